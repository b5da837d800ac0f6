/* Names from GUM's entities. Its treebank marks every noun phrase with a kind
 * and with the words that are its core; a core of proper nouns is a name. */
#ifndef SG_TRAIN_ENTITIES_H
#define SG_TRAIN_ENTITIES_H

#include "extract/conllu.h"

/* Fills in the names of the sentences read from `text`. Proper nouns and
 * capitalised adjectives that are no such core stay missing (gold.h), and so
 * does everything in a file without entities. */
void sg_entities_read(sg_str text, sg_treebank *bank);

#endif
