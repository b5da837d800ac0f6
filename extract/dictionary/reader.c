/* Lines of a dictionary. */
#include "extract/dictionary/reader.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"

void sg_dictionary_bad(sg_dictionary_reader *r, size_t line, const char *format,
                       ...)
{
    sg_error err = SG_ERROR_INIT;
    char message[sizeof err.message];
    va_list arguments;

    va_start(arguments, format);
    (void)vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    (void)sg_fail_at(&err, SG_EINPUT, r->file, line, "%s", message);
    r->report->bad++;
    if (r->bad)
        r->bad(r->context, &err);
}

/* ---- encodings -------------------------------------------------------- */

static bool is_utf8(sg_str text)
{
    for (size_t at = 0; at < text.len;) {
        size_t len = sg_utf8_len(text, at);

        if (len == 0)
            return false;
        at += len;
    }
    return true;
}

/* The files are of many hands: a line that is not UTF-8 is Latin-1. */
static sg_str from_latin1(sg_arena *arena, sg_str text)
{
    char *out = sg_arena_alloc(arena, 2 * text.len + 1);
    size_t len = 0;

    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.data[i];

        if (c >= 0x80)
            out[len++] = (char)(0xC0 | (c >> 6));
        out[len++] = (char)(c < 0x80 ? c : 0x80 | (c & 0x3F));
    }
    return (sg_str){out, len};
}

/* Control characters, and U+FFFD where somebody's editor lost a letter. */
static const char *damage(sg_str text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t c = sg_utf8_next(text, &at);

        if (c == 0xFFFD)
            return "a letter is lost (U+FFFD)";
        if ((c < 0x20 && c != '\t') || c == 0x7F)
            return "a control character: this is no text";
    }
    return NULL;
}

/* ---- comments --------------------------------------------------------- */

/* Index of `needle` in the text, or text.len. */
static size_t find(sg_str text, sg_str needle)
{
    for (size_t i = 0; i + needle.len <= text.len; i++)
        if (sg_str_starts(sg_str_sub(text, i, text.len), needle))
            return i;
    return text.len;
}

/* Without "# ..." and TABARI's "; ...", but "[###]" is a code. */
static sg_str without_comment(sg_str text)
{
    size_t last = text.len; /* the last "]" */
    bool bracket = false;

    while (last > 0 && text.data[last - 1] != ']')
        last--;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.data[i];

        if (c == '[')
            bracket = i < last;
        else if (c == ']')
            bracket = false;
        else if ((c == '#' || c == ';') && !bracket)
            return sg_str_sub(text, 0, i);
    }
    return text;
}

/* The line without what stands between "<!--" and "-->", which may end on a
 * later line. */
static sg_str without_markup(sg_dictionary_reader *r, sg_str text)
{
    sg_str open = SG_STR("<!--");
    sg_str close = SG_STR("-->");
    size_t start;
    size_t end;

    if (r->comment) {
        end = find(text, close);
        if (end == text.len)
            return SG_STR("");
        r->comment = 0;
        text = sg_str_sub(text, end + close.len, text.len);
    }
    start = find(text, open);
    if (start == text.len)
        return text;
    end = find(sg_str_sub(text, start, text.len), close);
    if (start + end == text.len)
        r->comment = r->line;
    return sg_str_sub(text, 0, start);
}

/* ---- lines ------------------------------------------------------------ */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\f';
}

/* True when the line is one to be read. */
static bool take(sg_dictionary_reader *r, sg_str line)
{
    const char *wrong;

    if (r->line == 1 && sg_str_starts(line, SG_STR("\xEF\xBB\xBF")))
        line = sg_str_sub(line, 3, line.len);
    if (line.len > SG_DICTIONARY_LINE_MAX) {
        sg_dictionary_bad(r, r->line, "a line of %zu bytes; at most %d",
                          line.len, SG_DICTIONARY_LINE_MAX);
        return false;
    }
    line = without_comment(without_markup(r, line));
    r->indented = line.len > 0 && is_blank(line.data[0]);
    r->text = sg_str_trim(line);
    if (r->text.len == 0)
        return false;
    if (!is_utf8(r->text))
        r->text = from_latin1(r->arena, r->text);
    wrong = damage(r->text);
    if (wrong)
        sg_dictionary_bad(r, r->line, "%s", wrong);
    return wrong == NULL;
}

/* The next line ends at LF, CR LF or, in files of old Macs, CR. */
static bool next_line(sg_dictionary_reader *r, sg_str *line)
{
    size_t end = 0;

    if (r->rest.len == 0)
        return false;
    while (end < r->rest.len && r->rest.data[end] != '\n' &&
           r->rest.data[end] != '\r')
        end++;
    *line = sg_str_sub(r->rest, 0, end);
    if (end + 1 < r->rest.len && r->rest.data[end] == '\r' &&
        r->rest.data[end + 1] == '\n')
        end++;
    r->rest = sg_str_sub(r->rest, end + 1, r->rest.len);
    r->line++;
    return true;
}

bool sg_dictionary_next(sg_dictionary_reader *r)
{
    sg_str line;

    while (next_line(r, &line))
        if (take(r, line))
            return true;
    if (r->comment)
        sg_dictionary_bad(r, r->comment, "a comment that never ends");
    r->comment = 0;
    return false;
}

bool sg_dictionary_brackets(sg_str *text, sg_str *before, sg_str *inside)
{
    size_t open = sg_str_find(*text, '[', 0);
    size_t close = sg_str_find(*text, ']', open);

    if (close == text->len)
        return false;
    *before = sg_str_trim(sg_str_sub(*text, 0, open));
    *inside = sg_str_trim(sg_str_sub(*text, open + 1, close));
    *text = sg_str_trim(sg_str_sub(*text, close + 1, text->len));
    return true;
}
