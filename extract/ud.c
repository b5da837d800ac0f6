/* Universal Dependencies' tag sets as small numbers. */
#include "extract/ud.h"

#include "base/str.h"

static const char *const upos_names[SG_UPOS_COUNT] = {
#define X_(name) [SG_UPOS_##name] = #name,
    SG_UPOS_LIST(X_)
#undef X_
};

static const char *const xpos_names[SG_XPOS_COUNT] = {
#define X_(name, text) [SG_XPOS_##name] = text,
    SG_XPOS_LIST(X_)
#undef X_
};

static const char *const deprel_names[SG_DEPREL_COUNT] = {
#define X_(name, text) [SG_DEPREL_##name] = text,
    SG_DEPREL_LIST(X_)
#undef X_
};

static int find_name(const char *const *names, int count, sg_str name)
{
    for (int i = 0; i < count; i++)
        if (sg_str_is(name, names[i]))
            return i;
    return -1;
}

const char *sg_upos_name(sg_upos tag)
{
    return tag < SG_UPOS_COUNT ? upos_names[tag] : "X";
}

const char *sg_xpos_name(sg_xpos tag)
{
    return tag < SG_XPOS_COUNT ? xpos_names[tag] : "XX";
}

const char *sg_deprel_name(sg_deprel relation)
{
    return relation < SG_DEPREL_COUNT ? deprel_names[relation] : "dep";
}

bool sg_upos_parse(sg_str name, sg_upos *out)
{
    int found = find_name(upos_names, SG_UPOS_COUNT, name);

    if (found >= 0)
        *out = (sg_upos)found;
    return found >= 0;
}

bool sg_xpos_parse(sg_str name, sg_xpos *out)
{
    int found = find_name(xpos_names, SG_XPOS_COUNT, name);

    if (found >= 0)
        *out = (sg_xpos)found;
    return found >= 0;
}

bool sg_deprel_parse(sg_str name, sg_deprel *out)
{
    int found = find_name(deprel_names, SG_DEPREL_COUNT, name);

    if (found < 0)
        found = find_name(deprel_names, SG_DEPREL_COUNT,
                          sg_str_sub(name, 0, sg_str_find(name, ':', 0)));
    if (found >= 0)
        *out = (sg_deprel)found;
    return found >= 0;
}

sg_deprel sg_deprel_base(sg_deprel relation)
{
    sg_str name = sg_str_of(sg_deprel_name(relation));
    sg_deprel base = relation;

    name = sg_str_sub(name, 0, sg_str_find(name, ':', 0));
    (void)sg_deprel_parse(name, &base);
    return base;
}
