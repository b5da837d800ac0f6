/* The page of this folder as it is compiled into the program. */
#ifndef SG_RENDER_PAGE_EMBEDDED_H
#define SG_RENDER_PAGE_EMBEDDED_H

#include <stancegraph/types.h>

/* The bytes of dist/page.html, with marks where text is put in. */
sg_str sg_page_bundle(void);

#endif
