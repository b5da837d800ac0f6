/* What the files of render/report/page_data.h share. */
#ifndef SG_RENDER_PAGE_DATA_PARTS_H
#define SG_RENDER_PAGE_DATA_PARTS_H

#include <stancegraph/analysis.h>

#include "base/arena.h"
#include "render/report/page_data.h"

/* A sentence that a statement stands in. */
typedef struct sg_page_place {
    uint32_t document; /* number in the page */
    uint32_t sentence;
} sg_page_place;

/* The data while they are written. */
typedef struct sg_page_writing {
    sg_buf *out;
    sg_arena *arena;
    sg_store *store;
    const sg_graph *graph;
    const sg_page_options *options;
    bool *chosen;         /* edges of the graph that the page carries */
    size_t next;          /* edge of the graph that comes next */
    size_t carried;       /* statements written */
    size_t *vertices;     /* of the graph, in the order of the page */
    uint32_t *actors;     /* place of each vertex in it */
    const bool *nameless; /* vertices that are drawn only when asked for */
    size_t actors_count;
    size_t *documents; /* of the graph, in the order of the page */
    size_t documents_count;
    sg_camps *camps;
    sg_page_place *places; /* one for each statement written */
    bool changed;          /* the store is not what the graph was loaded from */
} sg_page_writing;

/* A clean string; `,"name":"value"`, nothing when there is no value. */
void sg_page_add_name(sg_page_writing *w, sg_str name);
void sg_page_add_member(sg_page_writing *w, const char *name, sg_str value);

/* The lists behind the statements: what these are from, who takes part, and the
 * camps with their first members. */
sg_status sg_page_add_documents(sg_page_writing *w, sg_error *err);
sg_status sg_page_add_actors(sg_page_writing *w, sg_error *err);
void sg_page_add_camps(sg_page_writing *w);

#endif
