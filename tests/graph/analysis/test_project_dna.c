/* Projections against DNA's own results, where its sample stands beside the
 * project. */
#include "../fixture.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include <sqlite3.h>

#include "base/arena.h"
#include "base/str.h"
#include "projected.h"

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

/* Two variables of DNA's tables as source and topic, agreement as sign. */
static const char dna_statements[] =
    "SELECT d.ID, date(d.Date, 'unixepoch'), o.Value, c.Value, a.Value, s.ID"
    " FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID = s.DocumentId"
    " JOIN DATASHORTTEXT so ON so.StatementId = s.ID"
    " JOIN VARIABLES vo ON vo.ID = so.VariableId AND vo.Variable = ?"
    " JOIN ENTITIES o ON o.ID = so.Entity"
    " JOIN DATASHORTTEXT sc ON sc.StatementId = s.ID"
    " JOIN VARIABLES vc ON vc.ID = sc.VariableId AND vc.Variable = ?"
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
static sg_graph *graph_of_dna(const char *path, const char *actor,
                              const char *topic)
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
    (void)sqlite3_bind_text(row, 1, actor, -1, SQLITE_STATIC);
    (void)sqlite3_bind_text(row, 2, topic, -1, SQLITE_STATIC);
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
    graph = loaded(store, NULL);
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
    return graph_of_dna(path, "organization", "concept");
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

/* ---- every cell, for check_dna.py --------------------------------------- */

static const char *const projections[] = {
    [SG_PROJECT_CONGRUENCE] = "congruence", [SG_PROJECT_CONFLICT] = "conflict",
    [SG_PROJECT_SUBTRACT] = "subtract",     [SG_PROJECT_IGNORE] = "ignore",
    [SG_PROJECT_COMBINE] = "combine",       NULL};
static const char *const normalizations[] = {[SG_NORMAL_NO] = "no",
                                             [SG_NORMAL_AVERAGE] = "average",
                                             [SG_NORMAL_JACCARD] = "jaccard",
                                             [SG_NORMAL_COSINE] = "cosine",
                                             [SG_NORMAL_ACTIVITY] = "activity",
                                             [SG_NORMAL_PROMINENCE] =
                                                 "prominence",
                                             NULL};
static const char *const repeats[] = {[SG_REPEATS_ALL] = "all",
                                      [SG_REPEATS_DOCUMENT] = "document",
                                      [SG_REPEATS_WEEK] = "week",
                                      [SG_REPEATS_MONTH] = "month",
                                      [SG_REPEATS_YEAR] = "year",
                                      [SG_REPEATS_NEVER] = "never",
                                      NULL};

/* Nothing for options that contradict each other. */
static void write_cells(FILE *out, const char *name, const sg_graph *graph,
                        const sg_projection_options *o)
{
    sg_matrix m;

    if (sg_project(graph, o, &m, NULL))
        return;
    for (size_t i = 0; i < m.row_count * m.column_count; i++)
        (void)fprintf(out, "%s\t%s\t%s\t%s\t%s\t%.*s\t%.*s\t%.17g\n", name,
                      o->two_mode ? "two" : "one", projections[o->projection],
                      normalizations[o->normalization], repeats[o->repeats],
                      SG_FMT(m.rows[i / m.column_count]),
                      SG_FMT(m.columns[i % m.column_count]), m.cells[i]);
    sg_matrix_clear(&m);
}

static void write_all(FILE *out, const char *name, const sg_graph *graph)
{
    for (int p = 0; projections[p]; p++)
        for (int n = 0; normalizations[n]; n++)
            for (int r = 0; repeats[r]; r++) {
                sg_projection_options o =
                    like_dna((sg_projection)p, (sg_normalization)n);

                o.repeats = (sg_repeats)r;
                write_cells(out, name, graph, &o);
                o.two_mode = true;
                write_cells(out, name, graph, &o);
            }
}

static void test_leaves_its_cells(void **state)
{
    FILE *out = fopen("dna-cells.tsv", "w");
    sg_graph *graph = sample();
    char path[1024];

    (void)state;
    assert_non_null(out);
    if (graph) {
        write_all(out, "sample", graph);
        sg_graph_free(graph);
        assert_true(find_shared("dna-golden/made-by-us.dna", path));
        graph = graph_of_dna(path, "source", "target");
        write_all(out, "made", graph);
        sg_graph_free(graph);
    }
    assert_int_equal(fclose(out), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sums_are_those_of_dna),
        cmocka_unit_test(test_leaves_its_cells),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
