/* Widths after Unicode's EastAsianWidth.txt and the general categories Mn, Me
 * and Cf (https://www.unicode.org/reports/tr11/), by blocks: news text has
 * little beyond Latin, and a column too many or too few does no harm. */
#include "cli/width.h"

#include "base/str.h"
#include "base/utf8.h"

typedef struct range {
    uint32_t first;
    uint32_t last;
    size_t width;
} range;

static const range ranges[] = {
    {0x0300, 0x036F, 0},   /* combining diacritical marks */
    {0x0483, 0x0489, 0},   /* Cyrillic combining marks */
    {0x0591, 0x05BD, 0},   /* Hebrew points */
    {0x0610, 0x061A, 0},   /* Arabic marks */
    {0x064B, 0x065F, 0},   /* Arabic vowels */
    {0x1100, 0x115F, 2},   /* Hangul leading consonants */
    {0x1AB0, 0x1AFF, 0},   /* combining marks, extended */
    {0x1DC0, 0x1DFF, 0},   /* combining marks, supplement */
    {0x200B, 0x200F, 0},   /* zero width space, joiners, directions */
    {0x202A, 0x202E, 0},   /* directions */
    {0x2060, 0x2064, 0},   /* invisible operators */
    {0x20D0, 0x20FF, 0},   /* combining marks for symbols */
    {0x2E80, 0x303E, 2},   /* CJK radicals and punctuation */
    {0x3041, 0xA4CF, 2},   /* Kana to Yi */
    {0xA960, 0xA97F, 2},   /* Hangul extended */
    {0xAC00, 0xD7A3, 2},   /* Hangul syllables */
    {0xF900, 0xFAFF, 2},   /* CJK compatibility */
    {0xFE00, 0xFE0F, 0},   /* variation selectors */
    {0xFE20, 0xFE2F, 0},   /* combining half marks */
    {0xFE30, 0xFE6F, 2},   /* CJK forms */
    {0xFEFF, 0xFEFF, 0},   /* byte order mark */
    {0xFF00, 0xFF60, 2},   /* full-width forms */
    {0xFFE0, 0xFFE6, 2},   /* full-width signs */
    {0x1F300, 0x1F64F, 2}, /* pictures and faces */
    {0x1F680, 0x1F6FF, 2}, /* transport */
    {0x1F900, 0x1F9FF, 2}, /* more pictures */
    {0x20000, 0x3FFFD, 2}, /* CJK extensions */
};

static size_t width_of(uint32_t c)
{
    size_t low = 0;
    size_t high = sizeof(ranges) / sizeof(ranges[0]);

    while (low < high) {
        size_t middle = (low + high) / 2;
        if (c > ranges[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < sizeof(ranges) / sizeof(ranges[0]) && c >= ranges[low].first)
        return ranges[low].width;
    return 1;
}

static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

size_t cli_width(sg_str text)
{
    size_t width = 0;

    for (size_t at = 0; at < text.len;)
        width += width_of(sg_utf8_next(text, &at));
    return width;
}

/* Appends as many whole characters as fit; returns their width. */
static size_t add_fitting(sg_buf *out, sg_str text, size_t width)
{
    size_t used = 0;

    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        uint32_t c = sg_utf8_next(text, &at);
        if (used + width_of(c) > width)
            break;
        used += width_of(c);
        if (is_control(c))
            sg_buf_byte(out, ' ');
        else if (sg_utf8_len(text, start) == 0)
            sg_buf_byte(out, '?');
        else
            sg_buf_add(out, sg_str_sub(text, start, at));
    }
    return used;
}

void cli_add_cut(sg_buf *out, sg_str text, size_t width)
{
    if (width == 0) {
        (void)add_fitting(out, text, SIZE_MAX - 2);
    } else if (cli_width(text) <= width) {
        (void)add_fitting(out, text, width);
    } else {
        (void)add_fitting(out, text, width - 1);
        sg_buf_addc(out, "\xE2\x80\xA6");
    }
}

void cli_add_cell(sg_buf *out, sg_str text, size_t width, bool right)
{
    sg_buf cell = SG_BUF_INIT;
    size_t used;

    cli_add_cut(&cell, text, width);
    used = cli_width(sg_buf_str(&cell));
    if (right)
        sg_buf_printf(out, "%*s", (int)(width - used), "");
    sg_buf_add(out, sg_buf_str(&cell));
    if (!right)
        sg_buf_printf(out, "%*s", (int)(width - used), "");
    sg_buf_clear(&cell);
}
