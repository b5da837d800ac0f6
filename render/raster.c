/* librsvg reads our SVG, cairo draws it. Both take letters from the fonts that
 * fontconfig finds; where it finds none, Pango would end the process. Where it
 * finds only one that is wider than Helvetica, the letters move together.
 *
 * The three are loaded when the first picture is asked for: with the forty
 * libraries below them they would double the time in which any command
 * starts. */
#include "render/raster.h"

#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>
#include <math.h>
#include <string.h>

#include "base/error.h"
#include "base/library.h"
#include "base/str.h"
#include "render/text.h"

static const double most_pixels = 200e6;
static const double most_side = 32767; /* of a cairo image */
static const double points_per_pixel = 0.75;

/* ---- loading ------------------------------------------------------------ */

/* What is called: result, name, arguments. */
#define FUNCTIONS(X)                                                           \
    X(FcPattern *, FcPatternBuild, (FcPattern *, ...))                         \
    X(FcObjectSet *, FcObjectSetBuild, (const char *, ...))                    \
    X(FcFontSet *, FcFontList, (FcConfig *, FcPattern *, FcObjectSet *))       \
    X(void, FcFontSetDestroy, (FcFontSet *))                                   \
    X(void, FcObjectSetDestroy, (FcObjectSet *))                               \
    X(void, FcPatternDestroy, (FcPattern *))                                   \
    X(RsvgHandle *, rsvg_handle_new_from_data,                                 \
      (const guint8 *, gsize, GError **))                                      \
    X(gboolean, rsvg_handle_get_geometry_for_element,                          \
      (RsvgHandle *, const char *, RsvgRectangle *, RsvgRectangle *,           \
       GError **))                                                             \
    X(gboolean, rsvg_handle_set_stylesheet,                                    \
      (RsvgHandle *, const guint8 *, gsize, GError **))                        \
    X(void, rsvg_handle_get_intrinsic_dimensions,                              \
      (RsvgHandle *, gboolean *, RsvgLength *, gboolean *, RsvgLength *,       \
       gboolean *, RsvgRectangle *))                                           \
    X(gboolean, rsvg_handle_render_document,                                   \
      (RsvgHandle *, cairo_t *, const RsvgRectangle *, GError **))             \
    X(void, g_object_unref, (gpointer))                                        \
    X(const char *, cairo_version_string, (void))                              \
    X(const char *, cairo_status_to_string, (cairo_status_t))                  \
    X(cairo_t *, cairo_create, (cairo_surface_t *))                            \
    X(cairo_status_t, cairo_status, (cairo_t *))                               \
    X(void, cairo_scale, (cairo_t *, double, double))                          \
    X(void, cairo_destroy, (cairo_t *))                                        \
    X(cairo_surface_t *, cairo_image_surface_create,                           \
      (cairo_format_t, int, int))                                              \
    X(cairo_status_t, cairo_surface_status, (cairo_surface_t *))               \
    X(cairo_status_t, cairo_surface_write_to_png_stream,                       \
      (cairo_surface_t *, cairo_write_func_t, void *))                         \
    X(cairo_surface_t *, cairo_pdf_surface_create_for_stream,                  \
      (cairo_write_func_t, void *, double, double))                            \
    X(void, cairo_pdf_surface_set_metadata,                                    \
      (cairo_surface_t *, cairo_pdf_metadata_t, const char *))                 \
    X(void, cairo_surface_finish, (cairo_surface_t *))                         \
    X(void, cairo_surface_destroy, (cairo_surface_t *))

typedef struct libraries {
    FUNCTIONS(SG_LIBRARY_MEMBER)
    const guint *version[3]; /* of librsvg */
} libraries;

#define PLACE(result, name, parameters) {#name, offsetof(libraries, name)},
static const sg_symbol symbols[] = {
    {"rsvg_major_version", offsetof(libraries, version[0])},
    {"rsvg_minor_version", offsetof(libraries, version[1])},
    {"rsvg_micro_version", offsetof(libraries, version[2])},
    FUNCTIONS(PLACE)};

/* librsvg brings the others. */
static bool load(libraries *lib)
{
    const char *missing;

    return sg_library_load("librsvg-2.so.2", symbols,
                           sizeof symbols / sizeof *symbols, lib, &missing);
}

static sg_status fail_without(sg_error *err)
{
    return sg_fail(err, SG_ESYSTEM,
                   "PNG and PDF need librsvg (%s): install librsvg2-2, or draw "
                   "SVG",
                   sg_library_why());
}

void sg_raster_about(sg_buf *out)
{
    libraries lib;

    if (load(&lib))
        sg_buf_printf(out, "librsvg %u.%u.%u\ncairo %s\n", *lib.version[0],
                      *lib.version[1], *lib.version[2],
                      lib.cairo_version_string());
    else
        sg_buf_addc(out, "librsvg is not installed\n");
}

/* ---- reading ------------------------------------------------------------ */

static bool there_are_fonts(const libraries *lib)
{
    FcPattern *outlines = lib->FcPatternBuild(NULL, FC_SCALABLE, FcTypeBool,
                                              FcTrue, (const char *)NULL);
    FcObjectSet *family = lib->FcObjectSetBuild(FC_FAMILY, (const char *)NULL);
    FcFontSet *fonts = lib->FcFontList(NULL, outlines, family);
    bool found = fonts != NULL && fonts->nfont > 0;

    if (fonts)
        lib->FcFontSetDestroy(fonts);
    lib->FcObjectSetDestroy(family);
    lib->FcPatternDestroy(outlines);
    return found;
}

static const char sample[] = "Hamburg foundation supports the Nineveh treaty";
enum { SAMPLE_FONT = 100 };

/* Width of the sample in the font that stands in for Helvetica here; 0 when it
 * cannot be told. */
static double sample_width(const libraries *lib)
{
    RsvgRectangle ink = {0, 0, 0, 0};
    sg_buf svg = SG_BUF_INIT;
    RsvgHandle *handle;

    sg_buf_printf(&svg,
                  "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
                  "9000 200\"><text id=\"t\" y=\"100\" font-size=\"%d\" "
                  "font-family=\"" SG_FONT_FAMILY "\">%s</text></svg>",
                  SAMPLE_FONT, sample);
    handle =
        lib->rsvg_handle_new_from_data((const guint8 *)svg.data, svg.len, NULL);
    sg_buf_clear(&svg);
    if (!handle)
        return 0;
    (void)lib->rsvg_handle_get_geometry_for_element(handle, "#t", &ink, NULL,
                                                    NULL);
    lib->g_object_unref(handle);
    return ink.width;
}

/* The boxes were made for Helvetica: with a wider font the letters stand closer
 * so that names stay inside. */
static void fit_letters(const libraries *lib, RsvgHandle *handle)
{
    double expected = sg_text_width(sg_str_of(sample), SAMPLE_FONT, false);
    double excess = sample_width(lib) - expected;
    double each = excess / SAMPLE_FONT / (double)(sizeof(sample) - 1);
    sg_buf rule = SG_BUF_INIT;

    if (excess < expected / 50)
        return;
    sg_buf_printf(&rule, "text{letter-spacing:-0.%03ldem}",
                  lround(fmin(each, 0.1) * 1000));
    (void)lib->rsvg_handle_set_stylesheet(handle, (const guint8 *)rule.data,
                                          rule.len, NULL);
    sg_buf_clear(&rule);
}

/* A picture that has been read, and its natural size in pixels. */
typedef struct drawing {
    const libraries *lib;
    RsvgHandle *handle;
    double width;
    double height;
} drawing;

static sg_status read_svg(const libraries *lib, sg_str svg, drawing *d,
                          sg_error *err)
{
    RsvgRectangle box;
    gboolean has_box;

    *d = (drawing){lib, NULL, 0, 0};
    if (!there_are_fonts(lib))
        return sg_fail(err, SG_ESYSTEM,
                       "no font is installed, which PNG and PDF need: install "
                       "fonts-liberation, or draw SVG");
    d->handle =
        lib->rsvg_handle_new_from_data((const guint8 *)svg.data, svg.len, NULL);
    if (!d->handle)
        return sg_fail(err, SG_ESYSTEM, "librsvg cannot read the picture");
    lib->rsvg_handle_get_intrinsic_dimensions(d->handle, NULL, NULL, NULL, NULL,
                                              &has_box, &box);
    if (!has_box) {
        lib->g_object_unref(d->handle);
        return sg_fail(err, SG_ESYSTEM, "the picture has no size");
    }
    fit_letters(lib, d->handle);
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

static sg_status check(const libraries *lib, cairo_status_t code, sg_error *err)
{
    if (code == CAIRO_STATUS_SUCCESS)
        return SG_OK;
    return sg_fail(err, SG_ESYSTEM, "the picture cannot be drawn: %s",
                   lib->cairo_status_to_string(code));
}

/* Draws over the whole surface, `width` of its units wide. */
static sg_status draw(const drawing *d, cairo_surface_t *surface, double width,
                      double height, sg_error *err)
{
    const libraries *lib = d->lib;
    const RsvgRectangle page = {0, 0, d->width, d->height};
    cairo_t *cairo = lib->cairo_create(surface);
    sg_status status = check(lib, lib->cairo_status(cairo), err);

    /* Each side by itself: a rounded height leaves no line of nothing. */
    lib->cairo_scale(cairo, width / d->width, height / d->height);
    if (status == SG_OK &&
        !lib->rsvg_handle_render_document(d->handle, cairo, &page, NULL))
        status = sg_fail(err, SG_ESYSTEM, "librsvg cannot draw the picture");
    if (status == SG_OK)
        status = check(lib, lib->cairo_status(cairo), err);
    lib->cairo_destroy(cairo);
    return status;
}

/* ---- PNG ---------------------------------------------------------------- */

static sg_status png(sg_buf *out, const drawing *d, double width, sg_error *err)
{
    const libraries *lib = d->lib;
    double height = fmax(round(width * d->height / d->width), 1);
    cairo_surface_t *surface;
    sg_status status;

    if (width > most_side || height > most_side || width * height > most_pixels)
        return sg_fail(err, SG_ELIMIT,
                       "a PNG of %.0f by %.0f pixels is too large: ask for "
                       "less width, or for a PDF",
                       width, height);
    surface = lib->cairo_image_surface_create(CAIRO_FORMAT_ARGB32, (int)width,
                                              (int)height);
    status = check(lib, lib->cairo_surface_status(surface), err);
    if (status == SG_OK)
        status = draw(d, surface, width, height, err);
    if (status == SG_OK)
        status = check(
            lib, lib->cairo_surface_write_to_png_stream(surface, append, out),
            err);
    lib->cairo_surface_destroy(surface);
    return status;
}

sg_status sg_raster_png(sg_buf *out, sg_str svg, size_t width, sg_error *err)
{
    libraries lib;
    drawing d;
    sg_status status;

    if (!load(&lib))
        return fail_without(err);
    status = read_svg(&lib, svg, &d, err);
    if (status != SG_OK)
        return status;
    status = png(out, &d, width ? (double)width : 2 * d.width, err);
    lib.g_object_unref(d.handle);
    return status;
}

/* ---- PDF ---------------------------------------------------------------- */

static void set_metadata(const libraries *lib, cairo_surface_t *surface,
                         sg_str title)
{
    sg_buf text = SG_BUF_INIT;

    sg_buf_add(&text, title);
    lib->cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE,
                                        text.data);
    lib->cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                        "");
    sg_buf_clear(&text);
}

sg_status sg_raster_pdf(sg_buf *out, sg_str svg, sg_str title, sg_error *err)
{
    libraries lib;
    drawing d;
    cairo_surface_t *surface;
    double width;
    double height;
    sg_status status;

    if (!load(&lib))
        return fail_without(err);
    status = read_svg(&lib, svg, &d, err);
    if (status != SG_OK)
        return status;
    width = d.width * points_per_pixel;
    height = d.height * points_per_pixel;
    surface =
        lib.cairo_pdf_surface_create_for_stream(append, out, width, height);
    set_metadata(&lib, surface, title);
    status = draw(&d, surface, width, height, err);
    lib.cairo_surface_finish(surface);
    if (status == SG_OK)
        status = check(&lib, lib.cairo_surface_status(surface), err);
    lib.cairo_surface_destroy(surface);
    lib.g_object_unref(d.handle);
    return status;
}
