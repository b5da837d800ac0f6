/* A council of three, a rival town and a topic. */
#include "town.h"

#include "base/str.h"
#include "fake_graph.h"

int make_town(void **state)
{
    static town t;

    t.graph = sg_graph_new();
    t.arena = sg_arena_new();
    t.options = (sg_render_options)SG_RENDER_OPTIONS_INIT;
    t.ardania = fake_actor(t.graph, "Ardania", "", SG_ACTOR_STATE);
    t.hale = fake_actor(t.graph, "Corvin Hale", "Ardania", SG_ACTOR_PERSON);
    t.venn =
        fake_actor(t.graph, "Dora Venn", "Ministry of Tides", SG_ACTOR_PERSON);
    fake_actor(t.graph, "Ministry of Tides", "Ardania", SG_ACTOR_ORGANIZATION);
    t.belmora = fake_actor(t.graph, "Belmora", "", SG_ACTOR_STATE);
    t.harbour = fake_topic(t.graph, "the new harbour");
    *state = &t;
    return 0;
}

int free_town(void **state)
{
    town *t = *state;

    sg_arena_free(t->arena);
    sg_graph_free(t->graph);
    return 0;
}

sg_plan plan_of(town *t)
{
    return sg_plan_make(t->arena, t->graph, &t->options);
}

const sg_plan_vertex *find(const sg_plan *plan, const char *name)
{
    for (size_t i = 0; i < plan->vertices_count; i++)
        if (sg_str_is(plan->vertices[i].name, name))
            return &plan->vertices[i];
    return NULL;
}
