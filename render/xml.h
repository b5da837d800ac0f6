/* Writing XML: text is escaped, numbers look the same in every locale. */
#ifndef SG_RENDER_XML_H
#define SG_RENDER_XML_H

#include "base/xml.h"

/* Appends `value` rounded to a tenth: "12", "-3.5". */
void sg_xml_number(sg_buf *out, double value);

/* Appends ` name="value"`. */
void sg_xml_attribute(sg_buf *out, const char *name, double value);

#endif
