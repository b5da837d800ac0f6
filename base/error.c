/* Filling in an sg_error. */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

static void set_file(sg_error *err, const char *file)
{
    (void)snprintf(err->file, sizeof err->file, "%s", file ? file : "");
}

static sg_status fill(sg_error *err, sg_status code, const char *file,
                      size_t line, const char *format, va_list args)
{
    if (err) {
        err->code = code;
        err->line = line;
        err->byte = 0;
        set_file(err, file);
        (void)vsnprintf(err->message, sizeof err->message, format, args);
        /* it may hold words of the input, or be cut within a character */
        sg_utf8_tame(err->message, strlen(err->message));
    }
    return code;
}

sg_status sg_fail(sg_error *err, sg_status code, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    code = fill(err, code, NULL, 0, format, args);
    va_end(args);
    return code;
}

sg_status sg_fail_at(sg_error *err, sg_status code, const char *file,
                     size_t line, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    code = fill(err, code, file, line, format, args);
    va_end(args);
    return code;
}

sg_status sg_fail_errno(sg_error *err, const char *file, int errno_value,
                        const char *what)
{
    return sg_fail_at(err, SG_ESYSTEM, file, 0, "%s: %s", what,
                      strerror(errno_value));
}

void sg_error_in_file(sg_error *err, const char *file)
{
    if (err && !err->file[0])
        set_file(err, file);
}
