/* librsvg reads our SVG, cairo draws it. Both take letters from the fonts that
 * fontconfig finds; where it finds none, Pango would end the process. Where it
 * finds only one that is wider than Helvetica, the letters move together. */
#include "render/raster.h"

#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>
#include <math.h>

#include "base/error.h"
#include "base/str.h"
#include "render/text.h"

static const double most_pixels = 200e6;
static const double most_side = 32767; /* of a cairo image */
static const double points_per_pixel = 0.75;

/* ---- reading ------------------------------------------------------------ */

static bool there_are_fonts(void)
{
    FcPattern *outlines = FcPatternBuild(NULL, FC_SCALABLE, FcTypeBool, FcTrue,
                                         (const char *)NULL);
    FcObjectSet *family = FcObjectSetBuild(FC_FAMILY, (const char *)NULL);
    FcFontSet *fonts = FcFontList(NULL, outlines, family);
    bool found = fonts != NULL && fonts->nfont > 0;

    if (fonts)
        FcFontSetDestroy(fonts);
    FcObjectSetDestroy(family);
    FcPatternDestroy(outlines);
    return found;
}

static const char sample[] = "Hamburg foundation supports the Nineveh treaty";
enum { SAMPLE_FONT = 100 };

/* Width of the sample in the font that stands in for Helvetica here; 0 when it
 * cannot be told. */
static double sample_width(void)
{
    RsvgRectangle ink = {0, 0, 0, 0};
    sg_buf svg = SG_BUF_INIT;
    RsvgHandle *handle;

    sg_buf_printf(&svg,
                  "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
                  "9000 200\"><text id=\"t\" y=\"100\" font-size=\"%d\" "
                  "font-family=\"" SG_FONT_FAMILY "\">%s</text></svg>",
                  SAMPLE_FONT, sample);
    handle = rsvg_handle_new_from_data((const guint8 *)svg.data, svg.len, NULL);
    sg_buf_clear(&svg);
    if (!handle)
        return 0;
    (void)rsvg_handle_get_geometry_for_element(handle, "#t", &ink, NULL, NULL);
    g_object_unref(handle);
    return ink.width;
}

/* The boxes were made for Helvetica: with a wider font the letters stand closer
 * so that names stay inside. */
static void fit_letters(RsvgHandle *handle)
{
    double expected = sg_text_width(sg_str_of(sample), SAMPLE_FONT, false);
    double excess = sample_width() - expected;
    double each = excess / SAMPLE_FONT / (double)(sizeof(sample) - 1);
    sg_buf rule = SG_BUF_INIT;

    if (excess < expected / 50)
        return;
    sg_buf_printf(&rule, "text{letter-spacing:-0.%03ldem}",
                  lround(fmin(each, 0.1) * 1000));
    (void)rsvg_handle_set_stylesheet(handle, (const guint8 *)rule.data,
                                     rule.len, NULL);
    sg_buf_clear(&rule);
}

/* A picture that has been read, and its natural size in pixels. */
typedef struct drawing {
    RsvgHandle *handle;
    double width;
    double height;
} drawing;

static sg_status read_svg(sg_str svg, drawing *d, sg_error *err)
{
    RsvgRectangle box;
    gboolean has_box;

    *d = (drawing){NULL, 0, 0};
    if (!there_are_fonts())
        return sg_fail(err, SG_ESYSTEM,
                       "no font is installed, which PNG and PDF need: install "
                       "fonts-liberation, or draw SVG");
    d->handle =
        rsvg_handle_new_from_data((const guint8 *)svg.data, svg.len, NULL);
    if (!d->handle)
        return sg_fail(err, SG_ESYSTEM, "librsvg cannot read the picture");
    rsvg_handle_get_intrinsic_dimensions(d->handle, NULL, NULL, NULL, NULL,
                                         &has_box, &box);
    if (!has_box) {
        g_object_unref(d->handle);
        return sg_fail(err, SG_ESYSTEM, "the picture has no size");
    }
    fit_letters(d->handle);
    d->width = box.width;
    d->height = box.height;
    return SG_OK;
}

/* ---- drawing ------------------------------------------------------------ */

static cairo_status_t append(void *buf, const unsigned char *bytes,
                             unsigned int count)
{
    sg_buf_add(buf, (sg_str){(const char *)bytes, count});
    return CAIRO_STATUS_SUCCESS;
}

static sg_status check(cairo_status_t code, sg_error *err)
{
    if (code == CAIRO_STATUS_SUCCESS)
        return SG_OK;
    return sg_fail(err, SG_ESYSTEM, "the picture cannot be drawn: %s",
                   cairo_status_to_string(code));
}

/* Draws over the whole surface, `width` of its units wide. */
static sg_status draw(const drawing *d, cairo_surface_t *surface, double width,
                      double height, sg_error *err)
{
    const RsvgRectangle page = {0, 0, d->width, d->height};
    cairo_t *cairo = cairo_create(surface);
    sg_status status = check(cairo_status(cairo), err);

    /* Each side by itself: a rounded height leaves no line of nothing. */
    cairo_scale(cairo, width / d->width, height / d->height);
    if (status == SG_OK &&
        !rsvg_handle_render_document(d->handle, cairo, &page, NULL))
        status = sg_fail(err, SG_ESYSTEM, "librsvg cannot draw the picture");
    if (status == SG_OK)
        status = check(cairo_status(cairo), err);
    cairo_destroy(cairo);
    return status;
}

/* ---- PNG ---------------------------------------------------------------- */

static sg_status png(sg_buf *out, const drawing *d, double width, sg_error *err)
{
    double height = fmax(round(width * d->height / d->width), 1);
    cairo_surface_t *surface;
    sg_status status;

    if (width > most_side || height > most_side || width * height > most_pixels)
        return sg_fail(err, SG_ELIMIT,
                       "a PNG of %.0f by %.0f pixels is too large: ask for "
                       "less width, or for a PDF",
                       width, height);
    surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, (int)width,
                                         (int)height);
    status = check(cairo_surface_status(surface), err);
    if (status == SG_OK)
        status = draw(d, surface, width, height, err);
    if (status == SG_OK)
        status =
            check(cairo_surface_write_to_png_stream(surface, append, out), err);
    cairo_surface_destroy(surface);
    return status;
}

sg_status sg_raster_png(sg_buf *out, sg_str svg, size_t width, sg_error *err)
{
    drawing d;
    sg_status status = read_svg(svg, &d, err);

    if (status != SG_OK)
        return status;
    status = png(out, &d, width ? (double)width : 2 * d.width, err);
    g_object_unref(d.handle);
    return status;
}

/* ---- PDF ---------------------------------------------------------------- */

static void set_metadata(cairo_surface_t *surface, sg_str title)
{
    sg_buf text = SG_BUF_INIT;

    sg_buf_add(&text, title);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE,
                                   text.data);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
    sg_buf_clear(&text);
}

sg_status sg_raster_pdf(sg_buf *out, sg_str svg, sg_str title, sg_error *err)
{
    drawing d;
    cairo_surface_t *surface;
    double width;
    double height;
    sg_status status = read_svg(svg, &d, err);

    if (status != SG_OK)
        return status;
    width = d.width * points_per_pixel;
    height = d.height * points_per_pixel;
    surface = cairo_pdf_surface_create_for_stream(append, out, width, height);
    set_metadata(surface, title);
    status = draw(&d, surface, width, height, err);
    cairo_surface_finish(surface);
    if (status == SG_OK)
        status = check(cairo_surface_status(surface), err);
    cairo_surface_destroy(surface);
    g_object_unref(d.handle);
    return status;
}
