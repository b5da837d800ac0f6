/* The inside of a store: the database and its prepared statements. Shared by
 * the files of graph/ that read and write tables. */
#ifndef SG_GRAPH_STORE_H
#define SG_GRAPH_STORE_H

#include "base/arena.h"
#include "base/buf.h"
#include "extract/topic_words.h"
#include "graph/db.h"

/* The fixed statements; their text stands in store_sql.c. */
typedef enum sg_sql {
    SG_SQL_FIND_DOCUMENT,
    SG_SQL_DELETE_DOCUMENT,
    SG_SQL_ADD_DOCUMENT,
    SG_SQL_ADD_SENTENCE,
    SG_SQL_DOCUMENT_ENTITIES,
    SG_SQL_FIND_ENTITIES,
    SG_SQL_FIND_ENTITY,
    SG_SQL_ADD_ACTOR,
    SG_SQL_ADD_ENTITY,
    SG_SQL_LAST_NUMBERS,
    SG_SQL_ADD_ALIAS,
    SG_SQL_ADD_MENTION,
    SG_SQL_ADD_STATEMENT,
    SG_SQL_ADD_ATTRIBUTION,
    SG_SQL_INDEX_SENTENCES,
    SG_SQL_INDEX_TOPICS,
    SG_SQL_DROP_ALIASES,
    SG_SQL_ENTITY_ACTOR,
    SG_SQL_DROP_ENTITY,
    SG_SQL_DROP_ACTOR,
    SG_SQL_SETTLE_ACTOR,
    SG_SQL_SET_META,
    SG_SQL_COUNTS,
    SG_SQL_SENTENCES,
    SG_SQL_SOME_SENTENCES,
    SG_SQL_NAMES,
    SG_SQL_ALIAS_EXISTS,
    SG_SQL_ALIASES,
    SG_SQL_NAMESAKES,
    SG_SQL_ACTORS,
    SG_SQL_ACTOR_NAME,
    SG_SQL_RELATION_EXISTS,
    SG_SQL_RELATIONS,
    SG_SQL_DOCUMENT_EXISTS,
    SG_SQL_DOCUMENTS,
    SG_SQL_MEDIUM_EXISTS,
    SG_SQL_MEDIA,
    SG_SQL_COUNT
} sg_sql;

/* What has a number that is given by the program. */
typedef enum sg_numbered {
    SG_NUMBER_DOCUMENT,
    SG_NUMBER_ENTITY,
    SG_NUMBER_MENTION,
    SG_NUMBER_STATEMENT,
    SG_NUMBER_ACT,
    SG_NUMBERED
} sg_numbered;

/* No number. */
#define SG_NUMBER_NONE INT64_C(-1)

struct sg_store {
    sg_db *db;
    char *version; /* stored with each document */
    sg_data *data; /* of these words; NULL to read */
    sg_topic_words *topic_words;
    sg_answer *statements[SG_SQL_COUNT]; /* prepared at first use */
    int64_t last[SG_NUMBERED];           /* numbers given in this transaction */
    int64_t indexed[SG_NUMBERED];        /* words of these are (words.h) */
    bool counted;                        /* `last` is known */
    bool writing;                        /* a transaction is open */
    bool acts_asked;                     /* `acts` is known */
    bool acts;                           /* a correction stands */
};

/* Puts the key under which topics are one into `key`; nothing for the words
 * that are no topic because they mean something else in every text ("it"). The
 * store is open to write. */
void sg_store_topic_key(const sg_store *store, sg_str topic, sg_buf *key);

/* ---- statements -------------------------------------------------------- */

/* Starts a run of one of the fixed statements. */
sg_call sg_call_start(sg_store *store, sg_sql which);

/* The same for SQL that is needed seldom and stands where it is used. */
sg_call sg_call_once(sg_store *store, const char *sql);

/* Starts, binds one text and tells whether there is a row. */
sg_status sg_store_exists(sg_store *store, sg_sql which, sg_str text,
                          bool *found, sg_error *err);

/* ---- reading ----------------------------------------------------------- */

/* Calls `fn` for the rows of sg_filter_prepare_read: the statement is NULL for
 * a document without one. Fails as sg_store_query. */
sg_status sg_store_read(sg_store *store, const sg_filter *filter,
                        sg_statement_fn *fn, void *context, sg_error *err);

/* Adds to `record`, whose id is set, what is stored of the document but its
 * facts: sum, version and sentences, in `arena`. */
sg_status sg_store_record(sg_store *store, sg_arena *arena,
                          sg_document_record *record, sg_error *err);

/* ---- writing ----------------------------------------------------------- */

/* As sg_db_begin and sg_db_finish. */
sg_status sg_store_begin(sg_store *store, sg_error *err);
sg_status sg_store_finish(sg_store *store, sg_status status, sg_error *err);

/* The next free number within a transaction. */
sg_status sg_store_number(sg_store *store, sg_numbered what, int64_t *number,
                          sg_error *err);

/* From here on numbers are given as if a transaction began: those of rows that
 * are gone again may be given once more. */
void sg_store_recount(sg_store *store);

/* Sets a row of the table meta. */
sg_status sg_store_set_meta(sg_store *store, sg_str key, sg_str value,
                            sg_error *err);

#endif
