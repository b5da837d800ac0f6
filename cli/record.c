/* What the output formats of query have in common. */
#include "cli/record.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"

const char *cli_sign_name(int polarity)
{
    if (polarity == 0)
        return "0";
    return polarity > 0 ? "+" : "-";
}

static int compare_counts(const void *a, const void *b)
{
    const sg_relation_count *left = a;
    const sg_relation_count *right = b;

    if (left->count != right->count)
        return left->count > right->count ? -1 : 1;
    if (left->status != right->status)
        return left->status < right->status ? -1 : 1;
    return sg_str_cmp(left->relation, right->relation);
}

static void count_relation(sg_relation_count *counts, size_t *len,
                           const sg_edge *edge)
{
    for (size_t i = 0; i < *len; i++) {
        if (counts[i].status == edge->status &&
            sg_str_eq(counts[i].relation, edge->relation)) {
            counts[i].count++;
            return;
        }
    }
    counts[(*len)++] = (sg_relation_count){edge->relation, edge->status, 1};
}

static void add_count(sg_buf *out, const sg_relation_count *relation)
{
    sg_buf_add(out, relation->relation);
    if (relation->status != SG_ACTUAL)
        sg_buf_printf(out, " (%s)", sg_factuality_name(relation->status));
    if (relation->count > 1)
        sg_buf_printf(out, " %zu", relation->count);
}

void cli_relations(const sg_relation_count *counts, size_t len, sg_buf *out)
{
    sg_relation_count *sorted = sg_calloc(len + 1, sizeof(*sorted));

    for (size_t i = 0; i < len; i++)
        sorted[i] = counts[i];
    qsort(sorted, len, sizeof(*sorted), compare_counts);
    for (size_t i = 0; i < len; i++) {
        if (i > 0)
            sg_buf_addc(out, ", ");
        add_count(out, &sorted[i]);
    }
    free(sorted);
}

void cli_group_relations(const sg_graph *graph, const sg_edge_group *group,
                         sg_buf *out)
{
    sg_relation_count *counts = sg_calloc(group->count, sizeof(*counts));
    size_t len = 0;

    for (size_t i = 0; i < group->count; i++) {
        sg_edge edge = sg_graph_edge(graph, group->edges[i]);
        count_relation(counts, &len, &edge);
    }
    cli_relations(counts, len, out);
    free(counts);
}
