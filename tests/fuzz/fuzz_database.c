/* Databases that somebody has meddled with: reading and writing them ends with
 * an answer. The first byte chooses: 0 an empty file, 1 and 2 empty graphs of
 * these older schemas, 3 a small graph, on each of which the rest is run as
 * SQL, a statement a line; anything else: the rest are changes of the bytes of
 * the small graph. */
#include "fuzz.h"

#include <stdio.h>

#include <stancegraph/analysis.h>
#include <stancegraph/curate.h>
#include <stancegraph/exchange.h>
#include <stancegraph/render.h>

#include "base/io.h"
#include "base/str.h"
#include "edits.h"
#include "graph/schema.h"
#include "made_store.h"

/* ---- what there is before the edits ---------------------------------------
 */

static void read_image(const char *path, sg_buf *image)
{
    sg_error err = SG_ERROR_INIT;

    fuzz_must_work(sg_io_read(path, 1 << 24, image, &err), &err, path);
}

static void make_small(const char *path, sg_buf *image)
{
    sg_error err = SG_ERROR_INIT;
    sg_store *store;

    fuzz_must_work(sg_store_open(path, SG_STORE_WRITE, &store, &err), &err,
                   path);
    made_store_fill(store);
    sg_store_close(store);
    read_image(path, image);
}

static void make_old(const char *path, int schema, sg_buf *image)
{
    edits_start(path, (sg_str){"", 0});
    edits_create(path, sg_schema_sql);
    if (schema == 2)
        edits_create(path, sg_schema_search_sql);
    edits_create(path, schema == 2 ? "PRAGMA user_version = 2"
                                   : "PRAGMA user_version = 1");
    edits_create(path, "PRAGMA application_id = 1400129394");
    read_image(path, image);
}

static const sg_buf *image_of(size_t which, const char *path)
{
    static sg_buf images[4] = {SG_BUF_INIT, SG_BUF_INIT, SG_BUF_INIT,
                               SG_BUF_INIT};

    if (which == 3 && !images[3].len)
        make_small(path, &images[3]);
    else if (which > 0 && !images[which].len)
        make_old(path, (int)which, &images[which]);
    return &images[which];
}

/* ---- what is done with it -------------------------------------------------
 */

static bool take_bytes(void *context, sg_str text)
{
    (void)context, (void)text;
    return true;
}

static bool take_statement(void *context, const sg_document_info *document,
                           const sg_statement *statement)
{
    (void)context, (void)document;
    MUST(statement->polarity >= -1 && statement->polarity <= 1);
    MUST(statement->status < SG_FACTUALITIES);
    MUST(statement->source.kind < SG_ACTOR_KINDS);
    return true;
}

static bool take_name(void *context, sg_str actor, sg_str name)
{
    (void)context, (void)actor, (void)name;
    return true;
}

static bool take_actor(void *context, const sg_actor *actor)
{
    (void)context;
    MUST(actor->kind < SG_ACTOR_KINDS);
    return true;
}

static bool take_act(void *context, const sg_act *act)
{
    (void)context;
    MUST(act->kind < SG_ACTS && act->field < SG_EDITS);
    return true;
}

static bool take_duplicate(void *context, const sg_duplicate *duplicate)
{
    (void)context;
    MUST(duplicate->score >= 0 && duplicate->score <= 1);
    return true;
}

static void draw(const sg_graph *graph)
{
    sg_render_options options = SG_RENDER_OPTIONS_INIT;
    sg_error err = SG_ERROR_INIT;

    options.format = SG_PICTURE_DOT;
    fuzz_must_tell(sg_render(graph, &options, take_bytes, NULL, NULL, &err),
                   &err);
    options.format = SG_PICTURE_MARKDOWN;
    fuzz_must_tell(sg_render(graph, &options, take_bytes, NULL, NULL, &err),
                   &err);
}

static void list(sg_store *store)
{
    sg_str actors[] = {SG_STR("Norway")};
    sg_filter filter = {.topic = SG_STR("agreement"),
                        .text = SG_STR("fish*"),
                        .actors = actors,
                        .actors_count = 1};
    sg_error err = SG_ERROR_INIT;

    fuzz_must_tell(sg_store_query(store, NULL, take_statement, NULL, &err),
                   &err);
    fuzz_must_tell(sg_store_check_filter(store, &filter, &err), &err);
    fuzz_must_tell(sg_store_query(store, &filter, take_statement, NULL, &err),
                   &err);
    fuzz_must_tell(sg_store_names(store, take_name, NULL, &err), &err);
    fuzz_must_tell(sg_actors_list(store, SG_STR("o"), take_actor, NULL, &err),
                   &err);
    fuzz_must_tell(sg_acts_list(store, take_act, NULL, &err), &err);
    fuzz_must_tell(sg_duplicates(store, 0.1, take_duplicate, NULL, &err), &err);
}

static void look(sg_store *store)
{
    static const sg_export_format formats[] = {
        SG_EXPORT_GEXF, SG_EXPORT_JSONL, SG_EXPORT_TURTLE, SG_EXPORT_PLOVER};
    sg_error err = SG_ERROR_INIT;
    sg_summary summary;
    sg_graph *graph = NULL;
    sg_status status = sg_graph_load(store, NULL, &graph, &err);

    fuzz_must_tell(status, &err);
    MUST((status == SG_OK) == (graph != NULL));
    if (graph)
        draw(graph);
    sg_graph_free(graph);
    fuzz_must_tell(sg_summary_load(store, NULL, &summary, &err), &err);
    sg_summary_clear(&summary);
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        sg_export_options options = SG_EXPORT_OPTIONS_INIT;

        options.format = formats[i];
        fuzz_must_tell(sg_export(store, &options, take_bytes, NULL, NULL, &err),
                       &err);
    }
}

static void change(sg_store *store)
{
    const sg_act act = {.kind = SG_ACT_RENAME,
                        .subject = SG_STR("Iceland"),
                        .value = SG_STR("Republic of Iceland"),
                        .time = SG_STR("2031-06-01T00:00:00Z")};
    sg_error err = SG_ERROR_INIT;
    size_t done;

    fuzz_must_tell(made_store_add(store, &err), &err);
    fuzz_must_tell(sg_acts_do(store, &act, 1, &done, &err), &err);
    fuzz_must_tell(sg_act_undo(store, 1, act.time, &err), &err);
}

static void use(const char *path, sg_store_mode mode)
{
    sg_error err = SG_ERROR_INIT;
    sg_store_counts counts;
    sg_store *store = NULL;
    sg_status status = sg_store_open(path, mode, &store, &err);

    fuzz_must_tell(status, &err);
    MUST((status == SG_OK) == (store != NULL));
    if (!store)
        return;
    fuzz_must_tell(sg_store_count(store, &counts, &err), &err);
    list(store);
    if (mode == SG_STORE_WRITE)
        change(store);
    else
        look(store);
    sg_store_close(store);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    sg_str edits = {(const char *)data, size};
    size_t which = size > 0 ? (size_t)data[0] - '0' : 0;
    bool sql = which < 4;
    char path[128];
    sg_buf image = SG_BUF_INIT;

    (void)snprintf(path, sizeof path, "%s", fuzz_path("graph.db"));
    sg_buf_add(&image, sg_buf_str(image_of(sql ? which : 3, path)));
    edits = sg_str_sub(edits, 1, edits.len);
    if (!sql)
        edits_spoil(&image, edits);
    edits_start(path, sg_buf_str(&image));
    if (sql)
        edits_run(path, edits);
    use(path, SG_STORE_READ);
    use(path, SG_STORE_WRITE);
    sg_buf_clear(&image);
    return 0;
}
