/* How the words of a date are put together. */
#include "base/str.h"
#include "base/utf8.h"
#include "extract/date_words.h"

/* Years that a bare number of four digits may mean; the longest count. */
enum { FIRST_YEAR = 1600, LAST_YEAR = 2099, DIGITS_MAX = 4 };

typedef struct reader {
    const sg_date_words *table;
    sg_date_text text;
    int at; /* the next word */
} reader;

static sg_str word_at(const reader *r, int at)
{
    return at < r->text.count ? r->text.words[at] : SG_STR("");
}

static bool take(reader *r, sg_date_class class, int *value)
{
    int found;

    if (sg_date_word(r->table, word_at(r, r->at), &found) != class)
        return false;
    *value = found;
    r->at++;
    return true;
}

static bool take_word(reader *r, const char *word)
{
    if (!sg_str_eq_nocase(word_at(r, r->at), sg_str_of(word)))
        return false;
    r->at++;
    return true;
}

/* A number of `least` to `most` digits, "3rd" where `ordinal`. */
static bool take_number(reader *r, size_t least, size_t most, bool ordinal,
                        int *out)
{
    static const char *const endings[] = {"st", "nd", "rd", "th"};
    sg_str word = word_at(r, r->at);
    int64_t value;

    for (size_t i = 0; ordinal && i < sizeof endings / sizeof *endings; i++)
        if (sg_str_ends(word, sg_str_of(endings[i])))
            word.len -= 2;
    if (word.len < least || word.len > most ||
        !sg_is_digit((unsigned char)word.data[0]) ||
        !sg_str_to_int(word, &value))
        return false;
    *out = (int)value;
    r->at++;
    return true;
}

static bool take_day(reader *r, int *day)
{
    int at = r->at;

    if (take_number(r, 1, 2, true, day) && *day >= 1 && *day <= 31)
        return true;
    r->at = at;
    return false;
}

static bool take_year(reader *r, int *year)
{
    int at = r->at;

    if (take_number(r, 4, 4, false, year) && *year >= FIRST_YEAR &&
        *year <= LAST_YEAR)
        return true;
    r->at = at;
    return false;
}

/* Calls `read`; what it has read counts only when it succeeds. */
typedef bool phrase(reader *r, sg_when *out);

static bool try_phrase(reader *r, phrase *read, sg_when *out)
{
    int at = r->at;
    sg_when found = {.unit = SG_TIME_NONE};

    if (read(r, &found)) {
        *out = found;
        return true;
    }
    r->at = at;
    return false;
}

/* ---- phrases ---------------------------------------------------------- */

/* "2025-03-09", which may be cut at its signs. */
static bool iso(reader *r, sg_when *out)
{
    if (sg_date_parse(word_at(r, r->at), &out->date) && out->date.month) {
        r->at++;
        return true;
    }
    return take_year(r, &out->date.year) && take_word(r, "-") &&
           take_number(r, 2, 2, false, &out->date.month) && take_word(r, "-") &&
           take_number(r, 2, 2, false, &out->date.day);
}

/* The year behind a day: "3 May 2021", "May 3, 2021". */
static void year_behind(reader *r, sg_when *out)
{
    int at = r->at;

    (void)take_word(r, ",");
    if (!take_year(r, &out->date.year))
        r->at = at;
}

/* "May 3", "May 3rd, 2021"; a range ("May 3-5") is no day. */
static bool month_day(reader *r, sg_when *out)
{
    if (!take(r, SG_DATE_WORD_MONTH, &out->date.month))
        return false;
    (void)take_word(r, "."); /* where signs stand apart */
    if (!take_day(r, &out->date.day))
        return false;
    year_behind(r, out);
    return true;
}

/* "3 May", "the 3rd of May 2021". */
static bool day_month(reader *r, sg_when *out)
{
    (void)take_word(r, "the");
    if (!take_day(r, &out->date.day))
        return false;
    (void)take_word(r, "of");
    if (!take(r, SG_DATE_WORD_MONTH, &out->date.month))
        return false;
    (void)take_word(r, ".");
    year_behind(r, out);
    return true;
}

/* "March", "March 2014", "March of 2014". */
static bool month(reader *r, sg_when *out)
{
    int at;

    if (!take(r, SG_DATE_WORD_MONTH, &out->date.month))
        return false;
    at = r->at;
    (void)(take_word(r, ".") || take_word(r, "of") || take_word(r, ","));
    if (!take_year(r, &out->date.year))
        r->at = at;
    return true;
}

static bool year(reader *r, sg_when *out)
{
    return take_year(r, &out->date.year);
}

/* "last week": of a weekday, "Monday of last week". */
static bool near_unit(reader *r, sg_when *out)
{
    int near;
    int unit;

    if (!take(r, SG_DATE_WORD_NEAR, &near) ||
        !take(r, SG_DATE_WORD_UNIT, &unit) || unit == SG_TIME_DAY)
        return false;
    out->near = (sg_nearness)near;
    out->unit = (sg_span_of_time)unit;
    out->count = near - SG_NEAR_THIS;
    return true;
}

/* A weekday may have its date beside it, or the week it is in. */
static bool beside_weekday(reader *r, sg_when *out)
{
    sg_when week;
    int weekday = out->weekday;
    int at = r->at;

    (void)(take_word(r, ",") || take_word(r, "("));
    if (try_phrase(r, iso, out) || try_phrase(r, month_day, out) ||
        try_phrase(r, day_month, out)) {
        (void)take_word(r, ")");
        out->weekday = weekday;
        return true;
    }
    r->at = at;
    (void)take_word(r, "of");
    if (try_phrase(r, near_unit, &week) && week.unit == SG_TIME_WEEK) {
        *out = week;
        out->weekday = weekday;
        return true;
    }
    r->at = at;
    return false;
}

/* "Tuesday", "Tuesday night", "last Tuesday", "Tuesday, May 3". */
static bool weekday(reader *r, sg_when *out)
{
    int near = SG_NEAR_NONE;
    int part;

    (void)take(r, SG_DATE_WORD_NEAR, &near);
    if (!take(r, SG_DATE_WORD_WEEKDAY, &out->weekday))
        return false;
    (void)take(r, SG_DATE_WORD_PART, &part);
    if (!beside_weekday(r, out))
        out->near = (sg_nearness)near;
    return true;
}

/* "last March", "this March". */
static bool near_month(reader *r, sg_when *out)
{
    int near;

    if (!take(r, SG_DATE_WORD_NEAR, &near) ||
        !take(r, SG_DATE_WORD_MONTH, &out->date.month))
        return false;
    out->near = (sg_nearness)near;
    return true;
}

/* "yesterday", "tomorrow morning", "last night", "this morning". */
static bool day(reader *r, sg_when *out)
{
    int near;
    int part;

    out->unit = SG_TIME_DAY;
    if (take(r, SG_DATE_WORD_DAY, &out->count)) {
        (void)take(r, SG_DATE_WORD_PART, &part);
        return true;
    }
    if (!take(r, SG_DATE_WORD_NEAR, &near) || near == SG_NEAR_NEXT ||
        !take(r, SG_DATE_WORD_PART, &part))
        return false;
    out->count = near - SG_NEAR_THIS;
    return true;
}

/* "two years ago". */
static bool ago(reader *r, sg_when *out)
{
    int count;
    int unit;

    if (!take(r, SG_DATE_WORD_NUMBER, &count) &&
        !take_number(r, 1, DIGITS_MAX - 1, false, &count))
        return false;
    if (!take(r, SG_DATE_WORD_UNIT, &unit) || unit == SG_TIME_WEEKEND ||
        !take_word(r, "ago"))
        return false;
    out->unit = (sg_span_of_time)unit;
    out->count = -count;
    out->about = true;
    return true;
}

/* "the weekend", "the week" is none. */
static bool the_weekend(reader *r, sg_when *out)
{
    int unit;

    out->unit = SG_TIME_WEEKEND;
    return take_word(r, "the") && take(r, SG_DATE_WORD_UNIT, &unit) &&
           unit == SG_TIME_WEEKEND;
}

/* Whatever needs no preposition before it. */
static bool standing_alone(reader *r, sg_when *out)
{
    static phrase *const phrases[] = {iso,     month_day, day_month,
                                      weekday, near_unit, near_month,
                                      day,     ago,       the_weekend};

    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
        if (try_phrase(r, phrases[i], out))
            return true;
    return false;
}

/* "late last year", "the evening of May 4", "early in 2014". */
static bool loosely(reader *r)
{
    int value;

    (void)take_word(r, "the");
    if (take(r, SG_DATE_WORD_LOOSE, &value)) {
        (void)(take_word(r, "-") || take(r, SG_DATE_WORD_CASE, &value));
        return true;
    }
    return take(r, SG_DATE_WORD_PART, &value) && take_word(r, "of");
}

int sg_date_read(const sg_date_words *table, sg_date_text text, int at,
                 sg_when *out, bool *bare)
{
    reader r = {table, text, at};

    *bare = !loosely(&r);
    if (*bare)
        r.at = at;
    if (standing_alone(&r, out))
        *bare = false;
    else if (try_phrase(&r, month, out))
        *bare = *bare && !out->date.year;
    else if (!try_phrase(&r, year, out))
        return 0;
    return r.at - at;
}
