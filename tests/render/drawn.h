/* A picture as text, for tests that read it. */
#ifndef SG_TESTS_RENDER_DRAWN_H
#define SG_TESTS_RENDER_DRAWN_H

#include <stancegraph/render.h>

#include "base/buf.h"

/* What sg_render gives for these options; fails the test when it fails. */
void drawn(const sg_graph *graph, const sg_render_options *options,
           sg_buf *out);

/* Leaves the text in a file, for programs that read it after the test. */
void leave(const sg_buf *text, const char *path);

/* How often `part` occurs. */
size_t occurrences(const sg_buf *text, const char *part);

#endif
