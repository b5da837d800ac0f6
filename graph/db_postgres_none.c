/* In place of db_postgres*.c where the program is built without libpq. */
#include "graph/db_postgres.h"

#include "base/error.h"

sg_status sg_postgres_open(const char *name, sg_store_mode mode, sg_db **out,
                           sg_error *err)
{
    (void)name;
    (void)mode;
    *out = NULL;
    return sg_fail_at(err, SG_EUSAGE, "postgresql://...", 0,
                      "this program is built without PostgreSQL (SG_POSTGRES)");
}
