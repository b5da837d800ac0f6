/* Whom a pronoun may mean: agreement in number and gender, and what grammar
 * rules out. */
#include "extract/coref_pronoun.h"

#include "base/str.h"
#include "extract/tree.h"

bool sg_is_first_person(const sg_token *token)
{
    static const char *const forms[] = {"I",      "me",        "my",  "mine",
                                        "we",     "us",        "our", "ours",
                                        "myself", "ourselves", NULL};

    return sg_str_is_any(token->form, forms);
}

sg_gender sg_pronoun_gender(sg_str form)
{
    static const char *const male[] = {"he", "him", "his", "himself", NULL};
    static const char *const female[] = {"she", "her", "hers", "herself", NULL};
    static const char *const neuter[] = {"it", "its", "itself", NULL};

    if (sg_str_is_any(form, male))
        return SG_GENDER_MALE;
    if (sg_str_is_any(form, female))
        return SG_GENDER_FEMALE;
    return sg_str_is_any(form, neuter) ? SG_GENDER_NEUTER : SG_GENDER_UNKNOWN;
}

/* "Merkel" of "Merkel and Macron". */
static int32_t list_head(const sg_sentence *s, int32_t token)
{
    while (s->tokens[token].deprel == SG_DEPREL_conj &&
           s->tokens[token].head < token &&
           s->tokens[s->tokens[token].head].upos != SG_UPOS_VERB)
        token = s->tokens[token].head;
    return token;
}

bool sg_is_subject(const sg_sentence *s, int32_t token)
{
    token = list_head(s, token);
    return sg_deprel_base(s->tokens[token].deprel) == SG_DEPREL_nsubj;
}

bool sg_is_object(const sg_sentence *s, int32_t token)
{
    token = list_head(s, token);
    return s->tokens[token].deprel == SG_DEPREL_obj ||
           s->tokens[token].deprel == SG_DEPREL_iobj;
}

int32_t sg_verb_of(const sg_sentence *s, int32_t token)
{
    return s->tokens[list_head(s, token)].head;
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
           sg_str_is_any(s->tokens[before].form, marks);
}

bool sg_stands_as_subject(const sg_sentence *s, const sg_mention *m)
{
    return sg_is_subject(s, m->head) || stands_as_subject(s, m);
}

/* "they said", "told them": no thing says, no thing is told. */
static bool is_minded(const sg_resolver *r, const sg_sentence *s, int32_t token)
{
    int32_t verb = s->tokens[token].head;
    unsigned wanted = sg_is_subject(s, token)  ? SG_NAMEWORD_MINDED
                      : sg_is_object(s, token) ? SG_NAMEWORD_ADDRESSED
                                               : 0;

    return verb != SG_NONE && s->tokens[token].deprel != SG_DEPREL_nsubj_pass &&
           (sg_knowledge_word(r->knowledge, s->tokens[verb].lemma) & wanted);
}

sg_pronoun sg_pronoun_read(const sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    const sg_sentence *s = &r->doc->sentences[m->sentence];
    const sg_token *t = &s->tokens[m->first];

    return (sg_pronoun){.mention = mention,
                        .m = m,
                        .s = s,
                        .token = t,
                        .gender = sg_pronoun_gender(t->form),
                        .plural = m->plural,
                        .possessive = t->deprel == SG_DEPREL_nmod_poss,
                        .reflexive = t->form.len > 4 &&
                                     (sg_str_ends(t->form, SG_STR("self")) ||
                                      sg_str_ends(t->form, SG_STR("selves"))),
                        .subject = sg_is_subject(s, m->first),
                        .minded = is_minded(r, s, m->first)};
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

/* "the Obama administration" is it, though it stands for a person. */
static bool is_body(const sg_resolver *r, const sg_mention *c)
{
    const sg_role *role = r->readings[c - r->doc->mentions].role;

    return c->form == SG_MENTION_SPEAKS && role &&
           (sg_knowledge_role_word(r->knowledge, role) &
            SG_NAMEWORD_COLLECTIVE);
}

static bool agrees_neuter(const sg_resolver *r, const sg_mention *c,
                          const sg_entity *e)
{
    if (c->plural)
        return false;
    return (e->kind != SG_ACTOR_PERSON && e->kind != SG_ACTOR_OTHER) ||
           is_body(r, c);
}

/* A body is called they where it speaks or goes on acting. */
static bool agrees_plural(const sg_resolver *r, const sg_pronoun *p,
                          const sg_mention *c, const sg_entity *e)
{
    if (c->plural)
        return true;
    if (e->kind == SG_ACTOR_STATE || e->kind == SG_ACTOR_OTHER ||
        (e->kind == SG_ACTOR_PERSON && !is_body(r, c)))
        return false;
    return e->kind == SG_ACTOR_GROUP || p->minded || p->subject ||
           sg_is_above(p, c);
}

static bool agrees(const sg_resolver *r, const sg_pronoun *p,
                   const sg_mention *c)
{
    const sg_entity *e = &r->entities[c->entity];

    if (p->plural)
        return agrees_plural(r, p, c, e);
    if (p->gender == SG_GENDER_NEUTER)
        return agrees_neuter(r, c, e);
    return agrees_singular(c, e, p->gender);
}

/* ---- syntax ----------------------------------------------------------- */

/* The noun's relative clause that the pronoun stands in: its verb, or
 * SG_NONE. */
static int32_t relative_clause(const sg_pronoun *p, const sg_mention *c)
{
    if (c->sentence != p->m->sentence)
        return SG_NONE;
    for (int32_t at = p->token->head; at != SG_NONE;
         at = p->s->tokens[at].head) {
        const sg_token *t = &p->s->tokens[at];

        if (t->deprel == SG_DEPREL_acl_relcl && t->head >= c->first &&
            t->head <= c->last)
            return at;
    }
    return SG_NONE;
}

/* Both are arguments of one verb: "he" and "him" are two, "the man who met
 * him" is a third. Two subjects of one verb are an error of the parser. */
bool sg_shares_predicate(const sg_pronoun *p, const sg_mention *c)
{
    const sg_sentence *s = p->s;

    if (p->possessive || p->reflexive || c->sentence != p->m->sentence)
        return false;
    if (p->token->head != SG_NONE && relative_clause(p, c) == p->token->head)
        return true;
    if (sg_verb_of(s, c->head) != sg_verb_of(s, p->m->first) ||
        s->tokens[c->head].deprel == SG_DEPREL_nmod_poss)
        return false;
    if (sg_is_subject(s, c->head))
        return !p->subject;
    return !stands_as_subject(s, c);
}

const sg_mention *sg_pronoun_speaker(const sg_resolver *r, const sg_pronoun *p)
{
    const sg_quotation *q;

    if (p->token->quote == SG_NONE)
        return NULL;
    q = &r->doc->quotations[p->token->quote];
    return q->scare || q->speaker == SG_NONE ? NULL
                                             : &r->doc->mentions[q->speaker];
}

/* The speaker does not call himself he. */
static bool is_own_speaker(const sg_resolver *r, const sg_pronoun *p,
                           const sg_mention *c)
{
    const sg_mention *speaker = sg_pronoun_speaker(r, p);

    return speaker && speaker->entity == c->entity;
}

bool sg_in_quotation(const sg_resolver *r, const sg_sentence *s, int32_t token)
{
    int32_t quote = s->tokens[token].quote;

    return quote != SG_NONE && !r->doc->quotations[quote].scare;
}

/* Whoever tells of a quotation is not somebody who is named only in it. */
static bool is_quoted_only(const sg_resolver *r, const sg_pronoun *p,
                           const sg_mention *c)
{
    const sg_sentence *s = &r->doc->sentences[c->sentence];
    int32_t quote = s->tokens[c->head].quote;

    return sg_in_quotation(r, s, c->head) &&
           !sg_in_quotation(r, p->s, p->m->first) &&
           (c->sentence == p->m->sentence ||
            r->doc->quotations[quote].speaker == p->mention);
}

/* After "Canada and Mexico" they are both, and it is neither. */
static bool is_only_part(const sg_resolver *r, const sg_pronoun *p,
                         const sg_mention *c)
{
    const sg_sentence *s = &r->doc->sentences[c->sentence];

    if (!p->plural &&
        (p->gender != SG_GENDER_NEUTER || c->sentence == p->m->sentence))
        return false;
    return sg_is_listed(s, c) && !(c->sentence == p->m->sentence &&
                                   sg_tree_below(s, p->m->first, c->head));
}

bool sg_pronoun_may_be(const sg_resolver *r, const sg_pronoun *p, int32_t at)
{
    const sg_mention *c = &r->doc->mentions[at];

    if (c->entity == SG_NONE || r->readings[at].inner ||
        c->form == SG_MENTION_ADJECTIVE || c->form == SG_MENTION_PLACE ||
        c->form == SG_MENTION_SPEAKER)
        return false;
    if (is_only_part(r, p, c))
        return false;
    return agrees(r, p, c) && !sg_shares_predicate(p, c) &&
           !is_own_speaker(r, p, c) && !is_quoted_only(r, p, c);
}

int32_t sg_relative_clause(const sg_pronoun *p, const sg_mention *c)
{
    int32_t clause = relative_clause(p, c);
    int32_t subject = clause == SG_NONE
                          ? SG_NONE
                          : sg_tree_child(p->s, clause, SG_DEPREL_nsubj);

    return subject != SG_NONE && p->s->tokens[subject].upos == SG_UPOS_PRON &&
                   subject < p->m->first
               ? clause
               : SG_NONE;
}

bool sg_is_above(const sg_pronoun *p, const sg_mention *c)
{
    int32_t verb;

    if (c->sentence != p->m->sentence)
        return false;
    verb = sg_verb_of(p->s, c->head);
    return (sg_is_subject(p->s, c->head) && verb != SG_NONE &&
            sg_tree_below(p->s, p->m->first, verb)) ||
           sg_relative_clause(p, c) != SG_NONE;
}
