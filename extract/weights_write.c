/* Writing the weights file; the checksum that reader and writer share. */
#include <math.h>
#include <string.h>

#include "base/str.h"
#include "extract/weights.h"
#include "extract/weights_format.h"

static void put_u32(char *out, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        out[i] = (char)(unsigned char)(value >> 8 * i);
}

static void add_u32(sg_buf *out, uint32_t value)
{
    char bytes[4];

    put_u32(bytes, value);
    sg_buf_add(out, (sg_str){bytes, sizeof bytes});
}

static void add_float(sg_buf *out, float value)
{
    uint32_t bits;

    memcpy(&bits, &value, sizeof bits);
    add_u32(out, bits);
}

static void add_section(sg_buf *out, const char *name, uint32_t kind,
                        uint32_t rows, uint32_t columns, size_t size)
{
    sg_str text = sg_str_of(name);

    add_u32(out, (uint32_t)text.len);
    add_u32(out, kind);
    add_u32(out, rows);
    add_u32(out, columns);
    add_u32(out, (uint32_t)size);
    sg_buf_add(out, text);
}

uint32_t sg_weights_checksum(sg_str bytes)
{
    uint32_t table[256];
    uint32_t crc = UINT32_MAX;

    for (uint32_t i = 0; i < 256; i++) {
        table[i] = i;
        for (int bit = 0; bit < 8; bit++)
            table[i] = table[i] >> 1 ^ (table[i] & 1 ? 0xEDB88320u : 0);
    }
    for (size_t i = 0; i < bytes.len; i++)
        crc = crc >> 8 ^ table[(crc ^ (unsigned char)bytes.data[i]) & 0xFF];
    return ~crc;
}

void sg_weights_begin(sg_buf *out)
{
    sg_buf_reset(out);
    sg_buf_addc(out, WEIGHTS_MAGIC);
    add_u32(out, SG_WEIGHTS_VERSION);
    add_u32(out, 0);
    add_u32(out, 0);
}

void sg_weights_add_text(sg_buf *out, const char *name, sg_str text)
{
    add_section(out, name, WEIGHTS_TEXT, 0, 0, text.len);
    sg_buf_add(out, text);
}

void sg_weights_add_numbers(sg_buf *out, const char *name, const float *values,
                            uint32_t count)
{
    add_section(out, name, WEIGHTS_NUMBERS, count, 1, 4 * (size_t)count);
    for (uint32_t i = 0; i < count; i++)
        add_float(out, values[i]);
}

/* The true value of 1 in a row whose largest value becomes 127. */
static float row_scale(const float *row, uint32_t columns)
{
    float largest = 0;

    for (uint32_t i = 0; i < columns; i++)
        largest = fabsf(row[i]) > largest ? fabsf(row[i]) : largest;
    return largest > 0 ? largest / 127.0f : 1.0f;
}

void sg_weights_add_matrix(sg_buf *out, const char *name, const float *values,
                           uint32_t rows, uint32_t columns)
{
    size_t size = 4 * (size_t)rows + (size_t)rows * columns;

    add_section(out, name, WEIGHTS_MATRIX, rows, columns, size);
    for (uint32_t r = 0; r < rows; r++)
        add_float(out, row_scale(values + (size_t)r * columns, columns));
    for (uint32_t r = 0; r < rows; r++) {
        const float *row = values + (size_t)r * columns;
        float scale = row_scale(row, columns);

        for (uint32_t i = 0; i < columns; i++)
            sg_buf_byte(out, (char)lrintf(row[i] / scale));
    }
}

void sg_weights_seal(char *bytes, size_t size)
{
    sg_str body = {bytes + WEIGHTS_HEADER, size - WEIGHTS_HEADER};

    put_u32(bytes + WEIGHTS_SIZE_AT, (uint32_t)size);
    put_u32(bytes + WEIGHTS_CHECKSUM_AT, sg_weights_checksum(body));
}
