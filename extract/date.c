/* The calendar: reading, writing, counting dates, and resolving words. */
#include "extract/date.h"

#include <stdio.h>

#include "base/str.h"
#include "base/utf8.h"

static const sg_date no_date = {0, 0, 0};

enum { WEEK = 7 };

/* "Two weeks ago" may be these days more or less. */
enum { ABOUT_DAYS = 3 };

/* ---- the calendar ----------------------------------------------------- */

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

static bool is_valid(sg_date d)
{
    if (d.year < 1 || d.year > 9999)
        return false;
    if (d.month == 0)
        return d.day == 0;
    return d.month >= 1 && d.month <= 12 && d.day >= 0 &&
           d.day <= days_in(d.year, d.month);
}

/* Years are counted from March, so that a leap day is the last of its year. */
int64_t sg_date_number(sg_date day)
{
    int64_t year = day.month <= 2 ? day.year - 1 : day.year;
    int64_t from_march = (day.month + 9) % 12;

    return 365 * year + year / 4 - year / 100 + year / 400 +
           (153 * from_march + 2) / 5 + day.day - 1 - 719468;
}

sg_date sg_date_of_number(int64_t number)
{
    /* 400 years have 146097 days */
    int64_t days = number + 719468;
    int64_t era = days / 146097;
    int64_t in_era = days % 146097;
    int64_t year =
        (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
    int64_t in_year = in_era - (365 * year + year / 4 - year / 100);
    int64_t from_march = (5 * in_year + 2) / 153;
    sg_date d = {.year = (int)(era * 400 + year),
                 .month =
                     (int)(from_march < 10 ? from_march + 3 : from_march - 9),
                 .day = (int)(in_year - (153 * from_march + 2) / 5 + 1)};

    d.year += d.month <= 2;
    return d;
}

/* 1 is Monday; 1970-01-01 was a Thursday. */
static int weekday_of(int64_t number)
{
    return (int)((number + 719468 + 2) % WEEK) + 1;
}

/* ---- reading and writing ---------------------------------------------- */

static bool read_digits(sg_str text, size_t at, size_t count, int *out)
{
    *out = 0;
    if (at + count > text.len)
        return false;
    for (size_t i = at; i < at + count; i++) {
        if (!sg_is_digit((unsigned char)text.data[i]))
            return false;
        *out = 10 * *out + (text.data[i] - '0');
    }
    return true;
}

/* A dash and two digits at `at`. */
static bool read_part(sg_str iso, size_t at, int *out)
{
    return at < iso.len && iso.data[at] == '-' &&
           read_digits(iso, at + 1, 2, out) && *out > 0;
}

bool sg_date_parse(sg_str iso, sg_date *out)
{
    sg_date d = no_date;
    bool good = read_digits(iso, 0, 4, &d.year);

    if (good && iso.len > 4)
        good = read_part(iso, 4, &d.month);
    if (good && iso.len > 7)
        good = read_part(iso, 7, &d.day);
    if (good && iso.len > 10)
        good = iso.data[10] == 'T' || iso.data[10] == ' ';
    good = good && is_valid(d);
    *out = good ? d : no_date;
    return good;
}

sg_str sg_date_write(sg_date date, sg_arena *arena)
{
    char text[48];

    if (!is_valid(date))
        return (sg_str){NULL, 0};
    (void)snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month,
                   date.day);
    return sg_arena_str(arena, (sg_str){text, date.day     ? 10
                                              : date.month ? 7
                                                           : 4});
}

/* ---- resolving -------------------------------------------------------- */

/* What surely holds all days from `first` to `last`: a day, month or year. */
static sg_date holding(int64_t first, int64_t last)
{
    sg_date a = sg_date_of_number(first);
    sg_date b = sg_date_of_number(last);

    if (a.year != b.year)
        return no_date;
    if (a.month != b.month)
        return (sg_date){a.year, 0, 0};
    return first == last ? a : (sg_date){a.year, a.month, 0};
}

/* What was done in a period that is not over, was done before today. */
static sg_date within(int64_t first, int64_t last, int64_t today,
                      sg_tense tense)
{
    if (tense == SG_TENSE_PAST && first <= today && today < last)
        last = today;
    if (tense == SG_TENSE_FUTURE && first < today && today <= last)
        first = today;
    return holding(first, last);
}

/* Months may be counted from a document that only tells its month. */
static sg_date count_months(const sg_when *w, sg_date document)
{
    int months = document.year * 12 + document.month - 1 + w->count;
    sg_date d = {months / 12, months % 12 + 1, 0};

    return document.month && is_valid(d) ? d : no_date;
}

static sg_date count_years(const sg_when *w, sg_date document, sg_tense tense)
{
    sg_date d = {document.year + w->count, 0, 0};

    if (w->count == 0 && document.day)
        return within(sg_date_number((sg_date){d.year, 1, 1}),
                      sg_date_number((sg_date){d.year, 12, 31}),
                      sg_date_number(document), tense);
    return is_valid(d) ? d : no_date;
}

static sg_date count_weeks(const sg_when *w, int64_t today, sg_tense tense)
{
    int64_t monday = today - weekday_of(today) + 1 + (int64_t)w->count * WEEK;

    if (w->weekday)
        return sg_date_of_number(monday + w->weekday - 1);
    return within(monday, monday + WEEK - 1, today, tense);
}

/* Whether it was the last or is the next one; false where nothing tells. */
static bool looks_back(const sg_when *w, sg_tense tense, bool *back)
{
    *back = w->near == SG_NEAR_LAST ||
            (w->near != SG_NEAR_NEXT && tense == SG_TENSE_PAST);
    return w->near == SG_NEAR_LAST || w->near == SG_NEAR_NEXT ||
           tense != SG_TENSE_UNKNOWN;
}

/* On a Saturday the weekend is today's; "next weekend" may be either of two. */
static sg_date count_weekends(const sg_when *w, int64_t today, sg_tense tense)
{
    int64_t since = (weekday_of(today) + 1) % WEEK; /* Saturday */
    int64_t saturday = today - since;
    bool back;

    if (w->near == SG_NEAR_NEXT || !looks_back(w, tense, &back))
        return no_date;
    if (w->near == SG_NEAR_LAST && since < 2)
        saturday -= WEEK;
    if (!back && since >= 2)
        saturday += WEEK;
    return within(saturday, saturday + 1, today, tense);
}

static sg_date counted(const sg_when *w, sg_date document, sg_tense tense)
{
    int64_t today = sg_date_number(document);
    int64_t then = today + (int64_t)w->count * WEEK;

    if (w->unit == SG_TIME_YEAR)
        return count_years(w, document, tense);
    if (w->unit == SG_TIME_MONTH)
        return count_months(w, document);
    if (!document.day)
        return no_date;
    if (w->unit == SG_TIME_DAY)
        return sg_date_of_number(today + w->count);
    if (w->unit == SG_TIME_WEEKEND)
        return count_weekends(w, today, tense);
    return w->about ? holding(then - ABOUT_DAYS, then + ABOUT_DAYS)
                    : count_weeks(w, today, tense);
}

/* "On Thursday" may be today, "last Thursday" not. */
static sg_date on_weekday(const sg_when *w, sg_date document, sg_tense tense)
{
    int64_t today = sg_date_number(document);
    int back_days = (weekday_of(today) - w->weekday + WEEK) % WEEK;
    bool other_day = w->near == SG_NEAR_LAST || w->near == SG_NEAR_NEXT;
    bool back;

    if (!document.day || !looks_back(w, tense, &back))
        return no_date;
    if (back_days == 0)
        return sg_date_of_number(!other_day ? today
                                 : back     ? today - WEEK
                                            : today + WEEK);
    return sg_date_of_number(back ? today - back_days
                                  : today + WEEK - back_days);
}

/* Is the month (and day) of the year before that of the document? */
static int compare(sg_date a, sg_date b)
{
    if (a.month != b.month)
        return a.month < b.month ? -1 : 1;
    return !a.day || a.day == b.day ? 0 : a.day < b.day ? -1 : 1;
}

static sg_date in_month(const sg_when *w, sg_date document, sg_tense tense)
{
    sg_date d = w->date;
    int order = compare(d, document);
    bool other = w->near == SG_NEAR_LAST || w->near == SG_NEAR_NEXT;
    bool back;

    if (!document.month || (d.day && !document.day))
        return no_date;
    d.year = document.year;
    if (w->near == SG_NEAR_THIS)
        return is_valid(d) ? d : no_date;
    if (!looks_back(w, tense, &back))
        return no_date;
    if (back && (order > 0 || (order == 0 && other)))
        d.year--;
    if (!back && (order < 0 || (order == 0 && other)))
        d.year++;
    return is_valid(d) ? d : no_date;
}

sg_date sg_date_resolve(const sg_when *when, sg_date document, sg_tense tense)
{
    if (when->date.year)
        return is_valid(when->date) ? when->date : no_date;
    if (!document.year)
        return no_date;
    if (when->unit != SG_TIME_NONE)
        return counted(when, document, tense);
    if (when->date.month)
        return in_month(when, document, tense);
    return on_weekday(when, document, tense);
}
