/* Opening a graph on a server: which schema holds it, is it ours, and of which
 * version. */
#include "graph/db_postgres.h"

#include <stdio.h>

#include <stancegraph/version.h>

#include "base/error.h"
#include "base/str.h"
#include "graph/db_driver.h"
#include "graph/db_postgres_sql.h"
#include "graph/schema.h"
#include "graph/server.h"

/* How long another program's writing is waited for. */
#define LOCK_TIMEOUT "60s"

/* Of names in PostgreSQL. */
enum { SCHEMA_MAX = 63 };

/* What a name says: the server, for libpq, and the schema, for us. */
typedef struct place {
    sg_buf address;
    char schema[SCHEMA_MAX + 1];
} place;

/* ---- the name ------------------------------------------------------------ */

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || c == '_';
}

/* A name that needs no quotation marks, so that none can be forgotten. */
static bool take_schema(place *p, sg_str name)
{
    if (!name.len || name.len > SCHEMA_MAX || !is_letter(name.data[0]) ||
        sg_str_starts(name, SG_STR("pg_")))
        return false;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.data[i];

        if (!is_letter(c) && (c < '0' || c > '9'))
            return false;
        p->schema[i] = c;
    }
    p->schema[name.len] = '\0';
    return true;
}

/* libpq would not know the parameter `schema`: it is taken out. */
static bool read_place(place *p, const char *name)
{
    sg_str rest = sg_str_of(name);
    size_t end = sg_str_find(rest, '?', 0);
    char sign = '?';
    sg_str part;

    sg_buf_add(&p->address, sg_str_sub(rest, 0, end));
    rest = sg_str_sub(rest, end + 1, rest.len);
    (void)take_schema(p, SG_STR("stancegraph"));
    while (rest.len && sg_str_next(&rest, '&', &part)) {
        if (sg_str_starts(part, SG_STR("schema="))) {
            if (!take_schema(p, sg_str_sub(part, 7, part.len)))
                return false;
            continue;
        }
        sg_buf_byte(&p->address, sign);
        sg_buf_add(&p->address, part);
        sign = '&';
    }
    return true;
}

/* ---- connecting ---------------------------------------------------------- */

static sg_status fail_schema(sg_error *err)
{
    return sg_fail_at(err, SG_EUSAGE, "postgresql://...", 0,
                      "'schema' is a name of at most %d small letters, digits "
                      "and '_'",
                      SCHEMA_MAX);
}

static sg_db *wrap(sg_server *server, const place *p)
{
    sg_buf name = SG_BUF_INIT;
    sg_db *db;

    sg_buf_addc(&name, sg_server_name(server));
    if (!sg_str_is(SG_STR("stancegraph"), p->schema))
        sg_buf_printf(&name, "?schema=%s", p->schema);
    db = sg_postgres_wrap(server, name.data, p->schema);
    sg_buf_clear(&name);
    return db;
}

/* Rows of a cursor are all read, so the first ones need not come soon. */
static sg_status prepare_session(sg_db *db, const place *p, sg_store_mode mode,
                                 sg_error *err)
{
    sg_buf sql = SG_BUF_INIT;
    sg_status status;

    sg_buf_printf(&sql,
                  "SET search_path TO %s; SET lock_timeout TO '" LOCK_TIMEOUT
                  "'; SET cursor_tuple_fraction TO 1;"
                  " SET extra_float_digits TO 3;"
                  " SET standard_conforming_strings TO on",
                  p->schema);
    if (mode == SG_STORE_READ)
        sg_buf_addc(&sql, "; SET default_transaction_read_only TO on");
    status = sg_db_exec(db, sql.data, err);
    sg_buf_clear(&sql);
    return status;
}

static sg_status connect_to(const place *p, sg_store_mode mode, sg_db **out,
                            sg_error *err)
{
    sg_server *server;
    sg_status status = sg_server_new(p->address.data, &server, err);

    if (status)
        return status;
    status = sg_server_connect(server, err);
    if (status) {
        sg_server_close(server);
        return status;
    }
    *out = wrap(server, p);
    return prepare_session(*out, p, mode, err);
}

/* ---- whose it is --------------------------------------------------------- */

static sg_status ask(sg_db *db, const char *sql, const char *text,
                     int64_t *number, sg_error *err)
{
    sg_call call = sg_call_sql(db, sql);
    sg_status status;
    bool row;

    if (text)
        sg_call_words(&call, sg_str_of(text));
    status = sg_call_step(&call, &row, err);
    *number = row ? sg_column_int(call.answer, 0) : 0;
    sg_call_end(&call);
    return status;
}

/* Servers begin with this schema, so no steps lead to it, as they do for files.
 * Whoever changes it writes the first one. */
static sg_status fail_version(const sg_db *db, int64_t version, sg_error *err)
{
    if (version > SG_SERVER_SCHEMA_VERSION)
        return sg_fail_at(err, SG_ESTORE, db->name, 0,
                          "made by a newer stancegraph: schema %lld, this "
                          "program knows up to %d",
                          (long long)version, SG_SERVER_SCHEMA_VERSION);
    return sg_fail_at(
        err, SG_ESTORE, db->name, 0,
        "made by an older stancegraph: schema %lld, this program's is %d; "
        "export it with that one and load it anew",
        (long long)version, SG_SERVER_SCHEMA_VERSION);
}

/* Are there tables? SG_ESTORE when they are none that we know. */
static sg_status identify(sg_db *db, const char *schema, bool *found,
                          sg_error *err)
{
    int64_t ours = 0;
    int64_t tables = 0;
    int64_t version = 0;
    sg_status status = ask(db,
                           "SELECT count(*) FROM pg_class c JOIN pg_namespace n"
                           " ON n.oid = c.relnamespace WHERE n.nspname = ?"
                           " AND c.relkind IN ('r', 'v', 'p')",
                           schema, &tables, err);

    *found = tables > 0;
    if (status || !tables)
        return status;
    status = ask(db,
                 "SELECT count(*) FROM pg_class c JOIN pg_namespace n"
                 " ON n.oid = c.relnamespace WHERE n.nspname = ?"
                 " AND c.relname IN ('meta', 'statements', 'acts')",
                 schema, &ours, err);
    if (!status && ours == 3)
        status = ask(db, "SELECT value FROM meta WHERE key = 'schema'", NULL,
                     &version, err);
    if (!status && version <= 0)
        status = sg_fail_at(err, SG_ESTORE, db->name, 0,
                            "schema %s has tables of another program", schema);
    if (!status && version != SG_SERVER_SCHEMA_VERSION)
        status = fail_version(db, version, err);
    return status;
}

/* ---- making it ----------------------------------------------------------- */

static sg_status make_tables(sg_db *db, const char *schema, sg_error *err)
{
    sg_buf sql = SG_BUF_INIT;
    sg_status status;

    sg_buf_printf(&sql, "CREATE SCHEMA IF NOT EXISTS %s;", schema);
    sg_postgres_script(&sql, sg_str_of(sg_schema_postgres_sql), schema);
    sg_buf_printf(&sql,
                  "INSERT INTO %s.meta VALUES ('schema', '%d'),"
                  " ('program', '" SG_VERSION "')",
                  schema, SG_SERVER_SCHEMA_VERSION);
    status = sg_db_exec(db, sql.data, err);
    sg_buf_clear(&sql);
    return status;
}

/* In one transaction: another program sees all tables or none. */
static sg_status make(sg_db *db, const char *schema, sg_error *err)
{
    bool found;
    sg_status status = sg_db_begin(db, err);

    if (status)
        return status;
    status = identify(db, schema, &found, err);
    if (!status && !found)
        status = make_tables(db, schema, err);
    return sg_db_finish(db, status, err);
}

/* Who may not write should know before the texts are read. */
static sg_status check_rights(sg_db *db, sg_error *err)
{
    int64_t may = 0;
    sg_status status =
        ask(db,
            "SELECT CASE WHEN current_setting('transaction_read_only') = 'off'"
            " AND has_table_privilege('documents', 'INSERT')"
            " AND has_table_privilege('documents', 'DELETE')"
            " AND has_table_privilege('meta', 'UPDATE') THEN 1 ELSE 0 END",
            NULL, &may, err);

    if (status || may)
        return status;
    return sg_fail_at(err, SG_ESYSTEM, db->name, 0,
                      "cannot write the database: no right to do this, or the "
                      "server is read-only");
}

static sg_status make_ready(sg_db *db, const char *schema, sg_store_mode mode,
                            sg_error *err)
{
    bool found = false;
    sg_status status = identify(db, schema, &found, err);

    if (!status && !found)
        status = mode == SG_STORE_WRITE
                     ? make(db, schema, err)
                     : sg_fail_at(err, SG_ESYSTEM, db->name, 0,
                                  "cannot open the database: no schema %s with "
                                  "tables of ours that we may see",
                                  schema);
    if (status || mode == SG_STORE_READ)
        return status;
    return check_rights(db, err);
}

sg_status sg_postgres_open(const char *name, sg_store_mode mode, sg_db **out,
                           sg_error *err)
{
    place p = {.address = SG_BUF_INIT};
    sg_db *db = NULL;
    sg_status status = read_place(&p, name) ? SG_OK : fail_schema(err);

    if (!status)
        status = connect_to(&p, mode, &db, err);
    if (!status)
        status = make_ready(db, p.schema, mode, err);
    if (status) {
        sg_db_close(db);
        db = NULL;
    }
    *out = db;
    sg_buf_clear(&p.address);
    return status;
}
