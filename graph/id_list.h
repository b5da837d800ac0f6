/* Row numbers in the order in which they were met, found again by a text. */
#ifndef SG_GRAPH_ID_LIST_H
#define SG_GRAPH_ID_LIST_H

#include <stancegraph/types.h>

#include "base/map.h"

typedef struct sg_id_list {
    sg_map *places; /* text -> place in `ids` */
    int64_t *ids;
    size_t count;
    size_t capacity;
} sg_id_list;

sg_id_list sg_id_list_new(void);
void sg_id_list_clear(sg_id_list *list);

/* `key` must outlive the list; the missing value adds an id without one. */
void sg_id_list_add(sg_id_list *list, sg_str key, int64_t id);

/* The id of `key`, or NULL. */
int64_t *sg_id_list_find(const sg_id_list *list, sg_str key);

#endif
