/* When acts happened: words that tell dates, and what they hang on. */
#ifndef SG_EXTRACT_DATE_ACT_H
#define SG_EXTRACT_DATE_ACT_H

#include "extract/date_words.h"
#include "extract/doc.h"

/* Fills in the document's times. Needs trees and mentions. */
void sg_find_times(const sg_date_words *words, sg_doc *doc);

/* When the act that `token` tells happened, as far as the sentence says so.
 * `light` is the verb that carries a noun, or SG_NONE; `status` how real the
 * act is: what is still intended lies ahead. */
sg_date sg_date_of_act(const sg_doc *doc, int32_t sentence, int32_t token,
                       int32_t light, sg_factuality status);

#endif
