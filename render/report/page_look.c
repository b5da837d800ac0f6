/* Colours, outlines, line widths and the words for kinds and statuses. */
#include "render/report/page_look.h"

#include "base/json.h"
#include "base/str.h"
#include "render/look.h"
#include "render/palette.h"

static const char *const outlines[] = {
    [SG_OUTLINE_BOX] = "box",         [SG_OUTLINE_ROUND] = "round",
    [SG_OUTLINE_PILL] = "pill",       [SG_OUTLINE_HEXAGON] = "hexagon",
    [SG_OUTLINE_SLANTED] = "slanted", [SG_OUTLINE_PLAIN] = "plain",
};

int sg_page_kind(sg_actor_kind kind, bool is_topic)
{
    if (is_topic)
        return SG_LOOK_TOPIC;
    return kind < SG_ACTOR_KINDS ? (int)kind : (int)SG_ACTOR_OTHER;
}

static void add_text(sg_buf *out, const char *name, const char *value)
{
    sg_buf_printf(out, "\"%s\":", name);
    sg_json_write_string(out, sg_str_of(value));
    sg_buf_byte(out, ',');
}

static void add_number(sg_buf *out, const char *name, double value)
{
    sg_buf_printf(out, "\"%s\":", name);
    sg_json_write_fixed(out, value, 2);
}

static void add_sign(sg_buf *out, const sg_sign_look *look)
{
    sg_buf_byte(out, '{');
    add_text(out, "name", look->name);
    sg_buf_printf(out, "\"dash\":\"%s\"}", look->dash);
}

static void add_kind(sg_buf *out, const sg_kind_look *look)
{
    sg_buf_byte(out, '{');
    add_text(out, "name", look->name);
    add_text(out, "caption", look->caption);
    add_text(out, "outline", outlines[look->outline]);
    add_number(out, "border", look->border);
    sg_buf_byte(out, ',');
    add_number(out, "padX", look->pad_x);
    sg_buf_byte(out, ',');
    add_number(out, "padY", look->pad_y);
    sg_buf_byte(out, '}');
}

static void add_stroke(sg_buf *out)
{
    double thinnest = sg_look_stroke(1);

    sg_buf_byte(out, '{');
    add_number(out, "thinnest", thinnest);
    sg_buf_byte(out, ',');
    add_number(out, "perDoubling", sg_look_stroke(2) - thinnest);
    sg_buf_byte(out, ',');
    add_number(out, "thickest", sg_look_stroke(SIZE_MAX));
    sg_buf_byte(out, '}');
}

static void add_palette(sg_buf *out, const char *name, const sg_palette *p)
{
    static const int signs[] = {-1, 0, 1, SG_MIXED};

    sg_buf_printf(out, ",\"%s\":{", name);
    add_text(out, "paper", p->paper.text);
    add_text(out, "ink", p->ink.text);
    add_text(out, "soft", p->soft.text);
    add_text(out, "actor", p->actor.text);
    add_text(out, "outline", p->outline.text);
    add_text(out, "subject", p->subject.text);
    add_text(out, "box", p->box.text);
    add_text(out, "boxLine", p->box_line.text);
    add_text(out, "rule", p->rule.text);
    sg_buf_addc(out, "\"signs\":[");
    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
        sg_buf_printf(out, "%s\"%s\"", i ? "," : "",
                      sg_palette_sign(p, signs[i]));
    sg_buf_addc(out, "]}");
}

static void add_signs(sg_buf *out)
{
    static const int signs[] = {-1, 0, 1, SG_MIXED};

    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
        if (i)
            sg_buf_byte(out, ',');
        add_sign(out, sg_look_of_sign(signs[i]));
    }
}

static void add_kinds(sg_buf *out)
{
    for (int kind = 0; kind < SG_LOOKS; kind++) {
        bool is_topic = kind == SG_LOOK_TOPIC;

        if (kind)
            sg_buf_byte(out, ',');
        add_kind(out, sg_look_of_kind(is_topic ? SG_ACTOR_OTHER
                                               : (sg_actor_kind)kind,
                                      is_topic));
    }
}

sg_status sg_page_look_add(sg_buf *out, const sg_render_options *options,
                           sg_error *err)
{
    sg_palettes palettes;
    sg_status status = sg_palettes_make(options, &palettes, err);

    if (status)
        return status;
    sg_buf_addc(out, ",\n\"look\":{\"signs\":[");
    add_signs(out);
    sg_buf_addc(out, "],\"kinds\":[");
    add_kinds(out);
    sg_buf_addc(out, "],\"statuses\":[");
    for (int s = 0; s < SG_FACTUALITIES; s++)
        sg_buf_printf(out, "%s\"%s\"", s ? "," : "",
                      sg_factuality_name((sg_factuality)s));
    sg_buf_addc(out, "],\"stroke\":");
    add_stroke(out);
    add_palette(out, "day", &palettes.day);
    add_palette(out, "night", &palettes.night);
    sg_buf_printf(out, ",\"bands\":{\"new\":\"%s\",\"flipped\":\"%s\"}}",
                  SG_BAND_NEW, SG_BAND_FLIPPED);
    return SG_OK;
}
