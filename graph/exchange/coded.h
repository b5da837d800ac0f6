/* A statement as somebody coded it by hand: an actor, whom or what it is about,
 * and whether the one agrees with the other. What CSV and databases of DNA have
 * in common. */
#ifndef SG_GRAPH_EXCHANGE_CODED_H
#define SG_GRAPH_EXCHANGE_CODED_H

#include <stancegraph/statement.h>

#include "base/buf.h"

/* Missing where it is not told. */
typedef struct sg_coded {
    sg_document_info document;
    uint32_t place;   /* orders the statements of a document */
    sg_span sentence; /* in bytes; empty when it is not known */
    sg_str evidence;
    sg_str source;
    sg_str organization; /* of a person who is the source */
    sg_str kind; /* of the source: a word of sg_actor_kind_name, or any */
    sg_str affiliation;
    sg_str target;
    sg_str target_kind;
    sg_str target_affiliation;
    sg_str topic;
    sg_str relation;
    sg_str agreement; /* "0" and "no" disagree, other words agree */
    sg_str status;
    sg_str speaker;
    sg_str speaker_kind;
    sg_str speaker_affiliation;
    sg_str date;
    sg_str confidence; /* in percent */
} sg_coded;

/* Appends it as a line of docs/statement-format.md, without its line feed. An
 * organization that speaks without a person is the source itself. Without a
 * relation it is `supports`, `opposes` or, where nobody says, `says`. */
void sg_coded_write(sg_buf *out, const sg_coded *coded);

#endif
