/* Words that stand for several actors: "they" for Canada and Mexico, "both
 * sides", "the two countries", "the pair", "each other"; and the one of two:
 * "the latter". */
#include "extract/coref_pronoun.h"

#include "base/mem.h"
#include "base/str.h"
#include "extract/subject.h"
#include "extract/tree.h"

static const double listed = 0.7;    /* Canada and Mexico ... they */
static const double met_apart = 0.6; /* Canada met Mexico ... the two */

/* How far back the two may stand. */
enum { BACK_SENTENCES = 3 };

static const sg_sentence *sentence_of(const sg_resolver *r, const sg_mention *m)
{
    return &r->doc->sentences[m->sentence];
}

static bool holds(const sg_several *s, int32_t entity)
{
    for (int i = 0; i < s->count; i++)
        if (s->entities[i] == entity)
            return true;
    return false;
}

static void push(sg_several *s, int32_t entity)
{
    if (holds(s, entity))
        return;
    if (s->count == SG_SEVERAL_MAX)
        s->more = true;
    else
        s->entities[s->count++] = entity;
}

static void push_mention(const sg_resolver *r, const sg_mention *m,
                         sg_several *out)
{
    push(out, m->entity);
    for (int32_t a = m->also; a != SG_NONE; a = r->also[a].also)
        push(out, r->also[a].entity);
}

/* ---- lists ------------------------------------------------------------ */

/* The conjuncts below one word of a mention. False when one is no actor. */
static bool read_conjuncts(const sg_resolver *r, const sg_sentence *s,
                           int32_t token, int32_t last, sg_several *out)
{
    for (int32_t c = s->tokens[token].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling) {
        const sg_mention *m;

        if (s->tokens[c].deprel != SG_DEPREL_conj || c <= last)
            continue;
        if (s->tokens[c].mention == SG_NONE)
            return false;
        m = &r->doc->mentions[s->tokens[c].mention];
        if (m->entity == SG_NONE)
            return false;
        push_mention(r, m, out);
        if (!read_conjuncts(r, s, c, c, out))
            return false;
    }
    return true;
}

/* "the secretary of state | and | Donald Trump": parsers hang the second name
 * on the first by many relations. */
static void push_next(const sg_resolver *r, const sg_sentence *s,
                      int32_t mention, sg_several *out)
{
    const sg_mention *m = &r->doc->mentions[mention];
    int32_t at = m->last + 1;
    const sg_mention *next;
    int32_t up;

    if (out->count > 1 || at + 1 >= s->count ||
        !sg_str_is(s->tokens[at].form, "and"))
        return;
    at += s->tokens[at + 1].upos == SG_UPOS_DET ? 2 : 1;
    if (at >= s->count || s->tokens[at].mention == SG_NONE)
        return;
    next = &r->doc->mentions[s->tokens[at].mention];
    up = s->tokens[next->head].head;
    if (next->form == SG_MENTION_NAME && next->first == at &&
        next->entity != SG_NONE && up >= m->first && up <= m->last)
        push_mention(r, next, out);
}

bool sg_coref_list_at(const sg_resolver *r, int32_t mention, sg_several *out)
{
    const sg_mention *m = &r->doc->mentions[mention];
    const sg_sentence *s = sentence_of(r, m);

    *out = (sg_several){.count = 0};
    if (m->entity == SG_NONE || r->readings[mention].inner ||
        m->form == SG_MENTION_ADJECTIVE || m->form == SG_MENTION_PLACE ||
        s->tokens[m->head].deprel == SG_DEPREL_conj)
        return false;
    push_mention(r, m, out);
    for (int32_t t = m->first; t <= m->last; t++)
        if (!read_conjuncts(r, s, t, m->last, out))
            return false;
    push_next(r, s, mention, out);
    return out->count > 1;
}

bool sg_is_listed(const sg_sentence *s, const sg_mention *m)
{
    if (s->tokens[m->head].deprel == SG_DEPREL_conj)
        return true;
    for (int32_t t = m->first; t <= m->last; t++)
        if (sg_tree_child(s, t, SG_DEPREL_conj) > m->last)
            return true;
    return false;
}

/* ---- two that stand near ---------------------------------------------- */

/* What the words say of those they mean; 0 where they say nothing. */
static unsigned wanted_kinds(const sg_resolver *r, int32_t mention)
{
    const sg_role *role = r->readings[mention].role;
    unsigned class = role ? sg_knowledge_role_word(r->knowledge, role) : 0;

    if (!role)
        return 0;
    if (class & SG_NAMEWORD_LAND)
        return 1u << SG_ACTOR_STATE;
    if (class & SG_NAMEWORD_FIRM)
        return 1u << SG_ACTOR_ORGANIZATION | 1u << SG_ACTOR_GROUP |
               1u << SG_ACTOR_MEDIUM;
    if (class & SG_NAMEWORD_COLLECTIVE)
        return 0;
    return 1u << SG_ACTOR_PERSON;
}

static bool fits(const sg_resolver *r, int32_t at, unsigned kinds)
{
    const sg_mention *c = &r->doc->mentions[at];

    if (c->entity != SG_NONE && kinds == 1u << SG_ACTOR_STATE)
        return r->entities[c->entity].kind == SG_ACTOR_STATE;
    return c->entity != SG_NONE && !r->readings[at].inner &&
           c->form != SG_MENTION_ADJECTIVE && c->form != SG_MENTION_PLACE &&
           c->form != SG_MENTION_COMMON && c->form != SG_MENTION_SPEAKER &&
           !sg_coref_is_province(r, &r->entities[c->entity]) &&
           (!kinds || (kinds & 1u << r->entities[c->entity].kind));
}

static bool all_fit(const sg_resolver *r, const sg_several *s, unsigned kinds)
{
    for (int i = 0; kinds && i < s->count; i++)
        if (!(kinds & 1u << r->entities[s->entities[i]].kind))
            return false;
    return true;
}

/* The mention that is the subject of the verb above, or SG_NONE. */
static int32_t subject_above(const sg_resolver *r, const sg_mention *m)
{
    const sg_sentence *s = sentence_of(r, m);

    for (int32_t up = s->tokens[m->head].head; up != SG_NONE;
         up = s->tokens[up].head) {
        int32_t subject = sg_grammatical_subject(s, up);

        if (subject != SG_NONE)
            return s->tokens[subject].mention;
    }
    return SG_NONE;
}

/* "The US reacted. Its envoy, Ada Norrell, blamed the two countries": whoever
 * speaks of two means none for which he speaks himself. */
static bool is_own(const sg_resolver *r, int32_t mention, int32_t entity)
{
    int32_t subject = subject_above(r, &r->doc->mentions[mention]);
    int32_t who =
        subject == SG_NONE ? SG_NONE : r->doc->mentions[subject].entity;

    return who != SG_NONE && r->entities[who].kind == SG_ACTOR_PERSON &&
           r->entities[who].affiliation.len > 0 &&
           sg_str_eq(r->entities[who].affiliation, r->entities[entity].name);
}

/* "Germany and France urged both sides": who does something to two is neither
 * of them. Of what hangs below a noun ("relations between the two countries")
 * that cannot be said. */
static void read_doers(const sg_resolver *r, const sg_mention *m,
                       sg_several *out)
{
    const sg_sentence *s = sentence_of(r, m);
    const sg_token *t = &s->tokens[m->head];
    int32_t subject;

    *out = (sg_several){.count = 0};
    if (t->head == SG_NONE ||
        (t->deprel != SG_DEPREL_obj && t->deprel != SG_DEPREL_iobj))
        return;
    subject = sg_grammatical_subject(s, t->head);
    if (subject == SG_NONE || s->tokens[subject].mention == SG_NONE)
        return;
    if (!sg_coref_list_at(r, s->tokens[subject].mention, out))
        push_mention(r, &r->doc->mentions[s->tokens[subject].mention], out);
}

/* "Meridian" and its director are one side. */
static bool is_one_side(const sg_resolver *r, const sg_several *two)
{
    const sg_entity *a = &r->entities[two->entities[0]];
    const sg_entity *b = &r->entities[two->entities[1]];

    return sg_str_eq(a->affiliation, b->name) ||
           sg_str_eq(b->affiliation, a->name);
}

/* Two in the order of the text, none of them a doer: the last list of two, else
 * the only two of a kind in the nearest sentences. */
static bool find_two(const sg_resolver *r, int32_t mention, unsigned kinds,
                     const sg_several *doers, sg_several *out,
                     double *confidence)
{
    const sg_mention *m = &r->doc->mentions[mention];
    sg_several apart = {.count = 0};
    int32_t sentence = m->sentence;

    *confidence = listed;
    for (int32_t i = mention - 1; i >= 0; i--) {
        const sg_mention *c = &r->doc->mentions[i];

        if (c->sentence != sentence && apart.count >= 2)
            break;
        sentence = c->sentence;
        if (c->sentence + BACK_SENTENCES < m->sentence)
            break;
        if (sg_coref_list_at(r, i, out) && out->count == 2 &&
            !holds(doers, out->entities[0]) &&
            !holds(doers, out->entities[1]) && all_fit(r, out, kinds))
            return true;
        if (fits(r, i, kinds) && !holds(doers, c->entity) &&
            !is_own(r, mention, c->entity))
            push_mention(r, c, &apart);
    }
    if (apart.count != 2 || apart.more || is_one_side(r, &apart))
        return false;
    out->count = 2;
    out->entities[0] = apart.entities[1];
    out->entities[1] = apart.entities[0];
    *confidence = met_apart;
    return true;
}

/* ---- the words -------------------------------------------------------- */

/* "two countries", "both | opposing | sides". */
static bool counts_two(const sg_resolver *r, const sg_mention *m)
{
    static const char *const forms[] = {"two", "both", NULL};
    const sg_sentence *s = sentence_of(r, m);

    if (!m->plural)
        return false;
    for (int32_t i = m->head; i >= 0 && i >= m->head - 3; i--)
        if (sg_str_is_any(s->tokens[i].form, forms))
            return true;
    return false;
}

/* "a settlement between two countries" is no two that are known. */
static bool is_known_pair(const sg_resolver *r, const sg_mention *m)
{
    static const char *const known[] = {"the", "both", "these", "those", NULL};
    const sg_sentence *s = sentence_of(r, m);

    for (int32_t i = m->head - 1; i >= 0 && i >= m->head - 4; i--)
        if (sg_str_is_any(s->tokens[i].form, known))
            return true;
    return sg_str_is_any(s->tokens[m->first].form, known);
}

/* "both", "the two", "both of | them". */
static bool is_two(const sg_sentence *s, const sg_mention *m)
{
    static const char *const forms[] = {"both", "two", "pair", "duo", NULL};
    int32_t at = m->first;

    if (at >= 2 && sg_str_is(s->tokens[at - 1].form, "of"))
        at -= 2;
    return sg_str_is_any(s->tokens[at].form, forms);
}

static bool is_reciprocal(const sg_sentence *s, const sg_mention *m)
{
    return m->last == m->first + 1 &&
           sg_str_is_any(s->tokens[m->first].form,
                         (const char *const[]){"each", "one", NULL});
}

/* "each other": whoever is the subject. */
static void resolve_reciprocal(sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    int32_t subject = subject_above(r, m);
    const sg_mention *who;
    sg_several several;

    if (subject == SG_NONE)
        return;
    who = &r->doc->mentions[subject];
    if (who->also != SG_NONE) {
        several = (sg_several){.count = 0};
        push_mention(r, who, &several);
        sg_coref_set_several(r, mention, &several, who->confidence);
    } else if (sg_coref_list_at(r, subject, &several)) {
        sg_coref_set_several(r, mention, &several, listed);
    }
}

void sg_coref_set_several(sg_resolver *r, int32_t mention, const sg_several *s,
                          double confidence)
{
    sg_mention *m = &r->doc->mentions[mention];

    sg_coref_set(r, mention, s->entities[0], confidence);
    for (int i = 1; i < s->count; i++) {
        sg_mention copy = *m;
        void *items = r->also;

        copy.entity = s->entities[i];
        sg_grow(&items, &r->also_capacity, r->also_count + 1, sizeof copy);
        r->also = items;
        r->also[r->also_count] = copy;
        m->also = (int32_t)r->also_count++;
    }
}

bool sg_coref_several(sg_resolver *r, int32_t mention)
{
    static const char *const one[] = {"former", "latter", NULL};
    const sg_mention *m = &r->doc->mentions[mention];
    const sg_sentence *s = sentence_of(r, m);
    sg_str form = s->tokens[m->first].form;
    bool pronoun = m->form == SG_MENTION_PRONOUN;
    bool single = pronoun && sg_str_is_any(form, one);
    sg_several doers = {.count = 0};
    sg_several found;
    double confidence;

    if (is_reciprocal(s, m)) {
        resolve_reciprocal(r, mention);
        return true;
    }
    if (pronoun ? !single && !is_two(s, m)
                : !counts_two(r, m) || !is_known_pair(r, m))
        return false;
    if (!single)
        read_doers(r, m, &doers); /* the latter may accuse the former */
    if (!find_two(r, mention, pronoun ? 0 : wanted_kinds(r, mention), &doers,
                  &found, &confidence))
        return pronoun;
    if (single)
        sg_coref_set(r, mention,
                     found.entities[sg_str_eq_nocase(form, SG_STR("latter"))],
                     confidence);
    else
        sg_coref_set_several(r, mention, &found, confidence);
    return true;
}
