/* Statements compared with those that a reader wrote down ("gold"): which tell
 * of the same pair, and how much of the rest agrees. */
#ifndef SG_EXTRACT_COMPARE_H
#define SG_EXTRACT_COMPARE_H

#include <stancegraph/statement.h>

#include "base/arena.h"

typedef struct sg_statements {
    const sg_statement *items;
    size_t count;
} sg_statements;

typedef enum sg_match_kind {
    SG_MATCH_NONE,
    SG_MATCH_PAIR,     /* source and target are the same */
    SG_MATCH_REVERSED, /* source and target changed places */
    SG_MATCH_TWIN      /* of found ones only: a matched one told from the other
                          side ("Putin met Xi", "Xi met Putin"); not counted */
} sg_match_kind;

/* What a statement was matched with: the index of the other one. */
typedef struct sg_match {
    sg_match_kind kind;
    size_t other;
} sg_match;

/* Counts; those of documents can be added up. */
typedef struct sg_score {
    size_t gold;
    size_t found;
    size_t pairs;    /* matched */
    size_t reversed; /* matched the other way round, not counted above */
    size_t signs;    /* of the pairs: how many agree in sign, ... */
    size_t relations;
    size_t statuses;
    size_t all; /* in all three */
} sg_score;

/* Compares the statements of one document, one to one, the most alike first.
 *
 * Two parties are the same when their spans overlap or when they have the same
 * name; a name is the same as one that ends in it ("Merkel", "Angela Merkel").
 * A statement without a target is the same as one without. Where a gold
 * statement says where its cue or source stands, the found one must be of that
 * sentence; else anything in the document will do.
 *
 * `gold_matches` and `found_matches` (one for each statement) are in `arena`.
 * Adds to `score`. */
void sg_compare(sg_arena *arena, sg_statements gold, sg_statements found,
                sg_match **gold_matches, sg_match **found_matches,
                sg_score *score);

#endif
