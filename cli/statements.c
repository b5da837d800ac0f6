/* Lines in any order to statements by document. */
#include "cli/statements.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"
#include "cli/reader.h"
#include "extract/knowledge.h"
#include "extract/statement_json.h"

/* Other names of actors: a folded name to the actor's own. */
typedef struct names {
    sg_arena *arena;
    sg_map *map;
    sg_str *actors;
    size_t count;
    size_t capacity;
} names;

struct cli_statements {
    sg_arena *arena;
    sg_map *map; /* document -> index */
    cli_told *told;
    size_t documents;
    size_t capacity;
    size_t count;
};

/* ---- names ----------------------------------------------------------------
 */

static bool add_name(void *context, sg_str actor, sg_str name)
{
    names *n = context;
    char room[SG_NAME_KEY_MAX];
    sg_str key = sg_fold(name, room, sizeof(room));

    if (sg_map_get(n->map, key) != SG_MAP_NONE)
        return true;
    sg_grow((void **)&n->actors, &n->capacity, n->count + 1, sizeof(sg_str));
    sg_map_set(n->map, sg_arena_str(n->arena, key), (uint32_t)n->count);
    n->actors[n->count++] = actor;
    return true;
}

static void read_names(names *n, const sg_extractor *extractor)
{
    *n = (names){.arena = sg_arena_new(), .map = sg_map_new()};
    sg_extractor_names(extractor, add_name, n);
}

static void clear_names(names *n)
{
    free(n->actors);
    sg_map_free(n->map);
    sg_arena_free(n->arena);
}

static void rename_party(const names *n, sg_party *party)
{
    char room[SG_NAME_KEY_MAX];
    uint32_t actor =
        sg_map_get(n->map, sg_fold(party->entity, room, sizeof(room)));

    if (actor != SG_MAP_NONE)
        party->entity = n->actors[actor];
}

/* ---- reading --------------------------------------------------------------
 */

static cli_told *told_of(cli_statements *s, sg_str document, size_t line)
{
    uint32_t index = sg_map_get(s->map, document);

    if (index == SG_MAP_NONE) {
        sg_str id = sg_arena_str(s->arena, document);
        sg_grow((void **)&s->told, &s->capacity, s->documents + 1,
                sizeof(*s->told));
        index = (uint32_t)s->documents++;
        s->told[index] = (cli_told){.document = id, .line = line};
        sg_map_set(s->map, id, index);
    }
    return &s->told[index];
}

static sg_status read_line(cli_statements *s, const names *n, sg_str line,
                           size_t number, sg_error *err)
{
    sg_line read;
    sg_status status = sg_line_read(s->arena, line, &read, err);
    cli_told *told;

    if (status != SG_OK || read.is_document)
        return status;
    rename_party(n, &read.statement.source);
    rename_party(n, &read.statement.target);
    told = told_of(s, read.document.info.id, number);
    sg_grow((void **)&told->items, &told->capacity, told->count + 1,
            sizeof(read.statement));
    told->items[told->count++] = read.statement;
    s->count++;
    return SG_OK;
}

static void fail(sg_error *err, const char *path, size_t line,
                 cli_console *console)
{
    sg_error_in_file(err, path);
    err->line = line;
    cli_fail(console, err);
}

static void read_lines(cli_statements *s, const names *n, const char *path,
                       cli_reader *reader, cli_console *console)
{
    sg_status status;

    do {
        sg_error err = SG_ERROR_INIT;
        sg_str line;
        status = cli_reader_line(reader, &line, &err);
        size_t number = cli_reader_line_number(reader);
        if (status == SG_OK && line.data == NULL)
            return;
        if (status == SG_OK && sg_str_trim(line).len > 0 &&
            read_line(s, n, line, number, &err) != SG_OK)
            fail(&err, path, number, console);
        if (status != SG_OK)
            fail(&err, path, number, console);
    } while (status == SG_OK || status == SG_ELIMIT);
}

cli_statements *cli_statements_read(const char *path,
                                    const sg_extractor *extractor,
                                    cli_console *console)
{
    cli_statements *s;
    sg_error err = SG_ERROR_INIT;
    cli_reader *reader;
    names n;

    if (cli_reader_open(path, &reader, &err) != SG_OK) {
        fail(&err, path, 0, console);
        return NULL;
    }
    s = sg_calloc(1, sizeof(*s));
    s->arena = sg_arena_new();
    s->map = sg_map_new();
    read_names(&n, extractor);
    read_lines(s, &n, path, reader, console);
    clear_names(&n);
    cli_reader_close(reader);
    return s;
}

void cli_statements_free(cli_statements *statements)
{
    if (statements == NULL)
        return;
    for (size_t i = 0; i < statements->documents; i++)
        free(statements->told[i].items);
    free(statements->told);
    sg_map_free(statements->map);
    sg_arena_free(statements->arena);
    free(statements);
}

/* ---- looking up -----------------------------------------------------------
 */

size_t cli_statements_count(const cli_statements *statements)
{
    return statements->count;
}

size_t cli_statements_documents(const cli_statements *statements)
{
    return statements->documents;
}

const cli_told *cli_statements_at(const cli_statements *statements,
                                  size_t index)
{
    return &statements->told[index];
}

const cli_told *cli_statements_of(cli_statements *statements, sg_str document)
{
    uint32_t index = sg_map_get(statements->map, document);

    if (index == SG_MAP_NONE)
        return NULL;
    statements->told[index].asked = true;
    return &statements->told[index];
}
