/* Frames -> statements: parties, spans, status, attribution, confidence. */
#include "extract/assemble.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "extract/attribution.h"
#include "extract/content.h"
#include "extract/date_act.h"
#include "extract/factuality.h"
#include "extract/frame_span.h"
#include "extract/party_span.h"
#include "extract/stance.h"
#include "extract/tree.h"

typedef struct assembler {
    const sg_lexicon *lexicon;
    const sg_confidence *confidence;
    const sg_frames *frames;
    sg_doc *doc;
    sg_statement *found;
    size_t count;
    size_t capacity;
} assembler;

static sg_str text_of(const sg_doc *doc, sg_span span)
{
    return sg_str_sub(doc->text, span.start, span.end);
}

static sg_party party_of(const sg_doc *doc, const sg_mention *m, sg_span span)
{
    const sg_entity *e = &doc->entities[m->entity];

    return (sg_party){span, text_of(doc, span), e->name, e->affiliation,
                      e->kind};
}

/* ---- attribution and confidence --------------------------------------- */

static bool is_told(sg_factuality status)
{
    return status == SG_ACTUAL || status == SG_ATTEMPTED ||
           status == SG_CONDITIONAL;
}

/* "voted for", "blocked": a stance that is told by what is done. */
static bool is_deed(const assembler *a, const sg_frame *frame)
{
    const sg_sentence *s = &a->doc->sentences[frame->sentence];

    return sg_lexicon_among(a->lexicon, SG_STR("@deed"),
                            s->tokens[frame->predicate].lemma);
}

/* A noun that a light verb or a copula tells: "has praise for", "is a critic".
 */
static bool has_verb(const assembler *a, const sg_frame *frame)
{
    const sg_sentence *s = &a->doc->sentences[frame->sentence];

    return frame->light != SG_NONE ||
           sg_tree_child(s, frame->predicate, SG_DEPREL_cop) != SG_NONE;
}

/* The text itself tells that the source says or holds it: not that it will,
 * might, should or does not, and not within somebody's words. */
static bool is_attribution(const assembler *a, const sg_frame *frame,
                           sg_factuality status, const sg_chain *chain)
{
    return sg_lexicon_relation(a->lexicon, frame->row->relation)->verbal &&
           (frame->row->kind != SG_FRAME_NOUN || has_verb(a, frame)) &&
           frame->source != SG_NONE && !is_deed(a, frame) && is_told(status) &&
           !chain->nested;
}

/* The chain without its innermost speaker when that is the source itself. */
static void set_attribution(const assembler *a, const sg_frame *frame,
                            int32_t source, sg_statement *out)
{
    sg_chain chain;
    sg_party *parties;

    sg_attribution_of(a->lexicon, a->doc, a->frames, frame->sentence,
                      frame->predicate, &chain);
    out->attribution = is_attribution(a, frame, out->status, &chain);
    if (chain.count && chain.speakers[chain.count - 1]->entity == source)
        chain.count--;
    parties =
        sg_arena_array(a->doc->arena, (size_t)chain.count, sizeof *parties);
    for (int i = 0; i < chain.count; i++)
        parties[i] = party_of(a->doc, chain.speakers[i],
                              sg_party_span(a->doc, chain.speakers[i]));
    out->attributed_to = parties;
    out->attributed_count = (size_t)chain.count;
}

/* `out` has its content already. */
static double confidence_of(const assembler *a, const sg_frame *frame,
                            const sg_reality *reality, const sg_mention *source,
                            const sg_mention *target, const sg_statement *out)
{
    bool says =
        sg_lexicon_relation(a->lexicon, frame->row->relation)->content ==
        SG_CONTENT_SAID;
    sg_grounds grounds = {
        .frame = frame,
        .reality = reality,
        .source = source,
        .target = target,
        .quotes = out->quote_text.len > 0,
        .says_nothing = says && !out->quote_text.len &&
                        !out->content_text.len && frame->topic == SG_NONE,
    };

    return sg_confidence_of(a->confidence, a->doc, &grounds);
}

/* ---- statements ------------------------------------------------------- */

static bool same_span(sg_span a, sg_span b)
{
    return a.start == b.start && a.end == b.end;
}

/* Of "both", each is a party of its own. */
static bool same_party(const sg_party *a, const sg_party *b)
{
    return same_span(a->span, b->span) && sg_str_eq(a->entity, b->entity);
}

/* "opened an investigation": verb and noun tell the same. */
static bool is_told_already(const assembler *a, const sg_statement *s)
{
    for (size_t i = a->count; i-- > 0;) {
        const sg_statement *t = &a->found[i];

        if (t->sentence != s->sentence)
            return false;
        if (same_span(t->cue, s->cue) && sg_str_eq(t->relation, s->relation) &&
            same_party(&t->source, &s->source) &&
            same_party(&t->target, &s->target) &&
            same_span(t->topic, s->topic) && t->status == s->status &&
            t->polarity == s->polarity)
            return true;
    }
    return false;
}

static void add_statement(assembler *a, const sg_statement *statement)
{
    void *items = a->found;

    if (is_told_already(a, statement))
        return;
    sg_grow(&items, &a->capacity, a->count + 1, sizeof *statement);
    a->found = items;
    a->found[a->count++] = *statement;
}

/* The date that the sentence gives the act, else the document's. */
static void set_date(const assembler *a, const sg_frame *frame,
                     const sg_reality *reality, sg_statement *out)
{
    sg_date date = sg_date_of_act(a->doc, frame->sentence, frame->predicate,
                                  frame->light, reality->status);

    out->date = sg_date_write(date, a->doc->arena);
    out->date_from = SG_DATE_TEXT;
    if (out->date.len)
        return;
    out->date_from = SG_DATE_NONE;
    if (a->doc->info.date.len) {
        out->date = a->doc->info.date;
        out->date_from = SG_DATE_DOCUMENT;
    }
}

static void set_frame(const assembler *a, const sg_frame *frame,
                      const sg_reality *reality, sg_statement *out)
{
    const sg_sentence *s = &a->doc->sentences[frame->sentence];
    const sg_relation *relation =
        sg_lexicon_relation(a->lexicon, frame->row->relation);

    out->sentence = (uint32_t)frame->sentence;
    out->sentence_span = s->span;
    out->sentence_text = text_of(a->doc, s->span);
    out->relation = relation->id;
    out->rule = frame->row->id;
    out->status = reality->status;
    if (frame->topic != SG_NONE) {
        out->topic = sg_topic_span(s, frame);
        out->topic_text = text_of(a->doc, out->topic);
    }
    out->cue = sg_cue_span(a->doc, a->frames, frame);
    out->cue_text = text_of(a->doc, out->cue);
    out->cue_lemma = s->tokens[frame->predicate].lemma;
    sg_set_content(a->lexicon, a->doc, frame, out);
    set_date(a, frame, reality, out);
}

/* Words of the source with more in them than a target. */
static bool says_something(const assembler *a, const sg_frame *frame)
{
    return frame->topic != SG_NONE &&
           sg_lexicon_relation(a->lexicon, frame->row->relation)->verbal;
}

static void add_pair(assembler *a, const sg_frame *frame,
                     const sg_reality *reality, const sg_stance *stance,
                     int source_at, const sg_mention *target)
{
    const sg_mention *source = stance->sources.items[source_at];
    sg_statement out = {
        .polarity = sg_polarity_after(stance->polarity, reality->status)};

    /* "calls himself a realist" says something of nobody else */
    if (target && target->entity == source->entity) {
        if (!says_something(a, frame))
            return;
        target = NULL;
        out.polarity = 0;
    }
    set_frame(a, frame, reality, &out);
    out.source =
        party_of(a->doc, source,
                 sg_source_span(a->doc, frame, &stance->sources, source_at));
    out.has_target = target != NULL;
    if (target)
        out.target = party_of(a->doc, target, sg_party_span(a->doc, target));
    set_attribution(a, frame, source->entity, &out);
    out.confidence = confidence_of(a, frame, reality, source, target, &out);
    add_statement(a, &out);
}

/* "voted in favor of": the favor is told by the vote already. */
static bool is_part_of_cue(const assembler *a, const sg_frame *frame)
{
    int32_t above =
        a->doc->sentences[frame->sentence].tokens[frame->predicate].head;
    const sg_frame *outer = sg_frame_at(a->frames, frame->sentence, above);

    return outer && sg_frame_relates(outer) &&
           outer->cue_first <= frame->predicate &&
           frame->predicate <= outer->cue_last && frame->light == SG_NONE;
}

/* "The army attacked": a deed that must strike somebody, but is told of nobody
 * and nothing, is no statement. */
static bool leads_somewhere(const assembler *a, const sg_frame *frame)
{
    if (frame->row->kind == SG_FRAME_JUDGE ||
        a->doc->sentences[frame->sentence].tokens[frame->predicate].deprel ==
            SG_DEPREL_amod)
        return false; /* who is judged must be somebody */
    return frame->topic != SG_NONE || frame->row->fixed_count > 0 ||
           sg_lexicon_relation(a->lexicon, frame->row->relation)->reach !=
               SG_REACH_PLACE;
}

static void add_frame(assembler *a, const sg_frame *frame)
{
    sg_reality reality;
    sg_stance stance;

    if (!frame || !sg_frame_relates(frame) || is_part_of_cue(a, frame))
        return;
    sg_stance_of(a->lexicon, a->doc, a->frames, frame, &stance);
    if (stance.sources.count == 0)
        return;
    reality = sg_reality_of(a->lexicon, a->doc, a->frames, frame);
    if (reality.unasserted)
        return;
    for (int i = 0; i < stance.sources.count; i++) {
        if (stance.targets.count == 0 && leads_somewhere(a, frame))
            add_pair(a, frame, &reality, &stance, i, NULL);
        for (int k = 0; k < stance.targets.count; k++)
            add_pair(a, frame, &reality, &stance, i, stance.targets.items[k]);
    }
}

/* ---- what is wanted --------------------------------------------------- */

/* What a word of wanting or planning tells by itself: false when it is none. A
 * noun ("the plan to leave") tells nothing that somebody holds now. */
static bool held_by(const assembler *a, const sg_frame *control,
                    sg_frame_row *row, sg_frame *out)
{
    const sg_sentence *s;

    if (!control || control->row->held == SG_NONE ||
        control->source == SG_NONE || control->topic == SG_NONE)
        return false;
    s = &a->doc->sentences[control->sentence];
    if (s->tokens[control->predicate].upos == SG_UPOS_NOUN)
        return false;
    *row = *control->row;
    row->kind = s->tokens[control->predicate].upos == SG_UPOS_ADJ
                    ? SG_FRAME_ADJ
                    : SG_FRAME_VERB;
    row->relation = row->held;
    row->has_status = false;
    *out = *control;
    out->row = row;
    return true;
}

/* "plans to sue Acme" is told as the suit already, of which it says how real it
 * is. */
static bool is_told_below(const assembler *a, const sg_frame *control,
                          size_t first)
{
    const sg_sentence *s = &a->doc->sentences[control->sentence];
    const sg_mention *source =
        sg_mention_at(a->doc, control->sentence, control->source);
    sg_span topic = sg_tree_yield(s, control->topic);

    for (size_t i = first; i < a->count; i++)
        if (topic.start < a->found[i].cue.end &&
            a->found[i].cue.end <= topic.end && source &&
            source->entity != SG_NONE &&
            sg_str_eq(a->found[i].source.entity,
                      a->doc->entities[source->entity].name))
            return true;
    return false;
}

/* "wants to win", "plans to run": where the act is no relation between actors,
 * the wish is still held. `first` is the sentence's first statement. */
static void add_held(assembler *a, const sg_frame *control, size_t first)
{
    sg_frame_row row;
    sg_frame held;

    if (held_by(a, control, &row, &held) && !is_told_below(a, control, first))
        add_frame(a, &held);
}

void sg_assemble_statements(const sg_lexicon *lexicon,
                            const sg_confidence *confidence,
                            const sg_frames *frames, sg_doc *doc)
{
    assembler a = {.lexicon = lexicon,
                   .confidence = confidence,
                   .frames = frames,
                   .doc = doc};

    for (int32_t i = 0; i < doc->sentence_count; i++) {
        size_t first = a.count;

        for (int32_t t = 0; t < doc->sentences[i].count; t++) {
            add_frame(&a, frames->at[i][t]);
            add_frame(&a, frames->judged[i][t]);
        }
        for (int32_t t = 0; t < doc->sentences[i].count; t++)
            add_held(&a, frames->at[i][t], first);
    }
    doc->statement_count = a.count;
    doc->statements = sg_arena_array(doc->arena, a.count, sizeof *a.found);
    for (size_t i = 0; i < a.count; i++)
        doc->statements[i] = a.found[i];
    free(a.found);
}
