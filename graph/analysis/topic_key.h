/* Keys under which topics are one. docs/analysis.md states the rule. */
#ifndef SG_GRAPH_ANALYSIS_TOPIC_KEY_H
#define SG_GRAPH_ANALYSIS_TOPIC_KEY_H

#include <stancegraph/analysis.h>

#include "base/arena.h"
#include "extract/lemma.h"
#include "extract/topic_words.h"

typedef struct sg_topic_tables {
    sg_data *data;
    sg_lemmas *lemmas;
    sg_topic_words *words;
} sg_topic_tables;

/* SG_EDATA when a table is damaged. To be cleared in any case. */
sg_status sg_topic_tables_load(sg_topic_tables *out, sg_error *err);
void sg_topic_tables_clear(sg_topic_tables *tables);

/* The key of the topic written `topic`, in `arena`; never empty unless the
 * topic is. `tables` may be NULL for SG_TOPICS_BY_WORDS. */
sg_str sg_topic_key(const sg_topic_tables *tables, sg_topic_grouping by,
                    sg_str topic, sg_arena *arena);

#endif
