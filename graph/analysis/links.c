/* Who is linked with whom in a store. Places follow the names, not the numbers
 * of the rows, so that what is made of links does not depend on the order in
 * which documents came. */
#include "graph/analysis/links.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/mem.h"
#include "graph/filter.h"

/* One statement. */
typedef struct told {
    uint32_t a;
    uint32_t b;
    uint32_t millionths;
    uint8_t back; /* from b to a */
    uint8_t sign; /* place in the arrays of sg_link_side */
} told;

typedef struct telling {
    told *items;
    size_t count;
    size_t capacity;
} telling;

/* ---- actors ------------------------------------------------------------- */

static sg_status add_actor(sg_links *links, int64_t actor, size_t *capacity,
                           sg_error *err)
{
    void *items = links->actors;

    if (actor < 0 || actor > SG_LINKS_NUMBER_MAX)
        return sg_fail(err, SG_ELIMIT, "the number of an actor is too large");
    sg_grow(&items, capacity, links->actor_count + 1, sizeof *links->actors);
    links->actors = items;
    links->actors[links->actor_count++] = actor;
    if ((size_t)actor >= links->place_count)
        links->place_count = (size_t)actor + 1;
    return SG_OK;
}

static void place_actors(sg_links *links)
{
    links->places = sg_calloc(links->place_count + 1, sizeof *links->places);
    for (size_t i = 0; i < links->actor_count; i++)
        links->places[links->actors[i]] = (uint32_t)i + 1;
}

sg_status sg_links_read_actors(sg_store *store, sg_links *links, sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_ACTORS);
    size_t capacity = 0;
    sg_status status;
    bool row;

    while (!(status = sg_call_step(&call, &row, err)) && row) {
        status =
            add_actor(links, sg_column_int(call.answer, 0), &capacity, err);
        if (status)
            break;
    }
    sg_call_end(&call);
    if (!status)
        place_actors(links);
    return status;
}

size_t sg_links_place(const sg_links *links, int64_t actor)
{
    if (actor < 0 || (uint64_t)actor >= links->place_count ||
        !links->places[actor])
        return SG_LINK_NONE;
    return links->places[actor] - 1;
}

/* ---- statements --------------------------------------------------------- */

/* What other programs wrote to the file is kept within its limits. */
static uint32_t millionths(double confidence)
{
    if (!(confidence > 0))
        return 0;
    return (uint32_t)((confidence < 1 ? confidence : 1) * 1e6 + 0.5);
}

static void add_told(telling *t, const sg_links *links, sg_answer *rows)
{
    size_t from = sg_links_place(links, sg_column_int(rows, 0));
    size_t to = sg_links_place(links, sg_column_int(rows, 1));
    int64_t polarity = sg_column_int(rows, 2);
    void *items = t->items;

    if (from == to || from == SG_LINK_NONE || to == SG_LINK_NONE)
        return;
    sg_grow(&items, &t->capacity, t->count + 1, sizeof *t->items);
    t->items = items;
    t->items[t->count++] = (told){
        .a = (uint32_t)(from < to ? from : to),
        .b = (uint32_t)(from < to ? to : from),
        .millionths = millionths(sg_column_real(rows, 3)),
        .back = from > to,
        .sign = (uint8_t)(1 + (polarity > 0) - (polarity < 0)),
    };
}

static sg_status read_told(sg_store *store, const sg_filter *filter,
                           const sg_links *links, telling *t, sg_error *err)
{
    sg_answer *rows = NULL;
    sg_status status = sg_filter_prepare_links(store, filter, &rows, err);
    bool row;

    if (status)
        return status;
    while (!(status = sg_answer_next(rows, &row, err)) && row)
        add_told(t, links, rows);
    sg_answer_close(rows);
    return status;
}

/* ---- links -------------------------------------------------------------- */

/* Orders `from` by one of its two ends into `to`; what is equal stays in order.
 * Sorting by counting, because there are far more statements than actors. */
static void sort_by(const telling *from, told *to, size_t actors, bool by_a)
{
    size_t *starts = sg_calloc(actors + 1, sizeof *starts);

    for (size_t i = 0; i < from->count; i++)
        starts[(by_a ? from->items[i].a : from->items[i].b) + 1]++;
    for (size_t i = 0; i < actors; i++)
        starts[i + 1] += starts[i];
    for (size_t i = 0; i < from->count; i++)
        to[starts[by_a ? from->items[i].a : from->items[i].b]++] =
            from->items[i];
    free(starts);
}

/* By a, then b. */
static void sort_told(telling *t, size_t actors)
{
    telling by_b = {.count = t->count};

    by_b.items = sg_calloc(t->count + 1, sizeof *by_b.items);
    sort_by(t, by_b.items, actors, false);
    if (t->count)
        sort_by(&by_b, t->items, actors, true);
    free(by_b.items);
}

static void drop_few(sg_link_side *side, size_t min_count)
{
    for (int i = 0; i < SG_LINK_SIGNS; i++)
        if (side->count[i] < min_count) {
            side->count[i] = 0;
            side->certain[i] = 0;
        }
}

static bool is_empty(const sg_link_side *side)
{
    return side->count[0] + side->count[1] + side->count[2] == 0;
}

/* Takes what is too little off the last link, and the link with it when nothing
 * is left. */
static void settle_last(sg_links *links, size_t min_count)
{
    sg_link *last = links->count ? &links->items[links->count - 1] : NULL;

    if (!last)
        return;
    drop_few(&last->forth, min_count);
    drop_few(&last->back, min_count);
    if (is_empty(&last->forth) && is_empty(&last->back))
        links->count--;
}

static void make_links(sg_links *links, const telling *t, size_t min_count)
{
    size_t capacity = 0;

    for (size_t i = 0; i < t->count; i++) {
        const told *s = &t->items[i];
        sg_link_side *side;

        if (i == 0 || s->a != s[-1].a || s->b != s[-1].b) {
            void *items;

            settle_last(links, min_count);
            items = links->items;
            sg_grow(&items, &capacity, links->count + 1, sizeof *links->items);
            links->items = items;
            links->items[links->count++] = (sg_link){.a = s->a, .b = s->b};
        }
        side = s->back ? &links->items[links->count - 1].back
                       : &links->items[links->count - 1].forth;
        side->count[s->sign]++;
        side->certain[s->sign] += s->millionths;
    }
    settle_last(links, min_count);
}

sg_status sg_links_read(sg_store *store, const sg_filter *filter, sg_links *out,
                        sg_error *err)
{
    telling t = {0};
    sg_status status;

    *out = (sg_links){0};
    status = sg_links_read_actors(store, out, err);
    if (!status)
        status = read_told(store, filter, out, &t, err);
    if (status) {
        sg_links_clear(out);
    } else {
        sort_told(&t, out->actor_count);
        make_links(out, &t, filter ? filter->min_count : 0);
    }
    free(t.items);
    return status;
}

void sg_links_clear(sg_links *links)
{
    free(links->actors);
    free(links->places);
    free(links->items);
    *links = (sg_links){0};
}

sg_tally sg_link_tally(const sg_link_side *side)
{
    uint64_t sum = side->certain[0] + side->certain[1] + side->certain[2];

    return (sg_tally){
        .negative = side->count[0],
        .neutral = side->count[1],
        .positive = side->count[2],
        .weight = (double)sum / 1e6,
        .balance = ((double)side->certain[2] - (double)side->certain[0]) / 1e6,
    };
}
