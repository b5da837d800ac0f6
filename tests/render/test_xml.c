/* Escaping and numbers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <locale.h>

#include "base/str.h"
#include "render/xml.h"

static void test_text_is_escaped(void **state)
{
    sg_buf out = SG_BUF_INIT;

    (void)state;
    sg_xml_text(&out, SG_STR("<a b=\"c\" d='e'>&]]></a>"));
    assert_string_equal(out.data, "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;"
                                  "]]&gt;&lt;/a&gt;");
    sg_buf_clear(&out);
}

static void test_numbers_have_one_decimal(void **state)
{
    static const struct {
        double value;
        const char *text;
    } cases[] = {{0, "0"},        {-0.04, "0"},   {-0.4, "-0.4"},
                 {12.25, "12.3"}, {-3.5, "-3.5"}, {1e6, "1000000"}};

    (void)state;
    (void)setlocale(LC_ALL, "");
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        sg_buf out = SG_BUF_INIT;

        sg_xml_number(&out, cases[i].value);
        assert_string_equal(out.data, cases[i].text);
        sg_buf_clear(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text_is_escaped),
        cmocka_unit_test(test_numbers_have_one_decimal),
    };

    return cmocka_run_group_tests_name("render/xml", tests, NULL, NULL);
}
