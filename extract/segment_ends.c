/* Pieces -> sentences. A sentence ends at a stop, a question or exclamation
 * mark or an ellipsis when what follows looks like a beginning; closing marks
 * and brackets go with it. A dateline is a sentence of its own. */
#include "base/str.h"
#include "extract/segment_parts.h"

/* Pieces of the longest dateline: "KYIV, Ukraine, Jan. 5 (Reuters) -". */
enum { DATELINE_MAX = 16 };

/* Pieces of the longest name between a question and its "asked". */
enum { SAYING_MAX = 6 };

/* A sentence is cut rather behind one of these last pieces, at a comma or
 * semicolon, than in the middle of a phrase. */
enum { CUT_WINDOW = 80 };

typedef struct judging {
    const sg_segmenter *tables;
    sg_str text;
    const sg_piece *items;
    size_t count;
    size_t first; /* of the sentence */
    size_t limit; /* no sentence that begins at `first` goes on here */
} judging;

static uint32_t flags_at(const judging *j, size_t i)
{
    return i < j->count ? j->items[i].flags : 0;
}

static sg_str text_at(const judging *j, size_t i)
{
    if (i >= j->count)
        return SG_STR("");
    return sg_str_sub(j->text, j->items[i].start, j->items[i].end);
}

static unsigned classes_at(const judging *j, size_t i)
{
    return sg_segmenter_folded(j->tables, text_at(j, i), NULL);
}

static bool gap_before(const judging *j, size_t i)
{
    return i > 0 && i < j->count && j->items[i].start > j->items[i - 1].end;
}

static bool is_comma(const judging *j, size_t i)
{
    return sg_str_is(text_at(j, i), ",");
}

/* ---- datelines ---- */

static bool all_capitals(sg_str word)
{
    for (size_t i = 0; i < word.len; i++)
        if (word.data[i] >= 'a' && word.data[i] <= 'z')
            return false;
    return word.len > 1;
}

/* Behind "(Reuters)" or "(AP)" at `i`, or 0. */
static size_t agency(const judging *j, size_t i)
{
    size_t last = i;

    if (!sg_str_is(text_at(j, i), "("))
        return 0;
    while (last < j->count && last - i < 5 && !sg_str_is(text_at(j, last), ")"))
        last++;
    if (!sg_str_is(text_at(j, last), ")") || last == i + 1 ||
        !(flags_at(j, i + 1) & SG_PIECE_UPPER))
        return 0;
    return last + 1;
}

/* What may stand in a dateline at `i`: LONDON; Ukraine, but only behind a
 * comma or another such word; a comma, a slash, a day. */
static bool in_dateline(const judging *j, size_t i)
{
    uint32_t flags = flags_at(j, i);

    if (flags & SG_PIECE_UPPER)
        return all_capitals(text_at(j, i)) || i > j->first;
    return is_comma(j, i) || sg_str_is(text_at(j, i), "/") ||
           ((flags & SG_PIECE_DIGIT) && i > j->first);
}

static bool begins_sentence(uint32_t flags)
{
    return (flags & (SG_PIECE_UPPER | SG_PIECE_DIGIT | SG_PIECE_OPEN)) != 0;
}

/* " - " or a real dash, but not the hyphen of "U.N. Secretary-General". */
static bool is_dateline_dash(const judging *j, size_t i)
{
    return (flags_at(j, i) & SG_PIECE_DASH) &&
           (gap_before(j, i) || !sg_str_is(text_at(j, i), "-"));
}

/* Index behind a dateline at the start of the block, or 0. */
static size_t dateline(const judging *j)
{
    bool capitals = all_capitals(text_at(j, j->first)) &&
                    (flags_at(j, j->first) & SG_PIECE_UPPER) &&
                    text_at(j, j->first).len >= 3;
    size_t i = j->first;
    size_t behind = 0;

    while (i < j->count && i - j->first < DATELINE_MAX) {
        behind = agency(j, i);
        if (behind || !(in_dateline(j, i) ||
                        (i == j->first && (flags_at(j, i) & SG_PIECE_UPPER))))
            break;
        i++;
    }
    if (behind)
        i = behind;
    if (is_dateline_dash(j, i))
        i++;
    else if (!behind || behind - j->first > 3 ||
             !all_capitals(text_at(j, behind - 2)))
        return 0;
    return (behind || capitals) && begins_sentence(flags_at(j, i)) ? i : 0;
}

/* ---- what follows a stop ---- */

/* Over closing marks that belong to the sentence; tells whether one of them is
 * a quotation mark. */
static size_t skip_closing(const judging *j, size_t i, bool *quoted)
{
    *quoted = false;
    while (i < j->limit && (flags_at(j, i) & SG_PIECE_CLOSE)) {
        *quoted = *quoted || (flags_at(j, i) & SG_PIECE_QUOTE);
        i++;
    }
    return i;
}

/* Over the "[12]" of footnotes. */
static size_t skip_notes(const judging *j, size_t i)
{
    while (i < j->limit && sg_str_is(text_at(j, i), "[") &&
           (flags_at(j, i + 1) & SG_PIECE_DIGIT) &&
           sg_str_is(text_at(j, i + 2), "]"))
        i += 3;
    return i;
}

/* `Why?" Mr. Smith asked`: a name and a verb of saying. */
static bool saying_follows(const judging *j, size_t i)
{
    size_t limit = i + SAYING_MAX;

    if (classes_at(j, i) & SG_WORD_OPENER)
        return false;
    for (; i < limit && (flags_at(j, i) & SG_PIECE_UPPER); i++)
        ;
    return i < limit && (classes_at(j, i) & SG_WORD_SAYING);
}

static bool is_bullet(const judging *j, size_t i)
{
    sg_str sign = text_at(j, i);

    return sg_str_is(sign, "\xE2\x80\xA2") || sg_str_is(sign, "*");
}

/* The piece at `i` looks like the beginning of a sentence. */
static bool looks_like_start(const judging *j, size_t i)
{
    uint32_t flags = flags_at(j, i);

    if (flags & (SG_PIECE_UPPER | SG_PIECE_DIGIT))
        return true;
    if (flags & SG_PIECE_OPEN)
        return !(flags_at(j, i + 1) & SG_PIECE_LOWER);
    return is_bullet(j, i) || ((flags & SG_PIECE_DASH) && gap_before(j, i) &&
                               (flags_at(j, i + 1) & SG_PIECE_UPPER));
}

/* Text without capitals: "it works. the rest is easy." */
static bool small_opener(const judging *j, size_t stop, size_t i)
{
    return (flags_at(j, i) & SG_PIECE_LOWER) && gap_before(j, i) &&
           stop > j->first && text_at(j, stop - 1).len > 2 &&
           (classes_at(j, i) & SG_WORD_OPENER);
}

/* The sentence so far is nothing but a list numeral. */
static bool is_numeral_only(const judging *j, size_t stop)
{
    return stop <= j->first + 1 && !(flags_at(j, stop) & SG_PIECE_CALL) &&
           (flags_at(j, j->first) & (SG_PIECE_DIGIT | SG_PIECE_STOP));
}

static bool ends_at_mark(const judging *j, size_t stop, size_t *behind)
{
    uint32_t mark = flags_at(j, stop);
    bool quoted;
    size_t i;

    for (i = stop + 1; i < j->limit; i++)
        if (!(flags_at(j, i) & (SG_PIECE_CALL | SG_PIECE_DOTS)))
            break;
    i = skip_notes(j, skip_closing(j, i, &quoted));
    *behind = i;
    if (i >= j->count)
        return true;
    if (is_numeral_only(j, stop))
        return false;
    if (looks_like_start(j, i))
        return !(quoted && !(mark & SG_PIECE_STOP) && saying_follows(j, i));
    return !quoted && !(mark & SG_PIECE_DOTS) && small_opener(j, stop, i);
}

/* Behind "U.S." a sentence ends when a word follows that opens many. */
static bool ends_at_abbreviation(const judging *j, size_t stop, size_t *behind)
{
    bool quoted;
    size_t i = skip_closing(j, stop + 1, &quoted);

    *behind = i;
    if (i >= j->count)
        return true;
    if (flags_at(j, i) & SG_PIECE_OPEN)
        i++;
    return (flags_at(j, i) & SG_PIECE_UPPER) &&
           (classes_at(j, i) & SG_WORD_OPENER);
}

static bool ends_at(const judging *j, size_t i, size_t *behind)
{
    uint32_t flags = flags_at(j, i);

    if (flags & (SG_PIECE_STOP | SG_PIECE_CALL | SG_PIECE_DOTS))
        return ends_at_mark(j, i, behind);
    if (flags & SG_PIECE_MAYBE)
        return ends_at_abbreviation(j, i, behind);
    return false;
}

/* Where to cut what is too long for one sentence. */
static size_t cut_long(const judging *j)
{
    for (size_t i = j->limit; i > j->limit - CUT_WINDOW; i--)
        if (is_comma(j, i - 1) || sg_str_is(text_at(j, i - 1), ";"))
            return i;
    return j->limit;
}

size_t sg_segment_end(const sg_segmenter *s, sg_str text,
                      const sg_pieces *pieces, size_t first)
{
    judging j = {
        s, text, pieces->items, pieces->count, first, first + SG_SENTENCE_MAX};
    size_t behind = first == 0 ? dateline(&j) : 0;

    if (behind)
        return behind;
    for (size_t i = first; i < j.count && i < j.limit; i++)
        if (ends_at(&j, i, &behind))
            return behind < j.limit ? behind : j.limit;
    return j.count <= j.limit ? j.count : cut_long(&j);
}
