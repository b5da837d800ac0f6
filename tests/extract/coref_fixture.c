/* What the tests of coreference ask of a document. */
#include "tests/extract/coref_fixture.h"

#include "tests/base/check.h"

#include "extract/coref.h"
#include "extract/mention.h"
#include "tests/extract/doc_fixture.h"

sg_doc *resolve(void **state, const char *rows, const char *date)
{
    sg_doc *doc = doc_fixture(rows);

    doc->info.date = sg_str_of(date);
    sg_find_mentions(*state, NULL, doc);
    sg_resolve_mentions(*state, doc);
    return doc;
}

const sg_mention *find(const sg_doc *doc, const char *text, int n)
{
    for (int32_t i = 0; i < doc->mention_count; i++) {
        const sg_mention *m = &doc->mentions[i];

        if (sg_str_is(sg_str_sub(doc->text, m->span.start, m->span.end),
                      text) &&
            n-- == 0)
            return m;
    }
    fail_msg("no mention \"%s\"", text);
    return NULL;
}

const sg_entity *entity(const sg_doc *doc, const char *text, int n)
{
    const sg_mention *m = find(doc, text, n);

    if (m->entity == SG_NONE)
        fail_msg("\"%s\" is nobody", text);
    return &doc->entities[m->entity];
}

void assert_who(const sg_doc *doc, const char *text, int n, const char *want)
{
    assert_str(entity(doc, text, n)->name, want);
}

void assert_open(const sg_doc *doc, const char *text, int n)
{
    assert_int_equal(find(doc, text, n)->entity, SG_NONE);
}
