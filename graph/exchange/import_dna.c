/* Databases of DNA 3 as statement lines. The file is somebody else's: it is
 * opened for reading only, and nothing in it is run. */
#include <stancegraph/exchange.h>

#include <stdlib.h>
#include <time.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "graph/db_sqlite.h"
#include "graph/exchange/coded.h"
#include "graph/exchange/dna_kinds.h"

/* One run. */
typedef struct reading {
    sg_db *dna;
    sg_import_names names;
    sg_answer *values; /* prepared once: they run for every statement */
    sg_answer *attributes;
    sg_dna_kinds kinds; /* statement types and the variables that we read */
    sg_arena *arena;    /* of the document */
    sg_arena *row;      /* of the statement */
    sg_document_info document;
    sg_str text;
    size_t skipped;
    size_t number; /* of the statement */
    sg_import_fn *fn;
    void *context;
} reading;

/* ---- opening ------------------------------------------------------------ */

static sg_status check_version(reading *r, sg_error *err)
{
    sg_call call = sg_call_sql(
        r->dna, "SELECT Value FROM SETTINGS WHERE Property = 'version'");
    sg_str version = {NULL, 0};
    bool row = false;
    sg_status status = SG_OK;

    if (sg_call_step(&call, &row, NULL) || !row)
        status = sg_fail(err, SG_EINPUT, "this is no database of DNA 3");
    else
        version = sg_arena_str(r->arena, sg_column(call.answer, 0));
    sg_call_end(&call);
    if (!status && !sg_str_starts(version, SG_STR("3.")))
        status = sg_fail(err, SG_EINPUT,
                         "made by DNA %.*s: import it into DNA 3 and save it "
                         "there",
                         SG_FMT(sg_str_sub(version, 0, 20)));
    return status;
}

static const char values_sql[] =
    "SELECT e.Value, e.ID FROM DATASHORTTEXT d JOIN ENTITIES e"
    "  ON e.ID = d.Entity WHERE d.StatementId = ?1 AND d.VariableId = ?2"
    " UNION ALL SELECT Value, 0 FROM DATABOOLEAN"
    "  WHERE StatementId = ?1 AND VariableId = ?2"
    " UNION ALL SELECT Value, 0 FROM DATAINTEGER"
    "  WHERE StatementId = ?1 AND VariableId = ?2"
    " UNION ALL SELECT Value, 0 FROM DATALONGTEXT"
    "  WHERE StatementId = ?1 AND VariableId = ?2";

static const char attributes_sql[] =
    "SELECT v.AttributeValue FROM ATTRIBUTEVALUES v"
    " JOIN ATTRIBUTEVARIABLES a ON a.ID = v.AttributeVariableId"
    " WHERE v.EntityId = ? AND a.AttributeVariable = ?";

/* A statement that is run for nothing tells whether its tables are there. */
static bool is_understood(reading *r, const char *sql, sg_answer **kept)
{
    sg_call call = sg_call_kept(r->dna, sql, kept);
    bool row;
    sg_status status = sg_call_step(&call, &row, NULL);

    sg_call_end(&call);
    return status == SG_OK;
}

static sg_status open_dna(reading *r, const char *path, sg_error *err)
{
    sg_status status = sg_sqlite_open_foreign(path, &r->dna, err);

    if (status)
        return status;
    if (check_version(r, err))
        return SG_EINPUT;
    if (!is_understood(r, values_sql, &r->values) ||
        !is_understood(r, attributes_sql, &r->attributes))
        return sg_fail(err, SG_EINPUT, "tables of DNA 3 are missing in it");
    return SG_OK;
}

/* ---- values ------------------------------------------------------------- */

/* An attribute of an entity; missing when it has none. */
static sg_str attribute(reading *r, int64_t entity, const char *name)
{
    sg_call call = sg_call_kept(r->dna, attributes_sql, &r->attributes);
    sg_str value = {NULL, 0};
    bool row = false;

    sg_call_int(&call, entity);
    sg_call_words(&call, sg_str_of(name));
    if (!sg_call_step(&call, &row, NULL) && row)
        value = sg_arena_str(r->row, sg_column(call.answer, 0));
    sg_call_end(&call);
    return value;
}

/* The value of a variable; `*entity` is 0 unless it is a name. */
static sg_str value_of(reading *r, int64_t statement, int64_t variable,
                       int64_t *entity)
{
    sg_call call = sg_call_kept(r->dna, values_sql, &r->values);
    sg_str value = {NULL, 0};
    bool row = false;

    *entity = 0;
    sg_call_int(&call, statement);
    sg_call_int(&call, variable);
    if (variable && !sg_call_step(&call, &row, NULL) && row) {
        value = sg_arena_str(r->row, sg_column(call.answer, 0));
        *entity = sg_column_int(call.answer, 1);
    }
    sg_call_end(&call);
    return value;
}

static sg_str plain(reading *r, int64_t statement, int64_t variable)
{
    int64_t entity;

    return value_of(r, statement, variable, &entity);
}

static sg_str party(reading *r, int64_t statement, int64_t variable,
                    sg_str *kind, sg_str *affiliation)
{
    int64_t entity;
    sg_str name = value_of(r, statement, variable, &entity);

    if (entity) {
        *kind = attribute(r, entity, "Type");
        *affiliation = attribute(r, entity, "Affiliation");
    }
    return name;
}

/* In a database of ours what no actor is the target of has the topic there. */
static void read_target(reading *r, const sg_dna_kind *kind, int64_t statement,
                        sg_coded *coded)
{
    sg_str target = party(r, statement, kind->variables[SG_DNA_IS_TARGET],
                          &coded->target_kind, &coded->target_affiliation);

    coded->topic = plain(r, statement, kind->variables[SG_DNA_IS_TOPIC]);
    if (!sg_str_is(coded->target_kind, "topic"))
        coded->target = target;
    else if (!coded->topic.len)
        coded->topic = target;
}

static void read_values(reading *r, const sg_dna_kind *kind, int64_t statement,
                        sg_coded *coded)
{
    const int64_t *variables = kind->variables;

    coded->source = party(r, statement, variables[SG_DNA_IS_SOURCE],
                          &coded->kind, &coded->affiliation);
    coded->organization =
        plain(r, statement, variables[SG_DNA_IS_ORGANIZATION]);
    read_target(r, kind, statement, coded);
    coded->relation = plain(r, statement, variables[SG_DNA_IS_RELATION]);
    coded->agreement = plain(r, statement, variables[SG_DNA_IS_AGREEMENT]);
    coded->status = plain(r, statement, variables[SG_DNA_IS_STATUS]);
    coded->speaker = party(r, statement, variables[SG_DNA_IS_SPEAKER],
                           &coded->speaker_kind, &coded->speaker_affiliation);
    coded->date = plain(r, statement, variables[SG_DNA_IS_DATE]);
    coded->confidence = plain(r, statement, variables[SG_DNA_IS_CONFIDENCE]);
    coded->evidence = plain(r, statement, variables[SG_DNA_IS_EVIDENCE]);
}

/* ---- places ------------------------------------------------------------- */

/* Byte at which the character of this number begins, as DNA's editor counts
 * them: two for one beyond U+FFFF. */
static size_t byte_of(sg_str text, int64_t character)
{
    size_t at = 0;

    for (int64_t n = 0; n < character && at < text.len;)
        n += sg_utf8_next(text, &at) > 0xffff ? 2 : 1;
    return at;
}

/* The words that are marked, or the sentence around them when it is told. */
static void find_place(reading *r, int64_t start, int64_t stop, sg_coded *coded)
{
    size_t from = byte_of(r->text, start);
    size_t to = byte_of(r->text, stop);
    size_t length = coded->evidence.len;

    coded->place = from < INT32_MAX ? (uint32_t)from : 0;
    if (to <= from || to > UINT32_MAX)
        return;
    for (size_t at = from + 1; length && at-- > 0;) {
        sg_str there = sg_str_sub(r->text, at, at + length);

        if (at + length >= to && sg_str_eq(there, coded->evidence)) {
            coded->sentence = (sg_span){(uint32_t)at, (uint32_t)(at + length)};
            return;
        }
        if (at + length < to)
            break;
    }
    if (!length)
        coded->evidence = sg_str_sub(r->text, from, to);
    coded->sentence = (sg_span){(uint32_t)from, (uint32_t)to};
}

/* ---- documents ---------------------------------------------------------- */

static sg_str day_of(reading *r, int64_t seconds)
{
    char text[16];
    time_t moment = (time_t)seconds;
    struct tm day;

    if (!seconds || !gmtime_r(&moment, &day) || day.tm_year < 0 ||
        day.tm_year > 8099 || !strftime(text, sizeof text, "%Y-%m-%d", &day))
        return (sg_str){NULL, 0};
    return sg_arena_str(r->arena, sg_str_of(text));
}

/* Documents of ours have their id and address in the notes, "id: A  url: B",
 * and without a title the id in its place. */
static void read_notes(reading *r, sg_str notes)
{
    static const char mark[] = "  url: ";
    size_t n = sizeof mark - 1;

    if (!sg_str_starts(notes, SG_STR("id: ")))
        return;
    notes = sg_arena_str(r->arena, sg_str_sub(notes, 4, notes.len));
    r->document.id = notes;
    for (size_t at = 0; at + n <= notes.len; at++) {
        if (!sg_str_is(sg_str_sub(notes, at, at + n), mark))
            continue;
        r->document.id = sg_str_sub(notes, 0, at);
        r->document.url = sg_str_sub(notes, at + n, notes.len);
        break;
    }
    if (sg_str_starts(r->document.id, r->document.title))
        r->document.title = (sg_str){NULL, 0};
}

/* Two documents may have one title, and one may have none: an id has the
 * number too. */
static void read_document(reading *r, sg_answer *row)
{
    sg_buf id = SG_BUF_INIT;

    sg_arena_reset(r->arena);
    r->text = sg_arena_str(r->arena, sg_column(row, 2));
    r->document = (sg_document_info){
        .title = sg_arena_str(r->arena, sg_column(row, 1)),
        .author = sg_arena_str(r->arena, sg_column(row, 3)),
        .medium = sg_arena_str(r->arena, sg_column(row, 4)),
        .date = day_of(r, sg_column_int(row, 6)),
    };
    sg_buf_printf(&id, "%.*s (%lld)", SG_FMT(r->document.title),
                  (long long)sg_column_int(row, 0));
    r->document.id = sg_arena_str(r->arena, sg_buf_str(&id));
    sg_buf_clear(&id);
    read_notes(r, sg_column(row, 5));
}

static bool hand_on(reading *r, const sg_dna_kind *kind, sg_answer *row)
{
    sg_coded coded = {.document = r->document};
    sg_buf line = SG_BUF_INIT;
    bool go_on;

    sg_arena_reset(r->row);
    read_values(r, kind, sg_column_int(row, 0), &coded);
    find_place(r, sg_column_int(row, 2), sg_column_int(row, 3), &coded);
    sg_coded_write(&line, &coded);
    go_on = r->fn(r->context, sg_buf_str(&line), (size_t)sg_column_int(row, 0),
                  NULL);
    sg_buf_clear(&line);
    return go_on;
}

static sg_status read_statements(reading *r, int64_t document, sg_error *err)
{
    sg_call call = sg_call_sql(
        r->dna, "SELECT ID, StatementTypeId, Start, Stop FROM STATEMENTS"
                " WHERE DocumentId = ? ORDER BY Start, Stop, ID");
    sg_status status;
    bool row;

    sg_call_int(&call, document);
    while (!(status = sg_call_step(&call, &row, err)) && row) {
        const sg_dna_kind *kind =
            sg_dna_kind_of(&r->kinds, sg_column_int(call.answer, 1));

        if (!kind) {
            r->skipped++;
        } else if (!hand_on(r, kind, call.answer)) {
            status = sg_fail(err, SG_ESTOP, "stopped by the caller");
            break;
        }
    }
    sg_call_end(&call);
    return status;
}

static sg_status read_documents(reading *r, sg_error *err)
{
    sg_call call = sg_call_sql(
        r->dna, "SELECT ID, Title, Text, Author, Source, Notes, Date"
                " FROM DOCUMENTS ORDER BY ID");
    sg_status status;
    bool row;

    while (!(status = sg_call_step(&call, &row, err)) && row) {
        read_document(r, call.answer);
        status = read_statements(r, sg_column_int(call.answer, 0), err);
        if (status)
            break;
    }
    sg_call_end(&call);
    return status;
}

sg_status sg_import_dna(const char *path, const sg_import_names *names,
                        sg_import_fn *fn, void *context, size_t *skipped,
                        sg_error *err)
{
    reading r = {.fn = fn, .context = context};
    sg_status status;

    r.arena = sg_arena_new();
    r.row = sg_arena_new();
    if (names)
        r.names = *names;
    status = open_dna(&r, path, err);
    if (!status)
        status = sg_dna_kinds_read(&r.kinds, r.dna, &r.names, err);
    if (!status)
        status = read_documents(&r, err);
    if (skipped)
        *skipped = r.skipped;
    sg_dna_kinds_clear(&r.kinds);
    sg_answer_close(r.values);
    sg_answer_close(r.attributes);
    sg_db_close(r.dna);
    sg_arena_free(r.row);
    sg_arena_free(r.arena);
    return status;
}
