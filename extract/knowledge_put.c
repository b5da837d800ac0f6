/* Putting actors, names, offices and roles into the tables of who is who. */
#include "extract/knowledge_table.h"

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"

sg_str sg_knowledge_key(sg_knowledge *k, sg_str text)
{
    char folded[SG_NAME_KEY_MAX];
    sg_str key;

    if (text.len == 0 || text.len > sizeof folded)
        return (sg_str){NULL, 0};
    key = sg_fold(text, folded, sizeof folded);
    return sg_arena_str(k->arena, key);
}

/* ---- names ------------------------------------------------------------ */

/* Notes how long the keys are that begin with the first word of this one. */
static void extend_reach(sg_map *reach, sg_str key)
{
    sg_str word = sg_str_sub(key, 0, sg_str_find(key, ' ', 0));
    uint32_t longest = sg_map_get(reach, word);

    if (longest == SG_MAP_NONE || longest < key.len)
        sg_map_set(reach, word, (uint32_t)key.len);
}

void sg_knowledge_put_alias(sg_knowledge *k, sg_str key, const sg_alias *alias)
{
    uint32_t first = sg_map_get(k->by_alias, key);
    void *items = k->aliases;

    sg_grow(&items, &k->alias_capacity, k->alias_count + 1, sizeof *k->aliases);
    k->aliases = items;
    k->aliases[k->alias_count] = *alias;
    extend_reach(k->alias_reach, key);
    if (first == SG_MAP_NONE) {
        sg_map_set(k->by_alias, key, (uint32_t)k->alias_count);
    } else { /* behind the first: what came first stays preferred */
        k->aliases[k->alias_count].next = k->aliases[first].next;
        k->aliases[first].next = (int32_t)k->alias_count;
    }
    k->alias_count++;
}

static void add_surname(sg_knowledge *k, sg_str key, int32_t actor)
{
    uint32_t first = sg_map_get(k->by_surname, key);
    void *items = k->surnames;

    sg_grow(&items, &k->surname_capacity, k->surname_count + 1,
            sizeof *k->surnames);
    k->surnames = items;
    k->surnames[k->surname_count] =
        (sg_surname){actor, first == SG_MAP_NONE ? SG_NONE : (int32_t)first};
    sg_map_set(k->by_surname, key, (uint32_t)k->surname_count++);
}

/* The last word of a person's name leads to the person, and the first when it
 * is no given name: "Lee Jae-myung". */
void sg_knowledge_put_surname(sg_knowledge *k, sg_str key, int32_t actor)
{
    size_t end = sg_str_find(key, ' ', 0);
    size_t cut = key.len;

    while (cut > 0 && key.data[cut - 1] != ' ')
        cut--;
    if (cut == 0)
        return;
    add_surname(k, sg_str_sub(key, cut, key.len), actor);
    key = sg_str_sub(key, 0, end);
    if (!sg_knowledge_given(k, key, NULL))
        add_surname(k, key, actor);
}

/* ---- actors, offices, roles ------------------------------------------- */

int32_t sg_knowledge_put_actor(sg_knowledge *k, const sg_actor *actor)
{
    void *items = k->actors;

    sg_grow(&items, &k->actor_capacity, k->actor_count + 1, sizeof *actor);
    k->actors = items;
    sg_map_set(k->by_name, actor->name, (uint32_t)k->actor_count);
    k->actors[k->actor_count] = *actor;
    return (int32_t)k->actor_count++;
}

int32_t sg_knowledge_put_office(sg_knowledge *k, const sg_office *row)
{
    sg_actor *holder = &k->actors[row->holder];
    void *items = k->offices;

    sg_grow(&items, &k->office_capacity, k->office_count + 1, sizeof *row);
    k->offices = items;
    k->offices[k->office_count] = *row;
    k->offices[k->office_count].next_of_holder = holder->first_office;
    holder->first_office = (int32_t)k->office_count;
    return (int32_t)k->office_count++;
}

void sg_knowledge_put_term(sg_knowledge *k, int32_t actor, const sg_term *term)
{
    sg_actor *a = &k->actors[actor];
    int32_t number = (int32_t)k->term_count;
    void *items = k->terms;

    sg_grow(&items, &k->term_capacity, k->term_count + 1, sizeof *term);
    k->terms = items;
    /* behind the others: the first that holds counts */
    *(a->first_term == SG_NONE ? &a->first_term
                               : &k->terms[a->last_term].next) = number;
    a->last_term = number;
    k->terms[number] = *term;
    k->terms[number].next = SG_NONE;
    k->term_count++;
}

void sg_knowledge_put_role(sg_knowledge *k, const sg_role *role)
{
    void *items = k->roles;

    sg_grow(&items, &k->role_capacity, k->role_count + 1, sizeof *role);
    k->roles = items;
    k->roles[k->role_count] = *role;
    extend_reach(k->role_reach, role->key);
    sg_map_set(k->by_role, role->key, (uint32_t)k->role_count++);
}
