/* A sentence with its marks, in lines. Marks are written as brackets, so that
 * they stay when a line is copied or read without colours; a terminal shows the
 * words between them in different type as well. */
#include "cli/evidence.h"

#include "base/str.h"
#include "base/utf8.h"
#include "cli/width.h"

typedef enum role { ROLE_SOURCE, ROLE_CUE, ROLE_TARGET, ROLES } role;

static const char opening[ROLES] = {'[', '*', '{'};
static const char closing[ROLES] = {']', '*', '}'};
static const char *const styles[ROLES] = {"\033[1m", "\033[4m", "\033[1;3m"};

/* Within a text on its way, a mark is one control character: text of news has
 * none left when it is here. */
enum {
    MARK_OPEN = 1,
    MARK_CLOSE = MARK_OPEN + ROLES,
    MARK_END = MARK_CLOSE + ROLES
};

/* ---- of what ------------------------------------------------------------ */

/* The place of `words` within the sentence, or nothing. A sentence that was
 * stored other than it stands in the document has no places. */
static sg_span within(sg_str text, sg_span sentence, sg_span words)
{
    bool fits = sentence.end > sentence.start &&
                text.len == sentence.end - sentence.start;

    if (!fits || words.start < sentence.start || words.end > sentence.end ||
        words.start >= words.end)
        return (sg_span){0, 0};
    return (sg_span){words.start - sentence.start, words.end - sentence.start};
}

cli_evidence cli_evidence_of(const sg_statement *s)
{
    sg_span target = s->has_target ? s->target.span : s->topic;

    return (cli_evidence){
        .sentence = s->sentence_text,
        .source = within(s->sentence_text, s->sentence_span, s->source.span),
        .cue = within(s->sentence_text, s->sentence_span, s->cue),
        .target = within(s->sentence_text, s->sentence_span, target),
    };
}

cli_evidence cli_evidence_of_edge(const sg_edge *e)
{
    return (cli_evidence){
        .sentence = e->sentence,
        .source = within(e->sentence, e->sentence_span, e->source_span),
        .cue = within(e->sentence, e->sentence_span, e->cue_span),
        .target = within(e->sentence, e->sentence_span, e->target_span),
        .document = e->document,
        .date = e->date,
    };
}

/* ---- marking ------------------------------------------------------------ */

static const sg_span *span_of(const cli_evidence *evidence, role r)
{
    if (r == ROLE_SOURCE)
        return &evidence->source;
    return r == ROLE_CUE ? &evidence->cue : &evidence->target;
}

static void add_marks(sg_buf *out, const cli_evidence *evidence, size_t at)
{
    for (role r = ROLE_SOURCE; r < ROLES; r++) {
        const sg_span *span = span_of(evidence, r);
        if (span->end == at && span->start < at)
            sg_buf_byte(out, (char)(MARK_CLOSE + (int)r));
    }
    for (role r = ROLE_SOURCE; r < ROLES; r++) {
        const sg_span *span = span_of(evidence, r);
        if (span->start == at && span->end > at)
            sg_buf_byte(out, (char)(MARK_OPEN + (int)r));
    }
}

static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

/* The sentence with its marks; blanks and controls are single blanks. */
static void mark(sg_buf *out, const cli_evidence *evidence)
{
    sg_str text = evidence->sentence;

    for (size_t at = 0; at < text.len;) {
        size_t start = at;
        uint32_t c = sg_utf8_next(text, &at);
        bool blank = out->len == 0 || out->data[out->len - 1] == ' ';

        add_marks(out, evidence, start);
        if (sg_utf8_len(text, start) == 0)
            sg_buf_byte(out, '?');
        else if (!is_control(c) && c != ' ')
            sg_buf_add(out, sg_str_sub(text, start, at));
        else if (!blank)
            sg_buf_byte(out, ' ');
    }
    add_marks(out, evidence, text.len);
}

/* ---- writing ------------------------------------------------------------ */

typedef struct pen {
    sg_buf *out;
    size_t width;
    size_t indent;
    size_t column;
    bool colour;
    bool open[ROLES];
} pen;

static void write_styles(const pen *p)
{
    for (role r = ROLE_SOURCE; p->colour && r < ROLES; r++)
        if (p->open[r])
            sg_buf_addc(p->out, styles[r]);
}

static void end_styles(const pen *p)
{
    if (p->colour)
        sg_buf_addc(p->out, "\033[0m");
}

static void write_mark(pen *p, int c)
{
    if (c < MARK_CLOSE) {
        sg_buf_byte(p->out, opening[c - MARK_OPEN]);
        p->open[c - MARK_OPEN] = true;
        write_styles(p);
    } else {
        end_styles(p);
        p->open[c - MARK_CLOSE] = false;
        write_styles(p);
        sg_buf_byte(p->out, closing[c - MARK_CLOSE]);
    }
}

static bool is_styled(const pen *p)
{
    return p->open[ROLE_SOURCE] || p->open[ROLE_CUE] || p->open[ROLE_TARGET];
}

/* Underlined words do not underline the margin. */
static void break_line(pen *p)
{
    if (is_styled(p))
        end_styles(p);
    sg_buf_printf(p->out, "\n%*s", (int)p->indent, "");
    write_styles(p);
    p->column = p->indent;
}

static void write_word(pen *p, sg_str word)
{
    size_t width = cli_width(word);
    bool first = p->column == p->indent;

    if (!first && p->width > 0 && p->column + 1 + width > p->width) {
        break_line(p);
    } else if (!first) {
        sg_buf_byte(p->out, ' ');
        p->column++;
    }
    for (size_t i = 0; i < word.len; i++) {
        if (word.data[i] >= MARK_OPEN && word.data[i] < MARK_END)
            write_mark(p, word.data[i]);
        else
            sg_buf_byte(p->out, word.data[i]);
    }
    p->column += width;
}

/* "(letter-7, 2031-03-04)", never broken. */
static void write_origin(pen *p, const cli_evidence *evidence)
{
    sg_buf origin = SG_BUF_INIT;
    sg_buf clean = SG_BUF_INIT;

    if (evidence->document.len > 0) {
        sg_buf_printf(&origin, "(%.*s", SG_FMT(evidence->document));
        if (evidence->date.len > 0)
            sg_buf_printf(&origin, ", %.*s", SG_FMT(evidence->date));
        sg_buf_byte(&origin, ')');
        cli_add_cut(&clean, sg_buf_str(&origin), 0);
        write_word(p, sg_buf_str(&clean));
    }
    sg_buf_clear(&clean);
    sg_buf_clear(&origin);
}

void cli_add_evidence(sg_buf *out, const cli_evidence *evidence, size_t width,
                      size_t indent, bool colour)
{
    pen p = {.out = out,
             .width = width,
             .indent = indent,
             .column = indent,
             .colour = colour};
    sg_buf marked = SG_BUF_INIT;
    sg_str rest;
    sg_str word;

    mark(&marked, evidence);
    rest = sg_str_trim(sg_buf_str(&marked));
    sg_buf_printf(out, "%*s", (int)indent, "");
    while (sg_str_next(&rest, ' ', &word))
        write_word(&p, word);
    write_origin(&p, evidence);
    sg_buf_byte(out, '\n');
    sg_buf_clear(&marked);
}
