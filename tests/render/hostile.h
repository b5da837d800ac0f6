/* Names that try to break out of a picture. */
#ifndef SG_TESTS_RENDER_HOSTILE_H
#define SG_TESTS_RENDER_HOSTILE_H

#include "fake_graph.h"

#define HOSTILE_LONG                                                           \
    "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" \
    "aa"                                                                       \
    "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" \
    "aa"                                                                       \
    "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" \
    "aa"                                                                       \
    "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" \
    "aaaaaaaaaa"

static const char *const hostile_names[] = {
    "<script>alert(1)</script>",
    "<b>bold</b>",
    "]]> & \"double\" 'single'",
    "back\\slash \\N \\G \\",
    "safe\xE2\x80\xAE"
    "exe.gnp",
    "bell\x07 escape\x1B[31m",
    "\x01\x02",
    "broken \xFF\xC3 bytes",
    "\xF0\x9F\x9A\xA2 ship \xF0\x9F\x98\x80",
    "\xE4\xB8\xAD\xE5\x9B\xBD\xE6\xB8\xAF\xE5\x8F\xA3",
    "\xD8\xA7\xD9\x84\xD9\x85\xD9\x8A\xD9\x86\xD8\xA7\xD8\xA1",
    HOSTILE_LONG,
    "graph",
    "}; digraph { x -> y }",
    "\xE2\x81\xA6safe\xE2\x81\xA9 \xE2\x80\xAE\xD7\x90\xD7\x91\xE2\x80\xAC",
    "e\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85\xCC\x86 piled",
    "javascript:alert(3)",
    "<![CDATA[x]]>&lt;&#x1;",
    "--></style><!--",
    "a=\"1\" onload=\"alert(2)",
};

enum { HOSTILE_NAMES = sizeof(hostile_names) / sizeof(hostile_names[0]) };

/* Each name stands towards the next, in every field there is. */
static inline sg_graph *hostile_network(void)
{
    sg_graph *graph = sg_graph_new();
    size_t numbers[HOSTILE_NAMES];

    for (size_t i = 0; i < HOSTILE_NAMES; i++)
        numbers[i] = i % 5 == 4 ? fake_topic(graph, hostile_names[i])
                                : fake_actor(graph, hostile_names[i],
                                             hostile_names[i / 3],
                                             (sg_actor_kind)(i % 6));
    for (size_t i = 0; i + 1 < HOSTILE_NAMES; i++) {
        size_t from = numbers[i % 5 == 4 ? i - 1 : i];
        sg_edge *edge = fake_statement(graph, from, hostile_names[i],
                                       numbers[i + 1], (int)(i % 3) - 1);
        sg_str words = edge->relation;

        edge->document = words;
        edge->sentence = words;
        edge->date = words;
    }
    fake_close(graph);
    return graph;
}

#endif
