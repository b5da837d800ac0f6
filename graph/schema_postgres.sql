-- The tables of schema.sql and what changed it (schema_*.sql), for PostgreSQL:
-- what each column means stands there. A test compares the two. `main.` is
-- replaced by the name of the schema, INTEGER by bigint (docs/postgres.md).
--
-- Texts are compared byte by byte, as SQLite does, whatever the language of the
-- database: so both give the same order.

CREATE TABLE main.meta (
    key   text COLLATE "C" PRIMARY KEY, -- 'schema': the number of the schema
    value text COLLATE "C" NOT NULL
);

CREATE TABLE main.documents (
    document  INTEGER PRIMARY KEY,
    id        text COLLATE "C" NOT NULL UNIQUE CHECK (id <> ''),
    title     text COLLATE "C",
    date      text COLLATE "C",
    url       text COLLATE "C",
    author    text COLLATE "C",
    medium    text COLLATE "C",
    text_hash text COLLATE "C",
    row_hash  text COLLATE "C" NOT NULL,
    version   text COLLATE "C" NOT NULL
);
CREATE INDEX documents_order ON main.documents ((date IS NULL), date, id);

CREATE TABLE main.sentences (
    document   INTEGER NOT NULL REFERENCES main.documents ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    start_byte INTEGER NOT NULL,
    end_byte   INTEGER NOT NULL,
    text       text COLLATE "C" NOT NULL,
    PRIMARY KEY (document, number)
);

CREATE TABLE main.actors (
    actor       INTEGER PRIMARY KEY,
    name        text COLLATE "C" NOT NULL UNIQUE CHECK (name <> ''),
    kind        text COLLATE "C" NOT NULL,
    affiliation text COLLATE "C"
);

CREATE TABLE main.entities (
    entity INTEGER PRIMARY KEY,
    name   text COLLATE "C" NOT NULL UNIQUE CHECK (name <> ''),
    actor  INTEGER NOT NULL REFERENCES main.actors
);
CREATE INDEX entities_actor ON main.entities (actor);

CREATE TABLE main.aliases (
    entity INTEGER NOT NULL REFERENCES main.entities ON DELETE CASCADE,
    actor  INTEGER NOT NULL REFERENCES main.actors,
    alias  text COLLATE "C" NOT NULL,
    key    text COLLATE "C" NOT NULL,
    origin text COLLATE "C" NOT NULL
           CHECK (origin IN ('name', 'text', 'user', 'act')),
    PRIMARY KEY (entity, alias)
);
CREATE INDEX aliases_key ON main.aliases (key, actor);
CREATE INDEX aliases_actor ON main.aliases (actor);

CREATE TABLE main.mentions (
    mention     INTEGER PRIMARY KEY,
    document    INTEGER NOT NULL REFERENCES main.documents ON DELETE CASCADE,
    sentence    INTEGER,
    start_byte  INTEGER NOT NULL,
    end_byte    INTEGER NOT NULL,
    text        text COLLATE "C" NOT NULL,
    actor       INTEGER NOT NULL REFERENCES main.actors,
    kind        text COLLATE "C" NOT NULL,
    affiliation text COLLATE "C" NOT NULL,
    is_name     INTEGER NOT NULL,
    entity      INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX mentions_document ON main.mentions (document);
CREATE INDEX mentions_actor ON main.mentions (actor);

CREATE TABLE main.readings (
    entity      INTEGER NOT NULL REFERENCES main.entities,
    kind        text COLLATE "C" NOT NULL,
    affiliation text COLLATE "C" NOT NULL,
    mentions    INTEGER NOT NULL,
    PRIMARY KEY (entity, kind, affiliation)
);

CREATE FUNCTION main.mention_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO main.readings AS r
    VALUES (new.entity, new.kind, new.affiliation, 1)
    ON CONFLICT (entity, kind, affiliation)
    DO UPDATE SET mentions = r.mentions + 1;
    RETURN NULL;
END $$;
CREATE TRIGGER mention_added AFTER INSERT ON main.mentions
FOR EACH ROW EXECUTE FUNCTION main.mention_added();

CREATE FUNCTION main.mention_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE main.readings SET mentions = mentions - 1
    WHERE entity = old.entity AND kind = old.kind
          AND affiliation = old.affiliation;
    DELETE FROM main.readings
    WHERE entity = old.entity AND kind = old.kind
          AND affiliation = old.affiliation AND mentions <= 0;
    RETURN NULL;
END $$;
CREATE TRIGGER mention_removed AFTER DELETE ON main.mentions
FOR EACH ROW EXECUTE FUNCTION main.mention_removed();

CREATE TABLE main.statements (
    statement     INTEGER PRIMARY KEY,
    key           text COLLATE "C" NOT NULL UNIQUE,
    document      INTEGER NOT NULL,
    sentence      INTEGER NOT NULL,
    number        INTEGER NOT NULL,
    source        INTEGER NOT NULL REFERENCES main.mentions ON DELETE CASCADE,
    relation      text COLLATE "C" NOT NULL,
    cue_start     INTEGER NOT NULL,
    cue_end       INTEGER NOT NULL,
    cue           text COLLATE "C",
    lemma         text COLLATE "C",
    target        INTEGER REFERENCES main.mentions ON DELETE CASCADE,
    topic_start   INTEGER,
    topic_end     INTEGER,
    topic         text COLLATE "C",
    topic_key     text COLLATE "C",
    polarity      INTEGER NOT NULL CHECK (polarity IN (-1, 0, 1)),
    status        text COLLATE "C" NOT NULL,
    attribution   INTEGER NOT NULL,
    quote_start   INTEGER,
    quote_end     INTEGER,
    quote         text COLLATE "C",
    content_start INTEGER,
    content_end   INTEGER,
    content       text COLLATE "C",
    date          text COLLATE "C",
    date_from     text COLLATE "C" CHECK (date_from IN ('text', 'document')),
    confidence    double precision NOT NULL
                  CHECK (confidence BETWEEN 0 AND 1),
    rule          text COLLATE "C",
    reviewed      INTEGER NOT NULL DEFAULT 0,
    UNIQUE (document, sentence, number),
    FOREIGN KEY (document, sentence)
        REFERENCES main.sentences (document, number) ON DELETE CASCADE
);
CREATE INDEX statements_links
    ON main.statements (source, target, polarity, confidence);
CREATE INDEX statements_target ON main.statements (target);
CREATE INDEX statements_relation ON main.statements (relation);
-- a hash: topics may be longer than what a tree takes
CREATE INDEX statements_topic ON main.statements USING hash (topic_key)
    WHERE topic_key IS NOT NULL;
CREATE INDEX statements_order ON main.statements (document, number);

CREATE TABLE main.attributions (
    statement INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    mention   INTEGER NOT NULL REFERENCES main.mentions ON DELETE CASCADE,
    PRIMARY KEY (statement, position)
);
CREATE INDEX attributions_mention ON main.attributions (mention);

CREATE TABLE main.acts (
    act     INTEGER PRIMARY KEY,
    time    text COLLATE "C" NOT NULL,
    author  text COLLATE "C",
    kind    text COLLATE "C" NOT NULL
            CHECK (kind IN ('rename', 'alias', 'merge', 'kind', 'affiliation',
                            'accept', 'reject', 'edit')),
    subject text COLLATE "C" NOT NULL CHECK (subject <> ''),
    field   text COLLATE "C" NOT NULL DEFAULT '',
    value   text COLLATE "C" NOT NULL DEFAULT '',
    note    text COLLATE "C",
    undone  text COLLATE "C"
);
CREATE INDEX acts_subject ON main.acts (subject, kind);
CREATE INDEX acts_value ON main.acts (value, kind);

CREATE TABLE main.originals AS SELECT * FROM main.statements WHERE FALSE;
CREATE UNIQUE INDEX originals_key ON main.originals (key);
CREATE INDEX originals_document ON main.originals (document);

CREATE FUNCTION main.document_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM main.originals WHERE document = old.document;
    RETURN NULL;
END $$;
CREATE TRIGGER document_removed AFTER DELETE ON main.documents
FOR EACH ROW EXECUTE FUNCTION main.document_removed();

-- The words of topics and sentences, as FTS5 takes them in schema_search.sql:
-- no case, no accents, no punctuation, no endings by Porter's rules, and no
-- word left out.
CREATE TEXT SEARCH DICTIONARY main.stems (
    TEMPLATE = snowball, Language = porter
);
CREATE TEXT SEARCH CONFIGURATION main.words (PARSER = default);
ALTER TEXT SEARCH CONFIGURATION main.words
    ADD MAPPING FOR asciiword, word, numword, uint, int, float, sfloat, version
    WITH main.stems;

CREATE FUNCTION main.unaccented(text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT regexp_replace(normalize($1, NFD), U&'[\0300-\036F]', '', 'g')
$$;
CREATE FUNCTION main.words_of(text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT to_tsvector('main.words', regexp_replace(main.unaccented($1),
        -- ASCII but for letters and digits, and the signs of other blocks
        U&'[\0001-\002F\003A-\0040\005B-\0060\007B-\00BF\2000-\206F\20A0-\20CF]',
        ' ', 'g'))
$$;
CREATE FUNCTION main.words_asked(text) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT to_tsquery('main.words', main.unaccented($1))
$$;
CREATE INDEX topic_words ON main.statements USING gin (main.words_of(topic));
CREATE INDEX sentence_words ON main.sentences USING gin (main.words_of(text));

CREATE VIEW main.topics AS
SELECT key, name, statements FROM (
    SELECT s.topic_key AS key, s.topic AS name,
           count(*) OVER (PARTITION BY s.topic_key) AS statements,
           row_number() OVER (PARTITION BY s.topic_key
               ORDER BY d.date IS NULL, d.date, d.id, s.number) AS place
    FROM main.statements s JOIN main.documents d USING (document)
    WHERE s.topic_key IS NOT NULL) told
WHERE place = 1;

CREATE VIEW main.statement_view AS
SELECT s.key, d.id AS document, d.title, d.medium,
       coalesce(s.date, d.date) AS date,
       sa.name AS source, sa.kind AS source_kind, sm.text AS source_text,
       s.relation, s.cue,
       ta.name AS target, ta.kind AS target_kind, tm.text AS target_text,
       s.topic, s.topic_key, s.polarity, s.status,
       (SELECT string_agg(aa.name, ' > ' ORDER BY a.position)
        FROM main.attributions a JOIN main.mentions am USING (mention)
        JOIN main.actors aa ON aa.actor = am.actor
        WHERE a.statement = s.statement) AS attributed_to,
       s.quote, s.confidence, s.rule, s.sentence AS sentence_number,
       t.text AS sentence, s.reviewed
FROM main.statements s
JOIN main.documents d USING (document)
JOIN main.sentences t ON t.document = s.document AND t.number = s.sentence
JOIN main.mentions sm ON sm.mention = s.source
JOIN main.actors sa ON sa.actor = sm.actor
LEFT JOIN main.mentions tm ON tm.mention = s.target
LEFT JOIN main.actors ta ON ta.actor = tm.actor;

CREATE VIEW main.edges AS
SELECT v.source, coalesce(v.target, min(t.name)) AS target,
       CASE WHEN v.target IS NULL THEN 1 ELSE 0 END AS is_topic,
       v.relation, v.polarity, count(*) AS count,
       min(v.date) AS first_date, max(v.date) AS last_date,
       max(v.confidence) AS confidence
FROM main.statement_view v LEFT JOIN main.topics t ON t.key = v.topic_key
WHERE v.target IS NOT NULL OR v.topic_key IS NOT NULL
GROUP BY v.source, v.target,
         CASE WHEN v.target IS NULL THEN v.topic_key END,
         v.relation, v.polarity;
