/* From a word form to rows of the embedding tables. */
#include "extract/net_input.h"

#include <string.h>

#include "base/str.h"
#include "base/utf8.h"

/* Signs of newspaper typography and what the treebanks have for them. */
static const struct {
    const char *sign;
    const char *plain;
} typography[] = {
    {"\xE2\x80\x98", "'"},  /* left single quotation mark */
    {"\xE2\x80\x99", "'"},  /* right single quotation mark */
    {"\xE2\x80\x9A", "'"},  /* low single quotation mark */
    {"\xCA\xBC", "'"},      /* modifier letter apostrophe */
    {"\xE2\x80\x9C", "\""}, /* left double quotation mark */
    {"\xE2\x80\x9D", "\""}, /* right double quotation mark */
    {"\xE2\x80\x9E", "\""}, /* low double quotation mark */
    {"\xC2\xAB", "\""},     /* guillemets */
    {"\xC2\xBB", "\""},      {"\xE2\x80\x90", "-"}, /* hyphen */
    {"\xE2\x80\x91", "-"},                          /* non-breaking hyphen */
    {"\xE2\x80\x92", "--"},                         /* figure dash */
    {"\xE2\x80\x93", "--"},                         /* en dash */
    {"\xE2\x80\x94", "--"},                         /* em dash */
    {"\xE2\x80\x95", "--"},                         /* horizontal bar */
    {"\xE2\x80\xA6", "..."},                        /* ellipsis */
};

/* Copies the character at `at` to `out`; gives the bytes of `form` read. */
static size_t copy_character(sg_str form, size_t at, char *out, size_t *used)
{
    sg_str rest = sg_str_sub(form, at, form.len);
    size_t len = sg_utf8_len(form, at);

    for (size_t i = 0; i < sizeof typography / sizeof *typography; i++) {
        sg_str plain = sg_str_of(typography[i].plain);

        if (sg_str_starts(rest, sg_str_of(typography[i].sign))) {
            memcpy(out + *used, plain.data, plain.len);
            *used += plain.len;
            return strlen(typography[i].sign);
        }
    }
    if (len == 0)
        len = 1;
    memcpy(out + *used, rest.data, len);
    *used += len;
    return len;
}

sg_str sg_net_normalise(sg_str form, char *out)
{
    const size_t longest = 4; /* bytes that one character can become */
    size_t used = 0;
    size_t at = 0;

    while (at < form.len && used + longest <= SG_NET_FORM_MAX) {
        unsigned char c = (unsigned char)form.data[at];

        if (c >= 0x80) {
            at += copy_character(form, at, out, &used);
            continue;
        }
        out[used++] = sg_is_digit(c) ? '0' : (char)c;
        at++;
    }
    return (sg_str){out, used};
}

sg_str sg_net_lower(sg_str normal, char *out)
{
    for (size_t i = 0; i < normal.len; i++) {
        unsigned char c = (unsigned char)normal.data[i];
        bool after_c3 = i > 0 && (unsigned char)normal.data[i - 1] == 0xC3;
        bool ascii = c >= 'A' && c <= 'Z';
        bool latin = after_c3 && c >= 0x80 && c <= 0x9E && c != 0x97;

        if (ascii || latin)
            c = (unsigned char)(c + 0x20);
        out[i] = (char)c;
    }
    return (sg_str){out, normal.len};
}

/* X, x and 0 for letters and digits, runs cut at two: "McNeil's" is "XxXxx'x".
 */
static sg_str shape_of(sg_str normal, char *out)
{
    size_t used = 0;
    size_t at = 0;

    while (at < normal.len) {
        uint32_t c = sg_utf8_next(normal, &at);
        char kind = c < 0x80 ? (char)c : '?';

        if (sg_is_upper(c))
            kind = 'X';
        else if (sg_is_letter(c))
            kind = 'x';
        if (used >= 2 && out[used - 1] == kind && out[used - 2] == kind)
            continue;
        out[used++] = kind;
    }
    return (sg_str){out, used};
}

/* Byte offset of the `count`-th character, or the length of the text. */
static size_t after_characters(sg_str text, size_t count)
{
    size_t at = 0;

    while (count > 0 && at < text.len) {
        (void)sg_utf8_next(text, &at);
        count--;
    }
    return at;
}

static size_t count_characters(sg_str text)
{
    size_t at = 0;
    size_t count = 0;

    while (at < text.len) {
        (void)sg_utf8_next(text, &at);
        count++;
    }
    return count;
}

static sg_str suffix(sg_str text, size_t characters, size_t total)
{
    size_t skip = total > characters ? total - characters : 0;

    return sg_str_sub(text, after_characters(text, skip), text.len);
}

static sg_str prefix(sg_str text, size_t characters)
{
    return sg_str_sub(text, 0, after_characters(text, characters));
}

/* The kind of part goes into the hash, so that suffix and prefix differ. */
static uint32_t row_of(char kind, sg_str part, uint32_t rows)
{
    char salted[SG_NET_FORM_MAX + 1];
    uint32_t hash;

    salted[0] = kind;
    memcpy(salted + 1, part.data, part.len);
    hash = sg_str_hash((sg_str){salted, part.len + 1});
    return (hash ^ hash >> 15) % rows;
}

void sg_net_describe(sg_str form, const sg_map *words, uint32_t rows,
                     sg_net_input *out)
{
    char normal_bytes[SG_NET_FORM_MAX];
    char lower_bytes[SG_NET_FORM_MAX];
    char shape_bytes[SG_NET_FORM_MAX];
    sg_str normal = sg_net_normalise(form, normal_bytes);
    sg_str lower = sg_net_lower(normal, lower_bytes);
    size_t total = count_characters(lower);

    out->word = sg_map_get(words, lower);
    out->parts[0] = row_of('#', shape_of(normal, shape_bytes), rows);
    out->parts[1] = row_of('2', suffix(lower, 2, total), rows);
    out->parts[2] = row_of('3', suffix(lower, 3, total), rows);
    out->parts[3] = row_of('4', suffix(lower, 4, total), rows);
    out->parts[4] = row_of('a', prefix(lower, 3), rows);
    out->parts[5] = row_of('b', prefix(lower, 5), rows);
    out->parts[6] = row_of('=', normal, rows);
    out->part_count =
        out->word == SG_MAP_NONE ? SG_NET_PARTS - 1 : SG_NET_PARTS;
}
