/* Does a row of the lexicon hold at a word? The kind of word, the fixed words
 * of its cue, its required slots and its conditions. */
#include "extract/frame_parts.h"

#include "base/str.h"
#include "extract/party.h"
#include "extract/tree.h"

static bool word_fits(const sg_token *t, sg_frame_kind kind)
{
    bool before_phrase = t->deprel == SG_DEPREL_case || sg_token_parts(t);

    if (before_phrase || kind == SG_FRAME_PREP)
        return before_phrase && kind == SG_FRAME_PREP;
    switch (kind) {
    case SG_FRAME_VERB:
    case SG_FRAME_JUDGE:
    case SG_FRAME_LIGHT:
        return t->upos == SG_UPOS_VERB;
    case SG_FRAME_NOUN:
        return t->upos == SG_UPOS_NOUN;
    case SG_FRAME_ADJ:
        return t->upos == SG_UPOS_ADJ;
    case SG_FRAME_MODAL:
        return t->deprel == SG_DEPREL_aux;
    case SG_FRAME_CONTROL:
    default:
        return t->upos == SG_UPOS_VERB || t->upos == SG_UPOS_NOUN ||
               t->upos == SG_UPOS_ADJ;
    }
}

/* ---- fixed words ------------------------------------------------------ */

static int32_t find_fixed(const sg_candidate *c, const sg_fixed *fixed)
{
    if (sg_str_is(fixed->relation, "case"))
        return sg_candidate_preposition(c, fixed->lemmas);
    if (sg_str_is(fixed->relation, "prt"))
        return sg_particle_of(c->lexicon, c->s, c->token, fixed->lemmas);
    for (int i = 0; i < c->args.count; i++) {
        const sg_argument *a = &c->args.items[i];
        bool same = sg_str_is(fixed->relation, "obj")
                        ? a->kind == SG_SLOT_OBJ
                        : a->kind == SG_SLOT_PREP &&
                              sg_str_eq(a->prep, fixed->relation);

        if (same && sg_lexicon_among(c->lexicon, fixed->lemmas,
                                     c->s->tokens[a->token].lemma))
            return a->token;
    }
    return SG_NONE;
}

void sg_frame_widen(sg_frame *frame, int32_t token)
{
    if (token < frame->cue_first)
        frame->cue_first = token;
    if (token > frame->cue_last)
        frame->cue_last = token;
}

static bool match_fixed(const sg_candidate *c, const sg_frame_row *row,
                        sg_frame *frame)
{
    int32_t second =
        sg_tree_child(c->s, c->token, SG_DEPREL_fixed); /* "according to" */

    if (row->kind == SG_FRAME_PREP && second != SG_NONE)
        sg_frame_widen(frame, second);
    for (int i = 0; i < row->fixed_count; i++) {
        int32_t found = find_fixed(c, &row->fixed[i]);

        if (found == SG_NONE)
            return false;
        sg_frame_widen(frame, found);
    }
    return true;
}

/* ---- slots and needs -------------------------------------------------- */

static bool need_holds(const sg_candidate *c, const sg_need *need)
{
    int32_t token = sg_argument_get(&c->args, &need->slot);
    uint32_t kind;

    if (need->kind == SG_NEED_EMPTY || token == SG_NONE)
        return need->kind == SG_NEED_EMPTY && token == SG_NONE;
    if (need->kind == SG_NEED_LEMMA)
        return sg_lexicon_among(c->lexicon, need->lemmas,
                                c->s->tokens[token].lemma);
    kind = sg_party_kind(c->doc, c->sentence, token, need->slot.kind);
    return kind == 0 ? need->allows_none : (kind & need->actor_kinds) != 0;
}

int32_t sg_row_value(const sg_candidate *c, const sg_frame_row *row,
                     const sg_slot *slot)
{
    static const sg_slot said = {SG_SLOT_SAID, false, {NULL, 0}};
    int32_t token = sg_argument_get(&c->args, slot);

    return token == SG_NONE && slot->kind == SG_SLOT_THAT &&
                   sg_relation_is_speech(c->lexicon, row->relation)
               ? sg_argument_get(&c->args, &said)
               : token;
}

static bool required_filled(const sg_candidate *c, const sg_frame_row *row,
                            const sg_slots *slots)
{
    for (int i = 0; i < slots->count; i++)
        if (slots->items[i].required &&
            sg_row_value(c, row, &slots->items[i]) == SG_NONE)
            return false;
    return true;
}

/* ---- rows ------------------------------------------------------------- */

bool sg_row_matches(const sg_candidate *c, const sg_frame_row *row,
                    sg_frame *frame)
{
    const sg_token *t = &c->s->tokens[c->token];

    if (!word_fits(t, row->kind))
        return false;
    *frame = (sg_frame){.row = row,
                        .sentence = c->sentence,
                        .predicate = c->token,
                        .light = c->light,
                        .light_row = c->light_row,
                        .cue_first = c->token,
                        .cue_last = c->token};
    if (!match_fixed(c, row, frame) || !required_filled(c, row, &row->source) ||
        !required_filled(c, row, &row->target) ||
        !required_filled(c, row, &row->topic))
        return false;
    for (int i = 0; i < row->need_count; i++)
        if (!need_holds(c, &row->needs[i]))
            return false;
    return true;
}
