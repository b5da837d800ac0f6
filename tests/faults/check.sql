-- Says "ok" when a graph is whole, else what is wrong.
.timeout 10000
PRAGMA integrity_check;
PRAGMA foreign_key_check;
INSERT INTO topic_words (topic_words, rank) VALUES ('integrity-check', 1);
INSERT INTO sentence_words (sentence_words, rank) VALUES ('integrity-check', 1);
SELECT 'readings', * FROM (
    SELECT entity, kind, affiliation, count(*) FROM mentions GROUP BY 1, 2, 3
    EXCEPT SELECT entity, kind, affiliation, mentions FROM readings);
SELECT 'readings', * FROM (
    SELECT entity, kind, affiliation, mentions FROM readings
    EXCEPT
    SELECT entity, kind, affiliation, count(*) FROM mentions GROUP BY 1, 2, 3);
SELECT 'aliases', a.* FROM aliases a LEFT JOIN entities e USING (entity)
WHERE a.actor IS NOT e.actor;
SELECT 'mentions', m.* FROM mentions m LEFT JOIN entities e USING (entity)
WHERE m.actor IS NOT e.actor;
SELECT 'actors', a.* FROM actors a
WHERE NOT EXISTS (SELECT 1 FROM entities e WHERE e.actor = a.actor);
