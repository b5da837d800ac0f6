/* From a graph to a picture: plan, layout, drawing. */
#include <stancegraph/render.h>

#include "base/buf.h"
#include "base/error.h"
#include "render/dot.h"
#include "render/layout.h"
#include "render/plan.h"
#include "render/svg.h"

static sg_status draw(sg_buf *out, const sg_plan *plan, sg_picture format,
                      sg_error *err)
{
    sg_layout layout;
    sg_status status;

    if (format == SG_PICTURE_DOT)
        return sg_dot_add(out, plan, err);
    status = sg_layout_make(plan, &layout, err);
    if (status == SG_OK)
        sg_svg_add(out, plan, &layout);
    return status;
}

sg_status sg_render(const sg_graph *graph, const sg_render_options *options,
                    sg_write_fn *write, void *context, sg_render_report *report,
                    sg_error *err)
{
    const sg_render_options defaults = SG_RENDER_OPTIONS_INIT;
    const sg_render_options *wanted = options ? options : &defaults;
    sg_arena *arena = sg_arena_new();
    sg_buf out = SG_BUF_INIT;
    sg_plan plan = sg_plan_make(arena, graph, wanted);
    sg_status status = draw(&out, &plan, wanted->format, err);

    if (status == SG_OK && !write(context, sg_buf_str(&out)))
        status = sg_fail(err, SG_ESTOP, "stopped by the caller");
    if (report)
        *report = plan.report;
    sg_buf_clear(&out);
    sg_arena_free(arena);
    return status;
}
