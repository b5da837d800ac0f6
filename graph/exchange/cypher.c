/* A Cypher script for Neo4j: actors and topics are merged, so that a second
 * script adds to the first; each statement is a relationship of its own. Every
 * text is escaped, every statement of the script is one line. */
#include <stdio.h>

#include "base/json.h"
#include "base/map.h"
#include "base/str.h"
#include "graph/exchange/exporter.h"

typedef struct script {
    sg_exporter *x;
    sg_map *told; /* nodes that are merged already */
} script;

/* Neo4j before version 5 resolves \\uXXXX before it looks at quotation marks,
 * even behind a backslash that is itself escaped: hence the u. */
static void add_quoted(script *s, sg_str text)
{
    sg_buf *out = &s->x->out;
    sg_str clean = sg_clean_row(s->x, text);

    sg_buf_byte(out, '\'');
    for (size_t i = 0; i < clean.len; i++) {
        char c = clean.data[i];

        if (c == '\\' || c == '\'')
            sg_buf_byte(out, '\\');
        sg_buf_byte(out, c);
        if (c == '\\' && i + 1 < clean.len && clean.data[i + 1] == 'u') {
            sg_buf_addc(out, "\\u0075");
            i++;
        }
    }
    sg_buf_byte(out, '\'');
}

static void add_text(script *s, const char *name, sg_str text)
{
    if (!text.len)
        return;
    sg_buf_printf(&s->x->out, ", %s: ", name);
    add_quoted(s, text);
}

/* A relation as the type of a relationship: letters, digits and underscores in
 * upper case; what is none becomes an underscore. */
static void add_type(sg_buf *out, sg_str relation)
{
    sg_buf_byte(out, '`');
    for (size_t i = 0; i < relation.len; i++) {
        char c = relation.data[i];

        if (c >= 'a' && c <= 'z')
            c = (char)(c - 'a' + 'A');
        if ((c < 'A' || c > 'Z') && (c < '0' || c > '9'))
            c = '_';
        sg_buf_byte(out, c);
    }
    sg_buf_byte(out, '`');
}

static bool is_new(script *s, char kind, sg_str name)
{
    sg_buf key = SG_BUF_INIT;
    bool added;

    sg_buf_byte(&key, kind);
    sg_buf_add(&key, name);
    added = sg_map_get(s->told, sg_buf_str(&key)) == SG_MAP_NONE;
    if (added)
        sg_map_set(s->told, sg_arena_str(s->x->arena, sg_buf_str(&key)), 1);
    sg_buf_clear(&key);
    return added;
}

static void merge_actor(script *s, const sg_party *party)
{
    sg_buf *out = &s->x->out;

    if (!is_new(s, 'a', party->entity))
        return;
    sg_buf_addc(out, "MERGE (a:Actor {name: ");
    add_quoted(s, party->entity);
    sg_buf_printf(out, "}) SET a.kind = '%s'", sg_actor_kind_name(party->kind));
    if (party->affiliation.len) {
        sg_buf_addc(out, ", a.affiliation = ");
        add_quoted(s, party->affiliation);
    }
    sg_buf_addc(out, ";\n");
}

/* Topics that differ in case, accents and articles are one. */
static void merge_topic(script *s, const sg_statement *st)
{
    if (!is_new(s, 't', st->topic_key))
        return;
    sg_buf_addc(&s->x->out, "MERGE (t:Topic {key: ");
    add_quoted(s, st->topic_key);
    sg_buf_addc(&s->x->out, "}) ON CREATE SET t.name = ");
    add_quoted(s, st->topic_text);
    sg_buf_addc(&s->x->out, ";\n");
}

static void add_chain(script *s, const sg_statement *st)
{
    sg_buf *out = &s->x->out;

    for (size_t i = 0; i < st->attributed_count; i++) {
        sg_buf_addc(out, i ? ", " : ", attributed_to: [");
        add_quoted(s, st->attributed_to[i].entity);
    }
    if (st->attributed_count)
        sg_buf_byte(out, ']');
}

static void add_properties(script *s, const sg_document_info *document,
                           const sg_statement *st)
{
    sg_buf *out = &s->x->out;

    sg_buf_printf(out,
                  " {sign: %d, status: '%s', sentence_number: %lu, "
                  "confidence: ",
                  st->polarity, sg_factuality_name(st->status),
                  (unsigned long)st->sentence);
    sg_json_write_fixed(out, st->confidence, 2);
    add_text(s, "key", sg_export_key(s->x, document, st));
    add_text(s, "cue", st->cue_text);
    if (st->has_target)
        add_text(s, "topic", st->topic_text);
    add_text(s, "date", st->date);
    add_chain(s, st);
    add_text(s, "quote", st->quote_text);
    add_text(s, "evidence", st->sentence_text);
    add_text(s, "document", document->id);
    add_text(s, "title", document->title);
    add_text(s, "document_date", document->date);
    add_text(s, "url", document->url);
    add_text(s, "author", document->author);
    add_text(s, "medium", document->medium);
    sg_buf_byte(out, '}');
}

static void create_relationship(script *s, const sg_document_info *document,
                                const sg_statement *st)
{
    sg_buf *out = &s->x->out;

    sg_buf_addc(out, "MATCH (a:Actor {name: ");
    add_quoted(s, st->source.entity);
    sg_buf_addc(out, st->has_target ? "}), (b:Actor {name: "
                                    : "}), (b:Topic {key: ");
    if (st->has_target)
        add_quoted(s, st->target.entity);
    else
        add_quoted(s, st->topic_key);
    sg_buf_addc(out, "}) CREATE (a)-[:");
    add_type(out, st->relation);
    add_properties(s, document, st);
    sg_buf_addc(out, "]->(b);\n");
}

static bool tell(void *context, const sg_document_info *document,
                 const sg_statement *st)
{
    script *s = context;

    if (!sg_export_object(st).len) {
        s->x->report->left_out++;
        return true;
    }
    merge_actor(s, &st->source);
    if (st->has_target)
        merge_actor(s, &st->target);
    else
        merge_topic(s, st);
    create_relationship(s, document, st);
    return true;
}

sg_status sg_export_cypher(sg_exporter *x, sg_error *err)
{
    script s = {.x = x, .told = sg_map_new()};
    sg_status status;

    sg_buf_addc(&x->out,
                "// Made by stancegraph. Neo4j: cypher-shell -f FILE\n"
                "CREATE INDEX actor_name IF NOT EXISTS FOR (a:Actor) ON "
                "(a.name);\n"
                "CREATE INDEX topic_key IF NOT EXISTS FOR (t:Topic) ON "
                "(t.key);\n");
    status = sg_export_statements(x, tell, &s, err);
    if (x->report->left_out)
        (void)snprintf(x->report->note, sizeof x->report->note,
                       "they have neither a target nor a topic");
    sg_map_free(s.told);
    return status;
}
