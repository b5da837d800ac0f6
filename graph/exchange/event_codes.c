/* The tables of event codes. */
#include "graph/exchange/event_codes.h"

#include <stdlib.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/tsv.h"
#include "extract/data.h"

struct sg_event_codes {
    sg_data *data; /* the texts of the tables */
    sg_event_code *events;
    size_t count;
    size_t capacity;
    sg_map *countries; /* name -> index of `country_codes` */
    sg_str *country_codes;
    size_t country_count;
    size_t country_capacity;
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

static sg_status add_country(sg_event_codes *codes, const sg_tsv *tsv,
                             sg_error *err)
{
    void *items = codes->country_codes;

    if (sg_tsv_is_dash(tsv->fields[1]))
        return sg_tsv_fail(tsv, err, "the state has no code");
    sg_grow(&items, &codes->country_capacity, codes->country_count + 1,
            sizeof(sg_str));
    codes->country_codes = items;
    sg_map_set(codes->countries, tsv->fields[0],
               (uint32_t)codes->country_count);
    codes->country_codes[codes->country_count++] = tsv->fields[1];
    return SG_OK;
}

typedef sg_status add_row(sg_event_codes *codes, const sg_tsv *tsv,
                          sg_error *err);

static sg_status read_table(sg_event_codes *codes, const char *name,
                            const char *columns, add_row *add, sg_error *err)
{
    const char *path;
    sg_str bytes;
    sg_tsv tsv;
    sg_status status = sg_data_file(codes->data, name, &bytes, &path, err);

    if (!status)
        status = sg_tsv_open(&tsv, path, bytes, columns, err);
    while (!status && sg_tsv_next(&tsv, &status, err))
        status = add(codes, &tsv, err);
    return status;
}

sg_status sg_event_codes_load(const char *dir, sg_event_codes **out,
                              sg_error *err)
{
    sg_event_codes *codes = sg_calloc(1, sizeof *codes);
    sg_status status = sg_data_open(dir, &codes->data, err);

    codes->countries = sg_map_new();
    if (!status)
        status = read_table(codes, "events.tsv",
                            "relation sign status cameo plover mode quad",
                            add_event, err);
    if (!status)
        status = read_table(codes, "country_codes.tsv", "name code",
                            add_country, err);
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
    free(codes->country_codes);
    free(codes->events);
    sg_data_free(codes->data);
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
