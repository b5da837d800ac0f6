/* A file by read(); what its first bytes or its name say to be packed, through
 * an unpacker. */
#include "cli/bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "cli/interrupt.h"
#include "cli/packing.h"

/* How often who is idle is called while a pipe is silent. */
enum { ROOM = 64 * 1024, IDLE_MS = 20 };

struct cli_bytes {
    int file;     /* descriptor, or -1 */
    bool regular; /* never makes us wait for long */
    bool looked;  /* the first bytes were looked at */
    bool ended;   /* the file itself */
    cli_packing named;
    cli_packing kind;       /* what it is */
    cli_unpacker *unpacker; /* NULL: as it is */
    char *room;
    sg_str read; /* from the file and not yet given; lies in `room` */
    uint64_t taken;
    sg_error error; /* to be told when all before it is given */
    cli_idle_fn *idle;
    void *context;
};

/* ---- opening ---------------------------------------------------------- */

static sg_status check_kind(cli_bytes *bytes, sg_error *err)
{
    struct stat about;

    if (fstat(bytes->file, &about) != 0)
        return sg_fail_errno(err, NULL, errno, "cannot read");
    if (S_ISDIR(about.st_mode))
        return sg_fail(err, SG_EINPUT, "is a folder, not a file");
    bytes->regular = S_ISREG(about.st_mode);
    return SG_OK;
}

static sg_status open_file(const char *path, cli_bytes *bytes, sg_error *err)
{
    bytes->file = strcmp(path, "-") == 0 ? STDIN_FILENO
                                         : open(path, O_RDONLY | O_CLOEXEC);
    if (bytes->file < 0 && errno == ENOENT)
        return sg_fail(err, SG_EINPUT, "no such file");
    if (bytes->file < 0)
        return sg_fail_errno(err, NULL, errno, "cannot open");
    return check_kind(bytes, err);
}

sg_status cli_bytes_open(const char *path, cli_bytes **out, sg_error *err)
{
    cli_bytes *bytes = sg_calloc(1, sizeof(*bytes));
    sg_status status = open_file(path, bytes, err);

    bytes->room = sg_malloc(ROOM);
    bytes->named = cli_packing_of_name(sg_str_of(path));
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
    cli_unpacker_free(bytes->unpacker);
    free(bytes->room);
    if (bytes->file > STDIN_FILENO)
        (void)close(bytes->file);
    free(bytes);
}

void cli_bytes_on_idle(cli_bytes *bytes, cli_idle_fn *idle, void *context)
{
    bytes->idle = idle;
    bytes->context = context;
}

uint64_t cli_bytes_taken(const cli_bytes *bytes)
{
    return bytes->taken;
}

/* ---- the file --------------------------------------------------------- */

/* Until there is something to read, or a signal. */
static sg_status wait_for_input(cli_bytes *bytes, sg_error *err)
{
    int milliseconds = 0;

    while (cli_interrupt_signal() == 0) {
        bool again;

        if (bytes->regular || cli_interrupt_wait(bytes->file, milliseconds))
            return SG_OK;
        again = bytes->idle != NULL && bytes->idle(bytes->context);
        milliseconds = again ? IDLE_MS : -1;
    }
    return sg_fail(err, SG_ESTOP, "stopped");
}

/* Reads behind what is left of the last time; sets `ended` at the end. */
static sg_status read_file(cli_bytes *bytes, sg_error *err)
{
    sg_status status = wait_for_input(bytes, err);
    ssize_t n;

    if (status != SG_OK)
        return status;
    if (bytes->read.len > 0)
        memmove(bytes->room, bytes->read.data, bytes->read.len);
    do {
        n = read(bytes->file, bytes->room + bytes->read.len,
                 ROOM - bytes->read.len);
    } while (n < 0 && errno == EINTR && cli_interrupt_signal() == 0);
    if (n < 0 && errno == EINTR)
        return sg_fail(err, SG_ESTOP, "stopped");
    if (n < 0)
        return sg_fail_errno(err, NULL, errno, "cannot read");
    bytes->read = (sg_str){bytes->room, bytes->read.len + (size_t)n};
    bytes->taken += (uint64_t)n;
    bytes->ended = n == 0;
    return SG_OK;
}

/* Of standard input and odd names the first bytes tell; a name that promises
 * gzip or zstd is held to it. */
static sg_status look(cli_bytes *bytes, sg_error *err)
{
    while (bytes->read.len < CLI_PACKING_MAGIC && !bytes->ended) {
        sg_status status = read_file(bytes, err);
        if (status != SG_OK)
            return status;
    }
    bytes->looked = true;
    bytes->kind = cli_packing_of_bytes(bytes->read);
    if (bytes->kind == CLI_PACKING_NONE && bytes->read.len > 0 &&
        bytes->named != CLI_PACKING_NONE)
        return sg_fail(err, SG_EINPUT, "damaged %s data: it does not begin so",
                       cli_packing_name(bytes->named));
    if (bytes->kind != CLI_PACKING_NONE)
        bytes->unpacker = cli_unpacker_new(bytes->kind);
    return SG_OK;
}

/* ---- reading ---------------------------------------------------------- */

static sg_status give_plain(cli_bytes *bytes, char *to, size_t size,
                            size_t *got, sg_error *err)
{
    if (bytes->read.len == 0 && !bytes->ended) {
        sg_status status = read_file(bytes, err);
        if (status != SG_OK)
            return status;
    }
    *got = bytes->read.len < size ? bytes->read.len : size;
    if (*got > 0)
        memcpy(to, bytes->read.data, *got);
    bytes->read = sg_str_sub(bytes->read, *got, bytes->read.len);
    return SG_OK;
}

static sg_status unpack(cli_bytes *bytes, char *to, size_t size, size_t *got,
                        sg_error *err)
{
    sg_status status = SG_OK;
    bool last = false;

    while (status == SG_OK && *got == 0 && !last) {
        if (bytes->read.len == 0 && !bytes->ended)
            status = read_file(bytes, err);
        last = bytes->ended && bytes->read.len == 0;
        if (status == SG_OK)
            status =
                cli_unpack(bytes->unpacker, &bytes->read, to, size, got, err);
    }
    if (status != SG_OK || *got > 0 || cli_unpack_may_end(bytes->unpacker))
        return status;
    return sg_fail(err, SG_EINPUT, "damaged %s data: cut off",
                   cli_packing_name(bytes->kind));
}

static sg_status give(cli_bytes *bytes, char *to, size_t size, size_t *got,
                      sg_error *err)
{
    sg_status status = bytes->looked ? SG_OK : look(bytes, err);

    if (status != SG_OK)
        return status;
    return bytes->unpacker != NULL ? unpack(bytes, to, size, got, err)
                                   : give_plain(bytes, to, size, got, err);
}

/* An error is kept until what was read before it is given. */
sg_status cli_bytes_read(cli_bytes *bytes, char *to, size_t size, size_t *got,
                         sg_error *err)
{
    *got = 0;
    if (bytes->error.code == SG_OK)
        (void)give(bytes, to, size, got, &bytes->error);
    if (*got > 0 || bytes->error.code == SG_OK)
        return SG_OK;
    *err = bytes->error;
    return err->code;
}
