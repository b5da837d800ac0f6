/* A dictionary of the user into what the program knows. */
#ifndef SG_EXTRACT_DICTIONARY_LOAD_H
#define SG_EXTRACT_DICTIONARY_LOAD_H

#include "extract/dictionary/reader.h"

/* Reads `text`, the content of `file`. `known` has arena, tables, codes and
 * whom to tell; the rest is filled in. */
void sg_dictionary_load(const sg_dictionary_reader *known,
                        sg_dictionary_kind kind, const char *file, sg_str text);

#endif
