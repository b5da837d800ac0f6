/* The documents that the edges of a graph come from. */
#include <stdlib.h>

#include "base/arena.h"
#include "base/mem.h"
#include "base/str.h"
#include "graph/graph_rows.h"

sg_document_info sg_document_copy(sg_arena *arena, const sg_document_info *d)
{
    return (sg_document_info){
        .id = sg_arena_str(arena, d->id),
        .title = sg_arena_str(arena, d->title),
        .date = sg_arena_str(arena, d->date),
        .url = sg_arena_str(arena, d->url),
        .author = sg_arena_str(arena, d->author),
        .medium = sg_arena_str(arena, d->medium),
    };
}

sg_documents sg_documents_make(const sg_graph_rows *rows)
{
    sg_documents documents = {
        .arena = sg_arena_new(),
        .items = sg_calloc(rows->document_count + 1, sizeof(sg_document_info)),
        .count = rows->document_count,
    };

    for (size_t i = 0; i < rows->document_count; i++)
        documents.items[i] =
            sg_document_copy(documents.arena, &rows->documents[i]);
    return documents;
}

void sg_documents_clear(sg_documents *documents)
{
    free(documents->items);
    sg_arena_free(documents->arena);
    *documents = (sg_documents){0};
}
