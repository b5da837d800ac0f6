/* Databases of SQLite. */
#ifndef SG_GRAPH_DB_SQLITE_H
#define SG_GRAPH_DB_SQLITE_H

#include "base/buf.h"
#include "graph/db.h"

/* Marks a file as ours: "StGr". */
enum { SG_APPLICATION_ID = 0x53744772 };

/* A stance graph as a file. */
sg_status sg_sqlite_open(const char *path, sg_store_mode mode, sg_db **out,
                         sg_error *err);

/* ---- files of other programs ------------------------------------------ */

/* A file that is somebody else's: read only, and nothing in it is run. */
sg_status sg_sqlite_open_foreign(const char *path, sg_db **out, sg_error *err);

/* Any file, as it is. */
sg_status sg_sqlite_open_any(const char *path, sg_db **out, sg_error *err);

/* An empty database in memory; `name` is for messages. */
sg_status sg_sqlite_open_memory(const char *name, sg_db **out, sg_error *err);

/* Appends the database as the bytes of a file. */
sg_status sg_sqlite_bytes(sg_db *db, sg_buf *out, sg_error *err);

/* ---- for the files of this name and tests ------------------------------- */

struct sqlite3;
struct sqlite3_stmt;

/* Takes the connection over, NULL too. */
sg_db *sg_sqlite_wrap(struct sqlite3 *handle, const char *name);
struct sqlite3 *sg_sqlite_handle(sg_db *db);
struct sqlite3_stmt *sg_sqlite_statement(sg_answer *answer);

/* Has a lock of another program waited for as long as that program stores
 * something; gives a result code of SQLite. */
int sg_sqlite_wait(sg_db *db);

/* Turns a result code of SQLite into an error with the path of the file. */
sg_status sg_sqlite_fail(sg_db *db, int rc, sg_error *err);

#endif
