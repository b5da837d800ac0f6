/* On whose word a statement stands. The chain is gathered innermost first on
 * the way up the tree and turned round at the end. */
#include "extract/attribution.h"

#include "base/str.h"
#include "extract/party.h"
#include "extract/tree.h"

typedef struct climber {
    const sg_lexicon *lexicon;
    const sg_doc *doc;
    const sg_frames *frames;
    const sg_sentence *s;
    int32_t sentence;
    int32_t start; /* where the climb began */
    sg_chain *chain;
} climber;

bool sg_frame_is_speech(const sg_lexicon *lexicon, const sg_frame *frame)
{
    return frame && sg_relation_is_speech(lexicon, frame->row->relation);
}

static bool is_parenthesis(const sg_sentence *s, int32_t token)
{
    return s->tokens[token].deprel == SG_DEPREL_parataxis;
}

int32_t sg_speech_content(const sg_lexicon *lexicon, const sg_sentence *s,
                          const sg_frame *frame)
{
    if (!sg_frame_is_speech(lexicon, frame))
        return SG_NONE;
    if (frame->topic != SG_NONE && frame->topic_slot == SG_SLOT_THAT)
        return frame->topic;
    if (is_parenthesis(s, frame->predicate))
        return s->tokens[frame->predicate].head;
    return SG_NONE;
}

static bool in_chain(const climber *c, int32_t entity)
{
    for (int i = 0; i < c->chain->count; i++)
        if (c->chain->speakers[i]->entity == entity)
            return true;
    return false;
}

static void add_speaker(climber *c, const sg_mention *m)
{
    if (!m || m->entity == SG_NONE || m->form == SG_MENTION_PLACE ||
        in_chain(c, m->entity) || c->chain->count == SG_CHAIN_MAX)
        return;
    c->chain->speakers[c->chain->count++] = m;
}

static void add_source(climber *c, const sg_frame *frame)
{
    sg_parties parties;

    sg_parties_in_slot(c->doc, c->sentence, frame->source, frame->source_slot,
                       &parties);
    for (int i = 0; i < parties.count; i++)
        add_speaker(c, parties.items[i]);
}

/* The frame of a preposition before a phrase, or of a mark; or NULL. */
static const sg_frame *phrase_frame(const climber *c, int32_t token)
{
    int32_t preposition = sg_token_parts(&c->s->tokens[token])
                              ? token
                              : sg_tree_child(c->s, token, SG_DEPREL_case);
    const sg_frame *frame = sg_frame_at(c->frames, c->sentence, preposition);

    return frame && frame->row->kind == SG_FRAME_PREP ? frame : NULL;
}

/* ", X said" and "according to X" hang below a clause that they cover. */
static void read_children(climber *c, int32_t token, int32_t from)
{
    for (int32_t k = c->s->tokens[token].first_child; k != SG_NONE;
         k = c->s->tokens[k].next_sibling) {
        const sg_frame *frame = sg_frame_at(c->frames, c->sentence, k);
        const sg_token *t = &c->s->tokens[k];

        if (k == from || sg_tree_below(c->s, c->start, k))
            continue;
        if (t->deprel != SG_DEPREL_parataxis)
            frame = phrase_frame(c, k);
        if (sg_speech_content(c->lexicon, c->s, frame) == token)
            add_source(c, frame);
    }
}

/* In the words that a frame tells, which may also stand around it: ", he
 * said". */
static bool in_topic(const climber *c, const sg_frame *frame, int32_t token)
{
    return frame && sg_frame_relates(frame) && frame->topic != SG_NONE &&
           sg_tree_below(c->s, token, frame->topic) &&
           !sg_tree_below(c->s, frame->predicate, frame->topic);
}

/* True for "accused Israel of shelling": what is alleged stands on the word of
 * the source. */
static bool is_alleged(const climber *c, const sg_frame *frame, int32_t token)
{
    return in_topic(c, frame, token) &&
           sg_lexicon_relation(c->lexicon, frame->row->relation)->content ==
               SG_CONTENT_ALLEGED;
}

/* In what somebody says, asks, hopes or denies. */
static bool is_held(const climber *c, const sg_frame *frame, int32_t token)
{
    return in_topic(c, frame, token) && frame->topic_slot == SG_SLOT_THAT &&
           sg_lexicon_relation(c->lexicon, frame->row->relation)->verbal;
}

/* Adds the source of a frame at `up` that says what we come from. */
static void read_governor(climber *c, int32_t from, int32_t up)
{
    const sg_frame *frame = sg_frame_at(c->frames, c->sentence, up);
    int32_t content = sg_speech_content(c->lexicon, c->s, frame);

    if (is_alleged(c, frame, from))
        add_source(c, frame);
    c->chain->nested = c->chain->nested || is_held(c, frame, from);
    if (content != SG_NONE && !sg_tree_below(c->s, up, content) &&
        sg_tree_below(c->s, from, content))
        add_source(c, frame);
}

/* A parenthesis does not stand on the word of the clause around it. */
static bool leaves_clause(const climber *c, int32_t token)
{
    const sg_frame *frame = sg_frame_at(c->frames, c->sentence, token);

    return is_parenthesis(c->s, token) && sg_frame_is_speech(c->lexicon, frame);
}

static void read_quotation(climber *c)
{
    int32_t number = c->s->tokens[c->start].quote;
    const sg_quotation *q;

    if (number == SG_NONE)
        return;
    q = &c->doc->quotations[number];
    if (q->scare)
        return;
    c->chain->nested = true;
    if (q->speaker != SG_NONE)
        add_speaker(c, &c->doc->mentions[q->speaker]);
}

static void reverse(sg_chain *chain)
{
    for (int i = 0, k = chain->count - 1; i < k; i++, k--) {
        const sg_mention *kept = chain->speakers[i];

        chain->speakers[i] = chain->speakers[k];
        chain->speakers[k] = kept;
    }
}

void sg_attribution_of(const sg_lexicon *lexicon, const sg_doc *doc,
                       const sg_frames *frames, int32_t sentence, int32_t token,
                       sg_chain *out)
{
    climber c = {lexicon,  doc,   frames, &doc->sentences[sentence],
                 sentence, token, out};
    int32_t from = SG_NONE;

    out->count = 0;
    out->nested = false;
    while (token != SG_NONE) {
        int32_t up = c.s->tokens[token].head;

        read_children(&c, token, from);
        if (up == SG_NONE || leaves_clause(&c, token))
            break;
        read_governor(&c, token, up);
        from = token;
        token = up;
    }
    read_quotation(&c);
    out->nested = out->nested || out->count > 0;
    reverse(out);
}
