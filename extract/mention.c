/* Mentions of one document, sentence by sentence: phrases around roles first,
 * then the names that no phrase has taken or that are nested in one, then
 * pronouns. At the end they are put in order, outer before inner. */
#include "extract/mention.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "extract/mention_phrase.h"
#include "extract/mention_speaker.h"
#include "extract/tree.h"

/* ---- one mention ------------------------------------------------------ */

/* The word of the run whose governor lies outside; of several the last, which
 * in a name is most often right. */
static int32_t head_of(const sg_sentence *s, int32_t first, int32_t last)
{
    for (int32_t i = last; i > first; i--) {
        int32_t up = s->tokens[i].head;

        if (s->tokens[i].upos != SG_UPOS_PUNCT && (up < first || up > last))
            return i;
    }
    return first;
}

sg_mention *sg_mentions_add(sg_mentions *out, const sg_scan *scan,
                            int32_t first, int32_t last, sg_mention_form form)
{
    const sg_token *tokens = scan->s->tokens;
    void *items = out->items;
    sg_mention *m;

    sg_grow(&items, &out->capacity, out->count + 1, sizeof *m);
    out->items = items;
    m = &out->items[out->count++];
    *m = (sg_mention){.sentence = (int32_t)(scan->s - scan->doc->sentences),
                      .first = first,
                      .last = last,
                      .head = head_of(scan->s, first, last),
                      .span = {tokens[first].span.start, tokens[last].span.end},
                      .form = form,
                      .entity = SG_NONE,
                      .state = SG_NONE};
    return m;
}

/* ---- one sentence ----------------------------------------------------- */

/* Units [lo, hi] are spoken for: `nested` ones keep mentions of their own. */
static void add_phrases(const sg_scan *scan, sg_mentions *out, bool *taken)
{
    for (int32_t i = 0; i < scan->count; i++) {
        sg_phrase p;
        sg_mention_form form;
        sg_mention *m;

        if (scan->units[i].kind != SG_UNIT_ROLE || taken[i] ||
            !sg_phrase_read(scan, i, &p) || !sg_phrase_form(scan, &p, &form))
            continue;
        m = sg_mentions_add(out, scan, sg_phrase_first(scan, &p, form),
                            scan->units[p.hi].last, form);
        m->plural = scan->units[p.role].plural && form != SG_MENTION_NAME;
        for (int32_t u = p.lo; form == SG_MENTION_NAME && u <= p.hi; u++)
            taken[u] = true;
    }
}

/* "Ukrainians", "Liberal Democrats", but not "the United Nations". */
static bool names_many(const sg_scan *scan, const sg_unit *u)
{
    int32_t alias;

    if (u->kind != SG_UNIT_ACTOR ||
        !sg_token_is_plural(&scan->s->tokens[u->last]))
        return false;
    alias = sg_scan_alias(scan, u->last, u->last);
    return alias != SG_NONE &&
           sg_alias_at(scan->knowledge, alias)->use == SG_ALIAS_PEOPLE;
}

static void add_names(const sg_scan *scan, sg_mentions *out, const bool *taken)
{
    for (int32_t i = 0; i < scan->count; i++) {
        const sg_unit *u = &scan->units[i];
        sg_mention_form form;
        sg_mention *m;

        if (taken[i] || !sg_unit_form(scan, i, &form))
            continue;
        m = sg_mentions_add(out, scan, u->first, u->last, form);
        m->plural = names_many(scan, u);
    }
}

/* ---- order ------------------------------------------------------------ */

/* By place; of two that begin together the wider one first. */
static int compare(const void *a, const void *b)
{
    const sg_mention *x = a;
    const sg_mention *y = b;

    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    if (x->last != y->last)
        return x->last > y->last ? -1 : 1;
    return (int)x->form - (int)y->form;
}

/* True when the mention lies within, or behind, the innermost of those that
 * are still open: open[0..*depth), outer before inner. */
static bool fits(const sg_mention *m, const sg_mention *all, const size_t *open,
                 size_t *depth)
{
    const sg_mention *o;

    while (*depth > 0 && all[open[*depth - 1]].last < m->first)
        --*depth;
    if (*depth == 0)
        return true;
    o = &all[open[*depth - 1]];
    return m->last <= o->last && !(m->first == o->first && m->last == o->last);
}

/* Sorts the mentions of one sentence, [from, count), and drops what crosses or
 * repeats one before. */
static void settle(sg_mentions *all, size_t from)
{
    size_t *open;
    size_t depth = 0;
    size_t kept = from;

    if (all->count == from)
        return;
    open = sg_calloc(all->count - from, sizeof *open);
    qsort(all->items + from, all->count - from, sizeof *all->items, compare);
    for (size_t i = from; i < all->count; i++) {
        if (!fits(&all->items[i], all->items, open, &depth))
            continue;
        all->items[kept] = all->items[i];
        open[depth++] = kept++;
    }
    all->count = kept;
    free(open);
}

static void find_in_sentence(sg_scan *scan, const sg_lexicon *lexicon,
                             int32_t sentence, sg_mentions *all)
{
    size_t from = all->count;
    bool *taken;

    sg_scan_sentence(scan, sentence);
    if (scan->count == 0)
        return;
    taken = sg_calloc((size_t)scan->count, sizeof *taken);
    add_phrases(scan, all, taken);
    add_names(scan, all, taken);
    sg_mentions_add_pronouns(all, scan);
    sg_mentions_add_speakers(lexicon, scan, all, from);
    settle(all, from);
    free(taken);
}

static void clear_tokens(sg_doc *doc)
{
    for (int32_t i = 0; i < doc->sentence_count; i++)
        for (int32_t t = 0; t < doc->sentences[i].count; t++)
            doc->sentences[i].tokens[t].mention = SG_NONE;
}

/* Tells each token its smallest mention: inner ones come later. */
static void mark_tokens(sg_doc *doc)
{
    for (int32_t i = 0; i < doc->mention_count; i++) {
        const sg_mention *m = &doc->mentions[i];

        for (int32_t t = m->first; t <= m->last; t++)
            doc->sentences[m->sentence].tokens[t].mention = i;
    }
}

void sg_find_mentions(const sg_knowledge *knowledge, const sg_lexicon *lexicon,
                      sg_doc *doc)
{
    sg_mentions all = {NULL, 0, 0};
    sg_scan scan;

    clear_tokens(doc);
    sg_scan_init(&scan, knowledge, doc);
    sg_scan_learn(&scan);
    for (int32_t i = 0; i < doc->sentence_count; i++)
        find_in_sentence(&scan, lexicon, i, &all);
    sg_scan_clear(&scan);
    doc->mention_count = (int32_t)all.count;
    doc->mentions =
        sg_arena_array(doc->arena, all.count, sizeof *doc->mentions);
    for (size_t i = 0; i < all.count; i++)
        doc->mentions[i] = all.items[i];
    free(all.items);
    mark_tokens(doc);
}
