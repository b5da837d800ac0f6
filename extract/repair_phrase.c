/* Repairs of where a phrase begins, ends and hangs: gerunds, receivers, times,
 * owners, subjects and objects. */
#include "extract/repair_phrase.h"

#include "base/str.h"
#include "extract/repair_complement.h"
#include "extract/tree.h"

/* "accused Democrats of siding with China": a gerund behind a preposition that
 * the verb asks for hangs on the verb, not on its object. */
static bool gerund_on_object(const sg_lexicon *lexicon, sg_sentence *s,
                             int32_t clause)
{
    const sg_token *t = &s->tokens[clause];
    int32_t object = t->head;
    int32_t mark = sg_tree_child(s, clause, SG_DEPREL_mark);

    if (t->xpos != SG_XPOS_VBG || mark == SG_NONE || object == SG_NONE ||
        sg_deprel_base((sg_deprel)t->deprel) != SG_DEPREL_acl ||
        (s->tokens[object].deprel != SG_DEPREL_obj &&
         s->tokens[object].deprel != SG_DEPREL_obl_agent) ||
        !sg_lexicon_claims(lexicon, s->tokens[s->tokens[object].head].lemma,
                           s->tokens[mark].lemma))
        return false;
    s->tokens[clause].head = s->tokens[object].head;
    s->tokens[clause].deprel = SG_DEPREL_advcl;
    return true;
}

/* "gave Ukraine three radars": a name right behind a verb that takes a
 * receiver, before what can only open a phrase, is no part of that phrase. */
static bool receiver_in_gift(const sg_lexicon *lexicon, sg_sentence *s,
                             int32_t name)
{
    int32_t gift = s->tokens[name].head;
    int32_t verb = gift == SG_NONE ? SG_NONE : s->tokens[gift].head;
    sg_deprel behind;

    if (s->tokens[name].deprel != SG_DEPREL_compound || verb == SG_NONE ||
        s->tokens[name].upos != SG_UPOS_PROPN || name + 1 >= gift ||
        s->tokens[gift].deprel != SG_DEPREL_obj ||
        s->tokens[name].left != verb + 1 ||
        !sg_lexicon_takes(lexicon, s->tokens[verb].lemma, SG_SLOT_IOBJ))
        return false;
    behind = (sg_deprel)s->tokens[s->tokens[name].right + 1].deprel;
    if (behind != SG_DEPREL_nummod && behind != SG_DEPREL_det &&
        behind != SG_DEPREL_amod && behind != SG_DEPREL_nmod_poss)
        return false;
    s->tokens[name].head = verb;
    s->tokens[name].deprel = SG_DEPREL_iobj;
    return true;
}

/* "The decision to sue the makers was hailed": of two subjects, the one right
 * behind an infinitive without an object is its object. */
static bool object_as_subject(sg_sentence *s, int32_t noun)
{
    int32_t verb = s->tokens[noun].head;
    int32_t infinitive = s->tokens[noun].left - 1;

    if (sg_deprel_base((sg_deprel)s->tokens[noun].deprel) != SG_DEPREL_nsubj ||
        verb < noun || infinitive < 0 ||
        s->tokens[infinitive].xpos != SG_XPOS_VB ||
        sg_tree_child(s, infinitive, SG_DEPREL_obj) != SG_NONE ||
        sg_tree_child(s, verb, SG_DEPREL_nsubj) == noun ||
        sg_tree_below(s, verb, infinitive))
        return false;
    s->tokens[noun].head = infinitive;
    s->tokens[noun].deprel = SG_DEPREL_obj;
    return true;
}

/* "fired on the ship and Oman protested": a name joined to a phrase, right
 * before a joined verb without a subject, is its subject. */
static bool subject_as_conjunct(sg_sentence *s, int32_t name)
{
    sg_token *t = &s->tokens[name];
    int32_t verb = t->right + 1;

    if (t->deprel != SG_DEPREL_conj || t->upos != SG_UPOS_PROPN ||
        verb >= s->count || s->tokens[verb].deprel != SG_DEPREL_conj ||
        !sg_token_is_finite(&s->tokens[verb]) ||
        s->tokens[verb].head >= t->left ||
        sg_tree_child(s, verb, SG_DEPREL_nsubj) != SG_NONE ||
        sg_tree_child(s, verb, SG_DEPREL_cc) != SG_NONE)
        return false;
    t->head = verb;
    t->deprel = SG_DEPREL_nsubj;
    return true;
}

/* "accused by Amnesty International last month": the time was taken for the
 * head of the name before it. */
static bool time_in_name(const sg_lexicon *lexicon, sg_sentence *s,
                         int32_t time)
{
    int32_t name = SG_NONE;
    int32_t verb = s->tokens[time].head;

    if (verb == SG_NONE ||
        !sg_lexicon_among(lexicon, SG_STR("@time"), s->tokens[time].lemma) ||
        s->tokens[time].upos == SG_UPOS_PROPN)
        return false;
    for (int32_t c = s->tokens[time].first_child; c != SG_NONE && c < time;
         c = s->tokens[c].next_sibling)
        if ((s->tokens[c].xpos == SG_XPOS_NNP ||
             s->tokens[c].xpos == SG_XPOS_NNPS) &&
            c + 1 < time && s->tokens[c + 1].upos != SG_UPOS_PART)
            name = c;
    if (name == SG_NONE)
        return false;
    s->tokens[name].head = verb;
    s->tokens[name].deprel = s->tokens[time].deprel;
    s->tokens[time].deprel = SG_DEPREL_obl_unmarked;
    for (int32_t i = 0; i < s->count; i++)
        if (s->tokens[i].head == time && i != name)
            s->tokens[i].head = i < name ? name : i > time ? verb : time;
    return true;
}

/* "criticized Hungary Monday": a weekday behind a name is when, not who. Months
 * are surnames too. */
static bool weekday_in_name(const sg_lexicon *lexicon, sg_sentence *s,
                            int32_t day)
{
    sg_token *t = &s->tokens[day];
    int32_t name = t->head;
    int32_t verb = name == SG_NONE ? SG_NONE : s->tokens[name].head;

    if (t->deprel != SG_DEPREL_flat || name > day || verb == SG_NONE ||
        s->tokens[name].right != day || s->tokens[verb].upos != SG_UPOS_VERB ||
        !sg_str_ends(t->lemma, SG_STR("day")) ||
        !sg_lexicon_among(lexicon, SG_STR("@time"), t->lemma) ||
        sg_lexicon_among(lexicon, SG_STR("@time"), s->tokens[name].lemma))
        return false;
    t->head = verb;
    t->deprel = SG_DEPREL_obl_unmarked;
    return true;
}

/* "Joe Biden's commitment": what has a possessive mark owns the next noun. */
static bool owner_astray(sg_sentence *s, int32_t mark)
{
    int32_t owner = s->tokens[mark].head;
    int32_t noun = mark + 1;

    if (s->tokens[mark].xpos != SG_XPOS_POS || owner == SG_NONE ||
        owner > mark || s->tokens[owner].deprel == SG_DEPREL_nmod_poss ||
        s->tokens[owner].deprel == SG_DEPREL_conj)
        return false;
    while (noun < s->count && s->tokens[noun].upos == SG_UPOS_ADJ)
        noun++;
    while (noun + 1 < s->count && s->tokens[noun].deprel == SG_DEPREL_compound)
        noun++;
    if (noun >= s->count || s->tokens[noun].upos != SG_UPOS_NOUN ||
        sg_tree_below(s, noun, owner))
        return false;
    s->tokens[owner].head = noun;
    s->tokens[owner].deprel = SG_DEPREL_nmod_poss;
    return true;
}

/* The infinitive below `head` whose "to" is the token `to`, or SG_NONE. */
static int32_t infinitive_at(const sg_sentence *s, int32_t to, int32_t head)
{
    int32_t verb = to < s->count ? s->tokens[to].head : SG_NONE;

    return verb != SG_NONE && s->tokens[to].deprel == SG_DEPREL_mark &&
                   s->tokens[verb].xpos == SG_XPOS_VB &&
                   s->tokens[verb].head == head &&
                   sg_tree_child(s, verb, SG_DEPREL_nsubj) == SG_NONE
               ? verb
               : SG_NONE;
}

/* "made it easier for families to sue": unless the word above asks for a
 * "for", whoever stands between it and an infinitive is its subject. */
static bool subject_behind_for(const sg_lexicon *lexicon, sg_sentence *s,
                               int32_t phrase)
{
    sg_token *t = &s->tokens[phrase];
    int32_t opens = t->left;
    int32_t verb;

    if (t->deprel != SG_DEPREL_obl || t->head == SG_NONE ||
        s->tokens[opens].head != phrase ||
        !sg_str_is(s->tokens[opens].lemma, "for") ||
        sg_lexicon_claims(lexicon, s->tokens[t->head].lemma, SG_STR("for")))
        return false;
    verb = infinitive_at(s, t->right + 1, t->head);
    if (verb == SG_NONE)
        return false;
    t->head = verb;
    t->deprel = SG_DEPREL_nsubj;
    s->tokens[opens].head = verb;
    s->tokens[opens].deprel = SG_DEPREL_mark;
    return true;
}

/* "Talks between India and Pakistan began": the capital of a first word makes
 * a name of a common noun. */
static void initial_noun(const sg_lexicon *lexicon, const sg_lemmas *lemmas,
                         sg_arena *arena, sg_sentence *s)
{
    sg_token *t = s->tokens;
    sg_xpos xpos;
    sg_str lemma;

    if (s->count < 2 || t->upos != SG_UPOS_PROPN ||
        t[1].upos == SG_UPOS_PROPN || t[1].deprel == SG_DEPREL_flat)
        return;
    xpos = sg_str_ends(t->form, SG_STR("s")) ? SG_XPOS_NNS : SG_XPOS_NN;
    lemma = sg_lemma_of(lemmas, arena, t->form, SG_UPOS_NOUN, xpos);
    if (!sg_lexicon_has_row(lexicon, lemma, SG_FRAME_BIT(SG_FRAME_NOUN)))
        return;
    t->upos = SG_UPOS_NOUN;
    t->xpos = (uint8_t)xpos;
    t->lemma = lemma;
}

/* "both the secretary and President Trump": a name that "and" joins is joined,
 * whatever else the parser makes of it. */
static bool conjunct_as_modifier(sg_sentence *s, int32_t name)
{
    sg_token *t = &s->tokens[name];

    if (t->deprel != SG_DEPREL_nmod || t->upos != SG_UPOS_PROPN ||
        t->head == SG_NONE || t->head > name ||
        s->tokens[t->left].deprel != SG_DEPREL_cc ||
        !sg_str_is(s->tokens[t->left].lemma, "and") ||
        sg_tree_child(s, name, SG_DEPREL_case) != SG_NONE)
        return false;
    t->deprel = SG_DEPREL_conj;
    return true;
}

void sg_repair_phrases(const sg_lexicon *lexicon, const sg_lemmas *lemmas,
                       sg_arena *arena, sg_sentence *sentence)
{
    initial_noun(lexicon, lemmas, arena, sentence);
    for (int32_t i = 0; i < sentence->count; i++)
        if (time_in_name(lexicon, sentence, i) ||
            weekday_in_name(lexicon, sentence, i) ||
            owner_astray(sentence, i) ||
            gerund_on_object(lexicon, sentence, i) ||
            receiver_in_gift(lexicon, sentence, i) ||
            object_as_subject(sentence, i) ||
            subject_behind_for(lexicon, sentence, i) ||
            subject_as_conjunct(sentence, i) ||
            conjunct_as_modifier(sentence, i) ||
            sg_repair_complement(lexicon, sentence, i))
            sg_tree_link(sentence);
}
