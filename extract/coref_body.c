/* Bodies that many states have. The tables know "Senate" and "Supreme Court" as
 * the bodies of one state; "the Nigerian Senate", "Russia's Supreme Court" and
 * "the Congress of Peru" are others, with names of their own: "Senate of
 * Nigeria". */
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "extract/coref_parts.h"

/* The state that a mention names, or SG_NONE; an actor of the tables. */
static int32_t state_of(const sg_resolver *r, int32_t mention)
{
    int32_t alias = r->readings[mention].alias;
    int32_t actor;

    if (alias == SG_NONE ||
        sg_alias_at(r->knowledge, alias)->use == SG_ALIAS_PLACE)
        return SG_NONE;
    actor = sg_alias_at(r->knowledge, alias)->actor;
    return sg_actor_at(r->knowledge, actor)->kind == SG_ACTOR_STATE ? actor
                                                                    : SG_NONE;
}

/* "Nigerian |", "Russia's |". */
static bool stands_before(const sg_resolver *r, const sg_mention *owner,
                          const sg_mention *body)
{
    const sg_token *tokens = r->doc->sentences[body->sentence].tokens;
    int32_t gap = body->first - owner->last;

    return owner->sentence == body->sentence &&
           (gap == 1 ||
            (gap == 2 && tokens[body->first - 1].xpos == SG_XPOS_POS));
}

/* "| of Peru", "| of the Philippines". */
static bool stands_behind(const sg_resolver *r, const sg_mention *owner,
                          const sg_mention *body)
{
    const sg_token *tokens = r->doc->sentences[body->sentence].tokens;
    int32_t gap = owner->first - body->last;

    return owner->sentence == body->sentence && (gap == 2 || gap == 3) &&
           sg_str_is(tokens[body->last + 1].form, "of");
}

static int32_t state_beside(const sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];

    if (mention > 0 && stands_before(r, m - 1, m) &&
        state_of(r, mention - 1) != SG_NONE)
        return state_of(r, mention - 1);
    if (mention + 1 < r->doc->mention_count && stands_behind(r, m + 1, m))
        return state_of(r, mention + 1);
    return SG_NONE;
}

/* "Senate" and Nigeria -> "Senate of Nigeria". */
static int32_t body_of(sg_resolver *r, const sg_mention *m, int32_t state)
{
    static const sg_str of = {" of ", 4};
    const sg_reading *reading = &r->readings[m - r->doc->mentions];
    sg_str parts[] = {
        sg_coref_text(r, m, reading->name_first, reading->name_last), of,
        sg_actor_at(r->knowledge, state)->name};
    char name[SG_NAME_KEY_MAX];
    char key[SG_NAME_KEY_MAX];
    size_t n = 0;
    int32_t entity;

    for (int i = 0; i < 3; i++) {
        if (n + parts[i].len > sizeof name)
            return SG_NONE;
        memcpy(name + n, parts[i].data, parts[i].len);
        n += parts[i].len;
    }
    entity = sg_entity_of_name(r, sg_fold((sg_str){name, n}, key, sizeof key),
                               (sg_str){name, n}, SG_ACTOR_ORGANIZATION);
    sg_coref_affiliate(r, entity, sg_entity_of_actor(r, state));
    return entity;
}

int32_t sg_coref_foreign_body(sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    const sg_reading *reading = &r->readings[mention];
    const sg_actor *actor;
    char buffer[SG_NAME_KEY_MAX];
    sg_str key;
    int32_t state;
    int32_t entity;

    if (reading->alias == SG_NONE)
        return SG_NONE;
    actor = sg_actor_at(r->knowledge,
                        sg_alias_at(r->knowledge, reading->alias)->actor);
    if (actor->kind != SG_ACTOR_ORGANIZATION || !actor->affiliation.len)
        return SG_NONE;
    key = sg_coref_key(r, m, reading->name_first, reading->name_last, buffer);
    state = state_beside(r, mention);
    if (state == SG_NONE) /* "the Senate" again */
        return sg_coref_linked(r, key, mention, SG_GENDER_UNKNOWN);
    if (sg_str_eq(sg_actor_at(r->knowledge, state)->name, actor->affiliation))
        return SG_NONE;
    entity = body_of(r, m, state);
    if (entity != SG_NONE)
        sg_coref_link(r, key, entity, mention);
    return entity;
}
