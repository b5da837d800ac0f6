/* A graph in a schema of a PostgreSQL server: docs/postgres.md. */
#ifndef SG_GRAPH_DB_POSTGRES_H
#define SG_GRAPH_DB_POSTGRES_H

#include "graph/db.h"

sg_status sg_postgres_open(const char *name, sg_store_mode mode, sg_db **out,
                           sg_error *err);

/* ---- for db_postgres.c and db_postgres_open.c -------------------------- */

struct sg_server;

/* Takes the connection over; `schema` is copied. */
sg_db *sg_postgres_wrap(struct sg_server *server, const char *name,
                        const char *schema);

#endif
