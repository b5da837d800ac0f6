/* One connection to a PostgreSQL server. What is sent is not waited for until
 * somebody asks: libpq's pipeline mode
 * (https://www.postgresql.org/docs/15/libpq-pipeline-mode.html). libpq itself
 * is loaded when the first server is named, since loading it takes longer than
 * most commands. */
#ifndef SG_GRAPH_SERVER_H
#define SG_GRAPH_SERVER_H

#include <stancegraph/error.h>

#include "base/buf.h"

typedef struct sg_server sg_server;
typedef struct sg_reply sg_reply; /* rows */

/* Loads libpq and reads the address. SG_EUSAGE when it is none, SG_ESYSTEM when
 * there is no libpq. */
sg_status sg_server_new(const char *address, sg_server **out, sg_error *err);

/* Server and database for messages, without a password. */
const char *sg_server_name(const sg_server *server);

/* SG_ESYSTEM when the server cannot be reached, refuses, or is too old. */
sg_status sg_server_connect(sg_server *server, sg_error *err);
void sg_server_close(sg_server *server);

/* Runs SQL that may be several statements, and waits for its end. */
sg_status sg_server_script(sg_server *server, const char *sql, sg_error *err);

/* Values of a statement, as texts; NULL for NULL. */
typedef struct sg_values {
    const char *const *items;
    int count;
} sg_values;

/* Sends a statement: to be kept under `name`, to be run once, to be run again.
 * Whether it worked is told by the next sg_server_ask. */
void sg_server_prepare(sg_server *server, const char *name, const char *sql);
void sg_server_send(sg_server *server, const char *sql, sg_values values);
void sg_server_repeat(sg_server *server, const char *name, sg_values values);

/* Waits for all that was sent. The rows of the last statement come in
 * `*last`, which may be NULL; the caller frees them. The first failure is
 * reported: what was sent behind it was not run. */
sg_status sg_server_ask(sg_server *server, sg_reply **last, sg_error *err);

/* How often something failed: what was prepared before may be missing. */
unsigned sg_server_failures(const sg_server *server);

/* True when so much was sent that the answers should be fetched. */
bool sg_server_is_full(const sg_server *server);

int sg_reply_rows(const sg_reply *reply);

/* `data` is NULL for NULL. */
sg_str sg_reply_value(const sg_reply *reply, int row, int column);
void sg_reply_free(sg_reply *reply);

#endif
