/* stancegraph completion: the scripts by which shells complete command lines,
 * and what those scripts ask. */
#include "cli/command.h"
#include "cli/complete.h"
#include "cli/completion.h"
#include "cli/output.h"

typedef struct completion_settings {
    char none;
} completion_settings;

static const completion_settings defaults = {0};

static void print(const char *script, const cli_call *call)
{
    sg_buf text = SG_BUF_INIT;

    sg_buf_addc(&text, script);
    cli_print(&text, call->console);
}

static void run_bash(const cli_call *call)
{
    print(cli_completion_bash, call);
}

static void run_zsh(const cli_call *call)
{
    print(cli_completion_zsh, call);
}

static void run_fish(const cli_call *call)
{
    print(cli_completion_fish, call);
}

static void run_words(const cli_call *call)
{
    sg_buf text = SG_BUF_INIT;

    cli_complete(call->arguments, call->argument_count, &text);
    cli_print(&text, call->console);
}

static const cli_verb verbs[] = {
    {.name = "bash",
     .arguments = "",
     .summary = "the script for bash",
     .run = run_bash},
    {.name = "zsh",
     .arguments = "",
     .summary = "the script for zsh",
     .run = run_zsh},
    {.name = "fish",
     .arguments = "",
     .summary = "the script for fish",
     .run = run_fish},
    {.name = "words",
     .arguments = "-- WORD...",
     .summary = "what could stand in place of the last WORD",
     .min_arguments = 1,
     .max_arguments = CLI_ANY,
     .run = run_words},
};

const cli_command cli_completion_command = {
    .name = "completion",
    .summary = "completion of command lines in bash, zsh and fish",
    .details = "An installed stancegraph needs none of this: the scripts lie "
               "where the\n"
               "shells look for them. Elsewhere, in ~/.bashrc, ~/.zshrc, "
               "config.fish:\n\n"
               "  source <(stancegraph completion bash)\n"
               "  source <(stancegraph completion zsh)\n"
               "  stancegraph completion fish | source\n",
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .verbs = verbs,
    .verb_count = sizeof(verbs) / sizeof(verbs[0]),
};
