/* PNG and PDF of a small SVG. What they look like is for the eye; sizes,
 * sameness and limits are checked here. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "render/raster.h"

#define PICTURE                                                                \
    SG_STR("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 80 40\">"  \
           "<rect width=\"80\" height=\"40\" fill=\"#0072b2\"/>"               \
           "<text x=\"4\" y=\"20\" font-size=\"10\">Ardania</text></svg>")

/* The number of four bytes at `place` of a PNG. */
static unsigned long number_at(const sg_buf *png, size_t place)
{
    const unsigned char *bytes = (const unsigned char *)png->data + place;

    return (unsigned long)bytes[0] << 24 | (unsigned long)bytes[1] << 16 |
           (unsigned long)bytes[2] << 8 | bytes[3];
}

static void assert_png_size(size_t width, unsigned long width_made,
                            unsigned long height_made)
{
    sg_error err = SG_ERROR_INIT;
    sg_buf png = SG_BUF_INIT;

    if (sg_raster_png(&png, PICTURE, width, &err) != SG_OK)
        fail_msg("%s", err.message);
    assert_true(png.len > 24);
    assert_memory_equal(png.data, "\x89PNG\r\n", 6);
    assert_int_equal(number_at(&png, 16), width_made);
    assert_int_equal(number_at(&png, 20), height_made);
    assert_int_equal(png.data[25], 2); /* opaque up to the edges */
    sg_buf_clear(&png);
}

static void test_png_sizes(void **state)
{
    (void)state;
    assert_png_size(0, 160, 80);
    assert_png_size(80, 80, 40);
    assert_png_size(999, 999, 500);
}

static void test_png_too_large(void **state)
{
    sg_error err = SG_ERROR_INIT;
    sg_buf png = SG_BUF_INIT;

    (void)state;
    assert_int_equal(sg_raster_png(&png, PICTURE, 30000, &err), SG_ELIMIT);
    assert_non_null(strstr(err.message, "30000 by 15000 pixels"));
    assert_int_equal(sg_raster_png(&png, PICTURE, 40000, &err), SG_ELIMIT);
    assert_int_equal(png.len, 0);
    sg_buf_clear(&png);
}

static void draw_pdf(sg_buf *pdf)
{
    sg_error err = SG_ERROR_INIT;

    if (sg_raster_pdf(pdf, PICTURE, SG_STR("Who (and \\ why)"), &err) != SG_OK)
        fail_msg("%s", err.message);
}

static void test_pdf_is_the_same_again(void **state)
{
    sg_buf first = SG_BUF_INIT;
    sg_buf second = SG_BUF_INIT;

    (void)state;
    draw_pdf(&first);
    draw_pdf(&second);
    assert_memory_equal(first.data, "%PDF", 4);
    assert_int_equal(first.len, second.len);
    assert_memory_equal(first.data, second.data, first.len);
    sg_buf_clear(&first);
    sg_buf_clear(&second);
}

static void test_what_is_no_picture(void **state)
{
    sg_error err = SG_ERROR_INIT;
    sg_buf out = SG_BUF_INIT;

    (void)state;
    assert_int_equal(sg_raster_png(&out, SG_STR("<svg"), 0, &err), SG_ESYSTEM);
    assert_int_equal(sg_raster_pdf(&out, SG_STR(""), SG_STR(""), &err),
                     SG_ESYSTEM);
    assert_int_equal(
        sg_raster_png(&out,
                      SG_STR("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), 0,
                      &err),
        SG_ESYSTEM);
    assert_int_equal(out.len, 0);
    sg_buf_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_png_sizes),
        cmocka_unit_test(test_png_too_large),
        cmocka_unit_test(test_pdf_is_the_same_again),
        cmocka_unit_test(test_what_is_no_picture),
    };

    return cmocka_run_group_tests_name("render/raster", tests, NULL, NULL);
}
