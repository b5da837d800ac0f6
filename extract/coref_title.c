/* Titles that people bear in a document: "secretary of state", and the shorter
 * ways to say them. */
#include "extract/coref_parts.h"

#include "base/mem.h"
#include "base/str.h"

static sg_str title_key(sg_str role, bool former, char *out, size_t size)
{
    size_t len = 0;

    if (role.len + 1 > size)
        return (sg_str){NULL, 0};
    if (former)
        out[len++] = '-';
    for (size_t i = 0; i < role.len; i++)
        out[len++] = role.data[i];
    return (sg_str){out, len};
}

static void push_title(sg_resolver *r, sg_str key, const sg_title *title)
{
    int32_t first = sg_coref_look_up(r->by_title, key);
    void *items = r->titles;
    int32_t looked = 0;

    for (int32_t i = first; i != SG_NONE && looked < SG_CHAIN_LOOKED_AT;
         i = r->titles[i].next, looked++)
        if (r->titles[i].entity == title->entity &&
            r->titles[i].body == title->body)
            return;
    sg_grow(&items, &r->title_capacity, r->title_count + 1, sizeof *title);
    r->titles = items;
    r->titles[r->title_count] = *title;
    r->titles[r->title_count].next = first;
    sg_map_set(r->by_title, sg_arena_str(r->keys, key),
               (uint32_t)r->title_count++);
}

void sg_coref_learn_title(sg_resolver *r, const sg_reading *reading,
                          int32_t entity, int32_t body, int32_t mention)
{
    char buffer[SG_NAME_KEY_MAX + 1];
    sg_title title = {entity, body, mention, SG_NONE};
    sg_str role = reading->role->key;

    if (reading->role->class == SG_ROLE_HONORIFIC)
        return;
    push_title(r, title_key(role, reading->former, buffer, sizeof buffer),
               &title);
    /* "the minister" may be the foreign minister and "the speaker" the House
     * Speaker, but no vice president is "the president" */
    for (size_t at = sg_str_find(role, ' ', 0); at < role.len;
         at = sg_str_find(role, ' ', at + 1)) {
        sg_str first = sg_str_sub(role, 0, at);
        sg_str rest = sg_str_sub(role, at + 1, role.len);

        if (sg_knowledge_word(r->knowledge, first) & SG_NAMEWORD_FORMER)
            return;
        if (sg_knowledge_role(r->knowledge, rest))
            push_title(r,
                       title_key(rest, reading->former, buffer, sizeof buffer),
                       &title);
    }
}

/* "the president" is a state's before he is a company's. */
static bool is_better(const sg_resolver *r, const sg_title *title,
                      const sg_title *best, bool of_state)
{
    bool state = title->body == SG_NONE ||
                 r->entities[title->body].kind == SG_ACTOR_STATE;
    bool best_state = best && (best->body == SG_NONE ||
                               r->entities[best->body].kind == SG_ACTOR_STATE);

    if (!best)
        return true;
    if (of_state && state != best_state)
        return state;
    return r->recent[title->entity] > r->recent[best->entity];
}

int32_t sg_coref_bearer(const sg_resolver *r, sg_str role, bool former,
                        int32_t body, int32_t mention)
{
    char buffer[SG_NAME_KEY_MAX + 1];
    sg_str key = title_key(role, former, buffer, sizeof buffer);
    const sg_title *best = NULL;
    bool of_state =
        body == SG_NONE && sg_knowledge_state_office(r->knowledge, role);
    int32_t looked = 0;

    for (int32_t i = sg_coref_look_up(r->by_title, key);
         i != SG_NONE && looked < SG_CHAIN_LOOKED_AT;
         i = r->titles[i].next, looked++) {
        const sg_title *title = &r->titles[i];
        const sg_entity *bearer = &r->entities[title->entity];

        if (body != SG_NONE && title->body != body &&
            !sg_str_eq(bearer->affiliation, r->entities[body].name))
            continue;
        if (r->recent[title->entity] == SG_NONE ||
            r->recent[title->entity] >= mention)
            continue;
        if (is_better(r, title, best, of_state))
            best = title;
    }
    return best ? best->entity : SG_NONE;
}
