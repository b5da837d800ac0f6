/* The starred corpus: tests/corpus/stances.txt says sentence by sentence what
 * must and what must not come out. Sentences known to fail are listed by id in
 * stances_known.txt; one that is mended must leave the list. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include <stancegraph/extract.h>

#include "base/map.h"
#include "base/str.h"

enum { FILE_MAX = 1 << 20 };

typedef struct corpus {
    sg_extractor *extractor;
    char *text;
    size_t text_len;
    char *known_text;
    sg_map *known; /* id -> 1 */
} corpus;

static size_t read_file(const char *path, char *out)
{
    FILE *file = fopen(path, "rb");
    size_t n;

    assert_non_null(file);
    n = fread(out, 1, FILE_MAX - 1, file);
    (void)fclose(file);
    return n;
}

static int set_up(void **state)
{
    corpus *c = calloc(1, sizeof *c);
    sg_str rest;
    sg_str line;

    assert_non_null(c);
    c->text = calloc(1, FILE_MAX);
    c->known_text = calloc(1, FILE_MAX);
    assert_true(c->text && c->known_text);
    assert_int_equal(sg_extractor_new(NULL, &c->extractor, NULL), SG_OK);
    c->text_len = read_file(SG_SOURCE_DIR "/tests/corpus/stances.txt", c->text);
    rest.data = c->known_text;
    rest.len = read_file(SG_SOURCE_DIR "/tests/corpus/stances_known.txt",
                         c->known_text);
    c->known = sg_map_new();
    while (sg_str_next(&rest, '\n', &line))
        if (line.len && line.data[0] != '#')
            sg_map_set(c->known, line, 1);
    *state = c;
    return 0;
}

static int tear_down(void **state)
{
    corpus *c = *state;

    sg_map_free(c->known);
    sg_extractor_free(c->extractor);
    free(c->known_text);
    free(c->text);
    free(c);
    return 0;
}

static bool part_fits(sg_str wanted, sg_str found)
{
    return sg_str_is(wanted, "?") || sg_str_eq(wanted, found);
}

/* Does a statement fit "SOURCE|RELATION|TARGET|STATUS"? */
static bool fits(const sg_statement *s, sg_str wanted)
{
    sg_str parts[4] = {{NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}};

    for (int i = 0; i < 4; i++)
        (void)sg_str_next(&wanted, '|', &parts[i]);
    if (!part_fits(parts[0], s->source.entity) ||
        !part_fits(parts[1], s->relation) ||
        !part_fits(parts[2], s->has_target ? s->target.entity : SG_STR("-")))
        return false;
    return !parts[3].len || sg_str_is(parts[3], sg_factuality_name(s->status));
}

static bool comes_out(const sg_extraction *found, sg_str wanted)
{
    for (size_t i = 0; i < sg_extraction_count(found); i++)
        if (fits(sg_extraction_statement(found, i), wanted))
            return true;
    return false;
}

/* One sentence with its + and * lines, which are taken off `rest`. */
static bool check(const corpus *c, sg_str id, sg_str text, sg_str *rest)
{
    sg_extraction *found = NULL;
    sg_str line;
    bool holds = true;

    assert_int_equal(sg_extract(c->extractor, NULL, text, &found, NULL), SG_OK);
    while (sg_str_next(rest, '\n', &line) && line.len > 2) {
        sg_str wanted = sg_str_trim(sg_str_sub(line, 2, line.len));
        bool good = comes_out(found, wanted) == (line.data[0] == '+');

        if (!good && sg_map_get(c->known, id) == SG_MAP_NONE)
            print_message("%.*s: %.*s\n    %.*s\n", SG_FMT(id), SG_FMT(text),
                          SG_FMT(line));
        holds = holds && good;
    }
    sg_extraction_free(found);
    return holds;
}

static void test_corpus(void **state)
{
    const corpus *c = *state;
    sg_str rest = {c->text, c->text_len};
    sg_str line;
    size_t total = 0;
    size_t held = 0;
    size_t surprises = 0;

    while (sg_str_next(&rest, '\n', &line)) {
        size_t blank;
        sg_str id;
        bool holds;

        if (line.len < 3 || line.data[0] != '=')
            continue;
        blank = sg_str_find(line, ' ', 2);
        id = sg_str_sub(line, 2, blank);
        holds =
            check(c, id, sg_str_trim(sg_str_sub(line, blank, line.len)), &rest);
        if (holds == (sg_map_get(c->known, id) != SG_MAP_NONE)) {
            surprises++;
            print_message("%s %.*s\n", holds ? "mended" : "failed", SG_FMT(id));
        }
        held += holds;
        total++;
    }
    print_message("%zu of %zu sentences hold\n", held, total);
    assert_true(total > 50);
    assert_int_equal(surprises, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_corpus)};

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
