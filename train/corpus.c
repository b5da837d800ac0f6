/* Reading what is learned from. */
#include "train/corpus.h"

#include "base/error.h"
#include "base/io.h"
#include "train/entities.h"
#include "train/gold.h"
#include "train/names.h"

enum { FILE_LIMIT = 1 << 30 };

typedef sg_status read_bank(sg_str text, sg_arena *arena, sg_treebank *out,
                            sg_error *err);

void sg_corpus_init(sg_corpus *corpus)
{
    *corpus = (sg_corpus){.arena = sg_arena_new()};
}

void sg_corpus_clear(sg_corpus *corpus)
{
    for (int i = 0; i < corpus->text_count; i++)
        sg_buf_clear(&corpus->texts[i]);
    sg_arena_free(corpus->arena);
}

static void append(sg_corpus *corpus, const sg_treebank *more)
{
    int32_t old = corpus->bank.count;
    sg_sentence *all = sg_arena_array(
        corpus->arena, (size_t)old + (size_t)more->count, sizeof *all);

    for (int32_t i = 0; i < old; i++)
        all[i] = corpus->bank.sentences[i];
    for (int32_t i = 0; i < more->count; i++)
        all[old + i] = more->sentences[i];
    corpus->bank = (sg_treebank){all, old + more->count,
                                 corpus->bank.tokens + more->tokens};
}

static sg_status add_file(sg_corpus *corpus, const char *file, read_bank *read,
                          sg_treebank *more, sg_error *err)
{
    sg_buf *text = &corpus->texts[corpus->text_count++];
    sg_status status;

    *text = (sg_buf)SG_BUF_INIT;
    status = sg_io_read(file, FILE_LIMIT, text, err);
    if (status == SG_OK)
        status = read(sg_buf_str(text), corpus->arena, more, err);
    if (status == SG_OK)
        append(corpus, more);
    else
        sg_error_in_file(err, file);
    return status;
}

sg_status sg_corpus_add_treebank(sg_corpus *corpus, const char *file,
                                 bool names, sg_error *err)
{
    sg_treebank more = {0};
    sg_status status = add_file(corpus, file, sg_conllu_read, &more, err);

    for (int32_t s = 0; s < more.count; s++)
        for (int32_t i = 0; i < more.sentences[s].count; i++)
            more.sentences[s].tokens[i].named = SG_GOLD_MISSING;
    if (status == SG_OK && names)
        sg_entities_read(sg_buf_str(&corpus->texts[corpus->text_count - 1]),
                         &more);
    return status;
}

sg_status sg_corpus_add_names(sg_corpus *corpus, const char *file,
                              sg_error *err)
{
    sg_treebank more = {0};
    sg_status status = add_file(corpus, file, sg_names_read, &more, err);

    corpus->news_tokens += more.tokens;
    return status;
}

static sg_status load_teacher(const char *file, sg_engine **out, sg_error *err)
{
    sg_buf weights = SG_BUF_INIT;
    sg_status status = sg_io_read(file, FILE_LIMIT, &weights, err);

    if (status == SG_OK)
        status = sg_engine_load(sg_buf_str(&weights), SG_ISA_BEST, out, err);
    if (status != SG_OK)
        sg_error_in_file(err, file);
    sg_buf_clear(&weights);
    return status;
}

/* The trees of the sentences from `first` on. */
static sg_status ask_teachers(sg_corpus *corpus, int32_t first,
                              const sg_train_files *files, sg_error *err)
{
    sg_engine *teachers[SG_TEACHERS_MAX] = {NULL};
    sg_status status = SG_OK;

    if (files->count > SG_TEACHERS_MAX)
        return sg_fail(err, SG_EUSAGE, "more than %d teachers",
                       SG_TEACHERS_MAX);
    for (int t = 0; t < files->count && status == SG_OK; t++)
        status = load_teacher(files->at[t], &teachers[t], err);
    if (status == SG_OK && files->count > 0)
        sg_vote(teachers, files->count, corpus->bank.sentences + first,
                corpus->bank.count - first);
    for (int t = 0; t < files->count; t++)
        sg_engine_free(teachers[t]);
    return status;
}

sg_status sg_corpus_read(sg_corpus *corpus, const sg_train_options *a,
                         sg_error *err)
{
    sg_status status = SG_OK;
    int32_t first;

    for (int i = 0; i < a->files.count && status == SG_OK; i++)
        status = sg_corpus_add_treebank(corpus, a->files.at[i],
                                        a->entities != 0, err);
    first = corpus->bank.count;
    for (int i = 0; i < a->names.count && status == SG_OK; i++)
        status = sg_corpus_add_names(corpus, a->names.at[i], err);
    if (status == SG_OK)
        status = ask_teachers(corpus, first, &a->teachers, err);
    return status;
}
