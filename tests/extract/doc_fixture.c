/* Documents from trees that are written down: CoNLL-U or its short form. */
#include "tests/extract/doc_fixture.h"

#include "tests/base/check.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/str.h"
#include "extract/conllu.h"
#include "extract/quote.h"
#include "extract/tree.h"

/* ---- short form -> CoNLL-U -------------------------------------------- */

static void add_lower(sg_buf *out, sg_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];

        sg_buf_byte(out, c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c);
    }
}

static void add_row(sg_buf *out, int number, sg_str row)
{
    sg_str field[6] = {{NULL, 0}, {NULL, 0}, {NULL, 0},
                       {NULL, 0}, {NULL, 0}, {NULL, 0}};
    bool tight;

    for (int i = 0; i < 6; i++)
        (void)sg_str_next(&row, ' ', &field[i]);
    tight = field[0].len > 1 && sg_str_ends(field[0], SG_STR("~"));
    field[0].len -= tight;
    sg_buf_printf(out, "%d\t%.*s\t", number, SG_FMT(field[0]));
    if (field[5].len)
        sg_buf_add(out, field[5]);
    else if (sg_str_is(field[1], "PROPN"))
        sg_buf_add(out, field[0]);
    else
        add_lower(out, field[0]);
    sg_buf_printf(out, "\t%.*s\t%.*s\t_\t%.*s\t%.*s\t_\t%s\n", SG_FMT(field[1]),
                  SG_FMT(field[2]), SG_FMT(field[3]), SG_FMT(field[4]),
                  tight ? "SpaceAfter=No" : "_");
}

sg_doc *doc_fixture(const char *rows)
{
    sg_buf conllu = SG_BUF_INIT;
    sg_str rest = sg_str_of(rows);
    sg_str line;
    sg_doc *doc;
    int number = 0;

    while (sg_str_next(&rest, '\n', &line)) {
        line = sg_str_trim(line);
        if (line.len == 0 && number > 0) {
            sg_buf_byte(&conllu, '\n');
            number = 0;
        } else if (line.len) {
            add_row(&conllu, ++number, line);
        }
    }
    sg_buf_byte(&conllu, '\n');
    doc = doc_fixture_conllu(conllu.data);
    sg_buf_clear(&conllu);
    return doc;
}

/* ---- CoNLL-U -> document ---------------------------------------------- */

/* Puts the text together and points every form and span into it. */
static void lay_out(sg_doc *doc)
{
    sg_buf text = SG_BUF_INIT;

    for (int32_t i = 0; i < doc->sentence_count; i++) {
        sg_sentence *s = &doc->sentences[i];

        s->span.start = (uint32_t)text.len;
        for (int32_t t = 0; t < s->count; t++) {
            sg_token *token = &s->tokens[t];

            token->span.start = (uint32_t)text.len;
            sg_buf_add(&text, token->form);
            token->span.end = (uint32_t)text.len;
            s->span.end = (uint32_t)text.len;
            if (token->space_after)
                sg_buf_byte(&text, ' ');
        }
        if (text.len && text.data[text.len - 1] != ' ')
            sg_buf_byte(&text, ' ');
    }
    doc->text = sg_arena_str(doc->arena, sg_buf_str(&text));
    sg_buf_clear(&text);
    for (int32_t i = 0; i < doc->sentence_count; i++)
        for (int32_t t = 0; t < doc->sentences[i].count; t++) {
            sg_token *token = &doc->sentences[i].tokens[t];

            token->form =
                sg_str_sub(doc->text, token->span.start, token->span.end);
            token->mention = SG_NONE;
            token->quote = SG_NONE;
        }
}

sg_doc *doc_fixture_conllu(const char *conllu)
{
    sg_doc *doc = sg_calloc(1, sizeof *doc);
    sg_treebank bank;
    sg_str text;

    doc->arena = sg_arena_new();
    text = sg_arena_str(doc->arena, sg_str_of(conllu));
    assert_int_equal(sg_conllu_read(text, doc->arena, &bank, NULL), SG_OK);
    doc->sentences = bank.sentences;
    doc->sentence_count = bank.count;
    lay_out(doc);
    for (int32_t i = 0; i < doc->sentence_count; i++)
        sg_tree_link(&doc->sentences[i]);
    sg_find_quotations(doc);
    return doc;
}

void doc_fixture_free(sg_doc *doc)
{
    if (!doc)
        return;
    sg_arena_free(doc->arena);
    free(doc);
}
