/* Inventories and batches. */
#include "train/batch.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"

typedef struct counted {
    sg_str word;
    uint32_t count;
} counted;

static int compare_counted(const void *a, const void *b)
{
    return sg_str_cmp(((const counted *)a)->word, ((const counted *)b)->word);
}

static int compare_words(const void *a, const void *b)
{
    return sg_str_cmp(*(const sg_str *)a, *(const sg_str *)b);
}

static sg_str word_key(sg_str form, sg_arena *arena)
{
    char normal[SG_NET_FORM_MAX];
    char lower[SG_NET_FORM_MAX];

    return sg_arena_str(arena,
                        sg_net_lower(sg_net_normalise(form, normal), lower));
}

/* The words of all sentences in alphabetical order, each with its count;
 * returns how many. */
static size_t count_words(const sg_sentence *sentences, int32_t count,
                          sg_arena *arena, counted **out)
{
    size_t total = 0;
    size_t kept = 0;
    sg_str *all;

    for (int32_t s = 0; s < count; s++)
        total += (size_t)sentences[s].count;
    all = sg_arena_array(arena, total, sizeof *all);
    *out = sg_arena_array(arena, total, sizeof **out);
    total = 0;
    for (int32_t s = 0; s < count; s++)
        for (int32_t i = 0; i < sentences[s].count; i++)
            all[total++] = word_key(sentences[s].tokens[i].form, arena);
    qsort(all, total, sizeof *all, compare_words);
    for (size_t i = 0; i < total; i++) {
        if (kept == 0 || !sg_str_eq((*out)[kept - 1].word, all[i]))
            (*out)[kept++] = (counted){all[i], 0};
        (*out)[kept - 1].count++;
    }
    return kept;
}

/* Words seen less often than `least` are left to their parts. */
static void list_words(sg_inventory *inventory, const sg_sentence *sentences,
                       int32_t count, int least)
{
    sg_arena *arena = sg_arena_new();
    counted *words;
    size_t total = count_words(sentences, count, arena, &words);
    sg_str rest;
    sg_str word;
    uint32_t row = 0;

    qsort(words, total, sizeof *words, compare_counted);
    inventory->counts = sg_calloc(total, sizeof *inventory->counts);
    for (size_t i = 0; i < total; i++) {
        if (words[i].count < (uint32_t)least)
            continue;
        inventory->counts[inventory->word_count++] = words[i].count;
        sg_buf_add(&inventory->word_list, words[i].word);
        sg_buf_byte(&inventory->word_list, '\n');
    }
    rest = sg_buf_str(&inventory->word_list);
    while (sg_str_next(&rest, '\n', &word) && word.len > 0)
        sg_map_set(inventory->words, word, row++);
    sg_arena_free(arena);
}

static void list_tag(sg_inventory *inventory, const sg_token *token)
{
    int16_t *tag = &inventory->tag_of[token->upos][token->xpos];

    if (*tag >= 0)
        return;
    inventory->tag_upos[inventory->tag_count] = token->upos;
    inventory->tag_xpos[inventory->tag_count] = token->xpos;
    *tag = (int16_t)inventory->tag_count++;
}

static void list_relation(sg_inventory *inventory, const sg_token *token)
{
    int16_t *relation = &inventory->relation_of[token->deprel];

    if (*relation >= 0)
        return;
    inventory->relations[inventory->relation_count] = token->deprel;
    *relation = (int16_t)inventory->relation_count++;
}

static void list_name(sg_inventory *inventory, const sg_token *token)
{
    int16_t *name = &inventory->name_of[token->named][token->name_begins];

    if (*name >= 0)
        return;
    inventory->names[inventory->name_count] = token->named;
    inventory->name_begins[inventory->name_count] = token->name_begins;
    *name = (int16_t)inventory->name_count++;
}

static void list_labels(sg_inventory *inventory, const sg_token *token)
{
    if (token->upos != SG_GOLD_MISSING && token->xpos != SG_GOLD_MISSING)
        list_tag(inventory, token);
    if (token->deprel != SG_GOLD_MISSING)
        list_relation(inventory, token);
    if (token->named != SG_GOLD_MISSING)
        list_name(inventory, token);
}

void sg_inventory_build(sg_inventory *inventory, const sg_sentence *sentences,
                        int32_t count, int least)
{
    *inventory =
        (sg_inventory){.words = sg_map_new(), .word_list = SG_BUF_INIT};
    memset(inventory->tag_of, 0xFF, sizeof inventory->tag_of);
    memset(inventory->relation_of, 0xFF, sizeof inventory->relation_of);
    memset(inventory->name_of, 0xFF, sizeof inventory->name_of);
    list_words(inventory, sentences, count, least);
    for (int32_t s = 0; s < count; s++)
        for (int32_t i = 0; i < sentences[s].count; i++)
            list_labels(inventory, &sentences[s].tokens[i]);
}

void sg_inventory_clear(sg_inventory *inventory)
{
    sg_map_free(inventory->words);
    sg_buf_clear(&inventory->word_list);
    free(inventory->counts);
    *inventory = (sg_inventory){.word_list = SG_BUF_INIT};
}

/* Longest first; ties by place in memory, which is the order of the file. */
static int compare_length(const void *a, const void *b)
{
    const sg_sentence *x = *(const sg_sentence *const *)a;
    const sg_sentence *y = *(const sg_sentence *const *)b;

    if (x->count != y->count)
        return x->count < y->count ? 1 : -1;
    return x < y ? -1 : x > y;
}

static void lay_out_steps(sg_batch *batch, sg_arena *scratch)
{
    size_t count = (size_t)batch->sentences[0]->count;
    int *start = sg_arena_array(scratch, count, sizeof *start);
    int *active = sg_arena_array(scratch, count, sizeof *active);
    int *row_of = sg_arena_array(scratch, (size_t)batch->n, sizeof *row_of);
    int next = 0;

    for (int s = 0; s < batch->sentence_count; s++)
        for (int32_t t = 0; t < batch->sentences[s]->count; t++)
            active[t]++;
    for (size_t t = 0; t < count; t++) {
        start[t] = next;
        next += active[t];
    }
    for (int s = 0; s < batch->sentence_count; s++)
        for (int32_t t = 0; t < batch->sentences[s]->count; t++)
            row_of[batch->first[s] + t] = start[t] + s;
    batch->steps = (sg_steps){(int)count, start, active};
    batch->row_of = row_of;
}

static void fill_labels(sg_batch *batch, int at, const sg_token *token,
                        const sg_inventory *inventory)
{
    bool upos = token->upos != SG_GOLD_MISSING;
    bool xpos = token->xpos != SG_GOLD_MISSING;

    batch->tags[at] = upos && xpos ? inventory->tag_of[token->upos][token->xpos]
                                   : SG_GOLD_NO_LABEL;
    batch->penn[at] = xpos ? token->xpos : SG_GOLD_NO_LABEL;
    batch->heads[at] = token->head == SG_GOLD_HEAD_MISSING ? SG_GOLD_NO_LABEL
                                                           : token->head + 1;
    batch->relations[at] = token->deprel == SG_GOLD_MISSING
                               ? SG_GOLD_NO_LABEL
                               : inventory->relation_of[token->deprel];
    batch->names[at] =
        token->named == SG_GOLD_MISSING
            ? SG_GOLD_NO_LABEL
            : inventory->name_of[token->named][token->name_begins];
}

static void fill_word(sg_batch *batch, int at, const sg_token *token,
                      const sg_inventory *inventory, uint32_t rows)
{
    sg_net_describe(token->form, inventory->words, rows, &batch->inputs[at]);
    fill_labels(batch, at, token, inventory);
}

void sg_batch_build(sg_batch *batch, const sg_sentence **sentences, int count,
                    const sg_inventory *inventory, uint32_t rows,
                    sg_arena *scratch)
{
    size_t slots = (size_t)count;
    int *first = sg_arena_array(scratch, slots, sizeof *first);
    size_t n;

    *batch = (sg_batch){.sentence_count = count, .sentences = sentences};
    qsort(sentences, slots, sizeof(void *), compare_length);
    for (int s = 0; s < count; s++) {
        first[s] = batch->n;
        batch->n += sentences[s]->count;
    }
    batch->first = first;
    n = (size_t)batch->n;
    batch->inputs = sg_arena_array(scratch, n, sizeof *batch->inputs);
    batch->tags = sg_arena_array(scratch, n, sizeof *batch->tags);
    batch->penn = sg_arena_array(scratch, n, sizeof *batch->penn);
    batch->heads = sg_arena_array(scratch, n, sizeof *batch->heads);
    batch->relations = sg_arena_array(scratch, n, sizeof *batch->relations);
    batch->names = sg_arena_array(scratch, n, sizeof *batch->names);
    for (int s = 0; s < count; s++)
        for (int32_t i = 0; i < sentences[s]->count; i++)
            fill_word(batch, first[s] + i, &sentences[s]->tokens[i], inventory,
                      rows);
    lay_out_steps(batch, scratch);
}
