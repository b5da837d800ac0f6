/* The words of the text that a frame tells something of. */
#include "extract/frame_span.h"

#include "extract/tree.h"

/* ---- topics ----------------------------------------------------------- */

/* "a request that Macron rejected": the relative clause in which the cue stands
 * is no part of the topic. */
static sg_span topic_yield(const sg_sentence *s, const sg_frame *frame)
{
    sg_span span = sg_tree_yield(s, frame->topic);
    int32_t clause = frame->predicate;

    if (!sg_tree_below(s, frame->predicate, frame->topic) ||
        frame->predicate < frame->topic)
        return span;
    while (s->tokens[clause].head != frame->topic)
        clause = s->tokens[clause].head;
    for (int32_t last = s->tokens[clause].left - 1; last >= frame->topic;
         last--) {
        span.end = s->tokens[last].span.end;
        if (s->tokens[last].upos != SG_UPOS_PUNCT)
            break;
    }
    return span;
}

sg_span sg_topic_span(const sg_sentence *s, const sg_frame *frame)
{
    sg_span span = topic_yield(s, frame);
    int32_t first = s->tokens[frame->topic].left;

    while (first < frame->topic &&
           ((s->tokens[first].head == frame->topic &&
             (s->tokens[first].deprel == SG_DEPREL_case ||
              (s->tokens[first].deprel == SG_DEPREL_mark &&
               frame->topic_slot != SG_SLOT_INF))) ||
            s->tokens[first].upos == SG_UPOS_PUNCT))
        first++;
    if (s->tokens[first].span.start < span.end)
        span.start = s->tokens[first].span.start;
    return span;
}

/* ---- cues ------------------------------------------------------------- */

/* A cue whose words stand further apart is shown by its head alone. */
enum { CUE_WIDTH = 4 };

/* "went on to say", "sought to assure", "is proud of": the cue begins with the
 * words that tell how the act was done. */
static int32_t cue_begins(const sg_sentence *s, const sg_frames *frames,
                          const sg_frame *frame)
{
    int32_t head = frame->light == SG_NONE ? frame->predicate : frame->light;
    int32_t first = frame->cue_first;
    int32_t copula;

    while (s->tokens[head].deprel == SG_DEPREL_xcomp) {
        int32_t up = s->tokens[head].head;
        const sg_frame *above = sg_frame_at(frames, frame->sentence, up);

        if (!above || above->row->kind != SG_FRAME_CONTROL || up > first ||
            above->topic != head)
            break;
        first = above->cue_first;
        head = up;
    }
    copula = sg_tree_child(s, head, SG_DEPREL_cop);
    return copula != SG_NONE && copula < first ? copula : first;
}

sg_span sg_cue_span(const sg_doc *doc, const sg_frames *frames,
                    const sg_frame *frame)
{
    const sg_sentence *s = &doc->sentences[frame->sentence];
    int32_t first = cue_begins(s, frames, frame);

    if (frame->cue_last - first > CUE_WIDTH)
        first = frame->cue_first;
    if (frame->cue_last - first > CUE_WIDTH)
        return s->tokens[frame->predicate].span;
    return (sg_span){s->tokens[first].span.start,
                     s->tokens[frame->cue_last].span.end};
}
