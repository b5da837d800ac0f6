/* How many lemmas are right, given a CoNLL-U file's own tags.
 *
 *     bench_lemma FILE.conllu [-v]
 *
 * "exact" compares with the file as it stands; "folded" lets case differ
 * (ours keep capitals in proper nouns alone) and leaves out plural proper
 * nouns (ours keep their form: "States", not "State"). -v prints what is
 * wrong. */
#include <stdio.h>
#include <stdlib.h>

#include "base/io.h"
#include "base/mem.h"
#include "base/str.h"
#include "extract/conllu.h"
#include "extract/lemma.h"

enum { FILE_LIMIT = 1 << 30 };

typedef struct score {
    size_t tokens;
    size_t exact;
    size_t compared;
    size_t folded;
} score;

static void judge(score *s, const sg_token *got, sg_str want, bool verbose)
{
    bool same = sg_str_eq(got->lemma, want);
    bool close = sg_str_eq_nocase(got->lemma, want);

    s->tokens++;
    s->exact += same;
    if (got->xpos == SG_XPOS_NNPS)
        return;
    s->compared++;
    s->folded += close;
    if (verbose && !close)
        printf("%.*s\t%s\t%s\twant %.*s\tgot %.*s\n", SG_FMT(got->form),
               sg_upos_name((sg_upos)got->upos),
               sg_xpos_name((sg_xpos)got->xpos), SG_FMT(want),
               SG_FMT(got->lemma));
}

static sg_str *gold_lemmas(const sg_treebank *bank)
{
    sg_str *gold = sg_calloc((size_t)bank->tokens + 1, sizeof *gold);
    size_t n = 0;

    for (int32_t i = 0; i < bank->count; i++)
        for (int32_t k = 0; k < bank->sentences[i].count; k++)
            gold[n++] = bank->sentences[i].tokens[k].lemma;
    return gold;
}

static void run(const sg_lemmas *lemmas, sg_arena *arena,
                const sg_treebank *bank, bool verbose)
{
    sg_doc doc = {.arena = arena,
                  .sentences = bank->sentences,
                  .sentence_count = bank->count};
    sg_str *gold = gold_lemmas(bank);
    score s = {0, 0, 0, 0};
    size_t n = 0;

    sg_lemmatize(lemmas, &doc);
    for (int32_t i = 0; i < bank->count; i++)
        for (int32_t k = 0; k < bank->sentences[i].count; k++)
            judge(&s, &bank->sentences[i].tokens[k], gold[n++], verbose);
    printf("lemmas    exact %.2f  folded %.2f  (%zu tokens)\n",
           100.0 * (double)s.exact / (double)(s.tokens ? s.tokens : 1),
           100.0 * (double)s.folded / (double)(s.compared ? s.compared : 1),
           s.tokens);
    free(gold);
}

int main(int argc, char **argv)
{
    sg_error err = SG_ERROR_INIT;
    sg_data *data = NULL;
    sg_lemmas *lemmas = NULL;
    sg_arena *arena = sg_arena_new();
    sg_buf file = SG_BUF_INIT;
    sg_treebank bank = {NULL, 0, 0};
    sg_status status;

    if (argc < 2) {
        fprintf(stderr, "usage: bench_lemma FILE.conllu [-v]\n");
        sg_arena_free(arena);
        return 2;
    }
    status = sg_data_open(NULL, &data, &err);
    if (status == SG_OK)
        status = sg_lemmas_load(data, &lemmas, &err);
    if (status == SG_OK)
        status = sg_io_read(argv[1], FILE_LIMIT, &file, &err);
    if (status == SG_OK)
        status = sg_conllu_read(sg_buf_str(&file), arena, &bank, &err);
    if (status == SG_OK)
        run(lemmas, arena, &bank, argc > 2);
    else
        fprintf(stderr, "bench_lemma: %s:%zu: %s\n", err.file, err.line,
                err.message);
    sg_buf_clear(&file);
    sg_arena_free(arena);
    sg_lemmas_free(lemmas);
    sg_data_free(data);
    return status == SG_OK ? 0 : 3;
}
