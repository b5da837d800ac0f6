/* Phrases that the parser hung too low, and whose they are. */
#include "extract/arguments.h"

#include "base/str.h"
#include "extract/tree.h"

/* "imposed sanctions on Iran": what hangs on the object of a verb counts for
 * the verb too. */
static bool is_object_of(const sg_sentence *s, int32_t token, int32_t verb)
{
    const sg_token *t = &s->tokens[token];

    return t->head == verb &&
           (t->deprel == SG_DEPREL_obj || t->deprel == SG_DEPREL_nsubj_pass);
}

/* A clause with a verb of its own keeps what hangs in it. */
static bool is_closed(const sg_sentence *s, int32_t token)
{
    const sg_token *t = &s->tokens[token];

    return (t->upos == SG_UPOS_VERB && t->xpos != SG_XPOS_VBG) ||
           t->deprel == SG_DEPREL_conj || t->deprel == SG_DEPREL_appos;
}

/* Can the phrase be reached from `top` without entering a closed clause? */
static bool hangs_loosely(const sg_sentence *s, int32_t phrase, int32_t top)
{
    int32_t up = s->tokens[phrase].head;

    while (up != SG_NONE && up != top) {
        if (is_closed(s, up))
            return false;
        up = s->tokens[up].head;
    }
    return up == top;
}

void sg_arguments_add_stray(const sg_lexicon *lexicon, const sg_sentence *s,
                            sg_arena *arena, int32_t predicate,
                            sg_arguments *args)
{
    const sg_token *t = &s->tokens[predicate];
    int32_t top = t->upos == SG_UPOS_NOUN && t->head != SG_NONE &&
                          t->deprel == SG_DEPREL_obj
                      ? t->head
                      : predicate;

    for (int32_t i = s->tokens[top].left; i <= s->tokens[top].right; i++) {
        const sg_token *phrase = &s->tokens[i];
        sg_str prep;

        if ((phrase->deprel != SG_DEPREL_obl &&
             phrase->deprel != SG_DEPREL_nmod) ||
            phrase->mention == SG_NONE || phrase->head == predicate ||
            !hangs_loosely(s, i, top))
            continue;
        prep = sg_tree_case(s, arena, i);
        if (prep.len && !sg_str_is(prep, "of") && !sg_str_is(prep, "by") &&
            (is_object_of(s, phrase->head, predicate) ||
             !sg_lexicon_claims(lexicon, s->tokens[phrase->head].lemma, prep)))
            sg_argument_add(args, SG_SLOT_PREP, prep, i);
    }
}
