/* Names of several units put together: "Ayman" "al" "-" "Zawahiri", "Iraq"
 * "Study" "Group", "Ministry" "of" "Defence". Works on the maximal run of
 * capitalised words; of the tree it only asks whether words hang together. */
#include "extract/mention_name.h"

#include "base/str.h"

/* Units of one name at most: hostile input may be one long run. */
enum { RUN_MAX = 10 };

/* ---- single units ----------------------------------------------------- */

static bool is_single(const sg_unit *u)
{
    return u->first == u->last;
}

static bool heads_no_person(const sg_unit *u)
{
    return (u->word & (SG_NAMEWORD_ORG | SG_NAMEWORD_MEDIUM |
                       SG_NAMEWORD_THING | SG_NAMEWORD_SITE)) != 0;
}

/* No blank on either side. */
static bool is_tight_hyphen(const sg_scan *scan, int32_t at)
{
    const sg_unit *u = sg_unit_at(scan, at);

    return at > 0 && at + 1 < scan->count && sg_unit_is_word(scan, at, "-") &&
           !scan->s->tokens[u->first].space_after &&
           !scan->s->tokens[u->first - 1].space_after;
}

/* ---- runs ------------------------------------------------------------- */

/* "Lee" before the unit "Hamilton" that the tables know as a town; "Melania"
 * before "Trump". */
static bool is_surname(const sg_scan *scan, int32_t begin, int32_t at)
{
    const sg_unit *u = sg_unit_at(scan, at);
    const sg_unit *first = sg_unit_at(scan, begin);

    if (at == begin || !is_single(u) || !sg_scan_capital(scan, u->first))
        return false;
    if (u->kind == SG_UNIT_ACTOR)
        return sg_unit_is_known_person(scan, u) ||
               (sg_unit_is_given(scan, first) &&
                (at == begin + 1 || sg_scan_hangs(scan, u->first, u->last,
                                                  first->first, u->first - 1)));
    return u->kind == SG_UNIT_ROLE && sg_unit_is_given(scan, first) &&
           (at == begin + 1 ||
            sg_scan_key(scan, u->first - 1, u->first - 1).len == 1) &&
           sg_unit_at(scan, at + 1)->kind != SG_UNIT_NAME &&
           !sg_unit_is_known_person(scan, sg_unit_at(scan, at + 1));
}

/* "Jordan", the given name: a proper name follows that is a surname. */
static bool is_given_actor(const sg_scan *scan, int32_t at)
{
    const sg_unit *u = sg_unit_at(scan, at);
    const sg_unit *next = sg_unit_at(scan, at + 1);

    return u->kind == SG_UNIT_ACTOR && sg_unit_is_given(scan, u) &&
           next->kind == SG_UNIT_NAME && !heads_no_person(next) &&
           !(next->word & SG_NAMEWORD_NEVER) &&
           sg_scan_hangs(scan, u->first, next->last, u->first, next->last);
}

/* A small word or hyphen that the name goes on behind. */
static bool is_joint(const sg_scan *scan, int32_t at)
{
    const sg_unit *u = sg_unit_at(scan, at);

    return u->kind == SG_UNIT_WORD &&
           ((u->word & SG_NAMEWORD_PARTICLE) || is_tight_hyphen(scan, at));
}

/* "Tenants" before "'", "Fishermen" before "'s": whose body it is. */
static bool is_owners(const sg_scan *scan, int32_t at)
{
    static const char *const plurals[] = {"men", "people", "children"};
    const sg_unit *u = sg_unit_at(scan, at);
    sg_str form = scan->s->tokens[u->last].form;

    if (u->kind == SG_UNIT_ACTOR || !sg_scan_capital(scan, u->last))
        return false;
    if (sg_unit_is_word(scan, at + 1, "'") ||
        sg_unit_is_word(scan, at + 1, "\u2019"))
        return sg_str_ends(form, SG_STR("s"));
    for (size_t i = 0; i < sizeof plurals / sizeof plurals[0]; i++)
        if (sg_str_ends(form, sg_str_of(plurals[i])))
            return sg_unit_is_word(scan, at + 1, "'s") ||
                   sg_unit_is_word(scan, at + 1, "\u2019s");
    return false;
}

/* The head of a body's name follows soon: "Tenants' | Rights Group". */
static bool owns_body(const sg_scan *scan, int32_t at)
{
    enum { SOON = 3 };

    if (!is_owners(scan, at))
        return false;
    for (int32_t i = at + 2; i < at + 2 + SOON && i < scan->count; i++) {
        const sg_unit *u = sg_unit_at(scan, i);

        if (!sg_scan_capital(scan, u->first) || u->kind == SG_UNIT_ACTOR)
            return false;
        if (u->word & SG_NAMEWORD_ORG)
            return true;
    }
    return false;
}

static bool continues(const sg_scan *scan, int32_t begin, int32_t at)
{
    return at < scan->count &&
           (sg_unit_at(scan, at)->kind == SG_UNIT_NAME ||
            is_surname(scan, begin, at) || owns_body(scan, at));
}

/* "al-Sammarei" behind a title: a small word opens the name. */
static bool opens_with_particle(const sg_scan *scan, int32_t at)
{
    return (sg_unit_at(scan, at)->word & SG_NAMEWORD_PARTICLE) && at > 0 &&
           (sg_unit_at(scan, at - 1)->kind == SG_UNIT_ROLE ||
            is_tight_hyphen(scan, at + 1)) &&
           (sg_unit_at(scan, at + 1)->kind == SG_UNIT_NAME ||
            (is_tight_hyphen(scan, at + 1) &&
             sg_unit_at(scan, at + 2)->kind == SG_UNIT_NAME));
}

/* Behind the last unit of the run of names that begins here. */
static int32_t run_end(const sg_scan *scan, int32_t begin)
{
    int32_t end = begin + 1;

    while (end < scan->count && end - begin < RUN_MAX) {
        int32_t next = end;

        if (owns_body(scan, end - 1))
            next++;
        while (next - end < 3 && is_joint(scan, next))
            next++;
        if (!continues(scan, begin, next))
            break;
        end = next + 1;
    }
    return end;
}

/* Months and days at either end belong to the sentence, unless a body or a
 * medium is named with them ("Sunday Times"). */
static void trim_run(const sg_scan *scan, int32_t *begin, int32_t *end)
{
    while (*end > *begin &&
           (sg_unit_at(scan, *end - 1)->word & SG_NAMEWORD_NEVER))
        --*end;
    if (*end > *begin && (sg_unit_at(scan, *end - 1)->word &
                          (SG_NAMEWORD_ORG | SG_NAMEWORD_MEDIUM)))
        return;
    while (*begin < *end &&
           (sg_unit_at(scan, *begin)->word & SG_NAMEWORD_NEVER))
        ++*begin;
}

/* ---- joining ---------------------------------------------------------- */

static sg_unit join(const sg_scan *scan, int32_t begin, int32_t end,
                    sg_name_kind kind)
{
    sg_unit name = {.kind = SG_UNIT_NAME,
                    .first = sg_unit_at(scan, begin)->first,
                    .last = sg_unit_at(scan, end - 1)->last,
                    .alias = SG_NONE,
                    .name = kind,
                    .word = sg_unit_at(scan, end - 1)->word};

    sg_name_identify(scan, &name);
    return name;
}

static bool is_capital_unit(const sg_scan *scan, int32_t at)
{
    const sg_unit *u = sg_unit_at(scan, at);

    return at < scan->count && u->kind != SG_UNIT_WORD &&
           sg_scan_capital(scan, u->first);
}

/* Skips "the" inside the name of a body. */
static int32_t skip_article(const sg_scan *scan, int32_t at)
{
    return sg_unit_is_word(scan, at, "the") ? at + 1 : at;
}

/* Behind "for Security and Cooperation", "in Europe": one more part of a
 * body's name, or `at` when none follows. */
static int32_t body_part(const sg_scan *scan, int32_t at)
{
    static const char *const links[] = {"of", "for", "on", "in", "and", "&"};
    int32_t next = skip_article(scan, at + 1);
    bool links_on = false;

    for (size_t i = 0; i < sizeof links / sizeof links[0]; i++)
        links_on = links_on || sg_unit_is_word(scan, at, links[i]);
    if (!links_on || !is_capital_unit(scan, next) ||
        sg_unit_is_known_person(scan, sg_unit_at(scan, next)) ||
        (sg_unit_at(scan, next)->word & SG_NAMEWORD_NEVER))
        return at;
    if (sg_unit_is_word(scan, at, "and") && next > at + 1)
        return at; /* "and the" begins another body */
    /* "in" and "and" join what hangs together; both also join clauses */
    if ((sg_unit_is_word(scan, at, "in") || sg_unit_is_word(scan, at, "and")) &&
        (sg_unit_at(scan, next)->kind != SG_UNIT_NAME ||
         sg_unit_is_given(scan, sg_unit_at(scan, next)) ||
         (sg_unit_at(scan, next)->word &
          (SG_NAMEWORD_ORG | SG_NAMEWORD_MEDIUM))))
        return at;
    while (is_capital_unit(scan, next) &&
           sg_unit_at(scan, next)->kind == SG_UNIT_NAME)
        next++;
    return next > skip_article(scan, at + 1) ? next : next + 1;
}

/* "Ministry of Foreign Affairs": the head stands first. */
static int32_t body_end(const sg_scan *scan, int32_t begin)
{
    const sg_unit *head = sg_unit_at(scan, begin);
    int32_t end = begin + 1;
    int32_t next;

    if (!(head->word & SG_NAMEWORD_ORG) || !is_single(head) ||
        !sg_scan_capital(scan, head->first) || head->kind == SG_UNIT_ACTOR ||
        !(sg_unit_is_word(scan, end, "of") ||
          sg_unit_is_word(scan, end, "for") ||
          sg_unit_is_word(scan, end, "on")))
        return begin;
    while (end - begin < RUN_MAX && (next = body_part(scan, end)) > end)
        end = next;
    return end > begin + 1 ? end : begin;
}

/* "Iraq Study Group", "Pakistani Supreme Court": an actor's name opens the
 * name of a body. Behind a town any name goes on ("Moscow Exchange"). */
static bool opens_body(const sg_scan *scan, int32_t at, int32_t end,
                       sg_name_kind kind)
{
    const sg_unit *u = sg_unit_at(scan, at);
    sg_alias_use use = sg_alias_at(scan->knowledge, u->alias)->use;

    if (u->parted || use == SG_ALIAS_PEOPLE)
        return false;
    if (kind == SG_NAME_ORG || kind == SG_NAME_MEDIUM)
        return true;
    if (use != SG_ALIAS_CAPITAL && use != SG_ALIAS_PLACE)
        return false;
    return kind != SG_NAME_PERSON && kind != SG_NAME_THING &&
           sg_scan_hangs(scan, u->first, u->last, u->last + 1,
                         sg_unit_at(scan, end - 1)->last);
}

/* "Finance | Committee", "United Timber | Workers": a role of many, with a
 * capital, ends the name of a body. */
static bool ends_body(const sg_scan *scan, int32_t at)
{
    const sg_unit *u = sg_unit_at(scan, at);

    return at < scan->count && u->kind == SG_UNIT_ROLE && is_single(u) &&
           sg_scan_capital(scan, u->first) && !scan->headline &&
           (u->role->class == SG_ROLE_GROUP ||
            (sg_knowledge_role_word(scan->knowledge, u->role) &
             SG_NAMEWORD_FIRM));
}

/* An actor and the run of names behind it. Returns where the unit ends. */
static int32_t join_actor(const sg_scan *scan, int32_t begin, sg_unit *out)
{
    int32_t after = begin + 1;
    int32_t end = run_end(scan, after);
    sg_name_kind kind;

    if (sg_unit_is_known_person(scan, sg_unit_at(scan, begin))) {
        if (!(sg_unit_at(scan, after)->word & SG_NAMEWORD_SUFFIX))
            return begin;
        *out = join(scan, begin, after + 1, SG_NAME_PERSON);
        return after + 1;
    }
    trim_run(scan, &after, &end);
    if (after != begin + 1 || end <= after)
        return begin;
    kind = sg_name_kind_of_run(scan, after, end);
    if (owns_body(scan, end - 1) && ends_body(scan, end + 1)) {
        end += 2;
        kind = SG_NAME_ORG;
    } else if (end - after == 1 &&
               sg_name_kind_of_head(sg_unit_at(scan, after)->word) !=
                   SG_NAME_OTHER)
        kind = sg_name_kind_of_head(sg_unit_at(scan, after)->word);
    if (!opens_body(scan, begin, end, kind))
        return begin;
    *out = join(scan, begin, end, kind);
    return end;
}

/* "National Association | of Home Builders". */
static int32_t with_parts(const sg_scan *scan, int32_t begin, int32_t end)
{
    int32_t next;

    if (!(sg_unit_at(scan, end - 1)->word & SG_NAMEWORD_ORG) ||
        sg_unit_is_word(scan, end, "in") || sg_unit_is_word(scan, end, "and"))
        return end;
    while (end - begin < RUN_MAX && (next = body_part(scan, end)) > end)
        end = next;
    return end;
}

/* Returns behind the last unit joined, or `begin` when nothing is. */
static int32_t join_run(const sg_scan *scan, int32_t begin, sg_unit *out)
{
    int32_t first = begin;
    int32_t end = run_end(scan, begin);
    int32_t last;

    trim_run(scan, &first, &end);
    if (first != begin || end <= first)
        return begin;
    if (owns_body(scan, end - 1) && ends_body(scan, end + 1))
        end++;
    if (ends_body(scan, end)) {
        last = with_parts(scan, first, end + 1);
        *out = join(scan, first, last, SG_NAME_ORG);
        return last;
    }
    last = end - first > 1 ? with_parts(scan, first, end) : end;
    *out =
        join(scan, first, last,
             last > end ? SG_NAME_ORG : sg_name_kind_of_run(scan, first, end));
    return last;
}

/* What begins at one unit. Returns behind it; at least the next unit. */
static int32_t join_at(const sg_scan *scan, int32_t at, sg_unit *out)
{
    const sg_unit *u = sg_unit_at(scan, at);
    int32_t end = body_end(scan, at);

    *out = *u;
    if (end > at && u->kind == SG_UNIT_ROLE &&
        !(u->word & SG_NAMEWORD_FIRM)) { /* "Ministry of Defence" */
        out->last = sg_unit_at(scan, end - 1)->last;
        return end;
    }
    if (end > at) {
        *out = join(scan, at, end, SG_NAME_ORG);
        return end;
    }
    if (u->kind == SG_UNIT_NAME || is_given_actor(scan, at) ||
        owns_body(scan, at) ||
        (u->kind == SG_UNIT_WORD && opens_with_particle(scan, at)))
        end = join_run(scan, at, out);
    else if (u->kind == SG_UNIT_ACTOR &&
             (sg_unit_at(scan, at + 1)->kind == SG_UNIT_NAME ||
              owns_body(scan, at + 1)))
        end = join_actor(scan, at, out);
    if (end > at)
        return end;
    if (u->kind == SG_UNIT_NAME) /* "Monday" */
        out->kind = SG_UNIT_WORD;
    return at + 1;
}

void sg_scan_join_names(sg_scan *scan)
{
    int32_t written = 0;

    /* a joined unit never gets ahead of what is still to be read */
    for (int32_t at = 0; at < scan->count;) {
        sg_unit unit;

        at = join_at(scan, at, &unit);
        scan->units[written++] = unit;
    }
    scan->count = written;
}
