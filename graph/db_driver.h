/* What a kind of database must be able to do: db.c calls it. Each kind has a
 * file that fills the table, and begins its own structures with those here. */
#ifndef SG_GRAPH_DB_DRIVER_H
#define SG_GRAPH_DB_DRIVER_H

#include "graph/db.h"

/* How a statement will be used. */
typedef enum sg_use {
    SG_USE_ONCE, /* its rows are few */
    SG_USE_KEPT, /* the same, again and again */
    SG_USE_MANY, /* its rows may be too many to hold */
} sg_use;

typedef struct sg_db_driver {
    sg_word_search words;
    void (*close)(sg_db *db);
    sg_status (*exec)(sg_db *db, const char *sql, sg_error *err);
    sg_status (*begin)(sg_db *db, sg_error *err);
    sg_status (*commit)(sg_db *db, sg_error *err);
    void (*rollback)(sg_db *db); /* nothing when no transaction is open */

    /* Never gives NULL. A statement that cannot be prepared says so when it is
     * stepped. */
    sg_answer *(*prepare)(sg_db *db, sg_str sql, sg_use use);
    void (*bind_text)(sg_answer *answer, int at, sg_str text);
    void (*bind_int)(sg_answer *answer, int at, int64_t value);
    void (*bind_real)(sg_answer *answer, int at, double value);
    void (*bind_null)(sg_answer *answer, int at);
    sg_status (*step)(sg_answer *answer, bool *row, sg_error *err);

    /* Runs a statement without rows; may put it off until the next step of
     * another, or the commit. */
    sg_status (*run)(sg_answer *answer, sg_error *err);

    /* False when the statement is of no use any more. */
    bool (*reset)(sg_answer *answer);
    void (*finish)(sg_answer *answer);

    sg_str (*text)(sg_answer *answer, int column);
    int64_t (*number)(sg_answer *answer, int column);
    double (*real)(sg_answer *answer, int column);
    bool (*is_null)(sg_answer *answer, int column);
} sg_db_driver;

struct sg_db {
    const sg_db_driver *driver;
    char *name; /* for messages; without a password */
};

struct sg_answer {
    sg_db *db;
    int bound; /* number of the last parameter that has its value */
};

#endif
