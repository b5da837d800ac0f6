/* A statement is read once, name by name. */
#include "graph/db_postgres_sql.h"

#include "base/str.h"

static const struct {
    const char *sqlite;
    const char *postgres;
} names[] = {
    {"INTEGER", "bigint"}, /* of 64 bits, as SQLite's */
    {"CROSS", ""},         /* how SQLite is told the order of a join */
    {"instr", "strpos"},
    {"json_each", "json_array_elements_text"},
    {"json_array", "json_build_array"},
    {"json_group_array", "json_agg"},
};

typedef struct reading {
    sg_str sql;
    size_t at;
    const char *schema;
    unsigned parameters;
} reading;

static bool is_of_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_';
}

static void copy_quoted(reading *r, sg_buf *out)
{
    size_t end = sg_str_find(r->sql, '\'', r->at + 1) + 1;

    sg_buf_add(out, sg_str_sub(r->sql, r->at, end));
    r->at = end;
}

/* "?" is the next parameter, "?2" the second. */
static void add_parameter(reading *r, sg_buf *out)
{
    char next = '\0';

    if (++r->at < r->sql.len)
        next = r->sql.data[r->at];
    sg_buf_byte(out, '$');
    if (next < '0' || next > '9')
        sg_buf_printf(out, "%u", ++r->parameters);
}

static void add_name(reading *r, sg_buf *out)
{
    size_t start = r->at;
    sg_str name;

    while (r->at < r->sql.len && is_of_name(r->sql.data[r->at]))
        r->at++;
    name = sg_str_sub(r->sql, start, r->at);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (sg_str_is(name, names[i].sqlite))
            name = sg_str_of(names[i].postgres);
    if (sg_str_is(name, "main") && r->at < r->sql.len &&
        r->sql.data[r->at] == '.')
        name = sg_str_of(r->schema);
    sg_buf_add(out, name);
}

void sg_postgres_sql(sg_buf *out, sg_str sql, const char *schema)
{
    reading r = {.sql = sql, .schema = schema};

    while (r.at < sql.len) {
        char c = sql.data[r.at];

        if (c == '\'')
            copy_quoted(&r, out);
        else if (c == '?')
            add_parameter(&r, out);
        else if (is_of_name(c))
            add_name(&r, out);
        else
            sg_buf_byte(out, sql.data[r.at++]);
    }
}

void sg_postgres_script(sg_buf *out, sg_str sql, const char *schema)
{
    reading r = {.sql = sql, .schema = schema};

    while (r.at < sql.len) {
        if (is_of_name(sql.data[r.at]))
            add_name(&r, out);
        else
            sg_buf_byte(out, sql.data[r.at++]);
    }
}
