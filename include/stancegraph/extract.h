/* From text to statements.
 *
 *     sg_extractor *extractor;
 *     sg_extraction *found;
 *     sg_extractor_new(NULL, &extractor, &err);
 *     sg_extract(extractor, &info, text, &found, &err);
 *     for (i = 0; i < sg_extraction_count(found); i++)
 *         use(sg_extraction_statement(found, i));
 *     sg_extraction_free(found);
 *     sg_extractor_free(extractor);
 *
 * An extractor is read-only after it is made, and its dictionaries are loaded:
 * threads may share it. */
#ifndef STANCEGRAPH_EXTRACT_H
#define STANCEGRAPH_EXTRACT_H

#include <stancegraph/statement.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct sg_extractor sg_extractor;
typedef struct sg_extraction sg_extraction;

typedef struct sg_extractor_options {
    /* Folder whose tables and weights replace the built-in ones, file by
     * file; NULL for the built-in ones alone. */
    const char *data_dir;
} sg_extractor_options;

#define SG_EXTRACTOR_OPTIONS_INIT                                              \
    {                                                                          \
        NULL                                                                   \
    }

/* `options` may be NULL. SG_EDATA with file and line when a table or the
 * weights are damaged. Cost: about 20 ms. */
SG_API sg_status sg_extractor_new(const sg_extractor_options *options,
                                  sg_extractor **out, sg_error *err);
SG_API void sg_extractor_free(sg_extractor *extractor);

/* ---- dictionaries of other coders --------------------------------------- */

/* Dictionaries of TABARI and PETRARCH, which add to what the program knows;
 * docs/dictionaries.md tells what is taken from them. */
typedef enum sg_dictionary_kind {
    SG_DICTIONARY_ACTORS,
    SG_DICTIONARY_AGENTS,
    SG_DICTIONARY_VERBS
} sg_dictionary_kind;

typedef struct sg_dictionary {
    sg_dictionary_kind kind;
    const char *path;
} sg_dictionary;

typedef struct sg_dictionary_report {
    size_t entries; /* names, nouns, verbs and patterns that can be read */
    size_t added;   /* of them, those that are new */
    size_t known;  /* those that the program knew already: what it knew holds */
    size_t beyond; /* those that it has no use for or cannot express */
    size_t bad;    /* lines that cannot be read */
} sg_dictionary_report;

/* A line that cannot be read: `err` has file, line and why. */
typedef void sg_bad_line_fn(void *context, const sg_error *err);

/* Longest dictionary taken, in bytes. */
#define SG_DICTIONARY_MAX ((size_t)64 * 1024 * 1024)

/* Loads one more dictionary, before the first text is read with the extractor.
 * What earlier ones and the built-in tables know stays as it is. `bad` and
 * `report` may be NULL. SG_ESYSTEM or SG_ELIMIT when the file cannot be read;
 * a bad line is left out and no error. Cost: about 40 ns a byte. */
SG_API sg_status sg_extractor_load(sg_extractor *extractor,
                                   const sg_dictionary *dictionary,
                                   sg_bad_line_fn *bad, void *context,
                                   sg_dictionary_report *report, sg_error *err);

/* A fingerprint of the dictionaries that are loaded, 0 without any. */
SG_API uint32_t sg_extractor_dictionaries(const sg_extractor *extractor);

/* Version and training data of the model, one line. */
SG_API const char *sg_extractor_about(const sg_extractor *extractor);

/* Calls `fn` for each other name that the tables have of an actor ("Kremlin",
 * "Moscow", "Russians" of Russia), until it returns false. */
typedef bool sg_name_fn(void *context, sg_str actor, sg_str name);
SG_API void sg_extractor_names(const sg_extractor *extractor, sg_name_fn *fn,
                               void *context);

/* Longest text taken, in bytes. */
#define SG_TEXT_MAX ((size_t)256 * 1024 * 1024)

/* Extracts the statements of one document. `text` is UTF-8; bytes that are
 * not are read as '?' and counted (sg_extraction_repairs). Offsets in the
 * result are those of `text` as given. `info` and `text` are copied as far as
 * needed. SG_ELIMIT when the text is longer than SG_TEXT_MAX.
 * Cost: linear in the text, about 5,000 sentences a second. */
SG_API sg_status sg_extract(const sg_extractor *extractor,
                            const sg_document_info *info, sg_str text,
                            sg_extraction **out, sg_error *err);
SG_API void sg_extraction_free(sg_extraction *extraction);

/* Statements in the order of the text; they live as long as the extraction. */
SG_API size_t sg_extraction_count(const sg_extraction *extraction);
SG_API const sg_statement *sg_extraction_statement(const sg_extraction *e,
                                                   size_t index);

/* The document's data, with a date or title found in the text itself where
 * the caller gave none. */
SG_API const sg_document_info *sg_extraction_info(const sg_extraction *e);

/* Sentences of the document, in order. */
SG_API size_t sg_extraction_sentences(const sg_extraction *extraction);
SG_API sg_str sg_extraction_sentence(const sg_extraction *extraction,
                                     size_t index, sg_span *span);

/* Bytes that were not UTF-8 or were NUL, and where the first one stands. */
SG_API size_t sg_extraction_repairs(const sg_extraction *extraction,
                                    size_t *first_byte);

/* The article of a web page as a document: its paragraphs as plain text with
 * blank lines between them (navigation, captions, comments and banners left
 * out), and title, date, author, medium and address as the page tells them;
 * `id` is missing. Offsets of what is extracted from it are those of this
 * text. Bytes may be in any encoding that the page names. SG_EINPUT when it
 * holds no article. Cost: linear, about 20 MB a second. */
typedef struct sg_article sg_article;
SG_API sg_status sg_article_read(const sg_extractor *extractor, sg_str html,
                                 sg_article **out, sg_error *err);
SG_API const sg_document_info *sg_article_info(const sg_article *article);
SG_API sg_str sg_article_text(const sg_article *article);
SG_API void sg_article_free(sg_article *article);

/* Sentences, words, tags and trees of `text` as CoNLL-U, appended by calls of
 * `write` (return false to stop: SG_ESTOP). */
typedef bool sg_write_fn(void *context, sg_str text);
SG_API sg_status sg_parse_conllu(const sg_extractor *extractor, sg_str doc_id,
                                 sg_str text, sg_write_fn *write, void *context,
                                 sg_error *err);

#ifdef __cplusplus
}
#endif
#endif
