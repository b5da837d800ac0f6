/* The table of words that tell dates. */
#include "extract/date_words.h"

#include <stdlib.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/tsv.h"
#include "base/utf8.h"

/* The longest form that is looked up. */
enum { FORM_MAX = 16 };

/* Values of the map: the class below, the value of the row above. */
enum { VALUE_SHIFT = 8, VALUE_ZERO = 64 };

struct sg_date_words {
    sg_map *words; /* keys live in the table's bytes */
};

static const char *const class_names[SG_DATE_WORD_CLASSES] = {
    [SG_DATE_WORD_NONE] = "",           [SG_DATE_WORD_MONTH] = "month",
    [SG_DATE_WORD_WEEKDAY] = "weekday", [SG_DATE_WORD_DAY] = "day",
    [SG_DATE_WORD_PART] = "part",       [SG_DATE_WORD_UNIT] = "unit",
    [SG_DATE_WORD_NUMBER] = "number",   [SG_DATE_WORD_NEAR] = "near",
    [SG_DATE_WORD_LOOSE] = "loose",     [SG_DATE_WORD_CASE] = "case",
    [SG_DATE_WORD_LABEL] = "label",
};

/* ---- the table -------------------------------------------------------- */

static sg_date_class class_named(sg_str name)
{
    int i = SG_DATE_WORD_NONE + 1;

    while (i < SG_DATE_WORD_CLASSES && !sg_str_is(name, class_names[i]))
        i++;
    return (sg_date_class)i;
}

/* Values that the class can have; only a day may lie before today. */
static bool value_fits(sg_date_class class, int64_t value)
{
    static const int most[SG_DATE_WORD_CLASSES] = {
        [SG_DATE_WORD_MONTH] = 12,
        [SG_DATE_WORD_WEEKDAY] = 7,
        [SG_DATE_WORD_DAY] = 7,
        [SG_DATE_WORD_UNIT] = SG_TIME_YEAR,
        [SG_DATE_WORD_NUMBER] = 100,
        [SG_DATE_WORD_NEAR] = SG_NEAR_NEXT,
        [SG_DATE_WORD_CASE] = SG_DATE_CASE_SINCE,
    };
    int least = class == SG_DATE_WORD_DAY ? -most[class] : most[class] > 0;

    return value >= least && value <= most[class];
}

static sg_status add_row(sg_date_words *t, const sg_tsv *tsv, sg_error *err)
{
    sg_str form = tsv->fields[0];
    sg_date_class class = class_named(tsv->fields[1]);
    int64_t value;

    if (class == SG_DATE_WORD_CLASSES)
        return sg_tsv_fail(tsv, err, "'%.*s' is no class of words",
                           SG_FMT(tsv->fields[1]));
    if (form.len == 0 || form.len > FORM_MAX)
        return sg_tsv_fail(tsv, err, "a form has 1 to %d bytes", FORM_MAX);
    if (!sg_str_to_int(tsv->fields[2], &value) || !value_fits(class, value))
        return sg_tsv_fail(tsv, err, "'%.*s' is no value of a %s",
                           SG_FMT(tsv->fields[2]), class_names[class]);
    if (sg_map_get(t->words, form) != SG_MAP_NONE)
        return sg_tsv_fail(tsv, err, "'%.*s' stands twice", SG_FMT(form));
    sg_map_set(t->words, form,
               (uint32_t)(value + VALUE_ZERO) << VALUE_SHIFT | class);
    return SG_OK;
}

sg_status sg_date_words_load(sg_data *data, sg_date_words **out, sg_error *err)
{
    sg_date_words *t = sg_calloc(1, sizeof *t);
    const char *path;
    sg_str bytes;
    sg_tsv tsv;
    sg_status status = sg_data_file(data, "dates.tsv", &bytes, &path, err);

    t->words = sg_map_new();
    if (status == SG_OK)
        status = sg_tsv_open(&tsv, path, bytes, "form class value", err);
    while (status == SG_OK && sg_tsv_next(&tsv, &status, err))
        status = add_row(t, &tsv, err);
    *out = status == SG_OK ? t : NULL;
    if (status != SG_OK)
        sg_date_words_free(t);
    return status;
}

void sg_date_words_free(sg_date_words *words)
{
    if (!words)
        return;
    sg_map_free(words->words);
    free(words);
}

/* Months and weekdays are names, "may" and "march" other words; units are not,
 * "This Week" is a programme. The stop of an abbreviation is not looked at. */
sg_date_class sg_date_word(const sg_date_words *t, sg_str word, int *value)
{
    char folded[FORM_MAX];
    sg_date_class class;
    uint32_t found;
    bool named;

    if (word.len > 1 && word.data[word.len - 1] == '.')
        word.len--;
    if (word.len == 0 || word.len > FORM_MAX)
        return SG_DATE_WORD_NONE;
    for (size_t i = 0; i < word.len; i++) {
        char c = word.data[i];

        folded[i] = c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
    }
    found = sg_map_get(t->words, (sg_str){folded, word.len});
    if (found == SG_MAP_NONE)
        return SG_DATE_WORD_NONE;
    class = (sg_date_class)(found & ((1u << VALUE_SHIFT) - 1));
    *value = (int)(found >> VALUE_SHIFT) - VALUE_ZERO;
    named = class == SG_DATE_WORD_MONTH || class == SG_DATE_WORD_WEEKDAY;
    if ((named || class == SG_DATE_WORD_UNIT) &&
        sg_is_upper((unsigned char)word.data[0]) != named)
        return SG_DATE_WORD_NONE;
    return class;
}

sg_date_class sg_date_word_class(const sg_date_words *table, sg_str word)
{
    int value;

    return sg_date_word(table, word, &value);
}

sg_date_case sg_date_case_of(const sg_date_words *table, sg_str word)
{
    int value;

    return sg_date_word(table, word, &value) == SG_DATE_WORD_CASE
               ? (sg_date_case)value
               : SG_DATE_CASE_NONE;
}
