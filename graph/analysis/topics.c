/* What the stances are about, and how much that divides the actors. */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "graph/analysis/stances.h"

/* Statements that call a topic by one phrase. */
typedef struct naming {
    size_t topic;
    size_t phrase;
    size_t count;
} naming;

/* Sorts by topic, then actor. */
static int compare_stances(const void *left, const void *right)
{
    const sg_stance *l = left;
    const sg_stance *r = right;

    if (l->topic != r->topic)
        return l->topic < r->topic ? -1 : 1;
    if (l->actor != r->actor)
        return l->actor < r->actor ? -1 : 1;
    return (l->edge > r->edge) - (l->edge < r->edge);
}

static int compare_names(const void *left, const void *right)
{
    const naming *l = left;
    const naming *r = right;

    if (l->topic != r->topic)
        return l->topic < r->topic ? -1 : 1;
    if (l->count != r->count)
        return l->count > r->count ? -1 : 1;
    return (l->phrase > r->phrase) - (l->phrase < r->phrase);
}

static int compare_topics(const void *left, const void *right)
{
    const sg_topic *l = left;
    const sg_topic *r = right;

    if (l->statements != r->statements)
        return l->statements > r->statements ? -1 : 1;
    return sg_str_cmp(l->name, r->name);
}

static void count_stances(sg_stances *stances, sg_topic *topics)
{
    qsort(stances->items, stances->count, sizeof *stances->items,
          compare_stances);
    for (size_t i = 0; i < stances->count; i++) {
        const sg_stance *s = &stances->items[i];
        sg_topic *t = &topics[s->topic];

        t->name = stances->topics[s->topic];
        t->statements++;
        t->positive += s->sign > 0;
        t->negative += s->sign < 0;
        t->neutral += s->sign == 0;
        if (i == 0 || s[-1].topic != s->topic || s[-1].actor != s->actor)
            t->actors++;
    }
    for (size_t i = 0; i < stances->topic_count; i++) {
        sg_topic *t = &topics[i];
        size_t fewer = t->positive < t->negative ? t->positive : t->negative;
        size_t both = t->positive + t->negative;

        t->divided = both ? 2 * (double)fewer / (double)both : NAN;
    }
}

/* A phrase belongs to one topic: they are told by the same words. */
static void name_topics(const sg_stances *stances, sg_topic *topics)
{
    naming *rows = sg_calloc(stances->phrase_count + 1, sizeof *rows);
    sg_str *phrases = sg_arena_array(stances->arena, stances->phrase_count + 1,
                                     sizeof *phrases);

    for (size_t i = 0; i < stances->count; i++) {
        const sg_stance *s = &stances->items[i];

        rows[s->phrase].topic = s->topic;
        rows[s->phrase].phrase = s->phrase;
        rows[s->phrase].count++;
    }
    qsort(rows, stances->phrase_count, sizeof *rows, compare_names);
    for (size_t i = 0; i < stances->phrase_count; i++) {
        sg_topic *t = &topics[rows[i].topic];

        phrases[i] = stances->phrases[rows[i].phrase];
        if (t->phrase_count++ == 0)
            t->phrases = &phrases[i];
    }
    free(rows);
}

sg_status sg_topics_list(const sg_graph *graph, sg_topic_grouping by,
                         sg_about about, sg_topics *out, sg_error *err)
{
    sg_stances *stances = sg_calloc(1, sizeof *stances);
    sg_status status = sg_stances_collect(graph, by, about, stances, err);

    *out = (sg_topics){.owned = stances};
    if (status) {
        sg_topics_clear(out);
        return status;
    }
    out->count = stances->topic_count;
    out->items = sg_calloc(out->count + 1, sizeof *out->items);
    count_stances(stances, out->items);
    name_topics(stances, out->items);
    qsort(out->items, out->count, sizeof *out->items, compare_topics);
    return SG_OK;
}

void sg_topics_clear(sg_topics *topics)
{
    if (topics->owned)
        sg_stances_clear(topics->owned);
    free(topics->owned);
    free(topics->items);
    *topics = (sg_topics){0};
}
