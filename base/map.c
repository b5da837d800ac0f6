/* A hash map from text to a 32-bit number; open addressing, linear probing. */
#include "base/map.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"

typedef struct slot {
    sg_str key; /* key.data NULL marks a free slot */
    uint32_t hash;
    uint32_t value;
} slot;

struct sg_map {
    slot *slots;
    size_t size; /* a power of two */
    size_t count;
};

sg_map *sg_map_new(void)
{
    sg_map *map = sg_calloc(1, sizeof *map);

    map->size = 64;
    map->slots = sg_calloc(map->size, sizeof *map->slots);
    return map;
}

void sg_map_free(sg_map *map)
{
    if (!map)
        return;
    free(map->slots);
    free(map);
}

static slot *probe(const sg_map *map, sg_str key, uint32_t hash)
{
    size_t i = hash & (map->size - 1);

    while (map->slots[i].key.data &&
           (map->slots[i].hash != hash || !sg_str_eq(map->slots[i].key, key)))
        i = (i + 1) & (map->size - 1);
    return &map->slots[i];
}

static void enlarge(sg_map *map)
{
    slot *old = map->slots;
    size_t old_size = map->size;

    map->size *= 2;
    map->slots = sg_calloc(map->size, sizeof *map->slots);
    for (size_t i = 0; i < old_size; i++)
        if (old[i].key.data)
            *probe(map, old[i].key, old[i].hash) = old[i];
    free(old);
}

void sg_map_set(sg_map *map, sg_str key, uint32_t value)
{
    uint32_t hash = sg_str_hash(key);
    slot *s;

    if (!key.data)
        key = SG_STR("");
    if (4 * (map->count + 1) > 3 * map->size)
        enlarge(map);
    s = probe(map, key, hash);
    map->count += s->key.data == NULL;
    *s = (slot){key, hash, value};
}

uint32_t sg_map_get(const sg_map *map, sg_str key)
{
    const slot *s = probe(map, key, sg_str_hash(key));

    return s->key.data ? s->value : SG_MAP_NONE;
}

size_t sg_map_count(const sg_map *map)
{
    return map->count;
}
