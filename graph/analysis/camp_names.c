/* Members of one camp by name. */
#include "graph/analysis/camp_names.h"

#include "base/error.h"
#include "base/json.h"

static sg_status list(const sg_graph *graph, const sg_camps *camps,
                      size_t number, sg_buf *out, sg_error *err)
{
    const sg_camp *camp;

    if (number > camps->count)
        return sg_fail(err, SG_EUSAGE,
                       "camp %zu does not exist: there %s %zu in this graph",
                       number, camps->count == 1 ? "is" : "are", camps->count);
    camp = &camps->items[number - 1];
    for (size_t i = 0; i < camp->count; i++) {
        sg_buf_byte(out, i > 0 ? ',' : '[');
        sg_json_write_string(out,
                             sg_graph_vertex(graph, camp->members[i]).name);
    }
    sg_buf_byte(out, ']');
    return SG_OK;
}

sg_status sg_camp_names(sg_store *store, const sg_filter *filter, sg_buf *out,
                        sg_error *err)
{
    sg_filter rest = *filter;
    sg_graph *graph;
    sg_camps *camps;
    sg_status status;

    rest.camp = 0;
    status = sg_graph_load(store, &rest, &graph, err);
    if (status)
        return status;
    status = sg_camps_find(graph, NULL, &camps, err);
    if (!status)
        status = list(graph, camps, filter->camp, out, err);
    sg_camps_free(camps);
    sg_graph_free(graph);
    return status;
}
