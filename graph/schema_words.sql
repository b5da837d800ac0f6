-- Schema 4: words are indexed by the program when it has stored some documents,
-- not by a trigger for every row. A trigger that fills an index of words makes
-- SQLite write what the index holds in memory before the next row: a third of
-- the time of storing. What is changed or removed later is still minded by
-- triggers; whoever adds rows with another program has to add their words too:
--     INSERT INTO topic_words (rowid, topic) VALUES (statement, topic);
DROP TRIGGER topic_added;
DROP TRIGGER sentence_added;
