/* stancegraph analyze: what its verbs share. */
#ifndef SG_CLI_ANALYZE_H
#define SG_CLI_ANALYZE_H

#include <stancegraph/analysis.h>

#include "cli/common.h"
#include "cli/rows.h"

typedef struct analyze_settings {
    const char *graph;
    int format; /* cli_format */
    cli_filter filter;
    int method;   /* sg_camp_method */
    int weighing; /* sg_weighing */
    size_t max_camps;
    size_t runs;
    size_t seed;
    int by;            /* sg_window */
    int projection;    /* sg_projection */
    int normalization; /* sg_normalization */
    bool two_mode;
    int topics_by; /* sg_topic_grouping */
    int about;     /* sg_about */
    int repeats;   /* sg_repeats */
    bool pairs;
    size_t limit;
    int sort; /* analyze_sort */
} analyze_settings;

/* What `analyze centrality` sorts by. */
typedef enum analyze_sort {
    ANALYZE_SORT_STATEMENTS,
    ANALYZE_SORT_FRIENDS,
    ANALYZE_SORT_FOES,
    ANALYZE_SORT_BACKED,
    ANALYZE_SORT_ATTACKED,
    ANALYZE_SORT_BETWEEN,
    ANALYZE_SORT_HUB,
    ANALYZE_SORT_AUTHORITY,
    ANALYZE_SORT_PN
} analyze_sort;

sg_camp_options analyze_camp_options(const analyze_settings *settings);

/* Each prints what it finds in the graph. */
typedef sg_status analyze_fn(const sg_graph *graph,
                             const analyze_settings *settings,
                             cli_output *output, cli_console *console,
                             sg_error *err);

analyze_fn analyze_camps;
analyze_fn analyze_balance;
analyze_fn analyze_centrality;
analyze_fn analyze_project;
analyze_fn analyze_topics;

#endif
