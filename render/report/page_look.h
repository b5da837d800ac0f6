/* The look of pictures (render/look.h) as the page reads it, so that it draws
 * with the same colours and shapes. */
#ifndef SG_RENDER_PAGE_LOOK_H
#define SG_RENDER_PAGE_LOOK_H

#include <stancegraph/render.h>

#include "base/buf.h"

/* Number of a kind in the list that sg_page_look_add writes. */
int sg_page_kind(sg_actor_kind kind, bool is_topic);

/* Appends `,"look":{...}` with the colours of `options`. SG_EUSAGE as
 * sg_palettes_make. */
sg_status sg_page_look_add(sg_buf *out, const sg_render_options *options,
                           sg_error *err);

#endif
