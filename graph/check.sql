-- What the tables promise each other beyond their own constraints, on both
-- kinds of databases. Each statement gives rows of a table and what is wrong in
-- it, and no rows when all is well. Semicolons stand at their ends only.

-- How often an entity is read as what is counted by triggers.
SELECT 'readings', 'entity ' || entity || ' is not counted rightly as ' || kind
FROM (SELECT entity, kind, affiliation, count(*) AS mentions
      FROM mentions GROUP BY entity, kind, affiliation
      EXCEPT SELECT entity, kind, affiliation, mentions FROM readings) AS wrong
ORDER BY entity, kind;

SELECT 'readings', 'entity ' || entity || ' is counted as ' || kind
       || ', and not so in the texts'
FROM (SELECT entity, kind, affiliation FROM readings
      EXCEPT SELECT entity, kind, affiliation FROM mentions) AS wrong
ORDER BY entity, kind;

-- The actor of an entity stands in several tables.
SELECT 'aliases', 'the name ' || a.alias || ' is of another actor'
FROM aliases a LEFT JOIN entities e ON e.entity = a.entity
WHERE a.actor IS DISTINCT FROM e.actor
ORDER BY a.alias;

SELECT 'mentions', 'mention ' || m.mention || ' is of another actor'
FROM mentions m LEFT JOIN entities e ON e.entity = m.entity
WHERE m.actor IS DISTINCT FROM e.actor
ORDER BY m.mention;

SELECT 'actors', a.name || ' stands for nobody'
FROM actors a
WHERE NOT EXISTS (SELECT 1 FROM entities e WHERE e.actor = a.actor)
ORDER BY a.name;

-- A statement and its mentions are of one document.
SELECT 'statements', 'statement ' || s.key || ' has a source elsewhere'
FROM statements s LEFT JOIN mentions m ON m.mention = s.source
WHERE m.document IS DISTINCT FROM s.document
ORDER BY s.key;

SELECT 'statements', 'statement ' || s.key || ' has a target elsewhere'
FROM statements s LEFT JOIN mentions m ON m.mention = s.target
WHERE s.target IS NOT NULL AND m.document IS DISTINCT FROM s.document
ORDER BY s.key;
