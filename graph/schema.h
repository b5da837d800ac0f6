/* graph/schema.sql and what changed it, graph/schema_*.sql, compiled in. */
#ifndef SG_GRAPH_SCHEMA_H
#define SG_GRAPH_SCHEMA_H

/* Changes when the tables change; db_sqlite_open.c knows how to get there from
 * each older one. Kept in the file as user_version. */
enum { SG_SCHEMA_VERSION = 4 };

extern const char sg_schema_sql[];
extern const char sg_schema_search_sql[];
extern const char sg_schema_curation_sql[];
extern const char sg_schema_words_sql[];

/* What the tables promise each other; graph/check.c reads it. */
extern const char sg_check_sql[];

/* All of it for PostgreSQL, as sg_postgres_script reads it, and its version: a
 * row of the table meta. */
enum { SG_SERVER_SCHEMA_VERSION = 3 };
extern const char sg_schema_postgres_sql[];

#endif
