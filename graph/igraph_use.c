/* igraph's global handlers, set and set back. */
#include "graph/igraph_use.h"

#include <igraph.h>
#include <pthread.h>

#include "base/error.h"

/* The one lock for what igraph has once in a process: handlers, random numbers,
 * and the list of what is to be released after an error. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

sg_igraph_scope sg_igraph_enter(void)
{
    (void)pthread_mutex_lock(&lock);
    return (sg_igraph_scope){
        igraph_set_attribute_table(&igraph_cattribute_table),
        (void (*)(void))igraph_set_error_handler(igraph_error_handler_ignore),
        (void (*)(void))igraph_set_warning_handler(
            igraph_warning_handler_ignore)};
}

void sg_igraph_leave(sg_igraph_scope before)
{
    (void)igraph_set_attribute_table(before.attributes);
    (void)igraph_set_error_handler((igraph_error_handler_t *)before.on_error);
    (void)igraph_set_warning_handler(
        (igraph_warning_handler_t *)before.on_warning);
    (void)pthread_mutex_unlock(&lock);
}

sg_status sg_igraph_status(int code, const char *what, sg_error *err)
{
    if (code == IGRAPH_SUCCESS)
        return SG_OK;
    return sg_fail(err, SG_ESYSTEM, "%s: %s", what,
                   igraph_strerror((igraph_error_t)code));
}
