/* Pronouns to entities. Every mention in the window before a pronoun that
 * agrees with it in number and gender gets a score: near before far, subject
 * before object, whoever is spoken of often. The best one is taken when it is
 * well ahead of any other entity; otherwise the pronoun stays open. */
#include "extract/coref_pronoun.h"

#include "extract/subject.h"
#include "extract/tree.h"

enum { BACK_SENTENCES = 3, BACK_MENTIONS = 48 };

/* Scores. Their order matters more than their size: a subject of the sentence
 * before outweighs an object there, not a subject of the same sentence. */
enum {
    SCORE_SENTENCE = 10, /* for each sentence nearer */
    SCORE_SUBJECT = 10,
    SCORE_MAIN_SUBJECT = 3,
    SCORE_OBJECT = 3,
    SCORE_ABOVE = 6, /* subject of a clause that the pronoun's is part of */
    SCORE_NEXT_ABOVE = 8,   /* of the nearest such clause */
    SCORE_PARALLEL = 3,     /* the same function */
    SCORE_GENDER = 8,       /* agrees in gender, rather than might */
    SCORE_UNSURE = -8,      /* may be a person or anything else */
    SCORE_RIVAL = -12,      /* another plural subject stands nearer */
    SCORE_MINOR_RIVAL = -5, /* another plural object */
    SCORE_NUMBER = 6,       /* a plural for they */
    SCORE_PRONOUN = 2,      /* goes on being spoken of */
    SCORE_OFTEN = 4,        /* most for the number of mentions */
    SCORE_QUOTED = -8, /* stands in a quotation that the pronoun is not in */
    LEAST_LEAD = 3,
    CLEAR_LEAD = 5,
    PLURAL_LEAST = 36 /* they are often things: below this nobody is meant */
};

static const double clear = 0.75;
static const double narrow = 0.65;
static const double first_person = 0.75;
static const double first_person_plural = 0.6;

typedef struct ranking {
    int32_t best;
    int best_score;
    int second_score; /* of another entity */
} ranking;

/* The verb of the nearest clause above the pronoun's that has a subject:
 * "The paper said that Iran had told envoys that it ..." is about Iran. */
static int32_t next_clause_above(const sg_pronoun *p)
{
    int32_t verb = p->token->head;

    if (verb == SG_NONE)
        return SG_NONE;
    for (verb = p->s->tokens[verb].head; verb != SG_NONE;
         verb = p->s->tokens[verb].head)
        if (sg_tree_child(p->s, verb, SG_DEPREL_nsubj) != SG_NONE)
            return verb;
    return SG_NONE;
}

/* ---- ranking ---------------------------------------------------------- */

static int score_of_function(const sg_pronoun *p, const sg_sentence *s,
                             const sg_mention *c)
{
    int32_t verb = s->tokens[c->head].head;
    int score = 0;

    if (sg_stands_as_subject(s, c)) {
        score += SCORE_SUBJECT;
        if (sg_is_subject(s, c->head) && verb != SG_NONE &&
            s->tokens[verb].head == SG_NONE)
            score += SCORE_MAIN_SUBJECT;
        if (p->subject)
            score += SCORE_PARALLEL;
    } else if (sg_is_object(s, c->head)) {
        score += SCORE_OBJECT;
        if (!p->subject && !p->possessive)
            score += SCORE_PARALLEL;
    }
    if (sg_is_above(p, c))
        score +=
            SCORE_ABOVE + (verb == next_clause_above(p) ? SCORE_NEXT_ABOVE : 0);
    return score;
}

/* Plural nouns between that are no mentions: "the talks failed; they ...". */
static int rivals_in(const sg_sentence *s, int32_t first, int32_t last)
{
    int score = 0;

    for (int32_t i = first; i <= last; i++) {
        const sg_token *t = &s->tokens[i];

        if (t->xpos != SG_XPOS_NNS || t->mention != SG_NONE)
            continue;
        if (sg_is_subject(s, i))
            score += SCORE_RIVAL;
        else if (sg_is_object(s, i) || t->deprel == SG_DEPREL_conj)
            score += SCORE_MINOR_RIVAL;
    }
    return score;
}

static int score_of_rivals(const sg_resolver *r, const sg_pronoun *p,
                           const sg_mention *c)
{
    const sg_sentence *s = &r->doc->sentences[c->sentence];

    if (c->sentence == p->m->sentence)
        return rivals_in(s, c->last + 1, p->m->first - 1);
    return rivals_in(s, c->last + 1, s->count - 1) +
           rivals_in(p->s, 0, p->m->first - 1);
}

static int score_of(const sg_resolver *r, const sg_pronoun *p,
                    const sg_mention *c)
{
    const sg_sentence *s = &r->doc->sentences[c->sentence];
    const sg_entity *e = &r->entities[c->entity];
    int32_t back = p->m->sentence - c->sentence;
    int score = (BACK_SENTENCES - back) * SCORE_SENTENCE;

    score += score_of_function(p, s, c);
    if (p->gender != SG_GENDER_UNKNOWN && e->gender == p->gender)
        score += SCORE_GENDER;
    if (p->plural && c->plural)
        score += SCORE_NUMBER;
    if (p->plural)
        score += score_of_rivals(r, p, c);
    else if (e->kind == SG_ACTOR_OTHER && e->gender == SG_GENDER_UNKNOWN)
        score += SCORE_UNSURE;
    if (c->form == SG_MENTION_PRONOUN)
        score += SCORE_PRONOUN;
    score += e->mentions < SCORE_OFTEN ? e->mentions : SCORE_OFTEN;
    if (sg_in_quotation(r, s, c->head) &&
        !sg_in_quotation(r, p->s, p->m->first))
        score += SCORE_QUOTED;
    return score;
}

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

/* "After he met Putin, Rubio said": the subject behind a clause that stands
 * first. */
static void rank_behind(const sg_resolver *r, const sg_pronoun *p,
                        ranking *ranks)
{
    const sg_token *clause;
    int32_t subject;
    int32_t mention;

    if (p->token->head == SG_NONE)
        return;
    clause = &p->s->tokens[p->token->head];
    if (clause->deprel != SG_DEPREL_advcl || clause->head < p->m->first)
        return;
    subject = sg_tree_child(p->s, clause->head, SG_DEPREL_nsubj);
    if (subject == SG_NONE || subject < p->m->first)
        return;
    mention = p->s->tokens[subject].mention;
    if (mention == SG_NONE || !sg_pronoun_may_be(r, p, mention))
        return;
    rank(ranks, r->doc->mentions[mention].entity,
         BACK_SENTENCES * SCORE_SENTENCE);
}

/* Things are called it too: only the subject of the clause above, or of the
 * clause before, is sure to be meant. */
static bool is_neuter_enough(const sg_pronoun *p, const sg_sentence *s,
                             const sg_mention *c)
{
    int32_t back = p->m->sentence - c->sentence;

    if (p->possessive)
        return back == 0 || sg_is_subject(s, c->head);
    if (!p->subject)
        return false;
    if (back == 0)
        return sg_is_above(p, c) || sg_is_subject(s, c->head);
    return back == 1 && p->subject && sg_is_subject(s, c->head) &&
           p->token->head != SG_NONE &&
           p->s->tokens[p->token->head].head == SG_NONE;
}

/* "Rubio and Trump said they": both, and there is no entity for both. */
static bool means_several(const sg_resolver *r, const sg_pronoun *p)
{
    for (int32_t i = p->mention - 1; p->plural && i >= 0; i--) {
        const sg_mention *c = &r->doc->mentions[i];

        if (c->sentence != p->m->sentence)
            break;
        if (r->readings[i].inner || !sg_is_above(p, c))
            continue;
        for (int32_t t = c->first; t <= c->last; t++)
            if (sg_tree_child(p->s, t, SG_DEPREL_conj) > c->last)
                return true;
    }
    return false;
}

static void rank_before(const sg_resolver *r, const sg_pronoun *p,
                        ranking *ranks)
{
    for (int32_t i = p->mention - 1; i >= 0 && i >= p->mention - BACK_MENTIONS;
         i--) {
        const sg_mention *c = &r->doc->mentions[i];

        if (c->sentence < p->m->sentence - BACK_SENTENCES)
            break;
        if (!sg_pronoun_may_be(r, p, i) ||
            (p->gender == SG_GENDER_NEUTER &&
             !is_neuter_enough(p, &r->doc->sentences[c->sentence], c)))
            continue;
        rank(ranks, c->entity, score_of(r, p, c));
    }
}

/* "himself": the subject of the same verb. */
static void resolve_reflexive(sg_resolver *r, const sg_pronoun *p)
{
    int32_t subject =
        p->token->head == SG_NONE
            ? SG_NONE
            : sg_tree_child(p->s, p->token->head, SG_DEPREL_nsubj);
    int32_t mention =
        subject == SG_NONE ? SG_NONE : p->s->tokens[subject].mention;

    if (mention != SG_NONE)
        sg_coref_set(r, p->mention, r->doc->mentions[mention].entity, clear);
}

void sg_coref_pronoun(sg_resolver *r, int32_t mention)
{
    sg_pronoun p = sg_pronoun_read(r, mention);
    ranking ranks = {SG_NONE, 0, 0};
    int lead;
    sg_entity *e;

    if (p.reflexive) {
        resolve_reflexive(r, &p);
        return;
    }
    if (means_several(r, &p))
        return;
    rank_before(r, &p, &ranks);
    rank_behind(r, &p, &ranks);
    lead = ranks.best_score - ranks.second_score;
    if (ranks.best == SG_NONE || lead < LEAST_LEAD ||
        (p.plural && ranks.best_score < PLURAL_LEAST))
        return;
    sg_coref_set(r, mention, ranks.best, lead >= CLEAR_LEAD ? clear : narrow);
    e = &r->entities[ranks.best];
    e->mentions++;
    if (e->gender == SG_GENDER_UNKNOWN && p.gender != SG_GENDER_NEUTER)
        e->gender = p.gender;
    if (e->kind == SG_ACTOR_OTHER &&
        (p.gender == SG_GENDER_MALE || p.gender == SG_GENDER_FEMALE))
        e->kind = SG_ACTOR_PERSON;
}

void sg_coref_speaker(sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    int32_t quote = r->doc->sentences[m->sentence].tokens[m->first].quote;
    int32_t speaker =
        quote == SG_NONE ? SG_NONE : r->doc->quotations[quote].speaker;

    if (speaker != SG_NONE)
        sg_coref_set(r, mention, r->doc->mentions[speaker].entity,
                     m->plural ? first_person_plural : first_person);
}
