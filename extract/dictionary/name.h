/* Names of dictionaries ("KOFI_ANNAN_") as names of texts ("Kofi Annan"). */
#ifndef SG_EXTRACT_DICTIONARY_NAME_H
#define SG_EXTRACT_DICTIONARY_NAME_H

#include "extract/dictionary/reader.h"

/* A name, and how texts must capitalise it. */
typedef struct sg_dictionary_name {
    sg_str text;
    sg_str key; /* folded; missing when it is none: too long, no letter */
    sg_letters letters;
} sg_dictionary_name;

/* Reads "ISLAMIC_ARMY_OF_ADEN_(IAA)_"; `*acronym` is "IAA", or missing. Texts
 * are in the reader's arena. */
sg_dictionary_name sg_dictionary_name_of(const sg_dictionary_reader *r,
                                         sg_str text, sg_str *acronym);

/* In lower case with blanks, as roles and lemmas are: "prime minister". */
sg_str sg_dictionary_words(sg_arena *arena, sg_str text);

#endif
