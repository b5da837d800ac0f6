/* What the tests of graph/curate share. */
#ifndef SG_TEST_CURATE_FIXTURE_H
#define SG_TEST_CURATE_FIXTURE_H

#include "../fixture.h"

#include <stancegraph/curate.h>

#include "base/buf.h"

/* Does one act; fails the test when it does not fit. */
void act(sg_store *store, sg_act_kind kind, const char *subject,
         const char *value);
void edit(sg_store *store, const char *key, sg_edit_field field,
          const char *value);

/* The message of an act that does not fit; "" when it does. Valid until the
 * next call. */
const char *refusal(sg_store *store, sg_act_kind kind, const char *subject,
                    const char *value);

/* Undoes act `number`; the message when that fails, else "". */
const char *undo(sg_store *store, int64_t number);

/* All rows of the tables that acts may change, but for the log itself. The
 * caller clears it. */
sg_buf dumped(const char *path);

/* That they are as they were; clears `before`. */
void assert_same(const char *path, sg_buf *before);

/* The key of the only statement of this relation; valid until the next call. */
const char *key_of(const char *path, const char *relation);

#endif
