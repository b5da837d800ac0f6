/* The command line of the trainer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "train/options.h"

static sg_status read_words(char **words, sg_train_options *out, sg_error *err)
{
    int count = 0;

    while (words[count])
        count++;
    return sg_train_options_read(count, words, out, err);
}

static void values_are_read(void **state)
{
    char *words[] = {"prog",      "train", "a.conllu", "--seed", "7",
                     "--dropout", "0.33",  "--epochs", "3",      "b.conllu",
                     "--floats",  "f.sgw", NULL};
    sg_train_options o;

    (void)state;
    assert_int_equal(read_words(words, &o, NULL), SG_OK);
    assert_string_equal(o.command, "train");
    assert_int_equal(o.learn.seed, 7);
    assert_int_equal(o.learn.epochs, 3);
    assert_float_equal(o.network.dropout, 0.33, 1e-6);
    assert_int_equal(o.network.hidden, 96);
    assert_int_equal(o.files.count, 2);
    assert_string_equal(o.floats, "f.sgw");
    assert_null(o.dev);
}

static void files_of_options_add_up(void **state)
{
    char *words[] = {"prog",      "train", "--teacher", "a.sgw", "bank.conllu",
                     "--teacher", "b.sgw", "--names",   "n.tsv", NULL};
    sg_train_options o;

    (void)state;
    assert_int_equal(read_words(words, &o, NULL), SG_OK);
    assert_int_equal(o.teachers.count, 2);
    assert_string_equal(o.teachers.at[1], "b.sgw");
    assert_int_equal(o.names.count, 1);
    assert_int_equal(o.files.count, 1);
}

/* What the help says the defaults are. */
static void defaults_are_as_documented(void **state)
{
    char *words[] = {"prog", "train", NULL};
    sg_train_options o;

    (void)state;
    assert_int_equal(read_words(words, &o, NULL), SG_OK);
    assert_int_equal(o.learn.seed, 1);
    assert_int_equal(o.learn.epochs, 30);
    assert_int_equal(o.learn.batch_words, 450);
    assert_float_equal(o.learn.rate, 0.003, 1e-6);
    assert_float_equal(o.learn.recase, 0.15, 1e-6);
    assert_int_equal(o.least, 2);
    assert_int_equal(o.entities, 0);
    assert_int_equal(o.network.embed, 128);
    assert_int_equal(o.network.hidden, 96);
    assert_int_equal(o.network.rows, 6144);
    assert_float_equal(o.network.dropout, 0.25, 1e-6);
    assert_float_equal(o.network.word_dropout, 0.25, 1e-6);
}

static void expect_refusal(char *option, char *value, const char *reason)
{
    char *words[] = {"prog", "train", option, value, NULL};
    sg_train_options o;
    sg_error err = SG_ERROR_INIT;

    assert_int_equal(read_words(words, &o, &err), SG_EUSAGE);
    assert_non_null(strstr(err.message, reason));
}

static void bad_options_are_named(void **state)
{
    char *none[] = {"prog", NULL};
    sg_train_options o;

    (void)state;
    assert_int_equal(read_words(none, &o, NULL), SG_EUSAGE);
    expect_refusal("--sede", "1", "unknown option --sede");
    expect_refusal("--seed", NULL, "--seed wants a value");
    expect_refusal("--seed", "one", "--seed does not take \"one\"");
    expect_refusal("--epochs", "2.5", "--epochs does not take \"2.5\"");
    expect_refusal("--width", "-96", "--width does not take \"-96\"");
    expect_refusal("--dropout", "1.5", "--dropout does not take \"1.5\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_read),
        cmocka_unit_test(files_of_options_add_up),
        cmocka_unit_test(defaults_are_as_documented),
        cmocka_unit_test(bad_options_are_named),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
