/* Lines of documents, each before those of its statements: what load makes an
 * equal store of. */
#include <stdio.h>

#include "base/error.h"
#include "base/str.h"
#include "extract/document_json.h"
#include "extract/statement_json.h"
#include "graph/curate/place.h"
#include "graph/exchange/exporter.h"
#include "graph/filter.h"

/* One document at a time: its line tells how many follow, so they wait. */
typedef struct gathering {
    sg_exporter *x;
    sg_arena *arena; /* of the document */
    sg_document_record record;
    sg_buf lines;
    bool open;
    bool whole; /* no statement of a document is left out */
    sg_status status;
    sg_error failure; /* that of the store, when it has one */
} gathering;

/* False when nobody takes more, or the store fails. */
static bool end_document(gathering *g)
{
    sg_exporter *x = g->x;

    if (!g->open)
        return true;
    g->status = sg_store_record(x->store, g->arena, &g->record, &g->failure);
    if (g->status)
        return false;
    if (!g->whole)
        g->record.text_hash = (sg_str){NULL, 0};
    sg_document_record_write(&x->out, &g->record);
    sg_buf_add(&x->out, sg_buf_str(&g->lines));
    return sg_export_row(x);
}

static void begin_document(gathering *g, const sg_document_info *info)
{
    sg_arena_reset(g->arena);
    sg_buf_reset(&g->lines);
    g->open = true;
    g->record = (sg_document_record){
        .info = {.id = sg_arena_str(g->arena, info->id),
                 .title = sg_arena_str(g->arena, info->title),
                 .date = sg_arena_str(g->arena, info->date),
                 .url = sg_arena_str(g->arena, info->url),
                 .author = sg_arena_str(g->arena, info->author),
                 .medium = sg_arena_str(g->arena, info->medium)}};
}

static bool gather(void *context, const sg_document_info *info,
                   const sg_statement *statement)
{
    gathering *g = context;

    if (!g->open || !sg_str_eq(info->id, g->record.info.id)) {
        if (!end_document(g))
            return false;
        begin_document(g, info);
    }
    if (statement) {
        sg_statement_write(&g->lines, info, statement);
        g->record.statements++;
        g->x->report->statements++;
    }
    return true;
}

static sg_status check_filter(const sg_filter *filter, sg_error *err)
{
    if (filter && filter->review != SG_REVIEW_ANY)
        return sg_fail(err, SG_EUSAGE,
                       "documents are written as they were read, whatever was "
                       "reviewed");
    return SG_OK;
}

static sg_status tell_of_acts(sg_exporter *x, sg_error *err)
{
    bool acts;
    sg_status status = sg_acts_any(x->store, &acts, err);

    if (!status && acts)
        (void)snprintf(x->report->note, sizeof x->report->note,
                       "corrections are left out; actors export writes them");
    return status;
}

sg_status sg_export_documents(sg_exporter *x, sg_error *err)
{
    const sg_filter *filter = x->options->filter;
    gathering g = {.x = x,
                   .lines = SG_BUF_INIT,
                   .whole = !filter || sg_filter_is_whole(filter),
                   .failure = SG_ERROR_INIT};
    sg_status status = check_filter(filter, err);

    g.arena = sg_arena_new();
    if (!status)
        status = sg_store_read(x->store, filter, gather, &g, err);
    if (!status)
        (void)end_document(&g);
    if (g.status)
        status = sg_fail(err, g.status, "%s", g.failure.message);
    sg_buf_clear(&g.lines);
    sg_arena_free(g.arena);
    return status ? status : tell_of_acts(x, err);
}
