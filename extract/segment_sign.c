/* A block -> pieces: signs are cut here, words by segment_word.c. Quotation
 * marks get their direction from what stands beside them. */
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "extract/segment_parts.h"

/* The longest elision that is looked up: 'round. */
enum { ELISION_MAX = 16 };

typedef struct cutting {
    const sg_segmenter *tables;
    sg_str text; /* up to the end of the block */
    size_t start;
    size_t at;
    sg_pieces *out;
    bool in_quote; /* an odd number of straight quotation marks so far */
} cutting;

static char at_or_nul(const cutting *c, size_t at)
{
    return at < c->text.len ? c->text.data[at] : '\0';
}

/* Length of the letter at `at`, or 0. */
static size_t letter(const cutting *c, size_t at)
{
    size_t next = at;

    if (at >= c->text.len || !sg_is_letter(sg_utf8_next(c->text, &next)))
        return 0;
    return next - at;
}

/* Length of the letter or figure at `at`, or 0. */
static size_t letter_or_figure(const cutting *c, size_t at)
{
    return sg_byte_digit(at_or_nul(c, at)) ? 1 : letter(c, at);
}

static sg_piece *last_piece(const cutting *c)
{
    return &c->out->items[c->out->count - 1];
}

static void cut_word(cutting *c)
{
    uint32_t flags;

    c->at = sg_segment_word(c->tables, c->text, c->at, c->text.len, c->out);
    if (at_or_nul(c, c->at) != '.' || at_or_nul(c, c->at + 1) == '.')
        return;
    if (sg_segment_keeps_stop(c->tables, c->text, last_piece(c),
                              c->out->count == 1, &flags)) {
        c->at++;
        last_piece(c)->end++;
        last_piece(c)->flags |= flags;
    }
}

/* ---- signs ---- */

static void cut(cutting *c, size_t bytes, uint32_t flags)
{
    sg_piece_add(c->out, c->at, c->at + bytes, flags);
    c->at += bytes;
}

/* Bytes from `c->at` on that are one of `set`. */
static size_t run_of(const cutting *c, const char *set)
{
    size_t n = 0;

    while (c->at + n < c->text.len && strchr(set, c->text.data[c->at + n]))
        n++;
    return n;
}

static bool opens_before(const cutting *c)
{
    char before = c->at > c->start ? c->text.data[c->at - 1] : ' ';

    if (sg_byte_blank(before) || strchr("([{-/", before))
        return true;
    return c->out->count > 0 &&
           (last_piece(c)->flags & (SG_PIECE_OPEN | SG_PIECE_DASH));
}

static bool closes_behind(const cutting *c, size_t bytes)
{
    char after = at_or_nul(c, c->at + bytes);

    return after == '\0' || sg_byte_blank(after) || strchr(".,;:!?)]}-", after);
}

/* A straight mark: by its neighbours, and where they do not tell by turns. */
static uint32_t straight_quote(cutting *c, size_t bytes)
{
    bool before = opens_before(c);
    bool behind = closes_behind(c, bytes);
    bool opens = before == behind ? !c->in_quote : before;

    c->in_quote = opens;
    return SG_PIECE_QUOTE | (opens ? SG_PIECE_OPEN : SG_PIECE_CLOSE);
}

/* A curly mark: by its shape, unless its neighbours say that it was typed the
 * wrong way round. */
static uint32_t curly_quote(const cutting *c, size_t bytes, bool opens)
{
    bool before = opens_before(c);
    bool behind = closes_behind(c, bytes);

    if (before != behind && at_or_nul(c, c->at + bytes) != '\0')
        opens = before;
    return SG_PIECE_QUOTE | (opens ? SG_PIECE_OPEN : SG_PIECE_CLOSE);
}

/* 72, 90s */
static bool is_short_year(sg_str form)
{
    return form.len >= 2 && sg_byte_digit(form.data[0]) &&
           sg_byte_digit(form.data[1]) &&
           (form.len == 2 || (form.len == 3 && form.data[2] == 's'));
}

/* '72, 'em: an apostrophe that stands for letters left out. */
static bool cut_elision(cutting *c, size_t bytes)
{
    size_t end = c->at + bytes;
    sg_str form;

    if (!opens_before(c))
        return false;
    while (end - c->at < ELISION_MAX && letter_or_figure(c, end))
        end += letter_or_figure(c, end);
    form = sg_str_sub(c->text, c->at, end);
    if (is_short_year(sg_str_sub(form, bytes, form.len))) {
        cut(c, form.len, SG_PIECE_DIGIT);
        return true;
    }
    if (!(sg_segmenter_folded(c->tables, form, NULL) & SG_WORD_WHOLE))
        return false;
    cut(c, form.len, SG_PIECE_LOWER);
    return true;
}

static void cut_apostrophe(cutting *c)
{
    char next = at_or_nul(c, c->at + 1);

    if (c->text.data[c->at] == '\'' && next == '\'')
        cut(c, 2, straight_quote(c, 2));
    else if (c->text.data[c->at] == '`' && next == '`')
        cut(c, 2, SG_PIECE_QUOTE | SG_PIECE_OPEN);
    else if (!cut_elision(c, 1))
        cut(c, 1,
            SG_PIECE_QUOTE |
                (opens_before(c) && !closes_behind(c, 1) ? SG_PIECE_OPEN
                                                         : SG_PIECE_CLOSE));
}

/* #topic and @name are one word, #1 is two. */
static void cut_tag(cutting *c)
{
    size_t n = 1;
    size_t sign = at_or_nul(c, c->at + n) == '_' ? 1 : letter(c, c->at + n);

    while (sign > 0) {
        n += sign;
        sign =
            at_or_nul(c, c->at + n) == '_' ? 1 : letter_or_figure(c, c->at + n);
    }
    if (n > 1)
        cut(c, n, SG_PIECE_UPPER);
    else
        cut(c, run_of(c, c->text.data[c->at] == '#' ? "#" : "@"),
            SG_PIECE_OTHER);
}

/* .265 and +44 are one word. */
static bool cut_signed_number(cutting *c)
{
    size_t from = c->at;

    if (!sg_byte_digit(at_or_nul(c, c->at + 1)) || !opens_before(c))
        return false;
    c->at = sg_segment_word(c->tables, c->text, c->at + 1, c->text.len, c->out);
    last_piece(c)->start = (uint32_t)from;
    return true;
}

static void cut_stop(cutting *c)
{
    size_t n = run_of(c, ".");

    if (n > 1)
        cut(c, n, SG_PIECE_DOTS);
    else if (!cut_signed_number(c))
        cut(c, 1, SG_PIECE_STOP);
}

static void cut_ascii(cutting *c)
{
    static const char twins[] = "-=*~<>+_|^$";
    char sign = c->text.data[c->at];
    const char *twin = strchr(twins, sign);

    if (sign == '.')
        cut_stop(c);
    else if (sign == '!' || sign == '?')
        cut(c, run_of(c, "!?"), SG_PIECE_CALL);
    else if (sign == '"')
        cut(c, 1, straight_quote(c, 1));
    else if (sign == '\'' || sign == '`')
        cut_apostrophe(c);
    else if (strchr("([{", sign))
        cut(c, 1, SG_PIECE_OPEN);
    else if (strchr(")]}", sign))
        cut(c, 1, SG_PIECE_CLOSE);
    else if (sign == '#' || sign == '@')
        cut_tag(c);
    else if (sign == '+' && cut_signed_number(c))
        return;
    else if (twin)
        cut(c, run_of(c, (const char[2]){sign, '\0'}),
            sign == '-' ? SG_PIECE_DASH : SG_PIECE_OTHER);
    else
        cut(c, 1, SG_PIECE_OTHER);
}

/* Signs beyond ASCII that mean something here. */
static void cut_other(cutting *c)
{
    size_t next = c->at;
    uint32_t sign = sg_utf8_next(c->text, &next);
    size_t bytes = next - c->at;

    if (sign == 0x201C || sign == 0x00AB || sign == 0x201E)
        cut(c, bytes, curly_quote(c, bytes, true));
    else if (sign == 0x201D || sign == 0x00BB)
        cut(c, bytes, curly_quote(c, bytes, false));
    else if (sign == 0x2018 || sign == 0x2019) {
        if (!cut_elision(c, bytes))
            cut(c, bytes, curly_quote(c, bytes, sign == 0x2018));
    } else if (sign >= 0x2012 && sign <= 0x2015)
        cut(c, bytes, SG_PIECE_DASH);
    else if (sign == 0x2026)
        cut(c, bytes, SG_PIECE_DOTS);
    else
        cut(c, bytes, SG_PIECE_OTHER);
}

static void cut_next(cutting *c)
{
    char first = c->text.data[c->at];
    size_t next = c->at;
    uint32_t code;

    if (sg_byte_digit(first) || sg_byte_small(first) ||
        sg_byte_capital(first)) {
        cut_word(c);
        return;
    }
    if ((unsigned char)first < 0x80) {
        cut_ascii(c);
        return;
    }
    code = sg_utf8_next(c->text, &next);
    if (sg_is_space(code))
        c->at = next;
    else if (sg_is_letter(code))
        cut_word(c);
    else
        cut_other(c);
}

void sg_segment_block(const sg_segmenter *s, sg_str text, const sg_block *block,
                      sg_pieces *out)
{
    cutting c = {
        s,    sg_str_sub(text, 0, block->end), block->start, block->start, out,
        false};

    out->count = 0;
    while (c.at < c.text.len) {
        if (sg_byte_blank(c.text.data[c.at]))
            c.at++;
        else
            cut_next(&c);
    }
}
