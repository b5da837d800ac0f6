/* JSON: statements as extract prints them, edges with their members. */
#include "cli/record.h"

#include "base/json.h"
#include "base/str.h"
#include "extract/statement_json.h"

void cli_json_statement(sg_buf *out, const sg_document_info *document,
                        const sg_statement *statement)
{
    sg_statement_write(out, document, statement);
    out->data[--out->len] = '\0'; /* its line feed */
}

static void add_member(sg_buf *out, const char *name, sg_str text)
{
    sg_buf_printf(out, "\"%s\":", name);
    sg_json_write_string_or_null(out, text);
}

static void add_vertex(sg_buf *out, const char *name, const sg_vertex *vertex)
{
    sg_buf_printf(out, "\"%s\":{", name);
    add_member(out, "entity", vertex->name);
    sg_buf_byte(out, ',');
    add_member(out, "kind",
               sg_str_of(vertex->is_topic ? "topic"
                                          : sg_actor_kind_name(vertex->kind)));
    sg_buf_byte(out, '}');
}

static void add_edge_member(sg_buf *out, const sg_edge *member, bool evidence)
{
    sg_buf_byte(out, '{');
    add_member(out, "doc", member->document);
    sg_buf_byte(out, ',');
    add_member(out, "relation", member->relation);
    sg_buf_byte(out, ',');
    add_member(out, "status", sg_str_of(sg_factuality_name(member->status)));
    sg_buf_byte(out, ',');
    add_member(out, "date", member->date);
    if (evidence) {
        sg_buf_byte(out, ',');
        add_member(out, "sentence_text", member->sentence);
    }
    sg_buf_byte(out, '}');
}

void cli_json_edge(sg_buf *out, const sg_graph *graph, const cli_edge *edge,
                   bool evidence)
{
    const sg_edge_group *group = edge->group;

    sg_buf_byte(out, '{');
    add_vertex(out, "source", &edge->from);
    sg_buf_byte(out, ',');
    add_vertex(out, "target", &edge->to);
    sg_buf_printf(out,
                  ",\"polarity\":%d,\"count\":%zu,\"asserted\":%s,"
                  "\"confidence\":",
                  group->polarity, group->count,
                  group->asserted ? "true" : "false");
    sg_json_write_fixed(out, group->confidence, 2);
    sg_buf_addc(out, ",\"statements\":[");
    for (size_t i = 0; i < group->count; i++) {
        sg_edge member = sg_graph_edge(graph, group->edges[i]);
        if (i > 0)
            sg_buf_byte(out, ',');
        add_edge_member(out, &member, evidence);
    }
    sg_buf_addc(out, "]}");
}
