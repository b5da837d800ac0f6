/* Edits of the row of a statement: who, towards whom, about what, how. */
#include "graph/curate/edit.h"

#include "base/buf.h"
#include "base/str.h"
#include "graph/curate/place.h"
#include "graph/curate/settle.h"

/* ---- who ---------------------------------------------------------------- */

/* The entity that an edit names; one that no text mentions is added. */
static sg_status find_party(sg_store *store, sg_str name, sg_entity *who,
                            sg_error *err)
{
    sg_party read = {.entity = name, .kind = SG_ACTOR_OTHER};
    sg_status status = sg_entity_find(store, name, who, err);

    if (status || who->entity)
        return status;
    return sg_place_new(store, &read, who, err);
}

/* Another mention in the place of `mention` (0 when there is none): its words
 * mean somebody else. */
static sg_status add_mention(sg_store *store, int64_t statement,
                             int64_t mention, sg_str name, int64_t *made,
                             sg_error *err)
{
    sg_entity who;
    sg_call call;
    sg_status status = find_party(store, name, &who, err);

    if (!status)
        status = sg_store_number(store, SG_NUMBER_MENTION, made, err);
    if (status)
        return status;
    call = sg_call_once(
        store, "INSERT INTO mentions SELECT ?6, s.document, m.sentence,"
               " coalesce(m.start_byte, 0), coalesce(m.end_byte, 0),"
               " coalesce(m.text, ?3), ?4, 'other', '', 0, ?5"
               " FROM statements s LEFT JOIN mentions m ON m.mention = ?2"
               " WHERE s.statement = ?1");
    sg_call_int(&call, statement);
    sg_call_int(&call, mention);
    sg_call_words(&call, name);
    sg_call_int(&call, who.actor);
    sg_call_int(&call, who.entity);
    sg_call_int(&call, *made);
    status = sg_call_run(&call, err);
    return status ? status : sg_actor_settle(store, who.actor, err);
}

static sg_status edit_party(sg_store *store, int64_t statement, bool target,
                            sg_str name, sg_error *err)
{
    sg_call call = sg_call_once(
        store, target ? "SELECT target FROM statements WHERE statement = ?"
                      : "SELECT source FROM statements WHERE statement = ?");
    int64_t mention = 0;
    int64_t made = 0;
    sg_status status;
    bool row;

    sg_call_int(&call, statement);
    status = sg_call_step(&call, &row, err);
    if (row)
        mention = sg_column_int(call.answer, 0);
    sg_call_end(&call);
    if (!status && name.len)
        status = add_mention(store, statement, mention, name, &made, err);
    if (status)
        return status;
    call = sg_call_once(
        store, target ? "UPDATE statements SET target = ? WHERE statement = ?"
                      : "UPDATE statements SET source = ? WHERE statement = ?");
    if (made)
        sg_call_int(&call, made);
    else
        sg_call_null(&call);
    sg_call_int(&call, statement);
    return sg_call_run(&call, err);
}

/* ---- about what --------------------------------------------------------- */

/* Where `words` begin in `text`; its length when they do not stand there. */
static size_t place_of(sg_str text, sg_str words)
{
    for (size_t at = 0; at + words.len <= text.len; at++)
        if (sg_str_starts(sg_str_sub(text, at, text.len), words))
            return at;
    return text.len;
}

/* Words of the sentence have a place in the document, others have none. The
 * sentence must be kept as it stands there for that. */
static sg_status find_words(sg_store *store, int64_t statement, sg_str words,
                            sg_span *out, sg_error *err)
{
    sg_call call = sg_call_once(
        store, "SELECT t.text, t.start_byte, t.end_byte FROM statements s"
               " JOIN sentences t ON t.document = s.document"
               " AND t.number = s.sentence WHERE s.statement = ?");
    sg_status status;
    bool row;

    *out = (sg_span){0, 0};
    sg_call_int(&call, statement);
    status = sg_call_step(&call, &row, err);
    if (row && words.len) {
        sg_str text = sg_column(call.answer, 0);
        int64_t start = sg_column_int(call.answer, 1);
        size_t at = place_of(text, words);

        if (at < text.len && start >= 0 &&
            sg_column_int(call.answer, 2) - start == (int64_t)text.len)
            *out = (sg_span){(uint32_t)start + (uint32_t)at,
                             (uint32_t)start + (uint32_t)(at + words.len)};
    }
    sg_call_end(&call);
    return status;
}

static sg_status edit_topic(sg_store *store, int64_t statement, sg_str topic,
                            sg_error *err)
{
    sg_buf key = SG_BUF_INIT;
    sg_span place;
    sg_call call;
    sg_status status = find_words(store, statement, topic, &place, err);

    if (status)
        return status;
    call = sg_call_once(store, "UPDATE statements SET topic = ?,"
                               " topic_key = ?, topic_start = ?,"
                               " topic_end = ? WHERE statement = ?");
    sg_store_topic_key(store, topic, &key);
    sg_call_text(&call, topic);
    sg_call_text(&call, sg_buf_str(&key));
    if (place.end) {
        sg_call_int(&call, place.start);
        sg_call_int(&call, place.end);
    } else {
        sg_call_null(&call);
        sg_call_null(&call);
    }
    sg_call_int(&call, statement);
    status = sg_call_run(&call, err);
    sg_buf_clear(&key);
    return status;
}

/* ---- the whole ---------------------------------------------------------- */

static sg_status edit_value(sg_store *store, int64_t statement, const char *sql,
                            sg_str value, sg_error *err)
{
    sg_call call = sg_call_once(store, sql);

    sg_call_words(&call, value);
    sg_call_int(&call, statement);
    return sg_call_run(&call, err);
}

sg_status sg_statement_edit(sg_store *store, int64_t statement,
                            sg_edit_field field, sg_str value, sg_error *err)
{
    switch (field) {
    case SG_EDIT_SOURCE:
        return edit_party(store, statement, false, value, err);
    case SG_EDIT_TARGET:
        return edit_party(store, statement, true, value, err);
    case SG_EDIT_TOPIC:
        return edit_topic(store, statement, value, err);
    case SG_EDIT_RELATION:
        return edit_value(store, statement,
                          "UPDATE statements SET relation = ?"
                          " WHERE statement = ?",
                          value, err);
    case SG_EDIT_POLARITY:
        return edit_value(store, statement,
                          "UPDATE statements SET polarity = CAST(? AS INTEGER)"
                          " WHERE statement = ?",
                          value, err);
    case SG_EDIT_STATUS:
        return edit_value(store, statement,
                          "UPDATE statements SET status = ?"
                          " WHERE statement = ?",
                          value, err);
    case SG_EDITS:
        break;
    }
    return SG_OK;
}
