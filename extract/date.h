/* Dates, and what words like "on Thursday" or "last year" make of them. */
#ifndef SG_EXTRACT_DATE_H
#define SG_EXTRACT_DATE_H

#include "base/arena.h"

/* A day, month or year of the Gregorian calendar: what is not known is 0. A
 * date without a year is none. */
typedef struct sg_date {
    int year;
    int month;
    int day;
} sg_date;

/* What a text counts in. */
typedef enum sg_span_of_time {
    SG_TIME_NONE,
    SG_TIME_DAY,
    SG_TIME_WEEK, /* from Monday */
    SG_TIME_WEEKEND,
    SG_TIME_MONTH,
    SG_TIME_YEAR
} sg_span_of_time;

typedef enum sg_tense {
    SG_TENSE_UNKNOWN,
    SG_TENSE_PAST,
    SG_TENSE_FUTURE
} sg_tense;

typedef enum sg_nearness {
    SG_NEAR_NONE, /* on Thursday, in March: the tense decides */
    SG_NEAR_LAST,
    SG_NEAR_THIS,
    SG_NEAR_NEXT
} sg_nearness;

/* When something was, as its words tell it. Either `date` has a year; or
 * `count` of `unit` are counted from the document's date ("two days ago",
 * "this week", with a weekday: "Monday of last week"); or it is the weekday
 * (1 is Monday), or month and day, that `near` and the tense choose. */
typedef struct sg_when {
    sg_date date;
    int weekday;
    sg_span_of_time unit;
    int count;
    bool about; /* "two weeks ago": some days more or less */
    sg_nearness near;
} sg_when;

/* "2025", "2025-03", "2025-03-09" and whatever stands behind a day (a time).
 * False for anything else, 2025-02-30 too. */
bool sg_date_parse(sg_str iso, sg_date *out);

/* The date in one of these forms, the missing value for none. */
sg_str sg_date_write(sg_date date, sg_arena *arena);

/* Days since 1970-01-01, of a date with a day; and back. */
int64_t sg_date_number(sg_date day);
sg_date sg_date_of_number(int64_t number);

/* The day, month or year that is meant in a document of the date `document`
 * (no year: undated): the smallest of them that surely holds it. No date where
 * the words, the tense and the document do not tell. */
sg_date sg_date_resolve(const sg_when *when, sg_date document, sg_tense tense);

#endif
