/* Who is who in memory: look-ups over the tables that knowledge_table.c
 * reads. */
#include "extract/knowledge_table.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"

/* ---- letters ---------------------------------------------------------- */

sg_letters sg_letters_of(sg_str text)
{
    sg_letters out = {0, 0, false};
    bool lower = false;
    bool begins = true;
    int word = 0;

    for (size_t at = 0; at < text.len;) {
        uint32_t c = sg_utf8_next(text, &at);

        if (sg_is_space(c) || c == '-' || (c >= 0x2010 && c <= 0x2015)) {
            word += !begins;
            begins = true;
            continue;
        }
        if (!sg_is_letter(c))
            continue;
        if (sg_is_upper(c) && begins && word < 32)
            out.capitals |= 1u << word;
        lower = lower || !sg_is_upper(c);
        begins = false;
        out.letters++;
    }
    out.upper = !lower && out.letters > 1;
    return out;
}

bool sg_letters_fit(const sg_alias *alias, sg_letters text)
{
    enum { WORDLIKE = 4 }; /* letters of an acronym that is spoken as a word */

    if (alias->letters.upper && !text.upper)
        return alias->letters.letters >= WORDLIKE && (text.capitals & 1);
    return (alias->letters.capitals & ~text.capitals) == 0;
}

/* ---- public ----------------------------------------------------------- */

sg_status sg_knowledge_load(sg_data *data, sg_knowledge **out, sg_error *err)
{
    sg_knowledge *k = sg_calloc(1, sizeof *k);
    sg_map **maps[] = {&k->by_name,      &k->by_alias,    &k->by_office,
                       &k->by_surname,   &k->by_role,     &k->given_names,
                       &k->words,        &k->alias_reach, &k->role_reach,
                       &k->state_offices};
    sg_status status;

    k->arena = sg_arena_new();
    for (size_t i = 0; i < sizeof maps / sizeof *maps; i++)
        *maps[i] = sg_map_new();
    status = sg_knowledge_read(k, data, err);
    *out = status == SG_OK ? k : NULL;
    if (status != SG_OK)
        sg_knowledge_free(k);
    return status;
}

void sg_knowledge_free(sg_knowledge *knowledge)
{
    if (!knowledge)
        return;
    sg_map_free(knowledge->by_name);
    sg_map_free(knowledge->by_alias);
    sg_map_free(knowledge->by_office);
    sg_map_free(knowledge->by_surname);
    sg_map_free(knowledge->by_role);
    sg_map_free(knowledge->given_names);
    sg_map_free(knowledge->words);
    sg_map_free(knowledge->alias_reach);
    sg_map_free(knowledge->role_reach);
    sg_map_free(knowledge->state_offices);
    free(knowledge->actors);
    free(knowledge->aliases);
    free(knowledge->offices);
    free(knowledge->terms);
    free(knowledge->roles);
    free(knowledge->surnames);
    sg_arena_free(knowledge->arena);
    free(knowledge);
}

static int32_t look_up(const sg_map *map, sg_str key)
{
    uint32_t value = sg_map_get(map, key);

    return value == SG_MAP_NONE ? SG_NONE : (int32_t)value;
}

sg_str sg_office_key(sg_str office, sg_str body, char *out, size_t size)
{
    sg_str folded = sg_fold(office, out, size);
    size_t len = folded.len;

    if (len + 1 + body.len > size)
        return (sg_str){NULL, 0};
    out[len++] = '\t';
    for (size_t i = 0; i < body.len; i++)
        out[len++] = body.data[i];
    return (sg_str){out, len};
}

static size_t reach(const sg_map *map, sg_str word)
{
    uint32_t longest = sg_map_get(map, word);

    return longest == SG_MAP_NONE ? 0 : longest;
}

size_t sg_knowledge_alias_reach(const sg_knowledge *knowledge, sg_str word)
{
    return reach(knowledge->alias_reach, word);
}

size_t sg_knowledge_role_reach(const sg_knowledge *knowledge, sg_str word)
{
    return reach(knowledge->role_reach, word);
}

int32_t sg_knowledge_alias(const sg_knowledge *knowledge, sg_str key)
{
    return look_up(knowledge->by_alias, key);
}

int32_t sg_knowledge_alias_count(const sg_knowledge *knowledge)
{
    return (int32_t)knowledge->alias_count;
}

const sg_alias *sg_alias_at(const sg_knowledge *knowledge, int32_t alias)
{
    return &knowledge->aliases[alias];
}

int32_t sg_knowledge_actor(const sg_knowledge *knowledge, sg_str name)
{
    return look_up(knowledge->by_name, name);
}

const sg_actor *sg_actor_at(const sg_knowledge *knowledge, int32_t actor)
{
    return &knowledge->actors[actor];
}

const sg_role *sg_knowledge_role(const sg_knowledge *knowledge, sg_str key)
{
    int32_t role = look_up(knowledge->by_role, key);

    return role == SG_NONE ? NULL : &knowledge->roles[role];
}

/* ISO dates compare as text; of a month or year it must be all. No date asks
 * for who is still in office. */
static bool covers(sg_str from, sg_str to, sg_str date)
{
    if (date.len == 0)
        return to.len == 0;
    return sg_str_cmp(from, date) <= 0 &&
           (to.len == 0 || sg_str_cmp(date, sg_str_sub(to, 0, date.len)) < 0);
}

static bool in_office(const sg_office *row, sg_str date)
{
    return covers(row->from, row->to, date);
}

sg_str sg_knowledge_affiliation(const sg_knowledge *knowledge, int32_t actor,
                                sg_str date)
{
    int32_t row = knowledge->actors[actor].first_term;

    if (date.len == 0)
        return knowledge->actors[actor].affiliation;
    while (row != SG_NONE &&
           !covers(knowledge->terms[row].from, knowledge->terms[row].to, date))
        row = knowledge->terms[row].next;
    return row == SG_NONE ? knowledge->actors[actor].affiliation
                          : knowledge->terms[row].affiliation;
}

static int32_t first_row(const sg_knowledge *k, sg_str office, sg_str body)
{
    char buffer[2 * SG_NAME_KEY_MAX];
    sg_str key = sg_office_key(office, body, buffer, sizeof buffer);

    return key.len ? look_up(k->by_office, key) : SG_NONE;
}

int sg_knowledge_holders(const sg_knowledge *knowledge, sg_str office,
                         sg_str body, int32_t *out, int max)
{
    int count = 0;

    for (int32_t row = first_row(knowledge, office, body);
         row != SG_NONE && count < max; row = knowledge->offices[row].next)
        out[count++] = knowledge->offices[row].holder;
    return count;
}

int32_t sg_knowledge_holder(const sg_knowledge *knowledge, sg_str office,
                            sg_str body, sg_str date)
{
    int32_t row = first_row(knowledge, office, body);

    while (row != SG_NONE && !in_office(&knowledge->offices[row], date))
        row = knowledge->offices[row].next;
    return row == SG_NONE ? SG_NONE : knowledge->offices[row].holder;
}

bool sg_knowledge_state_office(const sg_knowledge *knowledge, sg_str office)
{
    return sg_map_get(knowledge->state_offices, office) != SG_MAP_NONE;
}

/* In a high office on the date. */
static bool holds_high(const sg_knowledge *k, int32_t actor, sg_str date)
{
    int32_t row = k->actors[actor].first_office;

    while (row != SG_NONE &&
           !(k->offices[row].high && in_office(&k->offices[row], date)))
        row = k->offices[row].next_of_holder;
    return row != SG_NONE;
}

/* Two of that name. */
enum { SG_SEVERAL = -2 };

/* One of them, of those that the tables have or of those that were brought. */
static int32_t only_high(const sg_knowledge *k, sg_str surname, sg_str date,
                         bool brought)
{
    int32_t found = SG_NONE;

    for (int32_t i = look_up(k->by_surname, surname); i != SG_NONE;
         i = k->surnames[i].next) {
        int32_t actor = k->surnames[i].actor;

        if (actor == found || k->actors[actor].brought != brought ||
            !holds_high(k, actor, date))
            continue;
        if (found != SG_NONE)
            return SG_SEVERAL;
        found = actor;
    }
    return found;
}

int32_t sg_knowledge_surname(const sg_knowledge *knowledge, sg_str surname,
                             sg_str date)
{
    int32_t found = SG_NONE;

    if (date.len > 0)
        found = only_high(knowledge, surname, date, false);
    if (date.len > 0 && found == SG_NONE)
        found = only_high(knowledge, surname, date, true);
    return found == SG_SEVERAL ? SG_NONE : found;
}

/* The row of this office that tells most: in force on the date, else the last
 * that began before it. */
static const sg_office *best_term(const sg_knowledge *k, int32_t actor,
                                  sg_str office, sg_str date)
{
    const sg_office *best = NULL;

    for (int32_t i = k->actors[actor].first_office; i != SG_NONE;
         i = k->offices[i].next_of_holder) {
        const sg_office *row = &k->offices[i];

        if (!sg_str_eq(row->office, office) ||
            (date.len && sg_str_cmp(row->from, date) > 0))
            continue;
        if (in_office(row, date))
            return row;
        if (!best || sg_str_cmp(best->from, row->from) < 0)
            best = row;
    }
    return best;
}

int32_t sg_knowledge_titled(const sg_knowledge *knowledge, sg_str surname,
                            sg_str office, sg_str date)
{
    const sg_office *best = NULL;

    for (int32_t i = look_up(knowledge->by_surname, surname); i != SG_NONE;
         i = knowledge->surnames[i].next) {
        const sg_office *row =
            best_term(knowledge, knowledge->surnames[i].actor, office, date);
        bool now = row && in_office(row, date);

        if (!row || (best && row->holder == best->holder))
            continue;
        if (best && (date.len == 0 || (now && in_office(best, date))))
            return SG_NONE; /* two of that name */
        if (!best || now ||
            (!in_office(best, date) && sg_str_cmp(best->from, row->from) < 0))
            best = row;
    }
    return best ? best->holder : SG_NONE;
}

bool sg_knowledge_given(const sg_knowledge *knowledge, sg_str key,
                        sg_gender *gender)
{
    int32_t value = look_up(knowledge->given_names, key);

    if (gender)
        *gender = value == SG_NONE ? SG_GENDER_UNKNOWN : (sg_gender)value;
    return value != SG_NONE;
}

unsigned sg_knowledge_word(const sg_knowledge *knowledge, sg_str key)
{
    int32_t bits = look_up(knowledge->words, key);

    return bits == SG_NONE ? 0 : (unsigned)bits;
}

/* "minister" of "foreign minister", "secretary" of "secretary of state". */
static sg_str role_head(sg_str key)
{
    sg_str of = SG_STR(" of ");
    size_t cut;

    for (size_t i = 0; i + of.len < key.len; i++)
        if (sg_str_starts(sg_str_sub(key, i, key.len), of))
            key.len = i;
    for (cut = key.len; cut > 0 && key.data[cut - 1] != ' ';)
        cut--;
    return sg_str_sub(key, cut, key.len);
}

unsigned sg_knowledge_role_word(const sg_knowledge *knowledge,
                                const sg_role *role)
{
    return sg_knowledge_word(knowledge, role->key) |
           sg_knowledge_word(knowledge, role_head(role->key));
}
