/* Every row of frames.tsv has an example sentence and what it must give: each
 * row is a test. Rows that are known to fail are listed by id in
 * tests/corpus/frames_known.txt; one that is mended must leave the list. */
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
#include "extract/lexicon.h"

typedef struct tables {
    sg_data *data;
    sg_lexicon *lexicon;
    sg_extractor *extractor;
    char *known_text;
    sg_map *known; /* id -> 1 */
} tables;

static void read_known(tables *t)
{
    FILE *file = fopen(SG_SOURCE_DIR "/tests/corpus/frames_known.txt", "rb");
    sg_str rest;
    sg_str line;
    size_t n;

    t->known = sg_map_new();
    t->known_text = calloc(1, 65536);
    assert_non_null(t->known_text);
    if (!file)
        return;
    n = fread(t->known_text, 1, 65535, file);
    (void)fclose(file);
    rest = (sg_str){t->known_text, n};
    while (sg_str_next(&rest, '\n', &line))
        if (line.len && line.data[0] != '#')
            sg_map_set(t->known, line, 1);
}

static int set_up(void **state)
{
    tables *t = calloc(1, sizeof *t);

    assert_non_null(t);
    assert_int_equal(sg_data_open(NULL, &t->data, NULL), SG_OK);
    assert_int_equal(sg_lexicon_load(t->data, &t->lexicon, NULL), SG_OK);
    assert_int_equal(sg_extractor_new(NULL, &t->extractor, NULL), SG_OK);
    read_known(t);
    *state = t;
    return 0;
}

static int tear_down(void **state)
{
    tables *t = *state;

    sg_map_free(t->known);
    free(t->known_text);
    sg_extractor_free(t->extractor);
    sg_lexicon_free(t->lexicon);
    sg_data_free(t->data);
    free(t);
    return 0;
}

/* "Source|relation|Target" against a statement; "-" is no target. */
static bool gives(const sg_statement *s, sg_str wanted)
{
    sg_str source = {NULL, 0};
    sg_str relation = {NULL, 0};
    sg_str target = {NULL, 0};

    (void)sg_str_next(&wanted, '|', &source);
    (void)sg_str_next(&wanted, '|', &relation);
    (void)sg_str_next(&wanted, '|', &target);
    if (!sg_str_eq(s->source.entity, sg_str_trim(source)) ||
        !sg_str_eq(s->relation, relation))
        return false;
    if (sg_str_is(sg_str_trim(target), "-"))
        return !s->has_target;
    return s->has_target && sg_str_eq(s->target.entity, sg_str_trim(target));
}

static bool row_holds(const sg_extractor *extractor, const sg_frame_row *row)
{
    sg_extraction *found = NULL;
    sg_str rest = row->expect;
    sg_str wanted;
    bool holds = true;

    assert_int_equal(sg_extract(extractor, NULL, row->example, &found, NULL),
                     SG_OK);
    while (holds && sg_str_next(&rest, ';', &wanted)) {
        bool one = false;

        for (size_t i = 0; i < sg_extraction_count(found); i++)
            one = one || gives(sg_extraction_statement(found, i), wanted);
        holds = one;
    }
    sg_extraction_free(found);
    return holds;
}

static void test_every_row_gives_its_example(void **state)
{
    const tables *t = *state;
    size_t count;
    const sg_frame_row *rows = sg_lexicon_all(t->lexicon, &count);
    size_t surprises = 0;
    size_t held = 0;

    for (size_t i = 0; i < count; i++) {
        bool known = sg_map_get(t->known, rows[i].id) != SG_MAP_NONE;
        bool holds = row_holds(t->extractor, &rows[i]);

        held += holds;
        if (holds != known)
            continue;
        surprises++;
        print_message("%s %.*s: %.*s -> %.*s\n", holds ? "mended" : "failed",
                      SG_FMT(rows[i].id), SG_FMT(rows[i].example),
                      SG_FMT(rows[i].expect));
    }
    print_message("%zu of %zu rows give their example\n", held, count);
    assert_int_equal(surprises, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_row_gives_its_example),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
