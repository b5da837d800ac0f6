/* Reading and writing CoNLL-U. The reader goes line by line and gathers the
 * words of the current sentence; a blank line closes it. */
#include "extract/conllu.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"

enum { ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC, COLUMNS };

typedef struct reader {
    sg_arena *arena;
    size_t line;
    sg_token *words; /* of the current sentence */
    size_t word_count;
    size_t word_capacity;
    sg_sentence *sentences;
    size_t sentence_count;
    size_t sentence_capacity;
    int64_t tokens;
    int64_t joined_until; /* last word of the current multiword token */
    bool joined_space;    /* what follows that token is a blank */
    sg_error *err;
} reader;

static sg_status fail(const reader *r, const char *what, sg_str value)
{
    return sg_fail_at(r->err, SG_EINPUT, NULL, r->line, "%s \"%.*s\"", what,
                      SG_FMT(value));
}

static bool contains(sg_str text, sg_str part)
{
    for (size_t i = 0; i + part.len <= text.len; i++)
        if (sg_str_starts(sg_str_sub(text, i, text.len), part))
            return true;
    return false;
}

static bool has_space_after(sg_str misc)
{
    return !contains(misc, SG_STR("SpaceAfter=No"));
}

static sg_status split_columns(const reader *r, sg_str line, sg_str *columns)
{
    size_t count = 0;
    sg_str rest = line;
    sg_str item;

    while (sg_str_next(&rest, '\t', &item)) {
        if (count < COLUMNS)
            columns[count] = item;
        count++;
    }
    if (count != COLUMNS)
        return sg_fail_at(r->err, SG_EINPUT, NULL, r->line,
                          "%zu columns where CoNLL-U has 10", count);
    return SG_OK;
}

/* "3-4": the words 3 and 4 are written together. */
static sg_status read_range(reader *r, sg_str id, sg_str misc)
{
    size_t dash = sg_str_find(id, '-', 0);
    int64_t last;

    if (!sg_str_to_int(sg_str_sub(id, dash + 1, id.len), &last))
        return fail(r, "bad range of words", id);
    r->joined_until = last;
    r->joined_space = has_space_after(misc);
    return SG_OK;
}

static bool is_missing(sg_str value)
{
    return sg_str_is(value, "_");
}

static sg_status read_tags(const reader *r, const sg_str *columns,
                           sg_token *word)
{
    sg_upos upos = SG_UPOS_X;
    sg_xpos xpos = SG_XPOS_XX;
    sg_deprel deprel = SG_DEPREL_dep;

    if (!is_missing(columns[UPOS]) && !sg_upos_parse(columns[UPOS], &upos))
        return fail(r, "unknown UPOS", columns[UPOS]);
    if (!is_missing(columns[XPOS]) && !sg_xpos_parse(columns[XPOS], &xpos))
        return fail(r, "unknown XPOS", columns[XPOS]);
    if (!is_missing(columns[DEPREL]) &&
        !sg_deprel_parse(columns[DEPREL], &deprel))
        return fail(r, "unknown relation", columns[DEPREL]);
    word->upos = (uint8_t)upos;
    word->xpos = (uint8_t)xpos;
    word->deprel = (uint8_t)deprel;
    return SG_OK;
}

static sg_status read_head(const reader *r, sg_str value, sg_token *word)
{
    int64_t head = 0;

    if (!is_missing(value) &&
        (!sg_str_to_int(value, &head) || head < 0 || head > INT32_MAX))
        return fail(r, "bad head", value);
    word->head = (int32_t)head - 1;
    return SG_OK;
}

static sg_status read_word(reader *r, const sg_str *columns)
{
    sg_token word = {.form = columns[FORM], .lemma = columns[LEMMA]};
    int64_t id;
    sg_status status;

    if (!sg_str_to_int(columns[ID], &id) || id != (int64_t)r->word_count + 1)
        return fail(r, "word out of order:", columns[ID]);
    if (columns[FORM].len == 0)
        return fail(r, "empty form of word", columns[ID]);
    status = read_tags(r, columns, &word);
    if (status == SG_OK)
        status = read_head(r, columns[HEAD], &word);
    if (status != SG_OK)
        return status;
    word.space_after = has_space_after(columns[MISC]);
    if (id <= r->joined_until)
        word.space_after = id == r->joined_until && r->joined_space;
    word.mention = word.quote = SG_NONE;
    word.first_child = word.next_sibling = SG_NONE;
    sg_grow((void **)&r->words, &r->word_capacity, r->word_count + 1,
            sizeof *r->words);
    r->words[r->word_count++] = word;
    return SG_OK;
}

static sg_status close_sentence(reader *r)
{
    sg_sentence *sentence;
    int32_t count = (int32_t)r->word_count;

    if (count == 0)
        return SG_OK;
    sg_grow((void **)&r->sentences, &r->sentence_capacity,
            r->sentence_count + 1, sizeof *r->sentences);
    sentence = &r->sentences[r->sentence_count++];
    *sentence = (sg_sentence){.count = count, .root = SG_NONE};
    sentence->tokens =
        sg_arena_array(r->arena, (size_t)count, sizeof(sg_token));
    for (int32_t i = 0; i < count; i++) {
        int32_t head = r->words[i].head;

        if (head >= count || head == i)
            return sg_fail_at(r->err, SG_EINPUT, NULL, r->line,
                              "word %d of the sentence before this line has "
                              "head %d",
                              i + 1, head + 1);
        sentence->tokens[i] = r->words[i];
    }
    r->tokens += count;
    r->word_count = 0;
    r->joined_until = 0;
    return SG_OK;
}

static sg_status read_line(reader *r, sg_str line)
{
    sg_str columns[COLUMNS] = {{NULL, 0}};
    sg_status status;

    if (line.len && line.data[line.len - 1] == '\r')
        line.len--;
    if (line.len == 0)
        return close_sentence(r);
    if (line.data[0] == '#')
        return SG_OK;
    status = split_columns(r, line, columns);
    if (status != SG_OK)
        return status;
    if (sg_str_find(columns[ID], '-', 0) < columns[ID].len)
        return read_range(r, columns[ID], columns[MISC]);
    if (sg_str_find(columns[ID], '.', 0) < columns[ID].len)
        return SG_OK;
    return read_word(r, columns);
}

static void give_sentences(const reader *r, sg_treebank *out)
{
    out->sentences =
        sg_arena_array(r->arena, r->sentence_count, sizeof(sg_sentence));
    for (size_t i = 0; i < r->sentence_count; i++)
        out->sentences[i] = r->sentences[i];
    out->count = (int32_t)r->sentence_count;
    out->tokens = r->tokens;
}

sg_status sg_conllu_read(sg_str text, sg_arena *arena, sg_treebank *out,
                         sg_error *err)
{
    reader r = {.arena = arena, .err = err};
    sg_str rest = text;
    sg_str line;
    sg_status status = SG_OK;

    *out = (sg_treebank){NULL, 0, 0};
    while (status == SG_OK && sg_str_next(&rest, '\n', &line)) {
        r.line++;
        status = read_line(&r, line);
    }
    if (status == SG_OK)
        status = close_sentence(&r);
    if (status == SG_OK)
        give_sentences(&r, out);
    free(r.words);
    free(r.sentences);
    return status;
}

void sg_conllu_write(const sg_sentence *sentence, sg_buf *out)
{
    for (int32_t i = 0; i < sentence->count; i++) {
        const sg_token *t = &sentence->tokens[i];
        sg_str lemma = t->lemma.len ? t->lemma : SG_STR("_");

        sg_buf_printf(out, "%d\t%.*s\t%.*s\t%s\t%s\t_\t%d\t%s\t_\t%s\n", i + 1,
                      SG_FMT(t->form), SG_FMT(lemma),
                      sg_upos_name((sg_upos)t->upos),
                      sg_xpos_name((sg_xpos)t->xpos), t->head + 1,
                      sg_deprel_name((sg_deprel)t->deprel),
                      t->space_after ? "_" : "SpaceAfter=No");
    }
    sg_buf_byte(out, '\n');
}

sg_sentence *sg_treebank_forms(const sg_treebank *bank, sg_arena *arena)
{
    sg_sentence *copies =
        sg_arena_array(arena, (size_t)bank->count, sizeof *copies);

    for (int32_t s = 0; s < bank->count; s++) {
        const sg_sentence *from = &bank->sentences[s];

        copies[s].count = from->count;
        copies[s].tokens =
            sg_arena_array(arena, (size_t)from->count, sizeof(sg_token));
        for (int32_t i = 0; i < from->count; i++) {
            copies[s].tokens[i].form = from->tokens[i].form;
            copies[s].tokens[i].space_after = from->tokens[i].space_after;
        }
    }
    return copies;
}
