/* The article of a page. What is no article by its name or label is dropped;
 * of the rest, the smallest element that holds nearly all the paragraphs is
 * the article; its paragraphs are the text. After the ideas of Kohlschuetter,
 * Fankhauser and Nejdl, "Boilerplate detection using shallow text features"
 * (WSDM 2010): length of a paragraph and share of links tell what is prose. */
#include "extract/page.h"

#include "base/str.h"
#include "base/utf8.h"

enum {
    PROSE = 60, /* bytes of a paragraph that is surely one */
    MOST = 80,  /* per cent of all prose that the article holds */
    HALF = 50,  /* per cent of it that an element named article holds */
    LINKED = 40 /* per cent of a paragraph in links: a list of links */
};

/* ---- text of an element ----------------------------------------------- */

static void add_words(sg_buf *out, sg_str text)
{
    for (size_t i = 0; i < text.len;) {
        size_t start = i;
        uint32_t c = sg_utf8_next(text, &i);

        if (!sg_is_space(c) && c != 0xA0)
            sg_buf_add(out, sg_str_sub(text, start, i));
        else if (out->len > 0 && out->data[out->len - 1] != ' ' &&
                 out->data[out->len - 1] != '\n')
            sg_buf_byte(out, ' ');
    }
}

void sg_page_add_text(const sg_page_node *node, sg_buf *out)
{
    for (const sg_page_node *n = node; n; n = sg_page_next(node, n, true))
        if (n->tag.len == 0 && !n->parent->dropped)
            add_words(out, n->text);
}

/* ---- dropping --------------------------------------------------------- */

static bool is_frame(const sg_page_node *node)
{
    static const char *const tags[] = {"html",    "head", "body", "main",
                                       "article", "",     NULL};

    return sg_str_is_any(node->tag, tags);
}

/* Holds what only an article holds: labels of it then mean something else
 * ("page has-sidebar"). */
static bool holds_article(const sg_page_node *node)
{
    for (const sg_page_node *n = node; n; n = sg_page_next(node, n, true))
        if (sg_str_is(n->tag, "article") || sg_str_is(n->tag, "h1") ||
            sg_str_is(n->tag, "main") ||
            sg_str_is(sg_page_attribute_of(n, "itemprop"), "articleBody"))
            return true;
    return false;
}

static bool is_dropped(const sg_page_rules *rules, const sg_page_node *node)
{
    if (node->tag.len == 0)
        return false;
    if (sg_page_part_of(rules, node) == SG_PAGE_DROP)
        return !sg_str_is(node->tag, "form") || !holds_article(node);
    if (is_frame(node))
        return false;
    return (sg_page_is_aside(rules, node) ||
            sg_page_is_labelled(rules, node)) &&
           !holds_article(node);
}

static void drop(const sg_page_rules *rules, sg_page_node *root)
{
    sg_page_node *n = root;

    while (n) {
        n->dropped = is_dropped(rules, n) || sg_str_is(n->tag, "head");
        n = sg_page_next(root, n, !n->dropped);
    }
}

/* ---- paragraphs ------------------------------------------------------- */

typedef struct paragraph {
    sg_page_node *at; /* the element it stands in */
    sg_buf text;
    size_t linked; /* bytes of it in links */
    bool heading;
} paragraph;

typedef void paragraph_fn(void *context, const paragraph *p);

static bool in_link(const sg_page_node *node, const sg_page_node *block)
{
    for (; node && node != block; node = node->parent)
        if (sg_str_is(node->tag, "a"))
            return true;
    return false;
}

static void end_paragraph(paragraph *p, paragraph_fn *fn, void *context)
{
    while (p->text.len > 0 && p->text.data[p->text.len - 1] == ' ')
        p->text.data[--p->text.len] = '\0';
    if (p->text.len > 0)
        fn(context, p);
    sg_buf_reset(&p->text);
    p->linked = 0;
}

/* The nearest element around a text that begins a paragraph. */
static sg_page_node *block_of(const sg_page_rules *rules, sg_page_node *node)
{
    for (node = node->parent; node->parent; node = node->parent) {
        sg_page_part part = sg_page_part_of(rules, node);

        if (part == SG_PAGE_BLOCK || part == SG_PAGE_HEAD)
            return node;
    }
    return node;
}

/* One line break is a blank; two in a row end a paragraph. */
static bool is_double_break(const sg_page_rules *rules,
                            const sg_page_node *node)
{
    const sg_page_node *next = node->next;

    if (sg_page_part_of(rules, node) != SG_PAGE_BREAK)
        return false;
    while (next && next->tag.len == 0 && sg_str_trim(next->text).len == 0)
        next = next->next;
    return next && sg_page_part_of(rules, next) == SG_PAGE_BREAK;
}

/* Calls `fn` for every paragraph below `root`, in order. */
static void each_paragraph(const sg_page_rules *rules, sg_page_node *root,
                           paragraph_fn *fn, void *context)
{
    paragraph p = {.text = SG_BUF_INIT};

    for (sg_page_node *n = root; n; n = sg_page_next(root, n, !n->dropped)) {
        sg_page_node *block;
        size_t before;

        if (n->dropped)
            continue;
        if (is_double_break(rules, n))
            end_paragraph(&p, fn, context);
        else if (sg_page_part_of(rules, n) == SG_PAGE_BREAK)
            add_words(&p.text, SG_STR(" "));
        if (n->tag.len > 0 || !n->parent)
            continue;
        block = block_of(rules, n);
        if (block != p.at)
            end_paragraph(&p, fn, context);
        p.at = block;
        p.heading = sg_page_part_of(rules, block) == SG_PAGE_HEAD;
        before = p.text.len;
        add_words(&p.text, n->text);
        if (in_link(n, block))
            p.linked += p.text.len - before;
    }
    end_paragraph(&p, fn, context);
    sg_buf_clear(&p.text);
}

static bool is_list_of_links(const paragraph *p)
{
    return p->linked * 100 > p->text.len * LINKED;
}

/* ---- where the article is --------------------------------------------- */

/* Adds the length of prose to all that holds it. */
static void count_prose(void *context, const paragraph *p)
{
    (void)context;
    if (p->heading || p->text.len < PROSE || is_list_of_links(p))
        return;
    for (sg_page_node *n = p->at; n; n = n->parent) {
        n->letters += p->text.len;
        n->paragraphs++;
    }
}

static bool is_named(const sg_page_node *node, const char *tag)
{
    return tag ? sg_str_is(node->tag, tag)
               : sg_str_is(sg_page_attribute_of(node, "itemprop"),
                           "articleBody");
}

/* The element of this name (of an article's body for NULL) with most prose,
 * if that is half of all. */
static sg_page_node *find_named(sg_page_node *root, const char *tag)
{
    sg_page_node *best = NULL;

    for (sg_page_node *n = root; n; n = sg_page_next(root, n, !n->dropped))
        if (!n->dropped && is_named(n, tag) &&
            (!best || n->letters > best->letters))
            best = n;
    return best && best->letters * 100 >= root->letters * HALF ? best : NULL;
}

/* As far down as one child holds nearly all, in paragraphs of its own. */
static sg_page_node *narrow(sg_page_node *node)
{
    size_t all = node->letters;
    sg_page_node *child = node->first;

    while (child) {
        if (child->letters * 100 >= all * MOST && child->paragraphs > 1) {
            node = child;
            child = node->first;
        } else {
            child = child->next;
        }
    }
    return node;
}

static sg_page_node *find_article(sg_page_node *root)
{
    static const char *const tags[] = {"article", "main"};
    sg_page_node *found = find_named(root, NULL);

    for (size_t i = 0; !found && i < sizeof tags / sizeof *tags; i++)
        found = find_named(root, tags[i]);
    return found ? found : narrow(root);
}

/* ---- the text --------------------------------------------------------- */

typedef struct writing {
    const sg_page_rules *rules;
    sg_str title;
    sg_buf *out;
    sg_buf heading; /* waits for a paragraph of its own */
} writing;

static void add_paragraph(sg_buf *out, sg_str text)
{
    if (out->len > 0)
        sg_buf_addc(out, "\n\n");
    sg_buf_add(out, text);
}

static void write_paragraph(void *context, const paragraph *p)
{
    writing *w = context;
    sg_str text = sg_buf_str(&p->text);

    if (sg_page_is_boilerplate(w->rules, text) || sg_str_eq(text, w->title))
        return;
    if (p->heading) {
        sg_buf_reset(&w->heading);
        sg_buf_add(&w->heading, text);
        return;
    }
    if (is_list_of_links(p))
        return;
    if (w->heading.len > 0)
        add_paragraph(w->out, sg_buf_str(&w->heading));
    sg_buf_reset(&w->heading);
    add_paragraph(w->out, text);
}

void sg_page_find_text(const sg_page_rules *rules, sg_page_node *root,
                       sg_str title, sg_buf *out)
{
    writing w = {rules, title, out, SG_BUF_INIT};

    drop(rules, root);
    each_paragraph(rules, root, count_prose, NULL);
    if (root->letters > 0)
        each_paragraph(rules, find_article(root), write_paragraph, &w);
    sg_buf_clear(&w.heading);
}
