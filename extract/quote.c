/* Quotations: where they open and close, and who speaks. */
#include "extract/quote.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "extract/subject.h"
#include "extract/tree.h"

/* What a token does as a quotation mark. Double marks and single ones part
 * quotations of their own kind only; what is of the other kind stands inside.
 */
typedef enum mark {
    MARK_NONE,
    MARK_OPEN,
    MARK_CLOSE,
    MARK_EITHER /* between two words: the state decides */
} mark;

typedef enum mark_kind { KIND_NONE, KIND_DOUBLE, KIND_SINGLE } mark_kind;

typedef struct finder {
    sg_doc *doc;
    sg_quotation *found;
    size_t count;
    size_t capacity;
    int32_t open;   /* quotation that is open, or SG_NONE */
    mark_kind kind; /* of the marks around it */
} finder;

static bool is_dash(const sg_sentence *s, int32_t at)
{
    static const char *const dashes[] = {"-",      "--",     "\u2013",
                                         "\u2014", "\u2015", NULL};

    return sg_str_is_any(s->tokens[at].form, dashes);
}

static bool is_punctuation(const sg_sentence *s, int32_t at)
{
    return s->tokens[at].upos == SG_UPOS_PUNCT;
}

/* A mark without a direction of its own opens when it touches only the word
 * behind it and closes when it touches only the one before. */
static mark mark_by_blanks(const sg_sentence *s, int32_t at)
{
    bool before =
        at > 0 && !s->tokens[at - 1].space_after && !is_dash(s, at - 1);
    bool behind = at + 1 < s->count && !s->tokens[at].space_after;

    if (before && !behind)
        return MARK_CLOSE;
    if (behind && !before)
        return MARK_OPEN;
    return MARK_EITHER;
}

/* An apostrophe closes behind punctuation, or where the tagger takes it for a
 * mark: "the workers' union" closes nothing. */
static mark single_mark(const sg_sentence *s, int32_t at)
{
    mark m = mark_by_blanks(s, at);

    if (s->tokens[at].upos != SG_UPOS_PUNCT && m != MARK_OPEN &&
        !(at > 0 && is_punctuation(s, at - 1)))
        return MARK_NONE;
    return m;
}

static mark mark_at(const sg_sentence *s, int32_t at, mark_kind *kind)
{
    static const char *const open[] = {"\u201c", "\u201e", "\u00ab", "``",
                                       NULL};
    static const char *const close[] = {"\u201d", "\u00bb", NULL};
    static const char *const either[] = {"\"", "''", NULL};
    sg_str form = s->tokens[at].form;

    *kind = KIND_NONE;
    if (form.len == 0 || form.len > 3)
        return MARK_NONE;
    *kind = KIND_DOUBLE;
    if (sg_str_is_any(form, open))
        return MARK_OPEN;
    if (sg_str_is_any(form, close))
        return MARK_CLOSE;
    if (sg_str_is_any(form, either))
        return mark_by_blanks(s, at);
    *kind = KIND_SINGLE;
    if (sg_str_is(form, "\u2018"))
        return MARK_OPEN;
    if (sg_str_is(form, "'") || sg_str_is(form, "\u2019"))
        return single_mark(s, at);
    return MARK_NONE;
}

static void open_quotation(finder *f, int32_t sentence, int32_t at,
                           mark_kind kind)
{
    void *items = f->found;
    uint32_t start = f->doc->sentences[sentence].tokens[at + 1].span.start;

    sg_grow(&items, &f->capacity, f->count + 1, sizeof *f->found);
    f->found = items;
    f->kind = kind;
    f->open = (int32_t)f->count;
    f->found[f->count++] = (sg_quotation){.span = {start, start},
                                          .sentence = sentence,
                                          .last_sentence = sentence,
                                          .speaker = SG_NONE,
                                          .cue_sentence = SG_NONE,
                                          .cue = SG_NONE};
}

static void extend(finder *f, int32_t sentence, sg_token *t)
{
    sg_quotation *q = &f->found[f->open];

    t->quote = f->open;
    q->span.end = t->span.end;
    q->last_sentence = sentence;
}

static void scan_token(finder *f, int32_t sentence, int32_t at)
{
    sg_sentence *s = &f->doc->sentences[sentence];
    mark_kind kind;
    mark m = mark_at(s, at, &kind);
    bool inside = f->open != SG_NONE;

    s->tokens[at].quote = SG_NONE;
    if (inside && kind != f->kind)
        m = MARK_NONE;
    if (m == MARK_EITHER)
        m = inside ? MARK_CLOSE : kind == KIND_DOUBLE ? MARK_OPEN : MARK_NONE;
    /* a second opening: the first was never closed */
    if (m == MARK_OPEN && at + 1 < s->count)
        open_quotation(f, sentence, at, kind);
    else if (m == MARK_CLOSE && inside)
        f->open = SG_NONE;
    else if (m == MARK_NONE && inside)
        extend(f, sentence, &s->tokens[at]);
}

/* Quoted words that make no clause of their own. */
static bool is_scare(const sg_doc *doc, int32_t number, const sg_quotation *q)
{
    const sg_sentence *s = &doc->sentences[q->sentence];
    bool finite = false;
    bool subject = false;

    if (q->last_sentence != q->sentence)
        return false;
    for (int32_t i = 0; i < s->count; i++) {
        if (s->tokens[i].quote != number)
            continue;
        finite = finite || sg_token_is_finite(&s->tokens[i]);
        subject =
            subject || sg_deprel_base(s->tokens[i].deprel) == SG_DEPREL_nsubj;
    }
    return !finite || !subject;
}

/* A single mark that nothing closes before the paragraph ends is an
 * apostrophe: " 'Tis the season". */
static void forget_open(finder *f)
{
    const sg_quotation *q;

    if (f->open == SG_NONE || f->kind != KIND_SINGLE) {
        f->open = SG_NONE;
        return;
    }
    q = &f->found[f->open];
    for (int32_t i = q->sentence; i <= q->last_sentence; i++)
        for (int32_t t = 0; t < f->doc->sentences[i].count; t++)
            if (f->doc->sentences[i].tokens[t].quote == f->open)
                f->doc->sentences[i].tokens[t].quote = SG_NONE;
    f->count--;
    f->open = SG_NONE;
}

void sg_find_quotations(sg_doc *doc)
{
    finder f = {.doc = doc, .open = SG_NONE};

    for (int32_t i = 0; i < doc->sentence_count; i++) {
        if (i > 0 &&
            doc->sentences[i].paragraph != doc->sentences[i - 1].paragraph)
            forget_open(&f);
        for (int32_t t = 0; t < doc->sentences[i].count; t++)
            scan_token(&f, i, t);
    }
    forget_open(&f);
    doc->quotation_count = (int32_t)f.count;
    doc->quotations = sg_arena_array(doc->arena, f.count, sizeof *f.found);
    for (size_t i = 0; i < f.count; i++)
        doc->quotations[i] = f.found[i];
    free(f.found);
}

/* ---- who speaks ------------------------------------------------------- */

/* The mention of a verb's subject, outside quotation marks. */
static int32_t subject_mention(const sg_sentence *s, int32_t verb)
{
    int32_t subject = sg_grammatical_subject(s, verb);

    if (subject == SG_NONE || s->tokens[subject].quote != SG_NONE)
        return SG_NONE;
    return s->tokens[subject].mention;
}

/* Bytes between a token and the nearer end of a quotation. */
static uint32_t distance(const sg_quotation *q, const sg_token *t)
{
    if (t->span.end <= q->span.start)
        return q->span.start - t->span.end;
    return t->span.start >= q->span.end ? t->span.start - q->span.end : 0;
}

static void look_in_sentence(const sg_lexicon *lexicon, sg_doc *doc,
                             sg_quotation *q, int32_t sentence)
{
    const sg_sentence *s = &doc->sentences[sentence];
    uint32_t best = UINT32_MAX;

    for (int32_t v = 0; v < s->count; v++) {
        const sg_token *t = &s->tokens[v];
        int32_t mention;

        if (t->quote != SG_NONE || distance(q, t) >= best ||
            !sg_token_can_say(lexicon, t))
            continue;
        mention = subject_mention(s, v);
        if (mention == SG_NONE)
            continue;
        best = distance(q, t);
        q->speaker = mention;
        q->cue_sentence = sentence;
        q->cue = v;
    }
}

/* The mention that ends before, or begins at, a token; or SG_NONE. */
static int32_t mention_beside(const sg_sentence *s, int32_t token)
{
    return token < 0 || token >= s->count ? SG_NONE : s->tokens[token].mention;
}

/* "Merkel: '...'" and "'...' - Merkel": a name that a colon or dash parts from
 * the quotation, with nothing before or behind it. */
static void look_at_marks(const sg_doc *doc, sg_quotation *q, int32_t number)
{
    const sg_sentence *s = &doc->sentences[q->sentence];
    int32_t first = 0;
    int32_t last = s->count - 1;
    int32_t mention;

    while (first < s->count && s->tokens[first].quote != number)
        first++;
    while (last > first && s->tokens[last].quote != number)
        last--;
    mention = mention_beside(s, first - 3);
    if (mention != SG_NONE && sg_token_parts(&s->tokens[first - 2]) &&
        doc->mentions[mention].first == 0) {
        q->speaker = mention;
        q->cue_sentence = q->sentence;
        q->cue = first - 2;
    }
    mention = mention_beside(s, last + 3);
    if (q->speaker == SG_NONE && mention != SG_NONE &&
        sg_token_parts(&s->tokens[last + 2]) &&
        doc->mentions[mention].last + 2 >= s->count) {
        q->speaker = mention;
        q->cue_sentence = q->sentence;
        q->cue = last + 2;
    }
}

/* True when a sentence has no words outside quotation marks. */
static bool all_quoted(const sg_sentence *s)
{
    for (int32_t i = 0; i < s->count; i++)
        if (s->tokens[i].quote == SG_NONE && s->tokens[i].upos != SG_UPOS_PUNCT)
            return false;
    return true;
}

static void copy_speaker(sg_quotation *q, const sg_quotation *from)
{
    q->speaker = from->speaker;
    q->cue_sentence = from->cue_sentence;
    q->cue = from->cue;
}

/* A quotation that fills its sentences goes on with the speaker before it. */
static void look_before(const sg_lexicon *lexicon, sg_doc *doc, sg_quotation *q)
{
    const sg_sentence *s = &doc->sentences[q->sentence];
    const sg_quotation *before = q - 1;

    if (q->scare || !all_quoted(s))
        return;
    if (q > doc->quotations && before->speaker != SG_NONE &&
        q->sentence - before->last_sentence <= 1) {
        copy_speaker(q, before);
        return;
    }
    if (q->sentence > 0 && s[-1].paragraph + 1 >= s->paragraph)
        look_in_sentence(lexicon, doc, q, q->sentence - 1);
}

void sg_find_speakers(const sg_lexicon *lexicon, sg_doc *doc)
{
    for (int32_t i = 0; i < doc->quotation_count; i++) {
        sg_quotation *q = &doc->quotations[i];

        q->scare = is_scare(doc, i, q);
        look_in_sentence(lexicon, doc, q, q->sentence);
        if (q->speaker == SG_NONE && q->last_sentence != q->sentence)
            look_in_sentence(lexicon, doc, q, q->last_sentence);
        if (q->speaker == SG_NONE && !q->scare)
            look_at_marks(doc, q, i);
        if (q->speaker == SG_NONE)
            look_before(lexicon, doc, q);
    }
}

/* ---- from a verb to its words ----------------------------------------- */

/* The first quotation that does not close before the sentence; they stand in
 * the order of the text. */
static int32_t first_quotation(const sg_doc *doc, int32_t sentence)
{
    int32_t low = 0;
    int32_t high = doc->quotation_count;

    while (low < high) {
        int32_t middle = low + (high - low) / 2;

        if (doc->quotations[middle].last_sentence < sentence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static uint32_t length(const sg_quotation *q)
{
    return q->span.end - q->span.start;
}

int32_t sg_quotation_of(const sg_doc *doc, int32_t sentence, int32_t verb)
{
    int32_t longest = SG_NONE;

    /* a verb of saying stands in the sentences of its quotation or in the one
     * before */
    for (int32_t i = first_quotation(doc, sentence);
         i < doc->quotation_count &&
         doc->quotations[i].sentence <= sentence + 1;
         i++) {
        const sg_quotation *q = &doc->quotations[i];

        if (q->cue_sentence == sentence && q->cue == verb &&
            (longest == SG_NONE ||
             length(q) > length(&doc->quotations[longest])))
            longest = i;
    }
    return longest;
}
