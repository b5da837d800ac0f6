/* Numbers for XML. */
#include "render/xml.h"

#include <math.h>
#include <stdlib.h>

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
