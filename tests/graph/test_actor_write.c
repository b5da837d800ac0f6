/* What is kept of actors: the kind that most mentions say, and the names by
 * which they are found. */
#include "fixture.h"

#include <string.h>

static const char *const first[] = {"A|rejects|B|the plan", "B|threatens|A",
                                    NULL};

/* ---- kinds ------------------------------------------------------------ */

static sg_put load_kind(sg_store *store, const char *id, sg_actor_kind kind,
                        const char *affiliation)
{
    sg_statement s = told(0, "A|rejects|B");
    sg_document_info info = document(id, NULL);

    s.source.kind = kind;
    s.source.affiliation = sg_str_of(affiliation);
    return load(store, &info, &s, 1);
}

static void assert_actor(sg_store *store, sg_actor_kind kind,
                         const char *affiliation)
{
    sg_graph *graph = loaded(store, NULL);
    sg_vertex v = sg_graph_vertex(graph, 0);

    assert_int_equal(v.kind, kind);
    assert_true(sg_str_is(v.affiliation, affiliation));
    sg_graph_free(graph);
}

static void test_kind_is_what_most_mentions_say(void **state)
{
    sg_store *store = fresh_store("kinds.db");

    (void)state;
    (void)load_kind(store, "1", SG_ACTOR_OTHER, "");
    (void)load_kind(store, "2", SG_ACTOR_OTHER, "");
    assert_actor(store, SG_ACTOR_OTHER, "");
    (void)load_kind(store, "3", SG_ACTOR_STATE, "Y");
    assert_actor(store, SG_ACTOR_STATE, "Y");
    (void)load_kind(store, "4", SG_ACTOR_PERSON, "X");
    assert_actor(store, SG_ACTOR_PERSON, "X"); /* a tie: by name */
    (void)load_kind(store, "5", SG_ACTOR_STATE, "Y");
    assert_actor(store, SG_ACTOR_STATE, "Y");
    (void)load_kind(store, "5", SG_ACTOR_PERSON, "X"); /* read anew */
    assert_actor(store, SG_ACTOR_PERSON, "X");
    sg_store_close(store);
}

/* ---- names ------------------------------------------------------------ */

static sg_statement named(const char *text, uint32_t start, const char *entity)
{
    sg_statement s = told(0, "A|rejects|B");

    s.sentence_text = SG_STR("For now, Mr. Muller and he spoke to the EU.");
    s.sentence_span = (sg_span){0, 43};
    s.source.text = sg_str_of(text);
    s.source.entity = sg_str_of(entity);
    s.source.span = (sg_span){start, start + (uint32_t)strlen(text)};
    return s;
}

static bool finds(sg_store *store, const char *name)
{
    sg_str wanted = sg_str_of(name);
    sg_filter f = {.actors = &wanted, .actors_count = 1};

    return listed(store, &f)[0] != '\0';
}

static void test_actors_are_found_by_their_names_in_the_text(void **state)
{
    sg_store *store = fresh_store("names.db");
    sg_statement s[] = {named("Mr. Muller", 9, "Jörg Müller"),
                        named("he", 24, "Jörg Müller"),
                        named("the EU", 36, "European Union")};
    sg_document_info info = document("d", NULL);

    (void)state;
    (void)load(store, &info, s, 3);
    assert_true(finds(store, "Jörg Müller"));
    assert_true(finds(store, "JORG MULLER"));
    assert_true(finds(store, "mr muller"));
    assert_true(finds(store, "E.U."));
    assert_true(finds(store, "the european union"));
    assert_false(finds(store, "he"));
    (void)load(store, &info, s + 1, 1);
    assert_false(finds(store, "mr muller")); /* nobody calls him so now */
    assert_true(finds(store, "Jörg Müller"));
    sg_store_close(store);
}

static void test_given_names_stay_as_long_as_their_actor(void **state)
{
    static const char *const nothing[] = {NULL};
    sg_store *store = fresh_store("given.db");
    sg_store_counts counts;
    bool known;

    (void)state;
    (void)load_told(store, "d", NULL, first);
    assert_int_equal(
        sg_store_add_alias(store, SG_STR("A"), SG_STR("Alpha"), &known, NULL),
        SG_OK);
    assert_true(known);
    assert_true(finds(store, "álpha"));
    (void)load_told(store, "e", NULL, first);
    (void)load_told(store, "d", NULL, nothing);
    assert_true(finds(store, "alpha"));
    (void)load_told(store, "e", NULL, nothing);
    assert_false(finds(store, "alpha"));
    assert_int_equal(sg_store_count(store, &counts, NULL), SG_OK);
    assert_int_equal(counts.actors, 0);
    assert_int_equal(
        sg_store_add_alias(store, SG_STR("Z"), SG_STR("Zed"), &known, NULL),
        SG_OK);
    assert_false(known);
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kind_is_what_most_mentions_say),
        cmocka_unit_test(test_actors_are_found_by_their_names_in_the_text),
        cmocka_unit_test(test_given_names_stay_as_long_as_their_actor),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
