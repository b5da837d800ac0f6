/* A web page, read. */
#include "extract/page.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"

struct sg_page {
    sg_arena *arena;
    sg_document_info info;
    sg_str text;
};

sg_status sg_page_make(const sg_page_rules *rules, sg_str html, sg_page **out,
                       sg_error *err)
{
    sg_page *page = sg_calloc(1, sizeof *page);
    sg_buf text = SG_BUF_INIT;
    sg_page_node *root;
    sg_status status;

    page->arena = sg_arena_new();
    status = sg_page_tree_read(page->arena, html, &root, err);
    if (status == SG_OK) {
        sg_page_find_info(page->arena, root, &page->info);
        sg_page_find_text(rules, root, page->info.title, &text);
        page->text = sg_arena_str(page->arena, sg_buf_str(&text));
        if (text.len == 0)
            status = sg_fail(err, SG_EINPUT,
                             "no article found in the HTML page: no paragraph "
                             "of prose outside navigation and lists of links");
    }
    sg_buf_clear(&text);
    *out = status == SG_OK ? page : NULL;
    if (status != SG_OK)
        sg_page_free(page);
    return status;
}

void sg_page_free(sg_page *page)
{
    if (!page)
        return;
    sg_arena_free(page->arena);
    free(page);
}

const sg_document_info *sg_page_info(const sg_page *page)
{
    return &page->info;
}

sg_str sg_page_text(const sg_page *page)
{
    return page->text;
}
