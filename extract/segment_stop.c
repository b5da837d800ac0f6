/* Which full stops belong to the word before them: those of abbreviations,
 * initials and list numerals. */
#include <string.h>

#include "base/str.h"
#include "extract/segment_parts.h"

/* The longest abbreviation that is looked up, with its stop. */
enum { ABBREVIATION_MAX = 16 };

static bool is_letter(char c)
{
    return sg_byte_small(c) || sg_byte_capital(c);
}

/* "U.S", "e.g": single letters with stops between them. */
static bool is_acronym(sg_str form)
{
    if (form.len < 3 || form.len % 2 == 0)
        return false;
    for (size_t i = 0; i < form.len; i++)
        if (i % 2 == 0 ? !is_letter(form.data[i]) : form.data[i] != '.')
            return false;
    return true;
}

static size_t skip_blanks(sg_str text, size_t at)
{
    while (at < text.len && sg_byte_blank(text.data[at]))
        at++;
    return at;
}

/* The next word: what tells whether a stop ends a sentence. */
static sg_str word_after(sg_str text, size_t at)
{
    size_t end;

    at = skip_blanks(text, at);
    for (end = at; end < text.len && end - at <= ABBREVIATION_MAX; end++)
        if (!is_letter(text.data[end]))
            break;
    return sg_str_sub(text, at, end);
}

/* The "J." of a name, not the last word of "so do I." */
static bool is_initial(const sg_segmenter *s, sg_str text, sg_str form,
                       size_t stop)
{
    sg_str next;

    if (form.len != 1 || !sg_byte_capital(form.data[0]))
        return false;
    if (form.data[0] != 'I')
        return true;
    next = word_after(text, stop + 1);
    return next.len > 0 && sg_byte_capital(next.data[0]) &&
           !(sg_segmenter_folded(s, next, NULL) & SG_WORD_OPENER);
}

/* The classes of an abbreviation with its stop; GEN. counts as Gen. */
static unsigned abbreviation(const sg_segmenter *s, sg_str written)
{
    char form[ABBREVIATION_MAX];
    unsigned classes;

    if (written.len > sizeof form)
        return 0;
    classes = sg_segmenter_exact(s, written);
    if (classes || written.len < 3)
        return classes;
    memcpy(form, written.data, written.len);
    for (size_t i = 1; i < written.len - 1; i++) {
        if (!sg_byte_capital(form[i]))
            return 0;
        form[i] = (char)(form[i] + ('a' - 'A'));
    }
    return sg_segmenter_exact(s, (sg_str){form, written.len});
}

static bool digit_follows(sg_str text, size_t at)
{
    at = skip_blanks(text, at);
    return at < text.len && sg_byte_digit(text.data[at]);
}

/* "1." or "a.", which opens a block as the number of a list item. */
static bool is_numeral(sg_str text, sg_str form, size_t stop)
{
    int64_t number;

    if (form.len > 2 || stop + 1 >= text.len ||
        !sg_byte_blank(text.data[stop + 1]))
        return false;
    return form.len == 1 || sg_str_to_int(form, &number);
}

bool sg_segment_keeps_stop(const sg_segmenter *s, sg_str text,
                           const sg_piece *word, bool opens_block,
                           uint32_t *flags)
{
    sg_str form = sg_str_sub(text, word->start, word->end);
    unsigned classes;

    *flags = 0;
    if (opens_block && is_numeral(text, form, word->end))
        return true;
    if (is_acronym(form) || is_initial(s, text, form, word->end)) {
        *flags = SG_PIECE_MAYBE;
        return true;
    }
    classes = abbreviation(s, sg_str_sub(text, word->start, word->end + 1));
    if ((classes & SG_WORD_NUMBER) && digit_follows(text, word->end + 1))
        return true;
    if (classes & SG_WORD_MAYBE)
        *flags = SG_PIECE_MAYBE;
    return (classes & (SG_WORD_TITLE | SG_WORD_NEVER | SG_WORD_MAYBE)) != 0;
}
