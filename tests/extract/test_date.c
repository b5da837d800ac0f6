/* Dates: the calendar, and what phrases mean in a document of some day. */
#include "tests/base/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "extract/date_words.h"

enum { WORDS_MAX = 16 };

/* ---- the calendar ----------------------------------------------------- */

static void test_days_are_counted(void **state)
{
    static const struct {
        sg_date day;
        int64_t number;
    } cases[] = {
        {{1970, 1, 1}, 0},     {{1969, 12, 31}, -1},   {{2000, 2, 29}, 11016},
        {{2000, 3, 1}, 11017}, {{1900, 3, 1}, -25508}, {{2025, 3, 3}, 20150},
        {{1, 1, 1}, -719162},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        sg_date back = sg_date_of_number(cases[i].number);

        assert_int_equal(sg_date_number(cases[i].day), cases[i].number);
        assert_memory_equal(&back, &cases[i].day, sizeof back);
    }
    for (int64_t n = -700000; n < 2000000; n += 37)
        assert_int_equal(sg_date_number(sg_date_of_number(n)), n);
}

static void test_iso_dates_are_read_and_written(void **state)
{
    static const char *const good[] = {"2025", "2025-03", "2025-03-09",
                                       "2024-02-29"};
    static const char *const bad[] = {"",           "25",          "2025-",
                                      "2025-3",     "2025-13",     "2025-00",
                                      "2025-02-30", "2023-02-29",  "2025-03-00",
                                      "2025/03/09", "2025-03-09x", "abcd",
                                      "2025-03-9",  "0000",        "20250309"};
    sg_arena *arena = sg_arena_new();
    sg_date d;

    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        assert_true(sg_date_parse(sg_str_of(good[i]), &d));
        assert_str(sg_date_write(d, arena), good[i]);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (sg_date_parse(sg_str_of(bad[i]), &d) || d.year)
            fail_msg("%s is no date", bad[i]);
    assert_true(sg_date_parse(SG_STR("2025-03-09T10:15:00Z"), &d));
    assert_str(sg_date_write(d, arena), "2025-03-09");
    assert_null(sg_date_write((sg_date){0, 0, 0}, arena).data);
    sg_arena_free(arena);
}

/* ---- phrases ---------------------------------------------------------- */

typedef struct reading {
    sg_str words[WORDS_MAX];
    sg_when when;
    bool bare;
    int count; /* words */
    int read;  /* of the phrase */
} reading;

static void read_phrase(const sg_date_words *table, const char *text,
                        reading *r)
{
    sg_str rest = sg_str_of(text);

    r->count = 0;
    while (r->count < WORDS_MAX && sg_str_next(&rest, ' ', &r->words[r->count]))
        r->count++;
    r->read = sg_date_read(table, (sg_date_text){r->words, r->count}, 0,
                           &r->when, &r->bare);
}

/* What the whole phrase means; "-" for no date or no phrase. */
static void check_phrase(const sg_date_words *table, const char *text,
                         const char *document, sg_tense tense, const char *want)
{
    sg_arena *arena = sg_arena_new();
    sg_date today;
    reading r;
    sg_str got = SG_STR("-");

    (void)sg_date_parse(sg_str_of(document), &today);
    read_phrase(table, text, &r);
    if (r.read == r.count)
        got = sg_date_write(sg_date_resolve(&r.when, today, tense), arena);
    if (!got.len)
        got = SG_STR("-");
    if (!sg_str_is(got, want))
        fail_msg("%s in a document of %s: %.*s, want %s", text, document,
                 SG_FMT(got), want);
    sg_arena_free(arena);
}

typedef struct phrase_case {
    const char *text;
    const char *document;
    const char *past;
    const char *future;
} phrase_case;

/* 2025-04-10 is a Thursday. */
static const phrase_case phrases[] = {
    /* told in full */
    {"3 May 2021", "", "2021-05-03", "2021-05-03"},
    {"May 3 , 2021", "", "2021-05-03", "2021-05-03"},
    {"May 3rd 2021", "", "2021-05-03", "2021-05-03"},
    {"the 3rd of May 2021", "", "2021-05-03", "2021-05-03"},
    {"Sept. 11 , 2001", "", "2001-09-11", "2001-09-11"},
    {"7 Oct 2023", "", "2023-10-07", "2023-10-07"},
    {"2014-03-05", "", "2014-03-05", "2014-03-05"},
    {"2014 - 03 - 05", "", "2014-03-05", "2014-03-05"},
    {"Monday , 3 March 2025", "", "2025-03-03", "2025-03-03"},
    {"Thursday ( March 3 , 2022 )", "", "2022-03-03", "2022-03-03"},
    {"January 2008", "", "2008-01", "2008-01"},
    {"March of 2008", "", "2008-03", "2008-03"},
    {"2014", "", "2014", "2014"},
    {"early 2014", "", "2014", "2014"},
    {"the end of 2014", "", "2014", "2014"},
    {"the evening of May 4 , 2024", "", "2024-05-04", "2024-05-04"},
    {"February 30 , 2014", "", "-", "-"},
    {"Feb. 29 , 2023", "", "-", "-"},
    /* by the day of the week */
    {"Thursday", "2025-04-10", "2025-04-10", "2025-04-10"},
    {"Monday", "2025-04-10", "2025-04-07", "2025-04-14"},
    {"Sunday", "2025-04-10", "2025-04-06", "2025-04-13"},
    {"Friday night", "2025-04-10", "2025-04-04", "2025-04-11"},
    {"late Wednesday", "2025-04-10", "2025-04-09", "2025-04-16"},
    {"early on Wednesday", "2025-04-10", "2025-04-09", "2025-04-16"},
    {"last Monday", "2025-04-10", "2025-04-07", "2025-04-07"},
    {"last Thursday", "2025-04-10", "2025-04-03", "2025-04-03"},
    {"next Thursday", "2025-04-10", "2025-04-17", "2025-04-17"},
    {"next Tuesday", "2025-04-10", "2025-04-15", "2025-04-15"},
    {"Monday of last week", "2025-04-10", "2025-03-31", "2025-03-31"},
    {"Monday this week", "2025-04-10", "2025-04-07", "2025-04-07"},
    {"Thursday", "2025-04", "-", "-"},
    {"Thursday", "2025", "-", "-"},
    {"Thursday", "", "-", "-"},
    {"next Tuesday", "", "-", "-"},
    /* by days of the month, months */
    {"March 3", "2025-04-10", "2025-03-03", "2026-03-03"},
    {"3 March", "2025-04-10", "2025-03-03", "2026-03-03"},
    {"April 10", "2025-04-10", "2025-04-10", "2025-04-10"},
    {"Dec. 24", "2025-04-10", "2024-12-24", "2025-12-24"},
    {"Wednesday , April 2", "2025-04-10", "2025-04-02", "2026-04-02"},
    {"March", "2025-04-10", "2025-03", "2026-03"},
    {"April", "2025-04-10", "2025-04", "2025-04"},
    {"late May", "2025-04-10", "2024-05", "2025-05"},
    {"last March", "2025-04-10", "2025-03", "2025-03"},
    {"last April", "2025-04-10", "2024-04", "2024-04"},
    {"this September", "2025-04-10", "2025-09", "2025-09"},
    {"next April", "2025-04-10", "2026-04", "2026-04"},
    {"March", "2025-04", "2025-03", "2026-03"},
    {"March 3", "2025-04", "-", "-"},
    {"March 3", "2025", "-", "-"},
    {"March", "", "-", "-"},
    /* counted from the document */
    {"yesterday", "2025-03-01", "2025-02-28", "2025-02-28"},
    {"yesterday", "2024-03-01", "2024-02-29", "2024-02-29"},
    {"tomorrow morning", "2025-12-31", "2026-01-01", "2026-01-01"},
    {"today", "2025-04-10", "2025-04-10", "2025-04-10"},
    {"last night", "2025-04-10", "2025-04-09", "2025-04-09"},
    {"this morning", "2025-04-10", "2025-04-10", "2025-04-10"},
    {"two days ago", "2025-04-10", "2025-04-08", "2025-04-08"},
    {"10 days ago", "2025-04-10", "2025-03-31", "2025-03-31"},
    {"two weeks ago", "2025-04-20", "2025-04", "2025-04"},
    {"two weeks ago", "2025-04-17", "2025", "2025"},
    {"a month ago", "2025-01-10", "2024-12", "2024-12"},
    {"two years ago", "2025-04-10", "2023", "2023"},
    {"two years ago", "2025", "2023", "2023"},
    {"last week", "2025-04-17", "2025-04", "2025-04"},
    {"last week", "2025-04-10", "2025", "2025"},
    {"last week", "2025-01-08", "-", "-"},
    {"this week", "2025-04-07", "2025-04-07", "2025-04"},
    {"this week", "2025-04-10", "2025-04", "2025-04"},
    {"last weekend", "2025-04-10", "2025-04", "2025-04"},
    {"the weekend", "2025-04-07", "2025-04", "2025-04"},
    {"the weekend", "2025-06-02", "2025", "2025-06"},
    {"next weekend", "2025-04-10", "-", "-"},
    {"earlier this month", "2025-04-10", "2025-04", "2025-04"},
    {"last month", "2025-01-10", "2024-12", "2024-12"},
    {"next month", "2024-12", "2025-01", "2025-01"},
    {"late last year", "2025-04-10", "2024", "2024"},
    {"next year", "2025-04-10", "2026", "2026"},
    {"this year", "2025-04-10", "2025", "2025"},
    {"this year", "2025-01-20", "2025-01", "2025"},
    {"this year", "2025", "2025", "2025"},
    {"last week", "2025-04", "-", "-"},
    {"yesterday", "", "-", "-"},
    {"two years ago", "", "-", "-"},
    {"last year", "0001", "-", "-"},
    /* too vague, or something else */
    {"the 1990s", "2025-04-10", "-", "-"},
    {"recent weeks", "2025-04-10", "-", "-"},
    {"two days later", "2025-04-10", "-", "-"},
    {"last decade", "2025-04-10", "-", "-"},
    {"two hours ago", "2025-04-10", "-", "-"},
    {"the day before", "2025-04-10", "-", "-"},
    {"the week", "2025-04-10", "-", "-"},
    {"9/11", "2025-04-10", "-", "-"},
    {"may 3", "2025-04-10", "-", "-"},
    {"march", "2025-04-10", "-", "-"},
    {"This Week", "2025-04-10", "-", "-"},
    {"1,914", "2025-04-10", "-", "-"},
    {"9999", "2025-04-10", "-", "-"},
    {"May 3-5", "2025-04-10", "-", "-"},
    {"", "2025-04-10", "-", "-"},
};

static void test_phrases(void **state)
{
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        const phrase_case *c = &phrases[i];

        check_phrase(*state, c->text, c->document, SG_TENSE_PAST, c->past);
        check_phrase(*state, c->text, c->document, SG_TENSE_FUTURE, c->future);
    }
}

static void test_without_tense_only_what_is_sure(void **state)
{
    const char *today = "2025-04-10";

    check_phrase(*state, "Monday", today, SG_TENSE_UNKNOWN, "-");
    check_phrase(*state, "March", today, SG_TENSE_UNKNOWN, "-");
    check_phrase(*state, "March 3", today, SG_TENSE_UNKNOWN, "-");
    check_phrase(*state, "the weekend", today, SG_TENSE_UNKNOWN, "-");
    check_phrase(*state, "next Monday", today, SG_TENSE_UNKNOWN, "2025-04-14");
    check_phrase(*state, "last week", "2025-04-17", SG_TENSE_UNKNOWN,
                 "2025-04");
    check_phrase(*state, "2014", today, SG_TENSE_UNKNOWN, "2014");
}

static void test_months_and_years_alone_are_told(void **state)
{
    static const char *const bare[] = {"May", "2014"};
    static const char *const sure[] = {"May 2014", "early May", "last May",
                                       "May 3", "late 2014"};
    reading r;

    for (size_t i = 0; i < sizeof bare / sizeof *bare; i++) {
        read_phrase(*state, bare[i], &r);
        assert_true(r.read && r.bare);
    }
    for (size_t i = 0; i < sizeof sure / sizeof *sure; i++) {
        read_phrase(*state, sure[i], &r);
        assert_true(r.read && !r.bare);
    }
}

static void test_a_phrase_ends_where_it_ends(void **state)
{
    static const struct {
        const char *text;
        int words;
    } cases[] = {
        {"May 3 , 15 people", 2},   {"Monday , officials", 1},
        {"March on Washington", 1}, {"Thursday 's meeting", 1},
        {"last year , 2014", 2},    {"2014 - 15", 1},
        {"Tuesday of the week", 1}, {"Theresa May", 0},
    };
    reading r;

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        read_phrase(*state, cases[i].text, &r);
        if (r.read != cases[i].words)
            fail_msg("%s: %d words", cases[i].text, r.read);
    }
}

/* Any row of words is read without harm: words of the table at random. */
static void test_any_words_are_read(void **state)
{
    static const char *const words[] = {
        "May",  "3",  "2014",  ",", "last", "week", "of",       "the",    "ago",
        "two",  "-",  "03",    "(", ")",    "late", "on",       "Monday", ".",
        "31st", "99", "night", "a", "year", "9999", "\xC3\xA9", "this",   "",
    };
    unsigned seed = 7;

    for (int i = 0; i < 20000; i++) {
        sg_str row[WORDS_MAX];
        sg_when when;
        bool bare;
        int count;

        for (int k = 0; k < WORDS_MAX; k++) {
            seed = seed * 1103515245u + 12345u;
            row[k] =
                sg_str_of(words[(seed >> 16) % (sizeof words / sizeof *words)]);
        }
        count = sg_date_read(*state, (sg_date_text){row, WORDS_MAX},
                             i % WORDS_MAX, &when, &bare);
        assert_in_range(count, 0, WORDS_MAX - i % WORDS_MAX);
        if (count)
            (void)sg_date_resolve(&when, (sg_date){2024, 2, 29},
                                  (sg_tense)(i % 3));
    }
}

/* ---- the table -------------------------------------------------------- */

static void assert_bad_row(const char *row, const char *message)
{
    char dir[] = "/tmp/sg-dates-XXXXXX";
    char path[256];
    sg_error err = SG_ERROR_INIT;
    sg_date_words *words = NULL;
    sg_data *data = NULL;
    FILE *file;

    assert_non_null(mkdtemp(dir));
    (void)snprintf(path, sizeof path, "%s/dates.tsv", dir);
    file = fopen(path, "wb");
    assert_non_null(file);
    assert_true(fprintf(file, "form\tclass\tvalue\nmay\tmonth\t5\n%s\n", row) >
                0);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(sg_data_open(dir, &data, NULL), SG_OK);
    assert_int_equal(sg_date_words_load(data, &words, &err), SG_EDATA);
    assert_null(words);
    assert_non_null(strstr(err.message, message));
    assert_int_equal(err.line, 3);
    sg_data_free(data);
    assert_int_equal(remove(path), 0);
    assert_int_equal(rmdir(dir), 0);
}

static void test_bad_tables(void **state)
{
    (void)state;
    assert_bad_row("june\tmoon\t6", "'moon' is no class");
    assert_bad_row("june\tmonth\t13", "'13' is no value of a month");
    assert_bad_row("june\tmonth\t0", "'0' is no value of a month");
    assert_bad_row("june\tmonth\tsix", "'six' is no value");
    assert_bad_row("may\tmonth\t5", "'may' stands twice");
    assert_bad_row("\tmonth\t5", "a form has");
    assert_bad_row("averyveryverylongform\tlabel\t0", "a form has");
}

static int set_up(void **state)
{
    sg_date_words *words = NULL;
    sg_data *data = NULL;

    assert_int_equal(sg_data_open(NULL, &data, NULL), SG_OK);
    assert_int_equal(sg_date_words_load(data, &words, NULL), SG_OK);
    sg_data_free(data);
    *state = words;
    return 0;
}

static int tear_down(void **state)
{
    sg_date_words_free(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_days_are_counted),
        cmocka_unit_test(test_iso_dates_are_read_and_written),
        cmocka_unit_test(test_phrases),
        cmocka_unit_test(test_without_tense_only_what_is_sure),
        cmocka_unit_test(test_months_and_years_alone_are_told),
        cmocka_unit_test(test_a_phrase_ends_where_it_ends),
        cmocka_unit_test(test_any_words_are_read),
        cmocka_unit_test(test_bad_tables),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
