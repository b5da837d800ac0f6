/* stancegraph: who takes which stance towards whom, from news text.
 * This file finds the command; each command has a file of its own. */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/version.h"

const cli_command *const cli_commands[] = {
    &cli_build_command,
    &cli_extract_command,
    &cli_parse_command,
    &cli_load_command,
    &cli_query_command,
    &cli_path_command,
    &cli_render_command,
    &cli_actors_command,
    &cli_review_command,
    &cli_analyze_command,
    &cli_diff_command,
    &cli_timeline_command,
    &cli_export_command,
    &cli_import_command,
    &cli_check_command,
    &cli_eval_command,
    &cli_completion_command,
    NULL,
};
enum { COMMANDS = sizeof(cli_commands) / sizeof(cli_commands[0]) - 1 };

const cli_command *cli_command_find(const char *name)
{
    for (size_t i = 0; i < COMMANDS; i++)
        if (strcmp(cli_commands[i]->name, name) == 0)
            return cli_commands[i];
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
        sg_buf_printf(out, "  %-10s %s\n", cli_commands[i]->name,
                      cli_commands[i]->summary);
    sg_buf_addc(out, "\nstancegraph COMMAND --help shows the options of a "
                     "command,\nstancegraph --version what it is made of.\n");
}

static void print_usage(cli_console *console)
{
    sg_buf text = SG_BUF_INIT;

    add_usage(&text);
    cli_print(&text, console);
}

/* ---- running --------------------------------------------------------------
 */

static void fail_unknown(const char *name, cli_console *console)
{
    const char *names[COMMANDS + 2] = {"--help", "--version"};
    const char *what = name[0] == '-' ? "option" : "command";
    const char *nearest;

    for (size_t i = 0; i < COMMANDS; i++)
        names[i + 2] = cli_commands[i]->name;
    nearest = cli_nearest(name, names, COMMANDS + 2);
    if (nearest != NULL)
        cli_fail_usage(console, "unknown %s %s; did you mean %s?", what, name,
                       nearest);
    else
        cli_fail_usage(console, "unknown %s %s; see stancegraph --help", what,
                       name);
}

static void run(int argc, char **argv, cli_console *console)
{
    sg_buf text = SG_BUF_INIT;
    const cli_command *command;

    if (argc < 2) {
        add_usage(&text);
        cli_fail_usage(console, "no command given");
        fputs(text.data, stderr);
        sg_buf_clear(&text);
        return;
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
        print_usage(console);
        return;
    }
    if (strcmp(argv[1], "--version") == 0) {
        cli_version(console);
        return;
    }
    command = cli_command_find(argv[1]);
    if (command == NULL) {
        fail_unknown(argv[1], console);
        return;
    }
    cli_command_run(command, argv + 2, (size_t)argc, console);
}

int main(int argc, char **argv)
{
    cli_console console;

    /* a reader that has left shows when we write, and status 141 tells it */
    (void)signal(SIGPIPE, SIG_IGN);
    cli_console_init(&console);
    run(argc, argv, &console);
    cli_progress_end(&console);
    return console.status;
}
