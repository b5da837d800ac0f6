/* What sg_extract does, step by step. */
#include "bench/speed/stages.h"

#include "bench/speed/clocks.h"
#include "extract/assemble.h"
#include "extract/coref.h"
#include "extract/date_doc.h"
#include "extract/frame.h"
#include "extract/mention.h"
#include "extract/quote.h"
#include "extract/repair.h"
#include "extract/text.h"
#include "extract/tree.h"

const char *const stage_names[STAGES] = {
    "segment",     "tag and parse", "lemmas, trees", "mentions",
    "coreference", "statements",    "store"};

sg_status tools_open(tools *t, sg_error *err)
{
    sg_status status = sg_data_open(NULL, &t->data, err);

    if (status == SG_OK)
        status = sg_segmenter_load(t->data, &t->segmenter, err);
    if (status == SG_OK)
        status = sg_lemmas_load(t->data, &t->lemmas, err);
    if (status == SG_OK)
        status = sg_date_words_load(t->data, &t->dates, err);
    if (status == SG_OK)
        status = sg_knowledge_load(t->data, &t->knowledge, err);
    if (status == SG_OK)
        status = sg_lexicon_load(t->data, &t->lexicon, err);
    if (status == SG_OK)
        status = sg_confidence_load(t->data, &t->confidence, err);
    return status;
}

void tools_close(tools *t)
{
    sg_confidence_free(t->confidence);
    sg_lexicon_free(t->lexicon);
    sg_knowledge_free(t->knowledge);
    sg_date_words_free(t->dates);
    sg_lemmas_free(t->lemmas);
    sg_segmenter_free(t->segmenter);
    sg_data_free(t->data);
}

void run_stages(const tools *t, const sg_engine *engine, const document *d,
                tally *out)
{
    sg_doc doc = {.arena = sg_arena_new(), .info = d->info};
    sg_frames frames;
    double at = processor_now();

    sg_text_clean(&doc, d->text);
    sg_find_document_date(t->dates, &doc);
    sg_segment(t->segmenter, &doc);
    book(&out->spent[SEGMENT], &at);
    sg_engine_parse(engine, doc.sentences, doc.sentence_count);
    book(&out->spent[PARSE], &at);
    sg_lemmatize(t->lemmas, &doc);
    sg_find_quotations(&doc);
    for (int32_t i = 0; i < doc.sentence_count; i++) {
        sg_tree_link(&doc.sentences[i]);
        sg_repair_tree(t->lexicon, t->lemmas, doc.arena, &doc.sentences[i]);
        out->tokens += doc.sentences[i].count;
    }
    out->sentences += doc.sentence_count;
    book(&out->spent[TREES], &at);
    sg_find_mentions(t->knowledge, t->lexicon, &doc);
    sg_find_times(t->dates, &doc);
    sg_find_speakers(t->lexicon, &doc);
    book(&out->spent[MENTIONS], &at);
    sg_resolve_mentions(t->knowledge, &doc);
    book(&out->spent[COREFERENCE], &at);
    sg_match_frames(t->lexicon, &doc, &frames);
    sg_assemble_statements(t->lexicon, t->confidence, &frames, &doc);
    sg_arena_free(doc.arena);
    book(&out->spent[STATEMENTS], &at);
}
