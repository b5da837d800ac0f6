/* A small store with a little of everything, for targets that need one. */
#include "made_store.h"

#include <stdio.h>

#include <stancegraph/curate.h>

#include "base/io.h"
#include "base/str.h"
#include "edits.h"
#include "fuzz.h"

sg_store *made_store_empty(void)
{
    static sg_buf image = SG_BUF_INIT;
    char path[128];
    sg_error err = SG_ERROR_INIT;
    sg_store *store;

    (void)snprintf(path, sizeof path, "%s", fuzz_path("empty.db"));
    if (image.len > 0)
        edits_start(path, sg_buf_str(&image));
    fuzz_must_work(sg_store_open(path, SG_STORE_WRITE, &store, &err), &err,
                   path);
    if (image.len == 0) {
        sg_store_close(store);
        fuzz_must_work(sg_io_read(path, 1 << 24, &image, &err), &err, path);
        return made_store_empty();
    }
    return store;
}

static sg_extraction *read_text(const sg_document_info *info, sg_str text)
{
    sg_extraction *found = NULL;
    sg_error err = SG_ERROR_INIT;

    fuzz_must_work(sg_extract(fuzz_extractor(), info, text, &found, &err), &err,
                   "extract");
    MUST(sg_extraction_count(found) > 0);
    return found;
}

static sg_status add(sg_store *store, const sg_document_info *info,
                     const char *words, sg_error *err)
{
    sg_extraction *found = read_text(info, sg_str_of(words));
    sg_put done;
    sg_status status = sg_store_put(store, sg_str_of(words), found, &done, err);

    sg_extraction_free(found);
    return status;
}

sg_status made_store_add(sg_store *store, sg_error *err)
{
    static sg_extraction *found; /* read once, stored for each input */
    const sg_str text =
        SG_STR("Sweden criticized the fishing agreement. Germany supports "
               "Denmark, and Mr Berg accused Norway of greed.");
    const sg_document_info info = {.id = SG_STR("third"),
                                   .date = SG_STR("2031-05")};
    sg_put done;

    if (!found)
        found = read_text(&info, text);
    return sg_store_put(store, text, found, &done, err);
}

void made_store_fill(sg_store *store)
{
    const sg_document_info first = {.id = SG_STR("first"),
                                    .title = SG_STR("Harbour talks"),
                                    .date = SG_STR("2031-03-05"),
                                    .medium = SG_STR("Coast Courier")};
    const sg_document_info second = {.id = SG_STR("second"),
                                     .date = SG_STR("2031-04-01")};
    const sg_act acts[] = {
        {.kind = SG_ACT_RENAME,
         .subject = SG_STR("Norway"),
         .value = SG_STR("Kingdom of Norway"),
         .time = SG_STR("2031-04-02T12:00:00Z")},
        {.kind = SG_ACT_MERGE,
         .subject = SG_STR("Denmark"),
         .value = SG_STR("Iceland"),
         .time = SG_STR("2031-04-02T12:01:00Z")},
    };
    sg_error err = SG_ERROR_INIT;
    size_t done;

    fuzz_must_work(
        add(store, &first,
            "Norway rejected the fishing agreement on Monday. Denmark "
            "accused Norway of breaking its word. \"We support Iceland,\" "
            "said Minister Anna Berg, the Courier reported.",
            &err),
        &err, "first");
    fuzz_must_work(add(store, &second,
                       "Iceland praised Denmark. Germany and Sweden threatened "
                       "Norway with sanctions over the electricity contract.",
                       &err),
                   &err, "second");
    fuzz_must_work(sg_acts_do(store, acts, 2, &done, &err), &err, "acts");
}
