/* Repairs of phrases with "by": the parser hangs whoever does something on the
 * nearest noun, or makes a subject of him. */
#include "extract/repair_agent.h"

#include "base/str.h"
#include "extract/subject.h"
#include "extract/tree.h"

/* "was dismissed as a trick by the Taliban", "was promised radars by Oman": a
 * passive without an agent takes the one that was hung on a phrase of its own.
 */
static bool agent_of_passive(sg_sentence *s, int32_t agent)
{
    sg_token *t = &s->tokens[agent];
    int32_t phrase = t->head;
    int32_t verb = phrase == SG_NONE ? SG_NONE : s->tokens[phrase].head;

    if (sg_deprel_base((sg_deprel)t->deprel) != SG_DEPREL_nmod ||
        verb == SG_NONE || phrase > agent || verb > phrase ||
        (sg_deprel_base((sg_deprel)s->tokens[phrase].deprel) != SG_DEPREL_obl &&
         s->tokens[phrase].deprel != SG_DEPREL_obj) ||
        s->tokens[t->left].head != agent ||
        !sg_str_is(s->tokens[t->left].lemma, "by") || !sg_is_passive(s, verb) ||
        sg_tree_child_lemma(s, phrase, SG_DEPREL_case, SG_STR("by")) != SG_NONE)
        return false;
    t->head = verb;
    t->deprel = SG_DEPREL_obl_agent;
    return true;
}

/* "accepted the demands by protesters": behind the object of an active verb,
 * "by" opens a phrase of that object. */
static bool agent_of_object(sg_sentence *s, int32_t phrase)
{
    sg_token *t = &s->tokens[phrase];
    int32_t by = t->left;
    int32_t noun = by - 1;

    if (sg_deprel_base((sg_deprel)t->deprel) != SG_DEPREL_obl ||
        t->head == SG_NONE || noun <= t->head ||
        s->tokens[t->head].upos != SG_UPOS_VERB || sg_is_passive(s, t->head) ||
        !sg_str_is(s->tokens[by].lemma, "by") || s->tokens[by].head != phrase ||
        s->tokens[noun].deprel != SG_DEPREL_obj ||
        s->tokens[noun].head != t->head ||
        (t->upos != SG_UPOS_PROPN && s->tokens[phrase].xpos != SG_XPOS_NNS))
        return false;
    t->head = noun;
    t->deprel = SG_DEPREL_nmod;
    return true;
}

/* "The arrest of Durov by France surprised many": of two subjects, the one with
 * "by" belongs to the other. */
static bool phrase_as_subject(sg_sentence *s, int32_t phrase)
{
    sg_token *t = &s->tokens[phrase];
    int32_t subject;

    if (sg_deprel_base((sg_deprel)t->deprel) != SG_DEPREL_nsubj ||
        t->head == SG_NONE || s->tokens[t->left].deprel != SG_DEPREL_case ||
        !sg_str_is(s->tokens[t->left].lemma, "by"))
        return false;
    subject = sg_tree_child(s, t->head, SG_DEPREL_nsubj);
    if (subject == phrase || subject > phrase ||
        s->tokens[subject].right + 1 != t->left)
        return false;
    t->head = subject;
    t->deprel = SG_DEPREL_nmod;
    return true;
}

/* "accusations of spying against Huawei by Canada": nobody does a name, and a
 * gerund has no agent, so "by" belongs to the noun above that somebody does. */
static bool agent_of_name(const sg_lexicon *lexicon, sg_sentence *s,
                          int32_t agent)
{
    sg_token *t = &s->tokens[agent];
    int32_t noun = t->head;

    if (t->deprel != SG_DEPREL_nmod || noun == SG_NONE ||
        (s->tokens[noun].upos != SG_UPOS_PROPN &&
         s->tokens[noun].xpos != SG_XPOS_VBG) ||
        s->tokens[t->left].head != agent ||
        !sg_str_is(s->tokens[t->left].lemma, "by"))
        return false;
    while (noun != SG_NONE &&
           !(s->tokens[noun].upos == SG_UPOS_NOUN &&
             sg_lexicon_claims(lexicon, s->tokens[noun].lemma, SG_STR("by"))))
        noun = s->tokens[noun].deprel == SG_DEPREL_nmod ||
                       s->tokens[noun].deprel == SG_DEPREL_obl
                   ? s->tokens[noun].head
                   : SG_NONE;
    if (noun == SG_NONE)
        return false;
    t->head = noun;
    return true;
}

void sg_repair_agents(const sg_lexicon *lexicon, sg_sentence *sentence)
{
    for (int32_t i = 0; i < sentence->count; i++)
        if (agent_of_object(sentence, i) || phrase_as_subject(sentence, i) ||
            agent_of_name(lexicon, sentence, i) ||
            agent_of_passive(sentence, i))
            sg_tree_link(sentence);
}
