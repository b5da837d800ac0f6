/* Universal Dependencies' tag sets as small numbers. */
#include "extract/ud.h"

#include "base/str.h"

static const char *const upos_names[SG_UPOS_COUNT] = {
#define X_(name) [SG_UPOS_##name] = #name,
    SG_UPOS_LIST(X_)
#undef X_
};

static const char *const xpos_names[SG_XPOS_COUNT] = {
#define X_(name, text) [SG_XPOS_##name] = (text),
    SG_XPOS_LIST(X_)
#undef X_
};

static const char *const deprel_names[SG_DEPREL_COUNT] = {
#define X_(name, text) [SG_DEPREL_##name] = (text),
    SG_DEPREL_LIST(X_)
#undef X_
};

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
    int found = sg_str_index(name, upos_names, SG_UPOS_COUNT);

    if (found >= 0)
        *out = (sg_upos)found;
    return found >= 0;
}

bool sg_xpos_parse(sg_str name, sg_xpos *out)
{
    int found = sg_str_index(name, xpos_names, SG_XPOS_COUNT);

    if (found >= 0)
        *out = (sg_xpos)found;
    return found >= 0;
}

bool sg_deprel_parse(sg_str name, sg_deprel *out)
{
    int found = sg_str_index(name, deprel_names, SG_DEPREL_COUNT);

    if (found < 0)
        found = sg_str_index(sg_str_sub(name, 0, sg_str_find(name, ':', 0)),
                             deprel_names, SG_DEPREL_COUNT);
    if (found >= 0)
        *out = (sg_deprel)found;
    return found >= 0;
}

sg_deprel sg_deprel_base(sg_deprel relation)
{
    static const uint8_t subtypes[][2] = {
        {SG_DEPREL_acl_relcl, SG_DEPREL_acl},
        {SG_DEPREL_advcl_relcl, SG_DEPREL_advcl},
        {SG_DEPREL_aux_pass, SG_DEPREL_aux},
        {SG_DEPREL_cc_preconj, SG_DEPREL_cc},
        {SG_DEPREL_compound_prt, SG_DEPREL_compound},
        {SG_DEPREL_csubj_pass, SG_DEPREL_csubj},
        {SG_DEPREL_csubj_outer, SG_DEPREL_csubj},
        {SG_DEPREL_det_predet, SG_DEPREL_det},
        {SG_DEPREL_nmod_desc, SG_DEPREL_nmod},
        {SG_DEPREL_nmod_poss, SG_DEPREL_nmod},
        {SG_DEPREL_nmod_unmarked, SG_DEPREL_nmod},
        {SG_DEPREL_nsubj_pass, SG_DEPREL_nsubj},
        {SG_DEPREL_nsubj_outer, SG_DEPREL_nsubj},
        {SG_DEPREL_obl_agent, SG_DEPREL_obl},
        {SG_DEPREL_obl_unmarked, SG_DEPREL_obl},
    };

    for (size_t i = 0; i < sizeof subtypes / sizeof subtypes[0]; i++)
        if (subtypes[i][0] == relation)
            return (sg_deprel)subtypes[i][1];
    return relation;
}
