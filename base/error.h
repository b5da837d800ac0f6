/* Filling in an sg_error. */
#ifndef SG_BASE_ERROR_H
#define SG_BASE_ERROR_H

#include <stancegraph/error.h>

/* Records `code` and a printf-style message, clears the place, and returns
 * `code` so that callers can write `return sg_fail(err, SG_EINPUT, ...)`. */
sg_status sg_fail(sg_error *err, sg_status code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* As sg_fail, with the place: `file` may be NULL, `line` 0. */
sg_status sg_fail_at(sg_error *err, sg_status code, const char *file,
                     size_t line, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Appends ": " and strerror(errno_value), code SG_ESYSTEM. */
sg_status sg_fail_errno(sg_error *err, const char *file, int errno_value,
                        const char *what);

/* Adds the file name to an error that has none: called once, by the level
 * that knows it. */
void sg_error_in_file(sg_error *err, const char *file);

#endif
