/* Storing what is found. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <stancegraph/graph.h>

#include "bench/speed/clocks.h"
#include "bench/speed/stages.h"
#include "extract/document_record.h"
#include "graph/hash.h"

enum { AT_ONCE = 16 };

/* Documents that were read and wait to be stored. */
typedef struct pile {
    sg_arena *arena;
    sg_extraction *found[AT_ONCE];
    sg_document_record records[AT_ONCE];
    sg_loaded all[AT_ONCE];
    size_t count;
} pile;

static void add(pile *p, const document *d, sg_extraction *found)
{
    sg_document_record *record = &p->records[p->count];
    char hex[SG_HASH_HEX];

    *record = sg_document_record_of(p->arena, found);
    record->text_hash = sg_arena_str(p->arena, sg_text_hash(d->text, hex));
    p->all[p->count] =
        (sg_loaded){.document = record,
                    .whole = true,
                    .statements = sg_statements_of(p->arena, found),
                    .count = record->statements};
    p->found[p->count++] = found;
}

static void drop(pile *p)
{
    for (size_t i = 0; i < p->count; i++)
        sg_extraction_free(p->found[i]);
    p->count = 0;
    sg_arena_reset(p->arena);
}

static sg_status read_and_store(const sg_extractor *x, sg_store *store,
                                const corpus *c, double *spent, sg_error *err)
{
    pile p = {.arena = sg_arena_new()};
    sg_status status = SG_OK;

    for (size_t i = 0; i < c->count && status == SG_OK; i++) {
        const document *d = &c->items[i];
        sg_extraction *found = NULL;
        double at;

        status = sg_extract(x, &d->info, d->text, &found, err);
        if (status != SG_OK)
            break;
        at = processor_now();
        add(&p, d, found);
        if (p.count == AT_ONCE || i + 1 == c->count) {
            status = sg_store_load_documents(store, p.all, p.count, err);
            drop(&p);
        }
        book(spent, &at);
    }
    drop(&p);
    sg_arena_free(p.arena);
    return status;
}

sg_status time_store(const corpus *c, double *spent, sg_error *err)
{
    char path[] = "/tmp/bench_speed_XXXXXX";
    int file = mkstemp(path);
    sg_extractor *extractor = NULL;
    sg_store *store = NULL;
    sg_status status = sg_extractor_new(NULL, &extractor, err);

    if (file >= 0)
        (void)close(file);
    if (status == SG_OK)
        status = sg_store_open(path, SG_STORE_WRITE, &store, err);
    if (status == SG_OK)
        status = read_and_store(extractor, store, c, spent, err);
    sg_store_close(store);
    (void)remove(path);
    sg_extractor_free(extractor);
    return status;
}
