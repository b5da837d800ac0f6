/* Any bytes as a dictionary: the first one chooses the kind. The tables are
 * loaded anew for each input, which a dictionary changes. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "extract/dictionary/load.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void tell(void *context, const sg_error *err)
{
    (void)context;
    if (err->message[0] == '\0')
        abort(); /* a bad line must say why */
}

static void load_all(sg_dictionary_reader *known, sg_data *data,
                     sg_lexicon **lexicon, sg_lemmas **lemmas,
                     sg_event_codes **codes)
{
    if (sg_knowledge_load(data, &known->knowledge, NULL) != SG_OK ||
        sg_lexicon_load(data, lexicon, NULL) != SG_OK ||
        sg_lemmas_load(data, lemmas, NULL) != SG_OK ||
        sg_event_codes_load(data, codes, NULL) != SG_OK)
        abort();
    known->lexicon = *lexicon;
    known->lemmas = *lemmas;
    known->codes = *codes;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    sg_dictionary_report report;
    sg_dictionary_reader known = {.bad = tell, .report = &report};
    sg_data *tables = NULL;
    sg_lexicon *lexicon = NULL;
    sg_lemmas *lemmas = NULL;
    sg_event_codes *codes = NULL;
    int kind = size > 0 ? data[0] % 3 : 0;
    sg_str text = {(const char *)data, size};

    if (size > 0)
        text = (sg_str){(const char *)data + 1, size - 1};
    if (sg_data_open(NULL, &tables, NULL) != SG_OK)
        abort();
    known.arena = sg_arena_new();
    load_all(&known, tables, &lexicon, &lemmas, &codes);
    sg_dictionary_load(&known, (sg_dictionary_kind)kind, "fuzz", text);
    if (report.added + report.known + report.beyond > report.entries)
        abort();
    sg_event_codes_free(codes);
    sg_lemmas_free(lemmas);
    sg_lexicon_free(lexicon);
    sg_knowledge_free(known.knowledge);
    sg_arena_free(known.arena);
    sg_data_free(tables);
    return 0;
}
