#include "drawn.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/str.h"
#include "fake_graph.h"

bool collect(void *context, sg_str text)
{
    sg_buf_add(context, text);
    return true;
}

sg_render_report drawn(const sg_graph *graph, const sg_render_options *options,
                       sg_buf *out)
{
    sg_render_report report = {0};
    sg_error err = SG_ERROR_INIT;

    if (sg_render(graph, options, collect, out, &report, &err) != SG_OK)
        fail_msg("%s", err.message);
    return report;
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

sg_graph *small_network(void)
{
    sg_graph *graph = sg_graph_new();
    size_t a = fake_actor(graph, "Ardania", "", SG_ACTOR_STATE);
    size_t b = fake_actor(graph, "Belmora", "", SG_ACTOR_STATE);
    size_t h = fake_actor(graph, "Corvin Hale", "Ardania", SG_ACTOR_PERSON);
    size_t t = fake_topic(graph, "the new harbour");

    fake_statement(graph, h, "criticizes", b, -1)->sentence =
        SG_STR("Hale called the dam <reckless> & \"late\".");
    fake_statement(graph, h, "accuses", b, -1);
    fake_statement(graph, b, "supports", a, 1);
    fake_statement(graph, b, "meets", h, 0);
    fake_statement(graph, a, "supports", t, 1)->status = SG_CONDITIONAL;
    fake_close(graph);
    return graph;
}
