/* Relation frames: rows of the lexicon matched on dependency trees. */
#include "extract/frame.h"

#include "extract/frame_parts.h"
#include "extract/tree.h"

/* Modifiers carry no relation: "attack helicopters", "a united front". */
static bool may_carry(const sg_token *t)
{
    return t->deprel != SG_DEPREL_compound && t->deprel != SG_DEPREL_flat &&
           t->deprel != SG_DEPREL_fixed &&
           (t->upos == SG_UPOS_VERB || t->upos == SG_UPOS_NOUN ||
            t->upos == SG_UPOS_ADJ || t->deprel == SG_DEPREL_aux ||
            t->deprel == SG_DEPREL_case || sg_token_parts(t));
}

static bool match_row(const sg_candidate *c, const sg_frame_row *rows,
                      size_t count, int fixed, bool judges, sg_frame *out)
{
    for (size_t i = 0; i < count; i++)
        if (rows[i].fixed_count == fixed &&
            (rows[i].kind == SG_FRAME_JUDGE) == judges &&
            sg_row_matches(c, &rows[i], out))
            return true;
    return false;
}

/* Rows with more fixed words go first; among equals the first in the table. */
static bool first_match(const sg_candidate *c, const sg_frame_row *rows,
                        size_t count, bool judges, sg_frame *out)
{
    for (int fixed = SG_FIXED_MAX; fixed >= 0; fixed--)
        if (match_row(c, rows, count, fixed, judges, out))
            return true;
    return false;
}

static bool first_brought(const sg_candidate *c, const sg_brought_rows *brought,
                          bool judges, sg_frame *out)
{
    for (int fixed = SG_FIXED_MAX; fixed >= 0; fixed--)
        for (const sg_brought_rows *b = brought; b; b = b->next)
            if (match_row(c, b->rows, b->count, fixed, judges, out))
                return true;
    return false;
}

/* The rows of the lemma, then those of any word of praise or blame; where none
 * of them holds, those of dictionaries. */
static bool match_rows(const sg_candidate *c, bool judges, sg_frame *out)
{
    sg_str lemma = c->s->tokens[c->token].lemma;
    size_t count;
    const sg_frame_row *rows = sg_lexicon_rows(c->lexicon, lemma, &count);

    if (first_match(c, rows, count, judges, out))
        return true;
    rows = sg_lexicon_label_rows(c->lexicon, lemma, &count);
    return first_match(c, rows, count, judges, out) ||
           first_brought(c, sg_lexicon_brought(c->lexicon, lemma), judges, out);
}

static bool has_rows(const sg_candidate *c)
{
    sg_str lemma = c->s->tokens[c->token].lemma;
    size_t count;

    return sg_lexicon_rows(c->lexicon, lemma, &count) ||
           sg_lexicon_brought(c->lexicon, lemma) ||
           sg_lexicon_label_rows(c->lexicon, lemma, &count);
}

/* "abandoned ship": a row that is there to keep others away. */
static bool tells_nothing(const sg_frame_row *row)
{
    return row->kind == SG_FRAME_VERB && row->relation == SG_NONE;
}

static const sg_frame *match_word(const sg_candidate *c, bool judges)
{
    sg_frame frame;
    sg_frame *kept;

    if (!match_rows(c, judges, &frame) || tells_nothing(frame.row))
        return NULL;
    sg_frame_fill(c, &frame);
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
