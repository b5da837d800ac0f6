/* HTML to a tree, by libxml2's forgiving parser. */
#include "extract/page_tree.h"

#include <limits.h>
#include <string.h>

#include <libxml/HTMLparser.h>

#include "base/error.h"
#include "base/str.h"
#include "extract/page_letters.h"

/* Deeper nesting is hostile or broken; walks over the tree stay shallow. */
enum { DEPTH_MAX = 300 };

/* ---- copying ---------------------------------------------------------- */

static sg_str copy_text(sg_arena *arena, const xmlChar *text)
{
    return text ? sg_arena_str(arena, sg_str_of((const char *)text))
                : SG_STR("");
}

static sg_str copy_small(sg_arena *arena, const xmlChar *name)
{
    size_t len = name ? strlen((const char *)name) : 0;
    char *copy = sg_arena_alloc(arena, len + 1);

    for (size_t i = 0; i < len; i++)
        copy[i] = name[i] >= 'A' && name[i] <= 'Z' ? (char)(name[i] + 32)
                                                   : (char)name[i];
    return (sg_str){copy, len};
}

static void copy_attributes(sg_arena *arena, xmlNode *from, sg_page_node *to)
{
    sg_page_attribute *list;
    size_t count = 0;

    for (const xmlAttr *a = from->properties; a; a = a->next)
        count++;
    list = sg_arena_array(arena, count, sizeof *list);
    to->attributes = list;
    for (const xmlAttr *a = from->properties; a; a = a->next) {
        sg_page_attribute *out = &list[to->attributes_count++];

        out->name = copy_small(arena, a->name);
        out->value =
            a->children ? copy_text(arena, a->children->content) : SG_STR("");
    }
}

/* NULL for what is neither an element nor text. */
static sg_page_node *copy_node(sg_arena *arena, xmlNode *from)
{
    sg_page_node *node = sg_arena_alloc(arena, sizeof *node);

    if (from->type == XML_ELEMENT_NODE) {
        node->tag = copy_small(arena, from->name);
        copy_attributes(arena, from, node);
    } else if (from->type == XML_TEXT_NODE ||
               from->type == XML_CDATA_SECTION_NODE) {
        node->text = copy_text(arena, from->content);
    } else {
        return NULL;
    }
    return node;
}

static void append(sg_page_node *parent, sg_page_node *node)
{
    node->parent = parent;
    if (parent->last)
        parent->last->next = node;
    else
        parent->first = node;
    parent->last = node;
}

/* Without recursion: a page may be as deep as it is long. */
static sg_page_node *copy_tree(sg_arena *arena, xmlNode *top)
{
    sg_page_node *root = sg_arena_alloc(arena, sizeof *root);
    sg_page_node *at = root; /* our element for the parent of `from` */
    int depth = 0;           /* of `from` below the top */

    for (xmlNode *from = top;;) {
        sg_page_node *node = copy_node(arena, from);

        if (node)
            append(at, node);
        if (node && from->type == XML_ELEMENT_NODE && from->children) {
            at = depth++ < DEPTH_MAX ? node : at;
            from = from->children;
            continue;
        }
        while (from != top && !from->next) {
            from = from->parent;
            at = --depth < DEPTH_MAX ? at->parent : at;
        }
        if (from == top)
            return root;
        from = from->next;
    }
}

sg_status sg_page_tree_read(sg_arena *arena, sg_str html, sg_page_node **root,
                            sg_error *err)
{
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                        HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                        HTML_PARSE_COMPACT;
    sg_buf text = SG_BUF_INIT;
    xmlNode *top;
    htmlDocPtr page;

    *root = NULL;
    html = sg_page_letters(html, &text);
    if (html.len > INT_MAX) {
        sg_buf_clear(&text);
        return sg_fail(err, SG_ELIMIT, "a page of %zu bytes is too long",
                       html.len);
    }
    page = htmlReadMemory(html.data, (int)html.len, NULL, "UTF-8", options);
    top = page ? xmlDocGetRootElement(page) : NULL;
    if (top)
        *root = copy_tree(arena, top);
    xmlFreeDoc(page);
    sg_buf_clear(&text);
    return top ? SG_OK
               : sg_fail(err, SG_EINPUT, "no HTML page can be read from it");
}

/* ---- walking ---------------------------------------------------------- */

sg_str sg_page_attribute_of(const sg_page_node *node, const char *name)
{
    for (size_t i = 0; i < node->attributes_count; i++)
        if (sg_str_is(node->attributes[i].name, name))
            return node->attributes[i].value;
    return (sg_str){NULL, 0};
}

sg_page_node *sg_page_next(const sg_page_node *root, const sg_page_node *node,
                           bool inside)
{
    if (inside && node->first)
        return node->first;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}
