/* Universal Dependencies' tag sets as small numbers.
 * Guidelines: https://universaldependencies.org/guidelines.html (v2). */
#ifndef SG_EXTRACT_UD_H
#define SG_EXTRACT_UD_H

#include <stancegraph/types.h>

/* Each list calls E once for each of its entries. SG_UPOS_X stands for
 * "unknown" too. */
#define SG_UPOS_LIST(E)                                                        \
    E(ADJ)                                                                     \
    E(ADP)                                                                     \
    E(ADV)                                                                     \
    E(AUX)                                                                     \
    E(CCONJ)                                                                   \
    E(DET) E(INTJ) E(NOUN) E(NUM) E(PART) E(PRON) E(PROPN) E(PUNCT) E(SCONJ)   \
        E(SYM) E(VERB) E(X)

typedef enum sg_upos {
#define X_(name) SG_UPOS_##name,
    SG_UPOS_LIST(X_)
#undef X_
        SG_UPOS_COUNT
} sg_upos;

/* Penn tags; what has no letter-only name is spelt out. */
#define SG_XPOS_LIST(E)                                                        \
    E(ADD, "ADD")                                                              \
    E(AFX, "AFX")                                                              \
    E(CC, "CC")                                                                \
    E(CD, "CD")                                                                \
    E(DT, "DT")                                                                \
    E(EX, "EX") E(FW, "FW") E(GW, "GW") E(HYPH, "HYPH") E(IN, "IN") E(         \
        JJ, "JJ") E(JJR, "JJR") E(JJS, "JJS") E(LS, "LS") E(MD, "MD")          \
        E(NFP, "NFP") E(NN, "NN") E(NNP, "NNP") E(NNPS, "NNPS") E(NNS, "NNS")  \
            E(PDT, "PDT") E(POS, "POS") E(PRP, "PRP") E(PRPS, "PRP$")          \
                E(RB, "RB") E(RBR, "RBR") E(RBS, "RBS") E(RP, "RP")            \
                    E(SYM, "SYM") E(TO, "TO") E(UH, "UH") E(VB, "VB")          \
                        E(VBD, "VBD") E(VBG, "VBG") E(VBN, "VBN")              \
                            E(VBP, "VBP") E(VBZ, "VBZ") E(WDT, "WDT")          \
                                E(WP, "WP") E(WPS, "WP$") E(WRB, "WRB")        \
                                    E(XX, "XX") E(COMMA, ",") E(PERIOD, ".")   \
                                        E(COLON, ":") E(LRB, "-LRB-")          \
                                            E(RRB, "-RRB-") E(LQUOTE, "``")    \
                                                E(RQUOTE, "''") E(DOLLAR, "$")

typedef enum sg_xpos {
#define X_(name, text) SG_XPOS_##name,
    SG_XPOS_LIST(X_)
#undef X_
        SG_XPOS_COUNT
} sg_xpos;

#define SG_DEPREL_LIST(E)                                                      \
    E(root, "root")                                                            \
    E(acl, "acl")                                                              \
    E(acl_relcl, "acl:relcl")                                                  \
    E(advcl, "advcl")                                                          \
    E(advcl_relcl, "advcl:relcl")                                              \
    E(advmod, "advmod") E(amod, "amod") E(appos, "appos") E(aux, "aux") E(     \
        aux_pass, "aux:pass") E(case, "case") E(cc, "cc")                      \
        E(cc_preconj, "cc:preconj") E(ccomp, "ccomp") E(clf, "clf") E(         \
            compound, "compound") E(compound_prt, "compound:prt")              \
            E(conj, "conj") E(cop, "cop") E(csubj, "csubj") E(                 \
                csubj_pass, "csubj:pass") E(csubj_outer, "csubj:outer")        \
                E(dep, "dep") E(det, "det") E(det_predet, "det:predet") E(     \
                    discourse, "discourse") E(dislocated, "dislocated")        \
                    E(expl, "expl") E(fixed, "fixed") E(flat, "flat") E(       \
                        goeswith, "goeswith") E(iobj, "iobj") E(list, "list")  \
                        E(mark, "mark") E(nmod, "nmod") E(                     \
                            nmod_desc, "nmod:desc") E(nmod_poss, "nmod:poss")  \
                            E(nmod_unmarked, "nmod:unmarked") E(               \
                                nsubj, "nsubj") E(nsubj_pass, "nsubj:pass")    \
                                E(nsubj_outer, "nsubj:outer")                  \
                                    E(nummod, "nummod") E(obj, "obj") E(       \
                                        obl, "obl") E(obl_agent, "obl:agent")  \
                                        E(obl_unmarked,                        \
                                          "obl:unmarked") E(orphan, "orphan")  \
                                            E(parataxis,                       \
                                              "parataxis") E(punct, "punct")   \
                                                E(reparandum, "reparandum")    \
                                                    E(vocative, "vocative")    \
                                                        E(xcomp, "xcomp")

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
