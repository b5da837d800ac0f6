/* Which unit begins at a token: the longest name or role of the tables, else a
 * name that they do not have, else a word. */
#include "extract/mention_scan.h"

#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "extract/tree.h"

enum {
    ACTOR_TOKENS_MAX = 9, /* longest name looked up */
    ROLE_TOKENS_MAX = 6
};

/* ---- actors ----------------------------------------------------------- */

/* A noun or adjective stands behind and governs it: "Russian threats". */
static bool modifies(const sg_scan *scan, int32_t last)
{
    const sg_token *t = &scan->s->tokens[last];

    if (t->xpos == SG_XPOS_NNPS || t->xpos == SG_XPOS_NNS)
        return false;
    return t->upos == SG_UPOS_ADJ ||
           (t->head != SG_NONE && t->head > last &&
            (t->deprel == SG_DEPREL_compound || t->deprel == SG_DEPREL_amod));
}

/* Smaller is better. */
static int preference(const sg_scan *scan, const sg_alias *alias, int32_t last)
{
    bool modifier = modifies(scan, last);

    switch (alias->use) {
    case SG_ALIAS_NAME:
        return 0;
    case SG_ALIAS_SEAT:
        return 1;
    case SG_ALIAS_ADJECTIVE:
        return modifier ? 2 : 4;
    case SG_ALIAS_PEOPLE:
        return modifier ? 4 : 2;
    case SG_ALIAS_CAPITAL:
        return 3;
    default:
        return 5;
    }
}

int32_t sg_scan_alias(const sg_scan *scan, int32_t first, int32_t last)
{
    sg_str key = sg_scan_key(scan, first, last);
    sg_letters letters;
    int32_t alias =
        key.len ? sg_knowledge_alias(scan->knowledge, key) : SG_NONE;
    int32_t best = SG_NONE;
    int best_preference = 0;

    if (alias == SG_NONE)
        return SG_NONE;
    letters = sg_letters_of(sg_scan_text(scan, first, last));
    for (; alias != SG_NONE;
         alias = sg_alias_at(scan->knowledge, alias)->next) {
        const sg_alias *a = sg_alias_at(scan->knowledge, alias);
        int p = preference(scan, a, last);

        if (!sg_letters_fit(a, letters) ||
            (best != SG_NONE && p >= best_preference))
            continue;
        best = alias;
        best_preference = p;
    }
    return best;
}

static bool is_nominal(const sg_token *t)
{
    return t->upos == SG_UPOS_PROPN || t->upos == SG_UPOS_ADJ ||
           t->upos == SG_UPOS_NOUN;
}

/* Taggers take a nationality word that opens a sentence for many things, but
 * function words are what they seem. */
static bool is_function_word(const sg_token *t)
{
    switch (t->upos) {
    case SG_UPOS_PRON:
    case SG_UPOS_DET:
    case SG_UPOS_AUX:
    case SG_UPOS_ADP:
    case SG_UPOS_ADV:
    case SG_UPOS_CCONJ:
    case SG_UPOS_SCONJ:
    case SG_UPOS_PART:
        return true;
    default:
        return false;
    }
}

/* Names of one word of people, and those that a dictionary of the user has in
 * capitals, are proper nouns; acronyms in capitals need
 * nothing more unless all is in capitals. */
static bool tags_fit(const sg_scan *scan, int32_t first, int32_t last,
                     int32_t alias)
{
    const sg_alias *a = sg_alias_at(scan->knowledge, alias);
    const sg_token *t = &scan->s->tokens[first];

    if (first != last)
        return true;
    if (a->letters.upper && !scan->headline)
        return true;
    if (a->brought ||
        sg_actor_at(scan->knowledge, a->actor)->kind == SG_ACTOR_PERSON)
        return t->upos == SG_UPOS_PROPN || sg_scan_knows(scan, first);
    return !is_function_word(t);
}

/* "9th Circuit", "10 Downing Street". */
static bool is_number_of_name(const sg_scan *scan, int32_t token)
{
    return sg_is_digit((unsigned char)scan->s->tokens[token].form.data[0]) &&
           token + 1 < scan->s->count && sg_scan_capital(scan, token + 1);
}

static bool can_begin_actor(const sg_scan *scan, int32_t token)
{
    const sg_token *t = &scan->s->tokens[token];

    return sg_scan_capital(scan, token) || t->upos == SG_UPOS_PROPN ||
           is_number_of_name(scan, token) ||
           (sg_scan_word(scan, token) & SG_NAMEWORD_PARTICLE);
}

/* "Republican" and "'s" are not "Republicans". */
static bool can_end(const sg_scan *scan, int32_t token)
{
    return scan->starts[token] < scan->ends[token] &&
           scan->s->tokens[token].xpos != SG_XPOS_POS;
}

/* The word of the folded sentence that begins with this token: "moodys" for
 * "Moody" and "'s". */
static sg_str folded_word(const sg_scan *scan, int32_t token)
{
    int32_t last = token;

    while (last + 1 < scan->s->count &&
           scan->starts[last + 1] == scan->ends[last] &&
           scan->ends[last + 1] > scan->starts[last + 1])
        last++;
    return sg_scan_key(scan, token, last);
}

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

/* Last token that a name or role of at most `reach` bytes, begun at `first`,
 * may have. */
static int32_t reach_end(const sg_scan *scan, int32_t first, size_t reach,
                         int32_t tokens_max)
{
    int32_t last = first;

    while (last + 1 < scan->s->count && last + 1 < first + tokens_max &&
           scan->ends[last + 1] - scan->starts[first] <= reach)
        last++;
    return last;
}

/* The longest name that begins here. */
static bool match_actor(const sg_scan *scan, int32_t first, sg_unit *unit)
{
    size_t reach;

    if (scan->starts[first] == scan->ends[first] ||
        !can_begin_actor(scan, first))
        return false;
    reach = larger(
        sg_knowledge_alias_reach(scan->knowledge,
                                 sg_scan_key(scan, first, first)),
        sg_knowledge_alias_reach(scan->knowledge, folded_word(scan, first)));
    if (reach == 0)
        return false;
    for (int32_t last = reach_end(scan, first, reach, ACTOR_TOKENS_MAX);
         last >= first; last--) {
        int32_t alias;

        if (!can_end(scan, last))
            continue;
        alias = sg_scan_alias(scan, first, last);
        if (alias == SG_NONE || !tags_fit(scan, first, last, alias))
            continue;
        *unit = (sg_unit){.kind = SG_UNIT_ACTOR,
                          .first = first,
                          .last = last,
                          .alias = alias};
        return true;
    }
    return false;
}

/* ---- roles ------------------------------------------------------------ */

/* The role of a plural key: officials, envoys, deputies, spokesmen. */
static const sg_role *role_of_plural(const sg_scan *scan, sg_str key)
{
    static const struct {
        const char *plural;
        const char *singular;
    } endings[] = {{"ies", "y"},
                   {"men", "man"},
                   {"es", ""},
                   {"s", ""},
                   {"people", "person"}};
    char buffer[SG_NAME_KEY_MAX];

    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        sg_str plural = sg_str_of(endings[i].plural);
        sg_str singular = sg_str_of(endings[i].singular);
        size_t stem = key.len - plural.len;
        const sg_role *role;

        if (key.len + 2 > sizeof buffer || !sg_str_ends(key, plural) ||
            (stem < 2 && key.len != plural.len))
            continue;
        memcpy(buffer, key.data, stem);
        memcpy(buffer + stem, singular.data, singular.len);
        role = sg_knowledge_role(scan->knowledge,
                                 (sg_str){buffer, stem + singular.len});
        if (role)
            return role;
    }
    return NULL;
}

/* "attorneys general", "secretaries of state" are left aside. */
static bool may_be_plural(const sg_token *t)
{
    return t->upos == SG_UPOS_NOUN || t->upos == SG_UPOS_PROPN ||
           t->upos == SG_UPOS_ADJ || sg_token_is_plural(t);
}

static bool role_fits(const sg_scan *scan, const sg_role *role, int32_t first,
                      int32_t last)
{
    const sg_token *t = &scan->s->tokens[last];
    bool capital = sg_scan_capital(scan, first);

    if (role->class == SG_ROLE_HONORIFIC)
        return capital;
    if (t->upos == SG_UPOS_NOUN || t->upos == SG_UPOS_PROPN)
        return true;
    if (role->gender != SG_GENDER_UNKNOWN) /* nothing but a noun */
        return true;
    return first != last || (capital && first > 0 && is_nominal(t));
}

static bool match_role(const sg_scan *scan, int32_t first, sg_unit *unit)
{
    enum { PLURAL = 3 }; /* bytes that a plural may be longer */
    size_t reach;

    if (scan->starts[first] == scan->ends[first])
        return false;
    reach = larger(
        sg_knowledge_role_reach(scan->knowledge,
                                sg_scan_key(scan, first, first)),
        sg_knowledge_role_reach(scan->knowledge, folded_word(scan, first)));
    /* of one word alone a plural may be met, whose singular is not asked for */
    for (int32_t last =
             reach ? reach_end(scan, first, reach + PLURAL, ROLE_TOKENS_MAX)
                   : first;
         last >= first; last--) {
        sg_str key = sg_scan_key(scan, first, last);
        const sg_role *role;
        bool plural = sg_token_is_plural(&scan->s->tokens[last]);

        if (!can_end(scan, last))
            continue;
        role = reach ? sg_knowledge_role(scan->knowledge, key) : NULL;
        if (!role && may_be_plural(&scan->s->tokens[last])) {
            role = role_of_plural(scan, key);
            plural = true;
        }
        if (!role || !role_fits(scan, role, first, last))
            continue;
        *unit = (sg_unit){.kind = SG_UNIT_ROLE,
                          .first = first,
                          .last = last,
                          .alias = SG_NONE,
                          .role = role,
                          .plural = plural};
        return true;
    }
    return false;
}

/* ---- other names ------------------------------------------------------ */

static bool opens_clause(const sg_scan *scan, int32_t token)
{
    const sg_token *before;

    if (token == 0)
        return true;
    before = &scan->s->tokens[token - 1];
    return before->upos == SG_UPOS_PUNCT && !sg_is_hyphen(before->form) &&
           !sg_str_is(before->form, ",") && !sg_str_is(before->form, "(");
}

static bool looks_like_address(sg_str form)
{
    return sg_str_find(form, '@', 0) < form.len ||
           sg_str_find(form, '/', 0) < form.len ||
           sg_str_starts(form, SG_STR("www.")) ||
           sg_str_starts(form, SG_STR("http"));
}

/* "R-Utah", "R | - | Utah", "D-N.Y.": a party and a seat. */
static bool is_party_tag(const sg_scan *scan, int32_t token)
{
    sg_str form = scan->s->tokens[token].form;

    if (form.len > 2 && sg_is_hyphen(sg_str_sub(form, 1, 2)))
        return true;
    return form.len == 1 && token + 1 < scan->s->count &&
           !scan->s->tokens[token].space_after &&
           sg_is_hyphen(scan->s->tokens[token + 1].form);
}

/* The tagger may take a name for a verb or a common noun ("Spotify sued"). */
static bool is_sure_name(const sg_scan *scan, int32_t token)
{
    sg_named named = sg_named_of(scan->s, token, token);

    return named == SG_NAMED_PERSON || named == SG_NAMED_ORGANIZATION ||
           named == SG_NAMED_PLACE;
}

/* A capital where a common word would have none, or a proper noun. */
static bool is_name(const sg_scan *scan, int32_t token)
{
    const sg_token *t = &scan->s->tokens[token];
    bool next = token + 1 < scan->s->count && t->space_after &&
                sg_scan_capital(scan, token + 1);

    if (!sg_scan_capital(scan, token) || looks_like_address(t->form) ||
        is_party_tag(scan, token))
        return false;
    if (scan->headline)
        return t->upos == SG_UPOS_PROPN &&
               (sg_knowledge_given(scan->knowledge,
                                   sg_scan_key(scan, token, token), NULL) ||
                (scan->count > 0 &&
                 scan->units[scan->count - 1].kind == SG_UNIT_NAME));
    if (t->upos == SG_UPOS_PROPN || is_sure_name(scan, token))
        return true;
    if (!is_nominal(t))
        return false;
    if (next && scan->s->tokens[token + 1].upos == SG_UPOS_PROPN &&
        sg_knowledge_given(scan->knowledge, sg_scan_key(scan, token, token),
                           NULL))
        return true; /* "Gene Hall" */
    return !opens_clause(scan, token) ||
           (next && scan->s->tokens[token + 1].upos == SG_UPOS_PROPN &&
            t->head != SG_NONE && t->head > token);
}

/* "Santiago" where the document has named an Esteban Santiago. */
static bool is_namesake(const sg_scan *scan, const sg_unit *u)
{
    return u->first == u->last && sg_scan_knows(scan, u->first) &&
           sg_alias_at(scan->knowledge, u->alias)->use >= SG_ALIAS_CAPITAL;
}

void sg_scan_read_unit(sg_scan *scan, int32_t first, sg_unit *unit)
{
    sg_unit role;
    bool has_role = match_role(scan, first, &role);
    bool has_actor = match_actor(scan, first, unit) && !is_namesake(scan, unit);

    if (has_role && (!has_actor || role.last > unit->last)) {
        *unit = role;
    } else if (!has_actor) {
        *unit = (sg_unit){.kind = SG_UNIT_WORD,
                          .first = first,
                          .last = first,
                          .alias = SG_NONE};
        if (is_name(scan, first) || sg_scan_knows(scan, first))
            unit->kind = SG_UNIT_NAME;
    }
    unit->word = sg_scan_word(scan, unit->last);
}
