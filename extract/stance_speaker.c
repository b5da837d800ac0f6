/* On whose word a judgement stands that has no source of its own. */
#include "extract/stance_parts.h"

#include "extract/attribution.h"
#include "extract/tree.h"

/* Does the word state something: "Jones is unfit", "Jones lied"? In "called
 * Jones unfit" it does not, whoever says the whole. */
static bool is_stated(const sg_sentence *s, int32_t predicate)
{
    const sg_token *t = &s->tokens[predicate];

    return sg_token_is_finite(t) ||
           sg_tree_child(s, predicate, SG_DEPREL_cop) != SG_NONE ||
           sg_tree_child(s, predicate, SG_DEPREL_aux) != SG_NONE ||
           t->deprel == SG_DEPREL_amod ||
           (t->deprel == SG_DEPREL_conj && is_stated(s, t->head));
}

/* "It is a disgrace" judges nothing that has a name. */
static bool has_named_subject(const sg_stance_finder *f)
{
    int32_t topic = f->frame->topic;

    return f->frame->target != SG_NONE ||
           (topic != SG_NONE && f->s->tokens[topic].upos != SG_UPOS_PRON);
}

static bool is_marked(const sg_stance_finder *f, int32_t clause)
{
    int32_t mark = sg_tree_child(f->s, clause, SG_DEPREL_mark);

    return mark != SG_NONE &&
           sg_lexicon_cue(f->lexicon, SG_CUE_MARK, f->s->tokens[mark].lemma) !=
               SG_CUE_NONE;
}

/* "If Jones is weak", "If they believe that Jones is weak", "Nobody says that
 * Jones is weak": not told as true. */
static bool is_supposed(const sg_stance_finder *f, int32_t clause)
{
    const sg_token *t = &f->s->tokens[clause];
    const sg_frame *saying =
        sg_frame_at(f->frames, f->frame->sentence, t->head);

    if (is_marked(f, clause))
        return true;
    return t->deprel == SG_DEPREL_ccomp &&
           sg_frame_is_speech(f->lexicon, saying) &&
           (saying->source == SG_NONE || is_marked(f, t->head));
}

void sg_stance_speaker(const sg_stance_finder *f, sg_parties *out)
{
    const sg_frame *frame = f->frame;
    int32_t clause = frame->light == SG_NONE ? frame->predicate : frame->light;
    sg_chain chain;
    const sg_mention *speaker;

    if (!is_stated(f->s, clause) || is_supposed(f, clause) ||
        !has_named_subject(f))
        return;
    sg_attribution_of(f->lexicon, f->doc, f->frames, f->frame->sentence,
                      f->frame->predicate, &chain);
    speaker = chain.count ? chain.speakers[chain.count - 1] : NULL;
    if (speaker && f->doc->entities[speaker->entity].kind != SG_ACTOR_MEDIUM)
        out->items[out->count++] = speaker;
}
