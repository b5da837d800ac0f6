/* Tables for `--data DIR` that load in no time. */
#ifndef SG_TESTS_FUZZ_SMALL_TABLES_H
#define SG_TESTS_FUZZ_SMALL_TABLES_H

#include <stancegraph/types.h>

/* Writes tables into a folder and returns its path. "== NAME.tsv" alone in a
 * line of `text` begins the table of that name; those that are not in it have
 * no rows. */
const char *small_tables(sg_str text);

#endif
