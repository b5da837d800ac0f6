/* Figures as a table or JSON; mistakes are written down when they are met,
 * because their statements go with the document. */
#include "cli/verdict.h"

#include "base/json.h"
#include "base/str.h"
#include "cli/record.h"
#include "cli/table.h"

/* One line of the figures. */
typedef struct measure {
    const char *title;
    const char *key; /* in JSON */
    size_t right;
    size_t of; /* pairs that could agree in it */
} measure;

enum { MEASURES = 6 };

static const char *const mistake_titles[CLI_MISTAKES] = {
    [CLI_MISSED] = "Missed",
    [CLI_FALSE_ALARM] = "False alarms",
    [CLI_DIFFERENT] = "Different",
};
static const char *const mistake_keys[CLI_MISTAKES] = {
    [CLI_MISSED] = "missed",
    [CLI_FALSE_ALARM] = "false_alarms",
    [CLI_DIFFERENT] = "different",
};

void cli_verdict_init(cli_verdict *verdict, bool json, size_t wanted)
{
    *verdict = (cli_verdict){.json = json, .wanted = wanted};
    for (int i = 0; i < CLI_MISTAKES; i++)
        verdict->shown[i] = (sg_buf)SG_BUF_INIT;
}

void cli_verdict_clear(cli_verdict *verdict)
{
    for (int i = 0; i < CLI_MISTAKES; i++)
        sg_buf_clear(&verdict->shown[i]);
}

/* ---- mistakes -------------------------------------------------------------
 */

static void write_json_statement(sg_buf *out, const sg_statement *s)
{
    sg_buf_addc(out, "{\"source\":");
    sg_json_write_string(out, s->source.entity);
    sg_buf_addc(out, ",\"relation\":");
    sg_json_write_string(out, s->relation);
    sg_buf_addc(out, ",\"target\":");
    sg_json_write_string_or_null(out, s->has_target ? s->target.entity
                                                    : (sg_str){NULL, 0});
    sg_buf_printf(out, ",\"polarity\":%d,\"status\":\"%s\",\"sentence_text\":",
                  s->polarity, sg_factuality_name(s->status));
    sg_json_write_string_or_null(out, s->sentence_text);
    sg_buf_byte(out, '}');
}

static void write_plain_statement(sg_buf *out, const sg_statement *s)
{
    sg_str target = s->has_target ? s->target.entity : SG_STR("-");

    sg_buf_printf(out, "%.*s %.*s %.*s (%s, %s)", SG_FMT(s->source.entity),
                  SG_FMT(s->relation), SG_FMT(target),
                  cli_sign_name(s->polarity), sg_factuality_name(s->status));
}

static void show_json(sg_buf *out, sg_str document, const sg_statement *gold,
                      const sg_statement *found)
{
    sg_buf_addc(out, out->len > 0 ? ",\n  {\"doc\":" : "\n  {\"doc\":");
    sg_json_write_string(out, document);
    if (gold != NULL) {
        sg_buf_addc(out, ",\"gold\":");
        write_json_statement(out, gold);
    }
    if (found != NULL) {
        sg_buf_addc(out, ",\"found\":");
        write_json_statement(out, found);
    }
    sg_buf_byte(out, '}');
}

/* "doc: A criticizes B (-, actual); found: A accuses B (-, actual)", the
 * sentence below. */
static void show_plain(sg_buf *out, sg_str document, const sg_statement *gold,
                       const sg_statement *found)
{
    sg_str sentence = {NULL, 0};

    sg_buf_printf(out, "  %.*s: ", SG_FMT(document));
    if (gold != NULL) {
        write_plain_statement(out, gold);
        sentence = gold->sentence_text;
    }
    if (gold != NULL && found != NULL)
        sg_buf_addc(out, "; found: ");
    if (found != NULL) {
        write_plain_statement(out, found);
        sentence = found->sentence_text;
    }
    sg_buf_byte(out, '\n');
    if (sentence.len > 0)
        sg_buf_printf(out, "    %.*s\n", SG_FMT(sentence));
}

static void show(cli_verdict *v, cli_mistake kind, sg_str document,
                 const sg_statement *gold, const sg_statement *found)
{
    if (v->shown_count[kind] >= v->wanted)
        return;
    v->shown_count[kind]++;
    if (v->json)
        show_json(&v->shown[kind], document, gold, found);
    else
        show_plain(&v->shown[kind], document, gold, found);
}

static bool differ(const sg_statement *a, const sg_statement *b)
{
    return a->polarity != b->polarity || a->status != b->status ||
           !sg_str_eq(a->relation, b->relation);
}

void cli_verdict_add(cli_verdict *verdict, sg_str document, sg_statements gold,
                     sg_statements found)
{
    sg_arena *arena = sg_arena_new();
    sg_match *of_gold;
    sg_match *of_found;

    sg_compare(arena, gold, found, &of_gold, &of_found, &verdict->score);
    verdict->documents++;
    for (size_t i = 0; i < gold.count; i++) {
        const sg_statement *g = &gold.items[i];
        const sg_statement *f = &found.items[of_gold[i].other];
        if (of_gold[i].kind == SG_MATCH_NONE)
            show(verdict, CLI_MISSED, document, g, NULL);
        else if (of_gold[i].kind == SG_MATCH_REVERSED || differ(g, f))
            show(verdict, CLI_DIFFERENT, document, g, f);
    }
    for (size_t i = 0; i < found.count; i++)
        if (of_found[i].kind == SG_MATCH_NONE)
            show(verdict, CLI_FALSE_ALARM, document, NULL, &found.items[i]);
    sg_arena_free(arena);
}

/* ---- figures --------------------------------------------------------------
 */

static void measures_of(const sg_score *s, measure out[MEASURES])
{
    const measure all[MEASURES] = {
        {"pair, either way", "either_way", s->pairs + s->reversed, 0},
        {"pair", "pair", s->pairs, s->pairs + s->reversed},
        {"pair and sign", "sign", s->signs, s->pairs},
        {"pair and relation", "relation", s->relations, s->pairs},
        {"pair and status", "status", s->statuses, s->pairs},
        {"all of these", "all", s->all, s->pairs},
    };

    for (int i = 0; i < MEASURES; i++)
        out[i] = all[i];
}

static double share(size_t part, size_t whole)
{
    return whole > 0 ? (double)part / (double)whole : 0;
}

/* The harmonic mean of precision and recall. */
static double f1(size_t right, const sg_score *s)
{
    return share(2 * right, s->gold + s->found);
}

static sg_str percent(sg_arena *arena, double value, bool defined)
{
    sg_buf text = SG_BUF_INIT;
    sg_str copy;

    if (defined)
        sg_buf_printf(&text, "%.1f", 100 * value);
    else
        sg_buf_addc(&text, "-");
    copy = sg_arena_str(arena, sg_buf_str(&text));
    sg_buf_clear(&text);
    return copy;
}

static sg_str number(sg_arena *arena, size_t value)
{
    sg_buf text = SG_BUF_INIT;
    sg_str copy;

    sg_buf_printf(&text, "%zu", value);
    copy = sg_arena_str(arena, sg_buf_str(&text));
    sg_buf_clear(&text);
    return copy;
}

static void write_table(const cli_verdict *v, sg_buf *out)
{
    static const cli_column columns[] = {
        {"WHAT AGREES", 20, false, false},
        {"RIGHT", 8, true, false},
        {"PRECISION", 9, true, false},
        {"RECALL", 9, true, false},
        {"F1", 9, true, false},
        {"OF PAIRS", 9, true, false},
    };
    enum { COLUMNS = 6 };
    const sg_score *s = &v->score;
    sg_arena *arena = sg_arena_new();
    cli_table *table = cli_table_new(columns, COLUMNS);
    measure measures[MEASURES];

    measures_of(s, measures);
    for (int i = 0; i < MEASURES; i++) {
        const measure *m = &measures[i];
        const sg_str cells[COLUMNS] = {
            sg_str_of(m->title),
            number(arena, m->right),
            percent(arena, share(m->right, s->found), s->found > 0),
            percent(arena, share(m->right, s->gold), s->gold > 0),
            percent(arena, f1(m->right, s), s->gold + s->found > 0),
            percent(arena, share(m->right, m->of), m->of > 0),
        };
        cli_table_row(table, cells, 0);
    }
    sg_buf_count(out, v->documents, "document");
    sg_buf_addc(out, ", ");
    sg_buf_count(out, s->gold, "gold statement");
    sg_buf_printf(out, ", %zu found\n\n", s->found);
    cli_table_write(table, 0, false, out);
    cli_table_free(table);
    sg_arena_free(arena);
}

static void write_plain(const cli_verdict *v, sg_buf *out)
{
    write_table(v, out);
    for (int i = 0; i < CLI_MISTAKES; i++)
        if (v->shown_count[i] > 0)
            sg_buf_printf(out, "\n%s:\n%s", mistake_titles[i],
                          v->shown[i].data);
}

static void add_share(sg_buf *out, const char *key, size_t part, size_t whole)
{
    sg_buf_printf(out, ",\"%s\":", key);
    if (whole > 0)
        sg_json_write_fixed(out, share(part, whole), 4);
    else
        sg_buf_addc(out, "null");
}

static void write_json(const cli_verdict *v, sg_buf *out)
{
    const sg_score *s = &v->score;
    measure measures[MEASURES];

    measures_of(s, measures);
    sg_buf_printf(out, "{\"documents\":%zu,\"gold\":%zu,\"found\":%zu",
                  v->documents, s->gold, s->found);
    for (int i = 0; i < MEASURES; i++) {
        const measure *m = &measures[i];
        sg_buf_printf(out, ",\n \"%s\":{\"right\":%zu", m->key, m->right);
        add_share(out, "precision", m->right, s->found);
        add_share(out, "recall", m->right, s->gold);
        add_share(out, "f1", 2 * m->right, s->gold + s->found);
        add_share(out, "of_pairs", m->right, m->of);
        sg_buf_byte(out, '}');
    }
    for (int i = 0; i < CLI_MISTAKES; i++)
        if (v->wanted > 0)
            sg_buf_printf(out, ",\n \"%s\":[%s]", mistake_keys[i],
                          v->shown_count[i] > 0 ? v->shown[i].data : "");
    sg_buf_addc(out, "}\n");
}

void cli_verdict_write(const cli_verdict *verdict, sg_buf *out)
{
    if (verdict->json)
        write_json(verdict, out);
    else
        write_plain(verdict, out);
}
