#!/usr/bin/env bash
# Option tables: every way to write an option, and every wrong value.
. "$(dirname "$0")/lib.sh" || exit 1

printf 'Norway accused Germany of holding back power.\n' >a.txt
run build -g g.db a.txt
expect_status 0

# The ways to write one.
for words in '-g g.db' '-gg.db' '--graph g.db' '--graph=g.db'; do
    # shellcheck disable=SC2086
    run query $words -f csv
    expect_status 0
    expect_silent
    [ -e first ] || cp out first
    expect 'the same result' cmp out first
done
STANCEGRAPH_DB=g.db run query -fcsv
expect 'the same result from $STANCEGRAPH_DB' cmp out first
STANCEGRAPH_DB=absent.db run query -fcsv --graph g.db
expect 'the same result with -g before $STANCEGRAPH_DB' cmp out first

# wrong MESSAGE ARGUMENT...
wrong() {
    local message=$1
    shift
    run "$@"
    expect_status 2
    expect_empty
    expect_err "stancegraph: $message"
}

wrong 'unknown option --forma; did you mean --format?' extract --forma a.txt
wrong 'unknown option --max-edge; did you mean --max-edges?' render --max-edge 3
wrong 'unknown option --hlep; did you mean --help?' parse --hlep
wrong 'unknown option --xyzzy' query --xyzzy
wrong 'unknown option -x' query -x
wrong '--graph needs a value: FILE' query --graph
wrong '-g needs a value: FILE' query -g
wrong '--evidence takes no value' query --evidence=yes
wrong '--limit: "abc" is not a whole number from 0 to' query --limit abc
wrong '--limit: "-1" is not a whole number from 0 to' query --limit -1
wrong '--limit: "1.5" is not a whole number from 0 to' query --limit=1.5
wrong '--limit: "" is not a whole number from 0 to' query --limit=
wrong '--limit: "99999999999999999999" is not' query --limit 99999999999999999999
wrong '--min-confidence: "2" is not a number from 0 to 1' query --min-confidence 2
wrong '--min-confidence: "nan" is not' query --min-confidence nan
wrong '--min-confidence: "0,5" is not' query --min-confidence 0,5
wrong '--since: "2025-02-30x" is not a date YYYY-MM-DD' query --since 2025-02-30x
wrong '--since: "2025-13-01" is not a date' query --since 2025-13-01
wrong '--until: "2025-04-31" is not a date' query --until 2025-04-31
wrong '--until: "yesterday" is not a date' query --until yesterday
wrong '--format: "xml" is none of table, json, jsonl, csv' query -f xml
wrong '--type: "pgn" is none of svg, dot, png, pdf, mermaid, md, latex, html; did you mean png?' \
    render -T pgn
wrong '--output: ".jpg" is the ending of no type' render -o x.jpg
wrong '--width is for png, not for svg' render --width 800
wrong '--width is for png, not for pdf' render --width 800 -o x.pdf
wrong '--relation: "accuses,,praises" has an empty item' \
    query --relation accuses,,praises
wrong '--sign: "x" is none of +, -, 0' query -g g.db --sign x
wrong '--status: "real" is none of actual, intended' query -g g.db --status real

# What follows -- is an argument, - is standard input.
run extract -- --forma
expect_status 3
expect_err 'stancegraph: --forma: no such file or folder'
run_with a.txt extract -
expect_status 0
expect_out '"doc":"stdin"'

finish
