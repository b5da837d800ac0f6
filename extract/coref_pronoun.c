/* Pronouns to entities. Every mention in the window before a pronoun that
 * agrees with it in number and gender gets a score: near before far, subject
 * before object, whoever is spoken of often. The best one is taken when it is
 * well ahead of any other entity; otherwise the pronoun stays open. */
#include "extract/coref_parts.h"

#include "base/str.h"
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

typedef struct pronoun {
    int32_t mention;
    const sg_mention *m;
    const sg_sentence *s;
    const sg_token *token;
    sg_gender gender; /* SG_GENDER_NEUTER for it */
    bool plural;
    bool possessive;
    bool reflexive;
    bool subject;
} pronoun;

typedef struct ranking {
    int32_t best;
    int best_score;
    int second_score; /* of another entity */
} ranking;

static bool is_any(sg_str form, const char *const *forms)
{
    for (; *forms; forms++)
        if (sg_str_eq_nocase(form, sg_str_of(*forms)))
            return true;
    return false;
}

bool sg_is_first_person(const sg_token *token)
{
    static const char *const forms[] = {"I",      "me",        "my",  "mine",
                                        "we",     "us",        "our", "ours",
                                        "myself", "ourselves", NULL};

    return is_any(token->form, forms);
}

static sg_gender gender_of(sg_str form)
{
    static const char *const male[] = {"he", "him", "his", "himself", NULL};
    static const char *const female[] = {"she", "her", "hers", "herself", NULL};
    static const char *const neuter[] = {"it", "its", "itself", NULL};

    if (is_any(form, male))
        return SG_GENDER_MALE;
    if (is_any(form, female))
        return SG_GENDER_FEMALE;
    return is_any(form, neuter) ? SG_GENDER_NEUTER : SG_GENDER_UNKNOWN;
}

static bool is_subject(const sg_sentence *s, int32_t token)
{
    return sg_deprel_base(s->tokens[token].deprel) == SG_DEPREL_nsubj;
}

static bool is_object(const sg_sentence *s, int32_t token)
{
    return s->tokens[token].deprel == SG_DEPREL_obj ||
           s->tokens[token].deprel == SG_DEPREL_iobj;
}

/* "After | Steve Witkoff | met": parsers slip at titles, but a finite verb
 * follows and no preposition governs. */
static bool stands_as_subject(const sg_sentence *s, const sg_mention *m)
{
    static const char *const marks[] = {"after", "before", "since",
                                        "until", "as",     NULL};
    int32_t before = m->first - 1;
    uint8_t next =
        m->last + 1 < s->count ? s->tokens[m->last + 1].xpos : SG_XPOS_XX;

    if (next != SG_XPOS_VBD && next != SG_XPOS_VBZ && next != SG_XPOS_VBP &&
        next != SG_XPOS_MD)
        return false;
    if (before >= 0 && s->tokens[before].upos == SG_UPOS_DET)
        before--;
    return before < 0 || s->tokens[before].upos != SG_UPOS_ADP ||
           is_any(s->tokens[before].form, marks);
}

static bool is_subject_mention(const sg_sentence *s, const sg_mention *m)
{
    return is_subject(s, m->head) || stands_as_subject(s, m);
}

static pronoun read_pronoun(const sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    const sg_sentence *s = &r->doc->sentences[m->sentence];
    const sg_token *t = &s->tokens[m->first];

    return (pronoun){.mention = mention,
                     .m = m,
                     .s = s,
                     .token = t,
                     .gender = gender_of(t->form),
                     .plural = m->plural,
                     .possessive = t->deprel == SG_DEPREL_nmod_poss,
                     .reflexive = t->form.len > 4 &&
                                  (sg_str_ends(t->form, SG_STR("self")) ||
                                   sg_str_ends(t->form, SG_STR("selves"))),
                     .subject = is_subject(s, m->first)};
}

/* ---- agreement -------------------------------------------------------- */

/* Names of one person, and nothing that is plural. */
static bool agrees_singular(const sg_mention *c, const sg_entity *e,
                            sg_gender gender)
{
    if (e->kind != SG_ACTOR_PERSON && e->kind != SG_ACTOR_OTHER)
        return false;
    if (c->plural || c->form == SG_MENTION_SPEAKS ||
        (e->kind == SG_ACTOR_OTHER && e->known))
        return false;
    return e->gender == gender || e->gender == SG_GENDER_UNKNOWN;
}

static bool agrees_neuter(const sg_mention *c, const sg_entity *e)
{
    return e->kind != SG_ACTOR_PERSON && e->kind != SG_ACTOR_OTHER &&
           !c->plural;
}

static bool agrees_plural(const sg_mention *c, const sg_entity *e)
{
    return c->plural ||
           (e->kind != SG_ACTOR_PERSON && e->kind != SG_ACTOR_STATE &&
            e->kind != SG_ACTOR_OTHER);
}

static bool agrees(const sg_resolver *r, const pronoun *p, const sg_mention *c)
{
    const sg_entity *e = &r->entities[c->entity];

    if (p->plural)
        return agrees_plural(c, e);
    if (p->gender == SG_GENDER_NEUTER)
        return agrees_neuter(c, e);
    return agrees_singular(c, e, p->gender);
}

/* ---- syntax ----------------------------------------------------------- */

/* Both are arguments of one verb: "he" and "him" are two. Two subjects of one
 * verb are an error of the parser. */
static bool shares_predicate(const pronoun *p, const sg_mention *c)
{
    const sg_sentence *s = p->s;

    if (p->possessive || p->reflexive || c->sentence != p->m->sentence ||
        s->tokens[c->head].head != p->token->head ||
        s->tokens[c->head].deprel == SG_DEPREL_nmod_poss)
        return false;
    if (is_subject(s, c->head))
        return !p->subject;
    return !stands_as_subject(s, c);
}

/* The speaker does not call himself he. */
static bool is_own_speaker(const sg_resolver *r, const pronoun *p,
                           const sg_mention *c)
{
    const sg_quotation *q;

    if (p->token->quote == SG_NONE)
        return false;
    q = &r->doc->quotations[p->token->quote];
    return !q->scare && q->speaker != SG_NONE &&
           r->doc->mentions[q->speaker].entity == c->entity;
}

static bool in_quotation(const sg_resolver *r, const sg_sentence *s,
                         int32_t token)
{
    int32_t quote = s->tokens[token].quote;

    return quote != SG_NONE && !r->doc->quotations[quote].scare;
}

/* Whoever tells of a quotation is not somebody who is named only in it. */
static bool is_quoted_only(const sg_resolver *r, const pronoun *p,
                           const sg_mention *c)
{
    return c->sentence == p->m->sentence && in_quotation(r, p->s, c->head) &&
           !in_quotation(r, p->s, p->m->first);
}

static bool is_candidate(const sg_resolver *r, const pronoun *p, int32_t at)
{
    const sg_mention *c = &r->doc->mentions[at];

    if (c->entity == SG_NONE || r->readings[at].inner ||
        c->form == SG_MENTION_ADJECTIVE || c->form == SG_MENTION_PLACE)
        return false;
    return agrees(r, p, c) && !shares_predicate(p, c) &&
           !is_own_speaker(r, p, c) && !is_quoted_only(r, p, c);
}

/* The candidate is the subject of a clause above the pronoun's:
 * "Rubio said that he ...". */
static bool is_above(const pronoun *p, const sg_mention *c)
{
    int32_t verb;

    if (c->sentence != p->m->sentence)
        return false;
    verb = p->s->tokens[c->head].head;
    return is_subject(p->s, c->head) && verb != SG_NONE &&
           sg_tree_below(p->s, p->m->first, verb);
}

/* The verb of the nearest clause above the pronoun's that has a subject:
 * "The paper said that Iran had told envoys that it ..." is about Iran. */
static int32_t next_clause_above(const pronoun *p)
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

static int score_of_function(const pronoun *p, const sg_sentence *s,
                             const sg_mention *c)
{
    int32_t verb = s->tokens[c->head].head;
    int score = 0;

    if (is_subject_mention(s, c)) {
        score += SCORE_SUBJECT;
        if (is_subject(s, c->head) && verb != SG_NONE &&
            s->tokens[verb].head == SG_NONE)
            score += SCORE_MAIN_SUBJECT;
        if (p->subject)
            score += SCORE_PARALLEL;
    } else if (is_object(s, c->head)) {
        score += SCORE_OBJECT;
        if (!p->subject && !p->possessive)
            score += SCORE_PARALLEL;
    }
    if (is_above(p, c))
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
        if (is_subject(s, i))
            score += SCORE_RIVAL;
        else if (is_object(s, i) || t->deprel == SG_DEPREL_conj)
            score += SCORE_MINOR_RIVAL;
    }
    return score;
}

static int score_of_rivals(const sg_resolver *r, const pronoun *p,
                           const sg_mention *c)
{
    const sg_sentence *s = &r->doc->sentences[c->sentence];

    if (c->sentence == p->m->sentence)
        return rivals_in(s, c->last + 1, p->m->first - 1);
    return rivals_in(s, c->last + 1, s->count - 1) +
           rivals_in(p->s, 0, p->m->first - 1);
}

static int score_of(const sg_resolver *r, const pronoun *p, const sg_mention *c)
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
    if (in_quotation(r, s, c->head) && !in_quotation(r, p->s, p->m->first))
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
static void rank_behind(const sg_resolver *r, const pronoun *p, ranking *ranks)
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
    if (mention == SG_NONE || !is_candidate(r, p, mention))
        return;
    rank(ranks, r->doc->mentions[mention].entity,
         BACK_SENTENCES * SCORE_SENTENCE);
}

/* Things are called it too: only the subject of the clause above, or of the
 * clause before, is sure to be meant. */
static bool is_neuter_enough(const pronoun *p, const sg_sentence *s,
                             const sg_mention *c)
{
    int32_t back = p->m->sentence - c->sentence;

    if (p->possessive)
        return back == 0 || is_subject(s, c->head);
    if (!p->subject)
        return false;
    if (back == 0)
        return is_above(p, c) || is_subject(s, c->head);
    return back == 1 && p->subject && is_subject(s, c->head) &&
           p->token->head != SG_NONE &&
           p->s->tokens[p->token->head].head == SG_NONE;
}

/* "Rubio and Trump said they": both, and there is no entity for both. */
static bool means_several(const sg_resolver *r, const pronoun *p)
{
    for (int32_t i = p->mention - 1; p->plural && i >= 0; i--) {
        const sg_mention *c = &r->doc->mentions[i];

        if (c->sentence != p->m->sentence)
            break;
        if (r->readings[i].inner || !is_above(p, c))
            continue;
        for (int32_t t = c->first; t <= c->last; t++)
            if (sg_tree_child(p->s, t, SG_DEPREL_conj) > c->last)
                return true;
    }
    return false;
}

static void rank_before(const sg_resolver *r, const pronoun *p, ranking *ranks)
{
    for (int32_t i = p->mention - 1; i >= 0 && i >= p->mention - BACK_MENTIONS;
         i--) {
        const sg_mention *c = &r->doc->mentions[i];

        if (c->sentence < p->m->sentence - BACK_SENTENCES)
            break;
        if (!is_candidate(r, p, i) ||
            (p->gender == SG_GENDER_NEUTER &&
             !is_neuter_enough(p, &r->doc->sentences[c->sentence], c)))
            continue;
        rank(ranks, c->entity, score_of(r, p, c));
    }
}

/* "himself": the subject of the same verb. */
static void resolve_reflexive(sg_resolver *r, const pronoun *p)
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
    pronoun p = read_pronoun(r, mention);
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
