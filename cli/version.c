/* Versions. That of the data is a fingerprint of all tables: it changes when a
 * single row does, and a graph notices that its documents are out of date. */
#include "cli/version.h"

#include <cJSON.h>
#include <gvc.h>
#include <igraph_version.h>
#include <libxml/xmlversion.h>
#include <sqlite3.h>
#include <stancegraph/version.h>
#include <zlib.h>
#include <zstd.h>

#include "base/str.h"
#include "cli/common.h"
#include "cli/output.h"
#include "data/embedded.h"
#include "extract/data.h"
#include "extract/weights.h"
#include "render/raster.h"

/* Order matters, so that two tables that change places are noticed. */
static uint32_t mix(uint32_t all, uint32_t one)
{
    return (all ^ one) * 16777619u;
}

/* The weights are left out: the model names itself. */
static sg_status hash_tables(sg_data *data, uint32_t *hash, sg_error *err)
{
    *hash = 0;
    for (const sg_embedded *file = sg_embedded_files; file->name; file++) {
        sg_str bytes;
        sg_status status;
        if (!sg_str_ends(sg_str_of(file->name), SG_STR(".tsv")))
            continue;
        status = sg_data_file(data, file->name, &bytes, NULL, err);
        if (status != SG_OK)
            return status;
        *hash = mix(*hash, sg_str_hash(bytes));
    }
    return SG_OK;
}

/* What the weights say of themselves, without loading the network. */
static sg_status add_model(sg_data *data, sg_buf *out, sg_error *err)
{
    sg_str bytes;
    sg_str about;
    sg_weights weights;
    sg_status status = sg_data_file(data, "english.sgw", &bytes, NULL, err);

    if (status == SG_OK)
        status = sg_weights_open(bytes, &weights, err);
    if (status == SG_OK)
        status = sg_weights_text(&weights, "about", &about, err);
    if (status == SG_OK)
        sg_buf_printf(out, "model %.*s\n", SG_FMT(about));
    return status;
}

static sg_status data_version(const char *data_dir, uint32_t *hash,
                              sg_error *err)
{
    sg_data *data;
    sg_status status = sg_data_open(data_dir, &data, err);

    if (status == SG_OK)
        status = hash_tables(data, hash, err);
    sg_data_free(data);
    return status;
}

sg_status cli_version_line(const sg_extractor *extractor, const char *data_dir,
                           sg_buf *out, sg_error *err)
{
    uint32_t hash = 0;
    sg_status status = data_version(data_dir, &hash, err);

    sg_buf_printf(out, "%s, data %08x, model %s", SG_VERSION, (unsigned)hash,
                  sg_extractor_about(extractor));
    if (sg_extractor_dictionaries(extractor) != 0)
        sg_buf_printf(out, ", dictionaries %08x",
                      (unsigned)sg_extractor_dictionaries(extractor));
    return status;
}

static void add_libraries(sg_buf *out)
{
    const char *igraph = NULL;
    GVC_t *graphviz = gvContext();

    (void)igraph_version(&igraph, NULL, NULL, NULL);
    sg_buf_printf(out, "SQLite %s\n", sqlite3_libversion());
    sg_buf_printf(out, "igraph %s\n", igraph);
    sg_buf_printf(out, "Graphviz %s\n", gvcVersion(graphviz));
    sg_raster_about(out);
    sg_buf_printf(out, "cJSON %s\n", cJSON_Version());
    sg_buf_addc(out, "libxml2 " LIBXML_DOTTED_VERSION "\n");
    sg_buf_printf(out, "zlib %s\n", zlibVersion());
    sg_buf_printf(out, "zstd %s\n", ZSTD_versionString());
    (void)gvFreeContext(graphviz);
}

/* Of the data that are built in. */
static void add_data(sg_buf *out)
{
    uint32_t hash;
    sg_error err = SG_ERROR_INIT;
    sg_data *data;
    sg_status status = sg_data_open(NULL, &data, &err);

    if (status == SG_OK)
        status = hash_tables(data, &hash, &err);
    if (status == SG_OK) {
        sg_buf_printf(out, "data %08x\n", (unsigned)hash);
        (void)add_model(data, out, &err);
    }
    sg_data_free(data);
}

void cli_version(cli_console *console)
{
    cli_output output = CLI_OUTPUT_INIT;
    sg_buf text = SG_BUF_INIT;

    sg_buf_addc(&text, "stancegraph " SG_VERSION "\n");
    add_data(&text);
    add_libraries(&text);
    (void)cli_output_write(&output, sg_buf_str(&text));
    cli_output_close(&output, console);
    sg_buf_clear(&text);
}
