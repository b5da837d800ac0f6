/* Is a store whole? What a kind of database can tell of itself comes first,
 * then what the tables promise each other. */
#include "base/error.h"
#include "base/str.h"
#include "graph/schema.h"
#include "graph/store.h"

typedef struct checking {
    sg_store *store;
    sg_fault_fn *fn;
    void *context;
    bool stopped;
} checking;

static void tell(checking *c, sg_str table, sg_str what)
{
    c->stopped = c->stopped || !c->fn(c->context, table, what);
}

/* A damaged file may fail at any step: that is a fault, and the next question
 * may still have an answer. */
static sg_status ask(checking *c, sg_str sql, sg_error *err)
{
    sg_answer *answer = sg_answer_new(c->store->db, sql);
    sg_error broken = SG_ERROR_INIT;
    sg_status status = SG_OK;
    bool row = false;

    while (!c->stopped && !(status = sg_answer_next(answer, &row, &broken)) &&
           row)
        tell(c, sg_column(answer, 0), sg_column(answer, 1));
    sg_answer_close(answer);
    if (status != SG_ESTORE) {
        if (status)
            *err = broken;
        return status;
    }
    tell(c, SG_STR("file"), sg_str_of(broken.message));
    return SG_OK;
}

/* ---- a file -------------------------------------------------------------- */

static const char *const file_questions[] = {
    "SELECT 'file', integrity_check FROM pragma_integrity_check"
    " WHERE integrity_check <> 'ok'",
    "SELECT \"table\", 'row ' || coalesce(rowid, '') || ' refers to what is"
    " missing in ' || parent FROM pragma_foreign_key_check",
};

/* FTS5 compares an index with its rows on a command that looks like writing.
 * Nothing is kept of it. */
static sg_status check_words(checking *c, const char *table, sg_error *err)
{
    sg_db *db = c->store->db;
    sg_buf sql = SG_BUF_INIT;
    sg_error broken = SG_ERROR_INIT;
    sg_status status = sg_db_begin(db, err);

    if (status)
        return status;
    sg_buf_printf(&sql,
                  "INSERT INTO %s (%s, rank) VALUES ('integrity-check', 1)",
                  table, table);
    if (sg_db_exec(db, sql.data, &broken))
        tell(c, sg_str_of(table), SG_STR("does not fit the rows"));
    sg_buf_clear(&sql);
    (void)sg_db_finish(db, SG_ESTOP, NULL);
    return SG_OK;
}

static sg_status check_file(checking *c, sg_error *err)
{
    static const char *const indexes[] = {"topic_words", "sentence_words"};
    sg_status status = SG_OK;

    for (size_t i = 0; i < 2 && !status; i++)
        status = ask(c, sg_str_of(file_questions[i]), err);
    for (size_t i = 0; i < 2 && !status && !c->stopped && c->store->data; i++)
        status = check_words(c, indexes[i], err);
    return status;
}

/* ---- both ---------------------------------------------------------------- */

sg_status sg_store_check(sg_store *store, sg_fault_fn *fn, void *context,
                         sg_error *err)
{
    checking c = {.store = store, .fn = fn, .context = context};
    sg_str rest = sg_str_of(sg_check_sql);
    sg_status status = SG_OK;
    sg_str sql;

    if (sg_db_word_search(store->db) == SG_WORDS_FTS5)
        status = check_file(&c, err);
    while (!status && !c.stopped && sg_str_next(&rest, ';', &sql) &&
           sg_str_trim(sql).len)
        status = ask(&c, sql, err);
    return status;
}
