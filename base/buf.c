/* A growing byte buffer for text that is being written. */
#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"

char sg_buf_empty[1] = "";

void sg_buf_clear(sg_buf *buf)
{
    if (buf->capacity)
        free(buf->data);
    *buf = (sg_buf)SG_BUF_INIT;
}

void sg_buf_reset(sg_buf *buf)
{
    buf->len = 0;
    if (buf->capacity)
        buf->data[0] = '\0';
}

static void reserve(sg_buf *buf, size_t extra)
{
    void *data = buf->capacity ? buf->data : NULL;

    if (extra < buf->capacity - buf->len)
        return;
    sg_grow(&data, &buf->capacity, buf->len + extra + 1, 1);
    buf->data = data;
}

void sg_buf_add(sg_buf *buf, sg_str text)
{
    if (!text.len)
        return;
    reserve(buf, text.len);
    memcpy(buf->data + buf->len, text.data, text.len);
    buf->len += text.len;
    buf->data[buf->len] = '\0';
}

void sg_buf_addc(sg_buf *buf, const char *text)
{
    sg_buf_add(buf, sg_str_of(text));
}

void sg_buf_byte(sg_buf *buf, char byte)
{
    sg_buf_add(buf, (sg_str){&byte, 1});
}

void sg_buf_printf(sg_buf *buf, const char *format, ...)
{
    va_list args;
    va_list again;
    int need;

    va_start(args, format);
    va_copy(again, args);
    need = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (need > 0) {
        reserve(buf, (size_t)need);
        (void)vsnprintf(buf->data + buf->len, (size_t)need + 1, format, again);
        buf->len += (size_t)need;
    }
    va_end(again);
}

void sg_buf_count(sg_buf *buf, size_t count, const char *noun)
{
    sg_buf_printf(buf, "%zu %s%s", count, noun, count == 1 ? "" : "s");
}

sg_str sg_buf_str(const sg_buf *buf)
{
    return (sg_str){buf->data, buf->len};
}
