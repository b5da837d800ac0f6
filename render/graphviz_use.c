/* Graphviz's global state, one thread at a time, and its attributes. */
#include "render/graphviz_use.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SG_LEAK_CHECK
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define SG_LEAK_CHECK
#endif

#include <cgraph.h>
#include <pthread.h>
#include <stdio.h>
#ifdef SG_LEAK_CHECK
#include <sanitizer/lsan_interface.h>
#endif

#include "base/buf.h"
#include "base/json.h"
#include "base/str.h"

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

void sg_graphviz_leaks_off(void)
{
#ifdef SG_LEAK_CHECK
    __lsan_disable();
#endif
}

void sg_graphviz_leaks_on(void)
{
#ifdef SG_LEAK_CHECK
    __lsan_enable();
#endif
}

/* cgraph takes its strings as `char *` though it only reads them. */
void sg_graphviz_set(void *object, const char *name, sg_str value)
{
    char name_copy[32];
    char empty[1] = "";
    sg_buf copy = SG_BUF_INIT;

    (void)snprintf(name_copy, sizeof(name_copy), "%s", name);
    sg_buf_add(&copy, value);
    (void)agsafeset(object, name_copy, copy.data, empty);
    sg_buf_clear(&copy);
}

void sg_graphviz_set_word(void *object, const char *name, const char *value)
{
    sg_graphviz_set(object, name, sg_str_of(value));
}

void sg_graphviz_set_number(void *object, const char *name, double value,
                            int digits)
{
    sg_buf text = SG_BUF_INIT;

    sg_json_write_fixed(&text, value, digits);
    sg_graphviz_set(object, name, sg_buf_str(&text));
    sg_buf_clear(&text);
}
