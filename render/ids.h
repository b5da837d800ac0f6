/* Ids of cgraph objects in the order of their making. cgraph's own ids are
 * addresses of names, and it keeps subgraphs in the order of their ids: the
 * same graph would be laid out and written differently from run to run. */
#ifndef SG_RENDER_IDS_H
#define SG_RENDER_IDS_H

#include <cgraph.h>

Agiddisc_t sg_ids_in_order(void);

#endif
