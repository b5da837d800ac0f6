/* CSV of statements and edges. */
#include "cli/record.h"

#include "base/csv.h"
#include "base/str.h"

static void add_fields(sg_buf *out, const sg_str *fields, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            sg_buf_byte(out, ',');
        sg_csv_field(out, fields[i]);
    }
}

/* "The Journal; the spokeswoman" */
static void add_chain(sg_buf *out, const sg_statement *statement)
{
    sg_buf chain = SG_BUF_INIT;

    for (size_t i = 0; i < statement->attributed_count; i++)
        sg_buf_printf(&chain, "%s%.*s", i > 0 ? "; " : "",
                      SG_FMT(statement->attributed_to[i].entity));
    sg_csv_field(out, sg_buf_str(&chain));
    sg_buf_clear(&chain);
}

void cli_csv_titles(sg_buf *out, bool evidence)
{
    sg_buf_addc(out, "doc,date,source,source_kind,relation,polarity,status,"
                     "target,target_kind,topic,cue,sentence,confidence,"
                     "attributed_to,key,reviewed");
    sg_buf_addc(out, evidence ? ",evidence\n" : "\n");
}

void cli_csv_statement(sg_buf *out, const sg_document_info *document,
                       const sg_statement *statement, bool evidence)
{
    bool addressed = statement->has_target;
    const sg_str before_sign[] = {
        document->id,
        statement->date,
        statement->source.entity,
        sg_str_of(sg_actor_kind_name(statement->source.kind)),
        statement->relation,
    };
    const sg_str after_sign[] = {
        sg_str_of(sg_factuality_name(statement->status)),
        addressed ? statement->target.entity : (sg_str){NULL, 0},
        sg_str_of(addressed ? sg_actor_kind_name(statement->target.kind)
                            : NULL),
        statement->topic_text,
        statement->cue_text,
    };

    add_fields(out, before_sign, sizeof(before_sign) / sizeof(sg_str));
    sg_buf_printf(out, ",%d,", statement->polarity);
    add_fields(out, after_sign, sizeof(after_sign) / sizeof(sg_str));
    sg_buf_printf(out, ",%u,%.2f,", (unsigned)statement->sentence,
                  statement->confidence);
    add_chain(out, statement);
    sg_buf_byte(out, ',');
    sg_csv_field(out, statement->key);
    sg_buf_addc(out, statement->reviewed ? ",yes" : ",no");
    if (evidence) {
        sg_buf_byte(out, ',');
        sg_csv_field(out, statement->sentence_text);
    }
    sg_buf_byte(out, '\n');
}

void cli_csv_edge_titles(sg_buf *out, bool evidence)
{
    sg_buf_addc(out, "source,source_kind,polarity,target,target_kind,count,"
                     "confidence,relations");
    sg_buf_addc(out, evidence ? ",evidence\n" : "\n");
}

static sg_str kind_of(const sg_vertex *vertex)
{
    if (vertex->is_topic)
        return SG_STR("topic");
    return sg_str_of(sg_actor_kind_name(vertex->kind));
}

void cli_csv_edge(sg_buf *out, const sg_graph *graph, const cli_edge *edge,
                  bool evidence)
{
    const sg_str from[] = {edge->from.name, kind_of(&edge->from)};
    const sg_str to[] = {edge->to.name, kind_of(&edge->to)};

    add_fields(out, from, 2);
    sg_buf_printf(out, ",%d,", edge->group->polarity);
    add_fields(out, to, 2);
    sg_buf_printf(out, ",%zu,%.2f,", edge->group->count,
                  edge->group->confidence);
    sg_csv_field(out, edge->relations);
    if (evidence) {
        sg_buf_byte(out, ',');
        sg_csv_field(out, sg_graph_edge(graph, edge->group->edges[0]).sentence);
    }
    sg_buf_byte(out, '\n');
}
