#include "drawn.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"

static bool collect(void *context, sg_str text)
{
    sg_buf_add(context, text);
    return true;
}

void drawn(const sg_graph *graph, const sg_render_options *options, sg_buf *out)
{
    sg_error err = SG_ERROR_INIT;

    if (sg_render(graph, options, collect, out, NULL, &err) != SG_OK)
        fail_msg("%s", err.message);
}

void leave(const sg_buf *text, const char *path)
{
    FILE *file = fopen(path, "wb");

    assert_non_null(file);
    assert_int_equal(fwrite(text->data, 1, text->len, file), text->len);
    assert_int_equal(fclose(file), 0);
}

size_t occurrences(const sg_buf *text, const char *part)
{
    size_t count = 0;

    for (const char *at = text->data; (at = strstr(at, part)) != NULL; at++)
        count++;
    return count;
}
