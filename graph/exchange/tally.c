/* Counting texts. */
#include "graph/exchange/tally.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"

typedef struct counted {
    sg_str text;
    size_t count;
} counted;

struct sg_tally {
    sg_map *places; /* text -> index of items */
    counted *items;
    size_t count;
    size_t capacity;
};

sg_tally *sg_tally_new(void)
{
    sg_tally *tally = sg_calloc(1, sizeof *tally);

    tally->places = sg_map_new();
    return tally;
}

void sg_tally_free(sg_tally *tally)
{
    sg_map_free(tally->places);
    free(tally->items);
    free(tally);
}

void sg_tally_start(sg_tally *tally)
{
    if (tally->count) {
        sg_map_free(tally->places);
        tally->places = sg_map_new();
    }
    tally->count = 0;
}

void sg_tally_add(sg_tally *tally, sg_str text)
{
    uint32_t place;
    void *items = tally->items;

    if (!text.len)
        return;
    place = sg_map_get(tally->places, text);
    if (place != SG_MAP_NONE) {
        tally->items[place].count++;
        return;
    }
    sg_grow(&items, &tally->capacity, tally->count + 1, sizeof(counted));
    tally->items = items;
    sg_map_set(tally->places, text, (uint32_t)tally->count);
    tally->items[tally->count++] = (counted){text, 1};
}

bool sg_tally_has(const sg_tally *tally, sg_str text)
{
    return sg_map_get(tally->places, text) != SG_MAP_NONE;
}

static int by_text(const void *left, const void *right)
{
    return sg_str_cmp(((const counted *)left)->text,
                      ((const counted *)right)->text);
}

static int by_count(const void *left, const void *right)
{
    const counted *a = left;
    const counted *b = right;

    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return sg_str_cmp(a->text, b->text);
}

/* Behind this the map does not tell places any more. */
static void sort(sg_tally *tally, int (*order)(const void *, const void *))
{
    if (tally->count > 1)
        qsort(tally->items, tally->count, sizeof(counted), order);
}

void sg_tally_sort(sg_tally *tally)
{
    sort(tally, by_text);
}

sg_str sg_tally_first(const sg_tally *tally, sg_arena *arena)
{
    if (!tally->count)
        return (sg_str){NULL, 0};
    return sg_arena_str(arena, tally->items[0].text);
}

sg_str sg_tally_last(const sg_tally *tally, sg_arena *arena)
{
    if (!tally->count)
        return (sg_str){NULL, 0};
    return sg_arena_str(arena, tally->items[tally->count - 1].text);
}

sg_str sg_tally_list(const sg_tally *tally, sg_arena *arena,
                     const char *between)
{
    sg_buf list = SG_BUF_INIT;
    sg_str kept = {NULL, 0};

    for (size_t i = 0; i < tally->count; i++) {
        if (i)
            sg_buf_addc(&list, between);
        sg_buf_add(&list, tally->items[i].text);
    }
    if (tally->count)
        kept = sg_arena_str(arena, sg_buf_str(&list));
    sg_buf_clear(&list);
    return kept;
}

sg_str sg_tally_counts(sg_tally *tally, sg_arena *arena, sg_str *top)
{
    sg_buf list = SG_BUF_INIT;
    sg_str kept;

    sort(tally, by_count);
    *top = sg_tally_first(tally, arena);
    for (size_t i = 0; i < tally->count; i++)
        sg_buf_printf(&list, "%s%.*s %zu", i ? ", " : "",
                      SG_FMT(tally->items[i].text), tally->items[i].count);
    kept = sg_arena_str(arena, sg_buf_str(&list));
    sg_buf_clear(&list);
    return kept;
}
