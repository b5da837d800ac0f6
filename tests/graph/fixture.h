/* What the tests of graph/ share: stores in scratch files and statements made
 * by hand. */
#ifndef SG_TEST_GRAPH_FIXTURE_H
#define SG_TEST_GRAPH_FIXTURE_H

/* cmocka.h needs these before it */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stancegraph/graph.h>

#include "base/buf.h"
#include "base/str.h"

/* The tests run a second time with the address of a PostgreSQL server in
 * STANCEGRAPH_TEST_SERVER: "paths" are then schemas on it. */

/* Skips the rest of a test that is about files of SQLite. */
void of_sqlite_only(void);

/* A path of that name in a scratch folder of this process; the folder is made
 * at the first call, the files of the store (also -wal and -shm) are removed.
 * Valid until the next call. */
const char *fresh_path(const char *name);

/* A new store that is written; fails the test when it cannot be opened. */
sg_store *fresh_store(const char *name);
sg_store *reopened(const char *path, sg_store_mode mode);

/* "Source|relation|Target" or "Source|relation||topic", in sentence `number`,
 * with spans that fit a sentence of its own. The text must outlive the
 * statement; polarity is +1 for "praises" and "supports", else -1. */
sg_statement told(uint32_t number, const char *text);

sg_document_info document(const char *id, const char *date);

/* Stores statements of one document and checks that it worked. */
sg_put load(sg_store *store, const sg_document_info *info,
            const sg_statement *statements, size_t count);

/* As load, with statements made by `told` from a list that ends in NULL. */
sg_put load_told(sg_store *store, const char *id, const char *date,
                 const char *const *texts);

/* The graph of what passes; fails the test when it cannot be loaded. */
sg_graph *loaded(sg_store *store, const sg_filter *filter);

/* That both hold the same graph. */
void assert_same_graph(sg_store *a, sg_store *b);

/* The statements that pass as "Source relation Target/topic" lines, each ended
 * by a line feed, in order. Valid until the next call. */
const char *listed(sg_store *store, const sg_filter *filter);

/* The answer to SQL that gives one number. */
int64_t asked(const char *path, const char *sql);

/* Runs SQL on the file, not through the store. */
void meddle(const char *path, const char *sql);

/* True when `sql` fails. */
bool refuses(const char *path, const char *sql);

/* Appends the rows that `sql` gives from a store: "a|b|" and a new line. */
void add_rows(sg_buf *out, const char *path, const char *sql, int columns);

#endif
