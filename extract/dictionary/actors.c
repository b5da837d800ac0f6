/* Dictionaries of actors: who they are, and what they belong to when. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "extract/dictionary/code.h"
#include "extract/dictionary/name.h"

/* A name, the other names below it, and the codes of all of them. */
typedef struct entry {
    sg_dictionary_name *names;
    size_t name_count;
    size_t name_capacity;
    sg_dated_code *codes;
    size_t code_count;
    size_t code_capacity;
    size_t line; /* of the first name; 0: nothing is open */
} entry;

/* ---- what codes tell -------------------------------------------------- */

/* Canonical name of the first state or body in the code, or missing. */
static sg_str affiliation_of(const sg_dictionary_reader *r, sg_str letters)
{
    sg_str part;

    while (sg_code_part(&letters, &part)) {
        const sg_actor_code *code = sg_actor_code_find(r->codes, part);
        sg_str name = sg_event_state(r->codes, part);

        if (name.len == 0 && code)
            name = code->body;
        if (name.len > 0 && sg_knowledge_actor(r->knowledge, name) != SG_NONE)
            return name;
    }
    return (sg_str){NULL, 0};
}

static bool has_part(sg_str letters, const char *wanted)
{
    sg_str part;

    while (sg_code_part(&letters, &part))
        if (sg_str_is(part, wanted))
            return true;
    return false;
}

static bool is_nobody(const sg_dated_code *code)
{
    return sg_str_is(code->letters, "---");
}

/* "ELI" is said of people who were or will be in office. */
static bool is_of_elite(const entry *e)
{
    for (size_t i = 0; i < e->code_count; i++)
        if (has_part(e->codes[i].letters, "ELI"))
            return true;
    return false;
}

static bool tells_kind(const sg_dictionary_reader *r, const sg_dated_code *code,
                       sg_actor_kind *kind)
{
    sg_str letters = code->letters;
    sg_str part;

    while (sg_code_part(&letters, &part)) {
        const sg_actor_code *found = sg_actor_code_find(r->codes, part);

        if (found && found->tells_kind) {
            *kind = sg_dated_code_is_dated(code) ? found->dated : found->kind;
            return true;
        }
    }
    return false;
}

static sg_str first_word(sg_str key)
{
    return sg_str_sub(key, 0, sg_str_find(key, ' ', 0));
}

/* "john kerry": a given name and more. */
static bool looks_like_person(const sg_dictionary_reader *r, sg_str key)
{
    enum { WORDS = 4 };
    size_t words = 1;

    for (size_t i = 0; i < key.len; i++)
        words += key.data[i] == ' ';
    return words > 1 && words <= WORDS &&
           sg_knowledge_given(r->knowledge, first_word(key), NULL);
}

static sg_actor_kind kind_of(const sg_dictionary_reader *r, const entry *e)
{
    bool named = looks_like_person(r, e->names[0].key);
    sg_actor_kind kind = SG_ACTOR_OTHER;
    bool told = false;

    if (is_of_elite(e))
        return SG_ACTOR_PERSON;
    for (size_t i = 0; i < e->code_count && !told; i++)
        told = tells_kind(r, &e->codes[i], &kind);
    if (!told)
        return named ? SG_ACTOR_PERSON : SG_ACTOR_OTHER;
    return named && kind == SG_ACTOR_ORGANIZATION &&
                   affiliation_of(r, sg_str_sub(e->codes[0].letters, 0, 3))
                           .len > 0
               ? SG_ACTOR_PERSON
               : kind;
}

/* ---- who it is -------------------------------------------------------- */

/* The state when all codes are those of one state and no more: the names are
 * those of its towns, too. */
static int32_t state_of(const sg_dictionary_reader *r, const entry *e)
{
    sg_str letters = e->codes[0].letters;
    sg_str state = sg_event_state(r->codes, letters);

    for (size_t i = 1; i < e->code_count; i++)
        if (!sg_str_eq(e->codes[i].letters, letters))
            return SG_NONE;
    return state.len > 0 ? sg_knowledge_actor(r->knowledge, state) : SG_NONE;
}

/* Whom one of the names means already. */
static int32_t known_actor(const sg_dictionary_reader *r, const entry *e)
{
    for (size_t i = 0; i < e->name_count; i++) {
        int32_t a = sg_knowledge_alias(r->knowledge, e->names[i].key);

        for (; a != SG_NONE; a = sg_alias_at(r->knowledge, a)->next)
            if (sg_alias_at(r->knowledge, a)->use == SG_ALIAS_NAME)
                return sg_alias_at(r->knowledge, a)->actor;
    }
    return SG_NONE;
}

static void put_terms(sg_dictionary_reader *r, const entry *e, int32_t actor)
{
    sg_actor *a = &r->knowledge->actors[actor];
    bool fallback = a->first_term != SG_NONE;

    for (size_t i = 0; i < e->code_count; i++) {
        const sg_dated_code *code = &e->codes[i];
        sg_term term = {.affiliation = affiliation_of(r, code->letters),
                        .from = code->from,
                        .to = code->to};

        if (sg_str_eq(term.affiliation, a->name))
            term.affiliation = (sg_str){NULL, 0};
        sg_knowledge_put_term(r->knowledge, actor, &term);
        if (!fallback)
            a->affiliation = term.affiliation;
        fallback = fallback || !sg_dated_code_is_dated(code);
    }
}

/* People in office are known by their surnames while they are in it. */
static void put_offices(sg_dictionary_reader *r, const entry *e, int32_t actor)
{
    for (size_t i = 0; i < e->code_count; i++) {
        const sg_dated_code *code = &e->codes[i];
        sg_office row = {.office = SG_STR(""),
                         .from = code->from,
                         .to = code->to,
                         .holder = actor,
                         .high = true,
                         .next = SG_NONE};

        if (sg_dated_code_is_dated(code) &&
            (has_part(code->letters, "GOV") || has_part(code->letters, "IGO")))
            (void)sg_knowledge_put_office(r->knowledge, &row);
    }
}

static int32_t new_actor(sg_dictionary_reader *r, const entry *e)
{
    sg_actor actor = {.name = e->names[0].text,
                      .kind = kind_of(r, e),
                      .brought = true,
                      .first_office = SG_NONE,
                      .first_term = SG_NONE};

    if (actor.kind == SG_ACTOR_PERSON)
        (void)sg_knowledge_given(r->knowledge, first_word(e->names[0].key),
                                 &actor.gender);
    else
        actor.gender = SG_GENDER_NEUTER;
    return sg_knowledge_put_actor(r->knowledge, &actor);
}

/* ---- names ------------------------------------------------------------ */

static bool has_words(sg_str key, sg_str words)
{
    for (size_t i = 0; i + words.len <= key.len; i++)
        if ((i == 0 || key.data[i - 1] == ' ') &&
            sg_str_starts(sg_str_sub(key, i, key.len), words))
            return true;
    return false;
}

/* A town or province, unless the state's name is in it. */
static sg_alias_use use_of(sg_dictionary_reader *r, int32_t actor, sg_str key)
{
    const sg_actor *a = &r->knowledge->actors[actor];

    return a->kind != SG_ACTOR_STATE || a->brought ||
                   has_words(key, sg_knowledge_key(r->knowledge, a->name))
               ? SG_ALIAS_NAME
               : SG_ALIAS_CAPITAL;
}

/* "US secretary of state": whoever it is on the day, offices.tsv knows. */
static bool is_office(const sg_dictionary_reader *r, sg_str key)
{
    for (size_t i = 0; i < key.len; i++)
        if (key.data[i] == ' ' &&
            sg_knowledge_role(r->knowledge, sg_str_sub(key, i + 1, key.len)) &&
            sg_knowledge_alias(r->knowledge, sg_str_sub(key, 0, i)) != SG_NONE)
            return true;
    return sg_knowledge_role(r->knowledge, key) != NULL;
}

/* What names somebody else, too: an office, a common word, the given name of a
 * person, a person among the names of a body. */
static bool is_no_name(const sg_dictionary_reader *r, sg_str key, int32_t actor,
                       sg_str head)
{
    sg_actor_kind kind = r->knowledge->actors[actor].kind;
    bool one_word = sg_str_find(key, ' ', 0) == key.len;

    if (is_office(r, key) || (one_word && sg_knowledge_word(r->knowledge, key)))
        return true;
    return kind == SG_ACTOR_PERSON
               ? one_word && sg_knowledge_given(r->knowledge, key, NULL)
               : kind != SG_ACTOR_STATE && looks_like_person(r, key) &&
                     !looks_like_person(r, head);
}

static void put_name(sg_dictionary_reader *r, const sg_dictionary_name *name,
                     int32_t actor, sg_str head)
{
    sg_alias alias = {.text = name->text,
                      .letters = name->letters,
                      .use = use_of(r, actor, name->key),
                      .brought = true,
                      .actor = actor,
                      .next = SG_NONE};

    if (sg_knowledge_alias(r->knowledge, name->key) != SG_NONE) {
        r->report->known++;
    } else if (is_no_name(r, name->key, actor, head)) {
        r->report->beyond++;
    } else {
        sg_knowledge_put_alias(r->knowledge, name->key, &alias);
        r->report->added++;
        if (r->knowledge->actors[actor].kind == SG_ACTOR_PERSON &&
            r->knowledge->actors[actor].brought)
            sg_knowledge_put_surname(r->knowledge, name->key, actor);
    }
}

static void close_entry(sg_dictionary_reader *r, entry *e)
{
    int32_t actor = SG_NONE;
    bool brought = true;

    if (e->name_count > 0)
        actor = e->code_count > 0 ? state_of(r, e) : SG_NONE;
    if (actor == SG_NONE && e->name_count > 0)
        actor = known_actor(r, e);
    if (actor != SG_NONE)
        brought = r->knowledge->actors[actor].brought;
    if (actor == SG_NONE && e->code_count == 0 && e->name_count > 0) {
        sg_dictionary_bad(r, e->line, "'%.*s' has no code",
                          SG_FMT(sg_str_sub(e->names[0].text, 0, 60)));
    } else if (e->code_count > 0 && is_nobody(&e->codes[0])) {
        r->report->beyond += e->name_count;
    } else if (e->name_count > 0) {
        if (actor == SG_NONE)
            actor = new_actor(r, e);
        if (brought)
            put_terms(r, e, actor);
        if (brought && r->knowledge->actors[actor].kind == SG_ACTOR_PERSON)
            put_offices(r, e, actor);
        for (size_t i = 0; i < e->name_count; i++)
            put_name(r, &e->names[i], actor, e->names[0].key);
    }
    e->name_count = 0;
    e->code_count = 0;
    e->line = 0;
}

/* ---- lines ------------------------------------------------------------ */

static void add_name(sg_dictionary_reader *r, entry *e, sg_str text)
{
    void *items = e->names;
    sg_str acronym;
    sg_dictionary_name name = sg_dictionary_name_of(r, text, &acronym);

    if (name.key.len == 0) {
        sg_dictionary_bad(r, r->line, "'%.*s' is no name of 1 to %d bytes",
                          SG_FMT(sg_str_sub(text, 0, 60)), SG_NAME_KEY_MAX);
        return;
    }
    sg_grow(&items, &e->name_capacity, e->name_count + 1, sizeof name);
    e->names = items;
    e->names[e->name_count++] = name;
    r->report->entries++;
    if (acronym.len > 0)
        add_name(r, e, acronym);
}

/* The codes that stand on the line, behind a name or alone. */
static void add_codes(sg_dictionary_reader *r, entry *e, sg_str text)
{
    sg_dated_code code;
    const char *why;
    sg_str before;
    sg_str inside;

    while (sg_dictionary_brackets(&text, &before, &inside)) {
        void *items = e->codes;

        if (!sg_dated_code_read(r->arena, inside, &code, &why)) {
            sg_dictionary_bad(r, r->line, "[%.*s] %s",
                              SG_FMT(sg_str_sub(inside, 0, 60)), why);
            continue;
        }
        sg_grow(&items, &e->code_capacity, e->code_count + 1, sizeof code);
        e->codes = items;
        e->codes[e->code_count++] = code;
    }
    if (text.len > 0)
        sg_dictionary_bad(r, r->line, "'%.*s' behind the codes",
                          SG_FMT(sg_str_sub(text, 0, 60)));
}

static void read_line(sg_dictionary_reader *r, entry *e)
{
    size_t open = sg_str_find(r->text, '[', 0);
    sg_str name = sg_str_trim(sg_str_sub(r->text, 0, open));
    bool other = r->text.data[0] == '+';

    if (e->line == 0 && (other || open == 0)) {
        sg_dictionary_bad(r, r->line, "no name stands above it");
        return;
    }
    if (other)
        name = sg_str_trim(sg_str_sub(name, 1, name.len));
    else if (open > 0)
        close_entry(r, e);
    if (e->line == 0)
        e->line = r->line;
    if (open > 0)
        add_name(r, e, name);
    if (open < r->text.len)
        add_codes(r, e, sg_str_sub(r->text, open, r->text.len));
}

void sg_dictionary_actors(sg_dictionary_reader *r)
{
    entry e = {.line = 0};

    while (sg_dictionary_next(r))
        read_line(r, &e);
    close_entry(r, &e);
    free(e.names);
    free(e.codes);
}
