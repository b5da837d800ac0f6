/* On whose word a statement stands. */
#ifndef SG_RENDER_SPEAKERS_H
#define SG_RENDER_SPEAKERS_H

#include "base/arena.h"
#include "base/buf.h"

/* Appends "according to The Gazette, citing Dora Venn" for the `speakers` of an
 * edge, "The Gazette > Dora Venn"; nothing where there are none. */
void sg_speakers_add(sg_buf *out, sg_arena *arena, sg_str speakers);

#endif
