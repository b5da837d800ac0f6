/* What text.c asks about single characters. */
#ifndef SG_RENDER_GLYPH_H
#define SG_RENDER_GLYPH_H

#include <stancegraph/types.h>

/* Never drawn: control characters, marks that turn the direction of writing,
 * what XML forbids. Most of them can make a name look like another one. */
bool sg_glyph_is_dropped(uint32_t c);

/* Stands on, under or inside the character before it. */
bool sg_glyph_is_mark(uint32_t c);

/* Thousandths of the font size. */
unsigned sg_glyph_width(uint32_t c, bool bold);

/* As wide as high, as in Chinese and Japanese: a line may be broken beside it,
 * but closing punctuation does not begin a line and opening does not end one.
 */
bool sg_glyph_is_wide(uint32_t c);
bool sg_glyph_begins_line(uint32_t c);
bool sg_glyph_ends_line(uint32_t c);

/* Written from right to left. */
bool sg_glyph_is_rtl(uint32_t c);

#endif
