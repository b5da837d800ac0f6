#!/usr/bin/env bash
# Memory that runs out at the Nth allocation, for many N and every command: the
# program says so and ends with status 4 (or manages without and gives the same
# output), never by a signal; files and databases are whole afterwards, and the
# same command then gives what it gives otherwise.
# Usage: test_memory.sh PROGRAM SOURCE_DIR SHIM [POINTS [SEED]]
# POINTS allocations of each command are tried, spread over all of them; "all"
# tries each (hours).
. "$(dirname "$0")/../cli/lib.sh"
shim=$3
points=${4:-12}
RANDOM=${5:-1}
db=$work/graph.db

# refuse MODE N ARGUMENT...: runs the program with the Nth allocation refused
# (AT) or all from there on (FROM).
refuse() {
    local mode=$1 at=$2
    shift 2
    command="FAIL_MEMORY_$mode=$at stancegraph $*"
    env "FAIL_MEMORY_$mode=$at" LD_PRELOAD="$shim" "$program" "$@" \
        >out 2>err </dev/null
    status=$?
}

# Numbers of allocations to refuse, of `count`: the first ones, where libraries
# are set up, and others by chance.
choose() {
    local count=$1 n
    if [ "$points" = all ]; then
        seq "$count"
        return
    fi
    seq 1 3
    for ((n = 0; n < points - 3; n++)); do
        echo $(((RANDOM * 32768 + RANDOM) % count + 1))
    done
}

# Graphviz does not look whether it got memory, so a picture may end by a signal
# (134 and 139); what is in files and databases must be whole even then.
graphviz=
expect_end() {
    case $status in
    0) cmp -s out whole || complain "the output should be as without fault" ;;
    3 | 4) [ -s err ] || complain "a message is expected" ;;
    134 | 139) [ -n "$graphviz" ] || complain "the program ended by a signal" ;;
    *) complain "status 0, 3 or 4 expected" ;;
    esac
}

# tried ARGUMENT...: the command under every refusal. What it writes is checked
# by `before` and `after`, functions that the caller may set.
before() { :; }
after() { :; }
tried() {
    local count mode at
    before
    FAIL_MEMORY_COUNT=count LD_PRELOAD=$shim "$program" "$@" >whole 2>err </dev/null
    count=$(cat count)
    [ "$count" -gt 0 ] || complain "the shim should count allocations"
    for at in $(choose "$count"); do
        for mode in AT FROM; do
            before
            refuse "$mode" "$at" "$@"
            expect_end
            after "$@"
        done
    done 2>/dev/null # what the shell says of signals
    echo "$points of $count allocations: $*"
}

# ---- commands that only read and print ----------------------------------
run build -g "$db" "$samples"
expect_status 0
tried extract "$samples/agency.txt"
tried extract "$samples/briefs.jsonl"
tried parse "$samples/london.txt"
tried query -g "$db" --evidence
tried query -g "$db" --group -f json
tried query -g "$db" --topic energy
tried path -g "$db" Norway Denmark
tried actors list -g "$db"
tried diff -g "$db" --from 2031-03-03..2031-03-09 --to 2031-03-10..2031-03-16
tried timeline -g "$db" --by week
tried analyze balance -g "$db"
tried export -g "$db" -T gexf
tried export -g "$db" -T jsonl
tried --help


# ---- files: the old one stays, or the new one is whole ------------------
before() { echo old >picture; }
after() {
    [ "$status" -ne 0 ] && [ "$(cat picture)" != old ] &&
        complain "the old file should be there"
    [ -z "$(find . -name '*.tmp')" ] || complain "no stray file expected"
}
tried export -g "$db" -T graphml -o picture
tried render -g "$db" -T mermaid -o picture
graphviz=yes
tried render -g "$db" -T dot -o picture
tried render -g "$db" -T svg -o picture
graphviz=

# ---- databases: whole, and the command can be given again ---------------
statements() { "$program" export -g "$db" -T jsonl 2>/dev/null | sort; }
statements >reference
rm "$db"
before() { rm -f "$db" "$db"-*; }
after() {
    if command -v sqlite3 >/dev/null && [ -s "$db" ]; then
        [ "$(sqlite3 "$db" 'PRAGMA integrity_check')" = ok ] ||
            complain "a damaged database"
    fi
    "$program" "$@" >out 2>err </dev/null || complain "the build should go on"
    statements | cmp -s - reference || complain "the same graph expected"
}
points=$((points / 2))
tried build -g "$db" "$samples"
"$program" extract "$samples" >statements.jsonl 2>err
before() { rm -f "$db" "$db"-*; }
after() {
    "$program" load -g "$db" statements.jsonl >out 2>err || complain "load should go on"
    "$program" build -g "$db" "$samples" >out 2>err
    statements | cmp -s - reference || complain "the same graph expected"
}
tried load -g "$db" statements.jsonl

exit $((failures > 0))
