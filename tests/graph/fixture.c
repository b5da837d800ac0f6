/* What the tests of graph/ share. */
#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "graph/db_sqlite.h"

static void remove_scratch(void)
{
    char command[128];

    (void)snprintf(command, sizeof command, "rm -rf graph-scratch-%ld",
                   (long)getpid());
    if (system(command))
        perror(command);
}

void of_sqlite_only(void)
{
    if (getenv("STANCEGRAPH_TEST_SERVER"))
        skip();
}

/* On the server where there is one: a schema of that name, without tables. */
static const char *fresh_address(const char *server, const char *name)
{
    static char address[256];
    sg_error err = SG_ERROR_INIT;
    sg_db *db = NULL;
    char sql[120];
    char schema[64];

    (void)snprintf(schema, sizeof schema, "t%ld_%s", (long)getpid(), name);
    for (char *c = schema; *c; c++)
        *c = (*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9') ? *c : '_';
    (void)snprintf(address, sizeof address, "%s&schema=%s", server, schema);
    (void)snprintf(sql, sizeof sql, "DROP SCHEMA %s CASCADE", schema);
    if (sg_db_open(address, SG_STORE_WRITE, &db, &err) ||
        sg_db_exec(db, sql, &err))
        fail_msg("%s: %s", err.file, err.message);
    sg_db_close(db);
    return address;
}

const char *fresh_path(const char *name)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-journal"};
    static char path[256];
    static long owner;
    const char *server = getenv("STANCEGRAPH_TEST_SERVER");
    char file[300];

    if (server)
        return fresh_address(server, name);
    (void)snprintf(path, sizeof path, "graph-scratch-%ld", (long)getpid());
    if (owner != (long)getpid()) {
        owner = (long)getpid();
        (void)mkdir(path, 0755);
        (void)atexit(remove_scratch);
    }
    (void)snprintf(path, sizeof path, "graph-scratch-%ld/%s", (long)getpid(),
                   name);
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        (void)snprintf(file, sizeof file, "%s%s", path, suffixes[i]);
        (void)remove(file);
    }
    return path;
}

sg_store *reopened(const char *path, sg_store_mode mode)
{
    sg_error err = SG_ERROR_INIT;
    sg_store *store = NULL;

    if (sg_store_open(path, mode, &store, &err))
        fail_msg("%s: %s", err.file, err.message);
    return store;
}

sg_store *fresh_store(const char *name)
{
    return reopened(fresh_path(name), SG_STORE_WRITE);
}

static sg_party party(sg_str name, uint32_t start)
{
    return (sg_party){.span = {start, start + (uint32_t)name.len},
                      .text = name,
                      .entity = name,
                      .kind = SG_ACTOR_STATE};
}

sg_statement told(uint32_t number, const char *text)
{
    sg_str rest = sg_str_of(text);
    uint32_t start = number * 1000;
    sg_statement s = {.sentence = number,
                      .sentence_span = {start, start + 900},
                      .sentence_text = rest,
                      .status = SG_ACTUAL,
                      .confidence = 0.5,
                      .polarity = -1};
    sg_str name;

    (void)sg_str_next(&rest, '|', &name);
    s.source = party(name, start);
    start += (uint32_t)name.len + 1;
    (void)sg_str_next(&rest, '|', &s.relation);
    s.cue = (sg_span){start, start + (uint32_t)s.relation.len};
    s.cue_text = s.relation;
    start = s.cue.end + 1;
    if (sg_str_is(s.relation, "praises") || sg_str_is(s.relation, "supports"))
        s.polarity = 1;
    s.has_target = sg_str_next(&rest, '|', &name) && name.len;
    if (s.has_target)
        s.target = party(name, start);
    start += (uint32_t)name.len + 1;
    if (sg_str_next(&rest, '|', &s.topic_text))
        s.topic = (sg_span){start, start + (uint32_t)s.topic_text.len};
    return s;
}

sg_document_info document(const char *id, const char *date)
{
    return (sg_document_info){.id = sg_str_of(id), .date = sg_str_of(date)};
}

sg_put load(sg_store *store, const sg_document_info *info,
            const sg_statement *statements, size_t count)
{
    sg_error err = SG_ERROR_INIT;
    sg_put done = SG_PUT_UNCHANGED;

    if (sg_store_load(store, info, statements, count, &done, &err))
        fail_msg("%s", err.message);
    return done;
}

sg_put load_told(sg_store *store, const char *id, const char *date,
                 const char *const *texts)
{
    sg_statement statements[16];
    sg_document_info info = document(id, date);
    size_t count = 0;

    for (; texts[count]; count++)
        statements[count] = told((uint32_t)count, texts[count]);
    return load(store, &info, statements, count);
}

sg_graph *loaded(sg_store *store, const sg_filter *filter)
{
    sg_error err = SG_ERROR_INIT;
    sg_graph *graph = NULL;

    if (sg_graph_load(store, filter, &graph, &err))
        fail_msg("%s", err.message);
    return graph;
}

static bool list_one(void *context, const sg_document_info *info,
                     const sg_statement *s)
{
    sg_buf *out = context;

    (void)info;
    sg_buf_printf(out, "%.*s %.*s %.*s\n", SG_FMT(s->source.entity),
                  SG_FMT(s->relation),
                  SG_FMT(s->has_target ? s->target.entity : s->topic_text));
    return true;
}

void assert_same_graph(sg_store *a, sg_store *b)
{
    sg_graph *left = loaded(a, NULL);
    sg_graph *right = loaded(b, NULL);

    assert_true(sg_graph_equal(left, right));
    sg_graph_free(left);
    sg_graph_free(right);
}

const char *listed(sg_store *store, const sg_filter *filter)
{
    static char text[16384];
    sg_error err = SG_ERROR_INIT;
    sg_buf out = SG_BUF_INIT;

    if (sg_store_query(store, filter, list_one, &out, &err))
        fail_msg("%s", err.message);
    (void)snprintf(text, sizeof text, "%s", out.data);
    sg_buf_clear(&out);
    return text;
}

static sg_db *opened(const char *path)
{
    sg_error err = SG_ERROR_INIT;
    sg_db *db = NULL;

    if (sg_db_is_server(path) ? sg_db_open(path, SG_STORE_CHANGE, &db, &err)
                              : sg_sqlite_open_any(path, &db, &err))
        fail_msg("%s: %s", err.file, err.message);
    return db;
}

int64_t asked(const char *path, const char *sql)
{
    sg_db *db = opened(path);
    sg_error err = SG_ERROR_INIT;
    sg_call call = sg_call_sql(db, sql);
    int64_t answer = -1;
    bool row;

    if (sg_call_step(&call, &row, &err))
        fail_msg("%s", err.message);
    if (row)
        answer = sg_column_int(call.answer, 0);
    sg_call_end(&call);
    sg_db_close(db);
    return answer;
}

void meddle(const char *path, const char *sql)
{
    sg_db *db = opened(path);
    sg_error err = SG_ERROR_INIT;

    if (sg_db_exec(db, sql, &err))
        fail_msg("%s", err.message);
    sg_db_close(db);
}

bool refuses(const char *path, const char *sql)
{
    sg_db *db = opened(path);
    sg_status status = sg_db_exec(db, sql, NULL);

    sg_db_close(db);
    return status != SG_OK;
}

void add_rows(sg_buf *out, const char *path, const char *sql, int columns)
{
    sg_db *db = opened(path);
    sg_error err = SG_ERROR_INIT;
    sg_call call = sg_call_sql(db, sql);
    sg_status status;
    bool row;

    while (!(status = sg_call_step(&call, &row, &err)) && row) {
        for (int i = 0; i < columns; i++)
            sg_buf_printf(out, "%.*s|",
                          SG_FMT(sg_column_is_null(call.answer, i)
                                     ? SG_STR("NULL")
                                     : sg_column(call.answer, i)));
        sg_buf_byte(out, '\n');
    }
    if (status)
        fail_msg("%s", err.message);
    sg_call_end(&call);
    sg_db_close(db);
}
