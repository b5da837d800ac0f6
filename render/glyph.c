/* Widths and classes of characters. The widths are those of Liberation Sans,
 * which are those of Arial and Helvetica, as its files give them; scripts that
 * it lacks are taken at about the average of the Noto fonts. */
#include "render/glyph.h"

typedef struct range {
    uint32_t first;
    uint32_t last;
} range;

/* Thousandths of the font size, from U+0020 to U+007E. */
static const unsigned short ascii[95] = {
    278, 278, 355, 556, 556,  889, 667, 191, 333, 333, 389, 584, 278, 333,
    278, 278, 556, 556, 556,  556, 556, 556, 556, 556, 556, 556, 278, 278,
    584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722,  778, 667, 778, 722, 667, 611, 722, 667, 944,
    667, 667, 611, 278, 278,  278, 469, 556, 333, 556, 556, 500, 556, 556,
    278, 556, 556, 222, 222,  500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500,  500, 500, 334, 260, 334, 584,
};

static const unsigned short ascii_bold[95] = {
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333,
    278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333,
    584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
    556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944,
    667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556,
    333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
    333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
};

/* From U+00A0 to U+017F. */
static const unsigned short latin[224] = {
    278, 333, 556, 556, 556, 556, 260, 556, 333,  737, 370, 556, 584, 333,  737,
    552, 400, 549, 333, 333, 333, 576, 537, 278,  333, 333, 365, 556, 834,  834,
    834, 611, 667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667,  278,
    278, 278, 278, 722, 722, 778, 778, 778, 778,  778, 584, 778, 722, 722,  722,
    722, 667, 667, 611, 556, 556, 556, 556, 556,  556, 889, 500, 556, 556,  556,
    556, 278, 278, 278, 278, 556, 556, 556, 556,  556, 556, 556, 549, 611,  556,
    556, 556, 556, 500, 556, 500, 667, 556, 667,  556, 667, 556, 722, 500,  722,
    500, 722, 500, 722, 500, 722, 615, 722, 556,  667, 556, 667, 556, 667,  556,
    667, 556, 667, 556, 778, 556, 778, 556, 778,  556, 778, 556, 722, 556,  722,
    556, 278, 278, 278, 278, 278, 278, 278, 222,  278, 278, 735, 444, 500,  222,
    667, 500, 500, 556, 222, 556, 222, 556, 292,  556, 334, 556, 222, 722,  556,
    722, 556, 722, 556, 604, 723, 556, 778, 556,  778, 556, 778, 556, 1000, 944,
    722, 333, 722, 333, 722, 333, 667, 500, 667,  500, 667, 500, 667, 500,  611,
    278, 611, 375, 611, 278, 722, 556, 722, 556,  722, 556, 722, 556, 722,  556,
    722, 556, 944, 722, 667, 500, 667, 611, 500,  611, 500, 611, 500, 222,
};

/* From U+0370 to U+045F; unassigned ones as the average. */
static const unsigned short greek_cyrillic[240] = {
    600,  600, 600, 600, 600, 600, 600, 600, 600,  600, 600, 600, 600, 600,
    278,  600, 600, 600, 600, 600, 333, 333, 667,  278, 784, 838, 384, 600,
    774,  600, 855, 752, 222, 667, 667, 551, 668,  667, 611, 722, 778, 278,
    667,  668, 833, 722, 650, 778, 722, 667, 600,  618, 611, 667, 798, 667,
    835,  748, 278, 667, 578, 446, 556, 222, 547,  578, 575, 500, 557, 446,
    441,  556, 556, 222, 500, 500, 576, 500, 448,  556, 690, 569, 482, 617,
    395,  547, 648, 525, 713, 781, 222, 547, 556,  547, 781, 600, 600, 600,
    600,  600, 600, 600, 600, 600, 600, 600, 600,  600, 600, 600, 600, 600,
    600,  600, 600, 600, 600, 600, 600, 600, 600,  600, 600, 600, 600, 600,
    600,  600, 600, 600, 600, 600, 600, 600, 600,  600, 600, 600, 600, 600,
    600,  600, 600, 600, 667, 667, 865, 542, 719,  667, 278, 278, 500, 1057,
    1010, 854, 583, 722, 635, 719, 667, 656, 667,  542, 677, 667, 923, 604,
    719,  719, 583, 656, 833, 722, 778, 719, 667,  722, 611, 635, 760, 667,
    740,  667, 917, 938, 792, 885, 656, 719, 1010, 722, 556, 573, 531, 365,
    583,  556, 669, 458, 559, 559, 438, 583, 688,  552, 556, 542, 556, 500,
    458,  500, 823, 500, 573, 521, 802, 823, 625,  719, 521, 510, 750, 542,
    556,  556, 556, 365, 510, 500, 222, 278, 222,  906, 812, 556, 438, 559,
    500,  552,
};

/* Other scripts, all their characters alike. */
static const struct {
    range of;
    unsigned width;
} scripts[] = {
    {{0x0180, 0x036F}, 600},    {{0x0460, 0x058F}, 660}, /* Armenian */
    {{0x0590, 0x05FF}, 560},                             /* Hebrew */
    {{0x0600, 0x08FF}, 620},                             /* Arabic */
    {{0x0900, 0x0DFF}, 680},                             /* India */
    {{0x0E00, 0x0EFF}, 600},                             /* Thai, Lao */
    {{0x0F00, 0x10FF}, 650},    {{0x1200, 0x139F}, 800}, /* Ethiopic */
    {{0x1780, 0x17FF}, 750},                             /* Khmer */
    {{0x2000, 0x206F}, 360},    {{0x20A0, 0x20CF}, 640},
    {{0x2100, 0x2BFF}, 900},    {{0xFF61, 0xFFDC}, 520},
    {{0x1F000, 0x1FAFF}, 1280}, /* emoji */
};

static const range dropped[] = {
    {0x0000, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD},   {0x061C, 0x061C},
    {0x180E, 0x180E}, {0x200B, 0x200B}, {0x200E, 0x200F},   {0x2028, 0x202E},
    {0x2060, 0x206F}, {0xD800, 0xDFFF}, {0xFDD0, 0xFDEF},   {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB}, {0xFFFE, 0xFFFF}, {0xE0000, 0xE007F},
};

static const range marks[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD},   {0x05BF, 0x05C7},
    {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670},   {0x06D6, 0x06DC},
    {0x06DF, 0x06E8}, {0x0900, 0x0902}, {0x093C, 0x093C},   {0x0941, 0x0948},
    {0x094D, 0x094D}, {0x0E31, 0x0E31}, {0x0E34, 0x0E3A},   {0x0E47, 0x0E4E},
    {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200C, 0x200D},   {0x20D0, 0x20FF},
    {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0x1F3FB, 0x1F3FF}, {0xE0100, 0xE01EF},
};

static const range wide[] = {
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF},
    {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x20000, 0x3FFFD},
};

/* Small kana, the mark of a long vowel, and what closes. */
static const range not_first[] = {
    {0x3001, 0x3002}, {0x3005, 0x3005}, {0x3009, 0x3009}, {0x300B, 0x300B},
    {0x300D, 0x300D}, {0x300F, 0x300F}, {0x3011, 0x3011}, {0x3041, 0x3041},
    {0x3063, 0x3063}, {0x3083, 0x3083}, {0x3085, 0x3085}, {0x3087, 0x3087},
    {0x30A1, 0x30A1}, {0x30C3, 0x30C3}, {0x30E3, 0x30E3}, {0x30E5, 0x30E5},
    {0x30E7, 0x30E7}, {0x30FB, 0x30FC}, {0xFF01, 0xFF01}, {0xFF09, 0xFF09},
    {0xFF0C, 0xFF0C}, {0xFF0E, 0xFF0E}, {0xFF1A, 0xFF1B}, {0xFF1F, 0xFF1F},
};

static const range not_last[] = {
    {0x3008, 0x3008}, {0x300A, 0x300A}, {0x300C, 0x300C},
    {0x300E, 0x300E}, {0x3010, 0x3010}, {0xFF08, 0xFF08},
};

static const range rtl[] = {
    {0x0590, 0x08FF},   {0xFB1D, 0xFDFF},   {0xFE70, 0xFEFF},
    {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF},
};

#define IN(table, c) in_table(table, sizeof(table) / sizeof(table)[0], c)

static bool in_table(const range *table, size_t count, uint32_t c)
{
    for (size_t i = 0; i < count; i++)
        if (c >= table[i].first && c <= table[i].last)
            return true;
    return false;
}

bool sg_glyph_is_dropped(uint32_t c)
{
    return IN(dropped, c) || (c & 0xFFFE) == 0xFFFE;
}

bool sg_glyph_is_mark(uint32_t c)
{
    return c >= 0x300 && IN(marks, c);
}

bool sg_glyph_is_wide(uint32_t c)
{
    return c >= 0x1100 && IN(wide, c);
}

bool sg_glyph_begins_line(uint32_t c)
{
    return !IN(not_first, c);
}

bool sg_glyph_ends_line(uint32_t c)
{
    return !IN(not_last, c);
}

bool sg_glyph_is_rtl(uint32_t c)
{
    return c >= 0x590 && IN(rtl, c);
}

static unsigned plain_width(uint32_t c)
{
    if (c >= 0x20 && c < 0x7F)
        return ascii[c - 0x20];
    if (c >= 0xA0 && c < 0x180)
        return latin[c - 0xA0];
    if (c >= 0x370 && c < 0x460)
        return greek_cyrillic[c - 0x370];
    if (sg_glyph_is_mark(c))
        return 0;
    if (sg_glyph_is_wide(c) || c == 0x2026 || c == 0x2014)
        return 1000;
    for (size_t i = 0; i < sizeof(scripts) / sizeof(scripts)[0]; i++)
        if (c >= scripts[i].of.first && c <= scripts[i].of.last)
            return scripts[i].width;
    return 650;
}

unsigned sg_glyph_width(uint32_t c, bool bold)
{
    unsigned width;

    if (bold && c >= 0x20 && c < 0x7F)
        return ascii_bold[c - 0x20];
    width = plain_width(c);
    /* Letters of the bold face are a twelfth wider on the average, squares
     * are squares. */
    return bold && width < 1000 ? width * 13 / 12 : width;
}
