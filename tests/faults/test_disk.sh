#!/usr/bin/env bash
# A disk that is full or broken at the Nth thing that is written, for many N and
# every command that writes: the program says so, names the file and ends with
# status 4 (or the fault did no harm), never by a signal. The old file is whole,
# nothing half-written has its name, nothing stray is left, and the same command
# then gives what it gives otherwise.
# Usage: test_disk.sh PROGRAM SOURCE_DIR SHIM [POINTS [SEED]]
# POINTS writes of each command are tried, each with a fault by chance; "all"
# tries each write with each fault (an hour).
. "$(dirname "$0")/../cli/lib.sh"
# shellcheck source=lib.sh
. "$source_dir/tests/faults/lib.sh"
needs sqlite3
shim=$3
points=${4:-8}
RANDOM=${5:-1}
export TMPDIR=$work ASAN_OPTIONS=verify_asan_link_order=0

# The disk is full or broken at that write alone or from there on; or it takes
# half of the bytes, and after that all the others or none.
faults=(ENOSPC:AT ENOSPC:FROM EIO:AT EIO:FROM SHORT:AT SHORT:FROM)
choose_faults() {
    if [ "$points" = all ]; then
        echo "${faults[@]}"
    else
        echo "${faults[$(below ${#faults[@]})]}"
    fi
}

# run_on FAULT N ARGUMENT...: runs the program on a disk with that fault at the
# Nth write.
run_on() {
    local how=${1%:*} mode=${1#*:} at=$2
    shift 2
    command="FAIL_DISK_WITH=$how FAIL_DISK_$mode=$at stancegraph $*"
    env FAIL_DISK_WITH="$how" "FAIL_DISK_$mode=$at" LD_PRELOAD="$shim" \
        "$program" "$@" >out 2>err </dev/null
    status=$?
}

# expect_end FAULT FILE: the message names the file that the command writes, or
# the graph that it reads.
expect_end() {
    case $status in
    0) ;;
    4) grep -qE "^stancegraph: ($2|whole.db|standard output)" err ||
        complain "a message that names $2 is expected" ;;
    *) complain "status 0 or 4 expected" ;;
    esac
    [ "$1" != SHORT:AT ] || expect_status 0
    [ -z "$(find . -name '*.tmp*')" ] || complain "no stray file expected"
}

# count_writes ARGUMENT...: how many there are without a fault.
count_writes() {
    FAIL_DISK_COUNT=count LD_PRELOAD=$shim "$program" "$@" >out 2>err </dev/null
    status=$?
    command="stancegraph $*"
    expect_status 0
    cat count
}

# tried FILE ARGUMENT...: the command under faults, `before` and `after` around
# each.
tried() {
    local file=$1 count at fault
    shift
    before
    count=$(count_writes "$@")
    for at in $(choose "$count"); do
        for fault in $(choose_faults); do
            before
            run_on "$fault" "$at" "$@"
            expect_end "$fault" "$file"
            after "$@"
        done
    done
    echo "$points of $count writes: $*"
}

# ---- databases: whole, and the command can be given again --------------------
news="$samples/agency.txt $samples/briefs.jsonl"
# shellcheck disable=SC2086
run build -g whole.db $news
expect_status 0
# shellcheck disable=SC2086
"$program" extract $news >statements.jsonl 2>err

# What the command leaves is whole, and when it is given again the graph is that
# of a run without a fault.
before() { rm -f g.db g.db-*; }
after() {
    # stopped before the tables were there: an empty file may be left
    [ ! -s g.db ] || [ "$(sqlite3 g.db 'PRAGMA user_version')" = 0 ] ||
        expect_whole g.db
    run "$@"
    expect_status 0
    expect_whole g.db
    expect 'nothing beside the database' test "$(echo g.db*)" = g.db
    rows g.db >got
    expect 'the graph of a run without a fault' cmp got reference
}
tried_storing() {
    before
    run "$@"
    expect_status 0
    rows g.db >reference
    tried g.db "$@"
}
# shellcheck disable=SC2086
tried_storing build -g g.db $news
tried_storing load -g g.db statements.jsonl
tried_storing import -g g.db -T jsonl statements.jsonl

# A correction is made as a whole or not at all.
before() { rm -f g.db-* && cp whole.db g.db; }
after() {
    local ended=$status
    expect_whole g.db
    rows g.db | grep -v 'INSERT INTO acts' >got
    if cmp -s got reference; then return; fi
    rows whole.db >old
    [ "$ended" -ne 0 ] || complain "a correction that was made"
    expect 'the graph as it was' cmp got old
}
tried_correcting() {
    before
    run "$@"
    expect_status 0
    rows g.db | grep -v 'INSERT INTO acts' >reference
    tried g.db "$@"
}
tried_correcting actors merge -g g.db Norway Denmark
tried_correcting actors rename -g g.db Norway Norge

# ---- files: the old one stays, or the new one is whole ---------------------
mkdir place
before() { rm -rf place/* && echo old >place/file; }
after() {
    expect 'nothing beside the file' test "$(ls place)" = file
    if [ "$status" -ne 0 ]; then
        expect 'the old file' grep -qx old place/file
        return
    fi
    mv place/file got
    "$program" "$@" >out 2>err </dev/null
    expect 'the file of a run without a fault' cmp got place/file
}
for format in svg png pdf html; do
    tried place/file render -g whole.db -T $format -o place/file
done
tried place/file export -g whole.db -T gexf -o place/file

# A folder of tables, each whole or not there.
before() { rm -rf tables; }
after() {
    local kept=$status table
    [ "$kept" -ne 0 ] || expect 'every table' test -e tables/statements.csv
    for table in tables/*; do
        [ ! -e "$table" ] || expect "$table whole" cmp "$table" "whole_$table"
    done
}
"$program" export -g whole.db -T csv -o whole_tables 2>err
tried tables export -g whole.db -T csv -o tables

# ---- standard output -----------------------------------------------------
before() { :; }
after() { [ "$status" -ne 0 ] || expect 'the whole output' cmp out reference; }
for words in "extract $samples/agency.txt" 'query -g whole.db -f csv' \
    'render -g whole.db -T dot'; do
    # shellcheck disable=SC2086
    "$program" $words >reference 2>err
    # shellcheck disable=SC2086
    tried 'standard output' $words
done

finish
