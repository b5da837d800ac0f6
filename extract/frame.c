/* Relation frames: rows of the lexicon matched on dependency trees. */
#include "extract/frame.h"

#include "base/str.h"
#include "extract/candidate.h"
#include "extract/party.h"
#include "extract/subject.h"
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

static void widen_cue(sg_frame *frame, int32_t token)
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
        widen_cue(frame, second);
    for (int i = 0; i < row->fixed_count; i++) {
        int32_t found = find_fixed(c, &row->fixed[i]);

        if (found == SG_NONE)
            return false;
        widen_cue(frame, found);
    }
    return true;
}

/* ---- slots and needs -------------------------------------------------- */

/* A slot of the word; the slots of its light verb count too. */
static int32_t slot_value(const sg_candidate *c, const sg_slot *slot)
{
    return sg_argument_get(&c->args, slot);
}

static bool slot_is_actor(const sg_candidate *c, const sg_slot *slot,
                          int32_t token)
{
    sg_parties parties;

    sg_parties_in_slot(c->doc, c->sentence, token, slot->kind, &parties);
    return parties.count > 0;
}

static bool need_holds(const sg_candidate *c, const sg_need *need)
{
    int32_t token = slot_value(c, &need->slot);
    uint32_t kind;

    if (need->kind == SG_NEED_EMPTY || token == SG_NONE)
        return need->kind == SG_NEED_EMPTY && token == SG_NONE;
    if (need->kind == SG_NEED_LEMMA)
        return sg_lexicon_among(c->lexicon, need->lemmas,
                                c->s->tokens[token].lemma);
    kind = sg_party_kind(c->doc, c->sentence, token, need->slot.kind);
    return kind == 0 ? need->allows_none : (kind & need->actor_kinds) != 0;
}

/* The same for a row: what is said may also stand beside the verb. */
static int32_t row_value(const sg_candidate *c, const sg_frame_row *row,
                         const sg_slot *slot)
{
    static const sg_slot said = {SG_SLOT_SAID, false, {NULL, 0}};
    int32_t token = slot_value(c, slot);

    return token == SG_NONE && slot->kind == SG_SLOT_THAT &&
                   sg_relation_is_speech(c->lexicon, row->relation)
               ? slot_value(c, &said)
               : token;
}

static bool required_filled(const sg_candidate *c, const sg_frame_row *row,
                            const sg_slots *slots)
{
    for (int i = 0; i < slots->count; i++)
        if (slots->items[i].required &&
            row_value(c, row, &slots->items[i]) == SG_NONE)
            return false;
    return true;
}

/* The first slot that an actor fills. A slot may have several fillers: "new
 * US threats" has two modifiers. */
static int32_t pick_actor(const sg_candidate *c, const sg_slots *slots,
                          sg_slot_kind *kind)
{
    for (int i = 0; i < slots->count; i++) {
        const sg_slot *slot = &slots->items[i];

        for (int k = 0; k < c->args.count; k++) {
            const sg_argument *a = &c->args.items[k];

            if (sg_argument_fills(a, slot) &&
                slot_is_actor(c, slot, a->token)) {
                *kind = slot->kind;
                return a->token;
            }
        }
    }
    return SG_NONE;
}

/* "met on Friday": when it was is not what it was about. */
static bool is_time(const sg_candidate *c, const sg_slot *slot, int32_t token)
{
    return slot->kind == SG_SLOT_PREP &&
           sg_lexicon_among(c->lexicon, SG_STR("@time"),
                            c->s->tokens[token].lemma);
}

/* The first slot that anything but `taken` fills. */
static int32_t pick_topic(const sg_candidate *c, const sg_frame_row *row,
                          const sg_slots *slots, int32_t taken,
                          sg_slot_kind *kind)
{
    for (int i = 0; i < slots->count; i++) {
        int32_t token = row_value(c, row, &slots->items[i]);

        if (token != SG_NONE && token != taken &&
            !is_time(c, &slots->items[i], token)) {
            *kind = slots->items[i].kind == SG_SLOT_SAID ? SG_SLOT_THAT
                                                         : slots->items[i].kind;
            return token;
        }
    }
    return SG_NONE;
}

/* ---- rows ------------------------------------------------------------- */

static bool row_matches(const sg_candidate *c, const sg_frame_row *row,
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

/* A light verb gives its subject to the noun: as source ("issued a warning"),
 * or, when its row says so, as target ("drew criticism"). What a speaker calls
 * a mistake is not the word of whoever made it. */
static void fill_from_light(const sg_candidate *c, sg_frame *frame)
{
    static const sg_slot subject = {SG_SLOT_SUBJ, false, {NULL, 0}};
    int32_t token;

    if (!c->light_row || sg_slots_have(&frame->row->source, SG_SLOT_SPEAKER))
        return;
    token = slot_value(c, &subject);
    if (!slot_is_actor(c, &subject, token))
        return;
    if (sg_slots_have(&c->light_row->target, SG_SLOT_SUBJ)) {
        frame->target = token;
        frame->target_slot = SG_SLOT_SUBJ;
        if (frame->source == token || frame->source == SG_NONE)
            frame->source =
                pick_actor(c, &c->light_row->source, &frame->source_slot);
    } else if (frame->source == SG_NONE) {
        frame->source = token;
        frame->source_slot = SG_SLOT_SUBJ;
    }
    if (frame->target == frame->source)
        frame->target = SG_NONE;
    widen_cue(frame, c->light);
}

static bool names_of(const sg_slots *slots)
{
    for (int i = 0; i < slots->count; i++)
        if (slots->items[i].kind == SG_SLOT_PREP &&
            sg_str_is(slots->items[i].prep, "of"))
            return true;
    return false;
}

/* "the proposal of the United States": an "of" that a noun needs for nothing
 * else tells whose act it is. */
static void source_behind_of(const sg_candidate *c, sg_frame *frame)
{
    static const sg_slots of = {.items = {{SG_SLOT_PREP, false, {"of", 2}}},
                                .count = 1};
    const sg_frame_row *row = frame->row;

    if (row->kind == SG_FRAME_NOUN && frame->source == SG_NONE &&
        !sg_slots_have(&row->source, SG_SLOT_SPEAKER) &&
        !names_of(&row->target) && !names_of(&row->topic))
        frame->source = pick_actor(c, &of, &frame->source_slot);
}

/* "a Trump endorsement by Le Pen": where "by" names who acts, a possessor or
 * modifier tells towards whom. */
static void source_behind_by(const sg_candidate *c, sg_frame *frame)
{
    static const sg_slots by = {.items = {{SG_SLOT_PREP, false, {"by", 2}}},
                                .count = 1};
    sg_slot_kind slot;
    int32_t agent = pick_actor(c, &by, &slot);

    if (frame->row->kind != SG_FRAME_NOUN || agent == SG_NONE ||
        (frame->source_slot != SG_SLOT_POSS &&
         frame->source_slot != SG_SLOT_MOD))
        return;
    if (frame->target == SG_NONE) {
        frame->target = frame->source;
        frame->target_slot = frame->source_slot;
    }
    frame->source = agent;
    frame->source_slot = slot;
}

static bool only_speaks(const sg_candidate *c, int32_t token)
{
    const sg_mention *m =
        token == SG_NONE ? NULL : sg_mention_at(c->doc, c->sentence, token);

    return m && m->form == SG_MENTION_SPEAKER;
}

/* "The poll showed", but no poll attacks or is attacked. */
static void drop_speakers(const sg_candidate *c, sg_frame *frame)
{
    int relation = frame->row->relation;

    if (only_speaks(c, frame->target))
        frame->target = SG_NONE;
    if (relation != SG_NONE &&
        !sg_lexicon_relation(c->lexicon, relation)->verbal &&
        only_speaks(c, frame->source))
        frame->source = SG_NONE;
}

static void fill_slots(const sg_candidate *c, sg_frame *frame)
{
    const sg_frame_row *row = frame->row;
    sg_slot_kind thing_slot;

    frame->source = pick_actor(c, &row->source, &frame->source_slot);
    source_behind_of(c, frame);
    frame->target = pick_actor(c, &row->target, &frame->target_slot);
    if (frame->target == frame->source)
        frame->target = SG_NONE;
    frame->thing = pick_topic(c, row, &row->target, SG_NONE, &thing_slot);
    frame->topic =
        pick_topic(c, row, &row->topic, frame->target, &frame->topic_slot);
    if (frame->source != SG_NONE)
        source_behind_by(c, frame);
    fill_from_light(c, frame);
    drop_speakers(c, frame);
    if (frame->topic == frame->source)
        frame->topic = SG_NONE;
}

/* ---- words ------------------------------------------------------------- */

/* Modifiers carry no relation: "attack helicopters", "a united front". */
static bool may_carry(const sg_token *t)
{
    return t->deprel != SG_DEPREL_compound && t->deprel != SG_DEPREL_flat &&
           t->deprel != SG_DEPREL_fixed &&
           (t->upos == SG_UPOS_VERB || t->upos == SG_UPOS_NOUN ||
            t->upos == SG_UPOS_ADJ || t->deprel == SG_DEPREL_aux ||
            t->deprel == SG_DEPREL_case || sg_token_parts(t));
}

/* Rows with more fixed words go first; among equals the first in the table. */
static bool first_match(const sg_candidate *c, const sg_frame_row *rows,
                        size_t count, bool judges, sg_frame *out)
{
    for (int fixed = SG_FIXED_MAX; fixed >= 0; fixed--)
        for (size_t i = 0; i < count; i++)
            if (rows[i].fixed_count == fixed &&
                (rows[i].kind == SG_FRAME_JUDGE) == judges &&
                row_matches(c, &rows[i], out))
                return true;
    return false;
}

/* The rows of the lemma, then those of any word of praise or blame. */
static bool match_rows(const sg_candidate *c, bool judges, sg_frame *out)
{
    sg_str lemma = c->s->tokens[c->token].lemma;
    size_t count;
    const sg_frame_row *rows = sg_lexicon_rows(c->lexicon, lemma, &count);

    if (rows && first_match(c, rows, count, judges, out))
        return true;
    rows = sg_lexicon_label_rows(c->lexicon, lemma, &count);
    return rows && first_match(c, rows, count, judges, out);
}

static bool has_rows(const sg_candidate *c)
{
    sg_str lemma = c->s->tokens[c->token].lemma;
    size_t count;

    return sg_lexicon_rows(c->lexicon, lemma, &count) ||
           sg_lexicon_label_rows(c->lexicon, lemma, &count);
}

static const sg_frame *match_word(const sg_candidate *c, bool judges)
{
    sg_frame frame;
    sg_frame *kept;

    if (!match_rows(c, judges, &frame))
        return NULL;
    fill_slots(c, &frame);
    kept = sg_arena_alloc(c->doc->arena, sizeof *kept);
    *kept = frame;
    return kept;
}

static void match_sentence(sg_candidate *c, sg_frames *out)
{
    const sg_frame ***lists[] = {out->at, out->judged};

    for (int i = 0; i < 2; i++)
        lists[i][c->sentence] =
            sg_arena_array(c->doc->arena, (size_t)c->s->count, sizeof(void *));
    for (c->token = 0; c->token < c->s->count; c->token++) {
        if (!may_carry(&c->s->tokens[c->token]) || !has_rows(c))
            continue;
        sg_candidate_read(c);
        out->at[c->sentence][c->token] = match_word(c, false);
        out->judged[c->sentence][c->token] = match_word(c, true);
    }
}

void sg_match_frames(const sg_lexicon *lexicon, sg_doc *doc, sg_frames *out)
{
    sg_candidate c = {.lexicon = lexicon, .doc = doc};

    out->at = sg_arena_array(doc->arena, (size_t)doc->sentence_count,
                             sizeof *out->at);
    out->judged = sg_arena_array(doc->arena, (size_t)doc->sentence_count,
                                 sizeof *out->judged);
    for (int32_t i = 0; i < doc->sentence_count; i++) {
        c.s = &doc->sentences[i];
        c.sentence = i;
        match_sentence(&c, out);
    }
}

const sg_frame *sg_frame_at(const sg_frames *frames, int32_t sentence,
                            int32_t token)
{
    return token == SG_NONE ? NULL : frames->at[sentence][token];
}

bool sg_frame_relates(const sg_frame *frame)
{
    return frame->row->relation != SG_NONE;
}
