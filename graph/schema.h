/* graph/schema.sql, compiled in. */
#ifndef SG_GRAPH_SCHEMA_H
#define SG_GRAPH_SCHEMA_H

extern const char sg_schema_sql[];

#endif
