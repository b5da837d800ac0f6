/* What was packed comes back, in pieces of any size, up to any end of a frame
 * and up to any damage. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "cli/packing.h"

static const cli_packing kinds[] = {CLI_PACKING_GZIP, CLI_PACKING_ZSTD};
enum { KINDS = 2 };

static void add_lines(sg_buf *out, size_t count)
{
    for (size_t i = 0; i < count; i++)
        sg_buf_printf(out, "line %zu of %zu\n", i * i, count);
}

/* Unpacks through rooms of `size` bytes; true when the data may end there. */
static sg_status unpack(cli_packing kind, sg_str packed, size_t size,
                        sg_buf *out, bool *may_end)
{
    cli_unpacker *unpacker = cli_unpacker_new(kind);
    char room[4096];
    sg_status status = SG_OK;
    size_t got = 1;

    while (status == SG_OK && (packed.len > 0 || got > 0)) {
        status = cli_unpack(unpacker, &packed, room, size, &got, NULL);
        sg_buf_add(out, (sg_str){room, got});
    }
    *may_end = cli_unpack_may_end(unpacker);
    cli_unpacker_free(unpacker);
    return status;
}

static void test_there_and_back(void **state)
{
    (void)state;
    for (size_t k = 0; k < KINDS; k++) {
        cli_packer *packer = cli_packer_new(kinds[k]);
        sg_buf text = SG_BUF_INIT;
        sg_buf packed = SG_BUF_INIT;
        size_t first;
        bool may_end;

        cli_pack_end(packer, &packed); /* nothing has begun */
        assert_int_equal(packed.len, 0);
        add_lines(&text, 5000);
        cli_pack(packer, sg_buf_str(&text), &packed);
        cli_pack_end(packer, &packed);
        first = packed.len;
        assert_true(first < text.len / 2);
        assert_int_equal(cli_packing_of_bytes(sg_buf_str(&packed)), kinds[k]);
        cli_pack(packer, SG_STR("behind"), &packed);
        cli_pack_end(packer, &packed);
        for (size_t size = 7; size <= 4096; size *= 4) {
            sg_buf back = SG_BUF_INIT;
            assert_int_equal(
                unpack(kinds[k], sg_buf_str(&packed), size, &back, &may_end),
                SG_OK);
            assert_true(may_end);
            assert_int_equal(back.len, text.len + strlen("behind"));
            assert_memory_equal(back.data, text.data, text.len);
            sg_buf_clear(&back);
        }
        sg_buf_clear(&text);
        sg_buf_clear(&packed);
        cli_packer_free(packer);
    }
}

/* Cut anywhere, what comes back is a prefix, and only a frame's end may be an
 * end. */
static void test_cut(void **state)
{
    (void)state;
    for (size_t k = 0; k < KINDS; k++) {
        cli_packer *packer = cli_packer_new(kinds[k]);
        sg_buf text = SG_BUF_INIT;
        sg_buf packed = SG_BUF_INIT;

        add_lines(&text, 300);
        cli_pack(packer, sg_buf_str(&text), &packed);
        cli_pack_end(packer, &packed);
        for (size_t cut = 1; cut < packed.len; cut += 13) {
            sg_buf back = SG_BUF_INIT;
            bool may_end;
            assert_int_equal(unpack(kinds[k], (sg_str){packed.data, cut}, 512,
                                    &back, &may_end),
                             SG_OK);
            assert_false(may_end);
            assert_memory_equal(back.data, text.data, back.len);
            sg_buf_clear(&back);
        }
        sg_buf_clear(&text);
        sg_buf_clear(&packed);
        cli_packer_free(packer);
    }
}

static void test_names(void **state)
{
    (void)state;
    assert_int_equal(cli_packing_of_name(SG_STR("a.jsonl.gz")),
                     CLI_PACKING_GZIP);
    assert_int_equal(cli_packing_of_name(SG_STR("a.zst")), CLI_PACKING_ZSTD);
    assert_int_equal(cli_packing_of_name(SG_STR("gz")), CLI_PACKING_NONE);
    assert_true(
        sg_str_eq(cli_packing_strip(SG_STR("a.svg.gz")), SG_STR("a.svg")));
    assert_true(sg_str_eq(cli_packing_strip(SG_STR("a.svg")), SG_STR("a.svg")));
    assert_int_equal(cli_packing_of_bytes(SG_STR("{")), CLI_PACKING_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_there_and_back),
        cmocka_unit_test(test_cut),
        cmocka_unit_test(test_names),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
