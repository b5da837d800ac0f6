/* Command lines read by option tables. */
#include "cli/option.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "extract/date.h"

/* ---- finding ----------------------------------------------------------- */

bool cli_option_long(const cli_options *options, sg_str name, cli_found *found)
{
    for (size_t i = 0; i < options->count; i++) {
        const cli_group *group = &options->groups[i];
        for (size_t j = 0; j < group->count; j++) {
            const cli_option *option = &group->options[j];
            if (sg_str_is(name, option->name)) {
                *found = (cli_found){option, group->offset + option->offset};
                return true;
            }
        }
    }
    return false;
}

bool cli_option_short(const cli_options *options, char letter, cli_found *found)
{
    for (size_t i = 0; i < options->count; i++) {
        const cli_group *group = &options->groups[i];
        for (size_t j = 0; j < group->count; j++) {
            const cli_option *option = &group->options[j];
            if (option->letter == letter) {
                *found = (cli_found){option, group->offset + option->offset};
                return true;
            }
        }
    }
    return false;
}

/* ---- misspelt names ---------------------------------------------------- */

static size_t least(size_t a, size_t b, size_t c)
{
    size_t smaller = a < b ? a : b;
    return smaller < c ? smaller : c;
}

/* Letters to insert, remove or change, at most NAME_MAX_LEN long words. */
enum { NAME_MAX_LEN = 40 };

static size_t edit_distance(const char *a, const char *b)
{
    size_t row[NAME_MAX_LEN + 1];
    size_t a_len = strlen(a);
    size_t b_len = strlen(b);

    if (a_len > NAME_MAX_LEN || b_len > NAME_MAX_LEN)
        return NAME_MAX_LEN;
    for (size_t j = 0; j <= b_len; j++)
        row[j] = j;
    for (size_t i = 1; i <= a_len; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b_len; j++) {
            size_t above = row[j];
            size_t change = diagonal + (a[i - 1] != b[j - 1]);
            row[j] = least(above + 1, row[j - 1] + 1, change);
            diagonal = above;
        }
    }
    return row[b_len];
}

const char *cli_nearest(const char *word, const char *const *names,
                        size_t count)
{
    const char *nearest = NULL;
    /* Beyond a third of its letters it is another word. */
    size_t distance = strlen(word) / 3 + 2;

    for (size_t i = 0; i < count; i++) {
        size_t d = edit_distance(word, names[i]);
        if (d < distance) {
            distance = d;
            nearest = names[i];
        }
    }
    return nearest;
}

static sg_status fail_unknown(const cli_options *options, sg_str name,
                              sg_error *err)
{
    const char *names[128] = {"help"};
    size_t count = 1;
    char word[NAME_MAX_LEN + 1];
    const char *nearest;

    for (size_t i = 0; i < options->count; i++)
        for (size_t j = 0; j < options->groups[i].count && count < 128; j++)
            names[count++] = options->groups[i].options[j].name;
    if (snprintf(word, sizeof(word), "%.*s", SG_FMT(name)) < 0)
        word[0] = '\0';
    nearest = cli_nearest(word, names, count);
    if (nearest != NULL)
        return sg_fail(err, SG_EUSAGE,
                       "unknown option --%.*s; did you mean --%s?",
                       SG_FMT(name), nearest);
    return sg_fail(err, SG_EUSAGE, "unknown option --%.*s", SG_FMT(name));
}

/* ---- values ------------------------------------------------------------ */

static void list_add(cli_list *list, sg_str item)
{
    sg_grow((void **)&list->items, &list->capacity, list->count + 1,
            sizeof(sg_str));
    list->items[list->count++] = item;
}

static sg_status set_words(const cli_option *option, cli_list *list,
                           const char *value, sg_error *err)
{
    sg_str rest = sg_str_of(value);
    sg_str word;

    while (sg_str_next(&rest, ',', &word)) {
        word = sg_str_trim(word);
        if (word.len == 0)
            return sg_fail(err, SG_EUSAGE, "--%s: \"%s\" has an empty item",
                           option->name, value);
        list_add(list, word);
    }
    return SG_OK;
}

static sg_status set_count(const cli_option *option, size_t *count,
                           const char *value, sg_error *err)
{
    int64_t number;

    if (!sg_str_to_int(sg_str_of(value), &number) || number < 0 ||
        (uint64_t)number > option->max)
        return sg_fail(err, SG_EUSAGE,
                       "--%s: \"%s\" is not a whole number from 0 to %zu",
                       option->name, value, option->max);
    *count = (size_t)number;
    return SG_OK;
}

static sg_status set_share(const cli_option *option, double *share,
                           const char *value, sg_error *err)
{
    double number;

    if (!sg_str_to_double(sg_str_of(value), &number) ||
        !(number >= 0 && number <= 1))
        return sg_fail(err, SG_EUSAGE,
                       "--%s: \"%s\" is not a number from 0 to 1", option->name,
                       value);
    *share = number;
    return SG_OK;
}

static bool is_date(sg_str text)
{
    sg_date date;

    return text.len == sizeof "2031-03-09" - 1 && sg_date_parse(text, &date);
}

static sg_status set_date(const cli_option *option, const char **date,
                          const char *value, sg_error *err)
{
    if (!is_date(sg_str_of(value)))
        return sg_fail(err, SG_EUSAGE, "--%s: \"%s\" is not a date YYYY-MM-DD",
                       option->name, value);
    *date = value;
    return SG_OK;
}

static sg_status set_choice(const cli_option *option, int *choice,
                            const char *value, sg_error *err)
{
    sg_buf known = SG_BUF_INIT;
    size_t count = 0;
    const char *nearest;

    for (int i = 0; option->choices[i] != NULL; i++, count++) {
        if (strcmp(option->choices[i], value) == 0) {
            *choice = i;
            sg_buf_clear(&known);
            return SG_OK;
        }
        sg_buf_printf(&known, "%s%s", i > 0 ? ", " : "", option->choices[i]);
    }
    nearest = cli_nearest(value, option->choices, count);
    if (nearest != NULL)
        sg_buf_printf(&known, "; did you mean %s?", nearest);
    (void)sg_fail(err, SG_EUSAGE, "--%s: \"%s\" is none of %s", option->name,
                  value, known.data);
    sg_buf_clear(&known);
    return SG_EUSAGE;
}

static sg_status set_value(const cli_option *option, void *variable,
                           const char *value, sg_error *err)
{
    switch (option->kind) {
    case CLI_FLAG:
        *(bool *)variable = true;
        return SG_OK;
    case CLI_TEXT:
        *(const char **)variable = value;
        return SG_OK;
    case CLI_COUNT:
        return set_count(option, variable, value, err);
    case CLI_SHARE:
        return set_share(option, variable, value, err);
    case CLI_DATE:
        return set_date(option, variable, value, err);
    case CLI_CHOICE:
        return set_choice(option, variable, value, err);
    case CLI_LIST:
        list_add(variable, sg_str_of(value));
        return SG_OK;
    case CLI_WORDS:
        return set_words(option, variable, value, err);
    }
    return SG_OK;
}

/* ---- parsing ----------------------------------------------------------- */

/* Reads `--name`, `--name=VALUE` or `--name VALUE`; moves `*argv` to the last
 * word that it used. */
static sg_status parse_long(const cli_options *options, char *settings,
                            char ***argv, sg_error *err)
{
    sg_str word = sg_str_of(**argv + 2);
    size_t equals = sg_str_find(word, '=', 0);
    const char *value = equals < word.len ? word.data + equals + 1 : NULL;
    cli_found found;

    word.len = equals;
    if (!cli_option_long(options, word, &found))
        return fail_unknown(options, word, err);
    if (found.option->kind == CLI_FLAG && value != NULL)
        return sg_fail(err, SG_EUSAGE, "--%s takes no value",
                       found.option->name);
    if (found.option->kind != CLI_FLAG && value == NULL) {
        value = (*argv)[1];
        if (value == NULL)
            return sg_fail(err, SG_EUSAGE, "--%s needs a value: %s",
                           found.option->name, found.option->argument);
        (*argv)++;
    }
    return set_value(found.option, settings + found.offset, value, err);
}

/* The same for `-f VALUE` and `-fVALUE`. */
static sg_status parse_short(const cli_options *options, char *settings,
                             char ***argv, sg_error *err)
{
    const char *word = **argv;
    const char *value = word[2] != '\0' ? word + 2 : NULL;
    cli_found found;

    if (!cli_option_short(options, word[1], &found))
        return sg_fail(err, SG_EUSAGE, "unknown option -%c", word[1]);
    if (found.option->kind == CLI_FLAG && value != NULL)
        return sg_fail(err, SG_EUSAGE, "-%c takes no value", word[1]);
    if (found.option->kind != CLI_FLAG && value == NULL) {
        value = (*argv)[1];
        if (value == NULL)
            return sg_fail(err, SG_EUSAGE, "-%c needs a value: %s", word[1],
                           found.option->argument);
        (*argv)++;
    }
    return set_value(found.option, settings + found.offset, value, err);
}

sg_status cli_options_parse(const cli_options *options, void *settings,
                            char **argv, cli_arguments *arguments, bool *help,
                            sg_error *err)
{
    bool ended = false;

    *help = false;
    arguments->count = 0;
    for (; *argv != NULL; argv++) {
        const char *word = *argv;
        sg_status status = SG_OK;
        if (ended || word[0] != '-' || word[1] == '\0') {
            arguments->items[arguments->count++] = word;
        } else if (strcmp(word, "--") == 0) {
            ended = true;
        } else if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0) {
            *help = true;
            return SG_OK;
        } else if (word[1] == '-') {
            status = parse_long(options, settings, &argv, err);
        } else {
            status = parse_short(options, settings, &argv, err);
        }
        if (status != SG_OK)
            return status;
    }
    return SG_OK;
}

/* ---- all options of a table --------------------------------------------- */

void cli_options_prepare(const cli_options *options, void *settings)
{
    for (size_t i = 0; i < options->count; i++) {
        const cli_group *group = &options->groups[i];
        for (size_t j = 0; j < group->count; j++) {
            const cli_option *option = &group->options[j];
            char *variable = (char *)settings + group->offset + option->offset;
            const char *value = option->environment != NULL
                                    ? getenv(option->environment)
                                    : NULL;
            if (value != NULL && value[0] != '\0')
                *(const char **)(void *)variable = value;
        }
    }
}

void cli_options_clear(const cli_options *options, void *settings)
{
    for (size_t i = 0; i < options->count; i++) {
        const cli_group *group = &options->groups[i];
        for (size_t j = 0; j < group->count; j++) {
            const cli_option *option = &group->options[j];
            char *variable = (char *)settings + group->offset + option->offset;
            if (option->kind != CLI_LIST && option->kind != CLI_WORDS)
                continue;
            free(((cli_list *)(void *)variable)->items);
            *(cli_list *)(void *)variable = (cli_list){NULL, 0, 0};
        }
    }
}
