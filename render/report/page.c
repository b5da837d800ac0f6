/* The interactive page: the bundle of render/page/ with the title, the still
 * picture, the table and the data put where it has their marks. */
#include <stancegraph/render.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "render/page/embedded.h"
#include "render/report/page_data.h"
#include "render/report/page_table.h"
#include "render/text.h"
#include "render/xml.h"

/* The parts that are filled in. */
typedef struct parts {
    sg_buf title;
    sg_buf still;
    sg_buf table;
    sg_buf data;
} parts;

/* Marks in the bundle, written as comments of HTML. */
#define MARK_OPEN "<!--sg:"
#define MARK_CLOSE "-->"

static const sg_buf *part_named(const parts *p, sg_str name)
{
    if (sg_str_is(name, "title"))
        return &p->title;
    if (sg_str_is(name, "still"))
        return &p->still;
    if (sg_str_is(name, "table"))
        return &p->table;
    return sg_str_is(name, "data") ? &p->data : NULL;
}

/* The first mark at or after `from`; its name is empty behind the last one. */
typedef struct mark {
    size_t start;
    size_t end;
    sg_str name;
} mark;

static mark find_mark(sg_str text, size_t from)
{
    const sg_str open = SG_STR(MARK_OPEN);
    const sg_str close = SG_STR(MARK_CLOSE);
    mark m = {from, from, {NULL, 0}};

    while ((m.start = sg_str_find(text, '<', m.start)) < text.len &&
           !sg_str_starts(sg_str_sub(text, m.start, text.len), open))
        m.start++;
    if (m.start >= text.len)
        return m;
    m.end = sg_str_find(text, '-', m.start + open.len);
    m.name = sg_str_sub(text, m.start + open.len, m.end);
    m.end += close.len;
    return m;
}

static void fill(sg_buf *out, sg_str bundle, const parts *p)
{
    size_t done = 0;

    for (mark m; (m = find_mark(bundle, done)).name.len; done = m.end) {
        const sg_buf *part = part_named(p, m.name);

        sg_buf_add(out, sg_str_sub(bundle, done, m.start));
        if (part)
            sg_buf_add(out, sg_buf_str(part));
    }
    sg_buf_add(out, sg_str_sub(bundle, done, bundle.len));
}

static bool write_to_buffer(void *buffer, sg_str text)
{
    sg_buf_add(buffer, text);
    return true;
}

static void add_title(sg_buf *out, const sg_render_options *picture)
{
    sg_arena *arena = sg_arena_new();
    sg_str title = sg_text_printable(arena, picture->title);

    sg_xml_text(out, title.len ? title : SG_STR("Who stands where"));
    sg_arena_free(arena);
}

static sg_status make_parts(parts *p, sg_store *store,
                            const sg_page_options *options,
                            sg_render_report *report, sg_error *err)
{
    sg_render_options picture = options->picture;
    sg_graph *graph = NULL;
    sg_status status = sg_graph_load(store, options->filter, &graph, err);

    if (status)
        goto done;
    picture.format = SG_PICTURE_SVG;
    picture.boxes = NULL;
    picture.id_prefix = SG_STR("still");
    add_title(&p->title, &picture);
    sg_page_table_add(&p->table, graph, &picture);
    status =
        sg_render(graph, &picture, write_to_buffer, &p->still, report, err);
    if (!status)
        status = sg_page_data_add(&p->data, store, graph, options,
                                  &report->statements_drawn, err);
done:
    sg_graph_free(graph);
    return status;
}

sg_status sg_render_page(sg_store *store, const sg_page_options *options,
                         sg_write_fn *write, void *context,
                         sg_render_report *report, sg_error *err)
{
    const sg_page_options defaults = SG_PAGE_OPTIONS_INIT;
    parts p = {SG_BUF_INIT, SG_BUF_INIT, SG_BUF_INIT, SG_BUF_INIT};
    sg_buf out = SG_BUF_INIT;
    sg_render_report made = {0};
    sg_status status =
        make_parts(&p, store, options ? options : &defaults, &made, err);

    if (!status) {
        fill(&out, sg_page_bundle(), &p);
        if (!write(context, sg_buf_str(&out)))
            status = sg_fail(err, SG_ESTOP, "stopped by the caller");
    }
    if (report)
        *report = made;
    sg_buf_clear(&out);
    sg_buf_clear(&p.data);
    sg_buf_clear(&p.table);
    sg_buf_clear(&p.still);
    sg_buf_clear(&p.title);
    return status;
}
