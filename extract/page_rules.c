/* The table of page parts. A key is the kind of name and the name: "tag nav".
 */
#include "extract/page_rules.h"

#include <stdlib.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/tsv.h"
#include "base/utf8.h"

enum { KINDS = 4, PARTS = 5, WORD_MAX = 32, LINES_MAX = 64 };

static const char *const kinds[KINDS] = {"tag", "role", "word", "line"};
enum { TAG, ROLE, WORD, LINE };
static const char *const parts[PARTS] = {"inline", "drop", "block", "head",
                                         "break"};

struct sg_page_rules {
    sg_map *names[KINDS]; /* to sg_page_part */
    sg_str lines[LINES_MAX];
    size_t lines_count;
};

/* ---- loading ---------------------------------------------------------- */

static sg_status add_row(sg_page_rules *rules, const sg_tsv *tsv, sg_error *err)
{
    int kind = sg_str_index(tsv->fields[1], kinds, KINDS);
    int part = sg_str_index(tsv->fields[2], parts, PARTS);

    if (kind < 0 || part < 0)
        return sg_tsv_fail(tsv, err, "unknown %s \"%.*s\"",
                           kind < 0 ? "kind" : "part",
                           SG_FMT(tsv->fields[kind < 0 ? 1 : 2]));
    if (kind == LINE) {
        if (rules->lines_count == LINES_MAX)
            return sg_tsv_fail(tsv, err, "more than %d lines", LINES_MAX);
        rules->lines[rules->lines_count++] = tsv->fields[0];
    }
    sg_map_set(rules->names[kind], tsv->fields[0], (uint32_t)part);
    return SG_OK;
}

sg_status sg_page_rules_load(sg_data *data, sg_page_rules **out, sg_error *err)
{
    sg_page_rules *rules = sg_calloc(1, sizeof *rules);
    const char *path = NULL;
    sg_str bytes;
    sg_tsv tsv;
    sg_status status = sg_data_file(data, "page_parts.tsv", &bytes, &path, err);

    for (int i = 0; i < KINDS; i++)
        rules->names[i] = sg_map_new();
    if (status == SG_OK)
        status = sg_tsv_open(&tsv, path, bytes, "name kind part", err);
    while (status == SG_OK && sg_tsv_next(&tsv, &status, err))
        status = add_row(rules, &tsv, err);
    *out = status == SG_OK ? rules : NULL;
    if (status != SG_OK)
        sg_page_rules_free(rules);
    return status;
}

void sg_page_rules_free(sg_page_rules *rules)
{
    if (!rules)
        return;
    for (int i = 0; i < KINDS; i++)
        sg_map_free(rules->names[i]);
    free(rules);
}

/* ---- asking ----------------------------------------------------------- */

static sg_page_part look_up(const sg_page_rules *rules, int kind, sg_str name)
{
    uint32_t part = sg_map_get(rules->names[kind], name);

    return part == SG_MAP_NONE ? SG_PAGE_INLINE : (sg_page_part)part;
}

sg_page_part sg_page_part_of(const sg_page_rules *rules,
                             const sg_page_node *node)
{
    return look_up(rules, TAG, node->tag);
}

bool sg_page_is_aside(const sg_page_rules *rules, const sg_page_node *node)
{
    return sg_page_attribute_of(node, "hidden").data != NULL ||
           sg_str_is(sg_page_attribute_of(node, "aria-hidden"), "true") ||
           look_up(rules, ROLE, sg_page_attribute_of(node, "role")) ==
               SG_PAGE_DROP;
}

/* The next word of "articleBody__share-bar", in small letters. */
static sg_str next_word(sg_str names, size_t *at, char *word)
{
    size_t len = 0;

    while (*at < names.len && !sg_is_letter((unsigned char)names.data[*at]))
        ++*at;
    while (*at < names.len && sg_is_letter((unsigned char)names.data[*at])) {
        bool capital = sg_is_upper((unsigned char)names.data[*at]);

        if (capital && len > 0 &&
            !sg_is_upper((unsigned char)names.data[*at - 1]))
            break;
        if (len < WORD_MAX)
            word[len++] = (char)(names.data[*at] + (capital ? 32 : 0));
        ++*at;
    }
    return (sg_str){word, len};
}

static bool has_word(const sg_page_rules *rules, sg_str names)
{
    char room[WORD_MAX];
    size_t at = 0;

    for (;;) {
        sg_str word = next_word(names, &at, room);

        if (word.len == 0)
            return false;
        if (look_up(rules, WORD, word) == SG_PAGE_DROP)
            return true;
    }
}

bool sg_page_is_labelled(const sg_page_rules *rules, const sg_page_node *node)
{
    return has_word(rules, sg_page_attribute_of(node, "class")) ||
           has_word(rules, sg_page_attribute_of(node, "id"));
}

bool sg_page_is_boilerplate(const sg_page_rules *rules, sg_str line)
{
    for (size_t i = 0; i < rules->lines_count; i++) {
        sg_str start = sg_str_sub(line, 0, rules->lines[i].len);

        if (sg_str_eq_nocase(start, rules->lines[i]))
            return true;
    }
    return false;
}
