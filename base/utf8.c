/* UTF-8 decoding, character classes and name folding. */
#include "base/utf8.h"

static bool continues(sg_str text, size_t at)
{
    return at < text.len && ((unsigned char)text.data[at] & 0xC0) == 0x80;
}

static uint32_t byte_at(sg_str text, size_t at)
{
    return (unsigned char)text.data[at];
}

static size_t announced_length(uint32_t lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

size_t sg_utf8_len(sg_str text, size_t at)
{
    uint32_t lead;
    uint32_t second;
    size_t n;

    if (at >= text.len)
        return 0;
    lead = byte_at(text, at);
    n = announced_length(lead);
    for (size_t i = 1; i < n; i++)
        if (!continues(text, at + i))
            return 0;
    second = n > 1 ? byte_at(text, at + 1) : 0;
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
        (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F))
        return 0;
    return n;
}

uint32_t sg_utf8_next(sg_str text, size_t *at)
{
    static const unsigned char lead_mask[5] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    size_t n = sg_utf8_len(text, *at);
    uint32_t c;

    if (n == 0) {
        *at += 1;
        return 0xFFFD;
    }
    c = byte_at(text, *at) & lead_mask[n];
    for (size_t i = 1; i < n; i++)
        c = c << 6 | (byte_at(text, *at + i) & 0x3F);
    *at += n;
    return c;
}

void sg_utf8_tame(char *text, size_t len)
{
    const sg_str all = {text, len};

    for (size_t at = 0; at < len;) {
        size_t next = at;
        uint32_t c = sg_utf8_next(all, &next);
        bool bad = !sg_utf8_len(all, at) || c < 0x20 || (c >= 0x7F && c < 0xA0);

        for (; at < next; at++)
            text[at] = bad ? '?' : text[at];
    }
}

bool sg_is_upper(uint32_t c)
{
    if (c < 0x80)
        return c >= 'A' && c <= 'Z';
    if (c < 0x100)
        return c >= 0xC0 && c <= 0xDE && c != 0xD7;
    if (c < 0x180) {
        /* Latin Extended-A alternates; two stretches start with the odd one */
        bool odd_upper = (c >= 0x139 && c <= 0x148) || c >= 0x179;

        return c != 0x138 && c != 0x149 && c != 0x17F &&
               (c == 0x178 || (c & 1) == (odd_upper ? 1u : 0u));
    }
    return (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F) ||
           (c >= 0x1E00 && c < 0x1F00 && (c & 1) == 0);
}

bool sg_is_letter(uint32_t c)
{
    if (c < 0x80)
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (c < 0xC0)
        return c == 0xAA || c == 0xB5 || c == 0xBA;
    return c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c < 0x2C00) &&
           !(c >= 0x3000 && c < 0x3040) && !(c >= 0xFE00 && c < 0xFE70) &&
           !(c >= 0xFF00 && c < 0xFF21) && c < 0x1F000 && c != 0xFFFD;
}

bool sg_is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

bool sg_is_space(uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

/* Base letters of U+00C0..U+017F; '*' marks what folds to two letters, '.'
 * what is kept as it is. */
static const char latin_base[] =
    "aaaaaa*ceeeeiiiidnooooo.ouuuuy**aaaaaa*ceeeeiiiidnooooo.ouuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllll"
    "nnnnnnnnnoooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

static const char *latin_pair(uint32_t c)
{
    switch (c) {
    case 0xC6:
    case 0xE6:
        return "ae";
    case 0xDE:
    case 0xFE:
        return "th";
    case 0xDF:
        return "ss";
    case 0x132:
    case 0x133:
        return "ij";
    default:
        return "oe";
    }
}

static bool dropped(uint32_t c)
{
    return c == '.' || c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 ||
           c == 0x2BC || c == 0x2BB || c == 0xAD || (c >= 0x300 && c < 0x370) ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

static bool joins(uint32_t c)
{
    return sg_is_space(c) || c == '-' || c == '_' ||
           (c >= 0x2010 && c <= 0x2015);
}

typedef struct folding {
    char *out;
    size_t len;
    size_t size;
} folding;

static void put(folding *f, const char *bytes, size_t n)
{
    if (f->len + n > f->size)
        return;
    for (size_t i = 0; i < n; i++)
        f->out[f->len++] = bytes[i];
}

static void put_folded(folding *f, uint32_t c, const char *bytes, size_t n)
{
    char lower = (char)(c + ('a' - 'A'));
    char base;

    if (c >= 'A' && c <= 'Z') {
        put(f, &lower, 1);
        return;
    }
    if (c < 0xC0 || c > 0x17F) {
        put(f, bytes, n);
        return;
    }
    base = latin_base[c - 0xC0];
    if (base == '*')
        put(f, latin_pair(c), 2);
    else if (base == '.')
        put(f, bytes, n);
    else
        put(f, &base, 1);
}

sg_str sg_fold(sg_str text, char *out, size_t size)
{
    folding f;
    bool gap = false;

    f.out = out;
    f.len = 0;
    f.size = size;

    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        uint32_t c = sg_utf8_next(text, &at);

        if (joins(c)) {
            gap = f.len > 0;
            continue;
        }
        if (dropped(c))
            continue;
        if (gap)
            put(&f, " ", 1);
        gap = false;
        put_folded(&f, c, text.data + start, at - start);
    }
    return (sg_str){out, f.len};
}
