/* How real an act is. Cue words are read at the predicate and at each word
 * above it until a clause boundary; the strongest effect counts. */
#include "extract/factuality.h"

#include "base/str.h"
#include "extract/clause.h"
#include "extract/cue.h"
#include "extract/party.h"
#include "extract/subject.h"
#include "extract/tree.h"

typedef struct reader {
    const sg_lexicon *lexicon;
    const sg_doc *doc;
    const sg_sentence *s;
    const sg_frames *frames;
    const sg_frame *frame; /* whose reality is read */
    int32_t sentence;
    int32_t undone; /* a word that two negations undo: "never failed to" */
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

static void apply_all(reader *r, sg_cue_set effects)
{
    for (int e = SG_CUE_NONE; e <= SG_CUE_HEDGE; e++)
        if (effects & SG_CUE_BIT(e))
            apply_effect(r, (sg_cue_effect)e);
}

static bool is_negated(const reader *r, int32_t token)
{
    return (sg_cues_around(r->lexicon, r->s, token) &
            SG_CUE_BIT(SG_CUE_NEGATED)) != 0;
}

/* The cue words around a word; a negation that another one undoes is none. */
static void read_around(reader *r, int32_t token)
{
    sg_cue_set effects = sg_cues_around(r->lexicon, r->s, token);

    if (token == r->undone)
        effects &= ~SG_CUE_BIT(SG_CUE_NEGATED);
    apply_all(r, effects);
}

/* "threatened to leave if ...": a condition inside the content counts. */
static void read_topic(reader *r, const sg_frame *frame)
{
    if (frame->topic == SG_NONE || frame->topic_slot == SG_SLOT_THAT)
        return;
    for (int32_t c = r->s->tokens[frame->topic].first_child; c != SG_NONE;
         c = r->s->tokens[c].next_sibling)
        if (r->s->tokens[c].deprel == SG_DEPREL_advcl &&
            sg_cue_of_mark(r->lexicon, r->s, c) == SG_CUE_CONDITIONAL)
            apply(r, SG_CONDITIONAL);
}

static bool has_own_subject(const reader *r, int32_t token)
{
    return sg_tree_child(r->s, token, SG_DEPREL_nsubj) != SG_NONE;
}

/* A form with tense ("thanked") shares no modal ("would wait"). */
static bool has_tense(const reader *r, int32_t verb)
{
    uint8_t xpos = r->s->tokens[verb].xpos;

    return xpos == SG_XPOS_VBD || xpos == SG_XPOS_VBZ;
}

/* "would attack and destroy": a modal holds for the verbs that share it, and a
 * negation for those that "or" joins. */
static void read_shared(reader *r, int32_t first, int32_t conjunct)
{
    int32_t joint = sg_tree_child(r->s, conjunct, SG_DEPREL_cc);

    if (has_own_subject(r, conjunct) || has_tense(r, conjunct))
        return;
    apply_all(r, sg_cues_shared(r->lexicon, r->s, first));
    if (joint != SG_NONE && sg_str_is(r->s->tokens[joint].lemma, "or"))
        read_around(r, first);
}

/* "had no praise for": a noun that is part of the cue. */
static void read_cue_noun(reader *r, const sg_frame *frame)
{
    for (int32_t c = r->s->tokens[frame->predicate].first_child; c != SG_NONE;
         c = r->s->tokens[c].next_sibling)
        if (r->s->tokens[c].deprel == SG_DEPREL_obj && frame->cue_first <= c &&
            c <= frame->cue_last)
            read_around(r, c);
}

/* True when `token` is (in) what the frame above is about. */
static bool in_topic(const reader *r, const sg_frame *above, int32_t token)
{
    return above->topic != SG_NONE &&
           sg_tree_below(r->s, token, above->topic) &&
           !sg_tree_below(r->s, above->predicate, above->topic);
}

/* Is what is said here told as said: not in "did not say that", "It would be
 * wrong to say that"? */
static bool is_told(const reader *r, const sg_frame *saying)
{
    const sg_token *t = &r->s->tokens[saying->predicate];
    sg_factuality status =
        sg_reality_of(r->lexicon, r->doc, r->frames, saying).status;

    return status != SG_NEGATED && status != SG_POSSIBLE &&
           status != SG_CONDITIONAL &&
           (saying->source != SG_NONE || t->xpos != SG_XPOS_VB);
}

static const sg_relation *relation_of(const reader *r, const sg_frame *frame)
{
    return sg_lexicon_relation(r->lexicon, frame->row->relation);
}

/* "ended its support for", "Talks with Iran were canceled": a deed that its own
 * doer, or nobody named, ends. */
static void end_deed(reader *r, const sg_frame *above)
{
    sg_parties own, ending;

    sg_parties_in_slot(r->doc, r->sentence, r->frame->source,
                       r->frame->source_slot, &own);
    sg_parties_in_slot(r->doc, r->sentence, above->source, above->source_slot,
                       &ending);
    if (sg_parties_meet(&own, &ending))
        r->reality->unasserted = true;
    else if (above->source == SG_NONE)
        apply(r, SG_NEGATED);
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
    content = relation_of(r, above)->content;
    if (content == SG_CONTENT_SAID) {
        if (above->topic_slot != SG_SLOT_THAT)
            return true;
        if (!is_told(r, above))
            apply(r, SG_POSSIBLE);
        return above->row->kind == SG_FRAME_NOUN; /* "the claim is false" */
    }
    if (content == SG_CONTENT_ENDED && inner->row->kind == SG_FRAME_NOUN)
        end_deed(r, above);
    else if (content == SG_CONTENT_OPEN || above->topic_slot == SG_SLOT_INF ||
             (inner->row->kind != SG_FRAME_NOUN &&
              inner->source == above->source))
        r->reality->unasserted = true;
    else if (content == SG_CONTENT_ALLEGED && above->source == SG_NONE)
        apply(r, SG_POSSIBLE); /* "people accused of aiding rebels" */
    else if (content == SG_CONTENT_DENIED)
        apply(r, is_negated(r, above->predicate) ? SG_POSSIBLE : SG_NEGATED);
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
    if (above->row->kind != SG_FRAME_CONTROL)
        return read_relation_above(r, above);
    if (above->row->status == SG_NEGATED && is_negated(r, up))
        r->undone = up;
    else
        apply(r, above->row->status);
    return true;
}

/* "Russia's attack did not deter Poland", "will discuss the attack": a deed
 * that is spoken of as known is real whatever the verb above. */
static bool is_taken_for_granted(const reader *r, int32_t token)
{
    return r->s->tokens[token].upos == SG_UPOS_NOUN &&
           (token != r->frame->predicate || r->frame->light == SG_NONE) &&
           sg_noun_is_given(r->s, token);
}

/* "It is false that", "It is not true that"; "It is not odd that" and "It is no
 * secret that" leave what follows real. */
static void read_judgement(reader *r, int32_t clause, int32_t word)
{
    sg_deprel base = sg_deprel_base((sg_deprel)r->s->tokens[clause].deprel);

    if ((base != SG_DEPREL_ccomp && base != SG_DEPREL_csubj) ||
        sg_tree_child(r->s, word, SG_DEPREL_cop) == SG_NONE)
        return;
    apply_effect(r, sg_cue_of_noun(r->lexicon, r->s, word));
    if (sg_lexicon_among(r->lexicon, SG_STR("@truth"),
                         r->s->tokens[word].lemma))
        read_around(r, word);
}

/* A clause below a word of another clause. False ends the climb. */
static bool climb_from_clause(reader *r, int32_t token, int32_t up)
{
    sg_deprel relation = (sg_deprel)r->s->tokens[token].deprel;

    if (relation == SG_DEPREL_acl_relcl) {
        if (sg_clause_is_cleft(r->s, token))
            read_around(r, up);
        return false;
    }
    apply_effect(r, sg_cue_of_mark(r->lexicon, r->s, token));
    read_judgement(r, token, up);
    if (sg_clause_is_content_of_noun(r->s, token)) {
        apply_effect(r, sg_cue_of_noun(r->lexicon, r->s, up));
        read_around(r, up);
        return true;
    }
    /* "the power to impose tariffs": what a noun allows, not what is done */
    if (relation == SG_DEPREL_acl && sg_clause_is_purpose(r->s, token))
        apply(r, SG_POSSIBLE);
    return false;
}

/* "a lack of support", "An attack on Oman is unlikely": does the word above
 * tell how real what hangs on it is? */
static bool says_how_real(sg_deprel relation)
{
    return sg_deprel_base(relation) == SG_DEPREL_nmod ||
           sg_deprel_base(relation) == SG_DEPREL_nsubj;
}

/* One step from `token` to the word above. False ends the climb. */
static bool climb(reader *r, int32_t token)
{
    sg_deprel relation = (sg_deprel)r->s->tokens[token].deprel;
    int32_t up = r->s->tokens[token].head;

    if (up == SG_NONE)
        return false;
    if (says_how_real(relation))
        apply_effect(r, sg_cue_of_noun(r->lexicon, r->s, up));
    if (!read_governor(r, token, up) || is_taken_for_granted(r, token))
        return false;
    if (relation == SG_DEPREL_conj) {
        read_shared(r, up, token);
        return true;
    }
    if (relation == SG_DEPREL_advcl && sg_clause_is_purpose(r->s, token)) {
        /* "made it easier for Denmark to sue" is nobody's aim */
        apply(r, has_own_subject(r, token) ? SG_POSSIBLE : SG_INTENDED);
        return true;
    }
    if (relation == SG_DEPREL_advcl) {
        apply_effect(r, sg_cue_of_mark(r->lexicon, r->s, token));
        return false;
    }
    if (sg_deprel_opens_clause(relation))
        return climb_from_clause(r, token, up);
    read_around(r, up);
    return true;
}

/* "said it would boycott the vote": what was "will" when it was said. */
static bool is_reported_will(const reader *r, int32_t verb)
{
    const sg_token *t = &r->s->tokens[verb];

    return t->deprel == SG_DEPREL_ccomp &&
           r->s->tokens[t->head].xpos == SG_XPOS_VBD &&
           sg_lexicon_is_speech(r->lexicon, r->s->tokens[t->head].lemma) &&
           sg_tree_child_lemma(r->s, verb, SG_DEPREL_aux, SG_STR("would")) !=
               SG_NONE;
}

sg_reality sg_reality_of(const sg_lexicon *lexicon, const sg_doc *doc,
                         const sg_frames *frames, const sg_frame *frame)
{
    sg_reality reality = {SG_ACTUAL, false, false};
    reader r = {
        .lexicon = lexicon,
        .doc = doc,
        .s = &doc->sentences[frame->sentence],
        .frames = frames,
        .frame = frame,
        .sentence = frame->sentence,
        .undone = SG_NONE,
        .reality = &reality,
    };
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
        read_around(&r, token);
        read_cue_noun(&r, frame);
        read_topic(&r, frame);
    }
    if (is_reported_will(&r, token))
        apply(&r, SG_INTENDED);
    while (token != SG_NONE && climb(&r, token))
        token = r.s->tokens[token].head;
    /* "Will Hungary support Finland?" tells no intention */
    if (sg_clause_is_question(r.s, frame->predicate) &&
        reality.status != SG_NEGATED)
        reality.status = SG_POSSIBLE;
    return reality;
}
