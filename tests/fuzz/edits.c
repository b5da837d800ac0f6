/* Databases that somebody has meddled with. */
#include "edits.h"

#include <stdio.h>
#include <stdlib.h>

#include <sqlite3.h>

#include "base/io.h"
#include "fuzz.h"

void edits_start(const char *path, sg_str image)
{
    static const char *const suffixes[] = {"-wal", "-shm", "-journal"};
    sg_error err = SG_ERROR_INIT;
    char file[256];

    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        (void)snprintf(file, sizeof file, "%s%s", path, suffixes[i]);
        (void)remove(file);
    }
    fuzz_must_work(sg_io_write(path, image, &err), &err, path);
}

void edits_create(const char *path, const char *sql)
{
    sqlite3 *db = NULL;

    MUST(sqlite3_open(path, &db) == SQLITE_OK);
    MUST(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK);
    MUST(sqlite3_close(db) == SQLITE_OK);
}

/* No other files, no endless queries, of pragmas only marks of the file. */
static int allow(void *context, int action, const char *first,
                 const char *second, const char *database, const char *trigger)
{
    static const char *const pragmas[] = {"user_version", "application_id",
                                          "writable_schema", "encoding",
                                          "ignore_check_constraints"};

    (void)context, (void)second, (void)database, (void)trigger;
    if (action == SQLITE_ATTACH || action == SQLITE_RECURSIVE)
        return SQLITE_DENY;
    if (action != SQLITE_PRAGMA)
        return SQLITE_OK;
    for (size_t i = 0; i < sizeof pragmas / sizeof *pragmas; i++)
        if (sqlite3_stricmp(first, pragmas[i]) == 0)
            return SQLITE_OK;
    return SQLITE_DENY;
}

static int stop(void *context)
{
    (void)context;
    return 1;
}

void edits_run(const char *path, sg_str sql)
{
    enum { STEPS = 200000, LONGEST = 100000 };
    sqlite3 *db = NULL;
    sg_str line;

    MUST(sqlite3_open(path, &db) == SQLITE_OK);
    (void)sqlite3_limit(db, SQLITE_LIMIT_LENGTH, LONGEST);
    (void)sqlite3_set_authorizer(db, allow, NULL);
    while (fuzz_take(&sql, '\n', &line)) {
        sqlite3_stmt *statement = NULL;

        sqlite3_progress_handler(db, STEPS, stop, NULL);
        if (sqlite3_prepare_v2(db, line.data, (int)line.len, &statement,
                               NULL) == SQLITE_OK)
            (void)sqlite3_step(statement);
        (void)sqlite3_finalize(statement);
    }
    (void)sqlite3_close(db);
}

void edits_spoil(sg_buf *image, sg_str edits)
{
    enum { EDIT = 5, PAGE = 4096 };

    for (size_t at = 0; at + EDIT <= edits.len; at += EDIT) {
        const unsigned char *edit = (const unsigned char *)edits.data + at;
        size_t page = edit[0] + 256u * edit[1];
        size_t place = (edit[2] + 256u * edit[3]) % PAGE;

        if (image->len > 0)
            image->data[(page * PAGE + place) % image->len] = (char)edit[4];
    }
}
