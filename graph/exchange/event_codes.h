/* What statements are in the code books of event data: data/events.tsv and
 * data/country_codes.tsv. */
#ifndef SG_GRAPH_EXCHANGE_EVENT_CODES_H
#define SG_GRAPH_EXCHANGE_EVENT_CODES_H

#include <stancegraph/statement.h>

typedef struct sg_event_codes sg_event_codes;

typedef struct sg_event_code {
    sg_str relation;
    sg_str sign;   /* "+", "-", "0", "*" */
    sg_str status; /* or "*" */
    sg_str cameo;
    sg_str plover; /* missing when PLOVER has no such event */
    sg_str mode;   /* missing when it has none */
    sg_str quad;
} sg_event_code;

/* `dir` replaces the built-in tables, NULL: none does. SG_EDATA names file and
 * line. */
sg_status sg_event_codes_load(const char *dir, sg_event_codes **out,
                              sg_error *err);
void sg_event_codes_free(sg_event_codes *codes);

/* The first row that fits, or NULL: the statement is no event. */
const sg_event_code *sg_event_code_of(const sg_event_codes *codes,
                                      const sg_statement *s);

/* "DEU" for Germany and for whoever belongs to it; missing when there is
 * none. */
sg_str sg_event_country(const sg_event_codes *codes, const sg_party *party);

#endif
