/* A shared library that is loaded when it is first needed, since loading it
 * takes longer than most commands. Who uses one lists its functions once, as
 * X(result, name, parameters), and makes of the list the members of a structure
 * and the symbols that fill them. */
#ifndef SG_BASE_LIBRARY_H
#define SG_BASE_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

/* A member for one function, held against the declaration in the library's own
 * header. */
/* NOLINTBEGIN(bugprone-macro-parentheses): declarations */
#define SG_LIBRARY_MEMBER(result, name, parameters)                            \
    result(*name) parameters;                                                  \
    _Static_assert(_Generic(&(name), result(*) parameters : 1, default : 0),   \
                   "the header has another " #name);
/* NOLINTEND(bugprone-macro-parentheses) */

/* A function or variable, and where its address goes. */
typedef struct sg_symbol {
    const char *name;
    size_t place; /* offsetof */
} sg_symbol;

/* Fills the structure at `out`. The library stays loaded until the process
 * ends. False when it, or one of the symbols, is not there: `*missing` is then
 * NULL, or the name of the symbol. */
bool sg_library_load(const char *file, const sg_symbol *symbols, size_t count,
                     void *out, const char **missing);

/* Why, in the words of the linker; never NULL. */
const char *sg_library_why(void);

#endif
