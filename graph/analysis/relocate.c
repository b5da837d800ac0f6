/* Relocation: the search of Doreian and Mrvar (1996), which takes any bound on
 * the number of camps, helped out of its dead ends by annealing. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "graph/analysis/divide.h"
#include "graph/analysis/partition.h"
#include "graph/analysis/search.h"

/* How often every actor is looked at while it cools: in a run, and from the
 * best labels of all runs. */
enum { SWEEPS = 200, LAST_SWEEPS = 20000 };

/* Ties that may be looked at in one cooling, roughly: so that a large network
 * takes no longer than a second. */
enum { IMPROVEMENT = 3000000 };

/* The heat at which nothing moves for the worse any more. */
#define COLD 0.02

typedef struct cooling {
    double heat; /* at the beginning, in units of the mean weight */
    size_t sweeps;
} cooling;

/* splitmix64 (Steele, Lea and Flood 2014): the same on every machine. */
typedef struct chance {
    uint64_t state;
} chance;

static size_t below(chance *c, size_t limit)
{
    uint64_t z = c->state += 0x9e3779b97f4a7c15u;

    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return (size_t)((z ^ z >> 31) % limit);
}

/* From 0 to below 1. */
static double unit_chance(chance *c)
{
    return (double)below(c, 1u << 30) / (1u << 30);
}

/* Room for one step: what each camp would keep of an actor's ties. */
typedef struct room {
    size_t limit;  /* labels stay below it */
    double *kept;  /* of each camp */
    size_t *stamp; /* the step that touched `kept` last */
    size_t step;
    size_t *order; /* in which actors are looked at */
} room;

static room make_room(const sg_network *net, size_t max_camps)
{
    room r = {.limit =
                  max_camps && max_camps < net->count ? max_camps : net->count};

    r.kept = sg_calloc(r.limit + 1, sizeof *r.kept);
    r.stamp = sg_calloc(r.limit + 1, sizeof *r.stamp);
    r.order = sg_calloc(net->count + 1, sizeof *r.order);
    for (size_t i = 0; i < net->count; i++)
        r.order[i] = i;
    return r;
}

static void clear_room(room *r)
{
    free(r->kept);
    free(r->stamp);
    free(r->order);
}

static void keep(room *r, size_t camp, double weight)
{
    if (r->stamp[camp] != r->step)
        r->kept[camp] = 0;
    r->stamp[camp] = r->step;
    r->kept[camp] += weight;
}

/* A camp that holds no neighbour, or SIZE_MAX. */
static size_t strange_camp(const room *r)
{
    for (size_t c = 0; c < r->limit; c++)
        if (r->stamp[c] != r->step)
            return c;
    return SIZE_MAX;
}

/* The camp that keeps most of the ties of `actor`; its own among equals, then
 * that of the first neighbour. */
static size_t best_camp(const sg_network *net, room *r, size_t actor,
                        const size_t *labels)
{
    size_t best = labels[actor];
    size_t strange;

    r->step++;
    keep(r, best, 0);
    for (size_t k = net->start[actor]; k < net->start[actor + 1]; k++)
        keep(r, labels[net->neighbours[k].actor], net->neighbours[k].weight);
    for (size_t k = net->start[actor]; k < net->start[actor + 1]; k++) {
        size_t camp = labels[net->neighbours[k].actor];

        if (r->kept[camp] > r->kept[best] + SG_NOTHING)
            best = camp;
    }
    if (r->kept[best] >= -SG_NOTHING)
        return best;
    strange = strange_camp(r);
    return strange == SIZE_MAX ? best : strange;
}

/* Each move makes less frustration, so this ends. */
static void relocate(const sg_network *net, room *r, size_t *labels)
{
    bool moved = true;

    while (moved) {
        moved = false;
        for (size_t i = 0; i < net->count; i++) {
            size_t actor = r->order[i];
            size_t to = best_camp(net, r, actor, labels);

            moved = moved || to != labels[actor];
            labels[actor] = to;
        }
    }
}

void sg_relocate(const sg_network *net, size_t max_camps, size_t *labels)
{
    room r = make_room(net, max_camps);

    relocate(net, &r, labels);
    clear_room(&r);
}

static void shuffle(chance *c, size_t *items, size_t count)
{
    for (size_t i = count; i > 1; i--) {
        size_t other = below(c, i);
        size_t item = items[i - 1];

        items[i - 1] = items[other];
        items[other] = item;
    }
}

/* The camp of a neighbour, or now and then any. */
static size_t random_camp(const sg_network *net, const room *r, chance *c,
                          size_t actor, const size_t *labels)
{
    size_t degree = net->start[actor + 1] - net->start[actor];
    size_t choice = below(c, degree + 1);

    if (choice == degree)
        return below(c, r->limit);
    return labels[net->neighbours[net->start[actor] + choice].actor];
}

/* What the ties of `actor` gain when it goes to camp `to`. */
static double gain(const sg_network *net, size_t actor, size_t to,
                   const size_t *labels)
{
    double sum = 0;

    for (size_t k = net->start[actor]; k < net->start[actor + 1]; k++) {
        const sg_neighbour *n = &net->neighbours[k];

        if (labels[n->actor] == to)
            sum += n->weight;
        else if (labels[n->actor] == labels[actor])
            sum -= n->weight;
    }
    return sum;
}

/* Simulated annealing (Kirkpatrick et al. 1983): moves for the worse are taken
 * ever more seldom. `heat` is in units of the mean weight. */
static void anneal(const sg_network *net, const room *r, chance *c,
                   cooling plan, size_t *labels)
{
    double unit = sg_network_weight(net) / (double)(net->tie_count + 1);
    double heat = plan.heat * unit;
    double factor = pow(COLD / plan.heat, 1 / (double)plan.sweeps);

    for (size_t sweep = 0; sweep < plan.sweeps; sweep++, heat *= factor)
        for (size_t i = 0; i < net->count; i++) {
            size_t actor = below(c, net->count);
            size_t to = random_camp(net, r, c, actor, labels);
            double more =
                to == labels[actor] ? 0 : gain(net, actor, to, labels);

            if (more >= 0 || unit_chance(c) < exp(more / heat))
                labels[actor] = to;
        }
}

/* Anneals a copy of the labels and takes it over when it is better. */
static void try_annealing(const sg_network *net, room *r, chance *c,
                          cooling plan, size_t *labels)
{
    size_t *trial = sg_calloc(net->count + 1, sizeof *trial);
    size_t most = IMPROVEMENT / (net->tie_count + 1) + 1;

    if (plan.sweeps > most)
        plan.sweeps = most;
    memcpy(trial, labels, net->count * sizeof *trial);
    anneal(net, r, c, plan, trial);
    relocate(net, r, trial);
    if (sg_frustration(net, trial) < sg_frustration(net, labels))
        memcpy(labels, trial, net->count * sizeof *trial);
    free(trial);
}

void sg_improve(const sg_network *net, size_t max_camps, uint32_t seed,
                size_t *labels)
{
    static const double heats[] = {0.3, 0.5, 1, 2};
    chance c = {.state = seed};
    room r = make_room(net, max_camps);

    for (size_t i = 0; i < sizeof heats / sizeof *heats; i++)
        try_annealing(net, &r, &c, (cooling){heats[i], LAST_SWEEPS}, labels);
    clear_room(&r);
}

void sg_search_relocation(const sg_network *net, size_t max_camps,
                          uint32_t seed, size_t *labels)
{
    chance c = {.state = seed};
    room r = make_room(net, max_camps);

    shuffle(&c, r.order, net->count);
    for (size_t i = 0; i < net->count; i++)
        labels[i] = max_camps ? below(&c, r.limit) : i;
    relocate(net, &r, labels);
    try_annealing(net, &r, &c, (cooling){1, SWEEPS}, labels);
    clear_room(&r);
}
