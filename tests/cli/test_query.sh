#!/usr/bin/env bash
# query: formats, filters, grouping.
. "$(dirname "$0")/lib.sh" || exit 1

cat >docs.jsonl <<'END'
{"doc":"d1","date":"2030-01-01","medium":"Daily Bugle","text":"Norway accused Germany. Germany criticised Norway."}
{"doc":"d2","date":"2030-02-01","text":"Norway accused Germany of greed on Wednesday. Poland praised Denmark."}
{"doc":"d3","text":"Sweden condemned \"the plan, and all of it\". Poland praised Denmark."}
END
export STANCEGRAPH_DB=g.db
run build docs.jsonl
expect_status 0

# ---- formats ------------------------------------------------------------------

run query
expect_status 0
expect_silent
expect 'titles' grep -q '^DATE *SOURCE *SIGN *RELATION *TARGET' out
expect 'a row' grep -Eq '^2030-01-01 +Norway +- +accuses +Germany' out
rows=$(($(wc -l <out) - 1))

run query -f jsonl
expect_lines "$rows"
run query -f csv
expect_lines $((rows + 1))
expect 'column names' grep -q '^doc,date,source,' out
run query -f json
expect 'brackets around it' sh -c 'head -n 1 out | grep -qx "\[" && tail -n 1 out | grep -qx "\]"'
if command -v python3 >/dev/null; then
    expect 'JSON' sh -c "python3 -c 'import json,sys; \
        sys.exit(len(json.load(sys.stdin)) != $rows)' <out"
fi
run query -f csv --evidence --source Sweden
expect_out '"Sweden condemned ""the plan, and all of it""."'
run query -f jsonl --source Sweden
expect_out '"sentence_text":"Sweden condemned \"the plan, and all of it\"."'
run query --evidence --source Sweden
expect_out '    [Sweden] *condemned* "{the plan, and all of it}".'
run query --group --evidence --target Denmark
expect_out '    [Poland] *praised* {Denmark}. (d2, 2030-02-01)'

# Nothing found: still the format, and status 1 only when asked for.
run query -f json --topic unheard
expect_status 0
expect_out '[]'
run query -f csv --topic unheard
expect_lines 1
run query --topic unheard
expect_status 0
expect_empty
run query --exit-status --topic unheard
expect_status 1
run query --exit-status --group --topic unheard
expect_status 1
run query --exit-status
expect_status 0

# ---- grouping -------------------------------------------------------------------

run query --group
expect_status 0
expect 'two accusations together' grep -Eq '^ *2 +Norway +- +Germany +accuses 2' out
run query --group --no-topics -f jsonl
expect_out '"Norway"'
expect_no_out '"Sweden"'
run query --no-topics -f jsonl
expect_no_out '"Sweden"'
run query --group --limit 1
expect_lines 2
run query --group -f csv --limit 1
expect_lines 2
run query --group -f jsonl --evidence --source Norway --target Germany
expect_lines 1
expect_out '"count":2'
expect_out '"sentence_text":"Norway accused Germany of greed on Wednesday."'
run query --group --min-count 2 -f jsonl
expect_out '"Norway"'
expect_no_out '"Sweden"'

# ---- filters ----------------------------------------------------------------------

# count FILTER...: how many statements pass.
count() {
    run query -f jsonl "$@"
    expect_status 0
    wc -l <out
}

expect_count() {
    local wanted=$1 got
    shift
    got=$(count "$@")
    [ "$got" -eq "$wanted" ] || {
        command="stancegraph query $*"
        complain "$wanted statements expected, not $got"
    }
}

expect_count 2 --source Norway
expect_count 3 --actor Norway
expect_count 3 --actor NORWAY --actor germany
expect_count 1 --target Norway
expect_count 2 --relation accuses
expect_count 4 --relation accuses,praises
expect_count 2 --sign +
expect_count 2 --sign=+ --status actual
expect_count 0 --sign + --source Norway
expect_count 2 --doc d1
expect_count 4 --doc d1 --doc d2
expect_count 2 --medium 'Daily Bugle'
expect_count 2 --until 2030-01-29
expect_count 2 --since 2030-01-02
expect_count 4 --since 2030-01-01 --until 2030-02-01
expect_count 0 --status negated
expect_count 1 --limit 1
[ "$(count --min-confidence 0.01)" -eq "$(count)" ] || complain 'confidence'

expect_count 1 --topic plan
expect_count 1 --topic 'PLANS'
expect_count 0 --topic 'plan nothing'
expect_count 1 --text GREED
expect_count 2 --text 'greed OR criticised'
expect_count 2 --text '"poland praised"'
expect_count 0 --text '"praised poland"'
expect_count 3 --text 'norw*'

# ---- order ------------------------------------------------------------------------

# first FILTER...: document of the first row.
first() {
    run query -f csv "$@"
    expect_status 0
    sed -n 2p out | cut -d, -f1
}
[ "$(first)" = d1 ] || complain 'by date'
[ "$(first --sort newest)" = d2 ] || complain 'the newest first'
run query --sort confidence -f csv
expect 'the most certain first' sh -c \
    'sed 1d out | rev | cut -d, -f4 | rev | sort -c -r'
run query --group --no-topics --sort newest --limit 1
expect_out Denmark
run query --group --no-topics --sort date --limit 1
expect_out Norway
run query --sort count
expect_status 2
expect_err '--sort count needs --group'
run query --sort colour
expect_status 2

# ---- what cannot be ---------------------------------------------------------------

run query --since 2030-02-01 --until 2030-01-31
expect_status 2
expect_err 'nothing can be since 2030-02-01 and until 2030-01-31'
run query --topic '?!'
expect_status 2
expect_err "topic: there is no word in '?!'"
for hostile in '"' 'a"b' 'NEAR(' 'a AND' 'topic : x' '*' "'; DROP TABLE x" '-a'; do
    run query --topic="$hostile x"
    expect_status 0
    expect_silent
done
# One name of two: both are taken, and it is said.
cat >brown.jsonl <<'END'
{"doc":"b","sentence":0,"sentence_text":"Ann Brown accused Bo Brown.","sentence_start":0,"sentence_end":27,"source":{"text":"Ann Brown","start":0,"end":9,"entity":"Ann Brown","kind":"person"},"relation":"accuses","cue":{"text":"accused","start":10,"end":17},"target":{"text":"Bo Brown","start":18,"end":26,"entity":"Bo Brown","kind":"person"},"polarity":-1,"status":"actual","confidence":0.9}
{"doc":"b","sentence":1,"sentence_text":"Brown waits. Brown too.","sentence_start":28,"sentence_end":51,"source":{"text":"Brown","start":28,"end":33,"entity":"Ann Brown","kind":"person"},"relation":"praises","cue":{"text":"waits","start":34,"end":39},"target":{"text":"Brown","start":41,"end":46,"entity":"Bo Brown","kind":"person"},"polarity":1,"status":"actual","confidence":0.9}
END
run load -g brown.db brown.jsonl
expect_status 0
run query -g brown.db --source brown
expect_status 0
expect_err "'brown' is a name of 2 actors, all taken: Ann Brown, Bo Brown"
expect_lines 3
run query -g brown.db --source 'Ann Brown'
expect_silent

run query --actor Norwya
expect_status 2
expect_err 'Norway'
run query --relation acuses
expect_status 2
expect_err 'accuses'

# ---- terminals ----------------------------------------------------------------------

# script gives the program a terminal where it is installed and may have one.
if script -qec true /dev/null </dev/null >/dev/null 2>&1; then
    TERM=xterm COLUMNS=76 script -qec "$program query" /dev/null >out </dev/null
    command='stancegraph query, on a terminal'
    expect_out "$(printf '\033[31m')"
    TERM=xterm COLUMNS=40 script -qec "$program query --evidence" /dev/null \
        >out </dev/null
    command='stancegraph query --evidence, on a terminal'
    expect_out "[$(printf '\033[1mNorway\033[0m')] *$(printf '\033[4maccused')"
    TERM=xterm NO_COLOR=1 COLUMNS=76 script -qec "$program query" /dev/null \
        >out </dev/null
    expect_no_out "$(printf '\033[31m')"
    expect 'lines of 76 columns' sh -c '! tr -d "\r" <out | LC_ALL=C.UTF-8 grep -q "^.\{77\}"'
fi
run query --evidence
expect_no_out "$(printf '\033')"

finish
