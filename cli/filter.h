/* The filters that query, render and others share. */
#ifndef SG_CLI_FILTER_H
#define SG_CLI_FILTER_H

#include <stancegraph/graph.h>

#include "cli/option.h"

typedef struct cli_filter {
    cli_list actors;
    cli_list sources;
    cli_list targets;
    cli_list relations;
    cli_list signs;
    cli_list statuses;
    cli_list documents;
    cli_list media;
    const char *topic;
    const char *text;
    const char *since;
    const char *until;
    double min_confidence;
    size_t min_count;
    size_t camp;
} cli_filter;

#define CLI_FILTER_INIT                                                        \
    {                                                                          \
        .min_confidence = 0                                                    \
    }

/* A group for an option table, whose settings have a cli_filter at `offset_`.
 */
#define CLI_FILTER_GROUP(offset_)                                              \
    {                                                                          \
        .title = "Filters", .options = cli_filter_options,                     \
        .count = CLI_FILTER_OPTIONS, .offset = (offset_)                       \
    }

/* --no-topics sets a bool at `offset_`, for sg_filter's `addressed`. */
#define CLI_NO_TOPICS_GROUP(offset_)                                           \
    {                                                                          \
        .options = &cli_no_topics_option, .count = 1, .offset = (offset_)      \
    }

extern const cli_option cli_no_topics_option;

enum { CLI_FILTER_OPTIONS = 15 };
extern const cli_option cli_filter_options[CLI_FILTER_OPTIONS];

/* The filter of the library; it points into `filter`. SG_EUSAGE for a sign or
 * status that does not exist. */
sg_status cli_filter_read(const cli_filter *filter, sg_filter *out,
                          sg_error *err);

/* Appends the filters in words ("actor Russia, sign -"); nothing when none is
 * set. */
void cli_filter_caption(const cli_filter *filter, sg_buf *out);

#endif
