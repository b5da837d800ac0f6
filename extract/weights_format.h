/* Where things stand in a weights file; for weights.c and weights_write.c. */
#ifndef SG_EXTRACT_WEIGHTS_FORMAT_H
#define SG_EXTRACT_WEIGHTS_FORMAT_H

#include <stancegraph/types.h>

#define WEIGHTS_MAGIC "SGWEIGHT"

/* Bytes of the header: magic, version, size of the file, checksum. */
enum {
    WEIGHTS_VERSION_AT = 8,
    WEIGHTS_SIZE_AT = 12,
    WEIGHTS_CHECKSUM_AT = 16,
    WEIGHTS_HEADER = 20
};

/* Then sections: size of the name, kind, rows, columns, size of the payload
 * (each 4 bytes), name, payload. */
enum {
    WEIGHTS_TEXT = 1,    /* UTF-8 */
    WEIGHTS_NUMBERS = 2, /* `rows` floats */
    WEIGHTS_MATRIX = 3   /* `rows` floats (scales), rows x columns int8 */
};

/* CRC-32 as in zip and PNG. */
uint32_t sg_weights_checksum(sg_str bytes);

#endif
