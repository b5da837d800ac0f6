/* extract/engine.h on floats. Linked into the program in the place of
 * extract/engine.c, it makes stancegraph_float: everything after the engine is
 * the same, so that its statements tell what rounding costs. The variable
 * STANCEGRAPH_FLOATS may name a file of `stancegraph-train train --floats`. */
#include "extract/engine.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/io.h"
#include "base/mem.h"
#include "bench/float/net.h"

enum { LIMIT = 1 << 30 };

struct sg_engine {
    float_net *net;
};

sg_status sg_engine_load(sg_str bytes, sg_isa isa, sg_engine **out,
                         sg_error *err)
{
    const char *path = getenv("STANCEGRAPH_FLOATS");
    sg_buf floats = SG_BUF_INIT;
    sg_engine *engine = sg_calloc(1, sizeof *engine);
    sg_status status = SG_OK;

    (void)isa;
    if (path)
        status = sg_io_read(path, LIMIT, &floats, err);
    if (status == SG_OK)
        status = float_net_load(bytes, sg_buf_str(&floats), &engine->net, err);
    if (status != SG_OK) {
        free(engine);
        engine = NULL;
    }
    sg_buf_clear(&floats);
    *out = engine;
    return status;
}

void sg_engine_free(sg_engine *engine)
{
    if (!engine)
        return;
    float_net_free(engine->net);
    free(engine);
}

const char *sg_engine_isa(const sg_engine *engine)
{
    (void)engine;
    return "floats";
}

const char *sg_engine_about(const sg_engine *engine)
{
    return engine->net->net.about;
}

void sg_engine_parse(const sg_engine *engine, sg_sentence *sentences,
                     int32_t count)
{
    float_net_parse(engine->net, sentences, count);
}
