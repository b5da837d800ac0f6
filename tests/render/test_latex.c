/* LaTeX: what has a meaning there is escaped, what pdfLaTeX cannot set is
 * asked for. tests/cli/test_reports.sh compiles a figure. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/error.h"
#include "base/str.h"
#include "drawn.h"
#include "fake_graph.h"

static sg_render_options options_for(const char *title, const char *picture)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;

    options.format = SG_PICTURE_LATEX;
    options.title = sg_str_of(title);
    options.picture = sg_str_of(picture);
    return options;
}

static void assert_title(const char *title, const char *expected)
{
    sg_render_options options = options_for(title, "x.pdf");
    sg_graph *graph = sg_graph_new();
    sg_buf out = SG_BUF_INIT;
    sg_buf wanted = SG_BUF_INIT;

    fake_close(graph);
    drawn(graph, &options, &out);
    sg_buf_printf(&wanted, "\\caption[{%s}]{%s", expected, expected);
    if (!strstr(out.data, wanted.data))
        fail_msg("%s\nis not in\n%s", wanted.data, out.data);
    sg_buf_clear(&wanted);
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

static void test_text_is_escaped(void **state)
{
    (void)state;
    assert_title("Who?", "Who?");
    assert_title("50 % & $5 #1 a_b {c}", "50 \\% \\& \\$5 \\#1 a\\_b \\{c\\}");
    assert_title("\\input~^", "\\textbackslash{}input\\textasciitilde{}"
                              "\\textasciicircum{}");
    assert_title("<a|\"b\">", "\\textless{}a\\textbar{}{\\char34}b{\\char34}"
                              "\\textgreater{}");
    assert_title("]{\\bye", "]\\{\\textbackslash{}bye");
}

static void test_letters(void **state)
{
    (void)state;
    assert_title("\xC5\x81\xC3\xB3"
                 "d\xC5\xBA",
                 "\xC5\x81\xC3\xB3"
                 "d\xC5\xBA");
    assert_title("\xE4\xB8\xAD \xE5\x9B\xBD and more",
                 "\\ifdefined\\Umathchar \xE4\xB8\xAD "
                 "\xE5\x9B\xBD\\else[\\ldots]\\fi{} and more");
}

static void test_figure(void **state)
{
    sg_render_options options = options_for(NULL, "my figure_2.pdf");
    sg_graph *graph = sg_graph_new();
    sg_buf out = SG_BUF_INIT;

    (void)state;
    fake_close(graph);
    drawn(graph, &options, &out);
    assert_int_equal(occurrences(&out, "\\begin{figure}"), 1);
    assert_non_null(strstr(out.data, "]{my figure_2.pdf}\n"));
    assert_non_null(strstr(out.data, "\\label{fig:my-figure-2}\n"));
    assert_non_null(strstr(out.data, "\\end{figure}\n"));
    sg_buf_clear(&out);
    sg_graph_free(graph);
}

static bool refuse(void *context, sg_str text)
{
    (void)context;
    (void)text;
    fail_msg("nothing should be written");
    return true;
}

static void test_pictures_that_cannot_be(void **state)
{
    static const char *const pictures[] = {"", "50%.pdf", "a{b.pdf", "a\nb.pdf",
                                           "~/x.pdf"};
    sg_graph *graph = sg_graph_new();

    (void)state;
    fake_close(graph);
    for (size_t i = 0; i < sizeof(pictures) / sizeof(pictures[0]); i++) {
        sg_render_options options = options_for(NULL, pictures[i]);
        sg_error err = SG_ERROR_INIT;

        assert_int_equal(sg_render(graph, &options, refuse, NULL, NULL, &err),
                         SG_EUSAGE);
        assert_non_null(strstr(err.message, "LaTeX"));
    }
    sg_graph_free(graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text_is_escaped),
        cmocka_unit_test(test_letters),
        cmocka_unit_test(test_figure),
        cmocka_unit_test(test_pictures_that_cannot_be),
    };

    return cmocka_run_group_tests_name("render/latex", tests, NULL, NULL);
}
