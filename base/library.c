/* The one file that calls the dynamic linker. */
#include "base/library.h"

#include <dlfcn.h>
#include <string.h>

bool sg_library_load(const char *file, const sg_symbol *symbols, size_t count,
                     void *out, const char **missing)
{
    void *library = dlopen(file, RTLD_LAZY | RTLD_NODELETE);

    *missing = NULL;
    if (!library)
        return false;
    for (size_t i = 0; i < count; i++) {
        void *address = dlsym(library, symbols[i].name);

        if (!address) {
            *missing = symbols[i].name;
            return false;
        }
        memcpy((char *)out + symbols[i].place, &address, sizeof address);
    }
    return true;
}

const char *sg_library_why(void)
{
    const char *why = dlerror();

    return why ? why : "it is too old";
}
