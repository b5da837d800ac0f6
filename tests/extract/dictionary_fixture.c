#include "tests/extract/dictionary_fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/base/check.h"

bench *set(bench *b)
{
    *b = (bench){.extractor = NULL};
    assert_int_equal(sg_extractor_new(NULL, &b->extractor, NULL), SG_OK);
    return b;
}

static void tell(void *context, const sg_error *err)
{
    bench *b = context;
    size_t used = strlen(b->bad);

    (void)snprintf(b->bad + used, sizeof b->bad - used, "%zu: %s\n", err->line,
                   err->message);
}

void load_bytes(bench *b, sg_dictionary_kind kind, sg_str text)
{
    char path[] = "dictionary-XXXXXX";
    sg_dictionary dictionary = {kind, path};
    int file = mkstemp(path);
    sg_error err = SG_ERROR_INIT;

    assert_true(file >= 0);
    assert_int_equal(write(file, text.data, text.len), text.len);
    assert_int_equal(close(file), 0);
    b->bad[0] = '\0';
    if (sg_extractor_load(b->extractor, &dictionary, tell, b, &b->report,
                          &err) != SG_OK)
        fail_msg("%s: %s", err.file, err.message);
    (void)remove(path);
}

void load(bench *b, sg_dictionary_kind kind, const char *text)
{
    load_bytes(b, kind, sg_str_of(text));
}

const char *told_on(const bench *b, const char *date, const char *text)
{
    static char out[256];
    sg_document_info info = {.id = SG_STR("d"), .date = sg_str_of(date)};
    sg_extraction *found;

    assert_int_equal(
        sg_extract(b->extractor, &info, sg_str_of(text), &found, NULL), SG_OK);
    (void)snprintf(out, sizeof out, "none");
    if (sg_extraction_count(found) > 0) {
        const sg_statement *s = sg_extraction_statement(found, 0);

        (void)snprintf(out, sizeof out, "%.*s (%.*s, %s) %.*s %d %.*s",
                       SG_FMT(s->source.entity), SG_FMT(s->source.affiliation),
                       sg_actor_kind_name(s->source.kind), SG_FMT(s->relation),
                       s->polarity,
                       SG_FMT(s->has_target ? s->target.entity : SG_STR("-")));
    }
    sg_extraction_free(found);
    return out;
}

const char *told(const bench *b, const char *text)
{
    return told_on(b, "2012-05-01", text);
}
