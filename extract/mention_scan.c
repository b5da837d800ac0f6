/* Tokens to units by longest match. The sentence is folded once; every slice
 * of it is then a key for the tables, however its words are cut into tokens
 * ("al-Assad", "U.S."). */
#include "extract/mention_scan.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"

enum {
    ACTOR_TOKENS_MAX = 9, /* longest name looked up */
    ROLE_TOKENS_MAX = 6
};

void sg_scan_init(sg_scan *scan, const sg_knowledge *knowledge,
                  const sg_doc *doc)
{
    *scan = (sg_scan){.knowledge = knowledge, .doc = doc};
}

void sg_scan_clear(sg_scan *scan)
{
    free(scan->units);
    free(scan->folded);
    free(scan->starts);
    free(scan->ends);
    sg_map_free(scan->surnames);
    sg_arena_free(scan->keys);
    *scan = (sg_scan){.knowledge = NULL};
}

/* ---- folding ---------------------------------------------------------- */

static void make_room(sg_scan *scan)
{
    size_t count = (size_t)scan->s->count;
    size_t bytes = 0;
    void *items = scan->units;

    for (int32_t i = 0; i < scan->s->count; i++)
        bytes += scan->s->tokens[i].form.len + 1;
    sg_grow(&items, &scan->unit_capacity, count + 1, sizeof *scan->units);
    scan->units = items;
    items = scan->folded;
    sg_grow(&items, &scan->folded_capacity, bytes + 1, 1);
    scan->folded = items;
    items = scan->starts;
    sg_grow(&items, &scan->start_capacity, count + 1, sizeof *scan->starts);
    scan->starts = items;
    items = scan->ends;
    sg_grow(&items, &scan->end_capacity, count + 1, sizeof *scan->ends);
    scan->ends = items;
}

static bool is_hyphen(sg_str form)
{
    return sg_str_is(form, "-") || sg_str_is(form, "\u2010") ||
           sg_str_is(form, "\u2011") || sg_str_is(form, "\u2013");
}

/* Folds the tokens one behind the other, a blank where the text has a blank
 * or a hyphen. */
static void fold_sentence(sg_scan *scan)
{
    uint32_t len = 0;
    bool gap = false;

    for (int32_t i = 0; i < scan->s->count; i++) {
        const sg_token *t = &scan->s->tokens[i];
        sg_str piece;

        if (gap && len > 0 && scan->folded[len - 1] != ' ')
            scan->folded[len++] = ' ';
        piece = sg_fold(t->form, scan->folded + len, t->form.len);
        scan->starts[i] = len;
        len += (uint32_t)piece.len;
        scan->ends[i] = len;
        gap = t->space_after || (piece.len == 0 && is_hyphen(t->form));
    }
}

sg_str sg_scan_key(const sg_scan *scan, int32_t first, int32_t last)
{
    uint32_t start = scan->starts[first];
    uint32_t end = scan->ends[last];

    return (sg_str){scan->folded + start, end > start ? end - start : 0};
}

sg_str sg_scan_text(const sg_scan *scan, int32_t first, int32_t last)
{
    return sg_str_sub(scan->doc->text, scan->s->tokens[first].span.start,
                      scan->s->tokens[last].span.end);
}

bool sg_scan_hangs(const sg_scan *scan, int32_t first, int32_t last,
                   int32_t to_first, int32_t to_last)
{
    for (int32_t i = first; i <= last; i++) {
        int32_t head = scan->s->tokens[i].head;

        if (head >= to_first && head <= to_last)
            return true;
    }
    return false;
}

bool sg_scan_capital(const sg_scan *scan, int32_t token)
{
    size_t at = 0;

    return sg_is_upper(sg_utf8_next(scan->s->tokens[token].form, &at));
}

unsigned sg_scan_word(const sg_scan *scan, int32_t token)
{
    return sg_knowledge_word(scan->knowledge, sg_scan_key(scan, token, token));
}

bool sg_scan_knows(const sg_scan *scan, int32_t token)
{
    sg_str key = sg_scan_key(scan, token, token);

    return scan->surnames && key.len > 0 && sg_scan_capital(scan, token) &&
           sg_map_get(scan->surnames, key) != SG_MAP_NONE;
}

const sg_actor *sg_unit_actor(const sg_scan *scan, const sg_unit *unit)
{
    return sg_actor_at(scan->knowledge,
                       sg_alias_at(scan->knowledge, unit->alias)->actor);
}

/* ---- headlines -------------------------------------------------------- */

/* Words of four letters and more are capitalised, all of them or nearly. */
static bool is_headline(const sg_scan *scan)
{
    enum { WORD = 4, ENOUGH = 3 };
    const sg_sentence *s = scan->s;
    int32_t words = 0;
    int32_t capitals = 0;

    for (int32_t i = 0; i < s->count; i++) {
        if (s->tokens[i].form.len < WORD)
            continue;
        words++;
        capitals += sg_scan_capital(scan, i);
    }
    return words >= ENOUGH && capitals * 10 >= words * 9 &&
           s->tokens[s->count - 1].upos != SG_UPOS_PUNCT;
}

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

/* People's names of one word are proper nouns, and acronyms in capitals need
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
    if (sg_actor_at(scan->knowledge, a->actor)->kind == SG_ACTOR_PERSON)
        return t->upos == SG_UPOS_PROPN || sg_scan_knows(scan, first);
    return !is_function_word(t);
}

static bool can_begin_actor(const sg_scan *scan, int32_t token)
{
    const sg_token *t = &scan->s->tokens[token];

    return sg_scan_capital(scan, token) || t->upos == SG_UPOS_PROPN ||
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
static bool is_plural(const sg_token *t)
{
    return t->xpos == SG_XPOS_NNS || t->xpos == SG_XPOS_NNPS;
}

static bool may_be_plural(const sg_token *t)
{
    return t->upos == SG_UPOS_NOUN || t->upos == SG_UPOS_PROPN ||
           t->upos == SG_UPOS_ADJ || is_plural(t);
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
        bool plural = is_plural(&scan->s->tokens[last]);

        if (!can_end(scan, last))
            continue;
        role = sg_knowledge_role(scan->knowledge, key);
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
    return before->upos == SG_UPOS_PUNCT && !is_hyphen(before->form) &&
           !sg_str_is(before->form, ",") && !sg_str_is(before->form, "(");
}

static bool looks_like_address(sg_str form)
{
    return sg_str_find(form, '@', 0) < form.len ||
           sg_str_find(form, '/', 0) < form.len ||
           sg_str_starts(form, SG_STR("www.")) ||
           sg_str_starts(form, SG_STR("http"));
}

/* A capital where a common word would have none, or a proper noun. */
static bool is_name(const sg_scan *scan, int32_t token)
{
    const sg_token *t = &scan->s->tokens[token];
    bool next = token + 1 < scan->s->count && t->space_after &&
                sg_scan_capital(scan, token + 1);

    if (!sg_scan_capital(scan, token) || looks_like_address(t->form))
        return false;
    if (scan->headline)
        return t->upos == SG_UPOS_PROPN &&
               (sg_knowledge_given(scan->knowledge,
                                   sg_scan_key(scan, token, token), NULL) ||
                (scan->count > 0 &&
                 scan->units[scan->count - 1].kind == SG_UNIT_NAME));
    if (t->upos == SG_UPOS_PROPN)
        return true;
    if (!is_nominal(t))
        return false;
    return !opens_clause(scan, token) ||
           (next && scan->s->tokens[token + 1].upos == SG_UPOS_PROPN &&
            t->head != SG_NONE && t->head > token);
}

static void read_unit(sg_scan *scan, int32_t first, sg_unit *unit)
{
    sg_unit role;
    bool has_role = match_role(scan, first, &role);
    bool has_actor = match_actor(scan, first, unit);

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

/* ---- hyphens ---------------------------------------------------------- */

/* "pro-Russian", "Russian-backed", but not "Saudi-Iranian". */
static void mark_parted(sg_scan *scan)
{
    for (int32_t i = 1; i < scan->count; i++) {
        sg_unit *u = scan->units + i;
        bool hyphen = u->kind == SG_UNIT_WORD &&
                      is_hyphen(scan->s->tokens[u->first].form) &&
                      !scan->s->tokens[u->first].space_after &&
                      !scan->s->tokens[u->first - 1].space_after;

        if (!hyphen || i + 1 == scan->count)
            continue;
        if (u[-1].kind == SG_UNIT_ACTOR && u[1].kind == SG_UNIT_WORD)
            u[-1].parted = true;
        if (u[1].kind == SG_UNIT_ACTOR && (u[-1].word & SG_NAMEWORD_AGAINST))
            u[1].parted = true;
    }
}

void sg_scan_sentence(sg_scan *scan, int32_t sentence)
{
    scan->s = &scan->doc->sentences[sentence];
    scan->count = 0;
    if (scan->s->count == 0)
        return;
    make_room(scan);
    fold_sentence(scan);
    scan->headline = is_headline(scan);
    for (int32_t i = 0; i < scan->s->count;) {
        sg_unit *unit = &scan->units[scan->count];

        read_unit(scan, i, unit);
        scan->count++;
        i = unit->last + 1;
    }
    mark_parted(scan);
    sg_scan_join_names(scan);
}

static void learn_surname(const sg_scan *scan, const sg_unit *u,
                          sg_map *surnames)
{
    enum { SHORTEST = 3 }; /* bytes */
    bool person = u->kind == SG_UNIT_NAME && u->name == SG_NAME_PERSON;
    sg_str key;

    if (u->kind == SG_UNIT_ACTOR)
        person = sg_unit_actor(scan, u)->kind == SG_ACTOR_PERSON;
    key = sg_scan_key(scan, u->last, u->last);
    if (person && u->first < u->last && key.len >= SHORTEST &&
        sg_map_get(surnames, key) == SG_MAP_NONE)
        sg_map_set(surnames, sg_arena_str(scan->keys, key), 1);
}

void sg_scan_learn(sg_scan *scan)
{
    sg_map *surnames = sg_map_new();

    scan->keys = sg_arena_new();
    for (int32_t i = 0; i < scan->doc->sentence_count; i++) {
        sg_scan_sentence(scan, i);
        for (int32_t u = 0; u < scan->count; u++)
            learn_surname(scan, &scan->units[u], surnames);
    }
    scan->surnames = surnames;
}
