/* The words for the public enumerations. */
#include <stancegraph/types.h>

#include "base/str.h"

static const char *const kind_names[SG_ACTOR_KINDS] = {
    [SG_ACTOR_OTHER] = "other", [SG_ACTOR_PERSON] = "person",
    [SG_ACTOR_STATE] = "state", [SG_ACTOR_ORGANIZATION] = "organization",
    [SG_ACTOR_GROUP] = "group", [SG_ACTOR_MEDIUM] = "medium",
};

static const char *const factuality_names[SG_FACTUALITIES] = {
    [SG_ACTUAL] = "actual",       [SG_INTENDED] = "intended",
    [SG_ATTEMPTED] = "attempted", [SG_CONDITIONAL] = "conditional",
    [SG_POSSIBLE] = "possible",   [SG_DEMANDED] = "demanded",
    [SG_NEGATED] = "negated",
};

const char *sg_actor_kind_name(sg_actor_kind kind)
{
    return kind < SG_ACTOR_KINDS ? kind_names[kind] : "other";
}

bool sg_actor_kind_parse(sg_str name, sg_actor_kind *out)
{
    int found = sg_str_index(name, kind_names, SG_ACTOR_KINDS);

    if (found >= 0)
        *out = (sg_actor_kind)found;
    return found >= 0;
}

const char *sg_factuality_name(sg_factuality status)
{
    return status < SG_FACTUALITIES ? factuality_names[status] : "actual";
}

bool sg_factuality_parse(sg_str name, sg_factuality *out)
{
    int found = sg_str_index(name, factuality_names, SG_FACTUALITIES);

    if (found >= 0)
        *out = (sg_factuality)found;
    return found >= 0;
}
