/* Bad inputs by the thousand: files made of samples by a few changes each.
 *
 *     mangle SEED COUNT FOLDER SAMPLE...
 *
 * The same seed and samples give the same files, FOLDER/NUMBER.ENDING with the
 * ending of the sample. Prints how many documents are in them: one a file, in
 * JSON Lines one a line that is not blank. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/io.h"
#include "base/str.h"

enum { CHANGES_MAX = 8, LONGEST = 1024 * 1024, REPEATS_MAX = 400 };

typedef struct sample {
    sg_str ending; /* ".txt" */
    sg_buf bytes;
} sample;

typedef struct mangler {
    uint64_t state;
    sample *samples;
    size_t count;
} mangler;

/* What readers stumble over. */
static const char *const stumbles[] = {
    "\"",
    "'",
    "\xE2\x80\x9C",
    "\xE2\x80\x9D",
    "\r",
    "\r\n",
    "\t",
    "\n\n",
    "\\",
    "\\u0000",
    "\\ud800",
    "\xEF\xBB\xBF",
    "\xFF\xFE",
    "\xC3",
    "\xF4\x90",
    "\xE2\x80\xAE",
    "\xC2\xA0",
    "{",
    "}",
    "[",
    "]",
    "<",
    "</p>",
    "<!--",
    "<script>",
    "&",
    "&#x110000;",
    ",",
    ";",
    ":",
    "null",
    "true",
    "-1",
    "1e999",
    "99999999999",
    "0",
    "2031-02-30",
    "A. B. ",
    "Mr. ",
    "U.S. ",
    "he said ",
    "which ",
    " and ",
    "not ",
    "(",
    ")",
    "--",
    "...",
    "#",
    "@",
    "http://",
    "|",
    "+",
    "*",
    "%s%n",
    "'; DROP TABLE x; --",
    "../",
    "\x1B[31m",
    "\x7F",
    "\x01",
};

/* splitmix64: any seed will do (Steele and others 2014). */
static uint64_t next(mangler *m)
{
    uint64_t z = m->state += UINT64_C(0x9E3779B97F4A7C15);

    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

static size_t below(mangler *m, size_t limit)
{
    return limit > 0 ? (size_t)(next(m) % limit) : 0;
}

/* ---- changes ------------------------------------------------------------ */

/* A range of up to `longest` bytes of the text. */
static sg_str some_of(mangler *m, sg_str text, size_t longest)
{
    size_t from = below(m, text.len + 1);

    return sg_str_sub(text, from, from + 1 + below(m, longest));
}

static void put_in(sg_buf *text, size_t at, sg_str what)
{
    sg_buf made = SG_BUF_INIT;

    if (text->len + what.len > LONGEST)
        return;
    sg_buf_add(&made, sg_str_sub(sg_buf_str(text), 0, at));
    sg_buf_add(&made, what);
    sg_buf_add(&made, sg_str_sub(sg_buf_str(text), at, text->len));
    sg_buf_clear(text);
    *text = made;
}

static void take_out(mangler *m, sg_buf *text)
{
    sg_str all = sg_buf_str(text);
    sg_str gone = some_of(m, all, 1 + all.len / 4);
    size_t at = (size_t)(gone.data - all.data);

    memmove(text->data + at, gone.data + gone.len, all.len - at - gone.len);
    text->len -= gone.len;
}

static void change_bytes(mangler *m, sg_buf *text)
{
    for (size_t n = 1 + below(m, 6); n > 0 && text->len > 0; n--)
        text->data[below(m, text->len)] = (char)next(m);
}

static void repeat(mangler *m, sg_buf *text)
{
    sg_buf many = SG_BUF_INIT;
    sg_str piece = some_of(m, sg_buf_str(text), 12);
    size_t at = below(m, text->len + 1);

    for (size_t n = below(m, REPEATS_MAX); n > 0; n--)
        sg_buf_add(&many, piece);
    put_in(text, at, sg_buf_str(&many));
    sg_buf_clear(&many);
}

static void change(mangler *m, sg_buf *text)
{
    const sample *other = &m->samples[below(m, m->count)];
    const char *stumble =
        stumbles[below(m, sizeof stumbles / sizeof *stumbles)];

    switch (below(m, 7)) {
    case 0:
        change_bytes(m, text);
        break;
    case 1:
        take_out(m, text);
        break;
    case 2:
        repeat(m, text);
        break;
    case 3:
        put_in(text, below(m, text->len + 1),
               some_of(m, sg_buf_str(&other->bytes), 300));
        break;
    case 4:
        text->len = below(m, text->len + 1);
        break;
    default:
        put_in(text, below(m, text->len + 1), sg_str_of(stumble));
    }
}

/* ---- files -------------------------------------------------------------- */

static bool read_sample(const char *path, sample *out)
{
    sg_str name = sg_str_of(path);
    size_t dot = name.len;
    sg_error err = SG_ERROR_INIT;

    while (dot > 0 && name.data[dot - 1] != '.' && name.data[dot - 1] != '/')
        dot--;
    *out = (sample){.ending = dot > 0 && name.data[dot - 1] == '.'
                                  ? sg_str_sub(name, dot - 1, name.len)
                                  : SG_STR(""),
                    .bytes = SG_BUF_INIT};
    if (sg_io_read(path, LONGEST, &out->bytes, &err) == SG_OK)
        return true;
    fprintf(stderr, "%s: %s\n", err.file, err.message);
    return false;
}

static size_t documents_in(const sample *s, sg_str text)
{
    size_t count = 0;
    sg_str line;

    if (!sg_str_is(s->ending, ".jsonl"))
        return 1;
    while (sg_str_next(&text, '\n', &line))
        count += sg_str_trim(line).len > 0;
    return count;
}

/* Writes the file of this number; returns its documents, or -1. */
static int64_t write_bad(mangler *m, const char *folder, size_t number)
{
    const sample *s = &m->samples[below(m, m->count)];
    sg_buf text = SG_BUF_INIT;
    sg_buf path = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;
    int64_t documents = -1;

    sg_buf_add(&text, sg_buf_str(&s->bytes));
    for (size_t n = 1 + below(m, CHANGES_MAX); n > 0; n--)
        change(m, &text);
    sg_buf_printf(&path, "%s/%06zu%.*s", folder, number, SG_FMT(s->ending));
    if (sg_io_write(path.data, sg_buf_str(&text), &err) == SG_OK)
        documents = (int64_t)documents_in(s, sg_buf_str(&text));
    else
        fprintf(stderr, "%s: %s\n", err.file, err.message);
    sg_buf_clear(&path);
    sg_buf_clear(&text);
    return documents;
}

int main(int argc, char **argv)
{
    mangler m = {0};
    size_t count;
    int64_t documents = 0;
    int64_t more = 0;

    if (argc < 5) {
        fprintf(stderr, "usage: mangle SEED COUNT FOLDER SAMPLE...\n");
        return 2;
    }
    m.state = strtoull(argv[1], NULL, 10);
    count = strtoul(argv[2], NULL, 10);
    m.samples = calloc((size_t)argc, sizeof *m.samples);
    for (int i = 4; m.samples && i < argc; i++)
        if (!read_sample(argv[i], &m.samples[m.count++]))
            return 2;
    for (size_t i = 0; m.samples && i < count && more >= 0; i++) {
        more = write_bad(&m, argv[3], i);
        documents += more;
    }
    for (size_t i = 0; i < m.count; i++)
        sg_buf_clear(&m.samples[i].bytes);
    free(m.samples);
    printf("%" PRId64 "\n", documents);
    return more >= 0 ? 0 : 2;
}
