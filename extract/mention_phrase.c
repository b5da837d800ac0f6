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

/* Some word of the unit hangs on something between it and the role's end. */
static bool leans_right(const sg_scan *scan, int32_t unit, int32_t role)
{
    const sg_unit *u = &scan->units[unit];

    return sg_scan_hangs(scan, u->first, u->last, u->last + 1,
                         scan->units[role].last);
}

bool sg_role_is_capital(const sg_scan *scan, int32_t role)
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
           (!sg_unit_is_person(scan, at) &&
            (sg_role_is_capital(scan, role) || is_free(scan, at)));
}

static bool takes_name(const sg_scan *scan, int32_t at, int32_t role)
{
    return leans_right(scan, at, role) ||
           (at + 1 == role && sg_role_is_capital(scan, role) &&
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

    if (sg_unit_is_word(scan, before, "and") ||
        sg_unit_is_word(scan, before, "or")) {
        *joined = true;
        before--;
    }
    if (*joined && sg_unit_is_word(scan, before, ","))
        before--;
    if (before == at - 1 || !sg_unit_is_kind(scan, before, SG_UNIT_ACTOR) ||
        sg_unit_is_person(scan, before))
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
    if (sg_unit_is_person(scan, name))
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
    return sg_unit_is_kind(scan, unit, SG_UNIT_ACTOR) ||
           (sg_unit_is_kind(scan, unit, SG_UNIT_NAME) &&
            !sg_unit_is_person(scan, unit));
}

/* ", Iran and Syria" behind "leaders of Iraq". */
static int32_t list_end(const sg_scan *scan, int32_t at)
{
    for (int i = 0; i < LIST_MAX; i++) {
        int32_t next = at + 1;

        if (sg_unit_is_word(scan, next, ","))
            next++;
        if (sg_unit_is_word(scan, next, "and") ||
            sg_unit_is_word(scan, next, "or"))
            next++;
        if (sg_unit_is_word(scan, next, "the"))
            next++;
        if (next == at + 1 || !is_body_unit(scan, next) ||
            sg_unit_is_person(scan, next) ||
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
        !((prep->word & (SG_NAMEWORD_BODY)) ||
          sg_unit_is_word(scan, role + 1, "to")))
        return role;
    of = sg_unit_is_word(scan, role + 1, "of");
    if (sg_unit_is_word(scan, body, "the") ||
        sg_unit_is_word(scan, body, "its"))
        body++;
    /* "a group of 47 Republicans" */
    if (body < scan->count && token_of(scan, body)->upos == SG_UPOS_NUM)
        body++;
    last = body;
    if (sg_unit_is_kind(scan, body + 1, SG_UNIT_ROLE) &&
        is_collective(scan, scan->units[body + 1].role))
        last++;
    if (!is_body_unit(scan, body) || (sg_unit_is_person(scan, body) && !of) ||
        sg_unit_is_kind(scan, last + 1, SG_UNIT_ROLE) ||
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

    if (!sg_unit_is_word(scan, role + 1, "of"))
        return false;
    if (sg_unit_is_word(scan, body, "the"))
        body++;
    if (!is_body_unit(scan, body) ||
        !sg_unit_is_kind(scan, body + 1, SG_UNIT_ROLE) ||
        !sg_role_is_capital(scan, body + 1) ||
        !sg_unit_is_person(scan, body + 2) ||
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
    if (sg_unit_is_kind(scan, next, SG_UNIT_ROLE) &&
        r->role->class != SG_ROLE_HONORIFIC &&
        (leans_right(scan, role, next) ||
         (sg_role_is_capital(scan, role) && sg_role_is_capital(scan, next) &&
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
    if (out->hi > role && sg_unit_is_person(scan, out->hi + 1) &&
        takes_title(scan, role, out->hi + 1))
        out->hi = out->name = out->hi + 1;
    return true;
}

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
    if (sg_unit_is_word(scan, phrase->role + 1, "to"))
        return SG_NONE;
    for (int32_t i = phrase->role + 1; i <= phrase->hi; i++)
        if (i != phrase->name && is_body_unit(scan, i))
            return i;
    return SG_NONE;
}

bool sg_phrase_qualified(const sg_scan *scan, const sg_phrase *phrase,
                         unsigned class)
{
    int32_t first = scan->units[phrase->wide].first;
    int32_t last = scan->units[phrase->role].first;

    for (int32_t i = first > 1 ? first - 2 : 0; i < last; i++)
        if ((sg_scan_word(scan, i) & class) &&
            (i + 1 >= first || sg_str_is(scan->s->tokens[i + 1].form, "-")))
            return true;
    return false;
}
