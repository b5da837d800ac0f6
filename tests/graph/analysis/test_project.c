/* Projections: a small network worked out by hand, random ones against the
 * formulas written down once more, and DNA's own results. */
#include "../fixture.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>
#include <stancegraph/analysis.h>

#include "base/arena.h"
#include "base/str.h"

static bool near(double a, double b)
{
    return fabs(a - b) < 1e-9;
}

static sg_graph *loaded(sg_store *store)
{
    sg_error err = SG_ERROR_INIT;
    sg_graph *graph = NULL;

    if (sg_graph_load(store, NULL, &graph, &err))
        fail_msg("%s", err.message);
    return graph;
}

static sg_matrix projected(const sg_graph *graph,
                           const sg_projection_options *options)
{
    sg_error err = SG_ERROR_INIT;
    sg_matrix m;

    if (sg_project(graph, options, &m, &err))
        fail_msg("%s", err.message);
    return m;
}

static double total(const sg_graph *graph, const sg_projection_options *options)
{
    sg_matrix m = projected(graph, options);
    double sum = 0;

    for (size_t i = 0; i < m.row_count * m.column_count; i++)
        sum += m.cells[i];
    sg_matrix_clear(&m);
    return sum;
}

/* ---- by hand
 * ----------------------------------------------------------------- */

/* A: tax + + , wall -   B: tax + -   C: tax -, wall - -, war + */
static sg_graph *small(void)
{
    static const char *const first[] = {
        "A|supports||the tax", "A|supports||a tax",  "A|rejects||the wall",
        "B|supports||the tax", "B|rejects||the tax", NULL};
    static const char *const second[] = {
        "C|rejects||taxes", "C|rejects||the wall", "C|rejects||that wall",
        "C|supports||war",  "B|rejects||it",       NULL};
    sg_store *store = fresh_store("small.db");
    sg_graph *graph;

    (void)load_told(store, "d1", "2024-01-01", first);
    (void)load_told(store, "d2", "2024-01-03", second);
    graph = loaded(store);
    sg_store_close(store);
    return graph;
}

static void check_pairs(const sg_graph *graph, sg_projection_options options,
                        double ab, double ac, double bc)
{
    sg_matrix m = projected(graph, &options);

    assert_int_equal(m.row_count, 3);
    assert_int_equal(m.column_count, 3);
    assert_true(sg_str_is(m.rows[0], "A") && sg_str_is(m.columns[2], "C"));
    if (!near(m.cells[1], ab) || !near(m.cells[2], ac) || !near(m.cells[5], bc))
        fail_msg("%d %d: %g %g %g", (int)options.projection,
                 (int)options.normalization, m.cells[1], m.cells[2],
                 m.cells[5]);
    for (size_t i = 0; i < 3; i++)
        for (size_t k = 0; k < 3; k++)
            assert_true(m.cells[i * 3 + k] == m.cells[k * 3 + i]);
    assert_true(m.cells[0] == 0);
    sg_matrix_clear(&m);
}

static void test_by_hand(void **state)
{
    sg_graph *graph = small();
    sg_projection_options o = SG_PROJECTION_OPTIONS_INIT;

    (void)state;
    o.projection = SG_PROJECT_CONGRUENCE;
    check_pairs(graph, o, 2, 2, 1);
    o.projection = SG_PROJECT_CONFLICT;
    check_pairs(graph, o, 2, 2, 1);
    o.projection = SG_PROJECT_SUBTRACT;
    check_pairs(graph, o, 0, 0, 0);
    o.projection = SG_PROJECT_IGNORE;
    check_pairs(graph, o, 4, 4, 2);
    o.normalization = SG_NORMAL_AVERAGE; /* T: 3, 2, 4 */
    check_pairs(graph, o, 4 / 2.5, 4 / 3.5, 2 / 3.0);
    o.normalization = SG_NORMAL_COSINE;
    check_pairs(graph, o, 4 / 6.0, 4 / 12.0, 2 / 8.0);
    /* A, B share tax +: 3-2 + 2-1 + 2; A, C wall -: 3-1 + 4-2 + 2;
     * B, C tax -: 2-1 + 4-1 + 1 */
    o.normalization = SG_NORMAL_JACCARD;
    check_pairs(graph, o, 4 / 4.0, 4 / 6.0, 2 / 5.0);
    sg_graph_free(graph);
}

static void test_repeats(void **state)
{
    sg_graph *graph = small();
    sg_projection_options o = SG_PROJECTION_OPTIONS_INIT;

    (void)state;
    o.projection = SG_PROJECT_CONGRUENCE;
    o.repeats = SG_REPEATS_DOCUMENT; /* A tax +, wall -; C wall - once */
    check_pairs(graph, o, 1, 1, 1);
    o.repeats = SG_REPEATS_WEEK;
    check_pairs(graph, o, 1, 1, 1);
    o.repeats = SG_REPEATS_NEVER;
    check_pairs(graph, o, 1, 1, 1);
    o.projection = SG_PROJECT_IGNORE; /* whatever the sign: B tax once */
    check_pairs(graph, o, 1, 2, 1);
    sg_graph_free(graph);
}

static void test_ranges_of_repeats(void **state)
{
    static const char *const texts[] = {"A|supports||the tax", NULL};
    static const char *const dates[] = {
        "2024-01-01", "2024-01-07", "2024-01-08", "2024-02-01",
        "2025-01-01", "2025",       NULL};
    static const double expected[] = {6, 6, 5, 4, 2, 1};
    sg_store *store = fresh_store("ranges.db");
    sg_projection_options o = SG_PROJECTION_OPTIONS_INIT;
    sg_graph *graph;
    char id[] = "d0";

    (void)state;
    for (size_t i = 0; dates[i]; i++, id[1]++)
        (void)load_told(store, id, dates[i], texts);
    graph = loaded(store);
    o.two_mode = true;
    for (int repeats = SG_REPEATS_ALL; repeats <= SG_REPEATS_NEVER; repeats++) {
        o.repeats = (sg_repeats)repeats;
        /* by month and week the last is told by its document */
        if (!near(total(graph, &o), expected[repeats]))
            fail_msg("%d: %g", repeats, total(graph, &o));
    }
    sg_graph_free(graph);
    sg_store_close(store);
}

static void check_two_mode(const sg_graph *graph, sg_projection_options o,
                           const double *expected)
{
    sg_matrix m;

    o.two_mode = true;
    m = projected(graph, &o);
    assert_int_equal(m.row_count, 3);
    assert_int_equal(m.column_count, 3);
    assert_true(sg_str_is(m.columns[0], "tax"));
    assert_true(sg_str_is(m.columns[1], "wall"));
    assert_true(sg_str_is(m.columns[2], "war"));
    for (size_t i = 0; i < 9; i++)
        assert_true(near(m.cells[i], expected[i]));
    sg_matrix_clear(&m);
}

static void test_two_mode_by_hand(void **state)
{
    static const double ignore[] = {2, 1, 0, 2, 0, 0, 1, 2, 1};
    static const double subtract[] = {2, -1, 0, 0, 0, 0, -1, -2, 1};
    static const double combine[] = {1, 2, 0, 3, 0, 0, 2, 2, 1};
    static const double activity[] = {2 / 3.0, -1 / 3.0, 0,    0,   0,
                                      0,       -0.25,    -0.5, 0.25};
    static const double prominence[] = {0.4, -1 / 3.0, 0,        0, 0,
                                        0,   -0.2,     -2 / 3.0, 1};
    sg_graph *graph = small();
    sg_projection_options o = SG_PROJECTION_OPTIONS_INIT;

    (void)state;
    check_two_mode(graph, o, subtract);
    o.projection = SG_PROJECT_IGNORE;
    check_two_mode(graph, o, ignore);
    o.projection = SG_PROJECT_COMBINE;
    check_two_mode(graph, o, combine);
    o.projection = SG_PROJECT_SUBTRACT;
    o.normalization = SG_NORMAL_ACTIVITY;
    check_two_mode(graph, o, activity);
    o.normalization = SG_NORMAL_PROMINENCE;
    check_two_mode(graph, o, prominence);
    sg_graph_free(graph);
}

static void test_topics(void **state)
{
    sg_graph *graph = small();
    sg_topics topics;

    (void)state;
    assert_int_equal(sg_topics_list(graph, SG_TOPICS_BY_HEAD, SG_ABOUT_TOPICS,
                                    &topics, NULL),
                     SG_OK);
    assert_int_equal(topics.count, 3); /* "it" is none */
    assert_true(sg_str_is(topics.items[0].name, "tax"));
    assert_int_equal(topics.items[0].statements, 5);
    assert_int_equal(topics.items[0].actors, 3);
    assert_int_equal(topics.items[0].positive, 3);
    assert_int_equal(topics.items[0].negative, 2);
    assert_true(near(topics.items[0].divided, 0.8));
    assert_int_equal(topics.items[0].phrase_count, 1);
    assert_true(sg_str_is(topics.items[1].name, "wall"));
    assert_true(near(topics.items[1].divided, 0));
    sg_topics_clear(&topics);
    assert_int_equal(sg_topics_list(graph, SG_TOPICS_BY_WORDS, SG_ABOUT_TOPICS,
                                    &topics, NULL),
                     SG_OK);
    assert_int_equal(topics.count, 4); /* taxes are another */
    sg_topics_clear(&topics);
    sg_graph_free(graph);
}

static void test_about_actors(void **state)
{
    static const char *const texts[] = {"A|rejects|C", "B|rejects|C",
                                        "D|praises|C", "D|praises||tax", NULL};
    sg_store *store = fresh_store("about.db");
    sg_projection_options o = SG_PROJECTION_OPTIONS_INIT;
    sg_graph *graph;
    sg_matrix m;

    (void)state;
    (void)load_told(store, "d", NULL, texts);
    graph = loaded(store);
    o.about = SG_ABOUT_ACTORS;
    m = projected(graph, &o);
    assert_int_equal(m.row_count, 3);
    assert_true(near(m.cells[1], 1));  /* A and B */
    assert_true(near(m.cells[2], -1)); /* A and D */
    sg_matrix_clear(&m);
    o.about = SG_ABOUT_TOPICS;
    m = projected(graph, &o);
    assert_int_equal(m.row_count, 1);
    sg_matrix_clear(&m);
    sg_graph_free(graph);
    sg_store_close(store);
}

static void test_contradictions(void **state)
{
    static const struct {
        sg_projection projection;
        sg_normalization normalization;
        bool two_mode;
    } bad[] = {{SG_PROJECT_CONGRUENCE, SG_NORMAL_NO, true},
               {SG_PROJECT_CONFLICT, SG_NORMAL_NO, true},
               {SG_PROJECT_COMBINE, SG_NORMAL_NO, false},
               {SG_PROJECT_SUBTRACT, SG_NORMAL_AVERAGE, true},
               {SG_PROJECT_SUBTRACT, SG_NORMAL_JACCARD, true},
               {SG_PROJECT_SUBTRACT, SG_NORMAL_ACTIVITY, false},
               {SG_PROJECT_SUBTRACT, SG_NORMAL_PROMINENCE, false}};
    sg_graph *graph = sg_graph_new();
    sg_matrix m;

    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        sg_projection_options o = SG_PROJECTION_OPTIONS_INIT;

        o.projection = bad[i].projection;
        o.normalization = bad[i].normalization;
        o.two_mode = bad[i].two_mode;
        assert_int_equal(sg_project(graph, &o, &m, NULL), SG_EUSAGE);
        assert_null(m.cells);
    }
    m = projected(graph, NULL);
    assert_int_equal(m.row_count, 0);
    sg_matrix_clear(&m);
    sg_graph_free(graph);
}

/* ---- DNA
 * ------------------------------------------------------------------------ */

/* Where the data that stands beside the project is, from the source folder. */
static const char *const beside[] = {"/../shared", "/../../shared", NULL};

static bool find_shared(const char *file, char path[1024])
{
    for (size_t i = 0; beside[i]; i++) {
        FILE *stream;

        (void)snprintf(path, 1024, SG_SOURCE_DIR "%s/gold/dna/%s", beside[i],
                       file);
        stream = fopen(path, "rb");
        if (stream) {
            (void)fclose(stream);
            return true;
        }
    }
    return false;
}

/* Organization, concept, agreement of DNA's tables as source, topic and sign.
 */
static const char dna_statements[] =
    "SELECT d.ID, date(d.Date, 'unixepoch'), o.Value, c.Value, a.Value, s.ID"
    " FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID = s.DocumentId"
    " JOIN DATASHORTTEXT so ON so.StatementId = s.ID"
    " JOIN VARIABLES vo ON vo.ID = so.VariableId"
    "  AND vo.Variable = 'organization'"
    " JOIN ENTITIES o ON o.ID = so.Entity"
    " JOIN DATASHORTTEXT sc ON sc.StatementId = s.ID"
    " JOIN VARIABLES vc ON vc.ID = sc.VariableId AND vc.Variable = 'concept'"
    " JOIN ENTITIES c ON c.ID = sc.Entity"
    " JOIN DATABOOLEAN a ON a.StatementId = s.ID ORDER BY d.ID, s.ID";

static sg_str text_of(sg_arena *arena, sqlite3_stmt *row, int column)
{
    return sg_arena_str(
        arena, sg_str_of((const char *)sqlite3_column_text(row, column)));
}

static sg_statement read_statement(sg_arena *arena, sqlite3_stmt *row)
{
    sg_str actor = text_of(arena, row, 2);
    uint32_t number = (uint32_t)sqlite3_column_int(row, 5);
    sg_statement s = {.sentence = number,
                      .sentence_span = {number * 1000, number * 1000 + 900},
                      .sentence_text = SG_STR("as DNA has it"),
                      .source = {.span = {number * 1000, number * 1000 + 2},
                                 .text = actor,
                                 .entity = actor},
                      .relation = SG_STR("says"),
                      .cue = {number * 1000 + 3, number * 1000 + 5},
                      .topic = {number * 1000 + 6, number * 1000 + 9},
                      .topic_text = text_of(arena, row, 3),
                      .polarity = sqlite3_column_int(row, 4) ? 1 : -1,
                      .confidence = 1};

    return s;
}

static void load_document(sg_store *store, const sg_document_info *info,
                          const sg_statement *statements, size_t count)
{
    sg_error err = SG_ERROR_INIT;
    sg_put done;

    if (count && sg_store_load(store, info, statements, count, &done, &err))
        fail_msg("%s", err.message);
}

/* The statements of a .dna file as a graph. */
static sg_graph *graph_of_dna(const char *path)
{
    sg_arena *arena = sg_arena_new();
    sg_store *store = fresh_store("dna.db");
    sg_statement statements[64];
    sg_document_info info = {0};
    sqlite3 *db = NULL;
    sqlite3_stmt *row = NULL;
    size_t count = 0;
    sg_graph *graph;

    assert_int_equal(sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL),
                     SQLITE_OK);
    if (sqlite3_prepare_v2(db, dna_statements, -1, &row, NULL) != SQLITE_OK)
        fail_msg("%s", sqlite3_errmsg(db));
    while (sqlite3_step(row) == SQLITE_ROW) {
        sg_str id = text_of(arena, row, 0);

        if (!sg_str_eq(id, info.id)) {
            load_document(store, &info, statements, count);
            info = (sg_document_info){.id = id, .date = text_of(arena, row, 1)};
            count = 0;
        }
        statements[count++] = read_statement(arena, row);
    }
    load_document(store, &info, statements, count);
    (void)sqlite3_finalize(row);
    (void)sqlite3_close(db);
    graph = loaded(store);
    sg_store_close(store);
    sg_arena_free(arena);
    return graph;
}

static sg_graph *sample(void)
{
    char path[1024];

    if (!find_shared("sample.dna", path)) {
        print_message("skipped: ../shared/gold/dna is not there\n");
        return NULL;
    }
    return graph_of_dna(path);
}

static sg_projection_options like_dna(sg_projection projection,
                                      sg_normalization normalization)
{
    sg_projection_options o = SG_PROJECTION_OPTIONS_INIT;

    o.projection = projection;
    o.normalization = normalization;
    o.by = SG_TOPICS_BY_WORDS;
    return o;
}

/* Sums that DNA 3.1.2 gives, to four digits. */
static void test_sums_are_those_of_dna(void **state)
{
    static const double one_mode[4][4] = {
        [SG_PROJECT_IGNORE] = {276, 46.2619, 24.4690, 8.8727},
        [SG_PROJECT_CONGRUENCE] = {160, 25.8024, 13.6107, 4.8061},
        [SG_PROJECT_CONFLICT] = {116, 20.4594, 10.8583, 4.0667},
        [SG_PROJECT_SUBTRACT] = {44, 5.3430, 2.7523, 0.7394}};
    sg_graph *graph = sample();
    sg_projection_options o;

    (void)state;
    if (!graph)
        skip();
    for (int p = 0; p < 4; p++)
        for (int n = 0; n < 4; n++) {
            o = like_dna((sg_projection)p, (sg_normalization)n);
            if (fabs(total(graph, &o) - one_mode[p][n]) > 0.00006)
                fail_msg("%d %d: %g, not %g", p, n, total(graph, &o),
                         one_mode[p][n]);
        }
    o = like_dna(SG_PROJECT_SUBTRACT, SG_NORMAL_NO);
    o.repeats = SG_REPEATS_DOCUMENT;
    assert_true(near(total(graph, &o), 10));
    o.projection = SG_PROJECT_IGNORE;
    o.repeats = SG_REPEATS_ALL;
    o.two_mode = true;
    assert_true(near(total(graph, &o), 40));
    o.normalization = SG_NORMAL_ACTIVITY;
    assert_true(near(total(graph, &o), 7));
    o.normalization = SG_NORMAL_PROMINENCE;
    assert_true(near(total(graph, &o), 6));
    o.projection = SG_PROJECT_SUBTRACT;
    assert_true(fabs(total(graph, &o) - 3.7786) < 0.00006);
    o.normalization = SG_NORMAL_ACTIVITY;
    assert_true(fabs(total(graph, &o) - 2.1182) < 0.00006);
    o.normalization = SG_NORMAL_NO;
    assert_true(near(total(graph, &o), 18));
    o.projection = SG_PROJECT_COMBINE;
    assert_true(near(total(graph, &o), 30));
    sg_graph_free(graph);
}

/* A line of DNA's CSV against a row of the matrix. */
static void check_line(const sg_matrix *m, size_t row, char *line)
{
    char *cell = strchr(line + 1, '"');
    sg_str name = {line + 1, (size_t)(cell - line - 1)};

    assert_true(sg_str_eq(m->rows[row], name));
    for (size_t c = 0; c < m->column_count; c++) {
        cell = strchr(cell, ';') + 1;
        assert_true(
            near(strtod(cell, NULL), m->cells[row * m->column_count + c]));
    }
}

static void test_cells_are_those_of_dna(void **state)
{
    sg_graph *graph = sample();
    sg_projection_options o = like_dna(SG_PROJECT_SUBTRACT, SG_NORMAL_NO);
    char path[1024];
    char line[4096];
    size_t row = 0;
    sg_matrix m;
    FILE *stream;

    (void)state;
    if (!graph)
        skip();
    assert_true(find_shared("dna-golden/onemode-subtract.csv", path));
    m = projected(graph, &o);
    assert_int_equal(m.row_count, 7);
    stream = fopen(path, "r");
    assert_non_null(stream);
    assert_non_null(fgets(line, sizeof line, stream)); /* titles */
    while (fgets(line, sizeof line, stream))
        check_line(&m, row++, line);
    assert_int_equal(row, 7);
    (void)fclose(stream);
    sg_matrix_clear(&m);
    sg_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_hand),
        cmocka_unit_test(test_repeats),
        cmocka_unit_test(test_ranges_of_repeats),
        cmocka_unit_test(test_two_mode_by_hand),
        cmocka_unit_test(test_topics),
        cmocka_unit_test(test_about_actors),
        cmocka_unit_test(test_contradictions),
        cmocka_unit_test(test_sums_are_those_of_dna),
        cmocka_unit_test(test_cells_are_those_of_dna),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
