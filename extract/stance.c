/* Towards whom a frame is, and with which sign. */
#include "extract/stance.h"

#include "base/str.h"
#include "base/utf8.h"
#include "extract/attribution.h"
#include "extract/tree.h"

typedef struct finder {
    const sg_lexicon *lexicon;
    const sg_doc *doc;
    const sg_frames *frames;
    const sg_frame *frame;
    const sg_sentence *s;
    const sg_relation *relation;
    int depth; /* acts within acts */
} finder;

/* "agreed to lift its ban on ...": deeper than this nobody writes. */
enum { DEPTH_MAX = 4 };

/* That who shells a town means its state. */
static const float AS_STATE = 0.8F;

static void find_stance(const finder *f, sg_stance *out);

/* ---- sign ------------------------------------------------------------- */

/* Polarity of a label: its head word, or a word that describes it ("a great
 * leader", "a bunch of liars"). */
static int label_sign(const finder *f, int32_t label)
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

static int resolve_sign(const finder *f, int sign)
{
    if (sign != SG_SIGN_OF_LABEL)
        return sign;
    return f->frame->topic == SG_NONE ? 0 : label_sign(f, f->frame->topic);
}

static int frame_sign(const finder *f, bool towards_actor)
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

/* ---- implicit targets ------------------------------------------------- */

/* The frame of the act that the topic names, below words of trying. */
static const sg_frame *act_in_topic(const finder *f)
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
 * turn it round; a threat is a threat. Zero-signed acts count as
 * contact. False when the outcome would contradict the relation. */
static bool compose_sign(const finder *f, const sg_frame *act, int act_sign,
                         int *polarity)
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
static bool is_own_act(const finder *f, const sg_frame *act,
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
static void target_of_act(const finder *f, sg_stance *out)
{
    const sg_frame *act = act_in_topic(f);
    finder inner = *f;
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

/* ---- through things --------------------------------------------------- */

/* "the tests of North Korea", "a motion by Mubarak", but not "the murder of a
 * journalist": nouns whose "of" is what suffers are a class of their own. */
static bool owns_by_phrase(const finder *f, int32_t noun, int32_t child)
{
    sg_str preposition = sg_tree_case(f->s, f->doc->arena, child);

    return sg_str_is(preposition, "by") || sg_str_is(preposition, "from") ||
           (sg_str_is(preposition, "of") &&
            !sg_lexicon_among(f->lexicon, SG_STR("@patient"),
                              f->s->tokens[noun].lemma));
}

/* "US", "U.K.". */
static bool is_letters(sg_str form)
{
    return form.len > 1 &&
           (form.data[1] == '.' || sg_is_upper((unsigned char)form.data[1]));
}

/* "the Russian plan", "the US plan". A state's own name before a thing tells
 * what it is about ("the Iran deal", "the Paris accord"), and an adjective that
 * no table knows is nobody's ("an anti-French campaign"). */
static bool modifier_owns(const finder *f, int32_t modifier)
{
    const sg_token *t = &f->s->tokens[modifier];
    const sg_mention *m = sg_mention_at(f->doc, f->frame->sentence, modifier);
    const sg_entity *e;

    if (!m || m->entity == SG_NONE)
        return false;
    e = &f->doc->entities[m->entity];
    if (!e->known)
        return m->form != SG_MENTION_ADJECTIVE;
    return t->upos == SG_UPOS_ADJ || m->first < m->last ||
           e->kind != SG_ACTOR_STATE || is_letters(t->form);
}

/* The slot in which a child of a thing tells whose it is: "Moscow's
 * plan", "the Russian plan", "the plan of Moscow". */
static bool leads_to_owner(const finder *f, int32_t noun, int32_t child,
                           sg_slot_kind *slot)
{
    switch (f->s->tokens[child].deprel) {
    case SG_DEPREL_nmod_poss:
        *slot = SG_SLOT_POSS;
        return true;
    case SG_DEPREL_amod:
    case SG_DEPREL_compound:
    case SG_DEPREL_nmod_desc:
        *slot = SG_SLOT_MOD;
        return modifier_owns(f, child);
    case SG_DEPREL_nmod:
        *slot = SG_SLOT_POSS;
        return owns_by_phrase(f, noun, child);
    default:
        return false;
    }
}

/* "an appeal lodged by Mubarak": whoever did to the thing what the participle
 * behind it says. A comma parts it: "the order, flanked by Pence". */
static int32_t agent_behind(const finder *f, int32_t participle)
{
    const sg_token *t = &f->s->tokens[participle];
    int32_t phrase = sg_tree_child(f->s, participle, SG_DEPREL_obl);

    if (t->deprel != SG_DEPREL_acl || t->xpos != SG_XPOS_VBN ||
        phrase == SG_NONE || participle == 0 ||
        f->s->tokens[participle - 1].upos == SG_UPOS_PUNCT ||
        !sg_str_is(sg_tree_case(f->s, f->doc->arena, phrase), "by"))
        return SG_NONE;
    return phrase;
}

/* The owner of a thing; of one that is itself an act, only who possesses it or
 * is its agent. */
static void owner_of(const finder *f, int32_t thing, bool is_act,
                     sg_parties *out)
{
    sg_slot_kind slot = SG_SLOT_POSS;

    for (int32_t c = f->s->tokens[thing].first_child;
         c != SG_NONE && out->count == 0; c = f->s->tokens[c].next_sibling) {
        int32_t agent = agent_behind(f, c);

        if (agent != SG_NONE ||
            (leads_to_owner(f, thing, c, &slot) &&
             (!is_act || f->s->tokens[c].deprel == SG_DEPREL_nmod_poss)))
            sg_parties_in_slot(f->doc, f->frame->sentence,
                               agent == SG_NONE ? c : agent, slot, out);
    }
}

/* "most of Obama's plans", "the legality of Obama's order": a thing without an
 * owner has that of the thing that it is of. */
static void owner_through_of(const finder *f, int32_t thing, bool is_act,
                             int steps, sg_parties *out)
{
    owner_of(f, thing, is_act, out);
    for (int32_t c = f->s->tokens[thing].first_child;
         c != SG_NONE && steps > 0 && out->count == 0;
         c = f->s->tokens[c].next_sibling)
        if (f->s->tokens[c].deprel == SG_DEPREL_nmod &&
            f->s->tokens[c].upos == SG_UPOS_NOUN &&
            sg_str_is(sg_tree_case(f->s, f->doc->arena, c), "of"))
            owner_through_of(f, c, false, steps - 1, out);
}

/* The state on whose ground a place stands, as a mention of that state. */
static const sg_mention *state_at(const finder *f, int32_t token)
{
    const sg_mention *m = sg_mention_at(f->doc, f->frame->sentence, token);
    sg_mention *state;

    if (!m || m->form != SG_MENTION_PLACE || m->entity != SG_NONE)
        return m && m->form == SG_MENTION_PLACE ? m : NULL;
    if (m->state == SG_NONE)
        return NULL;
    state = sg_arena_alloc(f->doc->arena, sizeof *state);
    *state = *m;
    state->entity = m->state;
    state->confidence = AS_STATE;
    return state;
}

/* "shelled the port of Odesa", "a base in Lamu county in Kenya", "a Kabul
 * hotel": the first place at or behind `word` that lies in a state, phrase
 * below phrase. */
static const sg_mention *place_of(const finder *f, int32_t word)
{
    const sg_mention *place = state_at(f, word);

    for (int32_t c = f->s->tokens[word].first_child; c != SG_NONE && !place;
         c = f->s->tokens[c].next_sibling) {
        sg_deprel base = sg_deprel_base((sg_deprel)f->s->tokens[c].deprel);

        if (c > word && (base == SG_DEPREL_nmod || base == SG_DEPREL_obl) &&
            f->s->tokens[c].deprel != SG_DEPREL_obl_agent)
            place = place_of(f, c);
        else if (base == SG_DEPREL_compound)
            place = state_at(f, c);
    }
    return place;
}

static void reach_place(const finder *f, int32_t thing, sg_parties *out)
{
    const sg_mention *place = place_of(f, thing);

    if (!place)
        place = place_of(f, f->frame->predicate);
    if (place)
        out->items[out->count++] = place;
}

/* "opposed the Iraq war": the state is where it was, not whose it was. */
static bool is_about_state(const finder *f, const sg_frame *act)
{
    const sg_mention *m = sg_mention_at(f->doc, act->sentence, act->source);

    return act->source_slot == SG_SLOT_MOD && m && m->entity != SG_NONE &&
           f->doc->entities[m->entity].kind == SG_ACTOR_STATE &&
           !modifier_owns(f, act->source);
}

/* What an actor puts forward, has or stands on is taken as that actor's. */
static void reach_through_thing(const finder *f, sg_stance *out)
{
    int32_t thing =
        f->frame->thing == SG_NONE ? f->frame->topic : f->frame->thing;
    const sg_frame *act = sg_frame_at(f->frames, f->frame->sentence, thing);

    if (f->relation->reach == SG_REACH_NOBODY || thing == SG_NONE ||
        f->s->tokens[thing].upos == SG_UPOS_VERB)
        return;
    if (act && sg_frame_relates(act) && act->source != SG_NONE &&
        act->source != f->frame->source && !is_about_state(f, act))
        sg_parties_in_slot(f->doc, act->sentence, act->source, act->source_slot,
                           &out->targets);
    else
        owner_through_of(f, thing, act && sg_frame_relates(act), 2,
                         &out->targets);
    if (out->targets.count == 0 && f->relation->reach == SG_REACH_PLACE)
        reach_place(f, thing, &out->targets);
}

/* "a feud between Trump and Musk": mutual, whatever the relation. */
static bool stands_between(const finder *f)
{
    return sg_str_is(sg_tree_case(f->s, f->doc->arena, f->frame->source),
                     "between");
}

/* "Cruz and Rubio clashed": what one does with somebody, two do with each
 * other. */
static bool is_mutual(const finder *f)
{
    const sg_frame_row *row = f->frame->row;

    if (f->frame->topic != SG_NONE && f->frame->topic_slot != SG_SLOT_PREP)
        return false; /* "Uganda and Tanzania closed their borders" */
    for (int i = 0; i < row->target.count; i++)
        if (row->kind == SG_FRAME_VERB && f->frame->thing == SG_NONE &&
            row->target.items[i].kind == SG_SLOT_PREP &&
            sg_str_is(row->target.items[i].prep, "with"))
            return true;
    return false;
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

/* ---- sources ---------------------------------------------------------- */

/* Does the word state something: "Jones is unfit", "Jones lied"? In "called
 * Jones unfit" it does not, whoever says the whole. */
static bool is_stated(const sg_sentence *s, int32_t predicate)
{
    const sg_token *t = &s->tokens[predicate];

    return sg_token_is_finite(t) ||
           sg_tree_child(s, predicate, SG_DEPREL_cop) != SG_NONE ||
           sg_tree_child(s, predicate, SG_DEPREL_aux) != SG_NONE ||
           (t->deprel == SG_DEPREL_conj && is_stated(s, t->head));
}

/* "It is a disgrace" judges nothing that has a name. */
static bool has_named_subject(const finder *f)
{
    int32_t topic = f->frame->topic;

    return f->frame->target != SG_NONE ||
           (topic != SG_NONE && f->s->tokens[topic].upos != SG_UPOS_PRON);
}

static bool is_marked(const finder *f, int32_t clause)
{
    int32_t mark = sg_tree_child(f->s, clause, SG_DEPREL_mark);

    return mark != SG_NONE &&
           sg_lexicon_cue(f->lexicon, SG_CUE_MARK, f->s->tokens[mark].lemma) !=
               SG_CUE_NONE;
}

/* "If Jones is weak", "If they believe that Jones is weak", "Nobody says that
 * Jones is weak": not told as true. */
static bool is_supposed(const finder *f, int32_t clause)
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

/* "Smith said Jones was unfit": the judgement is Smith's. What a medium only
 * reports is nobody's. */
static void source_from_speaker(const finder *f, sg_parties *out)
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

/* Without a target of its own: that of the act that is the topic, the owner of
 * the topic, or of several sources the others. */
static void find_implicit_target(const finder *f, sg_stance *out)
{
    if (f->relation->content != SG_CONTENT_SAID ||
        f->relation->reach != SG_REACH_NOBODY) {
        target_of_act(f, out);
        if (out->targets.count > 0 &&
            !sg_parties_meet(&out->targets, &out->sources))
            return;
        out->targets.count = 0;
        reach_through_thing(f, out);
        if (sg_parties_meet(&out->targets, &out->sources))
            out->targets.count = 0;
    }
    if (out->targets.count == 0 && out->sources.count > 1 &&
        (f->relation->symmetric || stands_between(f) || is_mutual(f)))
        other_sources(out);
    out->polarity = frame_sign(f, out->targets.count > 0);
}

static void find_stance(const finder *f, sg_stance *out)
{
    const sg_frame *frame = f->frame;

    sg_parties_in_slot(f->doc, frame->sentence, frame->source,
                       frame->source_slot, &out->sources);
    sg_parties_in_slot(f->doc, frame->sentence, frame->target,
                       frame->target_slot, &out->targets);
    if (out->sources.count == 0 &&
        sg_slots_have(&frame->row->source, SG_SLOT_SPEAKER))
        source_from_speaker(f, &out->sources);
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
    finder f = {lexicon,
                doc,
                frames,
                frame,
                &doc->sentences[frame->sentence],
                sg_lexicon_relation(lexicon, frame->row->relation),
                0};

    find_stance(&f, out);
}
