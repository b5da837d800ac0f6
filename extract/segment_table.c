/* Abbreviations and special word forms: two tables, one map. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/tsv.h"
#include "extract/segment_parts.h"

/* Values of the map: class bits below, the byte to cut at above. */
enum { CUT_SHIFT = 16, CLASS_MASK = (1 << CUT_SHIFT) - 1 };

/* The longest form that is looked up. */
enum { FORM_MAX = 24 };

struct sg_segmenter {
    sg_map *words;
    sg_arena *arena; /* the keys */
};

static const char *const class_names[] = {
    "title",  "never",  "maybe", "number", "split",  "whole",
    "prefix", "suffix", "unit",  "opener", "saying",
};

static bool parse_class(sg_str name, unsigned *out)
{
    int i = sg_str_index(name, class_names,
                         sizeof class_names / sizeof *class_names);

    if (i >= 0)
        *out = 1u << i;
    return i >= 0;
}

/* "can|not": the key is the form without its bar. */
static sg_str add_split(sg_segmenter *s, sg_str form, size_t bar)
{
    sg_buf joined = SG_BUF_INIT;
    sg_str key;

    sg_buf_add(&joined, sg_str_sub(form, 0, bar));
    sg_buf_add(&joined, sg_str_sub(form, bar + 1, form.len));
    key = sg_arena_str(s->arena, sg_buf_str(&joined));
    sg_buf_clear(&joined);
    return key;
}

static sg_status add_row(sg_segmenter *s, const sg_tsv *tsv, sg_error *err)
{
    sg_str form = tsv->fields[0];
    size_t bar = sg_str_find(form, '|', 0);
    uint32_t value;
    unsigned class;
    sg_str key;

    if (!parse_class(tsv->fields[1], &class))
        return sg_tsv_fail(tsv, err, "'%.*s' is no class of words",
                           SG_FMT(tsv->fields[1]));
    if (form.len == 0 || form.len > FORM_MAX)
        return sg_tsv_fail(tsv, err, "a form has 1 to %d bytes", FORM_MAX);
    if ((class == SG_WORD_SPLIT) != (bar > 0 && bar + 1 < form.len))
        return sg_tsv_fail(tsv, err, "'|' belongs inside a split form");
    if (class == SG_WORD_SPLIT)
        key = add_split(s, form, bar);
    else
        key = sg_arena_str(s->arena, form);
    value = sg_map_get(s->words, key);
    if (value == SG_MAP_NONE)
        value = 0;
    if (value & class)
        return sg_tsv_fail(tsv, err, "'%.*s' stands twice", SG_FMT(form));
    value |= class;
    if (class == SG_WORD_SPLIT)
        value |= (uint32_t)bar << CUT_SHIFT;
    sg_map_set(s->words, key, value);
    return SG_OK;
}

static sg_status load_table(sg_segmenter *s, sg_data *data, const char *name,
                            sg_error *err)
{
    const char *path;
    sg_str bytes;
    sg_tsv tsv;
    sg_status status = sg_data_file(data, name, &bytes, &path, err);

    if (status == SG_OK)
        status = sg_tsv_open(&tsv, path, bytes, "form class", err);
    while (status == SG_OK && sg_tsv_next(&tsv, &status, err))
        status = add_row(s, &tsv, err);
    return status;
}

sg_status sg_segmenter_load(sg_data *data, sg_segmenter **out, sg_error *err)
{
    sg_segmenter *s = sg_calloc(1, sizeof *s);
    sg_status status;

    *out = NULL;
    s->words = sg_map_new();
    s->arena = sg_arena_new();
    status = load_table(s, data, "abbreviations.tsv", err);
    if (status == SG_OK)
        status = load_table(s, data, "tokens.tsv", err);
    if (status != SG_OK) {
        sg_segmenter_free(s);
        return status;
    }
    *out = s;
    return SG_OK;
}

void sg_segmenter_free(sg_segmenter *s)
{
    if (!s)
        return;
    sg_map_free(s->words);
    sg_arena_free(s->arena);
    free(s);
}

static uint32_t look_up(const sg_segmenter *s, sg_str form)
{
    uint32_t value = sg_map_get(s->words, form);

    return value == SG_MAP_NONE ? 0 : value;
}

unsigned sg_segmenter_exact(const sg_segmenter *s, sg_str form)
{
    return form.len > FORM_MAX ? 0 : look_up(s, form) & CLASS_MASK;
}

unsigned sg_segmenter_folded(const sg_segmenter *s, sg_str form, size_t *cut)
{
    char folded[FORM_MAX];
    uint32_t value;

    if (form.len > FORM_MAX)
        return 0;
    for (size_t i = 0; i < form.len; i++) {
        char c = form.data[i];

        folded[i] = c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
    }
    value = look_up(s, (sg_str){folded, form.len});
    if (cut)
        *cut = value >> CUT_SHIFT;
    return value & CLASS_MASK;
}
