/* One growing window over the bytes of a file: filled from behind by read()
 * or zlib, eaten from the front by lines. */
#include "cli/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <stancegraph/extract.h>
#include <zlib.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"

enum { FILL_SIZE = 64 * 1024, PEEK_SIZE = 4096 };

struct cli_reader {
    int file;  /* descriptor, or -1 */
    gzFile gz; /* in its place for a compressed file */
    char *data;
    size_t capacity;
    size_t start; /* data[start, end) is not taken yet */
    size_t end;
    size_t line;
    bool at_end;
};

static sg_status fail_gz(gzFile gz, sg_error *err)
{
    int code;
    const char *message = gzerror(gz, &code);

    if (code == Z_ERRNO)
        return sg_fail_errno(err, NULL, errno, "cannot read");
    return sg_fail(err, SG_EINPUT, "damaged gzip data: %s", message);
}

/* Reads some bytes behind `end`; sets at_end when there are none. */
static sg_status fill(cli_reader *reader, sg_error *err)
{
    ssize_t got;

    if (reader->start > 0) {
        reader->end -= reader->start;
        memmove(reader->data, reader->data + reader->start, reader->end);
        reader->start = 0;
    }
    sg_grow((void **)&reader->data, &reader->capacity, reader->end + FILL_SIZE,
            1);
    if (reader->gz != NULL) {
        got = gzread(reader->gz, reader->data + reader->end, FILL_SIZE);
    } else {
        do {
            got = read(reader->file, reader->data + reader->end, FILL_SIZE);
        } while (got < 0 && errno == EINTR);
    }
    if (got > 0) {
        reader->end += (size_t)got;
        return SG_OK;
    }
    reader->at_end = true;
    if (reader->gz != NULL) {
        int code;
        (void)gzerror(reader->gz, &code);
        return code == Z_OK ? SG_OK : fail_gz(reader->gz, err);
    }
    return got == 0 ? SG_OK : sg_fail_errno(err, NULL, errno, "cannot read");
}

static sg_status check_folder(int file, sg_error *err)
{
    struct stat about;

    if (fstat(file, &about) == 0 && S_ISDIR(about.st_mode))
        return sg_fail(err, SG_EINPUT, "is a folder, not a file");
    return SG_OK;
}

sg_status cli_reader_open(const char *path, cli_reader **out, sg_error *err)
{
    cli_reader *reader = sg_calloc(1, sizeof(*reader));
    bool standard = strcmp(path, "-") == 0;
    sg_status status = SG_OK;

    *out = NULL;
    reader->file = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (reader->file < 0 && errno == ENOENT)
        status = sg_fail(err, SG_EINPUT, "no such file");
    else if (reader->file < 0)
        status = sg_fail_errno(err, NULL, errno, "cannot open");
    else
        status = check_folder(reader->file, err);
    if (status == SG_OK && sg_str_ends(sg_str_of(path), SG_STR(".gz"))) {
        reader->gz = gzdopen(reader->file, "rb");
        if (reader->gz == NULL)
            status = sg_fail(err, SG_ESYSTEM, "cannot start zlib");
    }
    if (status != SG_OK) {
        cli_reader_close(reader);
        return status;
    }
    *out = reader;
    return SG_OK;
}

void cli_reader_close(cli_reader *reader)
{
    if (reader == NULL)
        return;
    if (reader->gz != NULL)
        (void)gzclose(reader->gz);
    else if (reader->file > STDIN_FILENO)
        (void)close(reader->file);
    free(reader->data);
    free(reader);
}

sg_status cli_reader_peek(cli_reader *reader, sg_str *start, sg_error *err)
{
    sg_status status = SG_OK;

    while (status == SG_OK && !reader->at_end &&
           reader->end - reader->start < PEEK_SIZE)
        status = fill(reader, err);
    *start =
        (sg_str){reader->data + reader->start, reader->end - reader->start};
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

size_t cli_reader_line_number(const cli_reader *reader)
{
    return reader->line;
}
