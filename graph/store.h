/* The inside of a store: the connection and its prepared statements. Shared by
 * the files of graph/ that talk to SQLite. */
#ifndef SG_GRAPH_STORE_H
#define SG_GRAPH_STORE_H

#include <sqlite3.h>

#include <stancegraph/graph.h>

#include "base/buf.h"
#include "extract/topic_words.h"

/* Changes when the tables change; graph/store.c knows how to get there from
 * each older one. Kept in the file as user_version. */
enum { SG_SCHEMA_VERSION = 3 };

/* Marks the file as ours: "StGr". */
enum { SG_APPLICATION_ID = 0x53744772 };

/* The fixed statements; their text stands in graph/db.c. */
typedef enum sg_sql {
    SG_SQL_BEGIN,
    SG_SQL_COMMIT,
    SG_SQL_ROLLBACK,
    SG_SQL_FIND_DOCUMENT,
    SG_SQL_DELETE_DOCUMENT,
    SG_SQL_ADD_DOCUMENT,
    SG_SQL_ADD_SENTENCE,
    SG_SQL_DOCUMENT_ENTITIES,
    SG_SQL_FIND_ENTITY,
    SG_SQL_ADD_ACTOR,
    SG_SQL_ADD_ENTITY,
    SG_SQL_NEXT_ENTITY,
    SG_SQL_ADD_ALIAS,
    SG_SQL_ADD_MENTION,
    SG_SQL_ADD_STATEMENT,
    SG_SQL_ADD_ATTRIBUTION,
    SG_SQL_DROP_ALIASES,
    SG_SQL_ENTITY_ACTOR,
    SG_SQL_DROP_ENTITY,
    SG_SQL_DROP_ACTOR,
    SG_SQL_SETTLE_ACTOR,
    SG_SQL_SET_META,
    SG_SQL_COUNTS,
    SG_SQL_ATTRIBUTIONS,
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

struct sg_store {
    sqlite3 *db;
    char *path;
    char *version; /* stored with each document */
    sg_data *data; /* of these words; NULL to read */
    sg_topic_words *topic_words;
    sqlite3_stmt *statements[SG_SQL_COUNT]; /* prepared at first use */
};

/* Puts the key under which topics are one into `key`; nothing for the words
 * that are no topic because they mean something else in every text ("it"). The
 * store is open to write. */
void sg_store_topic_key(const sg_store *store, sg_str topic, sg_buf *key);

/* ---- db.c: statements and their errors -------------------------------- */

/* Turns a result code of SQLite into an error with the path of the store. */
sg_status sg_db_fail(const sg_store *store, int rc, sg_error *err);

/* Runs SQL of our own that has no parameters and may be several statements. */
sg_status sg_db_exec(sg_store *store, const char *sql, sg_error *err);

sg_status sg_db_prepare(sg_store *store, sg_str sql, sqlite3_stmt **out,
                        sg_error *err);

/* One run of a statement: values are bound one after the other, then it is
 * stepped. The first failure is kept in `rc` and reported by the step, so that
 * binding needs no checks. Text must live until sg_call_end. */
typedef struct sg_call {
    sg_store *store;
    sqlite3_stmt *statement;
    int at; /* number of the last parameter bound */
    int rc;
    bool once; /* the statement goes with the call */
} sg_call;

/* Starts a run of one of the fixed statements. */
sg_call sg_call_start(sg_store *store, sg_sql which);

/* The same for SQL that is needed seldom and stands where it is used. */
sg_call sg_call_once(sg_store *store, const char *sql);

/* Missing or empty text is bound as NULL by sg_call_text, as '' by
 * sg_call_words. */
void sg_call_text(sg_call *call, sg_str text);
void sg_call_words(sg_call *call, sg_str text);
void sg_call_int(sg_call *call, int64_t value);
void sg_call_real(sg_call *call, double value);
void sg_call_null(sg_call *call);

/* The next row: `*row` is false behind the last one. */
sg_status sg_call_step(sg_call *call, bool *row, sg_error *err);

/* Makes the statement ready for its next run. */
void sg_call_end(sg_call *call);

/* Steps once and ends: for statements without rows. */
sg_status sg_call_run(sg_call *call, sg_error *err);

/* As sg_call_run, with the number of the new row. */
sg_status sg_call_insert(sg_call *call, int64_t *row, sg_error *err);

/* Starts, binds one text and tells whether there is a row. */
sg_status sg_db_exists(sg_store *store, sg_sql which, sg_str text, bool *found,
                       sg_error *err);

/* Text of a column, valid until the next step; NULL gives the missing
 * value. */
sg_str sg_column(sqlite3_stmt *statement, int column);

/* Sets a row of the table meta. */
sg_status sg_store_set_meta(sg_store *store, sg_str key, sg_str value,
                            sg_error *err);

/* ---- transactions ----------------------------------------------------- */

/* Takes the right to write at once, so that no later step can find the store
 * locked. */
sg_status sg_db_begin(sg_store *store, sg_error *err);

/* Commits when `status` is SG_OK, else rolls back; returns `status` or what
 * the commit gave. */
sg_status sg_db_finish(sg_store *store, sg_status status, sg_error *err);

#endif
