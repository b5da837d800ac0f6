/* A list that can be drawn instead. */
#include "cli/showing.h"

enum { FORMAT_SVG = CLI_FORMAT_CSV + 1 };

static const char *const formats[] = {
    [CLI_FORMAT_TABLE] = "table", [CLI_FORMAT_JSON] = "json",
    [CLI_FORMAT_JSONL] = "jsonl", [CLI_FORMAT_CSV] = "csv",
    [FORMAT_SVG] = "svg",         NULL};

const cli_option cli_showing_options[CLI_SHOWING_OPTIONS] = {
    {.name = "format",
     .letter = 'f',
     .kind = CLI_CHOICE,
     .offset = offsetof(cli_showing, format),
     .argument = "FORMAT",
     .choices = formats,
     .help = "of the list; svg draws a picture instead"},
    {.name = "output",
     .letter = 'o',
     .kind = CLI_TEXT,
     .offset = offsetof(cli_showing, output),
     .argument = "FILE",
     .help = "draw into FILE: .svg, .png or .pdf"},
};

bool cli_showing_draws(const cli_showing *showing)
{
    return showing->output != NULL || showing->format == FORMAT_SVG;
}

const char *cli_showing_fault(const cli_showing *showing)
{
    if (showing->output != NULL && showing->format != CLI_FORMAT_TABLE &&
        showing->format != FORMAT_SVG)
        return "--output is for the picture: a list goes to standard output";
    return NULL;
}
