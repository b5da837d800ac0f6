/* JSON: statements as extract prints them, edges with their members. */
#include "cli/record.h"

#include "base/str.h"
#include "base/utf8.h"
#include "extract/statement_json.h"

/* Bytes that are no UTF-8 become U+FFFD, so that the result always is JSON. */
static void add_string(sg_buf *out, sg_str text)
{
    sg_buf_byte(out, '"');
    for (size_t at = 0; at < text.len;) {
        size_t len = sg_utf8_len(text, at);
        unsigned char byte = (unsigned char)text.data[at];
        if (len == 0)
            sg_buf_addc(out, "\xEF\xBF\xBD");
        else if (byte == '"' || byte == '\\')
            sg_buf_printf(out, "\\%c", byte);
        else if (byte < 0x20)
            sg_buf_printf(out, "\\u%04x", byte);
        else
            sg_buf_add(out, sg_str_sub(text, at, at + len));
        at += len > 0 ? len : 1;
    }
    sg_buf_byte(out, '"');
}

static void add_member(sg_buf *out, const char *name, sg_str text)
{
    sg_buf_printf(out, "\"%s\":", name);
    add_string(out, text);
}

void cli_json_statement(sg_buf *out, const sg_document_info *document,
                        const sg_statement *statement, bool evidence)
{
    sg_statement_write(out, document, statement);
    out->data[--out->len] = '\0'; /* the line feed */
    if (!evidence)
        return;
    out->data[--out->len] = '\0'; /* the closing brace */
    sg_buf_byte(out, ',');
    add_member(out, "evidence", statement->sentence_text);
    sg_buf_byte(out, '}');
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
    if (member->date.len > 0) {
        sg_buf_byte(out, ',');
        add_member(out, "date", member->date);
    }
    if (evidence) {
        sg_buf_byte(out, ',');
        add_member(out, "evidence", member->sentence);
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
                  "\"confidence\":%.2f,\"statements\":[",
                  group->polarity, group->count,
                  group->asserted ? "true" : "false", group->confidence);
    for (size_t i = 0; i < group->count; i++) {
        sg_edge member = sg_graph_edge(graph, group->edges[i]);
        if (i > 0)
            sg_buf_byte(out, ',');
        add_edge_member(out, &member, evidence);
    }
    sg_buf_addc(out, "]}");
}
