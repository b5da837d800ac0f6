/* The words of topics and sentences can be found once they are indexed. A
 * server does that by itself; the calls below do nothing there. */
#ifndef SG_GRAPH_WORDS_H
#define SG_GRAPH_WORDS_H

#include "graph/store.h"

/* Indexes all that was added in this transaction and is not indexed yet. To be
 * called before any of it is changed or removed, and at the end. */
sg_status sg_words_index(sg_store *store, sg_error *err);

/* Indexes the topic of one statement. */
sg_status sg_words_add_topic(sg_store *store, int64_t statement, sg_error *err);

#endif
