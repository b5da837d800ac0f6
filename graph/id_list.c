/* Row numbers in the order in which they were met, found again by a text. */
#include "graph/id_list.h"

#include <stdlib.h>

#include "base/mem.h"

sg_id_list sg_id_list_new(void)
{
    return (sg_id_list){sg_map_new(), NULL, 0, 0};
}

void sg_id_list_clear(sg_id_list *list)
{
    sg_map_free(list->places);
    free(list->ids);
    *list = (sg_id_list){0};
}

void sg_id_list_add(sg_id_list *list, sg_str key, int64_t id)
{
    void *items = list->ids;

    sg_grow(&items, &list->capacity, list->count + 1, sizeof *list->ids);
    list->ids = items;
    if (key.data)
        sg_map_set(list->places, key, (uint32_t)list->count);
    list->ids[list->count++] = id;
}

int64_t *sg_id_list_find(const sg_id_list *list, sg_str key)
{
    uint32_t place = sg_map_get(list->places, key);

    return place == SG_MAP_NONE ? NULL : &list->ids[place];
}
