/* Calling igraph without disturbing a program that uses igraph itself: igraph
 * keeps its handlers of attributes, errors and warnings in global variables,
 * and its own error handler ends the program. Whoever calls igraph does so
 * between sg_igraph_enter and sg_igraph_leave, one thread at a time, and does
 * not nest them (that would wait for ever). igraph's header is not needed to
 * read this one. */
#ifndef SG_GRAPH_IGRAPH_USE_H
#define SG_GRAPH_IGRAPH_USE_H

#include <stancegraph/error.h>

/* What igraph was set to before. */
typedef struct sg_igraph_scope {
    void *attributes;
    void (*on_error)(void);
    void (*on_warning)(void);
} sg_igraph_scope;

/* From here on igraph carries attributes, returns its errors and is silent, and
 * other threads wait. Without memory it ends the program as we do. */
sg_igraph_scope sg_igraph_enter(void);
void sg_igraph_leave(sg_igraph_scope before);

/* SG_OK, or SG_ESYSTEM with igraph's words for `code`, an igraph_error_t,
 * behind `what`. */
sg_status sg_igraph_status(int code, const char *what, sg_error *err);

#endif
