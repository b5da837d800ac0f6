/* A growing byte buffer for text that is being written. */
#ifndef SG_BASE_BUF_H
#define SG_BASE_BUF_H

#include <stancegraph/types.h>

/* `data` is never NULL and always NUL-ended. Start with SG_BUF_INIT, end with
 * sg_buf_clear. */
typedef struct sg_buf {
    char *data;
    size_t len;
    size_t capacity;
} sg_buf;

extern char sg_buf_empty[1];
#define SG_BUF_INIT {sg_buf_empty, 0, 0}

void sg_buf_clear(sg_buf *buf);

/* Forgets the text, keeps the memory. */
void sg_buf_reset(sg_buf *buf);
void sg_buf_add(sg_buf *buf, sg_str text);
void sg_buf_addc(sg_buf *buf, const char *text);
void sg_buf_byte(sg_buf *buf, char byte);
void sg_buf_printf(sg_buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* "1 link", "2 links". */
void sg_buf_count(sg_buf *buf, size_t count, const char *noun);

sg_str sg_buf_str(const sg_buf *buf);

#endif
