#!/usr/bin/env bash
# Many programs on one graph at the same time: builders queue and all succeed,
# readers are never turned away, and what they see is always a whole number of
# documents.
# Usage: test_together.sh PROGRAM SOURCE_DIR SHIM [BUILDERS]; the shim is not used
. "$(dirname "$0")/../cli/lib.sh"
# shellcheck source=lib.sh
. "$source_dir/tests/faults/lib.sh"
needs sqlite3
builders=${4:-10}

# What is to be compared: the graph without the numbers of its rows, which tell
# who came first.
told() { "$program" export -g "$1" -T jsonl 2>/dev/null | sort; }

# Each builder has documents of its own and one that all of them have.
make_news() {
    mkdir -p "news$1"
    cp "$samples/agency.txt" "news$1/shared.txt"
    for n in 1 2 3 4; do
        printf 'Country%d accused Norway. Norway praised Germany.\n' "$1" \
            >"news$1/own-$1-$n.txt"
    done
}
for ((b = 1; b <= builders; b++)); do
    make_news "$b"
    run build -g alone.db "news$b"
    expect_status 0
done
told alone.db >reference

# Builders and readers start together, on a file that is not there yet.
read_on() {
    local seen=0 now
    until [ -e stop ]; do
        if ! now=$("$program" query -g g.db -f csv 2>reader); then
            # no file, or none with tables yet: nothing to read so far
            [ "$seen" = 0 ] && grep -qE 'No such file|is empty' reader && continue
            cat reader >>turned_away
            continue
        fi
        now=$(wc -l <<<"$now")
        [ "$now" -ge "$seen" ] || echo "$seen statements, then $now" >>turned_away
        seen=$now
    done
    echo "$seen" >seen
}
read_on &
reader=$!
pids=()
for ((b = 1; b <= builders; b++)); do
    "$program" build -g g.db -j 1 "news$b" >"out$b" 2>"err$b" &
    pids+=($!)
done
for ((b = 1; b <= builders; b++)); do
    wait "${pids[b - 1]}"
    status=$?
    cp "out$b" out
    cp "err$b" err
    command="one of $builders builders at once"
    expect_status 0
done
touch stop
wait "$reader"
: >out
cp turned_away err 2>/dev/null || : >err
command="query while $builders programs build"
expect_silent
expect_whole g.db
told g.db >got
expect 'the graph of one builder after the other' cmp got reference
expect 'nothing beside the database' test "$(echo g.db*)" = g.db

# A reader that takes its time holds nobody up: it is stopped in the middle of
# its answer, holds its snapshot, and the builder ends.
mkfifo slow
"$program" query -g g.db -f jsonl --evidence >slow 2>/dev/null &
exec 3<slow
head -c 10 <&3 >/dev/null
run build -g g.db -j 1 "$samples"
expect_status 0
expect_no_err locked
cat <&3 >/dev/null
exec 3<&-
wait
expect_whole g.db

# Who stores without a pause does not keep the others out.
loaders=$(((builders + 2) / 3))
"$program" extract "$samples" >once.jsonl 2>/dev/null
for ((b = 1; b <= loaders; b++)); do
    for copy in {1..20}; do
        sed "s/\"doc\":\"/&$b-$copy-/" once.jsonl
    done >"load$b.jsonl"
done
pids=()
for ((b = 1; b <= loaders; b++)); do
    "$program" load -g l.db "load$b.jsonl" >"out$b" 2>"err$b" &
    pids+=($!)
done
for ((b = 1; b <= loaders; b++)); do
    wait "${pids[b - 1]}"
    status=$?
    cp "out$b" out
    cp "err$b" err
    command="one of $loaders programs that load at once"
    expect_status 0
done
expect_whole l.db

finish
