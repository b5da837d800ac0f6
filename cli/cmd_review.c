/* stancegraph review: which statements hold, and how to correct them. */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "cli/curate.h"

typedef struct review_settings {
    const char *graph;
    int format; /* cli_format */
    bool open;
    bool reviewed;
    bool rejected;
    int sort; /* sg_order */
    size_t limit;
    cli_filter filter;
    const char *edits[SG_EDITS]; /* NULL: stays */
    bool new_actor;
    curate_reason reason;
} review_settings;

static const review_settings defaults = {
    .graph = CLI_DEFAULT_GRAPH,
    .sort = SG_ORDER_DOUBT,
    .limit = 20,
    .filter = CLI_FILTER_INIT,
};

static const char *const sorts[] = {[SG_ORDER_DATE] = "date",
                                    [SG_ORDER_NEWEST] = "newest",
                                    [SG_ORDER_CONFIDENCE] = "confidence",
                                    [SG_ORDER_DOUBT] = "doubt",
                                    NULL};

#define AT(member) offsetof(review_settings, member)

static const cli_option list_options[] = {
    {.name = "open",
     .kind = CLI_FLAG,
     .offset = AT(open),
     .help = "only those that nobody has looked at"},
    {.name = "reviewed",
     .kind = CLI_FLAG,
     .offset = AT(reviewed),
     .help = "only those confirmed or edited"},
    {.name = "rejected",
     .kind = CLI_FLAG,
     .offset = AT(rejected),
     .help = "those rejected, which nothing else shows"},
    {.name = "sort",
     .kind = CLI_CHOICE,
     .offset = AT(sort),
     .argument = "ORDER",
     .choices = sorts,
     .help = "what comes first; doubt is the least certain"},
};

#define EDIT(which, name_, argument_, help_)                                   \
    {                                                                          \
        .name = (name_), .kind = CLI_TEXT,                                     \
        .offset = AT(edits) + (which) * sizeof(const char *),                  \
        .argument = (argument_), .help = (help_)                               \
    }

static const cli_option edit_options[] = {
    EDIT(SG_EDIT_SOURCE, "source", "ACTOR", "whose stance it is"),
    EDIT(SG_EDIT_TARGET, "target", "ACTOR", "towards whom; '' for nobody"),
    EDIT(SG_EDIT_RELATION, "relation", "R",
         "what: first column of data/relations.tsv"),
    EDIT(SG_EDIT_TOPIC, "topic", "TEXT", "what it is about; '' for nothing"),
    EDIT(SG_EDIT_POLARITY, "sign", "+|-|0", "friendly, hostile, neutral"),
    EDIT(SG_EDIT_STATUS, "status", "S",
         "how real: actual, intended, attempted, conditional, possible, "
         "demanded, negated"),
    {.name = "new-actor",
     .kind = CLI_FLAG,
     .offset = AT(new_actor),
     .help = "source or target may be somebody new to the graph"},
};

enum {
    GROUP_GRAPH,
    GROUP_FORMAT,
    GROUP_LIMIT,
    GROUP_LIST,
    GROUP_EDIT,
    GROUP_REASON,
    GROUP_FILTER
};

static const cli_group groups[] = {
    [GROUP_GRAPH] = CLI_GRAPH_GROUP(AT(graph)),
    [GROUP_FORMAT] = CLI_FORMAT_GROUP(AT(format)),
    [GROUP_LIMIT] = CLI_LIMIT_GROUP(AT(limit)),
    [GROUP_LIST] = {.title = "For list",
                    .options = list_options,
                    .count = sizeof(list_options) / sizeof(list_options[0])},
    [GROUP_EDIT] = {.title = "For edit: what is to be another",
                    .options = edit_options,
                    .count = sizeof(edit_options) / sizeof(edit_options[0])},
    [GROUP_REASON] = CURATE_REASON_GROUP(AT(reason)),
    [GROUP_FILTER] = CLI_FILTER_GROUP(AT(filter)),
};

#define READS (1u << GROUP_GRAPH | 1u << GROUP_FORMAT)
#define WRITES (1u << GROUP_GRAPH | 1u << GROUP_REASON)

/* ---- list -----------------------------------------------------------------
 */

static bool read_review(const review_settings *settings, sg_review *review,
                        cli_console *console)
{
    if (settings->open + settings->reviewed + settings->rejected > 1) {
        cli_fail_usage(console,
                       "--open, --reviewed and --rejected exclude each other");
        return false;
    }
    *review = SG_REVIEW_ANY;
    if (settings->open)
        *review = SG_REVIEW_OPEN;
    if (settings->reviewed)
        *review = SG_REVIEW_DONE;
    if (settings->rejected)
        *review = SG_REVIEW_REJECTED;
    return true;
}

static void list(const review_settings *settings, sg_store *store,
                 const sg_filter *filter, cli_console *console)
{
    const sg_selection selection = {filter, (sg_order)settings->sort,
                                    settings->limit};
    cli_output output = CLI_OUTPUT_INIT;
    sg_error err = SG_ERROR_INIT;
    cli_listing *listing =
        cli_listing_new((cli_format)settings->format, false, true, &output);
    sg_status status;

    cli_listing_show_keys(listing);
    status = sg_store_select(store, &selection, cli_listing_statement, listing,
                             &err);
    if (status == SG_OK)
        cli_listing_end(listing);
    else if (status != SG_ESTOP)
        cli_fail(console, &err);
    cli_output_close(&output, console);
    cli_listing_free(listing);
}

static void run_list(const cli_call *call)
{
    const review_settings *settings = call->settings;
    sg_store *store = NULL;
    sg_filter filter;
    sg_review review;

    if (!read_review(settings, &review, call->console))
        return;
    store = cli_open_filtered(settings->graph, &settings->filter, &filter,
                              call->console);
    if (store != NULL) {
        filter.review = review;
        list(settings, store, &filter, call->console);
    }
    sg_store_close(store);
}

/* ---- acts -----------------------------------------------------------------
 */

static void judge(const cli_call *call, sg_act_kind kind)
{
    const review_settings *settings = call->settings;
    sg_act *acts = sg_calloc(call->argument_count, sizeof(*acts));

    for (size_t i = 0; i < call->argument_count; i++) {
        acts[i].kind = kind;
        acts[i].subject = sg_str_of(call->arguments[i]);
    }
    curate_do(settings->graph, acts, call->argument_count, &settings->reason,
              call->console);
    free(acts);
}

static void run_accept(const cli_call *call)
{
    judge(call, SG_ACT_ACCEPT);
}

static void run_reject(const cli_call *call)
{
    judge(call, SG_ACT_REJECT);
}

/* "+" and "-" are how the rest of the command line tells signs. */
static sg_str edit_value(sg_edit_field field, const char *word)
{
    if (field == SG_EDIT_POLARITY && strcmp(word, "+") == 0)
        return SG_STR("1");
    if (field == SG_EDIT_POLARITY && strcmp(word, "-") == 0)
        return SG_STR("-1");
    return sg_str_of(word);
}

static void run_edit(const cli_call *call)
{
    const review_settings *settings = call->settings;
    sg_act acts[SG_EDITS];
    size_t count = 0;

    for (int i = 0; i < SG_EDITS; i++) {
        if (settings->edits[i] == NULL)
            continue;
        acts[count++] = (sg_act){
            .kind = SG_ACT_EDIT,
            .field = (sg_edit_field)i,
            .subject = sg_str_of(call->arguments[0]),
            .value = edit_value((sg_edit_field)i, settings->edits[i]),
            .new_actor = settings->new_actor,
        };
    }
    if (count == 0)
        cli_fail_usage(call->console, "say what is to be another: --source, "
                                      "--target, --relation, --topic, --sign, "
                                      "--status");
    else
        curate_do(settings->graph, acts, count, &settings->reason,
                  call->console);
}

static void run_log(const cli_call *call)
{
    const review_settings *settings = call->settings;

    curate_log(settings->graph, (cli_format)settings->format, true,
               call->console);
}

static void run_undo(const cli_call *call)
{
    const review_settings *settings = call->settings;

    curate_undo(settings->graph, call);
}

/* ---- the table ------------------------------------------------------------
 */

static const cli_verb verbs[] = {
    {.name = "list",
     .arguments = "",
     .summary = "statements with their keys, the doubtful first",
     .groups =
         READS | 1u << GROUP_LIMIT | 1u << GROUP_LIST | 1u << GROUP_FILTER,
     .run = run_list},
    {.name = "accept",
     .arguments = "KEY...",
     .summary = "mark statements as reviewed",
     .groups = WRITES,
     .min_arguments = 1,
     .max_arguments = CLI_ANY,
     .run = run_accept},
    {.name = "reject",
     .arguments = "KEY...",
     .summary = "hide statements",
     .groups = WRITES,
     .min_arguments = 1,
     .max_arguments = CLI_ANY,
     .run = run_reject},
    {.name = "edit",
     .arguments = "KEY",
     .summary = "change whom, what, which sign or status",
     .groups = WRITES | 1u << GROUP_EDIT,
     .min_arguments = 1,
     .max_arguments = 1,
     .run = run_edit},
    {.name = "log",
     .arguments = "",
     .summary = "corrections of statements, undone ones too",
     .groups = READS,
     .run = run_log},
    {.name = "undo",
     .arguments = "ACT...",
     .summary = "take corrections back, by their numbers",
     .groups = 1u << GROUP_GRAPH,
     .min_arguments = 1,
     .max_arguments = CLI_ANY,
     .run = run_undo},
};

const cli_command cli_review_command = {
    .name = "review",
    .summary = "which statements hold, and how to correct them",
    .details =
        "KEY is the first digits of a statement's key, as list shows "
        "them.\n"
        "Corrections survive a rebuild and can be undone in any order.\n",
    .options = {groups, sizeof(groups) / sizeof(groups[0])},
    .defaults = &defaults,
    .settings_size = sizeof(defaults),
    .verbs = verbs,
    .verb_count = sizeof(verbs) / sizeof(verbs[0]),
};
