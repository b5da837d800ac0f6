-- Schema 2 beside schema.sql: what makes the graph quick to search. Words of
-- topics and sentences can be found, and a whole graph is read from indexes.

-- The words of topics (https://www.sqlite.org/fts5.html): rowid is the number
-- of the statement. English endings, case and accents do not matter. Kept by
-- the triggers below; the words themselves stand in `statements` only.
CREATE VIRTUAL TABLE topic_words USING fts5 (
    topic, content = 'statements', content_rowid = 'statement',
    columnsize = 0, tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER topic_added AFTER INSERT ON statements
WHEN new.topic IS NOT NULL BEGIN
    INSERT INTO topic_words (rowid, topic) VALUES (new.statement, new.topic);
END;
CREATE TRIGGER topic_removed AFTER DELETE ON statements
WHEN old.topic IS NOT NULL BEGIN
    INSERT INTO topic_words (topic_words, rowid, topic)
    VALUES ('delete', old.statement, old.topic);
END;
CREATE TRIGGER topic_changed AFTER UPDATE OF topic ON statements BEGIN
    INSERT INTO topic_words (topic_words, rowid, topic)
    SELECT 'delete', old.statement, old.topic WHERE old.topic IS NOT NULL;
    INSERT INTO topic_words (rowid, topic)
    SELECT new.statement, new.topic WHERE new.topic IS NOT NULL;
END;

-- The same for sentences: rowid is document << 28 | number, as a text has
-- fewer than 2^28 bytes.
CREATE VIEW sentence_places AS
SELECT document << 28 | number AS place, text FROM sentences;

CREATE VIRTUAL TABLE sentence_words USING fts5 (
    text, content = 'sentence_places', content_rowid = 'place',
    columnsize = 0, tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER sentence_added AFTER INSERT ON sentences BEGIN
    INSERT INTO sentence_words (rowid, text)
    VALUES (new.document << 28 | new.number, new.text);
END;
CREATE TRIGGER sentence_removed AFTER DELETE ON sentences BEGIN
    INSERT INTO sentence_words (sentence_words, rowid, text)
    VALUES ('delete', old.document << 28 | old.number, old.text);
END;
CREATE TRIGGER sentence_changed AFTER UPDATE ON sentences BEGIN
    INSERT INTO sentence_words (sentence_words, rowid, text)
    VALUES ('delete', old.document << 28 | old.number, old.text);
    INSERT INTO sentence_words (rowid, text)
    VALUES (new.document << 28 | new.number, new.text);
END;

-- Of files of schema 1; nothing in a new one.
INSERT INTO topic_words (topic_words) VALUES ('rebuild');
INSERT INTO sentence_words (sentence_words) VALUES ('rebuild');

-- Who is connected with whom: all that the links of a graph are made of.
DROP INDEX statements_source;
CREATE INDEX statements_links
    ON statements (source, target, polarity, confidence);

-- Statements by date of their document, the order in which they are listed.
DROP INDEX documents_date;
CREATE INDEX documents_order ON documents (date IS NULL, date, id);
CREATE INDEX statements_order ON statements (document, number);
