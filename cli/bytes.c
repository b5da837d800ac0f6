/* Plain files by read(), .gz by zlib, .zst by libzstd. */
#include "cli/bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <zlib.h>
#include <zstd.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"

struct cli_bytes {
    int file;  /* descriptor, or -1 */
    gzFile gz; /* holds `file` */
    ZSTD_DStream *zstd;
    ZSTD_inBuffer packed; /* read from `file`, not yet unpacked */
    char *room;           /* for it */
    bool within;          /* a frame of zstd has begun and not ended */
};

/* ---- opening ---------------------------------------------------------- */

static sg_status check_folder(int file, sg_error *err)
{
    struct stat about;

    if (fstat(file, &about) == 0 && S_ISDIR(about.st_mode))
        return sg_fail(err, SG_EINPUT, "is a folder, not a file");
    return SG_OK;
}

static sg_status open_file(const char *path, int *file, sg_error *err)
{
    *file = strcmp(path, "-") == 0 ? STDIN_FILENO
                                   : open(path, O_RDONLY | O_CLOEXEC);
    if (*file < 0 && errno == ENOENT)
        return sg_fail(err, SG_EINPUT, "no such file");
    if (*file < 0)
        return sg_fail_errno(err, NULL, errno, "cannot open");
    return check_folder(*file, err);
}

static sg_status open_packing(const char *path, cli_bytes *bytes, sg_error *err)
{
    if (sg_str_ends(sg_str_of(path), SG_STR(".gz"))) {
        bytes->gz = gzdopen(bytes->file, "rb");
        return bytes->gz ? SG_OK : sg_fail(err, SG_ESYSTEM, "no zlib");
    }
    if (sg_str_ends(sg_str_of(path), SG_STR(".zst"))) {
        bytes->zstd = ZSTD_createDStream();
        bytes->room = sg_malloc(ZSTD_DStreamInSize());
        bytes->packed.src = bytes->room;
        return bytes->zstd ? SG_OK : sg_fail(err, SG_ESYSTEM, "no zstd");
    }
    return SG_OK;
}

sg_status cli_bytes_open(const char *path, cli_bytes **out, sg_error *err)
{
    cli_bytes *bytes = sg_calloc(1, sizeof(*bytes));
    sg_status status = open_file(path, &bytes->file, err);

    if (status == SG_OK)
        status = open_packing(path, bytes, err);
    if (status != SG_OK) {
        cli_bytes_close(bytes);
        bytes = NULL;
    }
    *out = bytes;
    return status;
}

void cli_bytes_close(cli_bytes *bytes)
{
    if (bytes == NULL)
        return;
    (void)ZSTD_freeDStream(bytes->zstd);
    free(bytes->room);
    if (bytes->gz != NULL)
        (void)gzclose(bytes->gz);
    else if (bytes->file > STDIN_FILENO)
        (void)close(bytes->file);
    free(bytes);
}

/* ---- reading ---------------------------------------------------------- */

static sg_status read_plain(int file, char *to, size_t size, size_t *got,
                            sg_error *err)
{
    ssize_t n;

    do {
        n = read(file, to, size);
    } while (n < 0 && errno == EINTR);
    *got = n > 0 ? (size_t)n : 0;
    return n >= 0 ? SG_OK : sg_fail_errno(err, NULL, errno, "cannot read");
}

static sg_status read_gz(gzFile gz, char *to, size_t size, size_t *got,
                         sg_error *err)
{
    int n = gzread(gz, to, (unsigned)size);
    int code;
    const char *message;

    *got = n > 0 ? (size_t)n : 0;
    if (n > 0)
        return SG_OK;
    message = gzerror(gz, &code);
    if (code == Z_OK)
        return SG_OK;
    if (code == Z_ERRNO)
        return sg_fail_errno(err, NULL, errno, "cannot read");
    return sg_fail(err, SG_EINPUT, "damaged gzip data: %s", message);
}

static sg_status fill_packed(cli_bytes *bytes, sg_error *err)
{
    bytes->packed.pos = 0;
    return read_plain(bytes->file, bytes->room, ZSTD_DStreamInSize(),
                      &bytes->packed.size, err);
}

/* A file may be several frames, one behind the other. */
static sg_status read_zstd(cli_bytes *bytes, void *to, size_t size, size_t *got,
                           sg_error *err)
{
    ZSTD_outBuffer out = {.dst = to, .size = size};

    while (out.pos == 0) {
        size_t left;

        if (bytes->packed.pos == bytes->packed.size) {
            sg_status status = fill_packed(bytes, err);

            if (status != SG_OK)
                return status;
        }
        if (bytes->packed.size == 0)
            break;
        left = ZSTD_decompressStream(bytes->zstd, &out, &bytes->packed);
        if (ZSTD_isError(left))
            return sg_fail(err, SG_EINPUT, "damaged zstd data: %s",
                           ZSTD_getErrorName(left));
        bytes->within = left > 0;
    }
    *got = out.pos;
    return out.pos == 0 && bytes->within
               ? sg_fail(err, SG_EINPUT, "damaged zstd data: cut off")
               : SG_OK;
}

sg_status cli_bytes_read(cli_bytes *bytes, char *to, size_t size, size_t *got,
                         sg_error *err)
{
    *got = 0;
    if (bytes->gz != NULL)
        return read_gz(bytes->gz, to, size, got, err);
    if (bytes->zstd != NULL)
        return read_zstd(bytes, to, size, got, err);
    return read_plain(bytes->file, to, size, got, err);
}
