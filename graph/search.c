/* What a user types to search for, as an expression of the database: every word
 * and phrase in quotation marks, so that none is read as an operator. */
#include "graph/search.h"

#include "base/str.h"
#include "base/utf8.h"

/* The rest of the text, and what was said last. */
typedef struct reading {
    sg_str rest;
    bool either; /* OR stands before the next term */
} reading;

/* One word or one phrase. */
typedef struct term {
    sg_str text;
    bool quoted;
    bool begins; /* a star behind it */
} term;

static void skip(reading *r, size_t bytes)
{
    r->rest = sg_str_sub(r->rest, bytes, r->rest.len);
}

/* A phrase goes to the next quotation mark, else to the end. */
static term take_phrase(reading *r)
{
    size_t end = sg_str_find(r->rest, '"', 1);
    term t = {.text = sg_str_sub(r->rest, 1, end), .quoted = true};

    skip(r, end + 1);
    return t;
}

static term take_word(reading *r)
{
    size_t end = 0;
    term t = {0};

    while (end < r->rest.len) {
        size_t at = end;
        uint32_t c = sg_utf8_next(r->rest, &at);

        if (sg_is_space(c) || c == '"')
            break;
        end = at;
    }
    t.text = sg_str_sub(r->rest, 0, end);
    skip(r, end);
    return t;
}

static bool take(reading *r, term *out)
{
    size_t at = 0;

    while (at < r->rest.len && sg_is_space(sg_utf8_next(r->rest, &at)))
        skip(r, at), at = 0;
    if (!r->rest.len)
        return false;
    *out = r->rest.data[0] == '"' ? take_phrase(r) : take_word(r);
    out->begins = sg_str_ends(out->text, SG_STR("*"));
    if (out->quoted && sg_str_starts(r->rest, SG_STR("*"))) {
        out->begins = true;
        skip(r, 1);
    }
    return true;
}

/* FTS5 finds nothing for a phrase without a word: such a term is left out. */
static bool has_word(sg_str text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t c = sg_utf8_next(text, &at);

        if (sg_is_letter(c) || sg_is_digit(c))
            return true;
    }
    return false;
}

/* "one two"*: FTS5 parts the words itself. */
static void add_fts5(sg_buf *out, const term *t)
{
    sg_buf_byte(out, '"');
    for (size_t i = 0; i < t->text.len; i++)
        if (t->text.data[i] != '"')
            sg_buf_byte(out, t->text.data[i] ? t->text.data[i] : ' ');
    sg_buf_addc(out, t->begins ? "\"*" : "\"");
}

/* Accents that stand by themselves belong to the letter before. */
static bool is_of_word(uint32_t c)
{
    return sg_is_letter(c) || sg_is_digit(c) || (c >= 0x300 && c <= 0x36F);
}

/* ('one' <-> 'two':*) */
static void add_tsquery(sg_buf *out, const term *t)
{
    bool within = false;
    size_t words = 0;

    sg_buf_byte(out, '(');
    for (size_t at = 0; at < t->text.len;) {
        size_t start = at;
        bool letter = is_of_word(sg_utf8_next(t->text, &at));

        if (within && !letter)
            sg_buf_byte(out, '\'');
        if (!within && letter)
            sg_buf_addc(out, words++ ? " <-> '" : "'");
        if (letter)
            sg_buf_add(out, sg_str_sub(t->text, start, at));
        within = letter;
    }
    if (within)
        sg_buf_byte(out, '\'');
    sg_buf_addc(out, t->begins ? ":*)" : ")");
}

/* How a kind of database writes what users type. */
typedef struct writing {
    void (*term)(sg_buf *out, const term *t);
    const char *both;
    const char *either;
} writing;

static const writing writings[SG_WORD_SEARCHES] = {
    [SG_WORDS_FTS5] = {add_fts5, " AND ", " OR "},
    [SG_WORDS_TSQUERY] = {add_tsquery, " & ", " | "},
};

bool sg_search_expression(sg_str words, sg_word_search search, sg_buf *out)
{
    const writing *w = &writings[search];
    reading r = {.rest = words};
    bool any = false;
    term t;

    while (take(&r, &t)) {
        if (!t.quoted && sg_str_is(t.text, "OR")) {
            r.either = any;
            continue;
        }
        if (!has_word(t.text))
            continue;
        if (any)
            sg_buf_addc(out, r.either ? w->either : w->both);
        w->term(out, &t);
        any = true;
        r.either = false;
    }
    return any;
}
