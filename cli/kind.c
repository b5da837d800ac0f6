/* Files of other kinds are known by how they begin; what is left is a text
 * unless it is full of zero bytes. */
#include "cli/kind.h"

#include "base/error.h"
#include "base/str.h"

/* Text has no zero bytes, but a few that slipped in cost only a warning. From
 * one in so many bytes on it is something else: UTF-16 has one in two,
 * pictures and programs have one in three to ten. */
enum { BINARY_SHARE = 32, ZEROS_IN_TEXT = 8 };

typedef struct kind {
    const char *start;
    const char *name;
} kind;

/* Each begins with bytes that no article begins with. */
static const kind kinds[] = {
    {"%PDF-", "a PDF file (pdftotext makes text of it)"},
    {"PK\x03\x04", "an archive, as word processors and e-books have "
                   "them (pandoc makes text of DOCX, ODT, EPUB)"},
    {"\xD0\xCF\x11\xE0", "a document of an old office program"},
    {"{\\rtf", "RTF (pandoc makes text of it)"},
    {"%!PS", "PostScript"},
    {"\x89PNG", "a PNG picture"},
    {"GIF8", "a GIF picture"},
    {"\xFF\xD8\xFF", "a JPEG picture"},
    {"SQLite format 3", "a database"},
    {"\x7F"
     "ELF",
     "a program"},
    {"<svg", "an SVG picture"},
    {"<rss", "a news feed: a list, not an article"},
    {"<feed", "a news feed: a list, not an article"},
};

static bool starts(sg_str text, sg_str with)
{
    return sg_str_eq_nocase(sg_str_sub(text, 0, with.len), with);
}

static sg_str behind(sg_str text, sg_str end)
{
    for (size_t at = 0; at + end.len <= text.len; at++)
        if (sg_str_starts(sg_str_sub(text, at, text.len), end))
            return sg_str_sub(text, at + end.len, text.len);
    return sg_str_sub(text, text.len, text.len);
}

/* What stands behind the declaration of XML, comments and a document type: the
 * first element (https://www.w3.org/TR/xml/#sec-prolog-dtd). */
static sg_str behind_prolog(sg_str text)
{
    for (;;) {
        text = sg_str_trim(text);
        if (starts(text, SG_STR("<?")))
            text = behind(text, SG_STR("?>"));
        else if (starts(text, SG_STR("<!--")))
            text = behind(text, SG_STR("-->"));
        else if (starts(text, SG_STR("<!doctype")))
            text = behind(text, SG_STR(">"));
        else
            return text;
    }
}

static bool is_full_of_zeros(sg_str text)
{
    size_t zeros = 0;

    for (size_t i = 0; i < text.len; i++)
        zeros += text.data[i] == '\0';
    return zeros > ZEROS_IN_TEXT && zeros > text.len / BINARY_SHARE;
}

static sg_status refuse(const char *name, sg_error *err)
{
    return sg_fail(err, SG_EINPUT, "this is %s, not a text or a web page",
                   name);
}

sg_status cli_kind_check(sg_str text, bool *page, sg_error *err)
{
    sg_str start = sg_str_trim(text);
    bool xml = starts(start, SG_STR("<?xml"));
    sg_str element = behind_prolog(start);

    *page = starts(start, SG_STR("<!doctype html")) ||
            starts(element, SG_STR("<html"));
    if (*page)
        return SG_OK;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (starts(start, sg_str_of(kinds[i].start)) ||
            starts(element, sg_str_of(kinds[i].start)))
            return refuse(kinds[i].name, err);
    if (xml)
        return refuse("XML of another kind", err);
    if (is_full_of_zeros(text))
        return sg_fail(err, SG_EINPUT,
                       "looks like a binary file or UTF-16, not UTF-8 text");
    return SG_OK;
}
