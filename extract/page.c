/* A web page, read. */
#include "extract/page.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"

struct sg_article {
    sg_arena *arena;
    sg_document_info info;
    sg_str text;
};

sg_status sg_article_make(const sg_page_rules *rules, sg_str html,
                          sg_article **out, sg_error *err)
{
    sg_article *article = sg_calloc(1, sizeof *article);
    sg_buf text = SG_BUF_INIT;
    sg_page_node *root;
    sg_status status;

    article->arena = sg_arena_new();
    status = sg_page_tree_read(article->arena, html, &root, err);
    if (status == SG_OK) {
        sg_page_find_info(article->arena, root, &article->info);
        sg_page_find_text(rules, root, article->info.title, &text);
        article->text = sg_arena_str(article->arena, sg_buf_str(&text));
        if (text.len == 0)
            status = sg_fail(err, SG_EINPUT,
                             "no article found in the HTML page: no paragraph "
                             "of prose outside navigation and lists of links");
    }
    sg_buf_clear(&text);
    *out = status == SG_OK ? article : NULL;
    if (status != SG_OK)
        sg_article_free(article);
    return status;
}

void sg_article_free(sg_article *article)
{
    if (!article)
        return;
    sg_arena_free(article->arena);
    free(article);
}

const sg_document_info *sg_article_info(const sg_article *article)
{
    return &article->info;
}

sg_str sg_article_text(const sg_article *article)
{
    return article->text;
}
