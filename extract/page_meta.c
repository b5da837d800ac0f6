/* What a page says of its article: <meta> of Open Graph, Dublin Core and the
 * usual publishers' names, JSON-LD of schema.org, and what stands in the page
 * itself. The first that is there counts. */
#include "extract/page.h"

#include "base/json.h"
#include "base/str.h"
#include "extract/date.h"

/* ---- finding ---------------------------------------------------------- */

static const sg_page_node *find_tag(const sg_page_node *root, const char *tag)
{
    for (const sg_page_node *n = root; n; n = sg_page_next(root, n, true))
        if (sg_str_is(n->tag, tag))
            return n;
    return NULL;
}

/* The first element that has the attribute with this value among others. */
static const sg_page_node *find_with(const sg_page_node *root, const char *name,
                                     const char *value)
{
    for (const sg_page_node *n = root; n; n = sg_page_next(root, n, true)) {
        sg_str rest = sg_page_attribute_of(n, name);
        sg_str word;

        while (sg_str_next(&rest, ' ', &word))
            if (sg_str_eq_nocase(word, sg_str_of(value)))
                return n;
    }
    return NULL;
}

/* <meta name="NAME" content="...">, property= or itemprop=. */
static sg_str meta(const sg_page_node *root, const char *const *names)
{
    static const char *const keys[] = {"property", "name", "itemprop"};

    for (size_t i = 0; names[i]; i++)
        for (const sg_page_node *n = root; n; n = sg_page_next(root, n, true)) {
            sg_str content = sg_str_trim(sg_page_attribute_of(n, "content"));

            if (!sg_str_is(n->tag, "meta") || content.len == 0)
                continue;
            for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
                if (sg_str_eq_nocase(sg_page_attribute_of(n, keys[k]),
                                     sg_str_of(names[i])))
                    return content;
        }
    return (sg_str){NULL, 0};
}

static sg_str text_of(sg_arena *arena, const sg_page_node *node)
{
    sg_buf text = SG_BUF_INIT;
    sg_str found;

    if (!node)
        return (sg_str){NULL, 0};
    sg_page_add_text(node, &text);
    found = sg_arena_str(arena, sg_str_trim(sg_buf_str(&text)));
    sg_buf_clear(&text);
    return found.len > 0 ? found : (sg_str){NULL, 0};
}

/* ---- JSON-LD ---------------------------------------------------------- */

/* The value itself, that of its "name", or that of its first item. */
static sg_str string_in(const sg_json *value, int depth)
{
    sg_str text = {NULL, 0};

    if (sg_json_string(value, &text) || depth == 0)
        return text;
    if (sg_json_kind_of(value) == SG_JSON_ARRAY)
        return string_in(sg_json_first(value), depth - 1);
    return string_in(sg_json_get(value, "name"), depth - 1);
}

static void take(sg_arena *arena, const sg_json *object, const char *name,
                 sg_str *out)
{
    sg_str text = string_in(sg_json_get(object, name), 3);

    if (out->len == 0 && text.len > 0)
        *out = sg_arena_str(arena, text);
}

static bool is_article(const sg_json *object)
{
    return sg_json_get(object, "headline") != NULL ||
           sg_json_get(object, "articleBody") != NULL;
}

/* Articles stand in the object, in a list, or below "@graph". */
static void read_linked(sg_arena *arena, const sg_json *value,
                        sg_document_info *info, int depth)
{
    if (depth == 0)
        return;
    if (sg_json_kind_of(value) == SG_JSON_ARRAY) {
        for (const sg_json *item = sg_json_first(value); item;
             item = sg_json_next(item))
            read_linked(arena, item, info, depth - 1);
        return;
    }
    if (sg_json_kind_of(value) != SG_JSON_OBJECT)
        return;
    read_linked(arena, sg_json_get(value, "@graph"), info, depth - 1);
    if (!is_article(value))
        return;
    take(arena, value, "headline", &info->title);
    take(arena, value, "datePublished", &info->date);
    take(arena, value, "author", &info->author);
    take(arena, value, "publisher", &info->medium);
    take(arena, value, "url", &info->url);
}

static void find_linked(sg_arena *arena, const sg_page_node *root,
                        sg_document_info *info)
{
    for (const sg_page_node *n = root; n; n = sg_page_next(root, n, true)) {
        sg_error ignored = SG_ERROR_INIT;
        sg_json *value;

        if (!sg_str_is(n->tag, "script") || !n->first ||
            !sg_str_eq_nocase(sg_page_attribute_of(n, "type"),
                              SG_STR("application/ld+json")))
            continue;
        if (sg_json_parse(sg_str_trim(n->first->text), &value, &ignored) ==
            SG_OK)
            read_linked(arena, value, info, 4);
        sg_json_free(value);
    }
}

/* ---- one by one ------------------------------------------------------- */

/* "Talks fail | Northern Courier": without the name of the medium, which
 * stands behind the last bar or dash. */
static sg_str without_medium(sg_str title, sg_str medium)
{
    static const char *const bars[] = {" | ",      " - ",      " \u2013 ",
                                       " \u2014 ", " \u00b7 ", " :: "};

    for (size_t i = 0; i < sizeof bars / sizeof *bars; i++) {
        sg_str bar = sg_str_of(bars[i]);

        for (size_t at = title.len; at-- > 0;) {
            sg_str behind = sg_str_sub(title, at + bar.len, title.len);

            if (!sg_str_starts(sg_str_sub(title, at, title.len), bar))
                continue;
            if (sg_str_eq_nocase(sg_str_trim(behind), medium) ||
                sg_str_is(bar, " | "))
                return sg_str_trim(sg_str_sub(title, 0, at));
            break;
        }
    }
    return title;
}

static sg_str find_title(sg_arena *arena, const sg_page_node *root,
                         sg_str medium)
{
    static const char *const names[] = {"og:title", "twitter:title", "dc.title",
                                        "headline", NULL};
    sg_str title = meta(root, names);

    if (title.len == 0)
        title = text_of(arena, find_tag(root, "h1"));
    if (title.len == 0)
        title = text_of(arena, find_tag(root, "title"));
    return title.len > 0 ? without_medium(title, medium) : title;
}

/* The day of an ISO date, or the missing value: other forms are left to the
 * reader of the text. */
static sg_str iso_day(sg_str text)
{
    enum { DAY = sizeof "2031-03-09" - 1 };
    sg_str day = sg_str_sub(text, 0, DAY);
    sg_date date;

    return day.len == DAY && sg_date_parse(day, &date) ? day
                                                       : (sg_str){NULL, 0};
}

static sg_str find_date(const sg_page_node *root)
{
    static const char *const names[] = {"article:published_time",
                                        "datePublished",
                                        "date",
                                        "dc.date",
                                        "dc.date.issued",
                                        "dcterms.created",
                                        "pubdate",
                                        "publishdate",
                                        "publish-date",
                                        "parsely-pub-date",
                                        "sailthru.date",
                                        NULL};
    const sg_page_node *time = find_with(root, "itemprop", "datePublished");
    sg_str date = iso_day(meta(root, names));

    if (date.len == 0 && time)
        date = iso_day(sg_page_attribute_of(time, "datetime"));
    for (const sg_page_node *n = root; n && date.len == 0;
         n = sg_page_next(root, n, true))
        if (sg_str_is(n->tag, "time"))
            date = iso_day(sg_page_attribute_of(n, "datetime"));
    return date;
}

/* "By Jane Roe" is Jane Roe; an address is nobody. */
static sg_str clean_author(sg_str text)
{
    text = sg_str_trim(text);
    if (sg_str_eq_nocase(sg_str_sub(text, 0, 3), SG_STR("by ")))
        text = sg_str_trim(sg_str_sub(text, 3, text.len));
    return sg_str_starts(text, SG_STR("http")) ? (sg_str){NULL, 0} : text;
}

static sg_str find_author(sg_arena *arena, const sg_page_node *root)
{
    static const char *const names[] = {"author",          "article:author",
                                        "parsely-author",  "dc.creator",
                                        "sailthru.author", NULL};
    enum { LONGEST = 100 };
    const sg_page_node *node = find_with(root, "rel", "author");
    sg_str author = clean_author(meta(root, names));

    if (!node)
        node = find_with(root, "itemprop", "author");
    if (!node)
        node = find_with(root, "class", "byline");
    if (author.len == 0)
        author = clean_author(text_of(arena, node));
    return author.len <= LONGEST ? author : (sg_str){NULL, 0};
}

static sg_str find_url(const sg_page_node *root)
{
    static const char *const names[] = {"og:url", "twitter:url", NULL};
    const sg_page_node *link = find_with(root, "rel", "canonical");
    sg_str url = link ? sg_page_attribute_of(link, "href") : (sg_str){NULL, 0};

    if (!sg_str_starts(url, SG_STR("http")))
        url = meta(root, names);
    return sg_str_starts(url, SG_STR("http")) ? url : (sg_str){NULL, 0};
}

static void fill(sg_arena *arena, sg_str found, sg_str *out)
{
    if (out->len == 0 && found.len > 0)
        *out = sg_arena_str(arena, found);
}

void sg_page_find_info(sg_arena *arena, const sg_page_node *root,
                       sg_document_info *info)
{
    static const char *const media[] = {"og:site_name", "application-name",
                                        "dc.publisher", "publisher", NULL};

    find_linked(arena, root, info);
    info->date = iso_day(info->date);
    info->author = clean_author(info->author);
    fill(arena, meta(root, media), &info->medium);
    fill(arena, find_title(arena, root, info->medium), &info->title);
    fill(arena, find_date(root), &info->date);
    fill(arena, find_author(arena, root), &info->author);
    fill(arena, find_url(root), &info->url);
}
