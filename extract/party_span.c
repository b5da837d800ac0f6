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

/* "the", "Kasich's", "former": words that only tell which one. */
static bool belongs_before(sg_deprel relation)
{
    return relation == SG_DEPREL_det || relation == SG_DEPREL_nmod_poss ||
           relation == SG_DEPREL_amod || relation == SG_DEPREL_compound ||
           relation == SG_DEPREL_nummod || relation == SG_DEPREL_nmod_desc;
}

/* The first word of what stands before the head without a gap. */
static int32_t first_of(const sg_doc *doc, const sg_mention *m)
{
    int32_t first = m->first;

    while (first > 0) {
        int32_t top = first - 1;

        while (token_of(doc, m, top)->head != m->head &&
               token_of(doc, m, top)->head != SG_NONE &&
               token_of(doc, m, top)->head < first &&
               token_of(doc, m, top)->head > top)
            top = token_of(doc, m, top)->head;
        if (token_of(doc, m, top)->head != m->head || top > m->head ||
            !belongs_before((sg_deprel)token_of(doc, m, top)->deprel) ||
            token_of(doc, m, top)->left >= first)
            break;
        first = token_of(doc, m, top)->left;
    }
    return first;
}

static bool is_described(sg_mention_form form)
{
    return form == SG_MENTION_ROLE || form == SG_MENTION_SPEAKS ||
           form == SG_MENTION_COMMON;
}

sg_span sg_party_span(const sg_doc *doc, const sg_mention *m)
{
    sg_span span = m->span;

    if (is_described(m->form))
        span.start = token_of(doc, m, first_of(doc, m))->span.start;
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
