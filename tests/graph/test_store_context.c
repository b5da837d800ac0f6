/* Sentences around a statement and other names of actors. */
#include "fixture.h"

#include <string.h>

#include "base/buf.h"

static const char *const border[] = {
    "Borduria|accuses|Syldavia",
    "Syldavia|rejects|Borduria",
    "Freedonia|praises|Syldavia",
    NULL,
};

static bool add_sentence(void *out, uint32_t number, sg_str text)
{
    sg_buf_printf(out, "%u:%.*s\n", (unsigned)number, SG_FMT(text));
    return true;
}

static bool stop_at_once(void *count, uint32_t number, sg_str text)
{
    (void)number;
    (void)text;
    ++*(int *)count;
    return false;
}

static void test_range_of_sentences(void **state)
{
    sg_store *store = fresh_store("context.db");
    sg_error err = SG_ERROR_INIT;
    sg_buf out = SG_BUF_INIT;

    (void)state;
    (void)load_told(store, "border", "2031-04-02", border);
    (void)load_told(store, "other", "2031-04-03", border);
    assert_int_equal(sg_store_sentences(store, SG_STR("border"),
                                        (sg_span){1, 9}, add_sentence, &out,
                                        &err),
                     SG_OK);
    assert_int_equal(out.data[0], '1');
    assert_non_null(strstr(out.data, "\n2:"));
    assert_null(strstr(out.data, "0:"));
    sg_buf_reset(&out);
    assert_int_equal(sg_store_sentences(store, SG_STR("nothing"),
                                        (sg_span){0, 9}, add_sentence, &out,
                                        &err),
                     SG_OK);
    assert_int_equal(out.len, 0);
    sg_buf_clear(&out);
    sg_store_close(store);
}

static void test_sentences_can_be_stopped(void **state)
{
    sg_store *store = fresh_store("context.db");
    sg_error err = SG_ERROR_INIT;
    int count = 0;

    (void)state;
    (void)load_told(store, "border", "2031-04-02", border);
    assert_int_equal(sg_store_sentences(store, SG_STR("border"),
                                        (sg_span){0, 9}, stop_at_once, &count,
                                        &err),
                     SG_ESTOP);
    assert_int_equal(count, 1);
    sg_store_close(store);
}

static bool add_name(void *out, sg_str actor, sg_str name)
{
    sg_buf_printf(out, "%.*s=%.*s;", SG_FMT(actor), SG_FMT(name));
    return true;
}

static void test_other_names(void **state)
{
    sg_store *store = fresh_store("context.db");
    sg_error err = SG_ERROR_INIT;
    sg_buf out = SG_BUF_INIT;
    bool known;

    (void)state;
    (void)load_told(store, "border", "2031-04-02", border);
    assert_int_equal(sg_store_add_alias(store, SG_STR("Syldavia"),
                                        SG_STR("Klow"), &known, &err),
                     SG_OK);
    assert_int_equal(sg_store_add_alias(store, SG_STR("Borduria"),
                                        SG_STR("Szohod"), &known, &err),
                     SG_OK);
    assert_int_equal(sg_store_names(store, add_name, &out, &err), SG_OK);
    assert_string_equal(out.data, "Borduria=Szohod;Syldavia=Klow;");
    sg_buf_clear(&out);
    sg_store_close(store);
}

static const char *begun(sg_store *store, const char *start, sg_buf *out)
{
    sg_error err = SG_ERROR_INIT;

    out->len = 0;
    sg_buf_byte(out, ';');
    assert_int_equal(
        sg_store_names_begin(store, sg_str_of(start), add_name, out, &err),
        SG_OK);
    return out->data;
}

/* Its own name when that begins so, else the other one that does. */
static void test_names_that_begin_so(void **state)
{
    sg_store *store = fresh_store("context.db");
    sg_buf out = SG_BUF_INIT;
    bool known;

    (void)state;
    (void)load_told(store, "border", "2031-04-02", border);
    assert_int_equal(sg_store_add_alias(store, SG_STR("Syldavia"),
                                        SG_STR("Sylvania"), &known, NULL),
                     SG_OK);
    assert_int_equal(sg_store_add_alias(store, SG_STR("Syldavia"),
                                        SG_STR("B\xC3\xB6heim"), &known, NULL),
                     SG_OK);
    assert_string_equal(begun(store, "syl", &out), ";Syldavia=Syldavia;");
    assert_string_equal(begun(store, "SYLV", &out), ";Syldavia=Sylvania;");
    assert_string_equal(begun(store, "the b", &out),
                        ";Borduria=Borduria;Syldavia=B\xC3\xB6heim;");
    assert_string_equal(
        begun(store, "", &out),
        ";Borduria=Borduria;Freedonia=Freedonia;Syldavia=Syldavia;");
    assert_string_equal(begun(store, "%", &out), ";");
    sg_buf_clear(&out);
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_range_of_sentences),
        cmocka_unit_test(test_sentences_can_be_stopped),
        cmocka_unit_test(test_other_names),
        cmocka_unit_test(test_names_that_begin_so),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
