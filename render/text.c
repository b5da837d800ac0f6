/* Cleaning, measuring and breaking text without asking a font. The widths are
 * those of Helvetica, which the free fonts that stand in for it share; other
 * scripts are estimated by class of character. */
#include "render/text.h"

#include "base/buf.h"
#include "base/str.h"
#include "base/utf8.h"

typedef struct range {
    uint32_t first;
    uint32_t last;
} range;

/* Thousandths of the font size, from U+0020 to U+007E. */
static const unsigned short ascii_width[95] = {
    278, 278, 355, 556, 556,  889, 667, 191, 333, 333, 389, 584, 278, 333,
    278, 278, 556, 556, 556,  556, 556, 556, 556, 556, 556, 556, 278, 278,
    584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722,  778, 667, 778, 722, 667, 611, 722, 667, 944,
    667, 667, 611, 278, 278,  278, 469, 556, 333, 556, 556, 500, 556, 556,
    278, 556, 556, 222, 222,  500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500,  500, 500, 334, 260, 334, 584};

/* Never drawn. Most of them can make a name look like another one. */
static const range dropped[] = {
    {0x0000, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD},   {0x061C, 0x061C},
    {0x180E, 0x180E}, {0x200B, 0x200B}, {0x200E, 0x200F},   {0x202A, 0x202E},
    {0x2060, 0x206F}, {0xD800, 0xDFFF}, {0xFDD0, 0xFDEF},   {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB}, {0xFFFE, 0xFFFF}, {0xE0000, 0xE007F},
};

/* Marks that stand on, under or inside the character before them. */
static const range no_width[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05C7},
    {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC},
    {0x06DF, 0x06E8}, {0x0900, 0x0902}, {0x093C, 0x093C}, {0x0941, 0x0948},
    {0x094D, 0x094D}, {0x0E31, 0x0E31}, {0x0E34, 0x0E3A}, {0x0E47, 0x0E4E},
    {0x200C, 0x200D}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
};

/* As wide as high; a line may be broken beside each of them. */
static const range wide[] = {
    {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF}, {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6},
    {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD},
};

#define IN(table, c) in_table(table, sizeof(table) / sizeof(table)[0], c)

static bool in_table(const range *table, size_t count, uint32_t c)
{
    for (size_t i = 0; i < count; i++)
        if (c >= table[i].first && c <= table[i].last)
            return true;
    return false;
}

static bool is_dropped(uint32_t c)
{
    return IN(dropped, c) || (c & 0xFFFE) == 0xFFFE;
}

sg_str sg_text_printable(sg_arena *arena, sg_str text)
{
    sg_buf out = SG_BUF_INIT;
    bool gap = false;
    sg_str copy;

    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        bool broken = sg_utf8_len(text, at) == 0;
        uint32_t c = sg_utf8_next(text, &at);

        if (sg_is_space(c)) {
            gap = out.len > 0;
            continue;
        }
        if (is_dropped(c))
            continue;
        if (gap)
            sg_buf_byte(&out, ' ');
        gap = false;
        if (broken)
            sg_buf_addc(&out, "\xEF\xBF\xBD");
        else
            sg_buf_add(&out, sg_str_sub(text, start, at));
    }
    copy = sg_arena_str(arena, sg_buf_str(&out));
    sg_buf_clear(&out);
    return copy;
}

/* Thousandths of the font size. */
static unsigned char_width(uint32_t c)
{
    if (c >= 0x20 && c < 0x7F)
        return ascii_width[c - 0x20];
    if (c < 0x300)
        return sg_is_upper(c) ? 700 : 556;
    if (IN(no_width, c))
        return 0;
    if (IN(wide, c) || c == 0x2026 || c == 0x2014)
        return 1000;
    if (c >= 0x2000 && c < 0x2070)
        return 340; /* quotation marks, dashes */
    return sg_is_upper(c) ? 720 : 600;
}

double sg_text_width(sg_str text, double font)
{
    unsigned long sum = 0;

    for (size_t at = 0; at < text.len;)
        sum += char_width(sg_utf8_next(text, &at));
    return (double)sum * font / 1000;
}

static sg_str with_ellipsis(sg_arena *arena, sg_str text)
{
    sg_buf out = SG_BUF_INIT;
    sg_str copy;

    sg_buf_add(&out, sg_str_trim(text));
    sg_buf_addc(&out, "\xE2\x80\xA6");
    copy = sg_arena_str(arena, sg_buf_str(&out));
    sg_buf_clear(&out);
    return copy;
}

sg_str sg_text_cut(sg_arena *arena, sg_str text, size_t most)
{
    size_t count = 0;
    size_t end = 0;
    size_t word = 0;

    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        uint32_t c = sg_utf8_next(text, &at);

        if (c == ' ' && count < most)
            word = start;
        if (count++ == most)
            return with_ellipsis(
                arena, sg_str_sub(text, 0, word > end / 2 ? word : end));
        if (count < most)
            end = at;
    }
    return text;
}

/* One line of `text` from `from` on: where it ends, and where the next begins.
 * A line ends before a blank, behind a hyphen, beside a wide character, or
 * anywhere (`forced`) when nothing else fits. */
typedef struct line {
    size_t end;
    size_t next;
    bool forced;
} line;

static line take_line(sg_str text, size_t from, double font, double most)
{
    line fit = {text.len, text.len, false};
    line found = {0, 0, false};
    double width = 0;

    for (size_t at = from; at < text.len;) {
        size_t start = at;
        uint32_t c = sg_utf8_next(text, &at);
        double step = char_width(c) * font / 1000;

        if (c == ' ')
            found = (line){start, at, false};
        else if (IN(wide, c) && start > from)
            found = (line){start, start, false};
        if (c != ' ' && width + step > most && start > from && step > 0) {
            if (!found.next)
                found = (line){start, start, true};
            return found;
        }
        if (c == '-' || IN(wide, c))
            found = (line){at, at, false};
        width += step;
    }
    return fit;
}

/* Number of lines at this width, `most` + 1 when there are more. */
static size_t count_lines(sg_str text, double font, double width, size_t most,
                          bool *forced)
{
    size_t count = 0;

    *forced = false;
    for (size_t at = 0; at < text.len && count <= most; count++) {
        line l = take_line(text, at, font, width);

        *forced = *forced || l.forced;
        at = l.next;
    }
    return count;
}

/* The smallest width that needs no more lines than the widest allowed. */
static double balanced_width(sg_str text, sg_label_room room)
{
    bool forced;
    double width = room.width;
    size_t count = count_lines(text, room.font, width, room.lines, &forced);

    while (count > 1 && count <= room.lines && !forced && width > room.font) {
        double narrower = width - room.font / 3;

        if (count_lines(text, room.font, narrower, count, &forced) > count)
            break;
        if (!forced)
            width = narrower;
    }
    return width;
}

/* The last line that there is room for, with an ellipsis. */
static sg_str last_line(sg_arena *arena, sg_str rest, double font, double width)
{
    double room = width - char_width(0x2026) * font / 1000;
    line l = take_line(rest, 0, font, room > font ? room : font);

    return with_ellipsis(arena, sg_str_sub(rest, 0, l.end));
}

sg_label sg_text_wrap(sg_arena *arena, sg_str text, sg_label_room room)
{
    sg_label label = {.count = 0};
    double width = balanced_width(text, room);

    for (size_t at = 0; at < text.len && label.count < room.lines;) {
        line l = take_line(text, at, room.font, width);
        sg_str words = sg_str_sub(text, at, l.end);
        double needed;

        if (label.count + 1 == room.lines && l.next < text.len)
            words = last_line(arena, sg_str_sub(text, at, text.len), room.font,
                              width);
        needed = sg_text_width(words, room.font);
        if (needed > label.width)
            label.width = needed;
        label.lines[label.count++] = words;
        at = l.next;
    }
    return label;
}
