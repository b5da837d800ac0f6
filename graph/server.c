/* libpq, and only here. */
#include "graph/server.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <libpq-fe.h>

#include "base/error.h"
#include "base/library.h"
#include "base/mem.h"
#include "base/str.h"

/* normalize() came with 13. */
enum { VERSION_MIN = 130000 };

/* What is sent before answers are fetched: the server stops reading when its
 * answers are not. */
enum { QUEUE_MAX = 500 };

/* ---- loading ------------------------------------------------------------- */

/* The functions that are used: result, name, parameters. */
#define FUNCTIONS(X)                                                           \
    X(PQconninfoOption *, PQconninfoParse, (const char *, char **))            \
    X(void, PQconninfoFree, (PQconninfoOption *))                              \
    X(void, PQfreemem, (void *))                                               \
    X(PGconn *, PQconnectdbParams,                                             \
      (const char *const *, const char *const *, int))                         \
    X(void, PQfinish, (PGconn *))                                              \
    X(ConnStatusType, PQstatus, (const PGconn *))                              \
    X(char *, PQerrorMessage, (const PGconn *))                                \
    X(int, PQserverVersion, (const PGconn *))                                  \
    X(const char *, PQparameterStatus, (const PGconn *, const char *))         \
    X(PQnoticeProcessor, PQsetNoticeProcessor,                                 \
      (PGconn *, PQnoticeProcessor, void *))                                   \
    X(PGresult *, PQexec, (PGconn *, const char *))                            \
    X(int, PQenterPipelineMode, (PGconn *))                                    \
    X(int, PQexitPipelineMode, (PGconn *))                                     \
    X(int, PQpipelineSync, (PGconn *))                                         \
    X(int, PQsendPrepare,                                                      \
      (PGconn *, const char *, const char *, int, const Oid *))                \
    X(int, PQsendQueryParams,                                                  \
      (PGconn *, const char *, int, const Oid *, const char *const *,          \
       const int *, const int *, int))                                         \
    X(int, PQsendQueryPrepared,                                                \
      (PGconn *, const char *, int, const char *const *, const int *,          \
       const int *, int))                                                      \
    X(PGresult *, PQgetResult, (PGconn *))                                     \
    X(void, PQclear, (PGresult *))                                             \
    X(ExecStatusType, PQresultStatus, (const PGresult *))                      \
    X(char *, PQresultErrorField, (const PGresult *, int))                     \
    X(int, PQntuples, (const PGresult *))                                      \
    X(char *, PQgetvalue, (const PGresult *, int, int))                        \
    X(int, PQgetlength, (const PGresult *, int, int))                          \
    X(int, PQgetisnull, (const PGresult *, int, int))

typedef struct library {
    FUNCTIONS(SG_LIBRARY_MEMBER)
} library;

#define PLACE(result, name, parameters) {#name, offsetof(library, name)},
static const sg_symbol symbols[] = {FUNCTIONS(PLACE)};

static sg_status load(library *pq, sg_error *err)
{
    static const char file[] = "libpq.so.5";
    const char *missing;

    if (sg_library_load(file, symbols, sizeof symbols / sizeof *symbols, pq,
                        &missing))
        return SG_OK;
    if (missing)
        return sg_fail_at(err, SG_ESYSTEM, file, 0,
                          "the library is too old: it has no %s", missing);
    return sg_fail_at(err, SG_ESYSTEM, file, 0,
                      "a graph on a server needs the library libpq (Debian: "
                      "libpq5)");
}

/* ---- the connection -------------------------------------------------------
 */

struct sg_server {
    library pq;
    char *address;
    sg_buf name;
    PGconn *connection;
    size_t sent; /* statements that are not answered */
    unsigned failures;
};

struct sg_reply {
    const library *pq;
    PGresult *rows;
};

static const char *option(const PQconninfoOption *options, const char *name)
{
    for (; options->keyword; options++)
        if (!strcmp(options->keyword, name))
            return options->val ? options->val : "";
    return "";
}

/* Nothing of the address itself gets into a message: it may hold a password. */
static sg_status read_name(sg_server *server, sg_error *err)
{
    char *message = NULL;
    PQconninfoOption *options =
        server->pq.PQconninfoParse(server->address, &message);
    const char *port;

    server->pq.PQfreemem(message);
    if (!options)
        return sg_fail_at(err, SG_EUSAGE, "postgresql://...", 0,
                          "this is no address of a database: write "
                          "postgresql://USER@HOST/DATABASE");
    port = option(options, "port");
    sg_buf_printf(&server->name, "postgresql://%s%s%s/%s",
                  option(options, "host"), *port ? ":" : "", port,
                  option(options, "dbname"));
    server->pq.PQconninfoFree(options);
    return SG_OK;
}

sg_status sg_server_new(const char *address, sg_server **out, sg_error *err)
{
    sg_server *server = sg_calloc(1, sizeof *server);
    sg_status status;

    server->address = sg_copy(address);
    server->name = (sg_buf)SG_BUF_INIT;
    status = load(&server->pq, err);
    if (!status)
        status = read_name(server, err);
    if (status) {
        sg_server_close(server);
        server = NULL;
    }
    *out = server;
    return status;
}

const char *sg_server_name(const sg_server *server)
{
    return server->name.data;
}

void sg_server_close(sg_server *server)
{
    if (!server)
        return;
    if (server->connection)
        server->pq.PQfinish(server->connection);
    sg_buf_clear(&server->name);
    free(server->address);
    free(server);
}

unsigned sg_server_failures(const sg_server *server)
{
    return server->failures;
}

bool sg_server_is_full(const sg_server *server)
{
    return server->sent >= QUEUE_MAX;
}

/* ---- failures -------------------------------------------------------------
 */

/* By the first two characters of SQLSTATE
 * (https://www.postgresql.org/docs/15/errcodes-appendix.html), or all five. */
typedef struct meaning {
    const char *state;
    sg_status status;
    const char *what;
} meaning;

static const meaning meanings[] = {
    {"55P03", SG_ESTORE, "the database is locked by another program"},
    {"42501", SG_ESYSTEM, "no right to do this"},
    {"25006", SG_ESYSTEM, "the server is read-only"},
    {"57014", SG_ESTORE, "the server ended the statement"},
    {"08", SG_ESYSTEM, "the connection is lost"},
    {"57", SG_ESYSTEM, "the connection is lost"},
    {"53", SG_ESYSTEM, "the server has no room"},
    {"58", SG_ESYSTEM, "the server cannot read or write"},
    {"54", SG_ELIMIT, "more than the server takes"},
    {"22", SG_EINPUT, "the server does not take a value"},
    {"28", SG_ESYSTEM, "the server does not let us in"},
    {"3D", SG_ESYSTEM, "there is no such database"},
};

static const meaning *find_meaning(const char *state)
{
    for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
        if (!strncmp(state, meanings[i].state, strlen(meanings[i].state)))
            return &meanings[i];
    return NULL;
}

/* The first line of what libpq says; addresses of ours are not in it. */
static sg_str first_line(const char *message)
{
    sg_str text = sg_str_of(message);

    return sg_str_trim(sg_str_sub(text, 0, sg_str_find(text, '\n', 0)));
}

static sg_status fail_connection(sg_server *server, const char *what,
                                 sg_error *err)
{
    sg_str detail = first_line(server->pq.PQerrorMessage(server->connection));

    server->failures++;
    return sg_fail_at(err, SG_ESYSTEM, server->name.data, 0, "%s%s%.*s", what,
                      detail.len ? ": " : "", SG_FMT(detail));
}

static sg_status fail_result(sg_server *server, const PGresult *result,
                             sg_error *err)
{
    const char *state = server->pq.PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char *detail =
        server->pq.PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const meaning *known = state ? find_meaning(state) : NULL;

    if (!state)
        return fail_connection(server, "the connection is lost", err);
    server->failures++;
    return sg_fail_at(
        err, known ? known->status : SG_ESTORE, server->name.data, 0, "%s: %s",
        known ? known->what : "the database is damaged", detail ? detail : "");
}

/* ---- connecting -----------------------------------------------------------
 */

static void be_silent(void *context, const char *message)
{
    (void)context;
    (void)message;
}

static sg_status check_server(sg_server *server, sg_error *err)
{
    int version = server->pq.PQserverVersion(server->connection);
    const char *encoding =
        server->pq.PQparameterStatus(server->connection, "server_encoding");

    if (version < VERSION_MIN)
        return sg_fail_at(err, SG_ESYSTEM, server->name.data, 0,
                          "the server is PostgreSQL %d: 13 or later is needed",
                          version / 10000);
    if (!encoding || strcmp(encoding, "UTF8") != 0)
        return sg_fail_at(err, SG_ESYSTEM, server->name.data, 0,
                          "the database holds text as %s: it must be made with "
                          "ENCODING 'UTF8'",
                          encoding ? encoding : "?");
    return SG_OK;
}

sg_status sg_server_connect(sg_server *server, sg_error *err)
{
    /* what the address says goes before what stands here */
    static const char *const names[] = {"connect_timeout",
                                        "fallback_application_name", "dbname",
                                        "client_encoding", NULL};
    const char *values[] = {"10", "stancegraph", server->address, "UTF8", NULL};
    sg_status status;

    server->connection = server->pq.PQconnectdbParams(names, values, 1);
    if (server->pq.PQstatus(server->connection) != CONNECTION_OK)
        return fail_connection(server, "cannot open the database", err);
    (void)server->pq.PQsetNoticeProcessor(server->connection, be_silent, NULL);
    status = check_server(server, err);
    if (!status && !server->pq.PQenterPipelineMode(server->connection))
        status = fail_connection(server, "cannot open the database", err);
    return status;
}

/* ---- sending --------------------------------------------------------------
 */

/* A failure to send is found when the answer is fetched. */
void sg_server_prepare(sg_server *server, const char *name, const char *sql)
{
    server->sent += (size_t)server->pq.PQsendPrepare(server->connection, name,
                                                     sql, 0, NULL) == 1;
}

void sg_server_send(sg_server *server, const char *sql, sg_values values)
{
    server->sent += (size_t)server->pq.PQsendQueryParams(
                        server->connection, sql, values.count, NULL,
                        values.items, NULL, NULL, 0) == 1;
}

void sg_server_repeat(sg_server *server, const char *name, sg_values values)
{
    server->sent += (size_t)server->pq.PQsendQueryPrepared(
                        server->connection, name, values.count, values.items,
                        NULL, NULL, 0) == 1;
}

/* ---- answers --------------------------------------------------------------
 */

static bool is_failure(ExecStatusType status)
{
    return status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK &&
           status != PGRES_PIPELINE_ABORTED;
}

/* The result of one statement, behind which libpq gives NULL. NULL when the
 * connection is lost. */
static PGresult *take_result(sg_server *server)
{
    PGresult *result = server->pq.PQgetResult(server->connection);

    if (result)
        server->pq.PQclear(server->pq.PQgetResult(server->connection));
    return result;
}

/* Reads up to the mark that sg_server_ask set. */
static sg_status take_all(sg_server *server, PGresult **last, sg_error *err)
{
    sg_status status = SG_OK;

    for (size_t left = server->sent; left > 0; left--) {
        PGresult *result = take_result(server);

        if (!result)
            return status
                       ? status
                       : fail_connection(server, "the connection is lost", err);
        if (!status && is_failure(server->pq.PQresultStatus(result)))
            status = fail_result(server, result, err);
        if (left > 1 || status)
            server->pq.PQclear(result);
        else
            *last = result;
    }
    server->pq.PQclear(server->pq.PQgetResult(server->connection)); /* mark */
    return status;
}

sg_status sg_server_ask(sg_server *server, sg_reply **last, sg_error *err)
{
    PGresult *rows = NULL;
    sg_status status = SG_OK;

    if (last)
        *last = NULL;
    if (server->pq.PQpipelineSync(server->connection))
        status = take_all(server, &rows, err);
    else
        status = fail_connection(server, "the connection is lost", err);
    server->sent = 0;
    if (!status && last) {
        *last = sg_malloc(sizeof **last);
        **last = (sg_reply){&server->pq, rows};
    } else {
        server->pq.PQclear(rows);
    }
    return status;
}

sg_status sg_server_script(sg_server *server, const char *sql, sg_error *err)
{
    sg_status status = sg_server_ask(server, NULL, err);
    PGresult *result;

    if (status)
        return status;
    (void)server->pq.PQexitPipelineMode(server->connection);
    result = server->pq.PQexec(server->connection, sql);
    if (is_failure(server->pq.PQresultStatus(result)))
        status = fail_result(server, result, err);
    server->pq.PQclear(result);
    (void)server->pq.PQenterPipelineMode(server->connection);
    return status;
}

/* ---- rows -----------------------------------------------------------------
 */

int sg_reply_rows(const sg_reply *reply)
{
    return reply->pq->PQntuples(reply->rows);
}

sg_str sg_reply_value(const sg_reply *reply, int row, int column)
{
    if (reply->pq->PQgetisnull(reply->rows, row, column))
        return (sg_str){NULL, 0};
    return (sg_str){reply->pq->PQgetvalue(reply->rows, row, column),
                    (size_t)reply->pq->PQgetlength(reply->rows, row, column)};
}

void sg_reply_free(sg_reply *reply)
{
    if (!reply)
        return;
    reply->pq->PQclear(reply->rows);
    free(reply);
}
