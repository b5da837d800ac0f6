/* graph/schema.sql and what changed it, graph/schema_*.sql, compiled in. */
#ifndef SG_GRAPH_SCHEMA_H
#define SG_GRAPH_SCHEMA_H

extern const char sg_schema_sql[];
extern const char sg_schema_search_sql[];
extern const char sg_schema_curation_sql[];

#endif
