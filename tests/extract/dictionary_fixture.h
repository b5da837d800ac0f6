/* Dictionaries that a test writes, and what is read with them. */
#ifndef SG_TESTS_EXTRACT_DICTIONARY_FIXTURE_H
#define SG_TESTS_EXTRACT_DICTIONARY_FIXTURE_H

#include <stancegraph/extract.h>

/* An extractor, and what was told of the dictionaries that it loaded. */
typedef struct bench {
    sg_extractor *extractor;
    sg_dictionary_report report;
    char bad[2048]; /* "LINE: message\n" */
} bench;

/* An extractor without any; the test frees it. */
bench *set(bench *b);

/* Loads a dictionary of these lines. */
void load(bench *b, sg_dictionary_kind kind, const char *text);
void load_bytes(bench *b, sg_dictionary_kind kind, sg_str text);

/* "Source (affiliation, kind) relation sign Target" of the first statement
 * that says more than that somebody spoke, or "none". */
const char *told_on(const bench *b, const char *date, const char *text);

/* The same in May 2012. */
const char *told(const bench *b, const char *text);

#endif
