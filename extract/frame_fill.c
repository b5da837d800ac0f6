/* Who and what fills the slots of a frame: the first actor of each slot, then
 * what light verbs, "of" and "by" tell of nouns. */
#include "extract/frame_parts.h"

#include "base/str.h"
#include "extract/party.h"

/* ---- slots ------------------------------------------------------------ */

static bool slot_is_actor(const sg_candidate *c, const sg_slot *slot,
                          int32_t token)
{
    sg_parties parties;

    sg_parties_in_slot(c->doc, c->sentence, token, slot->kind, &parties);
    return parties.count > 0;
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
        int32_t token = sg_row_value(c, row, &slots->items[i]);

        if (token != SG_NONE && token != taken &&
            !is_time(c, &slots->items[i], token)) {
            *kind = slots->items[i].kind == SG_SLOT_SAID ? SG_SLOT_THAT
                                                         : slots->items[i].kind;
            return token;
        }
    }
    return SG_NONE;
}

/* ---- nouns ------------------------------------------------------------ */

/* A light verb gives its subject to the noun: as source ("issued a warning"),
 * or, when its row says so, as target ("drew criticism"). What a speaker calls
 * a mistake is not the word of whoever made it. */
static void fill_from_light(const sg_candidate *c, sg_frame *frame)
{
    static const sg_slot subject = {SG_SLOT_SUBJ, false, {NULL, 0}};
    int32_t token;

    if (!c->light_row || sg_slots_have(&frame->row->source, SG_SLOT_SPEAKER))
        return;
    token = sg_argument_get(&c->args, &subject);
    if (!slot_is_actor(c, &subject, token))
        return;
    if (sg_slots_have(&c->light_row->target, SG_SLOT_SUBJ)) {
        frame->target = token;
        frame->target_slot = SG_SLOT_SUBJ;
        if (frame->source == token || frame->source == SG_NONE)
            frame->source =
                pick_actor(c, &c->light_row->source, &frame->source_slot);
    } else if (frame->source == SG_NONE ||
               c->s->tokens[frame->source].upos == SG_UPOS_PRON) {
        frame->source = token;
        frame->source_slot = SG_SLOT_SUBJ;
    }
    if (frame->target == frame->source)
        frame->target = SG_NONE;
    sg_frame_widen(frame, c->light);
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
        !sg_slots_have_preposition(&row->target, SG_STR("of")) &&
        !sg_slots_have_preposition(&row->topic, SG_STR("of")))
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

/* ---- the whole -------------------------------------------------------- */

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

/* "The Ministry for the Environment": what its name says is no topic. */
static bool is_in_name_of(const sg_candidate *c, int32_t token, int32_t party)
{
    const sg_mention *m =
        party == SG_NONE ? NULL : sg_mention_at(c->doc, c->sentence, party);

    return m && m->first <= token && token <= m->last;
}

void sg_frame_fill(const sg_candidate *c, sg_frame *frame)
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
    if (frame->topic == frame->source ||
        is_in_name_of(c, frame->topic, frame->source))
        frame->topic = SG_NONE;
}
