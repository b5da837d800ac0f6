/* The stance graph: a store in one SQLite file (docs/schema.md) or on a
 * PostgreSQL server (docs/postgres.md), and a model in memory, a directed
 * multigraph whose vertices are actors and topics and whose edges are
 * statements. */
#ifndef STANCEGRAPH_GRAPH_H
#define STANCEGRAPH_GRAPH_H

#include <stancegraph/extract.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- store ------------------------------------------------------------ */

typedef struct sg_store sg_store;

typedef enum sg_store_mode {
    SG_STORE_READ,   /* must exist; never written */
    SG_STORE_WRITE,  /* created when missing */
    SG_STORE_CHANGE, /* must exist */
} sg_store_mode;

/* `path` is a file, or postgresql://USER@HOST/DATABASE with what else libpq
 * takes there; `schema=NAME` as one of its parameters is the schema of the
 * tables, else "stancegraph". SG_ESTORE when it is no stancegraph database,
 * damaged, of a newer schema, or locked by another program for more than ten
 * seconds (a server: a minute); SG_ESYSTEM when it cannot be opened, reached,
 * created or written; SG_EUSAGE when an address is none. So do all calls below,
 * and they give SG_EINPUT for a text with a zero byte on a server. A store
 * is used by one thread at a time; many programs may read one while one
 * writes. */
SG_API sg_status sg_store_open(const char *path, sg_store_mode mode,
                               sg_store **out, sg_error *err);
SG_API void sg_store_close(sg_store *store);

/* The name of the store for messages: the path, or the address of the server
 * without a password. */
SG_API const char *sg_store_name(const sg_store *store);

/* The version of program, data and model that is stored with each document;
 * without a call it is that of the program. A document stored by another
 * version counts as changed. */
SG_API void sg_store_set_version(sg_store *store, sg_str version);

/* What sg_store_put did. */
typedef enum sg_put { SG_PUT_ADDED, SG_PUT_REPLACED, SG_PUT_UNCHANGED } sg_put;

/* True in `*same` when the document `id` is stored with this text, extracted
 * by this version of program, data and model: nothing needs to be done. */
SG_API sg_status sg_store_has(sg_store *store, sg_str id, sg_str text,
                              bool *same, sg_error *err);

/* Stores one document with its sentences, actors, mentions and statements in
 * one transaction: all of it or, on failure, nothing. `text` is that which was
 * extracted from. A document of the same id loses its own rows first; actors
 * that nothing refers to any more go with them. SG_EINPUT when a date is not
 * ISO 8601 or a text is not UTF-8. */
SG_API sg_status sg_store_put(sg_store *store, sg_str text,
                              const sg_extraction *extraction, sg_put *done,
                              sg_error *err);

/* Stores statements that were made elsewhere, all of one document, in any
 * order. Idempotent; statements equal in every field are one. SG_EINPUT tells
 * what is wrong with which statement. */
SG_API sg_status sg_store_load(sg_store *store, const sg_document_info *info,
                               const sg_statement *statements, size_t count,
                               sg_put *done, sg_error *err);

/* Stores a document that was read elsewhere, with all its statements: the store
 * is the same as after sg_store_put. SG_EINPUT also when there are more or
 * fewer statements than the document has. */
SG_API sg_status sg_store_load_document(sg_store *store,
                                        const sg_document_record *document,
                                        const sg_statement *statements,
                                        size_t count, sg_put *done,
                                        sg_error *err);

/* One document with all its statements, on its way into a store. */
typedef struct sg_loaded {
    const sg_document_record *document;
    const sg_statement *statements;
    size_t count;
    bool whole;  /* the record tells all of it; else it has an `info` only, and
                    the statements are as for sg_store_load */
    sg_put done; /* what was done with it */
} sg_loaded;

/* The same for several documents in one transaction: 16 at a time take a
 * third less time of the processor than one by one. On failure none of
 * them is stored; whichever is at fault, each can be loaded alone. */
SG_API sg_status sg_store_load_documents(sg_store *store, sg_loaded *documents,
                                         size_t count, sg_error *err);

/* Told of each thing that is wrong; false to stop. */
typedef bool sg_fault_fn(void *context, sg_str table, sg_str what);

/* Asks whether a store is whole: that its rows refer to rows that are there,
 * agree with each other and are all in the indexes; a file also whether it can
 * be read to its end. Tells of every fault and gives SG_OK; an error only where
 * nothing can be told. Reads all of it: for a file some 20 s a gigabyte. The
 * indexes of words of a file are compared in a store that is open for writing,
 * while other writers wait. */
SG_API sg_status sg_store_check(sg_store *store, sg_fault_fn *fn, void *context,
                                sg_error *err);

/* Gives the actor of this canonical name another name to be found by, as long
 * as a document mentions it. `*known` is false, and nothing is done, when there
 * is no such actor. */
SG_API sg_status sg_store_add_alias(sg_store *store, sg_str actor, sg_str alias,
                                    bool *known, sg_error *err);

/* Gives the actors of the store the other names that the extractor's tables
 * have of them, all or none. Cheap where they have them already. */
SG_API sg_status sg_store_add_names(sg_store *store,
                                    const sg_extractor *extractor,
                                    sg_error *err);

typedef struct sg_store_counts {
    size_t documents;
    size_t actors;
    size_t statements;
    char first_date[11]; /* "" when no document is dated */
    char last_date[11];
} sg_store_counts;

SG_API sg_status sg_store_count(sg_store *store, sg_store_counts *counts,
                                sg_error *err);

/* ---- filters ---------------------------------------------------------- */

/* By what a person has said of statements (curate.h). */
typedef enum sg_review {
    SG_REVIEW_ANY,      /* all that are not rejected */
    SG_REVIEW_OPEN,     /* those that nobody has looked at */
    SG_REVIEW_DONE,     /* confirmed or edited */
    SG_REVIEW_REJECTED, /* only the rejected ones, as they were read */
} sg_review;

/* Which statements are wanted. Missing values ({NULL, 0}, NULL, 0) let
 * everything through; lists are arrays of `..._count` items. Actor names match
 * by any alias, case and accents folded. Of words that are searched for all
 * must be there, in any order; "words in quotation marks" stand side by side;
 * tarif* finds what begins so; OR in capitals between two finds either. Case,
 * accents, English endings (tariff finds tariffs) and other signs do not
 * matter. */
typedef struct sg_filter {
    const sg_str *actors; /* source or target */
    size_t actors_count;
    const sg_str *sources;
    size_t sources_count;
    const sg_str *targets;
    size_t targets_count;
    const sg_str *relations;
    size_t relations_count;
    const sg_str *documents;
    size_t documents_count;
    const sg_str *media;
    size_t media_count;
    uint32_t signs;    /* bits SG_SIGN_*; 0 means all */
    uint32_t statuses; /* bit 1u << sg_factuality; 0 means all */
    sg_str topic;      /* words of the topic */
    sg_str text;       /* words of the sentence */
    sg_str since;      /* ISO dates (year, month or day), both included */
    sg_str until;
    double min_confidence;
    size_t min_count; /* edges of fewer statements are dropped */
    bool addressed;   /* only what has a target */
    size_t camp; /* source or target is in this camp (from 1; 0: any) of the
                    graph that the rest of the filter leaves: see
                    sg_camps_find in analysis.h */
    sg_review review;
} sg_filter;

#define SG_SIGN_POSITIVE 1u
#define SG_SIGN_NEGATIVE 2u
#define SG_SIGN_NEUTRAL 4u

/* Checks that every name in the filter exists in the store (a relation that no
 * statement has does not). SG_EUSAGE with a message that gives the nearest
 * three names, or when a date is none. */
SG_API sg_status sg_store_check_filter(sg_store *store, const sg_filter *filter,
                                       sg_error *err);

/* Calls `fn` with each actor that bears `name`, in the order of the alphabet.
 * SG_ESTOP when `fn` returned false. */
SG_API sg_status sg_store_namesakes(sg_store *store, sg_str name,
                                    sg_name_fn *fn, void *context,
                                    sg_error *err);

/* Calls `fn` for each actor with a name that begins with `start`, case and
 * accents folded: with the actor, and that name of it, which is its own where
 * both begin so. Ordered by this name; the texts are valid during the call.
 * Return false to stop: SG_ESTOP. Cost: the number of such names. */
SG_API sg_status sg_store_names_begin(sg_store *store, sg_str start,
                                      sg_name_fn *fn, void *context,
                                      sg_error *err);

/* One statement with where it stands. `document` and `statement` are valid
 * during the call. Return false to stop. */
typedef bool sg_statement_fn(void *context, const sg_document_info *document,
                             const sg_statement *statement);

/* Calls `fn` for each statement that passes, ordered by document date (undated
 * ones last), id and place in the text. `filter` may be NULL. SG_ESTOP when
 * `fn` returned false, SG_ELIMIT when the filter is too long. Kind and
 * affiliation of an actor are those that most of its mentions give. */
SG_API sg_status sg_store_query(sg_store *store, const sg_filter *filter,
                                sg_statement_fn *fn, void *context,
                                sg_error *err);

/* In which order statements come; ties go by date, id and place. */
typedef enum sg_order {
    SG_ORDER_DATE,       /* as sg_store_query */
    SG_ORDER_NEWEST,     /* the newest first, undated ones last */
    SG_ORDER_CONFIDENCE, /* the most certain first */
    SG_ORDER_DOUBT,      /* the least certain first */
} sg_order;

typedef struct sg_selection {
    const sg_filter *filter; /* may be NULL */
    sg_order order;
    size_t limit; /* the first so many; 0 means all */
} sg_selection;

/* As sg_store_query, in another order or only the first ones. */
SG_API sg_status sg_store_select(sg_store *store, const sg_selection *selection,
                                 sg_statement_fn *fn, void *context,
                                 sg_error *err);

/* Calls `fn` for the sentences of a document whose numbers are in the half-open
 * range `numbers`, in order; those that are not stored are left out. `text` is
 * valid during the call. Return false to stop: SG_ESTOP. */
typedef bool sg_sentence_fn(void *context, uint32_t number, sg_str text);
SG_API sg_status sg_store_sentences(sg_store *store, sg_str document,
                                    sg_span numbers, sg_sentence_fn *fn,
                                    void *context, sg_error *err);

/* Calls `fn` for each other name of each actor, ordered by actor and name. The
 * texts are valid during the call. Return false to stop: SG_ESTOP. */
SG_API sg_status sg_store_names(sg_store *store, sg_name_fn *fn, void *context,
                                sg_error *err);

/* ---- model ------------------------------------------------------------ */

typedef struct sg_graph sg_graph;

/* A vertex. Topics are vertices too: what a statement without a target is
 * about. */
typedef struct sg_vertex {
    sg_str name;
    sg_str affiliation;
    sg_actor_kind kind;
    bool is_topic;
    size_t made;     /* statements of which it is the source */
    size_t received; /* statements of which it is the target or topic */
    size_t members;  /* actors that it stands for, when there are several: see
                        sg_graph_rollup; else 0. Not stored by
                        sg_graph_save */
} sg_vertex;

/* An edge: one statement. `from` and `to` are vertex numbers. */
typedef struct sg_edge {
    size_t from;
    size_t to;
    sg_str relation;
    sg_str document;
    sg_str date;
    sg_str sentence; /* the evidence */
    sg_str cue;
    sg_str medium;
    int polarity;
    sg_factuality status;
    double confidence;
    sg_str topic;         /* what it is about, beside a target */
    sg_str document_date; /* of the document; `date` is that of the act */
    uint32_t sentence_number;
    sg_span sentence_span;
    sg_span cue_span;
    sg_span source_span;    /* the words that mean the source */
    sg_span target_span;    /* those that mean the target, or the topic */
    size_t document_number; /* for sg_graph_document */
    sg_str speakers; /* on whose word: names, outermost first, " > " between */
    bool asserted;   /* told as a fact: SG_ACTUAL, and on nobody's word but
                        that of the text, its source or the source's body */
    bool reviewed;   /* a person confirmed or edited it; not stored by
                        sg_graph_save */
} sg_edge;

/* What sg_edge.asserted is made of: "Ashworth accuses Iceland of helping
 * Russia" does not tell as a fact that Iceland helps Russia. */
SG_API bool sg_statement_is_asserted(const sg_statement *statement);

/* Edges of one source, target and sign, taken together. */
typedef struct sg_edge_group {
    size_t from;
    size_t to;
    int polarity;
    size_t count;
    bool asserted;       /* at least one member is */
    double confidence;   /* of the strongest member */
    const size_t *edges; /* `count` edge numbers, strongest first */
} sg_edge_group;

/* The part of the store that passes `filter` (may be NULL) as a graph.
 * Vertices are ordered by name, edges as sg_store_query gives them. A
 * statement with neither target nor topic has no edge. */
SG_API sg_status sg_graph_load(sg_store *store, const sg_filter *filter,
                               sg_graph **out, sg_error *err);
/* An empty graph. */
SG_API sg_graph *sg_graph_new(void);
SG_API void sg_graph_free(sg_graph *graph);

/* Writes the graph to a new store; sg_graph_load of it gives an equal graph
 * but for quotes, speakers and documents without an edge, which are not
 * written. SG_EUSAGE when the store has documents already. */
SG_API sg_status sg_graph_save(const sg_graph *graph, sg_store *store,
                               sg_error *err);
SG_API bool sg_graph_equal(const sg_graph *a, const sg_graph *b);

SG_API size_t sg_graph_vertices(const sg_graph *graph);
SG_API size_t sg_graph_edges(const sg_graph *graph);

/* Numbers count from 0; one that does not exist gives an empty value. Texts
 * live as long as the graph. */
SG_API sg_vertex sg_graph_vertex(const sg_graph *graph, size_t number);
SG_API sg_edge sg_graph_edge(const sg_graph *graph, size_t number);

/* Documents that have an edge, in the order of their first: id, title, date,
 * url, author, medium. Numbers and texts as above. */
SG_API size_t sg_graph_documents(const sg_graph *graph);
SG_API sg_document_info sg_graph_document(const sg_graph *graph, size_t number);

/* Groups, strongest first (count, then confidence, then names): the order in
 * which a capped picture keeps them. They live as long as the graph. */
SG_API size_t sg_graph_groups(const sg_graph *graph);
SG_API const sg_edge_group *sg_graph_group(const sg_graph *graph,
                                           size_t number);

/* ---- summary ------------------------------------------------------------ */

/* How many statements of an edge have this relation and status. */
typedef struct sg_relation_count {
    sg_str relation;
    sg_factuality status;
    size_t count;
} sg_relation_count;

typedef struct sg_summary_edge {
    sg_edge_group group; /* without the numbers of its statements and without
                            `asserted`, which they tell */
    const sg_relation_count *relations; /* in no order */
    size_t relations_count;
} sg_summary_edge;

/* The groups of a graph without its statements. */
typedef struct sg_summary {
    const sg_vertex *vertices; /* numbered by name; what they make and receive
                                  is not counted, some may have no edge */
    size_t vertices_count;
    const sg_summary_edge *edges; /* in the order of sg_graph_group */
    size_t count;
    void *owned; /* memory of all this */
} sg_summary;

/* What sg_graph_load and sg_graph_group tell of the part of the store that
 * passes `filter` (may be NULL), but for the statements of each group: about
 * six times as fast. Fails as sg_graph_load does, SG_ELIMIT when the file
 * numbers its actors beyond all reason. `*out` is empty on failure. */
SG_API sg_status sg_summary_load(sg_store *store, const sg_filter *filter,
                                 sg_summary *out, sg_error *err);
SG_API void sg_summary_clear(sg_summary *summary);

#ifdef __cplusplus
}
#endif
#endif
