/* A picture as text, for tests that read it. */
#ifndef SG_TESTS_RENDER_DRAWN_H
#define SG_TESTS_RENDER_DRAWN_H

#include <stancegraph/render.h>

#include "base/buf.h"

/* Appends to an sg_buf, for sg_render. */
bool collect(void *context, sg_str text);

/* What sg_render gives for these options, and what it reports; fails the test
 * when it fails. */
sg_render_report drawn(const sg_graph *graph, const sg_render_options *options,
                       sg_buf *out);

/* Leaves the text in a file, for programs that read it after the test. */
void leave(const sg_buf *text, const char *path);

/* How often `part` occurs. */
size_t occurrences(const sg_buf *text, const char *part);

/* Ardania and its people against Belmora, one link of each look. */
sg_graph *small_network(void);

#endif
