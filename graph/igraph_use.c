/* igraph's global handlers, set and set back. */
#include "graph/igraph_use.h"

#include <igraph.h>
#include <pthread.h>

#include "base/error.h"

/* The one lock for what igraph has once in a process: handlers, random numbers,
 * and the list of what is to be released after an error. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* igraph itself stumbles over what it clears up after it was refused memory
 * (0.10.2: a string vector that was never made), so it does not get that far.
 */
static void on_error(const char *reason, const char *file, int line,
                     igraph_error_t code)
{
    if (code == IGRAPH_ENOMEM)
        sg_out_of_memory();
    igraph_error_handler_ignore(reason, file, line, code);
}

sg_igraph_scope sg_igraph_enter(void)
{
    (void)pthread_mutex_lock(&lock);
    return (sg_igraph_scope){
        igraph_set_attribute_table(&igraph_cattribute_table),
        (void (*)(void))igraph_set_error_handler(on_error),
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
