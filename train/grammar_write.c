/* Making sentences of a grammar. */
#include "base/str.h"
#include "train/grammar_parts.h"

enum { WORDS_MAX = 120, DEPTH_MAX = 24 };

typedef struct word {
    sg_str form;
    sg_str upos;
    sg_str xpos;
    sg_str relation;
    int32_t head;
} word;

typedef struct tree {
    word words[WORDS_MAX];
    int32_t count;
} tree;

static const choice *draw(const symbol *s, sg_random *random)
{
    double at = (double)sg_random_unit(random) * s->weight;
    size_t i = 0;

    while (i + 1 < s->count && at >= s->choices[i].weight)
        at -= s->choices[i++].weight;
    return &s->choices[i];
}

static int32_t add_word(tree *t, word w)
{
    if (t->count == WORDS_MAX)
        return WORDS_MAX - 1;
    t->words[t->count] = w;
    return t->count++;
}

/* Appends what an item becomes; returns the word that stands for it. */
static int32_t expand(const sg_grammar *g, const item *it, sg_random *random,
                      int depth, tree *t)
{
    const symbol *s = it->symbol < 0 ? NULL : &g->symbols[it->symbol];
    int32_t heads[ITEMS_MAX];
    int32_t root = 0;
    const choice *c;

    if (!s)
        return add_word(t, (word){it->name, it->upos, it->xpos, {NULL, 0}, -1});
    c = draw(s, random);
    if (s->is_list)
        return add_word(
            t,
            (word){
                c->forms[it->form], s->upos, s->xpos[it->form], {NULL, 0}, -1});
    if (depth == DEPTH_MAX) /* a rule that never ends */
        return add_word(
            t,
            (word){SG_STR("it"), SG_STR("PRON"), SG_STR("PRP"), {NULL, 0}, -1});
    for (int i = 0; i < c->count; i++)
        heads[i] = expand(g, &c->items[i], random, depth + 1, t);
    for (int i = 0; i < c->count; i++) {
        t->words[heads[i]].relation = c->items[i].relation;
        if (c->items[i].head < 0)
            root = heads[i];
        else
            t->words[heads[i]].head = heads[c->items[i].head];
    }
    return root;
}

static void write_form(sg_str form, bool first, sg_buf *out)
{
    if (first && form.len && form.data[0] >= 'a' && form.data[0] <= 'z') {
        sg_buf_byte(out, (char)(form.data[0] - 'a' + 'A'));
        form = sg_str_sub(form, 1, form.len);
    }
    sg_buf_add(out, form);
}

void sg_grammar_write(const sg_grammar *grammar, sg_random *random,
                      int32_t number, sg_buf *out)
{
    const item start = {.symbol = grammar->sentence};
    tree t = {.count = 0};

    t.words[expand(grammar, &start, random, 0, &t)].head = -1;
    if (t.count == WORDS_MAX) /* cut off, so no tree */
        return;
    sg_buf_printf(out, "# sent_id = grammar-%d\n", number + 1);
    for (int32_t i = 0; i < t.count; i++) {
        const word *w = &t.words[i];

        sg_buf_printf(out, "%d\t", i + 1);
        write_form(w->form,
                   i == 0 || (i == 1 && sg_str_is(t.words[0].upos, "PUNCT")),
                   out);
        sg_buf_printf(out, "\t_\t%.*s\t%.*s\t_\t%d\t%.*s\t_\t_\n",
                      SG_FMT(w->upos), SG_FMT(w->xpos), w->head + 1,
                      SG_FMT(w->relation));
    }
    sg_buf_byte(out, '\n');
}
