/* Cue words around a word. */
#include "extract/cue.h"

#include <string.h>

#include "base/str.h"
#include "extract/subject.h"
#include "extract/tree.h"

typedef struct reader {
    const sg_lexicon *lexicon;
    const sg_sentence *s;
    sg_cue_set found;
} reader;

static sg_str lemma(const reader *r, int32_t token)
{
    return r->s->tokens[token].lemma;
}

static sg_cue_effect effect_of(const reader *r, sg_cue_kind kind, int32_t token)
{
    return sg_lexicon_cue(r->lexicon, kind, lemma(r, token));
}

static void add(reader *r, sg_cue_effect effect)
{
    r->found |= SG_CUE_BIT(effect);
}

/* "as if", "even if": the word before counts where the pair has a row. */
static sg_cue_effect effect_of_mark(const reader *r, int32_t mark)
{
    sg_cue_effect effect = SG_CUE_NONE;
    char pair[64];
    sg_str before, own = lemma(r, mark);

    if (mark > 0) {
        before = lemma(r, mark - 1);
        if (before.len + own.len + 1 < sizeof pair) {
            memcpy(pair, before.data, before.len);
            pair[before.len] = ' ';
            memcpy(pair + before.len + 1, own.data, own.len);
            effect = sg_lexicon_cue(r->lexicon, SG_CUE_MARK,
                                    (sg_str){pair, before.len + own.len + 1});
        }
    }
    return effect == SG_CUE_NONE ? effect_of(r, SG_CUE_MARK, mark) : effect;
}

/* "Had Athens asked", "Should Russia attack": the auxiliary stands first. */
static bool is_inverted(const sg_sentence *s, int32_t clause)
{
    int32_t first = s->tokens[clause].left;
    int32_t subject = sg_tree_child(s, clause, SG_DEPREL_nsubj);
    sg_str aux = s->tokens[first].form;

    return (s->tokens[clause].deprel == SG_DEPREL_advcl ||
            s->tokens[clause].head == SG_NONE) &&
           subject > first && s->tokens[first].head == clause &&
           (sg_str_eq_nocase(aux, SG_STR("had")) ||
            sg_str_eq_nocase(aux, SG_STR("were")) ||
            sg_str_eq_nocase(aux, SG_STR("should")));
}

sg_cue_effect sg_cue_of_mark(const sg_lexicon *lexicon, const sg_sentence *s,
                             int32_t clause)
{
    reader r = {lexicon, s, 0};
    sg_cue_effect effect = SG_CUE_NONE;

    for (int32_t c = s->tokens[clause].first_child;
         c != SG_NONE && effect == SG_CUE_NONE; c = s->tokens[c].next_sibling)
        if (s->tokens[c].deprel == SG_DEPREL_mark)
            effect = effect_of_mark(&r, c);
    if (effect == SG_CUE_NONE && is_inverted(s, clause))
        return SG_CUE_CONDITIONAL;
    return effect;
}

/* "not only criticized but ..." negates nothing. */
static bool is_not_only(const reader *r, int32_t adverb)
{
    return adverb + 1 < r->s->count &&
           sg_lexicon_among(r->lexicon, SG_STR("@only"), lemma(r, adverb + 1));
}

/* An adverb, and one inside it: "no longer". */
static void read_adverb(reader *r, int32_t adverb)
{
    sg_cue_effect effect = effect_of(r, SG_CUE_ADV, adverb);

    if (effect != SG_CUE_NEGATED || !is_not_only(r, adverb))
        add(r, effect);
    for (int32_t c = r->s->tokens[adverb].first_child; c != SG_NONE;
         c = r->s->tokens[c].next_sibling)
        if (effect_of(r, SG_CUE_ADV, c) == SG_CUE_NEGATED)
            add(r, SG_CUE_NEGATED);
}

/* "little support", but not "a little support". */
static void read_determiner(reader *r, int32_t word)
{
    if (word == 0 || !sg_str_is(lemma(r, word - 1), "a"))
        add(r, effect_of(r, SG_CUE_DET, word));
}

/* "Nor has Jordan condemned", "rather than condemn". */
static void read_joint(reader *r, int32_t word)
{
    read_determiner(r, word);
    add(r, effect_of(r, SG_CUE_ADV, word));
    if (effect_of(r, SG_CUE_MARK, word) == SG_CUE_NEGATED)
        add(r, SG_CUE_NEGATED);
}

static void read_child(reader *r, int32_t child)
{
    switch (r->s->tokens[child].deprel) {
    case SG_DEPREL_aux:
        add(r, effect_of(r, SG_CUE_AUX, child));
        break;
    case SG_DEPREL_advmod:
        read_adverb(r, child);
        break;
    case SG_DEPREL_det:
    case SG_DEPREL_amod:
        read_determiner(r, child);
        break;
    case SG_DEPREL_case: /* "without support" */
        if (effect_of(r, SG_CUE_MARK, child) == SG_CUE_NEGATED)
            add(r, SG_CUE_NEGATED);
        break;
    case SG_DEPREL_cc:
    case SG_DEPREL_cc_preconj:
        read_joint(r, child);
        break;
    case SG_DEPREL_advcl:
        if (sg_cue_of_mark(r->lexicon, r->s, child) == SG_CUE_CONDITIONAL)
            add(r, SG_CUE_CONDITIONAL);
        break;
    default:
        break;
    }
}

/* "Uganda is to be sanctioned". */
static bool is_to_be_done(const sg_sentence *s, int32_t verb)
{
    bool finite = false;

    for (int32_t c = s->tokens[verb].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling)
        finite = finite || (sg_str_is(s->tokens[c].lemma, "be") &&
                            sg_token_is_finite(&s->tokens[c]));
    return finite && sg_tree_child_lemma(s, verb, SG_DEPREL_mark,
                                         SG_STR("to")) != SG_NONE;
}

/* "no deal", "neither Croatia nor Slovenia", "Nobody": a negative determiner at
 * the subject or object, or a negative one of them. */
static void read_argument(reader *r, int32_t predicate, sg_deprel relation)
{
    int32_t argument = sg_tree_child(r->s, predicate, relation);

    if (argument == SG_NONE)
        return;
    if (effect_of(r, SG_CUE_DET, argument) == SG_CUE_NEGATED)
        add(r, SG_CUE_NEGATED);
    for (int32_t c = r->s->tokens[argument].first_child; c != SG_NONE;
         c = r->s->tokens[c].next_sibling)
        if ((r->s->tokens[c].deprel == SG_DEPREL_det ||
             r->s->tokens[c].deprel == SG_DEPREL_cc_preconj) &&
            effect_of(r, SG_CUE_DET, c) == SG_CUE_NEGATED)
            add(r, SG_CUE_NEGATED);
}

sg_cue_set sg_cues_around(const sg_lexicon *lexicon, const sg_sentence *s,
                          int32_t token)
{
    reader r = {lexicon, s, 0};

    for (int32_t c = s->tokens[token].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling)
        read_child(&r, c);
    read_argument(&r, token, SG_DEPREL_nsubj);
    read_argument(&r, token, SG_DEPREL_obj);
    if (is_inverted(s, token))
        add(&r, SG_CUE_CONDITIONAL);
    if (is_to_be_done(s, token))
        add(&r, SG_CUE_INTENDED);
    return r.found;
}

sg_cue_set sg_cues_shared(const sg_lexicon *lexicon, const sg_sentence *s,
                          int32_t token)
{
    reader r = {lexicon, s, 0};

    for (int32_t c = s->tokens[token].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling)
        if (s->tokens[c].deprel == SG_DEPREL_aux)
            read_child(&r, c);
    return r.found;
}

sg_cue_effect sg_cue_of_noun(const sg_lexicon *lexicon, const sg_sentence *s,
                             int32_t noun)
{
    return s->tokens[noun].upos == SG_UPOS_NOUN ||
                   s->tokens[noun].upos == SG_UPOS_ADJ
               ? sg_lexicon_cue(lexicon, SG_CUE_NOUN, s->tokens[noun].lemma)
               : SG_CUE_NONE;
}
