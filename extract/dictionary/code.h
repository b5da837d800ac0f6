/* Codes of actors with their dates: "[ALBGOV 530801-821122]". */
#ifndef SG_EXTRACT_DICTIONARY_CODE_H
#define SG_EXTRACT_DICTIONARY_CODE_H

#include "extract/dictionary/reader.h"

typedef struct sg_dated_code {
    sg_str letters; /* "ALBGOV"; "---": nobody */
    sg_str from;    /* ISO date from which it holds, or empty */
    sg_str to;      /* ISO date from which it holds no more, or empty */
} sg_dated_code;

/* Reads what stands between the brackets. False when it is no code, with
 * `*why`. Texts are in the arena. */
bool sg_dated_code_read(sg_arena *arena, sg_str inside, sg_dated_code *code,
                        const char **why);

bool sg_dated_code_is_dated(const sg_dated_code *code);

/* Takes the next three letters off `*letters`; false at the end. */
bool sg_code_part(sg_str *letters, sg_str *part);

#endif
