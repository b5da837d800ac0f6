/* SHA-256 against the examples of FIPS 180-4 and against sums of sha256sum. */
#include "fixture.h"

#include <string.h>

#include "graph/hash.h"

static void assert_sum(sg_str text, const char *hex)
{
    char out[SG_HASH_HEX];

    assert_true(sg_str_is(sg_text_hash(text, out), hex));
}

static void test_known_sums(void **state)
{
    static char million[1000000];

    (void)state;
    memset(million, 'a', sizeof million);
    assert_sum(SG_STR(""), "e3b0c44298fc1c149afbf4c8996fb924"
                           "27ae41e4649b934ca495991b7852b855");
    assert_sum(SG_STR("abc"), "ba7816bf8f01cfea414140de5dae2223"
                              "b00361a396177a9cb410ff61f20015ad");
    assert_sum(
        SG_STR("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    assert_sum((sg_str){million, sizeof million},
               "cdc76e5c9914fb9281a1c7e284d73e67"
               "f1809a48a497200e046d39ccc7112cd0");
}

/* However a text is cut, the sum is the same; all lengths around a block. */
static void test_parts(void **state)
{
    char text[200];
    char whole[SG_HASH_HEX];
    char parts[SG_HASH_HEX];

    (void)state;
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = (char)('a' + i % 26);
    for (size_t n = 0; n <= sizeof text; n++) {
        sg_hash hash;

        (void)sg_text_hash((sg_str){text, n}, whole);
        sg_hash_start(&hash);
        sg_hash_add(&hash, (sg_str){text, n / 3});
        sg_hash_add(&hash, (sg_str){text + n / 3, n - n / 3});
        (void)sg_hash_end(&hash, parts);
        assert_memory_equal(whole, parts, SG_HASH_HEX);
    }
}

static void test_fields_do_not_run_together(void **state)
{
    char one[SG_HASH_HEX];
    char two[SG_HASH_HEX];
    sg_hash hash;

    (void)state;
    sg_hash_start(&hash);
    sg_hash_field(&hash, SG_STR("ab"));
    sg_hash_field(&hash, SG_STR("c"));
    (void)sg_hash_end(&hash, one);
    sg_hash_start(&hash);
    sg_hash_field(&hash, SG_STR("a"));
    sg_hash_field(&hash, SG_STR("bc"));
    (void)sg_hash_end(&hash, two);
    assert_memory_not_equal(one, two, SG_HASH_HEX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_known_sums),
        cmocka_unit_test(test_parts),
        cmocka_unit_test(test_fields_do_not_run_together),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
