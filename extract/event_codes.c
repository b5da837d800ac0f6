/* The tables of event codes. */
#include "extract/event_codes.h"

#include <stdlib.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/tsv.h"
#include "extract/data.h"

struct sg_event_codes {
    sg_event_code *events;
    size_t count;
    size_t capacity;
    sg_map *countries; /* name -> index of `country_codes` */
    sg_str *country_codes;
    size_t country_count;
    size_t country_capacity;
    sg_map *states; /* letters -> index of `state_names` */
    sg_str *state_names;
    size_t state_capacity;
    sg_map *parts; /* letters -> index of `actor_codes` */
    sg_actor_code *actor_codes;
    size_t part_count;
    size_t part_capacity;
};

static sg_str told(sg_str cell)
{
    return sg_tsv_is_dash(cell) ? (sg_str){NULL, 0} : cell;
}

static bool is_sign(sg_str cell)
{
    static const char *const signs[] = {"+", "-", "0", "*", NULL};

    return sg_str_is_any(cell, signs);
}

static sg_status add_event(sg_event_codes *codes, const sg_tsv *tsv,
                           sg_error *err)
{
    const sg_str *cells = tsv->fields;
    void *items = codes->events;
    sg_factuality status;

    if (!is_sign(cells[1]))
        return sg_tsv_fail(tsv, err, "'%.*s' is no sign", SG_FMT(cells[1]));
    if (!sg_str_is(cells[2], "*") && !sg_factuality_parse(cells[2], &status))
        return sg_tsv_fail(tsv, err, "'%.*s' is no status", SG_FMT(cells[2]));
    if (sg_tsv_is_dash(cells[3]))
        return sg_tsv_fail(tsv, err, "the event has no code");
    sg_grow(&items, &codes->capacity, codes->count + 1, sizeof(sg_event_code));
    codes->events = items;
    codes->events[codes->count++] = (sg_event_code){.relation = cells[0],
                                                    .sign = cells[1],
                                                    .status = cells[2],
                                                    .cameo = cells[3],
                                                    .plover = told(cells[4]),
                                                    .mode = told(cells[5]),
                                                    .quad = told(cells[6])};
    return SG_OK;
}

/* Of two codes of a state, and of two states of a code, the first counts. */
static sg_status add_country(sg_event_codes *codes, const sg_tsv *tsv,
                             sg_error *err)
{
    uint32_t row = (uint32_t)codes->country_count;
    void *items = codes->country_codes;
    void *names = codes->state_names;

    if (sg_tsv_is_dash(tsv->fields[1]))
        return sg_tsv_fail(tsv, err, "the state has no code");
    sg_grow(&items, &codes->country_capacity, row + 1, sizeof(sg_str));
    codes->country_codes = items;
    codes->country_codes[row] = tsv->fields[1];
    sg_grow(&names, &codes->state_capacity, row + 1, sizeof(sg_str));
    codes->state_names = names;
    codes->state_names[row] = tsv->fields[0];
    if (sg_map_get(codes->countries, tsv->fields[0]) == SG_MAP_NONE)
        sg_map_set(codes->countries, tsv->fields[0], row);
    if (sg_map_get(codes->states, tsv->fields[1]) == SG_MAP_NONE)
        sg_map_set(codes->states, tsv->fields[1], row);
    codes->country_count++;
    return SG_OK;
}

static sg_status read_part(const sg_tsv *tsv, sg_actor_code *code,
                           sg_error *err)
{
    static const char *const classes[] = {"-", "agent", "person", "group"};
    static const sg_role_class values[] = {SG_ROLE_AGENT, SG_ROLE_AGENT,
                                           SG_ROLE_PERSON, SG_ROLE_GROUP};
    int class = sg_str_index(tsv->fields[3], classes, 4);

    *code = (sg_actor_code){.body = told(tsv->fields[4]),
                            .tells_kind = !sg_tsv_is_dash(tsv->fields[1]),
                            .tells_agent = class > 0};
    if (class < 0)
        return sg_tsv_fail(tsv, err, "'%.*s' is no class of an agent",
                           SG_FMT(tsv->fields[3]));
    code->agent = values[class];
    if (code->tells_kind &&
        (!sg_actor_kind_parse(tsv->fields[1], &code->kind) ||
         !sg_actor_kind_parse(tsv->fields[2], &code->dated)))
        return sg_tsv_fail(tsv, err, "'%.*s' or '%.*s' is no kind of actor",
                           SG_FMT(tsv->fields[1]), SG_FMT(tsv->fields[2]));
    return SG_OK;
}

static sg_status add_part(sg_event_codes *codes, const sg_tsv *tsv,
                          sg_error *err)
{
    sg_actor_code code;
    sg_status status = read_part(tsv, &code, err);
    void *items = codes->actor_codes;

    if (status)
        return status;
    sg_grow(&items, &codes->part_capacity, codes->part_count + 1, sizeof code);
    codes->actor_codes = items;
    codes->actor_codes[codes->part_count] = code;
    sg_map_set(codes->parts, tsv->fields[0], (uint32_t)codes->part_count++);
    return SG_OK;
}

typedef sg_status add_row(sg_event_codes *codes, const sg_tsv *tsv,
                          sg_error *err);

static sg_status read_table(sg_event_codes *codes, sg_data *data,
                            const char *name, const char *columns, add_row *add,
                            sg_error *err)
{
    const char *path;
    sg_str bytes;
    sg_tsv tsv;
    sg_status status = sg_data_file(data, name, &bytes, &path, err);

    if (!status)
        status = sg_tsv_open(&tsv, path, bytes, columns, err);
    while (!status && sg_tsv_next(&tsv, &status, err))
        status = add(codes, &tsv, err);
    return status;
}

static sg_status read_tables(sg_event_codes *codes, sg_data *data,
                             sg_error *err)
{
    sg_status status = read_table(codes, data, "events.tsv",
                                  "relation sign status cameo plover mode quad",
                                  add_event, err);

    if (!status)
        status = read_table(codes, data, "country_codes.tsv", "name code",
                            add_country, err);
    if (!status)
        status = read_table(codes, data, "actor_codes.tsv",
                            "code kind dated agent body", add_part, err);
    return status;
}

sg_status sg_event_codes_load(sg_data *data, sg_event_codes **out,
                              sg_error *err)
{
    sg_event_codes *codes = sg_calloc(1, sizeof *codes);
    sg_status status;

    codes->countries = sg_map_new();
    codes->states = sg_map_new();
    codes->parts = sg_map_new();
    status = read_tables(codes, data, err);
    if (status) {
        sg_event_codes_free(codes);
        codes = NULL;
    }
    *out = codes;
    return status;
}

void sg_event_codes_free(sg_event_codes *codes)
{
    if (!codes)
        return;
    sg_map_free(codes->countries);
    sg_map_free(codes->states);
    sg_map_free(codes->parts);
    free(codes->country_codes);
    free(codes->state_names);
    free(codes->actor_codes);
    free(codes->events);
    free(codes);
}

static const char *sign_of(int polarity)
{
    if (!polarity)
        return "0";
    return polarity > 0 ? "+" : "-";
}

static bool fits(sg_str cell, const char *value)
{
    return sg_str_is(cell, "*") || sg_str_is(cell, value);
}

const sg_event_code *sg_event_code_of(const sg_event_codes *codes,
                                      const sg_statement *s)
{
    for (size_t i = 0; i < codes->count; i++) {
        const sg_event_code *code = &codes->events[i];

        if (sg_str_eq(code->relation, s->relation) &&
            fits(code->sign, sign_of(s->polarity)) &&
            fits(code->status, sg_factuality_name(s->status)))
            return code;
    }
    return NULL;
}

sg_str sg_event_country(const sg_event_codes *codes, const sg_party *party)
{
    uint32_t place = sg_map_get(codes->countries, party->entity);

    if (place == SG_MAP_NONE && party->affiliation.len)
        place = sg_map_get(codes->countries, party->affiliation);
    return place == SG_MAP_NONE ? (sg_str){NULL, 0}
                                : codes->country_codes[place];
}

/* ---- from codes ------------------------------------------------------- */

static const sg_event_code *exact_code(const sg_event_codes *codes,
                                       sg_str cameo)
{
    for (size_t i = 0; i < codes->count; i++)
        if (sg_str_eq(codes->events[i].cameo, cameo))
            return &codes->events[i];
    return NULL;
}

const sg_event_code *sg_event_code_find(const sg_event_codes *codes,
                                        sg_str cameo)
{
    char root[] = "000";
    const sg_event_code *found = NULL;

    while (cameo.len >= 3 && !found) {
        found = exact_code(codes, cameo);
        if (!found && cameo.len == 3) { /* "023" is a part of "020" */
            root[0] = cameo.data[0];
            root[1] = cameo.data[1];
            found = exact_code(codes, sg_str_of(root));
        }
        cameo.len--;
    }
    return found;
}

sg_str sg_event_state(const sg_event_codes *codes, sg_str letters)
{
    uint32_t row = sg_map_get(codes->states, letters);

    return row == SG_MAP_NONE ? (sg_str){NULL, 0} : codes->state_names[row];
}

const sg_actor_code *sg_actor_code_find(const sg_event_codes *codes,
                                        sg_str letters)
{
    uint32_t row = sg_map_get(codes->parts, letters);

    return row == SG_MAP_NONE ? NULL : &codes->actor_codes[row];
}
