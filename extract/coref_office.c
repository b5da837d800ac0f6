/* Offices to those who hold them: the bearer of the title in the document, the
 * holder in the table on the date, who held it before. */
#include "extract/coref_parts.h"

#include "base/str.h"
#include "extract/date_act.h"

static const double by_title = 0.8;   /* learnt in the document, or the table */
static const double for_body = 0.6;   /* an office whose holder is not known */
static const double repeated = 0.65;  /* another word for somebody */
static const double by_country = 0.6; /* of the state most spoken of */

/* The entity that a person belongs to, or SG_NONE. */
int32_t sg_coref_state_of(sg_resolver *r, int32_t entity)
{
    int32_t actor =
        sg_knowledge_actor(r->knowledge, r->entities[entity].affiliation);

    return actor == SG_NONE ? SG_NONE : sg_entity_of_actor(r, actor);
}

/* The one who is most spoken of among those who hold or held the office: in a
 * text without a date it is of his time. */
static int32_t holder_spoken_of(const sg_resolver *r, sg_str office,
                                sg_str body)
{
    enum { HOLDERS = 32 };
    int32_t actors[HOLDERS];
    int count =
        sg_knowledge_holders(r->knowledge, office, body, actors, HOLDERS);
    int32_t best = SG_NONE;

    for (int i = 0; i < count; i++) {
        int32_t entity = sg_entity_met(r, actors[i]);

        if (entity != SG_NONE &&
            (best == SG_NONE ||
             r->entities[entity].mentions > r->entities[best].mentions))
            best = entity;
    }
    return best;
}

/* When the office was held: "In 1962, the president warned" means another one
 * than the document's date does. What lies ahead nobody holds yet. */
static sg_str date_of(const sg_resolver *r, const sg_mention *m)
{
    const sg_token *tokens = r->doc->sentences[m->sentence].tokens;
    int32_t verb = tokens[m->head].head;
    sg_str today = r->doc->info.date;
    sg_str date;

    if (verb == SG_NONE || tokens[verb].upos != SG_UPOS_VERB)
        return today;
    date = sg_date_write(
        sg_date_of_act(r->doc, m->sentence, verb, SG_NONE, SG_ACTUAL),
        r->doc->arena);
    return date.len && (!today.len || sg_str_cmp(date, today) < 0) ? date
                                                                   : today;
}

static int32_t holder(sg_resolver *r, sg_str office, sg_str body, sg_str date)
{
    int32_t actor;
    int32_t entity =
        date.len == 0 ? holder_spoken_of(r, office, body) : SG_NONE;

    if (entity != SG_NONE || date.len == 0)
        return entity;
    actor = sg_knowledge_holder(r->knowledge, office, body, date);
    return actor == SG_NONE ? SG_NONE : sg_entity_of_actor(r, actor);
}

/* The holder of an office of a body; of a seat ("White House chief of staff")
 * the one of its state. */
static int32_t holder_at(sg_resolver *r, sg_str office, int32_t body,
                         sg_str date)
{
    int32_t found = holder(r, office, r->entities[body].name, date);

    return found == SG_NONE && r->entities[body].affiliation.len > 0
               ? holder(r, office, r->entities[body].affiliation, date)
               : found;
}

/* "the former president": who held the office and was mentioned last, other
 * than the one who holds it. */
static int32_t former_holder(sg_resolver *r, int32_t mention, int32_t body)
{
    enum { HOLDERS = 32 };
    int32_t actors[HOLDERS];
    sg_str office = r->readings[mention].role->key;
    int32_t state = body != SG_NONE ? body : sg_coref_country_at(r, mention);
    int32_t now;
    int32_t best = SG_NONE;
    int count;

    if (state == SG_NONE)
        return SG_NONE;
    count = sg_knowledge_holders(r->knowledge, office, r->entities[state].name,
                                 actors, HOLDERS);
    now = sg_knowledge_holder(r->knowledge, office, r->entities[state].name,
                              r->doc->info.date);
    for (int i = 0; i < count; i++) {
        int32_t entity = sg_entity_met(r, actors[i]);

        if (entity != SG_NONE && actors[i] != now &&
            r->recent[entity] != SG_NONE && r->recent[entity] < mention &&
            (best == SG_NONE || r->recent[entity] > r->recent[best]))
            best = entity;
    }
    return best;
}

void sg_coref_office(sg_resolver *r, int32_t mention)
{
    const sg_reading *reading = &r->readings[mention];
    sg_str date = date_of(r, &r->doc->mentions[mention]);
    int32_t body = sg_coref_body(r, mention);
    int32_t entity;
    int32_t again = SG_NONE;
    double confidence = repeated;

    if (body != SG_NONE && r->entities[body].kind == SG_ACTOR_PERSON)
        body = sg_coref_state_of(r, body);
    entity =
        sg_coref_bearer(r, reading->role->key, reading->former, body, mention);
    if (entity == SG_NONE && reading->former)
        entity = former_holder(r, mention, body);
    if (entity == SG_NONE && body != SG_NONE && !reading->former)
        entity = holder_at(r, reading->role->key, body, date);
    if (entity == SG_NONE)
        entity = again = sg_coref_again(r, mention, body, &confidence);
    if (entity != SG_NONE) {
        sg_coref_set(r, mention, entity,
                     again == SG_NONE ? by_title : confidence);
    } else if (reading->former) {
        return;
    } else if (body != SG_NONE) {
        sg_coref_set(r, mention, body, for_body);
    } else if (r->prominent != SG_NONE) {
        sg_str state = sg_actor_at(r->knowledge, r->prominent)->name;

        sg_coref_set(r, mention, holder(r, reading->role->key, state, date),
                     by_country);
    }
}

/* "the administration": the president whom the document has named, else the
 * one of the state that is spoken of. */
int32_t sg_coref_president(sg_resolver *r, int32_t mention)
{
    static const sg_str office = {"president", 9};
    int32_t named = sg_coref_bearer(r, office, false, SG_NONE, mention);
    int32_t state = sg_coref_country_at(r, mention);

    if (named != SG_NONE || state == SG_NONE)
        return named;
    if (r->doc->info.date.len == 0)
        return holder_spoken_of(r, office, r->entities[state].name);
    return holder(r, office, r->entities[state].name, r->doc->info.date);
}
