/* stancegraph actors: who is who, and how to correct it. */
#include "cli/actors.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"

static const actors_settings defaults = {
    .graph = CLI_DEFAULT_GRAPH,
    .kind = SG_ACTOR_KINDS,
    .min_score = 0.5,
};

static const char *const kinds[] = {
    [SG_ACTOR_OTHER] = "other", [SG_ACTOR_PERSON] = "person",
    [SG_ACTOR_STATE] = "state", [SG_ACTOR_ORGANIZATION] = "organization",
    [SG_ACTOR_GROUP] = "group", [SG_ACTOR_MEDIUM] = "medium",
    [SG_ACTOR_KINDS] = "all",   NULL};

#define AT(member) offsetof(actors_settings, member)

static const cli_option kind_option = {
    .name = "kind",
    .kind = CLI_CHOICE,
    .offset = AT(kind),
    .argument = "KIND",
    .choices = kinds,
    .help = "actors of this kind only",
};

static const cli_option score_option = {
    .name = "min-score",
    .kind = CLI_SHARE,
    .offset = AT(min_score),
    .argument = "X",
    .help = "from 0 to 1: leave out less likely pairs",
};

static const cli_option output_option = {
    .name = "output",
    .letter = 'o',
    .kind = CLI_TEXT,
    .offset = AT(output),
    .argument = "FILE",
    .help = "write to FILE instead of standard output",
};

enum {
    GROUP_GRAPH,
    GROUP_FORMAT,
    GROUP_LIMIT,
    GROUP_KIND,
    GROUP_SCORE,
    GROUP_OUTPUT,
    GROUP_REASON
};

static const cli_group groups[] = {
    [GROUP_GRAPH] = CLI_GRAPH_GROUP(AT(graph)),
    [GROUP_FORMAT] = CLI_FORMAT_GROUP(AT(format)),
    [GROUP_LIMIT] = CLI_LIMIT_GROUP(AT(limit)),
    [GROUP_KIND] = {.options = &kind_option, .count = 1},
    [GROUP_SCORE] = {.options = &score_option, .count = 1},
    [GROUP_OUTPUT] = {.options = &output_option, .count = 1},
    [GROUP_REASON] = CURATE_REASON_GROUP(AT(reason)),
};

#define READS (1u << GROUP_GRAPH | 1u << GROUP_FORMAT)
#define WRITES (1u << GROUP_GRAPH | 1u << GROUP_REASON)

/* ---- acts -----------------------------------------------------------------
 */

static void do_one(const cli_call *call, sg_act_kind kind, const char *value)
{
    const actors_settings *settings = call->settings;
    sg_act act = {.kind = kind,
                  .subject = sg_str_of(call->arguments[0]),
                  .value = sg_str_of(value)};

    curate_do(settings->graph, &act, 1, &settings->reason, call->console);
}

static void run_rename(const cli_call *call)
{
    do_one(call, SG_ACT_RENAME, call->arguments[1]);
}

static void run_kind(const cli_call *call)
{
    do_one(call, SG_ACT_KIND, call->arguments[1]);
}

static void run_affiliation(const cli_call *call)
{
    do_one(call, SG_ACT_AFFILIATION, call->arguments[1]);
}

/* Several acts with one end in common: names of the first argument, or merges
 * into the last. */
static void do_several(const cli_call *call, sg_act_kind kind)
{
    const actors_settings *settings = call->settings;
    size_t count = call->argument_count - 1;
    sg_act *acts = sg_calloc(count, sizeof(*acts));

    for (size_t i = 0; i < count; i++) {
        bool merge = kind == SG_ACT_MERGE;
        acts[i].kind = kind;
        acts[i].subject = sg_str_of(call->arguments[merge ? i : 0]);
        acts[i].value = sg_str_of(call->arguments[merge ? count : i + 1]);
    }
    curate_do(settings->graph, acts, count, &settings->reason, call->console);
    free(acts);
}

static void run_alias(const cli_call *call)
{
    do_several(call, SG_ACT_ALIAS);
}

static void run_merge(const cli_call *call)
{
    do_several(call, SG_ACT_MERGE);
}

static void run_unmerge(const cli_call *call)
{
    const actors_settings *settings = call->settings;
    sg_error err = SG_ERROR_INIT;
    sg_store *store = NULL;
    char time[24];

    if (!curate_time(time, call->console))
        return;
    store = curate_open(settings->graph, call->console);
    if (store == NULL)
        return;
    if (sg_unmerge(store, sg_str_of(call->arguments[0]), sg_str_of(time),
                   &err) == SG_OK)
        cli_note(call->console, "'%s' is an actor of its own again",
                 call->arguments[0]);
    else
        cli_fail(call->console, &err);
    sg_store_close(store);
}

static void run_log(const cli_call *call)
{
    const actors_settings *settings = call->settings;

    curate_log(settings->graph, (cli_format)settings->format, false,
               call->console);
}

static void run_undo(const cli_call *call)
{
    const actors_settings *settings = call->settings;

    curate_undo(settings->graph, call);
}

/* ---- the table ------------------------------------------------------------
 */

static const cli_verb verbs[] = {
    {.name = "list",
     .arguments = "[WORDS]",
     .summary = "actors, those with the most statements first",
     .groups = READS | 1u << GROUP_LIMIT | 1u << GROUP_KIND,
     .max_arguments = 1,
     .run = actors_list},
    {.name = "show",
     .arguments = "ACTOR",
     .summary = "what is known of one",
     .groups = READS,
     .min_arguments = 1,
     .max_arguments = 1,
     .run = actors_show},
    {.name = "rename",
     .arguments = "ACTOR NEW-NAME",
     .summary = "show it under another name, keep the old one",
     .groups = WRITES,
     .min_arguments = 2,
     .max_arguments = 2,
     .run = run_rename},
    {.name = "alias",
     .arguments = "ACTOR OTHER-NAME...",
     .summary = "give it more names",
     .groups = WRITES,
     .min_arguments = 2,
     .max_arguments = CLI_ANY,
     .run = run_alias},
    {.name = "merge",
     .arguments = "ACTOR... INTO",
     .summary = "make actors one: the last of them",
     .groups = WRITES,
     .min_arguments = 2,
     .max_arguments = CLI_ANY,
     .run = run_merge},
    {.name = "unmerge",
     .arguments = "NAME",
     .summary = "part what was merged",
     .groups = 1u << GROUP_GRAPH,
     .min_arguments = 1,
     .max_arguments = 1,
     .run = run_unmerge},
    {.name = "kind",
     .arguments = "ACTOR KIND",
     .summary = "person, state, organization, group, medium, other",
     .groups = WRITES,
     .min_arguments = 2,
     .max_arguments = 2,
     .run = run_kind},
    {.name = "affiliation",
     .arguments = "ACTOR BODY",
     .summary = "the state or body it belongs to; '' for none",
     .groups = WRITES,
     .min_arguments = 2,
     .max_arguments = 2,
     .run = run_affiliation},
    {.name = "suggest",
     .arguments = "",
     .summary = "pairs that may be one, as commands to run",
     .groups = READS | 1u << GROUP_LIMIT | 1u << GROUP_SCORE,
     .run = actors_suggest},
    {.name = "log",
     .arguments = "",
     .summary = "corrections of actors, undone ones too",
     .groups = READS,
     .run = run_log},
    {.name = "undo",
     .arguments = "ACT...",
     .summary = "take corrections back, by their numbers",
     .groups = 1u << GROUP_GRAPH,
     .min_arguments = 1,
     .max_arguments = CLI_ANY,
     .run = run_undo},
    {.name = "export",
     .arguments = "",
     .summary = "all corrections that stand, as a table",
     .groups = 1u << GROUP_GRAPH | 1u << GROUP_OUTPUT,
     .run = actors_export},
    {.name = "apply",
     .arguments = "FILE...",
     .summary = "corrections that export wrote, into this graph",
     .groups = 1u << GROUP_GRAPH,
     .min_arguments = 1,
     .max_arguments = CLI_ANY,
     .run = actors_apply},
};

const cli_command cli_actors_command = {
    .name = "actors",
    .summary = "who is who, and how to correct it",
    .details =
        "ACTOR is any name of it; case and accents do not matter.\n"
        "Corrections survive a rebuild and can be undone in any order.\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .verbs = verbs,
    .verb_count = sizeof(verbs) / sizeof(verbs[0]),
};
