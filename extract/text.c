/* Bytes -> clean text of the same length. */
#include "extract/text.h"

#include <string.h>

#include "base/utf8.h"

static bool is_control(unsigned char c)
{
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
}

/* Over plain ASCII, most of any text, in one tight loop. */
static size_t skip_plain(const char *text, size_t at, size_t len)
{
    while (at < len && (unsigned char)text[at] >= 0x20 &&
           (unsigned char)text[at] < 0x7F)
        at++;
    return at;
}

static void count_repair(sg_doc *doc, size_t at)
{
    if (doc->repairs++ == 0)
        doc->first_repair = at;
}

/* Repairs the character at `at`, if need be; returns where the next begins. */
static size_t clean_one(sg_doc *doc, char *text, size_t len, size_t at)
{
    size_t n = sg_utf8_len((sg_str){text, len}, at);

    if (n == 0) {
        text[at] = '?';
        count_repair(doc, at);
        return at + 1;
    }
    if (is_control((unsigned char)text[at])) {
        text[at] = ' ';
        count_repair(doc, at);
    }
    return at + n;
}

/* A byte order mark is no text, and no damage either. */
static void blank_mark(char *text, size_t len)
{
    static const char mark[3] = {'\xEF', '\xBB', '\xBF'};

    if (len >= sizeof mark && memcmp(text, mark, sizeof mark) == 0)
        memset(text, ' ', sizeof mark);
}

void sg_text_clean(sg_doc *doc, sg_str raw)
{
    char *text = sg_arena_alloc(doc->arena, raw.len + 1);

    if (raw.len)
        memcpy(text, raw.data, raw.len);
    doc->repairs = 0;
    doc->first_repair = 0;
    blank_mark(text, raw.len);
    for (size_t at = 0; (at = skip_plain(text, at, raw.len)) < raw.len;)
        at = clean_one(doc, text, raw.len, at);
    doc->text = (sg_str){text, raw.len};
}
