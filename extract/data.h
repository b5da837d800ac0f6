/* The tables and weights: compiled into the program, or read from a folder
 * that replaces them file by file. */
#ifndef SG_EXTRACT_DATA_H
#define SG_EXTRACT_DATA_H

#include <stancegraph/error.h>

typedef struct sg_data sg_data;

/* `dir` NULL means the built-in files alone. SG_EDATA when `dir` cannot be
 * read. */
sg_status sg_data_open(const char *dir, sg_data **out, sg_error *err);
void sg_data_free(sg_data *data);

/* The bytes of one file ("frames.tsv"), which live as long as `data`; `*path`
 * (may be NULL) is its name for messages. SG_EDATA when there is none. */
sg_status sg_data_file(sg_data *data, const char *name, sg_str *bytes,
                       const char **path, sg_error *err);

#endif
