/* The colours of a picture: of a theme, with those of the signs as wished. */
#ifndef SG_RENDER_PALETTE_H
#define SG_RENDER_PALETTE_H

#include <stancegraph/render.h>

/* "#rrggbb", NUL-ended. */
typedef struct sg_color {
    char text[8];
} sg_color;

enum { SG_PALETTE_SIGNS = 4 };

typedef struct sg_palette {
    sg_color paper;
    sg_color ink;                     /* names, labels */
    sg_color soft;                    /* captions, names of boxes */
    sg_color actor;                   /* inside the outline of an actor */
    sg_color outline;                 /* around it */
    sg_color subject;                 /* behind a topic */
    sg_color box;                     /* inside a box of actors */
    sg_color box_line;                /* around it */
    sg_color rule;                    /* above the legend */
    sg_color signs[SG_PALETTE_SIGNS]; /* for sg_palette_sign */
} sg_palette;

/* The colours that stand in the picture, and those it turns to on a dark
 * screen (theme auto). */
typedef struct sg_palettes {
    sg_palette day;
    sg_palette night;
    bool turns;      /* `night` is used */
    double contrast; /* the least that a sign's colour has on its background */
} sg_palettes;

/* SG_EUSAGE when `options->colors` is no list of three or four colours. */
sg_status sg_palettes_make(const sg_render_options *options, sg_palettes *out,
                           sg_error *err);

/* The colour of a sign, as sg_look_of_sign takes it. */
const char *sg_palette_sign(const sg_palette *palette, int sign);

/* Contrast of two colours as WCAG 2 defines it, 1 to 21. */
double sg_contrast(sg_color a, sg_color b);

#endif
