/* A weights file with a tiny random network, for tests of what reads it. */
#ifndef SG_TESTS_SMALL_WEIGHTS_H
#define SG_TESTS_SMALL_WEIGHTS_H

#include "base/buf.h"

/* Widths of 32, two words ("the", "minister"), four tags, three relations,
 * four labels of names. The same seed gives the same file. */
void small_weights(uint32_t seed, sg_buf *out);

/* The same network before there were names. */
void small_weights_without_names(uint32_t seed, sg_buf *out);

#endif
