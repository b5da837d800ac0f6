/* A name is kept as a number of 64 bits: among a million names two share one
 * with a probability of 1 in 37 million. */
#include "cli/seen.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { PLACES = 1 << 20, FULL = PLACES / 4 * 3 };

struct cli_seen {
    size_t count;
    uint64_t *places; /* 0: free */
};

cli_seen *cli_seen_new(void)
{
    cli_seen *seen = sg_calloc(1, sizeof(*seen));

    seen->places = sg_calloc(PLACES, sizeof(*seen->places));
    return seen;
}

void cli_seen_free(cli_seen *seen)
{
    if (seen == NULL)
        return;
    free(seen->places);
    free(seen);
}

/* FNV-1a, its high bits mixed into the low ones; never 0. */
static uint64_t number_of(sg_str name)
{
    uint64_t number = 14695981039346656037u;

    for (size_t i = 0; i < name.len; i++)
        number = (number ^ (unsigned char)name.data[i]) * 1099511628211u;
    number ^= number >> 32;
    number *= 0x9e3779b97f4a7c15u;
    number ^= number >> 29;
    return number != 0 ? number : 1;
}

bool cli_seen_add(cli_seen *seen, sg_str name)
{
    uint64_t number = number_of(name);
    size_t at = number % PLACES;

    while (seen->places[at] != 0) {
        if (seen->places[at] == number)
            return true;
        at = (at + 1) % PLACES;
    }
    if (seen->count == FULL) {
        memset(seen->places, 0, PLACES * sizeof(*seen->places));
        seen->count = 0;
        at = number % PLACES;
    }
    seen->places[at] = number;
    seen->count++;
    return false;
}
