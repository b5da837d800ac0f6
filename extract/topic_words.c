/* The table of words of topics. */
#include "extract/topic_words.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/tsv.h"
#include "base/utf8.h"

/* Longer words are in no table. */
enum { WORD_SIZE = 64 };

struct sg_topic_words {
    sg_map *classes; /* folded word -> bits */
    sg_arena *arena;
};

static unsigned class_of(sg_str name)
{
    static const struct {
        const char *name;
        unsigned bit;
    } classes[] = {{"end", SG_TOPIC_END},
                   {"verb", SG_TOPIC_VERB},
                   {"clause", SG_TOPIC_CLAUSE},
                   {"count", SG_TOPIC_COUNT},
                   {"pronoun", SG_TOPIC_PRONOUN}};

    for (size_t i = 0; i < sizeof(classes) / sizeof(classes[0]); i++)
        if (sg_str_is(name, classes[i].name))
            return classes[i].bit;
    return 0;
}

static sg_status add_word(sg_topic_words *w, const sg_tsv *tsv, sg_error *err)
{
    unsigned bit = class_of(tsv->fields[1]);
    char bytes[WORD_SIZE];
    sg_str key = sg_fold(tsv->fields[0], bytes, sizeof(bytes));
    uint32_t before = sg_map_get(w->classes, key);

    if (!bit)
        return sg_tsv_fail(tsv, err, "'%.*s' is no class of such words",
                           SG_FMT(tsv->fields[1]));
    if (!key.len)
        return sg_tsv_fail(tsv, err, "the word is missing");
    if (before == SG_MAP_NONE)
        before = 0;
    if (before & bit)
        return sg_tsv_fail(tsv, err, "'%.*s' has this class already",
                           SG_FMT(tsv->fields[0]));
    sg_map_set(w->classes, sg_arena_str(w->arena, key), before | bit);
    return SG_OK;
}

sg_status sg_topic_words_load(sg_data *data, sg_topic_words **out,
                              sg_error *err)
{
    sg_topic_words *w = sg_calloc(1, sizeof(*w));
    sg_str bytes;
    const char *path;
    sg_tsv tsv;
    sg_status status =
        sg_data_file(data, "topic_words.tsv", &bytes, &path, err);

    w->classes = sg_map_new();
    w->arena = sg_arena_new();
    if (status == SG_OK)
        status = sg_tsv_open(&tsv, path, bytes, "word class", err);
    while (status == SG_OK && sg_tsv_next(&tsv, &status, err))
        status = add_word(w, &tsv, err);
    if (status != SG_OK) {
        sg_topic_words_free(w);
        w = NULL;
    }
    *out = w;
    return status;
}

void sg_topic_words_free(sg_topic_words *words)
{
    if (!words)
        return;
    sg_map_free(words->classes);
    sg_arena_free(words->arena);
    free(words);
}

bool sg_topic_words_has(const sg_topic_words *words, sg_str word,
                        unsigned classes)
{
    uint32_t found = sg_map_get(words->classes, word);

    return found != SG_MAP_NONE && (found & classes);
}
