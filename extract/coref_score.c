/* How likely a candidate is what a pronoun stands for: near before far, subject
 * before object, whoever is spoken of often; and the things that compete with
 * the actors. */
#include "extract/coref_pronoun.h"

#include "base/str.h"
#include "extract/tree.h"

/* Their order matters more than their size: a subject of the sentence before
 * outweighs an object there, not a subject of the same sentence. */
enum {
    SCORE_SENTENCE = 10, /* for each sentence nearer */
    SCORE_SUBJECT = 10,
    SCORE_MAIN_SUBJECT = 3,
    SCORE_OBJECT = 3,
    SCORE_ABOVE = 6, /* subject of a clause that the pronoun's is part of */
    SCORE_NEXT_ABOVE = 8, /* of the nearest such clause */
    SCORE_REASON =
        32, /* "thanked Japan for its support": outweighs a subject */
    SCORE_PARALLEL = 3, /* the same function */
    SCORE_GENDER = 8,   /* agrees in gender, rather than might */
    SCORE_UNSURE = -8,  /* may be a person or anything else */
    SCORE_NUMBER = 6,   /* a plural for they */
    SCORE_ONE = -4,     /* a body for they */
    SCORE_PRONOUN = 2,  /* goes on being spoken of */
    SCORE_OFTEN = 4,    /* most for the number of mentions */
    SCORE_SPOKE = 4,    /* spoke before, and somebody speaks now */
    SCORE_QUOTED = -8   /* in a quotation that the pronoun is not in */
};

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

static bool is_main(const sg_sentence *s, int32_t verb)
{
    return verb != SG_NONE && s->tokens[verb].head == SG_NONE;
}

/* "according to Rubio" makes Rubio the one who says it. */
static bool is_source(const sg_sentence *s, const sg_mention *c)
{
    int32_t before = c->first - 1;

    return before >= 1 && sg_str_is(s->tokens[before].form, "to") &&
           sg_str_eq_nocase(s->tokens[before - 1].form, SG_STR("according"));
}

/* The word that opens a phrase or clause. */
static bool opens_with(const sg_sentence *s, int32_t top, sg_str word)
{
    return sg_tree_child_lemma(s, top, SG_DEPREL_case, word) != SG_NONE ||
           sg_tree_child_lemma(s, top, SG_DEPREL_mark, word) != SG_NONE;
}

/* "thanked Japan for its support", "accused Kenya of closing its ports": the
 * verb whose object is praised or blamed for what the pronoun has. */
static int32_t verb_with_reason(const sg_pronoun *p)
{
    for (int32_t at = p->token->head; p->possessive && at != SG_NONE;
         at = p->s->tokens[at].head) {
        const sg_token *t = &p->s->tokens[at];
        bool gerund = t->xpos == SG_XPOS_VBG && t->deprel == SG_DEPREL_advcl;

        if (((gerund || t->deprel == SG_DEPREL_obl) &&
             opens_with(p->s, at, SG_STR("for"))) ||
            (gerund && opens_with(p->s, at, SG_STR("of"))))
            return t->head;
        if (t->upos == SG_UPOS_VERB && !gerund)
            break;
    }
    return SG_NONE;
}

static int score_of_function(const sg_pronoun *p, const sg_sentence *s,
                             const sg_mention *c)
{
    int32_t relative = sg_relative_clause(p, c);
    int32_t verb = relative != SG_NONE ? relative : sg_verb_of(s, c->head);
    bool subject =
        relative != SG_NONE || sg_stands_as_subject(s, c) || is_source(s, c);
    int score = 0;

    if (subject) {
        score += SCORE_SUBJECT;
        if (sg_is_subject(s, c->head) && is_main(s, verb))
            score += SCORE_MAIN_SUBJECT;
        if (p->subject)
            score += SCORE_PARALLEL;
    } else if (sg_is_object(s, c->head)) {
        score += SCORE_OBJECT;
        if (!p->subject && !p->possessive)
            score += SCORE_PARALLEL;
        if (c->sentence == p->m->sentence && verb != SG_NONE &&
            verb == verb_with_reason(p))
            score += SCORE_REASON;
    }
    if (sg_is_above(p, c))
        score +=
            SCORE_ABOVE + (verb == next_clause_above(p) ? SCORE_NEXT_ABOVE : 0);
    return score;
}

/* Both say or think. */
static bool goes_on_speaking(const sg_resolver *r, const sg_pronoun *p,
                             const sg_sentence *s, const sg_mention *c)
{
    int32_t verb = sg_verb_of(s, c->head);

    if (!p->minded || !p->subject || verb == SG_NONE)
        return false;
    return is_source(s, c) ||
           (sg_is_subject(s, c->head) &&
            (sg_knowledge_word(r->knowledge, s->tokens[verb].lemma) &
             SG_NAMEWORD_MINDED));
}

static int score_of_entity(const sg_resolver *r, const sg_pronoun *p,
                           const sg_mention *c)
{
    const sg_entity *e = &r->entities[c->entity];
    int score = e->mentions < SCORE_OFTEN ? e->mentions : SCORE_OFTEN;

    if (p->gender != SG_GENDER_UNKNOWN && e->gender == p->gender)
        score += SCORE_GENDER;
    if (!p->plural && e->kind == SG_ACTOR_OTHER &&
        e->gender == SG_GENDER_UNKNOWN)
        score += SCORE_UNSURE;
    if (c->form == SG_MENTION_PRONOUN)
        score += SCORE_PRONOUN;
    return score;
}

int sg_pronoun_score(const sg_resolver *r, const sg_pronoun *p,
                     const sg_mention *c)
{
    const sg_sentence *s = &r->doc->sentences[c->sentence];
    int32_t back = p->m->sentence - c->sentence;
    int score = (SG_PRONOUN_SENTENCES - back) * SCORE_SENTENCE;

    score += score_of_function(p, s, c);
    if (c->entity != SG_NONE)
        score += score_of_entity(r, p, c);
    if (p->plural)
        score += c->plural ? SCORE_NUMBER : SCORE_ONE;
    if (goes_on_speaking(r, p, s, c))
        score += SCORE_SPOKE;
    if (sg_in_quotation(r, s, c->head) &&
        !sg_in_quotation(r, p->s, p->m->first))
        score += SCORE_QUOTED;
    return score;
}

/* ---- things ----------------------------------------------------------- */

static bool is_noun_of_number(const sg_token *t, bool plural)
{
    if (plural)
        return t->xpos == SG_XPOS_NNS;
    return t->xpos == SG_XPOS_NN ||
           (t->xpos == SG_XPOS_NNP && t->upos == SG_UPOS_NOUN);
}

/* A noun that stands for itself: no modifier, no measure of time. */
static bool is_nominal(const sg_token *t)
{
    switch (sg_deprel_base(t->deprel)) {
    case SG_DEPREL_nsubj:
    case SG_DEPREL_obj:
    case SG_DEPREL_iobj:
    case SG_DEPREL_conj:
    case SG_DEPREL_root:
    case SG_DEPREL_appos:
        return true;
    case SG_DEPREL_obl:
    case SG_DEPREL_nmod:
        return t->deprel != SG_DEPREL_obl_unmarked &&
               t->deprel != SG_DEPREL_nmod_unmarked &&
               t->deprel != SG_DEPREL_nmod_desc;
    default:
        return false;
    }
}

/* "The talks failed; they ...", and what "it" stood for before. */
static bool may_be_thing(const sg_resolver *r, const sg_pronoun *p,
                         const sg_sentence *s, int32_t token)
{
    const sg_token *t = &s->tokens[token];
    const sg_mention *m;

    if (t->mention == SG_NONE)
        return is_nominal(t) && is_noun_of_number(t, p->plural);
    m = &r->doc->mentions[t->mention];
    if (m->form == SG_MENTION_SPEAKER) /* a poll, one of them */
        return m->head == token && is_nominal(t) &&
               is_noun_of_number(t, p->plural);
    return m->form == SG_MENTION_PRONOUN && m->entity == SG_NONE &&
           m->plural == p->plural && !sg_is_first_person(t) &&
           sg_pronoun_gender(t->form) == p->gender;
}

void sg_pronoun_things(const sg_resolver *r, const sg_pronoun *p,
                       sg_thing_fn *rank, void *context)
{
    enum { NO_ID = -2 }; /* and below: never the number of an entity */

    for (int32_t back = 0;
         back <= SG_PRONOUN_SENTENCES && back <= p->m->sentence; back++) {
        int32_t sentence = p->m->sentence - back;
        const sg_sentence *s = &r->doc->sentences[sentence];
        int32_t end = back == 0 ? p->m->first : s->count;

        for (int32_t t = 0; t < end; t++) {
            sg_mention thing = {.sentence = sentence,
                                .first = t,
                                .last = t,
                                .head = t,
                                .entity = SG_NONE,
                                .form = SG_MENTION_COMMON,
                                .plural = p->plural};

            if (may_be_thing(r, p, s, t) && !sg_shares_predicate(p, &thing))
                rank(&thing, NO_ID - back * SG_SENTENCE_MAX - t, context);
        }
    }
}
