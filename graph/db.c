/* Statements of SQLite and their errors: the text of every fixed statement, one
 * way to run them, and the translation of SQLite's result codes into ours. */
#include "graph/store.h"

#include <errno.h>
#include <string.h>

#include "base/error.h"
#include "base/str.h"

/* Kind and affiliation of an actor are what most of its mentions say; what
 * does not tell counts last, ties go by name. */
#define SETTLE                                                                 \
    "UPDATE actors SET kind = r.kind, affiliation = r.affiliation FROM"        \
    " (SELECT (SELECT kind FROM readings JOIN entities USING (entity)"         \
    "   WHERE actor = ?1 GROUP BY kind"                                        \
    "   ORDER BY kind = 'other', sum(mentions) DESC, kind LIMIT 1) AS kind,"   \
    "  (SELECT affiliation FROM readings JOIN entities USING (entity)"         \
    "   WHERE actor = ?1 AND affiliation <> '' GROUP BY affiliation"           \
    "   ORDER BY sum(mentions) DESC, affiliation LIMIT 1) AS affiliation) r"   \
    " WHERE actor = ?1 AND r.kind IS NOT NULL AND (actors.kind <> r.kind"      \
    "  OR actors.affiliation IS NOT r.affiliation)"

static const char *const sql_texts[SG_SQL_COUNT] = {
    [SG_SQL_BEGIN] = "BEGIN IMMEDIATE",
    [SG_SQL_COMMIT] = "COMMIT",
    [SG_SQL_ROLLBACK] = "ROLLBACK",
    [SG_SQL_FIND_DOCUMENT] = "SELECT document, row_hash, version, text_hash"
                             " FROM documents WHERE id = ?",
    [SG_SQL_DELETE_DOCUMENT] = "DELETE FROM documents WHERE document = ?",
    [SG_SQL_ADD_DOCUMENT] =
        "INSERT INTO documents (id, title, date, url, author, medium,"
        " text_hash, row_hash, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [SG_SQL_ADD_SENTENCE] = "INSERT INTO sentences VALUES (?, ?, ?, ?, ?)",
    [SG_SQL_DOCUMENT_ENTITIES] =
        "SELECT DISTINCT entity FROM mentions WHERE document = ?",
    [SG_SQL_FIND_ENTITY] =
        "SELECT e.entity, a.actor, a.kind, a.affiliation FROM entities e"
        " JOIN actors a USING (actor) WHERE e.name = ?",
    [SG_SQL_ADD_ACTOR] = "INSERT INTO actors VALUES (?, ?, ?, ?)",
    [SG_SQL_ADD_ENTITY] = "INSERT INTO entities VALUES (?, ?, ?)",
    [SG_SQL_NEXT_ENTITY] = "SELECT coalesce(max(entity), 0) + 1 FROM entities",
    [SG_SQL_ADD_ALIAS] =
        "INSERT INTO aliases VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE"
        " SET origin = excluded.origin"
        " WHERE origin IN ('text', 'act') AND excluded.origin <> 'text'",
    [SG_SQL_ADD_MENTION] =
        "INSERT INTO mentions VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [SG_SQL_ADD_STATEMENT] =
        "INSERT INTO statements VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
    [SG_SQL_ADD_ATTRIBUTION] = "INSERT INTO attributions VALUES (?, ?, ?)",
    [SG_SQL_DROP_ALIASES] =
        "DELETE FROM aliases WHERE entity = ? AND origin = 'text' AND NOT"
        " EXISTS (SELECT 1 FROM mentions m WHERE m.actor = aliases.actor"
        "  AND m.text = aliases.alias AND m.entity = aliases.entity"
        "  AND m.is_name)",
    [SG_SQL_ENTITY_ACTOR] = "SELECT actor FROM entities WHERE entity = ?",
    [SG_SQL_DROP_ENTITY] =
        "DELETE FROM entities WHERE entity = ?1"
        " AND NOT EXISTS (SELECT 1 FROM readings WHERE entity = ?1)"
        " AND NOT EXISTS"
        " (SELECT 1 FROM entities WHERE actor = ?1 AND entity <> ?1)"
        " AND NOT EXISTS"
        " (SELECT 1 FROM aliases WHERE entity = ?1 AND origin = 'user')",
    [SG_SQL_DROP_ACTOR] =
        "DELETE FROM actors WHERE actor = ?1"
        " AND NOT EXISTS (SELECT 1 FROM entities WHERE actor = ?1)",
    [SG_SQL_SETTLE_ACTOR] = SETTLE,
    [SG_SQL_SET_META] =
        "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE"
        " SET value = excluded.value WHERE value <> excluded.value",
    [SG_SQL_COUNTS] = "SELECT (SELECT count(*) FROM documents),"
                      " (SELECT count(*) FROM actors),"
                      " (SELECT count(*) FROM statements),"
                      " (SELECT min(date) FROM documents),"
                      " (SELECT max(date) FROM documents)",
    [SG_SQL_ATTRIBUTIONS] =
        "SELECT m.start_byte, m.end_byte, m.text, a.name, a.affiliation, a.kind"
        " FROM attributions t JOIN mentions m USING (mention)"
        " JOIN actors a USING (actor) WHERE t.statement = ?"
        " ORDER BY t.position",
    [SG_SQL_SENTENCES] =
        "SELECT s.number, s.start_byte, s.end_byte, s.text FROM sentences s"
        " JOIN documents d USING (document) WHERE d.id = ?"
        " ORDER BY s.start_byte, s.number",
    [SG_SQL_SOME_SENTENCES] =
        "SELECT s.number, s.text FROM sentences s"
        " JOIN documents d USING (document) WHERE d.id = ?"
        " AND s.number >= ? AND s.number < ? ORDER BY s.number",
    [SG_SQL_NAMES] = "SELECT a.name, l.alias FROM aliases l"
                     " JOIN actors a USING (actor) WHERE l.alias <> a.name"
                     " ORDER BY a.name, l.alias",
    [SG_SQL_ALIAS_EXISTS] = "SELECT 1 FROM aliases WHERE key = ?",
    [SG_SQL_ALIASES] = "SELECT a.name, l.key FROM aliases l"
                       " JOIN actors a USING (actor)",
    [SG_SQL_NAMESAKES] = "SELECT name FROM actors WHERE actor IN"
                         " (SELECT actor FROM aliases WHERE key = ?)"
                         " ORDER BY name",
    [SG_SQL_ACTORS] = "SELECT actor FROM actors ORDER BY name",
    [SG_SQL_ACTOR_NAME] = "SELECT name FROM actors WHERE actor = ?",
    [SG_SQL_RELATION_EXISTS] =
        "SELECT 1 FROM statements WHERE relation = ? LIMIT 1",
    [SG_SQL_RELATIONS] = "SELECT DISTINCT relation, relation FROM statements",
    [SG_SQL_DOCUMENT_EXISTS] = "SELECT 1 FROM documents WHERE id = ?",
    [SG_SQL_DOCUMENTS] = "SELECT id, id FROM documents",
    [SG_SQL_MEDIUM_EXISTS] = "SELECT 1 FROM documents WHERE medium = ?"
                             " COLLATE NOCASE LIMIT 1",
    [SG_SQL_MEDIA] = "SELECT DISTINCT medium, lower(medium) FROM documents"
                     " WHERE medium IS NOT NULL",
};

static sg_status fail_system(const sg_store *store, const char *what,
                             sg_error *err)
{
    int error = sqlite3_system_errno(store->db);

    if (error)
        return sg_fail_errno(err, store->path, error, what);
    return sg_fail_at(err, SG_ESYSTEM, store->path, 0, "%s", what);
}

sg_status sg_db_fail(const sg_store *store, int rc, sg_error *err)
{
    const char *detail = sqlite3_errmsg(store->db);

    switch (rc & 0xff) {
    case SQLITE_NOTADB:
        return sg_fail_at(err, SG_ESTORE, store->path, 0,
                          "this is not a stancegraph database");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return sg_fail_at(err, SG_ESTORE, store->path, 0,
                          "the database is locked by another program");
    case SQLITE_CANTOPEN:
        return fail_system(store, "cannot open the database", err);
    case SQLITE_FULL:
        return sg_fail_errno(err, store->path, ENOSPC,
                             "cannot write the database");
    case SQLITE_READONLY:
        return sg_fail_errno(err, store->path, EACCES,
                             "cannot write the database");
    case SQLITE_IOERR:
        return fail_system(store, "cannot read or write the database", err);
    case SQLITE_PERM:
    case SQLITE_NOMEM:
        return sg_fail_at(err, SG_ESYSTEM, store->path, 0, "%s", detail);
    case SQLITE_TOOBIG:
        return sg_fail_at(err, SG_ELIMIT, store->path, 0, "%s", detail);
    default:
        return sg_fail_at(err, SG_ESTORE, store->path, 0,
                          "the database is damaged: %s", detail);
    }
}

sg_status sg_db_exec(sg_store *store, const char *sql, sg_error *err)
{
    int rc = sqlite3_exec(store->db, sql, NULL, NULL, NULL);

    return rc == SQLITE_OK ? SG_OK : sg_db_fail(store, rc, err);
}

sg_status sg_db_prepare(sg_store *store, sg_str sql, sqlite3_stmt **out,
                        sg_error *err)
{
    int rc = sqlite3_prepare_v2(store->db, sql.data, (int)sql.len, out, NULL);

    return rc == SQLITE_OK ? SG_OK : sg_db_fail(store, rc, err);
}

sg_call sg_call_start(sg_store *store, sg_sql which)
{
    sg_call call = {store, store->statements[which], 0, SQLITE_OK, false};

    if (!call.statement) {
        call.rc = sqlite3_prepare_v3(store->db, sql_texts[which], -1,
                                     SQLITE_PREPARE_PERSISTENT,
                                     &store->statements[which], NULL);
        call.statement = store->statements[which];
    }
    return call;
}

sg_call sg_call_once(sg_store *store, const char *sql)
{
    sg_call call = {store, NULL, 0, SQLITE_OK, true};

    call.rc = sqlite3_prepare_v2(store->db, sql, -1, &call.statement, NULL);
    return call;
}

static void bound(sg_call *call, int rc)
{
    if (call->rc == SQLITE_OK)
        call->rc = rc;
}

void sg_call_text(sg_call *call, sg_str text)
{
    if (text.len)
        sg_call_words(call, text);
    else
        sg_call_null(call);
}

void sg_call_words(sg_call *call, sg_str text)
{
    call->at++;
    if (call->rc == SQLITE_OK)
        bound(call, sqlite3_bind_text64(call->statement, call->at,
                                        text.len ? text.data : "", text.len,
                                        SQLITE_STATIC, SQLITE_UTF8));
}

void sg_call_int(sg_call *call, int64_t value)
{
    call->at++;
    if (call->rc == SQLITE_OK)
        bound(call, sqlite3_bind_int64(call->statement, call->at, value));
}

void sg_call_real(sg_call *call, double value)
{
    call->at++;
    if (call->rc == SQLITE_OK)
        bound(call, sqlite3_bind_double(call->statement, call->at, value));
}

void sg_call_null(sg_call *call)
{
    call->at++;
    if (call->rc == SQLITE_OK)
        bound(call, sqlite3_bind_null(call->statement, call->at));
}

sg_status sg_call_step(sg_call *call, bool *row, sg_error *err)
{
    *row = false;
    if (call->rc == SQLITE_OK || call->rc == SQLITE_ROW)
        call->rc = sqlite3_step(call->statement);
    *row = call->rc == SQLITE_ROW;
    if (*row || call->rc == SQLITE_DONE)
        return SG_OK;
    return sg_db_fail(call->store, call->rc, err);
}

void sg_call_end(sg_call *call)
{
    if (!call->statement)
        return; /* it could not be prepared */
    if (call->once) {
        (void)sqlite3_finalize(call->statement);
        call->statement = NULL;
        return;
    }
    /* what the last step said is reported again by reset: known already */
    (void)sqlite3_reset(call->statement);
    (void)sqlite3_clear_bindings(call->statement);
}

sg_status sg_call_run(sg_call *call, sg_error *err)
{
    bool row;
    sg_status status = sg_call_step(call, &row, err);

    sg_call_end(call);
    return status;
}

sg_status sg_call_insert(sg_call *call, int64_t *row, sg_error *err)
{
    sg_status status = sg_call_run(call, err);

    *row = sqlite3_last_insert_rowid(call->store->db);
    return status;
}

sg_status sg_db_exists(sg_store *store, sg_sql which, sg_str text, bool *found,
                       sg_error *err)
{
    sg_call call = sg_call_start(store, which);
    sg_status status;

    sg_call_words(&call, text);
    status = sg_call_step(&call, found, err);
    sg_call_end(&call);
    return status;
}

sg_str sg_column(sqlite3_stmt *statement, int column)
{
    const char *text = (const char *)sqlite3_column_text(statement, column);

    return (sg_str){text, (size_t)sqlite3_column_bytes(statement, column)};
}

sg_status sg_db_begin(sg_store *store, sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_BEGIN);

    return sg_call_run(&call, err);
}

sg_status sg_db_finish(sg_store *store, sg_status status, sg_error *err)
{
    sg_call call;

    if (!status) {
        call = sg_call_start(store, SG_SQL_COMMIT);
        status = sg_call_run(&call, err);
    }
    if (status && !sqlite3_get_autocommit(store->db)) {
        call = sg_call_start(store, SG_SQL_ROLLBACK);
        (void)sg_call_run(&call, NULL); /* the first error is the one to tell */
    }
    return status;
}
