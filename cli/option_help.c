/* The help that an option table prints. */
#include "cli/option.h"

#include "base/str.h"

/* Column of the help at which the explanations stand, and where they end. */
enum { HELP_COLUMN = 28, HELP_WIDTH = 79 };

static const cli_option help_option = {
    .name = "help", .letter = 'h', .help = "show this help and end"};

/* Appends `text`, broken between words, starting at `column`. */
static void add_wrapped(sg_buf *out, size_t column, const char *text)
{
    sg_str rest = sg_str_of(text);
    sg_str word;
    bool first = true;

    while (sg_str_next(&rest, ' ', &word)) {
        if (!first && column + 1 + word.len > HELP_WIDTH) {
            sg_buf_printf(out, "\n%*s", HELP_COLUMN, "");
            column = HELP_COLUMN;
        } else if (!first) {
            sg_buf_byte(out, ' ');
            column++;
        }
        sg_buf_add(out, word);
        column += word.len;
        first = false;
    }
    sg_buf_byte(out, '\n');
}

static void add_default(sg_buf *text, const cli_option *option,
                        const void *variable)
{
    switch (option->kind) {
    case CLI_TEXT:
    case CLI_DATE:
        if (*(const char *const *)variable != NULL)
            sg_buf_printf(text, " (default: %s)",
                          *(const char *const *)variable);
        break;
    case CLI_COUNT:
        sg_buf_printf(text, " (default: %zu)", *(const size_t *)variable);
        break;
    case CLI_SHARE:
        sg_buf_printf(text, " (default: %g)", *(const double *)variable);
        break;
    case CLI_CHOICE:
        if (*(const int *)variable >= 0)
            sg_buf_printf(text, " (default: %s)",
                          option->choices[*(const int *)variable]);
        break;
    case CLI_FLAG:
    case CLI_LIST:
    case CLI_WORDS:
        break;
    }
}

static void add_choices(sg_buf *text, const cli_option *option)
{
    if (option->choices == NULL)
        return;
    for (size_t i = 0; option->choices[i] != NULL; i++)
        sg_buf_printf(text, "%s%s", i == 0 ? ": " : ", ", option->choices[i]);
}

static void add_option(sg_buf *out, const cli_option *option,
                       const void *variable)
{
    sg_buf text = SG_BUF_INIT;
    size_t start = out->len;
    size_t column;

    if (option->letter != 0)
        sg_buf_printf(out, "  -%c, --%s", option->letter, option->name);
    else
        sg_buf_printf(out, "      --%s", option->name);
    if (option->argument != NULL)
        sg_buf_printf(out, " %s", option->argument);
    column = out->len - start;
    if (column > HELP_COLUMN - 2) {
        sg_buf_byte(out, '\n');
        column = 0;
    }
    sg_buf_printf(out, "%*s", (int)(HELP_COLUMN - column), "");
    sg_buf_addc(&text, option->help);
    add_choices(&text, option);
    add_default(&text, option, variable);
    add_wrapped(out, HELP_COLUMN, text.data);
    sg_buf_clear(&text);
}

void cli_options_help(const cli_options *options, const void *settings,
                      sg_buf *out)
{
    bool flag = false;
    bool help_done = false;

    sg_buf_addc(out, "\nOptions:\n");
    for (size_t i = 0; i < options->count; i++) {
        const cli_group *group = &options->groups[i];
        const char *variables = (const char *)settings + group->offset;
        if (group->title != NULL) {
            if (!help_done)
                add_option(out, &help_option, &flag);
            help_done = true;
            sg_buf_printf(out, "\n%s:\n", group->title);
        }
        for (size_t j = 0; j < group->count; j++)
            add_option(out, &group->options[j],
                       variables + group->options[j].offset);
    }
    if (!help_done)
        add_option(out, &help_option, &flag);
}
