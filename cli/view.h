/* Which view of the graph: how far around an actor, actors or bodies. */
#ifndef SG_CLI_VIEW_H
#define SG_CLI_VIEW_H

#include <stancegraph/analysis.h>
#include <stancegraph/view.h>

#include "base/buf.h"
#include "cli/option.h"

typedef struct cli_view {
    size_t hops;
    int by; /* cli_by */
} cli_view;

typedef enum cli_by { CLI_BY_ACTOR, CLI_BY_AFFILIATION } cli_by;

#define CLI_VIEW_INIT                                                          \
    {                                                                          \
        .hops = 1                                                              \
    }

/* A group for an option table, whose settings have a cli_view at `offset_`. */
#define CLI_VIEW_GROUP(offset_)                                                \
    {                                                                          \
        .title = "View", .options = cli_view_options,                          \
        .count = CLI_VIEW_OPTIONS, .offset = (offset_)                         \
    }

enum { CLI_VIEW_OPTIONS = 2 };
extern const cli_option cli_view_options[CLI_VIEW_OPTIONS];

/* What there is to see. */
typedef struct cli_sight {
    sg_graph *graph;
    sg_graph *whole; /* before --camp; NULL when that is `graph` */
    sg_camps *camps; /* of the whole; NULL unless they are needed */
    sg_buf note;     /* what a reader must be told of the view */
} cli_sight;

/* What is asked of a sight: bits. */
enum {
    CLI_SIGHT_TOPICS = 1, /* steps may lead over topics */
    CLI_SIGHT_CAMPS = 2   /* camps are needed, also without --camp */
};

/* Loads the part of the store that passes the filter, as the view has it.
 * SG_EUSAGE where the view asks for hops around nobody or for a camp that does
 * not exist. To be cleared in any case. */
sg_status cli_sight_load(const cli_view *view, sg_store *store,
                         const sg_filter *filter, unsigned asked,
                         cli_sight *out, sg_error *err);
void cli_sight_clear(cli_sight *sight);

#endif
