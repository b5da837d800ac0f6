/* From the words of the command line to the look of a picture. */
#include "cli/look.h"

#include "base/str.h"
#include "cli/draw.h"

#define AT(member) offsetof(cli_look, member)

static const char *const themes[] = {
    [SG_THEME_AUTO] = "auto",
    [SG_THEME_LIGHT] = "light",
    [SG_THEME_DARK] = "dark",
    [SG_THEME_PRINT] = "print",
    NULL,
};

const cli_option cli_look_options[CLI_LOOK_OPTIONS] = {
    {.name = "theme",
     .kind = CLI_CHOICE,
     .offset = AT(theme),
     .argument = "THEME",
     .choices = themes,
     .help = "of colours; auto is light, and in svg dark on a dark screen"},
    {.name = "colors",
     .kind = CLI_TEXT,
     .offset = AT(colors),
     .argument = "+,-,0[,MIXED]",
     .help = "of positive, negative, neutral and mixed edges, as #0072b2"},
    {.name = "transparent",
     .kind = CLI_FLAG,
     .offset = AT(transparent),
     .help = "no background"},
    {.name = "bare",
     .kind = CLI_FLAG,
     .offset = AT(bare),
     .help = "no title and no caption: for a text that has them"},
    {.name = "embed",
     .kind = CLI_FLAG,
     .offset = AT(embed),
     .help = "an svg for inside a page: no style, as wide as its place"},
    {.name = "prefix",
     .kind = CLI_TEXT,
     .offset = AT(prefix),
     .argument = "WORD",
     .help = "of the ids in an svg (by default made from its content)"},
    {.name = "link",
     .kind = CLI_TEXT,
     .offset = AT(link),
     .argument = "ADDRESS",
     .help = "edges lead to ADDRESS#e0, #e1 ..., actors to ADDRESS#v0 ..."},
    {.name = "link-sources",
     .kind = CLI_FLAG,
     .offset = AT(link_sources),
     .help = "edges lead to the web address of the document behind them"},
};

static bool holds_links(sg_picture format)
{
    return format == SG_PICTURE_SVG || format == SG_PICTURE_DOT ||
           format == SG_PICTURE_PDF;
}

bool cli_look_apply(const cli_look *look, sg_render_options *options,
                    cli_console *console)
{
    if (look->link && look->link_sources)
        cli_fail_usage(console, "--link and --link-sources: an edge can lead "
                                "to one place only");
    else if ((look->link || look->link_sources) &&
             !holds_links(options->format))
        cli_fail_usage(console, "--link is for svg, dot and pdf");
    else if (look->embed && options->format != SG_PICTURE_SVG)
        cli_fail_usage(console, "--embed is for svg");
    else if (look->prefix && options->format != SG_PICTURE_SVG)
        cli_fail_usage(console, "--prefix is for svg");
    else if (look->prefix && !*look->prefix)
        cli_fail_usage(console, "--prefix: it takes a word");
    options->theme = (sg_theme)look->theme;
    options->colors = sg_str_of(look->colors);
    options->transparent = look->transparent;
    options->bare = look->bare;
    options->embed = look->embed;
    options->id_prefix = sg_str_of(look->prefix);
    options->link = look->link ? sg_str_of(look->link) : (sg_str){NULL, 0};
    options->link_sources = look->link_sources;
    return console->status == CLI_DONE;
}

bool cli_look_of_file(const cli_look *look, const char *path,
                      sg_render_options *options, cli_console *console)
{
    sg_error err = SG_ERROR_INIT;

    if (cli_draw_type_of(path, &options->format, &err) != SG_OK) {
        cli_fail(console, &err);
        return false;
    }
    return cli_look_apply(look, options, console);
}

void cli_look_warn(const sg_render_report *report, cli_console *console)
{
    if (report->contrast < 3)
        cli_note(console,
                 "a colour of --colors has a contrast of %.1f on the "
                 "background; from 3 on it is easy to see",
                 report->contrast);
}
