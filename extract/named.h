/* What names name, as the engine's names head tells it: a small set of kinds,
 * each word of a name at its beginning or inside it. */
#ifndef SG_EXTRACT_NAMED_H
#define SG_EXTRACT_NAMED_H

#include <stancegraph/types.h>

typedef enum sg_named {
    SG_NAMED_NOTHING, /* stands in no name */
    SG_NAMED_PERSON,
    SG_NAMED_ORGANIZATION,
    SG_NAMED_PLACE,  /* countries too */
    SG_NAMED_PEOPLE, /* Iraqi, Palestinians */
    SG_NAMED_OTHER,  /* a work, an event, a storm */
    SG_NAMED_COUNT
} sg_named;

const char *sg_named_name(sg_named kind);

/* Labels in the weights file: "O", "B-person", "I-person" and so on. False for
 * anything else. */
bool sg_named_parse(sg_str label, sg_named *kind, bool *begins);

#endif
