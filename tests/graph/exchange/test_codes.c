/* The tables of event codes that are built in. */
#include "tests/graph/fixture.h"

#include <stdio.h>

#include "base/tsv.h"
#include "extract/data.h"
#include "graph/exchange/event_codes.h"
#include "tests/base/check.h"

static sg_event_codes *built_in(void)
{
    sg_event_codes *codes;
    sg_error err = SG_ERROR_INIT;

    if (sg_event_codes_load(NULL, &codes, &err) != SG_OK)
        fail_msg("%s:%zu: %s", err.file, err.line, err.message);
    return codes;
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
    sg_event_codes *codes = built_in();

    (void)state;
    assert_string_equal(code_of(codes, "accuses", -1, SG_ACTUAL), "112 ACCUSE");
    assert_string_equal(code_of(codes, "accuses", -1, SG_NEGATED), "none");
    assert_string_equal(code_of(codes, "aids", 1, SG_ACTUAL), "070 AID");
    assert_string_equal(code_of(codes, "aids", 1, SG_INTENDED), "033 AGREE");
    assert_string_equal(code_of(codes, "aids", 1, SG_CONDITIONAL), "none");
    assert_string_equal(code_of(codes, "labels", 1, SG_ACTUAL), "051 SUPPORT");
    assert_string_equal(code_of(codes, "labels", -1, SG_ACTUAL), "111 ACCUSE");
    assert_string_equal(code_of(codes, "labels", 0, SG_ACTUAL), "010 ");
    assert_string_equal(code_of(codes, "knits", 0, SG_ACTUAL), "none");
    sg_event_codes_free(codes);
}

/* Each relation that is told as a fact is an event, and no row is of a relation
 * that does not exist. */
static void test_every_relation_has_a_code(void **state)
{
    sg_event_codes *codes = built_in();
    sg_data *data;
    sg_str bytes;
    sg_tsv tsv;
    sg_status status;

    (void)state;
    assert_int_equal(sg_data_open(NULL, &data, NULL), SG_OK);
    assert_int_equal(sg_data_file(data, "relations.tsv", &bytes, NULL, NULL),
                     SG_OK);
    assert_int_equal(sg_tsv_open(&tsv, "relations.tsv", bytes, "id", NULL),
                     SG_OK);
    while (sg_tsv_next(&tsv, &status, NULL)) {
        sg_statement s = {.relation = tsv.fields[0]};

        if (!sg_event_code_of(codes, &s))
            fail_msg("%.*s has no code", SG_FMT(tsv.fields[0]));
    }
    sg_data_free(data);
    sg_event_codes_free(codes);
}

static void test_countries(void **state)
{
    sg_event_codes *codes = built_in();
    sg_party minister = {.entity = SG_STR("Tormod Bakke"),
                         .affiliation = SG_STR("Norway")};
    sg_party state_itself = {.entity = SG_STR("Germany")};
    sg_party nobody = {.entity = SG_STR("Acme")};

    (void)state;
    assert_str(sg_event_country(codes, &minister), "NOR");
    assert_str(sg_event_country(codes, &state_itself), "DEU");
    assert_null(sg_event_country(codes, &nobody).data);
    sg_event_codes_free(codes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_relations_as_events),
        cmocka_unit_test(test_every_relation_has_a_code),
        cmocka_unit_test(test_countries),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
