/* Packing rectangles into a page of about 4:3. */
#ifndef SG_RENDER_PACK_H
#define SG_RENDER_PACK_H

#include "base/arena.h"

typedef struct sg_tile {
    double width;
    double height;
    double x; /* set by sg_pack */
    double y;
} sg_tile;

/* How large a 4:3 page must be to hold this, up to a factor: the smaller, the
 * larger the letters in print. */
double sg_page_need(double width, double height);

/* Sets the places of `tiles` and the size of the whole. */
void sg_pack(sg_arena *arena, sg_tile *tiles, size_t count, double *width,
             double *height);

#endif
