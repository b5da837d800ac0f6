/* graph/schema.sql and graph/schema_search.sql, compiled in. */
#ifndef SG_GRAPH_SCHEMA_H
#define SG_GRAPH_SCHEMA_H

extern const char sg_schema_sql[];
extern const char sg_schema_search_sql[];

#endif
