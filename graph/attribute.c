/* What vertices and edges carry, as columns of texts and of numbers. */
#include "graph/attribute.h"

#include "base/str.h"

const char *const sg_vertex_texts[SG_VERTEX_TEXTS] = {"name", "affiliation",
                                                      "kind"};

const char *const sg_edge_texts[SG_EDGE_TEXTS] = {
    "relation", "document", "date",          "sentence", "cue",
    "topic",    "medium",   "document_date", "status",   "speakers"};

const char *const sg_edge_numbers[SG_EDGE_NUMBERS] = {
    "polarity",     "confidence", "sentence_number", "sentence_start",
    "sentence_end", "cue_start",  "cue_end",         "document_number",
    "source_start", "source_end", "target_start",    "target_end",
    "asserted",     "reviewed"};

void sg_pack_vertex(const sg_vertex *v, sg_str texts[SG_VERTEX_TEXTS])
{
    texts[0] = v->name;
    texts[1] = v->affiliation;
    texts[2] = sg_str_of(sg_actor_kind_name(v->kind));
}

void sg_pack_edge(const sg_edge *e, sg_str texts[SG_EDGE_TEXTS],
                  double numbers[SG_EDGE_NUMBERS])
{
    texts[0] = e->relation;
    texts[1] = e->document;
    texts[2] = e->date;
    texts[3] = e->sentence;
    texts[4] = e->cue;
    texts[5] = e->topic;
    texts[6] = e->medium;
    texts[7] = e->document_date;
    texts[8] = sg_str_of(sg_factuality_name(e->status));
    texts[9] = e->speakers;
    numbers[0] = e->polarity;
    numbers[1] = e->confidence;
    numbers[2] = e->sentence_number;
    numbers[3] = e->sentence_span.start;
    numbers[4] = e->sentence_span.end;
    numbers[5] = e->cue_span.start;
    numbers[6] = e->cue_span.end;
    numbers[7] = (double)e->document_number;
    numbers[8] = e->source_span.start;
    numbers[9] = e->source_span.end;
    numbers[10] = e->target_span.start;
    numbers[11] = e->target_span.end;
    numbers[12] = e->asserted;
    numbers[13] = e->reviewed;
}

void sg_unpack_edge(sg_edge *e, const sg_str texts[SG_EDGE_TEXTS],
                    const double numbers[SG_EDGE_NUMBERS])
{
    e->relation = texts[0];
    e->document = texts[1];
    e->date = texts[2];
    e->sentence = texts[3];
    e->cue = texts[4];
    e->topic = texts[5];
    e->medium = texts[6];
    e->document_date = texts[7];
    (void)sg_factuality_parse(texts[8], &e->status);
    e->speakers = texts[9];
    e->polarity = (int)numbers[0];
    e->confidence = numbers[1];
    e->sentence_number = (uint32_t)numbers[2];
    e->sentence_span = (sg_span){(uint32_t)numbers[3], (uint32_t)numbers[4]};
    e->cue_span = (sg_span){(uint32_t)numbers[5], (uint32_t)numbers[6]};
    e->document_number = (size_t)numbers[7];
    e->source_span = (sg_span){(uint32_t)numbers[8], (uint32_t)numbers[9]};
    e->target_span = (sg_span){(uint32_t)numbers[10], (uint32_t)numbers[11]};
    e->asserted = numbers[12] > 0;
    e->reviewed = numbers[13] > 0;
}
