/* Reading the dictionaries of TABARI and PETRARCH line by line: comments,
 * encodings, lines that cannot be read. Format: docs/dictionaries.md. */
#ifndef SG_EXTRACT_DICTIONARY_READER_H
#define SG_EXTRACT_DICTIONARY_READER_H

#include <stancegraph/extract.h>

#include "base/arena.h"
#include "extract/event_codes.h"
#include "extract/knowledge_table.h"
#include "extract/lemma.h"
#include "extract/lexicon.h"

/* Bytes of a line beyond which it is no line of a dictionary. */
enum { SG_DICTIONARY_LINE_MAX = 4096 };

/* A dictionary on its way into what the program knows. */
typedef struct sg_dictionary_reader {
    const char *file;
    sg_str rest;    /* what is still to be read */
    size_t line;    /* of the current line, from 1 */
    sg_str text;    /* the current line as UTF-8, without comment and blanks */
    bool indented;  /* blanks stood before it */
    size_t comment; /* line where a comment of several lines began, or 0 */

    sg_arena *arena; /* lives as long as what is known */
    sg_knowledge *knowledge;
    sg_lexicon *lexicon;
    const sg_lemmas *lemmas;
    const sg_event_codes *codes;

    sg_bad_line_fn *bad; /* may be NULL */
    void *context;
    sg_dictionary_report *report;
} sg_dictionary_reader;

/* The next line that is neither empty nor comment nor bad. False at the
 * end. */
bool sg_dictionary_next(sg_dictionary_reader *r);

/* Counts and tells a line that cannot be read. */
void sg_dictionary_bad(sg_dictionary_reader *r, size_t line, const char *format,
                       ...) __attribute__((format(printf, 3, 4)));

/* Takes the text up to and with the first "[...]" off `*text`; false when there
 * is none. */
bool sg_dictionary_brackets(sg_str *text, sg_str *before, sg_str *inside);

/* One for each kind of dictionary. */
void sg_dictionary_actors(sg_dictionary_reader *r);
void sg_dictionary_agents(sg_dictionary_reader *r);
void sg_dictionary_verbs(sg_dictionary_reader *r);

#endif
