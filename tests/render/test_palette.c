/* Themes and colours: what is asked for is drawn, and can be seen. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/str.h"
#include "render/look.h"
#include "render/palette.h"

static const int signs[] = {-1, 0, 1, SG_MIXED};

static sg_palettes made(sg_theme theme, const char *colors)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_palettes palettes;

    options.theme = theme;
    options.colors = sg_str_of(colors);
    assert_int_equal(sg_palettes_make(&options, &palettes, NULL), SG_OK);
    return palettes;
}

static sg_color color(const char *text)
{
    sg_color c = {""};

    memcpy(c.text, text, 8);
    return c;
}

static void test_contrast(void **state)
{
    (void)state;
    assert_float_equal(sg_contrast(color("#000000"), color("#ffffff")), 21,
                       0.01);
    assert_float_equal(sg_contrast(color("#777777"), color("#777777")), 1,
                       0.01);
    /* as docs/pictures.md tells */
    assert_float_equal(sg_contrast(color("#0072b2"), color("#ffffff")), 5.2,
                       0.05);
    assert_float_equal(sg_contrast(color("#d55e00"), color("#ffffff")), 3.9,
                       0.05);
    assert_float_equal(sg_contrast(color("#7a1f6b"), color("#ffffff")), 9.4,
                       0.05);
}

static void check_seen(const sg_palette *p)
{
    for (size_t i = 0; i < 4; i++)
        assert_true(
            sg_contrast(color(sg_palette_sign(p, signs[i])), p->paper) >= 3);
    assert_true(sg_contrast(p->ink, p->paper) >= 7);
    assert_true(sg_contrast(p->ink, p->actor) >= 7);
    assert_true(sg_contrast(p->ink, p->subject) >= 7);
    assert_true(sg_contrast(p->soft, p->paper) >= 4.5);
    assert_true(sg_contrast(p->soft, p->box) >= 4.5);
    assert_true(sg_contrast(p->outline, p->paper) >= 3);
}

static void test_every_theme_can_be_seen(void **state)
{
    (void)state;
    for (int theme = SG_THEME_AUTO; theme <= SG_THEME_PRINT; theme++) {
        sg_palettes p = made((sg_theme)theme, NULL);

        check_seen(&p.day);
        check_seen(&p.night);
        assert_true(p.contrast >= 3);
        assert_int_equal(p.turns, theme == SG_THEME_AUTO);
    }
}

static void test_print_is_grey(void **state)
{
    sg_palettes p = made(SG_THEME_PRINT, NULL);

    (void)state;
    for (size_t i = 0; i < 4; i++) {
        const char *text = sg_palette_sign(&p.day, signs[i]);

        assert_memory_equal(text + 1, text + 3, 2);
        assert_memory_equal(text + 1, text + 5, 2);
    }
}

static void test_wished_colors(void **state)
{
    sg_palettes p = made(SG_THEME_AUTO, "#111, #762A83 ,#555555");

    (void)state;
    assert_string_equal(sg_palette_sign(&p.day, 1), "#111111");
    assert_string_equal(sg_palette_sign(&p.day, -1), "#762A83");
    assert_string_equal(sg_palette_sign(&p.day, 0), "#555555");
    assert_string_equal(sg_palette_sign(&p.day, SG_MIXED), "#7a1f6b");
    /* What is too dark for a dark screen becomes lighter there. */
    check_seen(&p.night);
    p = made(SG_THEME_AUTO, "#111,#222,#333,#ffffff");
    assert_float_equal(p.contrast, 1, 0.01);
}

static void test_what_is_no_color_is_told(void **state)
{
    static const char *const bad[] = {"red,#000,#000",
                                      "#000,#000",
                                      "#000,#000,#00",
                                      "#00g,#000,#000",
                                      "#000,#000,#000,#000,#000",
                                      "#000,,#000",
                                      "000000,#000,#000"};

    (void)state;
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        sg_render_options options = SG_RENDER_OPTIONS_INIT;
        sg_palettes palettes;
        sg_error err = SG_ERROR_INIT;

        options.colors = sg_str_of(bad[i]);
        assert_int_equal(sg_palettes_make(&options, &palettes, &err),
                         SG_EUSAGE);
        assert_non_null(strstr(err.message, "colour"));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_contrast),
        cmocka_unit_test(test_every_theme_can_be_seen),
        cmocka_unit_test(test_print_is_grey),
        cmocka_unit_test(test_wished_colors),
        cmocka_unit_test(test_what_is_no_color_is_told),
    };

    return cmocka_run_group_tests_name("render/palette", tests, NULL, NULL);
}
