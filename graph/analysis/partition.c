/* What labels cost, which camps they make, and how alike two of them are. */
#include "graph/analysis/partition.h"

#include <igraph.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "graph/igraph_use.h"

bool sg_is_frustrated(const sg_tie *tie, const size_t *labels)
{
    return (labels[tie->a] == labels[tie->b]) != (tie->weight > 0);
}

double sg_frustration(const sg_network *net, const size_t *labels)
{
    double sum = 0;

    for (size_t i = 0; i < net->tie_count; i++)
        if (sg_is_frustrated(&net->ties[i], labels))
            sum += fabs(net->ties[i].weight);
    return sum;
}

/* ---- splitting ------------------------------------------------------------
 */

/* Gives the part of the actor on the stack to all that ties, or friendly ties
 * within its camp, lead to. */
static void spread(const sg_network *net, const size_t *labels, size_t *parts,
                   size_t *stack)
{
    size_t depth = 1;

    while (depth > 0) {
        size_t at = stack[--depth];

        for (size_t k = net->start[at]; k < net->start[at + 1]; k++) {
            const sg_neighbour *n = &net->neighbours[k];

            if (parts[n->actor] != SIZE_MAX)
                continue;
            if (labels && (n->weight < 0 || labels[n->actor] != labels[at]))
                continue;
            parts[n->actor] = parts[at];
            stack[depth++] = n->actor;
        }
    }
}

/* Connected parts; with `labels` those that friendly ties hold together within
 * a camp. */
static size_t find_parts(const sg_network *net, const size_t *labels,
                         size_t *parts)
{
    size_t *stack = sg_calloc(net->count + 1, sizeof *stack);
    size_t count = 0;

    for (size_t i = 0; i < net->count; i++)
        parts[i] = SIZE_MAX;
    for (size_t i = 0; i < net->count; i++) {
        if (parts[i] != SIZE_MAX)
            continue;
        parts[i] = count++;
        stack[0] = i;
        spread(net, labels, parts, stack);
    }
    free(stack);
    return count;
}

size_t sg_split(const sg_network *net, size_t *labels)
{
    size_t *parts = sg_calloc(net->count + 1, sizeof *parts);
    size_t count = find_parts(net, labels, parts);

    memcpy(labels, parts, net->count * sizeof *labels);
    free(parts);
    return count;
}

/* An actor with its camp and connected part. */
typedef struct placed {
    size_t a;
    size_t b;
    size_t actor;
} placed;

static int compare_placed(const void *left, const void *right)
{
    const placed *l = left;
    const placed *r = right;

    if (l->a != r->a)
        return l->a < r->a ? -1 : 1;
    if (l->b != r->b)
        return l->b < r->b ? -1 : 1;
    return (l->actor > r->actor) - (l->actor < r->actor);
}

/* The actors, those alike in both of `a` and `b` together. */
static placed *cross(const size_t *a, const size_t *b, size_t count)
{
    placed *rows = sg_calloc(count + 1, sizeof *rows);

    for (size_t i = 0; i < count; i++)
        rows[i] = (placed){a[i], b[i], i};
    qsort(rows, count, sizeof *rows, compare_placed);
    return rows;
}

static bool alike(const placed *left, const placed *right)
{
    return left->a == right->a && left->b == right->b;
}

size_t sg_split_parts(const sg_network *net, size_t *labels)
{
    size_t *parts = sg_calloc(net->count + 1, sizeof *parts);
    size_t *number = sg_calloc(net->count + 1, sizeof *number);
    size_t count = 0;
    placed *rows;

    (void)find_parts(net, NULL, parts);
    rows = cross(parts, labels, net->count);
    /* the first actor of each camp stands for it */
    for (size_t i = 0, first = 0; i < net->count; i++) {
        if (!alike(&rows[i], &rows[first]))
            first = i;
        parts[rows[i].actor] = rows[first].actor;
    }
    for (size_t i = 0; i < net->count; i++) {
        if (parts[i] == i)
            number[i] = count++;
        labels[i] = number[parts[i]];
    }
    free(rows);
    free(number);
    free(parts);
    return count;
}

/* ---- comparing ------------------------------------------------------------
 */

static igraph_error_t compare(const size_t *a, const size_t *b, size_t count,
                              double *index)
{
    igraph_vector_int_t left;
    igraph_vector_int_t right;
    igraph_error_t code =
        igraph_vector_int_init(&left, (igraph_integer_t)count);

    if (code)
        return code;
    code = igraph_vector_int_init(&right, (igraph_integer_t)count);
    if (!code) {
        for (size_t i = 0; i < count; i++) {
            VECTOR(left)[i] = (igraph_integer_t)a[i];
            VECTOR(right)[i] = (igraph_integer_t)b[i];
        }
        code = igraph_compare_communities(&left, &right, index,
                                          IGRAPH_COMMCMP_ADJUSTED_RAND);
        igraph_vector_int_destroy(&right);
    }
    igraph_vector_int_destroy(&left);
    return code;
}

sg_status sg_alikeness(const size_t *a, const size_t *b, size_t count,
                       double *index, sg_error *err)
{
    bool same = true;
    sg_igraph_scope before;
    igraph_error_t code;

    /* also where the index is 0 / 0: all together, or each alone */
    for (size_t i = 0; same && i < count; i++)
        same = a[i] == b[i];
    *index = 1;
    if (same || count < 2)
        return SG_OK;
    before = sg_igraph_enter();
    code = compare(a, b, count, index);
    sg_igraph_leave(before);
    if (!isfinite(*index))
        *index = 0;
    return sg_igraph_status(code, "camps cannot be compared", err);
}

void sg_add_jaccard(const size_t *a, const size_t *b, size_t count,
                    double *sums)
{
    placed *rows = cross(a, b, count);
    size_t *sizes_a = sg_calloc(count + 1, sizeof *sizes_a);
    size_t *sizes_b = sg_calloc(count + 1, sizeof *sizes_b);

    for (size_t i = 0; i < count; i++) {
        sizes_a[a[i]]++;
        sizes_b[b[i]]++;
    }
    for (size_t i = 0; i < count;) {
        size_t end = i;
        double both;

        while (end < count && alike(&rows[end], &rows[i]))
            end++;
        both = (double)(end - i);
        for (; i < end; i++)
            sums[rows[i].actor] +=
                both /
                ((double)(sizes_a[rows[i].a] + sizes_b[rows[i].b]) - both);
    }
    free(rows);
    free(sizes_a);
    free(sizes_b);
}
