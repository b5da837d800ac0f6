/* What a picture shows, before anything has a place: which links and vertices
 * are drawn, in which boxes, how large, with which words. */
#ifndef SG_RENDER_PLAN_H
#define SG_RENDER_PLAN_H

#include <stancegraph/render.h>

#include "render/bars.h"
#include "render/palette.h"
#include "render/text.h"

#define SG_PLAN_NO_BOX ((size_t)-1)

typedef struct sg_plan_vertex {
    size_t number; /* in the graph */
    sg_str name;   /* whole and clean */
    sg_str affiliation;
    sg_actor_kind kind;
    bool is_topic;
    size_t made; /* statements, in the whole graph */
    size_t received;
    size_t box; /* or SG_PLAN_NO_BOX */
    sg_label label;
    double font;
    double width;
    double height;
} sg_plan_vertex;

/* One arrow: the statements of one source, target and sign; friendly and
 * hostile ones of the same two are one arrow of mixed sign. */
typedef struct sg_plan_edge {
    size_t number; /* of the group in the graph, the stronger of two */
    size_t from;   /* vertices of the plan */
    size_t to;
    int sign;              /* -1, 0, +1 or SG_MIXED */
    bool asserted;         /* some member tells of a fact */
    bool misfit;           /* its sign does not fit the camps */
    const size_t *members; /* edges of the graph, strongest first */
    size_t count;
    sg_str words; /* "accuses ×2, criticizes" */
    sg_label label;
    double label_width; /* with the mark of the sign */
    double label_height;
    double stroke;
} sg_plan_edge;

/* Actors of one affiliation or camp, two or more. */
typedef struct sg_plan_box {
    sg_str name;
    sg_label label;  /* in one line, for which room is kept */
    sg_label narrow; /* in several, for where links leave no gap for one */
} sg_plan_box;

typedef struct sg_plan {
    const sg_graph *graph;
    sg_arena *arena; /* owns everything below */
    sg_plan_vertex *vertices;
    size_t vertices_count;
    sg_plan_edge *edges; /* strongest first */
    size_t edges_count;
    size_t edges_all; /* that could have been drawn without a limit */
    sg_plan_box *boxes;
    size_t boxes_count;
    bool camps;             /* the boxes are camps */
    bool panels;            /* it is drawn once for each period */
    const sg_bars *bars;    /* a chart is drawn, no graph; or NULL */
    sg_choice choice;       /* by which the drawn ones were chosen */
    bool nameless_left_out; /* what nobody names is not drawn */
    bool says_left_out;     /* topics are drawn, but not what is just said */
    bool brief;    /* too many links for words: labels are sign and count */
    bool by_force; /* and no boxes: they need no ways of their own either */
    sg_render_report report;
    size_t documents; /* of the whole graph */
    sg_str first_date;
    sg_str last_date;
    sg_str title;
    sg_str filters; /* the caller's caption */
    sg_str note;    /* how the graph was made, the caller's too */
    sg_str prefix;  /* of ids */
    bool transparent;
    bool embed;
    bool bare;
    sg_str link; /* where links lead to, missing when nowhere */
    bool link_sources;
    sg_palettes palettes;
} sg_plan;

/* Font sizes that the layout has to know. */
#define SG_FONT_EDGE 10.5
#define SG_FONT_BOX 11.5

/* Makes the plan in `arena`. The plan keeps pointers to `graph`. */
sg_plan sg_plan_make(sg_arena *arena, const sg_graph *graph,
                     const sg_render_options *options);

#endif
