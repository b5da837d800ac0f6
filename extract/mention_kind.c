/* What an unlisted name names: a person, a body, a medium, or nothing that
 * acts. Given names, initials and the parser tell people; the head word tells
 * the rest. */
#include "extract/mention_name.h"

#include "base/str.h"

bool sg_unit_is_given(const sg_scan *scan, const sg_unit *u)
{
    return u->first == u->last &&
           sg_knowledge_given(scan->knowledge,
                              sg_scan_key(scan, u->first, u->last), NULL);
}

bool sg_unit_is_known_person(const sg_scan *scan, const sg_unit *u)
{
    return u->kind == SG_UNIT_ACTOR &&
           sg_unit_actor(scan, u)->kind == SG_ACTOR_PERSON;
}

/* "W.", "J": an initial inside a name. */
static bool is_initial(const sg_scan *scan, const sg_unit *u)
{
    return sg_scan_key(scan, u->first, u->last).len == 1 &&
           sg_scan_capital(scan, u->first);
}

/* ---- kinds ------------------------------------------------------------ */

sg_name_kind sg_name_kind_of_head(unsigned word)
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
    const sg_unit *first = sg_unit_at(scan, begin);
    const sg_unit *last = sg_unit_at(scan, end - 1);

    if (sg_unit_is_given(scan, first) || is_initial(scan, first))
        return true;
    if (end - begin == 1)
        return false;
    for (int32_t i = begin + 1; i < end; i++)
        if (is_initial(scan, sg_unit_at(scan, i)) ||
            sg_unit_is_known_person(scan, sg_unit_at(scan, i)) ||
            (sg_unit_at(scan, i)->word &
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
    return end - begin == 2 &&
           sg_unit_is_given(scan, sg_unit_at(scan, begin)) && begin > 0 &&
           sg_unit_at(scan, begin - 1)->kind == SG_UNIT_ROLE;
}

sg_name_kind sg_name_kind_of_run(const sg_scan *scan, int32_t begin,
                                 int32_t end)
{
    const sg_unit *last = sg_unit_at(scan, end - 1);
    sg_name_kind kind = sg_name_kind_of_head(last->word);
    int32_t first_token = sg_unit_at(scan, begin)->first;

    if (end - begin == 1 && kind != SG_NAME_THING && kind != SG_NAME_SITE)
        kind = SG_NAME_OTHER; /* "Post" alone is no medium */
    else if (kind == SG_NAME_OTHER &&
             (sg_unit_at(scan, begin)->word & SG_NAMEWORD_THING))
        kind = SG_NAME_THING; /* "Hurricane Katrina" */
    if (is_titled_person(scan, begin, end))
        return SG_NAME_PERSON;
    if (kind != SG_NAME_OTHER &&
        !(sg_unit_is_given(scan, sg_unit_at(scan, begin)) &&
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

void sg_name_identify(const sg_scan *scan, sg_unit *name)
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
