/* What the output formats of query have in common. */
#include "cli/record.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"

typedef struct relation_count {
    sg_str relation;
    size_t count;
} relation_count;

const char *cli_sign_name(int polarity)
{
    if (polarity == 0)
        return "0";
    return polarity > 0 ? "+" : "-";
}

static int compare_counts(const void *a, const void *b)
{
    const relation_count *left = a;
    const relation_count *right = b;

    if (left->count != right->count)
        return left->count > right->count ? -1 : 1;
    return sg_str_cmp(left->relation, right->relation);
}

static void count_relation(relation_count *counts, size_t *len, sg_str relation)
{
    for (size_t i = 0; i < *len; i++) {
        if (sg_str_eq(counts[i].relation, relation)) {
            counts[i].count++;
            return;
        }
    }
    counts[(*len)++] = (relation_count){relation, 1};
}

void cli_relations(const sg_graph *graph, const sg_edge_group *group,
                   sg_buf *out)
{
    relation_count *counts = sg_calloc(group->count, sizeof(*counts));
    size_t len = 0;

    for (size_t i = 0; i < group->count; i++)
        count_relation(counts, &len,
                       sg_graph_edge(graph, group->edges[i]).relation);
    qsort(counts, len, sizeof(*counts), compare_counts);
    for (size_t i = 0; i < len; i++) {
        sg_buf_printf(out, "%s%.*s", i > 0 ? ", " : "",
                      SG_FMT(counts[i].relation));
        if (counts[i].count > 1)
            sg_buf_printf(out, " %zu", counts[i].count);
    }
    free(counts);
}
