/* Shared, controlled and relativised subjects and objects. Every step goes up
 * the tree, so nothing here can loop. */
#include "extract/subject.h"

#include "base/str.h"
#include "extract/tree.h"

static sg_deprel relation_of(const sg_sentence *s, int32_t token)
{
    return (sg_deprel)s->tokens[token].deprel;
}

static bool has_child(const sg_sentence *s, int32_t head, sg_deprel exact)
{
    for (int32_t c = s->tokens[head].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling)
        if (s->tokens[c].deprel == exact)
            return true;
    return false;
}

bool sg_is_passive(const sg_sentence *s, int32_t verb)
{
    const sg_token *t = &s->tokens[verb];

    if (has_child(s, verb, SG_DEPREL_aux_pass) ||
        has_child(s, verb, SG_DEPREL_nsubj_pass) ||
        has_child(s, verb, SG_DEPREL_obl_agent))
        return true;
    if (t->xpos != SG_XPOS_VBN || has_child(s, verb, SG_DEPREL_aux))
        return false;
    if (t->deprel == SG_DEPREL_acl || t->deprel == SG_DEPREL_advcl)
        return true;
    return t->deprel == SG_DEPREL_conj && t->head != SG_NONE &&
           sg_is_passive(s, t->head);
}

static bool is_relative_pronoun(const sg_sentence *s, int32_t token)
{
    uint8_t xpos = s->tokens[token].xpos;

    return xpos == SG_XPOS_WP || xpos == SG_XPOS_WDT || xpos == SG_XPOS_WPS;
}

int32_t sg_antecedent(const sg_sentence *s, int32_t token)
{
    int32_t up = token;

    if (!is_relative_pronoun(s, token))
        return token;
    while (up != SG_NONE && relation_of(s, up) != SG_DEPREL_acl_relcl)
        up = s->tokens[up].head;
    return up == SG_NONE ? token : s->tokens[up].head;
}

static int32_t distance(int32_t a, int32_t b)
{
    return a < b ? b - a : a - b;
}

/* Of two subjects that the parser found, the nearer one. */
static int32_t own_subject(const sg_sentence *s, int32_t predicate)
{
    int32_t subject = SG_NONE;

    for (int32_t c = s->tokens[predicate].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling)
        if (sg_deprel_base(s->tokens[c].deprel) == SG_DEPREL_nsubj &&
            (subject == SG_NONE ||
             distance(c, predicate) < distance(subject, predicate)))
            subject = c;
    return subject;
}

/* A plain child that says "this clause is an infinitive". */
static bool has_to(const sg_sentence *s, int32_t verb)
{
    return sg_tree_child_lemma(s, verb, SG_DEPREL_mark, SG_STR("to")) !=
           SG_NONE;
}

/* "threats to abandon talks": whoever has, makes or issues the threat. */
static int32_t subject_through_noun(const sg_sentence *s, int32_t noun)
{
    const sg_token *t = &s->tokens[noun];
    int32_t owner = SG_NONE;

    for (int32_t c = t->first_child; c != SG_NONE && owner == SG_NONE;
         c = s->tokens[c].next_sibling)
        if (s->tokens[c].deprel == SG_DEPREL_nmod_poss)
            owner = c;
    if (owner != SG_NONE)
        return owner;
    for (int32_t c = t->first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling)
        if (s->tokens[c].mention != SG_NONE &&
            (s->tokens[c].deprel == SG_DEPREL_amod ||
             s->tokens[c].deprel == SG_DEPREL_compound))
            return c;
    if (t->deprel == SG_DEPREL_obj || t->deprel == SG_DEPREL_obl)
        return sg_grammatical_subject(s, t->head);
    return SG_NONE;
}

/* "threats to leave"; "issued a statement saying": no statement acts. */
static int32_t subject_of_acl(const sg_sentence *s, int32_t predicate)
{
    int32_t noun = s->tokens[predicate].head;
    int32_t author = SG_NONE;

    if (sg_is_passive(s, predicate))
        return noun;
    if (has_to(s, predicate))
        return subject_through_noun(s, noun);
    /* "put out a report accusing the army": who put it out accuses */
    if (s->tokens[noun].mention == SG_NONE)
        author = subject_through_noun(s, noun);
    return author == SG_NONE ? noun : author;
}

/* "used the speech to attack Romney", "promised Kyiv to help": verbs whose
 * subject acts although they have an object. */
static bool keeps_control(const sg_sentence *s, int32_t verb)
{
    sg_str lemma = s->tokens[verb].lemma;

    return sg_str_is(lemma, "use") || sg_str_is(lemma, "promise");
}

/* "urged Israel to stop": the object above; "wants to stop": the subject. */
static int32_t controller(const sg_sentence *s, int32_t above)
{
    int32_t object = sg_tree_child(s, above, SG_DEPREL_obj);

    if (object == SG_NONE)
        object = sg_tree_child(s, above, SG_DEPREL_iobj);
    if (object != SG_NONE && !keeps_control(s, above) &&
        !sg_is_passive(s, above))
        return sg_antecedent(s, object);
    return sg_grammatical_subject(s, above);
}

/* "praised Kenya for opening its ports", "accused Iran of lying": behind these
 * the object acts, behind others ("by", "after", "without") the subject. */
static bool object_acts(const sg_sentence *s, int32_t clause)
{
    static const char *const prepositions[] = {"for",  "of",      "from",
                                               "into", "against", NULL};
    int32_t mark = sg_tree_child(s, clause, SG_DEPREL_mark);

    return mark != SG_NONE && s->tokens[clause].xpos == SG_XPOS_VBG &&
           sg_str_is_any(s->tokens[mark].lemma, prepositions);
}

int32_t sg_subject_word(const sg_sentence *s, int32_t predicate)
{
    int32_t subject = own_subject(s, predicate);
    int32_t head = s->tokens[predicate].head;

    if (subject != SG_NONE || head == SG_NONE)
        return subject;
    switch (relation_of(s, predicate)) {
    case SG_DEPREL_conj:
        return sg_subject_word(s, head);
    case SG_DEPREL_xcomp:
        return controller(s, head);
    case SG_DEPREL_advcl:
        return object_acts(s, predicate) ? controller(s, head)
                                         : sg_subject_word(s, head);
    case SG_DEPREL_acl:
        return subject_of_acl(s, predicate);
    case SG_DEPREL_acl_relcl:
        return sg_is_passive(s, predicate) ? head : SG_NONE;
    default:
        return SG_NONE;
    }
}

int32_t sg_grammatical_subject(const sg_sentence *s, int32_t predicate)
{
    int32_t word = sg_subject_word(s, predicate);

    return word == SG_NONE ? SG_NONE : sg_antecedent(s, word);
}

static bool has_relative_pronoun(const sg_sentence *s, int32_t clause)
{
    for (int32_t i = s->tokens[clause].left; i <= s->tokens[clause].right; i++)
        if (is_relative_pronoun(s, i))
            return true;
    return false;
}

/* "the man he accused": the object is the noun above, when nothing else in the
 * clause can be it. */
static int32_t object_gap(const sg_sentence *s, int32_t verb)
{
    if (relation_of(s, verb) != SG_DEPREL_acl_relcl ||
        sg_tree_child(s, verb, SG_DEPREL_nsubj) == SG_NONE ||
        sg_tree_child(s, verb, SG_DEPREL_ccomp) != SG_NONE ||
        sg_tree_child(s, verb, SG_DEPREL_xcomp) != SG_NONE ||
        has_relative_pronoun(s, verb))
        return SG_NONE;
    return s->tokens[verb].head;
}

/* "criticized and condemned the plan": the object stands at the last verb. */
static int32_t shared_object(const sg_sentence *s, int32_t verb)
{
    for (int32_t c = s->tokens[verb].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling) {
        if (s->tokens[c].deprel == SG_DEPREL_conj &&
            s->tokens[c].upos == SG_UPOS_VERB && own_subject(s, c) == SG_NONE &&
            sg_tree_child(s, verb, SG_DEPREL_obl) == SG_NONE)
            return sg_tree_child(s, c, SG_DEPREL_obj);
    }
    return SG_NONE;
}

int32_t sg_grammatical_object(const sg_sentence *s, int32_t verb)
{
    int32_t head = s->tokens[verb].head;
    int32_t object = sg_tree_child(s, verb, SG_DEPREL_obj);

    if (object != SG_NONE)
        return sg_antecedent(s, object);
    object = object_gap(s, verb);
    if (object == SG_NONE && sg_tree_child(s, verb, SG_DEPREL_ccomp) == SG_NONE)
        object = shared_object(s, verb);
    if (object == SG_NONE && relation_of(s, verb) == SG_DEPREL_conj &&
        sg_tree_child(s, verb, SG_DEPREL_obl) == SG_NONE && head != SG_NONE) {
        object = sg_tree_child(s, head, SG_DEPREL_obj);
        if (object != SG_NONE && object < verb)
            object = SG_NONE; /* "left Paris and resigned" shares nothing */
    }
    return object;
}
