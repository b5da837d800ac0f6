/* What verbs, nouns and adjectives mean: relations.tsv, frames.tsv,
 * classes.tsv, labels.tsv and cues.tsv in memory. Format: docs/data.md. */
#ifndef SG_EXTRACT_LEXICON_H
#define SG_EXTRACT_LEXICON_H

#include <stancegraph/error.h>

#include "extract/data.h"
#include "extract/doc.h"

/* A sign that the label decides ("called him a liar"). */
enum { SG_SIGN_OF_LABEL = 2, SG_SIGN_DEFAULT = 3 };

/* How real an act is that a relation is about. */
typedef enum sg_content {
    SG_CONTENT_SAID,    /* told as somebody's word: "said it had attacked" */
    SG_CONTENT_FACT,    /* taken for granted: "criticized the attack" */
    SG_CONTENT_ALLEGED, /* on the source's word: "accused of attacking" */
    SG_CONTENT_DENIED,  /* "denied attacking" */
    SG_CONTENT_ENDED,   /* "canceled its support for": of a deed of its own */
    SG_CONTENT_OPEN     /* not told as real: "called for an attack" */
} sg_content;

/* Whom a relation reaches through the thing that is its topic. */
typedef enum sg_reach {
    SG_REACH_NOBODY,
    SG_REACH_OWNER, /* "rejected the Russian plan": Russia */
    SG_REACH_PLACE  /* "shelled a school in Yemen": Yemen; the owner too */
} sg_reach;

typedef struct sg_relation {
    sg_str id;
    int sign_actor; /* -1, 0, 1 or SG_SIGN_OF_LABEL */
    int sign_topic;
    bool symmetric;
    bool verbal; /* the source says or holds it, rather than does it */
    sg_content content;
    sg_reach reach;
} sg_relation;

typedef enum sg_slot_kind {
    SG_SLOT_SUBJ,
    SG_SLOT_OBJ,
    SG_SLOT_IOBJ,
    SG_SLOT_COMP, /* second complement: "a liar" */
    SG_SLOT_INF,  /* infinitive clause */
    SG_SLOT_ING,  /* gerund clause */
    SG_SLOT_THAT, /* content clause */
    SG_SLOT_POSS, /* "Moscow's" */
    SG_SLOT_MOD,  /* "US", "Russian" before a noun */
    SG_SLOT_DOER, /* who acts in the content clause: "demanded that Iran stop"
                   */
    SG_SLOT_HOST, /* of a noun behind a preposition: who is "in talks" */
    SG_SLOT_SAID, /* topic of a verb: the quotation or clause it stands beside
                   */
    SG_SLOT_SPEAKER, /* source only: on whose word the clause stands */
    SG_SLOT_PREP     /* `prep` names it */
} sg_slot_kind;

typedef struct sg_slot {
    sg_slot_kind kind;
    bool required;
    sg_str prep; /* "on", "in favor of" */
} sg_slot;

enum { SG_SLOTS_MAX = 8, SG_FIXED_MAX = 3, SG_NEEDS_MAX = 4 };

typedef struct sg_slots {
    sg_slot items[SG_SLOTS_MAX];
    int count;
} sg_slots;

/* A word that the cue needs beside its head: "prt:out", "under:fire". */
typedef struct sg_fixed {
    sg_str relation; /* "prt", "obj" or a preposition */
    sg_str lemmas;   /* "talk|negotiation|@talks" */
} sg_fixed;

typedef enum sg_need_kind {
    SG_NEED_ACTOR, /* the slot holds an actor of one of the kinds */
    SG_NEED_LEMMA, /* the head of the slot is one of the lemmas */
    SG_NEED_EMPTY  /* the slot is empty */
} sg_need_kind;

typedef struct sg_need {
    sg_need_kind kind;
    sg_slot slot;
    uint32_t actor_kinds; /* bit 1u << sg_actor_kind */
    bool allows_none;     /* something that is no actor will do */
    sg_str lemmas;
} sg_need;

typedef enum sg_frame_kind {
    SG_FRAME_VERB,
    SG_FRAME_NOUN,
    SG_FRAME_ADJ,
    SG_FRAME_CONTROL,
    SG_FRAME_LIGHT,
    SG_FRAME_MODAL,
    SG_FRAME_JUDGE, /* a deed for which whoever tells it judges the doer */
    SG_FRAME_PREP /* "according to", "in the view of", a colon: beside a phrase
                     that tells on whose word a clause stands */
} sg_frame_kind;

/* A set of kinds: bits 1u << sg_frame_kind. */
#define SG_FRAME_BIT(kind) (1u << (kind))

/* One row of frames.tsv. */
typedef struct sg_frame_row {
    sg_str id;
    sg_frame_kind kind;
    sg_str lemma;
    sg_fixed fixed[SG_FIXED_MAX];
    int fixed_count;
    int relation; /* index, or SG_NONE for control and light rows */
    int held; /* of a control row: what the word tells by itself, or SG_NONE */
    int sign; /* -1, 0, 1, SG_SIGN_OF_LABEL or SG_SIGN_DEFAULT */
    sg_slots source;
    sg_slots target;
    sg_slots topic;
    sg_need needs[SG_NEEDS_MAX];
    int need_count;
    bool has_status;
    sg_factuality status;
    sg_str example;
    sg_str expect;
} sg_frame_row;

/* What a word does to the reality of the statement it stands in. */
typedef enum sg_cue_effect {
    SG_CUE_NONE,
    SG_CUE_NEGATED,
    SG_CUE_POSSIBLE,
    SG_CUE_CONDITIONAL,
    SG_CUE_INTENDED,
    SG_CUE_DEMANDED,
    SG_CUE_HEDGE
} sg_cue_effect;

/* How the word stands to the predicate. */
typedef enum sg_cue_kind {
    SG_CUE_AUX,
    SG_CUE_ADV,
    SG_CUE_MARK,
    SG_CUE_DET,
    SG_CUE_NOUN,
    SG_CUE_KINDS
} sg_cue_kind;

typedef struct sg_lexicon sg_lexicon;

/* SG_EDATA with file and line at the first bad row. */
sg_status sg_lexicon_load(sg_data *data, sg_lexicon **out, sg_error *err);
void sg_lexicon_free(sg_lexicon *lexicon);

/* The rows of one head lemma, in the order of the table. */
const sg_frame_row *sg_lexicon_rows(const sg_lexicon *lexicon, sg_str lemma,
                                    size_t *count);

/* Rows that a dictionary of the user adds to a lemma, which are tried where
 * none of the table holds. One whose relation is SG_NONE says that such words
 * tell nothing. */
typedef struct sg_brought_rows {
    const sg_frame_row *rows;
    size_t count;
    struct sg_brought_rows *next;
} sg_brought_rows;

/* NULL when there are none. */
const sg_brought_rows *sg_lexicon_brought(const sg_lexicon *lexicon,
                                          sg_str lemma);
/* `rows` and the texts in them must live as long as the lexicon. */
void sg_lexicon_bring(sg_lexicon *lexicon, sg_str lemma,
                      const sg_frame_row *rows, size_t count);
/* Puts a lemma into a class ("@..."). */
void sg_lexicon_bring_class(sg_lexicon *lexicon, sg_str class_name,
                            sg_str lemma);

/* All rows, for tests. */
const sg_frame_row *sg_lexicon_all(const sg_lexicon *lexicon, size_t *count);

const sg_relation *sg_lexicon_relation(const sg_lexicon *lexicon, int index);
/* SG_NONE when there is none of that name. */
int sg_lexicon_relation_index(const sg_lexicon *lexicon, sg_str id);

/* True when `lemma` is one of "a|b|@class". */
bool sg_lexicon_among(const sg_lexicon *lexicon, sg_str lemmas, sg_str lemma);

/* The rows for any predicate that labels.tsv has as praise or blame, which
 * stand under the cues "@praise" and "@blame"; NULL for a lemma that is
 * neither. */
const sg_frame_row *sg_lexicon_label_rows(const sg_lexicon *lexicon,
                                          sg_str lemma, size_t *count);

/* -1, 0 or 1. */
int sg_lexicon_label_sign(const sg_lexicon *lexicon, sg_str lemma);

sg_cue_effect sg_lexicon_cue(const sg_lexicon *lexicon, sg_cue_kind kind,
                             sg_str lemma);

/* ---- what the rows of a lemma tell together (lexicon_rows.c) ---------- */

/* True when the kind, or the preposition, is among the slots. */
bool sg_slots_have(const sg_slots *slots, sg_slot_kind kind);
bool sg_slots_have_preposition(const sg_slots *slots, sg_str prep);

/* True when the lemma has a row of one of the kinds (SG_FRAME_BIT). */
bool sg_lexicon_has_row(const sg_lexicon *lexicon, sg_str lemma,
                        uint32_t kinds);

/* True when a row of this lemma has the preposition as a slot. */
bool sg_lexicon_claims(const sg_lexicon *lexicon, sg_str lemma, sg_str prep);

/* True when a row of this lemma has the slot. */
bool sg_lexicon_takes(const sg_lexicon *lexicon, sg_str lemma,
                      sg_slot_kind slot);

/* True when a row of this lemma needs the word as a particle. */
bool sg_lexicon_takes_particle(const sg_lexicon *lexicon, sg_str lemma,
                               sg_str particle);

/* True for the relations of saying and reporting, by index. */
bool sg_relation_is_speech(const sg_lexicon *lexicon, int relation);

/* True when a verb of this lemma can say or report. */
bool sg_lexicon_is_speech(const sg_lexicon *lexicon, sg_str lemma);

/* True when a verb of this lemma can tell what somebody says or holds. */
bool sg_lexicon_is_verbal(const sg_lexicon *lexicon, sg_str lemma);

/* True for a verb that can say or report. */
bool sg_token_can_say(const sg_lexicon *lexicon, const sg_token *token);

#endif
