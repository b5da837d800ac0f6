/* How a phrase around a role is meant: who holds the office, for whom an agent
 * speaks, people who speak for nobody. */
#include "extract/mention_phrase.h"

#include "base/str.h"

/* A determiner or possessor says who: "the president", "its envoy". */
static bool is_definite(const sg_scan *scan, const sg_phrase *p)
{
    int32_t before = scan->units[p->wide].first - 1;
    const sg_token *t;

    if (p->wide < p->role && p->lo < p->role)
        return true;
    if (before < 0)
        return sg_role_is_capital(scan, p->role);
    t = &scan->s->tokens[before];
    return t->xpos == SG_XPOS_DT || t->xpos == SG_XPOS_PRPS ||
           t->xpos == SG_XPOS_POS || sg_role_is_capital(scan, p->role) ||
           p->hi > p->role;
}

static bool is_indefinite(const sg_scan *scan, const sg_phrase *p)
{
    int32_t before = scan->units[p->wide].first - 1;

    return before >= 0 &&
           (sg_scan_word(scan, before) & SG_NAMEWORD_INDEFINITE) != 0;
}

/* A bare modifier of another noun: "government shutdown". */
static bool is_modifier(const sg_scan *scan, const sg_phrase *p)
{
    const sg_unit *r = &scan->units[p->role];
    const sg_token *t = &scan->s->tokens[r->last];

    return p->hi == p->role && t->deprel == SG_DEPREL_compound &&
           t->head > r->last;
}

/* "Republican senators" stand for their party. */
static bool speaks_for_party(const sg_scan *scan, const sg_phrase *p)
{
    int32_t body = sg_phrase_body(scan, p);
    const sg_unit *u;

    if (body == SG_NONE || body > p->role ||
        !sg_unit_is_kind(scan, body, SG_UNIT_ACTOR) ||
        !scan->units[p->role].plural)
        return false;
    u = &scan->units[body];
    return sg_unit_actor(scan, u)->kind != SG_ACTOR_STATE &&
           sg_alias_at(scan->knowledge, u->alias)->use == SG_ALIAS_ADJECTIVE;
}

/* "Hamas leaders", "the ministers of Iran". */
static bool leads_body(const sg_scan *scan, const sg_phrase *p)
{
    return (sg_knowledge_role_word(scan->knowledge, scan->units[p->role].role) &
            SG_NAMEWORD_LEADS) &&
           sg_phrase_body(scan, p) != SG_NONE;
}

/* "Taliban fighters", "Houthi rebels" are the Taliban and the Houthis. */
static bool is_group_itself(const sg_scan *scan, const sg_phrase *p)
{
    int32_t body = sg_phrase_body(scan, p);
    sg_actor_kind kind;

    if (body == SG_NONE || body > p->role ||
        !sg_unit_is_kind(scan, body, SG_UNIT_ACTOR))
        return false;
    kind = sg_unit_actor(scan, &scan->units[body])->kind;
    return kind == SG_ACTOR_GROUP || kind == SG_ACTOR_ORGANIZATION;
}

/* "A French minister said": somebody, but nobody knows who. */
static bool is_somebody(const sg_scan *scan, const sg_phrase *p)
{
    const sg_token *t = &scan->s->tokens[scan->units[p->role].last];

    return p->lo < p->role || p->hi > p->role ||
           sg_deprel_base(t->deprel) == SG_DEPREL_nsubj;
}

static bool office_form(const sg_scan *scan, const sg_phrase *p,
                        sg_mention_form *form)
{
    *form = scan->units[p->role].plural ? SG_MENTION_SPEAKS : SG_MENTION_ROLE;
    if (is_modifier(scan, p))
        return false;
    if (is_indefinite(scan, p) && *form == SG_MENTION_ROLE) {
        *form = SG_MENTION_COMMON;
        return is_somebody(scan, p);
    }
    return *form == SG_MENTION_SPEAKS || is_definite(scan, p);
}

bool sg_phrase_form(const sg_scan *scan, const sg_phrase *phrase,
                    sg_mention_form *form)
{
    const sg_unit *r = &scan->units[phrase->role];
    bool modifier = is_modifier(scan, phrase);

    *form = SG_MENTION_NAME;
    if (phrase->name != SG_NONE)
        return true;
    switch (r->role->class) {
    case SG_ROLE_OFFICE:
        return office_form(scan, phrase, form);
    case SG_ROLE_AGENT:
        *form = sg_phrase_qualified(scan, phrase, SG_NAMEWORD_PAST)
                    ? SG_MENTION_COMMON
                    : SG_MENTION_SPEAKS;
        return !modifier || phrase->lo < phrase->role;
    case SG_ROLE_PERSON:
        *form = speaks_for_party(scan, phrase) || leads_body(scan, phrase)
                    ? SG_MENTION_SPEAKS
                    : SG_MENTION_COMMON;
        return !modifier;
    case SG_ROLE_GROUP:
        *form = is_group_itself(scan, phrase) ? SG_MENTION_SPEAKS
                                              : SG_MENTION_COMMON;
        return true;
    default:
        return false;
    }
}

/* "thousands of" before the phrase. */
static int32_t with_quantity(const sg_scan *scan, int32_t first)
{
    int32_t at = first - 1;

    if (at >= 0 && scan->s->tokens[at].upos == SG_UPOS_DET)
        at--;
    if (at >= 1 && sg_str_is(scan->s->tokens[at].form, "of") &&
        (sg_scan_word(scan, at - 1) & SG_NAMEWORD_QUANTITY))
        return at - 1;
    return first;
}

int32_t sg_phrase_start(const sg_scan *scan, const sg_phrase *phrase,
                        sg_mention_form form)
{
    bool wide = form == SG_MENTION_COMMON;
    int32_t unit = wide ? phrase->wide : phrase->lo;

    while (wide && unit < phrase->role && sg_unit_is_word(scan, unit, "-"))
        unit++;
    return scan->units[unit].first;
}

int32_t sg_phrase_first(const sg_scan *scan, const sg_phrase *phrase,
                        sg_mention_form form)
{
    int32_t first = sg_phrase_start(scan, phrase, form);

    return form != SG_MENTION_NAME && scan->units[phrase->role].plural
               ? with_quantity(scan, first)
               : first;
}
