/* Documents for tests, made from trees that the test writes down. */
#ifndef SG_TESTS_EXTRACT_DOC_FIXTURE_H
#define SG_TESTS_EXTRACT_DOC_FIXTURE_H

#include "extract/doc.h"

/* A document from CoNLL-U: text, spans, tags, trees, lemmas, quotations.
 * All sentences are of one paragraph. Fails the test when the text is
 * malformed. Release with doc_fixture_free. */
sg_doc *doc_fixture_conllu(const char *conllu);

/* The same from a shorter form, one word a line and an empty line between
 * sentences: FORM UPOS XPOS HEAD DEPREL [LEMMA], parted by blanks. No LEMMA:
 * the form in small letters, or as it is for PROPN. A form that ends in '~' is
 * not followed by a blank. */
sg_doc *doc_fixture(const char *rows);

void doc_fixture_free(sg_doc *doc);

#endif
