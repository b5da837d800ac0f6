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
    return hash ^ hash >> 29;
}

static uint64_t read_bytes(const char *at, size_t count)
{
    uint64_t bytes = 0;

    memcpy(&bytes, at, count);
    return bytes;
}

/* The last bytes of a key, one to eight, some of them twice. */
static uint64_t read_end(const char *at, size_t count)
{
    if (count == 8)
        return read_bytes(at, 8);
    if (count >= 4)
        return read_bytes(at, 4) | read_bytes(at + count - 4, 4) << 32;
    if (count >= 2)
        return read_bytes(at, 2) | read_bytes(at + count - 2, 2) << 32;
    return read_bytes(at, 1);
}

/* Eight bytes at a time; never FREE. */
static uint32_t hash_of(sg_str key)
{
    uint64_t hash = key.len;
    uint64_t end = 0;
    size_t at = 0;
    uint32_t low;

    for (; key.len - at > 8; at += 8)
        hash = mix(hash, read_bytes(key.data + at, 8));
    if (key.len)
        end = read_end(key.data + at, key.len - at);
    low = (uint32_t)mix(hash, end);
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
