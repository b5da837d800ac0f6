/* One written word: how far it reaches, and the word forms it consists of, as
 * the Universal Dependencies treebanks of English cut them. */
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "extract/segment_parts.h"

/* The longest prefix, suffix or unit that is looked up. */
enum { AFFIX_MAX = 12 };

/* A word that is being read: bytes [start, at) belong to it. */
typedef struct reading {
    const sg_segmenter *tables;
    const char *text;
    size_t start;
    size_t at;
    size_t end;   /* of the block */
    size_t part;  /* start of the part behind the last hyphen */
    bool address; /* has an @: all signs of an address belong to it */
} reading;

static char at_or_nul(const reading *r, size_t at)
{
    return at < r->end ? r->text[at] : '\0';
}

/* Length of the letter, digit or underscore at `at`, or 0. */
static size_t word_char(const reading *r, size_t at)
{
    char c = at_or_nul(r, at);
    size_t next = at;
    uint32_t code;

    if (sg_byte_small(c) || sg_byte_capital(c) || sg_byte_digit(c) || c == '_')
        return 1;
    if ((unsigned char)c < 0x80)
        return 0;
    code = sg_utf8_next((sg_str){r->text, r->end}, &next);
    return sg_is_letter(code) ? next - at : 0;
}

/* Length of the apostrophe at `at`, or 0. */
static size_t apostrophe(const char *text, size_t at, size_t end)
{
    if (at < end && (text[at] == '\'' || text[at] == '`'))
        return 1;
    if (at + 3 <= end && memcmp(text + at, "\xE2\x80\x99", 3) == 0)
        return 3;
    return 0;
}

static size_t figures(const reading *r, size_t at)
{
    size_t n = 0;

    while (at + n < r->end && sg_byte_digit(r->text[at + n]))
        n++;
    return n;
}

/* An @ follows before the word ends: a stop there is part of an address. */
static bool address_follows(const reading *r)
{
    size_t at = r->at + 1;
    size_t n;

    while ((n = word_char(r, at)) > 0)
        at += n;
    return at_or_nul(r, at) == '@';
}

/* A stop inside a word: U.S, 3.5, example.org; not end.The, J.Smith. */
static bool joins_stop(const reading *r)
{
    if (!word_char(r, r->at + 1))
        return false;
    if (!sg_byte_capital(r->text[r->at + 1]) ||
        !sg_byte_small(at_or_nul(r, r->at + 2)))
        return true;
    return address_follows(r);
}

static bool has_affix(const reading *r, size_t from, size_t to, unsigned class)
{
    sg_str form = {r->text + from, to - from};

    return form.len <= AFFIX_MAX &&
           (sg_segmenter_folded(r->tables, form, NULL) & class) != 0;
}

/* The letters behind the hyphen at `r->at` are a suffix: -wise. */
static bool suffix_follows(const reading *r)
{
    size_t to = r->at + 1;

    while (to - r->at <= AFFIX_MAX && word_char(r, to))
        to += word_char(r, to);
    return has_affix(r, r->at, to, SG_WORD_SUFFIX);
}

/* 345-9945 and 713-853-3989 are one number, 218-214 is two. */
static bool is_phone(const reading *r)
{
    size_t before = r->at - r->part;
    size_t after = figures(r, r->at + 1);

    if (figures(r, r->part) != before)
        return false;
    if (after == 4)
        return before == 3 || before == 5;
    return after == 3 && before <= 3 && at_or_nul(r, r->at + 4) == '-' &&
           figures(r, r->at + 5) >= 3;
}

static bool joins_hyphen(const reading *r)
{
    return word_char(r, r->at + 1) &&
           (has_affix(r, r->part, r->at + 1, SG_WORD_PREFIX) ||
            suffix_follows(r) || is_phone(r));
}

/* 9/11, b/c, s/he; not and/or. */
static bool joins_slash(const reading *r)
{
    char before = r->text[r->at - 1];
    char after = at_or_nul(r, r->at + 1);

    if (sg_byte_digit(before))
        return sg_byte_digit(after);
    return r->at - r->part == 1 && word_char(r, r->at + 1) &&
           !sg_byte_digit(after) &&
           !(word_char(r, r->at + 2) && word_char(r, r->at + 3));
}

/* The sign at `r->at` stands inside the word. */
static bool joins(const reading *r)
{
    char before = r->text[r->at - 1];
    char after = at_or_nul(r, r->at + 1);

    switch (r->text[r->at]) {
    case '.':
        return joins_stop(r);
    case ',':
        return sg_byte_digit(before) && figures(r, r->at + 1) == 3;
    case ':':
        return sg_byte_digit(before) && sg_byte_digit(after);
    case '-':
        return joins_hyphen(r);
    case '/':
        return joins_slash(r);
    case '&':
        return sg_byte_capital(before) && sg_byte_capital(after);
    case '@':
    case '*':
        return word_char(r, r->at + 1) > 0;
    case '$': /* US$ 5 */
        return r->at - r->start <= 3 && sg_byte_capital(before);
    default:
        return false;
    }
}

/* In an address every sign between word characters belongs to it. */
static bool joins_address(const reading *r)
{
    return strchr(".-+%", r->text[r->at]) && word_char(r, r->at + 1);
}

/* Moves over one character of the word; false where the word ends. */
static bool read_on(reading *r)
{
    size_t n = word_char(r, r->at);

    if (r->at >= r->end || (r->at > r->start && r->text[r->at - 1] == '$'))
        return false;
    if (n) {
        r->at += n;
        return true;
    }
    n = apostrophe(r->text, r->at, r->end);
    if (n && word_char(r, r->at + n)) {
        r->at += n;
        return true;
    }
    if (!joins(r) && !(r->address && joins_address(r)))
        return false;
    if (r->text[r->at] == '@')
        r->address = true;
    if (r->text[r->at] == '-' || r->text[r->at] == '/')
        r->part = r->at + 1;
    r->at++;
    return true;
}

/* ---- web addresses ---- */

static bool ends_address(char c)
{
    return (unsigned char)c <= ' ' || strchr("\"<>{}|\\^`", c);
}

/* A path behind example.org: what follows is no longer a word. */
static bool has_path(const reading *r)
{
    sg_str word = {r->text + r->start, r->at - r->start};

    if (at_or_nul(r, r->at) == ':')
        return r->at + 2 < r->end && r->text[r->at + 1] == '/' &&
               r->text[r->at + 2] == '/';
    return at_or_nul(r, r->at) == '/' && sg_byte_small(r->text[r->at - 1]) &&
           sg_str_find(word, '.', 0) < word.len;
}

/* Up to white space or a quotation mark, without final punctuation; a closing
 * bracket stays when its opening one is inside. */
static void read_address(reading *r)
{
    size_t from = r->at;
    size_t open = 0;

    while (r->at < r->end && !ends_address(r->text[r->at])) {
        if (apostrophe(r->text, r->at, r->end) == 3 ||
            (r->text[r->at] == ')' && open == 0))
            break;
        open += r->text[r->at] == '(';
        open -= r->text[r->at] == ')';
        r->at++;
    }
    while (r->at > from && strchr(".,;:!?'", r->text[r->at - 1]))
        r->at--;
}

/* ---- the word and its parts ---- */

static uint32_t letter_flags(const reading *r, size_t at)
{
    size_t next = at;
    uint32_t c = sg_utf8_next((sg_str){r->text, r->end}, &next);

    if (sg_is_digit(c))
        return SG_PIECE_DIGIT;
    return sg_is_upper(c) ? SG_PIECE_UPPER : SG_PIECE_LOWER;
}

/* Where the clitic at the end of [start, end) begins, or 0: n't, 's, 'll. */
static size_t clitic(const char *text, size_t start, size_t end)
{
    static const char *const clitics[] = {"s", "t", "re", "ve", "ll", "d", "m"};
    size_t at = end;
    size_t n;
    sg_str tail;

    while (at > start && end - at < 2 &&
           (sg_byte_small((char)(text[at - 1] | 32))))
        at--;
    tail = (sg_str){text + at, end - at};
    n = at >= start + 3 && apostrophe(text, at - 3, end) == 3 ? 3 : 1;
    if (at < start + n || !apostrophe(text, at - n, end))
        return 0;
    for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++) {
        if (!sg_str_eq_nocase(tail, sg_str_of(clitics[i])))
            continue;
        if (i != 1)
            return at - n;
        return at - n > start && (text[at - n - 1] | 32) == 'n' ? at - n - 1
                                                                : 0;
    }
    return 0;
}

/* "1930's" and "60's" name decades. */
static bool is_decade(const char *text, size_t start, size_t cut)
{
    size_t n = cut - start;

    for (size_t i = start; i < cut; i++)
        if (!sg_byte_digit(text[i]))
            return false;
    return (n == 2 || n == 4) && text[cut - 1] == '0';
}

/* Where the unit behind a number begins (5km), or 0. */
static size_t unit(const reading *r)
{
    char form[AFFIX_MAX];
    size_t at = r->at;
    size_t n;

    while (at > r->start && !sg_byte_digit(r->text[at - 1]))
        at--;
    n = r->at - at;
    if (n == 0 || at == r->start || n >= sizeof form)
        return 0;
    form[0] = '0';
    memcpy(form + 1, r->text + at, n);
    if (sg_segmenter_exact(r->tables, (sg_str){form, n + 1}) & SG_WORD_UNIT)
        return at;
    return 0;
}

/* Where to cut the word [start, at) first, or 0 to leave it whole. */
static size_t first_cut(const reading *r)
{
    sg_str form = {r->text + r->start, r->at - r->start};
    size_t cut;
    unsigned classes = sg_segmenter_folded(r->tables, form, &cut);

    if (classes & SG_WORD_WHOLE)
        return 0;
    if (classes & SG_WORD_SPLIT)
        return r->start + cut;
    if (sg_byte_digit(form.data[0]))
        return unit(r);
    return 0;
}

static void add_parts(const reading *r, sg_pieces *out)
{
    enum { CLITICS = 3 }; /* who'd've */
    size_t cuts[CLITICS];
    size_t count = 0;
    size_t end = r->at;
    size_t cut = first_cut(r);

    if (cut > r->start) {
        sg_piece_add(out, r->start, cut, letter_flags(r, r->start));
        sg_piece_add(out, cut, r->at, letter_flags(r, cut));
        return;
    }
    while (count < CLITICS && (cut = clitic(r->text, r->start, end)) > 0 &&
           cut > r->start && !is_decade(r->text, r->start, cut)) {
        cuts[count++] = cut;
        end = cut;
    }
    sg_piece_add(out, r->start, end, letter_flags(r, r->start));
    while (count > 0) {
        cut = cuts[--count];
        sg_piece_add(out, cut, count ? cuts[count - 1] : r->at, SG_PIECE_LOWER);
    }
}

void sg_piece_add(sg_pieces *out, size_t start, size_t end, uint32_t flags)
{
    void *items = out->items;

    sg_grow(&items, &out->capacity, out->count + 1, sizeof *out->items);
    out->items = items;
    out->items[out->count++] =
        (sg_piece){(uint32_t)start, (uint32_t)end, flags};
}

size_t sg_segment_word(const sg_segmenter *s, sg_str text, size_t at,
                       size_t end, sg_pieces *out)
{
    reading r = {s, text.data, at, at, end, at, false};

    while (read_on(&r))
        ;
    if (has_path(&r)) {
        read_address(&r);
        sg_piece_add(out, r.start, r.at, letter_flags(&r, r.start));
    } else if (r.address) {
        sg_piece_add(out, r.start, r.at, letter_flags(&r, r.start));
    } else {
        add_parts(&r, out);
    }
    return r.at;
}
