/* Branch and bound in the way of Russian dolls (Verfaillie, Lemaitre and
 * Schiex 1996): the actors stand in a row; first the last of them is solved,
 * then the last two, and so on, and each answer bounds from below what the rest
 * of a longer row must cost. To that comes what each actor of the rest must
 * cost at least against those that have their camp already. */
#include "graph/analysis/exact.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "graph/analysis/partition.h"

/* Differences below this are rounding. */
static const double nothing = 1e-9;

typedef struct row {
    size_t count;
    size_t camps;    /* labels stay below it */
    double *ties;    /* count x count, in the order of the row */
    double *against; /* of each actor: friendly weight to those placed */
    double *kept;    /* count x camps: signed weight to those placed in it */
    double *doll;    /* least cost of the actors from here to the end */
    size_t *label;   /* of the actors from `first` on */
    size_t *best;
    size_t first;
    double least;
    size_t steps; /* that are left */
} row;

/* ---- the order ------------------------------------------------------------
 */

/* From the end of the row to its head: always the actor that is tied most to
 * those chosen, so that each doll hangs together. */
static void order_actors(const sg_network *net, size_t *order)
{
    double *pull = sg_calloc(net->count + 1, sizeof *pull);

    for (size_t i = 0; i < net->tie_count; i++) {
        /* to begin with, the ties in all count a little */
        pull[net->ties[i].a] += fabs(net->ties[i].weight) * 1e-6;
        pull[net->ties[i].b] += fabs(net->ties[i].weight) * 1e-6;
    }
    for (size_t place = net->count; place-- > 0;) {
        size_t next = 0;

        for (size_t i = 1; i < net->count; i++)
            if (pull[i] > pull[next])
                next = i;
        order[place] = next;
        pull[next] = -INFINITY;
        for (size_t k = net->start[next]; k < net->start[next + 1]; k++)
            pull[net->neighbours[k].actor] += fabs(net->neighbours[k].weight);
    }
    free(pull);
}

static void fill_ties(row *r, const sg_network *net, const size_t *order)
{
    size_t *place = sg_calloc(net->count + 1, sizeof *place);

    for (size_t i = 0; i < net->count; i++)
        place[order[i]] = i;
    for (size_t i = 0; i < net->tie_count; i++) {
        size_t a = place[net->ties[i].a];
        size_t b = place[net->ties[i].b];

        r->ties[a * r->count + b] = net->ties[i].weight;
        r->ties[b * r->count + a] = net->ties[i].weight;
    }
    free(place);
}

/* ---- placing --------------------------------------------------------------
 */

/* Puts actor `at` into `camp` (`by` 1) or takes it out again (-1). */
static void place(row *r, size_t at, size_t camp, double by)
{
    for (size_t i = at + 1; i < r->count; i++) {
        double tie = r->ties[at * r->count + i];

        if (tie > 0)
            r->against[i] += by * tie;
        r->kept[i * r->camps + camp] += by * tie;
    }
}

static double cost(const row *r, size_t at, size_t camp)
{
    return r->against[at] - r->kept[at * r->camps + camp];
}

/* Camps that actor after `used` camps may go to: one new one. */
static size_t choices(const row *r, size_t used)
{
    return used < r->camps ? used + 1 : used;
}

/* What the actors from `at` on must cost against those placed. */
static double least_rest(const row *r, size_t at, size_t used)
{
    size_t open = choices(r, used);
    double sum = 0;

    for (size_t i = at; i < r->count; i++) {
        double least = cost(r, i, 0);

        for (size_t c = 1; c < open; c++)
            if (cost(r, i, c) < least)
                least = cost(r, i, c);
        sum += least;
    }
    return sum;
}

/* The camps of `at` from the cheapest; of equals the lower. */
static void sort_choices(const row *r, size_t at, size_t open, size_t *camps)
{
    for (size_t c = 0; c < open; c++) {
        size_t i = c;

        for (; i > 0 && cost(r, at, c) < cost(r, at, camps[i - 1]); i--)
            camps[i] = camps[i - 1];
        camps[i] = c;
    }
}

/* Gives a camp to the actors from `at` on; `spent` is the cost so far. False
 * when the steps are used up. */
static bool branch(row *r, size_t at, size_t used, double spent)
{
    size_t camps[SG_EXACT_MAX];
    size_t open = choices(r, used);

    if (at == r->count) {
        if (spent >= r->least - nothing)
            return true;
        r->least = spent;
        memcpy(r->best + r->first, r->label + r->first,
               (r->count - r->first) * sizeof *r->best);
        return true;
    }
    if (spent + least_rest(r, at, used) + r->doll[at] >= r->least - nothing)
        return true;
    if (r->steps == 0)
        return false;
    r->steps--;
    sort_choices(r, at, open, camps);
    for (size_t i = 0; i < open; i++) {
        double more = cost(r, at, camps[i]);
        bool done;

        r->label[at] = camps[i];
        place(r, at, camps[i], 1);
        done =
            branch(r, at + 1, camps[i] == used ? used + 1 : used, spent + more);
        place(r, at, camps[i], -1);
        if (!done)
            return false;
    }
    return true;
}

/* ---- the dolls -------------------------------------------------------------
 */

/* Solves the row from `first` on; it is solved from the next on. `doll[first]`
 * bounds itself only by what is known of the shorter row. */
static bool solve_from(row *r, size_t first)
{
    bool done;

    memset(r->against, 0, r->count * sizeof *r->against);
    memset(r->kept, 0, r->count * r->camps * sizeof *r->kept);
    r->doll[first] = r->doll[first + 1];
    r->first = first;
    done = branch(r, first, 0, 0);
    if (done)
        r->doll[first] = r->least;
    return done;
}

/* Camps to begin with for the row from `first` on: those of the shorter row,
 * and the new actor where it costs least. */
static void extend(row *r, size_t first)
{
    const double *ties = &r->ties[first * r->count];
    double kept[SG_EXACT_MAX] = {0};
    double friendly = 0;
    size_t camp = 0;

    for (size_t i = first + 1; i < r->count; i++) {
        kept[r->best[i]] += ties[i];
        if (ties[i] > 0)
            friendly += ties[i];
    }
    for (size_t c = 1; c < r->camps; c++)
        if (kept[c] > kept[camp])
            camp = c;
    r->best[first] = camp;
    r->least = r->doll[first + 1] + friendly - kept[camp];
}

static void prepare(row *r, const sg_network *net, size_t max_camps)
{
    r->count = net->count;
    r->camps = max_camps && max_camps < net->count ? max_camps : net->count;
    r->ties = sg_calloc(r->count * r->count + 1, sizeof *r->ties);
    r->against = sg_calloc(r->count + 1, sizeof *r->against);
    r->kept = sg_calloc(r->count * r->camps + 1, sizeof *r->kept);
    r->doll = sg_calloc(r->count + 1, sizeof *r->doll);
    r->label = sg_calloc(r->count + 1, sizeof *r->label);
    r->best = sg_calloc(r->count + 1, sizeof *r->best);
}

static void clear(row *r)
{
    free(r->ties);
    free(r->against);
    free(r->kept);
    free(r->doll);
    free(r->label);
    free(r->best);
}

/* Takes over the labels that the caller brought when they are better. */
static void take_given(row *r, const sg_network *net, const size_t *order,
                       const size_t *labels)
{
    double given = sg_frustration(net, labels);

    if (given >= r->least - nothing)
        return;
    r->least = given;
    for (size_t i = 0; i < r->count; i++)
        r->best[i] = labels[order[i]];
}

double sg_exact_camps(const sg_network *net, size_t max_camps, size_t *labels,
                      size_t *steps, bool *proven)
{
    size_t order[SG_EXACT_MAX];
    row r = {.steps = *steps};
    double bound = 0;

    *proven = false;
    if (net->count == 0 || net->count > SG_EXACT_MAX)
        return 0;
    prepare(&r, net, max_camps);
    order_actors(net, order);
    fill_ties(&r, net, order);
    *proven = true;
    for (size_t first = net->count; *proven && first-- > 0;) {
        extend(&r, first);
        if (first == 0)
            take_given(&r, net, order, labels);
        *proven = solve_from(&r, first);
        bound = r.doll[first];
    }
    if (*proven)
        for (size_t i = 0; i < net->count; i++)
            labels[order[i]] = r.best[i];
    *steps = r.steps;
    clear(&r);
    return bound;
}
