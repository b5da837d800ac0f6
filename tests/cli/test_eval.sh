#!/usr/bin/env bash
# eval counts what agrees with gold statements, shows what does not, and says
# what is wrong with its input.
. "$(dirname "$0")/lib.sh" || exit 1

# gold DOC SOURCE RELATION TARGET POLARITY STATUS: a line with what is needed.
gold() {
    printf '{"doc":"%s","source":{"entity":"%s"},"relation":"%s","target":{"entity":"%s"},"polarity":%s,"status":"%s"}\n' "$@"
}

# figures NAME RIGHT P R F1 OF_PAIRS: a line of the table.
figures() {
    local name=$1 cells
    shift
    cells=$*
    expect "$name: $cells" grep -Eq "^$name +${cells// / +}\$" out
}

# ---- texts ----------------------------------------------------------------------

printf 'Germany criticized Hungary. Norway praised Angela Merkel.\n' >a.txt
printf 'Poland did not support Turkey.\n' >b.txt
printf 'It rained.\n' >c.txt
{
    gold a.txt 'Federal Republic of Germany' criticizes Hungary -1 actual
    gold a.txt Norway supports Merkel 1 actual
    gold a.txt France praises Merkel 1 actual
    gold b.txt Turkey supports Poland -1 negated
} >gold.jsonl

run eval gold.jsonl a.txt b.txt c.txt
expect_status 0
expect_out '3 documents, 4 gold statements, 3 found'
figures 'pair, either way' 3 100.0 75.0 85.7 -
figures 'pair' 2 66.7 50.0 57.1 66.7
figures 'pair and sign' 2 66.7 50.0 57.1 100.0
figures 'pair and relation' 1 33.3 25.0 28.6 50.0
figures 'pair and status' 2 66.7 50.0 57.1 100.0
expect_no_out 'Missed'

run eval --errors 5 gold.jsonl a.txt b.txt c.txt
expect_out 'a.txt: France praises Angela Merkel (+, actual)'
expect_out 'a.txt: Norway supports Angela Merkel (+, actual); found: Norway praises Angela Merkel (+, actual)'
expect_out 'b.txt: Turkey supports Poland (-, negated); found: Poland supports Turkey (-, negated)'
expect_out '    Norway praised Angela Merkel.'

# A text without gold statements is judged too.
printf 'China attacked Japan.\n' >d.txt
run eval --errors 1 gold.jsonl a.txt b.txt d.txt
expect_out 'False alarms:'
expect_out 'd.txt: China attacks Japan (-, actual)'
expect_out '4 found'
run eval --min-confidence 1 gold.jsonl a.txt b.txt d.txt
expect_out ', 0 found'
figures 'pair' 0 - 0.0 0.0 -

# ---- statements -------------------------------------------------------------------

run extract a.txt b.txt
cp out found.jsonl
run eval --statements gold.jsonl found.jsonl
expect_status 0
figures 'pair' 2 66.7 50.0 57.1 66.7
run_with found.jsonl eval --statements gold.jsonl -
expect_status 0
figures 'pair' 2 66.7 50.0 57.1 66.7
run eval --statements -f json --errors 3 gold.jsonl found.jsonl
expect_out '"documents":2,"gold":4,"found":3,'
expect_out '"pair":{"right":2,"precision":0.6667,"recall":0.5000,"f1":0.5714,"of_pairs":0.6667}'
expect_out '"missed":['
expect_out '"gold":{"source":"France","relation":"praises","target":"Angela Merkel","polarity":1,"status":"actual","sentence_text":null}'
if command -v python3 >/dev/null; then
    expect 'valid JSON' python3 -c 'import json; json.load(open("out"))'
fi
run eval --statements found.jsonl found.jsonl
figures 'all of these' 3 100.0 100.0 100.0 100.0

# ---- what goes wrong ----------------------------------------------------------------

{
    head -n 1 gold.jsonl
    printf '\nnonsense\n{"doc":"a.txt","source":{"entity":"X"},"relation":"says"}\n'
    gold a.txt X says Y 7 actual
    gold a.txt X says Y 0 maybe
    printf '{"doc":"a.txt","source":{"start":3,"end":4},"relation":"says","polarity":0}\n'
} >bad.jsonl
run eval bad.jsonl a.txt
expect_status 3
expect_err 'bad.jsonl:3: '
expect_err "bad.jsonl:4: 'polarity' is missing"
expect_err "bad.jsonl:5: 'polarity' is none of -1, 0, 1"
expect_err "bad.jsonl:6: 'status' is none of the words for it"
expect_err "bad.jsonl:7: 'source.entity' is missing"
expect_out '1 gold statement,'

gold nowhere Germany criticizes Hungary -1 actual >unknown.jsonl
run eval unknown.jsonl a.txt
expect_status 3
expect_err 'unknown.jsonl:1: no text is the document "nowhere"; left out'
gold a.txt Germany criticizes Hungary -1 actual >one.jsonl
run eval --statements one.jsonl found.jsonl
expect_status 3
expect_err 'found.jsonl:3: no gold statement is of document "b.txt"; left out'
figures 'pair' 1 50.0 100.0 66.7 100.0

: >empty.jsonl
run eval empty.jsonl a.txt
expect_status 3
expect_err 'empty.jsonl: no gold statements'
expect_empty
run eval absent.jsonl a.txt
expect_status 3
expect_err 'absent.jsonl: no such file'
expect_empty
run eval --statements gold.jsonl absent.jsonl
expect_status 3
expect_err 'absent.jsonl: no such file'
run eval gold.jsonl
expect_status 2
expect_err 'eval needs GOLD INPUT'
run eval --statements gold.jsonl found.jsonl found.jsonl
expect_status 2
expect_err '--statements takes one INPUT'

finish
