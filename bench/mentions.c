/* Measures the finding of names, and shows mentions and who they are.
 *
 *     xz -dc voa-dev.tsv.xz | bench_mentions names [MISSES]
 *     bench_mentions show [DATE] < text
 *
 * "names" reads word, tag, label lines (labels B-per, I-org, ...; a blank line
 * ends a sentence), parses the given words and counts the names of people,
 * bodies and states that come out as mentions; MISSES is how many to print. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/io.h"
#include "base/str.h"
#include "extract/coref.h"
#include "extract/engine.h"
#include "extract/lemma.h"
#include "extract/lexicon.h"
#include "extract/mention.h"
#include "extract/mention_scan.h"
#include "extract/quote.h"
#include "extract/segment.h"
#include "extract/text.h"
#include "extract/tree.h"

typedef struct tools {
    sg_data *data;
    sg_segmenter *segmenter;
    sg_engine *engine;
    sg_lemmas *lemmas;
    sg_knowledge *knowledge;
    sg_lexicon *lexicon;
} tools;

static sg_status open_tools(tools *t, sg_error *err)
{
    sg_str weights;
    sg_status status = sg_data_open(NULL, &t->data, err);

    if (status == SG_OK)
        status = sg_data_file(t->data, "english.sgw", &weights, NULL, err);
    if (status == SG_OK)
        status = sg_engine_load(weights, SG_ISA_BEST, &t->engine, err);
    if (status == SG_OK)
        status = sg_segmenter_load(t->data, &t->segmenter, err);
    if (status == SG_OK)
        status = sg_lemmas_load(t->data, &t->lemmas, err);
    if (status == SG_OK)
        status = sg_knowledge_load(t->data, &t->knowledge, err);
    if (status == SG_OK)
        status = sg_lexicon_load(t->data, &t->lexicon, err);
    return status;
}

static void close_tools(tools *t)
{
    sg_lexicon_free(t->lexicon);
    sg_knowledge_free(t->knowledge);
    sg_lemmas_free(t->lemmas);
    sg_segmenter_free(t->segmenter);
    sg_engine_free(t->engine);
    sg_data_free(t->data);
}

static void parse(const tools *t, sg_doc *doc)
{
    sg_engine_parse(t->engine, doc->sentences, doc->sentence_count);
    sg_lemmatize(t->lemmas, doc);
    for (int32_t i = 0; i < doc->sentence_count; i++)
        sg_tree_link(&doc->sentences[i]);
}

/* ---- show ------------------------------------------------------------- */

static const char *const forms[] = {"name",  "role",    "speaks", "adjective",
                                    "place", "pronoun", "common"};

static void show_mention(const sg_doc *doc, const sg_mention *m)
{
    sg_str text = sg_str_sub(doc->text, m->span.start, m->span.end);
    const sg_entity *e =
        m->entity == SG_NONE ? NULL : &doc->entities[m->entity];

    printf("%3d  %-9s %-40.*s", m->sentence, forms[m->form], SG_FMT(text));
    if (e)
        printf(" %.2f %.*s (%s, %.*s)", (double)m->confidence, SG_FMT(e->name),
               sg_actor_kind_name(e->kind), SG_FMT(e->affiliation));
    printf("\n");
}

static void show(const tools *t, sg_str text, const char *date)
{
    sg_doc doc = {.arena = sg_arena_new()};

    doc.info.date = sg_str_of(date);
    sg_text_clean(&doc, text);
    sg_segment(t->segmenter, &doc);
    parse(t, &doc);
    sg_find_quotations(&doc);
    sg_find_mentions(t->knowledge, t->lexicon, &doc);
    sg_find_speakers(t->lexicon, &doc);
    sg_resolve_mentions(t->knowledge, &doc);
    for (int32_t i = 0, m = 0; i < doc.sentence_count; i++) {
        sg_span span = doc.sentences[i].span;

        printf("# %.*s\n", SG_FMT(sg_str_sub(doc.text, span.start, span.end)));
        for (; m < doc.mention_count && doc.mentions[m].sentence == i; m++)
            show_mention(&doc, &doc.mentions[m]);
    }
    sg_arena_free(doc.arena);
}

/* ---- names ------------------------------------------------------------ */

enum { WORDS_MAX = 250 };

typedef struct counts {
    long gold;
    long found;    /* a mention ends with the name and covers it */
    long exact;    /* a mention has the very words */
    long extra;    /* names found that overlap no gold name */
    long mentions; /* names found */
    long misses;   /* still to be printed */
} counts;

typedef struct words {
    sg_token tokens[WORDS_MAX];
    char labels[WORDS_MAX]; /* p, o, g or '-'; capitals begin a name */
    int32_t count;
    sg_buf text;
} words;

static void add_word(words *w, sg_str word, sg_str label)
{
    sg_token *t = &w->tokens[w->count];
    char kind = '-';

    if (sg_str_ends(label, SG_STR("per")))
        kind = 'p';
    else if (sg_str_ends(label, SG_STR("org")))
        kind = 'o';
    else if (sg_str_ends(label, SG_STR("gpe")) ||
             sg_str_ends(label, SG_STR("geo")))
        kind = 'g';
    if (kind != '-' && sg_str_starts(label, SG_STR("B-")))
        kind = (char)(kind - 'a' + 'A');
    if (w->text.len)
        sg_buf_byte(&w->text, ' ');
    *t = (sg_token){
        .span = {(uint32_t)w->text.len, (uint32_t)(w->text.len + word.len)},
        .space_after = true,
        .quote = SG_NONE,
        .mention = SG_NONE};
    sg_buf_add(&w->text, word);
    w->labels[w->count++] = kind;
}

static bool is_namelike(const sg_mention *m)
{
    return m->form == SG_MENTION_NAME || m->form == SG_MENTION_ADJECTIVE ||
           m->form == SG_MENTION_PLACE;
}

static void count_gold(const sg_doc *doc, int32_t first, int32_t last,
                       counts *c)
{
    bool found = false;
    bool exact = false;

    for (int32_t i = 0; i < doc->mention_count; i++) {
        const sg_mention *m = &doc->mentions[i];

        if (!is_namelike(m))
            continue;
        exact = exact || (m->first == first && m->last == last);
        found = found || (m->first <= first && m->last >= last);
    }
    c->gold++;
    c->exact += exact;
    c->found += found;
    if (!found && c->misses-- > 0)
        printf("miss %.*s | %.*s\n",
               SG_FMT(sg_str_sub(doc->text,
                                 doc->sentences->tokens[first].span.start,
                                 doc->sentences->tokens[last].span.end)),
               SG_FMT(doc->text));
}

static void count_extra(const sg_doc *doc, const words *w, counts *c)
{
    for (int32_t i = 0; i < doc->mention_count; i++) {
        const sg_mention *m = &doc->mentions[i];
        bool overlaps = false;

        if (!is_namelike(m))
            continue;
        for (int32_t t = m->first; t <= m->last; t++)
            overlaps = overlaps || w->labels[t] != '-';
        c->mentions++;
        c->extra += !overlaps;
        if (!overlaps && c->misses-- > 0)
            printf("extra %.*s | %.*s\n",
                   SG_FMT(sg_str_sub(doc->text, m->span.start, m->span.end)),
                   SG_FMT(doc->text));
    }
}

static void measure_sentence(const tools *t, words *w, counts *c)
{
    sg_doc doc = {.arena = sg_arena_new()};
    sg_sentence s = {.tokens = w->tokens, .count = w->count};

    doc.text = sg_buf_str(&w->text);
    s.span = (sg_span){0, (uint32_t)doc.text.len};
    doc.sentences = &s;
    doc.sentence_count = 1;
    for (int32_t i = 0; i < w->count; i++)
        w->tokens[i].form = sg_str_sub(doc.text, w->tokens[i].span.start,
                                       w->tokens[i].span.end);
    parse(t, &doc);
    sg_find_mentions(t->knowledge, t->lexicon, &doc);
    for (int32_t i = 0; i < w->count; i++) {
        int32_t last = i;

        if (w->labels[i] < 'A' || w->labels[i] > 'Z')
            continue;
        while (last + 1 < w->count && w->labels[last + 1] >= 'a')
            last++;
        count_gold(&doc, i, last, c);
    }
    count_extra(&doc, w, c);
    sg_arena_free(doc.arena);
    w->count = 0;
    sg_buf_reset(&w->text);
}

static void measure(const tools *t, sg_str rest, long misses)
{
    words *w = calloc(1, sizeof *w);
    counts c = {.misses = misses};
    sg_str line;

    if (!w)
        return;
    w->text = (sg_buf)SG_BUF_INIT;
    while (sg_str_next(&rest, '\n', &line)) {
        size_t tab = sg_str_find(line, '\t', 0);
        size_t last = line.len;

        while (last > 0 && line.data[last - 1] != '\t')
            last--;
        if (tab < line.len && w->count < WORDS_MAX)
            add_word(w, sg_str_sub(line, 0, tab),
                     sg_str_sub(line, last, line.len));
        else if (w->count > 0)
            measure_sentence(t, w, &c);
    }
    if (w->count > 0)
        measure_sentence(t, w, &c);
    printf("names %ld, covered %.1f %%, exact %.1f %%; mentions %ld, on no "
           "name %.1f %%\n",
           c.gold, 100.0 * (double)c.found / (double)(c.gold ? c.gold : 1),
           100.0 * (double)c.exact / (double)(c.gold ? c.gold : 1), c.mentions,
           100.0 * (double)c.extra / (double)(c.mentions ? c.mentions : 1));
    sg_buf_clear(&w->text);
    free(w);
}

int main(int argc, char **argv)
{
    tools t = {NULL, NULL, NULL, NULL, NULL, NULL};
    sg_buf input = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;
    sg_status status = open_tools(&t, &err);

    if (status == SG_OK)
        status = sg_io_read("-", (size_t)1 << 28, &input, &err);
    if (status != SG_OK)
        (void)fprintf(stderr, "%s:%zu: %s\n", err.file, err.line, err.message);
    else if (argc > 1 && strcmp(argv[1], "names") == 0)
        measure(&t, sg_buf_str(&input),
                argc > 2 ? strtol(argv[2], NULL, 10) : 0);
    else
        show(&t, sg_buf_str(&input), argc > 2 ? argv[2] : NULL);
    sg_buf_clear(&input);
    close_tools(&t);
    return status == SG_OK ? 0 : 1;
}
