/* Buffers: growing, formatting, reuse. */
#include "tests/base/check.h"

#include <string.h>

#include "base/buf.h"

static void test_counts(void **state)
{
    sg_buf buf = SG_BUF_INIT;

    (void)state;
    sg_buf_count(&buf, 0, "link");
    sg_buf_count(&buf, 1, " link");
    sg_buf_count(&buf, 12, " link");
    assert_string_equal(buf.data, "0 links1  link12  links");
    sg_buf_clear(&buf);
}

static void test_starts_empty_and_readable(void **state)
{
    sg_buf buf = SG_BUF_INIT;

    (void)state;
    assert_string_equal(buf.data, "");
    assert_str(sg_buf_str(&buf), "");
    sg_buf_add(&buf, (sg_str){NULL, 0});
    sg_buf_addc(&buf, NULL);
    assert_int_equal(buf.len, 0);
    sg_buf_clear(&buf);
}

static void test_pieces_of_every_kind(void **state)
{
    sg_buf buf = SG_BUF_INIT;

    (void)state;
    sg_buf_addc(&buf, "one");
    sg_buf_byte(&buf, ' ');
    sg_buf_add(&buf, SG_STR("two"));
    sg_buf_printf(&buf, " %d%%", 3);
    assert_string_equal(buf.data, "one two 3%");
    sg_buf_clear(&buf);
    assert_string_equal(buf.data, "");
}

static void test_grows_far_and_stays_ended(void **state)
{
    sg_buf buf = SG_BUF_INIT;

    (void)state;
    for (int i = 0; i < 10000; i++) {
        sg_buf_printf(&buf, "%d,", i % 10);
        assert_int_equal(buf.data[buf.len], '\0');
    }
    assert_int_equal(buf.len, 20000);
    assert_int_equal(strlen(buf.data), 20000);
    sg_buf_clear(&buf);
}

static void test_reset_keeps_nothing(void **state)
{
    sg_buf buf = SG_BUF_INIT;

    (void)state;
    sg_buf_reset(&buf);
    sg_buf_addc(&buf, "gone");
    sg_buf_reset(&buf);
    assert_string_equal(buf.data, "");
    sg_buf_addc(&buf, "new");
    assert_string_equal(buf.data, "new");
    sg_buf_clear(&buf);
    sg_buf_clear(&buf);
}

static void test_bytes_with_nul(void **state)
{
    sg_buf buf = SG_BUF_INIT;

    (void)state;
    sg_buf_add(&buf, (sg_str){"a\0b", 3});
    sg_buf_byte(&buf, '\0');
    assert_int_equal(buf.len, 4);
    assert_memory_equal(buf.data, "a\0b\0", 5);
    sg_buf_clear(&buf);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counts),
        cmocka_unit_test(test_starts_empty_and_readable),
        cmocka_unit_test(test_pieces_of_every_kind),
        cmocka_unit_test(test_grows_far_and_stays_ended),
        cmocka_unit_test(test_reset_keeps_nothing),
        cmocka_unit_test(test_bytes_with_nul),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
