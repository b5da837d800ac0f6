/* Paths between actors. */
#include "../fixture.h"

#include <stdio.h>
#include <string.h>

#include <stancegraph/analysis.h>

#include "base/buf.h"
#include "base/error.h"

/* Friends of A: B, B of C, C of D; foe of A and of D: X. Y has one statement
 * with a topic only, Z praises D. */
static const char *const told_once[] = {
    "A|praises|B",  "B|praises|C", "C|praises|D",    "X|rejects|A",
    "X|rejects|D",  "Z|praises|D", "Y|rejects||tax", "A|praises|A",
    "A|waits on|B", NULL};

/* What passes between B and C, C and D is told often. */
static const char *const told_often[] = {
    "B|praises|C", "C|praises|D", "C|praises|D", "D|praises|C",
    "B|praises|A", "B|praises|A", NULL};

static sg_store *stocked(const char *name)
{
    sg_store *store = fresh_store(name);

    (void)load_told(store, "once", "2024-01-01", told_once);
    (void)load_told(store, "often", "2024-02-01", told_often);
    return store;
}

static void tell(const sg_paths *paths, sg_buf *out)
{
    for (size_t i = 0; i < paths->count; i++) {
        const sg_path *path = &paths->items[i];

        sg_buf_printf(out, "%.*s", SG_FMT(paths->from));
        for (size_t j = 0; j < path->count; j++)
            sg_buf_printf(out, " %c %.*s", "-0+"[path->steps[j].sign + 1],
                          SG_FMT(path->steps[j].to));
        sg_buf_printf(out, " (%c %.2f)\n", "-0+"[path->sign + 1],
                      path -> strength);
    }
}

static void assert_paths(sg_store *store, const sg_path_query *query,
                         const char *wanted)
{
    sg_buf out = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;
    sg_paths *paths;

    if (sg_paths_find(store, query, &paths, &err))
        fail_msg("%s", err.message);
    tell(paths, &out);
    assert_string_equal(out.data, wanted);
    sg_paths_free(paths);
    sg_buf_clear(&out);
}

static void test_shortest_and_strongest(void **state)
{
    sg_store *store = stocked("paths.db");
    sg_path_query q = {.from = SG_STR("A"), .to = SG_STR("d")};

    (void)state;
    /* 0.5 a statement: links of 0.5 and 0.5, or of 2, 1 and 2 */
    assert_paths(store, &q, "A - X - D (+ 0.25)\n");
    q.order = SG_PATHS_STRONGEST;
    assert_paths(store, &q, "A + B + C + D (+ 0.50)\n");
    q.count = 5;
    assert_paths(store, &q, "A + B + C + D (+ 0.50)\nA - X - D (+ 0.25)\n");
    q.max_links = 2;
    assert_paths(store, &q, "A - X - D (+ 0.25)\n");
    q.max_links = 1;
    assert_paths(store, &q, "");
    sg_store_close(store);
}

/* Many strong paths are too long: 81 of four links, one of two weak ones. */
static void test_too_long(void **state)
{
    sg_store *store = fresh_store("long.db");
    sg_path_query q = {.from = SG_STR("A"),
                       .to = SG_STR("B"),
                       .order = SG_PATHS_STRONGEST,
                       .max_links = 2};

    (void)state;
    for (int i = 0; i < 9 * 9; i++) {
        char id[8];
        char texts[4][16];
        const char *const list[] = {texts[0], texts[1], texts[2], texts[3],
                                    NULL};

        (void)snprintf(id, sizeof id, "d%d", i);
        (void)snprintf(texts[0], sizeof texts[0], "A|praises|P%d", i % 9);
        (void)snprintf(texts[1], sizeof texts[1], "P%d|praises|Q", i % 9);
        (void)snprintf(texts[2], sizeof texts[2], "Q|praises|R%d", i % 9);
        (void)snprintf(texts[3], sizeof texts[3], "R%d|praises|B", i % 9);
        (void)load_told(store, id, NULL, list);
    }
    (void)load_told(store, "weak", NULL,
                    (const char *const[]){"A|rejects|W", "W|rejects|B", NULL});
    assert_paths(store, &q, "A - W - B (+ 0.25)\n");
    sg_store_close(store);
}

static void test_direction(void **state)
{
    sg_store *store = stocked("directed.db");
    sg_path_query q = {
        .from = SG_STR("A"), .to = SG_STR("Z"), .directed = true};

    (void)state;
    assert_paths(store, &q, "");
    q.from = SG_STR("Z");
    q.to = SG_STR("B");
    assert_paths(store, &q, "");
    q = (sg_path_query){
        .from = SG_STR("X"), .to = SG_STR("C"), .directed = true};
    assert_paths(store, &q, "X - D + C (- 0.25)\n");
    q.directed = false;
    q.from = SG_STR("Y");
    assert_paths(store, &q, "");
    sg_store_close(store);
}

static void test_both_ways_are_counted(void **state)
{
    sg_store *store = stocked("tallies.db");
    sg_path_query q = {.from = SG_STR("B"), .to = SG_STR("A")};
    const sg_step *step;
    sg_paths *paths;

    (void)state;
    assert_int_equal(sg_paths_find(store, &q, &paths, NULL), SG_OK);
    assert_int_equal(paths->count, 1);
    step = &paths->items[0].steps[0];
    assert_int_equal(step->forth.positive, 2);
    assert_int_equal(step->forth.negative, 0);
    assert_int_equal(step->back.positive, 1);
    assert_int_equal(step->back.negative, 1);
    assert_true(step->weight == 2.0);
    assert_int_equal(step->sign, 1);
    sg_paths_free(paths);
    sg_store_close(store);
}

static void test_filters(void **state)
{
    sg_store *store = stocked("filtered.db");
    sg_filter filter = {.signs = SG_SIGN_POSITIVE};
    sg_path_query q = {
        .from = SG_STR("A"), .to = SG_STR("D"), .filter = &filter};

    (void)state;
    assert_paths(store, &q, "A + B + C + D (+ 0.46)\n");
    filter.until = SG_STR("2024-01-31");
    assert_paths(store, &q, "A + B + C + D (+ 0.17)\n");
    filter = (sg_filter){.min_count = 2};
    assert_paths(store, &q, "A + B + C + D (+ 0.38)\n");
    filter.min_count = 3;
    assert_paths(store, &q, "");
    filter.until = SG_STR("soon");
    assert_int_equal(sg_paths_find(store, &q, &(sg_paths *){NULL}, NULL),
                     SG_EUSAGE);
    sg_store_close(store);
}

static void assert_refused(sg_store *store, const char *from, const char *to,
                           const char *message)
{
    sg_path_query q = {.from = sg_str_of(from), .to = sg_str_of(to)};
    sg_error err = SG_ERROR_INIT;
    sg_paths *paths;

    assert_int_equal(sg_paths_find(store, &q, &paths, &err), SG_EUSAGE);
    assert_null(paths);
    if (!strstr(err.message, message))
        fail_msg("%s", err.message);
}

static void test_names(void **state)
{
    static const char *const browns[] = {"Ann Brown|praises|Bo Brown",
                                         "Bo Brown|praises|Ann Brown", NULL};
    sg_store *store = fresh_store("names.db");
    bool known;

    (void)state;
    (void)load_told(store, "d", NULL, browns);
    assert_int_equal(sg_store_add_alias(store, SG_STR("Ann Brown"),
                                        SG_STR("Brown"), &known, NULL),
                     SG_OK);
    assert_int_equal(sg_store_add_alias(store, SG_STR("Bo Brown"),
                                        SG_STR("Brown"), &known, NULL),
                     SG_OK);
    assert_refused(store, "Brown", "Bo Brown", "Ann Brown");
    assert_refused(store, "Ann Brown", "Bo Bron", "nearest: Bo Brown");
    assert_refused(store, "Ann Brown", "ANN BROWN", "are one actor");
    assert_refused(store, "", "Bo Brown", "");
    sg_store_close(store);
}

/* The order in which documents came does not matter. */
static void test_ties(void **state)
{
    static const char *const first[] = {"A|praises|N", "N|praises|B", NULL};
    static const char *const second[] = {"A|praises|M", "M|praises|B", NULL};
    static const char wanted[] = "A + N + B (+ 0.25)\n";
    sg_path_query q = {.from = SG_STR("A"), .to = SG_STR("B")};
    sg_store *store = fresh_store("ties.db");

    (void)state;
    (void)load_told(store, "1", NULL, first);
    (void)load_told(store, "2", NULL, second);
    assert_paths(store, &q, wanted);
    sg_store_close(store);
    store = fresh_store("ties2.db");
    (void)load_told(store, "2", NULL, second);
    (void)load_told(store, "1", NULL, first);
    assert_paths(store, &q, wanted);
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shortest_and_strongest),
        cmocka_unit_test(test_too_long),
        cmocka_unit_test(test_direction),
        cmocka_unit_test(test_both_ways_are_counted),
        cmocka_unit_test(test_filters),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_ties),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
