/* CSV of a network, with the column names that Gephi looks for, and of
 * statements, which loses nothing. */
#include <ctype.h>

#include "base/csv.h"
#include "base/str.h"
#include "graph/exchange/network.h"
#include "graph/exchange/statement_row.h"

/* "weight" as "Weight": Gephi wants it so. */
static void add_titles(sg_buf *out, const char *first,
                       const sg_column_info *columns, size_t count)
{
    sg_buf_addc(out, first);
    for (size_t i = 0; i < count; i++)
        sg_buf_printf(out, ",%c%s", toupper((unsigned char)columns[i].name[0]),
                      columns[i].name + 1);
    sg_buf_byte(out, '\n');
}

static void add_cells(sg_exporter *x, const sg_column_info *columns,
                      size_t count, const void *row)
{
    sg_buf cell = SG_BUF_INIT;

    for (size_t i = 0; i < count; i++) {
        sg_buf_reset(&cell);
        (void)sg_cell(&cell, &columns[i], row);
        sg_buf_byte(&x->out, ',');
        sg_csv_field(&x->out, sg_buf_str(&cell));
    }
    sg_buf_byte(&x->out, '\n');
    sg_buf_clear(&cell);
}

sg_status sg_export_csv_nodes(sg_exporter *x, sg_error *err)
{
    sg_export_net net;
    sg_status status = sg_export_net_make(x, &net, err);

    if (status)
        return status;
    add_titles(&x->out, "Id,Label", sg_node_columns, sg_node_column_count);
    for (size_t i = 0; i < net.node_count && sg_export_row(x); i++) {
        sg_csv_field(&x->out, net.nodes[i].id);
        sg_buf_byte(&x->out, ',');
        sg_csv_field(&x->out, net.nodes[i].name);
        add_cells(x, sg_node_columns, sg_node_column_count, &net.nodes[i]);
    }
    sg_export_net_clear(&net);
    return SG_OK;
}

sg_status sg_export_csv_edges(sg_exporter *x, sg_error *err)
{
    sg_export_net net;
    sg_status status = sg_export_net_make(x, &net, err);

    if (status)
        return status;
    add_titles(&x->out, "Source,Target,Type,Id", sg_link_columns,
               sg_link_column_count);
    for (size_t i = 0; i < net.link_count && sg_export_row(x); i++) {
        sg_csv_field(&x->out, net.nodes[net.links[i].from].id);
        sg_buf_byte(&x->out, ',');
        sg_csv_field(&x->out, net.nodes[net.links[i].to].id);
        sg_buf_printf(&x->out, ",Directed,e%zu", i);
        add_cells(x, sg_link_columns, sg_link_column_count, &net.links[i]);
    }
    sg_export_net_clear(&net);
    return SG_OK;
}

static bool add_statement(void *context, const sg_document_info *document,
                          const sg_statement *statement)
{
    sg_exporter *x = context;

    sg_statement_row(&x->out, document, statement);
    return true;
}

sg_status sg_export_csv_statements(sg_exporter *x, sg_error *err)
{
    sg_statement_titles(&x->out);
    return sg_export_statements(x, add_statement, x, err);
}
