/* Title and caption of a picture. Every text made here is clean and lives in
 * the arena of the plan. */
#include "base/buf.h"
#include "render/period.h"
#include "render/words.h"

sg_str sg_words_title(const sg_plan *plan)
{
    sg_buf out = SG_BUF_INIT;

    sg_buf_addc(&out, plan->bars ? "Friendly and hostile statements"
                                 : "Who stands where");
    if (plan->first_date.len) {
        sg_buf_addc(&out, ", ");
        sg_period_add(&out, plan->first_date, plan->last_date);
    }
    return sg_text_kept(plan->arena, &out);
}

static sg_str corpus_line(const sg_plan *plan)
{
    sg_buf out = SG_BUF_INIT;

    sg_buf_count(&out, plan->report.statements, "statement");
    sg_buf_addc(&out, " by and about ");
    sg_buf_count(&out, plan->report.actors, "actor");
    sg_buf_addc(&out, " in ");
    sg_buf_count(&out, plan->documents, "document");
    if (plan->first_date.len) {
        sg_buf_addc(&out, ", ");
        sg_period_add(&out, plan->first_date, plan->last_date);
    }
    sg_buf_byte(&out, '.');
    return sg_text_kept(plan->arena, &out);
}

/* What is left out on principle, not for want of room. */
static void add_left_out(const sg_plan *plan, sg_buf *out)
{
    if (!plan->says_left_out && !plan->nameless_left_out)
        return;
    sg_buf_addc(out, " Not drawn: ");
    if (plan->says_left_out)
        sg_buf_addc(out, "what is merely said about a topic");
    if (plan->says_left_out && plan->nameless_left_out)
        sg_buf_addc(out, ", ");
    if (plan->nameless_left_out)
        sg_buf_addc(out,
                    "what nobody names (\u201csome\u201d, \u201cit\u201d)");
    sg_buf_byte(out, '.');
}

static sg_str shown_line(const sg_plan *plan)
{
    static const char *const choices[] = {
        [SG_CHOOSE_SPREAD] = "the strongest of many actors",
        [SG_CHOOSE_COUNT] = "those of most statements",
        [SG_CHOOSE_CONFIDENCE] = "those of the highest confidence in sum",
        [SG_CHOOSE_BACKBONE] = "those that stand out most at one end"};
    const sg_render_report *r = &plan->report;
    sg_buf out = SG_BUF_INIT;

    if (r->statements_drawn == r->statements)
        return (sg_str){NULL, 0};
    sg_buf_printf(&out, "%zu of ", r->statements_drawn);
    sg_buf_count(&out, r->statements, "statement");
    sg_buf_addc(&out, " shown");
    if (plan->bars && plan->bars->count < plan->bars->rows_all)
        sg_buf_printf(&out, ": %zu of %zu pairs, those of most statements",
                      plan->bars->count, plan->bars->rows_all);
    if (plan->edges_count < plan->edges_all)
        sg_buf_printf(&out, ": %zu of %zu links, %s", plan->edges_count,
                      plan->edges_all, choices[plan->choice]);
    if (r->actors_drawn < r->actors)
        sg_buf_printf(&out, ", %zu of %zu actors", r->actors_drawn, r->actors);
    sg_buf_byte(&out, '.');
    add_left_out(plan, &out);
    return sg_text_kept(plan->arena, &out);
}

static sg_str filter_line(const sg_plan *plan)
{
    sg_buf out = SG_BUF_INIT;

    if (!plan->filters.len)
        return plan->filters;
    sg_buf_addc(&out, "Filter: ");
    sg_buf_add(&out, plan->filters);
    return sg_text_kept(plan->arena, &out);
}

size_t sg_words_caption(const sg_plan *plan, sg_str lines[SG_CAPTION_LINES])
{
    sg_str all[SG_CAPTION_LINES] = {corpus_line(plan), shown_line(plan),
                                    plan->note, filter_line(plan)};
    size_t count = 0;

    for (size_t i = 0; i < SG_CAPTION_LINES; i++)
        if (all[i].len)
            lines[count++] = all[i];
    return count;
}
