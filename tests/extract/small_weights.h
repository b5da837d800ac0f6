/* A weights file with a tiny random network, for tests of what reads it. */
#ifndef SG_TESTS_SMALL_WEIGHTS_H
#define SG_TESTS_SMALL_WEIGHTS_H

#include "base/buf.h"

/* Widths of 32, two words ("the", "minister"), four tags, three relations.
 * The same seed gives the same file. */
void small_weights(uint32_t seed, sg_buf *out);

#endif
