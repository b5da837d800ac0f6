/* Everything: text to statements, statements to a graph, a graph to pictures.
 * docs/library.md has an example, and the rules on memory, threads, errors and
 * versions that hold for all of it. */
#ifndef STANCEGRAPH_STANCEGRAPH_H
#define STANCEGRAPH_STANCEGRAPH_H

#include <stancegraph/analysis.h>
#include <stancegraph/change.h>
#include <stancegraph/curate.h>
#include <stancegraph/error.h>
#include <stancegraph/exchange.h>
#include <stancegraph/extract.h>
#include <stancegraph/graph.h>
#include <stancegraph/render.h>
#include <stancegraph/statement.h>
#include <stancegraph/types.h>
#include <stancegraph/version.h>
#include <stancegraph/view.h>

#endif
