/* How real an act is. Modifiers are read at the predicate and at each word
 * above it until a clause boundary; the strongest effect counts. */
#include "extract/factuality.h"

#include "base/str.h"
#include "extract/subject.h"
#include "extract/tree.h"

typedef struct reader {
    const sg_lexicon *lexicon;
    const sg_sentence *s;
    const sg_frames *frames;
    const sg_frame *frame; /* whose reality is read */
    int32_t sentence;
    sg_reality *reality;
} reader;

/* Which of two effects is told: a later one in this list hides the former. */
static int rank(sg_factuality status)
{
    static const sg_factuality order[] = {
        SG_ACTUAL,   SG_POSSIBLE,    SG_INTENDED, SG_ATTEMPTED,
        SG_DEMANDED, SG_CONDITIONAL, SG_NEGATED};
    int i = 0;

    while (order[i] != status)
        i++;
    return i;
}

static void apply(reader *r, sg_factuality status)
{
    if (rank(status) > rank(r->reality->status))
        r->reality->status = status;
}

static void apply_effect(reader *r, sg_cue_effect effect)
{
    static const sg_factuality status_of[] = {
        [SG_CUE_NONE] = SG_ACTUAL,       [SG_CUE_NEGATED] = SG_NEGATED,
        [SG_CUE_POSSIBLE] = SG_POSSIBLE, [SG_CUE_CONDITIONAL] = SG_CONDITIONAL,
        [SG_CUE_INTENDED] = SG_INTENDED, [SG_CUE_DEMANDED] = SG_DEMANDED,
        [SG_CUE_HEDGE] = SG_ACTUAL,
    };

    r->reality->hedged = r->reality->hedged || effect == SG_CUE_HEDGE;
    apply(r, status_of[effect]);
}

static sg_str lemma(const reader *r, int32_t token)
{
    return r->s->tokens[token].lemma;
}

static sg_cue_effect mark_effect(const reader *r, int32_t clause)
{
    int32_t mark = sg_tree_child(r->s, clause, SG_DEPREL_mark);

    if (mark == SG_NONE)
        return SG_CUE_NONE;
    return sg_lexicon_cue(r->lexicon, SG_CUE_MARK, lemma(r, mark));
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
    sg_cue_effect effect =
        sg_lexicon_cue(r->lexicon, SG_CUE_ADV, lemma(r, adverb));

    if (effect != SG_CUE_NEGATED || !is_not_only(r, adverb))
        apply_effect(r, effect);
    for (int32_t c = r->s->tokens[adverb].first_child; c != SG_NONE;
         c = r->s->tokens[c].next_sibling)
        if (sg_lexicon_cue(r->lexicon, SG_CUE_ADV, lemma(r, c)) ==
            SG_CUE_NEGATED)
            apply(r, SG_NEGATED);
}

/* One child of a predicate. */
static void read_child(reader *r, int32_t child)
{
    switch (r->s->tokens[child].deprel) {
    case SG_DEPREL_aux:
        apply_effect(r,
                     sg_lexicon_cue(r->lexicon, SG_CUE_AUX, lemma(r, child)));
        break;
    case SG_DEPREL_advmod:
        read_adverb(r, child);
        break;
    case SG_DEPREL_det:
    case SG_DEPREL_cc: /* "Nor has Jordan condemned" */
    case SG_DEPREL_cc_preconj:
        apply_effect(r,
                     sg_lexicon_cue(r->lexicon, SG_CUE_DET, lemma(r, child)));
        break;
    case SG_DEPREL_advcl:
        if (mark_effect(r, child) == SG_CUE_CONDITIONAL)
            apply(r, SG_CONDITIONAL);
        break;
    default:
        break;
    }
}

static void read_children(reader *r, int32_t token)
{
    for (int32_t c = r->s->tokens[token].first_child; c != SG_NONE;
         c = r->s->tokens[c].next_sibling)
        read_child(r, c);
}

/* "no deal", "neither side", "neither Croatia nor Slovenia": a negative
 * determiner at the subject. */
static void read_subject(reader *r, int32_t predicate)
{
    int32_t subject = sg_tree_child(r->s, predicate, SG_DEPREL_nsubj);

    if (subject == SG_NONE)
        return;
    for (int32_t c = r->s->tokens[subject].first_child; c != SG_NONE;
         c = r->s->tokens[c].next_sibling)
        if ((r->s->tokens[c].deprel == SG_DEPREL_det ||
             r->s->tokens[c].deprel == SG_DEPREL_cc_preconj) &&
            sg_lexicon_cue(r->lexicon, SG_CUE_DET, lemma(r, c)) ==
                SG_CUE_NEGATED)
            apply(r, SG_NEGATED);
}

/* "threatened to leave if ...": a condition inside the content counts. */
static void read_topic(reader *r, const sg_frame *frame)
{
    if (frame->topic == SG_NONE || frame->topic_slot == SG_SLOT_THAT)
        return;
    for (int32_t c = r->s->tokens[frame->topic].first_child; c != SG_NONE;
         c = r->s->tokens[c].next_sibling)
        if (r->s->tokens[c].deprel == SG_DEPREL_advcl &&
            mark_effect(r, c) == SG_CUE_CONDITIONAL)
            apply(r, SG_CONDITIONAL);
}

static bool has_own_subject(const reader *r, int32_t token)
{
    return sg_tree_child(r->s, token, SG_DEPREL_nsubj) != SG_NONE;
}

/* "would attack and destroy": a modal holds for the verbs that share it. */
static void read_shared_modals(reader *r, int32_t first)
{
    for (int32_t c = r->s->tokens[first].first_child; c != SG_NONE;
         c = r->s->tokens[c].next_sibling)
        if (r->s->tokens[c].deprel == SG_DEPREL_aux)
            read_child(r, c);
}

/* True when `token` is (in) what the frame above is about. */
static bool in_topic(const reader *r, const sg_frame *above, int32_t token)
{
    return above->topic != SG_NONE &&
           sg_tree_below(r->s, token, above->topic) &&
           !sg_tree_below(r->s, above->predicate, above->topic);
}

/* What a relation does to the act that it is about. False ends the climb. An
 * infinitive is never told as real ("refused to attack"), nor is what the
 * source itself would do ("is open to attending"). */
static bool read_relation_above(reader *r, const sg_frame *above)
{
    const sg_frame *inner = r->frame;
    sg_content content;

    if (!sg_frame_relates(above))
        return false;
    content = sg_lexicon_relation(r->lexicon, above->row->relation)->content;
    if (content == SG_CONTENT_SAID)
        return above->topic_slot != SG_SLOT_THAT;
    if (content == SG_CONTENT_OPEN || above->topic_slot == SG_SLOT_INF ||
        (inner->row->kind != SG_FRAME_NOUN && inner->source == above->source))
        r->reality->unasserted = true;
    else if (content == SG_CONTENT_DENIED)
        apply(r, SG_NEGATED);
    return false;
}

/* "stopped short of rejecting": the clause hangs on a particle of the word that
 * it is the topic of. */
static const sg_frame *frame_beyond(const reader *r, int32_t token, int32_t up)
{
    const sg_frame *above =
        sg_frame_at(r->frames, r->sentence, r->s->tokens[up].head);

    return above && above->topic == token ? above : NULL;
}

/* What the word above does to what hangs in its topic. False ends the climb. */
static bool read_governor(reader *r, int32_t token, int32_t up)
{
    const sg_frame *above = sg_frame_at(r->frames, r->sentence, up);

    if (!above)
        above = frame_beyond(r, token, up);
    if (!above || !in_topic(r, above, token))
        return true;
    if (above->row->kind == SG_FRAME_CONTROL) {
        apply(r, above->row->status);
        return true;
    }
    return read_relation_above(r, above);
}

/* An infinitive with "to": "met to discuss the border" is an aim, not yet an
 * act. */
static bool is_purpose(const reader *r, int32_t clause)
{
    return r->s->tokens[clause].xpos == SG_XPOS_VB &&
           sg_tree_child_lemma(r->s, clause, SG_DEPREL_mark, SG_STR("to")) !=
               SG_NONE;
}

static bool is_clause_start(sg_deprel relation)
{
    return relation == SG_DEPREL_acl_relcl || relation == SG_DEPREL_parataxis ||
           relation == SG_DEPREL_acl || relation == SG_DEPREL_appos;
}

/* One step from `token` to the word above. False ends the climb. */
static bool climb(reader *r, int32_t token)
{
    sg_deprel relation = (sg_deprel)r->s->tokens[token].deprel;
    int32_t up = r->s->tokens[token].head;

    if (up == SG_NONE)
        return false;
    if (!read_governor(r, token, up))
        return false;
    if (relation == SG_DEPREL_conj) {
        if (!has_own_subject(r, token))
            read_shared_modals(r, up);
        return true;
    }
    if (relation == SG_DEPREL_advcl && is_purpose(r, token)) {
        apply(r, SG_INTENDED);
        return true;
    }
    if (relation == SG_DEPREL_advcl) {
        apply_effect(r, mark_effect(r, token));
        return false;
    }
    /* "the power to impose tariffs": what a noun allows, not what is done */
    if (relation == SG_DEPREL_acl && is_purpose(r, token))
        apply(r, SG_POSSIBLE);
    if (relation == SG_DEPREL_ccomp || is_clause_start(relation))
        return false;
    read_children(r, up);
    return true;
}

/* What somebody asks in a quotation is no question of the text's. */
static bool is_question(const sg_sentence *s, int32_t predicate)
{
    for (int32_t i = s->count - 1; i >= 0; i--) {
        if (s->tokens[i].upos != SG_UPOS_PUNCT)
            return false;
        if (sg_str_is(s->tokens[i].form, "?"))
            return s->tokens[i].quote == s->tokens[predicate].quote;
    }
    return false;
}

/* "said it would boycott the vote": what was "will" when it was said. What
 * somebody else would do is foretold, not intended. */
static bool is_reported_will(const reader *r, int32_t verb)
{
    const sg_token *t = &r->s->tokens[verb];
    int32_t subject = sg_tree_child(r->s, verb, SG_DEPREL_nsubj);

    return t->deprel == SG_DEPREL_ccomp && subject != SG_NONE &&
           r->s->tokens[subject].upos == SG_UPOS_PRON &&
           r->s->tokens[t->head].xpos == SG_XPOS_VBD &&
           sg_tree_child_lemma(r->s, verb, SG_DEPREL_aux, SG_STR("would")) !=
               SG_NONE;
}

sg_reality sg_reality_of(const sg_lexicon *lexicon, const sg_doc *doc,
                         const sg_frames *frames, const sg_frame *frame)
{
    sg_reality reality = {SG_ACTUAL, false, false};
    reader r = {lexicon,         &doc->sentences[frame->sentence],
                frames,          frame,
                frame->sentence, &reality};
    bool modal = frame->row->kind == SG_FRAME_MODAL;
    int32_t token =
        modal ? r.s->tokens[frame->predicate].head : frame->predicate;

    if (frame->row->has_status)
        reality.status = frame->row->status;
    if (frame->row->kind == SG_FRAME_PREP)
        return reality; /* the clause above is what is said */
    if (frame->light_row && frame->light_row->has_status)
        apply(&r, frame->light_row->status);
    /* "must not attack": what is told not to happen is told all the same */
    if (!modal) {
        read_children(&r, token);
        read_subject(&r, token);
        read_topic(&r, frame);
    }
    if (is_reported_will(&r, token))
        apply(&r, SG_INTENDED);
    while (token != SG_NONE && climb(&r, token))
        token = r.s->tokens[token].head;
    /* "Will Hungary support Finland?" tells no intention */
    if (is_question(r.s, frame->predicate) && reality.status != SG_NEGATED)
        reality.status = SG_POSSIBLE;
    return reality;
}
