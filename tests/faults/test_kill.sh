#!/usr/bin/env bash
# kill -9 at moments by chance of every command that writes a graph: what is
# left is whole, and when the command is given again the graph is row by row
# that of a run which nobody stopped. Every other moment is a time by the clock,
# every other one a write by its number, of which half is done.
# Usage: test_kill.sh PROGRAM SOURCE_DIR SHIM [MOMENTS [SEED]]
. "$(dirname "$0")/../cli/lib.sh"
# shellcheck source=lib.sh
. "$source_dir/tests/faults/lib.sh"
needs sqlite3
shim=$3
points=${4:-6}
RANDOM=${5:-1}
export TMPDIR=$work ASAN_OPTIONS=verify_asan_link_order=0
killed=0 finished=0

# A corpus of several transactions: the samples, each under several names.
mkdir news
for copy in 1 2 3 4 5 6 7; do
    for file in "$samples"/*.txt; do
        name=${file##*/}
        { cat "$file" && echo "The $copy minister of Norway praised $name."; } \
            >"news/$copy-$name"
    done
done

microseconds() { echo $(($(date +%s%N) / 1000)); }

# kill_in_time LIMIT ARGUMENT...: at a time by chance within so many
# microseconds.
kill_in_time() {
    local time
    time=$(below "$1")
    shift
    command="timeout $((time / 1000)) ms: stancegraph $*"
    # in the foreground it waits until the process is gone
    timeout --foreground -s KILL "$(printf '%d.%06d' $((time / 1000000)) $((time % 1000000)))" \
        "$program" "$@" >out 2>err </dev/null
    status=$?
}

# kill_at_write COUNT ARGUMENT...: at one of so many writes.
kill_at_write() {
    local at
    at=$(($(below "$1") + 1))
    shift
    command="FAIL_DISK_WITH=KILL FAIL_DISK_AT=$at stancegraph $*"
    env FAIL_DISK_WITH=KILL FAIL_DISK_AT="$at" LD_PRELOAD="$shim" \
        "$program" "$@" >out 2>err </dev/null
    status=$?
}

# What is left can be opened, by the program or by SQLite first, and is whole.
expect_survival() {
    if [ "$(below 2)" = 0 ]; then
        run query -g g.db --limit 1
        [ "$status" -eq 0 ] || grep -qE 'g.db: (the database is empty|cannot open)' err ||
            complain 'a graph that can be read'
    fi
    [ -s g.db ] || return
    [ "$(sqlite3 g.db 'PRAGMA user_version')" != 0 ] || return
    expect_whole g.db
}

# tried ARGUMENT...: `before` makes what the command finds.
tried() {
    local start length count n
    before
    start=$(microseconds)
    run "$@"
    length=$(($(microseconds) - start))
    expect_status 0
    rows g.db >reference
    before
    FAIL_DISK_COUNT=count LD_PRELOAD=$shim "$program" "$@" >out 2>err </dev/null
    count=$(cat count)
    for ((n = 0; n < points; n++)); do
        before
        if ((n % 2)); then
            kill_in_time "$length" "$@"
        else
            kill_at_write "$count" "$@"
        fi
        case $status in
        137) killed=$((killed + 1)) ;;
        0 | 124) finished=$((finished + 1)) ;;
        *) complain "killed or done" ;;
        esac
        expect_survival
        again "$@"
    done 2>/dev/null # what the shell says of signals
    echo "$points moments: $*"
}

again() {
    run "$@"
    expect_status 0
    expect_whole g.db
    expect 'nothing beside the database' test "$(echo g.db*)" = g.db
    rows g.db >got
    expect 'the graph that nobody stopped' cmp got reference
}

# ---- a new graph ------------------------------------------------------------
before() { rm -f g.db g.db-*; }
tried build -g g.db -j 1 news
tried build -g g.db -j 3 news
points=$(((points + 2) / 3))
"$program" extract news >statements.jsonl 2>err
tried load -g g.db statements.jsonl
tried import -g g.db -T jsonl statements.jsonl

# ---- a graph that changes -----------------------------------------------------
run build -g former.db news
mkdir changed
for file in news/[12]*.txt; do
    { echo 'Iceland threatened Denmark.' && sed 2,3d "$file"; } \
        >"changed/${file##*/}"
done
before() { rm -f g.db-* && cp former.db g.db; }
tried build -g g.db changed

# What a correction does is there as a whole or not at all; given twice it would
# be two.
again() {
    rows g.db | grep -v 'INTO acts ' >got
    grep -v 'INTO acts ' reference | cmp -s - got && return
    rows former.db | grep -v 'INTO acts ' >old
    expect 'the graph before or after' cmp got old
}
tried actors merge -g g.db Norway Denmark
tried actors rename -g g.db Norway Norge

# ---- a file of an older version --------------------------------------------
# As schema 2 kept what former.db has; the triggers of the tables do the rest.
cat "$source_dir/graph/schema.sql" "$source_dir/graph/schema_search.sql" - \
    >older.sql <<'END'
ATTACH 'former.db' AS f;
INSERT INTO meta SELECT * FROM f.meta;
INSERT INTO documents SELECT * FROM f.documents;
INSERT INTO sentences SELECT * FROM f.sentences;
INSERT INTO actors SELECT * FROM f.actors;
INSERT INTO aliases SELECT actor, alias, key, origin FROM f.aliases;
INSERT INTO mentions SELECT mention, document, sentence, start_byte, end_byte,
    text, actor, kind, affiliation, is_name FROM f.mentions;
INSERT INTO statements SELECT statement, key, document, sentence, number, source,
    relation, cue_start, cue_end, cue, lemma, target, topic_start, topic_end,
    topic, topic_key, polarity, status, attribution, quote_start, quote_end,
    quote, content_start, content_end, content, date, date_from, confidence,
    rule FROM f.statements;
INSERT INTO attributions SELECT * FROM f.attributions;
PRAGMA application_id = 1400129394;
PRAGMA user_version = 2;
END
sqlite3 older.db <older.sql
command='making a file of schema 2'
expect 'a file of schema 2' test "$(sqlite3 older.db 'PRAGMA user_version')" = 2
before() { rm -f g.db-* && cp older.db g.db; }
expect_survival() {
    case $(sqlite3 g.db 'PRAGMA user_version') in
    4) expect_whole g.db ;;
    2) expect 'the old tables' sqlite3 -bail g.db 'SELECT count(*) FROM aliases
           WHERE actor > 0; PRAGMA integrity_check' ;;
    *) complain 'the old schema or the new one' ;;
    esac
}
again() {
    run "$@"
    expect_status 0
    expect_whole g.db
    rows g.db >got
    expect 'the graph that nobody stopped' cmp got reference
}
tried build -g g.db news
rows former.db >got
expect 'the rows as schema 4 stores them' cmp got reference

echo "$killed killed, $finished done before"
finish
