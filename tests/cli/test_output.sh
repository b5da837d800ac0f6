#!/usr/bin/env bash
# Outputs that cannot be written.
. "$(dirname "$0")/lib.sh" || exit 1

run build -g g.db "$samples"
expect_status 0

# A full disk shows at the last flush: it must not go unnoticed.
if [ -c /dev/full ]; then
    for words in "extract $samples/agency.txt" "parse $samples/agency.txt" \
        'query -g g.db' 'query -g g.db -f csv' 'render -g g.db' '--help' \
        '--version' 'build --help'; do
        command="stancegraph $words >/dev/full"
        # shellcheck disable=SC2086
        "$program" $words >/dev/full 2>err
        status=$?
        : >out
        expect_status 4
        expect_err 'cannot write: No space left on device'
    done
    run render -g g.db -o /dev/full
    expect_status 4
    expect_err '/dev/full'
    run build -g g.db --svg /dev/full "$samples"
    expect_status 4
    expect_err '/dev/full'
fi

# A reader that leaves early hears nothing.
command='stancegraph query | head'
"$program" query -g g.db -f jsonl 2>err | head -n 1 >out
status=$?
expect_silent
"$program" extract "$samples"/*.txt 2>err | head -n 1 >out
expect_silent
(
    trap '' PIPE
    "$program" query -g g.db -f jsonl 2>err
) | true
expect_silent

# Standard output that is closed.
"$program" query -g g.db >&- 2>err
status=$?
: >out
expect_status 4

# Places that cannot be written.
run render -g g.db -o nowhere/x.svg
expect_status 4
expect_err 'nowhere/x.svg'
mkdir folder
run render -g g.db -o folder
expect_status 4
expect_err 'folder'
run build -g nowhere/g.db "$samples"
expect_status 4
expect_err 'nowhere/g.db'
if [ -d /proc/self ]; then
    run build -g /proc/g.db "$samples"
    expect_status 4
    expect_err '/proc/g.db'
fi
if [ "$(id -u)" -ne 0 ]; then
    mkdir -m 555 locked
    run build -g locked/g.db "$samples"
    expect_status 4
    run render -g g.db -o locked/x.svg
    expect_status 4
fi

# A picture that fails leaves the old file as it was, and nothing beside it.
printf 'old' >keep.svg
run render -g absent.db -o keep.svg
[ "$status" -ne 0 ] || complain 'failure expected'
expect 'the old picture' grep -qx old keep.svg
run render -g g.db -o keep.svg
expect_status 0
expect 'a new picture' grep -q '<svg' keep.svg
expect 'no leftovers' sh -c '! ls -A | grep -E "keep.svg.+|^\..*keep"'

finish
