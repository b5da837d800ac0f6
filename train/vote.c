/* Voting. */
#include "train/vote.h"

#include "base/arena.h"
#include "extract/engine_tree.h"
#include "train/gold.h"

typedef struct vote {
    int count; /* teachers */
    const sg_token *ballots[SG_TEACHERS_MAX];
} vote;

static bool is_majority(const vote *v, int votes)
{
    return 2 * votes > v->count;
}

static sg_token *parse_copy(const sg_engine *teacher, const sg_sentence *s,
                            sg_arena *arena)
{
    sg_sentence copy = {.count = s->count};

    copy.tokens = sg_arena_array(arena, (size_t)s->count, sizeof *copy.tokens);
    for (int32_t i = 0; i < s->count; i++)
        copy.tokens[i].form = s->tokens[i].form;
    sg_engine_parse(teacher, &copy, 1);
    return copy.tokens;
}

/* The tree that has the most probability of all teachers together. */
static int32_t *vote_heads(const vote *v, int32_t words, sg_arena *arena)
{
    int32_t width = words + 1;
    float *scores =
        sg_arena_array(arena, (size_t)words * (size_t)width, sizeof *scores);
    int32_t *heads = sg_arena_array(arena, (size_t)words, sizeof *heads);

    for (int t = 0; t < v->count; t++)
        for (int32_t i = 0; i < words; i++)
            scores[(ptrdiff_t)i * width + v->ballots[t][i].head + 1] +=
                v->ballots[t][i].p_head;
    sg_tree_decode(sg_tree_room_new(words, arena), scores, words, width, heads);
    return heads;
}

static void settle_arc(const vote *v, int32_t i, int32_t head, sg_token *word)
{
    float shares[SG_DEPREL_COUNT] = {0};
    int votes = 0;
    int best = 0;

    for (int t = 0; t < v->count; t++) {
        const sg_token *b = &v->ballots[t][i];

        if (b->head != head)
            continue;
        votes++;
        shares[b->deprel] += b->p_deprel;
    }
    if (!is_majority(v, votes))
        return;
    for (int r = 1; r < SG_DEPREL_COUNT; r++)
        if (shares[r] > shares[best])
            best = r;
    word->head = head;
    word->deprel = (uint8_t)best;
}

static void settle_tag(const vote *v, int32_t i, sg_token *word)
{
    for (int t = 0; t < v->count; t++) {
        const sg_token *wanted = &v->ballots[t][i];
        int votes = 0;

        if (word->xpos != SG_GOLD_MISSING && wanted->xpos != word->xpos)
            continue;
        for (int u = 0; u < v->count; u++)
            votes += v->ballots[u][i].upos == wanted->upos &&
                     v->ballots[u][i].xpos == wanted->xpos;
        if (word->xpos == SG_GOLD_MISSING && !is_majority(v, votes))
            continue;
        word->upos = wanted->upos;
        word->xpos = wanted->xpos;
        return;
    }
}

void sg_vote(sg_engine *const *teachers, int count, sg_sentence *sentences,
             int32_t sentence_count)
{
    sg_arena *scratch = sg_arena_new();

    for (int32_t s = 0; s < sentence_count; s++) {
        sg_sentence *sentence = &sentences[s];
        vote v = {.count = count};
        int32_t *heads;

        for (int t = 0; t < count; t++)
            v.ballots[t] = parse_copy(teachers[t], sentence, scratch);
        heads = vote_heads(&v, sentence->count, scratch);
        for (int32_t i = 0; i < sentence->count; i++) {
            settle_arc(&v, i, heads[i], &sentence->tokens[i]);
            settle_tag(&v, i, &sentence->tokens[i]);
        }
        sg_arena_reset(scratch);
    }
    sg_arena_free(scratch);
}
