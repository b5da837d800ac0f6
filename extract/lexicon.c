/* The relation lexicon in memory: tables in, look-ups out. */
#include "extract/lexicon.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/tsv.h"
#include "extract/lexicon_row.h"

struct sg_lexicon {
    sg_arena *arena; /* composed map keys */
    sg_relation *relations;
    size_t relation_count;
    size_t relation_capacity;
    sg_frame_row *rows;
    size_t row_count;
    size_t row_capacity;
    sg_map *first_row;     /* lemma -> first row of it */
    sg_map *first_brought; /* lemma -> index of `brought` */
    sg_brought_rows **brought;
    size_t brought_count;
    size_t brought_capacity;
    sg_map *class_words;        /* "@class lemma" -> 1 */
    sg_map *labels;             /* lemma -> sign + 1 */
    sg_map *cues[SG_CUE_KINDS]; /* lemma -> sg_cue_effect */
};

typedef sg_status read_row_fn(sg_lexicon *lexicon, const sg_tsv *tsv,
                              sg_error *err);

static sg_status read_sign_cell(const sg_tsv *tsv, int column, int *sign,
                                sg_error *err)
{
    sg_str cell = tsv->fields[column];
    int64_t number;

    if (sg_str_is(cell, "label")) {
        *sign = SG_SIGN_OF_LABEL;
        return SG_OK;
    }
    if (!sg_str_to_int(cell, &number) || number < -1 || number > 1)
        return sg_tsv_fail(tsv, err, "a sign is -1, 0, 1 or label, not '%.*s'",
                           SG_FMT(cell));
    *sign = (int)number;
    return SG_OK;
}

static sg_status read_relation(const sg_tsv *tsv, sg_relation *relation,
                               sg_error *err)
{
    static const char *const contents[] = {"said",   "fact",  "alleged",
                                           "denied", "ended", "open"};
    static const char *const reaches[] = {"-", "owner", "place"};
    int content = sg_str_index(tsv->fields[5], contents, 6);
    int reach = sg_str_index(tsv->fields[6], reaches, 3);
    sg_status status;

    if (content == SG_NONE)
        return sg_tsv_fail(tsv, err, "unknown content '%.*s'",
                           SG_FMT(tsv->fields[5]));
    if (reach == SG_NONE)
        return sg_tsv_fail(tsv, err, "unknown reach '%.*s'",
                           SG_FMT(tsv->fields[6]));
    *relation = (sg_relation){.id = tsv->fields[0],
                              .symmetric = sg_str_is(tsv->fields[3], "y"),
                              .verbal = sg_str_is(tsv->fields[4], "y"),
                              .content = (sg_content)content,
                              .reach = (sg_reach)reach};
    status = read_sign_cell(tsv, 1, &relation->sign_actor, err);
    if (status == SG_OK)
        status = read_sign_cell(tsv, 2, &relation->sign_topic, err);
    return status;
}

static sg_status add_relation(sg_lexicon *lexicon, const sg_tsv *tsv,
                              sg_error *err)
{
    sg_relation relation;
    sg_status status = read_relation(tsv, &relation, err);
    void *items = lexicon->relations;

    if (status != SG_OK)
        return status;
    sg_grow(&items, &lexicon->relation_capacity, lexicon->relation_count + 1,
            sizeof relation);
    lexicon->relations = items;
    lexicon->relations[lexicon->relation_count++] = relation;
    return SG_OK;
}

static sg_status set_relation(const sg_lexicon *lexicon, const sg_tsv *tsv,
                              sg_frame_row *row, sg_str name, sg_error *err)
{
    bool carries = row->kind == SG_FRAME_CONTROL || row->kind == SG_FRAME_LIGHT;

    row->relation = sg_lexicon_relation_index(lexicon, name);
    if (row->relation == SG_NONE && !(carries && sg_str_is(name, "-")))
        return sg_tsv_fail(tsv, err, "no relation '%.*s'", SG_FMT(name));
    if (row->kind == SG_FRAME_CONTROL) {
        row->held = row->relation;
        row->relation = SG_NONE;
    }
    return SG_OK;
}

static sg_status add_row(sg_lexicon *lexicon, const sg_tsv *tsv, sg_error *err)
{
    sg_frame_row row;
    sg_str relation;
    sg_status status = sg_frame_row_read(tsv, &row, &relation, err);
    size_t n = lexicon->row_count;
    void *items = lexicon->rows;

    if (status == SG_OK)
        status = set_relation(lexicon, tsv, &row, relation, err);
    if (status != SG_OK)
        return status;
    if (sg_map_get(lexicon->first_row, row.lemma) == SG_MAP_NONE)
        sg_map_set(lexicon->first_row, row.lemma, (uint32_t)n);
    else if (!sg_str_eq(lexicon->rows[n - 1].lemma, row.lemma))
        return sg_tsv_fail(tsv, err, "rows of '%.*s' stand apart",
                           SG_FMT(row.lemma));
    sg_grow(&items, &lexicon->row_capacity, n + 1, sizeof row);
    lexicon->rows = items;
    lexicon->rows[lexicon->row_count++] = row;
    return SG_OK;
}

static sg_str class_key(sg_arena *arena, sg_str class_name, sg_str lemma)
{
    sg_buf key = SG_BUF_INIT;
    sg_str kept;

    sg_buf_add(&key, class_name);
    sg_buf_byte(&key, ' ');
    sg_buf_add(&key, lemma);
    kept = sg_arena_str(arena, sg_buf_str(&key));
    sg_buf_clear(&key);
    return kept;
}

static sg_status add_class_word(sg_lexicon *lexicon, const sg_tsv *tsv,
                                sg_error *err)
{
    if (!sg_str_starts(tsv->fields[0], SG_STR("@")))
        return sg_tsv_fail(tsv, err, "a class name begins with @");
    sg_map_set(lexicon->class_words,
               class_key(lexicon->arena, tsv->fields[0], tsv->fields[1]), 1);
    return SG_OK;
}

static sg_status add_label(sg_lexicon *lexicon, const sg_tsv *tsv,
                           sg_error *err)
{
    int sign = 0;
    sg_status status = read_sign_cell(tsv, 1, &sign, err);

    if (status == SG_OK)
        sg_map_set(lexicon->labels, tsv->fields[0], (uint32_t)(sign + 1));
    return status;
}

static sg_status add_cue(sg_lexicon *lexicon, const sg_tsv *tsv, sg_error *err)
{
    static const char *const kinds[] = {"aux", "adv", "mark", "det", "noun"};
    static const char *const effects[] = {"none",        "negated",  "possible",
                                          "conditional", "intended", "demanded",
                                          "hedge"};
    int kind = sg_str_index(tsv->fields[1], kinds, 5);
    int effect = sg_str_index(tsv->fields[2], effects, 7);

    if (kind == SG_NONE)
        return sg_tsv_fail(tsv, err, "unknown kind '%.*s'",
                           SG_FMT(tsv->fields[1]));
    if (effect == SG_NONE)
        return sg_tsv_fail(tsv, err, "unknown effect '%.*s'",
                           SG_FMT(tsv->fields[2]));
    sg_map_set(lexicon->cues[kind], tsv->fields[0], (uint32_t)effect);
    return SG_OK;
}

static sg_status load_table(sg_lexicon *lexicon, sg_data *data,
                            const char *name, const char *columns,
                            read_row_fn *read_row, sg_error *err)
{
    const char *path = NULL;
    sg_str text;
    sg_tsv tsv;
    sg_status status = sg_data_file(data, name, &text, &path, err);

    if (status == SG_OK)
        status = sg_tsv_open(&tsv, path, text, columns, err);
    while (status == SG_OK && sg_tsv_next(&tsv, &status, err))
        status = read_row(lexicon, &tsv, err);
    return status;
}

static sg_lexicon *lexicon_new(void)
{
    sg_lexicon *lexicon = sg_calloc(1, sizeof *lexicon);

    lexicon->arena = sg_arena_new();
    lexicon->first_row = sg_map_new();
    lexicon->first_brought = sg_map_new();
    lexicon->class_words = sg_map_new();
    lexicon->labels = sg_map_new();
    for (int i = 0; i < SG_CUE_KINDS; i++)
        lexicon->cues[i] = sg_map_new();
    return lexicon;
}

sg_status sg_lexicon_load(sg_data *data, sg_lexicon **out, sg_error *err)
{
    static const struct {
        const char *name;
        const char *columns;
        read_row_fn *read_row;
    } tables[] = {
        {"relations.tsv",
         "id sign_actor sign_topic symmetric verbal content "
         "reaches",
         add_relation},
        {"frames.tsv", SG_FRAME_COLUMNS, add_row},
        {"classes.tsv", "class lemma", add_class_word},
        {"labels.tsv", "lemma sign", add_label},
        {"cues.tsv", "cue kind effect", add_cue},
    };
    sg_lexicon *lexicon = lexicon_new();
    sg_status status = SG_OK;

    for (size_t i = 0; status == SG_OK && i < sizeof tables / sizeof tables[0];
         i++)
        status = load_table(lexicon, data, tables[i].name, tables[i].columns,
                            tables[i].read_row, err);
    *out = status == SG_OK ? lexicon : NULL;
    if (status != SG_OK)
        sg_lexicon_free(lexicon);
    return status;
}

void sg_lexicon_free(sg_lexicon *lexicon)
{
    if (!lexicon)
        return;
    for (int i = 0; i < SG_CUE_KINDS; i++)
        sg_map_free(lexicon->cues[i]);
    sg_map_free(lexicon->labels);
    sg_map_free(lexicon->class_words);
    sg_map_free(lexicon->first_row);
    sg_map_free(lexicon->first_brought);
    free(lexicon->brought);
    free(lexicon->rows);
    free(lexicon->relations);
    sg_arena_free(lexicon->arena);
    free(lexicon);
}

const sg_frame_row *sg_lexicon_rows(const sg_lexicon *lexicon, sg_str lemma,
                                    size_t *count)
{
    uint32_t first = sg_map_get(lexicon->first_row, lemma);
    size_t end = first;

    *count = 0;
    if (first == SG_MAP_NONE)
        return NULL;
    while (end < lexicon->row_count &&
           sg_str_eq(lexicon->rows[end].lemma, lemma))
        end++;
    *count = end - first;
    return &lexicon->rows[first];
}

const sg_frame_row *sg_lexicon_all(const sg_lexicon *lexicon, size_t *count)
{
    *count = lexicon->row_count;
    return lexicon->rows;
}

const sg_relation *sg_lexicon_relation(const sg_lexicon *lexicon, int index)
{
    return &lexicon->relations[index];
}

int sg_lexicon_relation_index(const sg_lexicon *lexicon, sg_str id)
{
    for (size_t i = 0; i < lexicon->relation_count; i++)
        if (sg_str_eq(lexicon->relations[i].id, id))
            return (int)i;
    return SG_NONE;
}

static bool in_class(const sg_lexicon *lexicon, sg_str class_name, sg_str lemma)
{
    char key[128];
    size_t n = class_name.len + 1 + lemma.len;

    if (n > sizeof key)
        return false;
    for (size_t i = 0; i < class_name.len; i++)
        key[i] = class_name.data[i];
    key[class_name.len] = ' ';
    for (size_t i = 0; i < lemma.len; i++)
        key[class_name.len + 1 + i] = lemma.data[i];
    return sg_map_get(lexicon->class_words, (sg_str){key, n}) != SG_MAP_NONE;
}

bool sg_lexicon_among(const sg_lexicon *lexicon, sg_str lemmas, sg_str lemma)
{
    sg_str item;

    while (sg_str_next(&lemmas, '|', &item)) {
        if (sg_str_starts(item, SG_STR("@")) ? in_class(lexicon, item, lemma)
                                             : sg_str_eq(item, lemma))
            return true;
    }
    return false;
}

int sg_lexicon_label_sign(const sg_lexicon *lexicon, sg_str lemma)
{
    uint32_t value = sg_map_get(lexicon->labels, lemma);

    return value == SG_MAP_NONE ? 0 : (int)value - 1;
}

const sg_frame_row *sg_lexicon_label_rows(const sg_lexicon *lexicon,
                                          sg_str lemma, size_t *count)
{
    int sign = sg_lexicon_label_sign(lexicon, lemma);

    *count = 0;
    if (sign == 0)
        return NULL;
    return sg_lexicon_rows(
        lexicon, sign > 0 ? SG_STR("@praise") : SG_STR("@blame"), count);
}

sg_cue_effect sg_lexicon_cue(const sg_lexicon *lexicon, sg_cue_kind kind,
                             sg_str lemma)
{
    uint32_t value = sg_map_get(lexicon->cues[kind], lemma);

    return value == SG_MAP_NONE ? SG_CUE_NONE : (sg_cue_effect)value;
}

/* ---- what dictionaries bring ------------------------------------------ */

const sg_brought_rows *sg_lexicon_brought(const sg_lexicon *lexicon,
                                          sg_str lemma)
{
    uint32_t at = sg_map_get(lexicon->first_brought, lemma);

    return at == SG_MAP_NONE ? NULL : lexicon->brought[at];
}

void sg_lexicon_bring(sg_lexicon *lexicon, sg_str lemma,
                      const sg_frame_row *rows, size_t count)
{
    uint32_t at = sg_map_get(lexicon->first_brought, lemma);
    void *items = lexicon->brought;
    sg_brought_rows *more = sg_arena_alloc(lexicon->arena, sizeof *more);
    sg_brought_rows *last;

    *more = (sg_brought_rows){rows, count, NULL};
    if (at != SG_MAP_NONE) {
        for (last = lexicon->brought[at]; last->next; last = last->next)
            ;
        last->next = more;
        return;
    }
    sg_grow(&items, &lexicon->brought_capacity, lexicon->brought_count + 1,
            sizeof(void *));
    lexicon->brought = items;
    lexicon->brought[lexicon->brought_count] = more;
    sg_map_set(lexicon->first_brought, sg_arena_str(lexicon->arena, lemma),
               (uint32_t)lexicon->brought_count++);
}

void sg_lexicon_bring_class(sg_lexicon *lexicon, sg_str class_name,
                            sg_str lemma)
{
    sg_map_set(lexicon->class_words,
               class_key(lexicon->arena, class_name, lemma), 1);
}
