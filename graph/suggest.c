/* Names near to one that matches nothing: optimal string alignment distance
 * (https://doi.org/10.1145/363958.363994 with swaps) over folded names. */
#include "graph/suggest.h"

#include "base/str.h"
#include "base/utf8.h"

/* Characters of a name that are compared; names that differ later are as good
 * as equal. */
enum { LETTERS_MAX = 64 };

typedef struct letters {
    uint32_t items[LETTERS_MAX];
    size_t count;
} letters;

static letters letters_of(sg_str text)
{
    letters l = {.count = 0};

    for (size_t at = 0; at < text.len && l.count < LETTERS_MAX;)
        l.items[l.count++] = sg_utf8_next(text, &at);
    return l;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static size_t alignment(const letters *a, const letters *b)
{
    size_t rows[3][LETTERS_MAX + 1]; /* the current row and two before it */

    for (size_t j = 0; j <= b->count; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a->count; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i + 2) % 3];
        const size_t *higher = rows[(i + 1) % 3];

        row[0] = i;
        for (size_t j = 1; j <= b->count; j++) {
            bool same = a->items[i - 1] == b->items[j - 1];

            row[j] = least(above[j] + 1, row[j - 1] + 1);
            row[j] = least(row[j], above[j - 1] + !same);
            if (i > 1 && j > 1 && a->items[i - 1] == b->items[j - 2] &&
                a->items[i - 2] == b->items[j - 1])
                row[j] = least(row[j], higher[j - 2] + 1);
        }
    }
    return rows[a->count % 3][b->count];
}

size_t sg_name_distance(sg_str a, sg_str b)
{
    letters whole = letters_of(a);
    letters other = letters_of(b);
    size_t distance = alignment(&whole, &other);
    sg_str word;

    if (sg_str_find(a, ' ', 0) < a.len)
        return distance;
    while (sg_str_next(&b, ' ', &word)) {
        other = letters_of(word);
        distance = least(distance, alignment(&whole, &other) + 1);
    }
    return distance;
}

/* Order of the list: near names first, then by name. */
static bool is_before(const sg_nearest *n, size_t i, sg_str name,
                      size_t distance)
{
    if (n->items[i].distance != distance)
        return n->items[i].distance < distance;
    return sg_str_cmp(n->items[i].name, name) <= 0;
}

static void remove_at(sg_nearest *n, size_t i)
{
    for (n->count--; i < n->count; i++)
        n->items[i] = n->items[i + 1];
}

void sg_nearest_offer(sg_nearest *n, sg_str name, sg_str key)
{
    size_t distance = sg_name_distance(n->wanted, key);
    size_t at = 0;

    for (size_t i = 0; i < n->count; i++) {
        if (!sg_str_eq(n->items[i].name, name))
            continue;
        if (n->items[i].distance <= distance)
            return;
        remove_at(n, i);
    }
    while (at < n->count && is_before(n, at, name, distance))
        at++;
    if (at == SG_SUGGESTIONS)
        return;
    if (n->count < SG_SUGGESTIONS)
        n->count++;
    for (size_t i = n->count - 1; i > at; i--)
        n->items[i] = n->items[i - 1];
    n->items[at].name = sg_arena_str(n->arena, name);
    n->items[at].distance = distance;
}
