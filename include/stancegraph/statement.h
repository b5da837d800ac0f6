/* A statement: one thing that one actor does towards another actor or a
 * topic, in words or deeds, as a text tells it. The row everything else is
 * made of. The JSON form is described in docs/statement-format.md. */
#ifndef STANCEGRAPH_STATEMENT_H
#define STANCEGRAPH_STATEMENT_H

#include <stancegraph/error.h>

#ifdef __cplusplus
extern "C" {
#endif

/* One side of a statement: the mention as it stands in the text, and the actor
 * it resolves to. */
typedef struct sg_party {
    sg_span span;
    sg_str text;        /* the words of the mention */
    sg_str entity;      /* canonical name, never empty */
    sg_str affiliation; /* canonical name of the state or body, or missing */
    sg_actor_kind kind;
} sg_party;

/* Where the date of a statement comes from. */
typedef enum sg_date_source {
    SG_DATE_NONE,
    SG_DATE_TEXT,    /* the text gives it for this act */
    SG_DATE_DOCUMENT /* the date of the document */
} sg_date_source;

typedef struct sg_statement {
    uint32_t sentence; /* number within the document, from 0 */
    sg_span sentence_span;
    sg_str sentence_text;
    sg_party source;
    sg_str relation; /* id of data/relations.tsv */
    sg_span cue;     /* the word or phrase that carries the relation */
    sg_str cue_text;
    sg_str cue_lemma;
    bool has_target;
    sg_party target;
    sg_span topic; /* empty when there is none */
    sg_str topic_text;
    int polarity; /* -1, 0, +1 towards target, else topic; after negation */
    sg_factuality status;
    const sg_party *attributed_to; /* outermost first */
    size_t attributed_count;
    bool attribution; /* the text itself tells that the source says it */
    bool reviewed;    /* in a store: a person confirmed or edited it */
    sg_span quote;    /* words in quotation marks, or empty */
    sg_str quote_text;
    sg_span content; /* the same for indirect speech */
    sg_str content_text;
    sg_str date; /* ISO 8601, or missing */
    sg_date_source date_from;
    double confidence; /* 0..1 */
    sg_str rule;       /* row of the lexicon that fired */
    sg_str key;        /* in a store: its name for good; else missing */
    sg_str topic_key;  /* in a store: topics of one key are one; missing where
                          the words are none ("it") */
} sg_statement;

/* What is known of a document beside its text. Missing values are allowed
 * everywhere but in `id`. */
typedef struct sg_document_info {
    sg_str id;
    sg_str title;
    sg_str date; /* ISO 8601 */
    sg_str url;
    sg_str author;
    sg_str medium;
} sg_document_info;

/* A sentence of a document. */
typedef struct sg_sentence_row {
    uint32_t number; /* within the document, from 0 */
    sg_span span;
    sg_str text;
} sg_sentence_row;

/* A document that was read, but for its statements: with them, all that a
 * store keeps of it. */
typedef struct sg_document_record {
    sg_document_info info;
    size_t statements; /* how many it has */
    sg_str text_hash;  /* SHA-256 of its text in hex, or missing */
    sg_str version;    /* of program, data and model that read it, or missing */
    const sg_sentence_row *sentences; /* all, by number */
    size_t sentence_count;
} sg_document_record;

#ifdef __cplusplus
}
#endif
#endif
