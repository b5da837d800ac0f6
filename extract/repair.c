/* Repairs of trees: verbs of saying, whose content the whole attribution
 * depends on, and nouns of the lexicon that open a sentence. */
#include "extract/repair.h"

#include "base/str.h"
#include "extract/repair_clause.h"
#include "extract/tree.h"

/* A verb with a row of saying or reporting. */
static bool is_say_verb(const sg_lexicon *lexicon, const sg_sentence *s,
                        int32_t token)
{
    return s->tokens[token].upos == SG_UPOS_VERB &&
           sg_lexicon_is_speech(lexicon, s->tokens[token].lemma);
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
 * verb of saying that has no content is its content. */
static bool content_below_time(const sg_lexicon *lexicon, sg_sentence *s,
                               int32_t clause)
{
    int32_t time = s->tokens[clause].head;
    int32_t verb = time == SG_NONE ? SG_NONE : s->tokens[time].head;

    if (verb == SG_NONE || !marked_that(s, clause) ||
        sg_deprel_base(s->tokens[clause].deprel) != SG_DEPREL_acl ||
        sg_deprel_base(s->tokens[time].deprel) != SG_DEPREL_obl ||
        !is_say_verb(lexicon, s, verb) || has_content(s, verb))
        return false;
    s->tokens[clause].head = verb;
    s->tokens[clause].deprel = SG_DEPREL_ccomp;
    return true;
}

/* "stressed to Trump that the way was to support": a that-clause below a verb
 * of saying is content, whatever the parser calls it. */
static bool content_as_adverbial(const sg_lexicon *lexicon, sg_sentence *s,
                                 int32_t clause)
{
    int32_t verb = s->tokens[clause].head;

    if (verb == SG_NONE || s->tokens[clause].deprel != SG_DEPREL_advcl ||
        !marked_that(s, clause) || !is_say_verb(lexicon, s, verb) ||
        has_content(s, verb))
        return false;
    s->tokens[clause].deprel = SG_DEPREL_ccomp;
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
        !is_say_verb(lexicon, s, verb) || has_content(s, verb) ||
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
         relation != SG_DEPREL_advcl && relation != SG_DEPREL_parataxis))
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
        s->tokens[object].deprel != SG_DEPREL_obj ||
        !sg_lexicon_claims(lexicon, s->tokens[s->tokens[object].head].lemma,
                           s->tokens[mark].lemma))
        return false;
    s->tokens[clause].head = s->tokens[object].head;
    s->tokens[clause].deprel = SG_DEPREL_advcl;
    return true;
}

/* True when a row of the verb needs the word as a particle. */
static bool takes_particle(const sg_lexicon *lexicon, sg_str verb, sg_str word)
{
    size_t count;
    const sg_frame_row *rows = sg_lexicon_rows(lexicon, verb, &count);

    for (size_t i = 0; i < count; i++)
        for (int k = 0; k < rows[i].fixed_count; k++)
            if (sg_str_is(rows[i].fixed[k].relation, "prt") &&
                sg_lexicon_among(lexicon, rows[i].fixed[k].lemmas, word))
                return true;
    return false;
}

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
    if (takes_particle(lexicon, s->tokens[t->head].lemma, t->lemma)) {
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
        !takes_particle(lexicon, s->tokens[verb].lemma,
                        s->tokens[word].lemma) ||
        sg_lexicon_claims(lexicon, s->tokens[verb].lemma,
                          s->tokens[word].lemma))
        return false;
    s->tokens[word].head = verb;
    s->tokens[word].deprel = SG_DEPREL_compound_prt;
    s->tokens[phrase].deprel = SG_DEPREL_obj;
    return true;
}

static bool has_noun_row(const sg_lexicon *lexicon, sg_str lemma)
{
    size_t count;
    const sg_frame_row *rows = sg_lexicon_rows(lexicon, lemma, &count);

    for (size_t i = 0; i < count; i++)
        if (rows[i].kind == SG_FRAME_NOUN)
            return true;
    return false;
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
    if (!has_noun_row(lexicon, lemma))
        return;
    t->upos = SG_UPOS_NOUN;
    t->xpos = (uint8_t)xpos;
    t->lemma = lemma;
}

void sg_repair_tree(const sg_lexicon *lexicon, const sg_lemmas *lemmas,
                    sg_arena *arena, sg_sentence *sentence)
{
    initial_noun(lexicon, lemmas, arena, sentence);
    sg_repair_clause(lexicon, lemmas, arena, sentence);
    for (int32_t i = 0; i < sentence->count; i++)
        if (content_below_time(lexicon, sentence, i) ||
            content_as_adverbial(lexicon, sentence, i) ||
            final_attribution(lexicon, sentence, i) ||
            subject_of_content(sentence, i) ||
            relative_clause_astray(sentence, i) ||
            participle_in_relative(sentence, i) ||
            gerund_on_object(lexicon, sentence, i) ||
            particle_before_phrase(lexicon, sentence, i) ||
            preposition_as_particle(lexicon, sentence, i))
            sg_tree_link(sentence);
}
