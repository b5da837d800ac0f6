/* Rings that hold a tie that does not fit, packed greedily, short ones first.
 */
#include "graph/analysis/bound.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "graph/analysis/divide.h"

/* Steps from actor to actor, in all: some tenths of a second. */
enum { STEPS = 20000000 };

/* A place on a way: an actor, and whether the hostile ties behind are odd. */
typedef size_t place;

static place place_at(size_t actor, bool odd)
{
    return 2 * actor + odd;
}

typedef struct packing {
    const sg_network *net;
    bool two;     /* two camps: any odd number of hostile ties contradicts */
    size_t *tie;  /* of each neighbour entry: number of its tie */
    double *left; /* of each tie: weight that no ring has taken yet */
    size_t *uses; /* of each tie, by the ring at hand */
    size_t *from; /* of each place: the neighbour entry that led to it */
    size_t *met;  /* of each place: the search that met it last */
    place *queue;
    size_t *depth; /* of each place in the queue */
    size_t searches;
    size_t steps;
} packing;

static void list_ties(packing *p)
{
    const sg_network *net = p->net;
    size_t *next = sg_calloc(net->count + 1, sizeof *next);

    /* the entries of an actor come by number: as the ties do */
    for (size_t i = 0; i < net->count; i++)
        next[i] = net->start[i];
    for (size_t i = 0; i < net->tie_count; i++)
        p->tie[next[net->ties[i].b]++] = i;
    for (size_t i = 0; i < net->tie_count; i++)
        p->tie[next[net->ties[i].a]++] = i;
    free(next);
}

/* May the way go on over this entry, and to which place? */
static bool leads(const packing *p, place at, size_t entry, place *to)
{
    const sg_neighbour *n = &p->net->neighbours[entry];
    bool hostile = n->weight < 0;

    if (p->left[p->tie[entry]] <= SG_NOTHING || (hostile && !p->two))
        return false;
    *to = place_at(n->actor, hostile ? !(at & 1) : at & 1);
    return p->met[*to] != p->searches;
}

/* Looks for the shortest way of at most `longest` ties over friendly ties (or
 * an even number of hostile ones) from one end of the hostile `tie` to the
 * other. */
static bool find_way(packing *p, const sg_tie *tie, size_t longest)
{
    const sg_network *net = p->net;
    place goal = place_at(tie->b, false);
    size_t tail = 1;

    p->searches++;
    p->queue[0] = place_at(tie->a, false);
    p->depth[0] = 0;
    p->met[p->queue[0]] = p->searches;
    for (size_t head = 0; head < tail && p->steps > 0; head++) {
        place at = p->queue[head];

        if (at == goal)
            return true;
        if (p->depth[head] == longest)
            return false;
        for (size_t k = net->start[at / 2]; k < net->start[at / 2 + 1]; k++) {
            place to;

            if (p->steps > 0)
                p->steps--;
            if (!leads(p, at, k, &to))
                continue;
            p->met[to] = p->searches;
            p->from[to] = k;
            p->depth[tail] = p->depth[head] + 1;
            p->queue[tail++] = to;
        }
    }
    return false;
}

/* The place that entry `entry` was taken from to come to `at`. */
static place before(const packing *p, place at, size_t entry)
{
    const sg_tie *tie = &p->net->ties[p->tie[entry]];
    size_t actor = tie->a == at / 2 ? tie->b : tie->a;

    return place_at(actor, tie->weight < 0 ? !(at & 1) : at & 1);
}

/* Takes the ring of `number` and the way found out of the network. A tie that
 * lies on the ring twice has half as much to give. */
static double take_ring(packing *p, size_t number)
{
    const sg_tie *tie = &p->net->ties[number];
    place start = place_at(tie->a, false);
    place goal = place_at(tie->b, false);
    double least;

    p->uses[number] = 1;
    for (place at = goal; at != start; at = before(p, at, p->from[at]))
        p->uses[p->tie[p->from[at]]]++;
    least = p->left[number] / (double)p->uses[number];
    for (place at = goal; at != start; at = before(p, at, p->from[at])) {
        size_t i = p->tie[p->from[at]];

        if (p->left[i] / (double)p->uses[i] < least)
            least = p->left[i] / (double)p->uses[i];
    }
    p->left[number] -= least;
    p->uses[number] = 0;
    for (place at = goal; at != start; at = before(p, at, p->from[at])) {
        p->left[p->tie[p->from[at]]] -= least;
        p->uses[p->tie[p->from[at]]] = 0;
    }
    return least;
}

static double pack(packing *p)
{
    static const size_t lengths[] = {2, 3, SIZE_MAX};
    double sum = 0;

    for (size_t round = 0; round < sizeof lengths / sizeof *lengths; round++)
        for (size_t i = 0; i < p->net->tie_count; i++) {
            const sg_tie *tie = &p->net->ties[i];

            if (tie->weight > 0)
                continue;
            while (p->left[i] > SG_NOTHING && find_way(p, tie, lengths[round]))
                sum += take_ring(p, i);
        }
    return sum;
}

double sg_frustration_bound(const sg_network *net, size_t max_camps)
{
    size_t places = 2 * net->count + 1;
    packing p = {.net = net, .two = max_camps == 2, .steps = STEPS};
    double sum;

    p.tie = sg_calloc(2 * net->tie_count + 1, sizeof *p.tie);
    p.left = sg_calloc(net->tie_count + 1, sizeof *p.left);
    p.uses = sg_calloc(net->tie_count + 1, sizeof *p.uses);
    p.from = sg_calloc(places, sizeof *p.from);
    p.met = sg_calloc(places, sizeof *p.met);
    p.queue = sg_calloc(places, sizeof *p.queue);
    p.depth = sg_calloc(places, sizeof *p.depth);
    for (size_t i = 0; i < net->tie_count; i++)
        p.left[i] = fabs(net->ties[i].weight);
    list_ties(&p);
    sum = pack(&p);
    free(p.tie);
    free(p.left);
    free(p.uses);
    free(p.from);
    free(p.met);
    free(p.queue);
    free(p.depth);
    return sum;
}
