/* Mentions -> entities of the document. */
#ifndef SG_EXTRACT_COREF_H
#define SG_EXTRACT_COREF_H

#include "extract/knowledge.h"

/* Fills in doc->entities and mention->entity: names through the tables and
 * through each other (surname, acronym, title to the first full mention),
 * roles through offices dated by the document, pronouns by number, gender and
 * recency; I and we through the speaker of their quotation. What stays
 * uncertain stays SG_NONE. */
void sg_resolve_mentions(const sg_knowledge *knowledge, sg_doc *doc);

#endif
