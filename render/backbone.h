/* Links that stand out at one of their ends. */
#ifndef SG_RENDER_BACKBONE_H
#define SG_RENDER_BACKBONE_H

#include "render/select.h"

/* Sets the `chance` of every link. */
void sg_backbone_find(sg_arena *arena, const sg_graph *graph, sg_picks *picks);

#endif
