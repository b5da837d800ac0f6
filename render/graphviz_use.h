/* Calling Graphviz without disturbing a program that uses it itself, nor
 * another thread of ours: it keeps its state in global variables. Whoever calls
 * Graphviz does so between sg_graphviz_enter and sg_graphviz_leave, and does
 * not nest them. Graphviz's headers are not needed to read this one. */
#ifndef SG_RENDER_GRAPHVIZ_USE_H
#define SG_RENDER_GRAPHVIZ_USE_H

/* What Graphviz printed before. */
typedef struct sg_graphviz_scope {
    int level;
} sg_graphviz_scope;

/* From here on Graphviz prints nothing, and other threads wait. */
sg_graphviz_scope sg_graphviz_enter(void);
void sg_graphviz_leave(sg_graphviz_scope before);

#endif
