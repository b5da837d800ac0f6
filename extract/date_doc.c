/* Datelines and date lines near the top of a text -> the document's date. */
#include "extract/date_doc.h"

#include "base/str.h"
#include "base/utf8.h"

/* How far down it is looked for: lines with words in them, bytes. */
enum { LINES_MAX = 12, BYTES_MAX = 3000 };

/* Words of a date line with its byline, and of a dateline. */
enum { LINE_MAX = 24, DATELINE_MAX = 20 };

/* The beginning of a line, cut into words and signs. */
typedef struct head {
    const sg_date_words *table;
    sg_str words[LINE_MAX];
    int count;
    bool whole; /* the line has no more */
} head;

/* ---- lines ------------------------------------------------------------ */

static bool in_word(uint32_t c)
{
    return sg_is_letter(c) || sg_is_digit(c);
}

/* The word at `at`: letters and digits, stops between them ("p.m"); else the
 * one sign there. Returns where it ends. */
static size_t word_end(sg_str line, size_t at)
{
    size_t end = at;
    uint32_t c = sg_utf8_next(line, &end);

    if (!in_word(c))
        return end;
    for (size_t next = end; next < line.len; end = next) {
        c = sg_utf8_next(line, &next);
        if (c == '.' && next < line.len &&
            sg_is_letter((unsigned char)line.data[next]))
            continue;
        if (!in_word(c))
            break;
    }
    return end;
}

static void cut(sg_str line, head *out)
{
    size_t at = 0;

    out->count = 0;
    while (at < line.len && out->count < LINE_MAX) {
        size_t end = word_end(line, at);

        if (!sg_is_space((unsigned char)line.data[at]))
            out->words[out->count++] = sg_str_sub(line, at, end);
        at = end;
    }
    out->whole = at >= line.len;
}

static uint32_t first_letter(sg_str word)
{
    size_t at = 0;

    return sg_utf8_next(word, &at);
}

static bool is_sign(sg_str word)
{
    return !in_word(first_letter(word));
}

/* A hyphen, a dash. */
static bool is_dash(sg_str word)
{
    uint32_t c = first_letter(word);

    return c == '-' || (c >= 0x2012 && c <= 0x2015);
}

/* A day with its year at `at`; returns the words that it has. */
static int full_date(const head *h, int at, sg_date *out)
{
    sg_when when;
    bool bare;
    int count = sg_date_read(h->table, (sg_date_text){h->words, h->count}, at,
                             &when, &bare);

    if (count == 0 || !when.date.year || !when.date.day)
        return 0;
    *out = when.date;
    return count;
}

/* ---- lines with a date ------------------------------------------------ */

/* Published, at, GMT; a time; signs. */
static bool goes_with_date(const head *h, int at)
{
    sg_str word = h->words[at];
    sg_date_class class = sg_date_word_class(h->table, word);

    return is_sign(word) || sg_is_digit((unsigned char)word.data[0]) ||
           class == SG_DATE_WORD_LABEL || class == SG_DATE_WORD_CASE ||
           class == SG_DATE_WORD_WEEKDAY;
}

/* Nothing but a date and what goes with it, or who wrote it before. */
static bool date_line(const head *h, sg_date *out)
{
    sg_date other;
    bool byline = h->count > 0 && sg_str_eq_nocase(h->words[0], SG_STR("by"));
    bool found = false;

    if (!h->whole)
        return false;
    for (int at = 0; at < h->count;) {
        int count = full_date(h, at, found ? &other : out);

        found = found || count;
        if (count == 0 && !goes_with_date(h, at) && (found || !byline))
            return false;
        at += count ? count : 1;
    }
    return found;
}

/* LONDON, Reuters; not On. */
static bool is_name(const head *h, int at)
{
    return sg_is_upper(first_letter(h->words[at])) &&
           sg_date_case_of(h->table, h->words[at]) == SG_DATE_CASE_NONE;
}

/* Names and signs with a date among them, then a dash. */
static bool dateline(const head *h, sg_date *out)
{
    bool found = false;

    for (int at = 0; at < h->count && at < DATELINE_MAX;) {
        int count = found ? 0 : full_date(h, at, out);

        if (found && is_dash(h->words[at]))
            return true;
        found = found || count;
        if (count == 0 && !is_sign(h->words[at]) && !is_name(h, at))
            return false;
        at += count ? count : 1;
    }
    return false;
}

void sg_find_document_date(const sg_date_words *words, sg_doc *doc)
{
    sg_str rest = sg_str_sub(doc->text, 0, BYTES_MAX);
    head h = {.table = words};
    sg_date date;
    sg_str line;
    int lines = 0;

    if (doc->info.date.len)
        return;
    while (lines < LINES_MAX && sg_str_next(&rest, '\n', &line)) {
        line = sg_str_trim(line);
        lines += line.len > 0;
        cut(line, &h);
        if (date_line(&h, &date) || dateline(&h, &date)) {
            doc->info.date = sg_date_write(date, doc->arena);
            return;
        }
    }
}
