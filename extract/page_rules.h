/* data/page_parts.tsv: what the elements of a web page are. */
#ifndef SG_EXTRACT_PAGE_RULES_H
#define SG_EXTRACT_PAGE_RULES_H

#include "extract/data.h"
#include "extract/page_tree.h"

typedef struct sg_page_rules sg_page_rules;

typedef enum sg_page_part {
    SG_PAGE_INLINE, /* whatever the table does not know */
    SG_PAGE_DROP,
    SG_PAGE_BLOCK,
    SG_PAGE_HEAD,
    SG_PAGE_BREAK
} sg_page_part;

sg_status sg_page_rules_load(sg_data *data, sg_page_rules **out, sg_error *err);
void sg_page_rules_free(sg_page_rules *rules);

/* By the name of the element alone. */
sg_page_part sg_page_part_of(const sg_page_rules *rules,
                             const sg_page_node *node);

/* By its role, or because it is not shown: "hidden", aria-hidden. */
bool sg_page_is_aside(const sg_page_rules *rules, const sg_page_node *node);

/* By a word of its class or id. */
bool sg_page_is_labelled(const sg_page_rules *rules, const sg_page_node *node);

/* By how the paragraph begins. */
bool sg_page_is_boilerplate(const sg_page_rules *rules, sg_str line);

#endif
