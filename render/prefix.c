/* Ids that are valid everywhere and differ from figure to figure. */
#include "render/prefix.h"

#include "base/buf.h"
#include "base/str.h"
#include "base/utf8.h"

/* Letters, digits, `-` and `_` of the caller's prefix; a letter first. */
static sg_str prefix_of_caller(sg_arena *arena, sg_str wish)
{
    sg_buf out = SG_BUF_INIT;

    for (size_t i = 0; i < wish.len && i < 64; i++) {
        uint32_t c = (unsigned char)wish.data[i];
        bool letter = c < 0x80 && sg_is_letter(c);

        if (!letter && !out.len)
            sg_buf_byte(&out, 's');
        sg_buf_byte(&out, letter || sg_is_digit(c) || c == '-' || c == '_'
                              ? (char)c
                              : '_');
    }
    return sg_text_kept(arena, &out);
}

/* "sg" and a hash of what is drawn: two figures on one page do not collide. */
static sg_str prefix_of_content(const sg_plan *plan)
{
    sg_buf all = SG_BUF_INIT;
    uint32_t hash;

    sg_buf_printf(&all, "%.*s\n%.*s\n", SG_FMT(plan->title),
                  SG_FMT(plan->filters));
    if (plan->bars)
        sg_buf_add(&all, plan->bars->description);
    for (size_t i = 0; i < plan->vertices_count; i++)
        sg_buf_printf(&all, "%.*s\n", SG_FMT(plan->vertices[i].name));
    for (size_t i = 0; i < plan->edges_count; i++) {
        const sg_plan_edge *e = &plan->edges[i];

        sg_buf_printf(&all, "%zu %zu %d %.*s\n", e->from, e->to, e->sign,
                      SG_FMT(e->words));
    }
    hash = sg_str_hash(sg_buf_str(&all));
    sg_buf_reset(&all);
    sg_buf_printf(&all, "sg%08x", (unsigned)hash);
    return sg_text_kept(plan->arena, &all);
}

sg_str sg_prefix_make(const sg_plan *plan, sg_str wish)
{
    sg_str prefix = prefix_of_caller(plan->arena, wish);

    return prefix.len ? prefix : prefix_of_content(plan);
}
