/* What the tests of coreference ask of a document. */
#ifndef SG_TESTS_EXTRACT_COREF_FIXTURE_H
#define SG_TESTS_EXTRACT_COREF_FIXTURE_H

#include "extract/doc.h"

/* The document of `rows` (doc_fixture.h) with its mentions found and resolved;
 * `*state` is the knowledge, `date` may be NULL. Free by doc_fixture_free. */
sg_doc *resolve(void **state, const char *rows, const char *date);

/* The n-th mention with this text, from 0, and who it is; both fail the test
 * where there is none. */
const sg_mention *find(const sg_doc *doc, const char *text, int n);
const sg_entity *entity(const sg_doc *doc, const char *text, int n);

/* That it is the entity of this name, or nobody yet. */
void assert_who(const sg_doc *doc, const char *text, int n, const char *want);
void assert_open(const sg_doc *doc, const char *text, int n);

#endif
