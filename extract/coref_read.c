/* How each mention reads: which of its words are the name, which the title,
 * which the body. The sentence is scanned again, so that mentions need no
 * memory of how they were found. */
#include "extract/coref_parts.h"

#include "base/str.h"

static const sg_reading nothing = {.alias = SG_NONE,
                                   .spoken = SG_NONE,
                                   .name_first = SG_NONE,
                                   .name_last = SG_NONE,
                                   .phrase_first = SG_NONE,
                                   .body_alias = SG_NONE,
                                   .body_first = SG_NONE,
                                   .body_last = SG_NONE};

/* First unit at or behind `from` that ends at or behind the token. */
static int32_t unit_of(const sg_scan *scan, int32_t token)
{
    int32_t low = 0;
    int32_t high = scan->count - 1;

    while (low < high) {
        int32_t middle = low + (high - low) / 2;

        if (scan->units[middle].last < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void read_body(const sg_scan *scan, const sg_phrase *phrase,
                      sg_reading *out)
{
    int32_t body = sg_phrase_body(scan, phrase);

    if (body == SG_NONE)
        return;
    out->body_first = scan->units[body].first;
    out->body_last = scan->units[body].last;
    if (scan->units[body].kind == SG_UNIT_ACTOR)
        out->body_alias = scan->units[body].alias;
}

/* The roles of [lo, hi]; the last that is a head has the say. */
static void read_roles(const sg_scan *scan, int32_t lo, int32_t hi,
                       sg_reading *out)
{
    for (int32_t i = lo; i <= hi; i++) {
        sg_phrase phrase;
        const sg_role *role = scan->units[i].role;

        if (scan->units[i].kind != SG_UNIT_ROLE)
            continue;
        if (role->gender != SG_GENDER_UNKNOWN)
            out->gender = role->gender;
        if (!sg_phrase_read(scan, i, &phrase) ||
            (phrase.hi != hi && phrase.name != SG_NONE))
            continue;
        if (role->class == SG_ROLE_HONORIFIC && out->role)
            continue;
        out->role = role;
        out->former = sg_phrase_qualified(scan, &phrase, SG_NAMEWORD_FORMER);
        out->phrase_first = sg_phrase_start(scan, &phrase, SG_MENTION_COMMON);
        read_body(scan, &phrase, out);
    }
}

/* A place that acts is not what the tables know as a place. */
static bool is_known(const sg_scan *scan, const sg_unit *unit,
                     sg_mention_form form)
{
    return unit->kind == SG_UNIT_ACTOR &&
           (form == SG_MENTION_PLACE ||
            sg_alias_at(scan->knowledge, unit->alias)->use != SG_ALIAS_PLACE);
}

static void read_name(const sg_scan *scan, const sg_unit *unit,
                      sg_mention_form form, sg_reading *out)
{
    sg_gender gender;

    out->name_first = unit->first;
    out->name_last = unit->last;
    out->name_kind = unit->name;
    if (is_known(scan, unit, form))
        out->alias = unit->alias;
    if (out->gender == SG_GENDER_UNKNOWN &&
        sg_knowledge_given(scan->knowledge,
                           sg_scan_key(scan, unit->first, unit->first),
                           &gender) &&
        unit->first < unit->last)
        out->gender = gender;
}

static void read_mention(const sg_scan *scan, const sg_mention *m,
                         sg_reading *out)
{
    int32_t lo = unit_of(scan, m->first);
    int32_t hi = unit_of(scan, m->last);
    bool named = m->form == SG_MENTION_NAME ||
                 m->form == SG_MENTION_ADJECTIVE || m->form == SG_MENTION_PLACE;

    *out = nothing;
    out->phrase_first = m->first;
    if (m->form == SG_MENTION_PRONOUN || m->form == SG_MENTION_SPEAKER)
        return;
    if (!named || lo < hi)
        read_roles(scan, lo, hi, out);
    if (named)
        read_name(scan, &scan->units[hi], m->form, out);
}

void sg_coref_read(sg_resolver *r)
{
    sg_scan scan;
    int32_t scanned = SG_NONE;
    int32_t outer = SG_NONE;

    sg_scan_init(&scan, r->knowledge, r->doc);
    sg_scan_learn(&scan);
    for (int32_t i = 0; i < r->doc->mention_count; i++) {
        const sg_mention *m = &r->doc->mentions[i];
        const sg_mention *o = outer == SG_NONE ? m : &r->doc->mentions[outer];

        if (m->sentence != scanned) {
            sg_scan_sentence(&scan, m->sentence);
            scanned = m->sentence;
            outer = SG_NONE;
        }
        read_mention(&scan, m, &r->readings[i]);
        r->readings[i].inner = outer != SG_NONE && m->last <= o->last;
        if (!r->readings[i].inner)
            outer = i;
    }
    sg_scan_clear(&scan);
}
