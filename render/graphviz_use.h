/* Calling Graphviz without disturbing a program that uses it itself, nor
 * another thread of ours: it keeps its state in global variables. Whoever calls
 * Graphviz does so between sg_graphviz_enter and sg_graphviz_leave, and does
 * not nest them. Graphviz's headers are not needed to read this one. */
#ifndef SG_RENDER_GRAPHVIZ_USE_H
#define SG_RENDER_GRAPHVIZ_USE_H

#include <stancegraph/types.h>

/* What Graphviz printed before. */
typedef struct sg_graphviz_scope {
    int level;
} sg_graphviz_scope;

/* From here on Graphviz prints nothing, and other threads wait. */
sg_graphviz_scope sg_graphviz_enter(void);
void sg_graphviz_leave(sg_graphviz_scope before);

/* Graphviz 2.42 does not give back all it takes: some 100 KB a picture of 60
 * links. Between these two the leak check looks away, so that it still sees
 * leaks of our own. */
void sg_graphviz_leaks_off(void);
void sg_graphviz_leaks_on(void);

/* Sets an attribute of a graph, node or edge. A number is finite, is rounded to
 * `digits` decimals and has a decimal point in every locale. */
void sg_graphviz_set(void *object, const char *name, sg_str value);
void sg_graphviz_set_word(void *object, const char *name, const char *value);
void sg_graphviz_set_number(void *object, const char *name, double value,
                            int digits);

#endif
