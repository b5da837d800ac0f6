/* Names that name nobody. */
#include "tests/base/check.h"

#include "extract/nameless.h"

static bool names_nobody(const char *name)
{
    sg_data *data = NULL;
    sg_nameless *words = NULL;
    bool found;

    assert_int_equal(sg_data_open(NULL, &data, NULL), SG_OK);
    assert_int_equal(sg_nameless_load(data, &words, NULL), SG_OK);
    found = sg_nameless_has(words, sg_str_of(name));
    sg_nameless_free(words);
    sg_data_free(data);
    return found;
}

static void test_counted_people_have_no_name(void **state)
{
    static const char *const names[] = {
        "some",   "One",         "52 percent", "one of them",  "people",
        "others", "1,200 women", "two-thirds", "Most of them", "3.5%"};

    (void)state;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (!names_nobody(names[i]))
            fail_msg("%s", names[i]);
}

static void test_names_are_names(void **state)
{
    static const char *const names[] = {"Norway",
                                        "rebels",
                                        "opposition",
                                        "One Nation",
                                        "Group of 77 states",
                                        "People's Party",
                                        "of them",
                                        "",
                                        "Seven Network"};

    (void)state;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (names_nobody(names[i]))
            fail_msg("%s", names[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counted_people_have_no_name),
        cmocka_unit_test(test_names_are_names),
    };

    return cmocka_run_group_tests_name("extract/nameless", tests, NULL, NULL);
}
