/* What makes a statement more or less sure, and how the table weighs it. */
#include "extract/confidence.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/tsv.h"

/* The rows of the table. Most hold or do not; doubts have a size. */
typedef enum fact {
    START,
    CLAUSE_CONJOINED,
    CLAUSE_ADVERBIAL,
    CLAUSE_CONTENT,
    CLAUSE_RELATIVE,
    CLAUSE_INFINITIVE,
    CLAUSE_NONE,
    ARC_DOUBT,
    ACTOR_DOUBT,
    PRONOUN,
    COMMON_NOUN,
    TARGET_ELSEWHERE,
    TARGET_FAR,
    MODAL_CUE,
    NEGATED,
    UNREAL,
    HEDGED,
    QUOTED,
    LONG_SENTENCE,
    DIRECT_QUOTE,
    NOTHING_SAID,
    FACTS
} fact;

static const char *const names[FACTS] = {
    [START] = "start",
    [CLAUSE_CONJOINED] = "clause_conjoined",
    [CLAUSE_ADVERBIAL] = "clause_adverbial",
    [CLAUSE_CONTENT] = "clause_content",
    [CLAUSE_RELATIVE] = "clause_relative",
    [CLAUSE_INFINITIVE] = "clause_infinitive",
    [CLAUSE_NONE] = "clause_none",
    [ARC_DOUBT] = "arc_doubt",
    [ACTOR_DOUBT] = "actor_doubt",
    [PRONOUN] = "pronoun",
    [COMMON_NOUN] = "common_noun",
    [TARGET_ELSEWHERE] = "target_elsewhere",
    [TARGET_FAR] = "target_far",
    [MODAL_CUE] = "modal_cue",
    [NEGATED] = "negated",
    [UNREAL] = "unreal",
    [HEDGED] = "hedged",
    [QUOTED] = "quoted",
    [LONG_SENTENCE] = "long_sentence",
    [DIRECT_QUOTE] = "direct_quote",
    [NOTHING_SAID] = "nothing_said",
};

struct sg_confidence {
    double weights[FACTS];
};

/* Words between a cue and its argument; words of a sentence. */
enum { FAR = 8, LONG = 40 };

/* ---- the table -------------------------------------------------------- */

static fact fact_named(sg_str name)
{
    int i = 0;

    while (i < FACTS && !sg_str_is(name, names[i]))
        i++;
    return (fact)i;
}

static sg_status add_row(sg_confidence *c, bool *seen, const sg_tsv *tsv,
                         sg_error *err)
{
    fact row = fact_named(tsv->fields[0]);

    if (row == FACTS)
        return sg_tsv_fail(tsv, err, "unknown fact '%.*s'",
                           SG_FMT(tsv->fields[0]));
    if (seen[row])
        return sg_tsv_fail(tsv, err, "'%s' stands twice", names[row]);
    if (!sg_str_to_double(tsv->fields[1], &c->weights[row]) ||
        !isfinite(c->weights[row]))
        return sg_tsv_fail(tsv, err, "'%.*s' is no number",
                           SG_FMT(tsv->fields[1]));
    seen[row] = true;
    return SG_OK;
}

static sg_status read_table(sg_confidence *c, sg_data *data, sg_error *err)
{
    bool seen[FACTS] = {false};
    const char *path;
    sg_str bytes;
    sg_tsv tsv;
    sg_status status = sg_data_file(data, "confidence.tsv", &bytes, &path, err);

    if (status == SG_OK)
        status = sg_tsv_open(&tsv, path, bytes, "fact weight", err);
    while (status == SG_OK && sg_tsv_next(&tsv, &status, err))
        status = add_row(c, seen, &tsv, err);
    for (int i = 0; i < FACTS && status == SG_OK; i++)
        if (!seen[i])
            status = sg_tsv_fail(&tsv, err, "'%s' has no row", names[i]);
    return status;
}

sg_status sg_confidence_load(sg_data *data, sg_confidence **out, sg_error *err)
{
    sg_confidence *c = sg_calloc(1, sizeof *c);
    sg_status status = read_table(c, data, err);

    *out = status == SG_OK ? c : NULL;
    if (status != SG_OK)
        free(c);
    return status;
}

void sg_confidence_free(sg_confidence *confidence)
{
    free(confidence);
}

/* ---- the facts of a statement ----------------------------------------- */

/* How many factors e a probability lacks to certainty. */
static double doubt(double probability)
{
    static const double least = 0.01;

    return probability < 1 ? -log(fmax(probability, least)) : 0;
}

static double arc_doubt(const sg_sentence *s, int32_t token)
{
    const sg_token *t = &s->tokens[token];

    return doubt((double)t->p_head * (double)t->p_deprel);
}

/* How the clause of a cue hangs on the rest of its sentence; START for a main
 * clause. */
static fact clause_of(const sg_sentence *s, int32_t cue)
{
    switch (sg_deprel_base((sg_deprel)s->tokens[cue].deprel)) {
    case SG_DEPREL_root:
    case SG_DEPREL_parataxis:
        return START;
    case SG_DEPREL_conj:
        return CLAUSE_CONJOINED;
    case SG_DEPREL_advcl:
        return CLAUSE_ADVERBIAL;
    case SG_DEPREL_ccomp:
    case SG_DEPREL_csubj:
        return CLAUSE_CONTENT;
    case SG_DEPREL_acl:
        return CLAUSE_RELATIVE;
    case SG_DEPREL_xcomp:
        return CLAUSE_INFINITIVE;
    default:
        return CLAUSE_NONE;
    }
}

static void add_cue(const sg_sentence *s, const sg_frame *f, double *facts)
{
    int32_t clause = f->light == SG_NONE ? f->predicate : f->light;

    facts[clause_of(s, clause)] = 1;
    facts[ARC_DOUBT] += arc_doubt(s, f->predicate);
    facts[MODAL_CUE] = f->row->kind == SG_FRAME_MODAL;
    facts[QUOTED] = s->tokens[f->predicate].quote != SG_NONE;
    facts[LONG_SENTENCE] = s->count > LONG;
}

static void add_actor(const sg_mention *m, double *facts)
{
    facts[ACTOR_DOUBT] += doubt((double)m->confidence);
    facts[PRONOUN] += m->form == SG_MENTION_PRONOUN;
    facts[COMMON_NOUN] += m->form == SG_MENTION_COMMON;
}

static void add_actors(const sg_sentence *s, const sg_grounds *g, double *facts)
{
    const sg_frame *f = g->frame;

    add_actor(g->source, facts);
    if (f->source != SG_NONE)
        facts[ARC_DOUBT] += arc_doubt(s, f->source);
    if (!g->target)
        return;
    add_actor(g->target, facts);
    facts[TARGET_ELSEWHERE] = f->target == SG_NONE;
    facts[TARGET_FAR] =
        f->target != SG_NONE && abs(f->target - f->predicate) > FAR;
}

static void add_reality(const sg_reality *reality, double *facts)
{
    facts[NEGATED] = reality->status == SG_NEGATED;
    facts[UNREAL] =
        reality->status != SG_NEGATED && reality->status != SG_ACTUAL;
    facts[HEDGED] = reality->hedged;
}

double sg_confidence_of(const sg_confidence *confidence, const sg_doc *doc,
                        const sg_grounds *grounds)
{
    const sg_sentence *s = &doc->sentences[grounds->frame->sentence];
    double facts[FACTS] = {0};
    double sum = 0;

    add_cue(s, grounds->frame, facts);
    add_actors(s, grounds, facts);
    add_reality(grounds->reality, facts);
    facts[DIRECT_QUOTE] = grounds->quotes;
    facts[NOTHING_SAID] = grounds->says_nothing;
    facts[START] = 1;
    for (int i = 0; i < FACTS; i++)
        sum += confidence->weights[i] * facts[i];
    /* Two decimals, as it is written: what is loaded equals what was built. */
    return round(100 / (1 + exp(-sum))) / 100;
}
