/* The code books of event data, for export and for the dictionaries of users:
 * data/events.tsv, data/country_codes.tsv and data/actor_codes.tsv. */
#ifndef SG_EXTRACT_EVENT_CODES_H
#define SG_EXTRACT_EVENT_CODES_H

#include <stancegraph/statement.h>

#include "extract/knowledge.h"

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

/* What three letters of an actor's code tell. */
typedef struct sg_actor_code {
    bool tells_kind;
    sg_actor_kind kind;
    sg_actor_kind dated; /* the same for a code with dates */
    bool tells_agent;
    sg_role_class agent;
    sg_str body; /* whom they stand for, or missing */
} sg_actor_code;

/* SG_EDATA names file and line. `data` must outlive the codes. */
sg_status sg_event_codes_load(sg_data *data, sg_event_codes **out,
                              sg_error *err);
void sg_event_codes_free(sg_event_codes *codes);

/* The first row that fits, or NULL: the statement is no event. */
const sg_event_code *sg_event_code_of(const sg_event_codes *codes,
                                      const sg_statement *s);

/* "DEU" for Germany and for whoever belongs to it; missing when there is
 * none. */
sg_str sg_event_country(const sg_event_codes *codes, const sg_party *party);

/* The first row of this CAMEO code, else of the code it is a part of, or
 * NULL. */
const sg_event_code *sg_event_code_find(const sg_event_codes *codes,
                                        sg_str cameo);

/* The state of three letters, or missing. */
sg_str sg_event_state(const sg_event_codes *codes, sg_str letters);

/* The row of three letters, or NULL. */
const sg_actor_code *sg_actor_code_find(const sg_event_codes *codes,
                                        sg_str letters);

#endif
