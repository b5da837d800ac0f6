/* A web page as a tree of our own, so that one file alone knows libxml2. */
#ifndef SG_EXTRACT_PAGE_TREE_H
#define SG_EXTRACT_PAGE_TREE_H

#include <stancegraph/error.h>

#include "base/arena.h"

typedef struct sg_page_attribute {
    sg_str name; /* small letters */
    sg_str value;
} sg_page_attribute;

typedef struct sg_page_node {
    sg_str tag;  /* small letters; empty for text */
    sg_str text; /* of text, and of scripts */
    const sg_page_attribute *attributes;
    size_t attributes_count;
    struct sg_page_node *parent;
    struct sg_page_node *first;
    struct sg_page_node *last;
    struct sg_page_node *next;
    bool dropped;      /* it and all below is no part of the article */
    size_t letters;    /* of the prose below: extract/page_text.c */
    size_t paragraphs; /* how many that is */
} sg_page_node;

/* Reads a page of any quality into `arena`. Comments are left out; elements
 * deeper than a few hundred hang on the deepest that is kept. SG_EINPUT when
 * there is nothing like a page in it. Cost: linear. */
sg_status sg_page_tree_read(sg_arena *arena, sg_str html, sg_page_node **root,
                            sg_error *err);

/* The value of an attribute, or the missing value. */
sg_str sg_page_attribute_of(const sg_page_node *node, const char *name);

/* The node behind `node` in the order of the text, below `root`; NULL at the
 * end. With `inside` false nothing below `node` is visited. */
sg_page_node *sg_page_next(const sg_page_node *root, const sg_page_node *node,
                           bool inside);

#endif
