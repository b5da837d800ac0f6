/* A hash map from text to a 32-bit number: lexicon look-up, interning. */
#ifndef SG_BASE_MAP_H
#define SG_BASE_MAP_H

#include <stancegraph/types.h>

/* Returned by sg_map_get for a key that is not there. */
#define SG_MAP_NONE UINT32_MAX

typedef struct sg_map sg_map;

sg_map *sg_map_new(void);
void sg_map_free(sg_map *map);

/* Keys are not copied: their bytes must outlive the map. Setting a key again
 * replaces its value. */
void sg_map_set(sg_map *map, sg_str key, uint32_t value);
uint32_t sg_map_get(const sg_map *map, sg_str key);
size_t sg_map_count(const sg_map *map);

#endif
