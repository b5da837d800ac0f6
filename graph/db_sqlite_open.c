/* Opening a file of SQLite: is it ours, is it of a schema we know, and what has
 * to be set on every connection. */
#include "graph/db_sqlite.h"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>

#include <sqlite3.h>

#include <stancegraph/version.h>

#include "base/error.h"
#include "base/str.h"
#include "graph/db_driver.h"
#include "graph/schema.h"

/* How long another program's making of the file is waited for. */
enum { BUSY_MILLISECONDS = 10000 };

/* migrations[n] takes a database from schema n to n + 1; an empty file is
 * schema 0. A change of the tables appends here, never edits. */
static const char *const migrations[SG_SCHEMA_VERSION] = {
    sg_schema_sql, sg_schema_search_sql, sg_schema_curation_sql,
    sg_schema_words_sql};

/* ---- connecting ---------------------------------------------------------- */

/* Foreign keys hold, and what the file itself brings along (views, triggers)
 * cannot call anything that reaches outside. */
static sg_status harden(sg_db *db, sg_error *err)
{
    sqlite3 *handle = sg_sqlite_handle(db);
    int rc = sg_sqlite_wait(db);

    if (rc == SQLITE_OK)
        rc = sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
    if (rc != SQLITE_OK)
        return sg_sqlite_fail(db, rc, err);
    return sg_db_exec(db, "PRAGMA cell_size_check = ON", err);
}

/* What could not be opened is given too: it has the message. */
static sg_status connect_to(const char *file, const char *name, int flags,
                            sg_db **out, sg_error *err)
{
    sqlite3 *handle = NULL;
    int rc = sqlite3_open_v2(
        file, &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
        NULL);

    sg_db_close(*out);
    *out = sg_sqlite_wrap(handle, name);
    return rc == SQLITE_OK ? harden(*out, err) : sg_sqlite_fail(*out, rc, err);
}

/* Characters that mean something in a file: URI. */
static void add_escaped(sg_buf *uri, const char *path)
{
    for (; *path; path++) {
        if (*path == '%' || *path == '?' || *path == '#')
            sg_buf_printf(uri, "%%%02X", (unsigned)(unsigned char)*path);
        else
            sg_buf_byte(uri, *path);
    }
}

/* A log with something in it holds the documents that were stored last. */
static bool has_log(const char *path)
{
    sg_buf log = SG_BUF_INIT;
    struct stat info;
    bool found;

    sg_buf_printf(&log, "%s-wal", path);
    found = stat(log.data, &info) == 0 && info.st_size > 0;
    sg_buf_clear(&log);
    return found;
}

/* A store in a folder that cannot be written has no room for the files that
 * go with write-ahead logging. As nobody can write there, it can be read
 * without them, but not without what such a file holds. */
static sg_status connect_frozen(const char *path, sg_db **out, sg_error *err)
{
    sg_buf uri = SG_BUF_INIT;
    sg_status status;

    if (has_log(path))
        return sg_fail_at(err, SG_ESYSTEM, path, 0,
                          "to read its log %s-wal, the folder must be one that "
                          "can be written",
                          path);
    sg_buf_addc(&uri, "file:");
    add_escaped(&uri, path);
    sg_buf_addc(&uri, "?immutable=1");
    status = connect_to(uri.data, path, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
                        out, err);
    sg_buf_clear(&uri);
    return status;
}

/* ---- whose it is --------------------------------------------------------- */

static sg_status read_number(sg_db *db, const char *sql, int64_t *out,
                             sg_error *err)
{
    sg_call call = sg_call_sql(db, sql);
    sg_status status;
    bool row;

    status = sg_call_step(&call, &row, err);
    *out = row ? sg_column_int(call.answer, 0) : 0;
    sg_call_end(&call);
    return status;
}

/* What a file says of itself, in one read transaction: another program may be
 * making the tables at this moment. */
static sg_status read_marks(sg_db *db, int64_t *tables, int64_t *id,
                            int64_t *version, sg_error *err)
{
    sg_status status = sg_db_exec(db, "SAVEPOINT marks", err);
    sg_status ended;

    if (status)
        return status;
    status = read_number(db, "SELECT count(*) FROM sqlite_schema", tables, err);
    if (!status)
        status = read_number(db, "PRAGMA application_id", id, err);
    if (!status)
        status = read_number(db, "PRAGMA user_version", version, err);
    ended = sg_db_exec(db, "RELEASE marks", status ? NULL : err);
    return status ? status : ended;
}

/* Schema of the file in `*version`, 0 for an empty one. SG_ESTORE when it is
 * none of ours. */
static sg_status identify(sg_db *db, int64_t *version, sg_error *err)
{
    int64_t id = 0;
    int64_t tables = 0;
    sg_status status;

    *version = 0;
    status = read_marks(db, &tables, &id, version, err);
    if (status)
        return status;
    if (id != SG_APPLICATION_ID && (id || tables || *version))
        return sg_fail_at(err, SG_ESTORE, db->name, 0,
                          "this is a database of another program");
    if (*version > SG_SCHEMA_VERSION)
        return sg_fail_at(err, SG_ESTORE, db->name, 0,
                          "made by a newer stancegraph: schema %lld, this "
                          "program knows up to %d",
                          (long long)*version, SG_SCHEMA_VERSION);
    return SG_OK;
}

/* ---- to read ------------------------------------------------------------- */

static bool file_exists(const char *path)
{
    FILE *file = fopen(path, "rb");

    if (file)
        (void)fclose(file);
    return file != NULL;
}

/* A connection that could write, but is told not to, tidies up after itself;
 * one that is read-only by mode leaves the files of write-ahead logging. */
static sg_status open_to_read(const char *path, sg_db **out, sg_error *err)
{
    int64_t version;
    sg_status status = connect_to(path, path, SQLITE_OPEN_READWRITE, out, err);

    if (!status)
        status = sg_db_exec(*out, "PRAGMA query_only = ON", err);
    if (!status)
        status = identify(*out, &version, err);
    if (status == SG_ESYSTEM && file_exists(path)) {
        status = connect_frozen(path, out, err);
        if (!status)
            status = identify(*out, &version, err);
    }
    if (status)
        return status;
    if (!version)
        return sg_fail_at(err, SG_ESTORE, path, 0, "the database is empty");
    if (version < SG_SCHEMA_VERSION)
        return sg_fail_at(err, SG_ESTORE, path, 0,
                          "made by an older stancegraph: schema %lld, this "
                          "program's is %d; a command that writes brings it up "
                          "to date",
                          (long long)version, SG_SCHEMA_VERSION);
    return SG_OK;
}

/* ---- to write ------------------------------------------------------------ */

/* Brings the tables up to date in one transaction, so that another program
 * sees either the old schema or the new one. */
static sg_status migrate(sg_db *db, sg_error *err)
{
    char pragma[64];
    int64_t version;
    sg_status status = sg_db_begin(db, err);

    if (status)
        return status;
    status = identify(db, &version, err);
    if (!status && version < SG_SCHEMA_VERSION) {
        for (int64_t v = version; !status && v < SG_SCHEMA_VERSION; v++)
            status = sg_db_exec(db, migrations[v], err);
        (void)snprintf(pragma, sizeof pragma,
                       "PRAGMA application_id = %d; PRAGMA user_version = %d",
                       SG_APPLICATION_ID, SG_SCHEMA_VERSION);
        if (!status)
            status = sg_db_exec(db, pragma, err);
        if (!status && version == 0)
            status = sg_db_exec(db,
                                "INSERT INTO meta VALUES"
                                " ('program', '" SG_VERSION "')",
                                err);
    }
    return sg_db_finish(db, status, err);
}

/* Readers go on while one program writes. Turning this on needs the file for
 * oneself for a moment; SQLite does not wait for that, so we do. A crash of the
 * program loses nothing; a power failure may lose the last documents, which the
 * next build stores again. */
static sg_status log_ahead(sg_db *db, sg_error *err)
{
    enum { NAP_MILLISECONDS = 10 };
    int waited = 0;
    int rc;

    while ((rc = sqlite3_exec(sg_sqlite_handle(db), "PRAGMA journal_mode = WAL",
                              NULL, NULL, NULL)) != SQLITE_OK &&
           (rc & 0xff) == SQLITE_BUSY && waited < BUSY_MILLISECONDS)
        waited += sqlite3_sleep(NAP_MILLISECONDS);
    if (rc != SQLITE_OK)
        return sg_sqlite_fail(db, rc, err);
    return sg_db_exec(db,
                      "PRAGMA synchronous = NORMAL;"
                      "PRAGMA wal_autocheckpoint = 8000;"
                      "PRAGMA journal_size_limit = 67108864;"
                      "PRAGMA cache_size = -40960",
                      err);
}

/* SQLite before 3.41 does not let triggers fill tables of FTS5 unless the
 * schema is trusted. What that opens besides are functions and tables that a
 * program adds to SQLite: this one adds none. */
static sg_status trust_triggers(sg_db *db, sg_error *err)
{
    int rc = sqlite3_db_config(sg_sqlite_handle(db),
                               SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, NULL);

    return rc == SQLITE_OK ? SG_OK : sg_sqlite_fail(db, rc, err);
}

/* SQLite keeps what a statement that fails would have to restore: a file for
 * each transaction, unless what is temporary stays in memory. Not before the
 * tables are up to date: new indexes of a large graph are sorted in files. */
static sg_status open_to_write(const char *path, bool create, sg_db **out,
                               sg_error *err)
{
    int64_t version = 0;
    sg_status status = connect_to(
        path, path, SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0),
        out, err);

    if (!status)
        status = identify(*out, &version, err);
    if (!status && sqlite3_db_readonly(sg_sqlite_handle(*out), "main"))
        status = sg_fail_errno(err, path, EACCES, "cannot write the database");
    if (!status)
        status = trust_triggers(*out, err);
    if (!status)
        status = log_ahead(*out, err);
    if (!status && version < SG_SCHEMA_VERSION)
        status = migrate(*out, err);
    if (!status)
        status = sg_db_exec(*out, "PRAGMA temp_store = MEMORY", err);
    return status;
}

/* ---- the whole ----------------------------------------------------------- */

sg_status sg_sqlite_open(const char *path, sg_store_mode mode, sg_db **out,
                         sg_error *err)
{
    sg_buf plain = SG_BUF_INIT;
    sg_db *db = NULL;
    sg_status status;

    /* a name that SQLite would read as a URI is made a plain path */
    if (sg_str_starts(sg_str_of(path), SG_STR("file:")))
        sg_buf_addc(&plain, "./");
    sg_buf_addc(&plain, path);
    status = mode == SG_STORE_READ
                 ? open_to_read(plain.data, &db, err)
                 : open_to_write(plain.data, mode == SG_STORE_WRITE, &db, err);
    if (status) {
        sg_db_close(db);
        db = NULL;
    }
    *out = db;
    sg_buf_clear(&plain);
    return status;
}

/* ---- files of other programs --------------------------------------------- */

sg_status sg_sqlite_open_foreign(const char *path, sg_db **out, sg_error *err)
{
    sqlite3 *handle = NULL;
    int rc = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY, NULL);

    *out = sg_sqlite_wrap(handle, path);
    if (rc != SQLITE_OK)
        return sg_sqlite_fail(*out, rc, err);
    (void)sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    (void)sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    return SG_OK;
}

static sg_status open_plain(const char *path, const char *name, sg_db **out,
                            sg_error *err)
{
    sqlite3 *handle = NULL;
    int rc = sqlite3_open(path, &handle);

    *out = sg_sqlite_wrap(handle, name);
    return rc == SQLITE_OK ? SG_OK : sg_sqlite_fail(*out, rc, err);
}

sg_status sg_sqlite_open_any(const char *path, sg_db **out, sg_error *err)
{
    return open_plain(path, path, out, err);
}

sg_status sg_sqlite_open_memory(const char *name, sg_db **out, sg_error *err)
{
    return open_plain(":memory:", name, out, err);
}

sg_status sg_sqlite_bytes(sg_db *db, sg_buf *out, sg_error *err)
{
    sqlite3_int64 size = 0;
    unsigned char *bytes =
        sqlite3_serialize(sg_sqlite_handle(db), "main", &size, 0);

    if (!bytes)
        return sg_fail_at(err, SG_ESYSTEM, db->name, 0, "no memory for it");
    sg_buf_add(out, (sg_str){(const char *)bytes, (size_t)size});
    sqlite3_free(bytes);
    return SG_OK;
}
