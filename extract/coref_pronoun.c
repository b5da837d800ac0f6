/* Pronouns to entities. Every mention in the window before a pronoun that
 * agrees with it in number and gender gets a score (coref_score.c), and so do
 * things where the pronoun may mean one. The best is taken when it is an actor
 * and well ahead of any other; otherwise the pronoun stays open. */
#include "extract/coref_pronoun.h"

#include "extract/subject.h"
#include "extract/tree.h"

/* By how much the best must lead. */
enum { LEAST_LEAD = 1, CLEAR_LEAD = 5 };

static const double clear = 0.75;
static const double narrow = 0.65;

typedef struct ranking {
    int32_t best; /* an entity, or below SG_NONE a thing */
    int best_score;
    int second_score; /* of another one */
} ranking;

typedef struct thing_context {
    const sg_resolver *resolver;
    const sg_pronoun *pronoun;
    ranking *ranks;
} thing_context;

static void rank(ranking *ranks, int32_t entity, int score)
{
    if (entity == ranks->best) {
        if (score > ranks->best_score)
            ranks->best_score = score;
    } else if (ranks->best == SG_NONE || score > ranks->best_score) {
        if (ranks->best != SG_NONE)
            ranks->second_score = ranks->best_score;
        ranks->best = entity;
        ranks->best_score = score;
    } else if (score > ranks->second_score) {
        ranks->second_score = score;
    }
}

static void rank_thing(const sg_mention *thing, int id, void *context)
{
    thing_context *c = context;

    rank(c->ranks, id, sg_pronoun_score(c->resolver, c->pronoun, thing));
}

/* "After he met Putin, Rubio said", "In his speech, Rubio said": the verb whose
 * subject stands behind the clause or phrase that opens with the pronoun. */
static int32_t subject_behind(const sg_pronoun *p)
{
    int32_t at = p->token->head;

    for (; at != SG_NONE; at = p->s->tokens[at].head) {
        const sg_token *t = &p->s->tokens[at];
        int32_t subject;

        if ((t->deprel != SG_DEPREL_advcl && t->deprel != SG_DEPREL_obl) ||
            t->head == SG_NONE || t->head < p->m->first)
            continue;
        subject = sg_tree_child(p->s, t->head, SG_DEPREL_nsubj);
        return subject > p->m->first ? subject : SG_NONE;
    }
    return SG_NONE;
}

static void rank_behind(const sg_resolver *r, const sg_pronoun *p,
                        ranking *ranks)
{
    int32_t subject = subject_behind(p);
    int32_t mention =
        subject == SG_NONE ? SG_NONE : p->s->tokens[subject].mention;

    if (mention != SG_NONE && sg_pronoun_may_be(r, p, mention))
        rank(ranks, r->doc->mentions[mention].entity,
             sg_pronoun_score(r, p, &r->doc->mentions[mention]));
}

/* Things are called it too: only the subject of the clause above, or of the
 * clause before, is sure to be meant, or whoever is spoken to. */
static bool is_neuter_enough(const sg_pronoun *p, const sg_sentence *s,
                             const sg_mention *c)
{
    int32_t back = p->m->sentence - c->sentence;

    if (p->possessive)
        return back == 0 || sg_is_subject(s, c->head);
    if (!p->subject)
        return p->minded;
    if (back == 0)
        return sg_is_above(p, c) || sg_is_subject(s, c->head);
    return back == 1 && sg_is_subject(s, c->head) &&
           p->token->head != SG_NONE &&
           p->s->tokens[p->token->head].head == SG_NONE;
}

/* "Rubio and Trump said they": all of a list, its number hidden in an id. */
enum { LISTS = -100000 };

static void rank_list(const sg_resolver *r, const sg_pronoun *p, int32_t at,
                      ranking *ranks)
{
    sg_mention first = r->doc->mentions[at];
    sg_several several;

    first.plural = true;
    if (p->plural && !sg_shares_predicate(p, &first) &&
        sg_coref_list_at(r, at, &several))
        rank(ranks, LISTS - at, sg_pronoun_score(r, p, &first));
}

static void rank_before(const sg_resolver *r, const sg_pronoun *p,
                        ranking *ranks)
{
    thing_context context = {r, p, ranks};

    for (int32_t i = p->mention - 1;
         i >= 0 && i >= p->mention - SG_PRONOUN_MENTIONS; i--) {
        const sg_mention *c = &r->doc->mentions[i];

        if (c->sentence < p->m->sentence - SG_PRONOUN_SENTENCES)
            break;
        rank_list(r, p, i, ranks);
        if (!sg_pronoun_may_be(r, p, i) ||
            (p->gender == SG_GENDER_NEUTER &&
             !is_neuter_enough(p, &r->doc->sentences[c->sentence], c)))
            continue;
        rank(ranks, c->entity, sg_pronoun_score(r, p, c));
    }
    if (!p->minded && (p->plural || p->gender == SG_GENDER_NEUTER))
        sg_pronoun_things(r, p, rank_thing, &context);
}

/* "himself", "themselves": the subject of the same verb, or of the verb that
 * governs it. */
static void resolve_reflexive(sg_resolver *r, const sg_pronoun *p)
{
    int32_t subject = p->token->head == SG_NONE
                          ? SG_NONE
                          : sg_grammatical_subject(p->s, p->token->head);
    int32_t mention =
        subject == SG_NONE ? SG_NONE : p->s->tokens[subject].mention;
    sg_several several;

    if (mention == SG_NONE)
        return;
    if (p->plural && sg_coref_list_at(r, mention, &several))
        sg_coref_set_several(r, p->mention, &several, clear);
    else
        sg_coref_set(r, p->mention, r->doc->mentions[mention].entity, clear);
}

/* What the pronoun tells of whom it means. */
static void learn(sg_entity *e, const sg_pronoun *p)
{
    e->mentions++;
    if (p->gender != SG_GENDER_MALE && p->gender != SG_GENDER_FEMALE)
        return;
    if (e->gender == SG_GENDER_UNKNOWN)
        e->gender = p->gender;
    if (e->kind == SG_ACTOR_OTHER)
        e->kind = SG_ACTOR_PERSON;
}

static void resolve(sg_resolver *r, const sg_pronoun *p)
{
    ranking ranks = {SG_NONE, 0, 0};
    sg_several several;
    double confidence;
    int lead;

    rank_before(r, p, &ranks);
    rank_behind(r, p, &ranks);
    lead = ranks.best_score - ranks.second_score;
    if (lead < LEAST_LEAD)
        return;
    confidence = lead >= CLEAR_LEAD ? clear : narrow;
    if (ranks.best >= 0) {
        sg_coref_set(r, p->mention, ranks.best, confidence);
        learn(&r->entities[ranks.best], p);
    } else if (ranks.best <= LISTS &&
               sg_coref_list_at(r, LISTS - ranks.best, &several)) {
        sg_coref_set_several(r, p->mention, &several, confidence);
    }
}

/* "'He lied,' she said", "'He lied,' the president said": who speaks must be
 * known first, since nobody calls himself he. */
static void resolve_speaker_before(sg_resolver *r, const sg_pronoun *p)
{
    const sg_mention *speaker = sg_pronoun_speaker(r, p);
    const sg_sentence *s;
    int32_t mention;

    if (!speaker || speaker->entity != SG_NONE || speaker <= p->m)
        return;
    mention = (int32_t)(speaker - r->doc->mentions);
    s = &r->doc->sentences[speaker->sentence];
    if (sg_in_quotation(r, s, speaker->first))
        return;
    if (speaker->form != SG_MENTION_PRONOUN)
        sg_coref_role(r, mention);
    else if (!sg_is_first_person(&s->tokens[speaker->first]))
        sg_coref_pronoun(r, mention);
}

void sg_coref_pronoun(sg_resolver *r, int32_t mention)
{
    sg_pronoun p = sg_pronoun_read(r, mention);

    if (p.m->entity != SG_NONE || sg_coref_several(r, mention))
        return;
    resolve_speaker_before(r, &p);
    if (p.reflexive)
        resolve_reflexive(r, &p);
    else
        resolve(r, &p);
}
