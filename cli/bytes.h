/* The bytes of an input file, unpacked when it is gzip or zstd. */
#ifndef SG_CLI_BYTES_H
#define SG_CLI_BYTES_H

#include <stdint.h>

#include <stancegraph/error.h>

typedef struct cli_bytes cli_bytes;

/* Called while a pipe has nothing to read; true when it wants to be called
 * again soon, before something comes. */
typedef bool cli_idle_fn(void *context);

/* `path` "-" is standard input. SG_EINPUT when it is not there or a folder,
 * SG_ESYSTEM when it cannot be read. */
sg_status cli_bytes_open(const char *path, cli_bytes **out, sg_error *err);
void cli_bytes_close(cli_bytes *bytes);

void cli_bytes_on_idle(cli_bytes *bytes, cli_idle_fn *idle, void *context);

/* Reads up to `size` bytes; `*got` is 0 at the end and only there. SG_EINPUT
 * for damaged or cut data, after all that could be read before it; SG_ESTOP
 * when a signal came (cli/interrupt.h). */
sg_status cli_bytes_read(cli_bytes *bytes, char *to, size_t size, size_t *got,
                         sg_error *err);

/* Bytes of the file itself, as it is packed, that were read so far. */
uint64_t cli_bytes_taken(const cli_bytes *bytes);

#endif
