/* Addresses that a picture may hold. What runs when it is followed
 * ("javascript:") is none. */
#include "render/address.h"

#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"

static bool is_web_address(sg_str text)
{
    return sg_str_starts(text, SG_STR("https://")) ||
           sg_str_starts(text, SG_STR("http://"));
}

/* Whether a scheme stands before the first slash, question mark or fragment. */
static bool has_scheme(sg_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];

        if (c == ':')
            return true;
        if (c == '/' || c == '?' || c == '#')
            return false;
    }
    return false;
}

/* Blanks and control characters are dropped from addresses by browsers. */
static bool is_plain(sg_str text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.data[i] <= ' ' || text.data[i] == 0x7F)
            return false;
    return true;
}

sg_status sg_address_check(sg_str base, sg_error *err)
{
    if (is_plain(base) && (is_web_address(base) || !has_scheme(base)))
        return SG_OK;
    return sg_fail(err, SG_EUSAGE,
                   "'%.*s' is no address for links: give a web address or a "
                   "relative one, without blanks",
                   SG_FMT(base));
}

bool sg_addresses_wanted(const sg_plan *plan)
{
    return plan->link.data || plan->link_sources;
}

/* LINK#e3 */
static sg_str anchor(const sg_plan *plan, char kind, size_t number)
{
    sg_buf out = SG_BUF_INIT;

    sg_buf_add(&out, plan->link);
    sg_buf_printf(&out, "#%c%zu", kind, number);
    return sg_text_kept(plan->arena, &out);
}

sg_str sg_address_of_edge(const sg_plan *plan, const sg_plan_edge *edge)
{
    if (plan->link.data)
        return anchor(plan, 'e', edge->number);
    for (size_t i = 0; i < edge->count && plan->link_sources; i++) {
        sg_edge statement = sg_graph_edge(plan->graph, edge->members[i]);
        sg_str url =
            sg_graph_document(plan->graph, statement.document_number).url;

        if (is_web_address(url) && is_plain(url))
            return sg_text_printable(plan->arena, url);
    }
    return (sg_str){NULL, 0};
}

sg_str sg_address_of_vertex(const sg_plan *plan, const sg_plan_vertex *vertex)
{
    if (plan->link.data)
        return anchor(plan, 'v', vertex->number);
    return (sg_str){NULL, 0};
}
