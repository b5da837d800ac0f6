/* Statements of SQLite and their errors. */
#include "graph/db_sqlite.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "graph/db_driver.h"

typedef struct sqlite_db {
    sg_db base;
    sqlite3 *handle;
} sqlite_db;

typedef struct sqlite_answer {
    sg_answer base;
    sqlite3_stmt *statement; /* NULL when it could not be prepared */
    int rc;                  /* the first failure, or what the last step gave */
    bool copies;             /* texts may go when they are bound */
} sqlite_answer;

sqlite3 *sg_sqlite_handle(sg_db *db)
{
    return ((sqlite_db *)(void *)db)->handle;
}

static sqlite_answer *own(sg_answer *answer)
{
    return (sqlite_answer *)(void *)answer;
}

sqlite3_stmt *sg_sqlite_statement(sg_answer *answer)
{
    return own(answer)->statement;
}

/* ---- errors ------------------------------------------------------------ */

static sg_status fail_system(sg_db *db, const char *what, sg_error *err)
{
    int error = sqlite3_system_errno(sg_sqlite_handle(db));

    if (error)
        return sg_fail_errno(err, db->name, error, what);
    return sg_fail_at(err, SG_ESYSTEM, db->name, 0, "%s", what);
}

sg_status sg_sqlite_fail(sg_db *db, int rc, sg_error *err)
{
    const char *detail = sqlite3_errmsg(sg_sqlite_handle(db));

    switch (rc & 0xff) {
    case SQLITE_NOTADB:
        return sg_fail_at(err, SG_ESTORE, db->name, 0,
                          "this is not a stancegraph database");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return sg_fail_at(err, SG_ESTORE, db->name, 0,
                          "the database is locked by another program");
    case SQLITE_CANTOPEN:
        return fail_system(db, "cannot open the database", err);
    case SQLITE_FULL:
        return sg_fail_errno(err, db->name, ENOSPC,
                             "cannot write the database");
    case SQLITE_READONLY:
        return sg_fail_errno(err, db->name, EACCES,
                             "cannot write the database");
    case SQLITE_IOERR:
        return fail_system(db, "cannot read or write the database", err);
    case SQLITE_PERM:
    case SQLITE_NOMEM:
        return sg_fail_at(err, SG_ESYSTEM, db->name, 0, "%s", detail);
    case SQLITE_TOOBIG:
        return sg_fail_at(err, SG_ELIMIT, db->name, 0, "%s", detail);
    default:
        return sg_fail_at(err, SG_ESTORE, db->name, 0,
                          "the database is damaged: %s", detail);
    }
}

/* ---- the connection ---------------------------------------------------- */

static void close_db(sg_db *db)
{
    (void)sqlite3_close(sg_sqlite_handle(db));
    free(db->name);
    free(db);
}

static sg_status exec(sg_db *db, const char *sql, sg_error *err)
{
    int rc = sqlite3_exec(sg_sqlite_handle(db), sql, NULL, NULL, NULL);

    return rc == SQLITE_OK ? SG_OK : sg_sqlite_fail(db, rc, err);
}

static sg_status begin(sg_db *db, sg_error *err)
{
    return exec(db, "BEGIN IMMEDIATE", err);
}

static sg_status commit(sg_db *db, sg_error *err)
{
    return exec(db, "COMMIT", err);
}

static void rollback(sg_db *db)
{
    if (!sqlite3_get_autocommit(sg_sqlite_handle(db)))
        (void)exec(db, "ROLLBACK", NULL); /* the first error is to be told */
}

/* ---- statements --------------------------------------------------------- */

static sg_answer *prepare(sg_db *db, sg_str sql, sg_use use)
{
    sqlite_answer *answer = sg_calloc(1, sizeof *answer);

    answer->base.db = db;
    answer->copies = use == SG_USE_MANY;
    answer->rc =
        sqlite3_prepare_v3(sg_sqlite_handle(db), sql.data, (int)sql.len,
                           use == SG_USE_KEPT ? SQLITE_PREPARE_PERSISTENT : 0,
                           &answer->statement, NULL);
    return &answer->base;
}

static void bound(sqlite_answer *answer, int rc)
{
    if (answer->rc == SQLITE_OK)
        answer->rc = rc;
}

static void bind_text(sg_answer *answer, int at, sg_str text)
{
    sqlite_answer *a = own(answer);

    if (a->rc == SQLITE_OK)
        bound(a,
              sqlite3_bind_text64(
                  a->statement, at, text.len ? text.data : "", text.len,
                  a->copies ? SQLITE_TRANSIENT : SQLITE_STATIC, SQLITE_UTF8));
}

static void bind_int(sg_answer *answer, int at, int64_t value)
{
    sqlite_answer *a = own(answer);

    if (a->rc == SQLITE_OK)
        bound(a, sqlite3_bind_int64(a->statement, at, value));
}

static void bind_real(sg_answer *answer, int at, double value)
{
    sqlite_answer *a = own(answer);

    if (a->rc == SQLITE_OK)
        bound(a, sqlite3_bind_double(a->statement, at, value));
}

static void bind_null(sg_answer *answer, int at)
{
    sqlite_answer *a = own(answer);

    if (a->rc == SQLITE_OK)
        bound(a, sqlite3_bind_null(a->statement, at));
}

static sg_status step(sg_answer *answer, bool *row, sg_error *err)
{
    sqlite_answer *a = own(answer);

    *row = false;
    if (a->rc == SQLITE_OK || a->rc == SQLITE_ROW)
        a->rc = sqlite3_step(a->statement);
    *row = a->rc == SQLITE_ROW;
    if (*row || a->rc == SQLITE_DONE)
        return SG_OK;
    return sg_sqlite_fail(answer->db, a->rc, err);
}

static sg_status run(sg_answer *answer, sg_error *err)
{
    bool row;

    return step(answer, &row, err);
}

static bool reset(sg_answer *answer)
{
    sqlite_answer *a = own(answer);

    if (!a->statement)
        return false;
    /* what the last step said is reported again by reset: known already */
    (void)sqlite3_reset(a->statement);
    (void)sqlite3_clear_bindings(a->statement);
    a->rc = SQLITE_OK;
    return true;
}

static void finish(sg_answer *answer)
{
    (void)sqlite3_finalize(own(answer)->statement);
    free(answer);
}

/* ---- columns ------------------------------------------------------------ */

static sg_str text(sg_answer *answer, int column)
{
    sqlite3_stmt *row = own(answer)->statement;
    const char *bytes = (const char *)sqlite3_column_text(row, column);

    return (sg_str){bytes, (size_t)sqlite3_column_bytes(row, column)};
}

static int64_t number(sg_answer *answer, int column)
{
    return sqlite3_column_int64(own(answer)->statement, column);
}

static double real(sg_answer *answer, int column)
{
    return sqlite3_column_double(own(answer)->statement, column);
}

static bool is_null(sg_answer *answer, int column)
{
    return sqlite3_column_type(own(answer)->statement, column) == SQLITE_NULL;
}

static const sg_db_driver driver = {
    .words = SG_WORDS_FTS5,
    .close = close_db,
    .exec = exec,
    .begin = begin,
    .commit = commit,
    .rollback = rollback,
    .prepare = prepare,
    .bind_text = bind_text,
    .bind_int = bind_int,
    .bind_real = bind_real,
    .bind_null = bind_null,
    .step = step,
    .run = run,
    .reset = reset,
    .finish = finish,
    .text = text,
    .number = number,
    .real = real,
    .is_null = is_null,
};

sg_db *sg_sqlite_wrap(sqlite3 *handle, const char *name)
{
    sqlite_db *db = sg_calloc(1, sizeof *db);

    *db = (sqlite_db){{&driver, sg_copy(name)}, handle};
    return &db->base;
}
