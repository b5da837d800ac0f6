/* Repairs of trees: clauses, phrases, agents, and here verbs of saying and
 * relative clauses, which attribution depends on. */
#include "extract/repair.h"

#include "base/str.h"
#include "extract/repair_agent.h"
#include "extract/repair_clause.h"
#include "extract/repair_phrase.h"
#include "extract/repair_speech.h"
#include "extract/tree.h"

/* A verb that has content clauses: says, laments, demands that ... */
static bool takes_content(const sg_lexicon *lexicon, const sg_sentence *s,
                          int32_t token)
{
    return s->tokens[token].upos == SG_UPOS_VERB &&
           sg_lexicon_takes(lexicon, s->tokens[token].lemma, SG_SLOT_THAT);
}

static bool has_content(const sg_sentence *s, int32_t verb)
{
    return sg_tree_child(s, verb, SG_DEPREL_ccomp) != SG_NONE;
}

static bool marked_that(const sg_sentence *s, int32_t clause)
{
    return sg_tree_child_lemma(s, clause, SG_DEPREL_mark, SG_STR("that")) !=
           SG_NONE;
}

/* "reported early Saturday morning that the US was open": the clause was hung
 * on the time, as if it were relative. A that-clause below the adverbial of a
 * verb that takes content and has none is its content. */
static bool content_below_time(const sg_lexicon *lexicon, sg_sentence *s,
                               int32_t clause)
{
    int32_t time = s->tokens[clause].head;
    int32_t verb = time == SG_NONE ? SG_NONE : s->tokens[time].head;

    if (verb == SG_NONE || !marked_that(s, clause) ||
        sg_deprel_base(s->tokens[clause].deprel) != SG_DEPREL_acl ||
        sg_deprel_base(s->tokens[time].deprel) != SG_DEPREL_obl ||
        !takes_content(lexicon, s, verb) || has_content(s, verb))
        return false;
    s->tokens[clause].head = verb;
    s->tokens[clause].deprel = SG_DEPREL_ccomp;
    return true;
}

/* "stressed to Trump that the way was to support": a that-clause below a verb
 * that takes content is content, whatever the parser calls it. */
static bool content_as_adverbial(const sg_lexicon *lexicon, sg_sentence *s,
                                 int32_t clause)
{
    int32_t verb = s->tokens[clause].head;

    if (verb == SG_NONE || s->tokens[clause].deprel != SG_DEPREL_advcl ||
        !marked_that(s, clause) || !takes_content(lexicon, s, verb) ||
        has_content(s, verb))
        return false;
    s->tokens[clause].deprel = SG_DEPREL_ccomp;
    return true;
}

/* "There is no sign that Iran attacked Oman": a relative clause whose verb has
 * both a subject and an object beside "that" lacks nothing, so it is content.
 */
static bool content_as_relative(sg_sentence *s, int32_t clause)
{
    int32_t that = s->tokens[clause].left;
    int32_t objects = 0;

    if (s->tokens[clause].deprel != SG_DEPREL_acl_relcl ||
        s->tokens[that].head != clause ||
        s->tokens[that].deprel != SG_DEPREL_obj ||
        !sg_str_is(s->tokens[that].lemma, "that") ||
        sg_tree_child(s, clause, SG_DEPREL_nsubj) == SG_NONE)
        return false;
    for (int32_t c = s->tokens[clause].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling)
        objects += s->tokens[c].deprel == SG_DEPREL_obj;
    if (objects < 2)
        return false;
    s->tokens[that].upos = SG_UPOS_SCONJ;
    s->tokens[that].xpos = SG_XPOS_IN;
    s->tokens[that].deprel = SG_DEPREL_mark;
    s->tokens[clause].deprel = SG_DEPREL_acl;
    return true;
}

static bool follows_comma(const sg_sentence *s, int32_t token)
{
    return token > 0 && (s->tokens[token - 1].xpos == SG_XPOS_COMMA ||
                         s->tokens[token - 1].xpos == SG_XPOS_RQUOTE);
}

/* "France and Spain want peace, a spokesman said": of two subjects of a verb
 * of saying, with its content between them, the first belongs to the content.
 */
static bool subject_of_content(sg_sentence *s, int32_t verb)
{
    int32_t content = sg_tree_child(s, verb, SG_DEPREL_ccomp);
    int32_t first = sg_tree_child(s, verb, SG_DEPREL_nsubj);

    if (content == SG_NONE || first == SG_NONE || first > content ||
        content > verb || sg_tree_child(s, content, SG_DEPREL_nsubj) != SG_NONE)
        return false;
    for (int32_t c = s->tokens[first].next_sibling; c != SG_NONE;
         c = s->tokens[c].next_sibling) {
        if (c < content ||
            sg_deprel_base(s->tokens[c].deprel) != SG_DEPREL_nsubj)
            continue;
        s->tokens[first].head = content;
        return true;
    }
    return false;
}

/* "Officials believe that the deal is done, the Post reported on Friday": a
 * final subject and verb of saying behind a comma is said of all before it,
 * not part of it. */
static bool final_attribution(const sg_lexicon *lexicon, sg_sentence *s,
                              int32_t verb)
{
    sg_deprel relation = (sg_deprel)s->tokens[verb].deprel;
    int32_t subject = sg_tree_child(s, verb, SG_DEPREL_nsubj);
    int32_t above = s->tokens[verb].head;

    if (subject == SG_NONE || above == SG_NONE || above > verb ||
        subject > verb ||
        (relation != SG_DEPREL_ccomp && relation != SG_DEPREL_conj &&
         relation != SG_DEPREL_advcl && relation != SG_DEPREL_appos &&
         relation != SG_DEPREL_acl_relcl) ||
        !sg_token_can_say(lexicon, &s->tokens[verb]) || has_content(s, verb) ||
        sg_tree_child(s, verb, SG_DEPREL_mark) != SG_NONE ||
        sg_tree_child(s, verb, SG_DEPREL_cc) != SG_NONE ||
        sg_tree_child(s, verb, SG_DEPREL_obj) != SG_NONE ||
        !follows_comma(s, s->tokens[subject].left) ||
        s->tokens[verb].left < s->tokens[subject].left - 1)
        return false;
    s->tokens[verb].head = s->root;
    s->tokens[verb].deprel = SG_DEPREL_parataxis;
    return true;
}

/* "thanked Russia, which had supported him": a clause that opens with ", who"
 * or ", which" belongs to the noun before the comma. */
static bool relative_clause_astray(sg_sentence *s, int32_t clause)
{
    int32_t pronoun = sg_tree_child(s, clause, SG_DEPREL_nsubj);
    sg_deprel relation = (sg_deprel)s->tokens[clause].deprel;
    int32_t noun;

    if (pronoun < 2 || s->tokens[pronoun - 1].xpos != SG_XPOS_COMMA ||
        (s->tokens[pronoun].xpos != SG_XPOS_WDT &&
         s->tokens[pronoun].xpos != SG_XPOS_WP) ||
        (relation != SG_DEPREL_ccomp && relation != SG_DEPREL_conj &&
         relation != SG_DEPREL_advcl && relation != SG_DEPREL_advcl_relcl &&
         relation != SG_DEPREL_parataxis))
        return false;
    noun = pronoun - 2;
    while (s->tokens[noun].deprel == SG_DEPREL_flat &&
           s->tokens[noun].head < noun)
        noun = s->tokens[noun].head;
    if ((s->tokens[noun].upos != SG_UPOS_NOUN &&
         s->tokens[noun].upos != SG_UPOS_PROPN) ||
        sg_tree_below(s, noun, clause))
        return false;
    s->tokens[clause].head = noun;
    s->tokens[clause].deprel = SG_DEPREL_acl_relcl;
    return true;
}

/* "Turkey, which opposes the deal, blocked the vote": the relative clause was
 * taken for the main one. `verb` is the real main verb. */
static bool relative_as_main(sg_sentence *s, int32_t verb)
{
    int32_t root = s->root;
    int32_t noun = sg_tree_child(s, root, SG_DEPREL_nsubj);
    int32_t pronoun = noun + 2;

    if (verb <= root || s->tokens[verb].head != root || noun == SG_NONE ||
        !sg_token_is_finite(&s->tokens[verb]) || pronoun >= root ||
        s->tokens[pronoun].head != root ||
        s->tokens[pronoun - 1].xpos != SG_XPOS_COMMA ||
        (s->tokens[pronoun].xpos != SG_XPOS_WDT &&
         s->tokens[pronoun].xpos != SG_XPOS_WP) ||
        s->tokens[verb - 1].xpos != SG_XPOS_COMMA ||
        sg_tree_child(s, verb, SG_DEPREL_nsubj) != SG_NONE)
        return false;
    s->tokens[verb].head = SG_NONE;
    s->tokens[verb].deprel = SG_DEPREL_root;
    s->tokens[noun].head = verb;
    s->tokens[root].head = noun;
    s->tokens[root].deprel = SG_DEPREL_acl_relcl;
    return true;
}

/* "rejected a draft that the envoy had presented, accusing Iran of delay": a
 * participle behind a comma goes with the verb of the main clause, not with
 * that of a relative clause. */
static bool participle_in_relative(sg_sentence *s, int32_t clause)
{
    int32_t up = s->tokens[clause].head;
    int32_t verb;

    if (up == SG_NONE || clause == 0 || s->tokens[clause].xpos != SG_XPOS_VBG ||
        s->tokens[clause].deprel != SG_DEPREL_advcl || up > clause ||
        s->tokens[up].deprel != SG_DEPREL_acl_relcl ||
        s->tokens[clause - 1].xpos != SG_XPOS_COMMA)
        return false;
    for (verb = s->tokens[up].head; verb != SG_NONE;
         verb = s->tokens[verb].head)
        if (s->tokens[verb].upos == SG_UPOS_VERB)
            break;
    if (verb == SG_NONE)
        return false;
    s->tokens[clause].head = verb;
    return true;
}

/* "would back the plan provided that Hungary pays": a participle that cues.tsv
 * knows as a conjunction opens the clause that is its content. */
static bool conjunction_as_participle(const sg_lexicon *lexicon, sg_sentence *s,
                                      int32_t word)
{
    sg_token *t = &s->tokens[word];
    int32_t clause = sg_tree_child(s, word, SG_DEPREL_ccomp);
    int32_t verb = t->head;

    if (sg_lexicon_cue(lexicon, SG_CUE_MARK, t->lemma) != SG_CUE_CONDITIONAL ||
        (t->xpos != SG_XPOS_VBN && t->xpos != SG_XPOS_VBG) ||
        (t->deprel != SG_DEPREL_acl && t->deprel != SG_DEPREL_advcl) ||
        clause < word || s->tokens[clause].left != word + 1)
        return false;
    while (verb != SG_NONE && s->tokens[verb].upos != SG_UPOS_VERB)
        verb = s->tokens[verb].head;
    if (verb == SG_NONE)
        return false;
    s->tokens[clause].head = verb;
    s->tokens[clause].deprel = SG_DEPREL_advcl;
    t->head = clause;
    t->deprel = SG_DEPREL_mark;
    t->upos = SG_UPOS_SCONJ;
    return true;
}

/* "first praised, then cursed the bank": a verb behind "then" that has the form
 * of the one before and no subject goes on with its subject. */
static bool joined_by_then(sg_sentence *s, int32_t verb)
{
    int32_t up = s->tokens[verb].head;

    if ((s->tokens[verb].deprel != SG_DEPREL_parataxis &&
         s->tokens[verb].deprel != SG_DEPREL_ccomp) ||
        up == SG_NONE || up > verb ||
        sg_tree_child(s, verb, SG_DEPREL_mark) != SG_NONE ||
        s->tokens[verb].upos != SG_UPOS_VERB ||
        s->tokens[up].xpos != s->tokens[verb].xpos ||
        sg_tree_child(s, verb, SG_DEPREL_nsubj) != SG_NONE ||
        sg_tree_child_lemma(s, verb, SG_DEPREL_advmod, SG_STR("then")) ==
            SG_NONE)
        return false;
    s->tokens[verb].deprel = SG_DEPREL_conj;
    return true;
}

/* "blamed Sweden for arming Hezbollah and vowed revenge": a verb in the past is
 * joined to one with a tense too, not to a gerund or infinitive. */
static bool finite_joined_to_gerund(sg_sentence *s, int32_t verb)
{
    int32_t up = s->tokens[verb].head;

    if (s->tokens[verb].deprel != SG_DEPREL_conj || up == SG_NONE ||
        s->tokens[verb].xpos != SG_XPOS_VBD ||
        (s->tokens[up].xpos != SG_XPOS_VBG &&
         s->tokens[up].xpos != SG_XPOS_VB) ||
        sg_tree_child(s, up, SG_DEPREL_aux) != SG_NONE ||
        sg_tree_child(s, verb, SG_DEPREL_nsubj) != SG_NONE)
        return false;
    while (up != SG_NONE && (s->tokens[up].xpos != SG_XPOS_VBD || up > verb))
        up = s->tokens[up].head;
    if (up == SG_NONE)
        return false;
    s->tokens[verb].head = up;
    return true;
}

void sg_repair_tree(const sg_lexicon *lexicon, const sg_lemmas *lemmas,
                    sg_arena *arena, sg_sentence *sentence)
{
    sg_repair_speech(lexicon, sentence);
    sg_repair_clause(lexicon, lemmas, arena, sentence);
    sg_repair_phrases(lexicon, lemmas, arena, sentence);
    sg_repair_agents(lexicon, sentence);
    for (int32_t i = 0; i < sentence->count; i++)
        if (content_below_time(lexicon, sentence, i) ||
            content_as_adverbial(lexicon, sentence, i) ||
            content_as_relative(sentence, i) ||
            final_attribution(lexicon, sentence, i) ||
            subject_of_content(sentence, i) || relative_as_main(sentence, i) ||
            relative_clause_astray(sentence, i) ||
            participle_in_relative(sentence, i) ||
            joined_by_then(sentence, i) ||
            conjunction_as_participle(lexicon, sentence, i) ||
            finite_joined_to_gerund(sentence, i))
            sg_tree_link(sentence);
}
