/* Actors of the page with their other names, and camps. */
#include "render/report/page_data_parts.h"

#include "base/json.h"
#include "base/map.h"
#include "base/str.h"
#include "render/report/page_look.h"
#include "render/text.h"

/* Members that name a camp. */
enum { CAMP_LEADERS = 3 };

/* ---- actors -------------------------------------------------------------- */

/* Other names while they are read: they come actor by actor. */
typedef struct naming {
    sg_page_writing *writing;
    sg_map *numbers; /* name of an actor -> number in the page */
    sg_buf *names;   /* of each, as the inside of a JSON array */
} naming;

static bool take_name(void *context, sg_str actor, sg_str name)
{
    naming *n = context;
    uint32_t number = sg_map_get(n->numbers, actor);

    if (number == SG_MAP_NONE)
        return true;
    if (n->names[number].len)
        sg_buf_byte(&n->names[number], ',');
    sg_json_write_string(&n->names[number],
                         sg_text_printable(n->writing->arena, name));
    return true;
}

/* Counted from 1; 0 for a vertex in none. */
static size_t camp_of(const sg_page_writing *w, size_t vertex)
{
    size_t camp = w->camps->of_vertex[vertex];

    return camp == SG_NO_CAMP ? 0 : camp + 1;
}

/* In the order that data.js takes them apart. */
static void add_actor(sg_page_writing *w, size_t number, const sg_buf *names)
{
    size_t vertex = w->vertices[number];
    sg_vertex v = sg_graph_vertex(w->graph, vertex);
    bool nameless = w->nameless[vertex] && !w->options->picture.nameless;

    sg_buf_addc(w->out, number ? ",\n[" : "\n[");
    sg_page_add_name(w, v.name);
    sg_buf_printf(w->out, ",%d,", sg_page_kind(v.kind, v.is_topic));
    sg_page_add_name(w, v.affiliation);
    sg_buf_printf(w->out, ",[%s],%d,%zu]", names->data, nameless,
                  camp_of(w, vertex));
}

sg_status sg_page_add_actors(sg_page_writing *w, sg_error *err)
{
    naming n = {w, sg_map_new(),
                sg_arena_array(w->arena, w->actors_count + 1, sizeof(sg_buf))};
    sg_status status;

    for (size_t i = 0; i < w->actors_count; i++) {
        sg_vertex v = sg_graph_vertex(w->graph, w->vertices[i]);

        n.names[i] = (sg_buf)SG_BUF_INIT;
        if (!v.is_topic)
            sg_map_set(n.numbers, v.name, (uint32_t)i);
    }
    status = sg_store_names(w->store, take_name, &n, err);
    sg_buf_addc(w->out, ",\n\"actors\":[");
    for (size_t i = 0; i < w->actors_count; i++) {
        add_actor(w, i, &n.names[i]);
        sg_buf_clear(&n.names[i]);
    }
    sg_buf_byte(w->out, ']');
    sg_map_free(n.numbers);
    return status;
}

/* ---- camps --------------------------------------------------------------- */

/* Size and first members of each camp. */
void sg_page_add_camps(sg_page_writing *w)
{
    sg_buf_addc(w->out, ",\n\"camps\":[");
    for (size_t i = 0; i < w->camps->count; i++) {
        const sg_camp *camp = &w->camps->items[i];

        sg_buf_printf(w->out, "%s[%zu", i ? "," : "", camp->count);
        for (size_t k = 0; k < camp->count && k < CAMP_LEADERS; k++) {
            sg_buf_byte(w->out, ',');
            sg_page_add_name(w,
                             sg_graph_vertex(w->graph, camp->members[k]).name);
        }
        sg_buf_byte(w->out, ']');
    }
    sg_buf_byte(w->out, ']');
}
