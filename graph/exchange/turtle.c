/* Turtle: actors, documents, sentences and statements as RDF, with the
 * vocabularies PROV, Dublin Core and FOAF where they have the word. */
#include "base/json.h"
#include "base/str.h"
#include "graph/exchange/rdf.h"

static const char head[] =
    "@prefix sg: <" SG_RDF_BASE "vocabulary:> .\n"
    "@prefix relation: <" SG_RDF_BASE "relation:> .\n"
    "@prefix prov: <http://www.w3.org/ns/prov#> .\n"
    "@prefix dcterms: <http://purl.org/dc/terms/> .\n"
    "@prefix foaf: <http://xmlns.com/foaf/0.1/> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n\n";

static void add_id(sg_buf *out, sg_str id)
{
    sg_buf_printf(out, "<" SG_RDF_BASE "%.*s>", SG_FMT(id));
}

static void add_thing(sg_rdf *rdf, sg_rdf_thing thing, sg_str name)
{
    add_id(&rdf->x->out, sg_rdf_id(rdf, thing, name));
}

/* " ;\n    NAME "TEXT"", or nothing when it is missing. The escapes of JSON are
 * among those of Turtle, but for the slash, which is not written. */
static void add_text(sg_rdf *rdf, const char *name, sg_str text)
{
    sg_str clean = sg_clean_row(rdf->x, text);

    if (!clean.len)
        return;
    sg_buf_printf(&rdf->x->out, " ;\n    %s ", name);
    sg_json_write_string(&rdf->x->out, clean);
}

static void add_date(sg_rdf *rdf, const char *name, sg_str date)
{
    const char *type = sg_rdf_date_type(&date);

    if (type)
        sg_buf_printf(&rdf->x->out, " ;\n    %s \"%.*s\"^^%s", name,
                      SG_FMT(date), type);
}

static void add_actor(sg_rdf *rdf, const sg_party *party)
{
    sg_buf *out = &rdf->x->out;
    sg_str id = sg_rdf_id(rdf, SG_RDF_ACTOR, party->entity);

    if (!sg_rdf_is_new(rdf, id))
        return;
    add_id(out, id);
    sg_buf_addc(out, " a prov:Agent");
    add_text(rdf, "foaf:name", party->entity);
    add_text(rdf, "sg:kind", sg_str_of(sg_actor_kind_name(party->kind)));
    add_text(rdf, "sg:affiliation", party->affiliation);
    sg_buf_addc(out, " .\n");
}

static void add_document(sg_rdf *rdf, const sg_document_info *document)
{
    sg_buf *out = &rdf->x->out;
    sg_str id = sg_rdf_id(rdf, SG_RDF_DOCUMENT, document->id);

    if (!sg_rdf_is_new(rdf, id))
        return;
    add_id(out, id);
    sg_buf_addc(out, " a prov:Entity, foaf:Document");
    add_text(rdf, "dcterms:identifier", document->id);
    add_text(rdf, "dcterms:title", document->title);
    add_date(rdf, "dcterms:date", document->date);
    add_text(rdf, "dcterms:source", document->url);
    add_text(rdf, "dcterms:creator", document->author);
    add_text(rdf, "dcterms:publisher", document->medium);
    sg_buf_addc(out, " .\n");
}

static void add_sentence(sg_rdf *rdf, const sg_document_info *document,
                         const sg_statement *s)
{
    sg_buf *out = &rdf->x->out;

    add_thing(rdf, SG_RDF_SENTENCE, document->id);
    sg_buf_addc(out, " a prov:Entity, sg:Sentence ;\n    prov:wasQuotedFrom ");
    add_thing(rdf, SG_RDF_DOCUMENT, document->id);
    add_text(rdf, "prov:value", s->sentence_text);
    sg_buf_printf(out, " ;\n    sg:startByte %lu ;\n    sg:endByte %lu .\n",
                  (unsigned long)s->sentence_span.start,
                  (unsigned long)s->sentence_span.end);
}

/* Who does what to whom, as one triple, where it is told as a fact. */
static void add_triple(sg_rdf *rdf, const sg_statement *s)
{
    add_thing(rdf, SG_RDF_ACTOR, s->source.entity);
    sg_buf_addc(&rdf->x->out, " ");
    sg_buf_addc(&rdf->x->out, "<" SG_RDF_BASE "relation:");
    sg_rdf_add_encoded(&rdf->x->out, s->relation);
    sg_buf_addc(&rdf->x->out, "> ");
    add_thing(rdf, SG_RDF_ACTOR, s->target.entity);
    sg_buf_addc(&rdf->x->out, " .\n");
}

static void add_chain(sg_rdf *rdf, const sg_statement *s)
{
    for (size_t i = 0; i < s->attributed_count; i++) {
        sg_buf_addc(&rdf->x->out, " ;\n    prov:wasAttributedTo ");
        add_thing(rdf, SG_RDF_ACTOR, s->attributed_to[i].entity);
    }
}

static void add_statement(sg_rdf *rdf, const sg_document_info *document,
                          const sg_statement *s)
{
    sg_buf *out = &rdf->x->out;

    add_thing(rdf, SG_RDF_STATEMENT, sg_export_key(rdf->x, document, s));
    sg_buf_addc(out, " a sg:Statement ;\n    sg:source ");
    add_thing(rdf, SG_RDF_ACTOR, s->source.entity);
    sg_buf_addc(out, " ;\n    sg:relation <" SG_RDF_BASE "relation:");
    sg_rdf_add_encoded(out, s->relation);
    sg_buf_byte(out, '>');
    if (s->has_target) {
        sg_buf_addc(out, " ;\n    sg:target ");
        add_thing(rdf, SG_RDF_ACTOR, s->target.entity);
    }
    add_text(rdf, "sg:topic", s->topic_text);
    sg_buf_printf(out, " ;\n    sg:sign %d", s->polarity);
    add_text(rdf, "sg:status", sg_str_of(sg_factuality_name(s->status)));
    sg_buf_addc(out, " ;\n    sg:confidence ");
    sg_json_write_fixed(out, s->confidence, 2);
    add_text(rdf, "sg:cue", s->cue_text);
    add_text(rdf, "sg:quote", s->quote_text);
    add_date(rdf, "sg:date", s->date);
    add_chain(rdf, s);
    sg_buf_addc(out, " ;\n    prov:wasDerivedFrom ");
    add_thing(rdf, SG_RDF_SENTENCE, document->id);
    sg_buf_addc(out, " .\n");
}

sg_status sg_export_turtle(sg_exporter *x, sg_error *err)
{
    static const sg_rdf_form form = {add_actor, add_document, add_sentence,
                                     add_statement, add_triple};

    sg_buf_addc(&x->out, head);
    return sg_rdf_export(x, &form, err);
}
