/* Sentences from a grammar: news as the treebanks do not have it, with trees
 * that are known because the grammar made them. The grammar is a text:
 *
 *   words DAY PROPN NNP: Monday Tuesday Friday
 *   forms VERB VERB VB VBZ VBD VBN VBG
 *   form VERB: slam slams slammed slammed slamming
 *   rule ACTOR 2: GIVEN|root|0 SURNAME|flat|1
 *   rule SENTENCE 1: ACTOR|nsubj|2 VERB.VBD|root|0 ACTOR|obj|2
 * ./PUNCT/.|punct|2
 *
 * `words` is a list of alternatives with their tags; `forms` opens a list of
 * words in several forms, each named by its Penn tag, which `form` lines fill.
 * A `rule` is one alternative for its name, taken in proportion to its weight;
 * its items are a name (of a rule, list or form) or FORM/UPOS/XPOS, then a
 * relation and the number of the item that is the head, 0 for the one that
 * stands for the whole. A sentence is what SENTENCE becomes. */
#ifndef SG_TRAIN_GRAMMAR_H
#define SG_TRAIN_GRAMMAR_H

#include <stancegraph/error.h>

#include "base/arena.h"
#include "base/buf.h"
#include "train/random.h"

typedef struct sg_grammar sg_grammar;

/* Reads a grammar, which must outlive it. SG_EDATA with the line of the first
 * mistake: an unknown name, a head that is no item, no root. */
sg_status sg_grammar_read(sg_str text, sg_arena *arena, sg_grammar **out,
                          sg_error *err);

void sg_grammar_free(sg_grammar *grammar);

/* Appends a sentence in CoNLL-U; nothing when it grows beyond all bounds. */
void sg_grammar_write(const sg_grammar *grammar, sg_random *random,
                      int32_t number, sg_buf *out);

#endif
