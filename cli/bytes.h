/* The bytes of an input file, decompressed as its name says: .gz, .zst. */
#ifndef SG_CLI_BYTES_H
#define SG_CLI_BYTES_H

#include <stancegraph/error.h>

typedef struct cli_bytes cli_bytes;

/* `path` "-" is standard input. SG_EINPUT when it is not there or a folder,
 * SG_ESYSTEM when it cannot be read. */
sg_status cli_bytes_open(const char *path, cli_bytes **out, sg_error *err);
void cli_bytes_close(cli_bytes *bytes);

/* Reads up to `size` bytes; `*got` is 0 at the end and only there. SG_EINPUT
 * for damaged or cut data. */
sg_status cli_bytes_read(cli_bytes *bytes, char *to, size_t size, size_t *got,
                         sg_error *err);

#endif
