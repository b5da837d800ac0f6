/* From a web page to the document in it: its article as plain text, and what
 * the page says of it. In steps:
 *
 *   page_letters.c  bytes -> UTF-8
 *   page_tree.c     UTF-8 -> tree
 *   page_meta.c     tree -> title, date, author, medium, address
 *   page_text.c     tree -> paragraphs of the article */
#ifndef SG_EXTRACT_PAGE_H
#define SG_EXTRACT_PAGE_H

#include <stancegraph/extract.h>

#include "base/buf.h"
#include "extract/page_rules.h"

/* Fills what the page tells and leaves the rest missing. Texts in `arena`. */
void sg_page_find_info(sg_arena *arena, const sg_page_node *root,
                       sg_document_info *info);

/* Appends the paragraphs of the article, a blank line between them; nothing
 * when there is none. A heading that repeats `title` is left out. */
void sg_page_find_text(const sg_page_rules *rules, sg_page_node *root,
                       sg_str title, sg_buf *out);

/* All visible text below a node, white space as one blank. */
void sg_page_add_text(const sg_page_node *node, sg_buf *out);

/* All of it. SG_EINPUT when nothing in the page is like an article. */
sg_status sg_article_make(const sg_page_rules *rules, sg_str html,
                          sg_article **out, sg_error *err);

#endif
