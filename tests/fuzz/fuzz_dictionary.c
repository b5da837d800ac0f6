/* Any bytes as a dictionary: the first one chooses the kind. The tables, which
 * a dictionary changes, are loaded anew for each input: small ones. */
#include "fuzz.h"

#include "base/buf.h"
#include "base/str.h"
#include "extract/dictionary/load.h"
#include "small_tables.h"

/* Codes as they are, a few actors, and nothing else. */
static sg_str tables_text(void)
{
    static const char *const whole[] = {"relations.tsv", "events.tsv",
                                        "actor_codes.tsv", "country_codes.tsv"};
    static sg_buf text = SG_BUF_INIT;
    sg_error err = SG_ERROR_INIT;
    sg_data *data;
    sg_str bytes;

    if (text.len)
        return sg_buf_str(&text);
    fuzz_must_work(sg_data_open(NULL, &data, &err), &err, "data");
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++) {
        fuzz_must_work(sg_data_file(data, whole[i], &bytes, NULL, &err), &err,
                       whole[i]);
        sg_buf_printf(&text, "== %s\n", whole[i]);
        sg_buf_add(&text, bytes);
    }
    sg_buf_addc(&text, "== actors.tsv\n"
                       "name\tkind\taffiliation\tgender\tsource\tlicence\n"
                       "Norway\tstate\t-\tn\town\town\n"
                       "Anna Berg\tperson\tNorway\tf\town\town\n");
    sg_data_free(data);
    return sg_buf_str(&text);
}

static void tell(void *context, const sg_error *err)
{
    ++*(size_t *)context;
    fuzz_must_tell(err->code, err); /* a bad line must say why */
    MUST(err->code != SG_OK && err->line > 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static bool written;
    size_t bad = 0;
    sg_dictionary_report report = {0};
    sg_dictionary_reader known = {
        .bad = tell, .context = &bad, .report = &report};
    sg_lexicon *lexicon = NULL;
    sg_lemmas *lemmas = NULL;
    sg_event_codes *codes = NULL;
    sg_error err = SG_ERROR_INIT;
    int kind = size > 0 ? data[0] % 3 : 0;
    sg_str text = {(const char *)data, size};
    sg_data *tables;

    if (!written)
        (void)small_tables(tables_text());
    written = true;
    fuzz_must_work(sg_data_open(fuzz_path(""), &tables, &err), &err, "data");
    fuzz_must_work(sg_knowledge_load(tables, &known.knowledge, &err), &err,
                   "knowledge");
    fuzz_must_work(sg_lexicon_load(tables, &lexicon, &err), &err, "lexicon");
    fuzz_must_work(sg_lemmas_load(tables, &lemmas, &err), &err, "lemmas");
    fuzz_must_work(sg_event_codes_load(tables, &codes, &err), &err, "codes");
    known.lexicon = lexicon;
    known.lemmas = lemmas;
    known.codes = codes;
    known.arena = sg_arena_new();
    sg_dictionary_load(&known, (sg_dictionary_kind)kind, "fuzz",
                       sg_str_sub(text, 1, text.len));
    MUST(report.added + report.known + report.beyond <= report.entries);
    MUST(report.bad == bad);
    sg_event_codes_free(codes);
    sg_lemmas_free(lemmas);
    sg_lexicon_free(lexicon);
    sg_knowledge_free(known.knowledge);
    sg_arena_free(known.arena);
    sg_data_free(tables);
    return 0;
}
