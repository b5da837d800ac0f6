/* A sorted list: the neighbours of one actor stand together. */
#include "graph/curate/neighbours.h"

#include <stdlib.h>

#include "base/mem.h"

typedef struct sg_neighbour neighbour;

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int compare(const void *left, const void *right)
{
    const neighbour *a = left;
    const neighbour *b = right;
    int order = compare_numbers(a->actor, b->actor);

    return order ? order : compare_numbers(a->other, b->other);
}

static void sort_once_each(sg_neighbours *n)
{
    size_t kept = 0;

    if (n->count)
        qsort(n->items, n->count, sizeof *n->items, compare);
    for (size_t i = 0; i < n->count; i++)
        if (!kept || compare(&n->items[kept - 1], &n->items[i]) != 0)
            n->items[kept++] = n->items[i];
    n->count = kept;
}

sg_status sg_neighbours_load(sg_store *store, sg_neighbours *out, sg_error *err)
{
    sg_call call = sg_call_once(
        store, "SELECT DISTINCT sm.actor, tm.actor FROM statements s"
               " JOIN mentions sm ON sm.mention = s.source"
               " JOIN mentions tm ON tm.mention = s.target");
    size_t capacity = 0;
    sg_status status;
    bool row;

    *out = (sg_neighbours){NULL, 0};
    while (!(status = sg_call_step(&call, &row, err)) && row) {
        int64_t a = sg_column_int(call.answer, 0);
        int64_t b = sg_column_int(call.answer, 1);
        void *items = out->items;

        sg_grow(&items, &capacity, out->count + 2, sizeof *out->items);
        out->items = items;
        out->items[out->count++] = (neighbour){a, b};
        out->items[out->count++] = (neighbour){b, a};
    }
    sg_call_end(&call);
    sort_once_each(out);
    return status;
}

void sg_neighbours_clear(sg_neighbours *n)
{
    free(n->items);
    *n = (sg_neighbours){NULL, 0};
}

/* Place of the first pair that is not before `wanted`. */
static size_t find(const sg_neighbours *n, neighbour wanted)
{
    size_t low = 0;
    size_t high = n->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (compare(&n->items[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t sg_neighbours_shared(const sg_neighbours *n, int64_t a, int64_t b)
{
    size_t i = find(n, (neighbour){a, INT64_MIN});
    size_t j = find(n, (neighbour){b, INT64_MIN});
    size_t shared = 0;

    while (i < n->count && j < n->count && n->items[i].actor == a &&
           n->items[j].actor == b) {
        int order = compare_numbers(n->items[i].other, n->items[j].other);

        shared += order == 0;
        i += order <= 0;
        j += order >= 0;
    }
    return shared;
}

bool sg_neighbours_meet(const sg_neighbours *n, int64_t a, int64_t b)
{
    neighbour wanted = {a, b};
    size_t at = find(n, wanted);

    return at < n->count && compare(&n->items[at], &wanted) == 0;
}
