/* Any bytes as a web page: an article of clean text, or the reason why there
 * is none. */
#include "fuzz.h"

#include "base/str.h"
#include "base/utf8.h"
#include "graph/statement_check.h"

static void check_text(sg_str text)
{
    for (size_t at = 0; at < text.len;) {
        size_t len = sg_utf8_len(text, at);

        MUST(len > 0 && text.data[at] != '\0');
        at += len;
    }
}

static void check_article(const sg_article *article)
{
    const sg_document_info *told = sg_article_info(article);
    sg_document_info info = *told;
    sg_error err = SG_ERROR_INIT;

    MUST(info.id.len == 0);
    info.id = SG_STR("fuzz");
    fuzz_must_work(sg_check_document(&info, &err), &err, "document");
    MUST(sg_str_trim(sg_article_text(article)).len > 0);
    check_text(sg_article_text(article));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    sg_str html = {(const char *)data, size};
    sg_article *article = NULL;
    sg_error err = SG_ERROR_INIT;
    sg_status status = sg_article_read(fuzz_extractor(), html, &article, &err);

    fuzz_must_tell(status, &err);
    if (status == SG_OK)
        check_article(article);
    else
        MUST(article == NULL && status == SG_EINPUT);
    sg_article_free(article);
    return 0;
}
