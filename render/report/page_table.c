/* The links of a plan as rows of HTML. */
#include "render/report/page_table.h"

#include "base/str.h"
#include "render/look.h"
#include "render/plan.h"
#include "render/xml.h"

/* Links in the table at most. */
enum { MOST_ROWS = 1000 };

static void add_cell(sg_buf *out, const sg_plan *plan, sg_str text)
{
    sg_buf_addc(out, "<td>");
    sg_xml_text(out, sg_text_printable(plan->arena, text));
    sg_buf_addc(out, "</td>");
}

static void add_evidence(sg_buf *out, const sg_plan *plan, sg_edge edge)
{
    sg_buf_addc(out, "<td>");
    sg_xml_text(out, sg_text_printable(plan->arena, edge.sentence));
    sg_buf_addc(out, " (");
    sg_xml_text(out, sg_text_printable(plan->arena, edge.document));
    if (edge.date.len) {
        sg_buf_addc(out, ", ");
        sg_xml_text(out, sg_text_printable(plan->arena, edge.date));
    }
    sg_buf_addc(out, ")</td>");
}

static void add_row(sg_buf *out, const sg_plan *plan, const sg_plan_edge *edge)
{
    sg_buf_addc(out, "<tr>");
    add_cell(out, plan, plan->vertices[edge->from].name);
    add_cell(out, plan, edge->words);
    add_cell(out, plan, plan->vertices[edge->to].name);
    add_cell(out, plan, sg_str_of(sg_look_of_sign(edge->sign)->name));
    sg_buf_printf(out, "<td class=\"number\">%zu</td>", edge->count);
    add_evidence(out, plan, sg_graph_edge(plan->graph, edge->members[0]));
    sg_buf_addc(out, "</tr>\n");
}

void sg_page_table_add(sg_buf *out, const sg_graph *graph,
                       const sg_render_options *options)
{
    sg_arena *arena = sg_arena_new();
    sg_render_options all = *options;
    sg_plan plan;

    all.format = SG_PICTURE_DOT; /* which needs no places */
    all.max_edges = MOST_ROWS;
    plan = sg_plan_make(arena, graph, &all);
    sg_buf_printf(out,
                  "<table><caption>%zu of %zu links, strongest first"
                  "</caption>\n",
                  plan.edges_count, plan.edges_all);
    sg_buf_addc(out, "<thead><tr><th scope=\"col\">Source</th>"
                     "<th scope=\"col\">Does</th>"
                     "<th scope=\"col\">Target</th>"
                     "<th scope=\"col\">Sign</th>"
                     "<th scope=\"col\">Statements</th>"
                     "<th scope=\"col\">Strongest evidence</th>"
                     "</tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < plan.edges_count; i++)
        add_row(out, &plan, &plan.edges[i]);
    sg_buf_addc(out, "</tbody></table>\n");
    sg_arena_free(arena);
}
