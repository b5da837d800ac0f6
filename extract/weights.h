/* The weights file: a header with a checksum, then named sections of text,
 * of numbers, or of int8 matrices with one scale a row. Unknown sections are
 * passed over, so that later models may have more heads. docs/engine.md
 * describes the format. */
#ifndef SG_EXTRACT_WEIGHTS_H
#define SG_EXTRACT_WEIGHTS_H

#include <stancegraph/error.h>

#include "base/buf.h"

enum { SG_WEIGHTS_VERSION = 1, SG_WEIGHTS_SECTIONS = 96 };

typedef struct sg_weights_section {
    sg_str name;
    uint32_t kind; /* sg_weights_kind */
    uint32_t rows;
    uint32_t columns;
    sg_str payload;
} sg_weights_section;

/* An opened file; points into its bytes. */
typedef struct sg_weights {
    sg_weights_section sections[SG_WEIGHTS_SECTIONS];
    size_t count;
} sg_weights;

/* Rows of int8 numbers; the true number is scales[row] times that. The caller
 * releases `scales`; `values` points into the file. */
typedef struct sg_weights_matrix {
    uint32_t rows;
    uint32_t columns;
    float *scales;
    const int8_t *values;
} sg_weights_matrix;

/* Checks magic, version, size, checksum and the extent of every section.
 * SG_EDATA says which is wrong. `bytes` must outlive `out`. */
sg_status sg_weights_open(sg_str bytes, sg_weights *out, sg_error *err);

bool sg_weights_has(const sg_weights *weights, const char *name);

/* Each of these gives SG_EDATA when the section is missing, of another kind
 * or of another shape than asked for. */
sg_status sg_weights_text(const sg_weights *weights, const char *name,
                          sg_str *out, sg_error *err);

/* `count` numbers, copied to `out`; SG_EDATA too when one is not finite. */
sg_status sg_weights_numbers(const sg_weights *weights, const char *name,
                             uint32_t count, float *out, sg_error *err);

/* A `rows` 0 takes any number of rows. */
sg_status sg_weights_matrix_get(const sg_weights *weights, const char *name,
                                uint32_t rows, uint32_t columns,
                                sg_weights_matrix *out, sg_error *err);

/* Writing: begin, add sections, seal. */
void sg_weights_begin(sg_buf *out);
void sg_weights_add_text(sg_buf *out, const char *name, sg_str text);
void sg_weights_add_numbers(sg_buf *out, const char *name, const float *values,
                            uint32_t count);

/* Rounds `values` (rows x columns) to int8, the largest of each row to 127. */
void sg_weights_add_matrix(sg_buf *out, const char *name, const float *values,
                           uint32_t rows, uint32_t columns);

/* Enters size and checksum into the header of a whole file. */
void sg_weights_seal(char *bytes, size_t size);

#endif
