/* What was said: the words of a statement's source. */
#include "extract/content.h"

#include "base/str.h"
#include "extract/attribution.h"
#include "extract/quote.h"
#include "extract/tree.h"

/* The top of the words that tell who says it: ", X said", "according to X". */
static int32_t top_of_aside(const sg_sentence *s, const sg_frame *frame)
{
    const sg_token *t = &s->tokens[frame->predicate];

    return frame->row->kind == SG_FRAME_PREP && !sg_token_parts(t)
               ? t->head
               : frame->predicate;
}

/* The words from `first` to `last` without punctuation at their ends. */
static sg_span trimmed(const sg_sentence *s, int32_t first, int32_t last)
{
    while (first < last && s->tokens[first].upos == SG_UPOS_PUNCT)
        first++;
    while (last > first && s->tokens[last].upos == SG_UPOS_PUNCT)
        last--;
    return (sg_span){s->tokens[first].span.start, s->tokens[last].span.end};
}

/* A clause without an aside at one of its ends; of one in its middle the
 * longer side is kept. */
static sg_span without_aside(const sg_sentence *s, int32_t clause,
                             int32_t aside)
{
    int32_t first = s->tokens[clause].left;
    int32_t last = s->tokens[clause].right;

    if (s->tokens[aside].left - first > last - s->tokens[aside].right)
        last = s->tokens[aside].left - 1;
    else
        first = s->tokens[aside].right + 1;
    if (first > last)
        return (sg_span){0, 0};
    return trimmed(s, first, last);
}

static sg_span clause_of(const sg_lexicon *lexicon, const sg_sentence *s,
                         const sg_frame *frame)
{
    int32_t clause = sg_speech_content(lexicon, s, frame);

    if (clause == SG_NONE)
        return (sg_span){0, 0};
    if (sg_tree_below(s, frame->predicate, clause))
        return without_aside(s, clause, top_of_aside(s, frame));
    return sg_tree_yield(s, clause);
}

void sg_set_content(const sg_lexicon *lexicon, const sg_doc *doc,
                    const sg_frame *frame, sg_statement *out)
{
    const sg_sentence *s = &doc->sentences[frame->sentence];
    int32_t clause = sg_speech_content(lexicon, s, frame);
    int32_t quotation = sg_quotation_of(doc, frame->sentence, frame->predicate);

    if (quotation != SG_NONE)
        out->quote = doc->quotations[quotation].span;
    out->quote_text = sg_str_sub(doc->text, out->quote.start, out->quote.end);
    /* the quotation tells it in full */
    if (quotation != SG_NONE && !doc->quotations[quotation].scare &&
        clause != SG_NONE &&
        (sg_tree_below(s, frame->predicate, clause) ||
         s->tokens[clause].quote != SG_NONE))
        return;
    out->content = clause_of(lexicon, s, frame);
    out->content_text =
        sg_str_sub(doc->text, out->content.start, out->content.end);
}
