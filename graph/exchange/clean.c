/* Text that goes to programs which know no control characters. */
#include "base/utf8.h"
#include "graph/exchange/exporter.h"

static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029;
}

static bool is_forbidden(uint32_t c)
{
    return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

/* Appends the character that ends at `end`. */
static void add_character(sg_buf *out, sg_str text, size_t start, size_t end,
                          bool *gap)
{
    size_t at = start;
    uint32_t c = sg_utf8_next(text, &at);

    if (is_control(c) || c == ' ' || c == 0xa0) {
        *gap = true;
        return;
    }
    if (is_forbidden(c))
        return;
    if (*gap && out->len)
        sg_buf_byte(out, ' ');
    *gap = false;
    if (sg_utf8_len(text, start))
        sg_buf_add(out, (sg_str){text.data + start, end - start});
    else
        sg_buf_addc(out, "\xef\xbf\xbd");
}

sg_str sg_clean(sg_arena *arena, sg_str text)
{
    sg_buf out = SG_BUF_INIT;
    bool gap = false;
    sg_str clean;

    if (!text.data)
        return text;
    for (size_t at = 0; at < text.len;) {
        size_t start = at;

        (void)sg_utf8_next(text, &at);
        add_character(&out, text, start, at, &gap);
    }
    clean = sg_arena_str(arena, sg_buf_str(&out));
    sg_buf_clear(&out);
    return clean;
}

sg_str sg_clean_row(sg_exporter *x, sg_str text)
{
    return sg_clean(x->scratch, text);
}
