/* What the tests of opening and keeping stores share. */
#ifndef SG_TEST_GRAPH_STORE_FIXTURE_H
#define SG_TEST_GRAPH_STORE_FIXTURE_H

#include "fixture.h"

/* "A|rejects|B", for load_told. */
extern const char *const one[];

/* That the file does not open, for this reason, in a message with these words
 * which names it. */
void assert_refused(const char *path, sg_store_mode mode, sg_status wanted,
                    const char *words);

void write_file(const char *path, const char *bytes, size_t count);

#endif
