/* SQL as the program has it, which SQLite reads as it is, for PostgreSQL. */
#ifndef SG_GRAPH_DB_POSTGRES_SQL_H
#define SG_GRAPH_DB_POSTGRES_SQL_H

#include "base/buf.h"

/* Appends `sql` with what is said differently replaced: parameters, a few names
 * of functions and types, and `main.` by the name of the schema. Texts in
 * quotation marks stay as they are. */
void sg_postgres_sql(sg_buf *out, sg_str sql, const char *schema);

/* The same for a script that makes tables: it has no parameters, and the names
 * in its texts are replaced too. */
void sg_postgres_script(sg_buf *out, sg_str sql, const char *schema);

#endif
