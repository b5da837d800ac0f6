/* Reading documents before the clock runs. */
#include "bench/speed/corpus.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/io.h"
#include "base/mem.h"
#include "base/str.h"
#include "extract/input_json.h"

enum { LIMIT = 1 << 30, REPEATED = 50 };

static void add_document(corpus *c, const document *d)
{
    void *items = c->items;

    sg_grow(&items, &c->capacity, c->count + 1, sizeof *c->items);
    c->items = items;
    c->items[c->count++] = *d;
}

static sg_status read_lines(corpus *c, sg_str rest, sg_error *err)
{
    sg_str line;
    sg_status status = SG_OK;

    while (status == SG_OK && sg_str_next(&rest, '\n', &line)) {
        document d;

        if (sg_str_trim(line).len == 0)
            continue;
        status = sg_document_read(c->arena, line, &d.info, &d.text, err);
        if (status == SG_OK)
            add_document(c, &d);
    }
    return status;
}

static sg_status read_samples(corpus *c, sg_error *err)
{
    static const char *const files[] = {"agency", "analysis",  "congress",
                                        "london", "sanctions", "wrapped"};
    enum { FILES = sizeof files / sizeof *files };
    sg_status status = SG_OK;

    for (size_t i = 0; i < FILES && status == SG_OK; i++) {
        sg_buf path = SG_BUF_INIT;
        sg_buf text = SG_BUF_INIT;
        document d = {.text = {NULL, 0}};

        sg_buf_printf(&path, SG_SOURCE_DIR "/data/samples/%s.txt", files[i]);
        status = sg_io_read(path.data, LIMIT, &text, err);
        d.text = sg_arena_str(c->arena, sg_buf_str(&text));
        for (int n = 0; n < REPEATED && status == SG_OK; n++) {
            sg_buf_reset(&path);
            sg_buf_printf(&path, "%s-%d", files[i], n);
            d.info.id = sg_arena_str(c->arena, sg_buf_str(&path));
            add_document(c, &d);
        }
        sg_buf_clear(&text);
        sg_buf_clear(&path);
    }
    return status;
}

sg_status corpus_read(corpus *c, const char *path, sg_error *err)
{
    sg_buf text = SG_BUF_INIT;
    sg_status status;

    if (!path)
        return read_samples(c, err);
    status = sg_io_read(path, LIMIT, &text, err);
    if (status == SG_OK)
        status = read_lines(c, sg_arena_str(c->arena, sg_buf_str(&text)), err);
    sg_buf_clear(&text);
    return status;
}

void corpus_clear(corpus *c)
{
    free(c->items);
    sg_arena_free(c->arena);
}
