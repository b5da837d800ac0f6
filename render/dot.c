/* The plan as a cgraph graph, written by cgraph itself so that the quoting is
 * Graphviz' own. Node names are ours (v3); the words of the texts stand only
 * in labels and tooltips, never as HTML-like strings, with backslashes doubled
 * because Graphviz gives "\N" and its like a meaning there. */
#include "render/dot.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "render/address.h"
#include "render/graphviz_use.h"
#include "render/ids.h"
#include "render/look.h"
#include "render/words.h"

static int put(void *channel, const char *text)
{
    sg_buf_addc(channel, text);
    return 0;
}

static int flush(void *channel)
{
    (void)channel;
    return 0;
}

/* ---- attributes --------------------------------------------------------- */

/* Appends text as the inside of an escString. */
static void add_escaped(sg_buf *out, sg_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] == '\\')
            sg_buf_byte(out, '\\');
        if (text.data[i] == '\n')
            sg_buf_addc(out, "\\n");
        else
            sg_buf_byte(out, text.data[i]);
    }
}

static void set_text(void *object, const char *name, sg_str text)
{
    sg_buf escaped = SG_BUF_INIT;

    add_escaped(&escaped, text);
    sg_graphviz_set(object, name, sg_buf_str(&escaped));
    sg_buf_clear(&escaped);
}

static void set_label(void *object, const char *before, const sg_label *label)
{
    sg_buf text = SG_BUF_INIT;

    sg_buf_addc(&text, before);
    for (size_t i = 0; i < label->count; i++) {
        if (i)
            sg_buf_addc(&text, "\\n");
        else if (*before)
            sg_buf_byte(&text, ' ');
        add_escaped(&text, label->lines[i]);
    }
    sg_graphviz_set(object, "label", sg_buf_str(&text));
    sg_buf_clear(&text);
}

static void set_address(void *object, sg_str address)
{
    if (address.len)
        set_text(object, "URL", address);
}

static void set_default(Agraph_t *graph, int kind, const char *name,
                        const char *value)
{
    char name_copy[32];
    char value_copy[64];

    (void)snprintf(name_copy, sizeof(name_copy), "%s", name);
    (void)snprintf(value_copy, sizeof(value_copy), "%s", value);
    (void)agattr(graph, kind, name_copy, value_copy);
}

/* ---- the graph ---------------------------------------------------------- */

static void set_defaults(Agraph_t *graph, const sg_plan *plan)
{
    const sg_palette *p = &plan->palettes.day;
    sg_str lines[SG_CAPTION_LINES];
    size_t count = sg_words_caption(plan, lines);
    sg_buf label = SG_BUF_INIT;

    set_default(graph, AGRAPH, "charset", "UTF-8");
    set_default(graph, AGRAPH, "rankdir", "LR");
    /* Without it dot 2.42 fails on labels of links between clusters. */
    set_default(graph, AGRAPH, "newrank", "true");
    set_default(graph, AGRAPH, "fontname", "Helvetica");
    set_default(graph, AGRAPH, "labelloc", "t");
    set_default(graph, AGRAPH, "labeljust", "l");
    set_default(graph, AGNODE, "fontname", "Helvetica");
    set_default(graph, AGRAPH, "bgcolor",
                plan->transparent ? "transparent" : p->paper.text);
    set_default(graph, AGRAPH, "fontcolor", p->ink.text);
    set_default(graph, AGNODE, "fontcolor", p->ink.text);
    set_default(graph, AGNODE, "fillcolor", p->actor.text);
    set_default(graph, AGNODE, "color", p->outline.text);
    set_default(graph, AGEDGE, "fontcolor", p->ink.text);
    set_default(graph, AGEDGE, "fontname", "Helvetica");
    set_default(graph, AGEDGE, "fontsize", "10.5");
    sg_buf_add(&label, plan->title);
    for (size_t i = 0; i < count; i++) {
        sg_buf_byte(&label, '\n');
        sg_buf_add(&label, lines[i]);
    }
    set_text(graph, "label", sg_buf_str(&label));
    sg_buf_clear(&label);
}

static Agnode_t *add_node(Agraph_t *graph, const sg_plan *plan, size_t number)
{
    const sg_plan_vertex *vertex = &plan->vertices[number];
    const sg_kind_look *look = sg_look_of_kind(vertex->kind, vertex->is_topic);
    char name[32];
    Agnode_t *node;

    (void)snprintf(name, sizeof(name), "v%zu", vertex->number);
    node = agnode(graph, name, 1);
    set_label(node, "", &vertex->label);
    set_text(node, "tooltip", sg_words_of_vertex(plan, vertex));
    sg_graphviz_set_word(node, "class", look->name);
    sg_graphviz_set_word(node, "shape", look->dot_shape);
    sg_graphviz_set_word(node, "style", look->dot_style);
    sg_graphviz_set_number(node, "fontsize", vertex->font, 2);
    set_address(node, sg_address_of_vertex(plan, vertex));
    if (look->border > 0) {
        sg_graphviz_set_number(node, "penwidth", look->border, 2);
    } else {
        sg_graphviz_set_word(node, "color", plan->palettes.day.subject.text);
        sg_graphviz_set_word(node, "fillcolor",
                             plan->palettes.day.subject.text);
    }
    return node;
}

static void add_edge(Agraph_t *graph, const sg_plan *plan, Agnode_t **nodes,
                     const sg_plan_edge *edge)
{
    const sg_sign_look *look = sg_look_of_sign(edge->sign);
    sg_str words = sg_words_of_edge(plan, edge);
    Agedge_t *e = agedge(graph, nodes[edge->from], nodes[edge->to], NULL, 1);

    set_label(e, look->mark, &edge->label);
    set_text(e, "tooltip", words);
    set_text(e, "labeltooltip", words);
    sg_graphviz_set_word(e, "class", look->name);
    sg_graphviz_set_word(e, "color",
                         sg_palette_sign(&plan->palettes.day, edge->sign));
    sg_graphviz_set_word(e, "style",
                         edge->asserted ? look->dot_style : "dotted");
    sg_graphviz_set_word(e, "arrowhead", look->dot_arrow);
    sg_graphviz_set_number(e, "penwidth", edge->stroke, 2);
    set_address(e, sg_address_of_edge(plan, edge));
}

static void add_box(Agraph_t *graph, const sg_plan *plan, Agnode_t **nodes,
                    size_t number)
{
    char name[32];
    Agraph_t *box;

    (void)snprintf(name, sizeof(name), "cluster%zu", number);
    box = agsubg(graph, name, 1);
    set_label(box, "", &plan->boxes[number].label);
    set_text(box, "tooltip", plan->boxes[number].name);
    sg_graphviz_set_word(box, "style", "rounded,filled");
    sg_graphviz_set_word(box, "color", plan->palettes.day.box_line.text);
    sg_graphviz_set_word(box, "fillcolor", plan->palettes.day.box.text);
    for (size_t i = 0; i < plan->vertices_count; i++)
        if (plan->vertices[i].box == number)
            (void)agsubnode(box, nodes[i], 1);
}

static void fill(Agraph_t *graph, const sg_plan *plan)
{
    Agnode_t **nodes = sg_calloc(plan->vertices_count, sizeof(Agnode_t *));

    set_defaults(graph, plan);
    for (size_t i = 0; i < plan->vertices_count; i++)
        nodes[i] = add_node(graph, plan, i);
    for (size_t i = 0; i < plan->boxes_count; i++)
        add_box(graph, plan, nodes, i);
    for (size_t i = 0; i < plan->edges_count; i++)
        add_edge(graph, plan, nodes, &plan->edges[i]);
    free(nodes);
}

sg_status sg_dot_add(sg_buf *out, const sg_plan *plan, sg_error *err)
{
    Agiodisc_t io = {.putstr = put, .flush = flush};
    Agiddisc_t ids = sg_ids_in_order();
    Agdisc_t disc = {.id = &ids, .io = &io};
    char name[] = "stances";
    sg_graphviz_scope before = sg_graphviz_enter();
    Agraph_t *graph = agopen(name, Agdirected, &disc);
    sg_status status = SG_OK;

    if (!graph) {
        status = sg_fail(err, SG_ESYSTEM, "cgraph cannot make a graph");
        goto done;
    }
    fill(graph, plan);
    if (agwrite(graph, out) != 0)
        status = sg_fail(err, SG_ESYSTEM, "cgraph cannot write the graph");
    (void)agclose(graph);
done:
    sg_graphviz_leave(before);
    return status;
}
