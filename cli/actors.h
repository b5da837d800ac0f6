/* stancegraph actors: what its files share. */
#ifndef SG_CLI_ACTORS_H
#define SG_CLI_ACTORS_H

#include "cli/curate.h"

typedef struct actors_settings {
    const char *graph;
    int format; /* cli_format */
    size_t limit;
    int kind; /* of list: sg_actor_kind, or SG_ACTOR_KINDS for all */
    double min_score;
    const char *output;
    curate_reason reason;
} actors_settings;

/* The verbs that only read: each in actors_list.c or actors_show.c. */
void actors_list(const cli_call *call);
void actors_show(const cli_call *call);
void actors_suggest(const cli_call *call);

/* The acts as a table, out and in: actors_table.c. */
void actors_export(const cli_call *call);
void actors_apply(const cli_call *call);

#endif
