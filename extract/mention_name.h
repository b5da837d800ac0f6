/* What mention_kind.c and mention_name.c share: runs of units that may be one
 * name. A run is [begin, end). */
#ifndef SG_EXTRACT_MENTION_NAME_H
#define SG_EXTRACT_MENTION_NAME_H

#include "extract/mention_scan.h"

/* A single given name, listed as an actor or not: "Jordan". */
bool sg_unit_is_given(const sg_scan *scan, const sg_unit *u);

/* A person of the tables. */
bool sg_unit_is_known_person(const sg_scan *scan, const sg_unit *u);

/* What a name names by its head alone (name word classes), by all of it. */
sg_name_kind sg_name_kind_of_head(unsigned word);
sg_name_kind sg_name_kind_of_run(const sg_scan *scan, int32_t begin,
                                 int32_t end);

/* Makes a joined name a known person where the tables have one, and a word
 * where it names no actor. */
void sg_name_identify(const sg_scan *scan, sg_unit *name);

#endif
