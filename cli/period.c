/* Reading a period. */
#include "cli/period.h"

#include "base/error.h"
#include "base/str.h"
#include "extract/date.h"

static bool is_date(sg_str text)
{
    sg_date date;

    return sg_date_parse(text, &date) && text.len <= 10;
}

/* Where the dots are; the length of the text when there are none. */
static size_t find_dots(sg_str text)
{
    for (size_t i = 0; i + 1 < text.len; i++)
        if (text.data[i] == '.' && text.data[i + 1] == '.')
            return i;
    return text.len;
}

static bool ends_before_it_begins(const cli_period *p)
{
    size_t shorter = p->since.len < p->until.len ? p->since.len : p->until.len;

    return sg_str_cmp(sg_str_sub(p->since, 0, shorter),
                      sg_str_sub(p->until, 0, shorter)) > 0;
}

sg_status cli_period_read(const char *option, const char *text, cli_period *out,
                          sg_error *err)
{
    sg_str all = sg_str_of(text);
    size_t dots = find_dots(all);

    out->since = sg_str_sub(all, 0, dots);
    out->until = dots == all.len ? all : sg_str_sub(all, dots + 2, all.len);
    if ((out->since.len && !is_date(out->since)) ||
        (out->until.len && !is_date(out->until)) ||
        (!out->since.len && !out->until.len))
        return sg_fail(err, SG_EUSAGE,
                       "%s: \"%.*s\" is no period; give 2031-01..2031-03, "
                       "2031-01-15.., ..2031 or 2031-02",
                       option, SG_FMT(sg_str_sub(all, 0, 60)));
    if (ends_before_it_begins(out))
        return sg_fail(err, SG_EUSAGE, "%s: \"%.*s\" ends before it begins",
                       option, SG_FMT(all));
    return SG_OK;
}

/* The first day that a date may mean, or the day behind the last one. */
static int64_t day_of(sg_str iso, bool behind)
{
    sg_date date = {0};

    (void)sg_date_parse(iso, &date);
    if (behind && !date.month)
        date.year++;
    else if (behind && !date.day)
        date.month++;
    if (date.month > 12)
        date = (sg_date){.year = date.year + 1, .month = 1};
    date.month = date.month ? date.month : 1;
    behind = behind && date.day;
    date.day = date.day ? date.day : 1;
    return sg_date_number(date) + behind;
}

int64_t cli_period_days(const char *text)
{
    cli_period period = {{NULL, 0}, {NULL, 0}};

    if (!text || cli_period_read("", text, &period, NULL) != SG_OK ||
        !period.since.len || !period.until.len)
        return 0;
    return day_of(period.until, true) - day_of(period.since, false);
}
