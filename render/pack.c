/* Shelf packing: tiles in rows, highest first, each row as wide as the page
 * may be. The width is the one of a handful that fills a 4:3 page best. */
#include "render/pack.h"

#include <math.h>
#include <stdlib.h>

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

/* Places every tile in rows no wider than `most`, a lone tile excepted. */
static extent fill_rows(sg_tile **tiles, size_t count, double most)
{
    extent all = {0, 0};
    double x = 0;
    double row = 0;
    double y = 0;

    for (size_t i = 0; i < count; i++) {
        sg_tile *tile = tiles[i];

        if (x > 0 && x + tile->width > most) {
            y += row + gap;
            x = row = 0;
        }
        tile->x = x;
        tile->y = y;
        x += tile->width + gap;
        row = fmax(row, tile->height);
        all.width = fmax(all.width, tile->x + tile->width);
        all.height = fmax(all.height, tile->y + tile->height);
    }
    return all;
}

void sg_pack(sg_arena *arena, sg_tile *tiles, size_t count, double *width,
             double *height)
{
    sg_tile **sorted = sg_arena_array(arena, count, sizeof(sg_tile *));
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

        all = fill_rows(sorted, count, most);
        need = sg_page_need(all.width, all.height);
        if (need < best_need) {
            best_need = need;
            best = most;
        }
    }
    all = fill_rows(sorted, count, best);
    *width = all.width;
    *height = all.height;
}
