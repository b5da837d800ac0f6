/* Paths with the sentences that they stand on. */
#include "cli/path_list.h"

#include "base/json.h"
#include "base/str.h"
#include "cli/record.h"
#include "cli/table.h"

/* ---- sentences of a link --------------------------------------------------
 */

/* Statements of one direction of a link on their way to a table or to JSON. */
typedef struct gathering {
    sg_str from;
    sg_str to;
    size_t left;
    size_t found;
    cli_table *table; /* or NULL */
    sg_buf *json;     /* or NULL */
} gathering;

static bool gather(void *context, const sg_document_info *document,
                   const sg_statement *statement)
{
    gathering *g = context;

    /* A filter takes all actors that bear a name; here one is meant. */
    if (!sg_str_eq(statement->source.entity, g->from) ||
        !statement->has_target || !sg_str_eq(statement->target.entity, g->to))
        return true;
    if (g->table != NULL) {
        cli_evidence evidence = cli_evidence_of(statement);
        evidence.document = document->id;
        evidence.date =
            statement->date.len > 0 ? statement->date : document->date;
        cli_table_below(g->table, &evidence);
    } else {
        if (g->found > 0)
            sg_buf_byte(g->json, ',');
        cli_json_statement(g->json, document, statement);
    }
    g->found++;
    return --g->left > 0;
}

/* The most certain statements of `g->from` towards `g->to`. */
static sg_status gather_one_way(const cli_path_list *list, const sg_step *step,
                                gathering *g, sg_error *err)
{
    sg_filter filter = {0};
    const sg_selection selection = {.filter = &filter,
                                    .order = SG_ORDER_CONFIDENCE};
    sg_status status;

    if (g->left == 0)
        return SG_OK;
    if (list->query->filter != NULL)
        filter = *list->query->filter;
    filter.camp = 0; /* the link has passed it, camps of a link are others */
    filter.min_count = 0;
    filter.sources = &g->from;
    filter.targets = &g->to;
    filter.sources_count = filter.targets_count = 1;
    if (step->sign != 0)
        filter.signs = step->sign > 0 ? SG_SIGN_POSITIVE : SG_SIGN_NEGATIVE;
    status = sg_store_select(list->store, &selection, gather, g, err);
    return status == SG_ESTOP ? SG_OK : status;
}

/* The direction that weighs more goes first. */
static sg_status gather_step(const cli_path_list *list, const sg_step *step,
                             cli_table *table, sg_buf *json, sg_error *err)
{
    bool back =
        !list->query->directed && step->back.weight > step->forth.weight;
    gathering g = {.from = back ? step->to : step->from,
                   .to = back ? step->from : step->to,
                   .left = list->sentences,
                   .table = table,
                   .json = json};
    sg_status status = gather_one_way(list, step, &g, err);
    sg_str first = g.from;

    g.from = g.to;
    g.to = first;
    if (status == SG_OK && !list->query->directed)
        status = gather_one_way(list, step, &g, err);
    return status;
}

/* ---- tables ---------------------------------------------------------------
 */

static const cli_column columns[] = {
    {"FROM", 30, false, false},  {"LINK", 4, false, true},
    {"TO", 30, false, false},    {"SIGN", 4, false, true},
    {"FORTH", 40, false, false}, {"BACK", 40, false, false},
};
enum { COLUMNS = 6 };

static bool is_told(const sg_tally *tally)
{
    return tally->positive + tally->negative + tally->neutral > 0;
}

static const char *arrow_of(const sg_step *step)
{
    if (is_told(&step->forth))
        return is_told(&step->back) ? "<->" : "-->";
    return "<--";
}

/* "3 hostile, 1 friendly" */
static void add_tally(sg_buf *out, const sg_tally *tally)
{
    const struct {
        size_t count;
        const char *word;
    } parts[] = {{tally->negative, "hostile"},
                 {tally->positive, "friendly"},
                 {tally->neutral, "neutral"}};

    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        if (parts[i].count > 0)
            sg_buf_printf(out, "%s%zu %s", out->len > 0 ? ", " : "",
                          parts[i].count, parts[i].word);
}

static void add_row(cli_table *table, const sg_step *step)
{
    sg_buf forth = SG_BUF_INIT;
    sg_buf back = SG_BUF_INIT;

    add_tally(&forth, &step->forth);
    add_tally(&back, &step->back);
    const sg_str cells[COLUMNS] = {
        step->from,         sg_str_of(arrow_of(step)),
        step->to,           sg_str_of(cli_sign_name(step->sign)),
        sg_buf_str(&forth), sg_buf_str(&back)};
    cli_table_row(table, cells, step->sign);
    sg_buf_clear(&back);
    sg_buf_clear(&forth);
}

static void add_heading(sg_buf *out, const sg_path *path, size_t number)
{
    static const char *const words[] = {"-, as among foes", "0, not clear",
                                        "+, as among friends"};

    sg_buf_printf(out, "%sPath %zu: %zu link%s, sign %s, strength %.2f\n",
                  number > 1 ? "\n" : "", number, path->count,
                  path->count == 1 ? "" : "s", words[path->sign + 1],
                  path->strength);
}

sg_status cli_path_table(const cli_path_list *list, const sg_paths *paths,
                         size_t width, bool colour, sg_error *err)
{
    sg_status status = SG_OK;

    for (size_t i = 0; status == SG_OK && i < paths->count; i++) {
        const sg_path *path = &paths->items[i];
        cli_table *table = cli_table_new(columns, COLUMNS);
        for (size_t j = 0; status == SG_OK && j < path->count; j++) {
            add_row(table, &path->steps[j]);
            status = gather_step(list, &path->steps[j], table, NULL, err);
        }
        add_heading(list->out, path, i + 1);
        cli_table_write(table, width, colour, list->out);
        cli_table_free(table);
    }
    return status;
}

/* ---- JSON -----------------------------------------------------------------
 */

static void add_text(sg_buf *out, const char *name, sg_str text)
{
    sg_buf_printf(out, "\"%s\":", name);
    sg_json_write_string(out, text);
    sg_buf_byte(out, ',');
}

static void add_number(sg_buf *out, const char *name, double number)
{
    sg_buf_printf(out, "\"%s\":", name);
    sg_json_write_fixed(out, number, 3);
    sg_buf_byte(out, ',');
}

static void add_json_tally(sg_buf *out, const char *name, const sg_tally *tally)
{
    sg_buf_printf(out,
                  "\"%s\":{\"negative\":%zu,\"positive\":%zu,\"neutral\":%zu},",
                  name, tally->negative, tally->positive, tally->neutral);
}

static sg_status add_step(const cli_path_list *list, const sg_step *step,
                          sg_error *err)
{
    sg_buf *out = list->out;
    sg_status status;

    sg_buf_addc(out, "{");
    add_text(out, "from", step->from);
    add_text(out, "to", step->to);
    sg_buf_printf(out, "\"sign\":%d,", step->sign);
    add_number(out, "weight", step->weight);
    add_json_tally(out, "forth", &step->forth);
    add_json_tally(out, "back", &step->back);
    sg_buf_addc(out, "\"statements\":[");
    status = gather_step(list, step, NULL, out, err);
    sg_buf_addc(out, "]}");
    return status;
}

static sg_status add_path(const cli_path_list *list, const sg_path *path,
                          sg_error *err)
{
    sg_status status = SG_OK;

    sg_buf_printf(list->out, "{\"links\":%zu,\"sign\":%d,", path->count,
                  path->sign);
    add_number(list->out, "strength", path->strength);
    sg_buf_addc(list->out, "\"steps\":[");
    for (size_t i = 0; status == SG_OK && i < path->count; i++) {
        sg_buf_addc(list->out, i > 0 ? ",\n" : "\n");
        status = add_step(list, &path->steps[i], err);
    }
    sg_buf_addc(list->out, "]}");
    return status;
}

sg_status cli_path_json(const cli_path_list *list, const sg_paths *paths,
                        sg_error *err)
{
    bool strongest = list->query->order == SG_PATHS_STRONGEST;
    sg_status status = SG_OK;

    sg_buf_byte(list->out, '{');
    add_text(list->out, "from", paths->from);
    add_text(list->out, "to", paths->to);
    sg_buf_printf(list->out, "\"by\":\"%s\",\"directed\":%s,\"paths\":[",
                  strongest ? "strength" : "links",
                  list->query->directed ? "true" : "false");
    for (size_t i = 0; status == SG_OK && i < paths->count; i++) {
        sg_buf_addc(list->out, i > 0 ? ",\n" : "\n");
        status = add_path(list, &paths->items[i], err);
    }
    sg_buf_addc(list->out, "]}\n");
    return status;
}
