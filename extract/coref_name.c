/* Names to entities. Full names first: they are certain, and they teach the
 * surnames, acronyms and titles by which the rest is found. Then, in the order
 * of the text, the names of one word. */
#include "extract/coref_parts.h"

#include <string.h>

#include "base/str.h"
#include "base/utf8.h"

static const double sure = 1.0;
static const double linked = 0.95;     /* by surname or acronym in the text */
static const double of_several = 0.7;  /* of two of that name in the text */
static const double by_office = 0.9;   /* by surname and title in the tables */
static const double by_surname = 0.75; /* by surname alone in the tables */

static bool is_named(const sg_reading *reading)
{
    return reading->name_first != SG_NONE;
}

static bool is_short(const sg_reading *reading)
{
    return reading->name_first == reading->name_last;
}

static const sg_alias *alias_of(const sg_resolver *r, const sg_reading *reading)
{
    return reading->alias == SG_NONE
               ? NULL
               : sg_alias_at(r->knowledge, reading->alias);
}

static const sg_token *tokens_of(const sg_resolver *r, const sg_mention *m)
{
    return r->doc->sentences[m->sentence].tokens;
}

/* ---- bodies ----------------------------------------------------------- */

/* The possessor before a phrase: "Israel's | foreign minister". */
static int32_t possessor(const sg_resolver *r, const sg_mention *m)
{
    const sg_token *tokens = tokens_of(r, m);
    int32_t owner = SG_NONE;

    for (int32_t c = tokens[m->head].first_child; c != SG_NONE;
         c = tokens[c].next_sibling)
        if (tokens[c].deprel == SG_DEPREL_nmod_poss && c < m->first)
            owner = c;
    if (owner == SG_NONE && m->first >= 2 &&
        tokens[m->first - 1].xpos == SG_XPOS_POS)
        owner = m->first - 2;
    if (owner == SG_NONE || tokens[owner].mention == SG_NONE)
        return SG_NONE;
    return r->doc->mentions[tokens[owner].mention].entity;
}

int32_t sg_coref_body(sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    const sg_reading *reading = &r->readings[mention];
    char buffer[SG_NAME_KEY_MAX];
    sg_str text;

    if (reading->body_alias != SG_NONE)
        return sg_entity_of_actor(
            r, sg_alias_at(r->knowledge, reading->body_alias)->actor);
    if (reading->body_first == SG_NONE)
        return possessor(r, m);
    text = sg_coref_text(r, m, reading->body_first, reading->body_last);
    return sg_entity_of_name(
        r, sg_coref_key(r, m, reading->body_first, reading->body_last, buffer),
        text, SG_ACTOR_ORGANIZATION);
}

/* ---- what a mention tells of its entity ------------------------------- */

static void learn(sg_resolver *r, int32_t mention, int32_t entity)
{
    const sg_reading *reading = &r->readings[mention];
    int32_t body = SG_NONE;
    sg_entity *e;

    if (reading->role) {
        body = sg_coref_body(r, mention);
        sg_coref_learn_title(r, reading, entity, body, mention);
        sg_coref_affiliate(r, entity, body);
    }
    e = &r->entities[entity];
    if (e->gender == SG_GENDER_UNKNOWN && e->kind == SG_ACTOR_PERSON)
        e->gender = reading->gender;
}

/* "+hillary": given names are kept apart from surnames. */
static sg_str given_key(sg_str given, char *out)
{
    if (given.len + 1 > SG_NAME_KEY_MAX)
        return (sg_str){NULL, 0};
    memmove(out + 1, given.data, given.len);
    out[0] = '+';
    return (sg_str){out, given.len + 1};
}

/* Last word of a person's name that is no suffix. */
static int32_t family_token(const sg_resolver *r, const sg_mention *m)
{
    const sg_reading *reading = &r->readings[m - r->doc->mentions];
    char buffer[SG_NAME_KEY_MAX];
    int32_t last = reading->name_last;

    while (last > reading->name_first &&
           ((sg_knowledge_word(r->knowledge,
                               sg_coref_key(r, m, last, last, buffer)) &
             SG_NAMEWORD_SUFFIX) ||
            sg_coref_key(r, m, last, last, buffer).len == 0))
        last--;
    return last;
}

static void link_person(sg_resolver *r, int32_t mention, int32_t entity)
{
    const sg_mention *m = &r->doc->mentions[mention];
    char buffer[SG_NAME_KEY_MAX];
    int32_t first = r->readings[mention].name_first;
    int32_t family = family_token(r, m);
    const sg_token *tokens = tokens_of(r, m);

    /* "al-Assad" is met as "Assad" and as "al-Assad" */
    sg_coref_link(r, sg_coref_key(r, m, family, family, buffer), entity,
                  mention);
    if (family >= first + 2 && !tokens[family - 1].space_after)
        sg_coref_link(r, sg_coref_key(r, m, family - 2, family, buffer), entity,
                      mention);
    if (family > first)
        sg_coref_link(
            r, given_key(sg_coref_key(r, m, first, first, buffer), buffer),
            entity, mention);
}

/* ", the Organization of X (OX)": the acronym in brackets. */
static void link_acronym(sg_resolver *r, int32_t mention, int32_t entity)
{
    const sg_mention *m = &r->doc->mentions[mention];
    const sg_sentence *s = &r->doc->sentences[m->sentence];
    char buffer[SG_NAME_KEY_MAX];
    int32_t at = m->last + 1;

    if (at + 2 >= s->count || !sg_str_is(s->tokens[at].form, "(") ||
        !sg_str_is(s->tokens[at + 2].form, ")") ||
        !sg_letters_of(s->tokens[at + 1].form).upper)
        return;
    sg_coref_link(r, sg_coref_key(r, m, at + 1, at + 1, buffer), entity,
                  mention);
}

static void settle(sg_resolver *r, int32_t mention, int32_t entity,
                   double confidence)
{
    sg_coref_set(r, mention, entity, confidence);
    learn(r, mention, entity);
    if (r->entities[entity].kind == SG_ACTOR_PERSON)
        link_person(r, mention, entity);
    else
        link_acronym(r, mention, entity);
}

/* ---- full names ------------------------------------------------------- */

/* Where no word of an unlisted name tells, the engine may. */
static sg_actor_kind kind_by_engine(const sg_resolver *r, const sg_mention *m)
{
    const sg_reading *reading = &r->readings[m - r->doc->mentions];

    switch (sg_named_of(&r->doc->sentences[m->sentence], reading->name_first,
                        reading->name_last)) {
    case SG_NAMED_PERSON:
        return SG_ACTOR_PERSON;
    case SG_NAMED_ORGANIZATION:
        return SG_ACTOR_ORGANIZATION;
    default:
        return SG_ACTOR_OTHER;
    }
}

static sg_actor_kind kind_of(const sg_resolver *r, const sg_mention *m)
{
    const sg_reading *reading = &r->readings[m - r->doc->mentions];

    if (reading->role || reading->name_kind == SG_NAME_PERSON)
        return SG_ACTOR_PERSON;
    if (reading->name_kind == SG_NAME_ORG)
        return SG_ACTOR_ORGANIZATION;
    if (reading->name_kind == SG_NAME_MEDIUM)
        return SG_ACTOR_MEDIUM;
    return kind_by_engine(r, m);
}

/* The key of a person leaves out what stands between given name and family
 * name: "Adam B. Schiff" is "Adam Schiff". */
static sg_str person_key(const sg_resolver *r, const sg_mention *m, char *out)
{
    const sg_reading *reading = &r->readings[m - r->doc->mentions];
    int32_t family = family_token(r, m);
    sg_str first =
        sg_coref_key(r, m, reading->name_first, reading->name_first, out);
    char buffer[SG_NAME_KEY_MAX];
    sg_str last = sg_coref_key(r, m, family, family, buffer);
    size_t len = first.len;

    if (family < reading->name_last || family == reading->name_first ||
        first.len + 1 + last.len > SG_NAME_KEY_MAX)
        return sg_coref_key(r, m, reading->name_first, reading->name_last, out);
    out[len++] = ' ';
    memcpy(out + len, last.data, last.len);
    return (sg_str){out, len + last.len};
}

static int32_t unlisted(sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    const sg_reading *reading = &r->readings[mention];
    sg_actor_kind kind = kind_of(r, m);
    char buffer[SG_NAME_KEY_MAX];
    sg_str key = kind == SG_ACTOR_PERSON
                     ? person_key(r, m, buffer)
                     : sg_coref_key(r, m, reading->name_first,
                                    reading->name_last, buffer);

    return sg_entity_of_name(
        r, key, sg_coref_text(r, m, reading->name_first, reading->name_last),
        kind);
}

/* True for a name that is certain without the rest of the document. */
static bool is_full(const sg_resolver *r, int32_t mention)
{
    const sg_reading *reading = &r->readings[mention];
    const sg_alias *alias = alias_of(r, reading);

    if (alias)
        return !is_short(reading) ||
               sg_actor_at(r->knowledge, alias->actor)->kind != SG_ACTOR_PERSON;
    return !is_short(reading);
}

/* Towns that are nothing but places, unlisted places, are nobody. */
static bool is_nobody(const sg_resolver *r, int32_t mention)
{
    const sg_reading *reading = &r->readings[mention];
    const sg_alias *alias = alias_of(r, reading);

    if (!is_named(reading) || sg_coref_is_member(r, mention))
        return true;
    if (alias)
        return alias->use == SG_ALIAS_PLACE;
    return r->doc->mentions[mention].form == SG_MENTION_PLACE;
}

/* A mere place tells the state that it lies in. */
static void locate(sg_resolver *r, int32_t mention)
{
    const sg_alias *alias = alias_of(r, &r->readings[mention]);

    if (alias && alias->use == SG_ALIAS_PLACE)
        r->doc->mentions[mention].state = sg_entity_of_actor(r, alias->actor);
}

static void resolve_full(sg_resolver *r, int32_t mention)
{
    const sg_alias *alias = alias_of(r, &r->readings[mention]);
    int32_t entity = sg_coref_foreign_body(r, mention);

    if (entity == SG_NONE)
        entity =
            alias ? sg_entity_of_actor(r, alias->actor) : unlisted(r, mention);
    settle(r, mention, entity, sure);
    r->entities[entity].mentions++;
}

/* ---- names of one word ------------------------------------------------ */

static int32_t known_actor(const sg_resolver *r, int32_t mention, sg_str key,
                           double *confidence)
{
    const sg_reading *reading = &r->readings[mention];
    const sg_alias *alias = alias_of(r, reading);
    sg_str date = r->doc->info.date;
    int32_t actor = SG_NONE;

    *confidence = by_office;
    if (reading->role)
        actor =
            sg_knowledge_titled(r->knowledge, key, reading->role->key, date);
    if (actor != SG_NONE)
        return actor;
    *confidence = alias ? sure : by_surname;
    if (alias)
        return alias->actor;
    if (reading->name_kind == SG_NAME_ORG ||
        r->doc->mentions[mention].form != SG_MENTION_NAME)
        return SG_NONE;
    return sg_knowledge_surname(r->knowledge, key, date);
}

/* "President Trump" beside an Ivanka Trump, a "Trump" before she is named: the
 * one whom the tables know. */
static int32_t known_beside(const sg_resolver *r, int32_t mention, sg_str key,
                            int32_t entity)
{
    const sg_reading *reading = &r->readings[mention];
    const sg_alias *alias = alias_of(r, reading);
    int32_t actor = SG_NONE;

    if (reading->role && sg_coref_bearer(r, reading->role->key, reading->former,
                                         SG_NONE, mention) != entity)
        actor = sg_knowledge_titled(r->knowledge, key, reading->role->key,
                                    r->doc->info.date);
    if (actor == SG_NONE && alias && r->recent[entity] == SG_NONE)
        actor = alias->actor;
    return actor;
}

static void resolve_short(sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    const sg_reading *reading = &r->readings[mention];
    char buffer[SG_NAME_KEY_MAX];
    sg_str key =
        sg_coref_key(r, m, reading->name_first, reading->name_last, buffer);
    bool alone;
    int32_t entity =
        sg_coref_namesake(r, key, mention, reading->gender, &alone);
    double confidence = alone ? linked : of_several;
    int32_t actor = entity == SG_NONE
                        ? known_actor(r, mention, key, &confidence)
                        : known_beside(r, mention, key, entity);

    if (actor != SG_NONE)
        entity = sg_entity_of_actor(r, actor);
    if (entity == SG_NONE && !reading->role) {
        char given[SG_NAME_KEY_MAX];

        memcpy(given, key.data, key.len);
        entity = sg_coref_linked(r, given_key((sg_str){given, key.len}, given),
                                 mention, SG_GENDER_UNKNOWN);
        confidence = linked;
    }
    if (entity == SG_NONE) {
        entity = unlisted(r, mention);
        confidence = sure;
    }
    settle(r, mention, entity, confidence);
}

void sg_coref_names(sg_resolver *r)
{
    for (int32_t i = 0; i < r->doc->mention_count; i++)
        if (is_nobody(r, i))
            locate(r, i);
        else if (is_full(r, i))
            resolve_full(r, i);
    sg_coref_rewind(r);
    for (int32_t i = 0; i < r->doc->mention_count; i++) {
        if (!is_nobody(r, i) && !is_full(r, i))
            resolve_short(r, i);
        sg_coref_pass(r, i);
    }
    sg_coref_find_country(r);
}
