/* The actors of one document, and the keys that lead to them: canonical names,
 * full names, surnames, acronyms, titles. */
#include "extract/coref_parts.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"

void sg_resolver_init(sg_resolver *r, const sg_knowledge *knowledge,
                      sg_doc *doc)
{
    *r = (sg_resolver){.knowledge = knowledge, .doc = doc};
    r->keys = sg_arena_new();
    r->by_actor = sg_map_new();
    r->by_name = sg_map_new();
    r->by_short = sg_map_new();
    r->by_title = sg_map_new();
    r->prominent = SG_NONE;
    r->readings =
        sg_calloc((size_t)doc->mention_count + 1, sizeof *r->readings);
}

void sg_resolver_clear(sg_resolver *r)
{
    sg_map_free(r->by_actor);
    sg_map_free(r->by_name);
    sg_map_free(r->by_short);
    sg_map_free(r->by_title);
    free(r->readings);
    free(r->entities);
    free(r->recent);
    free(r->links);
    free(r->titles);
    free(r->also);
    sg_arena_free(r->keys);
}

/* ---- text ------------------------------------------------------------- */

/* Names in hard-wrapped text run over line ends; a name is one line. */
static sg_str on_one_line(sg_arena *arena, sg_str text)
{
    char *line;
    size_t n = 0;

    if (sg_str_find(text, '\n', 0) == text.len)
        return text;
    line = sg_arena_alloc(arena, text.len + 1);
    for (size_t i = 0; i < text.len; i++) {
        bool blank =
            text.data[i] == '\n' || text.data[i] == '\r' || text.data[i] == ' ';

        if (!blank)
            line[n++] = text.data[i];
        else if (n && line[n - 1] != ' ')
            line[n++] = ' ';
    }
    return (sg_str){line, n};
}

sg_str sg_coref_text(const sg_resolver *r, const sg_mention *m, int32_t first,
                     int32_t last)
{
    const sg_token *tokens = r->doc->sentences[m->sentence].tokens;
    sg_str text = sg_str_sub(r->doc->text, tokens[first].span.start,
                             tokens[last].span.end);

    return on_one_line(r->doc->arena, text);
}

sg_str sg_coref_key(const sg_resolver *r, const sg_mention *m, int32_t first,
                    int32_t last, char *out)
{
    return sg_fold(sg_coref_text(r, m, first, last), out, SG_NAME_KEY_MAX);
}

int32_t sg_coref_look_up(const sg_map *map, sg_str key)
{
    uint32_t value = sg_map_get(map, key);

    return value == SG_MAP_NONE ? SG_NONE : (int32_t)value;
}

/* ---- entities --------------------------------------------------------- */

static int32_t push_entity(sg_resolver *r, const sg_entity *entity)
{
    void *items = r->entities;
    void *recent = r->recent;

    sg_grow(&items, &r->entity_capacity, r->entity_count + 1, sizeof *entity);
    r->entities = items;
    sg_grow(&recent, &r->recent_capacity, r->entity_count + 1,
            sizeof *r->recent);
    r->recent = recent;
    r->entities[r->entity_count] = *entity;
    r->recent[r->entity_count] = SG_NONE;
    return (int32_t)r->entity_count++;
}

int32_t sg_entity_met(const sg_resolver *r, int32_t actor)
{
    return sg_coref_look_up(r->by_actor,
                            sg_actor_at(r->knowledge, actor)->name);
}

int32_t sg_entity_of_actor(sg_resolver *r, int32_t actor)
{
    const sg_actor *a = sg_actor_at(r->knowledge, actor);
    sg_str affiliation =
        sg_knowledge_affiliation(r->knowledge, actor, r->doc->info.date);
    int32_t found = sg_coref_look_up(r->by_actor, a->name);

    if (found != SG_NONE)
        return found;
    found = push_entity(
        r, &(sg_entity){.name = sg_arena_str(r->doc->arena, a->name),
                        .affiliation = sg_arena_str(r->doc->arena, affiliation),
                        .kind = a->kind,
                        .gender = a->gender,
                        .known = true});
    if (affiliation.len == 0)
        r->entities[found].affiliation = (sg_str){NULL, 0};
    sg_map_set(r->by_actor, a->name, (uint32_t)found);
    return found;
}

/* A copy with every run of white space, line breaks too, as one blank. */
static sg_str one_line(sg_arena *arena, sg_str text)
{
    char *copy = sg_arena_alloc(arena, text.len + 1);
    size_t len = 0;

    for (size_t at = 0; at < text.len;) {
        size_t start = at;

        if (sg_is_space(sg_utf8_next(text, &at))) {
            if (len > 0 && copy[len - 1] != ' ')
                copy[len++] = ' ';
            continue;
        }
        while (start < at)
            copy[len++] = text.data[start++];
    }
    return (sg_str){copy, len};
}

int32_t sg_entity_of_name(sg_resolver *r, sg_str key, sg_str name,
                          sg_actor_kind kind)
{
    int32_t found = sg_coref_look_up(r->by_name, key);
    sg_entity *e;

    if (found == SG_NONE) {
        found =
            push_entity(r, &(sg_entity){.name = one_line(r->doc->arena, name),
                                        .kind = kind});
        sg_map_set(r->by_name, sg_arena_str(r->keys, key), (uint32_t)found);
        return found;
    }
    e = &r->entities[found];
    if (kind != SG_ACTOR_OTHER && e->kind == SG_ACTOR_OTHER)
        e->kind = kind;
    if (name.len > e->name.len && !e->known)
        e->name = one_line(r->doc->arena, name);
    return found;
}

void sg_coref_set(sg_resolver *r, int32_t mention, int32_t entity,
                  double confidence)
{
    sg_mention *m = &r->doc->mentions[mention];

    if (entity == SG_NONE)
        return;
    m->entity = entity;
    m->confidence = (float)confidence;
    if (m->form != SG_MENTION_PLACE)
        r->recent[entity] = mention;
}

bool sg_coref_is_proper(const sg_entity *e)
{
    size_t at = 0;

    return e->known || sg_is_upper(sg_utf8_next(e->name, &at));
}

void sg_coref_affiliate(sg_resolver *r, int32_t entity, int32_t body)
{
    sg_entity *e = &r->entities[entity];
    const sg_entity *b;

    if (body == SG_NONE || body == entity || e->affiliation.len > 0)
        return;
    b = &r->entities[body];
    if (b->kind == SG_ACTOR_PERSON)
        e->affiliation = b->affiliation;
    else if (sg_coref_is_proper(b))
        e->affiliation = b->name;
}

void sg_coref_rewind(sg_resolver *r)
{
    for (size_t i = 0; i < r->entity_count; i++)
        r->recent[i] = SG_NONE;
}

void sg_coref_pass(sg_resolver *r, int32_t mention)
{
    const sg_mention *m = &r->doc->mentions[mention];

    if (m->entity != SG_NONE && m->form != SG_MENTION_PLACE)
        r->recent[m->entity] = mention;
}

/* ---- surnames and acronyms -------------------------------------------- */

void sg_coref_link(sg_resolver *r, sg_str key, int32_t entity, int32_t mention)
{
    int32_t first = sg_coref_look_up(r->by_short, key);
    void *items = r->links;
    int32_t looked = 0;

    for (int32_t i = first; i != SG_NONE && looked < SG_CHAIN_LOOKED_AT;
         i = r->links[i].next, looked++)
        if (r->links[i].entity == entity)
            return;
    sg_grow(&items, &r->link_capacity, r->link_count + 1, sizeof *r->links);
    r->links = items;
    r->links[r->link_count] = (sg_link){entity, mention, first};
    sg_map_set(r->by_short, sg_arena_str(r->keys, key),
               (uint32_t)r->link_count++);
}

static bool may_be(const sg_entity *e, sg_gender gender)
{
    return gender == SG_GENDER_UNKNOWN || e->gender == SG_GENDER_UNKNOWN ||
           e->gender == gender;
}

int32_t sg_coref_linked(const sg_resolver *r, sg_str key, int32_t mention,
                        sg_gender gender)
{
    int32_t best = SG_NONE;
    int32_t best_place = 0;
    int32_t looked = 0;

    for (int32_t i = sg_coref_look_up(r->by_short, key);
         i != SG_NONE && looked < SG_CHAIN_LOOKED_AT;
         i = r->links[i].next, looked++) {
        const sg_link *link = &r->links[i];
        int32_t recent = r->recent[link->entity];
        /* before the mention: the later the better; behind it: the sooner,
         * and worse than all before it */
        int32_t place = recent != SG_NONE && recent < mention ? recent
                        : link->mention < mention             ? link->mention
                                                  : -1 - link->mention;

        if (!may_be(&r->entities[link->entity], gender) ||
            (best != SG_NONE && place <= best_place))
            continue;
        best = link->entity;
        best_place = place;
    }
    return best;
}

/* Another bearer of the key was mentioned last in the same sentence as this. */
static bool is_one_breath(const sg_resolver *r, sg_str key, int32_t entity)
{
    int32_t recent = r->recent[entity];
    int32_t looked = 0;

    if (recent == SG_NONE)
        return false;
    for (int32_t i = sg_coref_look_up(r->by_short, key);
         i != SG_NONE && looked < SG_CHAIN_LOOKED_AT;
         i = r->links[i].next, looked++) {
        int32_t other = r->recent[r->links[i].entity];

        if (r->links[i].entity != entity && other != SG_NONE &&
            r->doc->mentions[other].sentence ==
                r->doc->mentions[recent].sentence)
            return true;
    }
    return false;
}

/* Whom a surname means: whoever bears it more often in full; of equals the one
 * mentioned last, and nobody when both were mentioned in one breath. */
int32_t sg_coref_namesake(const sg_resolver *r, sg_str key, int32_t mention,
                          sg_gender gender, bool *alone)
{
    int32_t best = SG_NONE;
    bool tie = false;
    int32_t looked = 0;

    *alone = true;
    for (int32_t i = sg_coref_look_up(r->by_short, key);
         i != SG_NONE && looked < SG_CHAIN_LOOKED_AT;
         i = r->links[i].next, looked++) {
        int32_t entity = r->links[i].entity;
        int32_t more;

        if (!may_be(&r->entities[entity], gender))
            continue;
        *alone = best == SG_NONE;
        more = best == SG_NONE
                   ? 1
                   : r->entities[entity].mentions - r->entities[best].mentions;
        if (more > 0)
            best = entity;
        tie = more == 0 || (tie && more < 0);
    }
    if (!tie)
        return best;
    best = sg_coref_linked(r, key, mention, gender);
    return is_one_breath(r, key, best) ? SG_NONE : best;
}
