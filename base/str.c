/* Text slices: comparing, cutting, splitting. */
#include "base/str.h"

#include <errno.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

sg_str sg_str_of(const char *text)
{
    return (sg_str){text, text ? strlen(text) : 0};
}

bool sg_str_eq(sg_str a, sg_str b)
{
    if (a.len != b.len)
        return false;
    return a.data == b.data || a.len == 0 ||
           (a.data && b.data && memcmp(a.data, b.data, a.len) == 0);
}

bool sg_str_is(sg_str a, const char *b)
{
    return sg_str_eq(a, sg_str_of(b));
}

int sg_str_cmp(sg_str a, sg_str b)
{
    size_t n = a.len < b.len ? a.len : b.len;
    int order = n ? memcmp(a.data, b.data, n) : 0;

    if (order)
        return order;
    return (a.len > b.len) - (a.len < b.len);
}

static char fold(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

bool sg_str_eq_nocase(sg_str a, sg_str b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (fold(a.data[i]) != fold(b.data[i]))
            return false;
    return true;
}

bool sg_str_is_any(sg_str text, const char *const *words)
{
    for (; *words; words++)
        if (sg_str_eq_nocase(text, sg_str_of(*words)))
            return true;
    return false;
}

int sg_str_index(sg_str text, const char *const *names, int count)
{
    for (int i = 0; i < count; i++)
        if (sg_str_is(text, names[i]))
            return i;
    return -1;
}

bool sg_str_starts(sg_str text, sg_str prefix)
{
    return text.len >= prefix.len &&
           sg_str_eq(sg_str_sub(text, 0, prefix.len), prefix);
}

bool sg_str_ends(sg_str text, sg_str suffix)
{
    return text.len >= suffix.len &&
           sg_str_eq(sg_str_sub(text, text.len - suffix.len, text.len), suffix);
}

sg_str sg_str_sub(sg_str text, size_t start, size_t end)
{
    if (end > text.len)
        end = text.len;
    if (start > end)
        start = end;
    return (sg_str){text.data ? text.data + start : NULL, end - start};
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

sg_str sg_str_trim(sg_str text)
{
    while (text.len && is_space(text.data[0]))
        text = sg_str_sub(text, 1, text.len);
    while (text.len && is_space(text.data[text.len - 1]))
        text.len--;
    return text;
}

size_t sg_str_find(sg_str text, char needle, size_t from)
{
    const char *hit = NULL;

    if (from < text.len)
        hit = memchr(text.data + from, needle, text.len - from);
    return hit ? (size_t)(hit - text.data) : text.len;
}

bool sg_str_next(sg_str *rest, char separator, sg_str *item)
{
    size_t at;

    if (!rest->data)
        return false;
    at = sg_str_find(*rest, separator, 0);
    *item = sg_str_sub(*rest, 0, at);
    *rest = at < rest->len ? sg_str_sub(*rest, at + 1, rest->len)
                           : (sg_str){NULL, 0};
    return true;
}

/* Longest number we accept; strto* need a NUL after it. */
enum { NUMBER_SIZE = 64 };

static bool copy_number(sg_str text, char out[NUMBER_SIZE])
{
    if (text.len == 0 || text.len >= NUMBER_SIZE || is_space(text.data[0]))
        return false;
    memcpy(out, text.data, text.len);
    out[text.len] = '\0';
    return true;
}

bool sg_str_to_int(sg_str text, int64_t *out)
{
    char copy[NUMBER_SIZE];
    char *end;
    long long value;

    if (!copy_number(text, copy))
        return false;
    errno = 0;
    value = strtoll(copy, &end, 10);
    if (errno || end != copy + text.len)
        return false;
    *out = value;
    return true;
}

/* strtod goes by the locale of whoever uses the library; our texts do not. */
static bool use_point_of_locale(char *number)
{
    char theirs = localeconv()->decimal_point[0];
    char *point = strchr(number, '.');

    if (theirs != '.' && strchr(number, theirs) != NULL)
        return false;
    if (point != NULL)
        *point = theirs;
    return true;
}

bool sg_str_to_double(sg_str text, double *out)
{
    char copy[NUMBER_SIZE];
    char *end;
    double value;

    if (!copy_number(text, copy) || !use_point_of_locale(copy))
        return false;
    errno = 0;
    value = strtod(copy, &end);
    if (errno || end != copy + text.len || !isfinite(value))
        return false;
    *out = value;
    return true;
}

uint32_t sg_str_hash(sg_str text)
{
    uint32_t hash = 2166136261u;

    for (size_t i = 0; i < text.len; i++)
        hash = (hash ^ (unsigned char)text.data[i]) * 16777619u;
    return hash;
}
