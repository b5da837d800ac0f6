/* Statements by chance. */
#include "bench/made.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/str.h"

static const char *const verbs[] = {"accuses", "praises", "rejects", "supports",
                                    "threatens"};
static const char *const cues[] = {"accused", "praised", "rejected", "backed",
                                   "threatened"};
static const int signs[] = {-1, 1, -1, 1, -1};

static const char *const first_words[] = {
    "new",      "joint",  "draft",   "planned",  "secret",
    "regional", "old",    "second",  "northern", "maritime",
    "federal",  "urgent", "revised", "annual"};
static const char *const second_words[] = {
    "trade",   "border", "grain",   "fishing", "energy", "climate",
    "customs", "peace",  "missile", "housing", "asylum", "pension",
    "railway", "budget", "copper",  "water",   "media",  "vaccine"};
static const char *const third_words[] = {
    "treaty",    "tariffs", "talks", "deal",    "reform", "plan",
    "sanctions", "quota",   "law",   "inquiry", "levy",   "pact"};

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* The texts of one document, which its statements point to. */
struct made_document {
    char id[MADE_NAME];
    char date[MADE_NAME];
    sg_document_record record;
    char names[MADE_STATEMENTS][2][MADE_NAME];
    char topics[MADE_STATEMENTS][64];
    char sentences[MADE_STATEMENTS][256];
    sg_statement statements[MADE_STATEMENTS];
    size_t count;
};

/* splitmix64 (https://prng.di.unimi.it/splitmix64.c, public domain): 0 <= x
 * < 1. */
static double chance(made_world *w)
{
    uint64_t z = w->seed += 0x9e3779b97f4a7c15u;

    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (double)((z ^ (z >> 31)) >> 11) * 0x1p-53;
}

static size_t below(made_world *w, size_t limit)
{
    return (size_t)(chance(w) * (double)limit);
}

size_t made_actor(made_world *w)
{
    double x = chance(w);

    return (size_t)(x * x * x * (double)w->actors);
}

void made_name(size_t number, char *name)
{
    (void)snprintf(name, MADE_NAME, "Actor Number %zu", number);
}

static sg_party party(const char *name, uint32_t start)
{
    return (sg_party){
        .span = {start, start + (uint32_t)sg_str_of(name).len},
        .text = sg_str_of(name),
        .entity = sg_str_of(name),
        .kind = SG_ACTOR_STATE,
    };
}

static void make_statement(made_world *w, made_document *d, uint32_t i)
{
    size_t verb = below(w, COUNT(verbs));
    uint32_t start = i * 256;
    const char *source = d->names[i][0];
    const char *target = d->names[i][1];

    made_name(made_actor(w), d->names[i][0]);
    made_name(made_actor(w), d->names[i][1]);
    (void)snprintf(d->topics[i], sizeof d->topics[i], "the %s %s %s",
                   first_words[below(w, COUNT(first_words))],
                   second_words[below(w, COUNT(second_words))],
                   third_words[below(w, COUNT(third_words))]);
    (void)snprintf(d->sentences[i], sizeof d->sentences[i],
                   "%s %s %s over %s, as had been expected since the meeting "
                   "of %zu ministers in town %zu.",
                   source, cues[verb], target, d->topics[i], below(w, 90),
                   below(w, 5000));
    d->statements[i] = (sg_statement){
        .sentence = i,
        .sentence_span = {start, start + 255},
        .sentence_text = sg_str_of(d->sentences[i]),
        .source = party(source, start),
        .relation = sg_str_of(verbs[verb]),
        .cue = {start + 20, start + 28},
        .cue_text = sg_str_of(cues[verb]),
        .has_target = i % 4 != 0,
        .target = party(target, start + 40),
        .topic = {start + 70, start + 90},
        .topic_text = sg_str_of(d->topics[i]),
        .polarity = signs[verb],
        .confidence = 0.3 + 0.6 * chance(w),
        .rule = SG_STR("made"),
    };
}

static void make_document(made_world *w, made_document *d, size_t number)
{
    (void)snprintf(d->id, sizeof d->id, "document-%zu", number);
    (void)snprintf(d->date, sizeof d->date, "20%02zu-%02zu-%02zu", number % 25,
                   number % 12 + 1, number % 28 + 1);
    d->record.info = (sg_document_info){.id = sg_str_of(d->id),
                                        .title = SG_STR("A title"),
                                        .date = sg_str_of(d->date)};
    d->count = w->statements ? w->statements : MADE_STATEMENTS;
    d->count = d->count < MADE_STATEMENTS ? d->count : MADE_STATEMENTS;
    for (uint32_t i = 0; i < d->count; i++)
        make_statement(w, d, i);
}

sg_status made_documents_load(made_world *w, sg_store *store, made_document *d,
                              size_t first, size_t count, sg_error *err)
{
    sg_loaded all[MADE_AT_ONCE];

    for (size_t i = 0; i < count; i++) {
        make_document(w, &d[i], first + i);
        all[i] = (sg_loaded){.document = &d[i].record,
                             .statements = d[i].statements,
                             .count = d[i].count};
    }
    return sg_store_load_documents(store, all, count, err);
}

made_document *made_documents_new(void)
{
    return calloc(MADE_AT_ONCE, sizeof(made_document));
}

void made_documents_free(made_document *documents)
{
    free(documents);
}
