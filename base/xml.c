/* Escaping for XML. */
#include "base/xml.h"

#include "base/str.h"

static const char *entity(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

void sg_xml_text(sg_buf *out, sg_str text)
{
    size_t done = 0;

    for (size_t i = 0; i < text.len; i++) {
        const char *name = entity(text.data[i]);

        if (!name)
            continue;
        sg_buf_add(out, sg_str_sub(text, done, i));
        sg_buf_addc(out, name);
        done = i + 1;
    }
    sg_buf_add(out, sg_str_sub(text, done, text.len));
}
