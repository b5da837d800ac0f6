/* A document on its way from text to statements. Each stage fills in its own
 * part; the stages stand in the order in which sg_extract calls them:
 *
 *   text.h       bytes -> clean text, same offsets
 *   date_doc.h   the document's date
 *   segment.h    paragraphs, sentences, tokens
 *   engine.h     tags and dependency trees
 *   lemma.h      lemmas
 *   quote.h      quotations
 *   tree.h       child lists and yields
 *   repair.h     trees mended where the parser is known to err
 *   mention.h    mentions of actors
 *   date_act.h   words that tell when acts happened
 *   quote.h      who speaks in the quotations
 *   coref.h      mentions -> entities
 *   frame.h      relations between mentions
 *   assemble.h   frames -> statements
 *
 * Everything lives in the document's arena. */
#ifndef SG_EXTRACT_DOC_H
#define SG_EXTRACT_DOC_H

#include <stancegraph/statement.h>

#include "base/arena.h"
#include "extract/date.h"
#include "extract/named.h"
#include "extract/ud.h"

/* No token, mention, entity. Indexes are int32_t throughout. */
enum { SG_NONE = -1 };

/* Sentences are cut at this many tokens: no parser is right beyond it. */
enum { SG_SENTENCE_MAX = 250 };

typedef struct sg_token {
    sg_span span;   /* bytes in the document */
    sg_str form;    /* UD word form ("n't", "'s"), points into the text */
    sg_str lemma;   /* lower case but for proper nouns */
    uint8_t upos;   /* sg_upos */
    uint8_t xpos;   /* sg_xpos */
    uint8_t deprel; /* sg_deprel */
    uint8_t named;  /* sg_named: the kind of name it stands in */
    bool name_begins;
    bool space_after;
    int32_t head; /* index in the sentence; SG_NONE for the root */
    float p_tag;  /* the engine's probabilities, 0..1 */
    float p_head;
    float p_deprel;
    float p_named; /* of the kind; 0 when the weights know no names */
    /* filled in by tree.c: indexes in the sentence */
    int32_t first_child;  /* leftmost, or SG_NONE */
    int32_t next_sibling; /* to the right, or SG_NONE */
    int32_t left;         /* first and last token of the yield */
    int32_t right;
    /* filled in by mention.c */
    int32_t mention; /* smallest mention that covers the token, or SG_NONE */
    /* filled in by quote.c */
    int32_t quote; /* quotation that the token stands in, or SG_NONE */
} sg_token;

typedef struct sg_sentence {
    sg_span span;
    uint32_t paragraph; /* from 0 */
    sg_token *tokens;
    int32_t count;
    int32_t root; /* filled in by tree.c */
} sg_sentence;

/* How a mention names its actor. */
typedef enum sg_mention_form {
    SG_MENTION_NAME,      /* Marco Rubio, NATO, US Secretary of State X */
    SG_MENTION_ROLE,      /* the president, the French foreign minister */
    SG_MENTION_SPEAKS,    /* US officials, the Ukrainian delegation: stands for
                             the body it speaks for */
    SG_MENTION_ADJECTIVE, /* Russian, in "Russian threats" */
    SG_MENTION_PLACE,     /* Moscow, Kyiv, Ukraine where it may be the place */
    SG_MENTION_PRONOUN,
    SG_MENTION_COMMON, /* protesters, the rebels: unlisted, kept as it is */
    SG_MENTION_SPEAKER /* the poll, one of them: only ever the source of words,
                          under the words of the text */
} sg_mention_form;

typedef enum sg_gender {
    SG_GENDER_UNKNOWN,
    SG_GENDER_MALE,
    SG_GENDER_FEMALE,
    SG_GENDER_NEUTER
} sg_gender;

typedef struct sg_mention {
    int32_t sentence;
    int32_t first; /* tokens [first, last] of the sentence */
    int32_t last;
    int32_t head; /* token that governs the others in the tree */
    sg_span span;
    sg_mention_form form;
    int32_t entity;   /* SG_NONE while it is not resolved */
    int32_t state;    /* entity of the state that a mere place lies in */
    float confidence; /* that it is this entity, 0..1 */
    bool plural;      /* they, US officials */
    int32_t also; /* in doc->also: the same words for one more actor ("they",
                     "both sides", "each other"), or SG_NONE */
} sg_mention;

/* An actor of this document. */
typedef struct sg_entity {
    sg_str name;        /* canonical */
    sg_str affiliation; /* canonical name of the state or body, or missing */
    sg_actor_kind kind;
    sg_gender gender;
    bool known; /* from the tables, not only from the text */
    int32_t mentions;
} sg_entity;

/* Words in quotation marks. */
typedef struct sg_quotation {
    sg_span span;          /* without the marks */
    int32_t sentence;      /* where it opens */
    int32_t last_sentence; /* where it closes */
    bool scare;            /* a few quoted words inside a sentence of others */
    int32_t speaker;       /* mention, or SG_NONE; filled in by quote.c */
    int32_t cue_sentence;  /* the verb of saying, or SG_NONE */
    int32_t cue;
} sg_quotation;

/* Words that tell when something happened. */
typedef struct sg_time {
    int32_t sentence;
    int32_t first; /* tokens [first, last], without a preposition */
    int32_t last;
    int32_t hangs_on; /* the word that they date */
    bool since;       /* they tell when it began */
    sg_when when;
} sg_time;

typedef struct sg_doc {
    sg_arena *arena;
    sg_document_info info;
    sg_str text; /* clean: valid UTF-8, byte for byte as long as the input */
    size_t repairs;
    size_t first_repair;

    sg_sentence *sentences;
    int32_t sentence_count;

    sg_quotation *quotations;
    int32_t quotation_count;

    sg_mention *mentions; /* by sentence, then by first token */
    int32_t mention_count;
    sg_mention *also; /* copies of mentions that stand for several actors */
    int32_t also_count;

    sg_time *times; /* by sentence, then by first token */
    int32_t time_count;

    sg_entity *entities;
    int32_t entity_count;

    sg_statement *statements;
    size_t statement_count;
} sg_doc;

#endif
