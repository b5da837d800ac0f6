#!/usr/bin/env bash
# build: adding, skipping, replacing; the summary; graphs that are not ours.
. "$(dirname "$0")/lib.sh" || exit 1

mkdir news
cat >news/a.txt <<'END'
Norway accused Germany of holding back power. Germany rejected the accusation.
END
cat >news/b.txt <<'END'
Poland praised Denmark. Denmark thanked Poland.
END

run build --svg graph.svg --html graph.html news
expect_status 0
expect_empty
expect_err 'documents: 2 added, 0 replaced, 0 unchanged, 0 failed.'
expect_err 'stancegraph.db holds 2 documents'
expect_err 'graph.svg shows '
expect_err 'graph.html shows all of them.'
expect 'a page' grep -q '</html>' graph.html
expect 'a picture' xmllint --noout graph.svg
run query -f csv
cp out first

run build news
expect_err 'documents: 0 added, 0 replaced, 2 unchanged, 0 failed.'
run query -f csv
expect 'the same statements' cmp out first

# A build that was stopped before the names of the tables were stored is made
# whole by the next.
if command -v $sql_program >/dev/null; then
    sql stancegraph.db "DELETE FROM aliases WHERE origin = 'user'"
    run build news
    expect_err '2 unchanged'
    run query -f csv --actor Oslo
    expect_status 0
    expect_out Norway
fi

# A changed document loses its old statements.
printf 'Norway praised Germany.\n' >news/a.txt
run build news
expect_err 'documents: 0 added, 1 replaced, 1 unchanged, 0 failed.'
run query -f csv --doc a.txt
expect_no_out accuses
expect_out praises
run query -f csv --doc b.txt
expect_lines "$(($(grep -c '^b.txt' first) + 1))"

# The order of documents does not change the graph.
run build -g forward.db news/a.txt news/b.txt
run build -g backward.db news/b.txt news/a.txt
run query -g forward.db -f jsonl
cp out forward
run query -g backward.db -f jsonl
expect 'the same graph' cmp out forward

# One bad document costs itself only.
printf '%s\n' '{"doc":"x","text":"Sweden condemned Finland."}' 'oops' >bad.jsonl
run build bad.jsonl
expect_status 3
expect_err 'bad.jsonl:2: '
expect_err 'documents: 1 added, 0 replaced, 0 unchanged, 1 failed.'

# Without any input there is no graph.
run build -g none.db absent
expect_status 3
expect 'no empty graph' test ! -e none.db

run query -g absent.db
[ "$status" -ge 3 ] || complain 'an absent graph is an error'
expect_err 'absent.db'
expect 'a query makes no graph' test ! -e absent.db

# Damaged weights and tables.
mkdir weights tables
cp "$source_dir"/data/*.sgw weights
for weights in weights/*.sgw; do
    head -c 100000 "$weights" >half && mv half "$weights"
done
run build -g w.db --data weights news
expect_status 3
expect_err '.sgw'
printf 'no columns\n' >tables/relations.tsv
run build -g w.db --data tables news
expect_status 3
expect_err 'tables/relations.tsv'
run extract --data nowhere news
expect_status 3
expect_err 'nowhere'

! on_server || finish

# An address where libpq is not installed, or in a program built without it.
mkdir missing
echo none >missing/libpq.so.5
LD_LIBRARY_PATH=missing run build -g postgresql://anna:secret@nowhere/press news
[ "$status" -eq 2 ] || [ "$status" -eq 4 ] || complain 'no server can be asked'
expect 'what is missing' \
    grep -qE 'needs the library libpq .*libpq5|built without PostgreSQL' err
expect_no_err secret

# Files that are no graphs, or not ours.
printf 'just some text that is longer than a header of SQLite would be, %0200d' 0 \
    >text.db
run build -g text.db news
expect_status 3
expect_err 'text.db'
expect 'the file is as it was' grep -q 'just some text' text.db
run query -g text.db
expect_status 3
mkdir folder.db
run build -g folder.db news
[ "$status" -ge 3 ] || complain 'a folder is no graph'
# A graph that was built again is one that is built for the first time, row by
# row: an actor goes with its last mention, whatever names tables gave it.
if command -v sqlite3 >/dev/null; then
    echo 'Germany accuses Russia. The EU supports Germany.' >told.txt
    run build -g again.db told.txt
    expect_status 0
    echo 'Germany accuses Norway.' >told.txt
    run build -g again.db told.txt
    expect_err '1 replaced'
    run build -g fresh.db told.txt
    for db in again fresh; do
        sqlite3 -readonly $db.db <"$source_dir/docs/examples/rows.sql" >$db.rows
    done
    expect 'tables gave names' grep -q '|user$' fresh.rows
    expect 'the same rows' cmp again.rows fresh.rows
fi

if command -v sqlite3 >/dev/null; then
    sqlite3 foreign.db 'CREATE TABLE notes(text); PRAGMA user_version=1;'
    run build -g foreign.db news
    expect_status 3
    expect_err 'foreign.db'
    run query -g foreign.db
    expect_status 3
    cp stancegraph.db newer.db
    sqlite3 newer.db 'PRAGMA user_version=999;'
    run build -g newer.db news
    expect_status 3
    expect_err 'newer'
    run query -g newer.db
    expect_status 3
fi
head -c 5000 stancegraph.db >half.db
run query -g half.db
expect_status 3

finish
