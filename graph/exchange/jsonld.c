/* JSON-LD: the same things and words as in Turtle, one object each. */
#include "base/json.h"
#include "base/str.h"
#include "graph/exchange/rdf.h"

static const char head[] =
    "{\"@context\":{\"sg\":\"" SG_RDF_BASE "vocabulary:\","
    "\"prov\":\"http://www.w3.org/ns/prov#\","
    "\"dcterms\":\"http://purl.org/dc/terms/\","
    "\"foaf\":\"http://xmlns.com/foaf/0.1/\","
    "\"xsd\":\"http://www.w3.org/2001/XMLSchema#\"},\n\"@graph\":[";

static void add_reference(sg_buf *out, sg_str id)
{
    sg_buf_addc(out, "{\"@id\":\"" SG_RDF_BASE);
    sg_buf_add(out, id);
    sg_buf_addc(out, "\"}");
}

/* Opens the object of a thing. */
static void open_object(sg_rdf *rdf, sg_str id, const char *types)
{
    sg_buf *out = &rdf->x->out;

    sg_buf_printf(out, "%s{\"@id\":\"" SG_RDF_BASE "%.*s\",\"@type\":%s",
                  rdf->objects++ ? ",\n" : "\n", SG_FMT(id), types);
}

static void add_text(sg_rdf *rdf, const char *name, sg_str text)
{
    sg_str clean = sg_clean_row(rdf->x, text);

    if (!clean.len)
        return;
    sg_buf_printf(&rdf->x->out, ",\"%s\":", name);
    sg_json_write_string(&rdf->x->out, clean);
}

static void add_date(sg_rdf *rdf, const char *name, sg_str date)
{
    const char *type = sg_rdf_date_type(&date);

    if (type)
        sg_buf_printf(&rdf->x->out,
                      ",\"%s\":{\"@value\":\"%.*s\",\"@type\":\"%s\"}", name,
                      SG_FMT(date), type);
}

static void add_link(sg_rdf *rdf, const char *name, sg_rdf_thing thing,
                     sg_str of)
{
    sg_buf_printf(&rdf->x->out, ",\"%s\":", name);
    add_reference(&rdf->x->out, sg_rdf_id(rdf, thing, of));
}

static void add_actor(sg_rdf *rdf, const sg_party *party)
{
    sg_str id = sg_rdf_id(rdf, SG_RDF_ACTOR, party->entity);

    if (!sg_rdf_is_new(rdf, id))
        return;
    open_object(rdf, id, "\"prov:Agent\"");
    add_text(rdf, "foaf:name", party->entity);
    add_text(rdf, "sg:kind", sg_str_of(sg_actor_kind_name(party->kind)));
    add_text(rdf, "sg:affiliation", party->affiliation);
    sg_buf_byte(&rdf->x->out, '}');
}

static void add_document(sg_rdf *rdf, const sg_document_info *document)
{
    sg_str id = sg_rdf_id(rdf, SG_RDF_DOCUMENT, document->id);

    if (!sg_rdf_is_new(rdf, id))
        return;
    open_object(rdf, id, "[\"prov:Entity\",\"foaf:Document\"]");
    add_text(rdf, "dcterms:identifier", document->id);
    add_text(rdf, "dcterms:title", document->title);
    add_date(rdf, "dcterms:date", document->date);
    add_text(rdf, "dcterms:source", document->url);
    add_text(rdf, "dcterms:creator", document->author);
    add_text(rdf, "dcterms:publisher", document->medium);
    sg_buf_byte(&rdf->x->out, '}');
}

static void add_sentence(sg_rdf *rdf, const sg_document_info *document,
                         const sg_statement *s)
{
    open_object(rdf, sg_rdf_id(rdf, SG_RDF_SENTENCE, document->id),
                "[\"prov:Entity\",\"sg:Sentence\"]");
    add_link(rdf, "prov:wasQuotedFrom", SG_RDF_DOCUMENT, document->id);
    add_text(rdf, "prov:value", s->sentence_text);
    sg_buf_printf(&rdf->x->out, ",\"sg:startByte\":%lu,\"sg:endByte\":%lu}",
                  (unsigned long)s->sentence_span.start,
                  (unsigned long)s->sentence_span.end);
}

static void add_chain(sg_rdf *rdf, const sg_statement *s)
{
    sg_buf *out = &rdf->x->out;

    for (size_t i = 0; i < s->attributed_count; i++) {
        sg_buf_addc(out, i ? "," : ",\"prov:wasAttributedTo\":[");
        add_reference(out,
                      sg_rdf_id(rdf, SG_RDF_ACTOR, s->attributed_to[i].entity));
    }
    if (s->attributed_count)
        sg_buf_byte(out, ']');
}

static void add_relation(sg_rdf *rdf, sg_str relation)
{
    sg_buf_addc(&rdf->x->out,
                ",\"sg:relation\":{\"@id\":\"" SG_RDF_BASE "relation:");
    sg_rdf_add_encoded(&rdf->x->out, relation);
    sg_buf_addc(&rdf->x->out, "\"}");
}

static void add_statement(sg_rdf *rdf, const sg_document_info *document,
                          const sg_statement *s)
{
    sg_buf *out = &rdf->x->out;

    open_object(
        rdf,
        sg_rdf_id(rdf, SG_RDF_STATEMENT, sg_export_key(rdf->x, document, s)),
        "\"sg:Statement\"");
    add_link(rdf, "sg:source", SG_RDF_ACTOR, s->source.entity);
    add_relation(rdf, s->relation);
    if (s->has_target)
        add_link(rdf, "sg:target", SG_RDF_ACTOR, s->target.entity);
    add_text(rdf, "sg:topic", s->topic_text);
    sg_buf_printf(out, ",\"sg:sign\":%d", s->polarity);
    add_text(rdf, "sg:status", sg_str_of(sg_factuality_name(s->status)));
    sg_buf_addc(out, ",\"sg:confidence\":{\"@value\":\"");
    sg_json_write_fixed(out, s->confidence, 2);
    sg_buf_addc(out, "\",\"@type\":\"xsd:decimal\"}");
    add_text(rdf, "sg:cue", s->cue_text);
    add_text(rdf, "sg:quote", s->quote_text);
    add_date(rdf, "sg:date", s->date);
    add_chain(rdf, s);
    add_link(rdf, "prov:wasDerivedFrom", SG_RDF_SENTENCE, document->id);
    sg_buf_byte(out, '}');
}

/* Who does what to whom, as one triple, where it is told as a fact. */
static void add_triple(sg_rdf *rdf, const sg_statement *s)
{
    sg_buf *out = &rdf->x->out;

    sg_buf_addc(out, ",\n{\"@id\":\"" SG_RDF_BASE);
    sg_buf_add(out, sg_rdf_id(rdf, SG_RDF_ACTOR, s->source.entity));
    sg_buf_addc(out, "\",\"" SG_RDF_BASE "relation:");
    sg_rdf_add_encoded(out, s->relation);
    sg_buf_addc(out, "\":");
    add_reference(out, sg_rdf_id(rdf, SG_RDF_ACTOR, s->target.entity));
    sg_buf_byte(out, '}');
}

sg_status sg_export_jsonld(sg_exporter *x, sg_error *err)
{
    static const sg_rdf_form form = {add_actor, add_document, add_sentence,
                                     add_statement, add_triple};
    sg_status status;

    sg_buf_addc(&x->out, head);
    status = sg_rdf_export(x, &form, err);
    sg_buf_addc(&x->out, "\n]}\n");
    return status;
}
