/* Corrections of a graph: who is who, and which statements hold. Each is an act
 * in the store, numbered, with its time; what readers see is what the texts
 * say with the standing acts applied. Acts name actors as texts are read to
 * name them and statements by their key, so they hold after a rebuild and in
 * another store, and can be undone in any order. docs/curation.md. */
#ifndef STANCEGRAPH_CURATE_H
#define STANCEGRAPH_CURATE_H

#include <stancegraph/graph.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- acts ------------------------------------------------------------- */

typedef enum sg_act_kind {
    SG_ACT_RENAME,      /* actor: value is the name it is shown under */
    SG_ACT_ALIAS,       /* actor: value is another name of it */
    SG_ACT_MERGE,       /* actor: it is the actor that value names */
    SG_ACT_KIND,        /* actor: value is a name of sg_actor_kind */
    SG_ACT_AFFILIATION, /* actor: value is its state or body; "" for none */
    SG_ACT_ACCEPT,      /* statement: confirmed */
    SG_ACT_REJECT,      /* statement: hidden */
    SG_ACT_EDIT,        /* statement: field becomes value */
    SG_ACTS
} sg_act_kind;

/* What an edit changes. */
typedef enum sg_edit_field {
    SG_EDIT_SOURCE,   /* an actor */
    SG_EDIT_TARGET,   /* an actor; "" for nobody */
    SG_EDIT_RELATION, /* id of data/relations.tsv */
    SG_EDIT_TOPIC,    /* words; "" for none */
    SG_EDIT_POLARITY, /* "-1", "0" or "1" */
    SG_EDIT_STATUS,   /* a name of sg_factuality */
    SG_EDITS
} sg_edit_field;

typedef struct sg_act {
    int64_t number; /* given by the store; acts apply in this order */
    sg_act_kind kind;
    sg_edit_field field; /* of SG_ACT_EDIT */
    sg_str subject;      /* any name of an actor, or the first digits of the
                            key of a statement; in the store: the name of the
                            actor as it is read, the whole key */
    sg_str value;
    sg_str time;    /* UTC, "2026-03-01T12:00:00Z" */
    sg_str author;  /* who corrects, or missing */
    sg_str note;    /* why, or missing */
    sg_str undone;  /* when it was taken back; missing: it stands */
    bool new_actor; /* SG_ACT_EDIT: the actor need not be in the graph */
} sg_act;

/* "rename"; "source". The `_parse` functions return false and leave `out` alone
 * when `name` is none of them. */
SG_API const char *sg_act_kind_name(sg_act_kind kind);
SG_API bool sg_act_kind_parse(sg_str name, sg_act_kind *out);
SG_API const char *sg_edit_field_name(sg_edit_field field);
SG_API bool sg_edit_field_parse(sg_str name, sg_edit_field *out);

/* True for an act on a statement, false for one on an actor. */
SG_API bool sg_act_is_review(sg_act_kind kind);

/* Does the acts in their order, all or none, in one transaction. `*done`
 * counts those that were not in force already. SG_EUSAGE tells what does not
 * fit: a name that nobody or more than one actor has, a name that is another
 * actor's, actors that are one already, a key without statement. */
SG_API sg_status sg_acts_do(sg_store *store, const sg_act *acts, size_t count,
                            size_t *done, sg_error *err);

/* Takes an act back; it stays in the log as undone at `time`. SG_EUSAGE when
 * there is no such act, when it is undone already, or when a later act stands
 * in the way, which the message names. */
SG_API sg_status sg_act_undo(sg_store *store, int64_t number, sg_str time,
                             sg_error *err);

/* Takes back the last standing merge of the actor that is read as `name`.
 * SG_EUSAGE when it is not merged, with the names that could be meant. */
SG_API sg_status sg_unmerge(sg_store *store, sg_str name, sg_str time,
                            sg_error *err);

/* `act` is valid during the call. Return false to stop. */
typedef bool sg_act_fn(void *context, const sg_act *act);

/* Calls `fn` for every act, undone ones too, in order. SG_ESTOP when `fn`
 * returned false. */
SG_API sg_status sg_acts_list(sg_store *store, sg_act_fn *fn, void *context,
                              sg_error *err);

/* ---- acts as a table -------------------------------------------------- */

/* Called with what is wrong with a line. Return false to stop. */
typedef bool sg_act_fail_fn(void *context, const sg_error *err);

typedef struct sg_act_table {
    const char *file; /* for messages */
    sg_str text;
} sg_act_table;

/* Does the acts of a table that was made from the log: tab-separated, with a
 * header that names time, author, act, subject, field, value and note. `*done`
 * counts those that were not in force already; what does not fit is handed to
 * `fn` with file and line, and the rest is done. SG_EDATA when it is no such
 * table, SG_ESTOP when `fn` returned false. */
SG_API sg_status sg_acts_apply(sg_store *store, const sg_act_table *table,
                               sg_act_fail_fn *fn, void *context, size_t *done,
                               sg_error *err);

/* ---- actors ----------------------------------------------------------- */

/* An actor and what the graph knows of it. */
typedef struct sg_actor {
    int64_t number; /* in this store */
    sg_str name;
    sg_actor_kind kind;
    sg_str affiliation;
    size_t made;       /* statements of which it is the source */
    size_t received;   /* statements of which it is the target */
    size_t names;      /* names that it can be found by */
    size_t entities;   /* names of texts that mean it; 1 without merges */
    sg_str first_date; /* of the documents that mention it, or missing */
    sg_str last_date;
} sg_actor;

/* `actor` is valid during the call. Return false to stop. */
typedef bool sg_actor_fn(void *context, const sg_actor *actor);

/* Calls `fn` for each actor, those with the most statements first, then by
 * name. `words` (may be missing): only actors with a name that holds them, case
 * and accents folded. SG_ESTOP when `fn` returned false. */
SG_API sg_status sg_actors_list(sg_store *store, sg_str words, sg_actor_fn *fn,
                                void *context, sg_error *err);

/* The actor that bears `name`: shown so, read so, or found so. `*number` is its
 * number. SG_EUSAGE when there is none, with the nearest names, or when several
 * have it, with their names. */
SG_API sg_status sg_actor_find(sg_store *store, sg_str name, int64_t *number,
                               sg_error *err);

/* Calls `fn` for that actor, if it is there. */
SG_API sg_status sg_actor_show(sg_store *store, int64_t number, sg_actor_fn *fn,
                               void *context, sg_error *err);

/* A name of an actor. */
typedef struct sg_actor_name {
    sg_str name;
    sg_str entity; /* the name of texts that it belongs to */
    sg_str origin; /* "name", "text", "user" or "act": docs/schema.md */
} sg_actor_name;

typedef bool sg_actor_name_fn(void *context, const sg_actor_name *name);

/* Calls `fn` for each name of the actor, by entity, then by name. */
SG_API sg_status sg_actor_names(sg_store *store, int64_t number,
                                sg_actor_name_fn *fn, void *context,
                                sg_error *err);

/* ---- duplicates ------------------------------------------------------- */

/* Two actors that may be one, never merged unasked. */
typedef struct sg_duplicate {
    sg_str from;   /* the one with fewer statements */
    sg_str into;   /* the one that would stay */
    double score;  /* 0..1, the surer the higher */
    sg_str reason; /* "same surname and initial; 3 shared neighbours" */
} sg_duplicate;

/* `duplicate` is valid during the call. Return false to stop. */
typedef bool sg_duplicate_fn(void *context, const sg_duplicate *duplicate);

/* Calls `fn` for each pair with at least `min_score`, the surest first. Names
 * are compared that share a key (a word, a sound, initials), never all with
 * all: docs/curation.md. SG_ESTOP when `fn` returned false. */
SG_API sg_status sg_duplicates(sg_store *store, double min_score,
                               sg_duplicate_fn *fn, void *context,
                               sg_error *err);

#ifdef __cplusplus
}
#endif
#endif
