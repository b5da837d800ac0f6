/* The text of every fixed statement. */
#include "graph/store.h"

/* Kind and affiliation of an actor are what most of its mentions say; what
 * does not tell counts last, ties go by name. */
#define SETTLE                                                                 \
    "UPDATE actors SET kind = r.kind, affiliation = r.affiliation FROM"        \
    " (SELECT (SELECT kind FROM readings JOIN entities USING (entity)"         \
    "   WHERE actor = ?1 GROUP BY kind"                                        \
    "   ORDER BY kind = 'other', sum(mentions) DESC, kind LIMIT 1) AS kind,"   \
    "  (SELECT affiliation FROM readings JOIN entities USING (entity)"         \
    "   WHERE actor = ?1 AND affiliation <> '' GROUP BY affiliation"           \
    "   ORDER BY sum(mentions) DESC, affiliation LIMIT 1) AS affiliation) r"   \
    " WHERE actor = ?1 AND r.kind IS NOT NULL AND (actors.kind <> r.kind"      \
    "  OR actors.affiliation IS DISTINCT FROM r.affiliation)"

static const char *const sql_texts[SG_SQL_COUNT] = {
    [SG_SQL_FIND_DOCUMENT] = "SELECT document, row_hash, version, text_hash"
                             " FROM documents WHERE id = ?",
    [SG_SQL_DELETE_DOCUMENT] = "DELETE FROM documents WHERE document = ?",
    [SG_SQL_ADD_DOCUMENT] =
        "INSERT INTO documents (document, id, title, date, url, author,"
        " medium, text_hash, row_hash, version)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [SG_SQL_ADD_SENTENCE] = "INSERT INTO sentences VALUES (?, ?, ?, ?, ?)",
    [SG_SQL_DOCUMENT_ENTITIES] =
        "SELECT DISTINCT entity FROM mentions WHERE document = ?",
    [SG_SQL_FIND_ENTITIES] =
        "SELECT e.entity, a.actor, a.kind, a.affiliation, e.name"
        " FROM entities e JOIN actors a USING (actor)"
        " WHERE e.name IN (SELECT value FROM json_each(?))",
    [SG_SQL_FIND_ENTITY] =
        "SELECT e.entity, a.actor, a.kind, a.affiliation FROM entities e"
        " JOIN actors a USING (actor) WHERE e.name = ?",
    [SG_SQL_ADD_ACTOR] = "INSERT INTO actors VALUES (?, ?, ?, ?)",
    [SG_SQL_ADD_ENTITY] = "INSERT INTO entities VALUES (?, ?, ?)",
    /* in the order of sg_numbered; what is hidden keeps its number */
    [SG_SQL_LAST_NUMBERS] =
        "SELECT coalesce((SELECT max(document) FROM documents), 0),"
        " coalesce((SELECT max(entity) FROM entities), 0),"
        " coalesce((SELECT max(mention) FROM mentions), 0),"
        " coalesce((SELECT max(statement) FROM"
        "  (SELECT max(statement) AS statement FROM statements UNION ALL"
        "   SELECT max(statement) FROM originals) numbers), 0),"
        " coalesce((SELECT max(act) FROM acts), 0)",
    [SG_SQL_ADD_ALIAS] =
        "INSERT INTO aliases VALUES (?, ?, ?, ?, ?) ON CONFLICT"
        " (entity, alias) DO UPDATE SET origin = excluded.origin"
        " WHERE aliases.origin IN ('text', 'act') AND excluded.origin <> "
        "'text'",
    [SG_SQL_ADD_MENTION] =
        "INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [SG_SQL_ADD_STATEMENT] =
        "INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
    [SG_SQL_ADD_ATTRIBUTION] = "INSERT INTO attributions VALUES (?, ?, ?)",
    /* of SQLite only */
    [SG_SQL_INDEX_SENTENCES] =
        "INSERT INTO sentence_words (rowid, text)"
        " SELECT document << 28 | number, text FROM sentences"
        " WHERE document > ?",
    [SG_SQL_INDEX_TOPICS] =
        "INSERT INTO topic_words (rowid, topic) SELECT statement, topic"
        " FROM statements WHERE statement > ? AND topic IS NOT NULL",
    [SG_SQL_DROP_ALIASES] =
        "DELETE FROM aliases WHERE entity = ? AND origin = 'text' AND NOT"
        " EXISTS (SELECT 1 FROM mentions m WHERE m.actor = aliases.actor"
        "  AND m.text = aliases.alias AND m.entity = aliases.entity"
        "  AND m.is_name = 1)",
    [SG_SQL_ENTITY_ACTOR] = "SELECT actor FROM entities WHERE entity = ?",
    [SG_SQL_DROP_ENTITY] =
        "DELETE FROM entities WHERE entity = ?1"
        " AND NOT EXISTS (SELECT 1 FROM readings WHERE entity = ?1)"
        " AND NOT EXISTS"
        " (SELECT 1 FROM entities WHERE actor = ?1 AND entity <> ?1)",
    [SG_SQL_DROP_ACTOR] =
        "DELETE FROM actors WHERE actor = ?1"
        " AND NOT EXISTS (SELECT 1 FROM entities WHERE actor = ?1)",
    [SG_SQL_SETTLE_ACTOR] = SETTLE,
    [SG_SQL_SET_META] =
        "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE"
        " SET value = excluded.value WHERE meta.value <> excluded.value",
    [SG_SQL_COUNTS] = "SELECT (SELECT count(*) FROM documents),"
                      " (SELECT count(*) FROM actors),"
                      " (SELECT count(*) FROM statements),"
                      " (SELECT min(date) FROM documents),"
                      " (SELECT max(date) FROM documents)",
    [SG_SQL_SENTENCES] =
        "SELECT s.number, s.start_byte, s.end_byte, s.text FROM sentences s"
        " JOIN documents d USING (document) WHERE d.id = ?"
        " ORDER BY s.start_byte, s.number",
    [SG_SQL_SOME_SENTENCES] =
        "SELECT s.number, s.text, s.start_byte, s.end_byte FROM sentences s"
        " JOIN documents d USING (document) WHERE d.id = ?"
        " AND s.number >= ? AND s.number < ? ORDER BY s.number",
    [SG_SQL_NAMES] = "SELECT a.name, l.alias FROM aliases l"
                     " JOIN actors a USING (actor) WHERE l.alias <> a.name"
                     " ORDER BY a.name, l.alias",
    [SG_SQL_ALIAS_EXISTS] = "SELECT 1 FROM aliases WHERE key = ?",
    [SG_SQL_ALIASES] = "SELECT a.name, l.key FROM aliases l"
                       " JOIN actors a USING (actor)",
    [SG_SQL_NAMESAKES] = "SELECT name FROM actors WHERE actor IN"
                         " (SELECT actor FROM aliases WHERE key = ?)"
                         " ORDER BY name",
    [SG_SQL_ACTORS] = "SELECT actor FROM actors ORDER BY name",
    [SG_SQL_ACTOR_NAME] = "SELECT name FROM actors WHERE actor = ?",
    [SG_SQL_RELATION_EXISTS] =
        "SELECT 1 FROM statements WHERE relation = ? LIMIT 1",
    [SG_SQL_RELATIONS] = "SELECT DISTINCT relation, relation FROM statements",
    [SG_SQL_DOCUMENT_EXISTS] = "SELECT 1 FROM documents WHERE id = ?",
    [SG_SQL_DOCUMENTS] = "SELECT id, id FROM documents",
    [SG_SQL_MEDIUM_EXISTS] = "SELECT 1 FROM documents"
                             " WHERE lower(medium) = ? LIMIT 1",
    [SG_SQL_MEDIA] = "SELECT DISTINCT medium, lower(medium) FROM documents"
                     " WHERE medium IS NOT NULL",
};

sg_call sg_call_start(sg_store *store, sg_sql which)
{
    return sg_call_kept(store->db, sql_texts[which], &store->statements[which]);
}

sg_call sg_call_once(sg_store *store, const char *sql)
{
    return sg_call_sql(store->db, sql);
}

sg_status sg_store_exists(sg_store *store, sg_sql which, sg_str text,
                          bool *found, sg_error *err)
{
    sg_call call = sg_call_start(store, which);
    sg_status status;

    sg_call_words(&call, text);
    status = sg_call_step(&call, found, err);
    sg_call_end(&call);
    return status;
}
