/* Lemmas from exception tables and detachment rules. */
#ifndef SG_EXTRACT_LEMMA_H
#define SG_EXTRACT_LEMMA_H

#include <stancegraph/error.h>

#include "extract/data.h"
#include "extract/doc.h"

typedef struct sg_lemmas sg_lemmas;

sg_status sg_lemmas_load(sg_data *data, sg_lemmas **out, sg_error *err);
void sg_lemmas_free(sg_lemmas *lemmas);

/* Fills in token->lemma from form, upos and xpos. British spellings become
 * American ("criticise" -> "criticize"), so that a lexicon has one form. */
void sg_lemmatize(const sg_lemmas *lemmas, sg_doc *doc);

/* The lemma of one form, in `arena` or pointing into the tables. */
sg_str sg_lemma_of(const sg_lemmas *lemmas, sg_arena *arena, sg_str form,
                   sg_upos upos, sg_xpos xpos);

#endif
