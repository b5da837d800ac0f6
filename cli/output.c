/* A full disk often shows only when the last bytes are flushed: nothing counts
 * as written before cli_output_close. */
#include "cli/output.h"

#include <errno.h>
#include <stdio.h>

#include "base/error.h"

bool cli_output_write(void *output, sg_str text)
{
    cli_output *out = output;

    if (out->failed == 0 && text.len > 0 &&
        fwrite(text.data, 1, text.len, stdout) != text.len)
        out->failed = errno;
    return out->failed == 0;
}

void cli_output_close(cli_output *output, cli_console *console)
{
    sg_error err = SG_ERROR_INIT;

    if (fclose(stdout) != 0 && output->failed == 0)
        output->failed = errno;
    if (output->failed == 0)
        return;
    if (output->failed == EPIPE)
        err.code = SG_ESTOP;
    else
        (void)sg_fail_errno(&err, "standard output", output->failed,
                            "cannot write");
    cli_fail(console, &err);
}

void cli_print(sg_buf *text, cli_console *console)
{
    cli_output output = CLI_OUTPUT_INIT;

    (void)cli_output_write(&output, sg_buf_str(text));
    cli_output_close(&output, console);
    sg_buf_clear(text);
}
