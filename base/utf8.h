/* UTF-8 decoding and the few character classes that news text needs. */
#ifndef SG_BASE_UTF8_H
#define SG_BASE_UTF8_H

#include <stancegraph/types.h>

/* Length in bytes (1..4) of the well-formed character at text[at], or 0 when
 * the bytes there are not one (overlong forms and surrogates included). */
size_t sg_utf8_len(sg_str text, size_t at);

/* Decodes the character at `at` and moves `*at` behind it. Malformed bytes
 * count as U+FFFD, one byte each. */
uint32_t sg_utf8_next(sg_str text, size_t *at);

/* Makes `text` fit for a terminal, in place: each byte that is not UTF-8, and
 * each of a control character, becomes '?'. */
void sg_utf8_tame(char *text, size_t len);

bool sg_is_upper(uint32_t c);
bool sg_is_letter(uint32_t c);
bool sg_is_digit(uint32_t c);
bool sg_is_space(uint32_t c);

/* The key under which names are compared: accents and case folded, dots and
 * apostrophes dropped, runs of blanks and hyphens made one space. Writes at
 * most `size` bytes to `out`; returns the slice written. Latin letters only;
 * others are kept. */
sg_str sg_fold(sg_str text, char *out, size_t size);

#endif
