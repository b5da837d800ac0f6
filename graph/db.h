/* A database that SQL is run in: a file of SQLite or a schema of a PostgreSQL
 * server. What stands in it is told by store.h.
 *
 * SQL is written once, in what both understand. Parameters are `?` or `?1`.
 * What the two say differently is translated (db_postgres_sql.h lists it). */
#ifndef SG_GRAPH_DB_H
#define SG_GRAPH_DB_H

#include <stancegraph/graph.h>

typedef struct sg_db sg_db;

/* A prepared statement with its values and rows. */
typedef struct sg_answer sg_answer;

/* True for what names a server and not a file. */
bool sg_db_is_server(const char *name);

/* Opens the database of this name, makes its tables where it has none and the
 * mode is to write, and brings older ones up to date. */
sg_status sg_db_open(const char *name, sg_store_mode mode, sg_db **out,
                     sg_error *err);
void sg_db_close(sg_db *db);

/* For messages; without a password. */
const char *sg_db_name(const sg_db *db);

/* How a database searches for words. */
typedef enum sg_word_search {
    SG_WORDS_FTS5,    /* https://www.sqlite.org/fts5.html */
    SG_WORDS_TSQUERY, /* https://www.postgresql.org/docs/15/textsearch.html */
    SG_WORD_SEARCHES
} sg_word_search;
sg_word_search sg_db_word_search(const sg_db *db);

/* Runs SQL of our own that has no parameters and may be several statements. */
sg_status sg_db_exec(sg_db *db, const char *sql, sg_error *err);

/* ---- transactions ----------------------------------------------------- */

/* Takes the right to write at once, so that no later step can find the
 * database locked. */
sg_status sg_db_begin(sg_db *db, sg_error *err);

/* Commits when `status` is SG_OK, else rolls back; returns `status` or what
 * the commit gave. A statement without rows may fail as late as here. */
sg_status sg_db_finish(sg_db *db, sg_status status, sg_error *err);

/* ---- calls ------------------------------------------------------------ */

/* One run of a statement: values are bound one after the other, then it is
 * stepped. The first failure is reported by the step, so that binding needs no
 * checks. Text must live until sg_call_end. */
typedef struct sg_call {
    sg_answer *answer;
    sg_answer **kept; /* where the statement is kept for its next run */
} sg_call;

/* Starts a run of the statement in `*kept`, which is prepared when it is
 * NULL. */
sg_call sg_call_kept(sg_db *db, const char *sql, sg_answer **kept);

/* The same for SQL that is needed seldom. */
sg_call sg_call_sql(sg_db *db, const char *sql);

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

/* ---- answers ---------------------------------------------------------- */

/* A statement that may have many rows, which come bit by bit. Never NULL: a
 * failure is reported by the first sg_answer_next. */
sg_answer *sg_answer_new(sg_db *db, sg_str sql);
void sg_answer_text(sg_answer *answer, sg_str text); /* copied */
void sg_answer_int(sg_answer *answer, int64_t value);
void sg_answer_real(sg_answer *answer, double value);
sg_status sg_answer_next(sg_answer *answer, bool *row, sg_error *err);
void sg_answer_close(sg_answer *answer);

/* Columns of the current row, valid until the next one; NULL is the missing
 * text, 0, and 0. */
sg_str sg_column(sg_answer *answer, int column);
int64_t sg_column_int(sg_answer *answer, int column);
double sg_column_real(sg_answer *answer, int column);
bool sg_column_is_null(sg_answer *answer, int column);

#endif
