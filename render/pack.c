/* Skyline packing: highest first, each tile lies as far up as the tiles already
 * there let it, then as far left. The width of the page is the one of a handful
 * that fills a 4:3 page best. */
#include "render/pack.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const double gap = 28;
enum { WIDTHS_TRIED = 24 };

double sg_page_need(double width, double height)
{
    return fmax(width / 4, height / 3);
}

/* Ties keep the order in which the tiles were given. */
static int higher_first(const void *left, const void *right)
{
    const sg_tile *const *a = left;
    const sg_tile *const *b = right;

    if ((*a)->height > (*b)->height || (*a)->height < (*b)->height)
        return (*a)->height > (*b)->height ? -1 : 1;
    return *a < *b ? -1 : 1;
}

typedef struct extent {
    double width;
    double height;
} extent;

/* The lower edge of what has been placed: stretches from left to right, each
 * of which begins at `x` and is filled down to `y`. */
typedef struct stretch {
    double x;
    double y;
} stretch;

typedef struct skyline {
    stretch *items;
    size_t count;
    double width; /* of the page */
} skyline;

static double end_of(const skyline *s, size_t i)
{
    return i + 1 < s->count ? s->items[i + 1].x : s->width;
}

/* How far down a tile of this width lies that begins with stretch `first`;
 * infinite when it would leave the page. */
static double drop(const skyline *s, size_t first, double width)
{
    double end = s->items[first].x + width;
    double y = 0;

    if (end > s->width + 0.01 && first > 0)
        return INFINITY;
    for (size_t i = first; i < s->count && s->items[i].x < end; i++)
        y = fmax(y, s->items[i].y);
    return y;
}

/* What lies below [x, end] is filled down to `y`. */
static void fill(skyline *s, size_t first, double end, double y)
{
    stretch rest = {end, 0};
    size_t last = first;

    while (last + 1 < s->count && end_of(s, last) < end)
        last++;
    rest.y = s->items[last].y;
    s->items[first].y = y;
    if (end < end_of(s, last)) {
        /* The last stretch goes on behind the tile. */
        memmove(&s->items[first + 2], &s->items[last + 1],
                (s->count - last - 1) * sizeof(stretch));
        s->items[first + 1] = rest;
        s->count = s->count - last + first + 1;
    } else {
        memmove(&s->items[first + 1], &s->items[last + 1],
                (s->count - last - 1) * sizeof(stretch));
        s->count = s->count - last + first;
    }
}

static void place(skyline *s, sg_tile *tile)
{
    double lowest = INFINITY;
    size_t best = 0;

    for (size_t i = 0; i < s->count; i++) {
        double y = drop(s, i, tile->width);

        if (y < lowest) {
            lowest = y;
            best = i;
        }
    }
    tile->x = s->items[best].x;
    tile->y = lowest;
    fill(s, best, tile->x + tile->width + gap, lowest + tile->height + gap);
}

/* Places every tile on a page no wider than `most`, a lone tile excepted. */
static extent place_all(sg_tile **tiles, size_t count, double most,
                        stretch *room)
{
    skyline s = {room, 1, most + gap};
    extent all = {0, 0};

    room[0] = (stretch){0, 0};
    for (size_t i = 0; i < count; i++) {
        sg_tile *tile = tiles[i];

        place(&s, tile);
        all.width = fmax(all.width, tile->x + tile->width);
        all.height = fmax(all.height, tile->y + tile->height);
    }
    return all;
}

void sg_pack(sg_arena *arena, sg_tile *tiles, size_t count, double *width,
             double *height)
{
    sg_tile **sorted = sg_arena_array(arena, count, sizeof(sg_tile *));
    stretch *room = sg_arena_array(arena, count + 2, sizeof(stretch));
    double widest = 0;
    double best = 0;
    double best_need = INFINITY;
    extent all;

    for (size_t i = 0; i < count; i++) {
        sorted[i] = &tiles[i];
        widest = fmax(widest, tiles[i].width);
    }
    qsort(sorted, count, sizeof(sg_tile *), higher_first);
    for (int i = 0; i < WIDTHS_TRIED; i++) {
        double most = widest * pow(1.15, i);
        double need;

        all = place_all(sorted, count, most, room);
        need = sg_page_need(all.width, all.height);
        if (need < best_need) {
            best_need = need;
            best = most;
        }
    }
    all = place_all(sorted, count, best, room);
    *width = all.width;
    *height = all.height;
}
