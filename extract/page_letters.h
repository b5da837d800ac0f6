/* From the letters of a web page to UTF-8. */
#ifndef SG_EXTRACT_PAGE_LETTERS_H
#define SG_EXTRACT_PAGE_LETTERS_H

#include "base/buf.h"

/* The page in UTF-8: `html` itself where it is that already, else what is put
 * into `out`. Bytes that mean nothing in the encoding that the page names
 * become '?': one of them costs no more than itself. */
sg_str sg_page_letters(sg_str html, sg_buf *out);

#endif
