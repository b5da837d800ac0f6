/* GEXF 1.3, the format of Gephi that knows time: a link has a spell for every
 * date of its statements. Links of one pair are told apart by `kind`, without
 * which Gephi would add the friendly ones to the hostile ones. */
#include "base/json.h"
#include "base/str.h"
#include "base/xml.h"
#include "graph/exchange/network.h"
#include "graph/exchange/period.h"

/* Gephi has a field of its own for the weight. */
static bool is_attribute(const sg_column_info *column)
{
    return column->kind != SG_CELL_WEIGHT;
}

static void add_attributes(sg_buf *out, const char *domain,
                           const sg_column_info *columns, size_t count)
{
    sg_buf_printf(out, "    <attributes class=\"%s\" mode=\"static\">\n",
                  domain);
    for (size_t i = 0; i < count; i++)
        if (is_attribute(&columns[i]))
            sg_buf_printf(out,
                          "      <attribute id=\"%s\" title=\"%s\" "
                          "type=\"%s\"/>\n",
                          columns[i].name, columns[i].name,
                          sg_column_type(&columns[i], "integer"));
    sg_buf_addc(out, "    </attributes>\n");
}

static void add_values(sg_exporter *x, const sg_column_info *columns,
                       size_t count, const void *row)
{
    sg_buf cell = SG_BUF_INIT;

    sg_buf_addc(&x->out, "        <attvalues>\n");
    for (size_t i = 0; i < count; i++) {
        sg_buf_reset(&cell);
        if (!is_attribute(&columns[i]) || !sg_cell(&cell, &columns[i], row))
            continue;
        sg_buf_printf(&x->out, "          <attvalue for=\"%s\" value=\"",
                      columns[i].name);
        sg_xml_text(&x->out, sg_buf_str(&cell));
        sg_buf_addc(&x->out, "\"/>\n");
    }
    sg_buf_addc(&x->out, "        </attvalues>\n");
    sg_buf_clear(&cell);
}

static void add_spells(sg_buf *out, sg_str dates)
{
    sg_str date;
    bool any = false;

    while (sg_str_next(&dates, ',', &date)) {
        sg_period period;

        if (!sg_period_of(sg_str_trim(date), &period))
            continue;
        if (!any)
            sg_buf_addc(out, "        <spells>\n");
        any = true;
        sg_buf_printf(out, "          <spell start=\"%s\" end=\"%s\"/>\n",
                      period.first, period.last);
    }
    if (any)
        sg_buf_addc(out, "        </spells>\n");
}

/* Readers of older versions know no `hex`. */
static void add_color(sg_buf *out, uint32_t rgb)
{
    sg_buf_printf(out, "        <viz:color r=\"%u\" g=\"%u\" b=\"%u\"/>\n",
                  (unsigned)(rgb >> 16), (unsigned)(rgb >> 8 & 255),
                  (unsigned)(rgb & 255));
}

static void add_node(sg_exporter *x, const sg_node *node)
{
    sg_buf_addc(&x->out, "      <node id=\"");
    sg_xml_text(&x->out, node->id);
    sg_buf_addc(&x->out, "\" label=\"");
    sg_xml_text(&x->out, node->name);
    sg_buf_addc(&x->out, "\">\n");
    add_values(x, sg_node_columns, sg_node_column_count, node);
    add_color(&x->out, node->is_topic ? 0xc9b458 : 0x4b5563);
    sg_buf_addc(&x->out, "        <viz:size value=\"");
    sg_json_write_fixed(&x->out,
                        4 * sg_count_width(node->made + node->received + 1), 1);
    sg_buf_printf(&x->out, "\"/>\n        <viz:shape value=\"%s\"/>\n",
                  node->is_topic ? "square" : "disc");
    sg_buf_addc(&x->out, "      </node>\n");
}

static void add_edge(sg_exporter *x, const sg_export_net *net, size_t number)
{
    const sg_link *link = &net->links[number];

    sg_buf_printf(&x->out, "      <edge id=\"e%zu\" source=\"", number);
    sg_xml_text(&x->out, net->nodes[link->from].id);
    sg_buf_addc(&x->out, "\" target=\"");
    sg_xml_text(&x->out, net->nodes[link->to].id);
    sg_buf_addc(&x->out, "\" type=\"directed\" kind=\"");
    sg_buf_addc(&x->out, sg_sign_word(link->sign));
    sg_buf_printf(&x->out, "\" weight=\"%zu\" label=\"", link->count);
    sg_xml_text(&x->out, link->relations);
    sg_buf_addc(&x->out, "\">\n");
    add_values(x, sg_link_columns, sg_link_column_count, link);
    add_spells(&x->out, link->dates);
    add_color(&x->out, sg_sign_color(link->sign));
    sg_buf_addc(&x->out, "      </edge>\n");
}

static bool is_dated(const sg_export_net *net)
{
    for (size_t i = 0; i < net->link_count; i++)
        if (net->links[i].dates.len)
            return true;
    return false;
}

static void add_head(sg_buf *out, bool dated)
{
    sg_buf_printf(
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://gexf.net/1.3\" "
        "xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
        "  <meta>\n    <creator>stancegraph</creator>\n"
        "    <description>Who takes which stance towards whom</description>\n"
        "  </meta>\n"
        "  <graph defaultedgetype=\"directed\" mode=\"%s\"%s>\n",
        dated ? "dynamic" : "static",
        dated ? " timeformat=\"date\" timerepresentation=\"interval\"" : "");
    add_attributes(out, "node", sg_node_columns, sg_node_column_count);
    add_attributes(out, "edge", sg_link_columns, sg_link_column_count);
}

sg_status sg_export_gexf(sg_exporter *x, sg_error *err)
{
    sg_export_net net;
    sg_status status = sg_export_net_make(x, &net, err);

    if (status)
        return status;
    add_head(&x->out, is_dated(&net));
    sg_buf_addc(&x->out, "    <nodes>\n");
    for (size_t i = 0; i < net.node_count && sg_export_row(x); i++)
        add_node(x, &net.nodes[i]);
    sg_buf_addc(&x->out, "    </nodes>\n    <edges>\n");
    for (size_t i = 0; i < net.link_count && sg_export_row(x); i++)
        add_edge(x, &net, i);
    sg_buf_addc(&x->out, "    </edges>\n  </graph>\n</gexf>\n");
    sg_export_net_clear(&net);
    return SG_OK;
}
