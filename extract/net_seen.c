/* A cache in pairs of places: of the two words that share a pair, the one
 * that was asked for last stays. */
#include "extract/net_seen.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"

/* 2,048 pairs find 86 % of the words of news again, twice as many 91 %. */
enum { PAIRS = 2048, FORM_MAX = 23 };

typedef struct place {
    char form[FORM_MAX];
    uint8_t len;
    uint64_t batch; /* that asked for it last; 0 for a free place */
} place;

struct sg_net_seen {
    size_t width;
    uint64_t batch;
    place *places; /* 2 * PAIRS */
    float *numbers;
    bool second_is_newer[PAIRS];
};

sg_net_seen *sg_net_seen_new(int32_t width)
{
    sg_net_seen *seen = sg_calloc(1, sizeof *seen);

    seen->width = (size_t)width;
    seen->places = sg_calloc(2 * (size_t)PAIRS, sizeof *seen->places);
    seen->numbers =
        sg_calloc(2 * (size_t)PAIRS * seen->width, sizeof *seen->numbers);
    return seen;
}

void sg_net_seen_free(sg_net_seen *seen)
{
    if (!seen)
        return;
    free(seen->places);
    free(seen->numbers);
    free(seen);
}

void sg_net_seen_begin(sg_net_seen *seen)
{
    seen->batch++;
}

static bool holds(const place *p, sg_str form)
{
    return p->batch != 0 && sg_str_eq((sg_str){p->form, p->len}, form);
}

static float *use(sg_net_seen *seen, size_t pair, bool second)
{
    size_t at = 2 * pair + second;

    seen->second_is_newer[pair] = second;
    seen->places[at].batch = seen->batch;
    return seen->numbers + at * seen->width;
}

float *sg_net_seen_find(sg_net_seen *seen, sg_str form, bool *is_new)
{
    uint32_t hash = sg_str_hash(form);
    size_t pair = (hash ^ hash >> 15) % PAIRS;
    place *both = seen->places + 2 * pair;
    bool second = !seen->second_is_newer[pair];

    *is_new = false;
    if (form.len > FORM_MAX)
        return NULL;
    for (size_t i = 0; i < 2; i++)
        if (holds(&both[i], form))
            return use(seen, pair, i == 1);
    if (both[second].batch == seen->batch)
        second = !second;
    if (both[second].batch == seen->batch)
        return NULL;
    *is_new = true;
    if (form.len > 0)
        memcpy(both[second].form, form.data, form.len);
    both[second].len = (uint8_t)form.len;
    return use(seen, pair, second);
}
