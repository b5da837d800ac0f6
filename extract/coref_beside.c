/* Roles beside names: "Ada Norrell, the Swiss envoy,", "the envoy, Ada
 * Norrell,", "Ada Norrell is the envoy". */
#include "extract/coref_parts.h"

#include "base/str.h"
#include "extract/tree.h"

static const double by_apposition = 0.9;

static const sg_sentence *sentence_of(const sg_resolver *r, const sg_mention *m)
{
    return &r->doc->sentences[m->sentence];
}

static bool is_comma(const sg_sentence *s, int32_t token)
{
    return token >= 0 && token < s->count &&
           sg_str_is(s->tokens[token].form, ",");
}

/* The phrase ends where the apposition would: at punctuation. */
static bool is_closed(const sg_sentence *s, int32_t last)
{
    return last + 1 >= s->count || s->tokens[last + 1].upos == SG_UPOS_PUNCT;
}

static bool names_person(const sg_resolver *r, int32_t mention)
{
    const sg_mention *m;

    if (mention == SG_NONE)
        return false;
    m = &r->doc->mentions[mention];
    return m->form == SG_MENTION_NAME && m->entity != SG_NONE &&
           r->entities[m->entity].kind == SG_ACTOR_PERSON;
}

static bool hangs_on(const sg_sentence *s, int32_t token, const sg_mention *m)
{
    return s->tokens[token].deprel == SG_DEPREL_appos &&
           s->tokens[token].head >= m->first &&
           s->tokens[token].head <= m->last;
}

/* "Steve Witkoff, | the US envoy |,": the name before, or SG_NONE. */
static int32_t name_before(const sg_resolver *r, const sg_mention *m)
{
    const sg_sentence *s = sentence_of(r, m);
    int32_t at = m->first - 1;
    int32_t named;

    while (at >= 0 && at >= m->first - 3 &&
           (s->tokens[at].upos == SG_UPOS_DET ||
            s->tokens[at].upos == SG_UPOS_ADJ ||
            s->tokens[at].xpos == SG_XPOS_PRPS))
        at--;
    if (at < 1 || !is_comma(s, at))
        return SG_NONE;
    named = s->tokens[at - 1].mention;
    if (!names_person(r, named) || r->doc->mentions[named].last != at - 1)
        return SG_NONE;
    if (hangs_on(s, m->head, &r->doc->mentions[named]) ||
        (is_closed(s, m->last) && s->tokens[m->head].deprel != SG_DEPREL_conj))
        return named;
    return SG_NONE;
}

/* The comma behind the phrase, behind a place too: "the embassy | in Oslo |,".
 */
static int32_t comma_behind(const sg_sentence *s, int32_t last)
{
    enum { REACH = 5 };

    for (int32_t i = last + 1; i < s->count && i <= last + REACH; i++) {
        uint8_t upos = s->tokens[i].upos;

        if (is_comma(s, i))
            return i;
        if (upos != SG_UPOS_ADP && upos != SG_UPOS_DET &&
            upos != SG_UPOS_PROPN && upos != SG_UPOS_ADJ)
            return SG_NONE;
    }
    return SG_NONE;
}

/* A person, or two words that may name one. */
static bool may_name_person(const sg_resolver *r, int32_t mention)
{
    const sg_mention *m;

    if (mention == SG_NONE || names_person(r, mention))
        return mention != SG_NONE;
    m = &r->doc->mentions[mention];
    return m->form == SG_MENTION_NAME && m->entity != SG_NONE &&
           m->last > m->first && !r->entities[m->entity].known &&
           r->entities[m->entity].kind == SG_ACTOR_OTHER;
}

/* "The US envoy, | Steve Witkoff |, said": the name behind, or SG_NONE. */
static int32_t name_behind(const sg_resolver *r, const sg_mention *m)
{
    const sg_sentence *s = sentence_of(r, m);
    int32_t at = comma_behind(s, m->last);
    int32_t named;
    const sg_mention *n;

    if (at == SG_NONE || at + 1 >= s->count)
        return SG_NONE;
    named = s->tokens[at + 1].mention;
    if (!may_name_person(r, named) || r->readings[named].role)
        return SG_NONE;
    n = &r->doc->mentions[named];
    return n->first == at + 1 && s->tokens[n->head].deprel == SG_DEPREL_appos &&
                   s->tokens[n->head].head >= m->first &&
                   s->tokens[n->head].head < at
               ? named
               : SG_NONE;
}

/* "Ada Norrell is | the foreign minister |": the subject, or SG_NONE. */
static int32_t subject_of(const sg_resolver *r, const sg_mention *m)
{
    const sg_sentence *s = sentence_of(r, m);
    int32_t subject = SG_NONE;
    int32_t named;

    if (sg_tree_child(s, m->head, SG_DEPREL_cop) != SG_NONE)
        subject = sg_tree_child(s, m->head, SG_DEPREL_nsubj);
    if (subject == SG_NONE || subject > m->first)
        return SG_NONE;
    named = s->tokens[subject].mention;
    return named == SG_NONE || r->doc->mentions[named].entity == SG_NONE ||
                   r->entities[r->doc->mentions[named].entity].kind !=
                       SG_ACTOR_PERSON
               ? SG_NONE
               : named;
}

int32_t sg_coref_named_beside(const sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    int32_t named = m->plural ? SG_NONE : name_before(r, m);

    if (named == SG_NONE && !m->plural)
        named = name_behind(r, m);
    if (named == SG_NONE && !m->plural)
        named = subject_of(r, m);
    if (named != SG_NONE && r->doc->mentions[named].entity == SG_NONE)
        return SG_NONE;
    return named;
}

/* Resolves to the name in apposition and teaches it the title. */
bool sg_coref_beside(sg_resolver *r, int32_t mention)
{
    int32_t named = sg_coref_named_beside(r, mention);
    int32_t entity;
    int32_t body;
    sg_entity *e;

    if (named == SG_NONE)
        return false;
    entity = r->doc->mentions[named].entity;
    body = sg_coref_body(r, mention);
    sg_coref_set(r, mention, entity, by_apposition);
    sg_coref_learn_title(r, &r->readings[mention], entity, body, mention);
    sg_coref_affiliate(r, entity, body);
    e = &r->entities[entity];
    if (e->kind == SG_ACTOR_OTHER)
        e->kind = SG_ACTOR_PERSON;
    if (e->gender == SG_GENDER_UNKNOWN)
        e->gender = r->readings[mention].gender;
    return true;
}
