/* How good the search for camps is, and how long it takes.
 * Usage: bench_camps [HIGHEST-NUMBER-OF-ACTORS]
 * Random networks by density and share of hostile ties: what each method leaves
 * frustrated, per cent of the weight, beside the proven least or the bound.
 * Then networks with planted camps and noise: how much of the camps is found
 * again (adjusted Rand index). All of it is the same every time but for the
 * seconds. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/mem.h"
#include "graph/analysis/divide.h"
#include "graph/analysis/partition.h"

/* Numerical Recipes' generator: the same networks on every machine. */
static uint32_t chance(uint32_t *seed, uint32_t below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

static double seconds(void)
{
    struct timespec now;

    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

typedef struct shape {
    size_t actors;
    size_t ties;
    uint32_t hostile; /* per cent; with camps: ties that contradict them */
    size_t camps;     /* planted; 0: none */
} shape;

static sg_tie random_tie(const shape *s, uint32_t *seed)
{
    size_t a = chance(seed, (uint32_t)s->actors);
    size_t b = chance(seed, (uint32_t)s->actors);
    bool odd = chance(seed, 100) < s->hostile;
    double weight = 1 + chance(seed, 100) / 100.0;

    if (s->camps ? (a % s->camps == b % s->camps) == odd : odd)
        weight = -weight;
    return (sg_tie){.a = a < b ? a : b, .b = a < b ? b : a, .weight = weight};
}

static int compare_ties(const void *left, const void *right)
{
    const sg_tie *l = left;
    const sg_tie *r = right;

    if (l->a != r->a)
        return l->a < r->a ? -1 : 1;
    return (l->b > r->b) - (l->b < r->b);
}

/* Ties at random, each pair once. */
static sg_network *make(const shape *s, uint32_t seed)
{
    sg_tie *ties = sg_calloc(s->ties + 1, sizeof *ties);
    size_t count = 0;
    sg_network *net;

    for (size_t i = 0; i < s->ties; i++) {
        sg_tie tie = random_tie(s, &seed);

        if (tie.a != tie.b)
            ties[count++] = tie;
    }
    qsort(ties, count, sizeof *ties, compare_ties);
    for (size_t i = 1, kept = count > 0; i <= count; i++) {
        if (i == count) {
            count = kept;
            break;
        }
        if (compare_ties(&ties[i], &ties[kept - 1]) != 0)
            ties[kept++] = ties[i];
    }
    net = sg_network_of(s->actors, ties, count);
    free(ties);
    return net;
}

static sg_division divide(const sg_network *net, sg_camp_options options)
{
    sg_error err = SG_ERROR_INIT;
    sg_division division;

    if (sg_divide(net, &options, &division, &err)) {
        (void)fprintf(stderr, "%s\n", err.message);
        exit(1);
    }
    return division;
}

static void print_method(const sg_network *net, const char *name,
                         sg_camp_options options)
{
    double start = seconds();
    sg_division d = divide(net, options);
    double weight = sg_network_weight(net);

    printf(
        "  %-10s %6.2f %%  at least %6.2f %%%s  agreement %.2f  best %2zu of "
        "%zu  %7.2f s\n",
        name, 100 * d.frustration / weight, 100 * d.bound / weight,
        d.exact ? ", proven" : "        ", d.agreement, d.best_runs,
        options.runs, seconds() - start);
    sg_division_clear(&d);
}

static void print_random(const shape *s)
{
    static const struct {
        const char *name;
        sg_camp_method method;
        size_t max_camps;
        size_t most; /* actors that it is tried on */
    } rows[] = {{"auto", SG_CAMPS_AUTO, 0, SIZE_MAX},
                {"leiden", SG_CAMPS_LEIDEN, 0, SIZE_MAX},
                {"relocation", SG_CAMPS_RELOCATION, 0, 1000},
                {"spinglass", SG_CAMPS_SPINGLASS, 0, 40},
                {"auto, two", SG_CAMPS_AUTO, 2, 1000}};
    sg_network *net = make(s, 1);

    printf("%zu actors, %zu ties, %u %% hostile\n", s->actors, net->tie_count,
           s->hostile);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        sg_camp_options options = SG_CAMP_OPTIONS_INIT;

        if (s->actors > rows[i].most)
            continue;
        options.method = rows[i].method;
        options.max_camps = rows[i].max_camps;
        print_method(net, rows[i].name, options);
    }
    sg_network_free(net);
}

/* How alike the camps found are to those planted, over ten networks. */
static void print_planted(const shape *s)
{
    double sum = 0;

    for (uint32_t seed = 1; seed <= 10; seed++) {
        sg_network *net = make(s, seed);
        sg_camp_options options = SG_CAMP_OPTIONS_INIT;
        sg_division d = divide(net, options);
        size_t *planted = sg_calloc(s->actors + 1, sizeof *planted);
        double index = 0;

        for (size_t i = 0; i < s->actors; i++)
            planted[i] = i % s->camps;
        if (sg_alikeness(planted, d.labels, s->actors, &index, NULL) == SG_OK)
            sum += index;
        free(planted);
        sg_division_clear(&d);
        sg_network_free(net);
    }
    printf("%zu camps of %zu actors, %zu ties, %2u %% odd: %.2f found again\n",
           s->camps, s->actors, s->ties, s->hostile, sum / 10);
}

int main(int argc, char **argv)
{
    static const shape random[] = {{20, 60, 50, 0},     {40, 120, 50, 0},
                                   {100, 200, 50, 0},   {100, 500, 50, 0},
                                   {200, 400, 30, 0},   {1000, 2000, 50, 0},
                                   {1000, 5000, 50, 0}, {5000, 20000, 50, 0}};
    static const shape planted[] = {{60, 600, 5, 3},
                                    {60, 600, 15, 3},
                                    {60, 600, 25, 3},
                                    {200, 3000, 15, 4},
                                    {200, 3000, 25, 4}};
    size_t most = argc > 1 ? strtoul(argv[1], NULL, 10) : SIZE_MAX;

    for (size_t i = 0; i < sizeof random / sizeof *random; i++)
        if (random[i].actors <= most)
            print_random(&random[i]);
    for (size_t i = 0; i < sizeof planted / sizeof *planted; i++)
        if (planted[i].actors <= most)
            print_planted(&planted[i]);
    return 0;
}
