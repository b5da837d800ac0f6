/* The column MISC of GUM: "Entity=(8-organization-new-nnnnn-cf3-3,5,6-sgl-..."
 * opens entity 8, whose core is its words 3, 5 and 6; "8)" closes it. */
#include "train/entities.h"

#include "base/str.h"
#include "train/gold.h"

enum { OPEN_MAX = 64, KIND_FIELD = 1, CORE_FIELD = 5, MISC_COLUMN = 9 };

static const struct {
    const char *type;
    sg_named kind;
} types[] = {
    {"person", SG_NAMED_PERSON},   {"organization", SG_NAMED_ORGANIZATION},
    {"place", SG_NAMED_PLACE},     {"event", SG_NAMED_OTHER},
    {"object", SG_NAMED_OTHER},    {"abstract", SG_NAMED_OTHER},
    {"substance", SG_NAMED_OTHER}, {"animal", SG_NAMED_OTHER},
    {"plant", SG_NAMED_OTHER},     {"time", SG_NAMED_NOTHING},
};

/* An entity whose end has not been met. Words count from 0. */
typedef struct entity {
    sg_str number;
    sg_named kind;
    int32_t first; /* of the core */
    int32_t last;
} entity;

typedef struct reader {
    sg_sentence *sentence;
    int32_t word;
    entity open[OPEN_MAX];
    int count;
} reader;

static sg_named kind_of(sg_str type)
{
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (sg_str_is(type, types[i].type))
            return types[i].kind;
    return SG_NAMED_NOTHING;
}

/* "8-organization-new-nnnnn-cf3-3,5,6-sgl-Name". */
static void open_entity(reader *r, sg_str text)
{
    entity e = {.number = text, .first = r->word, .last = r->word};
    sg_str field;

    for (int i = 0; sg_str_next(&text, '-', &field); i++) {
        if (i == 0)
            e.number = field;
        if (i == KIND_FIELD)
            e.kind = kind_of(field);
        if (i == CORE_FIELD) {
            sg_str word;
            int64_t at;
            bool begun = false;

            while (sg_str_next(&field, ',', &word)) {
                if (!sg_str_to_int(word, &at))
                    continue;
                e.last = r->word + (int32_t)at - 1;
                e.first = begun ? e.first : e.last;
                begun = true;
            }
        }
    }
    if (r->count < OPEN_MAX)
        r->open[r->count++] = e;
}

/* "United" in "United States" is an adjective by its Universal tag. */
static bool is_proper(const sg_token *t)
{
    return t->xpos == SG_XPOS_NNP || t->xpos == SG_XPOS_NNPS;
}

/* Nationalities in the plural are people: "the Greeks". */
static void label(sg_sentence *s, const entity *e)
{
    const sg_token *last = &s->tokens[e->last];
    sg_named kind = e->kind;

    if (e->first < 0 || e->last >= s->count || e->first > e->last ||
        !is_proper(&s->tokens[e->first]) || !is_proper(last))
        return;
    if (kind == SG_NAMED_PERSON && e->first == e->last &&
        last->xpos == SG_XPOS_NNPS)
        kind = SG_NAMED_PEOPLE;
    for (int32_t i = e->first; i <= e->last; i++) {
        s->tokens[i].named = (uint8_t)kind;
        s->tokens[i].name_begins = i == e->first && kind != SG_NAMED_NOTHING;
    }
}

static void close_entity(reader *r, sg_str number)
{
    int at = r->count - 1;

    while (at >= 0 && !sg_str_eq(r->open[at].number, number))
        at--;
    if (at < 0)
        return;
    if (r->open[at].last < r->sentence->count)
        label(r->sentence, &r->open[at]);
    for (; at + 1 < r->count; at++)
        r->open[at] = r->open[at + 1];
    r->count--;
}

/* "(25-place-...-London)24)" opens and closes 25, then closes 24. */
static void read_entities(reader *r, sg_str text)
{
    size_t at = 0;

    while (at < text.len) {
        bool opens = text.data[at] == '(';
        size_t start = at + opens;

        at = start;
        while (at < text.len && text.data[at] != '(' && text.data[at] != ')')
            at++;
        if (opens)
            open_entity(r, sg_str_sub(text, start, at));
        if (at < text.len && text.data[at] == ')') {
            close_entity(r, opens && r->count > 0
                                ? r->open[r->count - 1].number
                                : sg_str_sub(text, start, at));
            at++;
        }
    }
}

static sg_str find_entities(sg_str misc)
{
    sg_str item;

    while (sg_str_next(&misc, '|', &item))
        if (sg_str_starts(item, SG_STR("Entity=")))
            return sg_str_sub(item, sizeof "Entity=" - 1, item.len);
    return (sg_str){NULL, 0};
}

/* What no entity tells is no name, if it does not look like one. */
static void begin_sentence(reader *r, sg_sentence *sentence)
{
    r->sentence = sentence;
    r->word = 0;
    r->count = 0;
    for (int32_t i = 0; i < sentence->count; i++) {
        sg_token *t = &sentence->tokens[i];
        bool capital = t->form.data[0] >= 'A' && t->form.data[0] <= 'Z';

        if (!is_proper(t) && !(t->upos == SG_UPOS_ADJ && capital))
            t->named = SG_NAMED_NOTHING;
    }
}

static void read_line(reader *r, sg_str line)
{
    sg_str column = {NULL, 0};
    int64_t id;

    (void)sg_str_next(&line, '\t', &column);
    if (!sg_str_to_int(column, &id))
        return; /* a note, a multiword token or an empty node */
    for (int i = 0; i < MISC_COLUMN; i++)
        (void)sg_str_next(&line, '\t', &column);
    read_entities(r, find_entities(column));
    r->word++;
}

void sg_entities_read(sg_str text, sg_treebank *bank)
{
    reader r = {.count = 0};
    int32_t next = 0;
    bool marked = false;
    sg_str line;

    while (sg_str_next(&text, '\n', &line) && next <= bank->count) {
        if (sg_str_starts(line, SG_STR("# global.Entity")))
            marked = true;
        if (!marked || line.len == 0 || line.data[0] == '#') {
            r.sentence = NULL;
            continue;
        }
        if (!r.sentence && next < bank->count)
            begin_sentence(&r, &bank->sentences[next++]);
        if (r.sentence)
            read_line(&r, line);
    }
}
