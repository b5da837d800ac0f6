/* The pipeline from text to statements, and the public face of it. */
#include <stancegraph/extract.h>

#include <stdlib.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/io.h"
#include "base/mem.h"
#include "base/str.h"
#include "extract/assemble.h"
#include "extract/conllu.h"
#include "extract/coref.h"
#include "extract/date_act.h"
#include "extract/date_doc.h"
#include "extract/dictionary/load.h"
#include "extract/engine.h"
#include "extract/frame.h"
#include "extract/lemma.h"
#include "extract/mention.h"
#include "extract/page.h"
#include "extract/quote.h"
#include "extract/repair.h"
#include "extract/segment.h"
#include "extract/text.h"
#include "extract/tree.h"

struct sg_extractor {
    sg_data *data;
    sg_segmenter *segmenter;
    sg_engine *engine;
    sg_lemmas *lemmas;
    sg_date_words *dates;
    sg_knowledge *knowledge;
    sg_lexicon *lexicon;
    sg_confidence *confidence;
    sg_page_rules *pages;
    /* of dictionaries, when there are any */
    sg_arena *brought;
    sg_event_codes *codes;
    uint32_t fingerprint;
};

struct sg_extraction {
    sg_doc doc;
};

static sg_status load_engine(sg_extractor *x, sg_error *err)
{
    sg_str bytes;
    const char *path = NULL;
    sg_status status = sg_data_file(x->data, "english.sgw", &bytes, &path, err);

    if (status != SG_OK)
        return status;
    status = sg_engine_load(bytes, SG_ISA_BEST, &x->engine, err);
    sg_error_in_file(err, path);
    return status;
}

sg_status sg_extractor_new(const sg_extractor_options *options,
                           sg_extractor **out, sg_error *err)
{
    sg_extractor *x = sg_calloc(1, sizeof *x);
    sg_status status =
        sg_data_open(options ? options->data_dir : NULL, &x->data, err);

    if (status == SG_OK)
        status = sg_segmenter_load(x->data, &x->segmenter, err);
    if (status == SG_OK)
        status = load_engine(x, err);
    if (status == SG_OK)
        status = sg_lemmas_load(x->data, &x->lemmas, err);
    if (status == SG_OK)
        status = sg_date_words_load(x->data, &x->dates, err);
    if (status == SG_OK)
        status = sg_knowledge_load(x->data, &x->knowledge, err);
    if (status == SG_OK)
        status = sg_lexicon_load(x->data, &x->lexicon, err);
    if (status == SG_OK)
        status = sg_confidence_load(x->data, &x->confidence, err);
    if (status == SG_OK)
        status = sg_page_rules_load(x->data, &x->pages, err);
    *out = status == SG_OK ? x : NULL;
    if (status != SG_OK)
        sg_extractor_free(x);
    return status;
}

void sg_extractor_free(sg_extractor *extractor)
{
    if (!extractor)
        return;
    sg_event_codes_free(extractor->codes);
    sg_arena_free(extractor->brought);
    sg_page_rules_free(extractor->pages);
    sg_confidence_free(extractor->confidence);
    sg_lexicon_free(extractor->lexicon);
    sg_knowledge_free(extractor->knowledge);
    sg_date_words_free(extractor->dates);
    sg_lemmas_free(extractor->lemmas);
    sg_engine_free(extractor->engine);
    sg_segmenter_free(extractor->segmenter);
    sg_data_free(extractor->data);
    free(extractor);
}

/* What only dictionaries need is made for the first one. */
static sg_status prepare_dictionaries(sg_extractor *x, sg_error *err)
{
    if (x->codes)
        return SG_OK;
    if (!x->brought)
        x->brought = sg_arena_new();
    return sg_event_codes_load(x->data, &x->codes, err);
}

sg_status sg_extractor_load(sg_extractor *extractor,
                            const sg_dictionary *dictionary,
                            sg_bad_line_fn *bad, void *context,
                            sg_dictionary_report *report, sg_error *err)
{
    sg_buf text = SG_BUF_INIT;
    sg_status status =
        sg_io_read(dictionary->path, SG_DICTIONARY_MAX, &text, err);

    if (report)
        *report = (sg_dictionary_report){0};
    if (status == SG_OK)
        status = prepare_dictionaries(extractor, err);
    if (status == SG_OK) {
        sg_dictionary_reader known = {.knowledge = extractor->knowledge,
                                      .lexicon = extractor->lexicon,
                                      .lemmas = extractor->lemmas,
                                      .arena = extractor->brought,
                                      .codes = extractor->codes,
                                      .bad = bad,
                                      .context = context,
                                      .report = report};

        sg_dictionary_load(&known, dictionary->kind, dictionary->path,
                           sg_buf_str(&text));
        extractor->fingerprint =
            (extractor->fingerprint ^ sg_str_hash(sg_buf_str(&text))) *
                16777619u +
            (uint32_t)dictionary->kind + 1;
    }
    sg_error_in_file(err, dictionary->path);
    sg_buf_clear(&text);
    return status;
}

uint32_t sg_extractor_dictionaries(const sg_extractor *extractor)
{
    return extractor->fingerprint;
}

static void copy_info(sg_doc *doc, const sg_document_info *info)
{
    sg_arena *arena = doc->arena;

    if (!info)
        return;
    doc->info = (sg_document_info){
        .id = sg_arena_str(arena, info->id),
        .title = sg_arena_str(arena, info->title),
        .date = sg_arena_str(arena, info->date),
        .url = sg_arena_str(arena, info->url),
        .author = sg_arena_str(arena, info->author),
        .medium = sg_arena_str(arena, info->medium),
    };
}

/* Text to sentences with tags, trees and lemmas. */
static sg_status read_text(const sg_extractor *x, sg_doc *doc, sg_str text,
                           sg_error *err)
{
    if (text.len > SG_TEXT_MAX)
        return sg_fail(err, SG_ELIMIT, "text of %zu bytes; at most %zu",
                       text.len, SG_TEXT_MAX);
    sg_text_clean(doc, text);
    sg_find_document_date(x->dates, doc);
    sg_segment(x->segmenter, doc);
    sg_engine_parse(x->engine, doc->sentences, doc->sentence_count);
    sg_lemmatize(x->lemmas, doc);
    sg_find_quotations(doc);
    for (int32_t i = 0; i < doc->sentence_count; i++) {
        sg_tree_link(&doc->sentences[i]);
        sg_repair_tree(x->lexicon, x->lemmas, doc->arena, &doc->sentences[i]);
    }
    return SG_OK;
}

/* Sentences to statements. */
static void read_stances(const sg_extractor *x, sg_doc *doc)
{
    sg_frames frames;

    sg_find_mentions(x->knowledge, x->lexicon, doc);
    sg_find_times(x->dates, doc);
    sg_find_speakers(x->lexicon, doc);
    sg_resolve_mentions(x->knowledge, doc);
    sg_match_frames(x->lexicon, doc, &frames);
    sg_assemble_statements(x->lexicon, x->confidence, &frames, doc);
}

sg_status sg_extract(const sg_extractor *extractor,
                     const sg_document_info *info, sg_str text,
                     sg_extraction **out, sg_error *err)
{
    sg_extraction *extraction = sg_calloc(1, sizeof *extraction);
    sg_doc *doc = &extraction->doc;
    sg_status status;

    doc->arena = sg_arena_new();
    copy_info(doc, info);
    status = read_text(extractor, doc, text, err);
    if (status == SG_OK)
        read_stances(extractor, doc);
    *out = status == SG_OK ? extraction : NULL;
    if (status != SG_OK)
        sg_extraction_free(extraction);
    return status;
}

void sg_extraction_free(sg_extraction *extraction)
{
    if (!extraction)
        return;
    sg_arena_free(extraction->doc.arena);
    free(extraction);
}

size_t sg_extraction_count(const sg_extraction *extraction)
{
    return extraction->doc.statement_count;
}

const sg_statement *sg_extraction_statement(const sg_extraction *e,
                                            size_t index)
{
    return &e->doc.statements[index];
}

const sg_document_info *sg_extraction_info(const sg_extraction *e)
{
    return &e->doc.info;
}

size_t sg_extraction_sentences(const sg_extraction *extraction)
{
    return (size_t)extraction->doc.sentence_count;
}

sg_str sg_extraction_sentence(const sg_extraction *extraction, size_t index,
                              sg_span *span)
{
    const sg_sentence *s = &extraction->doc.sentences[index];

    if (span)
        *span = s->span;
    return sg_str_sub(extraction->doc.text, s->span.start, s->span.end);
}

size_t sg_extraction_repairs(const sg_extraction *extraction,
                             size_t *first_byte)
{
    if (first_byte)
        *first_byte = extraction->doc.first_repair;
    return extraction->doc.repairs;
}

/* The comments that open a sentence in CoNLL-U. */
static void write_comments(const sg_doc *doc, int32_t number, sg_buf *out)
{
    const sg_sentence *s = &doc->sentences[number];
    sg_str text = sg_str_sub(doc->text, s->span.start, s->span.end);

    if (number == 0 && doc->info.id.len)
        sg_buf_printf(out, "# newdoc id = %.*s\n", SG_FMT(doc->info.id));
    sg_buf_printf(out, "# sent_id = %d\n# text = ", number + 1);
    for (size_t i = 0; i < text.len; i++)
        sg_buf_byte(out, text.data[i] == '\n' || text.data[i] == '\r'
                             ? ' '
                             : text.data[i]);
    sg_buf_byte(out, '\n');
}

sg_status sg_parse_conllu(const sg_extractor *extractor, sg_str doc_id,
                          sg_str text, sg_write_fn *write, void *context,
                          sg_error *err)
{
    sg_doc doc = {.arena = sg_arena_new(), .info = {.id = doc_id}};
    sg_buf out = SG_BUF_INIT;
    sg_status status = read_text(extractor, &doc, text, err);

    for (int32_t i = 0; status == SG_OK && i < doc.sentence_count; i++) {
        sg_buf_reset(&out);
        write_comments(&doc, i, &out);
        sg_conllu_write(&doc.sentences[i], &out);
        if (!write(context, sg_buf_str(&out)))
            status = sg_fail(err, SG_ESTOP, "stopped by the caller");
    }
    sg_buf_clear(&out);
    sg_arena_free(doc.arena);
    return status;
}

void sg_extractor_names(const sg_extractor *extractor, sg_name_fn *fn,
                        void *context)
{
    const sg_knowledge *k = extractor->knowledge;

    for (int32_t i = 0; i < sg_knowledge_alias_count(k); i++) {
        const sg_alias *alias = sg_alias_at(k, i);
        sg_str actor = sg_actor_at(k, alias->actor)->name;

        if (alias->use != SG_ALIAS_PLACE && !sg_str_eq(alias->text, actor) &&
            !fn(context, actor, alias->text))
            return;
    }
}

const char *sg_extractor_about(const sg_extractor *extractor)
{
    return sg_engine_about(extractor->engine);
}

sg_status sg_article_read(const sg_extractor *extractor, sg_str html,
                          sg_article **out, sg_error *err)
{
    return sg_article_make(extractor->pages, html, out, err);
}
