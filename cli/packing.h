/* gzip and zstd, both ways and piece by piece. */
#ifndef SG_CLI_PACKING_H
#define SG_CLI_PACKING_H

#include <stancegraph/error.h>

#include "base/buf.h"

typedef enum cli_packing {
    CLI_PACKING_NONE,
    CLI_PACKING_GZIP,
    CLI_PACKING_ZSTD
} cli_packing;

/* What a name says: .gz, .zst; and the name without that. */
cli_packing cli_packing_of_name(sg_str path);
sg_str cli_packing_strip(sg_str path);

/* What the first bytes of a file say; CLI_PACKING_MAGIC of them are enough. */
enum { CLI_PACKING_MAGIC = 4 };
cli_packing cli_packing_of_bytes(sg_str start);

/* "gzip", "zstd" */
const char *cli_packing_name(cli_packing kind);

/* ---- packing: memory of about a megabyte -------------------------------- */

typedef struct cli_packer cli_packer;

cli_packer *cli_packer_new(cli_packing kind);
void cli_packer_free(cli_packer *packer);

/* Appends to `out` what is ready of it. */
void cli_pack(cli_packer *packer, sg_str bytes, sg_buf *out);

/* Ends the frame: what stands in `out` can be unpacked up to here, whatever
 * follows. Nothing happens when no frame has begun. The same bytes with the
 * same ends give the same packed bytes. */
void cli_pack_end(cli_packer *packer, sg_buf *out);

/* ---- unpacking ---------------------------------------------------------- */

typedef struct cli_unpacker cli_unpacker;

cli_unpacker *cli_unpacker_new(cli_packing kind);
void cli_unpacker_free(cli_unpacker *unpacker);

/* Takes bytes off the front of `packed` and writes up to `size` of what they
 * mean; of none it writes what had no room before. SG_EINPUT for damaged data;
 * `*got` then tells what could be read before it. */
sg_status cli_unpack(cli_unpacker *unpacker, sg_str *packed, char *to,
                     size_t size, size_t *got, sg_error *err);

/* True when the data may end here: no frame is open. */
bool cli_unpack_may_end(const cli_unpacker *unpacker);

#endif
