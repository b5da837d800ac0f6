/* Dictionaries of agents: nouns for what people are, with codes that tell
 * whether they speak for somebody. */
#include <stdlib.h>

#include "base/buf.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "extract/dictionary/code.h"
#include "extract/dictionary/name.h"

typedef struct agents {
    sg_dictionary_reader *r;
    sg_str *sets; /* "!PERSON! = MAN, MEN, WOMAN": these words */
    size_t count;
    size_t capacity;
    sg_map *by_name;
} agents;

/* ---- sets ------------------------------------------------------------- */

/* A set of sets would never end where two name each other: words only. `name`
 * has its exclamation marks; of two sets with one name the first counts. */
static void add_set(agents *a, sg_str name, sg_str words)
{
    void *items = a->sets;

    if (sg_str_find(words, '!', 0) < words.len || sg_str_trim(words).len == 0) {
        sg_dictionary_bad(a->r, a->r->line, "a set has words and no sets");
        return;
    }
    sg_grow(&items, &a->capacity, a->count + 1, sizeof *a->sets);
    a->sets = items;
    if (sg_map_get(a->by_name, name) == SG_MAP_NONE)
        sg_map_set(a->by_name, name, (uint32_t)a->count);
    a->sets[a->count++] = words;
}

/* ---- nouns ------------------------------------------------------------ */

static bool class_of(const agents *a, sg_str letters, sg_role_class *class)
{
    sg_str part;

    while (sg_code_part(&letters, &part)) {
        const sg_actor_code *code = sg_actor_code_find(a->r->codes, part);

        if (code && code->tells_agent) {
            *class = code->agent;
            return true;
        }
    }
    return false;
}

static void put_role(agents *a, sg_str phrase, sg_role_class class)
{
    sg_str name = sg_dictionary_words(a->r->arena, phrase);
    sg_role role = {.name = name,
                    .key = sg_knowledge_key(a->r->knowledge, name),
                    .class = class};

    if (role.key.len == 0) {
        sg_dictionary_bad(a->r, a->r->line, "'%.*s' has no 1 to %d bytes",
                          SG_FMT(sg_str_sub(phrase, 0, 60)), SG_NAME_KEY_MAX);
        return;
    }
    a->r->report->entries++;
    if (sg_knowledge_role(a->r->knowledge, role.key) ||
        sg_knowledge_alias(a->r->knowledge, role.key) != SG_NONE) {
        a->r->report->known++;
        return;
    }
    sg_knowledge_put_role(a->r->knowledge, &role);
    a->r->report->added++;
}

/* "CATTLE!PERSON!" with each word of the set in its place. */
static void put_phrases(agents *a, sg_str phrase, sg_role_class class)
{
    size_t open = sg_str_find(phrase, '!', 0);
    size_t close = sg_str_find(phrase, '!', open + 1);
    uint32_t set;
    sg_str words;
    sg_str word;

    if (open == phrase.len) {
        put_role(a, phrase, class);
        return;
    }
    set = sg_map_get(a->by_name, sg_str_sub(phrase, open, close + 1));
    if (!a->sets || set >= a->count ||
        sg_str_find(phrase, '!', close + 1) < phrase.len) {
        sg_dictionary_bad(a->r, a->r->line, "'%.*s' has no set of that name",
                          SG_FMT(sg_str_sub(phrase, 0, 60)));
        return;
    }
    words = a->sets[set];
    while (sg_str_next(&words, ',', &word)) {
        sg_buf whole = SG_BUF_INIT;

        sg_buf_add(&whole, sg_str_sub(phrase, 0, open));
        sg_buf_add(&whole, sg_str_trim(word));
        sg_buf_add(&whole, sg_str_sub(phrase, close + 1, phrase.len));
        put_role(a, sg_buf_str(&whole), class);
        sg_buf_clear(&whole);
    }
}

/* Takes "{ATTORNEYS_GENERAL}" off the phrase. */
static sg_str take_plural(sg_str *phrase)
{
    size_t open = sg_str_find(*phrase, '{', 0);
    size_t close = sg_str_find(*phrase, '}', open);
    sg_str plural = sg_str_trim(sg_str_sub(*phrase, open + 1, close));

    *phrase = sg_str_trim(sg_str_sub(*phrase, 0, open));
    return plural;
}

/* ---- lines ------------------------------------------------------------ */

static void read_agent(agents *a, sg_str text)
{
    sg_role_class class;
    sg_str phrase;
    sg_str code;
    sg_str plural;

    if (!sg_dictionary_brackets(&text, &phrase, &code)) {
        sg_dictionary_bad(a->r, a->r->line, "no code in brackets");
        return;
    }
    if (sg_str_starts(code, SG_STR("~")))
        code = sg_str_sub(code, 1, code.len);
    else if (sg_str_ends(code, SG_STR("~")))
        code.len--;
    plural = take_plural(&phrase);
    if (!class_of(a, code, &class)) {
        sg_dictionary_bad(a->r, a->r->line, "[%.*s] is no code of an agent",
                          SG_FMT(sg_str_sub(code, 0, 60)));
        return;
    }
    put_phrases(a, phrase, class);
    if (plural.len > 0)
        put_phrases(a, plural, class);
}

void sg_dictionary_agents(sg_dictionary_reader *r)
{
    agents a = {.r = r, .by_name = sg_map_new()};

    while (sg_dictionary_next(r)) {
        size_t equals = sg_str_find(r->text, '=', 0);

        if (r->text.data[0] == '!' && equals < r->text.len)
            add_set(&a, sg_str_trim(sg_str_sub(r->text, 0, equals)),
                    sg_str_sub(r->text, equals + 1, r->text.len));
        else
            read_agent(&a, r->text);
    }
    free(a.sets);
    sg_map_free(a.by_name);
}
