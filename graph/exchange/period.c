/* Dates as exact as a year, a month or a day. */
#include "graph/exchange/period.h"

#include <stdio.h>

#include "base/str.h"

static int days_in(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    return month == 2 && leap ? 29 : days[month - 1];
}

/* The digits [start, end) of `date` as a number; false when they are none. */
static bool digits(sg_str date, size_t start, size_t end, int *out)
{
    int64_t value;

    for (size_t i = start; i < end; i++)
        if (i >= date.len || date.data[i] < '0' || date.data[i] > '9')
            return false;
    if (!sg_str_to_int(sg_str_sub(date, start, end), &value))
        return false;
    *out = (int)value;
    return true;
}

static void print(char out[11], int year, int month, int day)
{
    (void)snprintf(out, 11, "%04u-%02u-%02u", (unsigned)year % 10000u,
                   (unsigned)month % 100u, (unsigned)day % 100u);
}

bool sg_period_of(sg_str date, sg_period *out)
{
    int year;
    int month = 0;
    int day = 0;

    if (!digits(date, 0, 4, &year) || (date.len > 4 && date.data[4] != '-'))
        return false;
    if (date.len > 4 &&
        (!digits(date, 5, 7, &month) || month < 1 || month > 12))
        return false;
    if (date.len > 7 && (date.data[7] != '-' || !digits(date, 8, 10, &day) ||
                         day < 1 || day > days_in(year, month)))
        return false;
    print(out->first, year, month ? month : 1, day ? day : 1);
    print(out->last, year, month ? month : 12,
          day ? day : days_in(year, month ? month : 12));
    return true;
}

/* Days since 1970-01-01 (H. Hinnant, days_from_civil). */
static int64_t days_of(int year, int month, int day)
{
    int64_t y = month <= 2 ? year - 1 : year;
    int64_t era = y / 400;
    int64_t of_era = y - era * 400;
    int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year -
           719468;
}

int64_t sg_period_seconds(const sg_period *period)
{
    sg_str date = sg_str_of(period->first);
    int year = 1970;
    int month = 1;
    int day = 1;

    (void)digits(date, 0, 4, &year);
    (void)digits(date, 5, 7, &month);
    (void)digits(date, 8, 10, &day);
    return days_of(year, month, day) * 86400;
}
