/* An id discipline that counts. Names are kept beside their numbers; cgraph
 * could do that by itself, but 2.42 never frees its own list. */
#include "render/ids.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"

typedef struct id_list {
    sg_arena *arena;
    sg_map *numbers; /* of names, with the type of the object in front */
    char **names;    /* by number; NULL for an object without a name */
    size_t count;
    size_t capacity;
} id_list;

static void *open_ids(Agraph_t *graph, Agdisc_t *disc)
{
    id_list *ids = sg_calloc(1, sizeof(id_list));

    (void)graph;
    (void)disc;
    ids->arena = sg_arena_new();
    ids->numbers = sg_map_new();
    return ids;
}

static void close_ids(void *state)
{
    id_list *ids = state;

    sg_map_free(ids->numbers);
    sg_arena_free(ids->arena);
    free(ids->names);
    free(ids);
}

static IDTYPE add(id_list *ids, char *name)
{
    void *names = ids->names;

    sg_grow(&names, &ids->capacity, ids->count + 1, sizeof(char *));
    ids->names = names;
    ids->names[ids->count++] = name;
    return ids->count;
}

/* "n:name" for a node: the name itself stands two bytes in. */
static char *key_of(sg_arena *arena, int type, const char *name)
{
    size_t size = strlen(name) + 1;
    char *key = sg_arena_alloc(arena, size + 2);

    key[0] = type == AGRAPH ? 'g' : type == AGNODE ? 'n' : 'e';
    key[1] = ':';
    memcpy(key + 2, name, size);
    return key;
}

static long map_name(void *state, int type, char *name, IDTYPE *id, int create)
{
    id_list *ids = state;
    char *key;
    uint32_t known;

    if (!name) {
        if (create)
            *id = add(ids, NULL);
        return create;
    }
    key = key_of(ids->arena, type, name);
    known = sg_map_get(ids->numbers, sg_str_of(key));
    if (known == SG_MAP_NONE && !create)
        return 0;
    if (known == SG_MAP_NONE) {
        known = (uint32_t)add(ids, key + 2);
        sg_map_set(ids->numbers, sg_str_of(key), known);
    }
    *id = known;
    return 1;
}

static char *name_of(void *state, int type, IDTYPE id)
{
    id_list *ids = state;

    (void)type;
    return id > 0 && id <= ids->count ? ids->names[id - 1] : NULL;
}

static long ask_for_id(void *state, int type, IDTYPE id)
{
    (void)state;
    (void)type;
    (void)id;
    return 0;
}

static void free_id(void *state, int type, IDTYPE id)
{
    (void)state;
    (void)type;
    (void)id;
}

static void note_object(void *state, int type, void *object)
{
    (void)state;
    (void)type;
    (void)object;
}

Agiddisc_t sg_ids_in_order(void)
{
    return (Agiddisc_t){.open = open_ids,
                        .map = map_name,
                        .alloc = ask_for_id,
                        .free = free_id,
                        .print = name_of,
                        .close = close_ids,
                        .idregister = note_object};
}
