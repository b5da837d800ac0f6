/* Bars on a line: friendly statements above, neutral ones on top of them,
 * hostile ones below. All rows have one scale, so that the eye may compare. */
#include "render/chart.h"

#include <math.h>

#include "base/error.h"
#include "base/str.h"
#include "render/shape.h"
#include "render/svg.h"
#include "render/xml.h"

static const double widest = 660;     /* all slots together */
static const double widest_slot = 52; /* room of one window */
static const double font = SG_FONT_EDGE;
static const double axis_height = 22;   /* below the bars, for names */
static const double numbers_width = 46; /* left of them, for one row */
static const double names_width = 250;  /* left of them, for pairs */
static const double sums_width = 100;   /* right of them, for pairs */

static const sg_type soft = {"soft", "start", SG_FONT_EDGE,
                             false,  false,   SG_HALO_NONE};

typedef struct chart {
    sg_canvas canvas;
    sg_buf *out; /* of the canvas */
    const sg_plan *plan;
    const sg_bars *bars;
    double left; /* of the bars */
    double slot; /* from one window to the next */
    double unit; /* height of one statement */
    double up;   /* statements of the highest bars above and below the line */
    double down;
    double row; /* height of a row */
} chart;

/* ---- scale -------------------------------------------------------------- */

static void find_heights(chart *c)
{
    for (size_t i = 0; i < c->bars->count; i++)
        for (size_t k = 0; k < c->bars->windows->count; k++) {
            sg_sign_counts n = c->bars->rows[i].counts[k];

            c->up = fmax(c->up, (double)(n.positive + n.neutral));
            c->down = fmax(c->down, (double)n.negative);
        }
}

/* 1, 2, 5, 10, 20 ...: about four steps make `most`. */
static double find_step(double most)
{
    static const double factors[] = {2, 2.5, 2};
    double step = 1;

    for (size_t i = 0; step * 5 < most; i++)
        step *= factors[i % 3];
    return step;
}

static double width_of(const chart *c)
{
    return c->slot * (double)c->bars->windows->count;
}

/* ---- one row ------------------------------------------------------------ */

static void add_text(const chart *c, sg_str words, const char *anchor,
                     sg_point at)
{
    sg_label label = {.lines = {words}, .count = 1};
    sg_type type = soft;

    type.anchor = anchor;
    sg_shape_text(&c->canvas, &label, &type, at);
}

static void add_rule(const chart *c, double y, const char *class_name,
                     const sg_color *color)
{
    sg_buf_printf(c->out, "<path class=\"%s\" stroke=\"%s\" d=\"M", class_name,
                  color->text);
    sg_xml_number(c->out, c->left);
    sg_buf_byte(c->out, ' ');
    sg_xml_number(c->out, y);
    sg_buf_byte(c->out, 'h');
    sg_xml_number(c->out, width_of(c));
    sg_buf_addc(c->out, "\"/>\n");
}

static void add_tooltip(const chart *c, size_t window, sg_sign_counts n)
{
    sg_buf_addc(c->out, "<title>");
    sg_xml_text(c->out, c->bars->windows->titles[window]);
    sg_buf_printf(c->out, ": %zu positive, %zu negative, %zu neutral</title>",
                  n.positive, n.negative, n.neutral);
}

/* The bars of one window on the line at `y`. */
static void add_window(const chart *c, size_t row, size_t window, double y)
{
    sg_sign_counts n = c->bars->rows[row].counts[window];
    double gap = c->slot > 3 ? c->slot * 0.16 : 0;
    double x = c->left + c->slot * (double)window + gap / 2;
    double width = c->slot - gap;
    double positive = (double)n.positive * c->unit;
    double neutral = (double)n.neutral * c->unit;

    if (!sg_sign_counts_sum(n))
        return;
    sg_buf_printf(c->out, "<g id=\"%.*s-r%zu-w%zu\">", SG_FMT(c->plan->prefix),
                  row, window);
    add_tooltip(c, window, n);
    if (n.positive)
        sg_shape_bar(&c->canvas, 1, (sg_point){x, y - positive},
                     (sg_point){width, positive});
    if (n.neutral)
        sg_shape_bar(&c->canvas, 0, (sg_point){x, y - positive - neutral},
                     (sg_point){width, neutral});
    if (n.negative)
        sg_shape_bar(&c->canvas, -1, (sg_point){x, y},
                     (sg_point){width, (double)n.negative * c->unit});
    sg_buf_addc(c->out, "</g>\n");
}

/* "+12 −3 ±0", what a pair has in all. */
static void add_sums(const chart *c, sg_sign_counts n, double y)
{
    sg_buf words = SG_BUF_INIT;

    sg_buf_printf(&words, "+%zu \u2212%zu", n.positive, n.negative);
    if (n.neutral)
        sg_buf_printf(&words, ", %zu neutral", n.neutral);
    add_text(c, sg_buf_str(&words), "start",
             (sg_point){c->left + width_of(c) + 10, y});
    sg_buf_clear(&words);
}

static void add_name(const chart *c, const sg_bar_row *row, double y)
{
    static const sg_type name = {"name", "start", 11.5,
                                 false,  false,   SG_HALO_NONE};
    sg_label label = sg_text_wrap(
        c->plan->arena, row->name,
        (sg_label_room){name.font, (names_width - 14) / SG_FONT_SLACK, 2,
                        false});

    sg_shape_text(&c->canvas, &label, &name, (sg_point){0, y});
}

static void add_row(const chart *c, size_t number)
{
    const sg_bar_row *row = &c->bars->rows[number];
    double top = c->row * (double)number;
    double base = top + c->up * c->unit;
    double middle = top + (c->up + c->down) * c->unit / 2;

    for (size_t i = 0; i < c->bars->windows->count; i++)
        add_window(c, number, i, base);
    add_rule(c, base, "rule", &c->plan->palettes.day.soft);
    if (!c->bars->pairs)
        return;
    add_name(c, row, middle);
    add_sums(c, row->all, middle);
}

/* ---- around the rows ---------------------------------------------------- */

/* A line across the bars, `count` statements above or below their own. */
static void add_grid_line(const chart *c, double count)
{
    double y = (c->up - count) * c->unit;
    sg_buf number = SG_BUF_INIT;

    sg_buf_printf(&number, "%.0f", fabs(count));
    add_rule(c, y, "rule", &c->plan->palettes.day.rule);
    add_text(c, sg_buf_str(&number), "end", (sg_point){c->left - 8, y});
    sg_buf_clear(&number);
}

/* Lines and numbers beside the bars of the whole graph. */
static void add_grid(const chart *c)
{
    double step = find_step(fmax(c->up, c->down));
    int above = (int)(c->up / step);

    for (int i = -(int)(c->down / step); i <= above; i++)
        add_grid_line(c, i * step);
}

/* Names of windows, as many as there is room for. */
static void add_axis(const chart *c, double y)
{
    const sg_panels *windows = c->bars->windows;
    double width = 0;
    size_t every;

    for (size_t i = 0; i < windows->count; i++)
        width = fmax(width, sg_text_width(windows->titles[i], font, false));
    every = (size_t)ceil((width * SG_FONT_SLACK + 8) / c->slot);
    for (size_t i = 0; i < windows->count; i += every) {
        double x = c->left + c->slot * ((double)i + 0.5);

        add_text(c, windows->titles[i], "middle",
                 (sg_point){x, y + axis_height / 2});
    }
}

static sg_svg_drawn add_rows(chart *c)
{
    double height = c->bars->pairs ? 40 : 240;
    double count = (double)c->bars->count;
    double right = c->bars->pairs ? sums_width : numbers_width / 2;

    find_heights(c);
    c->unit = height / (c->up + c->down);
    c->row = c->bars->pairs ? height + 10 : height;
    c->left = c->bars->pairs ? names_width : numbers_width;
    c->slot =
        fmin(widest_slot, (c->bars->pairs ? widest - names_width / 2 : widest) /
                              (double)c->bars->windows->count);
    if (!c->bars->pairs)
        add_grid(c);
    for (size_t i = 0; i < c->bars->count; i++)
        add_row(c, i);
    add_axis(c, c->row * count);
    return (sg_svg_drawn){.elements = sg_buf_str(c->out),
                          .width = c->left + width_of(c) + right,
                          .height = c->row * count + axis_height};
}

sg_status sg_chart_add(sg_buf *out, const sg_plan *plan, sg_error *err)
{
    sg_buf elements = SG_BUF_INIT;
    chart c = {.canvas = {&elements, &plan->palettes.day},
               .out = &elements,
               .plan = plan,
               .bars = plan->bars};
    sg_svg_drawn drawn = {.elements = {NULL, 0}};

    if (plan->bars->windows->count > SG_BAR_WINDOWS_MAX)
        return sg_fail(err, SG_ELIMIT,
                       "%zu windows: at most %zu can be drawn; narrow the "
                       "period, or take longer windows",
                       plan->bars->windows->count, SG_BAR_WINDOWS_MAX);
    if (plan->bars->count)
        drawn = add_rows(&c);
    sg_svg_frame(out, plan, drawn);
    sg_buf_clear(&elements);
    return SG_OK;
}
