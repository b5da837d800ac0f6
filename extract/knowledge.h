/* Who is who: the actor, role, office and name tables. */
#ifndef SG_EXTRACT_KNOWLEDGE_H
#define SG_EXTRACT_KNOWLEDGE_H

#include <stancegraph/error.h>

#include "extract/data.h"
#include "extract/doc.h"

typedef struct sg_knowledge sg_knowledge;

sg_status sg_knowledge_load(sg_data *data, sg_knowledge **out, sg_error *err);
void sg_knowledge_free(sg_knowledge *knowledge);

#endif
