/* The table of words that name nobody, and the test of a name against it. */
#include "extract/nameless.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/tsv.h"
#include "base/utf8.h"

/* Longer words are in no table. */
enum { WORD_SIZE = 64 };

struct sg_nameless {
    sg_map *words; /* folded word -> it can stand alone */
    sg_arena *arena;
};

static sg_status add_word(sg_nameless *n, const sg_tsv *tsv, sg_error *err)
{
    sg_str word = tsv->fields[0];
    sg_str class_name = tsv->fields[1];
    bool link = sg_str_is(class_name, "link");
    char key[WORD_SIZE];

    if (!link && !sg_str_is(class_name, "count") &&
        !sg_str_is(class_name, "people"))
        return sg_tsv_fail(tsv, err, "'%.*s' is no class of such words",
                           SG_FMT(class_name));
    if (!word.len)
        return sg_tsv_fail(tsv, err, "the word is missing");
    sg_map_set(n->words,
               sg_arena_str(n->arena, sg_fold(word, key, sizeof(key))), !link);
    return SG_OK;
}

sg_status sg_nameless_load(sg_data *data, sg_nameless **out, sg_error *err)
{
    sg_nameless *n = sg_calloc(1, sizeof(*n));
    sg_str bytes;
    const char *path;
    sg_tsv tsv;
    sg_status status = sg_data_file(data, "nameless.tsv", &bytes, &path, err);

    n->words = sg_map_new();
    n->arena = sg_arena_new();
    if (status == SG_OK)
        status = sg_tsv_open(&tsv, path, bytes, "word class", err);
    while (status == SG_OK && sg_tsv_next(&tsv, &status, err))
        status = add_word(n, &tsv, err);
    if (status != SG_OK) {
        sg_nameless_free(n);
        n = NULL;
    }
    *out = n;
    return status;
}

void sg_nameless_free(sg_nameless *nameless)
{
    if (!nameless)
        return;
    sg_arena_free(nameless->arena);
    sg_map_free(nameless->words);
    free(nameless);
}

/* "52", "1,200", "3.5%". */
static bool is_number(sg_str word)
{
    for (size_t i = 0; i < word.len; i++) {
        char c = word.data[i];

        if (!sg_is_digit((unsigned char)c) && c != ',' && c != '.' && c != '%')
            return false;
    }
    return word.len && sg_is_digit((unsigned char)word.data[0]);
}

bool sg_nameless_has(const sg_nameless *nameless, sg_str name)
{
    bool counts = false; /* some word is more than a link */

    for (size_t at = 0; at < name.len;) {
        size_t end = at;
        char key[WORD_SIZE];
        sg_str word;
        uint32_t found;

        while (end < name.len && name.data[end] != ' ' && name.data[end] != '-')
            end++;
        word = sg_str_sub(name, at, end);
        at = end + 1;
        if (!word.len)
            continue;
        found = sg_map_get(nameless->words, sg_fold(word, key, sizeof(key)));
        if (found == SG_MAP_NONE && !is_number(word))
            return false;
        counts = counts || found != 0;
    }
    return counts;
}
