/* What may fill the slots of a word, from all the words around it. */
#include "extract/candidate.h"

#include "base/str.h"
#include "extract/subject.h"
#include "extract/tree.h"

int32_t sg_candidate_preposition(const sg_candidate *c, sg_str lemmas)
{
    int32_t found = sg_tree_child(c->s, c->token, SG_DEPREL_case);

    if (found == SG_NONE ||
        !sg_lexicon_among(c->lexicon, lemmas, c->s->tokens[found].lemma))
        return SG_NONE;
    return found;
}

/* A light verb may ask what noun it carries: "had the backing". */
static bool may_carry_noun(const sg_lexicon *lexicon, const sg_frame_row *row,
                           sg_str noun)
{
    for (int i = 0; i < row->need_count; i++) {
        const sg_need *need = &row->needs[i];

        if (need->kind == SG_NEED_LEMMA && need->slot.kind == SG_SLOT_OBJ &&
            !sg_lexicon_among(lexicon, need->lemmas, noun))
            return false;
    }
    return true;
}

/* "walk away": particles come as compound:prt, advmod or a bare adposition. */
int32_t sg_particle_of(const sg_lexicon *lexicon, const sg_sentence *s,
                       int32_t verb, sg_str lemmas)
{
    for (int32_t k = s->tokens[verb].first_child; k != SG_NONE;
         k = s->tokens[k].next_sibling) {
        const sg_token *t = &s->tokens[k];

        if ((t->deprel == SG_DEPREL_compound_prt ||
             t->deprel == SG_DEPREL_advmod || t->deprel == SG_DEPREL_case ||
             t->deprel == SG_DEPREL_obl ||
             (t->deprel == SG_DEPREL_xcomp && t->upos == SG_UPOS_ADJ)) &&
            sg_lexicon_among(lexicon, lemmas, t->lemma))
            return k;
    }
    return SG_NONE;
}

/* "stepped up its attacks": a light verb may need its particle. */
static bool has_particles(const sg_candidate *c, const sg_frame_row *row,
                          int32_t verb)
{
    for (int i = 0; i < row->fixed_count; i++)
        if (!sg_str_is(row->fixed[i].relation, "prt") ||
            sg_particle_of(c->lexicon, c->s, verb, row->fixed[i].lemmas) ==
                SG_NONE)
            return false;
    return true;
}

static const sg_frame_row *light_row_of(const sg_candidate *c, int32_t verb,
                                        sg_str noun)
{
    size_t count;
    const sg_frame_row *rows =
        sg_lexicon_rows(c->lexicon, c->s->tokens[verb].lemma, &count);
    const sg_frame_row *best = NULL;

    for (size_t i = 0; i < count; i++)
        if (rows[i].kind == SG_FRAME_LIGHT &&
            (!best || rows[i].fixed_count > best->fixed_count) &&
            has_particles(c, &rows[i], verb) &&
            may_carry_noun(c->lexicon, &rows[i], noun))
            best = &rows[i];
    return best;
}

/* A noun that is the object of a light verb, or the subject of its passive. */
static void find_light_verb(sg_candidate *c)
{
    const sg_token *t = &c->s->tokens[c->token];
    const sg_token *verb;

    c->light = SG_NONE;
    c->light_row = NULL;
    if (t->upos != SG_UPOS_NOUN || t->head == SG_NONE)
        return;
    verb = &c->s->tokens[t->head];
    if (verb->upos != SG_UPOS_VERB ||
        (t->deprel != SG_DEPREL_obj && t->deprel != SG_DEPREL_nsubj_pass))
        return;
    c->light_row = light_row_of(c, t->head, t->lemma);
    if (c->light_row)
        c->light = t->head;
}

/* The arguments of the verb above, without the noun itself: a light verb, or
 * "came under fire from", where "from" hangs on the verb. */
static void add_arguments_of(sg_candidate *c, int32_t verb)
{
    sg_arguments of_verb = {.count = 0};

    sg_arguments_add(c->s, c->doc->arena, verb, &of_verb);
    for (int i = 0; i < of_verb.count; i++) {
        const sg_argument *found = &of_verb.items[i];

        if (found->token != c->token)
            sg_argument_add(&c->args, found->kind, found->prep, found->token);
    }
}

/* Whoever is, or does what he does, in the state that a noun behind a
 * preposition names: "is in talks with", "under fire from Greenpeace, Shell
 * defended ...". */
static int32_t host_of(const sg_candidate *c)
{
    const sg_token *t = &c->s->tokens[c->token];

    if (sg_tree_child(c->s, c->token, SG_DEPREL_case) == SG_NONE)
        return SG_NONE;
    if (sg_tree_child(c->s, c->token, SG_DEPREL_cop) != SG_NONE)
        return sg_grammatical_subject(c->s, c->token);
    if ((t->deprel != SG_DEPREL_obl && t->deprel != SG_DEPREL_advcl) ||
        t->head == SG_NONE || c->s->tokens[t->head].upos != SG_UPOS_VERB)
        return SG_NONE;
    return sg_is_passive(c->s, t->head)
               ? sg_tree_child(c->s, t->head, SG_DEPREL_nsubj)
               : sg_grammatical_subject(c->s, t->head);
}

/* "marched in support of Ukraine": a bare noun behind "in" is an act of its
 * host. */
static bool is_act_of_host(const sg_candidate *c)
{
    const sg_token *t = &c->s->tokens[c->token];

    return t->xpos == SG_XPOS_NN && t->deprel == SG_DEPREL_obl &&
           t->left == c->token - 1 &&
           sg_str_is(c->s->tokens[t->left].lemma, "in") &&
           !sg_is_passive(c->s, t->head);
}

/* True when a row asks for the preposition that stands before the noun. */
static bool takes_host(const sg_candidate *c)
{
    size_t count;
    const sg_frame_row *rows =
        sg_lexicon_rows(c->lexicon, c->s->tokens[c->token].lemma, &count);

    for (size_t i = 0; i < count; i++)
        for (int k = 0; k < rows[i].fixed_count; k++)
            if (sg_str_is(rows[i].fixed[k].relation, "case") &&
                sg_candidate_preposition(c, rows[i].fixed[k].lemmas) != SG_NONE)
                return true;
    return false;
}

static void add_host(sg_candidate *c)
{
    const sg_token *t = &c->s->tokens[c->token];
    int32_t host = t->upos == SG_UPOS_NOUN ? host_of(c) : SG_NONE;

    if (host == SG_NONE)
        return;
    if (takes_host(c)) {
        sg_argument_add(&c->args, SG_SLOT_HOST, (sg_str){NULL, 0}, host);
        if (t->deprel == SG_DEPREL_obl)
            add_arguments_of(c, t->head);
    }
    if (is_act_of_host(c))
        sg_argument_add(&c->args, SG_SLOT_POSS, (sg_str){NULL, 0}, host);
}

static bool introduces(const sg_candidate *c, int32_t quotation)
{
    const sg_quotation *q;

    if (quotation == SG_NONE)
        return false;
    q = &c->doc->quotations[quotation];
    return !q->scare && q->cue_sentence == c->sentence && q->cue == c->token;
}

/* Hangs on nothing that is quoted with it. */
static bool is_top_of_quotation(const sg_sentence *s, int32_t token)
{
    const sg_token *t = &s->tokens[token];

    return t->head == SG_NONE || s->tokens[t->head].quote != t->quote;
}

/* "...," she added; she added: "...": the clause that a verb is a parenthesis
 * of, or the words of the quotation that it introduces. */
static void add_said(sg_candidate *c)
{
    const sg_token *t = &c->s->tokens[c->token];
    int32_t top = SG_NONE;

    if (t->upos != SG_UPOS_VERB)
        return;
    for (int32_t i = 0; i < c->s->count; i++)
        if (introduces(c, c->s->tokens[i].quote) &&
            is_top_of_quotation(c->s, i) &&
            (top == SG_NONE || c->s->tokens[i].deprel == SG_DEPREL_ccomp))
            top = i;
    if (t->deprel == SG_DEPREL_parataxis &&
        sg_tree_child(c->s, c->token, SG_DEPREL_ccomp) == SG_NONE &&
        sg_tree_child(c->s, c->token, SG_DEPREL_obj) == SG_NONE)
        top = t->head;
    if (top != SG_NONE)
        sg_argument_add(&c->args, SG_SLOT_SAID, (sg_str){NULL, 0}, top);
}

void sg_candidate_read(sg_candidate *c)
{
    c->args.count = 0;
    find_light_verb(c);
    sg_arguments_add(c->s, c->doc->arena, c->token, &c->args);
    if (c->light != SG_NONE)
        add_arguments_of(c, c->light);
    else
        add_host(c);
    add_said(c);
    sg_arguments_add_stray(c->lexicon, c->s, c->doc->arena, c->token, &c->args);
}
