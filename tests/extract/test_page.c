/* Web pages: twelve layouts as they are met on news sites, each a page beside
 * what must be read from it (tests/extract/pages/NAME.html and NAME.txt), and
 * pages that are none. */
#include "tests/base/check.h"

#include "base/io.h"
#include "base/str.h"
#include "extract/page.h"

static int set_up_rules(void **state)
{
    sg_data *data = NULL;
    sg_page_rules *rules = NULL;

    assert_int_equal(sg_data_open(NULL, &data, NULL), SG_OK);
    assert_int_equal(sg_page_rules_load(data, &rules, NULL), SG_OK);
    sg_data_free(data); /* the tables that are compiled in live on */
    *state = rules;
    return 0;
}

static int tear_down_rules(void **state)
{
    sg_page_rules_free(*state);
    return 0;
}

/* ---- layouts ---------------------------------------------------------- */

static void add_field(sg_buf *out, const char *name, sg_str value)
{
    if (value.len > 0)
        sg_buf_printf(out, "%s: %.*s\n", name, SG_FMT(value));
}

static void describe(const sg_article *page, sg_buf *out)
{
    const sg_document_info *info = sg_article_info(page);

    add_field(out, "title", info->title);
    add_field(out, "date", info->date);
    add_field(out, "author", info->author);
    add_field(out, "medium", info->medium);
    add_field(out, "url", info->url);
    if (out->len > 0)
        sg_buf_byte(out, '\n');
    sg_buf_printf(out, "%.*s\n", SG_FMT(sg_article_text(page)));
}

static void read_file(const char *name, const char *ending, sg_buf *out)
{
    sg_buf path = SG_BUF_INIT;

    sg_buf_printf(&path, SG_SOURCE_DIR "/tests/extract/pages/%s.%s", name,
                  ending);
    assert_int_equal(sg_io_read(path.data, 1 << 20, out, NULL), SG_OK);
    sg_buf_clear(&path);
}

static void test_layouts(void **state)
{
    static const char *const names[] = {
        "semantic", "divs", "blog",  "linked", "tables", "breaks",
        "live",     "wall", "split", "press",  "mobile", "broken"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        sg_buf html = SG_BUF_INIT;
        sg_buf wanted = SG_BUF_INIT;
        sg_buf got = SG_BUF_INIT;
        sg_article *page = NULL;

        read_file(names[i], "html", &html);
        read_file(names[i], "txt", &wanted);
        assert_int_equal(
            sg_article_make(*state, sg_buf_str(&html), &page, NULL), SG_OK);
        describe(page, &got);
        assert_string_equal(got.data, wanted.data);
        sg_article_free(page);
        sg_buf_clear(&html);
        sg_buf_clear(&wanted);
        sg_buf_clear(&got);
    }
}

/* ---- what is no article ----------------------------------------------- */

static void refused(const sg_page_rules *rules, sg_str html)
{
    sg_error err = SG_ERROR_INIT;
    sg_article *page = NULL;

    assert_int_equal(sg_article_make(rules, html, &page, &err), SG_EINPUT);
    assert_null(page);
    assert_true(err.message[0] != '\0');
}

static void test_no_article(void **state)
{
    refused(*state, SG_STR(""));
    refused(*state, SG_STR("<html></html>"));
    refused(*state, SG_STR("<!-- nothing but this -->"));
    refused(*state,
            SG_STR("<html><body><ul><li><a href='/1'>Norway attacks Germany "
                   "over a cable in the Baltic Sea, and more</a></li><li><a "
                   "href='/2'>Germany attacks Norway over the same cable, and "
                   "still more</a></li></ul></body></html>"));
}

/* ---- hostile pages ---------------------------------------------------- */

static void test_deep(void **state)
{
    enum { DEEP = 50000 };
    sg_buf html = SG_BUF_INIT;
    sg_article *page = NULL;
    sg_error err = SG_ERROR_INIT;
    sg_status status;

    for (int i = 0; i < DEEP; i++)
        sg_buf_addc(&html, "<div><b>");
    sg_buf_addc(&html, "<p>Norway criticised Germany over a cable that lies "
                       "in the Baltic Sea and is long.</p>");
    status = sg_article_make(*state, sg_buf_str(&html), &page, &err);
    assert_true(status == SG_OK || status == SG_EINPUT);
    sg_article_free(page);
    sg_buf_clear(&html);
}

static void test_bytes(void **state)
{
    sg_article *page = NULL;

    assert_int_equal(
        sg_article_make(
            *state,
            SG_STR("<meta charset=no-such-charset><p>Norway criticised"
                   " Germany \xff\xfe over a cable that lies in the "
                   "Baltic Sea.</p>"),
            &page, NULL),
        SG_OK);
    assert_true(
        sg_str_starts(sg_article_text(page), SG_STR("Norway criticised")));
    sg_article_free(page);
}

/* A day that does not exist is none: the page is not refused for it. */
static void test_no_day(void **state)
{
    sg_article *page = NULL;

    assert_int_equal(
        sg_article_make(
            *state,
            SG_STR("<time datetime=2031-02-30>Monday</time><p>Norway "
                   "criticised Germany over a cable that lies in the Baltic "
                   "Sea.</p>"),
            &page, NULL),
        SG_OK);
    assert_int_equal(sg_article_info(page)->date.len, 0);
    sg_article_free(page);
}

/* A byte that means nothing in the encoding of the page costs itself alone. */
static void test_bytes_of_no_letter(void **state)
{
    static const char *const heads[] = {"", "<meta charset=iso-8859-1>",
                                        "<meta charset=shift_jis>",
                                        "<meta charset=no-such-charset>"};

    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        sg_buf html = SG_BUF_INIT;
        sg_article *page = NULL;

        sg_buf_addc(&html, heads[i]);
        sg_buf_addc(&html, "<p>Norway criticised Germany \xFD\x90 over a cable "
                           "that lies in the Baltic Sea.</p><p>Sweden, which "
                           "owns it, praised Finland for its help.</p>");
        assert_int_equal(
            sg_article_make(*state, sg_buf_str(&html), &page, NULL), SG_OK);
        assert_true(sg_str_ends(sg_article_text(page), SG_STR("its help.")));
        sg_article_free(page);
        sg_buf_clear(&html);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_layouts),
        cmocka_unit_test(test_no_article),
        cmocka_unit_test(test_deep),
        cmocka_unit_test(test_bytes),
        cmocka_unit_test(test_no_day),
        cmocka_unit_test(test_bytes_of_no_letter),
    };

    return cmocka_run_group_tests(tests, set_up_rules, tear_down_rules);
}
