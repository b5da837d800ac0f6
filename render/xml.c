/* Escaping and numbers for XML. */
#include "render/xml.h"

#include <math.h>
#include <stdlib.h>

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

void sg_xml_number(sg_buf *out, double value)
{
    long tenths = lround(value * 10);

    if (tenths < 0)
        sg_buf_byte(out, '-');
    tenths = labs(tenths);
    sg_buf_printf(out, "%ld", tenths / 10);
    if (tenths % 10)
        sg_buf_printf(out, ".%ld", tenths % 10);
}

void sg_xml_attribute(sg_buf *out, const char *name, double value)
{
    sg_buf_printf(out, " %s=\"", name);
    sg_xml_number(out, value);
    sg_buf_byte(out, '"');
}
