/* Who says it, where the parser lost him: a speaker who stands between a
 * quotation and the verb, or behind the verb, is often hung into the quotation
 * as an apposition of its last word. */
#include "extract/repair_speech.h"

#include "base/str.h"
#include "extract/tree.h"

typedef struct mender {
    const sg_lexicon *lexicon;
    sg_sentence *s;
    int32_t verb;
} mender;

static const sg_token *at(const mender *m, int32_t token)
{
    return &m->s->tokens[token];
}

static bool is_punct(const mender *m, int32_t token)
{
    return at(m, token)->upos == SG_UPOS_PUNCT;
}

static bool is_speaking(const mender *m)
{
    const sg_token *t = at(m, m->verb);

    return sg_token_is_finite(t) && t->quote == SG_NONE &&
           sg_token_can_say(m->lexicon, t);
}

static bool is_time(const mender *m, int32_t token)
{
    return sg_lexicon_among(m->lexicon, SG_STR("@time"), at(m, token)->lemma);
}

/* "said Tuesday": no subject, whatever the parser says. */
static void free_times(mender *m)
{
    for (int32_t c = at(m, m->verb)->first_child; c != SG_NONE;
         c = at(m, c)->next_sibling)
        if (at(m, c)->deprel == SG_DEPREL_nsubj && is_time(m, c))
            m->s->tokens[c].deprel = SG_DEPREL_obl_unmarked;
}

/* A subject that does not stand in quotation marks. */
static bool has_subject(const mender *m)
{
    for (int32_t c = at(m, m->verb)->first_child; c != SG_NONE;
         c = at(m, c)->next_sibling)
        if (sg_deprel_base((sg_deprel)at(m, c)->deprel) == SG_DEPREL_nsubj &&
            at(m, c)->quote == SG_NONE)
            return true;
    return false;
}

static bool is_nominal(const sg_token *t)
{
    return t->upos == SG_UPOS_PROPN || t->upos == SG_UPOS_NOUN ||
           t->upos == SG_UPOS_DET || t->upos == SG_UPOS_ADJ ||
           t->upos == SG_UPOS_NUM || t->xpos == SG_XPOS_POS ||
           t->xpos == SG_XPOS_PRPS || t->xpos == SG_XPOS_HYPH;
}

/* "Jane Doe | of Leeds": goes on behind a preposition. */
static bool goes_on(const mender *m, int32_t token)
{
    return at(m, token)->upos == SG_UPOS_ADP && token + 1 < m->s->count &&
           token + 1 != m->verb && is_nominal(at(m, token + 1));
}

/* The last token of the noun phrase that begins at `first`; before it when
 * there is none. */
static int32_t end_of_phrase(const mender *m, int32_t first)
{
    int32_t last = first;

    while (last < m->s->count && last != m->verb &&
           at(m, last)->quote == SG_NONE &&
           (is_nominal(at(m, last)) || (last > first && goes_on(m, last))))
        last++;
    return last - 1;
}

/* The noun of [first, last] that hangs on something outside; SG_NONE when
 * there is none. */
static int32_t head_of_phrase(const mender *m, int32_t first, int32_t last)
{
    for (int32_t i = last; i >= first; i--) {
        const sg_token *t = at(m, i);

        if ((t->upos == SG_UPOS_PROPN || t->upos == SG_UPOS_NOUN) &&
            (t->head < first || t->head > last || t->head == SG_NONE))
            return i;
    }
    return SG_NONE;
}

/* Puts the verb where `token`, which it hangs below, hangs. */
static void lift_verb(mender *m, int32_t token)
{
    sg_token *verb = &m->s->tokens[m->verb];

    if (!sg_tree_below(m->s, m->verb, token))
        return;
    verb->head = at(m, token)->head;
    verb->deprel = at(m, token)->deprel;
}

static void hang(mender *m, int32_t token, int32_t head, sg_deprel relation)
{
    lift_verb(m, token);
    m->s->tokens[token].head = head;
    m->s->tokens[token].deprel = (uint8_t)relation;
}

/* "Jane Doe, a doctor at the port": what stands between subject and verb and
 * hangs elsewhere describes the subject; what is quoted and hangs here is what
 * was said. */
static void gather(mender *m, int32_t first, int32_t subject)
{
    for (int32_t i = 0; i < m->s->count; i++) {
        const sg_token *t = at(m, i);
        bool between = first <= i && i < m->verb;
        bool hangs_between = first <= t->head && t->head < m->verb;

        if (i == subject || i == m->verb)
            continue;
        if (t->upos == SG_UPOS_PUNCT) {
            if (between && !hangs_between && !sg_tree_below(m->s, m->verb, i))
                m->s->tokens[i].head = m->verb;
            continue;
        }
        if (between && !hangs_between && t->head != m->verb)
            hang(m, i, subject, SG_DEPREL_appos);
        else if (!between && hangs_between && t->quote != SG_NONE)
            hang(m, i, m->verb, SG_DEPREL_ccomp);
    }
}

/* A subject from inside a quotation belongs to the words quoted. */
static void drop_quoted_subjects(mender *m)
{
    int32_t content = sg_tree_child(m->s, m->verb, SG_DEPREL_ccomp);

    for (int32_t i = 0; i < m->s->count; i++)
        if (at(m, i)->head == m->verb && at(m, i)->quote != SG_NONE &&
            sg_deprel_base((sg_deprel)at(m, i)->deprel) == SG_DEPREL_nsubj) {
            if (content != SG_NONE && !sg_tree_below(m->s, content, i))
                m->s->tokens[i].head = content;
            else
                m->s->tokens[i].deprel = SG_DEPREL_ccomp;
        }
}

/* ---- before the verb -------------------------------------------------- */

/* Where the words between a quotation, or the sentence's start, and the verb
 * begin. */
static int32_t start_before(const mender *m, bool *behind_quotation)
{
    int32_t i = m->verb - 1;

    while (i >= 0 && at(m, i)->quote == SG_NONE)
        i--;
    *behind_quotation = i >= 0;
    i++;
    while (i < m->verb && is_punct(m, i))
        i++;
    return i;
}

/* The verb with adverbs and auxiliaries before it. */
static int32_t start_of_verb(const mender *m)
{
    int32_t first = m->verb;

    while (first > 0 && (at(m, first - 1)->upos == SG_UPOS_ADV ||
                         at(m, first - 1)->upos == SG_UPOS_AUX))
        first--;
    return first;
}

/* Nothing but a description stands in (last, verb): no verb of its own but in a
 * relative clause. */
static bool only_describes(const mender *m, int32_t last)
{
    uint8_t xpos = at(m, last + 2 < m->verb ? last + 2 : last)->xpos;
    int32_t end = start_of_verb(m) - 1;

    if (last + 1 >= end || !is_punct(m, last + 1) || !is_punct(m, end))
        return false;
    if (xpos == SG_XPOS_WP || xpos == SG_XPOS_WDT)
        return true;
    for (int32_t i = last + 1; i < end; i++)
        if (sg_token_is_finite(at(m, i)) || at(m, i)->quote != SG_NONE)
            return false;
    return true;
}

/* The phrase that begins at `first`, when nothing but its description stands
 * between it and the verb. */
static bool take_before(mender *m, int32_t first, bool behind_quotation)
{
    int32_t last = end_of_phrase(m, first);
    int32_t subject;

    if (last < first)
        return false;
    if (!(last + 1 == start_of_verb(m) && behind_quotation) &&
        !only_describes(m, last))
        return false;
    subject = head_of_phrase(m, first, last);
    if (subject == SG_NONE)
        return false;
    hang(m, subject, m->verb, SG_DEPREL_nsubj);
    gather(m, first, subject);
    drop_quoted_subjects(m);
    return true;
}

/* "... of claims," Bill Frelick, a director, said; "Later on the show, Frelick,
 * who directs it, said". */
static bool speaker_before(mender *m)
{
    bool behind_quotation;
    int32_t first = start_before(m, &behind_quotation);

    if (has_subject(m))
        return false;
    if (take_before(m, first, behind_quotation))
        return true;
    for (first++; first < m->verb; first++)
        if (at(m, first - 1)->xpos == SG_XPOS_COMMA &&
            at(m, first)->upos == SG_UPOS_PROPN &&
            at(m, first)->deprel != SG_DEPREL_conj &&
            take_before(m, first, false))
            return true;
    return false;
}

/* ---- behind the verb -------------------------------------------------- */

/* "..., said", "...?" asked. */
static bool follows_content(const mender *m)
{
    int32_t before = m->verb - 1;

    return before > 0 && is_punct(m, before) &&
           (at(m, before)->xpos == SG_XPOS_COMMA ||
            at(m, before - 1)->quote != SG_NONE || is_punct(m, before - 1));
}

/* No verb of its own follows: "said Poland | is". */
static bool may_end_subject(const mender *m, int32_t next)
{
    for (; next < m->s->count && !is_punct(m, next); next++) {
        uint8_t xpos = at(m, next)->xpos;

        if (xpos == SG_XPOS_WP || xpos == SG_XPOS_WDT)
            return true;
        if (sg_token_is_finite(at(m, next)) || at(m, next)->upos == SG_UPOS_AUX)
            return false;
    }
    return true;
}

/* "said | Hough.": a capital between the verb and a mark is a name's. */
static void retag_name(mender *m, int32_t token)
{
    sg_token *t = &m->s->tokens[token];

    if (is_nominal(t) || t->upos == SG_UPOS_PUNCT || t->form.len < 3 ||
        t->form.data[0] < 'A' || t->form.data[0] > 'Z' ||
        (token + 1 < m->s->count && !is_punct(m, token + 1)))
        return;
    t->upos = SG_UPOS_PROPN;
    t->xpos = SG_XPOS_NNP;
}

/* "Nor will they return, said David Autor, a professor." */
static bool speaker_behind(mender *m)
{
    int32_t first = m->verb + 1;
    int32_t last;
    int32_t subject;

    if (first >= m->s->count || !follows_content(m) ||
        !sg_lexicon_among(m->lexicon, SG_STR("@inverting"),
                          at(m, m->verb)->lemma))
        return false;
    retag_name(m, first);
    last = end_of_phrase(m, first);
    if (last < first || !may_end_subject(m, last + 1))
        return false;
    subject = head_of_phrase(m, first, last);
    if (subject == SG_NONE || is_time(m, subject) ||
        (at(m, subject)->head == m->verb &&
         at(m, subject)->deprel == SG_DEPREL_nsubj))
        return false;
    hang(m, subject, m->verb, SG_DEPREL_nsubj);
    drop_quoted_subjects(m);
    return true;
}

void sg_repair_speech(const sg_lexicon *lexicon, sg_sentence *sentence)
{
    mender m = {lexicon, sentence, 0};

    for (; m.verb < sentence->count; m.verb++) {
        if (!is_speaking(&m))
            continue;
        free_times(&m);
        if (speaker_behind(&m) || speaker_before(&m))
            sg_tree_link(sentence);
    }
}
