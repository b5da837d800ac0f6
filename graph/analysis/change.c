/* What became of a pair, from its statements before and after. */
#include <stancegraph/change.h>

static const char *const names[SG_CHANGES] = {
    [SG_FLIPPED] = "flipped",   [SG_ADDED] = "added",
    [SG_VANISHED] = "vanished", [SG_STRONGER] = "stronger",
    [SG_WEAKER] = "weaker",     [SG_SAME] = "same"};

const char *sg_change_name(sg_change change)
{
    return names[change < SG_CHANGES ? change : SG_SAME];
}

size_t sg_sign_counts_sum(sg_sign_counts counts)
{
    return counts.positive + counts.negative + counts.neutral;
}

/* -1, 0 or +1: which sign has more statements. */
static int lean(sg_sign_counts counts)
{
    return (counts.positive > counts.negative) -
           (counts.positive < counts.negative);
}

sg_change sg_change_of(sg_sign_counts before, sg_sign_counts after)
{
    size_t then = sg_sign_counts_sum(before);
    size_t now = sg_sign_counts_sum(after);

    if (!then || !now)
        return now ? SG_ADDED : then ? SG_VANISHED : SG_SAME;
    if (lean(before) * lean(after) < 0)
        return SG_FLIPPED;
    return now > then ? SG_STRONGER : now < then ? SG_WEAKER : SG_SAME;
}

size_t sg_change_size(const sg_pair_change *pair)
{
    size_t then = sg_sign_counts_sum(pair->before);
    size_t now = sg_sign_counts_sum(pair->after);

    if (pair->change == SG_FLIPPED)
        return then + now;
    return then > now ? then - now : now - then;
}
