/* From a graph to a picture: plan, layout, drawing. */
#include <stancegraph/render.h>

#include "base/buf.h"
#include "base/error.h"
#include "render/address.h"
#include "render/chart.h"
#include "render/dot.h"
#include "render/layout.h"
#include "render/mermaid.h"
#include "render/panels.h"
#include "render/plan.h"
#include "render/raster.h"
#include "render/report/latex.h"
#include "render/report/markdown.h"
#include "render/svg.h"

static sg_status add_svg(sg_buf *out, sg_plan *plan,
                         const sg_render_options *options, sg_error *err)
{
    sg_layout layout;
    sg_status status;

    if (options->bars)
        return sg_chart_add(out, plan, err);
    if (options->panels)
        return sg_panels_add(out, plan, options->panels, err);
    status = sg_layout_make(plan, &layout, err);
    if (status == SG_OK)
        sg_svg_add(out, plan, &layout);
    return status;
}

/* PNG and PDF are made of the SVG. */
static sg_status add_raster(sg_buf *out, sg_plan *plan,
                            const sg_render_options *options, sg_error *err)
{
    sg_buf svg = SG_BUF_INIT;
    sg_status status = add_svg(&svg, plan, options, err);

    if (status == SG_OK && options->format == SG_PICTURE_PNG)
        status = sg_raster_png(out, sg_buf_str(&svg), options->width, err);
    else if (status == SG_OK)
        status = sg_raster_pdf(out, sg_buf_str(&svg), plan->title, err);
    sg_buf_clear(&svg);
    return status;
}

static sg_status draw(sg_buf *out, sg_plan *plan,
                      const sg_render_options *options, sg_error *err)
{
    bool placed = options->format == SG_PICTURE_SVG ||
                  options->format == SG_PICTURE_PNG ||
                  options->format == SG_PICTURE_PDF;

    if ((options->panels || options->bars) && !placed)
        return sg_fail(err, SG_EUSAGE,
                       "periods are drawn as svg, png or pdf only");
    if ((options->panels || options->bars) &&
        (options->link.data || options->link_sources))
        return sg_fail(err, SG_EUSAGE,
                       "links lead from one graph: not from periods or bars");
    switch (options->format) {
    case SG_PICTURE_DOT:
        return sg_dot_add(out, plan, err);
    case SG_PICTURE_MERMAID:
        sg_mermaid_add(out, plan);
        return SG_OK;
    case SG_PICTURE_MARKDOWN:
        sg_markdown_add(out, plan, options->picture);
        return SG_OK;
    case SG_PICTURE_LATEX:
        return sg_latex_add(out, plan, options->picture, err);
    case SG_PICTURE_PNG:
    case SG_PICTURE_PDF:
        return add_raster(out, plan, options, err);
    case SG_PICTURE_PAGE:
        return sg_fail(err, SG_EUSAGE,
                       "a page is made of a store: call sg_render_page");
    default:
        return add_svg(out, plan, options, err);
    }
}

sg_status sg_render(const sg_graph *graph, const sg_render_options *options,
                    sg_write_fn *write, void *context, sg_render_report *report,
                    sg_error *err)
{
    const sg_render_options defaults = SG_RENDER_OPTIONS_INIT;
    const sg_render_options *wanted = options ? options : &defaults;
    sg_arena *arena = sg_arena_new();
    sg_buf out = SG_BUF_INIT;
    sg_palettes palettes;
    sg_plan plan = sg_plan_make(arena, graph, wanted);
    sg_status status = sg_palettes_make(wanted, &palettes, err);

    if (status == SG_OK)
        status = sg_address_check(wanted->link, err);
    if (status == SG_OK)
        status = draw(&out, &plan, wanted, err);
    if (status == SG_OK && !write(context, sg_buf_str(&out)))
        status = sg_fail(err, SG_ESTOP, "stopped by the caller");
    if (report)
        *report = plan.report;
    sg_buf_clear(&out);
    sg_arena_free(arena);
    return status;
}
