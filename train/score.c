/* Scoring with the engine that users run, not with the trainer's floats. */
#include "train/score.h"

#include <time.h>

#include "extract/engine.h"

/* Processor time: what other programs take does not count. */
static double now(void)
{
    struct timespec t;

    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void compare(const sg_token *gold, const sg_token *ours, sg_score *out)
{
    bool head = gold->head == ours->head;

    out->tokens++;
    out->gold[gold->deprel]++;
    out->found[ours->deprel]++;
    out->right[gold->deprel] += head && gold->deprel == ours->deprel;
    out->upos += gold->upos == ours->upos;
    out->xpos += gold->xpos == ours->xpos;
    out->heads += head;
    out->strict_labels += head && gold->deprel == ours->deprel;
    out->base_labels += head && sg_deprel_base((sg_deprel)gold->deprel) ==
                                    sg_deprel_base((sg_deprel)ours->deprel);
}

sg_status sg_score_weights(sg_str bytes, const sg_treebank *gold, sg_score *out,
                           sg_error *err)
{
    sg_engine *engine;
    sg_status status = sg_engine_load(bytes, SG_ISA_BEST, &engine, err);
    sg_arena *arena = sg_arena_new();
    sg_sentence *ours = sg_treebank_forms(gold, arena);

    *out = (sg_score){0};
    if (status != SG_OK)
        goto done;
    out->seconds = -now();
    sg_engine_parse(engine, ours, gold->count);
    out->seconds += now();
    for (int32_t s = 0; s < gold->count; s++)
        for (int32_t i = 0; i < gold->sentences[s].count; i++)
            compare(&gold->sentences[s].tokens[i], &ours[s].tokens[i], out);
done:
    sg_engine_free(engine);
    sg_arena_free(arena);
    return status;
}

sg_status sg_score_names(sg_str bytes, const sg_treebank *gold,
                         sg_names_score *out, sg_error *err)
{
    sg_engine *engine;
    sg_status status = sg_engine_load(bytes, SG_ISA_BEST, &engine, err);
    sg_arena *arena = sg_arena_new();
    sg_sentence *ours = sg_treebank_forms(gold, arena);

    *out = (sg_names_score){0};
    if (status == SG_OK)
        sg_engine_parse(engine, ours, gold->count);
    for (int32_t s = 0; s < gold->count && status == SG_OK; s++)
        sg_names_compare(&gold->sentences[s], &ours[s], out);
    sg_engine_free(engine);
    sg_arena_free(arena);
    return status;
}
