/* Codes and dates of a dictionary of actors. */
#include "extract/dictionary/code.h"

#include <stdio.h>

#include "base/str.h"
#include "base/utf8.h"

/* ---- dates ------------------------------------------------------------ */

static int number(sg_str digits)
{
    int value = 0;

    for (size_t i = 0; i < digits.len; i++)
        value = 10 * value + (digits.data[i] - '0');
    return value;
}

static bool all_digits(sg_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!sg_is_digit((unsigned char)text.data[i]))
            return false;
    return text.len > 0;
}

/* "19530801" or "530801"; of two digits 00 to 30 are this century. Months and
 * days of 00 are the first. */
static bool read_date(sg_arena *arena, sg_str text, sg_str *iso)
{
    enum { SHORT = 6, LONG = 8, THIS_CENTURY = 30 };
    char buffer[40];
    int year;
    int month;
    int day;

    text = sg_str_trim(text);
    if (!all_digits(text) || (text.len != SHORT && text.len != LONG))
        return false;
    day = number(sg_str_sub(text, text.len - 2, text.len));
    month = number(sg_str_sub(text, text.len - 4, text.len - 2));
    year = number(sg_str_sub(text, 0, text.len - 4));
    if (text.len == SHORT)
        year += year <= THIS_CENTURY ? 2000 : 1900;
    if (month > 12 || day > 31)
        return false;
    (void)snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", year,
                   month ? month : 1, day ? day : 1);
    *iso = sg_arena_str(arena, sg_str_of(buffer));
    return true;
}

/* "<D", ">D" or "D1-D2". */
static bool read_limits(sg_arena *arena, sg_str text, sg_dated_code *code)
{
    size_t dash = sg_str_find(text, '-', 0);

    if (text.data[0] == '<')
        return read_date(arena, sg_str_sub(text, 1, text.len), &code->to);
    if (text.data[0] == '>')
        return read_date(arena, sg_str_sub(text, 1, text.len), &code->from);
    return dash < text.len &&
           read_date(arena, sg_str_sub(text, 0, dash), &code->from) &&
           read_date(arena, sg_str_sub(text, dash + 1, text.len), &code->to);
}

/* ---- codes ------------------------------------------------------------ */

static bool is_code(sg_str letters)
{
    for (size_t i = 0; i < letters.len; i++) {
        char c = letters.data[i];

        if ((c < 'A' || c > 'Z') && !sg_is_digit((unsigned char)c))
            return false;
    }
    return letters.len >= 3;
}

bool sg_dated_code_read(sg_arena *arena, sg_str inside, sg_dated_code *code,
                        const char **why)
{
    size_t end = 0;
    sg_str limits;

    while (end < inside.len && inside.data[end] != ' ' &&
           inside.data[end] != '\t' && inside.data[end] != '<' &&
           inside.data[end] != '>')
        end++;
    *code = (sg_dated_code){sg_arena_str(arena, sg_str_sub(inside, 0, end)),
                            SG_STR(""), SG_STR("")};
    limits = sg_str_trim(sg_str_sub(inside, end, inside.len));
    *why = NULL;
    if (!is_code(code->letters) && !sg_str_is(code->letters, "---"))
        *why = "is no code of three letters and more";
    else if (limits.len > 0 && !read_limits(arena, limits, code))
        *why = "has no dates that can be read";
    else if (code->from.len > 0 && code->to.len > 0 &&
             sg_str_cmp(code->from, code->to) > 0)
        *why = "ends before it begins";
    return *why == NULL;
}

bool sg_dated_code_is_dated(const sg_dated_code *code)
{
    return code->from.len > 0 || code->to.len > 0;
}

bool sg_code_part(sg_str *letters, sg_str *part)
{
    *part = sg_str_sub(*letters, 0, 3);
    *letters = sg_str_sub(*letters, 3, letters->len);
    return part->len == 3;
}
