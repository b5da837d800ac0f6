/* Where a party stands in the text: its mention with the words that belong to
 * it, or the pronoun that takes it up. */
#include "extract/party_span.h"

#include "extract/subject.h"
#include "extract/tree.h"

static const sg_token *token_of(const sg_doc *doc, const sg_mention *m,
                                int32_t token)
{
    return &doc->sentences[m->sentence].tokens[token];
}

static bool is_described(sg_mention_form form)
{
    return form == SG_MENTION_ROLE || form == SG_MENTION_SPEAKS ||
           form == SG_MENTION_COMMON || form == SG_MENTION_SPEAKER;
}

sg_span sg_party_span(const sg_doc *doc, const sg_mention *m)
{
    const sg_sentence *s = &doc->sentences[m->sentence];
    sg_span span = m->span;

    if (is_described(m->form))
        span.start =
            s->tokens[sg_tree_modifiers(s, m->head, m->first)].span.start;
    return span;
}

/* "A spokeswoman, Jane Doe": from the word in the slot to the mention that was
 * taken for it, whichever stands first. */
static sg_span with_slot(const sg_doc *doc, const sg_mention *m, int32_t slot)
{
    const sg_mention *own = sg_mention_at(doc, m->sentence, slot);
    sg_span span = sg_party_span(doc, m);
    sg_span other = token_of(doc, m, slot)->span;

    if (slot >= m->first && slot <= m->last)
        return span;
    if (own)
        other = sg_party_span(doc, own);
    if (other.start < span.start)
        span.start = other.start;
    if (other.end > span.end)
        span.end = other.end;
    return span;
}

/* "Rubio, who said": the pronoun is what stands there. */
static int32_t pronoun_for(const sg_sentence *s, const sg_frame *frame)
{
    int32_t word = sg_subject_word(s, frame->predicate);

    if (frame->source_slot != SG_SLOT_SUBJ || word == SG_NONE ||
        word == frame->source || sg_antecedent(s, word) != frame->source)
        return SG_NONE;
    return word;
}

sg_span sg_source_span(const sg_doc *doc, const sg_frame *frame,
                       const sg_parties *sources, int at)
{
    const sg_sentence *s = &doc->sentences[frame->sentence];
    const sg_mention *m = sources->items[at];
    int32_t pronoun;

    if (sources->count > 1 || frame->source == SG_NONE ||
        frame->sentence != m->sentence)
        return sg_party_span(doc, m);
    pronoun = pronoun_for(s, frame);
    return pronoun == SG_NONE ? with_slot(doc, m, frame->source)
                              : s->tokens[pronoun].span;
}
