/* Names and sentences of the texts must not become markup: what Markdown or
 * HTML would take for theirs is escaped, and everything is on one line. */
#include "render/report/markdown.h"

#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "render/look.h"
#include "render/speakers.h"
#include "render/words.h"

/* ---- pieces ------------------------------------------------------------- */

/* Text from sg_text_printable. */
static void add_text(sg_buf *out, sg_str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (strchr("\\`*_[]<>|~#&$", text.data[i]))
            sg_buf_byte(out, '\\');
        sg_buf_byte(out, text.data[i]);
    }
}

static void add_clean(sg_buf *out, const sg_plan *plan, sg_str text)
{
    add_text(out, sg_text_printable(plan->arena, text));
}

/* The inside of "(<...>)": what could end it or is no ASCII as %XX. */
static void add_address(sg_buf *out, sg_str address)
{
    for (size_t i = 0; i < address.len; i++) {
        unsigned char c = (unsigned char)address.data[i];

        if (c <= ' ' || c >= 0x7F || strchr("<>\\|`\"", c))
            sg_buf_printf(out, "%%%02X", (unsigned)c);
        else
            sg_buf_byte(out, (char)c);
    }
}

static void add_paragraph(sg_buf *out, sg_str text)
{
    add_text(out, text);
    sg_buf_addc(out, "\n\n");
}

/* ---- above -------------------------------------------------------------- */

static void add_head(sg_buf *out, const sg_plan *plan, sg_str picture)
{
    sg_str lines[SG_CAPTION_LINES];
    size_t count = sg_words_caption(plan, lines);

    sg_buf_addc(out, "# ");
    add_paragraph(out, plan->title);
    if (picture.len) {
        sg_buf_addc(out, "![");
        add_text(out, plan->title);
        sg_buf_addc(out, "](<");
        add_address(out, picture);
        sg_buf_addc(out, ">)\n\n");
    }
    for (size_t i = 0; i < count; i++)
        add_paragraph(out, lines[i]);
    sg_buf_addc(out, "## In words\n\n");
    add_paragraph(out, sg_words_description(plan));
}

/* ---- the table ---------------------------------------------------------- */

static void add_sign(sg_buf *out, const sg_plan_edge *edge)
{
    sg_buf_addc(out, sg_look_of_sign(edge->sign)->name);
    if (!edge->asserted)
        sg_buf_addc(out, ", not told as a fact");
}

static void add_row(sg_buf *out, const sg_plan *plan, size_t number)
{
    const sg_plan_edge *edge = &plan->edges[number];

    sg_buf_printf(out, "| [%zu](#e%zu) | ", number + 1, edge->number);
    add_text(out, plan->vertices[edge->from].name);
    sg_buf_addc(out, " | ");
    add_text(out, edge->words);
    sg_buf_addc(out, " | ");
    add_text(out, plan->vertices[edge->to].name);
    sg_buf_addc(out, " | ");
    add_sign(out, edge);
    sg_buf_printf(out, " | %zu |\n", edge->count);
}

static void add_table(sg_buf *out, const sg_plan *plan)
{
    sg_buf_addc(out, "## Links\n\n"
                     "The strongest first, as in the picture.\n\n"
                     "| No. | Who | What | Towards whom | Sign | Statements |\n"
                     "|--:|---|---|---|---|--:|\n");
    for (size_t i = 0; i < plan->edges_count; i++)
        add_row(out, plan, i);
    sg_buf_byte(out, '\n');
}

/* ---- evidence ----------------------------------------------------------- */

static bool is_blank_at(sg_str text, size_t place)
{
    return place < text.len && strchr(" \t\r\n", text.data[place]) != NULL;
}

/* The cue in bold, where its place in the sentence is known and asterisks
 * beside it mean that. */
static void add_sentence(sg_buf *out, const sg_plan *plan, const sg_edge *edge)
{
    sg_str text = edge->sentence;
    size_t start = edge->cue_span.start - edge->sentence_span.start;
    size_t end = edge->cue_span.end - edge->sentence_span.start;
    sg_str cue = sg_str_sub(text, start, end);
    size_t last = end - 1;

    if (!sg_str_eq(cue, edge->cue) || !cue.len ||
        !sg_is_letter(sg_utf8_next(text, &start)) ||
        !sg_is_letter((unsigned char)text.data[last])) {
        add_clean(out, plan, text);
        return;
    }
    start = end - cue.len;
    add_clean(out, plan, sg_str_sub(text, 0, start));
    sg_buf_addc(out, start && is_blank_at(text, start - 1) ? " **" : "**");
    add_clean(out, plan, cue);
    sg_buf_addc(out, is_blank_at(text, end) ? "** " : "**");
    add_clean(out, plan, sg_str_sub(text, end, text.len));
}

static bool is_web_address(sg_str url)
{
    return sg_str_starts(url, SG_STR("https://")) ||
           sg_str_starts(url, SG_STR("http://"));
}

/* Title or id, linked when it is known where it was published. */
static void add_document(sg_buf *out, const sg_plan *plan, size_t number)
{
    sg_document_info document = sg_graph_document(plan->graph, number);
    bool linked = is_web_address(document.url);

    if (linked)
        sg_buf_byte(out, '[');
    add_clean(out, plan, document.title.len ? document.title : document.id);
    if (linked) {
        sg_buf_addc(out, "](<");
        add_address(out, document.url);
        sg_buf_addc(out, ">)");
    }
    if (document.medium.len) {
        sg_buf_addc(out, ", ");
        add_clean(out, plan, document.medium);
    }
}

/* "; according to The Herald, citing Dora Venn". */
static void add_speakers(sg_buf *out, const sg_plan *plan, sg_str speakers)
{
    sg_buf words = SG_BUF_INIT;

    if (!speakers.len)
        return;
    sg_speakers_add(&words, plan->arena, speakers);
    sg_buf_addc(out, "; ");
    add_text(out, sg_buf_str(&words));
    sg_buf_clear(&words);
}

static void add_statement(sg_buf *out, const sg_plan *plan, size_t number)
{
    sg_edge edge = sg_graph_edge(plan->graph, number);

    sg_buf_addc(out, "- \u201c");
    add_sentence(out, plan, &edge);
    sg_buf_addc(out, "\u201d \u2014 ");
    add_document(out, plan, edge.document_number);
    if (edge.date.len) {
        sg_buf_addc(out, ", ");
        add_clean(out, plan, edge.date);
    }
    sg_buf_addc(out, "; ");
    add_text(out, sg_words_relation(plan, edge.relation));
    sg_buf_printf(out, ", %s, %sconfidence %u %%", sg_words_status(&edge),
                  edge.reviewed ? "checked by a person, " : "",
                  sg_words_percent(edge.confidence));
    add_speakers(out, plan, edge.speakers);
    sg_buf_byte(out, '\n');
}

static void add_evidence(sg_buf *out, const sg_plan *plan, size_t number)
{
    const sg_plan_edge *edge = &plan->edges[number];

    sg_buf_printf(out, "<a id=\"e%zu\"></a>\n\n### %zu. ", edge->number,
                  number + 1);
    add_text(out, plan->vertices[edge->from].name);
    sg_buf_addc(out, " \u2192 ");
    add_text(out, plan->vertices[edge->to].name);
    sg_buf_addc(out, "\n\n");
    add_text(out, edge->words);
    sg_buf_addc(out, " (");
    add_sign(out, edge);
    sg_buf_addc(out, ")\n\n");
    for (size_t i = 0; i < edge->count; i++)
        add_statement(out, plan, edge->members[i]);
    sg_buf_byte(out, '\n');
}

void sg_markdown_add(sg_buf *out, const sg_plan *plan, sg_str picture)
{
    add_head(out, plan, picture);
    if (!plan->edges_count)
        return;
    add_table(out, plan);
    sg_buf_addc(out, "## Evidence\n\n");
    for (size_t i = 0; i < plan->edges_count; i++)
        add_evidence(out, plan, i);
}
