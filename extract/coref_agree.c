/* Whom a pronoun may mean: agreement in number and gender, and what grammar
 * rules out. */
#include "extract/coref_pronoun.h"

#include "base/str.h"
#include "extract/tree.h"

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

bool sg_is_subject(const sg_sentence *s, int32_t token)
{
    return sg_deprel_base(s->tokens[token].deprel) == SG_DEPREL_nsubj;
}

bool sg_is_object(const sg_sentence *s, int32_t token)
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

bool sg_stands_as_subject(const sg_sentence *s, const sg_mention *m)
{
    return sg_is_subject(s, m->head) || stands_as_subject(s, m);
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
                        .gender = gender_of(t->form),
                        .plural = m->plural,
                        .possessive = t->deprel == SG_DEPREL_nmod_poss,
                        .reflexive = t->form.len > 4 &&
                                     (sg_str_ends(t->form, SG_STR("self")) ||
                                      sg_str_ends(t->form, SG_STR("selves"))),
                        .subject = sg_is_subject(s, m->first)};
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

static bool agrees(const sg_resolver *r, const sg_pronoun *p,
                   const sg_mention *c)
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
static bool shares_predicate(const sg_pronoun *p, const sg_mention *c)
{
    const sg_sentence *s = p->s;

    if (p->possessive || p->reflexive || c->sentence != p->m->sentence ||
        s->tokens[c->head].head != p->token->head ||
        s->tokens[c->head].deprel == SG_DEPREL_nmod_poss)
        return false;
    if (sg_is_subject(s, c->head))
        return !p->subject;
    return !stands_as_subject(s, c);
}

/* The speaker does not call himself he. */
static bool is_own_speaker(const sg_resolver *r, const sg_pronoun *p,
                           const sg_mention *c)
{
    const sg_quotation *q;

    if (p->token->quote == SG_NONE)
        return false;
    q = &r->doc->quotations[p->token->quote];
    return !q->scare && q->speaker != SG_NONE &&
           r->doc->mentions[q->speaker].entity == c->entity;
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
    return c->sentence == p->m->sentence && sg_in_quotation(r, p->s, c->head) &&
           !sg_in_quotation(r, p->s, p->m->first);
}

bool sg_pronoun_may_be(const sg_resolver *r, const sg_pronoun *p, int32_t at)
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
bool sg_is_above(const sg_pronoun *p, const sg_mention *c)
{
    int32_t verb;

    if (c->sentence != p->m->sentence)
        return false;
    verb = p->s->tokens[c->head].head;
    return sg_is_subject(p->s, c->head) && verb != SG_NONE &&
           sg_tree_below(p->s, p->m->first, verb);
}
