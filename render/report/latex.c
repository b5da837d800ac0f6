/* Characters that LaTeX takes for its own are escaped. pdfLaTeX knows the Latin
 * letters; others stand behind a question to the engine, so that XeLaTeX and
 * LuaLaTeX set them and pdfLaTeX does not stop. The names in the picture have them all. */
#include "render/report/latex.h"

#include <string.h>

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "render/words.h"

/* What pdfLaTeX of 2020 and later sets in the encodings T1 and TS1. */
static const struct {
    uint32_t first;
    uint32_t last;
} known[] = {
    {0x20, 0x7E},     {0xA0, 0x125},    {0x128, 0x137},   {0x139, 0x13E},
    {0x141, 0x148},   {0x14A, 0x165},   {0x168, 0x17E},   {0x218, 0x21B},
    {0x2010, 0x2016}, {0x2018, 0x201A}, {0x201C, 0x201E}, {0x2020, 0x2022},
    {0x2026, 0x2026}, {0x2030, 0x2030}, {0x2039, 0x203A}, {0x20AC, 0x20AC},
};

static bool is_known(uint32_t c)
{
    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
        if (c >= known[i].first && c <= known[i].last)
            return true;
    return false;
}

static void add_ascii(sg_buf *out, char c)
{
    switch (c) {
    case '\\':
        sg_buf_addc(out, "\\textbackslash{}");
        return;
    case '~':
        sg_buf_addc(out, "\\textasciitilde{}");
        return;
    case '^':
        sg_buf_addc(out, "\\textasciicircum{}");
        return;
    case '<':
        sg_buf_addc(out, "\\textless{}");
        return;
    case '>':
        sg_buf_addc(out, "\\textgreater{}");
        return;
    case '|':
        sg_buf_addc(out, "\\textbar{}");
        return;
    case '"': /* babel gives it a meaning */
        sg_buf_addc(out, "{\\char34}");
        return;
    default:
        if (strchr("&%$#_{}", c))
            sg_buf_byte(out, '\\');
        sg_buf_byte(out, c);
    }
}

/* Where the characters from `start` on that pdfLaTeX does not know end; blanks
 * between them are theirs. */
static size_t end_of_unknown(sg_str text, size_t start)
{
    size_t end = start;

    for (size_t at = start; at < text.len;) {
        uint32_t c = sg_utf8_next(text, &at);

        if (!is_known(c))
            end = at;
        else if (c != ' ')
            break;
    }
    return end;
}

static void add_text(sg_buf *out, sg_str text)
{
    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        uint32_t c = sg_utf8_next(text, &at);

        if (c < 0x80) {
            add_ascii(out, (char)c);
        } else if (is_known(c)) {
            sg_buf_add(out, sg_str_sub(text, start, at));
        } else {
            at = end_of_unknown(text, start);
            sg_buf_addc(out, "\\ifdefined\\Umathchar ");
            sg_buf_add(out, sg_str_sub(text, start, at));
            sg_buf_addc(out, "\\else[\\ldots]\\fi{}");
        }
    }
}

/* ---- the figure --------------------------------------------------------- */

/* "fig:" and the letters and digits of the picture's name. */
static void add_label(sg_buf *out, sg_str picture)
{
    sg_buf_addc(out, "fig:");
    for (size_t i = 0; i < picture.len && picture.data[i] != '.'; i++) {
        uint32_t c = (unsigned char)picture.data[i];
        bool plain = c < 0x80 && (sg_is_letter(c) || sg_is_digit(c));

        sg_buf_byte(out, plain ? (char)c : '-');
    }
}

static sg_status check_picture(sg_str picture, sg_error *err)
{
    static const char special[] = "\\{}%#$&~^\"";

    if (!picture.len)
        return sg_fail(err, SG_EUSAGE,
                       "a LaTeX figure needs a file for its picture: give -o "
                       "FILE.tex");
    for (size_t i = 0; i < picture.len; i++)
        if ((unsigned char)picture.data[i] < ' ' ||
            strchr(special, picture.data[i]))
            return sg_fail(err, SG_EUSAGE,
                           "LaTeX cannot read a file of the name \"%.*s\": "
                           "leave out %s",
                           SG_FMT(picture), special);
    return SG_OK;
}

static void add_caption(sg_buf *out, const sg_plan *plan)
{
    sg_str lines[SG_CAPTION_LINES];
    size_t count = sg_words_caption(plan, lines);

    sg_buf_addc(out, "  \\caption[{");
    add_text(out, plan->title);
    sg_buf_addc(out, "}]{");
    add_text(out, plan->title);
    if (!strchr(".?!", plan->title.data[plan->title.len - 1]))
        sg_buf_byte(out, '.');
    for (size_t i = 0; i < count; i++) {
        sg_buf_byte(out, ' ');
        add_text(out, lines[i]);
    }
    sg_buf_addc(out, "}\n");
}

sg_status sg_latex_add(sg_buf *out, const sg_plan *plan, sg_str picture,
                       sg_error *err)
{
    sg_status status = check_picture(picture, err);

    if (status != SG_OK)
        return status;
    sg_buf_addc(out, "% In the preamble: \\usepackage{graphicx}, and for "
                     "pdfLaTeX \\usepackage[T1]{fontenc}.\n"
                     "\\begin{figure}[htbp]\n"
                     "  \\centering\n"
                     "  \\includegraphics[width=\\linewidth,height=0.8"
                     "\\textheight,keepaspectratio]{");
    sg_buf_add(out, picture);
    sg_buf_addc(out, "}\n");
    add_caption(out, plan);
    sg_buf_addc(out, "  \\label{");
    add_label(out, picture);
    sg_buf_addc(out, "}\n\\end{figure}\n");
    return SG_OK;
}
