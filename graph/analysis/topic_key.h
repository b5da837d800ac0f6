/* Keys under which topics are one. docs/analysis.md states the rule. */
#ifndef SG_GRAPH_ANALYSIS_TOPIC_KEY_H
#define SG_GRAPH_ANALYSIS_TOPIC_KEY_H

#include <stancegraph/analysis.h>

#include "base/arena.h"
#include "extract/lemma.h"

/* The key of the topic written `topic`, in `arena`; never empty unless the
 * topic is. `lemmas` may be NULL for SG_TOPICS_BY_WORDS. */
sg_str sg_topic_key(const sg_lemmas *lemmas, sg_topic_grouping by, sg_str topic,
                    sg_arena *arena);

/* A pronoun alone: it means something else in every text. */
bool sg_is_no_topic(sg_str topic);

#endif
