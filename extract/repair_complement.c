/* Repairs of what stands beside an object, and of particles: what the lexicon
 * knows of the verb decides. */
#include "extract/repair_complement.h"

#include "base/str.h"
#include "extract/tree.h"

/* ---- what an object is called ----------------------------------------- */

/* "described the answer as unacceptable": of a verb that takes it, "as" tells
 * what the object is called, and belongs to the verb. */
static bool label_on_object(const sg_lexicon *lexicon, sg_sentence *s,
                            int32_t label)
{
    sg_token *t = &s->tokens[label];
    int32_t object = t->head;

    if (sg_deprel_base((sg_deprel)t->deprel) != SG_DEPREL_nmod ||
        object == SG_NONE || object > label ||
        s->tokens[object].deprel != SG_DEPREL_obj ||
        s->tokens[t->left].head != label ||
        !sg_str_is(s->tokens[t->left].form, "as") ||
        !sg_lexicon_claims(lexicon, s->tokens[s->tokens[object].head].lemma,
                           SG_STR("as")))
        return false;
    t->head = s->tokens[object].head;
    t->deprel = SG_DEPREL_obl;
    return true;
}

/* Behind a verb that tells what its object is called. */
static bool behind_naming(const sg_lexicon *lexicon, const sg_sentence *s,
                          int32_t verb, int32_t word)
{
    return verb != SG_NONE && verb < word &&
           sg_lexicon_takes(lexicon, s->tokens[verb].lemma, SG_SLOT_COMP);
}

/* "called the plan a disaster": what stands beside the object of a verb that
 * takes two complements is no apposition but the second. */
static bool label_beside_object(const sg_lexicon *lexicon, sg_sentence *s,
                                int32_t label)
{
    sg_token *t = &s->tokens[label];
    int32_t object = t->head;
    int32_t verb = object == SG_NONE ? SG_NONE : s->tokens[object].head;

    if (t->deprel != SG_DEPREL_appos ||
        !behind_naming(lexicon, s, verb, object) ||
        s->tokens[verb].upos != SG_UPOS_VERB || object > label ||
        s->tokens[t->left - 1].upos == SG_UPOS_PUNCT ||
        (s->tokens[object].deprel != SG_DEPREL_xcomp &&
         s->tokens[object].deprel != SG_DEPREL_obj))
        return false;
    t->head = verb;
    t->deprel = SG_DEPREL_xcomp;
    s->tokens[object].deprel = SG_DEPREL_obj;
    return true;
}

/* "calling him a liar": with a verb that takes two complements, what looks like
 * a receiver and a gift is an object and what it is called. */
static bool label_as_gift(const sg_lexicon *lexicon, sg_sentence *s,
                          int32_t label)
{
    int32_t verb = s->tokens[label].head;
    int32_t receiver;

    if (s->tokens[label].deprel != SG_DEPREL_obj ||
        !behind_naming(lexicon, s, verb, label) ||
        s->tokens[verb].upos != SG_UPOS_VERB ||
        s->tokens[label].upos == SG_UPOS_PROPN)
        return false;
    receiver = sg_tree_child(s, verb, SG_DEPREL_iobj);
    if (receiver == SG_NONE || receiver > label)
        return false;
    s->tokens[receiver].deprel = SG_DEPREL_obj;
    s->tokens[label].deprel = SG_DEPREL_xcomp;
    return true;
}

/* "called the plan stupid": an adjective behind the object is what the object
 * is called. */
static bool label_behind_object(const sg_lexicon *lexicon, sg_sentence *s,
                                int32_t label)
{
    sg_token *t = &s->tokens[label];
    int32_t object = t->head;
    int32_t verb = object == SG_NONE ? SG_NONE : s->tokens[object].head;

    if (t->deprel != SG_DEPREL_amod || object > label ||
        !behind_naming(lexicon, s, verb, object) ||
        s->tokens[object].deprel != SG_DEPREL_obj)
        return false;
    t->head = verb;
    t->deprel = SG_DEPREL_xcomp;
    return true;
}

/* "called Elon Musk reckless": of two complements the first, a name right
 * behind the name of the object, belongs to it. */
static bool name_cut_in_two(sg_sentence *s, int32_t name)
{
    sg_token *t = &s->tokens[name];
    int32_t object = name - 1;

    if (t->deprel != SG_DEPREL_xcomp || t->upos != SG_UPOS_PROPN ||
        object < 0 || s->tokens[object].upos != SG_UPOS_PROPN ||
        s->tokens[object].deprel != SG_DEPREL_obj ||
        s->tokens[object].head != t->head || t->next_sibling == SG_NONE ||
        s->tokens[t->next_sibling].deprel != SG_DEPREL_xcomp)
        return false;
    t->head = object;
    t->deprel = SG_DEPREL_flat;
    return true;
}

/* "called Powell stupid": no adjective is the head of a name, no complement
 * begins with one. */
static bool object_in_label(const sg_lexicon *lexicon, sg_sentence *s,
                            int32_t name)
{
    sg_token *t = &s->tokens[name];
    int32_t label = t->head;
    int32_t verb = label == SG_NONE ? SG_NONE : s->tokens[label].head;
    int32_t object;

    if (t->deprel != SG_DEPREL_compound || t->upos != SG_UPOS_PROPN ||
        label < name || !behind_naming(lexicon, s, verb, name) ||
        (s->tokens[label].deprel != SG_DEPREL_xcomp &&
         (s->tokens[label].deprel != SG_DEPREL_obj ||
          s->tokens[label].upos != SG_UPOS_ADJ)))
        return false;
    object = sg_tree_child(s, verb, SG_DEPREL_obj);
    if (object != SG_NONE && object != label)
        return false;
    t->head = verb;
    t->deprel = SG_DEPREL_obj;
    s->tokens[label].deprel = SG_DEPREL_xcomp;
    return true;
}

/* ---- particles -------------------------------------------------------- */

/* The phrase below the same verb that begins right behind a particle. */
static int32_t bare_phrase_behind(const sg_sentence *s, int32_t particle)
{
    int32_t verb = s->tokens[particle].head;

    for (int32_t c = s->tokens[verb].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling)
        if (s->tokens[c].deprel == SG_DEPREL_obl &&
            s->tokens[c].left == particle + 1 &&
            sg_tree_child(s, c, SG_DEPREL_case) == SG_NONE)
            return c;
    return SG_NONE;
}

/* "called on him to resign", "killed off the treaty": of a particle and a
 * phrase without preposition behind it, the lexicon tells whether the one is
 * the preposition or the other the object. */
static bool particle_before_phrase(const sg_lexicon *lexicon, sg_sentence *s,
                                   int32_t particle)
{
    const sg_token *t = &s->tokens[particle];
    int32_t phrase;

    if (t->deprel != SG_DEPREL_compound_prt || t->head == SG_NONE)
        return false;
    phrase = bare_phrase_behind(s, particle);
    if (phrase == SG_NONE)
        return false;
    if (sg_lexicon_takes_particle(lexicon, s->tokens[t->head].lemma,
                                  t->lemma)) {
        s->tokens[phrase].deprel = SG_DEPREL_obj;
        return true;
    }
    s->tokens[particle].head = phrase;
    s->tokens[particle].deprel = SG_DEPREL_case;
    return true;
}

/* "brushed off the warning": a preposition right behind a verb that knows it as
 * a particle only. */
static bool preposition_as_particle(const sg_lexicon *lexicon, sg_sentence *s,
                                    int32_t word)
{
    int32_t phrase = s->tokens[word].head;
    int32_t verb = phrase == SG_NONE ? SG_NONE : s->tokens[phrase].head;

    if (verb == SG_NONE || verb + 1 != word ||
        s->tokens[word].deprel != SG_DEPREL_case ||
        s->tokens[phrase].deprel != SG_DEPREL_obl ||
        s->tokens[verb].upos != SG_UPOS_VERB ||
        sg_tree_child(s, verb, SG_DEPREL_obj) != SG_NONE ||
        !sg_lexicon_takes_particle(lexicon, s->tokens[verb].lemma,
                                   s->tokens[word].lemma) ||
        sg_lexicon_claims(lexicon, s->tokens[verb].lemma,
                          s->tokens[word].lemma))
        return false;
    s->tokens[word].head = verb;
    s->tokens[word].deprel = SG_DEPREL_compound_prt;
    s->tokens[phrase].deprel = SG_DEPREL_obj;
    return true;
}

/* "did not rule out stopping it": a gerund right behind a verb with its
 * particle is what the verb is about, where the lexicon knows it to be. */
static bool gerund_behind_particle(const sg_lexicon *lexicon, sg_sentence *s,
                                   int32_t gerund)
{
    sg_token *t = &s->tokens[gerund];
    int32_t particle = t->left - 1;

    if (t->deprel != SG_DEPREL_advcl || t->head == SG_NONE ||
        particle <= t->head || !sg_str_ends(t->form, SG_STR("ing")) ||
        s->tokens[particle].deprel != SG_DEPREL_compound_prt ||
        s->tokens[particle].head != t->head || t->left != gerund ||
        sg_tree_child(s, t->head, SG_DEPREL_obj) != SG_NONE ||
        !sg_lexicon_takes(lexicon, s->tokens[t->head].lemma, SG_SLOT_ING))
        return false;
    t->deprel = SG_DEPREL_xcomp;
    return true;
}

bool sg_repair_complement(const sg_lexicon *lexicon, sg_sentence *sentence,
                          int32_t token)
{
    return label_on_object(lexicon, sentence, token) ||
           label_beside_object(lexicon, sentence, token) ||
           label_as_gift(lexicon, sentence, token) ||
           label_behind_object(lexicon, sentence, token) ||
           name_cut_in_two(sentence, token) ||
           object_in_label(lexicon, sentence, token) ||
           particle_before_phrase(lexicon, sentence, token) ||
           preposition_as_particle(lexicon, sentence, token) ||
           gerund_behind_particle(lexicon, sentence, token);
}
