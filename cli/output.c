/* A full disk often shows only when the last bytes are flushed: nothing counts
 * as written before the output is ended. */
#include "cli/output.h"

#include <errno.h>
#include <stdio.h>

#include "base/error.h"
#include "base/str.h"

sg_status cli_output_open(cli_output *output, const char *path, sg_error *err)
{
    cli_packing packing;
    sg_status status;

    *output = (cli_output)CLI_OUTPUT_INIT;
    if (path == NULL)
        return SG_OK;
    packing = cli_packing_of_name(sg_str_of(path));
    status = sg_io_file_open(path, &output->file, err);
    if (status == SG_OK && packing != CLI_PACKING_NONE)
        output->packer = cli_packer_new(packing);
    return status;
}

/* Packed text piles up to a piece of this size. */
enum { PACKED_MAX = 1 << 16 };

static bool send(cli_output *out, sg_str bytes)
{
    if (out->file != NULL)
        return sg_io_file_write(out->file, bytes);
    if (out->failed == 0 && bytes.len > 0 &&
        fwrite(bytes.data, 1, bytes.len, stdout) != bytes.len)
        out->failed = errno;
    return out->failed == 0;
}

static bool send_packed(cli_output *out)
{
    bool taken = send(out, sg_buf_str(&out->packed));

    sg_buf_reset(&out->packed);
    return taken;
}

bool cli_output_write(void *output, sg_str text)
{
    cli_output *out = output;

    if (out->packer == NULL)
        return send(out, text);
    cli_pack(out->packer, text, &out->packed);
    return out->packed.len < PACKED_MAX || send_packed(out);
}

bool cli_output_flush(cli_output *output)
{
    if (output->file == NULL && output->failed == 0 && fflush(stdout) != 0)
        output->failed = errno;
    return output->failed == 0;
}

static sg_status end_stdout(cli_output *output, sg_error *err)
{
    if (fclose(stdout) != 0 && output->failed == 0)
        output->failed = errno;
    if (output->failed == 0)
        return SG_OK;
    if (output->failed == EPIPE)
        return sg_fail(err, SG_ESTOP, "the reader has left");
    return sg_fail_errno(err, "standard output", output->failed,
                         "cannot write");
}

sg_status cli_output_end(cli_output *output, bool keep, sg_error *err)
{
    sg_status status;

    if (output->packer != NULL) {
        cli_pack_end(output->packer, &output->packed);
        (void)send_packed(output);
    }
    if (output->file != NULL)
        status = sg_io_file_close(output->file, keep, err);
    else
        status = end_stdout(output, err);
    cli_packer_free(output->packer);
    sg_buf_clear(&output->packed);
    return status;
}

void cli_output_close(cli_output *output, cli_console *console)
{
    sg_error err = SG_ERROR_INIT;

    if (cli_output_end(output, true, &err) != SG_OK)
        cli_fail(console, &err);
}

sg_status cli_output_save(const char *path, sg_str text, sg_error *err)
{
    cli_output output;
    sg_status status = cli_output_open(&output, path, err);

    if (status != SG_OK)
        return status;
    (void)cli_output_write(&output, text);
    return cli_output_end(&output, true, err);
}

void cli_print(sg_buf *text, cli_console *console)
{
    sg_error err = SG_ERROR_INIT;

    if (cli_output_save(NULL, sg_buf_str(text), &err) != SG_OK)
        cli_fail(console, &err);
    sg_buf_clear(text);
}
