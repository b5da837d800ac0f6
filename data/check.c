/* Build step: reads every table of a data folder with the program's own
 * parsers. Prints the first bad row as FILE:LINE: message and ends with 1. */
#include <stdio.h>

#include "extract/confidence.h"
#include "extract/date_words.h"
#include "extract/event_codes.h"
#include "extract/knowledge.h"
#include "extract/lemma.h"
#include "extract/lexicon.h"
#include "extract/nameless.h"
#include "extract/page_rules.h"
#include "extract/segment.h"
#include "extract/topic_words.h"

static sg_status check(const char *dir, sg_error *err)
{
    sg_data *data = NULL;
    sg_segmenter *segmenter = NULL;
    sg_lemmas *lemmas = NULL;
    sg_date_words *dates = NULL;
    sg_knowledge *knowledge = NULL;
    sg_lexicon *lexicon = NULL;
    sg_confidence *confidence = NULL;
    sg_nameless *nameless = NULL;
    sg_page_rules *pages = NULL;
    sg_topic_words *topics = NULL;
    sg_event_codes *codes = NULL;
    sg_status status = sg_data_open(dir, &data, err);

    if (status == SG_OK)
        status = sg_segmenter_load(data, &segmenter, err);
    if (status == SG_OK)
        status = sg_lemmas_load(data, &lemmas, err);
    if (status == SG_OK)
        status = sg_date_words_load(data, &dates, err);
    if (status == SG_OK)
        status = sg_knowledge_load(data, &knowledge, err);
    if (status == SG_OK)
        status = sg_lexicon_load(data, &lexicon, err);
    if (status == SG_OK)
        status = sg_confidence_load(data, &confidence, err);
    if (status == SG_OK)
        status = sg_nameless_load(data, &nameless, err);
    if (status == SG_OK)
        status = sg_page_rules_load(data, &pages, err);
    if (status == SG_OK)
        status = sg_topic_words_load(data, &topics, err);
    if (status == SG_OK)
        status = sg_event_codes_load(data, &codes, err);
    sg_event_codes_free(codes);
    sg_topic_words_free(topics);
    sg_page_rules_free(pages);
    sg_nameless_free(nameless);
    sg_confidence_free(confidence);
    sg_lexicon_free(lexicon);
    sg_knowledge_free(knowledge);
    sg_date_words_free(dates);
    sg_lemmas_free(lemmas);
    sg_segmenter_free(segmenter);
    sg_data_free(data);
    return status;
}

int main(int argc, char **argv)
{
    sg_error err = SG_ERROR_INIT;

    if (argc != 2) {
        (void)fputs("usage: check DIR\n", stderr);
        return 2;
    }
    if (check(argv[1], &err) == SG_OK)
        return 0;
    (void)fprintf(stderr, "%s:%zu: %s\n", err.file, err.line, err.message);
    return 1;
}
