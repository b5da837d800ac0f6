/* stancegraph: who takes which stance towards whom, from news text.
 * This file finds the command; each command has a file of its own. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/version.h"

static const cli_command *const commands[] = {
    &cli_build_command, &cli_extract_command, &cli_parse_command,
    &cli_load_command,  &cli_query_command,   &cli_render_command,
    &cli_eval_command,
};
enum { COMMANDS = sizeof(commands) / sizeof(commands[0]) };

static const cli_command *find_command(const char *name)
{
    for (size_t i = 0; i < COMMANDS; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}

/* ---- help -----------------------------------------------------------------
 */

static void add_usage(sg_buf *out)
{
    sg_buf_addc(out, "Who takes which stance towards whom, from news text.\n\n"
                     "Usage: stancegraph COMMAND [options] [arguments]\n\n"
                     "Commands:\n");
    for (size_t i = 0; i < COMMANDS; i++)
        sg_buf_printf(out, "  %-10s %s\n", commands[i]->name,
                      commands[i]->summary);
    sg_buf_addc(out, "\nstancegraph COMMAND --help shows the options of a "
                     "command,\nstancegraph --version what it is made of.\n");
}

static void add_command_help(sg_buf *out, const cli_command *command,
                             const void *settings)
{
    const char *blank = command->arguments[0] != '\0' ? " " : "";

    sg_buf_printf(out, "stancegraph %s: %s\n\n", command->name,
                  command->summary);
    sg_buf_printf(out, "Usage: stancegraph %s [options]%s%s\n", command->name,
                  blank, command->arguments);
    if (command->details != NULL)
        sg_buf_printf(out, "\n%s", command->details);
    cli_options_help(&command->options, settings, out);
}

/* Prints and empties `text`. */
static void print(sg_buf *text, cli_console *console)
{
    cli_output output = CLI_OUTPUT_INIT;

    (void)cli_output_write(&output, sg_buf_str(text));
    cli_output_close(&output, console);
    sg_buf_clear(text);
}

/* ---- running --------------------------------------------------------------
 */

static void fail_unknown(const char *name, cli_console *console)
{
    const char *names[COMMANDS + 2] = {"--help", "--version"};
    const char *what = name[0] == '-' ? "option" : "command";
    const char *nearest;

    for (size_t i = 0; i < COMMANDS; i++)
        names[i + 2] = commands[i]->name;
    nearest = cli_nearest(name, names, COMMANDS + 2);
    if (nearest != NULL)
        cli_fail_usage(console, "unknown %s %s; did you mean %s?", what, name,
                       nearest);
    else
        cli_fail_usage(console, "unknown %s %s; see stancegraph --help", what,
                       name);
}

static bool check_arguments(const cli_command *command,
                            const cli_arguments *arguments,
                            cli_console *console)
{
    if (arguments->count < command->min_arguments)
        cli_fail_usage(console, "%s needs %s; see stancegraph %s --help",
                       command->name, command->arguments, command->name);
    else if (arguments->count > command->max_arguments)
        cli_fail_usage(console, "%s does not take \"%s\"", command->name,
                       arguments->items[command->max_arguments]);
    else
        return true;
    return false;
}

static void run_command(const cli_command *command, char **argv,
                        const cli_arguments *room, cli_console *console)
{
    void *settings = sg_malloc(command->settings_size);
    cli_arguments arguments = *room;
    sg_error err = SG_ERROR_INIT;
    bool help;

    memcpy(settings, command->defaults, command->settings_size);
    cli_options_prepare(&command->options, settings);
    if (cli_options_parse(&command->options, settings, argv, &arguments, &help,
                          &err) != SG_OK) {
        cli_fail(console, &err);
    } else if (help) {
        sg_buf text = SG_BUF_INIT;
        add_command_help(&text, command, settings);
        print(&text, console);
    } else if (check_arguments(command, &arguments, console)) {
        cli_call call = {settings, arguments.items, arguments.count, console};
        command->run(&call);
    }
    cli_options_clear(&command->options, settings);
    free(settings);
}

static void run(int argc, char **argv, cli_console *console)
{
    sg_buf text = SG_BUF_INIT;
    const cli_command *command;
    cli_arguments room;

    if (argc < 2) {
        add_usage(&text);
        cli_fail_usage(console, "no command given");
        fputs(text.data, stderr);
        sg_buf_clear(&text);
        return;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
        add_usage(&text);
        print(&text, console);
        return;
    }
    if (strcmp(argv[1], "--version") == 0) {
        cli_version(console);
        return;
    }
    command = find_command(argv[1]);
    if (command == NULL) {
        fail_unknown(argv[1], console);
        return;
    }
    room.items = sg_calloc((size_t)argc, sizeof(*room.items));
    room.count = 0;
    run_command(command, argv + 2, &room, console);
    free(room.items);
}

int main(int argc, char **argv)
{
    cli_console console;

    cli_console_init(&console);
    run(argc, argv, &console);
    cli_progress_end(&console);
    return console.status;
}
