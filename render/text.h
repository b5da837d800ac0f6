/* Text that is going to be drawn: cleaned of what must not reach a picture,
 * measured without a font, broken into lines. Lengths are in pixels. */
#ifndef SG_RENDER_TEXT_H
#define SG_RENDER_TEXT_H

#include "base/arena.h"
#include "base/buf.h"

/* The font every width is measured for, and what stands in where it is
 * missing. */
#define SG_FONT_FAMILY                                                         \
    "Helvetica, Arial, 'Liberation Sans', Arimo, 'Nimbus Sans', 'DejaVu "      \
    "Sans', sans-serif"

/* How much wider a text may come out in a font that stands in: DejaVu Sans is
 * 7 to 17 % wider, its bold 13 to 21 % wider than Helvetica's. */
#define SG_FONT_SLACK 1.18

/* Distance of two base lines, as a multiple of the font size. */
#define SG_LINE_HEIGHT 1.2

enum { SG_LABEL_LINES = 6 };

/* Text broken into lines, and the width of the widest. */
typedef struct sg_label {
    sg_str lines[SG_LABEL_LINES];
    size_t count;
    double width;
} sg_label;

/* A copy that is safe to draw: white space made single blanks, control
 * characters, marks that turn the direction of writing and characters that
 * XML forbids dropped, marks piled on one character cut down, bytes that are
 * not UTF-8 replaced by U+FFFD. */
sg_str sg_text_printable(sg_arena *arena, sg_str text);

/* The same, for a name: "(no name)" when nothing is left. */
sg_str sg_text_name(sg_arena *arena, sg_str name);

/* What was written into `buf`, which is cleared. */
sg_str sg_text_kept(sg_arena *arena, sg_buf *buf);

/* Width at `font` pixels, in Helvetica. */
double sg_text_width(sg_str text, double font, bool bold);

/* `text`, or its beginning up to a word's end and an ellipsis when it has more
 * than `most` characters. */
sg_str sg_text_cut(sg_arena *arena, sg_str text, size_t most);

/* What a label may take. */
typedef struct sg_label_room {
    double font;
    double width;
    size_t lines; /* at most SG_LABEL_LINES */
    bool bold;
} sg_label_room;

/* Breaks `text` into lines of about equal width. What does not fit ends in an
 * ellipsis. A word longer than a line is broken inside. */
sg_label sg_text_wrap(sg_arena *arena, sg_str text, sg_label_room room);

/* Whether some of it is written from right to left. */
bool sg_text_is_rtl(sg_str text);

/* A clean text, fenced off (U+2068, U+2069) when some of it is written from
 * right to left: it can stand inside a sentence and turns nothing around. */
sg_str sg_text_isolated(sg_arena *arena, sg_str text);

#endif
