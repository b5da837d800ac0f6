/* Opening and closing a store: is the file ours, is it of a schema we know,
 * and what has to be set on every connection. */
#include "graph/store.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <stancegraph/version.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "graph/alias.h"
#include "graph/schema.h"

/* How long another program's writing is waited for. */
enum { BUSY_MILLISECONDS = 10000 };

/* migrations[n] takes a database from schema n to n + 1; an empty file is
 * schema 0. A change of the tables appends here, never edits. */
static const char *const migrations[SG_SCHEMA_VERSION] = {
    sg_schema_sql, sg_schema_search_sql, sg_schema_curation_sql};

/* Foreign keys hold, and what the file itself brings along (views, triggers)
 * cannot call anything that reaches outside. */
static sg_status harden(sg_store *store, sg_error *err)
{
    int rc = sqlite3_busy_timeout(store->db, BUSY_MILLISECONDS);

    if (rc == SQLITE_OK)
        rc = sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_db_config(store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0,
                               NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_db_config(store->db, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
    if (rc != SQLITE_OK)
        return sg_db_fail(store, rc, err);
    return sg_db_exec(store, "PRAGMA cell_size_check = ON", err);
}

static sg_status connect_to(sg_store *store, const char *name, int flags,
                            sg_error *err)
{
    int rc;

    (void)sqlite3_close(store->db);
    rc = sqlite3_open_v2(name, &store->db,
                         flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                         NULL);
    return rc == SQLITE_OK ? harden(store, err) : sg_db_fail(store, rc, err);
}

static sg_status read_number(sg_store *store, const char *sql, int64_t *out,
                             sg_error *err)
{
    sqlite3_stmt *statement = NULL;
    sg_status status = sg_db_prepare(store, sg_str_of(sql), &statement, err);
    int rc;

    *out = 0;
    if (status)
        return status;
    rc = sqlite3_step(statement);
    if (rc == SQLITE_ROW)
        *out = sqlite3_column_int64(statement, 0);
    else if (rc != SQLITE_DONE)
        status = sg_db_fail(store, rc, err);
    (void)sqlite3_finalize(statement);
    return status;
}

/* What a file says of itself, in one read transaction: another program may be
 * making the tables at this moment. */
static sg_status read_marks(sg_store *store, int64_t *tables, int64_t *id,
                            int64_t *version, sg_error *err)
{
    sg_status status = sg_db_exec(store, "SAVEPOINT marks", err);
    sg_status ended;

    if (status)
        return status;
    status =
        read_number(store, "SELECT count(*) FROM sqlite_schema", tables, err);
    if (!status)
        status = read_number(store, "PRAGMA application_id", id, err);
    if (!status)
        status = read_number(store, "PRAGMA user_version", version, err);
    ended = sg_db_exec(store, "RELEASE marks", status ? NULL : err);
    return status ? status : ended;
}

/* Schema of the file in `*version`, 0 for an empty one. SG_ESTORE when it is
 * none of ours. */
static sg_status identify(sg_store *store, int64_t *version, sg_error *err)
{
    int64_t id = 0;
    int64_t tables = 0;
    sg_status status;

    *version = 0;
    status = read_marks(store, &tables, &id, version, err);
    if (status)
        return status;
    if (id != SG_APPLICATION_ID && (id || tables || *version))
        return sg_fail_at(err, SG_ESTORE, store->path, 0,
                          "this is a database of another program");
    if (*version > SG_SCHEMA_VERSION)
        return sg_fail_at(err, SG_ESTORE, store->path, 0,
                          "made by a newer stancegraph: schema %lld, this "
                          "program knows up to %d",
                          (long long)*version, SG_SCHEMA_VERSION);
    return SG_OK;
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

/* A store in a folder that cannot be written has no room for the files that
 * go with write-ahead logging. As nobody can write there, it can be read
 * without them. */
static sg_status open_frozen(sg_store *store, sg_error *err)
{
    sg_buf uri = SG_BUF_INIT;
    sg_status status;

    sg_buf_addc(&uri, "file:");
    add_escaped(&uri, store->path);
    sg_buf_addc(&uri, "?immutable=1");
    status = connect_to(store, uri.data, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
                        err);
    sg_buf_clear(&uri);
    return status;
}

static bool file_exists(const char *path)
{
    FILE *file = fopen(path, "rb");

    if (file)
        (void)fclose(file);
    return file != NULL;
}

/* A connection that could write, but is told not to, tidies up after itself;
 * one that is read-only by mode leaves the files of write-ahead logging. */
static sg_status open_to_read(sg_store *store, sg_error *err)
{
    int64_t version;
    sg_status status =
        connect_to(store, store->path, SQLITE_OPEN_READWRITE, err);

    if (!status)
        status = sg_db_exec(store, "PRAGMA query_only = ON", err);
    if (!status)
        status = identify(store, &version, err);
    if (status == SG_ESYSTEM && file_exists(store->path)) {
        status = open_frozen(store, err);
        if (!status)
            status = identify(store, &version, err);
    }
    if (status)
        return status;
    if (version < SG_SCHEMA_VERSION)
        return sg_fail_at(err, SG_ESTORE, store->path, 0,
                          version ? "made by an older stancegraph: a command "
                                    "that writes brings it up to date"
                                  : "the database is empty");
    return SG_OK;
}

/* Brings the tables up to date in one transaction, so that another program
 * sees either the old schema or the new one. */
static sg_status migrate(sg_store *store, sg_error *err)
{
    char pragma[64];
    int64_t version;
    sg_status status = sg_db_begin(store, err);

    if (status)
        return status;
    status = identify(store, &version, err);
    if (!status && version < SG_SCHEMA_VERSION) {
        for (int64_t v = version; !status && v < SG_SCHEMA_VERSION; v++)
            status = sg_db_exec(store, migrations[v], err);
        (void)snprintf(pragma, sizeof pragma,
                       "PRAGMA application_id = %d; PRAGMA user_version = %d",
                       SG_APPLICATION_ID, SG_SCHEMA_VERSION);
        if (!status)
            status = sg_db_exec(store, pragma, err);
        if (!status && version == 0)
            status = sg_store_set_meta(store, SG_STR("program"),
                                       SG_STR(SG_VERSION), err);
    }
    return sg_db_finish(store, status, err);
}

/* Readers go on while one program writes. Turning this on needs the file for
 * oneself for a moment; SQLite does not wait for that, so we do. A crash of the
 * program loses nothing; a power failure may lose the last documents, which the
 * next build stores again. */
static sg_status log_ahead(sg_store *store, sg_error *err)
{
    enum { NAP_MILLISECONDS = 10 };
    int waited = 0;
    int rc;

    while ((rc = sqlite3_exec(store->db, "PRAGMA journal_mode = WAL", NULL,
                              NULL, NULL)) != SQLITE_OK &&
           (rc & 0xff) == SQLITE_BUSY && waited < BUSY_MILLISECONDS)
        waited += sqlite3_sleep(NAP_MILLISECONDS);
    if (rc != SQLITE_OK)
        return sg_db_fail(store, rc, err);
    return sg_db_exec(store,
                      "PRAGMA synchronous = NORMAL;"
                      "PRAGMA wal_autocheckpoint = 8000;"
                      "PRAGMA cache_size = -65536",
                      err);
}

/* SQLite before 3.41 does not let triggers fill tables of FTS5 unless the
 * schema is trusted. What that opens besides are functions and tables that a
 * program adds to SQLite: this one adds none. */
static sg_status trust_triggers(sg_store *store, sg_error *err)
{
    int rc =
        sqlite3_db_config(store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, NULL);

    return rc == SQLITE_OK ? SG_OK : sg_db_fail(store, rc, err);
}

static sg_status read_words(sg_store *store, sg_error *err)
{
    sg_status status = sg_data_open(NULL, &store->data, err);

    return status ? status
                  : sg_topic_words_load(store->data, &store->topic_words, err);
}

static sg_status open_to_write(sg_store *store, sg_error *err)
{
    int64_t version = 0;
    sg_status status = connect_to(
        store, store->path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, err);

    if (!status)
        status = identify(store, &version, err);
    if (!status && sqlite3_db_readonly(store->db, "main"))
        status = sg_fail_errno(err, store->path, EACCES,
                               "cannot write the database");
    if (!status)
        status = trust_triggers(store, err);
    if (!status)
        status = log_ahead(store, err);
    if (!status && version < SG_SCHEMA_VERSION)
        status = migrate(store, err);
    return status ? status : read_words(store, err);
}

static char *copy_text(sg_str text)
{
    char *copy = sg_malloc(text.len + 1);

    if (text.len)
        memcpy(copy, text.data, text.len);
    copy[text.len] = '\0';
    return copy;
}

/* A name that SQLite would read as a URI is made a plain path. */
static char *plain_path(const char *path)
{
    sg_buf plain = SG_BUF_INIT;
    char *copy;

    if (sg_str_starts(sg_str_of(path), SG_STR("file:")))
        sg_buf_addc(&plain, "./");
    sg_buf_addc(&plain, path);
    copy = copy_text(sg_buf_str(&plain));
    sg_buf_clear(&plain);
    return copy;
}

sg_status sg_store_open(const char *path, sg_store_mode mode, sg_store **out,
                        sg_error *err)
{
    sg_store *store;
    sg_status status;

    *out = NULL;
    if (!path || !*path)
        return sg_fail_errno(err, "", ENOENT, "cannot open the database");
    store = sg_calloc(1, sizeof *store);
    store->path = plain_path(path);
    sg_store_set_version(store, SG_STR(SG_VERSION " schema 1"));
    status = mode == SG_STORE_WRITE ? open_to_write(store, err)
                                    : open_to_read(store, err);
    if (status)
        sg_store_close(store);
    else
        *out = store;
    return status;
}

void sg_store_close(sg_store *store)
{
    if (!store)
        return;
    for (int i = 0; i < SG_SQL_COUNT; i++)
        (void)sqlite3_finalize(store->statements[i]);
    (void)sqlite3_close(store->db);
    sg_topic_words_free(store->topic_words);
    sg_data_free(store->data);
    free(store->path);
    free(store->version);
    free(store);
}

void sg_store_set_version(sg_store *store, sg_str version)
{
    free(store->version);
    store->version = copy_text(version);
}

void sg_store_topic_key(const sg_store *store, sg_str topic, sg_buf *key)
{
    sg_buf_reset(key);
    if (topic.len)
        sg_name_key(key, topic);
    if (sg_topic_words_has(store->topic_words, sg_buf_str(key),
                           SG_TOPIC_PRONOUN))
        sg_buf_reset(key);
}

sg_status sg_store_set_meta(sg_store *store, sg_str key, sg_str value,
                            sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_SET_META);

    sg_call_words(&call, key);
    sg_call_words(&call, value);
    return sg_call_run(&call, err);
}
