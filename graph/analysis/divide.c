/* Camps: every block is searched many times, where it is small the best is
 * proven, and the blocks are put together. */
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "graph/analysis/blocks.h"
#include "graph/analysis/bound.h"
#include "graph/analysis/divide.h"
#include "graph/analysis/exact.h"
#include "graph/analysis/partition.h"
#include "graph/analysis/search.h"

/* By default spinglass makes the first two runs on blocks of these sizes: on
 * smaller ones a proof is quicker, on larger ones it takes too long. */
enum { SPINGLASS_RUNS = 2, SPINGLASS_MIN = 13, SPINGLASS_MAX = 60 };

enum { RUNS_MAX = 1000, CAMPS_MAX = 1000 };

/* Labels of every block, once for each run and once for the best. */
typedef struct effort {
    const sg_network *net;
    sg_blocks blocks;
    const sg_camp_options *options;
    size_t ***runs; /* run, block, actor of the block */
    size_t **best;  /* block, actor of the block */
    double bound;
    bool proven; /* every block is */
} effort;

/* ---- searching -------------------------------------------------------------
 */

static sg_camp_method method_for(const effort *e, const sg_network *block,
                                 size_t run)
{
    bool few = block->count >= SPINGLASS_MIN && block->count <= SPINGLASS_MAX;

    if (e->options->method != SG_CAMPS_AUTO)
        return e->options->method;
    if (run < SPINGLASS_RUNS && few)
        return SG_CAMPS_SPINGLASS;
    return e->options->max_camps ? SG_CAMPS_RELOCATION : SG_CAMPS_LEIDEN;
}

static sg_status search(const effort *e, const sg_network *block, size_t run,
                        size_t *labels, sg_error *err)
{
    uint32_t seed = e->options->seed + (uint32_t)run;
    size_t max_camps = e->options->max_camps;
    sg_status status = SG_OK;

    if (max_camps == 1)
        return SG_OK; /* the labels are 0 */
    switch (method_for(e, block, run)) {
    case SG_CAMPS_SPINGLASS:
        status = sg_search_spinglass(block, max_camps, seed, labels, err);
        break;
    case SG_CAMPS_RELOCATION:
        sg_search_relocation(block, max_camps, seed, labels);
        break;
    default:
        status = sg_search_leiden(block, seed, labels, err);
    }
    if (status == SG_OK)
        sg_relocate(block, max_camps, labels);
    return status;
}

/* Every run of block `b`; the best labels are kept. */
static sg_status search_block(effort *e, size_t b, sg_error *err)
{
    const sg_network *block = e->blocks.items[b];
    double least = 0;

    e->best[b] = sg_calloc(block->count, sizeof *e->best[b]);
    for (size_t run = 0; run < e->options->runs; run++) {
        size_t *labels = sg_calloc(block->count, sizeof *labels);
        sg_status status;
        double found;

        e->runs[run][b] = labels;
        status = search(e, block, run, labels, err);
        if (status)
            return status;
        found = sg_frustration(block, labels);
        if (run == 0 || found < least - SG_NOTHING) {
            least = found;
            memcpy(e->best[b], labels, block->count * sizeof *labels);
        }
    }
    return SG_OK;
}

/* On smaller blocks a proof is quicker. */
enum { IMPROVE_MIN = 21 };

/* Makes the best labels of block `b` better where that can be and pays. */
static void improve_block(const effort *e, size_t b, double bound)
{
    const sg_network *block = e->blocks.items[b];

    if (e->options->method == SG_CAMPS_AUTO && block->count >= IMPROVE_MIN &&
        bound < sg_frustration(block, e->best[b]) - SG_NOTHING)
        sg_improve(block, e->options->max_camps, e->options->seed, e->best[b]);
}

/* Proves the best labels of block `b`, finds better ones, or bounds them. */
static void prove_block(effort *e, size_t b, size_t *steps)
{
    const sg_network *block = e->blocks.items[b];
    double bound = sg_frustration_bound(block, e->options->max_camps);
    bool proven;

    improve_block(e, b, bound);
    proven = bound >= sg_frustration(block, e->best[b]) - SG_NOTHING;
    if (!proven) {
        double other = sg_exact_camps(block, e->options->max_camps, e->best[b],
                                      steps, &proven);

        if (other > bound)
            bound = other;
    }
    if (proven)
        bound = sg_frustration(block, e->best[b]);
    e->bound += bound;
    e->proven = e->proven && proven;
}

static effort begin(const sg_network *net, const sg_camp_options *options)
{
    effort e = {.net = net, .options = options, .proven = true};

    e.runs = sg_calloc(options->runs, sizeof *e.runs);
    return e;
}

static sg_status search_all(effort *e, sg_error *err)
{
    size_t steps = SG_EXACT_STEPS;
    sg_status status = sg_blocks_find(e->net, &e->blocks, err);

    if (status)
        return status;
    e->best = sg_calloc(e->blocks.count + 1, sizeof *e->best);
    for (size_t run = 0; run < e->options->runs; run++)
        e->runs[run] = sg_calloc(e->blocks.count + 1, sizeof *e->runs[run]);
    for (size_t b = 0; !status && b < e->blocks.count; b++)
        status = search_block(e, b, err);
    for (size_t b = 0; !status && b < e->blocks.count; b++)
        prove_block(e, b, &steps);
    return status;
}

static void free_labels(size_t **labels, size_t count)
{
    for (size_t b = 0; labels && b < count; b++)
        free(labels[b]);
    free(labels);
}

static void end(effort *e)
{
    for (size_t run = 0; run < e->options->runs; run++)
        free_labels(e->runs[run], e->blocks.count);
    free_labels(e->best, e->blocks.count);
    free(e->runs);
    sg_blocks_clear(&e->blocks);
}

/* ---- putting together ------------------------------------------------------
 */

/* Labels of the whole network. Where their number is bound, camps are what is
 * in one connected part; otherwise what friendly ties hold together. */
static size_t join(const effort *e, size_t *const *of_blocks, size_t *labels)
{
    sg_blocks_join(e->net, &e->blocks, (const size_t *const *)of_blocks,
                   labels);
    if (e->options->max_camps == 0)
        return sg_split(e->net, labels);
    return sg_split_parts(e->net, labels);
}

/* How much the runs differ from the camps that are told. */
static sg_status judge_runs(const effort *e, const size_t *labels,
                            sg_division *out, sg_error *err)
{
    size_t *other = sg_calloc(e->net->count + 1, sizeof *other);
    sg_status status = SG_OK;

    for (size_t run = 0; !status && run < e->options->runs; run++) {
        double alike = 1;

        (void)join(e, e->runs[run], other);
        if (sg_frustration(e->net, other) <= out->frustration + SG_NOTHING)
            out->best_runs++;
        status = sg_alikeness(labels, other, e->net->count, &alike, err);
        out->agreement += alike / (double)e->options->runs;
        sg_add_jaccard(labels, other, e->net->count, out->firmness);
    }
    for (size_t i = 0; i < e->net->count; i++)
        out->firmness[i] /= (double)e->options->runs;
    free(other);
    return status;
}

static sg_status check(const sg_camp_options *options, sg_error *err)
{
    if (options->runs < 1 || options->runs > RUNS_MAX)
        return sg_fail(err, SG_EUSAGE, "camps are searched in 1 to %d runs",
                       RUNS_MAX);
    if (options->max_camps > CAMPS_MAX)
        return sg_fail(err, SG_EUSAGE, "at most %d camps can be asked for",
                       CAMPS_MAX);
    if (options->max_camps && options->method == SG_CAMPS_LEIDEN)
        return sg_fail(err, SG_EUSAGE,
                       "the Leiden method does not bound the number of camps");
    return SG_OK;
}

sg_status sg_divide(const sg_network *net, const sg_camp_options *options,
                    sg_division *out, sg_error *err)
{
    effort e;
    sg_status status = check(options, err);

    *out = (sg_division){0};
    if (status)
        return status;
    e = begin(net, options);
    out->labels = sg_calloc(net->count + 1, sizeof *out->labels);
    out->firmness = sg_calloc(net->count + 1, sizeof *out->firmness);
    status = search_all(&e, err);
    if (!status) {
        out->count = join(&e, e.best, out->labels);
        out->frustration = sg_frustration(net, out->labels);
        out->bound = e.proven ? out->frustration : e.bound;
        out->exact = e.proven;
        status = judge_runs(&e, out->labels, out, err);
    }
    end(&e);
    if (status)
        sg_division_clear(out);
    return status;
}

void sg_division_clear(sg_division *division)
{
    free(division->labels);
    free(division->firmness);
    *division = (sg_division){0};
}
