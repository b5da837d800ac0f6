/* From the words of a topic to its noun phrase and the head of that. Topics
 * come as words, from texts read here and from statements made elsewhere alike,
 * so the rule needs no parse: in English the noun phrase of a topic ends before
 * the first preposition, relative word or verb, and its head is its last
 * word. */
#include "graph/analysis/topic_key.h"

#include "base/str.h"
#include "graph/alias.h"

/* What ends a noun phrase. */
static const char *const enders[] = {
    "of",      "in",     "on",     "at",      "for",     "with",    "by",
    "from",    "to",     "over",   "about",   "against", "between", "under",
    "after",   "before", "during", "into",    "through", "without", "within",
    "among",   "across", "toward", "towards", "upon",    "until",   "since",
    "because", "if",     "as",     "than",    "like",    "near",    "behind",
    "that",    "which",  "who",    "whom",    "whose",   "where",   "when",
    "while",   "and",    "or",     "but",     "not",     NULL};

/* Behind them a verb follows: where one of these stands before the noun phrase
 * has ended, the topic is a clause. */
static const char *const auxiliaries[] = {
    "is",     "are",  "was",   "were",   "be",    "been", "am",     "has",
    "have",   "had",  "does",  "do",     "did",   "will", "would",  "shall",
    "should", "can",  "could", "may",    "might", "must", "cannot", "wont",
    "dont",   "isnt", "wasnt", "doesnt", "didnt", NULL};

/* They begin clauses. */
static const char *const subjects[] = {"i",   "we",   "you",   "he",  "she",
                                       "it",  "they", "there", "one", "nobody",
                                       "who", "what", "how",   "why", "whether",
                                       "if",  "when", "where", "now", NULL};

/* "A number of strikes" is about strikes. */
static const char *const counters[] = {
    "number", "lot", "kind", "sort", "type",  "form", "series",
    "range",  "set", "part", "rest", "piece", NULL};

static const char *const pronouns[] = {
    "it",  "that",      "this",    "these",    "those",      "them", "him",
    "her", "us",        "me",      "you",      "itself",     "what", "which",
    "so",  "something", "nothing", "anything", "everything", "one",  NULL};

enum { WORDS_MAX = 64 };

typedef struct phrase {
    sg_str words[WORDS_MAX];
    size_t start; /* the noun phrase */
    size_t end;
    size_t count; /* of all words */
    bool clause;
} phrase;

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

        if (p->end > p->start && sg_str_is_any(*word, enders))
            return;
        if (p->end > p->start && sg_str_is_any(*word, auxiliaries)) {
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
        !sg_str_is_any(p->words[p->end - 1], counters))
        return;
    p->start = p->end + 1;
    find_end(p);
}

static phrase parse(sg_str key)
{
    phrase p = {.count = 0};
    sg_str word;

    while (p.count < WORDS_MAX && sg_str_next(&key, ' ', &word))
        if (word.len)
            p.words[p.count++] = word;
    p.clause = p.count == 0 || p.count == WORDS_MAX ||
               sg_str_is_any(p.words[0], subjects);
    find_end(&p);
    skip_counter(&p);
    return p;
}

/* What ends like a plural and is none keeps its ending: crisis, virus. */
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

sg_str sg_topic_key(const sg_lemmas *lemmas, sg_topic_grouping by, sg_str topic,
                    sg_arena *arena)
{
    sg_buf folded = SG_BUF_INIT;
    sg_str key;
    phrase p;

    sg_name_key(&folded, topic);
    key = sg_arena_str(arena, sg_buf_str(&folded));
    sg_buf_clear(&folded);
    if (by == SG_TOPICS_BY_WORDS)
        return key;
    p = parse(key);
    if (p.clause || p.end == p.start || p.words[p.end - 1].len < 2)
        return key;
    if (sg_str_is(p.words[0], "to") && p.count > 1)
        return by == SG_TOPICS_BY_HEAD ? infinitive(lemmas, &p, arena) : key;
    return by == SG_TOPICS_BY_HEAD ? noun(lemmas, arena, p.words[p.end - 1])
                                   : whole(lemmas, &p, arena);
}

bool sg_is_no_topic(sg_str topic)
{
    return sg_str_is_any(sg_str_trim(topic), pronouns);
}
