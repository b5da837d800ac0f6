/* Reading the tables of who is who, row by row. */
#include "extract/knowledge_table.h"

#include "base/str.h"
#include "base/tsv.h"
#include "base/utf8.h"

typedef sg_status add_row_fn(sg_knowledge *k, const sg_tsv *tsv, sg_error *err);

/* ---- cells ------------------------------------------------------------ */

static sg_status read_key(sg_knowledge *k, const sg_tsv *tsv, int column,
                          sg_str *key, sg_error *err)
{
    *key = sg_knowledge_key(k, tsv->fields[column]);
    if (key->len == 0)
        return sg_tsv_fail(tsv, err, "'%.*s' has no 1 to %d bytes",
                           SG_FMT(tsv->fields[column]), SG_NAME_KEY_MAX);
    return SG_OK;
}

static sg_status read_gender(const sg_tsv *tsv, int column, sg_gender *gender,
                             sg_error *err)
{
    static const char *const names[] = {"-", "m", "f", "n"};
    sg_str cell = tsv->fields[column];
    int number = cell.len ? sg_str_index(cell, names, 4) : 0;

    if (number < 0)
        return sg_tsv_fail(tsv, err, "a gender is m, f, n or -, not '%.*s'",
                           SG_FMT(cell));
    *gender = (sg_gender)number;
    return SG_OK;
}

static sg_status read_actor(const sg_knowledge *k, const sg_tsv *tsv,
                            int column, int32_t *actor, sg_error *err)
{
    *actor = sg_knowledge_actor(k, tsv->fields[column]);
    if (*actor == SG_NONE)
        return sg_tsv_fail(tsv, err, "no actor '%.*s' in actors.tsv",
                           SG_FMT(tsv->fields[column]));
    return SG_OK;
}

/* ---- rows ------------------------------------------------------------- */

static sg_status add_actor(sg_knowledge *k, const sg_tsv *tsv, sg_error *err)
{
    sg_actor actor = {
        .name = tsv->fields[0], .first_office = SG_NONE, .first_term = SG_NONE};
    sg_alias alias = {.text = actor.name,
                      .letters = sg_letters_of(actor.name),
                      .actor = (int32_t)k->actor_count,
                      .next = SG_NONE};
    sg_str key;
    sg_status status = read_key(k, tsv, 0, &key, err);

    if (status == SG_OK && sg_knowledge_actor(k, actor.name) != SG_NONE)
        status =
            sg_tsv_fail(tsv, err, "'%.*s' stands twice", SG_FMT(actor.name));
    if (status == SG_OK && !sg_actor_kind_parse(tsv->fields[1], &actor.kind))
        status = sg_tsv_fail(tsv, err, "'%.*s' is no kind of actor",
                             SG_FMT(tsv->fields[1]));
    if (status == SG_OK)
        status = read_gender(tsv, 3, &actor.gender, err);
    if (status != SG_OK)
        return status;
    if (!sg_tsv_is_dash(tsv->fields[2]))
        actor.affiliation = tsv->fields[2];
    (void)sg_knowledge_put_actor(k, &actor);
    sg_knowledge_put_alias(k, key, &alias);
    if (actor.kind == SG_ACTOR_PERSON)
        sg_knowledge_put_surname(k, key, alias.actor);
    return SG_OK;
}

static bool has_alias(const sg_knowledge *k, sg_str key, const sg_alias *wanted)
{
    for (int32_t a = sg_knowledge_alias(k, key); a != SG_NONE;
         a = k->aliases[a].next)
        if (k->aliases[a].actor == wanted->actor &&
            k->aliases[a].use == wanted->use &&
            sg_str_eq(k->aliases[a].text, wanted->text))
            return true;
    return false;
}

/* "White House" as the seat of the White House: the canonical name itself is
 * used so. */
static bool is_own_name(const sg_knowledge *k, const sg_alias *alias)
{
    return sg_str_eq(alias->text, k->actors[alias->actor].name);
}

static sg_alias *own_alias(sg_knowledge *k, sg_str key, const sg_alias *wanted)
{
    int32_t a = (int32_t)sg_map_get(k->by_alias, key);

    while (k->aliases[a].actor != wanted->actor ||
           !sg_str_eq(k->aliases[a].text, wanted->text))
        a = k->aliases[a].next;
    return &k->aliases[a];
}

static sg_status add_alias(sg_knowledge *k, const sg_tsv *tsv, sg_error *err)
{
    static const char *const uses[] = {"name", "adjective", "people",
                                       "seat", "capital",   "place"};
    sg_alias alias = {.text = tsv->fields[0],
                      .letters = sg_letters_of(tsv->fields[0]),
                      .next = SG_NONE};
    int use = sg_str_index(tsv->fields[2], uses, 6);
    sg_str key;
    sg_status status = read_key(k, tsv, 0, &key, err);

    if (status == SG_OK)
        status = read_actor(k, tsv, 1, &alias.actor, err);
    if (status == SG_OK && use < 0)
        status = sg_tsv_fail(tsv, err, "'%.*s' is no use of an alias",
                             SG_FMT(tsv->fields[2]));
    if (status != SG_OK)
        return status;
    alias.use = (sg_alias_use)use;
    if (is_own_name(k, &alias) &&
        (alias.use == SG_ALIAS_SEAT || alias.use == SG_ALIAS_CAPITAL)) {
        own_alias(k, key, &alias)->use = alias.use;
        return SG_OK;
    }
    if (has_alias(k, key, &alias))
        return sg_tsv_fail(tsv, err, "'%.*s' of '%.*s' stands twice",
                           SG_FMT(alias.text), SG_FMT(tsv->fields[1]));
    sg_knowledge_put_alias(k, key, &alias);
    return SG_OK;
}

static sg_status add_office(sg_knowledge *k, const sg_tsv *tsv, sg_error *err)
{
    char buffer[2 * SG_NAME_KEY_MAX];
    sg_str key =
        sg_office_key(tsv->fields[0], tsv->fields[1], buffer, sizeof buffer);
    sg_office row = {.from = tsv->fields[3], .to = tsv->fields[4]};
    int32_t body;
    uint32_t first;
    sg_status status = read_actor(k, tsv, 1, &body, err);

    if (status == SG_OK)
        status = read_actor(k, tsv, 2, &row.holder, err);
    if (status == SG_OK && key.len == 0)
        status = sg_tsv_fail(tsv, err, "the office is too long");
    if (status != SG_OK)
        return status;
    if (sg_tsv_is_dash(row.from))
        row.from = SG_STR("");
    if (sg_tsv_is_dash(row.to))
        row.to = SG_STR("");
    first = sg_map_get(k->by_office, key);
    row.next = first == SG_MAP_NONE ? SG_NONE : (int32_t)first;
    row.high = k->actors[body].kind == SG_ACTOR_STATE ||
               k->actors[body].affiliation.len == 0;
    key = sg_arena_str(k->arena, key);
    row.office = sg_str_sub(key, 0, sg_str_find(key, '\t', 0));
    if (k->actors[body].kind == SG_ACTOR_STATE)
        sg_map_set(k->state_offices, row.office, 1);
    sg_map_set(k->by_office, key, (uint32_t)sg_knowledge_put_office(k, &row));
    return SG_OK;
}

static sg_status add_role(sg_knowledge *k, const sg_tsv *tsv, sg_error *err)
{
    static const char *const classes[] = {"office", "agent", "person", "group",
                                          "honorific"};
    sg_role role = {.name = tsv->fields[0]};
    int class = sg_str_index(tsv->fields[1], classes, 5);
    sg_status status = read_key(k, tsv, 0, &role.key, err);

    if (status == SG_OK && class < 0)
        status = sg_tsv_fail(tsv, err, "'%.*s' is no class of roles",
                             SG_FMT(tsv->fields[1]));
    if (status == SG_OK && sg_knowledge_role(k, role.key))
        status =
            sg_tsv_fail(tsv, err, "'%.*s' stands twice", SG_FMT(role.name));
    if (status == SG_OK)
        status = read_gender(tsv, 2, &role.gender, err);
    if (status != SG_OK)
        return status;
    role.class = (sg_role_class) class;
    sg_knowledge_put_role(k, &role);
    return SG_OK;
}

static sg_status add_given(sg_knowledge *k, const sg_tsv *tsv, sg_error *err)
{
    sg_gender gender = SG_GENDER_UNKNOWN;
    sg_str key;
    sg_status status = read_key(k, tsv, 0, &key, err);

    if (status == SG_OK)
        status = read_gender(tsv, 1, &gender, err);
    if (status == SG_OK)
        sg_map_set(k->given_names, key, (uint32_t)gender);
    return status;
}

static sg_status add_word(sg_knowledge *k, const sg_tsv *tsv, sg_error *err)
{
    static const char *const classes[] = {
        "never",      "org",     "medium",       "thing",      "site",
        "particle",   "suffix",  "former",       "quantity",   "locative",
        "path",       "motion",  "geo",          "indefinite", "body",
        "collective", "against", "leads",        "land",       "firm",
        "own",        "private", "presidential", "minded",     "addressed",
        "epithet",    "trade",   "league",       "bureau",     "circle",
        "press",      "past"};
    int class = sg_str_index(tsv->fields[1], classes,
                             sizeof classes / sizeof classes[0]);
    unsigned bits;
    sg_str key;
    sg_status status = read_key(k, tsv, 0, &key, err);

    if (status != SG_OK)
        return status;
    if (class < 0)
        return sg_tsv_fail(tsv, err, "'%.*s' is no class of words in names",
                           SG_FMT(tsv->fields[1]));
    bits = sg_knowledge_word(k, key);
    if (bits & (1u << class))
        return sg_tsv_fail(tsv, err, "'%.*s' stands twice",
                           SG_FMT(tsv->fields[0]));
    sg_map_set(k->words, key, bits | (1u << class));
    return SG_OK;
}

static sg_status load_table(sg_knowledge *k, sg_data *data, const char *name,
                            const char *columns, add_row_fn *add, sg_error *err)
{
    const char *path;
    sg_str bytes;
    sg_tsv tsv;
    sg_status status = sg_data_file(data, name, &bytes, &path, err);

    if (status == SG_OK)
        status = sg_tsv_open(&tsv, path, bytes, columns, err);
    while (status == SG_OK && sg_tsv_next(&tsv, &status, err))
        status = add(k, &tsv, err);
    return status;
}

sg_status sg_knowledge_read(sg_knowledge *k, sg_data *data, sg_error *err)
{
    static const struct {
        const char *name;
        const char *columns;
        add_row_fn *add;
    } tables[] = {
        {"given_names.tsv", "name gender", add_given},
        {"actors.tsv", "name kind affiliation gender", add_actor},
        {"aliases.tsv", "alias actor use", add_alias},
        {"offices.tsv", "office body holder from to", add_office},
        {"roles.tsv", "role class gender", add_role},
        {"name_words.tsv", "word class", add_word},
    };
    sg_status status = SG_OK;

    for (size_t i = 0; status == SG_OK && i < sizeof tables / sizeof *tables;
         i++)
        status = load_table(k, data, tables[i].name, tables[i].columns,
                            tables[i].add, err);
    return status;
}
