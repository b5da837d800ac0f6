/* The look of a picture, shared by the SVG, its legend and the DOT form:
 * every sign has a colour and a second channel that survives a grey print. */
#ifndef SG_RENDER_LOOK_H
#define SG_RENDER_LOOK_H

#include <stancegraph/types.h>

/* Colours of Okabe and Ito's palette for colour-blind readers; each keeps a
 * contrast of 3:1 or more on its background. */
typedef struct sg_sign_look {
    const char *name;      /* "positive": class in SVG, word in text */
    const char *color;     /* on white */
    const char *dark;      /* on a dark background */
    const char *dash;      /* of the line, "" for a solid one */
    const char *dot_style; /* the same in DOT */
    const char *dot_arrow;
    const char *mark; /* in front of DOT labels */
} sg_sign_look;

/* The sign of a link that is friendly and hostile. */
enum { SG_MIXED = 2 };

/* Below links of small multiples: Okabe and Ito's yellow and purple. */
#define SG_BAND_NEW "#f0e442"
#define SG_BAND_FLIPPED "#cc79a7"

/* `sign` is -1, 0, +1 or SG_MIXED. */
const sg_sign_look *sg_look_of_sign(int sign);

typedef enum sg_outline {
    SG_OUTLINE_BOX,
    SG_OUTLINE_ROUND,
    SG_OUTLINE_PILL,
    SG_OUTLINE_HEXAGON,
    SG_OUTLINE_SLANTED,
    SG_OUTLINE_PLAIN
} sg_outline;

typedef struct sg_kind_look {
    const char *name;    /* class in SVG */
    const char *caption; /* in the legend */
    sg_outline outline;
    double border;         /* width of the line around it, 0 for none */
    const char *dot_shape; /* and its style, in DOT */
    const char *dot_style;
    double pad_x; /* from the text to the border */
    double pad_y;
} sg_kind_look;

/* Kinds of actors, then topics: SG_ACTOR_KINDS + 1 looks. */
enum { SG_LOOK_TOPIC = SG_ACTOR_KINDS, SG_LOOKS };

const sg_kind_look *sg_look_of_kind(sg_actor_kind kind, bool is_topic);

/* Room for the mark before a link's label, 0 for a neutral link; its height is
 * SG_MARK_HEIGHT. */
#define SG_MARK_HEIGHT 14.0
double sg_look_mark_width(int sign);

/* Line width for `count` statements: grows with the logarithm, clamped. */
double sg_look_stroke(size_t count);

#endif
