/* What fills the slots of a predicate. */
#include "extract/arguments.h"

#include "base/str.h"
#include "extract/subject.h"
#include "extract/tree.h"

void sg_argument_add(sg_arguments *args, sg_slot_kind kind, sg_str prep,
                     int32_t token)
{
    if (token == SG_NONE || args->count == SG_ARGUMENTS_MAX)
        return;
    args->items[args->count++] = (sg_argument){kind, prep, token};
}

static void add_plain(sg_arguments *args, sg_slot_kind kind, int32_t token)
{
    sg_argument_add(args, kind, (sg_str){NULL, 0}, token);
}

static sg_str mark_of(const sg_sentence *s, int32_t clause)
{
    int32_t mark = sg_tree_child(s, clause, SG_DEPREL_mark);

    return mark == SG_NONE ? (sg_str){NULL, 0} : s->tokens[mark].lemma;
}

static bool is_gerund(const sg_sentence *s, int32_t clause)
{
    return s->tokens[clause].xpos == SG_XPOS_VBG;
}

/* "of lying", "to considering": a preposition before a gerund. */
static bool is_prepositional_clause(const sg_sentence *s, int32_t clause)
{
    sg_str mark = mark_of(s, clause);

    return mark.len && is_gerund(s, clause);
}

/* A clause below a verb or adjective, by its form. A participle that only
 * accompanies ("denied entry, claiming ...") fills no slot. */
static void add_clause(const sg_sentence *s, sg_arguments *args, int32_t clause)
{
    sg_str mark = mark_of(s, clause);
    const sg_token *t = &s->tokens[clause];
    bool complement = t->deprel == SG_DEPREL_xcomp;
    bool gerund = is_gerund(s, clause);

    if (sg_str_is(mark, "that") ||
        (t->deprel == SG_DEPREL_ccomp && !gerund && !sg_str_is(mark, "to"))) {
        add_plain(args, SG_SLOT_THAT, clause);
        if (!sg_is_passive(s, clause))
            add_plain(args, SG_SLOT_DOER,
                      sg_tree_child(s, clause, SG_DEPREL_nsubj));
    } else if (mark.len && gerund)
        sg_argument_add(args, SG_SLOT_PREP, mark, clause);
    else if (sg_str_is(mark, "to") || (complement && t->xpos == SG_XPOS_VB))
        add_plain(args, SG_SLOT_INF, clause);
    else if (gerund && t->deprel != SG_DEPREL_advcl)
        add_plain(args, SG_SLOT_ING, clause);
    else if (complement)
        add_plain(args, SG_SLOT_COMP, clause);
}

/* "in favor of the plan": both the plain and the joined preposition. */
static void add_joined_preposition(const sg_sentence *s, sg_arena *arena,
                                   sg_arguments *args, int32_t nominal,
                                   sg_str prep)
{
    for (int32_t c = s->tokens[nominal].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling) {
        sg_str inner;
        sg_str name;
        char joined[64];
        size_t n = 0;
        const sg_str parts[] = {prep, s->tokens[nominal].lemma};

        if (s->tokens[c].deprel != SG_DEPREL_nmod)
            continue;
        inner = sg_tree_case(s, arena, c);
        if (prep.len + parts[1].len + inner.len + 2 > sizeof joined)
            continue;
        for (int i = 0; i < 2; i++) {
            for (size_t k = 0; k < parts[i].len; k++)
                joined[n++] = parts[i].data[k];
            joined[n++] = ' ';
        }
        for (size_t k = 0; k < inner.len; k++)
            joined[n++] = inner.data[k];
        name = sg_arena_str(arena, (sg_str){joined, n});
        sg_argument_add(args, SG_SLOT_PREP, name, c);
    }
}

static void add_prepositional(const sg_sentence *s, sg_arena *arena,
                              sg_arguments *args, int32_t nominal)
{
    sg_str prep = sg_tree_case(s, arena, nominal);

    if (!prep.len)
        return;
    sg_argument_add(args, SG_SLOT_PREP, prep, sg_antecedent(s, nominal));
    add_joined_preposition(s, arena, args, nominal, prep);
}

/* "stopped short of rejecting", "walked away from the talks": what hangs on the
 * particle belongs to the verb. */
static void add_through_particle(const sg_sentence *s, sg_arena *arena,
                                 sg_arguments *args, int32_t particle)
{
    for (int32_t c = s->tokens[particle].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling) {
        if (s->tokens[c].deprel == SG_DEPREL_obl)
            add_prepositional(s, arena, args, c);
        else if (s->tokens[c].deprel == SG_DEPREL_advcl &&
                 is_prepositional_clause(s, c))
            add_clause(s, args, c);
    }
}

static void add_verb_children(const sg_sentence *s, sg_arena *arena,
                              sg_arguments *args, int32_t verb, bool passive)
{
    for (int32_t c = s->tokens[verb].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling) {
        switch (s->tokens[c].deprel) {
        case SG_DEPREL_iobj:
            add_plain(args, SG_SLOT_IOBJ, sg_antecedent(s, c));
            break;
        case SG_DEPREL_obj:
            /* "called Haines a man with a hammer": a second object */
            if (c != sg_tree_child(s, verb, SG_DEPREL_obj))
                add_plain(args, SG_SLOT_COMP, c);
            break;
        case SG_DEPREL_obl_agent:
            add_plain(args, SG_SLOT_SUBJ, sg_antecedent(s, c));
            break;
        case SG_DEPREL_obl:
        case SG_DEPREL_nmod:
            if (s->tokens[c].xpos == SG_XPOS_VB)
                add_clause(s, args, c); /* "is believed to fund Hamas" */
            else if (passive && sg_str_is(sg_tree_case(s, arena, c), "by"))
                add_plain(args, SG_SLOT_SUBJ, sg_antecedent(s, c));
            else
                add_prepositional(s, arena, args, c);
            break;
        case SG_DEPREL_xcomp:
        case SG_DEPREL_ccomp:
        case SG_DEPREL_advcl:
            add_clause(s, args, c);
            if (s->tokens[c].upos == SG_UPOS_ADJ)
                add_through_particle(s, arena, args, c);
            break;
        case SG_DEPREL_advmod:
        case SG_DEPREL_compound_prt:
            add_through_particle(s, arena, args, c);
            break;
        default:
            break;
        }
    }
}

/* "was given the plan": with an object of its own, the subject of a passive is
 * the receiver. */
static void add_verb(const sg_sentence *s, sg_arena *arena, sg_arguments *args,
                     int32_t verb)
{
    bool passive = sg_is_passive(s, verb);
    int32_t subject = sg_grammatical_subject(s, verb);
    int32_t object = passive ? sg_tree_child(s, verb, SG_DEPREL_obj)
                             : sg_grammatical_object(s, verb);

    if (!passive)
        add_plain(args, SG_SLOT_SUBJ, subject);
    add_verb_children(s, arena, args, verb, passive);
    if (passive)
        add_plain(args, object == SG_NONE ? SG_SLOT_OBJ : SG_SLOT_IOBJ,
                  subject);
    add_plain(args, SG_SLOT_OBJ, object);
}

/* Of whom a noun tells what he is: "Belarus is an ally of Russia", "one of its
 * allies", "Belarus, an ally of Russia, ...". */
static int32_t described(const sg_sentence *s, int32_t noun)
{
    const sg_token *t = &s->tokens[noun];

    if (sg_tree_child(s, noun, SG_DEPREL_cop) != SG_NONE)
        return sg_grammatical_subject(s, noun);
    if (t->deprel == SG_DEPREL_appos && t->head < noun)
        return t->head;
    if (t->deprel == SG_DEPREL_nmod &&
        sg_str_is(s->tokens[t->head].lemma, "one"))
        return described(s, t->head);
    return SG_NONE;
}

static void add_noun(const sg_sentence *s, sg_arena *arena, sg_arguments *args,
                     int32_t noun)
{
    add_plain(args, SG_SLOT_SUBJ, described(s, noun));
    for (int32_t c = s->tokens[noun].first_child; c != SG_NONE;
         c = s->tokens[c].next_sibling) {
        switch (s->tokens[c].deprel) {
        case SG_DEPREL_nmod_poss:
            add_plain(args, SG_SLOT_POSS, c);
            break;
        case SG_DEPREL_amod:
        case SG_DEPREL_compound:
        case SG_DEPREL_nmod_desc:
            add_plain(args, SG_SLOT_MOD, c);
            break;
        case SG_DEPREL_nmod:
        case SG_DEPREL_obl:
            add_prepositional(s, arena, args, c);
            break;
        case SG_DEPREL_acl:
        case SG_DEPREL_advcl:
        case SG_DEPREL_xcomp:
        case SG_DEPREL_ccomp:
            if (!sg_is_passive(s, c))
                add_clause(s, args, c);
            break;
        default:
            break;
        }
    }
}

/* "lawmakers critical of the deal": the noun before is the subject. */
static void add_adjective(const sg_sentence *s, sg_arena *arena,
                          sg_arguments *args, int32_t adjective)
{
    const sg_token *t = &s->tokens[adjective];
    int32_t subject = sg_grammatical_subject(s, adjective);

    if (subject == SG_NONE && t->deprel == SG_DEPREL_amod &&
        t->head < adjective)
        subject = t->head;
    add_plain(args, SG_SLOT_SUBJ, subject);
    /* "his disastrous plan": what it describes */
    if (t->deprel == SG_DEPREL_amod && t->head > adjective)
        add_plain(args, SG_SLOT_OBJ, t->head);
    add_verb_children(s, arena, args, adjective, false);
}

/* "Iran must stop": whoever must, and what. In "must be stopped" nobody is
 * told to act. */
static void add_modal(const sg_sentence *s, sg_arguments *args, int32_t modal)
{
    int32_t verb = s->tokens[modal].head;

    if (!sg_is_passive(s, verb))
        add_plain(args, SG_SLOT_SUBJ, sg_grammatical_subject(s, verb));
    add_plain(args, SG_SLOT_INF, verb);
}

/* "according to the mayor", "in the mayor's view": the phrase, whose it is, and
 * the clause that it hangs on. */
static void add_preposition(const sg_sentence *s, sg_arena *arena,
                            sg_arguments *args, int32_t preposition)
{
    int32_t nominal = s->tokens[preposition].head;

    add_plain(args, SG_SLOT_SUBJ, nominal);
    add_plain(args, SG_SLOT_OBJ, nominal);
    add_plain(args, SG_SLOT_THAT, s->tokens[nominal].head);
    add_noun(s, arena, args, nominal);
}

/* "Merkel: the talks failed": nothing but the name before the mark, and the
 * clause behind it. */
static void add_before_mark(const sg_sentence *s, sg_arguments *args,
                            int32_t mark)
{
    int32_t clause = s->tokens[mark].head;
    int32_t name = s->tokens[clause].head;

    if (clause < mark || name == SG_NONE || name >= mark ||
        s->tokens[name].head != SG_NONE ||
        s->tokens[clause].deprel != SG_DEPREL_parataxis)
        return;
    for (int32_t c = s->tokens[name].first_child; c < mark && c != SG_NONE;
         c = s->tokens[c].next_sibling)
        if (sg_deprel_base((sg_deprel)s->tokens[c].deprel) == SG_DEPREL_nsubj)
            return;
    add_plain(args, SG_SLOT_SUBJ, name);
    add_plain(args, SG_SLOT_THAT, clause);
}

/* "'The talks failed' - Merkel": the name that ends the sentence behind the
 * mark, and the quotation before it. */
static void add_behind_mark(const sg_sentence *s, sg_arguments *args,
                            int32_t mark)
{
    int32_t name = s->tokens[mark].head;
    int32_t clause = s->tokens[name].head;

    if (mark < 2 || name < mark || s->tokens[name].left < mark ||
        clause == SG_NONE || clause > mark ||
        s->tokens[mark - 2].quote == SG_NONE ||
        s->tokens[mark - 2].quote != s->tokens[clause].quote)
        return;
    add_plain(args, SG_SLOT_SUBJ, name);
    add_plain(args, SG_SLOT_THAT, clause);
}

void sg_arguments_add(const sg_sentence *s, sg_arena *arena, int32_t predicate,
                      sg_arguments *args)
{
    if (s->tokens[predicate].deprel == SG_DEPREL_aux) {
        add_modal(s, args, predicate);
        return;
    }
    if (s->tokens[predicate].deprel == SG_DEPREL_case) {
        if (s->tokens[predicate].head != SG_NONE)
            add_preposition(s, arena, args, predicate);
        return;
    }
    if (sg_token_parts(&s->tokens[predicate])) {
        if (s->tokens[predicate].head == SG_NONE)
            return;
        if (sg_str_is(s->tokens[predicate].form, ":"))
            add_before_mark(s, args, predicate);
        else
            add_behind_mark(s, args, predicate);
        return;
    }
    switch (s->tokens[predicate].upos) {
    case SG_UPOS_VERB:
    case SG_UPOS_AUX:
        add_verb(s, arena, args, predicate);
        break;
    case SG_UPOS_ADJ:
        add_adjective(s, arena, args, predicate);
        break;
    default:
        add_noun(s, arena, args, predicate);
        break;
    }
}

/* ---- look-up ---------------------------------------------------------- */

bool sg_argument_fills(const sg_argument *argument, const sg_slot *slot)
{
    return argument->kind == slot->kind &&
           (slot->kind != SG_SLOT_PREP ||
            sg_str_eq(argument->prep, slot->prep));
}

int32_t sg_argument_get(const sg_arguments *args, const sg_slot *slot)
{
    for (int i = 0; i < args->count; i++)
        if (sg_argument_fills(&args->items[i], slot))
            return args->items[i].token;
    return SG_NONE;
}
