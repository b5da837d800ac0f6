/* Which country is meant when nobody says: the one most spoken of in the
 * document, or of late. */
#include "extract/coref_parts.h"

#include "base/str.h"
#include "base/utf8.h"

enum { BACK_SENTENCES = 3, BACK_MENTIONS = 40 };

/* Canonical name of the state behind a mention, or the missing value. */
static sg_str state_of(const sg_resolver *r, const sg_mention *m)
{
    const sg_entity *e;
    int32_t actor;

    if (m->entity == SG_NONE)
        return (sg_str){NULL, 0};
    e = &r->entities[m->entity];
    if (e->kind == SG_ACTOR_STATE)
        return e->name;
    actor = sg_knowledge_actor(r->knowledge, e->affiliation);
    if (actor == SG_NONE ||
        sg_actor_at(r->knowledge, actor)->kind != SG_ACTOR_STATE)
        return (sg_str){NULL, 0};
    return e->affiliation;
}

/* Counts of the two states most spoken of; both may be 0. */
typedef struct lead {
    sg_str winner;
    uint32_t best;
    uint32_t second;
} lead;

static void count(sg_map *counts, sg_str state, lead *out)
{
    uint32_t n = sg_map_get(counts, state);

    n = n == SG_MAP_NONE ? 1 : n + 1;
    sg_map_set(counts, state, n);
    if (sg_str_eq(state, out->winner)) {
        out->best = n;
    } else if (n > out->best) {
        out->second = out->best;
        out->best = n;
        out->winner = state;
    } else if (n > out->second) {
        out->second = n;
    }
}

/* Twice or more, and half as often again as any other. */
static bool is_clear(const lead *l)
{
    return l->best >= 2 && 2 * l->best >= 3 * l->second;
}

/* Sets r->prominent when one state is clearly most spoken of. */
void sg_coref_find_country(sg_resolver *r)
{
    sg_map *counts = sg_map_new();
    lead l = {{NULL, 0}, 0, 0};

    for (int32_t i = 0; i < r->doc->mention_count; i++) {
        sg_str state = state_of(r, &r->doc->mentions[i]);

        if (state.data)
            count(counts, state, &l);
    }
    if (is_clear(&l))
        r->prominent = sg_knowledge_actor(r->knowledge, l.winner);
    sg_map_free(counts);
}

int32_t sg_coref_country_at(sg_resolver *r, int32_t mention)
{
    sg_map *counts = sg_map_new();
    const sg_mention *m = &r->doc->mentions[mention];
    lead l = {{NULL, 0}, 0, 0};
    int32_t actor = r->prominent;

    for (int32_t i = mention - 1; i >= 0 && i >= mention - BACK_MENTIONS; i--) {
        sg_str state = state_of(r, &r->doc->mentions[i]);

        if (r->doc->mentions[i].sentence < m->sentence - BACK_SENTENCES)
            break;
        if (state.data)
            count(counts, state, &l);
    }
    if (is_clear(&l))
        actor = sg_knowledge_actor(r->knowledge, l.winner);
    sg_map_free(counts);
    return actor == SG_NONE ? SG_NONE : sg_entity_of_actor(r, actor);
}

bool sg_coref_is_province(const sg_resolver *r, const sg_entity *e)
{
    char buffer[SG_NAME_KEY_MAX];
    int32_t alias =
        e->kind == SG_ACTOR_ORGANIZATION && e->known
            ? sg_knowledge_alias(r->knowledge,
                                 sg_fold(e->name, buffer, sizeof buffer))
            : SG_NONE;

    return alias != SG_NONE &&
           sg_alias_at(r->knowledge, alias)->use == SG_ALIAS_CAPITAL;
}

/* "Venezuela criticised the draft. Foreign Minister X said ...": the state
 * named last before, when X has an office of a state. */
void sg_coref_country(sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];
    const sg_role *role = r->readings[mention].role;

    if (!role || m->entity == SG_NONE ||
        r->entities[m->entity].affiliation.len > 0 ||
        !sg_knowledge_state_office(r->knowledge, role->key))
        return;
    for (int32_t i = mention - 1; i >= 0 && i >= mention - BACK_MENTIONS; i--) {
        const sg_mention *c = &r->doc->mentions[i];

        if (c->sentence + 1 < m->sentence)
            return;
        if (c->entity == SG_NONE || c->form != SG_MENTION_NAME ||
            r->entities[c->entity].kind != SG_ACTOR_STATE)
            continue;
        sg_coref_affiliate(r, m->entity, c->entity);
        return;
    }
}
