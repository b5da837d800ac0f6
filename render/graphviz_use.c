/* Graphviz's global state, one thread at a time. */
#include "render/graphviz_use.h"

#include <cgraph.h>
#include <pthread.h>

/* The one lock for what Graphviz has once in a process. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

sg_graphviz_scope sg_graphviz_enter(void)
{
    (void)pthread_mutex_lock(&lock);
    return (sg_graphviz_scope){(int)agseterr(AGMAX)};
}

void sg_graphviz_leave(sg_graphviz_scope before)
{
    (void)agseterr((agerrlevel_t)before.level);
    (void)pthread_mutex_unlock(&lock);
}
