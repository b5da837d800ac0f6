/* stancegraph --version. */
#include <stancegraph/version.h>
#include <zlib.h>

#include "cli/command.h"
#include "cli/output.h"

void cli_version(cli_console *console)
{
    cli_output output = CLI_OUTPUT_INIT;
    sg_buf text = SG_BUF_INIT;

    sg_buf_addc(&text, "stancegraph " SG_VERSION "\n");
    sg_buf_printf(&text, "zlib %s\n", zlibVersion());
    (void)cli_output_write(&output, sg_buf_str(&text));
    cli_output_close(&output, console);
    sg_buf_clear(&text);
}
