/* Indexing words, many rows at once. */
#include "graph/words.h"

static bool is_ours(const sg_store *store)
{
    return sg_db_word_search(store->db) == SG_WORDS_FTS5;
}

static sg_status index_behind(sg_store *store, sg_sql which, int64_t number,
                              sg_error *err)
{
    sg_call call = sg_call_start(store, which);

    sg_call_int(&call, number);
    return sg_call_run(&call, err);
}

sg_status sg_words_index(sg_store *store, sg_error *err)
{
    int64_t *indexed = store->indexed;
    const int64_t *last = store->last;
    sg_status status = SG_OK;

    if (indexed[SG_NUMBER_DOCUMENT] == SG_NUMBER_NONE || !is_ours(store))
        return SG_OK;
    if (indexed[SG_NUMBER_DOCUMENT] < last[SG_NUMBER_DOCUMENT])
        status = index_behind(store, SG_SQL_INDEX_SENTENCES,
                              indexed[SG_NUMBER_DOCUMENT], err);
    if (!status && indexed[SG_NUMBER_STATEMENT] < last[SG_NUMBER_STATEMENT])
        status = index_behind(store, SG_SQL_INDEX_TOPICS,
                              indexed[SG_NUMBER_STATEMENT], err);
    for (int i = 0; i < SG_NUMBERED; i++)
        indexed[i] = last[i];
    return status;
}

sg_status sg_words_add_topic(sg_store *store, int64_t statement, sg_error *err)
{
    sg_call call;

    if (!is_ours(store))
        return SG_OK;
    call = sg_call_once(store, "INSERT INTO topic_words (rowid, topic)"
                               " SELECT statement, topic FROM statements"
                               " WHERE statement = ? AND topic IS NOT NULL");
    sg_call_int(&call, statement);
    return sg_call_run(&call, err);
}
