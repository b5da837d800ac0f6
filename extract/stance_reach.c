/* Whom a frame reaches through the thing that it is about: its owner, or the
 * state in which it stands. */
#include "extract/stance_parts.h"

#include "base/str.h"
#include "base/utf8.h"
#include "extract/tree.h"

/* That who shells a town means its state. */
static const float AS_STATE = 0.8F;

/* ---- owners ----------------------------------------------------------- */

/* "the tests of North Korea", "a motion by Mubarak", but not "the murder of a
 * journalist": nouns whose "of" is what suffers are a class of their own. */
static bool owns_by_phrase(const sg_stance_finder *f, int32_t noun,
                           int32_t child)
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
static bool modifier_owns(const sg_stance_finder *f, int32_t thing,
                          int32_t modifier)
{
    const sg_token *t = &f->s->tokens[modifier];
    const sg_mention *m = sg_mention_at(f->doc, f->frame->sentence, modifier);
    const sg_entity *e;

    if (!m || m->entity == SG_NONE || (m->first <= thing && thing <= m->last))
        return false;
    e = &f->doc->entities[m->entity];
    if (!e->known)
        return m->form != SG_MENTION_ADJECTIVE;
    return t->upos == SG_UPOS_ADJ || m->first < m->last ||
           e->kind != SG_ACTOR_STATE || is_letters(t->form);
}

/* The slot in which a child of a thing tells whose it is: "Moscow's
 * plan", "the Russian plan", "the plan of Moscow". */
static bool leads_to_owner(const sg_stance_finder *f, int32_t noun,
                           int32_t child, sg_slot_kind *slot)
{
    switch (f->s->tokens[child].deprel) {
    case SG_DEPREL_nmod_poss:
        *slot = SG_SLOT_POSS;
        return true;
    case SG_DEPREL_amod:
    case SG_DEPREL_compound:
    case SG_DEPREL_nmod_desc:
        *slot = SG_SLOT_MOD;
        return modifier_owns(f, noun, child);
    case SG_DEPREL_nmod:
        *slot = SG_SLOT_POSS;
        return owns_by_phrase(f, noun, child);
    default:
        return false;
    }
}

/* "an appeal lodged by Mubarak": whoever did to the thing what the participle
 * behind it says. A comma parts it: "the order, flanked by Pence". */
static int32_t agent_behind(const sg_stance_finder *f, int32_t participle)
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
static void owner_of(const sg_stance_finder *f, int32_t thing, bool is_act,
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
static void owner_through_of(const sg_stance_finder *f, int32_t thing,
                             bool is_act, int steps, sg_parties *out)
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

/* ---- places ----------------------------------------------------------- */

/* The state on whose ground a place stands, as a mention of that state. */
static const sg_mention *state_at(const sg_stance_finder *f, int32_t token)
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
static const sg_mention *place_of(const sg_stance_finder *f, int32_t word)
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

static void reach_place(const sg_stance_finder *f, int32_t thing,
                        sg_parties *out)
{
    const sg_mention *place = place_of(f, thing);

    if (!place)
        place = place_of(f, f->frame->predicate);
    if (place)
        out->items[out->count++] = place;
}

/* ---- the whole -------------------------------------------------------- */

/* "opposed the Iraq war": the state is where it was, not whose it was. */
static bool is_about_state(const sg_stance_finder *f, const sg_frame *act)
{
    const sg_mention *m = sg_mention_at(f->doc, act->sentence, act->source);

    return act->source_slot == SG_SLOT_MOD && m && m->entity != SG_NONE &&
           f->doc->entities[m->entity].kind == SG_ACTOR_STATE &&
           !modifier_owns(f, act->predicate, act->source);
}

void sg_stance_reach(const sg_stance_finder *f, sg_parties *targets)
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
                           targets);
    else
        owner_through_of(f, thing, act && sg_frame_relates(act), 2, targets);
    if (targets->count == 0 && f->relation->reach == SG_REACH_PLACE)
        reach_place(f, thing, targets);
}
