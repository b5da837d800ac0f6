/* Cleaning, measuring and breaking text without asking a font: glyph.c knows
 * how wide characters are. */
#include "render/text.h"

#include <math.h>

#include "base/buf.h"
#include "base/str.h"
#include "base/utf8.h"
#include "render/glyph.h"

/* Marks that one character may carry: more would reach into the lines above
 * and below. */
enum { MOST_MARKS = 4 };

sg_str sg_text_printable(sg_arena *arena, sg_str text)
{
    sg_buf out = SG_BUF_INIT;
    bool gap = false;
    size_t marks = 0; /* in a row */

    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        bool broken = sg_utf8_len(text, at) == 0;
        uint32_t c = sg_utf8_next(text, &at);

        if (sg_is_space(c)) {
            gap = out.len > 0;
            continue;
        }
        marks = sg_glyph_is_mark(c) ? marks + 1 : 0;
        if (sg_glyph_is_dropped(c) || marks > MOST_MARKS)
            continue;
        if (gap)
            sg_buf_byte(&out, ' ');
        gap = false;
        if (broken)
            sg_buf_addc(&out, "\xEF\xBF\xBD");
        else
            sg_buf_add(&out, sg_str_sub(text, start, at));
    }
    return sg_text_kept(arena, &out);
}

sg_str sg_text_name(sg_arena *arena, sg_str name)
{
    sg_str clean = sg_text_printable(arena, name);

    return clean.len ? clean : SG_STR("(no name)");
}

sg_str sg_text_kept(sg_arena *arena, sg_buf *buf)
{
    sg_str text = sg_arena_str(arena, sg_buf_str(buf));

    sg_buf_clear(buf);
    return text;
}

double sg_text_width(sg_str text, double font, bool bold)
{
    unsigned long sum = 0;

    for (size_t at = 0; at < text.len;)
        sum += sg_glyph_width(sg_utf8_next(text, &at), bold);
    return (double)sum * font / 1000;
}

static sg_str with_ellipsis(sg_arena *arena, sg_str text)
{
    sg_buf out = SG_BUF_INIT;

    sg_buf_add(&out, sg_str_trim(text));
    sg_buf_addc(&out, "\xE2\x80\xA6");
    return sg_text_kept(arena, &out);
}

sg_str sg_text_cut(sg_arena *arena, sg_str text, size_t most)
{
    size_t count = 0;
    size_t end = 0;
    size_t word = 0;

    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        uint32_t c = sg_utf8_next(text, &at);

        if (sg_glyph_is_mark(c)) {
            end = end == start ? at : end;
            continue;
        }
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

static line take_line(sg_str text, size_t from, const sg_label_room *room,
                      double most)
{
    line fit = {text.len, text.len, false};
    line found = {0, 0, false};
    double width = 0;
    bool open = false; /* what came last must not end a line */

    for (size_t at = from; at < text.len;) {
        size_t start = at;
        uint32_t c = sg_utf8_next(text, &at);
        double step = sg_glyph_width(c, room->bold) * room->font / 1000;
        bool is_wide = sg_glyph_is_wide(c);

        if (c == ' ')
            found = (line){start, at, false};
        else if (is_wide && start > from && !open && sg_glyph_begins_line(c))
            found = (line){start, start, false};
        if (c != ' ' && width + step > most && start > from && step > 0) {
            if (!found.next)
                found = (line){start, start, true};
            return found;
        }
        open = !sg_glyph_ends_line(c);
        if (c == '-')
            found = (line){at, at, false};
        width += step;
    }
    return fit;
}

/* Number of lines at this width, `most` + 1 when there are more. */
static size_t count_lines(sg_str text, const sg_label_room *room, double width,
                          size_t most, bool *forced)
{
    size_t count = 0;

    *forced = false;
    for (size_t at = 0; at < text.len && count <= most; count++) {
        line l = take_line(text, at, room, width);

        *forced = *forced || l.forced;
        at = l.next;
    }
    return count;
}

/* The smallest width that needs no more lines than the widest allowed. */
static double balanced_width(sg_str text, const sg_label_room *room)
{
    bool forced;
    double width = room->width;
    size_t count = count_lines(text, room, width, room->lines, &forced);

    while (count > 1 && count <= room->lines && !forced && width > room->font) {
        double narrower = width - room->font / 3;

        if (count_lines(text, room, narrower, count, &forced) > count)
            break;
        if (!forced)
            width = narrower;
    }
    return width;
}

/* The last line that there is room for, with an ellipsis. */
static sg_str last_line(sg_arena *arena, sg_str rest, const sg_label_room *room,
                        double width)
{
    double left =
        width - sg_glyph_width(0x2026, room->bold) * room->font / 1000;
    line l = take_line(rest, 0, room, fmax(left, room->font));

    return with_ellipsis(arena, sg_str_sub(rest, 0, l.end));
}

sg_label sg_text_wrap(sg_arena *arena, sg_str text, sg_label_room room)
{
    sg_label label = {.count = 0};
    double width = balanced_width(text, &room);

    for (size_t at = 0; at < text.len && label.count < room.lines;) {
        line l = take_line(text, at, &room, width);
        sg_str words = sg_str_sub(text, at, l.end);
        double needed;

        if (label.count + 1 == room.lines && l.next < text.len)
            words =
                last_line(arena, sg_str_sub(text, at, text.len), &room, width);
        needed = sg_text_width(words, room.font, room.bold);
        if (needed > label.width)
            label.width = needed;
        label.lines[label.count++] = words;
        at = l.next;
    }
    return label;
}

bool sg_text_is_rtl(sg_str text)
{
    for (size_t at = 0; at < text.len;)
        if (sg_glyph_is_rtl(sg_utf8_next(text, &at)))
            return true;
    return false;
}

sg_str sg_text_isolated(sg_arena *arena, sg_str text)
{
    sg_buf out = SG_BUF_INIT;

    if (!sg_text_is_rtl(text))
        return text;
    sg_buf_addc(&out, "\u2068");
    sg_buf_add(&out, text);
    sg_buf_addc(&out, "\u2069");
    return sg_text_kept(arena, &out);
}
