# What the tests of the command line share; sourced by them. Each is called as
# `bash test_x.sh PROGRAM SOURCE_DIR` and works in a folder of its own.
# shellcheck shell=bash disable=SC2034
set -u

program=$1
source_dir=$2
samples=$source_dir/data/samples
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work" || exit 1
unset STANCEGRAPH_DB NO_COLOR COLUMNS
failures=0

# With the address of a PostgreSQL server in STANCEGRAPH_TEST_SERVER the graphs
# of a test are schemas on it.
on_server() {
    [ -n "${STANCEGRAPH_TEST_SERVER-}" ]
}
sql_program=sqlite3
if on_server; then
    export STANCEGRAPH_TEST_PROGRAM=$program STANCEGRAPH_TEST_NAME=${work##*.}
    program=$source_dir/tests/server/program.sh
    sql_program=psql
fi

# sql GRAPH SQL: what the graph itself answers, without the program. Needs
# $sql_program.
sql() {
    if on_server; then
        bash "$source_dir/tests/server/sql.sh" "$1" <<<"$2"
    else
        sqlite3 "$1" <<<"$2"
    fi
}

# needs PROGRAM: skips the test where that is not installed.
needs() {
    command -v "$1" >/dev/null && return
    echo "skipped: $1 is not installed"
    exit 77
}

# run ARGUMENT...: runs the program; leaves its exit status in $status and its
# two outputs in the files `out` and `err`.
run() {
    command="stancegraph $*"
    "$program" "$@" >out 2>err </dev/null
    status=$?
}

# run_with FILE ARGUMENT...: the same with FILE as standard input.
run_with() {
    local input=$1
    shift
    command="stancegraph $* < $input"
    "$program" "$@" >out 2>err <"$input"
    status=$?
}

complain() {
    failures=$((failures + 1))
    printf 'FAILED: %s\n    %s (status %s)\n' "$1" "$command" "$status"
    sed 's/^/    out| /' out | head -20
    sed 's/^/    err| /' err | head -20
}

expect_status() {
    [ "$status" -eq "$1" ] || complain "status $1 expected"
}

# The texts are fixed strings, not patterns.
expect_out() {
    grep -qF -- "$1" out || complain "output should have: $1"
}

expect_no_out() {
    if grep -qF -- "$1" out; then complain "output should not have: $1"; fi
}

expect_err() {
    grep -qF -- "$1" err || complain "messages should have: $1"
}

expect_no_err() {
    if grep -qF -- "$1" err; then complain "messages should not have: $1"; fi
}

expect_silent() {
    [ ! -s err ] || complain "no message expected"
}

expect_empty() {
    [ ! -s out ] || complain "no output expected"
}

expect_lines() {
    [ "$(wc -l <out)" -eq "$1" ] || complain "$1 lines expected"
}

# expect TEXT COMMAND...: the command must succeed.
expect() {
    local what=$1
    shift
    "$@" >/dev/null 2>&1 || complain "$what"
}

# In each test the last line.
finish() {
    if [ "$failures" -gt 0 ]; then
        printf '%d failed\n' "$failures"
        exit 1
    fi
    exit 0
}
