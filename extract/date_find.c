/* Finding the words that tell dates in sentences, and what they hang on. */
#include "extract/date_act.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"

typedef struct finder {
    const sg_date_words *table;
    sg_doc *doc;
    const sg_sentence *s;
    sg_str words[SG_SENTENCE_MAX];
    sg_time *found;
    size_t count;
    size_t capacity;
} finder;

static bool is_capital(const sg_token *t)
{
    return sg_is_upper((unsigned char)t->form.data[0]);
}

static bool is_mark(const finder *f, int32_t token)
{
    return token >= 0 && token < f->s->count &&
           (f->s->tokens[token].xpos == SG_XPOS_LQUOTE ||
            f->s->tokens[token].xpos == SG_XPOS_RQUOTE);
}

/* NBC's "Today", USA Today. */
static bool is_programme(const finder *f, int32_t token)
{
    const sg_token *t = &f->s->tokens[token];

    return sg_date_word_class(f->table, t->form) == SG_DATE_WORD_DAY &&
           is_capital(t) && token > 0 &&
           (!is_mark(f, token - 1) || is_mark(f, token + 1));
}

/* Part of a name: "Theresa May", "the Sunday Times". */
static bool is_named(const finder *f, int32_t token)
{
    int32_t mention = f->s->tokens[token].mention;

    return is_programme(f, token) ||
           (mention != SG_NONE &&
            f->doc->mentions[mention].form == SG_MENTION_NAME);
}

/* The last word of the phrase that hangs on one outside of it. */
static int32_t top_of(const sg_sentence *s, int32_t first, int32_t last)
{
    int32_t top = last;

    while (top > first && s->tokens[top].head >= first &&
           s->tokens[top].head <= last)
        top--;
    return top;
}

/* "Black Friday", "Super Tuesday" are names of their own. */
static bool has_more(const sg_sentence *s, int32_t top, int32_t first)
{
    for (int32_t c = s->tokens[top].first_child; c != SG_NONE && c < first;
         c = s->tokens[c].next_sibling)
        if (s->tokens[c].deprel == SG_DEPREL_compound ||
            s->tokens[c].deprel == SG_DEPREL_amod ||
            s->tokens[c].deprel == SG_DEPREL_flat)
            return true;
    return false;
}

static bool can_date(const sg_sentence *s, int32_t top)
{
    switch (sg_deprel_base(s->tokens[top].deprel)) {
    case SG_DEPREL_root:
    case SG_DEPREL_nsubj:
    case SG_DEPREL_csubj:
    case SG_DEPREL_conj:
    case SG_DEPREL_vocative:
    case SG_DEPREL_flat:
        return false;
    default:
        return true;
    }
}

/* "the 2014 agreement", "a March meeting". */
static bool is_modifier(const sg_sentence *s, int32_t top)
{
    const sg_token *t = &s->tokens[top];

    return t->head > top && s->tokens[t->head].upos == SG_UPOS_NOUN &&
           t->deprel != SG_DEPREL_nmod_poss;
}

/* A month or year alone before a noun dates it, but not "2014 soldiers"; "the
 * Sept. 11 attacks", "the October revolution" are known by their name, of
 * whatever year. */
static bool is_no_date(const finder *f, const sg_time *time, int32_t top,
                       bool bare)
{
    const sg_sentence *s = f->s;

    if (!is_modifier(s, top))
        return bare;
    if (bare && s->tokens[s->tokens[top].head].xpos != SG_XPOS_NN)
        return true;
    return time->when.date.month && !time->when.date.year && time->first > 0 &&
           sg_str_is(s->tokens[time->first - 1].lemma, "the");
}

/* Another preposition than those that date: "by Friday", "until 2014". */
static bool is_excluded(const finder *f, int32_t before)
{
    const sg_token *t = &f->s->tokens[before];

    if (t->upos == SG_UPOS_DET && before > 0)
        t--;
    return (t->upos == SG_UPOS_ADP || t->upos == SG_UPOS_SCONJ) &&
           sg_date_case_of(f->table, t->form) == SG_DATE_CASE_NONE;
}

/* What the phrase hangs on, past those whom nothing dates: "Iran on Saturday
 * met", "late on Tuesday", "at 5 p.m. on Thursday". A subject has no
 * preposition, so one before it is not its own. */
static int32_t governor(const finder *f, int32_t top, bool has_case)
{
    const sg_token *tokens = f->s->tokens;
    int32_t at = tokens[top].head;

    if (tokens[top].deprel == SG_DEPREL_nmod_poss)
        return at;
    while (at != SG_NONE && tokens[at].head != SG_NONE) {
        const sg_token *t = &tokens[at];
        sg_date_class class = sg_date_word_class(f->table, t->form);
        bool before_subject = has_case && top < at &&
                              sg_deprel_base(t->deprel) == SG_DEPREL_nsubj;

        if (t->upos != SG_UPOS_PROPN && t->upos != SG_UPOS_ADV &&
            t->upos != SG_UPOS_NUM && t->deprel != SG_DEPREL_advmod &&
            class != SG_DATE_WORD_LABEL && class != SG_DATE_WORD_PART &&
            !before_subject)
            break;
        at = t->head;
    }
    return at;
}

/* A date of `count` words at `first`; `bare` when it is a month or year. */
static bool read_time(const finder *f, int32_t first, int count, bool bare,
                      sg_time *out)
{
    int32_t last = first + count - 1;
    int32_t top = top_of(f->s, first, last);
    sg_date_case joined = first > 0
                              ? sg_date_case_of(f->table, f->words[first - 1])
                              : SG_DATE_CASE_NONE;
    bool owns = f->s->tokens[top].deprel == SG_DEPREL_nmod_poss;

    if ((first > 0 && is_excluded(f, first - 1)) || !can_date(f->s, top) ||
        has_more(f->s, top, first))
        return false;
    *out = (sg_time){.first = first,
                     .last = last,
                     .hangs_on = governor(f, top, joined && !owns),
                     .since = joined == SG_DATE_CASE_SINCE,
                     .when = out->when};
    return out->hangs_on != SG_NONE &&
           !is_no_date(f, out, top, bare && joined < SG_DATE_CASE_ANY) &&
           !(joined == SG_DATE_CASE_NONE && is_named(f, top));
}

static void find_in_sentence(finder *f, int32_t sentence)
{
    sg_date_text text = {f->words, f->s->count};

    for (int32_t i = 0; i < f->s->count; i++)
        f->words[i] = f->s->tokens[i].form;
    for (int32_t i = 0; i < f->s->count;) {
        sg_time time;
        bool bare;
        int count = sg_date_read(f->table, text, i, &time.when, &bare);

        if (count && read_time(f, i, count, bare, &time)) {
            void *items = f->found;

            sg_grow(&items, &f->capacity, f->count + 1, sizeof time);
            f->found = items;
            time.sentence = sentence;
            f->found[f->count++] = time;
        }
        i += count ? count : 1;
    }
}

void sg_find_times(const sg_date_words *words, sg_doc *doc)
{
    finder f = {.table = words, .doc = doc};

    for (int32_t i = 0; i < doc->sentence_count; i++) {
        f.s = &doc->sentences[i];
        find_in_sentence(&f, i);
    }
    doc->time_count = (int32_t)f.count;
    doc->times = sg_arena_array(doc->arena, f.count, sizeof *f.found);
    for (size_t i = 0; i < f.count; i++)
        doc->times[i] = f.found[i];
    free(f.found);
}
