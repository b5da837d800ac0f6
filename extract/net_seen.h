/* Words met before and what the first layer makes of them. That depends on
 * the form alone, and of ten words of news nine have just been seen. */
#ifndef SG_EXTRACT_NET_SEEN_H
#define SG_EXTRACT_NET_SEEN_H

#include <stancegraph/types.h>

typedef struct sg_net_seen sg_net_seen;

/* Keeps `width` numbers a word. Never NULL; belongs to one thread. */
sg_net_seen *sg_net_seen_new(int32_t width);
void sg_net_seen_free(sg_net_seen *seen);

/* What is found from here on stays until the next call. */
void sg_net_seen_begin(sg_net_seen *seen);

/* The numbers of `form`. If *is_new, the caller fills them in. NULL when there
 * is no room for them: the form is long, or this batch holds the places that
 * it could have. */
float *sg_net_seen_find(sg_net_seen *seen, sg_str form, bool *is_new);

#endif
