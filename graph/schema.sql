-- The stance graph in one SQLite file. docs/schema.md shows it in use.
--
-- Every fact stands once: a statement names the mentions that take part in it,
-- a mention names its actor. Edges are not stored; the view `edges` makes them
-- of statements. Offsets are half-open UTF-8 byte offsets into the document as
-- it was given. Missing text is NULL.

-- What the file is and what wrote it.
CREATE TABLE meta (
    key   TEXT PRIMARY KEY, -- 'program': version that made the file;
                            -- 'extractor': version that stored last
    value TEXT NOT NULL
) WITHOUT ROWID;

-- One row per text that was read.
CREATE TABLE documents (
    document  INTEGER PRIMARY KEY,  -- number in this file only
    id        TEXT NOT NULL UNIQUE CHECK (id <> ''), -- name the user knows
    title     TEXT,                 -- headline
    date      TEXT,                 -- ISO 8601: year, month, day or more
    url       TEXT,                 -- where it was published
    author    TEXT,                 -- who wrote it
    medium    TEXT,                 -- who published it
    text_hash TEXT,                 -- SHA-256 of the text, in hex as sha256sum
                                    -- prints it; NULL when only its
                                    -- statements were loaded
    row_hash  TEXT NOT NULL,        -- SHA-256 of all that is stored of it: tells
                                    -- whether storing it again changes a thing
    version   TEXT NOT NULL         -- program, data and model that read it
);
CREATE INDEX documents_date ON documents (date);

-- The sentences of a document; of a loaded one those with statements.
CREATE TABLE sentences (
    document   INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    number     INTEGER NOT NULL,    -- from 0
    start_byte INTEGER NOT NULL,    -- where it begins in the document
    end_byte   INTEGER NOT NULL,    -- the byte behind it
    text       TEXT NOT NULL,       -- its words
    PRIMARY KEY (document, number)
);

-- Who takes part. Kind and affiliation are those that most mentions give, so
-- that they do not depend on which document came first.
CREATE TABLE actors (
    actor       INTEGER PRIMARY KEY, -- number in this file only
    name        TEXT NOT NULL UNIQUE CHECK (name <> ''), -- canonical name
    kind        TEXT NOT NULL,       -- person, state, organization, group,
                                     -- medium or other
    affiliation TEXT                 -- canonical name of its state or body
);

-- Other names of actors, and the canonical name itself.
CREATE TABLE aliases (
    actor  INTEGER NOT NULL REFERENCES actors ON DELETE CASCADE,
    alias  TEXT NOT NULL,           -- as it is written
    key    TEXT NOT NULL,           -- case, accents, dots and leading article
                                    -- folded: what is compared
    origin TEXT NOT NULL            -- 'name': the canonical name; 'text': a
           CHECK (origin IN ('name', 'text', 'user')), -- mention; 'user': given
    PRIMARY KEY (actor, alias)
) WITHOUT ROWID;
CREATE INDEX aliases_key ON aliases (key, actor);

-- Where a document mentions an actor that takes part in a statement.
CREATE TABLE mentions (
    mention     INTEGER PRIMARY KEY, -- number in this file only
    document    INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    sentence    INTEGER,            -- number of the sentence it stands in; NULL
                                    -- when that sentence is not stored
    start_byte  INTEGER NOT NULL,   -- where it begins; with end_byte the same
    end_byte    INTEGER NOT NULL,   -- it is not in the text (the medium, say)
    text        TEXT NOT NULL,      -- its words, a pronoun too
    actor       INTEGER NOT NULL REFERENCES actors, -- whom it means
    kind        TEXT NOT NULL,      -- as this document reads the actor
    affiliation TEXT NOT NULL,      -- the same; '' when it does not tell
    is_name     INTEGER NOT NULL    -- 1 when the words are a name, good for
                                    -- finding the actor; 0 for "he"
);
CREATE INDEX mentions_document ON mentions (document);
CREATE INDEX mentions_actor ON mentions (actor, text);

-- How many mentions read an actor as what: kept by the triggers below.
CREATE TABLE readings (
    actor       INTEGER NOT NULL REFERENCES actors ON DELETE CASCADE,
    kind        TEXT NOT NULL,      -- as in mentions
    affiliation TEXT NOT NULL,      -- as in mentions
    mentions    INTEGER NOT NULL,   -- how many say so
    PRIMARY KEY (actor, kind, affiliation)
) WITHOUT ROWID;

CREATE TRIGGER mention_added AFTER INSERT ON mentions BEGIN
    INSERT INTO readings VALUES (new.actor, new.kind, new.affiliation, 1)
    ON CONFLICT DO UPDATE SET mentions = mentions + 1;
END;
CREATE TRIGGER mention_removed AFTER DELETE ON mentions BEGIN
    UPDATE readings SET mentions = mentions - 1
    WHERE actor = old.actor AND kind = old.kind
          AND affiliation = old.affiliation;
    DELETE FROM readings
    WHERE actor = old.actor AND kind = old.kind
          AND affiliation = old.affiliation AND mentions <= 0;
END;

-- One thing that one actor does towards another actor or a topic, as a text
-- tells it: docs/statement-format.md.
CREATE TABLE statements (
    statement     INTEGER PRIMARY KEY, -- number in this file only
    key           TEXT NOT NULL UNIQUE, -- made of document id, sentence, cue,
                                    -- relation, actors and topic: the same
                                    -- after a rebuild, for corrections
    document      INTEGER NOT NULL, -- where it is told
    sentence      INTEGER NOT NULL, -- number of its sentence
    number        INTEGER NOT NULL, -- its place among those of the document
    source        INTEGER NOT NULL REFERENCES mentions ON DELETE CASCADE,
                                    -- who does it
    relation      TEXT NOT NULL,    -- id of data/relations.tsv
    cue_start     INTEGER NOT NULL, -- the words that carry the relation
    cue_end       INTEGER NOT NULL,
    cue           TEXT,             -- these words
    lemma         TEXT,             -- their dictionary form
    target        INTEGER REFERENCES mentions ON DELETE CASCADE,
                                    -- towards whom; NULL when nobody
    topic_start   INTEGER,          -- what it is about
    topic_end     INTEGER,
    topic         TEXT,             -- these words
    topic_key     TEXT,             -- folded: topics of one key are one; NULL
                                    -- for words that are none ("it")
    polarity      INTEGER NOT NULL CHECK (polarity IN (-1, 0, 1)),
                                    -- against, neutral, for the target (else
                                    -- the topic), after negation
    status        TEXT NOT NULL,    -- actual, intended, attempted, conditional,
                                    -- possible, demanded or negated
    attribution   INTEGER NOT NULL, -- 1 when the source itself says it
    quote_start   INTEGER,          -- the words quoted
    quote_end     INTEGER,
    quote         TEXT,             -- these words
    content_start INTEGER,          -- what is said in indirect speech
    content_end   INTEGER,
    content       TEXT,             -- these words
    date          TEXT,             -- ISO 8601, when it was done
    date_from     TEXT CHECK (date_from IN ('text', 'document')),
                                    -- whether the text dates the act
    confidence    REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    rule          TEXT,             -- row of the lexicon that fired
    UNIQUE (document, sentence, number),
    FOREIGN KEY (document, sentence)
        REFERENCES sentences (document, number) ON DELETE CASCADE
);
CREATE INDEX statements_source ON statements (source);
CREATE INDEX statements_target ON statements (target);
CREATE INDEX statements_relation ON statements (relation);
CREATE INDEX statements_topic ON statements (topic_key)
    WHERE topic_key IS NOT NULL;

-- On whose word a statement stands, outermost first.
CREATE TABLE attributions (
    statement INTEGER NOT NULL REFERENCES statements ON DELETE CASCADE,
    position  INTEGER NOT NULL,     -- from 0, the outermost
    mention   INTEGER NOT NULL REFERENCES mentions ON DELETE CASCADE,
    PRIMARY KEY (statement, position)
) WITHOUT ROWID;
CREATE INDEX attributions_mention ON attributions (mention);

-- Topics under the words of their first occurrence.
CREATE VIEW topics AS
SELECT key, name, statements FROM (
    SELECT s.topic_key AS key, s.topic AS name,
           count(*) OVER (PARTITION BY s.topic_key) AS statements,
           row_number() OVER (PARTITION BY s.topic_key
               ORDER BY d.date IS NULL, d.date, d.id, s.number) AS place
    FROM statements s JOIN documents d USING (document)
    WHERE s.topic_key IS NOT NULL)
WHERE place = 1;

-- Statements with names in place of numbers.
CREATE VIEW statement_view AS
SELECT s.key, d.id AS document, d.title, d.medium,
       coalesce(s.date, d.date) AS date,
       sa.name AS source, sa.kind AS source_kind, sm.text AS source_text,
       s.relation, s.cue,
       ta.name AS target, ta.kind AS target_kind, tm.text AS target_text,
       s.topic, s.topic_key, s.polarity, s.status,
       (SELECT group_concat(name, ' > ')
        FROM (SELECT aa.name FROM attributions a
              JOIN mentions am USING (mention) JOIN actors aa USING (actor)
              WHERE a.statement = s.statement ORDER BY a.position))
           AS attributed_to,
       s.quote, s.confidence, s.rule, s.sentence AS sentence_number,
       t.text AS sentence
FROM statements s
JOIN documents d USING (document)
JOIN sentences t ON t.document = s.document AND t.number = s.sentence
JOIN mentions sm ON sm.mention = s.source
JOIN actors sa ON sa.actor = sm.actor
LEFT JOIN mentions tm ON tm.mention = s.target
LEFT JOIN actors ta ON ta.actor = tm.actor;

-- Statements taken together: who does what to whom or what, how often.
-- is_topic is 1 where `target` is a topic and no actor.
CREATE VIEW edges AS
SELECT v.source, coalesce(v.target, t.name) AS target,
       v.target IS NULL AS is_topic, v.relation, v.polarity,
       count(*) AS count, min(v.date) AS first_date, max(v.date) AS last_date,
       max(v.confidence) AS confidence
FROM statement_view v LEFT JOIN topics t ON t.key = v.topic_key
WHERE v.target IS NOT NULL OR v.topic_key IS NOT NULL
GROUP BY v.source, v.target IS NULL, coalesce(v.target, v.topic_key),
         v.relation, v.polarity;
