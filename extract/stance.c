/* Towards whom a frame is, and with which sign: its own target, that of the act
 * that is its topic, who stands behind a thing, or the others. */
#include "extract/stance_parts.h"

#include "base/str.h"
#include "extract/tree.h"

/* "agreed to lift its ban on ...": deeper than this nobody writes. */
enum { DEPTH_MAX = 4 };

static void find_stance(const sg_stance_finder *f, sg_stance *out);

/* ---- sign ------------------------------------------------------------- */

/* Polarity of a label: its head word, or a word that describes it ("a great
 * leader", "a bunch of liars"). */
static int label_sign(const sg_stance_finder *f, int32_t label)
{
    int sign = sg_lexicon_label_sign(f->lexicon, f->s->tokens[label].lemma);

    for (int32_t i = f->s->tokens[label].left;
         sign == 0 && i <= f->s->tokens[label].right; i++) {
        uint8_t upos = f->s->tokens[i].upos;

        if (upos == SG_UPOS_ADJ || upos == SG_UPOS_NOUN)
            sign = sg_lexicon_label_sign(f->lexicon, f->s->tokens[i].lemma);
    }
    return sign;
}

static int resolve_sign(const sg_stance_finder *f, int sign)
{
    if (sign != SG_SIGN_OF_LABEL)
        return sign;
    return f->frame->topic == SG_NONE ? 0 : label_sign(f, f->frame->topic);
}

static int frame_sign(const sg_stance_finder *f, bool towards_actor)
{
    int sign = f->frame->row->sign;

    if (sign == SG_SIGN_DEFAULT)
        sign =
            towards_actor ? f->relation->sign_actor : f->relation->sign_topic;
    return resolve_sign(f, sign);
}

int sg_polarity_after(int polarity, sg_factuality status)
{
    if (status != SG_NEGATED)
        return polarity;
    return polarity > 0 ? -1 : 0;
}

/* ---- acts within acts ------------------------------------------------- */

/* The frame of the act that the topic names, below words of trying. */
static const sg_frame *act_in_topic(const sg_stance_finder *f)
{
    const sg_frame *act =
        sg_frame_at(f->frames, f->frame->sentence, f->frame->topic);

    while (act && act->row->kind == SG_FRAME_CONTROL)
        act = sg_frame_at(f->frames, act->sentence, act->topic);
    return act && sg_frame_relates(act) ? act : NULL;
}

static bool is_clause(sg_slot_kind slot)
{
    return slot == SG_SLOT_INF || slot == SG_SLOT_ING;
}

/* A promise has the sign of what is promised; a refusal and the end of a deed
 * turn it round; a threat is a threat. Zero-signed acts count as contact. False
 * when the outcome would contradict the relation. */
static bool compose_sign(const sg_stance_finder *f, const sg_frame *act,
                         int act_sign, int *polarity)
{
    int topic_sign = f->relation->sign_topic;

    if (f->relation->content == SG_CONTENT_ENDED &&
        act->row->kind == SG_FRAME_NOUN) {
        *polarity = f->relation->sign_actor;
        return act_sign * *polarity <= 0;
    }
    if (topic_sign == SG_SIGN_OF_LABEL)
        return false;
    if (topic_sign == 0) {
        *polarity = f->relation->sign_actor;
        return act_sign * f->relation->sign_actor >= 0;
    }
    *polarity = topic_sign * (act_sign == 0 ? 1 : act_sign);
    return topic_sign > 0 || *polarity < 0;
}

/* Whoever acts is the source here: an infinitive has no subject of its own. */
static bool is_own_act(const sg_stance_finder *f, const sg_frame *act,
                       const sg_stance *inner, const sg_stance *outer)
{
    if (act->source == f->frame->source)
        return true;
    if (act->source == SG_NONE)
        return !is_clause(f->frame->topic_slot);
    return sg_parties_meet(&inner->sources, &outer->sources);
}

/* "agreed to attack Yemen": the sign of the act counts, but not where the row
 * has one of its own ("lifted its blockade of Yemen"). */
static void target_of_act(const sg_stance_finder *f, sg_stance *out)
{
    const sg_frame *act = act_in_topic(f);
    sg_stance_finder inner = *f;
    sg_stance stance;
    int polarity = 0;

    if (!act || f->depth == DEPTH_MAX)
        return;
    inner.frame = act;
    inner.relation = sg_lexicon_relation(f->lexicon, act->row->relation);
    inner.depth++;
    find_stance(&inner, &stance);
    if (stance.targets.count == 0 || !is_own_act(f, act, &stance, out))
        return;
    if (f->frame->row->sign != SG_SIGN_DEFAULT)
        polarity = frame_sign(f, true);
    else if (!compose_sign(f, act, stance.polarity, &polarity))
        return;
    out->targets = stance.targets;
    out->polarity = polarity;
}

/* ---- mutual acts ------------------------------------------------------ */

/* "a feud between Trump and Musk": mutual, whatever the relation. */
static bool stands_between(const sg_stance_finder *f)
{
    return sg_str_is(sg_tree_case(f->s, f->doc->arena, f->frame->source),
                     "between");
}

/* "Cruz and Rubio clashed": what one does with somebody, two do with each
 * other. */
static bool is_mutual(const sg_stance_finder *f)
{
    const sg_frame_row *row = f->frame->row;

    if (f->frame->topic != SG_NONE && f->frame->topic_slot != SG_SLOT_PREP)
        return false; /* "Uganda and Tanzania closed their borders" */
    return row->kind == SG_FRAME_VERB && f->frame->thing == SG_NONE &&
           sg_slots_have_preposition(&row->target, SG_STR("with"));
}

/* "Putin and Xi met": the first towards the others. */
static void other_sources(sg_stance *out)
{
    for (int i = 1; i < out->sources.count; i++)
        out->targets.items[out->targets.count++] = out->sources.items[i];
    out->sources.count = 1;
}

/* "told reporters": an unnamed audience is no party. */
static void drop_audience(sg_parties *targets)
{
    int kept = 0;

    for (int i = 0; i < targets->count; i++)
        if (targets->items[i]->form != SG_MENTION_COMMON)
            targets->items[kept++] = targets->items[i];
    targets->count = kept;
}

/* ---- the whole -------------------------------------------------------- */

/* Without a target of its own: that of the act that is the topic, the owner of
 * the topic, or of several sources the others. */
static void find_implicit_target(const sg_stance_finder *f, sg_stance *out)
{
    if (f->relation->content != SG_CONTENT_SAID ||
        f->relation->reach != SG_REACH_NOBODY) {
        target_of_act(f, out);
        if (out->targets.count > 0 &&
            !sg_parties_meet(&out->targets, &out->sources))
            return;
        out->targets.count = 0;
        sg_stance_reach(f, &out->targets);
        if (sg_parties_meet(&out->targets, &out->sources))
            out->targets.count = 0;
    }
    if (out->targets.count == 0 && out->sources.count > 1 &&
        (f->relation->symmetric || stands_between(f) || is_mutual(f)))
        other_sources(out);
    out->polarity = frame_sign(f, out->targets.count > 0);
}

static void find_stance(const sg_stance_finder *f, sg_stance *out)
{
    const sg_frame *frame = f->frame;

    sg_parties_in_slot(f->doc, frame->sentence, frame->source,
                       frame->source_slot, &out->sources);
    sg_parties_in_slot(f->doc, frame->sentence, frame->target,
                       frame->target_slot, &out->targets);
    if (out->sources.count == 0 &&
        sg_slots_have(&frame->row->source, SG_SLOT_SPEAKER))
        sg_stance_speaker(f, &out->sources);
    if (f->relation->content == SG_CONTENT_SAID)
        drop_audience(&out->targets);
    if (out->targets.count > 0)
        out->polarity = frame_sign(f, true);
    else
        find_implicit_target(f, out);
}

void sg_stance_of(const sg_lexicon *lexicon, const sg_doc *doc,
                  const sg_frames *frames, const sg_frame *frame,
                  sg_stance *out)
{
    sg_stance_finder f = {lexicon,
                          doc,
                          frames,
                          frame,
                          &doc->sentences[frame->sentence],
                          sg_lexicon_relation(lexicon, frame->row->relation),
                          0};

    find_stance(&f, out);
}
