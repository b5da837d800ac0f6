/* Projections as Philip Leifeld's Discourse Network Analyzer has them:
 * docs/analysis.md gives the formulas. */
#include <stdlib.h>

#include "base/error.h"
#include "base/mem.h"
#include "graph/analysis/stances.h"

/* Signs in the order of their places in a tally. */
enum { AGAINST, NEUTRAL, FOR, SIGNS };

/* How often one actor takes a stance on one topic: X(a, c, q). */
typedef struct tally {
    size_t actor;
    size_t topic;
    double by_sign[SIGNS];
} tally;

typedef struct tallies {
    tally *items; /* by topic, then actor */
    size_t count;
    double *of_actor; /* T(a): of each actor */
    double *of_topic;
} tallies;

/* ---- counting
 * ------------------------------------------------------------------ */

static int compare_stances(const void *left, const void *right)
{
    const sg_stance *l = left;
    const sg_stance *r = right;

    if (l->topic != r->topic)
        return l->topic < r->topic ? -1 : 1;
    return (l->actor > r->actor) - (l->actor < r->actor);
}

static tallies count(sg_stances *stances)
{
    tallies t = {
        .items = sg_calloc(stances->count + 1, sizeof *t.items),
        .of_actor = sg_calloc(stances->actor_count + 1, sizeof *t.of_actor),
        .of_topic = sg_calloc(stances->topic_count + 1, sizeof *t.of_topic)};

    qsort(stances->items, stances->count, sizeof *stances->items,
          compare_stances);
    for (size_t i = 0; i < stances->count; i++) {
        const sg_stance *s = &stances->items[i];

        if (i == 0 || s[-1].topic != s->topic || s[-1].actor != s->actor)
            t.items[t.count++] = (tally){.actor = s->actor, .topic = s->topic};
        t.items[t.count - 1].by_sign[s->sign + 1]++;
        t.of_actor[s->actor]++;
        t.of_topic[s->topic]++;
    }
    return t;
}

static void clear_tallies(tallies *t)
{
    free(t->items);
    free(t->of_actor);
    free(t->of_topic);
}

static double sum(const tally *t)
{
    return t->by_sign[AGAINST] + t->by_sign[NEUTRAL] + t->by_sign[FOR];
}

/* ---- actors by actors
 * ------------------------------------------------------------ */

/* Agreement over every sign, neutral ones too: they are there only where the
 * sign does not count. */
static double congruence(const tally *a, const tally *b)
{
    double same = 0;

    for (int q = 0; q < SIGNS; q++)
        same += a->by_sign[q] * b->by_sign[q];
    return same;
}

static double conflict(const tally *a, const tally *b)
{
    return a->by_sign[AGAINST] * b->by_sign[FOR] +
           a->by_sign[FOR] * b->by_sign[AGAINST];
}

static double meeting(sg_projection projection, const tally *a, const tally *b)
{
    switch (projection) {
    case SG_PROJECT_CONGRUENCE:
        return congruence(a, b);
    case SG_PROJECT_CONFLICT:
        return conflict(a, b);
    case SG_PROJECT_IGNORE:
        return sum(a) * sum(b);
    default:
        return congruence(a, b) - conflict(a, b);
    }
}

/* What Jaccard takes off T(a) + T(b): the statements of each whose topic and
 * sign the other has too; and puts to it: the products of the two. */
static double shared(const tally *a, const tally *b)
{
    double change = 0;

    for (int q = 0; q < SIGNS; q++) {
        if (b->by_sign[q] > 0)
            change -= a->by_sign[q];
        if (a->by_sign[q] > 0)
            change -= b->by_sign[q];
        change += a->by_sign[q] * b->by_sign[q];
    }
    return change;
}

typedef double measure_fn(sg_projection projection, const tally *a,
                          const tally *b);

static double meeting_shared(sg_projection projection, const tally *a,
                             const tally *b)
{
    (void)projection;
    return shared(a, b);
}

/* Adds `measure` of every two actors on the same topic to their cells. */
static void add_pairs(const tallies *t, sg_projection projection,
                      measure_fn *measure, size_t actors, double *cells)
{
    for (size_t i = 0; i < t->count; i++)
        for (size_t k = i + 1;
             k < t->count && t->items[k].topic == t->items[i].topic; k++) {
            const tally *a = &t->items[i];
            const tally *b = &t->items[k];
            double value = measure(projection, a, b);

            cells[a->actor * actors + b->actor] += value;
            cells[b->actor * actors + a->actor] += value;
        }
}

/* What the cell of two actors is divided by; `change` is of `shared`. */
static double divisor(sg_normalization normalization, double a, double b,
                      double change)
{
    switch (normalization) {
    case SG_NORMAL_AVERAGE:
        return (a + b) / 2;
    case SG_NORMAL_JACCARD:
        return a + b + change;
    case SG_NORMAL_COSINE:
        return a * b;
    default:
        return 1;
    }
}

static void normalize(const tallies *t, sg_normalization normalization,
                      size_t actors, double *cells)
{
    double *change;

    if (normalization == SG_NORMAL_NO)
        return;
    change = sg_calloc(actors * actors + 1, sizeof *change);
    if (normalization == SG_NORMAL_JACCARD)
        add_pairs(t, SG_PROJECT_SUBTRACT, meeting_shared, actors, change);
    for (size_t i = 0; i < actors * actors; i++) {
        double by = divisor(normalization, t->of_actor[i / actors],
                            t->of_actor[i % actors], change[i]);

        cells[i] = by > 0 ? cells[i] / by : 0;
    }
    free(change);
}

/* ---- actors by topics
 * -------------------------------------------------------------- */

static double stance(sg_projection projection, const tally *t)
{
    switch (projection) {
    case SG_PROJECT_COMBINE:
        return (t->by_sign[FOR] > 0) + 2 * (t->by_sign[AGAINST] > 0);
    case SG_PROJECT_IGNORE:
        return sum(t);
    default:
        return t->by_sign[FOR] - t->by_sign[AGAINST];
    }
}

static void fill_two_mode(const tallies *t,
                          const sg_projection_options *options, size_t topics,
                          double *cells)
{
    for (size_t i = 0; i < t->count; i++) {
        const tally *x = &t->items[i];
        double value = stance(options->projection, x);

        if (options->normalization == SG_NORMAL_ACTIVITY)
            value /= t->of_actor[x->actor];
        else if (options->normalization == SG_NORMAL_PROMINENCE)
            value /= t->of_topic[x->topic];
        cells[x->actor * topics + x->topic] = value;
    }
}

/* ---- the matrix
 * ---------------------------------------------------------------------- */

static sg_status check(const sg_projection_options *o, sg_error *err)
{
    bool of_topics = o->normalization == SG_NORMAL_ACTIVITY ||
                     o->normalization == SG_NORMAL_PROMINENCE;

    if (o->two_mode && (o->projection == SG_PROJECT_CONGRUENCE ||
                        o->projection == SG_PROJECT_CONFLICT))
        return sg_fail(err, SG_EUSAGE,
                       "congruence and conflict are between actors; of actors "
                       "and topics there are ignore, combine and subtract");
    if (!o->two_mode && o->projection == SG_PROJECT_COMBINE)
        return sg_fail(err, SG_EUSAGE,
                       "combine is for actors and topics (two-mode) only");
    if (o->two_mode && o->normalization != SG_NORMAL_NO && !of_topics)
        return sg_fail(err, SG_EUSAGE,
                       "average, jaccard and cosine are between actors; actors "
                       "and topics are normalized by activity or prominence");
    if (!o->two_mode && of_topics)
        return sg_fail(err, SG_EUSAGE,
                       "activity and prominence are for actors and topics "
                       "(two-mode) only");
    return SG_OK;
}

/* A stance without a sign takes part only where signs do not count. */
static void drop_neutral(sg_stances *stances)
{
    size_t kept = 0;

    for (size_t i = 0; i < stances->count; i++)
        if (stances->items[i].sign)
            stances->items[kept++] = stances->items[i];
    stances->count = kept;
}

static void fill(sg_stances *stances, const sg_projection_options *options,
                 sg_matrix *out)
{
    tallies t = count(stances);

    out->cells =
        sg_calloc(out->row_count * out->column_count + 1, sizeof *out->cells);
    if (options->two_mode) {
        fill_two_mode(&t, options, out->column_count, out->cells);
    } else {
        add_pairs(&t, options->projection, meeting, out->row_count, out->cells);
        normalize(&t, options->normalization, out->row_count, out->cells);
    }
    clear_tallies(&t);
}

static sg_status project(const sg_graph *graph,
                         const sg_projection_options *options, sg_matrix *out,
                         sg_error *err)
{
    sg_stances *stances = out->owned;
    bool any_sign = options->projection == SG_PROJECT_IGNORE;
    sg_status status =
        sg_stances_collect(graph, options->by, options->about, stances, err);

    if (status)
        return status;
    out->rows = stances->actors;
    out->row_count = stances->actor_count;
    out->columns = options->two_mode ? stances->topics : stances->actors;
    out->column_count =
        options->two_mode ? stances->topic_count : stances->actor_count;
    if (out->column_count > SG_MATRIX_CELLS_MAX / (out->row_count + 1))
        return sg_fail(err, SG_ELIMIT,
                       "%zu rows by %zu columns are too many; leave some out "
                       "by a filter",
                       out->row_count, out->column_count);
    if (!any_sign)
        drop_neutral(stances);
    sg_stances_drop_repeats(stances, graph, options->repeats, any_sign);
    fill(stances, options, out);
    return SG_OK;
}

sg_status sg_project(const sg_graph *graph,
                     const sg_projection_options *options, sg_matrix *out,
                     sg_error *err)
{
    static const sg_projection_options usual = SG_PROJECTION_OPTIONS_INIT;
    sg_status status;

    *out = (sg_matrix){.owned = sg_calloc(1, sizeof(sg_stances))};
    if (!options)
        options = &usual;
    status = check(options, err);
    if (!status)
        status = project(graph, options, out, err);
    if (status)
        sg_matrix_clear(out);
    return status;
}

void sg_matrix_clear(sg_matrix *matrix)
{
    if (matrix->owned)
        sg_stances_clear(matrix->owned);
    free(matrix->owned);
    free(matrix->cells);
    *matrix = (sg_matrix){0};
}
