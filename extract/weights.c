/* Reading the weights file. Nothing is trusted: every length is checked
 * against what is left before it is used. Numbers are little-endian. */
#include "extract/weights.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "extract/weights_format.h"

/* What is still to be read. */
typedef struct cursor {
    sg_str rest;
    bool short_of; /* more was asked for than there is */
} cursor;

static uint32_t get_u32(const char *bytes)
{
    const unsigned char *b = (const unsigned char *)bytes;

    return (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 |
           (uint32_t)b[3] << 24;
}

static float get_float(const char *bytes)
{
    uint32_t bits = get_u32(bytes);
    float value;

    memcpy(&value, &bits, sizeof value);
    return value;
}

static sg_str take(cursor *c, size_t size)
{
    sg_str taken = sg_str_sub(c->rest, 0, size);

    if (c->rest.len < size)
        c->short_of = true;
    c->rest = sg_str_sub(c->rest, size, c->rest.len);
    return taken;
}

static uint32_t take_u32(cursor *c)
{
    sg_str taken = take(c, 4);

    return taken.len == 4 ? get_u32(taken.data) : 0;
}

static sg_status check_header(sg_str bytes, sg_error *err)
{
    uint32_t version;

    if (!sg_str_starts(bytes, SG_STR(WEIGHTS_MAGIC)))
        return sg_fail(err, SG_EDATA, "not a weights file");
    if (bytes.len < WEIGHTS_HEADER)
        return sg_fail(err, SG_EDATA, "weights file ends in its header");
    version = get_u32(bytes.data + WEIGHTS_VERSION_AT);
    if (version != SG_WEIGHTS_VERSION)
        return sg_fail(err, SG_EDATA,
                       "weights file has version %u, this program reads %d",
                       version, SG_WEIGHTS_VERSION);
    if (get_u32(bytes.data + WEIGHTS_SIZE_AT) != bytes.len)
        return sg_fail(err, SG_EDATA,
                       "weights file has %zu bytes where its header says %u",
                       bytes.len, get_u32(bytes.data + WEIGHTS_SIZE_AT));
    if (get_u32(bytes.data + WEIGHTS_CHECKSUM_AT) !=
        sg_weights_checksum(sg_str_sub(bytes, WEIGHTS_HEADER, bytes.len)))
        return sg_fail(err, SG_EDATA, "weights file has a wrong checksum");
    return SG_OK;
}

/* Payload bytes that a section of this kind and shape must have. */
static uint64_t payload_size(const sg_weights_section *s)
{
    uint64_t cells = (uint64_t)s->rows * s->columns;

    if (s->kind == WEIGHTS_NUMBERS)
        return 4 * (uint64_t)s->rows;
    if (s->kind == WEIGHTS_MATRIX)
        return 4 * (uint64_t)s->rows + cells;
    return s->payload.len;
}

static sg_status read_section(cursor *c, sg_weights_section *s, sg_error *err)
{
    uint32_t name_size = take_u32(c);
    uint32_t size;

    s->kind = take_u32(c);
    s->rows = take_u32(c);
    s->columns = take_u32(c);
    size = take_u32(c);
    s->name = take(c, name_size);
    s->payload = take(c, size);
    if (c->short_of)
        return sg_fail(err, SG_EDATA, "weights file has a section cut short");
    if (payload_size(s) != s->payload.len)
        return sg_fail(err, SG_EDATA, "section %.*s has a wrong size",
                       SG_FMT(s->name));
    return SG_OK;
}

sg_status sg_weights_open(sg_str bytes, sg_weights *out, sg_error *err)
{
    cursor c = {sg_str_sub(bytes, WEIGHTS_HEADER, bytes.len), false};
    sg_status status = check_header(bytes, err);

    out->count = 0;
    while (status == SG_OK && c.rest.len > 0) {
        if (out->count == SG_WEIGHTS_SECTIONS)
            return sg_fail(err, SG_EDATA,
                           "weights file has more than %d "
                           "sections",
                           SG_WEIGHTS_SECTIONS);
        status = read_section(&c, &out->sections[out->count], err);
        if (status == SG_OK)
            out->count++;
    }
    return status;
}

bool sg_weights_has(const sg_weights *weights, const char *name)
{
    for (size_t i = 0; i < weights->count; i++)
        if (sg_str_is(weights->sections[i].name, name))
            return true;
    return false;
}

/* NULL, with the reason in `err`, when there is none of this name and kind. */
static const sg_weights_section *find_section(const sg_weights *weights,
                                              const char *name, uint32_t kind,
                                              sg_error *err)
{
    for (size_t i = 0; i < weights->count; i++) {
        const sg_weights_section *s = &weights->sections[i];

        if (!sg_str_is(s->name, name))
            continue;
        if (s->kind == kind)
            return s;
        (void)sg_fail(err, SG_EDATA, "section %s is of another kind", name);
        return NULL;
    }
    (void)sg_fail(err, SG_EDATA, "weights file has no section %s", name);
    return NULL;
}

static sg_status copy_numbers(sg_str bytes, const char *name, float *out,
                              sg_error *err)
{
    /* Anything larger cannot come from training and might overflow. */
    const float largest = 1e3f;

    for (size_t i = 0; i < bytes.len / 4; i++) {
        out[i] = get_float(bytes.data + 4 * i);
        if (!isfinite(out[i]) || fabsf(out[i]) > largest)
            return sg_fail(err, SG_EDATA, "section %s holds a bad number",
                           name);
    }
    return SG_OK;
}

sg_status sg_weights_text(const sg_weights *weights, const char *name,
                          sg_str *out, sg_error *err)
{
    const sg_weights_section *s =
        find_section(weights, name, WEIGHTS_TEXT, err);

    *out = s ? s->payload : (sg_str){NULL, 0};
    return s ? SG_OK : SG_EDATA;
}

sg_status sg_weights_numbers(const sg_weights *weights, const char *name,
                             uint32_t count, float *out, sg_error *err)
{
    const sg_weights_section *s =
        find_section(weights, name, WEIGHTS_NUMBERS, err);

    if (!s)
        return SG_EDATA;
    if (s->rows != count)
        return sg_fail(err, SG_EDATA, "section %s has %u numbers, not %u", name,
                       s->rows, count);
    return copy_numbers(s->payload, name, out, err);
}

sg_status sg_weights_matrix_get(const sg_weights *weights, const char *name,
                                uint32_t rows, uint32_t columns,
                                sg_weights_matrix *out, sg_error *err)
{
    const sg_weights_section *s =
        find_section(weights, name, WEIGHTS_MATRIX, err);
    sg_status status;
    size_t scales_size;

    *out = (sg_weights_matrix){0, 0, NULL, NULL};
    if (!s)
        return SG_EDATA;
    if ((rows != 0 && s->rows != rows) || s->columns != columns)
        return sg_fail(err, SG_EDATA, "matrix %s is %u x %u, not %u x %u", name,
                       s->rows, s->columns, rows, columns);
    scales_size = 4 * (size_t)s->rows;
    out->scales = sg_calloc(s->rows, sizeof *out->scales);
    status = copy_numbers(sg_str_sub(s->payload, 0, scales_size), name,
                          out->scales, err);
    if (status != SG_OK) {
        free(out->scales);
        out->scales = NULL;
        return status;
    }
    out->rows = s->rows;
    out->columns = s->columns;
    out->values = (const int8_t *)(s->payload.data + scales_size);
    return SG_OK;
}
