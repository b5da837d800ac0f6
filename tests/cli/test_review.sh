#!/usr/bin/env bash
# review: statements confirmed, hidden and edited, and as they were again.
. "$(dirname "$0")/lib.sh" || exit 1

cat >docs.jsonl <<'END'
{"doc":"d1","date":"2030-01-01","text":"Norway accused Germany. Germany criticised Norway."}
{"doc":"d2","date":"2030-02-01","text":"Norway accused Germany of greed. Poland praised Denmark."}
END
export STANCEGRAPH_DB=g.db SOURCE_DATE_EPOCH=1900000000
run build docs.jsonl
expect_status 0

# key_of FILTER...: the key of the first statement that passes.
key_of() {
    "$program" query -f jsonl "$@" | head -n 1 | sed 's/.*"key":"\([^"]*\)".*/\1/'
}

run review list
expect_status 0
expect_silent
expect 'keys in front' grep -Eq '^KEY +DATE' out
expect_out '    [Poland] *praised* {Denmark}.'
run review list --limit 1 --sort newest
expect_out '2030-02-01'
expect_lines 3
praise=$(key_of --source Poland)
greed=$(key_of --doc d2 --source Norway)
first=$(key_of --doc d1 --source Norway)

# ---- verdicts -------------------------------------------------------------------

run review accept "${praise%????????????????????}"
expect_status 0
expect_err 'done: act 1'
run query --source Poland
expect 'the mark' sh -c 'grep -q "REVIEWED" out && grep -q "yes$" out'
run query --source Poland -f jsonl
expect_out '"reviewed":true'
run query --source Poland -f csv
expect_out "$praise,yes"
run render -o page.html
expect 'the mark in the page' grep -q '"praises".*\],1,1\]' page.html
run review list --reviewed -f jsonl
expect_lines 1
run review list --open -f jsonl
expect_lines 3

run review reject "$greed" --note 'hearsay'
run query -f jsonl
expect_lines 3
run query --group
expect_no_out greed
run render -T dot
expect_no_out greed
run review list --rejected
expect_out greed
expect_lines 3
run review list --rejected -f jsonl --actor germany
expect_lines 1
run review list --rejected -f jsonl --actor Poland
expect_lines 0
run review log
expect_out hearsay

# ---- edits ----------------------------------------------------------------------

run review edit "$first" --source denmark --sign + --relation praises --status demanded
expect_status 0
expect_err 'done: acts 3 to 6'
run query --source Denmark -f csv
expect_out ',Denmark,state,praises,1,demanded,Germany,'
run review edit "$first" --target '' --topic 'the weather'
run query --source Denmark -f csv
expect_out ',Denmark,state,praises,1,demanded,,,the weather,'
run query --topic weather --exit-status
expect_status 0
run review edit "$first" --source 'New People'
expect_status 2
expect_err "no actor 'New People' in the graph"
run review edit "$first" --source 'New People' --new-actor
expect_status 0
run query --source 'new people' --exit-status
expect_status 0

# All of it survives a change of the document and travels.
sed 's/Germany criticised Norway/Germany praised Norway/' docs.jsonl >changed.jsonl
run build changed.jsonl
expect_err '1 replaced'
run query --source 'New People' -f csv
expect_out 'the weather'
run actors export -o acts.tsv
run build -g other.db docs.jsonl
run actors apply -g other.db acts.tsv
expect_status 0
run query -g other.db -f csv
expect_lines 4
expect_out 'New People'

# ---- undoing ----------------------------------------------------------------------

run review log -f jsonl
acts=$(sed 's/.*"act":\([0-9]*\).*/\1/' out | sort -R --random-source=docs.jsonl | tr '\n' ' ')
run build docs.jsonl
# The numbers are meant to be split.
# shellcheck disable=SC2086
run review undo $acts
expect_status 0
run query -f csv
cp out undone
run build -g fresh.db docs.jsonl
run query -g fresh.db -f csv
expect 'as it was read' cmp out undone

# ---- what does not fit ---------------------------------------------------------------

wrong() {
    local message=$1
    shift
    run "$@"
    expect_status 2
    expect_empty
    expect_err "$message"
}
wrong 'is no key of a statement' review accept 12
wrong "no statement has the key '123456'" review reject 123456
wrong 'say what is to be another' review edit "$first"
wrong "there is no relation 'prises'; nearest: praises" review edit "$first" --relation prises
wrong "'real' is no status" review edit "$first" --status real
wrong "polarity '7' is none of -1, 0, 1" review edit "$first" --sign 7
wrong 'the name is empty' review edit "$first" --source ''
wrong '--open, --reviewed and --rejected exclude each other' review list --open --rejected
wrong 'topics of rejected statements are not searched' review list --rejected --topic greed
wrong 'review accept needs KEY...' review accept
wrong 'there is no act 99' review undo 99

finish
