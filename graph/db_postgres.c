/* Statements of PostgreSQL. What has no rows is not waited for within a
 * transaction; many rows come by a cursor, so that other statements can run
 * while they are read. */
#include "graph/db_postgres.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "graph/db_driver.h"
#include "graph/db_postgres_sql.h"
#include "graph/server.h"

/* Rows that a cursor gives at once. */
#define FETCH "1000"
enum { FETCHED = 1000 };

typedef struct postgres_db {
    sg_db base;
    sg_server *server;
    char *schema;
    sg_buf lock;    /* SQL that takes the right to write */
    bool writing;   /* a transaction of ours is open */
    size_t cursors; /* that are open; outside of a transaction to write they
                       have one of their own */
    unsigned names; /* given so far */
} postgres_db;

typedef struct postgres_answer {
    sg_answer base;
    sg_buf sql;
    sg_use use;
    char name[16]; /* of the cursor, or of the statement that is kept */
    bool named;
    unsigned failures; /* of the server when it was named */
    sg_buf texts;      /* values, each with its NUL */
    size_t *places;    /* where each begins; SIZE_MAX for NULL */
    size_t capacity;
    bool altered; /* a value is not as it was given */
    sg_reply *reply;
    int row; /* the current one */
} postgres_answer;

static postgres_db *db_of(sg_db *db)
{
    return (postgres_db *)(void *)db;
}

static postgres_answer *own(sg_answer *answer)
{
    return (postgres_answer *)(void *)answer;
}

/* ---- the connection ------------------------------------------------------ */

static void send(postgres_db *db, const char *sql)
{
    sg_server_send(db->server, sql, (sg_values){NULL, 0});
}

static void close_db(sg_db *db)
{
    postgres_db *p = db_of(db);

    sg_server_close(p->server);
    sg_buf_clear(&p->lock);
    free(p->schema);
    free(db->name);
    free(db);
}

static sg_status exec(sg_db *db, const char *sql, sg_error *err)
{
    return sg_server_script(db_of(db)->server, sql, err);
}

/* One program writes at a time, so that numbers and names that it gives are
 * those that it saw to be free. */
static sg_status begin(sg_db *db, sg_error *err)
{
    postgres_db *p = db_of(db);

    if (p->cursors)
        return sg_fail_at(err, SG_ESTORE, db->name, 0,
                          "cannot write while statements are read");
    send(p, "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
    send(p, p->lock.data);
    p->writing = true;
    return SG_OK;
}

static sg_status commit(sg_db *db, sg_error *err)
{
    postgres_db *p = db_of(db);
    sg_status status;

    send(p, "COMMIT");
    status = sg_server_ask(p->server, NULL, err);
    p->writing = p->writing && status;
    return status;
}

static void rollback(sg_db *db)
{
    postgres_db *p = db_of(db);

    if (!p->writing)
        return;
    p->writing = false;
    (void)sg_server_ask(p->server, NULL, NULL); /* the first error is told */
    send(p, "ROLLBACK");
    (void)sg_server_ask(p->server, NULL, NULL);
}

/* ---- values -------------------------------------------------------------- */

static sg_answer *prepare(sg_db *db, sg_str sql, sg_use use)
{
    postgres_answer *a = sg_calloc(1, sizeof *a);

    a->base.db = db;
    a->use = use;
    a->sql = a->texts = (sg_buf)SG_BUF_INIT;
    sg_postgres_sql(&a->sql, sql, db_of(db)->schema);
    return &a->base;
}

static void add_place(postgres_answer *a, int at, size_t place)
{
    void *items = a->places;

    sg_grow(&items, &a->capacity, (size_t)at, sizeof *a->places);
    a->places = items;
    a->places[at - 1] = place;
}

/* The server takes neither a zero byte nor what is not UTF-8. Nothing that it
 * has is equal to such a text, nor to one with U+FFFD in its place. */
static void add_text(postgres_answer *a, sg_str text)
{
    for (size_t at = 0; at < text.len;) {
        size_t length = text.data[at] ? sg_utf8_len(text, at) : 0;

        a->altered = a->altered || !length;
        if (length)
            sg_buf_add(&a->texts, sg_str_sub(text, at, at + length));
        else
            sg_buf_addc(&a->texts, "\xEF\xBF\xBD");
        at += length ? length : 1;
    }
}

static void bind_text(sg_answer *answer, int at, sg_str text)
{
    postgres_answer *a = own(answer);

    add_place(a, at, a->texts.len);
    add_text(a, text);
    sg_buf_byte(&a->texts, '\0');
}

static void bind_int(sg_answer *answer, int at, int64_t value)
{
    char digits[24];

    (void)snprintf(digits, sizeof digits, "%lld", (long long)value);
    bind_text(answer, at, sg_str_of(digits));
}

static void bind_real(sg_answer *answer, int at, double value)
{
    char digits[40];

    (void)snprintf(digits, sizeof digits, "%.17g", value);
    bind_text(answer, at, sg_str_of(digits));
}

static void bind_null(sg_answer *answer, int at)
{
    add_place(own(answer), at, SIZE_MAX);
}

static void drop_values(postgres_answer *a)
{
    sg_buf_reset(&a->texts);
    a->altered = false;
}

/* ---- running --------------------------------------------------------------
 */

/* A name that no other statement or cursor of the connection has. */
static void give_name(postgres_db *db, postgres_answer *a)
{
    (void)snprintf(a->name, sizeof a->name, "s%u", ++db->names);
    a->named = true;
    a->failures = sg_server_failures(db->server);
}

static void send_kept(postgres_db *db, postgres_answer *a, sg_values values)
{
    /* what was sent behind a failure was not prepared */
    if (!a->named || a->failures != sg_server_failures(db->server)) {
        give_name(db, a);
        sg_server_prepare(db->server, a->name, a->sql.data);
    }
    sg_server_repeat(db->server, a->name, values);
}

static void send_fetch(postgres_db *db, const postgres_answer *a)
{
    char sql[48];

    (void)snprintf(sql, sizeof sql, "FETCH " FETCH " FROM %s", a->name);
    send(db, sql);
}

static void send_cursor(postgres_db *db, postgres_answer *a, sg_values values)
{
    sg_buf sql = SG_BUF_INIT;

    /* what is asked between its rows is of the same moment */
    if (!db->writing && !db->cursors)
        send(db, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    db->cursors++;
    give_name(db, a);
    sg_buf_printf(&sql, "DECLARE %s NO SCROLL CURSOR FOR ", a->name);
    sg_buf_add(&sql, sg_buf_str(&a->sql));
    sg_server_send(db->server, sql.data, values);
    send_fetch(db, a);
    sg_buf_clear(&sql);
}

static void send_answer(postgres_answer *a)
{
    postgres_db *db = db_of(a->base.db);
    int count = a->base.bound;
    const char **items;
    sg_values values;

    items = sg_calloc((size_t)count + 1, sizeof *items);
    for (int i = 0; i < count; i++)
        items[i] =
            a->places[i] == SIZE_MAX ? NULL : a->texts.data + a->places[i];
    values = (sg_values){items, count};
    if (a->use == SG_USE_MANY)
        send_cursor(db, a, values);
    else if (a->use == SG_USE_KEPT)
        send_kept(db, a, values);
    else
        sg_server_send(db->server, a->sql.data, values);
    free(items);
}

static sg_status run(sg_answer *answer, sg_error *err)
{
    postgres_db *db = db_of(answer->db);

    if (own(answer)->altered)
        return sg_fail_at(err, SG_EINPUT, db->base.name, 0,
                          "a text has a zero byte, which PostgreSQL does not "
                          "take");
    send_answer(own(answer));
    if ((db->writing && !sg_server_is_full(db->server)))
        return SG_OK;
    return sg_server_ask(db->server, NULL, err);
}

/* The next rows of a cursor. */
static sg_status fetch(postgres_answer *a, sg_error *err)
{
    postgres_db *db = db_of(a->base.db);

    sg_reply_free(a->reply);
    a->reply = NULL;
    send_fetch(db, a);
    a->row = 0;
    return sg_server_ask(db->server, &a->reply, err);
}

static sg_status step(sg_answer *answer, bool *row, sg_error *err)
{
    postgres_answer *a = own(answer);
    sg_status status = SG_OK;

    *row = false;
    if (!a->reply) {
        send_answer(a);
        a->row = 0;
        status = sg_server_ask(db_of(answer->db)->server, &a->reply, err);
    } else if (++a->row == FETCHED && a->use == SG_USE_MANY) {
        status = fetch(a, err);
    }
    *row = !status && a->row < sg_reply_rows(a->reply);
    return status;
}

static bool reset(sg_answer *answer)
{
    postgres_answer *a = own(answer);

    sg_reply_free(a->reply);
    a->reply = NULL;
    drop_values(a);
    return true;
}

/* Cursors go with their transaction. */
static void close_cursor(postgres_db *db, const postgres_answer *a)
{
    char sql[32];

    if (--db->cursors || db->writing)
        (void)snprintf(sql, sizeof sql, "CLOSE %s", a->name);
    else
        (void)snprintf(sql, sizeof sql, "COMMIT");
    send(db, sql);
    (void)sg_server_ask(db->server, NULL, NULL);
}

static void finish(sg_answer *answer)
{
    postgres_answer *a = own(answer);

    sg_reply_free(a->reply);
    if (a->use == SG_USE_MANY && a->named)
        close_cursor(db_of(answer->db), a);
    sg_buf_clear(&a->sql);
    sg_buf_clear(&a->texts);
    free(a->places);
    free(a);
}

/* ---- columns ---------------------------------------------------------------
 */

static sg_str text(sg_answer *answer, int column)
{
    const postgres_answer *a = own(answer);

    return sg_reply_value(a->reply, a->row, column);
}

static int64_t number(sg_answer *answer, int column)
{
    sg_str value = text(answer, column);

    if (sg_str_is(value, "t")) /* true */
        return 1;
    return value.len ? strtoll(value.data, NULL, 10) : 0;
}

static double real(sg_answer *answer, int column)
{
    sg_str value = text(answer, column);

    return value.len ? strtod(value.data, NULL) : 0;
}

static bool is_null(sg_answer *answer, int column)
{
    return !text(answer, column).data;
}

static const sg_db_driver driver = {
    .words = SG_WORDS_TSQUERY,
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

sg_db *sg_postgres_wrap(sg_server *server, const char *name, const char *schema)
{
    postgres_db *db = sg_calloc(1, sizeof *db);

    db->base = (sg_db){&driver, sg_copy(name)};
    db->server = server;
    db->schema = sg_copy(schema);
    db->lock = (sg_buf)SG_BUF_INIT;
    /* "StGr": other programs lock numbers of their own */
    sg_buf_printf(&db->lock,
                  "SELECT pg_advisory_xact_lock(1400129394, hashtext('%s'))",
                  schema);
    return &db->base;
}
