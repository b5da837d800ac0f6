/* The attributes of nodes and links, and how they look. */
#include <math.h>

#include "base/json.h"
#include "graph/exchange/network.h"

#define NODE(name, member, kind, about)                                        \
    {                                                                          \
        name, kind, offsetof(sg_node, member), about                           \
    }
#define LINK(name, member, kind, about)                                        \
    {                                                                          \
        name, kind, offsetof(sg_link, member), about                           \
    }

const sg_column_info sg_node_columns[] = {
    NODE("name", name, SG_CELL_TEXT, "canonical name"),
    NODE("kind", kind, SG_CELL_TEXT,
         "person, state, organization, group, medium, other, topic"),
    NODE("affiliation", affiliation, SG_CELL_TEXT, "its state or body"),
    NODE("made", made, SG_CELL_COUNT, "statements of which it is the source"),
    NODE("received", received, SG_CELL_COUNT,
         "statements of which it is the target or topic"),
};
const size_t sg_node_column_count =
    sizeof sg_node_columns / sizeof *sg_node_columns;

const sg_column_info sg_link_columns[] = {
    LINK("weight", count, SG_CELL_WEIGHT, "number of statements"),
    LINK("sign", sign, SG_CELL_SIGN, "1 friendly, -1 hostile, 0 neutral"),
    LINK("relation", relation, SG_CELL_TEXT, "the most frequent"),
    LINK("relations", relations, SG_CELL_TEXT, "all, with their counts"),
    LINK("status", status, SG_CELL_TEXT,
         "actual when one is, else the most frequent"),
    LINK("statuses", statuses, SG_CELL_TEXT, "all, with their counts"),
    LINK("confidence", confidence, SG_CELL_REAL, "the highest"),
    LINK("reviewed", reviewed, SG_CELL_COUNT,
         "statements that a person confirmed or edited"),
    LINK("first_date", first_date, SG_CELL_TEXT, "ISO 8601"),
    LINK("last_date", last_date, SG_CELL_TEXT, "ISO 8601"),
    LINK("dates", dates, SG_CELL_TEXT, "all"),
    LINK("cues", cues, SG_CELL_TEXT, "the words that carry the relations"),
    LINK("speakers", speakers, SG_CELL_TEXT, "on whose word it stands"),
    LINK("documents", documents, SG_CELL_TEXT, "ids"),
    LINK("media", media, SG_CELL_TEXT, "who published them"),
    LINK("evidence", evidence, SG_CELL_TEXT, "the sentences, one a line"),
};
const size_t sg_link_column_count =
    sizeof sg_link_columns / sizeof *sg_link_columns;

static bool add_text(sg_buf *out, const sg_str *text)
{
    sg_buf_add(out, *text);
    return text->len > 0;
}

const char *sg_column_type(const sg_column_info *column, const char *integer)
{
    if (column->kind == SG_CELL_TEXT)
        return "string";
    if (column->kind == SG_CELL_WEIGHT || column->kind == SG_CELL_REAL)
        return "double";
    return integer;
}

bool sg_cell(sg_buf *out, const sg_column_info *column, const void *row)
{
    const void *member = (const char *)row + column->offset;

    switch (column->kind) {
    case SG_CELL_TEXT:
        return add_text(out, member);
    case SG_CELL_SIGN:
        sg_buf_printf(out, "%d", *(const int *)member);
        return true;
    case SG_CELL_COUNT:
    case SG_CELL_WEIGHT:
        sg_buf_printf(out, "%zu", *(const size_t *)member);
        return true;
    case SG_CELL_REAL:
        sg_json_write_fixed(out, *(const double *)member, 2);
        return true;
    }
    return false;
}

uint32_t sg_sign_color(int sign)
{
    if (!sign)
        return 0x6b7280;
    return sign > 0 ? 0x0072b2 : 0xd55e00;
}

const char *sg_sign_word(int sign)
{
    if (!sign)
        return "neutral";
    return sign > 0 ? "positive" : "negative";
}

double sg_count_width(size_t count)
{
    return fmin(1 + log2((double)count), 6);
}
