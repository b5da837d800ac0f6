/* Two graphs are equal only when nothing differs. */
#include "fixture.h"

#include "graph/graph_rows.h"

static bool differs(void change(sg_vertex *, sg_edge *))
{
    sg_vertex vertices[2] = {{.name = SG_STR("A")}, {.name = SG_STR("B")}};
    sg_edge edge = {.from = 0, .to = 1, .relation = SG_STR("rejects")};
    sg_graph_rows rows = {.vertices = vertices,
                          .vertex_count = 2,
                          .edges = &edge,
                          .edge_count = 1};
    sg_graph *plain = NULL;
    sg_graph *changed = NULL;
    bool equal;

    assert_int_equal(sg_graph_make(&rows, &plain, NULL), SG_OK);
    change(vertices, &edge);
    assert_int_equal(sg_graph_make(&rows, &changed, NULL), SG_OK);
    equal = sg_graph_equal(plain, changed);
    sg_graph_free(plain);
    sg_graph_free(changed);
    return !equal;
}

static void nothing(sg_vertex *v, sg_edge *e)
{
    (void)v;
    (void)e;
}

static void name(sg_vertex *v, sg_edge *e)
{
    (void)e;
    v[1].name = SG_STR("C");
}

static void kind(sg_vertex *v, sg_edge *e)
{
    (void)e;
    v[0].kind = SG_ACTOR_PERSON;
}

static void topic(sg_vertex *v, sg_edge *e)
{
    (void)e;
    v[1].is_topic = true;
}

static void direction(sg_vertex *v, sg_edge *e)
{
    (void)v;
    e->from = 1;
    e->to = 0;
}

static void polarity(sg_vertex *v, sg_edge *e)
{
    (void)v;
    e->polarity = 1;
}

static void status(sg_vertex *v, sg_edge *e)
{
    (void)v;
    e->status = SG_NEGATED;
}

static void cue(sg_vertex *v, sg_edge *e)
{
    (void)v;
    e->cue = SG_STR("said no");
}

static void test_every_difference_is_seen(void **state)
{
    (void)state;
    assert_false(differs(nothing));
    assert_true(differs(name));
    assert_true(differs(kind));
    assert_true(differs(topic));
    assert_true(differs(direction));
    assert_true(differs(polarity));
    assert_true(differs(status));
    assert_true(differs(cue));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_difference_is_seen),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
