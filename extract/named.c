/* Kinds of names and their labels. */
#include "extract/named.h"

#include "base/str.h"

static const char *const names[SG_NAMED_COUNT] = {
    [SG_NAMED_NOTHING] = "nothing",
    [SG_NAMED_PERSON] = "person",
    [SG_NAMED_ORGANIZATION] = "organization",
    [SG_NAMED_PLACE] = "place",
    [SG_NAMED_PEOPLE] = "people",
    [SG_NAMED_OTHER] = "other",
};

const char *sg_named_name(sg_named kind)
{
    return kind < SG_NAMED_COUNT ? names[kind] : names[SG_NAMED_NOTHING];
}

bool sg_named_parse(sg_str label, sg_named *kind, bool *begins)
{
    *kind = SG_NAMED_NOTHING;
    *begins = sg_str_starts(label, SG_STR("B-"));
    if (sg_str_is(label, "O"))
        return true;
    if (!*begins && !sg_str_starts(label, SG_STR("I-")))
        return false;
    for (int k = SG_NAMED_NOTHING + 1; k < SG_NAMED_COUNT; k++) {
        if (!sg_str_is(sg_str_sub(label, 2, label.len), names[k]))
            continue;
        *kind = (sg_named)k;
        return true;
    }
    return false;
}
