/* Universal Dependencies' tag sets as small numbers.
 * Guidelines: https://universaldependencies.org/guidelines.html (v2). */
#ifndef SG_EXTRACT_UD_H
#define SG_EXTRACT_UD_H

#include <stancegraph/types.h>

/* SG_UPOS_X stands for "unknown" too. */
#define SG_UPOS_LIST(X)                                                        \
    X(ADJ)                                                                     \
    X(ADP) X(ADV) X(AUX) X(CCONJ) X(DET) X(INTJ) X(NOUN) X(NUM) X(PART)        \
        X(PRON) X(PROPN) X(PUNCT) X(SCONJ) X(SYM) X(VERB) X(X)

typedef enum sg_upos {
#define X_(name) SG_UPOS_##name,
    SG_UPOS_LIST(X_)
#undef X_
        SG_UPOS_COUNT
} sg_upos;

/* Penn tags; what has no letter-only name is spelt out. */
#define SG_XPOS_LIST(X)                                                        \
    X(ADD, "ADD")                                                              \
    X(AFX, "AFX") X(CC, "CC") X(CD, "CD") X(DT, "DT") X(EX, "EX") X(FW, "FW")  \
        X(GW, "GW") X(HYPH, "HYPH") X(IN, "IN") X(JJ, "JJ") X(JJR, "JJR")      \
            X(JJS, "JJS") X(LS, "LS") X(MD, "MD") X(NFP, "NFP") X(NN, "NN")    \
                X(NNP, "NNP") X(NNPS, "NNPS") X(NNS, "NNS") X(PDT, "PDT")      \
                    X(POS, "POS") X(PRP, "PRP") X(PRPS, "PRP$") X(RB, "RB")    \
                        X(RBR, "RBR") X(RBS, "RBS") X(RP, "RP") X(SYM, "SYM")  \
                            X(TO, "TO") X(UH, "UH") X(VB, "VB") X(VBD, "VBD")  \
                                X(VBG, "VBG") X(VBN, "VBN") X(VBP, "VBP")      \
                                    X(VBZ, "VBZ") X(WDT, "WDT") X(WP, "WP") X( \
                                        WPS, "WP$") X(WRB, "WRB") X(XX, "XX")  \
                                        X(COMMA, ",") X(PERIOD, ".")           \
                                            X(COLON, ":") X(LRB, "-LRB-")      \
                                                X(RRB, "-RRB-")                \
                                                    X(LQUOTE, "``")            \
                                                        X(RQUOTE, "''")        \
                                                            X(DOLLAR, "$")

typedef enum sg_xpos {
#define X_(name, text) SG_XPOS_##name,
    SG_XPOS_LIST(X_)
#undef X_
        SG_XPOS_COUNT
} sg_xpos;

#define SG_DEPREL_LIST(X)                                                      \
    X(root, "root")                                                            \
    X(acl, "acl") X(acl_relcl, "acl:relcl") X(advcl, "advcl") X(               \
        advcl_relcl,                                                           \
        "advcl:relcl") X(advmod, "advmod") X(amod, "amod") X(appos, "appos")   \
        X(aux, "aux") X(aux_pass, "aux:pass") X(case, "case") X(cc, "cc") X(   \
            cc_preconj, "cc:preconj") X(ccomp, "ccomp") X(clf, "clf")          \
            X(compound, "compound") X(compound_prt, "compound:prt") X(         \
                conj, "conj") X(cop, "cop") X(csubj, "csubj") X(csubj_pass,    \
                                                                "csubj:pass")  \
                X(csubj_outer, "csubj:outer") X(dep, "dep") X(det, "det") X(   \
                    det_predet, "det:predet") X(discourse,                     \
                                                "discourse") X(dislocated,     \
                                                               "dislocated")   \
                    X(expl, "expl") X(fixed, "fixed") X(flat, "flat") X(       \
                        goeswith, "goeswith") X(iobj, "iobj") X(list, "list")  \
                        X(mark, "mark") X(nmod, "nmod") X(                     \
                            nmod_desc, "nmod:desc") X(nmod_poss, "nmod:poss")  \
                            X(nmod_unmarked, "nmod:unmarked") X(               \
                                nsubj, "nsubj") X(nsubj_pass, "nsubj:pass")    \
                                X(nsubj_outer, "nsubj:outer")                  \
                                    X(nummod, "nummod") X(obj, "obj") X(       \
                                        obl, "obl") X(obl_agent, "obl:agent")  \
                                        X(obl_unmarked,                        \
                                          "obl:unmarked") X(orphan, "orphan")  \
                                            X(parataxis,                       \
                                              "parataxis") X(punct, "punct")   \
                                                X(reparandum, "reparandum")    \
                                                    X(vocative, "vocative")    \
                                                        X(xcomp, "xcomp")

typedef enum sg_deprel {
#define X_(name, text) SG_DEPREL_##name,
    SG_DEPREL_LIST(X_)
#undef X_
        SG_DEPREL_COUNT
} sg_deprel;

const char *sg_upos_name(sg_upos tag);
const char *sg_xpos_name(sg_xpos tag);
const char *sg_deprel_name(sg_deprel relation);

/* False when `name` is none of ours. A deprel with an unknown subtype
 * ("nmod:foo") gives its base relation. */
bool sg_upos_parse(sg_str name, sg_upos *out);
bool sg_xpos_parse(sg_str name, sg_xpos *out);
bool sg_deprel_parse(sg_str name, sg_deprel *out);

/* The relation without its subtype: nsubj for nsubj:pass. */
sg_deprel sg_deprel_base(sg_deprel relation);

#endif
