/* The keys under which names and topics are compared, and which mentions are
 * names at all. */
#ifndef SG_GRAPH_ALIAS_H
#define SG_GRAPH_ALIAS_H

#include <stancegraph/types.h>

#include "base/buf.h"

/* Puts the key of `text` into `key`: folded (sg_fold), without articles and
 * other determiners at its head. Text that folds to nothing is its own key. */
void sg_name_key(sg_buf *key, sg_str text);

/* The same for the names of media: only letters A to Z are folded. */
void sg_medium_key(sg_buf *key, sg_str text);

/* True when the words of a mention can stand as a name of `entity`: "Mr.
 * Trump", "the EU", "Moscow", not "he", "the president", "Russian officials".
 * `opens` says that the mention opens its sentence, where a capital tells
 * nothing. */
bool sg_is_name(sg_str mention, sg_str entity, bool opens);

#endif
