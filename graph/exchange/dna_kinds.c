/* Which variable of a statement type is whose stance and towards what. */
#include "graph/exchange/dna_kinds.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"

/* Names of variables: ours first, then those of DNA's own statement type. */
static const struct {
    sg_dna_meaning meaning;
    const char *name;
} known[] = {
    {SG_DNA_IS_SOURCE, "source"},
    {SG_DNA_IS_SOURCE, "person"},
    {SG_DNA_IS_ORGANIZATION, "organization"},
    {SG_DNA_IS_TARGET, "target"},
    {SG_DNA_IS_TOPIC, "topic"},
    {SG_DNA_IS_TOPIC, "concept"},
    {SG_DNA_IS_AGREEMENT, "agreement"},
    {SG_DNA_IS_RELATION, "relation"},
    {SG_DNA_IS_STATUS, "status"},
    {SG_DNA_IS_SPEAKER, "speaker"},
    {SG_DNA_IS_DATE, "date"},
    {SG_DNA_IS_CONFIDENCE, "confidence"},
    {SG_DNA_IS_EVIDENCE, "evidence"},
};

/* The number of a variable, 0 when the type has none of this name. */
static sg_status find_variable(sg_db *dna, int64_t type, sg_str name,
                               int64_t *number, sg_error *err)
{
    sg_call call =
        sg_call_sql(dna, "SELECT ID FROM VARIABLES WHERE StatementTypeId = ?"
                         " AND Variable = ? COLLATE NOCASE ORDER BY ID");
    sg_status status;
    bool row;

    sg_call_int(&call, type);
    sg_call_words(&call, name);
    status = sg_call_step(&call, &row, err);
    *number = row ? sg_column_int(call.answer, 0) : 0;
    sg_call_end(&call);
    return status;
}

/* What the user names counts, and nothing else then does in its place. */
static sg_status find_named(sg_db *dna, sg_dna_kind *kind,
                            const sg_import_names *names, sg_error *err)
{
    const struct {
        sg_dna_meaning meaning;
        sg_str name;
    } given[] = {{SG_DNA_IS_SOURCE, names->source},
                 {SG_DNA_IS_TARGET, names->target},
                 {SG_DNA_IS_TOPIC, names->topic},
                 {SG_DNA_IS_AGREEMENT, names->agreement}};
    sg_status status = SG_OK;

    for (size_t i = 0; !status && i < sizeof given / sizeof *given; i++)
        if (given[i].name.len)
            status = find_variable(dna, kind->type, given[i].name,
                                   &kind->variables[given[i].meaning], err);
    if (names->source.len)
        kind->variables[SG_DNA_IS_ORGANIZATION] = 0;
    return status;
}

static bool is_given(const sg_import_names *names, sg_dna_meaning meaning)
{
    switch (meaning) {
    case SG_DNA_IS_SOURCE:
    case SG_DNA_IS_ORGANIZATION:
        return names->source.len > 0;
    case SG_DNA_IS_TARGET:
        return names->target.len > 0;
    case SG_DNA_IS_TOPIC:
        return names->topic.len > 0;
    case SG_DNA_IS_AGREEMENT:
        return names->agreement.len > 0;
    default:
        return false;
    }
}

static sg_status find_all(sg_db *dna, sg_dna_kind *kind,
                          const sg_import_names *names, sg_error *err)
{
    sg_status status = SG_OK;

    for (size_t i = 0; !status && i < sizeof known / sizeof *known; i++)
        if (!kind->variables[known[i].meaning] &&
            !is_given(names, known[i].meaning))
            status = find_variable(dna, kind->type, sg_str_of(known[i].name),
                                   &kind->variables[known[i].meaning], err);
    return status ? status : find_named(dna, kind, names, err);
}

static bool is_usable(const sg_dna_kind *kind)
{
    const int64_t *v = kind->variables;

    return (v[SG_DNA_IS_SOURCE] || v[SG_DNA_IS_ORGANIZATION]) &&
           (v[SG_DNA_IS_TARGET] || v[SG_DNA_IS_TOPIC]);
}

sg_status sg_dna_kinds_read(sg_dna_kinds *kinds, sg_db *dna,
                            const sg_import_names *names, sg_error *err)
{
    sg_call call =
        sg_call_sql(dna, "SELECT ID FROM STATEMENTTYPES ORDER BY ID");
    sg_status status;
    bool row;

    while (!(status = sg_call_step(&call, &row, err)) && row) {
        sg_dna_kind kind = {.type = sg_column_int(call.answer, 0)};

        status = find_all(dna, &kind, names, err);
        if (status)
            break;
        if (!is_usable(&kind))
            continue;
        sg_grow((void **)&kinds->items, &kinds->capacity, kinds->count + 1,
                sizeof kind);
        kinds->items[kinds->count++] = kind;
    }
    sg_call_end(&call);
    if (!status && !kinds->count)
        status = sg_fail(err, SG_EINPUT,
                         "no statement type has a variable for a source "
                         "(source, person, organization) and one for a target "
                         "or topic (target, topic, concept)");
    return status;
}

void sg_dna_kinds_clear(sg_dna_kinds *kinds)
{
    free(kinds->items);
    *kinds = (sg_dna_kinds){.items = NULL};
}

const sg_dna_kind *sg_dna_kind_of(const sg_dna_kinds *kinds, int64_t type)
{
    for (size_t i = 0; i < kinds->count; i++)
        if (kinds->items[i].type == type)
            return &kinds->items[i];
    return NULL;
}
