/* The tables of event codes that are built in. */
#include "tests/base/check.h"

#include <stdio.h>

#include "base/tsv.h"
#include "extract/event_codes.h"

typedef struct built_in {
    sg_data *data;
    sg_event_codes *codes;
} built_in;

static int set_up(void **state)
{
    static built_in b;

    *state = &b;
    return sg_data_open(NULL, &b.data, NULL) == SG_OK &&
                   sg_event_codes_load(b.data, &b.codes, NULL) == SG_OK
               ? 0
               : -1;
}

static int tear_down(void **state)
{
    built_in *b = *state;

    sg_event_codes_free(b->codes);
    sg_data_free(b->data);
    return 0;
}

static const char *code_of(const sg_event_codes *codes, const char *relation,
                           int polarity, sg_factuality status)
{
    static char text[64];
    sg_statement s = {.relation = sg_str_of(relation),
                      .polarity = polarity,
                      .status = status};
    const sg_event_code *code = sg_event_code_of(codes, &s);

    if (!code)
        return "none";
    (void)snprintf(text, sizeof text, "%.*s %.*s", SG_FMT(code->cameo),
                   SG_FMT(code->plover));
    return text;
}

static void test_relations_as_events(void **state)
{
    const sg_event_codes *codes = ((const built_in *)*state)->codes;

    assert_string_equal(code_of(codes, "accuses", -1, SG_ACTUAL), "112 ACCUSE");
    assert_string_equal(code_of(codes, "accuses", -1, SG_NEGATED), "none");
    assert_string_equal(code_of(codes, "aids", 1, SG_ACTUAL), "070 AID");
    assert_string_equal(code_of(codes, "aids", 1, SG_INTENDED), "033 AGREE");
    assert_string_equal(code_of(codes, "aids", 1, SG_CONDITIONAL), "none");
    assert_string_equal(code_of(codes, "labels", 1, SG_ACTUAL), "051 SUPPORT");
    assert_string_equal(code_of(codes, "labels", -1, SG_ACTUAL), "111 ACCUSE");
    assert_string_equal(code_of(codes, "labels", 0, SG_ACTUAL), "010 ");
    assert_string_equal(code_of(codes, "knits", 0, SG_ACTUAL), "none");
}

/* Each relation that is told as a fact is an event, and no row is of a relation
 * that does not exist. */
static void test_every_relation_has_a_code(void **state)
{
    const sg_event_codes *codes = ((const built_in *)*state)->codes;
    sg_data *data = ((const built_in *)*state)->data;
    sg_str bytes;
    sg_tsv tsv;
    sg_status status;

    assert_int_equal(sg_data_file(data, "relations.tsv", &bytes, NULL, NULL),
                     SG_OK);
    assert_int_equal(sg_tsv_open(&tsv, "relations.tsv", bytes, "id", NULL),
                     SG_OK);
    while (sg_tsv_next(&tsv, &status, NULL)) {
        sg_statement s = {.relation = tsv.fields[0]};

        if (!sg_event_code_of(codes, &s))
            fail_msg("%.*s has no code", SG_FMT(tsv.fields[0]));
    }
}

static void test_countries(void **state)
{
    const sg_event_codes *codes = ((const built_in *)*state)->codes;
    sg_party minister = {.entity = SG_STR("Tormod Bakke"),
                         .affiliation = SG_STR("Norway")};
    sg_party state_itself = {.entity = SG_STR("Germany")};
    sg_party nobody = {.entity = SG_STR("Acme")};

    assert_str(sg_event_country(codes, &minister), "NOR");
    assert_str(sg_event_country(codes, &state_itself), "DEU");
    assert_null(sg_event_country(codes, &nobody).data);
}

static const char *relation_of(const sg_event_codes *codes, const char *code)
{
    const sg_event_code *found = sg_event_code_find(codes, sg_str_of(code));
    static char text[64];

    if (!found)
        return "none";
    (void)snprintf(text, sizeof text, "%.*s %.*s %.*s", SG_FMT(found->relation),
                   SG_FMT(found->sign), SG_FMT(found->status));
    return text;
}

static void test_codes_as_relations(void **state)
{
    const sg_event_codes *codes = ((const built_in *)*state)->codes;

    assert_string_equal(relation_of(codes, "111"), "criticizes * actual");
    assert_string_equal(relation_of(codes, "1121"), "accuses * actual");
    assert_string_equal(relation_of(codes, "051"), "praises * actual");
    assert_string_equal(relation_of(codes, "0231"), "calls_for * actual");
    assert_string_equal(relation_of(codes, "036"), "meets * intended");
    assert_string_equal(relation_of(codes, "130"), "threatens * actual");
    assert_string_equal(relation_of(codes, "138"), "threatens * actual");
    assert_string_equal(relation_of(codes, "999"), "none");
    assert_string_equal(relation_of(codes, "11"), "none");
    assert_string_equal(relation_of(codes, ""), "none");
}

/* No code of CAMEO's twenty roots is lost. */
static void test_every_root_is_a_relation(void **state)
{
    const sg_event_codes *codes = ((const built_in *)*state)->codes;
    char code[16];

    for (int root = 1; root <= 20; root++) {
        (void)snprintf(code, sizeof code, "%02d9", root);
        if (!sg_event_code_find(codes, sg_str_of(code)))
            fail_msg("%s has no relation", code);
    }
}

static void test_letters_of_actors(void **state)
{
    const sg_event_codes *codes = ((const built_in *)*state)->codes;

    assert_str(sg_event_state(codes, SG_STR("NOR")), "Norway");
    assert_str(sg_event_state(codes, SG_STR("KSV")), "Kosovo");
    assert_str(sg_event_state(codes, SG_STR("XKX")), "Kosovo");
    assert_str(sg_event_state(codes, SG_STR("GBR")), "United Kingdom");
    assert_null(sg_event_state(codes, SG_STR("ZZZ")).data);
    assert_int_equal(sg_actor_code_find(codes, SG_STR("REB"))->kind,
                     SG_ACTOR_GROUP);
    assert_int_equal(sg_actor_code_find(codes, SG_STR("GOV"))->dated,
                     SG_ACTOR_PERSON);
    assert_str(sg_actor_code_find(codes, SG_STR("UNO"))->body,
               "United Nations");
    assert_null(sg_actor_code_find(codes, SG_STR("NOR")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_relations_as_events),
        cmocka_unit_test(test_every_relation_has_a_code),
        cmocka_unit_test(test_countries),
        cmocka_unit_test(test_codes_as_relations),
        cmocka_unit_test(test_every_root_is_a_relation),
        cmocka_unit_test(test_letters_of_actors),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
