/* Who is who: the built-in tables' look-ups, and tables that are wrong. */
#include "tests/base/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/utf8.h"
#include "extract/knowledge.h"
#include "tests/extract/set_up.h"

static int32_t alias(const sg_knowledge *k, const char *text)
{
    char buffer[SG_NAME_KEY_MAX];

    return sg_knowledge_alias(k,
                              sg_fold(sg_str_of(text), buffer, sizeof buffer));
}

static const char *actor_of(const sg_knowledge *k, const char *text)
{
    int32_t found = alias(k, text);

    return found == SG_NONE
               ? "-"
               : sg_actor_at(k, sg_alias_at(k, found)->actor)->name.data;
}

static void assert_actor(const sg_knowledge *k, const char *text,
                         const char *want)
{
    assert_memory_equal(actor_of(k, text), want, strlen(want));
}

static void test_aliases_lead_to_actors(void **state)
{
    assert_actor(*state, "U.S.", "United States");
    assert_actor(*state, "kremlin", "Russia");
    assert_actor(*state, "Volodymyr Zelenskyy", "Volodymyr Zelensky");
    assert_actor(*state, "NATO", "NATO");
    assert_int_equal(alias(*state, "nobody in particular"), SG_NONE);
    assert_int_equal(sg_knowledge_alias(*state, (sg_str){NULL, 0}), SG_NONE);
}

static void test_capitals_tell_acronyms_from_words(void **state)
{
    const sg_knowledge *k = *state;
    const sg_alias *who = sg_alias_at(k, alias(k, "WHO"));
    const sg_alias *nato = sg_alias_at(k, alias(k, "NATO"));
    const sg_alias *france = sg_alias_at(k, alias(k, "France"));

    assert_true(sg_letters_fit(who, sg_letters_of(SG_STR("WHO"))));
    assert_true(sg_letters_fit(who, sg_letters_of(SG_STR("W.H.O."))));
    assert_false(sg_letters_fit(who, sg_letters_of(SG_STR("Who"))));
    assert_false(sg_letters_fit(who, sg_letters_of(SG_STR("who"))));
    assert_true(sg_letters_fit(nato, sg_letters_of(SG_STR("Nato"))));
    assert_false(sg_letters_fit(nato, sg_letters_of(SG_STR("nato"))));
    assert_true(sg_letters_fit(france, sg_letters_of(SG_STR("FRANCE"))));
    assert_false(sg_letters_fit(france, sg_letters_of(SG_STR("france"))));
}

static void test_letters_of_words(void **state)
{
    sg_letters l = sg_letters_of(SG_STR("Bank of New-York"));

    (void)state;
    assert_int_equal(l.capitals, 1 | 4 | 8);
    assert_int_equal(l.letters, 13);
    assert_false(l.upper);
    assert_true(sg_letters_of(SG_STR("U.N.")).upper);
    assert_false(sg_letters_of(SG_STR("A")).upper);
    assert_int_equal(sg_letters_of(SG_STR("")).letters, 0);
}

static void assert_holder(const sg_knowledge *k, const char *office,
                          const char *body, const char *date, const char *want)
{
    int32_t actor = sg_knowledge_holder(k, sg_str_of(office), sg_str_of(body),
                                        sg_str_of(date));

    if (!want) {
        assert_int_equal(actor, SG_NONE);
        return;
    }
    assert_int_not_equal(actor, SG_NONE);
    assert_str(sg_actor_at(k, actor)->name, want);
}

static void test_offices_change_hands(void **state)
{
    const sg_knowledge *k = *state;

    assert_holder(k, "president", "United States", "2009-01-19",
                  "George W. Bush");
    assert_holder(k, "president", "United States", "2009-01-20",
                  "Barack Obama");
    assert_holder(k, "President", "United States", "2023-05-05", "Joe Biden");
    assert_holder(k, "president", "United States", "1800-01-01", NULL);
    assert_holder(k, "president", "Nowhere", "2023-05-05", NULL);
    assert_holder(k, "president", "United States", "2015", "Barack Obama");
    assert_holder(k, "president", "United States", "2017-02", "Donald Trump");
    assert_holder(k, "president", "United States", "2017-01", NULL);
    assert_holder(k, "president", "United States", "2017", NULL);
    assert_holder(k, "", "", "", NULL);
}

static void test_titles_pick_among_surnames(void **state)
{
    const sg_knowledge *k = *state;
    int32_t elder = sg_knowledge_titled(k, SG_STR("bush"), SG_STR("president"),
                                        SG_STR("1990-06-01"));
    int32_t younger = sg_knowledge_titled(
        k, SG_STR("bush"), SG_STR("president"), SG_STR("2005-06-01"));

    assert_int_not_equal(elder, SG_NONE);
    assert_int_not_equal(younger, SG_NONE);
    assert_str(sg_actor_at(k, elder)->name, "George H.W. Bush");
    assert_str(sg_actor_at(k, younger)->name, "George W. Bush");
    assert_int_equal(
        sg_knowledge_titled(k, SG_STR("bush"), SG_STR("sultan"), SG_STR("")),
        SG_NONE);
    assert_int_equal(
        sg_knowledge_titled(k, SG_STR("bush"), SG_STR("president"), SG_STR("")),
        SG_NONE);
    /* of California and of Oregon */
    assert_int_equal(sg_knowledge_titled(k, SG_STR("brown"), SG_STR("governor"),
                                         SG_STR("2016-06-01")),
                     SG_NONE);
}

static void assert_surname(const sg_knowledge *k, const char *surname,
                           const char *date, const char *name)
{
    int32_t actor =
        sg_knowledge_surname(k, sg_str_of(surname), sg_str_of(date));

    if (!name)
        assert_int_equal(actor, SG_NONE);
    else
        assert_str(sg_actor_at(k, actor)->name, name);
}

static void test_a_surname_alone_is_the_one_in_office(void **state)
{
    const sg_knowledge *k = *state;

    assert_surname(k, "rubio", "2025-05-01", "Marco Rubio");
    assert_surname(k, "johnson", "2020-05-01", "Boris Johnson");
    assert_surname(k, "johnson", "2024-05-01", "Mike Johnson");
    assert_surname(k, "rubio", "2012-05-01", NULL); /* a senator */
    assert_surname(k, "rubio", "", NULL);
    assert_surname(k, "moon", "2018-07-01", "Moon Jae-in");
    assert_surname(k, "lee", "2025-07-01", NULL); /* several */
    assert_surname(k, "nobody", "2025-07-01", NULL);
    assert_surname(k, "carney", "2015-07-01", NULL); /* only of a bank */
    assert_surname(k, "carney", "2025-07-01", "Mark Carney");
}

static void test_roles_and_words(void **state)
{
    const sg_knowledge *k = *state;
    sg_gender gender;

    assert_int_equal(sg_knowledge_role(k, SG_STR("president"))->class,
                     SG_ROLE_OFFICE);
    assert_int_equal(sg_knowledge_role(k, SG_STR("spokeswoman"))->gender,
                     SG_GENDER_FEMALE);
    assert_int_equal(sg_knowledge_role(k, SG_STR("mr"))->class,
                     SG_ROLE_HONORIFIC);
    assert_null(sg_knowledge_role(k, SG_STR("teapot")));
    assert_true(sg_knowledge_given(k, SG_STR("maria"), &gender));
    assert_int_equal(gender, SG_GENDER_FEMALE);
    assert_false(sg_knowledge_given(k, SG_STR("xyzzy"), &gender));
    assert_true(sg_knowledge_word(k, SG_STR("monday")) & SG_NAMEWORD_NEVER);
    assert_int_equal(sg_knowledge_word(k, SG_STR("xyzzy")), 0);
}

/* ---- tables that are wrong -------------------------------------------- */

/* Loads with `text` in the place of one table; where it fails goes to `err`. */
static sg_status load_with(const char *name, const char *text, sg_error *err)
{
    char folder[] = "knowledge-XXXXXX";
    char path[64];
    sg_data *data = NULL;
    sg_knowledge *k = NULL;
    sg_status status;
    FILE *file;

    assert_non_null(mkdtemp(folder));
    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    file = fopen(path, "wb");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(sg_data_open(folder, &data, err), SG_OK);
    status = sg_knowledge_load(data, &k, err);
    assert_true((status == SG_OK) == (k != NULL));
    sg_knowledge_free(k);
    sg_data_free(data);
    (void)remove(path);
    (void)rmdir(folder);
    return status;
}

static void assert_bad(const char *name, const char *text, size_t line,
                       const char *part)
{
    sg_error err = SG_ERROR_INIT;

    assert_int_equal(load_with(name, text, &err), SG_EDATA);
    assert_int_equal(err.line, line);
    assert_non_null(strstr(err.file, name));
    assert_non_null(strstr(err.message, part));
}

static void test_bad_rows_are_named(void **state)
{
    (void)state;
    assert_bad("aliases.tsv", "alias\tactor\tuse\nX\tNo Such Actor\tname\n", 2,
               "No Such Actor");
    assert_bad("aliases.tsv", "alias\tactor\tuse\nX\tFrance\tfriend\n", 2,
               "friend");
    assert_bad("aliases.tsv",
               "alias\tactor\tuse\nX\tFrance\tname\nX\tFrance\tname\n", 3,
               "twice");
    assert_bad("aliases.tsv", "alias\tactor\tuse\n...\tFrance\tname\n", 2,
               "bytes");
    assert_bad("actors.tsv",
               "name\tkind\taffiliation\tgender\nX\tteapot\t-\t-\n", 2,
               "teapot");
    assert_bad("roles.tsv", "role\tclass\tgender\nking\toffice\tq\n", 2, "q");
    assert_bad("roles.tsv", "role\tclass\n", 1, "gender");
    assert_bad("name_words.tsv", "word\tclass\n# fine\nTo\tnowhere\n", 3,
               "nowhere");
    assert_bad("offices.tsv",
               "office\tbody\tholder\tfrom\tto\nking\tNarnia\tX\t-\t-\n", 2,
               "Narnia");
}

static void test_empty_table_is_no_error_of_memory(void **state)
{
    sg_error err = SG_ERROR_INIT;

    (void)state;
    assert_int_equal(load_with("offices.tsv", "", &err), SG_EDATA);
    assert_int_equal(
        load_with("offices.tsv", "office\tbody\tholder\tfrom\tto\n", &err),
        SG_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_aliases_lead_to_actors),
        cmocka_unit_test(test_capitals_tell_acronyms_from_words),
        cmocka_unit_test(test_letters_of_words),
        cmocka_unit_test(test_offices_change_hands),
        cmocka_unit_test(test_titles_pick_among_surnames),
        cmocka_unit_test(test_a_surname_alone_is_the_one_in_office),
        cmocka_unit_test(test_roles_and_words),
        cmocka_unit_test(test_bad_rows_are_named),
        cmocka_unit_test(test_empty_table_is_no_error_of_memory),
    };

    return cmocka_run_group_tests(tests, set_up_knowledge, tear_down_knowledge);
}
