/* Phrases around a role: "US Secretary of State Marco Rubio", "senior Iraqi
 * army officers", "the prime minister of Israel". To the left the phrase takes
 * what modifies the role, to the right "of" a body and the name. */
#include "extract/mention_phrase.h"

#include "base/str.h"

enum { LEFT_MAX = 10, LIST_MAX = 5 };

static const sg_token *token_of(const sg_scan *scan, int32_t unit)
{
    return &scan->s->tokens[scan->units[unit].first];
}

static bool is_word(const sg_scan *scan, int32_t unit, const char *form)
{
    return unit >= 0 && unit < scan->count &&
           scan->units[unit].kind == SG_UNIT_WORD &&
           sg_str_is(token_of(scan, unit)->form, form);
}

static bool is_kind(const sg_scan *scan, int32_t unit, sg_unit_kind kind)
{
    return unit >= 0 && unit < scan->count && scan->units[unit].kind == kind;
}

static bool is_person(const sg_scan *scan, int32_t unit)
{
    if (is_kind(scan, unit, SG_UNIT_ACTOR))
        return sg_unit_actor(scan, &scan->units[unit])->kind == SG_ACTOR_PERSON;
    return is_kind(scan, unit, SG_UNIT_NAME) &&
           scan->units[unit].name == SG_NAME_PERSON;
}

/* Some word of the unit hangs on something between it and the role's end. */
static bool leans_right(const sg_scan *scan, int32_t unit, int32_t role)
{
    const sg_unit *u = &scan->units[unit];

    return sg_scan_hangs(scan, u->first, u->last, u->last + 1,
                         scan->units[role].last);
}

static bool is_capital_role(const sg_scan *scan, int32_t role)
{
    return sg_scan_capital(scan, scan->units[role].last);
}

/* ---- to the left ------------------------------------------------------ */

/* "Polish and | NATO | officials": hangs on the modifier before. */
static bool is_listed_modifier(const sg_scan *scan, int32_t at)
{
    const sg_unit *u = &scan->units[at];

    for (int32_t i = u->first; i <= u->last; i++) {
        const sg_token *t = &scan->s->tokens[i];

        if (t->deprel == SG_DEPREL_conj && t->head < u->first &&
            (scan->s->tokens[t->head].deprel == SG_DEPREL_amod ||
             scan->s->tokens[t->head].deprel == SG_DEPREL_compound))
            return true;
    }
    return false;
}

/* Nothing before it governs it: no preposition, no verb. */
static bool is_free(const sg_scan *scan, int32_t at)
{
    const sg_token *before;

    if (scan->units[at].first == 0)
        return true;
    before = &scan->s->tokens[scan->units[at].first - 1];
    return before->upos == SG_UPOS_PUNCT || before->upos == SG_UPOS_DET ||
           before->upos == SG_UPOS_ADJ || before->upos == SG_UPOS_SCONJ;
}

static bool takes_actor(const sg_scan *scan, int32_t at, int32_t role)
{
    const sg_unit *u = &scan->units[at];

    if (leans_right(scan, at, role))
        return true;
    if (at + 1 != role)
        return false;
    return sg_alias_at(scan->knowledge, u->alias)->use == SG_ALIAS_ADJECTIVE ||
           is_listed_modifier(scan, at) ||
           (!is_person(scan, at) &&
            (is_capital_role(scan, role) || is_free(scan, at)));
}

static bool takes_name(const sg_scan *scan, int32_t at, int32_t role)
{
    return leans_right(scan, at, role) ||
           (at + 1 == role && is_capital_role(scan, role) &&
            scan->units[at].name != SG_NAME_PERSON);
}

static bool takes_word(const sg_scan *scan, int32_t at, int32_t role)
{
    const sg_token *t = token_of(scan, at);

    if (scan->units[at].first != scan->units[at].last)
        return false;
    if (sg_str_is(t->form, "-"))
        return !t->space_after;
    if (t->xpos == SG_XPOS_POS)
        return false;
    return (t->upos == SG_UPOS_ADJ || t->upos == SG_UPOS_NOUN ||
            t->upos == SG_UPOS_VERB || t->upos == SG_UPOS_ADV ||
            t->upos == SG_UPOS_PROPN) &&
           leans_right(scan, at, role) &&
           !(scan->units[at].word & SG_NAMEWORD_QUANTITY);
}

/* "US, Ukrainian, and | European officials": steps over comma and "and".
 * Returns the unit of the actor before, or `at` when the list ends. A comma
 * alone joins only in a list that has its "and": `*joined`. */
static int32_t list_before(const sg_scan *scan, int32_t at, bool *joined)
{
    int32_t before = at - 1;

    if (is_word(scan, before, "and") || is_word(scan, before, "or")) {
        *joined = true;
        before--;
    }
    if (*joined && is_word(scan, before, ","))
        before--;
    if (before == at - 1 || !is_kind(scan, before, SG_UNIT_ACTOR) ||
        is_person(scan, before))
        return at;
    return before;
}

static void read_left(const sg_scan *scan, sg_phrase *p)
{
    int32_t lists = 0;
    bool joined = false;

    for (int32_t at = p->role - 1; at >= 0 && p->role - at <= LEFT_MAX; at--) {
        const sg_unit *u = &scan->units[at];
        bool taken = false;
        bool counts = u->kind != SG_UNIT_WORD;

        if (u->kind == SG_UNIT_ACTOR)
            taken = takes_actor(scan, at, p->role);
        else if (u->kind == SG_UNIT_NAME)
            taken = takes_name(scan, at, p->role);
        else if (u->kind == SG_UNIT_ROLE)
            taken = leans_right(scan, at, p->role) &&
                    u->role->class != SG_ROLE_HONORIFIC;
        else
            taken = takes_word(scan, at, p->role);
        if (!taken)
            return;
        p->wide = at;
        if (counts)
            p->lo = at;
        while (u->kind == SG_UNIT_ACTOR && lists++ < LIST_MAX &&
               list_before(scan, at, &joined) < at)
            p->wide = p->lo = at = list_before(scan, at, &joined);
    }
}

/* ---- to the right ----------------------------------------------------- */

/* Many together, or a body: "troops", "city council". */
static bool is_collective(const sg_scan *scan, const sg_role *role)
{
    return (sg_knowledge_role_word(scan->knowledge, role) &
            SG_NAMEWORD_COLLECTIVE) != 0;
}

/* The name that a title belongs to. */
static bool takes_title(const sg_scan *scan, int32_t role, int32_t name)
{
    const sg_unit *r = &scan->units[role];
    const sg_unit *u;

    if (name >= scan->count || is_collective(scan, r->role) ||
        r->role->class == SG_ROLE_GROUP)
        return false;
    if (is_person(scan, name))
        return true;
    u = &scan->units[name];
    return u->kind == SG_UNIT_NAME && u->name == SG_NAME_OTHER &&
           (!r->plural || r->role->class == SG_ROLE_HONORIFIC) &&
           !(u->word & (SG_NAMEWORD_ORG | SG_NAMEWORD_MEDIUM |
                        SG_NAMEWORD_THING | SG_NAMEWORD_SITE)) &&
           (sg_scan_hangs(scan, r->first, u->last, r->first, u->last) ||
            r->role->class == SG_ROLE_HONORIFIC);
}

static bool is_body_unit(const sg_scan *scan, int32_t unit)
{
    return is_kind(scan, unit, SG_UNIT_ACTOR) ||
           (is_kind(scan, unit, SG_UNIT_NAME) && !is_person(scan, unit));
}

/* ", Iran and Syria" behind "leaders of Iraq". */
static int32_t list_end(const sg_scan *scan, int32_t at)
{
    for (int i = 0; i < LIST_MAX; i++) {
        int32_t next = at + 1;

        if (is_word(scan, next, ","))
            next++;
        if (is_word(scan, next, "and") || is_word(scan, next, "or"))
            next++;
        if (is_word(scan, next, "the"))
            next++;
        if (next == at + 1 || !is_body_unit(scan, next) ||
            is_person(scan, next) ||
            token_of(scan, next)->deprel != SG_DEPREL_conj ||
            !sg_scan_hangs(scan, scan->units[next].first,
                           scan->units[next].last, 0, scan->units[at].last))
            break;
        at = next;
    }
    return at;
}

/* "of the United States", "for the Iraqi army": returns the last unit, or
 * `role` when no body follows. */
static int32_t read_body(const sg_scan *scan, int32_t role)
{
    int32_t body = role + 2;
    int32_t last;
    const sg_unit *prep = &scan->units[role + 1];
    const sg_unit *r = &scan->units[role];
    bool of;

    if (role + 2 >= scan->count || prep->kind != SG_UNIT_WORD ||
        !((prep->word & (SG_NAMEWORD_BODY)) || is_word(scan, role + 1, "to")))
        return role;
    of = is_word(scan, role + 1, "of");
    if (is_word(scan, body, "the") || is_word(scan, body, "its"))
        body++;
    last = body;
    if (is_kind(scan, body + 1, SG_UNIT_ROLE) &&
        is_collective(scan, scan->units[body + 1].role))
        last++;
    if (!is_body_unit(scan, body) || (is_person(scan, body) && !of) ||
        is_kind(scan, last + 1, SG_UNIT_ROLE) ||
        (last + 1 < scan->count &&
         token_of(scan, last + 1)->xpos == SG_XPOS_POS))
        return role;
    if (!of && !sg_scan_hangs(scan, scan->units[body].first,
                              scan->units[last].last, r->first, r->last))
        return role;
    return last > body ? last : list_end(scan, body);
}

/* "Chairman of the Joint Chiefs | General | Ada Norrell". */
static bool names_behind_rank(const sg_scan *scan, int32_t role, sg_phrase *out)
{
    int32_t body = role + 2;

    if (!is_word(scan, role + 1, "of"))
        return false;
    if (is_word(scan, body, "the"))
        body++;
    if (!is_body_unit(scan, body) || !is_kind(scan, body + 1, SG_UNIT_ROLE) ||
        !is_capital_role(scan, body + 1) || !is_person(scan, body + 2) ||
        !takes_title(scan, body + 1, body + 2))
        return false;
    out->hi = out->name = body + 2;
    return true;
}

bool sg_phrase_read(const sg_scan *scan, int32_t role, sg_phrase *out)
{
    const sg_unit *r = &scan->units[role];
    int32_t next = role + 1;

    *out = (sg_phrase){role, role, role, SG_NONE, role};
    /* "rebel | leader": the last role is the head */
    if (is_kind(scan, next, SG_UNIT_ROLE) &&
        r->role->class != SG_ROLE_HONORIFIC &&
        (leans_right(scan, role, next) ||
         (is_capital_role(scan, role) && is_capital_role(scan, next) &&
          scan->units[next].role->class != SG_ROLE_GROUP)))
        return false;
    read_left(scan, out);
    if (takes_title(scan, role, next)) {
        out->hi = out->name = next;
        return true;
    }
    if (names_behind_rank(scan, role, out))
        return true;
    out->hi = read_body(scan, role);
    if (out->hi > role && is_person(scan, out->hi + 1) &&
        takes_title(scan, role, out->hi + 1))
        out->hi = out->name = out->hi + 1;
    return true;
}

/* ---- forms ------------------------------------------------------------ */

int32_t sg_phrase_body(const sg_scan *scan, const sg_phrase *phrase)
{
    bool joined = false;

    for (int32_t i = phrase->role - 1; i >= phrase->lo; i--)
        if (is_body_unit(scan, i) && !scan->units[i].parted) {
            /* of a list the first: "US and European officials" */
            while (i - 1 > phrase->lo && list_before(scan, i, &joined) < i)
                i = list_before(scan, i, &joined);
            return i;
        }
    if (is_word(scan, phrase->role + 1, "to"))
        return SG_NONE;
    for (int32_t i = phrase->role + 1; i <= phrase->hi; i++)
        if (i != phrase->name && is_body_unit(scan, i))
            return i;
    return SG_NONE;
}

/* A determiner or possessor says who: "the president", "its envoy". */
static bool is_definite(const sg_scan *scan, const sg_phrase *p)
{
    int32_t before = scan->units[p->wide].first - 1;
    const sg_token *t;

    if (p->wide < p->role && p->lo < p->role)
        return true;
    if (before < 0)
        return is_capital_role(scan, p->role);
    t = &scan->s->tokens[before];
    return t->xpos == SG_XPOS_DT || t->xpos == SG_XPOS_PRPS ||
           t->xpos == SG_XPOS_POS || is_capital_role(scan, p->role) ||
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
        !is_kind(scan, body, SG_UNIT_ACTOR) || !scan->units[p->role].plural)
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
        !is_kind(scan, body, SG_UNIT_ACTOR))
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
        *form = SG_MENTION_SPEAKS;
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

    while (wide && unit < phrase->role && is_word(scan, unit, "-"))
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
