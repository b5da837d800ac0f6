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
#include "base/utf8.h"
#include "extract/knowledge.h"
#include "extract/lexicon.h"

typedef struct tables {
    sg_data *data;
    sg_lexicon *lexicon;
    sg_knowledge *knowledge;
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
    assert_int_equal(sg_knowledge_load(t->data, &t->knowledge, NULL), SG_OK);
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
    sg_knowledge_free(t->knowledge);
    sg_lexicon_free(t->lexicon);
    sg_data_free(t->data);
    free(t);
    return 0;
}

/* Any name of an actor will do: "Congress" for its full name. */
static bool same_actor(const tables *t, sg_str wanted, sg_str entity)
{
    char folded[2][SG_NAME_KEY_MAX];
    sg_str key = sg_fold(sg_str_trim(wanted), folded[0], sizeof folded[0]);
    int32_t alias;

    if (sg_str_eq(key, sg_fold(entity, folded[1], sizeof folded[1])))
        return true;
    for (alias = sg_knowledge_alias(t->knowledge, key); alias != SG_NONE;
         alias = sg_alias_at(t->knowledge, alias)->next) {
        int32_t actor = sg_alias_at(t->knowledge, alias)->actor;

        if (sg_str_eq(sg_actor_at(t->knowledge, actor)->name, entity))
            return true;
    }
    return false;
}

/* "Source|relation|Target" against a statement; "-" is no target that the
 * tables know. */
static bool gives(const tables *t, const sg_statement *s, sg_str wanted)
{
    sg_str source = {NULL, 0};
    sg_str relation = {NULL, 0};
    sg_str target = {NULL, 0};

    (void)sg_str_next(&wanted, '|', &source);
    (void)sg_str_next(&wanted, '|', &relation);
    (void)sg_str_next(&wanted, '|', &target);
    if (!same_actor(t, source, s->source.entity) ||
        !sg_str_eq(s->relation, relation))
        return false;
    if (sg_str_is(sg_str_trim(target), "-"))
        return !s->has_target ||
               sg_knowledge_actor(t->knowledge, s->target.entity) == SG_NONE;
    return s->has_target && same_actor(t, target, s->target.entity);
}

static bool row_holds(const tables *t, const sg_frame_row *row)
{
    sg_extraction *found = NULL;
    sg_str rest = row->expect;
    sg_str wanted;
    bool holds = true;

    assert_int_equal(sg_extract(t->extractor, NULL, row->example, &found, NULL),
                     SG_OK);
    while (holds && sg_str_next(&rest, ';', &wanted)) {
        bool one = false;

        for (size_t i = 0; i < sg_extraction_count(found); i++)
            one = one || gives(t, sg_extraction_statement(found, i), wanted);
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
        bool holds = row_holds(t, &rows[i]);

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
