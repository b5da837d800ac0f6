/* A hash map from text to a 32-bit number; open addressing, linear probing. The
 * hashes stand by themselves: most words that are looked up are not there, and
 * then nothing else is touched. */
#include "base/map.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"

typedef struct entry {
    sg_str key;
    uint32_t value;
} entry;

struct sg_map {
    uint32_t *hashes; /* FREE where there is no entry */
    entry *entries;
    size_t size; /* a power of two */
    size_t count;
};

enum { FREE = 0, SIZE_MIN = 64 };

static void make_room(sg_map *map, size_t size)
{
    map->size = size;
    map->hashes = sg_calloc(size, sizeof *map->hashes);
    map->entries = sg_malloc(size * sizeof *map->entries);
}

sg_map *sg_map_new(void)
{
    sg_map *map = sg_calloc(1, sizeof *map);

    make_room(map, SIZE_MIN);
    return map;
}

void sg_map_free(sg_map *map)
{
    if (!map)
        return;
    free(map->hashes);
    free(map->entries);
    free(map);
}

static uint64_t mix(uint64_t hash, uint64_t bytes)
{
    hash = (hash ^ bytes) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ hash >> 32;
}

/* Eight bytes at a time; never FREE. */
static uint32_t hash_of(sg_str key)
{
    uint64_t hash = key.len;
    uint64_t bytes = 0;
    size_t at = 0;
    uint32_t low;

    for (; at + sizeof bytes <= key.len; at += sizeof bytes) {
        memcpy(&bytes, key.data + at, sizeof bytes);
        hash = mix(hash, bytes);
    }
    bytes = 0;
    for (size_t i = at; i < key.len; i++)
        bytes = bytes << 8 | (unsigned char)key.data[i];
    low = (uint32_t)mix(hash, bytes);
    return low == FREE ? 1 : low;
}

/* Where `key` is, or the free place where it would be. */
static size_t probe(const sg_map *map, sg_str key, uint32_t hash)
{
    size_t i = hash & (map->size - 1);

    while (map->hashes[i] != FREE &&
           (map->hashes[i] != hash || !sg_str_eq(map->entries[i].key, key)))
        i = (i + 1) & (map->size - 1);
    return i;
}

static void enlarge(sg_map *map)
{
    sg_map old = *map;

    make_room(map, 2 * old.size);
    for (size_t i = 0; i < old.size; i++) {
        if (old.hashes[i] != FREE) {
            size_t at = probe(map, old.entries[i].key, old.hashes[i]);

            map->hashes[at] = old.hashes[i];
            map->entries[at] = old.entries[i];
        }
    }
    free(old.hashes);
    free(old.entries);
}

void sg_map_set(sg_map *map, sg_str key, uint32_t value)
{
    uint32_t hash = hash_of(key);
    size_t at;

    if (2 * (map->count + 1) > map->size)
        enlarge(map);
    at = probe(map, key, hash);
    map->count += map->hashes[at] == FREE;
    map->hashes[at] = hash;
    map->entries[at] = (entry){key, value};
}

uint32_t sg_map_get(const sg_map *map, sg_str key)
{
    size_t at = probe(map, key, hash_of(key));

    return map->hashes[at] == FREE ? SG_MAP_NONE : map->entries[at].value;
}

size_t sg_map_count(const sg_map *map)
{
    return map->count;
}
