/* Lines of words: what is not understood ends the reading, as if the journal
 * had been cut there. */
#include "cli/journal.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/io.h"
#include "base/mem.h"
#include "base/str.h"

static const char first_line[] = "stancegraph journal 1";

/* Sixteen million marks. */
static const size_t size_max = (size_t)1 << 31;

/* ---- reading ------------------------------------------------------------ */

/* The next line of `*rest`; false when none is whole. */
static bool next_line(sg_str *rest, sg_str *line)
{
    size_t end = sg_str_find(*rest, '\n', 0);

    if (end == rest->len)
        return false;
    *line = sg_str_sub(*rest, 0, end);
    *rest = sg_str_sub(*rest, end + 1, rest->len);
    return true;
}

static bool take_word(sg_str *line, const char *word)
{
    if (!sg_str_starts(*line, sg_str_of(word)))
        return false;
    *line = sg_str_sub(*line, strlen(word), line->len);
    return true;
}

static bool read_number(sg_str *line, uint64_t *number)
{
    sg_str word;
    int64_t value;

    if (!sg_str_next(line, ' ', &word) || !sg_str_to_int(word, &value) ||
        value < 0)
        return false;
    *number = (uint64_t)value;
    return true;
}

static bool read_sum(sg_str *line, char sum[SG_HASH_HEX])
{
    sg_str word;

    if (!sg_str_next(line, ' ', &word) || word.len != SG_HASH_HEX)
        return false;
    memcpy(sum, word.data, SG_HASH_HEX);
    return true;
}

static bool read_mark(sg_str line, cli_mark *mark)
{
    uint64_t documents;

    if (!take_word(&line, "mark ") || !read_number(&line, &documents) ||
        !read_number(&line, &mark->bytes) || !read_sum(&line, mark->input) ||
        !read_sum(&line, mark->output))
        return false;
    mark->documents = (size_t)documents;
    return true;
}

static void read_marks(cli_journal *journal, sg_str rest)
{
    size_t capacity = 0;
    sg_str line = {NULL, 0};
    cli_mark mark;

    while (next_line(&rest, &line) && read_mark(line, &mark)) {
        mark.end = journal->text.len - rest.len;
        sg_grow((void **)&journal->marks, &capacity, journal->count + 1,
                sizeof(mark));
        journal->marks[journal->count++] = mark;
        line = (sg_str){NULL, 0};
    }
    journal->ended = sg_str_eq(line, SG_STR("end"));
}

sg_status cli_journal_read(const char *path, cli_journal *journal,
                           sg_error *err)
{
    sg_str rest;
    sg_str line = {NULL, 0};
    sg_status status;

    *journal = (cli_journal){.text = SG_BUF_INIT};
    if (!sg_io_exists(path))
        return SG_OK;
    status = sg_io_read(path, size_max, &journal->text, err);
    rest = sg_buf_str(&journal->text);
    if (status != SG_OK || !next_line(&rest, &line))
        return status;
    if (!sg_str_eq(line, sg_str_of(first_line)))
        return sg_fail_at(err, SG_EINPUT, path, 1, "no journal of extract");
    if (!next_line(&rest, &line) || !take_word(&line, "about "))
        return SG_OK;
    journal->about = line;
    journal->start = journal->text.len - rest.len;
    read_marks(journal, rest);
    return SG_OK;
}

void cli_journal_clear(cli_journal *journal)
{
    free(journal->marks);
    sg_buf_clear(&journal->text);
}

/* ---- writing ------------------------------------------------------------ */

void cli_journal_add_start(sg_buf *out, sg_str about)
{
    sg_buf_printf(out, "%s\nabout %.*s\n", first_line, SG_FMT(about));
}

void cli_journal_add_mark(sg_buf *out, const cli_mark *mark)
{
    sg_buf_printf(out, "mark %zu %llu %.*s %.*s\n", mark->documents,
                  (unsigned long long)mark->bytes, SG_HASH_HEX, mark->input,
                  SG_HASH_HEX, mark->output);
}

void cli_journal_add_end(sg_buf *out)
{
    sg_buf_addc(out, "end\n");
}
