/* Which vertex stands in which camp's box, and what the box is called. */
#include "cli/camp_boxes.h"

#include "base/map.h"
#include "base/str.h"

/* Members that a box names. */
enum { LEADERS = 3 };

static sg_str name_camp(sg_arena *arena, const sg_graph *whole,
                        const sg_camps *camps, size_t number)
{
    const sg_camp *camp = &camps->items[number];
    sg_buf out = SG_BUF_INIT;
    sg_str name;

    sg_buf_printf(&out, "Camp %zu (%zu): ", number + 1, camp->count);
    for (size_t i = 0; i < camp->count && i < LEADERS; i++) {
        if (i > 0)
            sg_buf_addc(&out, ", ");
        sg_buf_add(&out, sg_graph_vertex(whole, camp->members[i]).name);
    }
    if (camp->count > LEADERS)
        sg_buf_addc(&out, " \u2026");
    name = sg_arena_str(arena, sg_buf_str(&out));
    sg_buf_clear(&out);
    return name;
}

/* The vertices of the part that is drawn have other numbers than in the whole:
 * they are found by name. */
static size_t *find_boxes(sg_arena *arena, const cli_sight *sight,
                          const sg_graph *whole)
{
    size_t count = sg_graph_vertices(sight->graph);
    size_t *found = sg_arena_array(arena, count, sizeof(size_t));
    sg_map *camp_of = sg_map_new();

    for (size_t i = 0; i < sg_graph_vertices(whole); i++)
        if (sight->camps->of_vertex[i] != SG_NO_CAMP)
            sg_map_set(camp_of, sg_graph_vertex(whole, i).name,
                       (uint32_t)sight->camps->of_vertex[i]);
    for (size_t i = 0; i < count; i++) {
        sg_vertex vertex = sg_graph_vertex(sight->graph, i);
        uint32_t camp = sg_map_get(camp_of, vertex.name);

        found[i] = vertex.is_topic || camp == SG_MAP_NONE ? SG_NO_BOX : camp;
    }
    sg_map_free(camp_of);
    return found;
}

static void add_note(cli_sight *sight)
{
    const sg_camps *camps = sight->camps;
    size_t several = 0;

    for (size_t i = 0; i < camps->count; i++)
        several += camps->items[i].count > 1;
    sg_buf_printf(&sight->note,
                  "%zu camps of two or more; %zu of %zu signed ties do not fit "
                  "them",
                  several, camps->frustrated_count, camps->ties);
    if (camps->weight > 0)
        sg_buf_printf(&sight->note, " (frustration %.2f%s; runs agree by %.2f)",
                      camps->frustration / camps->weight,
                      camps->exact ? ", proven least" : "", camps->agreement);
    sg_buf_addc(&sight->note, ". ");
}

const sg_boxes *cli_camp_boxes(sg_arena *arena, cli_sight *sight)
{
    const sg_graph *whole = sight->whole ? sight->whole : sight->graph;
    size_t count = sight->camps->count;
    sg_boxes *boxes = sg_arena_alloc(arena, sizeof(*boxes));
    sg_str *names = sg_arena_array(arena, count, sizeof(sg_str));

    for (size_t i = 0; i < count; i++)
        names[i] = name_camp(arena, whole, sight->camps, i);
    *boxes = (sg_boxes){.names = names,
                        .count = count,
                        .of_vertex = find_boxes(arena, sight, whole),
                        .camps = true};
    add_note(sight);
    return boxes;
}
