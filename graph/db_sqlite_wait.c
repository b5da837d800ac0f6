/* Waiting for the right to write. SQLite's own waiting asks every tenth of a
 * second: that seldom meets the moment between two documents of a program that
 * stores without a pause, and after ten seconds the others had given up. Here
 * it is asked more often, and for as long as anything is being stored. */
#include <sys/stat.h>
#include <time.h>

#include <sqlite3.h>

#include "base/buf.h"
#include "graph/db_driver.h"
#include "graph/db_sqlite.h"

enum { NAP_MILLISECONDS = 3, PATIENCE_SECONDS = 10 };

/* True when nobody has written to the log of the database lately. */
static bool is_idle(const char *path)
{
    sg_buf log = SG_BUF_INIT;
    struct stat info;
    bool idle;

    sg_buf_printf(&log, "%s-wal", path);
    idle = stat(log.data, &info) != 0 ||
           difftime(time(NULL), info.st_mtime) > PATIENCE_SECONDS;
    sg_buf_clear(&log);
    return idle;
}

/* Called by SQLite after so many naps for one lock; 0 gives up. */
static int nap(void *context, int naps)
{
    const sg_db *db = context;

    if (naps >= PATIENCE_SECONDS * 1000 / NAP_MILLISECONDS && is_idle(db->name))
        return 0;
    (void)sqlite3_sleep(NAP_MILLISECONDS);
    return 1;
}

int sg_sqlite_wait(sg_db *db)
{
    return sqlite3_busy_handler(sg_sqlite_handle(db), nap, db);
}
