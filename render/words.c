/* Labels, tooltips and the description of a plan. Every text made here is clean
 * and lives in the arena of the plan. */
#include "render/words.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/str.h"
#include "render/look.h"
#include "render/speakers.h"

/* Relations named on a link, statements quoted in its tooltip, links spelled
 * out in the description, characters quoted of a sentence. */
enum {
    MOST_RELATIONS = 3,
    MOST_EVIDENCE = 5,
    MOST_DESCRIBED = 8,
    MOST_SENTENCE = 200
};

#define MINUS "\u2212"
#define TIMES "\u00d7"
#define NO_BREAK "\xC2\xA0" /* a blank inside a line */
#define ARROW " \u2192 "

static void add_clean(const sg_plan *plan, sg_buf *out, sg_str text)
{
    sg_buf_add(out, sg_text_printable(plan->arena, text));
}

/* A name inside a sentence. */
static void add_name(const sg_plan *plan, sg_buf *out, sg_str name)
{
    sg_buf_add(out, sg_text_isolated(plan->arena, name));
}

/* ---- relations ---------------------------------------------------------- */

typedef struct tally {
    sg_str relation;
    size_t count;
    size_t hedged;   /* of them, not told as facts */
    const char *how; /* the first of these is told */
    bool mixed;      /* others are told in another way */
} tally;

/* Most frequent first, then by name. */
static int compare_tallies(const void *left, const void *right)
{
    const tally *a = left;
    const tally *b = right;

    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return sg_str_cmp(a->relation, b->relation);
}

const char *sg_words_status(const sg_edge *edge)
{
    return edge->status == SG_ACTUAL && !edge->asserted
               ? "reported"
               : sg_factuality_name(edge->status);
}

static void count_member(tally *t, const sg_edge *edge)
{
    const char *how = sg_words_status(edge);

    t->count++;
    if (edge->asserted)
        return;
    if (!t->hedged++)
        t->how = how;
    else if (strcmp(t->how, how) != 0)
        t->mixed = true;
}

static size_t tally_members(const sg_plan *plan, const size_t *members,
                            size_t count, tally *tallies)
{
    size_t kinds = 0;

    for (size_t i = 0; i < count; i++) {
        sg_edge edge = sg_graph_edge(plan->graph, members[i]);
        size_t k = 0;

        while (k < kinds && !sg_str_eq(tallies[k].relation, edge.relation))
            k++;
        if (k == kinds)
            tallies[kinds++] = (tally){.relation = edge.relation};
        count_member(&tallies[k], &edge);
    }
    qsort(tallies, kinds, sizeof(tally), compare_tallies);
    return kinds;
}

sg_str sg_words_relation(const sg_plan *plan, sg_str relation)
{
    sg_str words = sg_text_printable(plan->arena, relation);
    sg_buf out = SG_BUF_INIT;

    for (size_t i = 0; i < words.len; i++)
        sg_buf_byte(&out, words.data[i] == '_' ? ' ' : words.data[i]);
    return sg_text_kept(plan->arena, &out);
}

/* "calls for ×3 (1 conditional)". */
static void add_tally(const sg_plan *plan, sg_buf *out, const tally *t)
{
    sg_buf_add(out, sg_words_relation(plan, t->relation));
    if (t->count > 1)
        sg_buf_printf(out, NO_BREAK TIMES "%zu", t->count);
    if (!t->hedged)
        return;
    sg_buf_addc(out, " (");
    if (t->hedged < t->count)
        sg_buf_printf(out, "%zu" NO_BREAK, t->hedged);
    sg_buf_printf(out, "%s)", t->mixed ? "hedged" : t->how);
}

/* Statements of one link that have this polarity. */
static size_t count_sign(const sg_plan *plan, const sg_plan_edge *edge,
                         int polarity)
{
    size_t count = 0;

    for (size_t i = 0; i < edge->count; i++)
        count += sg_look_of_sign(
                     sg_graph_edge(plan->graph, edge->members[i]).polarity) ==
                 sg_look_of_sign(polarity);
    return count;
}

sg_str sg_words_balance(const sg_plan *plan, const sg_plan_edge *edge)
{
    sg_buf out = SG_BUF_INIT;

    if (edge->sign == SG_MIXED)
        sg_buf_printf(&out, "+%zu" NO_BREAK MINUS "%zu",
                      count_sign(plan, edge, 1), count_sign(plan, edge, -1));
    return sg_text_kept(plan->arena, &out);
}

sg_str sg_words_relations(const sg_plan *plan, const sg_plan_edge *edge)
{
    tally *tallies = sg_arena_array(plan->arena, edge->count, sizeof(tally));
    size_t kinds = tally_members(plan, edge->members, edge->count, tallies);
    sg_buf out = SG_BUF_INIT;

    if (edge->sign == SG_MIXED) {
        sg_buf_add(&out, sg_words_balance(plan, edge));
        sg_buf_addc(&out, ": ");
    }
    for (size_t i = 0; i < kinds && i < MOST_RELATIONS; i++) {
        if (i)
            sg_buf_addc(&out, ", ");
        add_tally(plan, &out, &tallies[i]);
    }
    if (kinds > MOST_RELATIONS)
        sg_buf_printf(&out, ", %zu more", kinds - MOST_RELATIONS);
    return sg_text_kept(plan->arena, &out);
}

/* ---- tooltips ----------------------------------------------------------- */

sg_str sg_words_of_vertex(const sg_plan *plan, const sg_plan_vertex *vertex)
{
    const sg_kind_look *look = sg_look_of_kind(vertex->kind, vertex->is_topic);
    sg_buf out = SG_BUF_INIT;

    add_name(plan, &out, vertex->name);
    sg_buf_printf(&out, "\n%s", look->caption);
    if (vertex->affiliation.len) {
        sg_buf_addc(&out, ", ");
        sg_buf_add(&out, vertex->affiliation);
    }
    sg_buf_byte(&out, '\n');
    if (!vertex->is_topic)
        sg_buf_printf(&out, "makes %zu, receives ", vertex->made);
    sg_buf_count(&out, vertex->received, "statement");
    return sg_text_kept(plan->arena, &out);
}

unsigned sg_words_percent(double confidence)
{
    if (!(confidence > 0))
        return 0;
    return (unsigned)((confidence < 1 ? confidence : 1) * 100 + 0.5);
}

/* "“sentence” (document, date, actual, according to Dora Venn, confidence 87
 * %)". */
static void add_evidence(const sg_plan *plan, sg_buf *out, sg_edge edge)
{
    sg_str sentence = sg_text_printable(plan->arena, edge.sentence);

    sg_buf_addc(out, "\n\u201c");
    sg_buf_add(out, sg_text_cut(plan->arena, sentence, MOST_SENTENCE));
    sg_buf_addc(out, "\u201d (");
    add_clean(plan, out, edge.document);
    if (edge.date.len) {
        sg_buf_addc(out, ", ");
        add_clean(plan, out, edge.date);
    }
    sg_buf_printf(out, ", %s", sg_words_status(&edge));
    if (edge.speakers.len) {
        sg_buf_addc(out, ", ");
        sg_speakers_add(out, plan->arena, edge.speakers);
    }
    sg_buf_printf(out, ", confidence %u %%)",
                  sg_words_percent(edge.confidence));
}

static void add_ends(const sg_plan *plan, sg_buf *out, const sg_plan_edge *edge)
{
    add_name(plan, out, plan->vertices[edge->from].name);
    sg_buf_addc(out, ARROW);
    add_name(plan, out, plan->vertices[edge->to].name);
}

static void add_sign(sg_buf *out, const sg_plan_edge *edge)
{
    sg_buf_addc(out, sg_look_of_sign(edge->sign)->name);
    if (!edge->asserted)
        sg_buf_addc(out, ", not told as a fact");
    if (edge->misfit)
        sg_buf_addc(out,
                    edge->sign < 0 ? ", within a camp" : ", between two camps");
}

static void add_edge(const sg_plan *plan, sg_buf *out, const sg_plan_edge *edge,
                     const char *between)
{
    add_ends(plan, out, edge);
    sg_buf_addc(out, ": ");
    sg_buf_add(out, edge->words);
    sg_buf_addc(out, between);
    add_sign(out, edge);
    sg_buf_addc(out, ", ");
    sg_buf_count(out, edge->count, "statement");
}

sg_str sg_words_brief_edge(const sg_plan *plan, const sg_plan_edge *edge)
{
    sg_buf out = SG_BUF_INIT;

    add_edge(plan, &out, edge, "; ");
    return sg_text_kept(plan->arena, &out);
}

sg_str sg_words_of_edge(const sg_plan *plan, const sg_plan_edge *edge)
{
    sg_buf out = SG_BUF_INIT;

    add_edge(plan, &out, edge, "\n");
    for (size_t i = 0; i < edge->count && i < MOST_EVIDENCE; i++)
        add_evidence(plan, &out, sg_graph_edge(plan->graph, edge->members[i]));
    if (edge->count > MOST_EVIDENCE)
        sg_buf_printf(&out, "\nand %zu more", edge->count - MOST_EVIDENCE);
    return sg_text_kept(plan->arena, &out);
}

/* ---- description -------------------------------------------------------- */

static size_t count_all(const sg_plan *plan, int polarity)
{
    size_t count = 0;

    for (size_t i = 0; i < plan->edges_count; i++)
        count += count_sign(plan, &plan->edges[i], polarity);
    return count;
}

static void add_survey(const sg_plan *plan, sg_buf *out)
{
    size_t topics = plan->vertices_count - plan->report.actors_drawn;

    sg_buf_addc(out, "A network of ");
    sg_buf_count(out, plan->report.actors_drawn, "actor");
    if (topics) {
        sg_buf_addc(out, " and ");
        sg_buf_count(out, topics, "topic");
    }
    sg_buf_addc(out, " with ");
    sg_buf_count(out, plan->edges_count, "link");
    sg_buf_printf(out,
                  ", made of %zu positive, %zu negative and %zu neutral "
                  "statements.",
                  count_all(plan, 1), count_all(plan, -1), count_all(plan, 0));
}

static void add_boxes(const sg_plan *plan, sg_buf *out)
{
    for (size_t i = 0; i < plan->boxes_count; i++) {
        sg_buf_addc(out, i             ? plan->camps ? "; " : ", "
                         : plan->camps ? " Boxes hold camps: "
                                       : " Boxes hold the actors of ");
        add_name(plan, out, plan->boxes[i].name);
    }
    if (plan->boxes_count)
        sg_buf_byte(out, '.');
}

sg_str sg_words_description(const sg_plan *plan)
{
    sg_buf out = SG_BUF_INIT;

    if (plan->bars)
        return plan->bars->description;
    if (!plan->edges_count)
        return SG_STR("No statement passes: nothing is drawn.");
    add_survey(plan, &out);
    add_boxes(plan, &out);
    sg_buf_addc(&out, " Strongest links: ");
    for (size_t i = 0; i < plan->edges_count && i < MOST_DESCRIBED; i++) {
        const sg_plan_edge *edge = &plan->edges[i];

        if (i)
            sg_buf_addc(&out, "; ");
        add_ends(plan, &out, edge);
        sg_buf_addc(&out, ", ");
        sg_buf_add(&out, edge->words);
        sg_buf_addc(&out, " (");
        add_sign(&out, edge);
        sg_buf_byte(&out, ')');
    }
    if (plan->edges_count > MOST_DESCRIBED) {
        sg_buf_addc(&out, "; and ");
        sg_buf_printf(&out, "%zu more", plan->edges_count - MOST_DESCRIBED);
    }
    sg_buf_byte(&out, '.');
    return sg_text_kept(plan->arena, &out);
}
