/* UCINET's full matrix, in the form that DNA writes: positive less negative
 * statements of the row about the column, DNA's "subtract". */
#include <stdio.h>
#include <stdlib.h>

#include "base/error.h"
#include "base/mem.h"
#include "graph/exchange/network.h"

/* UCINET knows no quotation mark within a label. */
static void add_label(sg_buf *out, sg_str id)
{
    sg_buf_byte(out, '"');
    for (size_t i = 0; i < id.len; i++)
        sg_buf_byte(out, id.data[i] == '"' ? '\'' : id.data[i]);
    sg_buf_addc(out, "\"\n");
}

/* Writes the sums of one row and sets them back. */
static void add_row(sg_exporter *x, const sg_export_net *net, int64_t *sums)
{
    for (size_t i = 0; i < net->node_count; i++) {
        sg_buf_printf(&x->out, " %lld", (long long)sums[i]);
        sums[i] = 0;
    }
    sg_buf_byte(&x->out, '\n');
    (void)sg_export_row(x);
}

static int by_source(const void *left, const void *right)
{
    const sg_link *a = left;
    const sg_link *b = right;

    return (a->from > b->from) - (a->from < b->from);
}

static void add_matrix(sg_exporter *x, const sg_export_net *net)
{
    int64_t *sums = sg_calloc(net->node_count + 1, sizeof *sums);
    size_t at = 0;

    for (size_t i = 0; i < net->node_count; i++) {
        for (; at < net->link_count && net->links[at].from == i; at++) {
            const sg_link *link = &net->links[at];

            sums[link->to] += link->sign * (int64_t)link->count;
            if (!link->sign)
                x->report->left_out += link->count;
        }
        add_row(x, net, sums);
    }
    free(sums);
}

sg_status sg_export_dl(sg_exporter *x, sg_error *err)
{
    sg_export_net net;
    sg_status status = sg_export_net_make(x, &net, err);

    if (!status && net.node_count > SG_EXPORT_MATRIX_MAX)
        status = sg_fail(err, SG_ELIMIT,
                         "a matrix of %zu actors and topics is too large: use "
                         "filters to have at most %zu",
                         net.node_count, SG_EXPORT_MATRIX_MAX);
    if (!status) {
        if (net.link_count)
            qsort(net.links, net.link_count, sizeof *net.links, by_source);
        sg_buf_printf(&x->out, "dl n = %zu, format = fullmatrix\nlabels:\n",
                      net.node_count);
        for (size_t i = 0; i < net.node_count; i++)
            add_label(&x->out, net.nodes[i].id);
        sg_buf_addc(&x->out, "data:\n");
        add_matrix(x, &net);
        if (x->report->left_out)
            (void)snprintf(x->report->note, sizeof x->report->note,
                           "they are neutral");
    }
    sg_export_net_clear(&net);
    return status;
}
