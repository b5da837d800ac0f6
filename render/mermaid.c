/* Words of the texts stand in quotation marks or behind "accTitle:", with
 * everything but letters, digits and harmless punctuation as character codes:
 * Mermaid looks for markup, comments and orders in the whole of its text. */
#include "render/mermaid.h"

#include <string.h>

#include "base/str.h"
#include "render/look.h"
#include "render/shape.h"
#include "render/words.h"
#include "render/xml.h"

/* ---- words -------------------------------------------------------------- */

static bool is_harmless(char c)
{
    unsigned char byte = (unsigned char)c;

    return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z') || strchr(" ,.'()+/-", c) != NULL;
}

static void add_text(sg_buf *out, sg_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (is_harmless(text.data[i]))
            sg_buf_byte(out, text.data[i]);
        else
            sg_buf_printf(out, "#%d;", (unsigned char)text.data[i]);
    }
}

static void add_lines(sg_buf *out, const sg_label *label)
{
    for (size_t i = 0; i < label->count; i++) {
        if (i)
            sg_buf_addc(out, "<br>");
        add_text(out, label->lines[i]);
    }
}

/* Title and description for those who do not see the diagram. */
static void add_names(sg_buf *out, const sg_plan *plan)
{
    sg_str lines[SG_CAPTION_LINES];
    size_t count = sg_words_caption(plan, lines);

    sg_buf_addc(out, "    accTitle: ");
    add_text(out, plan->title);
    sg_buf_addc(out, "\n    accDescr: ");
    add_text(out, sg_words_description(plan));
    for (size_t i = 0; i < count; i++) {
        sg_buf_byte(out, ' ');
        add_text(out, lines[i]);
    }
    sg_buf_byte(out, '\n');
}

/* ---- vertices ----------------------------------------------------------- */

typedef struct brackets {
    const char *open;
    const char *close;
} brackets;

static const brackets outlines[] = {
    [SG_OUTLINE_BOX] = {"[", "]"},       [SG_OUTLINE_ROUND] = {"(", ")"},
    [SG_OUTLINE_PILL] = {"([", "])"},    [SG_OUTLINE_HEXAGON] = {"{{", "}}"},
    [SG_OUTLINE_SLANTED] = {"[/", "/]"}, [SG_OUTLINE_PLAIN] = {"[", "]"},
};

static void add_vertex(sg_buf *out, const sg_plan_vertex *vertex)
{
    const sg_kind_look *look = sg_look_of_kind(vertex->kind, vertex->is_topic);

    sg_buf_printf(out, "    v%zu%s\"", vertex->number,
                  outlines[look->outline].open);
    add_lines(out, &vertex->label);
    sg_buf_printf(out, "\"%s:::%s\n", outlines[look->outline].close,
                  look->name);
}

/* Boxes with their members, then everybody else. */
static void add_vertices(sg_buf *out, const sg_plan *plan)
{
    for (size_t box = 0; box < plan->boxes_count; box++) {
        sg_buf_printf(out, "    subgraph c%zu[\"", box);
        add_lines(out, &plan->boxes[box].label);
        sg_buf_addc(out, "\"]\n");
        for (size_t i = 0; i < plan->vertices_count; i++)
            if (plan->vertices[i].box == box)
                add_vertex(out, &plan->vertices[i]);
        sg_buf_addc(out, "    end\n");
    }
    for (size_t i = 0; i < plan->vertices_count; i++)
        if (plan->vertices[i].box == SG_PLAN_NO_BOX)
            add_vertex(out, &plan->vertices[i]);
}

/* ---- links -------------------------------------------------------------- */

/* A negative link ends in a cross and a mixed one in a circle: Mermaid has
 * neither bar nor diamond. */
static const char *arrow_of(const sg_plan_edge *edge)
{
    if (edge->sign == SG_MIXED)
        return edge->asserted ? "--o" : "-.-o";
    if (edge->sign < 0)
        return edge->asserted ? "--x" : "-.-x";
    return edge->asserted ? "-->" : "-.->";
}

/* Mermaid takes no empty label. */
static void add_link(sg_buf *out, const sg_plan *plan, const sg_plan_edge *edge)
{
    const char *mark = sg_look_of_sign(edge->sign)->mark;
    bool words = edge->label.count > 0;

    sg_buf_printf(out, "    v%zu %s", plan->vertices[edge->from].number,
                  arrow_of(edge));
    if (*mark || words) {
        sg_buf_printf(out, "|\"%s%s", mark, *mark && words ? " " : "");
        add_lines(out, &edge->label);
        sg_buf_addc(out, "\"|");
    }
    sg_buf_printf(out, " v%zu\n", plan->vertices[edge->to].number);
}

static void add_link_style(sg_buf *out, const sg_plan_edge *edge, size_t number)
{
    const sg_sign_look *look = sg_look_of_sign(edge->sign);

    sg_buf_printf(out, "    linkStyle %zu stroke:%s,stroke-width:", number,
                  look->color);
    sg_xml_number(out, edge->stroke);
    sg_buf_addc(out, "px");
    if (edge->asserted && *look->dash)
        sg_buf_printf(out, ",stroke-dasharray:%s", look->dash);
    sg_buf_byte(out, '\n');
}

/* ---- classes ------------------------------------------------------------ */

static bool occurs(const sg_plan *plan, const sg_kind_look *look)
{
    for (size_t i = 0; i < plan->vertices_count; i++)
        if (sg_look_of_kind(plan->vertices[i].kind,
                            plan->vertices[i].is_topic) == look)
            return true;
    return false;
}

static void add_class(sg_buf *out, const sg_kind_look *look)
{
    bool bordered = look->border > 0;

    sg_buf_printf(out, "    classDef %s fill:%s,stroke:%s,color:%s", look->name,
                  bordered ? SG_PAPER : "#f1ecdf",
                  bordered ? "#374151" : "#f1ecdf", SG_INK);
    sg_buf_addc(out, ",stroke-width:");
    sg_xml_number(out, bordered ? look->border : 1);
    sg_buf_addc(out, "px\n");
}

static void add_classes(sg_buf *out, const sg_plan *plan)
{
    for (int kind = 0; kind < SG_LOOKS; kind++) {
        const sg_kind_look *look =
            sg_look_of_kind((sg_actor_kind)kind, kind == SG_LOOK_TOPIC);

        if (occurs(plan, look))
            add_class(out, look);
    }
    for (size_t i = 0; i < plan->boxes_count; i++)
        sg_buf_printf(out,
                      "    style c%zu fill:#f5f6f8,stroke:#b6bdc7,color:%s\n",
                      i, SG_INK_SOFT);
}

void sg_mermaid_add(sg_buf *out, const sg_plan *plan)
{
    sg_buf_addc(out, "flowchart LR\n");
    add_names(out, plan);
    if (!plan->edges_count)
        sg_buf_addc(out, "    nothing[\"No statements to show.\"]\n");
    add_vertices(out, plan);
    for (size_t i = 0; i < plan->edges_count; i++)
        add_link(out, plan, &plan->edges[i]);
    for (size_t i = 0; i < plan->edges_count; i++)
        add_link_style(out, &plan->edges[i], i);
    add_classes(out, plan);
}
