/* Networks as JSON: node-link as NetworkX reads it, and the elements of
 * Cytoscape.js. */
#include "base/json.h"
#include "base/str.h"
#include "graph/exchange/network.h"

/* `"id":...` and the columns behind it; what is missing is left out. */
static void add_members(sg_exporter *x, sg_str id,
                        const sg_column_info *columns, size_t count,
                        const void *row)
{
    sg_buf cell = SG_BUF_INIT;

    sg_buf_addc(&x->out, "\"id\":");
    sg_json_write_string(&x->out, id);
    for (size_t i = 0; i < count; i++) {
        sg_buf_reset(&cell);
        if (!sg_cell(&cell, &columns[i], row))
            continue;
        sg_buf_printf(&x->out, ",\"%s\":", columns[i].name);
        if (columns[i].kind == SG_CELL_TEXT)
            sg_json_write_string(&x->out, sg_buf_str(&cell));
        else
            sg_buf_add(&x->out, sg_buf_str(&cell));
    }
    sg_buf_clear(&cell);
}

static void add_node(sg_exporter *x, const sg_export_net *net, size_t number)
{
    add_members(x, net->nodes[number].id, sg_node_columns, sg_node_column_count,
                &net->nodes[number]);
}

static void add_value(sg_exporter *x, sg_str id)
{
    sg_buf_addc(&x->out, ",\"value\":");
    sg_json_write_string(&x->out, id);
}

static void add_link(sg_exporter *x, const sg_export_net *net, size_t number)
{
    const sg_link *link = &net->links[number];
    sg_buf id = SG_BUF_INIT;

    sg_buf_printf(&id, "e%zu", number);
    add_members(x, sg_buf_str(&id), sg_link_columns, sg_link_column_count,
                link);
    sg_buf_clear(&id);
    sg_buf_addc(&x->out, ",\"source\":");
    sg_json_write_string(&x->out, net->nodes[link->from].id);
    sg_buf_addc(&x->out, ",\"target\":");
    sg_json_write_string(&x->out, net->nodes[link->to].id);
}

/* What stands around a document and its rows. */
typedef struct frame {
    const char *head;
    const char *middle; /* between nodes and links */
    const char *foot;
    const char *open; /* before and behind a row */
    const char *close;
    bool value; /* nodes have their id as "value" too: NetworkX wants it */
} frame;

static sg_status write_network(sg_exporter *x, const frame *f, sg_error *err)
{
    sg_export_net net;
    sg_status status = sg_export_net_make(x, &net, err);

    if (status)
        return status;
    sg_buf_addc(&x->out, f->head);
    for (size_t i = 0; i < net.node_count && sg_export_row(x); i++) {
        sg_buf_printf(&x->out, "%s%s", i ? ",\n" : "\n", f->open);
        add_node(x, &net, i);
        if (f->value)
            add_value(x, net.nodes[i].id);
        sg_buf_addc(&x->out, f->close);
    }
    sg_buf_addc(&x->out, f->middle);
    for (size_t i = 0; i < net.link_count && sg_export_row(x); i++) {
        sg_buf_printf(&x->out, "%s%s", i ? ",\n" : "\n", f->open);
        sg_buf_printf(&x->out, "\"key\":%zu,", i);
        add_link(x, &net, i);
        sg_buf_addc(&x->out, f->close);
    }
    sg_buf_addc(&x->out, f->foot);
    sg_export_net_clear(&net);
    return SG_OK;
}

sg_status sg_export_node_link(sg_exporter *x, sg_error *err)
{
    static const frame node_link = {
        .head = "{\"directed\":true,\"multigraph\":true,"
                "\"graph\":{\"generator\":\"stancegraph\"},\n\"nodes\":[",
        .middle = "\n],\n\"links\":[",
        .foot = "\n]}\n",
        .open = "{",
        .close = "}",
    };

    return write_network(x, &node_link, err);
}

sg_status sg_export_cytoscape(sg_exporter *x, sg_error *err)
{
    static const frame cytoscape = {
        .head = "{\"format_version\":\"1.0\",\"generated_by\":\"stancegraph\","
                "\"target_cytoscapejs_version\":\"~3.0\",\"directed\":true,"
                "\"multigraph\":true,\"data\":{\"name\":\"stances\"},\n"
                "\"elements\":{\"nodes\":[",
        .middle = "\n],\n\"edges\":[",
        .foot = "\n]}}\n",
        .open = "{\"data\":{",
        .close = "}}",
        .value = true,
    };

    return write_network(x, &cytoscape, err);
}
