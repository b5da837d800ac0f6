/* The options that tell how a picture looks, for every command that draws. */
#ifndef SG_CLI_LOOK_H
#define SG_CLI_LOOK_H

#include <stancegraph/render.h>

#include "cli/console.h"
#include "cli/option.h"

typedef struct cli_look {
    int theme; /* sg_theme */
    const char *colors;
    bool transparent;
    bool bare;
    bool embed;
    const char *prefix;
    const char *link;
    bool link_sources;
} cli_look;

/* A group for an option table, whose settings have a cli_look, all zero by
 * default, at `offset_`. */
#define CLI_LOOK_GROUP(offset_)                                                \
    {                                                                          \
        .title = "Look", .options = cli_look_options,                          \
        .count = CLI_LOOK_OPTIONS, .offset = (offset_)                         \
    }

enum { CLI_LOOK_OPTIONS = 8 };
extern const cli_option cli_look_options[CLI_LOOK_OPTIONS];

/* Sets the part of `options`, whose format is set, that the look decides.
 * Reports options that do not go together and returns false. */
bool cli_look_apply(const cli_look *look, sg_render_options *options,
                    cli_console *console);

/* The same for a picture in a file whose ending tells its format; NULL is an
 * SVG on standard output. */
bool cli_look_of_file(const cli_look *look, const char *path,
                      sg_render_options *options, cli_console *console);

/* Warns when a colour is hard to see on its background. */
void cli_look_warn(const sg_render_report *report, cli_console *console);

#endif
