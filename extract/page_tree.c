/* HTML to a tree, by libxml2's forgiving parser. */
#include "extract/page_tree.h"

#include <limits.h>
#include <string.h>

#include <libxml/HTMLparser.h>

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"

/* Deeper nesting is hostile or broken; walks over the tree stay shallow. */
enum { DEPTH_MAX = 300 };

/* ---- which letters ---------------------------------------------------- */

static bool is_utf8(sg_str text)
{
    for (size_t i = 0; i < text.len;) {
        size_t len = sg_utf8_len(text, i);

        if (len == 0)
            return false;
        i += len;
    }
    return true;
}

/* What follows "charset=" near the start, or the missing value. */
static sg_str declared_charset(sg_str html)
{
    enum { LOOK = 2048 };
    const sg_str mark = SG_STR("charset=");
    sg_str head = sg_str_sub(html, 0, LOOK);

    for (size_t i = 0; i + mark.len < head.len; i++) {
        size_t start = i + mark.len;
        size_t end;

        if (!sg_str_eq_nocase(sg_str_sub(head, i, start), mark))
            continue;
        start += head.data[start] == '"' || head.data[start] == '\'';
        for (end = start; end < head.len; end++)
            if (!sg_is_digit((unsigned char)head.data[end]) &&
                !sg_is_letter((unsigned char)head.data[end]) &&
                head.data[end] != '-' && head.data[end] != '_')
                break;
        return sg_str_sub(head, start, end);
    }
    return (sg_str){NULL, 0};
}

/* Bytes that are UTF-8 are UTF-8, whatever the page says. A page that says
 * Latin-1, or nothing, means windows-1252, as browsers have it
 * (encoding.spec.whatwg.org). */
static const char *charset_of(sg_arena *arena, sg_str html)
{
    static const char *const latin[] = {"iso-8859-1", "iso8859-1", "latin1",
                                        "us-ascii",   "ascii",     "utf-8",
                                        "utf8",       NULL};
    sg_str named = declared_charset(html);

    if (is_utf8(html))
        return "UTF-8";
    if (named.len == 0 || sg_str_is_any(named, latin))
        return "windows-1252";
    return sg_arena_str(arena, named).data;
}

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
    xmlNode *top;
    htmlDocPtr page;

    *root = NULL;
    if (html.len > INT_MAX)
        return sg_fail(err, SG_ELIMIT, "a page of %zu bytes is too long",
                       html.len);
    page = htmlReadMemory(html.data, (int)html.len, NULL,
                          charset_of(arena, html), options);
    top = page ? xmlDocGetRootElement(page) : NULL;
    if (top)
        *root = copy_tree(arena, top);
    xmlFreeDoc(page);
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
