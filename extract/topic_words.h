/* Small words that tell where the noun phrase of a topic ends, and pronouns,
 * which are no topic. */
#ifndef SG_EXTRACT_TOPIC_WORDS_H
#define SG_EXTRACT_TOPIC_WORDS_H

#include <stancegraph/types.h>

#include "extract/data.h"

/* Classes of topic_words.tsv, which explains them: bits. */
enum {
    SG_TOPIC_END = 1,
    SG_TOPIC_VERB = 2,
    SG_TOPIC_CLAUSE = 4,
    SG_TOPIC_COUNT = 8,
    SG_TOPIC_PRONOUN = 16
};

typedef struct sg_topic_words sg_topic_words;

/* Reads topic_words.tsv; SG_EDATA with file and line when it is damaged. */
sg_status sg_topic_words_load(sg_data *data, sg_topic_words **out,
                              sg_error *err);
void sg_topic_words_free(sg_topic_words *words);

/* Whether the folded `word` is of one of the classes. */
bool sg_topic_words_has(const sg_topic_words *words, sg_str word,
                        unsigned classes);

#endif
