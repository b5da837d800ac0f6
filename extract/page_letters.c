/* Which encoding a page is in, and its letters in UTF-8. libxml2 could convert
 * too, but leaves out all that follows a byte which it cannot. */
#include "extract/page_letters.h"

#include <errno.h>
#include <iconv.h>

#include "base/str.h"
#include "base/utf8.h"

static bool is_utf8(sg_str text)
{
    for (size_t i = 0; i < text.len;) {
        size_t len = sg_utf8_len(text, i);

        if (len == 0)
            return false;
        i += len;
    }
    return true;
}

/* What follows "charset=" near the start, or the missing value. */
static sg_str declared_charset(sg_str html)
{
    enum { LOOK = 2048 };
    const sg_str mark = SG_STR("charset=");
    sg_str head = sg_str_sub(html, 0, LOOK);

    for (size_t i = 0; i + mark.len < head.len; i++) {
        size_t start = i + mark.len;
        size_t end;

        if (!sg_str_eq_nocase(sg_str_sub(head, i, start), mark))
            continue;
        start += head.data[start] == '"' || head.data[start] == '\'';
        for (end = start; end < head.len; end++)
            if (!sg_is_digit((unsigned char)head.data[end]) &&
                !sg_is_letter((unsigned char)head.data[end]) &&
                head.data[end] != '-' && head.data[end] != '_')
                break;
        return sg_str_sub(head, start, end);
    }
    return (sg_str){NULL, 0};
}

/* A page that says Latin-1, a name that nobody knows, or nothing, means
 * windows-1252, as browsers have it (encoding.spec.whatwg.org). */
static iconv_t open_converter(sg_str html)
{
    static const char *const latin[] = {"iso-8859-1", "iso8859-1", "latin1",
                                        "us-ascii",   "ascii",     "utf-8",
                                        "utf8",       NULL};
    const iconv_t none = (iconv_t)-1;
    sg_str named = declared_charset(html);
    sg_buf name = SG_BUF_INIT;
    iconv_t converter = none;

    sg_buf_add(&name, named);
    if (named.len > 0 && !sg_str_is_any(named, latin))
        converter = iconv_open("UTF-8", name.data);
    if (converter == none)
        converter = iconv_open("UTF-8", "WINDOWS-1252");
    sg_buf_clear(&name);
    return converter;
}

static void convert(iconv_t converter, char *from, size_t left, sg_buf *out)
{
    enum { PIECE = 4096 };
    char piece[PIECE];

    while (left > 0) {
        char *to = piece;
        size_t room = sizeof piece;
        size_t done = iconv(converter, &from, &left, &to, &room);

        sg_buf_add(out, (sg_str){piece, sizeof piece - room});
        if (done == (size_t)-1 && errno != E2BIG && left > 0) {
            sg_buf_byte(out, '?');
            from++, left--;
        }
    }
}

sg_str sg_page_letters(sg_str html, sg_buf *out)
{
    sg_buf bytes = SG_BUF_INIT; /* iconv wants what it could write to */
    iconv_t converter;

    if (is_utf8(html))
        return html; /* whatever the page says */
    converter = open_converter(html);
    if (converter == (iconv_t)-1)
        return html; /* a system without tables: the parser does what it can */
    sg_buf_add(&bytes, html);
    convert(converter, bytes.data, bytes.len, out);
    (void)iconv_close(converter);
    sg_buf_clear(&bytes);
    return sg_buf_str(out);
}
