/* What kind of clause or noun stands below a word, as far as it tells how real
 * an act is. */
#include "extract/clause.h"

#include "base/str.h"
#include "extract/subject.h"
#include "extract/tree.h"

/* ---- clauses ---------------------------------------------------------- */

bool sg_deprel_opens_clause(sg_deprel relation)
{
    return relation == SG_DEPREL_acl_relcl || relation == SG_DEPREL_parataxis ||
           relation == SG_DEPREL_acl || relation == SG_DEPREL_appos ||
           relation == SG_DEPREL_ccomp ||
           sg_deprel_base(relation) == SG_DEPREL_csubj;
}

bool sg_clause_is_purpose(const sg_sentence *s, int32_t clause)
{
    return s->tokens[clause].xpos == SG_XPOS_VB &&
           sg_tree_child_lemma(s, clause, SG_DEPREL_mark, SG_STR("to")) !=
               SG_NONE;
}

bool sg_clause_is_cleft(const sg_sentence *s, int32_t clause)
{
    int32_t named = s->tokens[clause].head;
    int32_t that = sg_tree_child(s, clause, SG_DEPREL_nsubj);
    int32_t it = sg_tree_child(s, named, SG_DEPREL_nsubj);

    if (it == SG_NONE)
        it = sg_tree_child(s, named, SG_DEPREL_expl);
    return it != SG_NONE && sg_str_is(s->tokens[it].lemma, "it") &&
           that != SG_NONE && sg_antecedent(s, that) == named &&
           sg_tree_child(s, named, SG_DEPREL_cop) != SG_NONE;
}

bool sg_clause_is_content_of_noun(const sg_sentence *s, int32_t clause)
{
    return s->tokens[clause].deprel == SG_DEPREL_acl &&
           sg_tree_child_lemma(s, clause, SG_DEPREL_mark, SG_STR("that")) !=
               SG_NONE;
}

bool sg_clause_is_question(const sg_sentence *s, int32_t predicate)
{
    for (int32_t i = s->count - 1; i >= 0; i--) {
        if (s->tokens[i].upos != SG_UPOS_PUNCT)
            return false;
        if (sg_str_is(s->tokens[i].form, "?"))
            return s->tokens[i].quote == s->tokens[predicate].quote;
    }
    return false;
}

/* ---- nouns ------------------------------------------------------------ */

/* An argument of a verb, or what a noun is about; "of" may tell its kind ("no
 * trace of the attack"). */
static bool is_argument(const sg_sentence *s, int32_t token)
{
    sg_deprel base = sg_deprel_base((sg_deprel)s->tokens[token].deprel);

    return base == SG_DEPREL_nsubj || base == SG_DEPREL_obj ||
           base == SG_DEPREL_obl ||
           (base == SG_DEPREL_nmod &&
            sg_tree_child_lemma(s, token, SG_DEPREL_case, SG_STR("about")) !=
                SG_NONE);
}

/* "Russia's attack", "the attack", but not "affirmed his support": whoever does
 * something with a deed of his own only now does it. */
static bool is_definite(const sg_sentence *s, int32_t noun)
{
    bool object = s->tokens[noun].deprel == SG_DEPREL_obj;

    for (int32_t c = s->tokens[noun].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling)
        if ((s->tokens[c].deprel == SG_DEPREL_nmod_poss &&
             (!object || s->tokens[c].upos != SG_UPOS_PRON)) ||
            (s->tokens[c].deprel == SG_DEPREL_det &&
             sg_str_is(s->tokens[c].lemma, "the")))
            return true;
    return false;
}

bool sg_noun_is_given(const sg_sentence *s, int32_t noun)
{
    return is_argument(s, noun) && is_definite(s, noun);
}
