/* Pairs of names that may be one: rule by rule, and how many of the pairs
 * found are right on a list of names. */
#include "curate_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/io.h"
#include "base/tsv.h"
#include "graph/curate/similar.h"

/* ---- two names ----------------------------------------------------------- */

static const char *why(const char *a, const char *b, sg_actor_kind kind)
{
    static char reason[100];
    sg_arena *arena = sg_arena_new();
    sg_name_parts x = sg_name_take_apart(arena, sg_str_of(a), kind);
    sg_name_parts y = sg_name_take_apart(arena, sg_str_of(b), kind);
    sg_likeness like = sg_names_compare(&x, &y);
    sg_likeness back = sg_names_compare(&y, &x);

    assert_true(like.score == back.score);
    (void)snprintf(reason, sizeof reason, "%s",
                   like.score > 0 ? like.reason : "");
    sg_arena_free(arena);
    return reason;
}

static void test_rules(void **state)
{
    static const struct {
        const char *a;
        const char *b;
        sg_actor_kind kind;
        const char *reason;
    } rules[] = {
        {"ERDOGAN", "Erdoğan", SG_ACTOR_PERSON,
         "the same but for case, accents and points"},
        {"al-Shabaab", "AlShabaab", SG_ACTOR_GROUP, "the same letters"},
        {"Zelenskyy", "Selenskyj", SG_ACTOR_PERSON, "spelt otherwise"},
        {"Jelzin", "Yeltsin", SG_ACTOR_PERSON, "spelt otherwise"},
        {"Orban Viktor", "Viktor Orban", SG_ACTOR_PERSON,
         "the same words turned around"},
        {"U. von der Leyen", "Ursula von der Leyen", SG_ACTOR_PERSON,
         "same surname and initial"},
        {"Reto Kovo", "Rato Gakovo", SG_ACTOR_PERSON, ""},
        {"J. Smith", "Anna Smith", SG_ACTOR_PERSON, ""},
        {"Governor Bailey", "Bailey", SG_ACTOR_PERSON, "the surname alone"},
        {"Governor Andrew Bailey", "Andrew Bailey", SG_ACTOR_PERSON,
         "the same name with a title"},
        {"Joe R. Biden", "Joe Biden", SG_ACTOR_PERSON,
         "same surname, one first name short for the other"},
        {"Hunter Biden", "Joe Biden", SG_ACTOR_PERSON, ""},
        {"WHO", "World Health Organization", SG_ACTOR_ORGANIZATION,
         "initials of the other"},
        {"Bank of England", "Bank of Japan", SG_ACTOR_ORGANIZATION, ""},
        {"Amnesty Internatioal", "Amnesty International", SG_ACTOR_ORGANIZATION,
         "a letter or two apart"},
        {"Company 12", "Company 13", SG_ACTOR_ORGANIZATION, ""},
        {"Niger", "Nigeria", SG_ACTOR_STATE, ""},
        {"South Korea", "Korea", SG_ACTOR_STATE, ""},
        {"", "", SG_ACTOR_OTHER, ""},
        {"...", ",", SG_ACTOR_OTHER, ""},
        {"\xE4\xB9\xA0\xE8\xBF\x91\xE5\xB9\xB3", "\xE4\xB9\xA0",
         SG_ACTOR_PERSON, ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        assert_string_equal(why(rules[i].a, rules[i].b, rules[i].kind),
                            rules[i].reason);
}

/* ---- evidence ------------------------------------------------------------ */

static bool add_line(void *context, const sg_duplicate *pair)
{
    sg_buf_printf(context, "%.2f %.*s > %.*s: %.*s\n", pair->score,
                  SG_FMT(pair->from), SG_FMT(pair->into), SG_FMT(pair->reason));
    return true;
}

static void assert_found(sg_store *store, const char *lines)
{
    sg_buf out = SG_BUF_INIT;

    assert_int_equal(sg_duplicates(store, 0.01, add_line, &out, NULL), SG_OK);
    assert_string_equal(out.data, lines);
    sg_buf_clear(&out);
}

static sg_statement person(uint32_t number, const char *text)
{
    sg_statement s = told(number, text);

    s.source.kind = s.target.kind = SG_ACTOR_PERSON;
    return s;
}

static void test_evidence(void **state)
{
    sg_store *store = fresh_store("evidence.db");
    const sg_statement statements[] = {
        person(0, "Ann Lee|praises|Bob Hill"),
        person(1, "Ann Lee|accuses|Cid Moor"),
        person(2, "A. Lee|praises|Bob Hill"),
        person(3, "A. Lee|accuses|Cid Moor"),
        person(4, "Dan Wood|accuses|D. Wood"),
        person(5, "Moor|praises|Eve Moor"),
    };
    sg_document_info info = document("d", NULL);

    (void)state;
    (void)load(store, &info, statements, 6);
    assert_found(store, "0.89 Ann Lee > A. Lee: same surname and initial; 2 "
                        "shared neighbours\n"
                        "0.60 Dan Wood > D. Wood: same surname and initial; "
                        "but one acts on the other\n"
                        "0.30 Moor > Cid Moor: the surname alone, which fits "
                        "2\n"
                        "0.05 Moor > Eve Moor: the surname alone, which fits "
                        "2; but one acts on the other\n");
    sg_store_close(store);
}

/* ---- how many are right -------------------------------------------------- */

enum { NAMES_MAX = 200 };

typedef struct name_list {
    sg_arena *arena;
    sg_str groups[NAMES_MAX];
    sg_str names[NAMES_MAX];
    size_t count;
    size_t right;
    size_t wrong;
} name_list;

static void read_names(name_list *list, sg_store *store)
{
    sg_buf bytes = SG_BUF_INIT;
    sg_status status = SG_OK;
    sg_tsv tsv;

    assert_int_equal(sg_io_read(SG_SOURCE_DIR "/tests/graph/curate/names.tsv",
                                1 << 20, &bytes, NULL),
                     SG_OK);
    assert_int_equal(sg_tsv_open(&tsv, "names.tsv", sg_buf_str(&bytes),
                                 "group kind name", NULL),
                     SG_OK);
    while (sg_tsv_next(&tsv, &status, NULL)) {
        sg_statement s = told(0, "A|waits");
        char id[32];
        sg_document_info info;

        (void)snprintf(id, sizeof id, "d%zu", list->count);
        info = document(id, NULL);
        assert_true(list->count < NAMES_MAX);
        list->groups[list->count] = sg_arena_str(list->arena, tsv.fields[0]);
        list->names[list->count] = sg_arena_str(list->arena, tsv.fields[2]);
        s.source.entity = s.source.text = list->names[list->count++];
        assert_true(sg_actor_kind_parse(tsv.fields[1], &s.source.kind));
        (void)load(store, &info, &s, 1);
    }
    assert_int_equal(status, SG_OK);
    sg_buf_clear(&bytes);
}

static sg_str group_of(const name_list *list, sg_str name)
{
    for (size_t i = 0; i < list->count; i++)
        if (sg_str_eq(list->names[i], name))
            return list->groups[i];
    return (sg_str){NULL, 0};
}

static bool judge(void *context, const sg_duplicate *pair)
{
    name_list *list = context;
    bool right =
        sg_str_eq(group_of(list, pair->from), group_of(list, pair->into));

    list->right += right;
    list->wrong += !right;
    if (!right)
        print_message("wrong: %.2f %.*s > %.*s (%.*s)\n", pair->score,
                      SG_FMT(pair->from), SG_FMT(pair->into),
                      SG_FMT(pair->reason));
    return true;
}

static void test_most_pairs_are_right(void **state)
{
    sg_store *store = fresh_store("names.db");
    name_list list = {.arena = sg_arena_new()};
    size_t pairs = 0;

    (void)state;
    read_names(&list, store);
    for (size_t i = 0; i < list.count; i++)
        for (size_t j = 0; j < i; j++)
            pairs += sg_str_eq(list.groups[i], list.groups[j]);
    assert_int_equal(sg_duplicates(store, 0.5, judge, &list, NULL), SG_OK);
    print_message("pairs: %zu right, %zu wrong, of %zu\n", list.right,
                  list.wrong, pairs);
    assert_true(list.right * 10 >= (list.right + list.wrong) * 9);
    assert_true(list.right * 10 >= pairs * 8);
    sg_arena_free(list.arena);
    sg_store_close(store);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rules),
        cmocka_unit_test(test_evidence),
        cmocka_unit_test(test_most_pairs_are_right),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
