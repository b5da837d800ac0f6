/* Opening and closing a store. */
#include "graph/store.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <stancegraph/version.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/mem.h"
#include "base/str.h"
#include "graph/alias.h"

static sg_status read_words(sg_store *store, sg_error *err)
{
    sg_status status = sg_data_open(NULL, &store->data, err);

    return status ? status
                  : sg_topic_words_load(store->data, &store->topic_words, err);
}

static char *copy_text(sg_str text)
{
    char *copy = sg_malloc(text.len + 1);

    if (text.len)
        memcpy(copy, text.data, text.len);
    copy[text.len] = '\0';
    return copy;
}

sg_status sg_store_open(const char *path, sg_store_mode mode, sg_store **out,
                        sg_error *err)
{
    sg_store *store;
    sg_status status;

    *out = NULL;
    if (!path || !*path)
        return sg_fail_errno(err, "", ENOENT, "cannot open the database");
    store = sg_calloc(1, sizeof *store);
    sg_store_set_version(store, SG_STR(SG_VERSION " schema 1"));
    status = sg_db_open(path, mode, &store->db, err);
    if (!status && mode != SG_STORE_READ)
        status = read_words(store, err);
    if (status)
        sg_store_close(store);
    else
        *out = store;
    return status;
}

void sg_store_close(sg_store *store)
{
    if (!store)
        return;
    for (int i = 0; i < SG_SQL_COUNT; i++)
        sg_answer_close(store->statements[i]);
    sg_db_close(store->db);
    sg_topic_words_free(store->topic_words);
    sg_data_free(store->data);
    free(store->version);
    free(store);
}

const char *sg_store_name(const sg_store *store)
{
    return sg_db_name(store->db);
}

void sg_store_set_version(sg_store *store, sg_str version)
{
    free(store->version);
    store->version = copy_text(version);
}

void sg_store_topic_key(const sg_store *store, sg_str topic, sg_buf *key)
{
    sg_buf_reset(key);
    if (topic.len)
        sg_name_key(key, topic);
    if (sg_topic_words_has(store->topic_words, sg_buf_str(key),
                           SG_TOPIC_PRONOUN))
        sg_buf_reset(key);
}

sg_status sg_store_set_meta(sg_store *store, sg_str key, sg_str value,
                            sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_SET_META);

    sg_call_words(&call, key);
    sg_call_words(&call, value);
    return sg_call_run(&call, err);
}

/* ---- writing ----------------------------------------------------------- */

sg_status sg_store_begin(sg_store *store, sg_error *err)
{
    sg_status status = sg_db_begin(store->db, err);

    store->counted = false;
    for (int i = 0; i < SG_NUMBERED; i++)
        store->indexed[i] = SG_NUMBER_NONE;
    store->acts_asked = false;
    store->writing = !status;
    return status;
}

sg_status sg_store_finish(sg_store *store, sg_status status, sg_error *err)
{
    store->writing = false;
    return sg_db_finish(store->db, status, err);
}

/* What was there when the transaction began is indexed; so is whatever was
 * removed since, and new rows may get its numbers. */
static void count_one(sg_store *store, int which, int64_t last)
{
    store->last[which] = last;
    if (store->indexed[which] == SG_NUMBER_NONE || store->indexed[which] > last)
        store->indexed[which] = last;
}

/* Other programs write between two transactions, not within one. */
static sg_status count_numbers(sg_store *store, sg_error *err)
{
    sg_call call = sg_call_start(store, SG_SQL_LAST_NUMBERS);
    sg_status status;

    status = sg_call_step(&call, &store->counted, err);
    for (int i = 0; store->counted && i < SG_NUMBERED; i++)
        count_one(store, i, sg_column_int(call.answer, i));
    sg_call_end(&call);
    return status;
}

void sg_store_recount(sg_store *store)
{
    store->counted = false;
}

sg_status sg_store_number(sg_store *store, sg_numbered what, int64_t *number,
                          sg_error *err)
{
    sg_status status = store->counted ? SG_OK : count_numbers(store, err);

    *number = status ? 0 : ++store->last[what];
    return status;
}
