-- What corrections need beside schema.sql: docs/curation.md.
--
-- A correction is a fact of its own, one row of `acts`. The other tables hold
-- what readers are to see: what the texts say, with the standing acts applied.
-- Nothing of what was read is lost: `entities` keeps who was read apart,
-- `originals` what a statement was.

DROP VIEW edges; -- made anew below
DROP VIEW statement_view;

-- One correction each. Names are those that the texts are read to have, and
-- statements are named by their key, so that an act holds after a rebuild, in
-- another file, and whatever other acts are undone.
CREATE TABLE acts (
    act     INTEGER PRIMARY KEY, -- order in which they apply
    time    TEXT NOT NULL,          -- ISO 8601, UTC
    author  TEXT,                   -- who corrects, when told
    kind    TEXT NOT NULL           -- what is done
            CHECK (kind IN ('rename', 'alias', 'merge', 'kind', 'affiliation',
                            'accept', 'reject', 'edit')),
    subject TEXT NOT NULL CHECK (subject <> ''), -- name or statement key
    field   TEXT NOT NULL DEFAULT '', -- of an edit: which part of the statement
    value   TEXT NOT NULL DEFAULT '', -- what it is to be; '' for nothing
    note    TEXT,                   -- why, when told
    undone  TEXT                    -- when it was taken back; NULL: it stands
);
CREATE INDEX acts_subject ON acts (subject, kind);
CREATE INDEX acts_value ON acts (value, kind);

-- A name under which texts are read to mean somebody, and who that is after
-- corrections. An actor has the number of the entity that it is made of; the
-- entities that were merged into it have their own.
CREATE TABLE entities (
    entity INTEGER PRIMARY KEY,      -- number in this file only
    name   TEXT NOT NULL UNIQUE CHECK (name <> ''), -- as it is read
    actor  INTEGER NOT NULL REFERENCES actors -- whom it means
);
CREATE INDEX entities_actor ON entities (actor);
INSERT INTO entities SELECT actor, name, actor FROM actors;

-- The entity that a mention is read as; `actor` is whom it means. What keeps
-- entities that are mentioned is `readings`.
ALTER TABLE mentions ADD COLUMN entity INTEGER NOT NULL DEFAULT 0;
UPDATE mentions SET entity = actor;

-- How many mentions read an entity as what: kept by the triggers below.
DROP TRIGGER mention_added;
DROP TRIGGER mention_removed;
DROP TABLE readings;
CREATE TABLE readings (
    entity      INTEGER NOT NULL REFERENCES entities,
    kind        TEXT NOT NULL,      -- as in mentions
    affiliation TEXT NOT NULL,      -- as in mentions
    mentions    INTEGER NOT NULL,   -- how many say so
    PRIMARY KEY (entity, kind, affiliation)
) WITHOUT ROWID;
INSERT INTO readings
SELECT entity, kind, affiliation, count(*) FROM mentions GROUP BY 1, 2, 3;

CREATE TRIGGER mention_added AFTER INSERT ON mentions BEGIN
    INSERT INTO readings VALUES (new.entity, new.kind, new.affiliation, 1)
    ON CONFLICT DO UPDATE SET mentions = mentions + 1;
END;
CREATE TRIGGER mention_removed AFTER DELETE ON mentions BEGIN
    UPDATE readings SET mentions = mentions - 1
    WHERE entity = old.entity AND kind = old.kind
          AND affiliation = old.affiliation;
    DELETE FROM readings
    WHERE entity = old.entity AND kind = old.kind
          AND affiliation = old.affiliation AND mentions <= 0;
END;

-- Names to find an actor by; each belongs to one of its entities.
CREATE TABLE names (
    entity INTEGER NOT NULL REFERENCES entities ON DELETE CASCADE,
    actor  INTEGER NOT NULL REFERENCES actors, -- that of the entity
    alias  TEXT NOT NULL,           -- as it is written
    key    TEXT NOT NULL,           -- case, accents, dots and leading article
                                    -- folded: what is compared
    origin TEXT NOT NULL            -- 'name': the entity's name; 'text': a
           CHECK (origin IN         -- mention; 'user': given by a table; 'act':
               ('name', 'text', 'user', 'act')), -- given by a correction
    PRIMARY KEY (entity, alias)
) WITHOUT ROWID;
INSERT INTO names SELECT actor, actor, alias, key, origin FROM aliases;
DROP TABLE aliases;
ALTER TABLE names RENAME TO aliases;
CREATE INDEX aliases_key ON aliases (key, actor);
CREATE INDEX aliases_actor ON aliases (actor);

-- 1 when a person has confirmed or edited the statement.
ALTER TABLE statements ADD COLUMN reviewed INTEGER NOT NULL DEFAULT 0;

-- Statements as they were read, where a correction hides or changes them: the
-- columns of `statements`. One that is hidden stands here only.
CREATE TABLE originals AS SELECT * FROM statements WHERE 0;
CREATE UNIQUE INDEX originals_key ON originals (key);
CREATE INDEX originals_document ON originals (document);
CREATE TRIGGER document_removed AFTER DELETE ON documents BEGIN
    DELETE FROM originals WHERE document = old.document;
END;

-- On whose word a statement stands, outermost first; of hidden ones too, hence
-- no reference to `statements`: they go with the mention.
CREATE TABLE words (
    statement INTEGER NOT NULL,
    position  INTEGER NOT NULL,     -- from 0, the outermost
    mention   INTEGER NOT NULL REFERENCES mentions ON DELETE CASCADE,
    PRIMARY KEY (statement, position)
) WITHOUT ROWID;
INSERT INTO words SELECT * FROM attributions;
DROP TABLE attributions;
ALTER TABLE words RENAME TO attributions;
CREATE INDEX attributions_mention ON attributions (mention);

-- statement_view of schema.sql, with the mark.
CREATE VIEW statement_view AS
SELECT s.key, d.id AS document, d.title, d.medium,
       coalesce(s.date, d.date) AS date,
       sa.name AS source, sa.kind AS source_kind, sm.text AS source_text,
       s.relation, s.cue,
       ta.name AS target, ta.kind AS target_kind, tm.text AS target_text,
       s.topic, s.topic_key, s.polarity, s.status,
       (SELECT group_concat(name, ' > ')
        FROM (SELECT aa.name FROM attributions a
              JOIN mentions am USING (mention)
              JOIN actors aa ON aa.actor = am.actor
              WHERE a.statement = s.statement ORDER BY a.position))
           AS attributed_to,
       s.quote, s.confidence, s.rule, s.sentence AS sentence_number,
       t.text AS sentence, s.reviewed
FROM statements s
JOIN documents d USING (document)
JOIN sentences t ON t.document = s.document AND t.number = s.sentence
JOIN mentions sm ON sm.mention = s.source
JOIN actors sa ON sa.actor = sm.actor
LEFT JOIN mentions tm ON tm.mention = s.target
LEFT JOIN actors ta ON ta.actor = tm.actor;

CREATE VIEW edges AS
SELECT v.source, coalesce(v.target, t.name) AS target,
       v.target IS NULL AS is_topic, v.relation, v.polarity,
       count(*) AS count, min(v.date) AS first_date, max(v.date) AS last_date,
       max(v.confidence) AS confidence
FROM statement_view v LEFT JOIN topics t ON t.key = v.topic_key
WHERE v.target IS NOT NULL OR v.topic_key IS NOT NULL
GROUP BY v.source, v.target IS NULL, coalesce(v.target, v.topic_key),
         v.relation, v.polarity;
