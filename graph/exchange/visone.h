/* The additions to GraphML that visone and yEd draw by. */
#ifndef SG_GRAPH_EXCHANGE_VISONE_H
#define SG_GRAPH_EXCHANGE_VISONE_H

#include "graph/exchange/network.h"

extern const char sg_visone_namespaces[];
extern const char sg_visone_keys[];
extern const char sg_visone_properties[];

/* Nodes stand on a circle, in the order of their names; visone has better
 * layouts, this only keeps them from lying on one heap. */
void sg_visone_node(sg_buf *out, const sg_export_net *net, size_t number);
void sg_visone_edge(sg_buf *out, const sg_link *link);

#endif
