/* Text inside XML: what the writers of pictures and of exchange formats share. */
#ifndef SG_BASE_XML_H
#define SG_BASE_XML_H

#include "base/buf.h"

/* Appends `text` for use between tags or inside a quoted attribute. Expects
 * text without control characters; line feeds are kept. */
void sg_xml_text(sg_buf *out, sg_str text);

#endif
