/* What the bytes of a document are, whatever its name says. */
#ifndef SG_CLI_KIND_H
#define SG_CLI_KIND_H

#include <stancegraph/error.h>

/* True in `*page` for a web page, HTML or XHTML. SG_EINPUT, with a name for it,
 * when it is neither that nor a text: PDF, archives of office programs,
 * pictures, XML of another kind, UTF-16. */
sg_status cli_kind_check(sg_str text, bool *page, sg_error *err);

#endif
