/* Speakers as a sentence has them. */
#include "render/speakers.h"

#include "base/str.h"
#include "render/text.h"

static const sg_str between = {" > ", 3};

/* Where the next " > " begins, or the end. */
static size_t end_of_name(sg_str speakers, size_t from)
{
    while (from < speakers.len &&
           !sg_str_starts(sg_str_sub(speakers, from, speakers.len), between))
        from++;
    return from;
}

void sg_speakers_add(sg_buf *out, sg_arena *arena, sg_str speakers)
{
    for (size_t at = 0; at < speakers.len;) {
        size_t end = end_of_name(speakers, at);

        sg_buf_addc(out, at ? ", citing " : "according to ");
        sg_buf_add(out, sg_text_isolated(arena, sg_str_sub(speakers, at, end)));
        at = end + between.len;
    }
}
