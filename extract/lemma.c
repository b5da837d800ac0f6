/* Lemmas: irregular forms from one table, endings of regular inflection from
 * another, then American spelling. */
#include "extract/lemma.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/tsv.h"

/* Longer words are their own lemma. */
enum { WORD_MAX = 48 };

/* Keys of the map: tag, sign, word: "VBD=left", "VBD-ated". */
enum { KEY_MAX = WORD_MAX + 8 };
static const char whole_word = '=';
static const char ending = '-';

struct sg_lemmas {
    sg_map *rows;    /* key -> index in `values` */
    sg_arena *arena; /* keys and values */
    sg_str *values;  /* lemmas, or their endings */
    size_t count;
    size_t capacity;
    size_t longest; /* ending */
};

/* ---- loading ---- */

static sg_str write_key(char out[KEY_MAX], sg_str tag, char sign, sg_str word)
{
    size_t len = tag.len + 1 + word.len;

    if (len > KEY_MAX)
        return (sg_str){NULL, 0};
    memcpy(out, tag.data, tag.len);
    out[tag.len] = sign;
    if (word.len)
        memcpy(out + tag.len + 1, word.data, word.len);
    return (sg_str){out, len};
}

static bool is_tag(sg_str tag)
{
    sg_upos upos;
    sg_xpos xpos;

    return sg_upos_parse(tag, &upos) || sg_xpos_parse(tag, &xpos);
}

static sg_status add_row(sg_lemmas *l, const sg_tsv *tsv, char sign,
                         sg_error *err)
{
    char buffer[KEY_MAX];
    sg_str tag = tsv->fields[0];
    sg_str word = tsv->fields[1];
    sg_str value = tsv->fields[2];
    void *values = l->values;
    sg_str key;

    if (!is_tag(tag))
        return sg_tsv_fail(tsv, err, "'%.*s' is no tag", SG_FMT(tag));
    key = write_key(buffer, tag, sign, word);
    if (word.len == 0 || value.len == 0 || !key.data)
        return sg_tsv_fail(tsv, err, "a form has 1 to %d bytes", WORD_MAX);
    if (sg_map_get(l->rows, key) != SG_MAP_NONE)
        return sg_tsv_fail(tsv, err, "'%.*s' stands twice", SG_FMT(word));
    if (sign == ending && sg_str_is(value, "-"))
        value = SG_STR("");
    sg_grow(&values, &l->capacity, l->count + 1, sizeof *l->values);
    l->values = values;
    l->values[l->count] = sg_arena_str(l->arena, value);
    sg_map_set(l->rows, sg_arena_str(l->arena, key), (uint32_t)l->count++);
    if (sign == ending && word.len > l->longest)
        l->longest = word.len;
    return SG_OK;
}

static sg_status load_table(sg_lemmas *l, sg_data *data, const char *name,
                            const char *columns, char sign, sg_error *err)
{
    const char *path;
    sg_str bytes;
    sg_tsv tsv;
    sg_status status = sg_data_file(data, name, &bytes, &path, err);

    if (status == SG_OK)
        status = sg_tsv_open(&tsv, path, bytes, columns, err);
    while (status == SG_OK && sg_tsv_next(&tsv, &status, err))
        status = add_row(l, &tsv, sign, err);
    return status;
}

sg_status sg_lemmas_load(sg_data *data, sg_lemmas **out, sg_error *err)
{
    sg_lemmas *l = sg_calloc(1, sizeof *l);
    sg_status status;

    *out = NULL;
    l->rows = sg_map_new();
    l->arena = sg_arena_new();
    status =
        load_table(l, data, "lemmas.tsv", "tag form lemma", whole_word, err);
    if (status == SG_OK)
        status = load_table(l, data, "lemma_endings.tsv", "tag ending lemma",
                            ending, err);
    if (status != SG_OK) {
        sg_lemmas_free(l);
        return status;
    }
    *out = l;
    return SG_OK;
}

void sg_lemmas_free(sg_lemmas *l)
{
    if (!l)
        return;
    sg_map_free(l->rows);
    sg_arena_free(l->arena);
    free(l->values);
    free(l);
}

/* ---- looking up ---- */

static bool find(const sg_lemmas *l, const char *tag, char sign, sg_str word,
                 sg_str *out)
{
    char buffer[KEY_MAX];
    sg_str key = write_key(buffer, sg_str_of(tag), sign, word);
    uint32_t row = key.data ? sg_map_get(l->rows, key) : SG_MAP_NONE;

    if (row == SG_MAP_NONE)
        return false;
    *out = l->values[row];
    return true;
}

/* `word` with the longest ending that the table knows replaced. */
static bool replace_ending(const sg_lemmas *l, sg_arena *arena, const char *tag,
                           sg_str word, sg_str *out)
{
    size_t at = word.len > l->longest ? word.len - l->longest : 0;
    sg_str tail = SG_STR("");
    bool found = false;
    char *lemma;

    while (at < word.len && !found) {
        found = find(l, tag, ending, sg_str_sub(word, at, word.len), &tail);
        at += !found;
    }
    if (!found || at + tail.len == 0)
        return false;
    lemma = sg_arena_alloc(arena, at + tail.len + 1);
    memcpy(lemma, word.data, at);
    memcpy(lemma + at, tail.data, tail.len);
    *out = (sg_str){lemma, at + tail.len};
    return true;
}

/* The tag under which inflection of this kind stands in the tables, or NULL
 * for a form that is its own lemma. */
static const char *inflection(sg_xpos xpos)
{
    switch (xpos) {
    case SG_XPOS_VBD:
    case SG_XPOS_VBN:
        return "VBD";
    case SG_XPOS_VBG:
    case SG_XPOS_VBZ:
    case SG_XPOS_NNS:
    case SG_XPOS_JJR:
    case SG_XPOS_JJS:
        return sg_xpos_name(xpos);
    case SG_XPOS_RBR:
        return "JJR";
    case SG_XPOS_RBS:
        return "JJS";
    default:
        return NULL;
    }
}

/* The lemma but for its spelling. */
static sg_str uninflected(const sg_lemmas *l, sg_arena *arena, sg_str word,
                          sg_upos upos, sg_xpos xpos)
{
    bool number = word.len && word.data[0] >= '0' && word.data[0] <= '9';
    const char *tag = number ? NULL : inflection(xpos); /* the 1960s */
    sg_str lemma;

    if (find(l, sg_xpos_name(xpos), whole_word, word, &lemma) ||
        find(l, sg_upos_name(upos), whole_word, word, &lemma) ||
        (tag && find(l, tag, whole_word, word, &lemma)) ||
        (tag && replace_ending(l, arena, tag, word, &lemma)))
        return lemma;
    return word;
}

static sg_str american(const sg_lemmas *l, sg_arena *arena, sg_str lemma,
                       sg_upos upos)
{
    const char *tag = sg_upos_name(upos);
    sg_str other;

    if (upos != SG_UPOS_VERB && upos != SG_UPOS_NOUN && upos != SG_UPOS_ADJ &&
        upos != SG_UPOS_ADV)
        return lemma;
    if (find(l, tag, whole_word, lemma, &other) ||
        replace_ending(l, arena, tag, lemma, &other))
        return other;
    return lemma;
}

/* ---- letters ---- */

static bool is_curly_apostrophe(sg_str form, size_t at)
{
    return at + 3 <= form.len && memcmp(form.data + at, "\xE2\x80\x99", 3) == 0;
}

/* In small letters where ASCII and Latin-1 have them, apostrophes straight.
 * The form itself when nothing changes. */
static sg_str small_letters(sg_arena *arena, sg_str form)
{
    char *copy = NULL;
    size_t len = 0;

    for (size_t i = 0; i < form.len; i++, len++) {
        char c = form.data[i];
        unsigned char code = (unsigned char)c;
        bool latin = i > 0 && (unsigned char)form.data[i - 1] == 0xC3 &&
                     code >= 0x80 && code <= 0x9E && code != 0x97;
        bool curly = is_curly_apostrophe(form, i);

        if (!copy && ((c >= 'A' && c <= 'Z') || latin || curly)) {
            copy = sg_arena_alloc(arena, form.len + 1);
            memcpy(copy, form.data, i);
        }
        if (c >= 'A' && c <= 'Z')
            c = (char)(c + ('a' - 'A'));
        else if (latin)
            c = (char)(code + 0x20);
        else if (curly)
            c = '\'';
        if (copy)
            copy[len] = c;
        i += curly ? 2 : 0;
    }
    return copy ? (sg_str){copy, len} : form;
}

static bool is_proper(sg_upos upos, sg_xpos xpos)
{
    return upos == SG_UPOS_PROPN || xpos == SG_XPOS_NNP ||
           xpos == SG_XPOS_NNPS || xpos == SG_XPOS_ADD;
}

sg_str sg_lemma_of(const sg_lemmas *lemmas, sg_arena *arena, sg_str form,
                   sg_upos upos, sg_xpos xpos)
{
    sg_str lemma;

    if (is_proper(upos, xpos))
        return find(lemmas, "PROPN", whole_word, form, &lemma) ? lemma : form;
    if (form.len > WORD_MAX)
        return form;
    lemma = uninflected(lemmas, arena, small_letters(arena, form), upos, xpos);
    return american(lemmas, arena, lemma, upos);
}

/* ---- documents ---- */

/* "It's been", "he's got": the clitic stands for "has". */
static bool means_has(const sg_sentence *s, int32_t i)
{
    const sg_token *t = &s->tokens[i];
    int32_t next = i + 1;

    if (t->upos != SG_UPOS_AUX || !sg_str_is(t->lemma, "be") ||
        t->xpos != SG_XPOS_VBZ || t->form.len < 2 ||
        !sg_str_ends(t->form, SG_STR("s")) ||
        sg_str_eq_nocase(t->form, SG_STR("is")))
        return false;
    while (next < s->count && (s->tokens[next].upos == SG_UPOS_ADV ||
                               s->tokens[next].upos == SG_UPOS_PART))
        next++;
    return next < s->count && (sg_str_is(s->tokens[next].form, "been") ||
                               sg_str_is(s->tokens[next].form, "got"));
}

void sg_lemmatize(const sg_lemmas *lemmas, sg_doc *doc)
{
    for (int32_t i = 0; i < doc->sentence_count; i++) {
        sg_sentence *s = &doc->sentences[i];

        for (int32_t k = 0; k < s->count; k++) {
            sg_token *t = &s->tokens[k];

            t->lemma = sg_lemma_of(lemmas, doc->arena, t->form,
                                   (sg_upos)t->upos, (sg_xpos)t->xpos);
        }
        for (int32_t k = 0; k < s->count; k++)
            if (means_has(s, k))
                s->tokens[k].lemma = SG_STR("have");
    }
}
