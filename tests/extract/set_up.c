/* What groups of tests are set up with. */
#include "tests/extract/set_up.h"

#include <stancegraph/extract.h>

#include "extract/knowledge.h"

int set_up_knowledge(void **state)
{
    sg_data *data;
    sg_knowledge *knowledge = NULL;

    if (sg_data_open(NULL, &data, NULL) != SG_OK)
        return -1;
    (void)sg_knowledge_load(data, &knowledge, NULL);
    sg_data_free(data);
    *state = knowledge;
    return knowledge ? 0 : -1;
}

int tear_down_knowledge(void **state)
{
    sg_knowledge_free(*state);
    return 0;
}

int set_up_extractor(void **state)
{
    sg_extractor *extractor = NULL;

    if (sg_extractor_new(NULL, &extractor, NULL) != SG_OK)
        return -1;
    *state = extractor;
    return 0;
}

int tear_down_extractor(void **state)
{
    sg_extractor_free(*state);
    return 0;
}
