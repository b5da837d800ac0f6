/* Files and folders: read whole, list in name order, write in one piece. */
#ifndef SG_BASE_IO_H
#define SG_BASE_IO_H

#include <stancegraph/error.h>

#include "base/arena.h"
#include "base/buf.h"

/* Appends the bytes of the file ("-" is standard input) to `out`. SG_ESYSTEM
 * when it cannot be read (a folder, say), SG_ELIMIT when it is longer than
 * `limit` bytes; `out` is then as before. */
sg_status sg_io_read(const char *path, size_t limit, sg_buf *out,
                     sg_error *err);

/* True for a folder or a link to one. */
bool sg_io_is_folder(const char *path);

/* True for a regular file or a link to one. */
bool sg_io_is_file(const char *path);

/* True when there is something of this name. */
bool sg_io_exists(const char *path);

/* The names in a folder, "." and ".." left out, in byte order. Names and array
 * live in `arena`; each name is NUL-ended. */
sg_status sg_io_list(sg_arena *arena, const char *path, sg_str **names,
                     size_t *count, sg_error *err);

/* Makes the folder unless it is there. Its own parent must be. */
sg_status sg_io_make_folder(const char *path, sg_error *err);

/* Replaces the file by `bytes` in one step: written to a file beside it, then
 * renamed, so that a reader never meets half a file. What is no regular file
 * (a device, a pipe, a link) is written in place. */
sg_status sg_io_write(const char *path, sg_str bytes, sg_error *err);

/* Writes all bytes to a descriptor: 0, or errno. */
int sg_io_put(int fd, sg_str bytes);

/* The same in pieces. A failure of writing is kept until the file is closed,
 * but stops the writer early: sg_io_file_write, which fits sg_write_fn, then
 * returns false. */
typedef struct sg_io_file sg_io_file;
sg_status sg_io_file_open(const char *path, sg_io_file **out, sg_error *err);
bool sg_io_file_write(void *file, sg_str bytes);

/* Puts the file in its place or, without `keep`, forgets it. */
sg_status sg_io_file_close(sg_io_file *file, bool keep, sg_error *err);

#endif
