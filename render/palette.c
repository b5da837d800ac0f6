/* Themes as tables of colours, and reading colours. */
#include "render/palette.h"

#include <math.h>
#include <stdio.h>

#include "base/error.h"
#include "base/str.h"
#include "render/look.h"

/* Graphics that carry meaning need this contrast (WCAG 2.1, 1.4.11). */
static const double enough = 3.0;

/* The signs stand in the order negative, neutral, positive, mixed. */
static const sg_palette light = {
    .paper = {"#ffffff"},
    .ink = {"#1f2328"},
    .soft = {"#4b5563"},
    .actor = {"#ffffff"},
    .outline = {"#374151"},
    .subject = {"#f1ecdf"},
    .box = {"#f5f6f8"},
    .box_line = {"#b6bdc7"},
    .rule = {"#d5d9de"},
};

static const sg_palette dark = {
    .paper = {"#15181c"},
    .ink = {"#e6e8eb"},
    .soft = {"#aeb5be"},
    .actor = {"#1f242a"},
    .outline = {"#aeb5be"},
    .subject = {"#35322a"},
    .box = {"#1a1e23"},
    .box_line = {"#4a525c"},
    .rule = {"#4a525c"},
};

/* Nothing but grey: the signs differ in line, head and mark. */
static const sg_palette print = {
    .paper = {"#ffffff"},
    .ink = {"#000000"},
    .soft = {"#333333"},
    .actor = {"#ffffff"},
    .outline = {"#000000"},
    .subject = {"#ececec"},
    .box = {"#f6f6f6"},
    .box_line = {"#8c8c8c"},
    .rule = {"#8c8c8c"},
    .signs = {{"#000000"}, {"#6e6e6e"}, {"#000000"}, {"#000000"}},
};

static const int signs[SG_PALETTE_SIGNS] = {-1, 0, 1, SG_MIXED};

static sg_color color_of(const char *text)
{
    sg_color color;

    (void)snprintf(color.text, sizeof(color.text), "%s", text);
    return color;
}

static sg_palette palette_of(sg_theme theme)
{
    sg_palette p = theme == SG_THEME_DARK    ? dark
                   : theme == SG_THEME_PRINT ? print
                                             : light;

    for (size_t i = 0; i < SG_PALETTE_SIGNS && theme != SG_THEME_PRINT; i++) {
        const sg_sign_look *look = sg_look_of_sign(signs[i]);

        p.signs[i] =
            color_of(theme == SG_THEME_DARK ? look->dark : look->color);
    }
    return p;
}

/* ---- contrast ----------------------------------------------------------- */

static int digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* Red, green or blue, 0 to 255. */
static int channel(sg_color color, size_t number)
{
    return 16 * digit(color.text[1 + 2 * number]) +
           digit(color.text[2 + 2 * number]);
}

static double luminance(sg_color color)
{
    static const double share[3] = {0.2126, 0.7152, 0.0722};
    double sum = 0;

    for (size_t i = 0; i < 3; i++) {
        double c = channel(color, i) / 255.0;

        sum += share[i] *
               (c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double sg_contrast(sg_color a, sg_color b)
{
    double first = luminance(a);
    double second = luminance(b);

    return (fmax(first, second) + 0.05) / (fmin(first, second) + 0.05);
}

static double least_contrast(const sg_palette *p)
{
    double least = INFINITY;

    for (size_t i = 0; i < SG_PALETTE_SIGNS; i++)
        least = fmin(least, sg_contrast(p->signs[i], p->paper));
    return least;
}

/* The colour, with as much white as it needs on a dark background. */
static sg_color lightened(sg_color color, sg_color paper)
{
    sg_color out = color;

    for (int white = 1; white <= 20 && sg_contrast(out, paper) < enough;
         white++) {
        int mixed[3];

        for (size_t i = 0; i < 3; i++)
            mixed[i] =
                channel(color, i) + (255 - channel(color, i)) * white / 20;
        (void)snprintf(out.text, sizeof(out.text), "#%02x%02x%02x",
                       (unsigned char)mixed[0], (unsigned char)mixed[1],
                       (unsigned char)mixed[2]);
    }
    return out;
}

/* ---- the caller's colours ----------------------------------------------- */

static bool read_color(sg_str text, sg_color *color)
{
    bool brief = text.len == 4;

    if ((text.len != 7 && !brief) || text.data[0] != '#')
        return false;
    for (size_t i = 1; i < text.len; i++)
        if (digit(text.data[i]) < 0)
            return false;
    color->text[0] = '#';
    for (size_t i = 0; i < 6; i++)
        color->text[1 + i] = text.data[1 + (brief ? i / 2 : i)];
    color->text[7] = '\0';
    return true;
}

/* In the order in which the caller gives them: positive, negative, neutral,
 * mixed. */
static sg_status read_colors(sg_str list, sg_palette *p, sg_error *err)
{
    static const size_t places[SG_PALETTE_SIGNS] = {2, 0, 1, 3};
    size_t count = 0;
    sg_str item;

    while (sg_str_next(&list, ',', &item)) {
        sg_str word = sg_str_trim(item);
        sg_color color = {""};

        if (!read_color(word, &color))
            return sg_fail(err, SG_EUSAGE,
                           "'%.*s' is no colour: write it as #0072b2",
                           SG_FMT(word));
        if (count < SG_PALETTE_SIGNS)
            p->signs[places[count]] = color;
        count++;
    }
    if (count < 3 || count > SG_PALETTE_SIGNS)
        return sg_fail(err, SG_EUSAGE,
                       "%zu colours: it takes three or four, for positive, "
                       "negative, neutral and mixed",
                       count);
    return SG_OK;
}

sg_status sg_palettes_make(const sg_render_options *options, sg_palettes *out,
                           sg_error *err)
{
    sg_status status = SG_OK;

    *out = (sg_palettes){.day = palette_of(options->theme),
                         .night = palette_of(SG_THEME_DARK),
                         .turns = options->theme == SG_THEME_AUTO &&
                                  !options->embed};
    if (options->colors.len) {
        status = read_colors(options->colors, &out->day, err);
        for (size_t i = 0; i < SG_PALETTE_SIGNS; i++)
            out->night.signs[i] =
                lightened(out->day.signs[i], out->night.paper);
    }
    out->contrast = least_contrast(&out->day);
    return status;
}

const char *sg_palette_sign(const sg_palette *palette, int sign)
{
    for (size_t i = 0; i < SG_PALETTE_SIGNS; i++)
        if (sg_look_of_sign(signs[i]) == sg_look_of_sign(sign))
            return palette->signs[i].text;
    return palette->ink.text;
}
