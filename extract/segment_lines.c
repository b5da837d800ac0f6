/* Text -> blocks. A blank line parts paragraphs. A line break does so too,
 * unless the text is hard-wrapped: then lines are joined, but for those that
 * somebody broke off early (headings, verses) and for list items. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "extract/segment_parts.h"

/* Lengths, in bytes, of lines that an editor or a mail program wrapped. */
enum { WRAP_MIN = 50, WRAP_MAX = 100 };

/* A line is broken off when its successor's first word would have fitted with
 * this much to spare: hand-wrapped text is ragged. */
enum { WRAP_SLACK = 12 };

/* Fewer pairs of lines tell nothing. */
enum { WRAP_PAIRS = 3 };

typedef struct line {
    size_t start; /* without white space at either end */
    size_t end;
} line;

/* The line that begins at `*at`; moves `*at` behind its line feed. */
static line next_line(sg_str text, size_t *at)
{
    size_t feed = sg_str_find(text, '\n', *at);
    line l = {*at, feed};

    while (l.start < l.end && sg_byte_blank(text.data[l.start]))
        l.start++;
    while (l.end > l.start && sg_byte_blank(text.data[l.end - 1]))
        l.end--;
    *at = feed < text.len ? feed + 1 : text.len;
    return l;
}

static size_t length(line l)
{
    return l.end - l.start;
}

/* Ends as no sentence or heading does: in a letter, a digit or a comma. */
static bool is_unfinished(sg_str text, line l)
{
    char c = text.data[l.end - 1];

    return c == ',' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

/* The width at which the text is wrapped, or 0 when it is not: most lines that
 * another line follows are about as long as each other, and many of them stop
 * in the middle of a sentence. */
static size_t wrap_width(sg_str text)
{
    size_t pairs = 0;
    size_t similar = 0;
    size_t unfinished = 0;
    size_t width = 0;
    line before = {0, 0};

    for (size_t at = 0; at < text.len;) {
        line l = next_line(text, &at);

        if (length(before) && length(l)) {
            pairs++;
            if (length(before) >= WRAP_MIN && length(before) <= WRAP_MAX) {
                similar++;
                unfinished += is_unfinished(text, before);
                if (length(before) > width)
                    width = length(before);
            }
        }
        before = l;
    }
    if (pairs < WRAP_PAIRS || similar * 4 < pairs * 3 ||
        unfinished * 2 < similar)
        return 0;
    return width;
}

static size_t first_word(sg_str text, line l)
{
    size_t at = l.start;

    while (at < l.end && !sg_byte_blank(text.data[at]))
        at++;
    return at - l.start;
}

static size_t skip_digits(sg_str text, size_t at, size_t end)
{
    while (at < end && text.data[at] >= '0' && text.data[at] <= '9')
        at++;
    return at;
}

/* "- item", "* item", "• item", "1. item", "2) item". */
static bool is_item(sg_str text, line l)
{
    sg_str rest = sg_str_sub(text, l.start, l.end);
    size_t digits = skip_digits(text, l.start, l.end) - l.start;

    if (sg_str_starts(rest, SG_STR("\xE2\x80\xA2")))
        return true;
    if (digits > 2 || rest.len < digits + 2 ||
        !sg_byte_blank(rest.data[digits + 1]))
        return false;
    if (digits > 0)
        return rest.data[digits] == '.' || rest.data[digits] == ')';
    return rest.data[0] == '-' || rest.data[0] == '*';
}

static bool continues(sg_str text, line before, line l, size_t width)
{
    if (width == 0 || length(before) == 0 || is_item(text, l))
        return false;
    return length(before) + 1 + first_word(text, l) + WRAP_SLACK > width;
}

/* Where a quotation mark that opens stands alone at the end of [start, end),
 * else `end`: it belongs to what the next line says. */
static size_t stray_quote(sg_str text, size_t start, size_t end)
{
    sg_str block = sg_str_sub(text, start, end);

    if (sg_str_ends(block, SG_STR("\xE2\x80\x9C")))
        return end - 3;
    if (sg_str_ends(block, SG_STR("\"")) &&
        (block.len == 1 || sg_byte_blank(block.data[block.len - 2])))
        return end - 1;
    return end;
}

static void add_block(sg_blocks *out, sg_block b)
{
    void *items = out->items;

    sg_grow(&items, &out->capacity, out->count + 1, sizeof *out->items);
    out->items = items;
    out->items[out->count++] = b;
}

/* The block that is being gathered; `open` false between blocks. */
typedef struct gathering {
    sg_block block;
    bool open;
    bool carry; /* a stray quotation mark waits for its sentence */
    size_t carried;
} gathering;

static void close_block(sg_str text, gathering *g, sg_blocks *out)
{
    size_t cut;

    if (!g->open)
        return;
    g->open = false;
    cut = stray_quote(text, g->block.start, g->block.end);
    if (cut < g->block.end) {
        g->carry = true;
        g->carried = cut;
        g->block.end = cut;
    }
    if (g->block.end > g->block.start) {
        add_block(out, g->block);
        g->block.paragraph++;
    }
}

void sg_segment_lines(sg_str text, sg_blocks *out)
{
    size_t width = wrap_width(text);
    gathering g = {{0, 0, 0}, false, false, 0};
    line before = {0, 0};

    for (size_t at = 0; at < text.len;) {
        line l = next_line(text, &at);

        if (length(l) == 0 || !continues(text, before, l, width))
            close_block(text, &g, out);
        before = l;
        if (length(l) == 0)
            continue;
        if (!g.open)
            g.block.start = g.carry ? g.carried : l.start;
        g.open = true;
        g.carry = false;
        g.block.end = l.end;
    }
    close_block(text, &g, out);
    if (g.carry) {
        g.block.start = g.carried;
        g.block.end = text.len;
        add_block(out, g.block);
    }
}
