/* A pattern is read from left to right: what stands before the verb is its
 * subject, what stands behind it its object, then its prepositions. */
#include "extract/dictionary/pattern.h"

#include "base/buf.h"
#include "base/str.h"
#include "extract/dictionary/name.h"
#include "extract/lexicon_row.h"

/* ---- words ------------------------------------------------------------ */

bool sg_word_is_particle(sg_str word)
{
    static const char *const words[] = {
        "up",       "out",    "off",   "down",    "away", "back",  "over",
        "aside",    "apart",  "along", "in",      "on",   "ahead", "forward",
        "together", "around", "by",    "through", NULL};

    return sg_str_is_any(word, words);
}

bool sg_word_is_preposition(sg_str word)
{
    static const char *const words[] = {
        "on",      "in",      "at",     "by",      "with",    "to",    "for",
        "from",    "of",      "into",   "against", "upon",    "about", "over",
        "between", "among",   "toward", "towards", "through", "as",    "under",
        "behind",  "without", "after",  NULL};

    return sg_str_is_any(word, words);
}

sg_str sg_verb_lemma(const sg_dictionary_reader *r, sg_str word)
{
    return sg_lemma_of(r->lemmas, r->arena, sg_dictionary_words(r->arena, word),
                       SG_UPOS_VERB, SG_XPOS_VB);
}

sg_str sg_set_class(sg_arena *arena, sg_str name)
{
    sg_buf class = SG_BUF_INIT;
    sg_str kept;

    sg_buf_byte(&class, '@');
    sg_buf_add(&class, sg_dictionary_words(arena, name));
    kept = sg_arena_str(arena, sg_buf_str(&class));
    sg_buf_clear(&class);
    return kept;
}

sg_str sg_noun_lemmas(const sg_dictionary_reader *r, sg_str word)
{
    sg_str form = sg_dictionary_words(r->arena, word);
    sg_str lemma;
    sg_buf both = SG_BUF_INIT;
    sg_str kept = form;

    if (!sg_str_ends(form, SG_STR("s")))
        return form;
    lemma = sg_lemma_of(r->lemmas, r->arena, form, SG_UPOS_NOUN, SG_XPOS_NNS);
    if (!sg_str_eq(form, lemma)) {
        sg_buf_printf(&both, "%.*s|%.*s", SG_FMT(form), SG_FMT(lemma));
        kept = sg_arena_str(r->arena, sg_buf_str(&both));
    }
    sg_buf_clear(&both);
    return kept;
}

/* A word or set of a pattern as lemmas; missing when it is of several words or
 * has a sign in it. */
static sg_str lemmas_of(const sg_dictionary_reader *r, sg_str word)
{
    while (word.len > 0 && word.data[word.len - 1] == '_')
        word.len--;
    for (size_t i = 0; i < word.len; i++)
        if (sg_str_find(SG_STR("_+$%^*(){}|@/:,"), word.data[i], 0) < 15)
            return (sg_str){NULL, 0};
    if (sg_str_starts(word, SG_STR("&")))
        return sg_set_class(r->arena, word);
    return word.len > 0 ? sg_noun_lemmas(r, word) : (sg_str){NULL, 0};
}

/* ---- codes ------------------------------------------------------------ */

bool sg_verb_code_read(const sg_dictionary_reader *r, sg_str code,
                       sg_frame_row *row)
{
    const sg_event_code *found;
    sg_str active = sg_str_trim(sg_str_sub(code, 0, sg_str_find(code, ':', 0)));
    sg_factuality status;

    row->relation = SG_NONE;
    row->held = SG_NONE;
    row->sign = SG_SIGN_DEFAULT;
    if (sg_str_is(active, "---") || sg_str_is(active, "###"))
        return true;
    found = sg_event_code_find(r->codes, active);
    if (!found)
        return false;
    row->relation = sg_lexicon_relation_index(r->lexicon, found->relation);
    if (!sg_str_is(found->sign, "*"))
        row->sign = sg_str_is(found->sign, "+")   ? 1
                    : sg_str_is(found->sign, "-") ? -1
                                                  : 0;
    row->has_status =
        sg_factuality_parse(found->status, &status) && status != SG_ACTUAL;
    if (row->has_status)
        row->status = status;
    return row->relation != SG_NONE;
}

/* ---- slots ------------------------------------------------------------ */

static void put_slots(sg_slots *slots, const char *names)
{
    sg_str rest = sg_str_of(names);
    sg_str name;

    while (sg_str_next(&rest, ',', &name) && slots->count < SG_SLOTS_MAX)
        slots->items[slots->count++] = sg_slot_of(name);
}

void sg_verb_slots(sg_frame_row *row)
{
    put_slots(&row->source, "subj");
    put_slots(&row->target, "obj,iobj,with,to,against,on,at,for");
    put_slots(&row->topic, "obj,that,inf,on,over,for");
}

/* "+" names the target; else it is what is left. */
static void fill_slots(sg_frame_row *row, bool object_taken, sg_str marked)
{
    put_slots(&row->source, "subj");
    if (marked.len > 0) {
        sg_slot slot = sg_slot_of(marked);

        slot.required = true;
        row->target.items[row->target.count++] = slot;
    } else {
        put_slots(&row->target, object_taken
                                    ? "iobj,with,to,against,on,at,from,of"
                                    : "obj,iobj,with,to,against,on,at,from");
    }
    put_slots(&row->topic, object_taken ? "for,on,over,inf,that"
                                        : "obj,for,on,over,inf,that");
}

/* ---- patterns --------------------------------------------------------- */

/* What has been read of a pattern. */
typedef struct pattern_reader {
    const sg_dictionary_reader *r;
    sg_frame_row *row;
    sg_str rest;
    bool object;   /* a fixed object has been met */
    sg_str marked; /* the slot that "+" stands in, or missing */
} pattern_reader;

static bool is_bracket(char c)
{
    return c == '(' || c == ')' || c == '{' || c == '}';
}

/* The next word; brackets are words of their own. */
static bool next_word(sg_str *rest, sg_str *word)
{
    size_t end = 1;

    *rest = sg_str_trim(*rest);
    if (rest->len == 0)
        return false;
    while (!is_bracket(rest->data[0]) && end < rest->len &&
           !is_bracket(rest->data[end]) && rest->data[end] != ' ' &&
           rest->data[end] != '\t')
        end++;
    *word = sg_str_sub(*rest, 0, end);
    *rest = sg_str_sub(*rest, end, rest->len);
    return true;
}

static bool add_fixed(pattern_reader *p, sg_str relation, sg_str lemmas)
{
    sg_frame_row *row = p->row;

    if (row->fixed_count == SG_FIXED_MAX || lemmas.len == 0)
        return false;
    row->fixed[row->fixed_count++] = (sg_fixed){relation, lemmas};
    return true;
}

static bool mark(pattern_reader *p, sg_str slot)
{
    bool first = p->marked.len == 0;

    p->marked = slot;
    return first;
}

/* "LEADER *", "$ *", "*": who acts. */
static bool read_before(pattern_reader *p)
{
    sg_str word;
    sg_str lemmas;

    if (!next_word(&p->rest, &word))
        return false;
    if (sg_str_is(word, "$") && !next_word(&p->rest, &word))
        return false;
    if (sg_str_is(word, "*"))
        return true;
    lemmas = lemmas_of(p->r, word);
    if (lemmas.len == 0 || !next_word(&p->rest, &word) || !sg_str_is(word, "*"))
        return false;
    p->row->needs[p->row->need_count++] =
        (sg_need){.kind = SG_NEED_LEMMA,
                  .slot = sg_slot_of(SG_STR("subj")),
                  .lemmas = lemmas};
    return true;
}

/* "(WITH &ALLY)", "(WITH)", "(WITH +)", without its first bracket; `closed`
 * tells whether one ends it: TABARI writes "WITH +" without. */
static bool read_preposition(pattern_reader *p, sg_str word, bool closed)
{
    sg_str prep = sg_dictionary_words(p->r->arena, word);
    sg_str end;

    if (!sg_word_is_preposition(prep))
        return false;
    if (!next_word(&p->rest, &word))
        return !closed && mark(p, prep);
    if (closed && (sg_str_is(word, ")") || sg_str_is(word, "^")))
        return (sg_str_is(word, ")") ||
                (next_word(&p->rest, &end) && sg_str_is(end, ")"))) &&
               mark(p, prep);
    if (!(sg_str_is(word, "+") ? mark(p, prep)
                               : add_fixed(p, prep, lemmas_of(p->r, word))))
        return false;
    return !closed || (next_word(&p->rest, &end) && sg_str_is(end, ")"));
}

/* "{TALKS}" is a phrase of its head alone. */
static bool read_phrase(pattern_reader *p)
{
    sg_str word;
    sg_str end;

    if (p->object || !next_word(&p->rest, &word) ||
        !next_word(&p->rest, &end) || !sg_str_is(end, "}"))
        return false;
    p->object = true;
    return add_fixed(p, SG_STR("obj"), lemmas_of(p->r, word));
}

static bool read_word(pattern_reader *p, sg_str word)
{
    sg_str low = sg_dictionary_words(p->r->arena, word);
    bool last = sg_str_trim(p->rest).len == 0;

    if (sg_str_is(word, "+"))
        return p->object ? last : mark(p, SG_STR("obj"));
    if (sg_str_is(word, "("))
        return next_word(&p->rest, &word) && read_preposition(p, word, true);
    if (sg_str_is(word, "{"))
        return read_phrase(p);
    if (sg_word_is_particle(low) && !p->object &&
        (!sg_word_is_preposition(low) || last))
        return add_fixed(p, SG_STR("prt"), low);
    if (sg_word_is_preposition(low))
        return read_preposition(p, word, false);
    if (p->object)
        return false;
    p->object = true;
    return add_fixed(p, SG_STR("obj"), lemmas_of(p->r, word));
}

bool sg_verb_pattern_read(const sg_dictionary_reader *r, sg_str pattern,
                          sg_frame_row *row)
{
    pattern_reader p = {.r = r, .row = row, .rest = pattern};
    sg_str word;

    if (!read_before(&p))
        return false;
    while (next_word(&p.rest, &word))
        if (!read_word(&p, word))
            return false;
    fill_slots(row, p.object, p.marked);
    return true;
}
