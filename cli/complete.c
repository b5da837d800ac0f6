/* Finds out where the last word of a command line stands, as the parser of
 * options would, but forgiving: the line is not finished. */
#include "cli/complete.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "cli/command.h"
#include "cli/common.h"
#include "cli/complete_values.h"

enum { GROUPS_MAX = 32 }; /* as many as a verb can choose from */

/* A command line that is read up to its last word. */
typedef struct place {
    const cli_command *command;
    const cli_verb *verb;
    cli_options options; /* those that may stand there */
    cli_group groups[GROUPS_MAX];
    const cli_option *waiting; /* an option that wants its value */
    size_t arguments;          /* read, without the verb */
    bool ended;                /* by "--" */
    bool lost;                 /* a verb that there is not */
    const char *graph;
} place;

/* ---- reading ---------------------------------------------------------------
 */

static void take_value(place *p, const cli_option *option, const char *value)
{
    if (strcmp(option->name, cli_graph_option.name) == 0)
        p->graph = value;
}

static void read_argument(place *p, const char *word)
{
    if (p->command->verbs == NULL || p->verb != NULL) {
        p->arguments++;
        return;
    }
    p->verb = cli_verb_find(p->command, word);
    p->lost = p->verb == NULL;
    if (p->verb != NULL)
        p->options = cli_verb_options(p->command, p->verb, p->groups);
}

static void read_option(place *p, const char *word)
{
    bool is_long = word[1] == '-';
    sg_str name = sg_str_of(word + (is_long ? 2 : 1));
    sg_str value = {NULL, 0};
    cli_found found;

    if (is_long) {
        size_t equals = sg_str_find(name, '=', 0);
        value = sg_str_sub(name, equals, name.len);
        name.len = equals;
    } else {
        value = sg_str_sub(name, 1, name.len);
    }
    if (!(is_long ? cli_option_long(&p->options, name, &found)
                  : cli_option_short(&p->options, name.data[0], &found)) ||
        found.option->kind == CLI_FLAG)
        return;
    if (value.len > 0)
        take_value(p, found.option, value.data + is_long);
    else
        p->waiting = found.option;
}

static void read_word(place *p, const char *word)
{
    if (p->waiting != NULL) {
        if (strcmp(word, "=") == 0)
            return; /* bash parts --name=value into three */
        take_value(p, p->waiting, word);
        p->waiting = NULL;
    } else if (p->ended || word[0] != '-' || word[1] == '\0') {
        read_argument(p, word);
    } else if (strcmp(word, "--") == 0) {
        p->ended = true;
    } else {
        read_option(p, word);
    }
}

/* ---- completing -----------------------------------------------------------
 */

static void add_commands(cli_candidates *c)
{
    for (size_t i = 0; cli_commands[i] != NULL; i++)
        cli_candidates_add(c, cli_commands[i]->name, cli_commands[i]->summary);
    if (c->start.len > 0) {
        cli_candidates_add(c, "--help", "show the commands");
        cli_candidates_add(c, "--version", "show what it is made of");
    }
}

static void add_verbs(cli_candidates *c, const cli_command *command)
{
    for (size_t i = 0; i < command->verb_count; i++)
        cli_candidates_add(c, command->verbs[i].name,
                           command->verbs[i].summary);
}

static void add_options(cli_candidates *c, const cli_options *options)
{
    sg_buf name = SG_BUF_INIT;

    for (size_t i = 0; i < options->count; i++)
        for (size_t j = 0; j < options->groups[i].count; j++) {
            const cli_option *option = &options->groups[i].options[j];
            name.len = 0;
            sg_buf_printf(&name, "--%s", option->name);
            cli_candidates_add(c, name.data, option->help);
        }
    cli_candidates_add(c, "--help", "show this help and end");
    sg_buf_clear(&name);
}

/* "--name=begun" in one word. */
static bool add_joined(cli_candidates *c, const cli_options *options)
{
    size_t equals = sg_str_find(c->start, '=', 0);
    sg_str word = c->start;
    cli_found found;

    if (equals == word.len || !sg_str_starts(word, SG_STR("--")))
        return false;
    if (cli_option_long(options, sg_str_sub(word, 2, equals), &found)) {
        c->head = sg_str_sub(word, 0, equals + 1);
        c->start = sg_str_sub(word, equals + 1, word.len);
        cli_candidates_option(c, found.option);
    }
    return true;
}

static void add_last(cli_candidates *c, const place *p)
{
    if (p->waiting != NULL) {
        if (sg_str_is(c->start, "="))
            c->start.len = 0;
        cli_candidates_option(c, p->waiting);
    } else if (!p->ended && sg_str_starts(c->start, SG_STR("-"))) {
        if (!add_joined(c, &p->options))
            add_options(c, &p->options);
    } else if (p->command->verbs != NULL && p->verb == NULL) {
        if (!p->lost)
            add_verbs(c, p->command);
    } else {
        cli_candidates_argument(
            c, p->verb != NULL ? p->verb->arguments : p->command->arguments,
            p->arguments);
    }
}

/* Where nothing else is said, the graph is that of every command. */
static const char *graph_of(const place *p)
{
    const char *told = getenv(cli_graph_option.environment);

    if (p->graph != NULL)
        return p->graph;
    return told != NULL && told[0] != '\0' ? told : CLI_DEFAULT_GRAPH;
}

void cli_complete(const char *const *words, size_t count, sg_buf *out)
{
    sg_buf lines = SG_BUF_INIT;
    cli_candidates c = {
        .start = sg_str_of(words[count - 1]), .kind = "words", .lines = &lines};
    place p = {.command = count > 1 ? cli_command_find(words[0]) : NULL};

    if (count == 1)
        add_commands(&c);
    if (p.command != NULL) {
        p.options = p.command->options;
        for (size_t i = 1; i + 1 < count; i++)
            read_word(&p, words[i]);
        c.graph = graph_of(&p);
        add_last(&c, &p);
    }
    sg_buf_printf(out, "%s\n", c.kind);
    sg_buf_add(out, sg_buf_str(&lines));
    sg_buf_clear(&lines);
}
