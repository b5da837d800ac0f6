/* Calls and answers, whatever the kind of database. */
#include "graph/db_driver.h"

#include "base/str.h"
#include "graph/db_postgres.h"
#include "graph/db_sqlite.h"

bool sg_db_is_server(const char *name)
{
    return sg_str_starts(sg_str_of(name), SG_STR("postgresql://")) ||
           sg_str_starts(sg_str_of(name), SG_STR("postgres://"));
}

sg_status sg_db_open(const char *name, sg_store_mode mode, sg_db **out,
                     sg_error *err)
{
    return sg_db_is_server(name) ? sg_postgres_open(name, mode, out, err)
                                 : sg_sqlite_open(name, mode, out, err);
}

void sg_db_close(sg_db *db)
{
    if (db)
        db->driver->close(db);
}

const char *sg_db_name(const sg_db *db)
{
    return db->name;
}

sg_word_search sg_db_word_search(const sg_db *db)
{
    return db->driver->words;
}

sg_status sg_db_exec(sg_db *db, const char *sql, sg_error *err)
{
    return db->driver->exec(db, sql, err);
}

/* ---- transactions ----------------------------------------------------- */

sg_status sg_db_begin(sg_db *db, sg_error *err)
{
    return db->driver->begin(db, err);
}

sg_status sg_db_finish(sg_db *db, sg_status status, sg_error *err)
{
    if (!status)
        status = db->driver->commit(db, err);
    if (status)
        db->driver->rollback(db);
    return status;
}

/* ---- calls ------------------------------------------------------------ */

sg_call sg_call_kept(sg_db *db, const char *sql, sg_answer **kept)
{
    if (!*kept)
        *kept = db->driver->prepare(db, sg_str_of(sql), SG_USE_KEPT);
    return (sg_call){*kept, kept};
}

sg_call sg_call_sql(sg_db *db, const char *sql)
{
    return (sg_call){db->driver->prepare(db, sg_str_of(sql), SG_USE_ONCE),
                     NULL};
}

void sg_call_text(sg_call *call, sg_str text)
{
    if (text.len)
        sg_call_words(call, text);
    else
        sg_call_null(call);
}

void sg_call_words(sg_call *call, sg_str text)
{
    sg_answer_text(call->answer, text);
}

void sg_call_int(sg_call *call, int64_t value)
{
    sg_answer_int(call->answer, value);
}

void sg_call_real(sg_call *call, double value)
{
    sg_answer_real(call->answer, value);
}

void sg_call_null(sg_call *call)
{
    sg_answer *answer = call->answer;

    answer->db->driver->bind_null(answer, ++answer->bound);
}

sg_status sg_call_step(sg_call *call, bool *row, sg_error *err)
{
    return sg_answer_next(call->answer, row, err);
}

void sg_call_end(sg_call *call)
{
    sg_answer *answer = call->answer;

    if (call->kept && answer->db->driver->reset(answer)) {
        answer->bound = 0;
        return;
    }
    sg_answer_close(answer);
    if (call->kept)
        *call->kept = NULL;
}

sg_status sg_call_run(sg_call *call, sg_error *err)
{
    sg_status status = call->answer->db->driver->run(call->answer, err);

    sg_call_end(call);
    return status;
}

/* ---- answers ---------------------------------------------------------- */

sg_answer *sg_answer_new(sg_db *db, sg_str sql)
{
    return db->driver->prepare(db, sql, SG_USE_MANY);
}

void sg_answer_text(sg_answer *answer, sg_str text)
{
    answer->db->driver->bind_text(answer, ++answer->bound, text);
}

void sg_answer_int(sg_answer *answer, int64_t value)
{
    answer->db->driver->bind_int(answer, ++answer->bound, value);
}

void sg_answer_real(sg_answer *answer, double value)
{
    answer->db->driver->bind_real(answer, ++answer->bound, value);
}

sg_status sg_answer_next(sg_answer *answer, bool *row, sg_error *err)
{
    *row = false;
    return answer->db->driver->step(answer, row, err);
}

void sg_answer_close(sg_answer *answer)
{
    if (answer)
        answer->db->driver->finish(answer);
}

sg_str sg_column(sg_answer *answer, int column)
{
    return answer->db->driver->text(answer, column);
}

int64_t sg_column_int(sg_answer *answer, int column)
{
    return answer->db->driver->number(answer, column);
}

double sg_column_real(sg_answer *answer, int column)
{
    return answer->db->driver->real(answer, column);
}

bool sg_column_is_null(sg_answer *answer, int column)
{
    return answer->db->driver->is_null(answer, column);
}
