/* A database that DNA 3.1 opens, made in memory and handed on as bytes. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/error.h"
#include "base/str.h"
#include "graph/db_sqlite.h"
#include "graph/exchange/dna_tables.h"
#include "graph/exchange/dna_text.h"
#include "graph/exchange/period.h"

typedef enum insertion {
    ADD_DOCUMENT,
    ADD_STATEMENT,
    ADD_ENTITY,
    ADD_ATTRIBUTE,
    ADD_SHORT,
    ADD_LONG,
    ADD_INTEGER,
    ADD_BOOLEAN,
    INSERTIONS
} insertion;

static const char *const insertions[INSERTIONS] = {
    [ADD_DOCUMENT] = "INSERT INTO DOCUMENTS VALUES"
                     " (?, ?, ?, 1, ?, ?, '', ?, '', ?)",
    [ADD_STATEMENT] = "INSERT INTO STATEMENTS VALUES (?, ?, ?, ?, ?, 1)",
    [ADD_ENTITY] = "INSERT INTO ENTITIES (ID, VariableId, Value)"
                   " VALUES (?, ?, ?)",
    [ADD_ATTRIBUTE] = "INSERT INTO ATTRIBUTEVALUES VALUES (NULL, ?, ?, ?)",
    [ADD_SHORT] = "INSERT INTO DATASHORTTEXT VALUES (NULL, ?, ?, ?)",
    [ADD_LONG] = "INSERT INTO DATALONGTEXT VALUES (NULL, ?, ?, ?)",
    [ADD_INTEGER] = "INSERT INTO DATAINTEGER VALUES (NULL, ?, ?, ?)",
    [ADD_BOOLEAN] = "INSERT INTO DATABOOLEAN VALUES (NULL, ?, ?, ?)",
};

/* One run. The first failure is kept in `status`; after it nothing is done. */
typedef struct making {
    sg_exporter *x;
    sg_db *dna;
    sg_answer *statements[INSERTIONS];
    sg_map *entities; /* "VARIABLE NAME" -> number */
    uint32_t entity_count;
    sg_dna_text text;
    sg_arena *arena; /* of the document at hand */
    sg_str document;
    int64_t document_count;
    int64_t statement_count;
    size_t undated;
    sg_status status;
    sg_error failure;
} making;

static sg_call start(making *m, insertion which)
{
    return sg_call_kept(m->dna, insertions[which], &m->statements[which]);
}

static void run(making *m, sg_call *call)
{
    if (m->status == SG_OK)
        m->status = sg_call_run(call, &m->failure);
    else
        sg_call_end(call);
}

/* A name or title: clean, and as long as DNA allows. */
static sg_str short_text(making *m, sg_str text)
{
    sg_buf cut = SG_BUF_INIT;
    sg_str kept;

    (void)sg_dna_characters(&cut, sg_clean(m->arena, text), SG_DNA_NAME_MAX);
    kept = sg_arena_str(m->arena, sg_buf_str(&cut));
    sg_buf_clear(&cut);
    return kept;
}

static sg_str long_text(making *m, sg_str text)
{
    sg_buf whole = SG_BUF_INIT;
    sg_str kept;

    (void)sg_dna_characters(&whole, text, SIZE_MAX);
    kept = sg_arena_str(m->arena, sg_buf_str(&whole));
    sg_buf_clear(&whole);
    return kept;
}

/* ---- documents ---------------------------------------------------------- */

static int64_t seconds_of(making *m, sg_str date)
{
    sg_period period;

    if (sg_period_of(date, &period))
        return sg_period_seconds(&period);
    m->undated++;
    return 0;
}

static sg_str notes_of(making *m, const sg_document_info *info)
{
    sg_buf notes = SG_BUF_INIT;
    sg_str kept;

    sg_buf_printf(&notes, "id: %.*s", SG_FMT(sg_clean(m->arena, info->id)));
    if (info->url.len)
        sg_buf_printf(&notes, "  url: %.*s",
                      SG_FMT(sg_clean(m->arena, info->url)));
    kept = long_text(m, sg_buf_str(&notes));
    sg_buf_clear(&notes);
    return kept;
}

static void add_document(making *m, const sg_document_info *info)
{
    sg_call call;

    sg_arena_reset(m->arena);
    m->document = sg_arena_str(m->arena, info->id);
    if (m->status == SG_OK)
        m->status = sg_dna_text_read(&m->text, m->x->store, m->document,
                                     m->arena, &m->failure);
    call = start(m, ADD_DOCUMENT);
    sg_call_int(&call, ++m->document_count);
    sg_call_words(&call,
                  short_text(m, info->title.len ? info->title : info->id));
    sg_call_words(&call, sg_buf_str(&m->text.text));
    sg_call_words(&call, short_text(m, info->author));
    sg_call_words(&call, short_text(m, info->medium));
    sg_call_words(&call, notes_of(m, info));
    sg_call_int(&call, seconds_of(m, info->date));
    run(m, &call);
}

/* ---- entities ----------------------------------------------------------- */

static void add_attributes(making *m, int64_t entity, int64_t variable,
                           const char *kind, sg_str affiliation)
{
    const sg_str values[SG_DNA_ATTRIBUTES] = {sg_str_of(kind),
                                              short_text(m, affiliation)};

    for (int i = 0; i < SG_DNA_ATTRIBUTES; i++) {
        sg_call call = start(m, ADD_ATTRIBUTE);

        sg_call_int(&call, entity);
        sg_call_int(&call, sg_dna_attribute(variable, i));
        sg_call_words(&call, values[i]);
        run(m, &call);
    }
}

/* The entity of a name; `*added` when it is new. */
static int64_t entity_of(making *m, int64_t variable, sg_str name, bool *added)
{
    sg_buf key = SG_BUF_INIT;
    uint32_t number;
    sg_call call;

    sg_buf_printf(&key, "%lld %.*s", (long long)variable, SG_FMT(name));
    number = sg_map_get(m->entities, sg_buf_str(&key));
    *added = number == SG_MAP_NONE;
    if (*added) {
        number = ++m->entity_count;
        sg_map_set(m->entities, sg_arena_str(m->x->arena, sg_buf_str(&key)),
                   number);
        call = start(m, ADD_ENTITY);
        sg_call_int(&call, number);
        sg_call_int(&call, variable);
        sg_call_words(&call, name);
        run(m, &call);
    }
    sg_buf_clear(&key);
    return number;
}

/* ---- values ------------------------------------------------------------- */

/* The statement at hand: each variable gets a row, an empty one too. */
typedef struct filling {
    making *m;
    int64_t first; /* what is added to the number of a variable */
} filling;

static void add_name(const filling *f, sg_dna_variable which, sg_str text,
                     const char *kind, sg_str affiliation)
{
    making *m = f->m;
    int64_t variable = f->first + (int64_t)which;
    bool added;
    int64_t entity = entity_of(m, variable, short_text(m, text), &added);
    sg_call call = start(m, ADD_SHORT);

    if (added && sg_dna_has_attributes(which))
        add_attributes(m, entity, variable, kind, affiliation);
    sg_call_int(&call, m->statement_count);
    sg_call_int(&call, variable);
    sg_call_int(&call, entity);
    run(m, &call);
}

static void add_party(const filling *f, sg_dna_variable which,
                      const sg_party *party)
{
    add_name(f, which, party->entity, sg_actor_kind_name(party->kind),
             party->affiliation);
}

static void add_plain(const filling *f, sg_dna_variable which, sg_str text)
{
    add_name(f, which, text, "", (sg_str){NULL, 0});
}

static void add_number(const filling *f, insertion table, sg_dna_variable which,
                       int64_t value)
{
    sg_call call = start(f->m, table);

    sg_call_int(&call, f->m->statement_count);
    sg_call_int(&call, f->first + (int64_t)which);
    sg_call_int(&call, value);
    run(f->m, &call);
}

static void add_evidence(const filling *f, sg_str text)
{
    sg_call call = start(f->m, ADD_LONG);

    sg_call_int(&call, f->m->statement_count);
    sg_call_int(&call, f->first + SG_DNA_EVIDENCE);
    sg_call_words(&call, long_text(f->m, text));
    run(f->m, &call);
}

static void add_values(const filling *f, const sg_statement *s)
{
    static const sg_party nobody = {.text = {NULL, 0}};

    add_party(f, SG_DNA_SOURCE, &s->source);
    add_plain(f, SG_DNA_RELATION, s->relation);
    if (s->has_target)
        add_party(f, SG_DNA_TARGET, &s->target);
    else
        add_name(f, SG_DNA_TARGET, sg_export_object(s),
                 s->topic_key.len ? "topic" : "", (sg_str){NULL, 0});
    if (s->polarity)
        add_number(f, ADD_BOOLEAN, SG_DNA_AGREEMENT, s->polarity > 0);
    add_plain(f, SG_DNA_TOPIC, s->topic_text);
    add_plain(f, SG_DNA_STATUS, sg_str_of(sg_factuality_name(s->status)));
    if (s->attributed_count)
        add_party(f, SG_DNA_SPEAKER, &s->attributed_to[0]);
    else
        add_name(f, SG_DNA_SPEAKER, nobody.entity, "", nobody.entity);
    add_plain(f, SG_DNA_DATE, s->date);
    add_number(f, ADD_INTEGER, SG_DNA_CONFIDENCE,
               (int64_t)lround(s->confidence * 100));
    add_evidence(f, s->sentence_text);
}

static bool add_statement(void *context, const sg_document_info *document,
                          const sg_statement *s)
{
    making *m = context;
    int type = s->polarity ? SG_DNA_STANCE : SG_DNA_NEUTRAL;
    filling f = {m, type == SG_DNA_STANCE ? 0 : SG_DNA_VARIABLES};
    int64_t from;
    int64_t to;
    sg_call call;

    if (!m->document_count || !sg_str_eq(document->id, m->document))
        add_document(m, document);
    sg_dna_place(&m->text, s, &from, &to);
    call = start(m, ADD_STATEMENT);
    sg_call_int(&call, ++m->statement_count);
    sg_call_int(&call, type);
    sg_call_int(&call, m->document_count);
    sg_call_int(&call, from);
    sg_call_int(&call, to);
    run(m, &call);
    add_values(&f, s);
    return m->status == SG_OK;
}

/* ---- the file ----------------------------------------------------------- */

static sg_status open_memory(making *m, sg_error *err)
{
    sg_status status = sg_sqlite_open_memory("the DNA database", &m->dna, err);

    if (!status)
        status = sg_dna_tables(m->dna, err);
    return status ? status : sg_db_exec(m->dna, "BEGIN", err);
}

static void close_memory(making *m)
{
    for (int i = 0; i < INSERTIONS; i++)
        sg_answer_close(m->statements[i]);
    sg_db_close(m->dna);
}

static sg_status hand_on(making *m, sg_error *err)
{
    sg_status status = sg_db_exec(m->dna, "COMMIT", err);

    return status ? status : sg_sqlite_bytes(m->dna, &m->x->out, err);
}

sg_status sg_export_dna(sg_exporter *x, sg_error *err)
{
    making m = {.x = x, .text = SG_DNA_TEXT_INIT, .failure = SG_ERROR_INIT};
    sg_status status = open_memory(&m, err);

    m.entities = sg_map_new();
    m.arena = sg_arena_new();
    if (!status)
        status = sg_export_statements(x, add_statement, &m, err);
    if (m.status) {
        status = m.status;
        if (err)
            *err = m.failure;
    }
    if (!status)
        status = hand_on(&m, err);
    if (!status && m.undated)
        (void)snprintf(x->report->note, sizeof x->report->note,
                       "%zu documents have no date: they stand at 1970-01-01",
                       m.undated);
    sg_arena_free(m.arena);
    sg_map_free(m.entities);
    sg_dna_text_clear(&m.text);
    close_memory(&m);
    return status;
}
