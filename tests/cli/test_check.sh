#!/usr/bin/env bash
# Graphs that are whole, and others.
. "$(dirname "$0")/lib.sh" || exit 1

run build -g g.db "$samples"
run check -g g.db
expect_status 0
expect_silent
expect_out ' is whole: '
expect_out ' documents, '
expect_lines 1
run actors merge -g g.db Norway Denmark
run check -g g.db
expect_status 0
run check -g absent.db
expect_status 4
expect_err 'absent.db'
expect 'no empty graph' test ! -e absent.db
run check -g g.db surplus
expect_status 2

! on_server || finish
needs sqlite3

# damaged SQL LINE: what was done behind the program's back is found.
damaged() {
    cp g.db d.db
    sqlite3 d.db "PRAGMA foreign_keys = OFF; $1"
    run check -g d.db
    expect_status 3
    expect_out "$2"
    expect_err 'd.db: 1 fault'
    cp g.db again.db
}
damaged 'UPDATE readings SET mentions = mentions + 1 WHERE entity = 1' 'readings: entity 1 is not counted rightly'
damaged "INSERT INTO actors VALUES (99999, 'Nemo', 'other', NULL)" 'actors: Nemo stands for nobody'
damaged "INSERT INTO topic_words (rowid, topic) VALUES (999999, 'steel')" 'topic_words: does not fit the rows'
damaged "INSERT INTO sentence_words (sentence_words) VALUES ('delete-all')" 'sentence_words: does not fit the rows'
damaged 'UPDATE attributions SET mention = 999999 WHERE mention = (SELECT min(mention) FROM attributions)' 'refers to what is missing in mentions'
damaged 'UPDATE aliases SET actor = actor + 1 WHERE actor = (SELECT min(actor) FROM aliases WHERE actor + 1 IN (SELECT actor FROM entities))' 'is of another actor'
damaged 'UPDATE mentions SET document = 3 - document WHERE mention = (SELECT min(source) FROM statements WHERE document IN (1, 2)) AND sentence IS NULL OR mention = 1' 'has a source elsewhere'

# A page that is noise, a file that is cut off, one that nobody may write.
cp g.db noise.db
head -c 4096 /dev/urandom | dd of=noise.db bs=4096 seek=20 conv=notrunc status=none
run check -g noise.db
expect_status 3
expect_out 'file: '
head -c 40000 g.db >cut.db
run check -g cut.db
expect_status 3
printf 'no database' >text.db
run check -g text.db
expect_status 3
expect_err 'text.db: this is not a stancegraph database'
if [ "$(id -u)" != 0 ]; then
    chmod a-w g.db
    run check -g g.db
    expect_status 0
    expect_err 'the indexes of words are not compared'
fi

finish
