/* Place or government, modifier or actor: how a name is meant at its place.
 * A state or capital is a place behind a preposition of place ("in Moscow"),
 * and behind one of ways beside a word of motion ("flew to Moscow"); it is the
 * government everywhere else. */
#include "extract/mention_phrase.h"

#include "base/str.h"
#include "extract/tree.h"

/* The preposition, determiner and adjectives stand this near. */
enum { REACH = 4 };

static bool is_possessive(const sg_scan *scan, int32_t token)
{
    return token < scan->s->count && scan->s->tokens[token].xpos == SG_XPOS_POS;
}

/* "The US | reduced aid": a verb of its own, whatever the tree says. */
static bool is_finite(const sg_scan *scan, int32_t token)
{
    uint8_t xpos = scan->s->tokens[token].xpos;

    return xpos == SG_XPOS_VBD || xpos == SG_XPOS_VBZ || xpos == SG_XPOS_VBP ||
           xpos == SG_XPOS_MD;
}

/* The token that governs the others of [first, last]. */
static int32_t governor(const sg_scan *scan, int32_t first, int32_t last)
{
    for (int32_t i = last; i >= first; i--) {
        int32_t head = scan->s->tokens[i].head;

        if (head < first || head > last)
            return i;
    }
    return last;
}

/* A noun behind governs it: "Russian threats", "US trade policy". */
static bool modifies_noun(const sg_scan *scan, int32_t first, int32_t last)
{
    int32_t top = governor(scan, first, last);
    const sg_token *t = &scan->s->tokens[top];
    const sg_token *head;

    if (last + 1 >= scan->s->count || t->head == SG_NONE || t->head <= last ||
        is_possessive(scan, last + 1) || is_finite(scan, last + 1))
        return false;
    head = &scan->s->tokens[t->head];
    return (head->upos == SG_UPOS_NOUN || head->upos == SG_UPOS_PROPN ||
            head->upos == SG_UPOS_ADJ) &&
           (t->deprel == SG_DEPREL_compound || t->deprel == SG_DEPREL_amod ||
            t->deprel == SG_DEPREL_nmod || t->deprel == SG_DEPREL_nmod_desc);
}

/* The preposition before [first, ...], with "the" and adjectives between;
 * SG_NONE when there is none. */
static int32_t preposition(const sg_scan *scan, int32_t first)
{
    for (int32_t i = first - 1; i >= 0 && i >= first - REACH; i--) {
        uint8_t upos = scan->s->tokens[i].upos;

        if (upos == SG_UPOS_ADP)
            return i;
        if (upos != SG_UPOS_DET && upos != SG_UPOS_ADJ && upos != SG_UPOS_ADV)
            return SG_NONE;
    }
    return SG_NONE;
}

/* "in Kyiv and Lviv": the first of the list has the preposition. */
static int32_t first_of_list(const sg_scan *scan, int32_t first, int32_t last)
{
    int32_t top = governor(scan, first, last);

    while (scan->s->tokens[top].deprel == SG_DEPREL_conj &&
           scan->s->tokens[top].head < top)
        top = scan->s->tokens[top].head;
    return top < first ? top : first;
}

static bool is_motion(const sg_scan *scan, int32_t token)
{
    const sg_token *t;

    if (token == SG_NONE)
        return false;
    t = &scan->s->tokens[token];
    return (sg_knowledge_word(scan->knowledge, t->lemma) &
            SG_NAMEWORD_MOTION) != 0;
}

static bool is_locative(const sg_scan *scan, int32_t first, int32_t last)
{
    int32_t listed = first_of_list(scan, first, last);
    int32_t prep = preposition(scan, listed);
    unsigned word;

    if (prep == SG_NONE || is_possessive(scan, last + 1))
        return false;
    word = sg_scan_word(scan, prep);
    if (word & SG_NAMEWORD_LOCATIVE)
        return true;
    if (!(word & SG_NAMEWORD_PATH))
        return false;
    return is_motion(scan, scan->s->tokens[governor(scan, first, last)].head) ||
           is_motion(scan, scan->s->tokens[listed].head) ||
           (prep > 0 && is_motion(scan, prep - 1));
}

/* "Kyiv region", "the city of Kyiv", "MOSCOW (AP)", "London-based". */
static bool is_part_of_place(const sg_scan *scan, int32_t at)
{
    const sg_unit *u = &scan->units[at];
    const sg_unit *next = at + 1 < scan->count ? u + 1 : NULL;

    if (next && next->kind == SG_UNIT_WORD &&
        scan->s->tokens[next->first].upos == SG_UPOS_NOUN &&
        (sg_knowledge_word(scan->knowledge,
                           scan->s->tokens[next->first].lemma) &
         SG_NAMEWORD_GEO))
        return true;
    if (at >= 2 && sg_str_is(scan->s->tokens[u->first - 1].form, "of") &&
        (sg_scan_word(scan, u->first - 2) & SG_NAMEWORD_GEO))
        return true;
    return u->first == 0 && next &&
           (sg_str_is(scan->s->tokens[next->first].form, "(") ||
            sg_str_is(scan->s->tokens[next->first].form, "\u2014") ||
            sg_str_is(scan->s->tokens[next->first].form, "--"));
}

/* "left Moscow", "reached Kyiv". */
static bool is_goal(const sg_scan *scan, int32_t first, int32_t last)
{
    const sg_token *t = &scan->s->tokens[governor(scan, first, last)];

    return t->deprel == SG_DEPREL_obj && is_motion(scan, t->head);
}

/* "Paris, France" after a place; "Mentor, Ohio," after any name. */
static bool is_country_of_town(const sg_scan *scan, int32_t at, bool province)
{
    const sg_unit *u = &scan->units[at];
    const sg_unit *town = at >= 2 ? u - 2 : NULL;
    sg_mention_form form;

    if (!town || !sg_str_is(scan->s->tokens[u[-1].first].form, ",") ||
        scan->s->tokens[u->first].deprel == SG_DEPREL_conj)
        return false;
    if (town->kind == SG_UNIT_NAME)
        return province && town->name != SG_NAME_ORG &&
               (u->last + 1 >= scan->s->count ||
                scan->s->tokens[u->last + 1].upos == SG_UPOS_PUNCT);
    return town->kind == SG_UNIT_ACTOR &&
           sg_scan_hangs(scan, u->first, u->last, town->first, town->last) &&
           sg_alias_at(scan->knowledge, town->alias)->use >= SG_ALIAS_CAPITAL &&
           sg_unit_form(scan, at - 2, &form) && form == SG_MENTION_PLACE;
}

/* "Bondi endorsed Trump", "Texas sued": whoever acts is somebody, whatever town
 * has the name too. */
static bool acts(const sg_scan *scan, int32_t first, int32_t last)
{
    const sg_token *t = &scan->s->tokens[governor(scan, first, last)];
    bool dateline = first == 0 && last + 1 < scan->s->count &&
                    scan->s->tokens[last + 1].upos == SG_UPOS_PUNCT;

    return !dateline && t->deprel == SG_DEPREL_nsubj && t->head != SG_NONE &&
           scan->s->tokens[t->head].upos == SG_UPOS_VERB;
}

static bool is_place(const sg_scan *scan, int32_t at, sg_alias_use use)
{
    const sg_unit *u = &scan->units[at];
    bool town = use == SG_ALIAS_CAPITAL;

    if (use == SG_ALIAS_PLACE)
        return !acts(scan, u->first, u->last);
    return is_locative(scan, u->first, u->last) ||
           (town &&
            (is_part_of_place(scan, at) || is_goal(scan, u->first, u->last))) ||
           is_country_of_town(scan, at, town);
}

/* "a Frenchman" is somebody, not France. */
static bool is_indefinite(const sg_scan *scan, int32_t first)
{
    return first > 0 &&
           (sg_scan_word(scan, first - 1) & SG_NAMEWORD_INDEFINITE) &&
           scan->s->tokens[first - 1].upos != SG_UPOS_PRON;
}

static bool actor_form(const sg_scan *scan, int32_t at, sg_mention_form *form)
{
    const sg_unit *u = &scan->units[at];
    sg_alias_use use = sg_alias_at(scan->knowledge, u->alias)->use;
    const sg_actor *actor = sg_unit_actor(scan, u);
    bool modifier = modifies_noun(scan, u->first, u->last);

    *form = SG_MENTION_NAME;
    if (use == SG_ALIAS_ADJECTIVE || (use == SG_ALIAS_PEOPLE && modifier)) {
        *form = SG_MENTION_ADJECTIVE;
        return !(u->parted && u->first > 0 &&
                 (scan->units[at - 1].kind == SG_UNIT_WORD) &&
                 !scan->s->tokens[u->first - 1].space_after);
    }
    if (use == SG_ALIAS_PEOPLE)
        return sg_token_is_plural(&scan->s->tokens[u->last]) ||
               !is_indefinite(scan, u->first);
    if ((use == SG_ALIAS_CAPITAL || use == SG_ALIAS_PLACE ||
         use == SG_ALIAS_SEAT || actor->kind == SG_ACTOR_STATE) &&
        is_place(scan, at, use))
        *form = SG_MENTION_PLACE;
    else if (modifier || (u->parted && actor->kind != SG_ACTOR_PERSON))
        *form = SG_MENTION_ADJECTIVE;
    return true;
}

bool sg_unit_form(const sg_scan *scan, int32_t unit, sg_mention_form *form)
{
    const sg_unit *u = &scan->units[unit];

    if (u->kind == SG_UNIT_ACTOR)
        return actor_form(scan, unit, form);
    *form = SG_MENTION_NAME;
    if (u->kind != SG_UNIT_NAME)
        return false;
    if (u->first == u->last && sg_scan_knows(scan, u->first))
        return true;
    if ((u->name == SG_NAME_OTHER ||
         (u->name == SG_NAME_PERSON &&
          !sg_knowledge_given(scan->knowledge,
                              sg_scan_key(scan, u->first, u->first), NULL))) &&
        is_locative(scan, u->first, u->last))
        *form = SG_MENTION_PLACE;
    else if (u->name != SG_NAME_PERSON &&
             modifies_noun(scan, u->first, u->last))
        *form = SG_MENTION_ADJECTIVE;
    return true;
}
