/* Names of windows. */
#include "graph/window.h"

#include <stdio.h>

#include "base/str.h"
#include "extract/date.h"

/* The week of ISO 8601 belongs to the year of its Thursday. */
static void name_week(sg_date day, char name[SG_WINDOW_NAME])
{
    int64_t number = sg_date_number(day);
    int64_t weekday = ((number + 3) % 7 + 7) % 7; /* 0 is Monday */
    sg_date thursday = sg_date_of_number(number - weekday + 3);
    int64_t first =
        sg_date_number((sg_date){.year = thursday.year, .month = 1, .day = 1});
    int64_t week = (number - weekday + 3 - first) / 7 + 1;

    (void)snprintf(name, SG_WINDOW_NAME, "%04d-W%02d", thursday.year,
                   (int)week);
}

/* Does the date tell in which window it is? */
static bool is_exact(const sg_date *date, sg_window by)
{
    switch (by) {
    case SG_BY_DAY:
    case SG_BY_WEEK:
        return date->day > 0;
    case SG_BY_MONTH:
    case SG_BY_QUARTER:
        return date->month > 0;
    default:
        return true;
    }
}

bool sg_window_of(sg_str date, sg_window by, char name[SG_WINDOW_NAME])
{
    sg_date d;

    if (by == SG_BY_NOTHING) {
        (void)snprintf(name, SG_WINDOW_NAME, "all");
        return true;
    }
    if (!sg_date_parse(date, &d) || !is_exact(&d, by))
        return false;
    if (by == SG_BY_YEAR)
        (void)snprintf(name, SG_WINDOW_NAME, "%04d", d.year);
    else if (by == SG_BY_QUARTER)
        (void)snprintf(name, SG_WINDOW_NAME, "%04d-Q%d", d.year,
                       (d.month + 2) / 3);
    else if (by == SG_BY_MONTH)
        (void)snprintf(name, SG_WINDOW_NAME, "%04d-%02d", d.year, d.month);
    else if (by == SG_BY_WEEK)
        name_week(d, name);
    else
        (void)snprintf(name, SG_WINDOW_NAME, "%04d-%02d-%02d", d.year, d.month,
                       d.day);
    return true;
}
