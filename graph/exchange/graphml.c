/* GraphML in two flavours: plain keys of plain types, which every reader takes,
 * and that of visone, which has looks and places besides. Ids are XML name
 * tokens as the schema wants them: made from the name, so that they stay the
 * same when other actors come. */
#include <math.h>

#include "base/str.h"
#include "base/xml.h"
#include "graph/exchange/network.h"
#include "graph/exchange/visone.h"
#include "graph/hash.h"

enum { ID_DIGITS = 16 };

static void add_id(sg_buf *out, sg_str name)
{
    char hex[SG_HASH_HEX];
    sg_str hash = sg_text_hash(name, hex);

    sg_buf_byte(out, 'n');
    sg_buf_add(out, sg_str_sub(hash, 0, ID_DIGITS));
}

static void add_keys(sg_buf *out, const char *domain,
                     const sg_column_info *columns, size_t count)
{
    for (size_t i = 0; i < count; i++)
        sg_buf_printf(out,
                      "  <key id=\"%s_%s\" for=\"%s\" attr.name=\"%s\" "
                      "attr.type=\"%s\"><desc>%s</desc></key>\n",
                      domain, columns[i].name, domain, columns[i].name,
                      sg_column_type(&columns[i], "int"), columns[i].about);
}

static void add_data(sg_exporter *x, const char *domain,
                     const sg_column_info *columns, size_t count,
                     const void *row)
{
    sg_buf cell = SG_BUF_INIT;

    for (size_t i = 0; i < count; i++) {
        sg_buf_reset(&cell);
        if (!sg_cell(&cell, &columns[i], row))
            continue;
        sg_buf_printf(&x->out, "      <data key=\"%s_%s\">", domain,
                      columns[i].name);
        sg_xml_text(&x->out, sg_buf_str(&cell));
        sg_buf_addc(&x->out, "</data>\n");
    }
    sg_buf_clear(&cell);
}

static void add_node(sg_exporter *x, const sg_export_net *net, size_t number,
                     bool visone)
{
    const sg_node *node = &net->nodes[number];

    sg_buf_addc(&x->out, "    <node id=\"");
    add_id(&x->out, node->id);
    sg_buf_addc(&x->out, "\">\n");
    add_data(x, "node", sg_node_columns, sg_node_column_count, node);
    if (visone)
        sg_visone_node(&x->out, net, number);
    sg_buf_addc(&x->out, "    </node>\n");
}

static void add_edge(sg_exporter *x, const sg_export_net *net, size_t number,
                     bool visone)
{
    const sg_link *link = &net->links[number];

    sg_buf_printf(&x->out, "    <edge id=\"e%zu\" source=\"", number);
    add_id(&x->out, net->nodes[link->from].id);
    sg_buf_addc(&x->out, "\" target=\"");
    add_id(&x->out, net->nodes[link->to].id);
    sg_buf_addc(&x->out, "\">\n");
    add_data(x, "edge", sg_link_columns, sg_link_column_count, link);
    if (visone)
        sg_visone_edge(&x->out, link);
    sg_buf_addc(&x->out, "    </edge>\n");
}

static void add_head(sg_buf *out, bool visone)
{
    sg_buf_addc(out,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"");
    if (visone)
        sg_buf_addc(out, sg_visone_namespaces);
    sg_buf_addc(out, ">\n");
    add_keys(out, "node", sg_node_columns, sg_node_column_count);
    add_keys(out, "edge", sg_link_columns, sg_link_column_count);
    if (visone)
        sg_buf_addc(out, sg_visone_keys);
    sg_buf_addc(out, "  <graph id=\"stances\" edgedefault=\"directed\">\n");
    if (visone)
        sg_buf_addc(out, sg_visone_properties);
}

static sg_status write_graphml(sg_exporter *x, bool visone, sg_error *err)
{
    sg_export_net net;
    sg_status status = sg_export_net_make(x, &net, err);

    if (status)
        return status;
    add_head(&x->out, visone);
    for (size_t i = 0; i < net.node_count && sg_export_row(x); i++)
        add_node(x, &net, i, visone);
    for (size_t i = 0; i < net.link_count && sg_export_row(x); i++)
        add_edge(x, &net, i, visone);
    sg_buf_addc(&x->out, "  </graph>\n</graphml>\n");
    sg_export_net_clear(&net);
    return SG_OK;
}

sg_status sg_export_graphml(sg_exporter *x, sg_error *err)
{
    return write_graphml(x, false, err);
}

sg_status sg_export_visone(sg_exporter *x, sg_error *err)
{
    return write_graphml(x, true, err);
}
