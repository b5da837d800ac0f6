/* The head of the SVG. */
#include "render/svg_head.h"

#include "base/str.h"
#include "render/address.h"
#include "render/look.h"
#include "render/words.h"
#include "render/xml.h"

static void add_rule(sg_buf *out, const sg_plan *plan, const char *selector,
                     const char *property, const char *color)
{
    sg_buf_printf(out, "#%.*s:not(a) %s{%s:%s}", SG_FMT(plan->prefix), selector,
                  property, color);
}

/* Colours are attributes of the elements; these rules turn them over on a dark
 * screen, never in print. LibreOffice obeys them everywhere, as if there were
 * no condition, but for those with ":not". */
static void add_night(sg_buf *out, const sg_plan *plan)
{
    static const int signs[] = {-1, 0, 1, SG_MIXED};
    const sg_palette *night = &plan->palettes.night;

    sg_buf_addc(out, "@media screen and (prefers-color-scheme:dark){");
    for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
        const char *color = sg_palette_sign(night, signs[i]);

        sg_buf_printf(out, "#%.*s:not(a) .%s{stroke:%s;fill:%s}",
                      SG_FMT(plan->prefix), sg_look_of_sign(signs[i])->name,
                      color, color);
    }
    add_rule(out, plan, ".bg", "fill", night->paper.text);
    add_rule(out, plan, "text", "fill", night->ink.text);
    add_rule(out, plan, ".soft text", "fill", night->soft.text);
    add_rule(out, plan, ".halo", "fill", night->paper.text);
    add_rule(out, plan, ".inside", "fill", night->box.text);
    add_rule(out, plan, ".cut", "stroke", night->paper.text);
    add_rule(out, plan, ".link .paper", "fill", night->paper.text);
    add_rule(out, plan, ".actor", "fill", night->actor.text);
    add_rule(out, plan, ".actor", "stroke", night->outline.text);
    add_rule(out, plan, ".subject", "fill", night->subject.text);
    add_rule(out, plan, ".box", "fill", night->box.text);
    add_rule(out, plan, ".box", "stroke", night->box_line.text);
    add_rule(out, plan, ".rule", "stroke", night->rule.text);
    if (plan->panels)
        add_rule(out, plan, ".ghost", "stroke", night->soft.text);
    if (sg_addresses_wanted(plan))
        add_rule(out, plan, "a:focus-visible :is(.halo,.actor,.subject)",
                 "stroke", night->ink.text);
    sg_buf_byte(out, '}');
}

/* What has the focus is framed where its words stand, and its line is thick: a
 * frame around the whole would lie under what is drawn later. */
static void add_focus(sg_buf *out, const sg_plan *plan, const char *color)
{
    sg_buf_printf(out,
                  "#%.*s a:focus-visible{outline:0}"
                  "#%.*s a:focus-visible>path[d*=C]{stroke-width:5}"
                  "#%.*s a:focus-visible :is(.halo,.actor,.subject)"
                  "{stroke:%s;stroke-width:3}",
                  SG_FMT(plan->prefix), SG_FMT(plan->prefix),
                  SG_FMT(plan->prefix), color);
}

/* A page whose policy forbids styles gets none. */
static void add_style(sg_buf *out, const sg_plan *plan)
{
    bool links = sg_addresses_wanted(plan);

    if (plan->embed || (!links && !plan->palettes.turns))
        return;
    sg_buf_addc(out, "<style>");
    if (links)
        add_focus(out, plan, plan->palettes.day.ink.text);
    if (plan->palettes.turns)
        add_night(out, plan);
    sg_buf_addc(out, "</style>\n");
}

/* Its natural size, no wider than the page; in a strict page, where nothing can
 * be said about that, as wide as its place. */
static void add_size(sg_buf *out, const sg_plan *plan, double width,
                     double height)
{
    sg_buf_addc(out, " viewBox=\"0 0 ");
    sg_xml_number(out, width);
    sg_buf_byte(out, ' ');
    sg_xml_number(out, height);
    sg_buf_byte(out, '"');
    if (plan->embed) {
        sg_buf_addc(out, " width=\"100%\"");
        return;
    }
    sg_xml_attribute(out, "width", width);
    sg_xml_attribute(out, "height", height);
    sg_buf_addc(out, " style=\"max-width:100%;height:auto\"");
}

/* An image is one thing to whoever hears it; one with links is not. */
static void add_root(sg_buf *out, const sg_plan *plan, double width,
                     double height)
{
    sg_str prefix = plan->prefix;

    sg_buf_printf(out,
                  "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"%.*s\""
                  " role=\"%s\" aria-labelledby=\"%.*s-title %.*s-desc\"",
                  SG_FMT(prefix),
                  sg_addresses_wanted(plan) ? "graphics-document document"
                                            : "img",
                  SG_FMT(prefix), SG_FMT(prefix));
    add_size(out, plan, width, height);
    sg_buf_addc(out, " font-family=\"" SG_FONT_FAMILY "\">\n");
}

void sg_svg_head_add(sg_buf *out, const sg_plan *plan, double width,
                     double height)
{
    sg_str prefix = plan->prefix;

    add_root(out, plan, width, height);
    sg_buf_printf(out, "<title id=\"%.*s-title\">", SG_FMT(prefix));
    sg_xml_text(out, plan->title);
    sg_buf_printf(out, "</title>\n<desc id=\"%.*s-desc\">", SG_FMT(prefix));
    sg_xml_text(out, sg_words_description(plan));
    sg_buf_addc(out, "</desc>\n");
    add_style(out, plan);
    if (plan->transparent)
        return;
    sg_buf_printf(out, "<rect class=\"bg\" fill=\"%s\"",
                  plan->palettes.day.paper.text);
    sg_xml_attribute(out, "width", width);
    sg_xml_attribute(out, "height", height);
    sg_buf_addc(out, "/>\n");
}
