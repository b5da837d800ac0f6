/* One command: its help, its verb, its options, its run. */
#include "cli/command.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "cli/output.h"

/* ---- help -----------------------------------------------------------------
 */

static void add_verbs(sg_buf *out, const cli_command *command)
{
    enum { WORDS_WIDTH = 26 };

    sg_buf_printf(out, "Usage: stancegraph %s VERB [options] [arguments]\n",
                  command->name);
    sg_buf_addc(out, "\nVerbs:\n");
    for (size_t i = 0; i < command->verb_count; i++) {
        const cli_verb *verb = &command->verbs[i];
        size_t width = strlen(verb->name) + 1 + strlen(verb->arguments);
        sg_buf_printf(out, "  %s %s", verb->name, verb->arguments);
        if (width >= WORDS_WIDTH)
            sg_buf_byte(out, '\n');
        sg_buf_printf(
            out, "%*s%s\n",
            (int)(width < WORDS_WIDTH ? WORDS_WIDTH - width : WORDS_WIDTH + 2),
            "", verb->summary);
    }
}

/* `verb` may be NULL: the help is then that of the whole command. */
static void add_command_help(sg_buf *out, const cli_command *command,
                             const cli_verb *verb)
{
    const char *arguments = verb != NULL ? verb->arguments : command->arguments;
    const char *name = verb != NULL ? verb->name : "";

    sg_buf_printf(out, "stancegraph %s%s%s: %s\n\n", command->name,
                  verb != NULL ? " " : "", name,
                  verb != NULL ? verb->summary : command->summary);
    if (command->verbs != NULL && verb == NULL)
        add_verbs(out, command);
    else
        sg_buf_printf(out, "Usage: stancegraph %s%s%s [options]%s%s\n",
                      command->name, verb != NULL ? " " : "", name,
                      arguments[0] != '\0' ? " " : "", arguments);
    if (command->details != NULL && verb == NULL)
        sg_buf_printf(out, "\n%s", command->details);
}

/* ---- the command line -----------------------------------------------------
 */

/* A command line on its way: what is called, and with what. */
typedef struct invocation {
    const cli_command *command;
    const cli_verb *verb; /* NULL for a command without verbs */
    cli_options options;  /* those that it takes */
    cli_group *groups;    /* of the verb */
    void *settings;
    cli_arguments arguments;
    bool help;
} invocation;

static bool check_arguments(const invocation *in, cli_console *console)
{
    const cli_command *command = in->command;
    const cli_verb *verb = in->verb;
    const char *blank = verb != NULL ? " " : "";
    const char *name = verb != NULL ? verb->name : "";
    size_t most = verb != NULL ? verb->max_arguments : command->max_arguments;

    if (in->arguments.count <
        (verb != NULL ? verb->min_arguments : command->min_arguments))
        cli_fail_usage(console,
                       "%s%s%s needs %s; see stancegraph %s%s%s --help",
                       command->name, blank, name,
                       verb != NULL ? verb->arguments : command->arguments,
                       command->name, blank, name);
    else if (in->arguments.count > most)
        cli_fail_usage(console, "%s%s%s does not take \"%s\"", command->name,
                       blank, name, in->arguments.items[most]);
    else
        return true;
    return false;
}

static void fail_verb(const cli_command *command, const char *word,
                      cli_console *console)
{
    enum { VERBS_MAX = 32 };
    const char *names[VERBS_MAX];
    const char *nearest;
    size_t count = 0;

    for (; count < command->verb_count && count < VERBS_MAX; count++)
        names[count] = command->verbs[count].name;
    nearest = cli_nearest(word, names, count);
    if (nearest != NULL)
        cli_fail_usage(console, "%s cannot %s; did you mean %s?", command->name,
                       word, nearest);
    else
        cli_fail_usage(console, "%s cannot %s; see stancegraph %s --help",
                       command->name, word, command->name);
}

const cli_verb *cli_verb_find(const cli_command *command, const char *name)
{
    for (size_t i = 0; i < command->verb_count; i++)
        if (strcmp(command->verbs[i].name, name) == 0)
            return &command->verbs[i];
    return NULL;
}

cli_options cli_verb_options(const cli_command *command, const cli_verb *verb,
                             cli_group *room)
{
    cli_options options = {room, 0};

    for (size_t i = 0; i < command->options.count; i++)
        if (verb->groups & 1u << i)
            room[options.count++] = command->options.groups[i];
    return options;
}

/* Takes the verb off the arguments. */
static bool find_verb(invocation *in, cli_console *console)
{
    const cli_command *command = in->command;

    if (command->verbs == NULL || (in->arguments.count == 0 && in->help))
        return true;
    if (in->arguments.count == 0) {
        cli_fail_usage(console, "%s needs a verb; see stancegraph %s --help",
                       command->name, command->name);
        return false;
    }
    in->verb = cli_verb_find(command, in->arguments.items[0]);
    if (in->verb == NULL) {
        fail_verb(command, in->arguments.items[0], console);
        return false;
    }
    in->arguments.items++;
    in->arguments.count--;
    in->groups = sg_calloc(command->options.count, sizeof(*in->groups));
    in->options = cli_verb_options(command, in->verb, in->groups);
    return true;
}

/* Reads the command line with the options of the command, and where that finds
 * a verb once more with those of the verb alone. */
static bool read_line(invocation *in, char **argv, cli_console *console)
{
    sg_error err = SG_ERROR_INIT;
    cli_arguments again = in->arguments;

    cli_options_prepare(&in->options, in->settings);
    if (cli_options_parse(&in->options, in->settings, argv, &in->arguments,
                          &in->help, &err) != SG_OK) {
        cli_fail(console, &err);
        return false;
    }
    if (!find_verb(in, console))
        return false;
    if (in->verb == NULL)
        return true;
    cli_options_clear(&in->command->options, in->settings);
    memcpy(in->settings, in->command->defaults, in->command->settings_size);
    cli_options_prepare(&in->options, in->settings);
    if (cli_options_parse(&in->options, in->settings, argv, &again, &in->help,
                          &err) == SG_OK)
        return true;
    cli_fail_usage(console, "%s %s: %s", in->command->name, in->verb->name,
                   err.message);
    return false;
}

static void make_call(const invocation *in, cli_console *console)
{
    cli_call call = {in->settings, in->arguments.items, in->arguments.count,
                     console};

    if (!check_arguments(in, console))
        return;
    if (in->verb != NULL)
        in->verb->run(&call);
    else
        in->command->run(&call);
}

void cli_command_run(const cli_command *command, char **argv, size_t words,
                     cli_console *console)
{
    const char **items = sg_calloc(words + 1, sizeof(*items));
    invocation in = {.command = command,
                     .options = command->options,
                     .settings = sg_malloc(command->settings_size),
                     .arguments = {items, 0}};

    memcpy(in.settings, command->defaults, command->settings_size);
    if (read_line(&in, argv, console)) {
        if (in.help) {
            sg_buf text = SG_BUF_INIT;
            add_command_help(&text, command, in.verb);
            cli_options_help(&in.options, in.settings, &text);
            cli_print(&text, console);
        } else {
            make_call(&in, console);
        }
    }
    cli_options_clear(&command->options, in.settings);
    free(in.settings);
    free(in.groups);
    free(items);
}
