/* Edits of a weights file, with its size and checksum made right again: it is
 * refused, or it parses. An edit is four bytes: which section, what of it
 * (header, name or payload), where, and the new byte; or, with `what` 255,
 * that the file ends there. Odd first byte: the network without names. */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "extract/engine.h"
#include "extract/weights.h"
#include "extract/weights_format.h"
#include "tests/extract/small_weights.h"

enum { EDIT = 4, FIELDS = 20 };

/* Where section `number` of the untouched file begins, counted around. */
static size_t section_at(sg_str file, size_t number)
{
    size_t places[SG_WEIGHTS_SECTIONS];
    size_t count = 0;

    for (size_t at = WEIGHTS_HEADER; at + FIELDS <= file.len;) {
        uint32_t name;
        uint32_t payload;

        memcpy(&name, file.data + at, sizeof name);
        memcpy(&payload, file.data + at + 16, sizeof payload);
        places[count++] = at;
        at += FIELDS + (size_t)name + payload;
    }
    return count > 0 ? places[number % count] : 0;
}

static void apply(const uint8_t *edit, sg_str good, sg_buf *file)
{
    size_t at = section_at(good, edit[0]);

    if (edit[1] == 255)
        at += edit[2];
    else if (edit[1] % 2)
        at += (size_t)edit[2] +
              (size_t)256 * (edit[1] / 2u); /* in name or payload */
    else
        at += edit[2] % FIELDS;
    if (at >= file->len)
        return;
    if (edit[1] == 255)
        file->len = at;
    else
        file->data[at] = (char)edit[3];
}

static void parse(const sg_engine *engine)
{
    static const char *const words[] = {"The", "minister", "", "spoke", "."};
    sg_token tokens[5];
    sg_sentence sentence = {.tokens = tokens, .count = 5};
    int roots = 0;

    for (int i = 0; i < 5; i++)
        tokens[i] = (sg_token){.form = sg_str_of(words[i])};
    sg_engine_parse(engine, &sentence, 1);
    for (int i = 0; i < 5; i++) {
        MUST(tokens[i].head >= SG_NONE && tokens[i].head < 5);
        roots += tokens[i].head == SG_NONE;
    }
    MUST(roots == 1);
}

static void load(sg_str file)
{
    static const sg_isa isas[] = {SG_ISA_PORTABLE, SG_ISA_BEST};
    char *exact = sg_malloc(file.len + 1);

    memcpy(exact, file.data, file.len);
    for (size_t i = 0; i < sizeof isas / sizeof *isas; i++) {
        sg_error err = SG_ERROR_INIT;
        sg_engine *engine = NULL;
        sg_status status =
            sg_engine_load((sg_str){exact, file.len}, isas[i], &engine, &err);

        fuzz_must_tell(status, &err);
        MUST(status == SG_OK || status == SG_EDATA);
        if (status == SG_OK)
            parse(engine);
        sg_engine_free(engine);
    }
    free(exact);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static sg_buf good[2] = {SG_BUF_INIT, SG_BUF_INIT};
    size_t which = size > 0 ? data[0] % 2 : 0;
    sg_buf file = SG_BUF_INIT;

    if (!good[0].len) {
        small_weights(1, &good[0]);
        small_weights_without_names(1, &good[1]);
    }
    sg_buf_add(&file, sg_buf_str(&good[which]));
    for (size_t at = 1; at + EDIT <= size; at += EDIT)
        apply(data + at, sg_buf_str(&good[which]), &file);
    if (file.len >= WEIGHTS_HEADER)
        sg_weights_seal(file.data, file.len);
    load(sg_buf_str(&file));
    sg_buf_clear(&file);
    return 0;
}
