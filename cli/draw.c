/* A picture is complete in memory before its file is touched; a report comes
 * after its picture, so that it never refers to a file that is not there. */
#include "cli/draw.h"

#include <string.h>

#include "base/error.h"
#include "base/io.h"
#include "base/str.h"
#include "cli/output.h"

const char *const cli_draw_types[] = {
    [SG_PICTURE_SVG] = "svg",
    [SG_PICTURE_DOT] = "dot",
    [SG_PICTURE_PNG] = "png",
    [SG_PICTURE_PDF] = "pdf",
    [SG_PICTURE_MERMAID] = "mermaid",
    [SG_PICTURE_MARKDOWN] = "md",
    [SG_PICTURE_LATEX] = "latex",
    [SG_PICTURE_PAGE] = "html",
    NULL,
};

/* ---- names of files ----------------------------------------------------- */

static const struct {
    const char *ending;
    sg_picture type;
} endings[] = {
    {"svg", SG_PICTURE_SVG},
    {"dot", SG_PICTURE_DOT},
    {"gv", SG_PICTURE_DOT},
    {"png", SG_PICTURE_PNG},
    {"pdf", SG_PICTURE_PDF},
    {"mermaid", SG_PICTURE_MERMAID},
    {"mmd", SG_PICTURE_MERMAID},
    {"md", SG_PICTURE_MARKDOWN},
    {"markdown", SG_PICTURE_MARKDOWN},
    {"latex", SG_PICTURE_LATEX},
    {"tex", SG_PICTURE_LATEX},
    {"html", SG_PICTURE_PAGE},
    {"htm", SG_PICTURE_PAGE},
};
enum { ENDINGS = sizeof(endings) / sizeof(endings[0]) };

/* What stands behind the last slash. */
static sg_str file_name(sg_str path)
{
    size_t start = path.len;

    while (start > 0 && path.data[start - 1] != '/')
        start--;
    return sg_str_sub(path, start, path.len);
}

/* The ending without its dot, below that of gzip or zstd; missing in "graph",
 * "graph." and ".hidden". */
static sg_str ending_of(sg_str path)
{
    sg_str name = file_name(cli_packing_strip(path));
    size_t dot = name.len;

    while (dot > 0 && name.data[dot - 1] != '.')
        dot--;
    if (dot < 2 || dot == name.len)
        return (sg_str){NULL, 0};
    return sg_str_sub(name, dot, name.len);
}

sg_status cli_draw_type_of(const char *path, sg_picture *type, sg_error *err)
{
    sg_str ending = ending_of(sg_str_of(path));
    sg_buf known = SG_BUF_INIT;

    *type = SG_PICTURE_SVG;
    if (!ending.len)
        return SG_OK;
    for (size_t i = 0; i < ENDINGS; i++) {
        if (sg_str_eq_nocase(ending, sg_str_of(endings[i].ending))) {
            *type = endings[i].type;
            return SG_OK;
        }
    }
    for (size_t i = 0; cli_draw_types[i] != NULL; i++)
        sg_buf_printf(&known, "%s%s", i ? ", " : "", cli_draw_types[i]);
    (void)sg_fail(err, SG_EUSAGE,
                  "--output: \".%.*s\" is the ending of no type; give -T with "
                  "one of %s",
                  SG_FMT(ending), known.data);
    sg_buf_clear(&known);
    return SG_EUSAGE;
}

/* ---- writing ------------------------------------------------------------ */

static bool write_to_buffer(void *buffer, sg_str text)
{
    sg_buf_add(buffer, text);
    return true;
}

/* To standard output when `path` is NULL. */
static sg_status draw_file(const sg_graph *graph,
                           const sg_render_options *options, const char *path,
                           sg_render_report *report, sg_error *err)
{
    sg_buf picture = SG_BUF_INIT;
    sg_status status =
        sg_render(graph, options, write_to_buffer, &picture, report, err);

    if (status == SG_OK)
        status = cli_output_save(path, sg_buf_str(&picture), err);
    sg_buf_clear(&picture);
    return status;
}

/* What a report of this type shows, or the type itself. */
static sg_picture picture_in(sg_picture type)
{
    switch (type) {
    case SG_PICTURE_MARKDOWN:
        return SG_PICTURE_SVG;
    case SG_PICTURE_LATEX:
        return SG_PICTURE_PDF;
    default:
        return type;
    }
}

/* "texts/report.md" gets "texts/report.svg". */
static void add_picture_path(sg_buf *out, sg_str path, sg_picture type)
{
    sg_str ending = ending_of(path);

    sg_buf_add(out, cli_packing_strip(path));
    if (ending.len)
        out->len -= ending.len + 1;
    sg_buf_printf(out, ".%s", cli_draw_types[type]);
}

/* The file of the picture; SG_EUSAGE where a report cannot have one. */
static sg_status name_picture(const char *path, sg_picture type, sg_buf *out,
                              sg_error *err)
{
    add_picture_path(out, sg_str_of(path), type);
    if (strcmp(out->data, path) == 0)
        return sg_fail_at(err, SG_EUSAGE, path, 0,
                          "is what the picture beside the report is called: "
                          "give the report another name");
    if (sg_io_exists(path) && !sg_io_is_file(path))
        return sg_fail_at(err, SG_EUSAGE, path, 0,
                          "is no file that a picture can stand beside");
    return SG_OK;
}

/* Both are complete before either file is touched. */
static sg_status draw_both(const sg_graph *graph,
                           const sg_render_options *options, const char *path,
                           const char *beside, sg_render_report *report,
                           sg_error *err)
{
    sg_render_options wanted = *options;
    sg_buf picture = SG_BUF_INIT;
    sg_buf text = SG_BUF_INIT;
    sg_status status;

    wanted.picture = file_name(sg_str_of(beside));
    status = sg_render(graph, &wanted, write_to_buffer, &text, report, err);
    wanted.format = picture_in(options->format);
    wanted.bare = true;
    if (status == SG_OK)
        status =
            sg_render(graph, &wanted, write_to_buffer, &picture, report, err);
    if (status == SG_OK)
        status = cli_output_save(beside, sg_buf_str(&picture), err);
    if (status == SG_OK)
        status = cli_output_save(path, sg_buf_str(&text), err);
    sg_buf_clear(&text);
    sg_buf_clear(&picture);
    return status;
}

static sg_status draw_report(const sg_graph *graph,
                             const sg_render_options *options, const char *path,
                             sg_render_report *report, cli_console *console,
                             sg_error *err)
{
    sg_buf beside = SG_BUF_INIT;
    sg_status status =
        name_picture(path, picture_in(options->format), &beside, err);

    if (status == SG_OK)
        status = draw_both(graph, options, path, beside.data, report, err);
    if (status == SG_OK)
        cli_note(console, "%s: its picture is %s", path, beside.data);
    sg_buf_clear(&beside);
    return status;
}

bool cli_draw_graph(const sg_graph *graph, const sg_render_options *options,
                    const char *path, sg_render_report *report,
                    cli_console *console)
{
    sg_error err = SG_ERROR_INIT;
    sg_status status;

    if (path != NULL && picture_in(options->format) != options->format)
        status = draw_report(graph, options, path, report, console, &err);
    else
        status = draw_file(graph, options, path, report, &err);
    if (status != SG_OK)
        cli_fail(console, &err);
    return status == SG_OK;
}

/* The page needs the store: other names, sentences beside the evidence. */
static sg_status draw_page(sg_store *store, const sg_page_options *options,
                           const char *path, sg_render_report *report,
                           sg_error *err)
{
    sg_buf page = SG_BUF_INIT;
    sg_status status =
        sg_render_page(store, options, write_to_buffer, &page, report, err);

    if (status == SG_OK)
        status = cli_output_save(path, sg_buf_str(&page), err);
    sg_buf_clear(&page);
    return status;
}

bool cli_draw(sg_store *store, const sg_filter *filter,
              const sg_render_options *options, const char *path,
              sg_render_report *report, cli_console *console)
{
    const sg_page_options page = {filter, *options};
    sg_graph *graph = NULL;
    sg_error err = SG_ERROR_INIT;
    bool drawn = false;

    if (options->format == SG_PICTURE_PAGE)
        drawn = draw_page(store, &page, path, report, &err) == SG_OK;
    else if (sg_graph_load(store, filter, &graph, &err) == SG_OK)
        drawn = cli_draw_graph(graph, options, path, report, console);
    if (err.code != SG_OK)
        cli_fail(console, &err);
    sg_graph_free(graph);
    return drawn;
}
