/* The starred corpora: tests/corpus/README.md tells how a file of them says,
 * sentence by sentence, what must and what must not come out. Sentences known
 * to fail are listed by id in stances_known.txt; one that is mended must leave
 * the list. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <stancegraph/extract.h>

#include "base/map.h"
#include "base/str.h"

#define CORPUS_DIR SG_SOURCE_DIR "/tests/corpus/"

enum { FILE_MAX = 1 << 20, DOCUMENT_MAX = 1 << 13, PARTS = 7 };

static const char *const corpora[] = {
    "stances.txt",     "clauses.txt",    "nouns.txt",    "adjectives.txt",
    "senses.txt",      "status.txt",     "targets.txt",  "actors.txt",
    "coref.txt",       "quotations.txt", "passages.txt", "attribution.txt",
    "evaluations.txt", "dates.txt",      "nothing.txt",
};
enum { CORPORA = sizeof corpora / sizeof *corpora };

typedef struct corpus {
    sg_extractor *extractor;
    char *texts[CORPORA];
    char *known_text;
    sg_map *known; /* id -> 1 */
    sg_map *ids;   /* those read so far: each stands for one document */
    size_t total;
    size_t held;
    size_t surprises;
} corpus;

/* One document of a corpus, with the lines that say what it must give. */
typedef struct passage {
    sg_str id;
    sg_str date;
    sg_str wanted; /* from its first + or * line to the end of the file */
    char text[DOCUMENT_MAX];
    size_t text_len;
} passage;

static char *read_file(const char *name)
{
    char path[512];
    char *text = calloc(1, FILE_MAX);
    FILE *file;

    assert_non_null(text);
    (void)snprintf(path, sizeof path, CORPUS_DIR "%s", name);
    file = fopen(path, "rb");
    assert_non_null(file);
    assert_true(fread(text, 1, FILE_MAX - 1, file) > 0);
    (void)fclose(file);
    return text;
}

static int set_up(void **state)
{
    corpus *c = calloc(1, sizeof *c);
    sg_str rest;
    sg_str line;

    assert_non_null(c);
    assert_int_equal(sg_extractor_new(NULL, &c->extractor, NULL), SG_OK);
    for (size_t i = 0; i < CORPORA; i++)
        c->texts[i] = read_file(corpora[i]);
    c->known_text = read_file("stances_known.txt");
    rest = sg_str_of(c->known_text);
    c->known = sg_map_new();
    c->ids = sg_map_new();
    while (sg_str_next(&rest, '\n', &line))
        if (line.len && line.data[0] != '#')
            sg_map_set(c->known, line, 1);
    *state = c;
    return 0;
}

static int tear_down(void **state)
{
    corpus *c = *state;

    sg_map_free(c->ids);
    sg_map_free(c->known);
    sg_extractor_free(c->extractor);
    free(c->known_text);
    for (size_t i = 0; i < CORPORA; i++)
        free(c->texts[i]);
    free(c);
    return 0;
}

/* Is `found` one of the alternatives "a/b", or the wanted part open? */
static bool part_fits(sg_str wanted, sg_str found)
{
    sg_str one;

    if (!wanted.len || sg_str_is(wanted, "?"))
        return true;
    while (sg_str_next(&wanted, '/', &one))
        if (sg_str_eq(one, found))
            return true;
    return false;
}

/* Does it stand on the word of the wanted actor ("-": of nobody)? */
static bool word_fits(sg_str wanted, const sg_statement *s)
{
    if (!s->attributed_count)
        return part_fits(wanted, SG_STR("-"));
    for (size_t i = 0; i < s->attributed_count; i++)
        if (part_fits(wanted, s->attributed_to[i].entity))
            return true;
    return false;
}

/* Does a statement fit SOURCE|RELATION|TARGET|STATUS|SIGN|WORD|DATE? */
static bool fits(const sg_statement *s, sg_str wanted)
{
    static const char *const signs[] = {"-", "0", "+"};
    sg_str parts[PARTS] = {{NULL, 0}};

    for (int i = 0; i < PARTS; i++)
        (void)sg_str_next(&wanted, '|', &parts[i]);
    return part_fits(parts[0], s->source.entity) &&
           part_fits(parts[1], s->relation) &&
           part_fits(parts[2],
                     s->has_target ? s->target.entity : SG_STR("-")) &&
           part_fits(parts[3], sg_str_of(sg_factuality_name(s->status))) &&
           part_fits(parts[4], sg_str_of(signs[s->polarity + 1])) &&
           word_fits(parts[5], s) &&
           part_fits(parts[6], s->date.len ? s->date : SG_STR("-"));
}

static bool comes_out(const sg_extraction *found, sg_str wanted)
{
    for (size_t i = 0; i < sg_extraction_count(found); i++)
        if (fits(sg_extraction_statement(found, i), wanted))
            return true;
    return false;
}

static void add_paragraph(passage *sample, sg_str text)
{
    assert_true(sample->text_len + text.len + 2 < DOCUMENT_MAX);
    if (sample->text_len) {
        memcpy(sample->text + sample->text_len, "\n\n", 2);
        sample->text_len += 2;
    }
    memcpy(sample->text + sample->text_len, text.data, text.len);
    sample->text_len += text.len;
}

/* Reads the next document off `*rest`, up to its first + or * line. */
static bool next_passage(sg_str *rest, passage *out)
{
    sg_str line;

    out->id = out->date = (sg_str){NULL, 0};
    out->text_len = 0;
    for (out->wanted = *rest; sg_str_next(rest, '\n', &line);
         out->wanted = *rest) {
        sg_str words = sg_str_trim(sg_str_sub(line, 2, line.len));
        char sign = line.len > 2 ? line.data[0] : ' ';

        if (sign == '=') {
            size_t blank = sg_str_find(words, ' ', 0);

            assert_int_equal(out->id.len, 0);
            out->id = sg_str_sub(words, 0, blank);
            add_paragraph(out, sg_str_sub(words, blank + 1, words.len));
        } else if (sign == '>') {
            add_paragraph(out, words);
        } else if (sign == '@') {
            out->date = words;
        } else if (sign == '+' || sign == '*') {
            if (out->id.len)
                return true; /* else one of the passage before */
        } else {
            assert_true(sign == ' ' || sign == '#');
        }
    }
    return false;
}

/* Does it give what its lines say? What it does not is told, unless known. */
static bool holds(const corpus *c, const passage *sample)
{
    sg_document_info info = {.id = SG_STR("corpus"), .date = sample->date};
    sg_str text = {sample->text, sample->text_len};
    sg_str rest = sample->wanted;
    sg_extraction *found = NULL;
    sg_str line;
    bool all = true;

    assert_int_equal(sg_extract(c->extractor, &info, text, &found, NULL),
                     SG_OK);
    while (sg_str_next(&rest, '\n', &line) && line.len > 2) {
        sg_str wanted = sg_str_trim(sg_str_sub(line, 2, line.len));
        bool good = comes_out(found, wanted) == (line.data[0] == '+');

        if (!good && (sg_map_get(c->known, sample->id) == SG_MAP_NONE ||
                      getenv("SG_SHOW_KNOWN")))
            print_message("%.*s: %.*s\n    %.*s\n", SG_FMT(sample->id),
                          SG_FMT(text), SG_FMT(line));
        all = all && good;
    }
    sg_extraction_free(found);
    return all;
}

static void check_corpus(corpus *c, const char *name, sg_str rest)
{
    static passage sample;
    size_t total = 0;
    size_t held = 0;

    while (next_passage(&rest, &sample)) {
        bool good = holds(c, &sample);

        if (sg_map_get(c->ids, sample.id) != SG_MAP_NONE)
            fail_msg("%.*s stands twice", SG_FMT(sample.id));
        sg_map_set(c->ids, sample.id, 1);
        if (good == (sg_map_get(c->known, sample.id) != SG_MAP_NONE)) {
            c->surprises++;
            print_message("%s %.*s\n", good ? "mended" : "failed",
                          SG_FMT(sample.id));
        }
        held += good;
        total++;
    }
    print_message("%s: %zu of %zu hold\n", name, held, total);
    c->held += held;
    c->total += total;
}

static void test_corpora(void **state)
{
    corpus *c = *state;

    for (size_t i = 0; i < CORPORA; i++)
        check_corpus(c, corpora[i], sg_str_of(c->texts[i]));
    print_message("%zu of %zu sentences hold\n", c->held, c->total);
    assert_true(c->total > 50);
    assert_int_equal(c->surprises, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_corpora)};

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
