/* ISO dates as words. What two dates share is told once, at the end. */
#include "render/period.h"

#include "base/str.h"
#include "base/utf8.h"

/* Numbers of a date; 0 for what it does not tell. */
typedef struct date {
    unsigned year;
    unsigned month;
    unsigned day;
} date;

static unsigned number_at(sg_str text, size_t start, size_t end)
{
    unsigned value = 0;

    if (text.len < end)
        return 0;
    for (size_t i = start; i < end; i++) {
        if (!sg_is_digit((unsigned char)text.data[i]))
            return 0;
        value = value * 10 + (unsigned)(text.data[i] - '0');
    }
    return value;
}

static bool read_date(sg_str text, date *d)
{
    *d = (date){number_at(text, 0, 4), number_at(text, 5, 7),
                number_at(text, 8, 10)};
    return d->year && d->month <= 12 && (d->month || text.len == 4) &&
           (d->day || text.len <= 7);
}

/* As much as `like` does not tell too. */
static void add_date(sg_buf *out, const date *d, const date *like)
{
    static const char *const months[] = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    bool year = !like || like->year != d->year || !like->month || !d->month;
    bool month = year || like->month != d->month || !like->day || !d->day;

    if (d->day)
        sg_buf_printf(out, "%u", d->day);
    if (d->month && month)
        sg_buf_printf(out, "%s%s", d->day ? " " : "", months[d->month - 1]);
    if (year)
        sg_buf_printf(out, "%s%u", d->month ? " " : "", d->year);
}

void sg_period_add(sg_buf *out, sg_str first, sg_str last)
{
    date from;
    date to;
    bool told = read_date(first, &from) && read_date(last, &to);
    bool same = told ? from.year == to.year && from.month == to.month &&
                           from.day == to.day
                     : sg_str_eq(first, last);

    if (!same) {
        if (told)
            add_date(out, &from, &to);
        else
            sg_buf_add(out, first);
        sg_buf_addc(out, " to ");
    }
    if (told)
        add_date(out, &to, NULL);
    else
        sg_buf_add(out, last);
}
