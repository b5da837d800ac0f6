-- Every row of a stance graph as text, without the numbers that stand for
-- something in its own file only: two graphs are the same when this prints the
-- same. `sqlite3 -readonly graph.db < rows.sql | sha256sum`; docs/scale.md.
SELECT 'document', id, title, date, url, author, medium, text_hash, row_hash,
       version
FROM documents ORDER BY id;
SELECT 'sentence', d.id, s.number, s.start_byte, s.end_byte, s.text
FROM sentences s JOIN documents d ON d.document = s.document
ORDER BY d.id, s.number;
SELECT 'actor', name, kind, affiliation FROM actors ORDER BY name;
SELECT 'alias', a.name, l.alias, l.key, l.origin
FROM aliases l JOIN actors a ON a.actor = l.actor ORDER BY a.name, l.alias;
SELECT 'mention', d.id, m.sentence, m.start_byte, m.end_byte, m.text, a.name,
       m.kind, m.affiliation, m.is_name
FROM mentions m JOIN documents d ON d.document = m.document
JOIN actors a ON a.actor = m.actor
ORDER BY d.id, m.start_byte, m.end_byte, m.text, a.name;
SELECT 'statement', s.key, d.id, s.sentence, s.number, sa.name, sm.start_byte,
       sm.end_byte, sm.text, s.relation, s.cue_start, s.cue_end, s.cue,
       s.lemma, ta.name, tm.start_byte, tm.end_byte, tm.text, s.topic_start,
       s.topic_end, s.topic, s.topic_key, s.polarity, s.status, s.attribution,
       s.quote_start, s.quote_end, s.quote, s.content_start, s.content_end,
       s.content, s.date, s.date_from, s.confidence, s.rule
FROM statements s JOIN documents d ON d.document = s.document
JOIN mentions sm ON sm.mention = s.source JOIN actors sa ON sa.actor = sm.actor
LEFT JOIN mentions tm ON tm.mention = s.target
LEFT JOIN actors ta ON ta.actor = tm.actor
ORDER BY s.key;
SELECT 'attribution', s.key, t.position, a.name, m.start_byte, m.end_byte,
       m.text
FROM attributions t JOIN statements s ON s.statement = t.statement
JOIN mentions m ON m.mention = t.mention JOIN actors a ON a.actor = m.actor
ORDER BY s.key, t.position;
