/* What a user types to search for, as an expression of the database. */
#ifndef SG_GRAPH_SEARCH_H
#define SG_GRAPH_SEARCH_H

#include "base/buf.h"
#include "graph/db.h"

/* Appends the expression that `words` mean: words that must all be there, in
 * any order; "words in quotation marks" that stand side by side; beginn* for
 * what begins so; OR in capitals between two for either. Any other sign only
 * parts words, so that nothing is a mistake. False, and nothing is appended,
 * when there is no word in it. Writing: section 3 of
 * https://www.sqlite.org/fts5.html, to_tsquery of
 * https://www.postgresql.org/docs/15/textsearch-controls.html. */
bool sg_search_expression(sg_str words, sg_word_search search, sg_buf *out);

#endif
