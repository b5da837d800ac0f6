/* What the rows of one lemma tell together: which slots the word has, and
 * whether it can be a word of saying. */
#include "extract/lexicon.h"

#include "base/str.h"

/* ---- slots ------------------------------------------------------------ */

bool sg_slots_have(const sg_slots *slots, sg_slot_kind kind)
{
    for (int i = 0; i < slots->count; i++)
        if (slots->items[i].kind == kind)
            return true;
    return false;
}

bool sg_slots_have_preposition(const sg_slots *slots, sg_str prep)
{
    for (int i = 0; i < slots->count; i++)
        if (slots->items[i].kind == SG_SLOT_PREP &&
            sg_str_eq(slots->items[i].prep, prep))
            return true;
    return false;
}

/* ---- rows ------------------------------------------------------------- */

bool sg_lexicon_has_row(const sg_lexicon *lexicon, sg_str lemma, uint32_t kinds)
{
    size_t count;
    const sg_frame_row *rows = sg_lexicon_rows(lexicon, lemma, &count);

    for (size_t i = 0; i < count; i++)
        if (SG_FRAME_BIT(rows[i].kind) & kinds)
            return true;
    return false;
}

bool sg_lexicon_claims(const sg_lexicon *lexicon, sg_str lemma, sg_str prep)
{
    size_t count;
    const sg_frame_row *rows = sg_lexicon_rows(lexicon, lemma, &count);

    for (size_t i = 0; i < count; i++)
        if (sg_slots_have_preposition(&rows[i].source, prep) ||
            sg_slots_have_preposition(&rows[i].target, prep) ||
            sg_slots_have_preposition(&rows[i].topic, prep))
            return true;
    return false;
}

bool sg_lexicon_takes(const sg_lexicon *lexicon, sg_str lemma,
                      sg_slot_kind slot)
{
    size_t count;
    const sg_frame_row *rows = sg_lexicon_rows(lexicon, lemma, &count);

    for (size_t i = 0; i < count; i++)
        if (sg_slots_have(&rows[i].source, slot) ||
            sg_slots_have(&rows[i].target, slot) ||
            sg_slots_have(&rows[i].topic, slot))
            return true;
    return false;
}

bool sg_lexicon_takes_particle(const sg_lexicon *lexicon, sg_str lemma,
                               sg_str particle)
{
    size_t count;
    const sg_frame_row *rows = sg_lexicon_rows(lexicon, lemma, &count);

    for (size_t i = 0; i < count; i++)
        for (int k = 0; k < rows[i].fixed_count; k++)
            if (sg_str_is(rows[i].fixed[k].relation, "prt") &&
                sg_lexicon_among(lexicon, rows[i].fixed[k].lemmas, particle))
                return true;
    return false;
}

/* ---- saying ----------------------------------------------------------- */

bool sg_relation_is_speech(const sg_lexicon *lexicon, int relation)
{
    sg_str id;

    if (relation == SG_NONE)
        return false;
    id = sg_lexicon_relation(lexicon, relation)->id;
    return sg_str_is(id, "says") || sg_str_is(id, "reports");
}

bool sg_lexicon_is_speech(const sg_lexicon *lexicon, sg_str lemma)
{
    size_t count;
    const sg_frame_row *rows = sg_lexicon_rows(lexicon, lemma, &count);

    for (size_t i = 0; i < count; i++)
        if (rows[i].kind == SG_FRAME_VERB &&
            sg_relation_is_speech(lexicon, rows[i].relation))
            return true;
    return false;
}

bool sg_lexicon_is_verbal(const sg_lexicon *lexicon, sg_str lemma)
{
    size_t count;
    const sg_frame_row *rows = sg_lexicon_rows(lexicon, lemma, &count);

    for (size_t i = 0; i < count; i++)
        if (rows[i].kind == SG_FRAME_VERB && rows[i].relation != SG_NONE &&
            sg_lexicon_relation(lexicon, rows[i].relation)->verbal)
            return true;
    return false;
}

bool sg_token_can_say(const sg_lexicon *lexicon, const sg_token *token)
{
    return token->upos == SG_UPOS_VERB &&
           sg_lexicon_is_speech(lexicon, token->lemma);
}
