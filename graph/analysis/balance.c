/* Structural balance, window by window. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "graph/analysis/divide.h"
#include "graph/analysis/triads.h"
#include "graph/model.h"
#include "graph/window.h"

/* ---- windows ----------------------------------------------------------------
 */

/* An edge with the name of its window. */
typedef struct dated {
    char name[SG_WINDOW_NAME];
    size_t edge;
} dated;

typedef struct windows {
    size_t *of_edge; /* SIZE_MAX: none */
    char (*names)[SG_WINDOW_NAME];
    size_t count;
    size_t undated;
} windows;

static int compare_dated(const void *left, const void *right)
{
    return strcmp(((const dated *)left)->name, ((const dated *)right)->name);
}

static windows find_windows(const sg_graph *graph, sg_window by)
{
    size_t edges = sg_graph_edges(graph);
    dated *rows = sg_calloc(edges + 1, sizeof *rows);
    windows w = {.of_edge = sg_calloc(edges + 1, sizeof *w.of_edge)};
    size_t count = 0;

    for (size_t i = 0; i < edges; i++) {
        sg_edge e = sg_graph_edge(graph, i);

        w.of_edge[i] = SIZE_MAX;
        rows[count].edge = i;
        if (e.polarity == 0 || e.from == e.to || sg_graph_is_topic(graph, e.to))
            continue;
        if (sg_window_of(e.date, by, rows[count].name))
            count++;
        else
            w.undated++;
    }
    qsort(rows, count, sizeof *rows, compare_dated);
    w.names = sg_calloc(count + 1, sizeof *w.names);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || strcmp(rows[i].name, rows[i - 1].name) != 0)
            memcpy(w.names[w.count++], rows[i].name, SG_WINDOW_NAME);
        w.of_edge[rows[i].edge] = w.count - 1;
    }
    free(rows);
    return w;
}

static void clear_windows(windows *w)
{
    free(w->of_edge);
    free(w->names);
}

/* ---- one window
 * --------------------------------------------------------------- */

static void count_ties(const sg_network *net, sg_balance *b)
{
    b->actors = net->count;
    b->weight = sg_network_weight(net);
    for (size_t i = 0; i < net->tie_count; i++) {
        const sg_tie *tie = &net->ties[i];

        b->statements += tie->positive + tie->negative;
        if (tie->weight > 0)
            b->friendly++;
        else
            b->hostile++;
    }
}

static void judge_triads(sg_balance *b)
{
    double all = 0;
    double p = (double)b->friendly / (double)(b->friendly + b->hostile);

    for (int i = 0; i < 4; i++)
        all += (double)b->triads[i];
    b->balanced = (double)(b->triads[0] + b->triads[2]) / all;
    b->weakly = 1 - (double)b->triads[1] / all;
    b->expected = p * p * p + 3 * p * (1 - p) * (1 - p);
    if (all == 0)
        b->balanced = b->weakly = NAN;
}

static sg_status find_frustration(const sg_network *net,
                                  sg_camp_options options,
                                  sg_frustration_index *out, sg_error *err)
{
    sg_division division;
    sg_status status = sg_divide(net, &options, &division, err);

    if (status)
        return status;
    *out = (sg_frustration_index){division.frustration, division.bound,
                                  division.exact, division.count};
    sg_division_clear(&division);
    return SG_OK;
}

static sg_status measure(const sg_network *net, const sg_camp_options *options,
                         sg_balance *b, sg_error *err)
{
    sg_camp_options two = *options;
    sg_camp_options many = *options;
    sg_status status;

    two.max_camps = 2;
    if (two.method == SG_CAMPS_LEIDEN)
        two.method = SG_CAMPS_AUTO;
    many.max_camps = 0;
    count_ties(net, b);
    status = sg_triads_count(net, b->triads, err);
    judge_triads(b);
    if (!status)
        status = find_frustration(net, two, &b->two, err);
    return status ? status : find_frustration(net, many, &b->many, err);
}

/* ---- all windows
 * ---------------------------------------------------------------- */

static sg_status measure_all(const sg_graph *graph, const windows *w,
                             const sg_camp_options *options, sg_balances *out,
                             sg_error *err)
{
    sg_status status = SG_OK;

    out->items = sg_calloc(w->count + 1, sizeof *out->items);
    for (size_t i = 0; !status && i < w->count; i++) {
        sg_network *net = sg_network_make(graph, options->weighing,
                                          (sg_edge_choice){w->of_edge, i});
        sg_balance *b = &out->items[out->count];

        if (net->tie_count > 0) {
            memcpy(b->window, w->names[i], SG_WINDOW_NAME);
            status = measure(net, options, b, err);
            out->count++;
        }
        sg_network_free(net);
    }
    return status;
}

sg_status sg_balance_measure(const sg_graph *graph, sg_window by,
                             const sg_camp_options *options, sg_balances *out,
                             sg_error *err)
{
    static const sg_camp_options usual = SG_CAMP_OPTIONS_INIT;
    windows w = find_windows(graph, by);
    sg_status status;

    *out = (sg_balances){.undated = w.undated};
    status = measure_all(graph, &w, options ? options : &usual, out, err);
    clear_windows(&w);
    if (status)
        sg_balances_clear(out);
    return status;
}

void sg_balances_clear(sg_balances *balances)
{
    free(balances->items);
    *balances = (sg_balances){0};
}
