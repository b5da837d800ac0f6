/* From the words of a topic to its noun phrase and the head of that. Topics
 * come as words, from texts read here and from statements made elsewhere alike,
 * so the rule needs no parse: in English the noun phrase of a topic ends before
 * the first preposition, relative word or verb (data/topic_words.tsv), and its
 * head is its last word. */
#include "graph/analysis/topic_key.h"

#include "base/str.h"
#include "graph/alias.h"

enum { WORDS_MAX = 64 };

typedef struct phrase {
    const sg_topic_words *known;
    sg_str words[WORDS_MAX];
    size_t start; /* the noun phrase */
    size_t end;
    size_t count; /* of all words */
    bool clause;
} phrase;

static bool is(const phrase *p, sg_str word, unsigned classes)
{
    return sg_topic_words_has(p->known, word, classes);
}

/* A comma, colon or quotation mark behind the letters of a word. */
static bool breaks_off(sg_str word)
{
    return word.len &&
           sg_str_find(SG_STR(",;:\"()"), word.data[word.len - 1], 0) < 6;
}

static void find_end(phrase *p)
{
    p->end = p->start;
    while (p->end < p->count) {
        sg_str *word = &p->words[p->end];

        if (p->end > p->start && is(p, *word, SG_TOPIC_END))
            return;
        if (p->end > p->start && is(p, *word, SG_TOPIC_VERB)) {
            p->clause = true;
            return;
        }
        p->end++;
        if (breaks_off(*word)) {
            word->len--;
            return;
        }
    }
}

/* Moves on behind "number of". */
static void skip_counter(phrase *p)
{
    if (p->end + 1 >= p->count || p->end == p->start ||
        !sg_str_is(p->words[p->end], "of") ||
        !is(p, p->words[p->end - 1], SG_TOPIC_COUNT))
        return;
    p->start = p->end + 1;
    find_end(p);
}

static phrase parse(const sg_topic_words *known, sg_str key)
{
    phrase p = {.known = known};
    sg_str word;

    while (p.count < WORDS_MAX && sg_str_next(&key, ' ', &word))
        if (word.len)
            p.words[p.count++] = word;
    p.clause = p.count == 0 || p.count == WORDS_MAX ||
               is(&p, p.words[0], SG_TOPIC_CLAUSE);
    find_end(&p);
    skip_counter(&p);
    return p;
}

/* What ends like a plural and is none keeps its ending: crisis, virus. An
 * irregular lemma ("men") lives in the table. */
static sg_str noun(const sg_lemmas *lemmas, sg_arena *arena, sg_str word)
{
    bool singular = sg_str_ends(word, SG_STR("ss")) ||
                    sg_str_ends(word, SG_STR("us")) ||
                    sg_str_ends(word, SG_STR("is"));

    return sg_lemma_of(lemmas, arena, word, SG_UPOS_NOUN,
                       singular ? SG_XPOS_NN : SG_XPOS_NNS);
}

/* "to veto it" goes with "to veto the plan". */
static sg_str infinitive(const sg_lemmas *lemmas, const phrase *p,
                         sg_arena *arena)
{
    sg_str verb =
        sg_lemma_of(lemmas, arena, p->words[1], SG_UPOS_VERB, SG_XPOS_VB);
    sg_buf out = SG_BUF_INIT;
    sg_str copy;

    sg_buf_printf(&out, "to %.*s", SG_FMT(verb));
    copy = sg_arena_str(arena, sg_buf_str(&out));
    sg_buf_clear(&out);
    return copy;
}

/* The words of the noun phrase, the last as its lemma. */
static sg_str whole(const sg_lemmas *lemmas, const phrase *p, sg_arena *arena)
{
    sg_buf out = SG_BUF_INIT;
    sg_str key;

    for (size_t i = p->start; i + 1 < p->end; i++)
        sg_buf_printf(&out, "%.*s ", SG_FMT(p->words[i]));
    sg_buf_add(&out, noun(lemmas, arena, p->words[p->end - 1]));
    key = sg_arena_str(arena, sg_buf_str(&out));
    sg_buf_clear(&out);
    return key;
}

sg_status sg_topic_tables_load(sg_topic_tables *out, sg_error *err)
{
    sg_status status;

    *out = (sg_topic_tables){NULL, NULL, NULL};
    status = sg_data_open(NULL, &out->data, err);
    if (!status)
        status = sg_lemmas_load(out->data, &out->lemmas, err);
    if (!status)
        status = sg_topic_words_load(out->data, &out->words, err);
    return status;
}

void sg_topic_tables_clear(sg_topic_tables *tables)
{
    sg_topic_words_free(tables->words);
    sg_lemmas_free(tables->lemmas);
    sg_data_free(tables->data);
    *tables = (sg_topic_tables){NULL, NULL, NULL};
}

sg_str sg_topic_key(const sg_topic_tables *tables, sg_topic_grouping by,
                    sg_str topic, sg_arena *arena)
{
    sg_buf folded = SG_BUF_INIT;
    sg_str key;
    phrase p;

    sg_name_key(&folded, topic);
    key = sg_arena_str(arena, sg_buf_str(&folded));
    sg_buf_clear(&folded);
    if (by == SG_TOPICS_BY_WORDS)
        return key;
    p = parse(tables->words, key);
    if (p.clause || p.end == p.start || p.words[p.end - 1].len < 2)
        return key;
    if (sg_str_is(p.words[0], "to") && p.count > 1)
        return by == SG_TOPICS_BY_HEAD ? infinitive(tables->lemmas, &p, arena)
                                       : key;
    return by == SG_TOPICS_BY_HEAD
               ? sg_arena_str(arena,
                              noun(tables->lemmas, arena, p.words[p.end - 1]))
               : whole(tables->lemmas, &p, arena);
}
