/* One run of an export: which writer, and where its bytes go. */
#include "base/error.h"
#include "base/str.h"
#include "graph/document_rows.h"
#include "graph/exchange/exporter.h"

/* Bytes are handed on in pieces of about this size. */
enum { PIECE = 1 << 16 };

#define LINKS_LOSE                                                             \
    "statements of one source, target and sign are one edge (--each keeps "    \
    "them apart); places in the text are not kept"

typedef struct writer {
    sg_export_fn *write;
    const char *loses; /* for the user; "" for nothing */
} writer;

static const writer writers[SG_EXPORT_FORMATS] = {
    [SG_EXPORT_GRAPHML] = {sg_export_graphml, LINKS_LOSE},
    [SG_EXPORT_GRAPHML_VISONE] = {sg_export_visone, LINKS_LOSE},
    [SG_EXPORT_GEXF] = {sg_export_gexf, LINKS_LOSE},
    [SG_EXPORT_JSON] = {sg_export_node_link, LINKS_LOSE},
    [SG_EXPORT_CYTOSCAPE] = {sg_export_cytoscape, LINKS_LOSE},
    [SG_EXPORT_CSV_NODES] = {sg_export_csv_nodes, ""},
    [SG_EXPORT_CSV_EDGES] = {sg_export_csv_edges, ""},
    [SG_EXPORT_DL] = {sg_export_dl,
                      "a matrix holds positive less negative statements and "
                      "nothing else"},
    [SG_EXPORT_CSV_STATEMENTS] = {sg_export_csv_statements, ""},
    [SG_EXPORT_JSONL] = {sg_export_jsonl, ""},
    [SG_EXPORT_TURTLE] = {sg_export_turtle, ""},
    [SG_EXPORT_JSONLD] = {sg_export_jsonld, ""},
    [SG_EXPORT_CYPHER] = {sg_export_cypher, ""},
    [SG_EXPORT_DNA] = {sg_export_dna,
                       "names are cut at 190 characters, characters beyond "
                       "U+FFFF replaced; the coder is Admin, the password "
                       "stancegraph"},
    [SG_EXPORT_PLOVER] = {sg_export_plover,
                          "the sign and the topics have no column"},
    [SG_EXPORT_PETRARCH] = {sg_export_petrarch,
                            "sign, status, topics and confidence have no "
                            "column"},
};

const char *sg_export_loses(sg_export_format format)
{
    return format < SG_EXPORT_FORMATS ? writers[format].loses : "";
}

static void hand_on(sg_exporter *x)
{
    if (!x->stopped && x->out.len && !x->write(x->context, sg_buf_str(&x->out)))
        x->stopped = true;
    sg_buf_reset(&x->out);
}

bool sg_export_row(sg_exporter *x)
{
    sg_arena_reset(x->scratch);
    if (x->out.len >= PIECE)
        hand_on(x);
    return !x->stopped;
}

sg_str sg_export_object(const sg_statement *s)
{
    if (!s->has_target && !s->topic_key.len)
        return (sg_str){NULL, 0};
    return s->has_target ? s->target.entity : s->topic_text;
}

/* As sg_store_put makes it: a number behind the repeats within a sentence. */
sg_str sg_export_key(sg_exporter *x, const sg_document_info *document,
                     const sg_statement *s)
{
    char hex[SG_HASH_HEX];
    sg_buf key = SG_BUF_INIT;
    sg_str hash = sg_statement_key(document, s, hex);
    sg_str kept;
    uint32_t given;

    sg_buf_add(&key, sg_str_sub(hash, 0, SG_STATEMENT_KEY_DIGITS));
    given = sg_map_get(x->keys, sg_buf_str(&key));
    if (given == SG_MAP_NONE)
        sg_map_set(x->keys, sg_arena_str(x->arena, sg_buf_str(&key)), 1);
    else {
        sg_map_set(x->keys, sg_arena_str(x->arena, sg_buf_str(&key)),
                   given + 1);
        sg_buf_printf(&key, ".%u", (unsigned)given + 1);
    }
    kept = sg_arena_str(x->scratch, sg_buf_str(&key));
    sg_buf_clear(&key);
    return kept;
}

/* ---- statements --------------------------------------------------------- */

typedef struct passing {
    sg_exporter *x;
    sg_statement_fn *fn;
    void *context;
} passing;

static bool pass_on(void *context, const sg_document_info *document,
                    const sg_statement *statement)
{
    passing *p = context;

    p->x->report->statements++;
    return p->fn(p->context, document, statement) && sg_export_row(p->x);
}

sg_status sg_export_statements(sg_exporter *x, sg_statement_fn *fn,
                               void *context, sg_error *err)
{
    passing p = {x, fn, context};

    return sg_store_query(x->store, x->options->filter, pass_on, &p, err);
}

sg_status sg_export(sg_store *store, const sg_export_options *options,
                    sg_write_fn *write, void *context, sg_export_report *report,
                    sg_error *err)
{
    const sg_export_options defaults = SG_EXPORT_OPTIONS_INIT;
    sg_export_report unwanted;
    sg_exporter x = {.store = store,
                     .options = options ? options : &defaults,
                     .report = report ? report : &unwanted,
                     .out = SG_BUF_INIT,
                     .write = write,
                     .context = context};
    sg_status status;

    *x.report = (sg_export_report){.statements = 0};
    if (x.options->format >= SG_EXPORT_FORMATS)
        return sg_fail(err, SG_EUSAGE, "there is no such export format");
    if (x.options->documents && x.options->format != SG_EXPORT_JSONL)
        return sg_fail(err, SG_EUSAGE, "only JSON Lines have documents");
    x.arena = sg_arena_new();
    x.keys = sg_map_new();
    x.scratch = sg_arena_new();
    status = writers[x.options->format].write(&x, err);
    if (!status)
        hand_on(&x);
    if (!status && x.stopped)
        status = sg_fail(err, SG_ESTOP, "stopped by the caller");
    sg_buf_clear(&x.out);
    sg_map_free(x.keys);
    sg_arena_free(x.scratch);
    sg_arena_free(x.arena);
    return status;
}
