/* Looks and places, as visone and yEd read them: the form that DNA writes,
 * with the signs of our pictures. */
#include "graph/exchange/visone.h"

#include <math.h>

#include "base/json.h"
#include "base/str.h"
#include "base/xml.h"

const char sg_visone_namespaces[] =
    " xmlns:visone=\"http://visone.info/xmlns\""
    " xmlns:y=\"http://www.yworks.com/xml/graphml\"";

const char sg_visone_keys[] =
    "  <key id=\"d0\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n"
    "  <key id=\"e0\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n"
    "  <key id=\"prop\" for=\"graph\" visone.type=\"properties\"/>\n";

const char sg_visone_properties[] =
    "    <data key=\"prop\"><visone:labelAttribute edgeLabel=\"relations\" "
    "nodeLabel=\"name\"/></data>\n";

/* Room for each node on the circle. */
enum { NODE_ROOM = 60, NODE_SIZE = 20 };

static void add_place(sg_buf *out, const sg_export_net *net, size_t number)
{
    double turn = 2 * acos(-1) * (double)number / (double)net->node_count;
    double radius =
        fmax(NODE_ROOM, NODE_ROOM * (double)net->node_count / (2 * acos(-1)));

    sg_buf_printf(out, "<y:Geometry height=\"%d\" width=\"%d\" x=\"", NODE_SIZE,
                  NODE_SIZE);
    sg_json_write_fixed(out, radius * (1 + sin(turn)), 1);
    sg_buf_addc(out, "\" y=\"");
    sg_json_write_fixed(out, radius * (1 - cos(turn)), 1);
    sg_buf_addc(out, "\"/>");
}

static const char *shape_of(const sg_node *node)
{
    if (node->is_topic)
        return "roundrectangle";
    return sg_str_is(node->kind, "state") ? "rectangle" : "ellipse";
}

void sg_visone_node(sg_buf *out, const sg_export_net *net, size_t number)
{
    const sg_node *node = &net->nodes[number];

    sg_buf_addc(out, "      <data key=\"d0\"><visone:shapeNode><y:ShapeNode>");
    add_place(out, net, number);
    sg_buf_printf(out,
                  "<y:Fill color=\"%s\" transparent=\"false\"/>"
                  "<y:BorderStyle color=\"#333333\" type=\"line\" "
                  "width=\"1.0\"/><y:NodeLabel visible=\"true\">",
                  node->is_topic ? "#F1ECDF" : "#FFFFFF");
    sg_xml_text(out, node->name);
    sg_buf_printf(out,
                  "</y:NodeLabel><y:Shape type=\"%s\"/></y:ShapeNode>"
                  "</visone:shapeNode></data>\n",
                  shape_of(node));
}

/* As in our pictures: hostile is dashed, what is not told as a fact dotted. */
static const char *line_of(const sg_link *link)
{
    if (!sg_str_is(link->status, "actual"))
        return "dotted";
    return link->sign < 0 ? "dashed" : "line";
}

void sg_visone_edge(sg_buf *out, const sg_link *link)
{
    sg_buf_printf(out,
                  "      <data key=\"e0\"><visone:polyLineEdge>"
                  "<y:PolyLineEdge><y:LineStyle color=\"#%06lx\" type=\"%s\" "
                  "width=\"",
                  (unsigned long)sg_sign_color(link->sign), line_of(link));
    sg_json_write_fixed(out, sg_count_width(link->count), 1);
    sg_buf_printf(out,
                  "\"/><y:Arrows source=\"none\" target=\"%s\"/>"
                  "</y:PolyLineEdge></visone:polyLineEdge></data>\n",
                  link->sign < 0 ? "t_shape" : "standard");
}
