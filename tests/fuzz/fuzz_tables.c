/* Any text as the tables of `--data DIR`: they are refused with file and line,
 * or texts are read with them. small_tables.h tells how a text is several
 * tables. */
#include "fuzz.h"

#include <stdio.h>

#include "base/buf.h"
#include "base/io.h"
#include "base/str.h"
#include "extract/event_codes.h"
#include "extract/nameless.h"
#include "extract/topic_words.h"
#include "small_tables.h"
#include "tests/extract/small_weights.h"

static void check_refusal(sg_status status, const sg_error *err)
{
    fuzz_must_tell(status, err);
    MUST(status == SG_OK || status == SG_EDATA);
    MUST(status == SG_OK || err->file[0] != '\0');
}

/* The tables that the extractor does not load. */
static void load_others(const char *folder)
{
    sg_error err = SG_ERROR_INIT;
    sg_event_codes *codes = NULL;
    sg_nameless *nameless = NULL;
    sg_topic_words *words = NULL;
    sg_data *data;

    fuzz_must_work(sg_data_open(folder, &data, &err), &err, folder);
    check_refusal(sg_event_codes_load(data, &codes, &err), &err);
    check_refusal(sg_nameless_load(data, &nameless, &err), &err);
    check_refusal(sg_topic_words_load(data, &words, &err), &err);
    sg_event_codes_free(codes);
    sg_nameless_free(nameless);
    sg_topic_words_free(words);
    sg_data_free(data);
}

static void read_texts(const sg_extractor *extractor)
{
    const sg_document_info info = {.id = SG_STR("fuzz"),
                                   .date = SG_STR("2031-03-05")};
    const sg_str text = SG_STR(
        "Dr. Anna Berg, the Norwegian foreign minister, accused Denmark of "
        "breaking its word on Monday. \"We will not sign the deal,\" she said, "
        "according to the Coast Courier. The President of Iceland called him a "
        "liar; U.S. officials held talks with both sides in early March.");
    sg_error err = SG_ERROR_INIT;
    sg_extraction *found = NULL;

    fuzz_must_work(sg_extract(extractor, &info, text, &found, &err), &err,
                   "extract");
    sg_extraction_free(found);
}

/* A tiny network loads at once; the trees of ours mean something. */
static void choose_weights(bool ours)
{
    static bool tiny;
    sg_buf bytes = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;

    if (ours && tiny)
        MUST(remove(fuzz_path("english.sgw")) == 0);
    if (!ours && !tiny) {
        small_weights(1, &bytes);
        fuzz_must_work(
            sg_io_write(fuzz_path("english.sgw"), sg_buf_str(&bytes), &err),
            &err, "weights");
    }
    tiny = !ours;
    sg_buf_clear(&bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    sg_extractor_options options = SG_EXTRACTOR_OPTIONS_INIT;
    sg_extractor *extractor = NULL;
    sg_error err = SG_ERROR_INIT;
    sg_status status;

    (void)small_tables((sg_str){(const char *)data, size});
    choose_weights(size % 8 == 0);
    options.data_dir = fuzz_path("");
    status = sg_extractor_new(&options, &extractor, &err);
    check_refusal(status, &err);
    if (status == SG_OK)
        read_texts(extractor);
    sg_extractor_free(extractor);
    load_others(options.data_dir);
    return 0;
}
