/* Blocks from igraph's biconnected components, and their labels joined. */
#include "graph/analysis/blocks.h"

#include <igraph.h>

#include <stdlib.h>

#include "base/mem.h"
#include "graph/analysis/to_igraph.h"
#include "graph/igraph_use.h"

static int compare_numbers(const void *left, const void *right)
{
    size_t l = *(const size_t *)left;
    size_t r = *(const size_t *)right;

    return (l > r) - (l < r);
}

static void add_block(sg_blocks *out, const sg_network *net,
                      const igraph_vector_int_t *members)
{
    size_t count = (size_t)igraph_vector_int_size(members);
    size_t *actors = sg_calloc(count + 1, sizeof *actors);

    for (size_t i = 0; i < count; i++)
        actors[i] = (size_t)VECTOR(*members)[i];
    qsort(actors, count, sizeof *actors, compare_numbers);
    out->items[out->count++] = sg_network_part(net, actors, count);
    free(actors);
}

static igraph_error_t find(const sg_network *net, const igraph_t *g,
                           sg_blocks *out)
{
    igraph_vector_int_list_t components;
    igraph_integer_t count = 0;
    igraph_error_t code = igraph_vector_int_list_init(&components, 0);

    if (code)
        return code;
    code =
        igraph_biconnected_components(g, &count, NULL, NULL, &components, NULL);
    if (!code) {
        out->items = sg_calloc((size_t)count + 1, sizeof(void *));
        for (igraph_integer_t i = 0; i < count; i++)
            add_block(out, net, igraph_vector_int_list_get_ptr(&components, i));
    }
    igraph_vector_int_list_destroy(&components);
    return code;
}

sg_status sg_blocks_find(const sg_network *net, sg_blocks *out, sg_error *err)
{
    sg_igraph_scope before = sg_igraph_enter();
    igraph_t g;
    igraph_error_t code = (igraph_error_t)sg_to_igraph(net, &g);

    *out = (sg_blocks){NULL, 0};
    if (!code) {
        code = find(net, &g, out);
        igraph_destroy(&g);
    }
    sg_igraph_leave(before);
    return sg_igraph_status(code, "the network cannot be taken apart", err);
}

void sg_blocks_clear(sg_blocks *blocks)
{
    for (size_t i = 0; i < blocks->count; i++)
        sg_network_free(blocks->items[i]);
    free(blocks->items);
    *blocks = (sg_blocks){NULL, 0};
}

/* ---- joining ---------------------------------------------------------------
 */

/* Which blocks each actor is in, and which of them are joined already. */
typedef struct joint {
    const sg_blocks *blocks;
    const size_t *const *labels;
    size_t *joined; /* SIZE_MAX: no label yet */
    size_t *start;  /* of the blocks of each actor in `of` */
    size_t *of;
    size_t *stack;
    bool *met;
} joint;

static void list_blocks(joint *j, const sg_network *net)
{
    const sg_blocks *blocks = j->blocks;
    size_t *place = sg_calloc(net->count + 2, sizeof *place);
    size_t total = 0;

    j->start = sg_calloc(net->count + 2, sizeof *j->start);
    for (size_t b = 0; b < blocks->count; b++)
        for (size_t i = 0; i < blocks->items[b]->count; i++, total++)
            j->start[blocks->items[b]->vertex[i] + 1]++;
    for (size_t i = 0; i < net->count; i++)
        j->start[i + 1] += j->start[i];
    for (size_t i = 0; i < net->count; i++)
        place[i] = j->start[i];
    j->of = sg_calloc(total + 1, sizeof *j->of);
    for (size_t b = 0; b < blocks->count; b++)
        for (size_t i = 0; i < blocks->items[b]->count; i++)
            j->of[place[blocks->items[b]->vertex[i]]++] = b;
    free(place);
}

/* Labels block `b`: where one of its actors has a label already (blocks make
 * trees, so it is at most one), its own label and that one change places. */
static void label_block(joint *j, size_t b)
{
    const sg_network *block = j->blocks->items[b];
    const size_t *own = j->labels[b];
    size_t given = 0;
    size_t here = 0;

    for (size_t i = 0; i < block->count; i++)
        if (j->joined[block->vertex[i]] != SIZE_MAX) {
            given = j->joined[block->vertex[i]];
            here = own[i];
        }
    for (size_t i = 0; i < block->count; i++) {
        size_t label = own[i];

        if (label == here)
            label = given;
        else if (label == given)
            label = here;
        j->joined[block->vertex[i]] = label;
    }
}

/* Joins all that hangs on block `b`. */
static void join_from(joint *j, size_t b)
{
    size_t depth = 1;

    j->stack[0] = b;
    j->met[b] = true;
    while (depth > 0) {
        const sg_network *block;

        b = j->stack[--depth];
        block = j->blocks->items[b];
        label_block(j, b);
        for (size_t i = 0; i < block->count; i++)
            for (size_t k = j->start[block->vertex[i]];
                 k < j->start[block->vertex[i] + 1]; k++)
                if (!j->met[j->of[k]]) {
                    j->met[j->of[k]] = true;
                    j->stack[depth++] = j->of[k];
                }
    }
}

void sg_blocks_join(const sg_network *net, const sg_blocks *blocks,
                    const size_t *const *labels, size_t *joined)
{
    joint j = {.blocks = blocks, .labels = labels, .joined = joined};

    list_blocks(&j, net);
    j.stack = sg_calloc(blocks->count + 1, sizeof *j.stack);
    j.met = sg_calloc(blocks->count + 1, sizeof *j.met);
    for (size_t i = 0; i < net->count; i++)
        joined[i] = SIZE_MAX;
    for (size_t b = 0; b < blocks->count; b++)
        if (!j.met[b])
            join_from(&j, b);
    free(j.start);
    free(j.of);
    free(j.stack);
    free(j.met);
}
