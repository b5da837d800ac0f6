/* One growing window over the bytes of a file: filled from behind, eaten from
 * the front by lines. */
#include "cli/reader.h"

#include <stdlib.h>
#include <string.h>

#include <stancegraph/extract.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"

enum { FILL_SIZE = 64 * 1024, PEEK_SIZE = 4096 };

struct cli_reader {
    cli_bytes *bytes;
    char *data;
    size_t capacity;
    size_t start; /* data[start, end) is not taken yet */
    size_t end;
    size_t line;
    bool line_ended; /* the line given last had a line end */
    bool at_end;
};

/* Reads some bytes behind `end`; sets at_end when there are none. */
static sg_status fill(cli_reader *reader, sg_error *err)
{
    size_t got;
    sg_status status;

    if (reader->start > 0) {
        reader->end -= reader->start;
        memmove(reader->data, reader->data + reader->start, reader->end);
        reader->start = 0;
    }
    sg_grow((void **)&reader->data, &reader->capacity, reader->end + FILL_SIZE,
            1);
    status = cli_bytes_read(reader->bytes, reader->data + reader->end,
                            FILL_SIZE, &got, err);
    reader->end += got;
    reader->at_end = got == 0;
    return status;
}

sg_status cli_reader_open(const char *path, cli_reader **out, sg_error *err)
{
    cli_reader *reader = sg_calloc(1, sizeof(*reader));
    sg_status status = cli_bytes_open(path, &reader->bytes, err);

    *out = status == SG_OK ? reader : NULL;
    if (status != SG_OK)
        free(reader);
    return status;
}

void cli_reader_close(cli_reader *reader)
{
    if (reader == NULL)
        return;
    cli_bytes_close(reader->bytes);
    free(reader->data);
    free(reader);
}

void cli_reader_on_idle(cli_reader *reader, cli_idle_fn *idle, void *context)
{
    cli_bytes_on_idle(reader->bytes, idle, context);
}

uint64_t cli_reader_taken(const cli_reader *reader)
{
    return cli_bytes_taken(reader->bytes);
}

sg_status cli_reader_peek(cli_reader *reader, sg_str *start, sg_error *err)
{
    sg_status status;

    do {
        status = fill(reader, err);
        *start = (sg_str){reader->data, reader->end};
    } while (status == SG_OK && !reader->at_end && start->len < PEEK_SIZE &&
             sg_str_trim(*start).len == 0);
    return status;
}

sg_status cli_reader_rest(cli_reader *reader, sg_str *text, sg_error *err)
{
    *text = (sg_str){"", 0};
    while (!reader->at_end) {
        sg_status status = fill(reader, err);
        if (status != SG_OK)
            return status;
        if (reader->end - reader->start > SG_TEXT_MAX)
            return sg_fail(err, SG_ELIMIT,
                           "longer than %zu bytes, the most that is read",
                           SG_TEXT_MAX);
    }
    if (reader->data != NULL)
        *text =
            (sg_str){reader->data + reader->start, reader->end - reader->start};
    reader->start = reader->end;
    return SG_OK;
}

/* Throws away the rest of a line that is too long. */
static sg_status skip_line(cli_reader *reader, sg_error *err)
{
    for (;;) {
        char *end = memchr(reader->data + reader->start, '\n',
                           reader->end - reader->start);
        sg_status status;
        if (end != NULL) {
            reader->start = (size_t)(end - reader->data) + 1;
            break;
        }
        reader->start = reader->end;
        if (reader->at_end)
            break;
        status = fill(reader, err);
        if (status != SG_OK)
            return status;
    }
    return sg_fail(err, SG_ELIMIT,
                   "line longer than %zu bytes, the most that is read",
                   SG_TEXT_MAX);
}

static sg_str take(cli_reader *reader, size_t len, size_t line_end)
{
    sg_str line = {reader->data + reader->start, len};

    reader->start += len + line_end;
    reader->line_ended = line_end > 0;
    if (line.len > 0 && line.data[line.len - 1] == '\r')
        line.len--;
    return line;
}

sg_status cli_reader_line(cli_reader *reader, sg_str *line, sg_error *err)
{
    size_t searched = 0;

    *line = (sg_str){NULL, 0};
    reader->line++;
    for (;;) {
        size_t len = reader->end - reader->start;
        char *end = NULL;
        sg_status status;
        if (len > searched)
            end = memchr(reader->data + reader->start + searched, '\n',
                         len - searched);
        if (end != NULL) {
            *line =
                take(reader, (size_t)(end - reader->data) - reader->start, 1);
            return SG_OK;
        }
        if (len > SG_TEXT_MAX)
            return skip_line(reader, err);
        if (reader->at_end) {
            if (len > 0)
                *line = take(reader, len, 0);
            return SG_OK;
        }
        searched = len;
        status = fill(reader, err);
        if (status != SG_OK)
            return status;
    }
}

bool cli_reader_line_ended(const cli_reader *reader)
{
    return reader->line_ended;
}

size_t cli_reader_line_number(const cli_reader *reader)
{
    return reader->line;
}
