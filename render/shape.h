/* The strokes a picture is made of. The picture and its legend draw with the
 * same ones. Colours are attributes, so that a page whose policy forbids style
 * sheets still shows them; the style sheet only turns them for dark screens. */
#ifndef SG_RENDER_SHAPE_H
#define SG_RENDER_SHAPE_H

#include "base/buf.h"
#include "render/layout.h"
#include "render/look.h"
#include "render/palette.h"

#define SG_INK "#1f2328"
#define SG_INK_SOFT "#4b5563"
#define SG_PAPER "#ffffff"

/* What is drawn on. */
typedef struct sg_canvas {
    sg_buf *out;
    const sg_palette *palette;
} sg_canvas;

/* How a link is drawn. */
typedef struct sg_pen {
    int sign; /* as sg_look_of_sign takes it */
    bool asserted;
    double stroke;
    bool cased; /* between two thin lines: it does not fit the camps */
} sg_pen;

/* ` class="link positive" stroke=... fill=...`, for the group around a link. */
void sg_shape_link_attributes(const sg_canvas *canvas, const sg_pen *pen);

/* Line and arrow head, inside such a group. */
void sg_shape_link(const sg_canvas *canvas, const sg_pen *pen,
                   const sg_route *route);

/* A broad band of this colour below a link. */
void sg_shape_band(const sg_canvas *canvas, const sg_route *route,
                   double stroke, const char *color);

/* What is left of a link that is gone. */
void sg_shape_ghost(const sg_canvas *canvas, const sg_route *route);

/* Round + or - mark, or one with both, inside such a group; nothing for a
 * neutral link. */
void sg_shape_mark(const sg_canvas *canvas, const sg_pen *pen, sg_point centre);

/* A bar of a chart from its upper left corner. The sign is told by more than
 * colour: neutral ones are pale, negative ones are fenced by dashes. */
void sg_shape_bar(const sg_canvas *canvas, int sign, sg_point low,
                  sg_point size);

/* ` class="box" fill=... stroke=...`, for the frame around actors. */
void sg_shape_box_attributes(const sg_canvas *canvas);

/* Outline of a vertex. */
void sg_shape_outline(const sg_canvas *canvas, const sg_kind_look *look,
                      sg_point centre, sg_point size);

/* What lies behind the letters: nothing, paper, or the inside of a box. */
typedef enum sg_halo { SG_HALO_NONE, SG_HALO_PAPER, SG_HALO_BOX } sg_halo;

/* How text is set. */
typedef struct sg_type {
    const char *class_name; /* NULL for none; "soft" is set in a softer ink */
    const char *anchor;     /* "start", "middle" */
    double font;
    bool bold;
    bool italic;
    sg_halo halo;
} sg_type;

/* Lines around the middle of `at` (the left end for anchor "start"). */
void sg_shape_text(const sg_canvas *canvas, const sg_label *label,
                   const sg_type *type, sg_point at);

#endif
