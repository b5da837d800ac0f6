/* Paragraphs, sentences and tokens of one document. */
#include "extract/segment.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "extract/segment_parts.h"

typedef struct gathered {
    sg_sentence *items;
    size_t count;
    size_t capacity;
} gathered;

static void add_token(const sg_doc *doc, sg_sentence *s, size_t start,
                      size_t end)
{
    s->tokens[s->count++] = (sg_token){
        .span = {(uint32_t)start, (uint32_t)end},
        .form = sg_str_sub(doc->text, start, end),
        .head = SG_NONE,
        .first_child = SG_NONE,
        .next_sibling = SG_NONE,
        .mention = SG_NONE,
        .quote = SG_NONE,
    };
}

/* The abbreviation that ends the sentence [first, end), or `end`: "He moved to
 * the U.S." has a stop of its own, as in the treebanks, where there is room
 * for one more token. */
static size_t shared_stop(const sg_pieces *pieces, size_t first, size_t end)
{
    size_t last = end - 1;
    const sg_piece *p;

    if (end - first >= SG_SENTENCE_MAX)
        return end;
    while (last > first && (pieces->items[last].flags & SG_PIECE_CLOSE))
        last--;
    p = &pieces->items[last];
    return (p->flags & SG_PIECE_MAYBE) && p->end - p->start > 1 ? last : end;
}

static void set_spaces(const sg_doc *doc, sg_sentence *s)
{
    for (int32_t i = 0; i < s->count; i++) {
        size_t behind = s->tokens[i].span.end;

        s->tokens[i].space_after =
            i + 1 < s->count
                ? s->tokens[i + 1].span.start > behind
                : behind >= doc->text.len || doc->text.data[behind] <= ' ';
    }
}

static sg_sentence make_sentence(const sg_doc *doc, const sg_pieces *pieces,
                                 size_t first, size_t end)
{
    size_t shared = shared_stop(pieces, first, end);
    sg_sentence s = {.root = SG_NONE};

    s.tokens = sg_arena_array(doc->arena, end - first + 1, sizeof *s.tokens);
    for (size_t i = first; i < end; i++) {
        const sg_piece *p = &pieces->items[i];

        if (i == shared) {
            add_token(doc, &s, p->start, p->end - 1);
            add_token(doc, &s, p->end - 1, p->end);
        } else {
            add_token(doc, &s, p->start, p->end);
        }
    }
    set_spaces(doc, &s);
    s.span = (sg_span){pieces->items[first].start, pieces->items[end - 1].end};
    return s;
}

static void add_sentence(gathered *out, sg_sentence s)
{
    void *items = out->items;

    sg_grow(&items, &out->capacity, out->count + 1, sizeof *out->items);
    out->items = items;
    out->items[out->count++] = s;
}

static void add_block(const sg_segmenter *segmenter, const sg_doc *doc,
                      const sg_block *block, sg_pieces *pieces, gathered *out)
{
    size_t end;

    sg_segment_block(segmenter, doc->text, block, pieces);
    for (size_t first = 0; first < pieces->count; first = end) {
        sg_sentence s;

        end = sg_segment_end(segmenter, doc->text, pieces, first);
        s = make_sentence(doc, pieces, first, end);
        s.paragraph = block->paragraph;
        add_sentence(out, s);
    }
}

void sg_segment(const sg_segmenter *segmenter, sg_doc *doc)
{
    sg_blocks blocks = {NULL, 0, 0};
    sg_pieces pieces = {NULL, 0, 0};
    gathered found = {NULL, 0, 0};

    sg_segment_lines(doc->text, &blocks);
    for (size_t i = 0; i < blocks.count; i++)
        add_block(segmenter, doc, &blocks.items[i], &pieces, &found);
    doc->sentence_count = (int32_t)found.count;
    doc->sentences =
        sg_arena_array(doc->arena, found.count, sizeof *doc->sentences);
    if (found.count)
        memcpy(doc->sentences, found.items, found.count * sizeof *found.items);
    free(found.items);
    free(pieces.items);
    free(blocks.items);
}
