/* Whether a statement is told as a fact. */
#include <stancegraph/graph.h>

#include "base/str.h"

/* Speaks for the source: is it, its body, its member, or of the same body. */
static bool speaks_for(const sg_party *speaker, const sg_party *source)
{
    return sg_str_eq(speaker->entity, source->entity) ||
           sg_str_eq(speaker->entity, source->affiliation) ||
           sg_str_eq(speaker->affiliation, source->entity) ||
           (source->affiliation.len > 0 &&
            sg_str_eq(speaker->affiliation, source->affiliation));
}

bool sg_statement_is_asserted(const sg_statement *statement)
{
    if (statement->status != SG_ACTUAL)
        return false;
    for (size_t i = 0; i < statement->attributed_count; i++)
        if (!speaks_for(&statement->attributed_to[i], &statement->source))
            return false;
    return true;
}
