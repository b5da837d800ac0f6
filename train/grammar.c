/* Reading a grammar. */
#include "train/grammar_parts.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"

/* ---- symbols ---------------------------------------------------------- */

static int32_t symbol_of(sg_grammar *g, sg_str name)
{
    uint32_t found = sg_map_get(g->by_name, name);
    void *items = g->symbols;

    if (found != SG_MAP_NONE)
        return (int32_t)found;
    sg_grow(&items, &g->capacity, g->count + 1, sizeof *g->symbols);
    g->symbols = items;
    g->symbols[g->count] = (symbol){.name = name};
    sg_map_set(g->by_name, name, (uint32_t)g->count);
    return (int32_t)g->count++;
}

static symbol *symbol_at(sg_grammar *g, sg_str name)
{
    int32_t at = symbol_of(g, name);

    return &g->symbols[at];
}

static choice *add_choice(symbol *s, double weight)
{
    void *items = s->choices;

    sg_grow(&items, &s->capacity, s->count + 1, sizeof *s->choices);
    s->choices = items;
    s->choices[s->count] = (choice){.weight = weight};
    s->weight += weight;
    return &s->choices[s->count++];
}

static sg_str next_word(sg_str *rest)
{
    sg_str found = {NULL, 0};

    while (found.len == 0 && sg_str_next(rest, ' ', &found))
        ;
    return found;
}

/* "words NAME UPOS XPOS: a b c", after the first word. */
static void read_words(sg_grammar *g, sg_str head, sg_str body)
{
    symbol *s = symbol_at(g, next_word(&head));
    sg_str form;

    s->is_list = true;
    s->upos = next_word(&head);
    s->xpos[0] = next_word(&head);
    s->form_count = 1;
    while ((form = next_word(&body)).len)
        add_choice(s, 1)->forms[0] = form;
}

/* "forms NAME UPOS VB VBZ ...". */
static void read_forms(sg_grammar *g, sg_str head)
{
    symbol *s = symbol_at(g, next_word(&head));
    sg_str tag;

    s->is_list = true;
    s->upos = next_word(&head);
    while (s->form_count < FORMS_MAX && (tag = next_word(&head)).len)
        s->xpos[s->form_count++] = tag;
}

/* "form NAME: slam slams ...". */
static bool read_form(sg_grammar *g, sg_str head, sg_str body)
{
    symbol *s = symbol_at(g, next_word(&head));
    choice *c = add_choice(s, 1);
    int n = 0;

    while (n < s->form_count && (c->forms[n] = next_word(&body)).len)
        n++;
    return n > 0 && n == s->form_count && next_word(&body).len == 0;
}

/* "FORM/UPOS/XPOS"; the form itself may hold a slash no more than the tags. */
static bool read_literal(sg_str text, item *out)
{
    size_t first = sg_str_find(text, '/', 1);
    size_t second = sg_str_find(text, '/', first + 1);

    if (second >= text.len)
        return false;
    out->name = sg_str_sub(text, 0, first);
    out->upos = sg_str_sub(text, first + 1, second);
    out->xpos = sg_str_sub(text, second + 1, text.len);
    out->symbol = -1;
    return true;
}

/* "NAME|relation|head" or "NAME.VBD|relation|head". */
static bool read_item(sg_grammar *g, sg_str text, item *out)
{
    size_t first = sg_str_find(text, '|', 1);
    size_t second = sg_str_find(text, '|', first + 1);
    size_t dot;
    int64_t head;
    sg_str name = sg_str_sub(text, 0, first);

    if (second >= text.len ||
        !sg_str_to_int(sg_str_sub(text, second + 1, text.len), &head) ||
        head < 0 || head > ITEMS_MAX)
        return false;
    *out = (item){.relation = sg_str_sub(text, first + 1, second),
                  .head = (int)head - 1};
    if (sg_str_find(name, '/', 1) < name.len)
        return read_literal(name, out);
    dot = sg_str_find(name, '.', 0);
    out->symbol = symbol_of(g, sg_str_sub(name, 0, dot));
    out->name = dot < name.len ? sg_str_sub(name, dot + 1, name.len)
                               : (sg_str){NULL, 0};
    return true;
}

/* "rule NAME WEIGHT: items". */
static bool read_rule(sg_grammar *g, sg_str head, sg_str body)
{
    sg_str name = next_word(&head);
    item items[ITEMS_MAX];
    item *kept;
    choice *c;
    double weight;
    sg_str text;
    int n = 0;
    int roots = 0;

    if (!sg_str_to_double(next_word(&head), &weight) || weight <= 0)
        return false;
    while ((text = next_word(&body)).len) {
        if (n == ITEMS_MAX || !read_item(g, text, &items[n]))
            return false;
        roots += items[n++].head < 0;
    }
    for (int i = 0; i < n; i++)
        if (items[i].head >= n || items[i].head == i)
            return false;
    kept = sg_arena_array(g->arena, (size_t)n, sizeof *kept);
    for (int i = 0; i < n; i++)
        kept[i] = items[i];
    c = add_choice(symbol_at(g, name), weight);
    c->items = kept;
    c->count = n;
    return roots == 1;
}

static bool read_line(sg_grammar *g, sg_str line)
{
    size_t colon = sg_str_find(line, ':', 0);
    sg_str head = sg_str_sub(line, 0, colon);
    sg_str body = colon < line.len ? sg_str_sub(line, colon + 1, line.len)
                                   : (sg_str){NULL, 0};
    sg_str kind = next_word(&head);

    if (sg_str_is(kind, "words"))
        read_words(g, head, body);
    else if (sg_str_is(kind, "forms"))
        read_forms(g, head);
    else if (sg_str_is(kind, "form"))
        return read_form(g, head, body);
    else
        return sg_str_is(kind, "rule") && read_rule(g, head, body);
    return true;
}

static int form_of(const symbol *s, sg_str tag)
{
    for (int i = 0; i < s->form_count; i++)
        if (sg_str_eq(s->xpos[i], tag))
            return i;
    return -1;
}

/* Every name must stand for something, every form be one of its list. */
static sg_status link_choice(const sg_grammar *g, const choice *c,
                             sg_error *err)
{
    for (int n = 0; n < c->count; n++) {
        item *it = &c->items[n];
        const symbol *s = it->symbol < 0 ? NULL : &g->symbols[it->symbol];

        if (!s)
            continue;
        it->form = it->name.len ? form_of(s, it->name) : 0;
        if (s->count == 0 || it->form < 0)
            return sg_fail(err, SG_EDATA, "nothing is called %.*s%s%.*s",
                           SG_FMT(s->name), it->name.len ? "." : "",
                           SG_FMT(it->name));
    }
    return SG_OK;
}

static sg_status link_items(const sg_grammar *g, sg_error *err)
{
    sg_status status = SG_OK;

    for (size_t i = 0; i < g->count; i++)
        for (size_t k = 0; k < g->symbols[i].count && status == SG_OK; k++)
            status = link_choice(g, &g->symbols[i].choices[k], err);
    return status;
}

static void clear(void *grammar)
{
    sg_grammar *g = grammar;

    for (size_t i = 0; i < g->count; i++)
        free(g->symbols[i].choices);
    free(g->symbols);
    sg_map_free(g->by_name);
    free(g);
}

sg_status sg_grammar_read(sg_str text, sg_arena *arena, sg_grammar **out,
                          sg_error *err)
{
    sg_grammar *g = sg_calloc(1, sizeof *g);
    sg_status status = SG_OK;
    size_t number = 0;
    sg_str line;

    g->arena = arena;
    g->by_name = sg_map_new();
    while (status == SG_OK && sg_str_next(&text, '\n', &line)) {
        number++;
        if (line.len && line.data[0] != '#' && !read_line(g, line)) {
            status = sg_fail_at(err, SG_EDATA, NULL, number,
                                "this is no line of a grammar");
        }
    }
    g->sentence = symbol_of(g, SG_STR("SENTENCE"));
    if (status == SG_OK && g->symbols[g->sentence].count == 0)
        status = sg_fail(err, SG_EDATA, "no rule SENTENCE");
    if (status == SG_OK)
        status = link_items(g, err);
    *out = status == SG_OK ? g : NULL;
    if (status != SG_OK)
        clear(g);
    return status;
}

void sg_grammar_free(sg_grammar *grammar)
{
    if (grammar)
        clear(grammar);
}
