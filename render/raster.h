/* The SVG as pixels, or as a page with its fonts: PNG and PDF are drawn from
 * the same text, so that they cannot differ from it. */
#ifndef SG_RENDER_RASTER_H
#define SG_RENDER_RASTER_H

#include <stancegraph/error.h>

#include "base/buf.h"

/* Appends the picture as PNG, `width` pixels wide; 0 is twice its natural
 * width, which is sharp on paper and on fine screens. SG_ELIMIT when it would
 * have more than 200 million pixels; SG_ESYSTEM when there is no font. */
sg_status sg_raster_png(sg_buf *out, sg_str svg, size_t width, sg_error *err);

/* Appends the picture as a PDF of one page of its natural size (96 pixels are
 * an inch), vectors and text, with the letters it needs. It names no time of
 * its making: the same SVG and fonts give the same bytes. */
sg_status sg_raster_pdf(sg_buf *out, sg_str svg, sg_str title, sg_error *err);

/* Names and versions of the libraries, a line each. */
void sg_raster_about(sg_buf *out);

#endif
