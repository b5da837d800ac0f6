/* Finding room for the names of boxes. Graphviz keeps a strip free of vertices
 * at the top of a box, but lets links run through it: the name moves along the
 * strip, and when links leave no gap there, through the rest of the box. */
#include "render/box_label.h"

#include <math.h>

#include "render/geometry.h"

static const double inset = 9;    /* from the border of the box */
static const double from_top = 4; /* the same, above and below */
static const double step = 4;     /* from one place tried to the next */
/* To whatever stands beside it: as wished, and as it must be. */
static const double clearance = 4;
static const double least_clearance = 1;

typedef struct search {
    const sg_plan *plan;
    const sg_layout *layout;
    size_t box;
    sg_frame around; /* of the box */
    const sg_label *words;
    sg_point size;          /* of these */
    sg_frame best;          /* crossed by the fewest links so far */
    const sg_label *chosen; /* what stands there */
    size_t crossings;       /* links that cross it */
    double clearance;
} search;

static sg_frame widen(sg_frame f, double by)
{
    return (sg_frame){{f.low.x - by, f.low.y - by},
                      {f.high.x + by, f.high.y + by}};
}

static bool meets_link_label(const search *s, sg_frame f)
{
    for (size_t i = 0; i < s->plan->edges_count; i++) {
        const sg_plan_edge *e = &s->plan->edges[i];

        if (e->label_height > 0 &&
            sg_frames_meet(f, sg_frame_around(s->layout->edges[i].label,
                                              e->label_width, e->label_height)))
            return true;
    }
    return false;
}

/* Whether the place is taken by anything but links. */
static bool is_taken(const search *s, sg_frame f)
{
    sg_frame page = {{0, 0}, {s->layout->width, s->layout->height}};

    if (!sg_frame_holds(page, f) || meets_link_label(s, f))
        return true;
    for (size_t i = 0; i < s->plan->vertices_count; i++) {
        const sg_plan_vertex *v = &s->plan->vertices[i];

        if (sg_frames_meet(f, sg_frame_around(s->layout->vertices[i], v->width,
                                              v->height)))
            return true;
    }
    for (size_t i = 0; i < s->plan->boxes_count; i++) {
        if (i < s->box && sg_frames_meet(f, s->layout->box_labels[i]))
            return true;
        if (i != s->box && sg_frames_meet(f, s->layout->boxes[i]))
            return true;
    }
    return false;
}

static size_t count_crossings(const search *s, sg_frame f)
{
    size_t count = 0;

    for (size_t i = 0; i < s->plan->edges_count; i++)
        count += sg_route_meets(&s->layout->edges[i], f);
    return count;
}

/* Whether the name can stand here. */
static bool try_place(search *s, double x, double y)
{
    sg_frame name = {{x, y}, {x + s->size.x, y + s->size.y}};
    sg_frame room = widen(name, s->clearance);
    size_t crossings;

    if (is_taken(s, room))
        return false;
    crossings = count_crossings(s, room);
    if (crossings < s->crossings) {
        s->crossings = crossings;
        s->best = name;
        s->chosen = s->words;
    }
    return !crossings;
}

/* How many steps lie between two places. */
static size_t count_steps(double first, double last)
{
    return last > first ? (size_t)((last - first) / step) : 0;
}

static bool try_row(search *s, double y)
{
    double first = s->around.low.x + inset;
    size_t steps = count_steps(first, s->around.high.x - inset - s->size.x);

    for (size_t i = 0; i <= steps; i++)
        if (try_place(s, first + step * (double)i, y))
            return true;
    return false;
}

static bool try_inside(search *s)
{
    double first = s->around.low.y + from_top + step;
    double last = s->around.high.y - from_top - s->size.y;
    size_t steps = count_steps(first, last);

    for (size_t i = 0; i < steps; i++)
        if (try_row(s, first + step * (double)i))
            return true;
    return try_row(s, last);
}

/* Just outside, to the right and to the left. */
static bool try_beside(search *s)
{
    double right = s->around.high.x + from_top;
    double left = s->around.low.x - from_top - s->size.x;
    double first = s->around.low.y;
    size_t steps = count_steps(first, s->around.high.y - s->size.y);

    for (size_t i = 0; i <= steps; i++)
        if (try_place(s, right, first + step * (double)i) ||
            try_place(s, left, first + step * (double)i))
            return true;
    return false;
}

static bool try_words(search *s, const sg_label *words, double apart)
{
    s->words = words;
    s->clearance = apart;
    s->size = (sg_point){words->width,
                         (double)words->count * SG_FONT_BOX * SG_LINE_HEIGHT};
    return try_row(s, s->around.low.y + from_top) || try_inside(s) ||
           try_row(s, s->around.low.y - from_top - s->size.y) ||
           try_row(s, s->around.high.y + from_top) || try_beside(s);
}

void sg_box_labels_place(const sg_plan *plan, sg_layout *layout)
{
    for (size_t i = 0; i < plan->boxes_count; i++) {
        const sg_plan_box *box = &plan->boxes[i];
        sg_frame around = layout->boxes[i];
        search s = {.plan = plan,
                    .layout = layout,
                    .box = i,
                    .around = around,
                    .chosen = &box->label,
                    .crossings = (size_t)-1};

        s.best.low = (sg_point){around.low.x + inset, around.low.y + from_top};
        s.best.high = (sg_point){s.best.low.x + box->label.width,
                                 s.best.low.y + SG_FONT_BOX * SG_LINE_HEIGHT};
        if (!try_words(&s, &box->label, clearance) &&
            !try_words(&s, &box->narrow, clearance) &&
            !try_words(&s, &box->label, least_clearance))
            (void)try_words(&s, &box->narrow, least_clearance);
        layout->box_labels[i] = s.best;
        layout->box_words[i] = s.chosen;
    }
}
