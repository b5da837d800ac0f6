/* Names of several units put together: "Ayman" "al" "-" "Zawahiri", "Iraq"
 * "Study" "Group", "Ministry" "of" "Defence". Works on the maximal run of
 * capitalised words; of the tree it only asks whether words hang together. */
#include "extract/mention_scan.h"

#include "base/str.h"

/* Units of one name at most: hostile input may be one long run. */
enum { RUN_MAX = 10 };

/* ---- single units ----------------------------------------------------- */

static bool is_single(const sg_unit *u)
{
    return u->first == u->last;
}

static bool is_given(const sg_scan *scan, const sg_unit *u)
{
    return is_single(u) &&
           sg_knowledge_given(scan->knowledge,
                              sg_scan_key(scan, u->first, u->last), NULL);
}

static bool is_word(const sg_scan *scan, const sg_unit *u, const char *form)
{
    return is_single(u) && sg_str_is(scan->s->tokens[u->first].form, form);
}

/* "W.", "J": an initial inside a name. */
static bool is_initial(const sg_scan *scan, const sg_unit *u)
{
    return sg_scan_key(scan, u->first, u->last).len == 1 &&
           sg_scan_capital(scan, u->first);
}

static bool names_person(const sg_scan *scan, const sg_unit *u)
{
    return u->kind == SG_UNIT_ACTOR &&
           sg_unit_actor(scan, u)->kind == SG_ACTOR_PERSON;
}

static bool heads_no_person(const sg_unit *u)
{
    return (u->word & (SG_NAMEWORD_ORG | SG_NAMEWORD_MEDIUM |
                       SG_NAMEWORD_THING | SG_NAMEWORD_SITE)) != 0;
}

static const sg_unit *unit_at(const sg_scan *scan, int32_t at)
{
    static const sg_unit none = {.kind = SG_UNIT_WORD, .alias = SG_NONE};

    return at >= 0 && at < scan->count ? &scan->units[at] : &none;
}

/* No blank on either side. */
static bool is_tight_hyphen(const sg_scan *scan, int32_t at)
{
    const sg_unit *u = unit_at(scan, at);

    return at > 0 && at + 1 < scan->count && is_word(scan, u, "-") &&
           !scan->s->tokens[u->first].space_after &&
           !scan->s->tokens[u->first - 1].space_after;
}

/* ---- runs ------------------------------------------------------------- */

/* "Lee" before the unit "Hamilton" that the tables know as a town; "Melania"
 * before "Trump". */
static bool is_surname(const sg_scan *scan, int32_t begin, int32_t at)
{
    const sg_unit *u = unit_at(scan, at);
    const sg_unit *first = unit_at(scan, begin);

    if (at == begin || !is_single(u) || !sg_scan_capital(scan, u->first))
        return false;
    if (u->kind == SG_UNIT_ACTOR)
        return names_person(scan, u) ||
               (is_given(scan, first) &&
                (at == begin + 1 || sg_scan_hangs(scan, u->first, u->last,
                                                  first->first, u->first - 1)));
    return u->kind == SG_UNIT_ROLE && at == begin + 1 &&
           is_given(scan, first) &&
           unit_at(scan, at + 1)->kind != SG_UNIT_NAME &&
           !names_person(scan, unit_at(scan, at + 1));
}

/* "Jordan", the given name: a proper name follows that is a surname. */
static bool is_given_actor(const sg_scan *scan, int32_t at)
{
    const sg_unit *u = unit_at(scan, at);
    const sg_unit *next = unit_at(scan, at + 1);

    return u->kind == SG_UNIT_ACTOR && is_given(scan, u) &&
           next->kind == SG_UNIT_NAME && !heads_no_person(next) &&
           !(next->word & SG_NAMEWORD_NEVER) &&
           sg_scan_hangs(scan, u->first, next->last, u->first, next->last);
}

/* A small word or hyphen that the name goes on behind. */
static bool is_joint(const sg_scan *scan, int32_t at)
{
    const sg_unit *u = unit_at(scan, at);

    return u->kind == SG_UNIT_WORD &&
           ((u->word & SG_NAMEWORD_PARTICLE) || is_tight_hyphen(scan, at));
}

static bool continues(const sg_scan *scan, int32_t begin, int32_t at)
{
    return at < scan->count && (unit_at(scan, at)->kind == SG_UNIT_NAME ||
                                is_surname(scan, begin, at));
}

/* "al-Sammarei" behind a title: a small word opens the name. */
static bool opens_with_particle(const sg_scan *scan, int32_t at)
{
    return (unit_at(scan, at)->word & SG_NAMEWORD_PARTICLE) && at > 0 &&
           (unit_at(scan, at - 1)->kind == SG_UNIT_ROLE ||
            is_tight_hyphen(scan, at + 1)) &&
           (unit_at(scan, at + 1)->kind == SG_UNIT_NAME ||
            (is_tight_hyphen(scan, at + 1) &&
             unit_at(scan, at + 2)->kind == SG_UNIT_NAME));
}

/* Behind the last unit of the run of names that begins here. */
static int32_t run_end(const sg_scan *scan, int32_t begin)
{
    int32_t end = begin + 1;

    while (end < scan->count && end - begin < RUN_MAX) {
        int32_t next = end;

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
    while (*end > *begin && (unit_at(scan, *end - 1)->word & SG_NAMEWORD_NEVER))
        --*end;
    if (*end > *begin && (unit_at(scan, *end - 1)->word &
                          (SG_NAMEWORD_ORG | SG_NAMEWORD_MEDIUM)))
        return;
    while (*begin < *end && (unit_at(scan, *begin)->word & SG_NAMEWORD_NEVER))
        ++*begin;
}

/* ---- kinds ------------------------------------------------------------ */

static sg_name_kind kind_of_head(unsigned word)
{
    if (word & SG_NAMEWORD_MEDIUM)
        return SG_NAME_MEDIUM;
    if (word & SG_NAMEWORD_ORG)
        return SG_NAME_ORG;
    if (word & SG_NAMEWORD_THING)
        return SG_NAME_THING;
    if (word & SG_NAMEWORD_SITE)
        return SG_NAME_SITE;
    return SG_NAME_OTHER;
}

/* Parsers name personal names by themselves: flat inside the run. */
static bool is_flat(const sg_scan *scan, int32_t first, int32_t last)
{
    for (int32_t i = first; i <= last; i++) {
        const sg_token *t = &scan->s->tokens[i];

        if (t->deprel == SG_DEPREL_flat && t->head >= first && t->head <= last)
            return true;
    }
    return false;
}

static bool looks_like_person(const sg_scan *scan, int32_t begin, int32_t end)
{
    const sg_unit *first = unit_at(scan, begin);
    const sg_unit *last = unit_at(scan, end - 1);

    if (is_given(scan, first) || is_initial(scan, first))
        return true;
    if (end - begin == 1)
        return false;
    for (int32_t i = begin + 1; i < end; i++)
        if (is_initial(scan, unit_at(scan, i)) ||
            names_person(scan, unit_at(scan, i)) ||
            (unit_at(scan, i)->word &
             (SG_NAMEWORD_PARTICLE | SG_NAMEWORD_SUFFIX)))
            return true;
    return is_flat(scan, first->first, last->last);
}

static bool is_acronym(const sg_scan *scan, int32_t first, int32_t last)
{
    sg_letters letters = sg_letters_of(sg_scan_text(scan, first, last));

    return first == last && letters.upper && letters.letters <= 6;
}

/* "Gov. | Nathan Deal": no deal. */
static bool is_titled_person(const sg_scan *scan, int32_t begin, int32_t end)
{
    return end - begin == 2 && is_given(scan, unit_at(scan, begin)) &&
           begin > 0 && unit_at(scan, begin - 1)->kind == SG_UNIT_ROLE;
}

static sg_name_kind kind_of_run(const sg_scan *scan, int32_t begin, int32_t end)
{
    const sg_unit *last = unit_at(scan, end - 1);
    sg_name_kind kind = kind_of_head(last->word);
    int32_t first_token = unit_at(scan, begin)->first;

    if (end - begin == 1 && kind != SG_NAME_THING && kind != SG_NAME_SITE)
        kind = SG_NAME_OTHER; /* "Post" alone is no medium */
    else if (kind == SG_NAME_OTHER &&
             (unit_at(scan, begin)->word & SG_NAMEWORD_THING))
        kind = SG_NAME_THING; /* "Hurricane Katrina" */
    if (is_titled_person(scan, begin, end))
        return SG_NAME_PERSON;
    if (kind != SG_NAME_OTHER && !(is_given(scan, unit_at(scan, begin)) &&
                                   is_flat(scan, first_token, last->last)))
        return kind;
    if (!scan->headline && is_acronym(scan, first_token, last->last))
        return SG_NAME_ORG;
    return looks_like_person(scan, begin, end) ? SG_NAME_PERSON : SG_NAME_OTHER;
}

/* ---- known people under longer names ---------------------------------- */

/* "Joseph R. Biden Jr." is looked up as "Joseph R. Biden", then as "Joseph"
 * and "Biden" alone would stand: the first and last token that count. */
static int32_t find_person(const sg_scan *scan, int32_t first, int32_t last)
{
    char buffer[SG_NAME_KEY_MAX];
    sg_str given = sg_scan_key(scan, first, first);
    sg_str family;
    size_t len = 0;
    int32_t alias;

    while (last > first && (sg_scan_word(scan, last) & SG_NAMEWORD_SUFFIX))
        last--;
    alias = sg_scan_alias(scan, first, last);
    if (alias != SG_NONE || last - first < 2)
        return alias;
    family = sg_scan_key(scan, last, last);
    if (given.len + family.len + 1 > sizeof buffer)
        return SG_NONE;
    for (size_t i = 0; i < given.len; i++)
        buffer[len++] = given.data[i];
    buffer[len++] = ' ';
    for (size_t i = 0; i < family.len; i++)
        buffer[len++] = family.data[i];
    alias = sg_knowledge_alias(scan->knowledge, (sg_str){buffer, len});
    if (alias == SG_NONE)
        return SG_NONE;
    return sg_actor_at(scan->knowledge,
                       sg_alias_at(scan->knowledge, alias)->actor)
                       ->kind == SG_ACTOR_PERSON
               ? alias
               : SG_NONE;
}

/* "Donald Trump Jr." is not Donald Trump, but "Joseph R. Biden Jr." is who is
 * known without the suffix: two words alone tell too little. */
static bool is_another(const sg_scan *scan, int32_t first, int32_t last)
{
    return last - first < 3 &&
           (sg_scan_word(scan, last) & SG_NAMEWORD_SUFFIX) != 0;
}

static void identify(const sg_scan *scan, sg_unit *name)
{
    if (name->name == SG_NAME_THING || name->name == SG_NAME_SITE) {
        name->kind = SG_UNIT_WORD;
        return;
    }
    if (name->name != SG_NAME_PERSON || name->first == name->last ||
        is_another(scan, name->first, name->last))
        return;
    name->alias = find_person(scan, name->first, name->last);
    if (name->alias != SG_NONE)
        name->kind = SG_UNIT_ACTOR;
}

/* ---- joining ---------------------------------------------------------- */

static sg_unit join(const sg_scan *scan, int32_t begin, int32_t end,
                    sg_name_kind kind)
{
    sg_unit name = {.kind = SG_UNIT_NAME,
                    .first = unit_at(scan, begin)->first,
                    .last = unit_at(scan, end - 1)->last,
                    .alias = SG_NONE,
                    .name = kind,
                    .word = unit_at(scan, end - 1)->word};

    identify(scan, &name);
    return name;
}

static bool is_capital_unit(const sg_scan *scan, int32_t at)
{
    const sg_unit *u = unit_at(scan, at);

    return at < scan->count && u->kind != SG_UNIT_WORD &&
           sg_scan_capital(scan, u->first);
}

/* Skips "the" inside the name of a body. */
static int32_t skip_article(const sg_scan *scan, int32_t at)
{
    return is_word(scan, unit_at(scan, at), "the") ? at + 1 : at;
}

/* Behind "for Security and Cooperation", "in Europe": one more part of a
 * body's name, or `at` when none follows. */
static int32_t body_part(const sg_scan *scan, int32_t at)
{
    static const char *const links[] = {"of", "for", "on", "in", "and", "&"};
    const sg_unit *u = unit_at(scan, at);
    int32_t next = skip_article(scan, at + 1);
    bool links_on = false;

    for (size_t i = 0; i < sizeof links / sizeof links[0]; i++)
        links_on = links_on || is_word(scan, u, links[i]);
    if (!links_on || !is_capital_unit(scan, next) ||
        names_person(scan, unit_at(scan, next)) ||
        (unit_at(scan, next)->word & SG_NAMEWORD_NEVER))
        return at;
    /* "in" and "and" join what hangs together; both also join clauses */
    if ((is_word(scan, u, "in") || is_word(scan, u, "and")) &&
        (unit_at(scan, next)->kind != SG_UNIT_NAME ||
         is_given(scan, unit_at(scan, next)) ||
         (unit_at(scan, next)->word & (SG_NAMEWORD_ORG | SG_NAMEWORD_MEDIUM))))
        return at;
    while (is_capital_unit(scan, next) &&
           unit_at(scan, next)->kind == SG_UNIT_NAME)
        next++;
    return next > skip_article(scan, at + 1) ? next : next + 1;
}

/* "Ministry of Foreign Affairs": the head stands first. */
static int32_t body_end(const sg_scan *scan, int32_t begin)
{
    const sg_unit *head = unit_at(scan, begin);
    int32_t end = begin + 1;
    int32_t next;

    if (!(head->word & SG_NAMEWORD_ORG) || !is_single(head) ||
        !sg_scan_capital(scan, head->first) || head->kind == SG_UNIT_ACTOR ||
        !(is_word(scan, unit_at(scan, end), "of") ||
          is_word(scan, unit_at(scan, end), "for") ||
          is_word(scan, unit_at(scan, end), "on")))
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
    const sg_unit *u = unit_at(scan, at);
    sg_alias_use use = sg_alias_at(scan->knowledge, u->alias)->use;

    if (u->parted || use == SG_ALIAS_PEOPLE)
        return false;
    if (kind == SG_NAME_ORG || kind == SG_NAME_MEDIUM)
        return true;
    if (use != SG_ALIAS_CAPITAL && use != SG_ALIAS_PLACE)
        return false;
    return kind != SG_NAME_PERSON && kind != SG_NAME_THING &&
           sg_scan_hangs(scan, u->first, u->last, u->last + 1,
                         unit_at(scan, end - 1)->last);
}

/* An actor and the run of names behind it. Returns where the unit ends. */
static int32_t join_actor(const sg_scan *scan, int32_t begin, sg_unit *out)
{
    int32_t after = begin + 1;
    int32_t end = run_end(scan, after);
    sg_name_kind kind;

    if (names_person(scan, unit_at(scan, begin))) {
        if (!(unit_at(scan, after)->word & SG_NAMEWORD_SUFFIX))
            return begin;
        *out = join(scan, begin, after + 1, SG_NAME_PERSON);
        return after + 1;
    }
    trim_run(scan, &after, &end);
    if (after != begin + 1 || end <= after)
        return begin;
    kind = kind_of_run(scan, after, end);
    if (end - after == 1 &&
        kind_of_head(unit_at(scan, after)->word) != SG_NAME_OTHER)
        kind = kind_of_head(unit_at(scan, after)->word);
    if (!opens_body(scan, begin, end, kind))
        return begin;
    *out = join(scan, begin, end, kind);
    return end;
}

/* "Finance | Committee", "United Timber | Workers": a role of many, with a
 * capital, ends the name of a body. */
static bool ends_body(const sg_scan *scan, int32_t at)
{
    const sg_unit *u = unit_at(scan, at);

    return at < scan->count && u->kind == SG_UNIT_ROLE && is_single(u) &&
           sg_scan_capital(scan, u->first) && !scan->headline &&
           (u->role->class == SG_ROLE_GROUP ||
            (sg_knowledge_role_word(scan->knowledge, u->role) &
             SG_NAMEWORD_FIRM));
}

/* "National Association | of Home Builders". */
static int32_t with_parts(const sg_scan *scan, int32_t begin, int32_t end)
{
    int32_t next;

    if (!(unit_at(scan, end - 1)->word & SG_NAMEWORD_ORG) ||
        is_word(scan, unit_at(scan, end), "in") ||
        is_word(scan, unit_at(scan, end), "and"))
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
    if (ends_body(scan, end)) {
        *out = join(scan, first, end + 1, SG_NAME_ORG);
        return end + 1;
    }
    last = end - first > 1 ? with_parts(scan, first, end) : end;
    *out = join(scan, first, last,
                last > end ? SG_NAME_ORG : kind_of_run(scan, first, end));
    return last;
}

/* What begins at one unit. Returns behind it; at least the next unit. */
static int32_t join_at(const sg_scan *scan, int32_t at, sg_unit *out)
{
    const sg_unit *u = unit_at(scan, at);
    int32_t end = body_end(scan, at);

    *out = *u;
    if (end > at && u->kind == SG_UNIT_ROLE &&
        !(u->word & SG_NAMEWORD_FIRM)) { /* "Ministry of Defence" */
        out->last = unit_at(scan, end - 1)->last;
        return end;
    }
    if (end > at) {
        *out = join(scan, at, end, SG_NAME_ORG);
        return end;
    }
    if (u->kind == SG_UNIT_NAME || is_given_actor(scan, at) ||
        (u->kind == SG_UNIT_WORD && opens_with_particle(scan, at)))
        end = join_run(scan, at, out);
    else if (u->kind == SG_UNIT_ACTOR &&
             unit_at(scan, at + 1)->kind == SG_UNIT_NAME)
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
