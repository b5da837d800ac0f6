/* The model: what becomes a vertex or an edge, and that a graph that is saved
 * and loaded is the same graph. */
#include "fixture.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"

static void assert_vertex(const sg_graph *graph, size_t number,
                          const char *name, size_t made, size_t received)
{
    sg_vertex v = sg_graph_vertex(graph, number);

    assert_int_equal(v.name.len, strlen(name));
    assert_memory_equal(v.name.data, name, v.name.len);
    assert_int_equal(v.made, made);
    assert_int_equal(v.received, received);
}

static void test_actors_and_topics_are_vertices(void **state)
{
    static const char *const texts[] = {"B|rejects|A|the plan",
                                        "B|rejects||The  Plan",
                                        "A|praises||this plan",
                                        "A|praises||Ärger",
                                        "A|meets",
                                        NULL};
    sg_store *store = fresh_store("topics.db");
    sg_graph *graph;

    (void)state;
    (void)load_told(store, "d", "2024-01-01", texts);
    graph = loaded(store, NULL);
    assert_int_equal(sg_graph_vertices(graph), 4);
    assert_vertex(graph, 0, "A", 2, 1);
    assert_vertex(graph, 1, "B", 2, 0);
    assert_vertex(graph, 2, "The  Plan", 0, 2); /* its first occurrence */
    assert_vertex(graph, 3, "Ärger", 0, 1);
    assert_false(sg_graph_vertex(graph, 1).is_topic);
    assert_true(sg_graph_vertex(graph, 2).is_topic);
    assert_int_equal(sg_graph_edges(graph), 4);
    assert_true(sg_str_is(sg_graph_edge(graph, 0).topic, "the plan"));
    assert_true(sg_str_is(sg_graph_edge(graph, 0).date, "2024-01-01"));
    assert_int_equal(sg_graph_vertex(graph, 4).name.len, 0);
    assert_int_equal(sg_graph_edge(graph, 4).relation.len, 0);
    sg_graph_free(graph);
    sg_store_close(store);
}

static void test_speakers_are_kept(void **state)
{
    const sg_party speakers[] = {
        {.text = SG_STR("the Herald"), .entity = SG_STR("The Herald")},
        {.text = SG_STR("she"), .entity = SG_STR("Dora Venn")},
    };
    sg_statement statements[] = {told(0, "A|rejects|B"), told(1, "B|meets|A")};
    sg_document_info info = document("d", "2024-01-01");
    sg_store *store = fresh_store("speakers.db");
    sg_graph *graph;

    (void)state;
    statements[0].attributed_to = speakers;
    statements[0].attributed_count = 2;
    (void)load(store, &info, statements, 2);
    graph = loaded(store, NULL);
    assert_true(
        sg_str_is(sg_graph_edge(graph, 0).speakers, "The Herald > Dora Venn"));
    assert_int_equal(sg_graph_edge(graph, 1).speakers.len, 0);
    sg_graph_free(graph);
    sg_store_close(store);
}

static void test_filter_applies(void **state)
{
    static const char *const texts[] = {"A|rejects|B", "A|threatens|B",
                                        "B|praises|A", NULL};
    sg_store *store = fresh_store("filtered.db");
    sg_filter f = {.min_count = 2};
    sg_graph *graph;

    (void)state;
    (void)load_told(store, "d", "2024-01-01", texts);
    graph = loaded(store, &f);
    assert_int_equal(sg_graph_edges(graph), 2);
    assert_int_equal(sg_graph_groups(graph), 1);
    assert_int_equal(sg_graph_group(graph, 0)->polarity, -1);
    sg_graph_free(graph);
    f.min_count = 3;
    graph = loaded(store, &f);
    assert_int_equal(sg_graph_edges(graph), 0);
    assert_int_equal(sg_graph_vertices(graph), 0);
    assert_null(sg_graph_group(graph, 0));
    sg_graph_free(graph);
    sg_store_close(store);
}

static void test_empty_graph(void **state)
{
    sg_graph *graph = sg_graph_new();
    sg_graph *other = sg_graph_new();

    (void)state;
    assert_int_equal(sg_graph_vertices(graph), 0);
    assert_int_equal(sg_graph_edges(graph), 0);
    assert_int_equal(sg_graph_groups(graph), 0);
    assert_true(sg_graph_equal(graph, other));
    sg_graph_free(graph);
    sg_graph_free(other);
    sg_graph_free(NULL);
}

/* ---- random graphs ---------------------------------------------------- */

/* Pieces of names: quotes, markup, four-byte characters, right-to-left,
 * combining marks, what SQL and LIKE take for their own. */
static const char *const pieces[] = {
    "a", "B",        "'",   "\"",       "<&>",          "\xF0\x9F\x98\x80",
    " ", "\\",       "%",   "\xD7\xA9", "e\xCC\x81",    "\xF0\x9D\x94\xB8",
    "-", "\xC3\x9F", ";--", "\n",       "\xE4\xB8\xAD", "Z",
};

enum { PIECES = sizeof pieces / sizeof *pieces, ACTORS = 12, TEXTS = 6 };

typedef struct random_world {
    uint32_t seed;
    sg_arena *arena;
    sg_str names[ACTORS];
    sg_actor_kind kinds[ACTORS];
    sg_str texts[TEXTS];
} random_world;

/* Numerical Recipes' generator: the same graphs on every machine. */
static uint32_t chance(random_world *w, uint32_t below)
{
    w->seed = w->seed * 1664525u + 1013904223u;
    return (w->seed >> 8) % below;
}

static sg_str random_text(random_world *w, size_t at_least)
{
    sg_buf text = SG_BUF_INIT;
    sg_str copy;

    do
        sg_buf_addc(&text, pieces[chance(w, PIECES)]);
    while (text.len < at_least || chance(w, 6));
    copy = sg_arena_str(w->arena, sg_buf_str(&text));
    sg_buf_clear(&text);
    return copy;
}

static sg_party random_party(random_world *w)
{
    uint32_t i = chance(w, ACTORS);

    return (sg_party){.text = w->texts[chance(w, TEXTS)],
                      .entity = w->names[i],
                      .affiliation = i % 3 ? w->names[i / 3] : SG_STR(""),
                      .kind = w->kinds[i]};
}

static sg_statement random_statement(random_world *w)
{
    static const char *const relations[] = {"rejects", "praises", "x\"y'z"};
    sg_statement s = {.sentence = chance(w, 4),
                      .source = random_party(w),
                      .relation = sg_str_of(relations[chance(w, 3)]),
                      .cue = {chance(w, 9), 20},
                      .cue_text = w->texts[chance(w, TEXTS)],
                      .has_target = chance(w, 3) > 0,
                      .target = random_party(w),
                      .polarity = (int)chance(w, 3) - 1,
                      .status = (sg_factuality)chance(w, SG_FACTUALITIES),
                      .confidence = chance(w, 1000) / 999.0};

    s.sentence_text = w->texts[s.sentence];
    s.sentence_span = (sg_span){s.sentence * 100, s.sentence * 100 + 100};
    if (chance(w, 2))
        s.topic_text = w->texts[chance(w, TEXTS)];
    if (chance(w, 3) == 0)
        s.date = SG_STR("2022-07-01");
    return s;
}

static void add_random_documents(random_world *w, sg_store *store)
{
    static const char *const dates[] = {NULL, "2024", "2024-02-29"};

    for (int d = 0; d < 5; d++) {
        sg_statement statements[20];
        uint32_t count = chance(w, 20);
        sg_document_info info =
            document(random_text(w, 1).data, dates[chance(w, 3)]);

        info.medium = chance(w, 2) ? random_text(w, 1) : SG_STR("");
        for (uint32_t i = 0; i < count; i++)
            statements[i] = random_statement(w);
        (void)load(store, &info, statements, count);
    }
}

static sg_store *random_store(random_world *w, const char *name)
{
    sg_store *store = fresh_store(name);

    for (size_t i = 0; i < ACTORS; i++) {
        w->names[i] = random_text(w, i == 3 ? 300 : 1);
        w->kinds[i] = (sg_actor_kind)chance(w, SG_ACTOR_KINDS);
    }
    for (size_t i = 0; i < TEXTS; i++)
        w->texts[i] = random_text(w, i);
    add_random_documents(w, store);
    return store;
}

static void check_same_after_saving(sg_graph *graph)
{
    sg_store *copy = fresh_store("copy.db");
    sg_error err = SG_ERROR_INIT;
    sg_graph *again;

    if (sg_graph_save(graph, copy, &err))
        fail_msg("%s", err.message);
    again = loaded(copy, NULL);
    assert_true(sg_graph_equal(graph, again));
    sg_graph_free(again);
    sg_store_close(copy);
}

static void test_saved_graph_is_the_same(void **state)
{
    (void)state;
    for (uint32_t seed = 1; seed <= 60; seed++) {
        random_world w = {.seed = seed, .arena = sg_arena_new()};
        sg_store *store = random_store(&w, "random.db");
        sg_graph *graph = loaded(store, NULL);
        sg_graph *twin = loaded(store, NULL);

        assert_true(sg_graph_equal(graph, twin));
        check_same_after_saving(graph);
        sg_graph_free(twin);
        sg_graph_free(graph);
        sg_store_close(store);
        sg_arena_free(w.arena);
    }
}

/* The title and address of a document are found from its edges. */
static void test_edges_know_their_documents(void **state)
{
    sg_store *store = fresh_store("documents.db");
    sg_document_info first = document("first", "2031-04-01");
    sg_document_info second = document("second", "2031-04-02");
    sg_statement statements[2] = {told(0, "A|rejects|B"),
                                  told(1, "B|rejects|A")};
    sg_document_info found;
    sg_graph *graph;

    (void)state;
    second.title = SG_STR("Talks fail");
    second.url = SG_STR("https://news.example/talks");
    second.author = SG_STR("D. Venn");
    (void)load(store, &first, statements, 1);
    (void)load(store, &second, statements, 2);
    graph = loaded(store, NULL);
    assert_int_equal(sg_graph_documents(graph), 2);
    found = sg_graph_document(graph, sg_graph_edge(graph, 2).document_number);
    assert_true(sg_str_is(found.id, "second"));
    assert_true(sg_str_is(found.title, "Talks fail"));
    assert_true(sg_str_is(found.url, "https://news.example/talks"));
    found = sg_graph_document(graph, sg_graph_edge(graph, 0).document_number);
    assert_true(sg_str_is(found.id, "first"));
    assert_int_equal(found.url.len, 0);
    assert_int_equal(sg_graph_document(graph, 2).id.len, 0);
    check_same_after_saving(graph);
    sg_graph_free(graph);
    sg_store_close(store);
}

static void test_save_wants_a_new_store(void **state)
{
    static const char *const texts[] = {"A|rejects|B", NULL};
    sg_store *store = fresh_store("taken.db");
    sg_graph *graph;

    (void)state;
    (void)load_told(store, "d", NULL, texts);
    graph = loaded(store, NULL);
    assert_int_equal(sg_graph_save(graph, store, NULL), SG_EUSAGE);
    sg_graph_free(graph);
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_actors_and_topics_are_vertices),
        cmocka_unit_test(test_speakers_are_kept),
        cmocka_unit_test(test_filter_applies),
        cmocka_unit_test(test_empty_graph),
        cmocka_unit_test(test_saved_graph_is_the_same),
        cmocka_unit_test(test_edges_know_their_documents),
        cmocka_unit_test(test_save_wants_a_new_store),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
