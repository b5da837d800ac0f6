/* Relocation: the search of Doreian and Mrvar (1996), which takes any bound on
 * the number of camps. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "graph/analysis/partition.h"
#include "graph/analysis/search.h"

/* How often a run disturbs its camps and starts again from there. */
enum { DISTURBANCES = 30 };

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

/* Room for one step: what each camp would keep of an actor's ties, 0 for the
 * camps that none of its neighbours is in. */
typedef struct room {
    double *kept;
    size_t *sizes; /* of camps */
    size_t limit;  /* labels stay below it */
} room;

/* The camp that keeps most of the ties of `actor`; its own among equals, then
 * the lowest. */
static size_t best_camp(const sg_network *net, const room *r, size_t actor,
                        const size_t *labels)
{
    size_t own = labels[actor];
    size_t best = own;
    bool may_leave = r->sizes[own] > 1;

    for (size_t k = net->start[actor]; k < net->start[actor + 1]; k++)
        r->kept[labels[net->neighbours[k].actor]] += net->neighbours[k].weight;
    for (size_t c = 0; c < r->limit; c++) {
        double gain = r->kept[c] - r->kept[best];
        bool empty = r->sizes[c] == 0;

        if (gain > 1e-9 && (!empty || may_leave))
            best = c;
    }
    for (size_t k = net->start[actor]; k < net->start[actor + 1]; k++)
        r->kept[labels[net->neighbours[k].actor]] = 0;
    return best;
}

static void relocate(const sg_network *net, room *r, size_t *labels)
{
    bool moved = true;

    memset(r->sizes, 0, r->limit * sizeof *r->sizes);
    for (size_t i = 0; i < net->count; i++)
        r->sizes[labels[i]]++;
    /* each move makes less frustration, so this ends */
    while (moved) {
        moved = false;
        for (size_t i = 0; i < net->count; i++) {
            size_t to = best_camp(net, r, i, labels);

            if (to == labels[i])
                continue;
            r->sizes[labels[i]]--;
            r->sizes[to]++;
            labels[i] = to;
            moved = true;
        }
    }
}

static room make_room(const sg_network *net, size_t max_camps)
{
    room r = {.limit =
                  max_camps && max_camps < net->count ? max_camps : net->count};

    r.kept = sg_calloc(r.limit + 1, sizeof *r.kept);
    r.sizes = sg_calloc(r.limit + 1, sizeof *r.sizes);
    return r;
}

static void clear_room(room *r)
{
    free(r->kept);
    free(r->sizes);
}

void sg_relocate(const sg_network *net, size_t max_camps, size_t *labels)
{
    room r = make_room(net, max_camps);

    relocate(net, &r, labels);
    clear_room(&r);
}

void sg_search_relocation(const sg_network *net, size_t max_camps,
                          uint32_t seed, size_t *labels)
{
    chance c = {.state = seed};
    room r = make_room(net, max_camps);
    size_t *trial = sg_calloc(net->count + 1, sizeof *trial);
    size_t few = 2 + net->count / 10;
    double least;

    for (size_t i = 0; i < net->count; i++)
        labels[i] = below(&c, r.limit);
    relocate(net, &r, labels);
    least = sg_frustration(net, labels);
    for (int round = 0; round < DISTURBANCES && least > 0; round++) {
        double found;

        memcpy(trial, labels, net->count * sizeof *trial);
        for (size_t i = 0; i < few; i++) {
            size_t actor = below(&c, net->count);

            trial[actor] = below(&c, r.limit);
        }
        relocate(net, &r, trial);
        found = sg_frustration(net, trial);
        if (found <= least) {
            least = found;
            memcpy(labels, trial, net->count * sizeof *trial);
        }
    }
    free(trial);
    clear_room(&r);
}
