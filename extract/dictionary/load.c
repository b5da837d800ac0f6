/* The three kinds of dictionaries. */
#include "extract/dictionary/load.h"

void sg_dictionary_load(const sg_dictionary_reader *known,
                        sg_dictionary_kind kind, const char *file, sg_str text)
{
    static void (*const read[])(sg_dictionary_reader *) = {
        [SG_DICTIONARY_ACTORS] = sg_dictionary_actors,
        [SG_DICTIONARY_AGENTS] = sg_dictionary_agents,
        [SG_DICTIONARY_VERBS] = sg_dictionary_verbs,
    };
    sg_dictionary_report unread;
    sg_dictionary_reader r = *known;

    r.file = file;
    r.rest = text;
    if (!r.report)
        r.report = &unread;
    *r.report = (sg_dictionary_report){0};
    read[kind](&r);
}
