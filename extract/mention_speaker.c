/* Who says something is somebody, whatever noun names him: "a beekeeper said",
 * "the survey found", "one in five say". */
#include "extract/mention_speaker.h"

#include "base/str.h"
#include "extract/subject.h"
#include "extract/tree.h"

typedef struct finder {
    const sg_lexicon *lexicon;
    const sg_scan *scan;
    const sg_sentence *s;
    sg_mentions *out;
    size_t from; /* first mention of the sentence */
} finder;

static bool has_mention(const finder *f, int32_t token)
{
    for (size_t i = f->from; i < f->out->count; i++) {
        const sg_mention *m = &f->out->items[i];
        int32_t up = f->s->tokens[token].head;

        if (m->first <= token && token <= m->last &&
            (m->head == token || up < m->first || up > m->last))
            return true;
    }
    return false;
}

/* The noun of an "of" behind a number or quantity: "of voters" in "third of
 * voters", "in ten" in "four in ten". SG_NONE when it counts nothing. */
static int32_t counted(const finder *f, int32_t token)
{
    const sg_token *t = &f->s->tokens[token];

    if (t->upos != SG_UPOS_NUM && t->upos != SG_UPOS_SYM &&
        t->upos != SG_UPOS_DET && t->upos != SG_UPOS_PRON &&
        t->upos != SG_UPOS_ADJ &&
        !sg_lexicon_among(f->lexicon, SG_STR("@share"), t->lemma))
        return SG_NONE;
    if (sg_lexicon_cue(f->lexicon, SG_CUE_DET, t->lemma) == SG_CUE_NEGATED)
        return SG_NONE; /* "none of the voters" is nobody */
    for (int32_t c = t->first_child; c != SG_NONE;
         c = f->s->tokens[c].next_sibling)
        if (c > token && f->s->tokens[c].deprel == SG_DEPREL_nmod &&
            (sg_str_is(sg_tree_case(f->s, f->scan->doc->arena, c), "of") ||
             (t->upos == SG_UPOS_NUM &&
              sg_str_is(sg_tree_case(f->s, f->scan->doc->arena, c), "in"))))
            return c;
    return SG_NONE;
}

/* "some", "42%", "two-thirds", "those surveyed", "another": people who are only
 * counted. */
static bool counts_people(const finder *f, int32_t token)
{
    const sg_token *t = &f->s->tokens[token];

    if (sg_str_is(t->lemma, "that"))
        return t->xpos == SG_XPOS_DT &&
               sg_tree_child(f->s, token, SG_DEPREL_acl) != SG_NONE;
    return sg_lexicon_among(f->lexicon, SG_STR("@crowd"), t->lemma);
}

/* Any noun with a verb that only people are subjects of; papers and polls with
 * verbs of showing, shares of people with any verb; people who are only counted
 * also with verbs of taking sides. */
static bool can_speak(const finder *f, int32_t token, sg_str verb)
{
    const sg_token *t = &f->s->tokens[token];
    int32_t people = counted(f, token);
    bool speaks = sg_lexicon_among(f->lexicon, SG_STR("@speaking"), verb);

    if (people != SG_NONE)
        return speaks || has_mention(f, people);
    if (counts_people(f, token))
        return speaks || sg_lexicon_among(f->lexicon, SG_STR("@siding"), verb);
    if (t->upos == SG_UPOS_NUM)
        return speaks;
    if (t->upos != SG_UPOS_NOUN ||
        sg_lexicon_among(f->lexicon, SG_STR("@time"), t->lemma))
        return false;
    return speaks ||
           (sg_lexicon_among(f->lexicon, SG_STR("@record"), t->lemma) &&
            sg_lexicon_among(f->lexicon, SG_STR("@showing"), verb));
}

/* "a statement saying", "his refusal to condemn": the words are those of
 * whoever made it. What papers show, they show themselves. */
static bool is_content_of(const finder *f, const sg_token *verb, int32_t noun)
{
    return verb->deprel == SG_DEPREL_acl && verb->head == noun &&
           !(verb->xpos == SG_XPOS_VBG &&
             sg_lexicon_among(f->lexicon, SG_STR("@proving"), verb->lemma));
}

/* A word that is quoted says nothing outside the quotation. */
static bool is_quoted_apart(const finder *f, int32_t token, int32_t verb)
{
    return f->s->tokens[token].quote != SG_NONE &&
           f->s->tokens[token].quote != f->s->tokens[verb].quote;
}

static bool is_plural(const sg_token *t)
{
    return sg_token_is_plural(t) || t->upos == SG_UPOS_NUM;
}

/* Determiners and pronouns only point at it. */
static bool points(const sg_token *t)
{
    return t->upos == SG_UPOS_DET || t->upos == SG_UPOS_PRON;
}

static void add(const finder *f, int32_t token, sg_str verb)
{
    int32_t first;
    int32_t people;
    int32_t last = token;

    if (has_mention(f, token) || !can_speak(f, token, verb))
        return;
    people = counted(f, token);
    if (people != SG_NONE)
        last = people;
    first = sg_tree_modifiers(f->s, token, token);
    while (first >= 2 && sg_is_hyphen(f->s->tokens[first - 1].form))
        first -= 2; /* "two-thirds" */
    while (first < token && points(&f->s->tokens[first]))
        first++;
    sg_mentions_add(f->out, f->scan, first, last, SG_MENTION_SPEAKER)->plural =
        is_plural(&f->s->tokens[last]);
}

static int32_t agent(const finder *f, int32_t verb)
{
    int32_t found = SG_NONE;

    for (int32_t c = f->s->tokens[verb].first_child; c != SG_NONE;
         c = f->s->tokens[c].next_sibling)
        if (f->s->tokens[c].deprel == SG_DEPREL_obl_agent)
            found = c;
    return found;
}

/* "One does not ask" tells of anybody, "one said" of somebody. */
static bool is_anybody(const finder *f, int32_t subject, const sg_token *verb)
{
    const sg_token *t = &f->s->tokens[subject];

    return t->xpos == SG_XPOS_PRP && sg_str_is(t->lemma, "one") &&
           verb->xpos != SG_XPOS_VBD;
}

static void add_subject(const finder *f, int32_t verb)
{
    const sg_token *t = &f->s->tokens[verb];
    int32_t subject = sg_is_passive(f->s, verb)
                          ? agent(f, verb)
                          : sg_grammatical_subject(f->s, verb);

    if (subject != SG_NONE && !is_content_of(f, t, subject) &&
        !is_quoted_apart(f, subject, verb) && !is_anybody(f, subject, t))
        add(f, subject, t->lemma);
}

/* "according to a clerk", "in the survey": what stands behind a preposition
 * that tells on whose word something is. "According to plan" tells nothing. */
static void add_behind(const finder *f, int32_t preposition)
{
    const sg_token *t = &f->s->tokens[preposition];
    size_t count;
    const sg_frame_row *rows = sg_lexicon_rows(f->lexicon, t->lemma, &count);
    sg_str noun = f->s->tokens[t->head].lemma;

    for (size_t i = 0; i < count; i++)
        if (rows[i].kind == SG_FRAME_PREP &&
            rows[i].source.items[0].kind == SG_SLOT_SUBJ &&
            (rows[i].fixed_count == 0 ||
             sg_lexicon_among(f->lexicon, rows[i].fixed[0].lemmas, noun)) &&
            !sg_lexicon_among(f->lexicon, SG_STR("@standard"), noun))
            add(f, t->head, SG_STR("say"));
}

void sg_mentions_add_speakers(const sg_lexicon *lexicon, const sg_scan *scan,
                              sg_mentions *out, size_t from)
{
    const finder f = {lexicon, scan, scan->s, out, from};

    if (!lexicon)
        return;
    for (int32_t i = 0; i < f.s->count; i++) {
        const sg_token *t = &f.s->tokens[i];

        if (t->upos == SG_UPOS_VERB && sg_lexicon_is_verbal(lexicon, t->lemma))
            add_subject(&f, i);
        else if (t->deprel == SG_DEPREL_case && t->head != SG_NONE)
            add_behind(&f, i);
    }
}
