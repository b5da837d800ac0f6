#!/usr/bin/env bash
# What export --documents writes, load makes an equal graph of: row by row, from
# a file to a server and back, whatever was corrected.
. "$(dirname "$0")/lib.sh" || exit 1
needs sqlite3

# Graphs named .sqlite are files also where the others are on a server.
rows() {
    sqlite3 -readonly "$1" <"$source_dir/docs/examples/rows.sql"
}

# expect_same GRAPH WHAT
expect_same() {
    rows "$1" >"$1.rows"
    expect "$2" cmp "$1.rows" whole.sqlite.rows
}

# Texts with nothing to tell are among them, undated ones, two of one date, and
# one of which only statements are known, with sentences between them missing.
cat "$samples/briefs.jsonl" >corpus.jsonl
printf '{"doc":"%s",%s"text":"It rained. Nobody came."}\n' \
    empty '"date":"2031-02-11","medium":"Post",' undated '' \
    last '"date":"2099",' again '"date":"2031-02-11",' >>corpus.jsonl
run build -g whole.sqlite corpus.jsonl "$samples"
expect_status 0
cat >handmade.jsonl <<'END'
{"doc":"handmade","sentence":7,"sentence_text":"Ann praises Bob.","sentence_start":40,"sentence_end":56,"source":{"text":"Ann","start":40,"end":43,"entity":"Ann","kind":"person"},"relation":"praises","target":{"text":"Bob","start":52,"end":55,"entity":"Bob","kind":"person"},"polarity":1}
{"doc":"handmade","sentence":3,"sentence_text":"Ann accuses Bob.","sentence_start":10,"sentence_end":26,"source":{"text":"Ann","start":10,"end":13,"entity":"Ann","kind":"organization"},"relation":"accuses","target":{"text":"Bob","start":22,"end":25,"entity":"Bob","kind":"person"},"polarity":-1}
END
run load -g whole.sqlite handmade.jsonl
expect_status 0
rows whole.sqlite >whole.sqlite.rows
expect 'a document without statements' grep -q '^document|empty' whole.sqlite.rows

# ---- there and back -----------------------------------------------------------

run export -g whole.sqlite -T jsonl --documents
expect_status 0
expect_silent
cp out told.jsonl
expect 'a line for each document' [ "$(grep -c '"statements":' told.jsonl)" = \
    "$(grep -c ^document whole.sqlite.rows)" ]
run load -g back.sqlite told.jsonl
expect_status 0
expect_same back.sqlite 'the same rows'
run load -g over.db told.jsonl
expect_status 0
run export -g over.db -T jsonl --documents -o over.jsonl.gz
expect_status 0
zcat over.jsonl.gz >over.jsonl
expect 'the same lines from the other graph' cmp over.jsonl told.jsonl
run load -g round.sqlite over.jsonl.gz
expect_same round.sqlite 'the same rows after both'

# build knows what is loaded.
run build -g over.db corpus.jsonl
expect_status 0
expect_err '0 added, 0 replaced'

# ---- corrections ----------------------------------------------------------------

# They do not change what was read, and are carried by themselves.
run review list -g over.db --limit 3 -f csv
keys=$(tr ',' '\n' <out | grep -E '^[0-9a-f]{32}' | head -n 3)
# shellcheck disable=SC2086
set -- $keys
run review reject -g over.db "$1"
expect_status 0
run review edit -g over.db "$2" --source Denmark --sign 0
expect_status 0
run review accept -g over.db "$3"
expect_status 0
run actors rename -g over.db Norway 'Kingdom of Norway'
expect_status 0
run actors merge -g over.db Ann Bob
expect_status 0
run export -g over.db -T jsonl --documents
expect_status 0
expect_err 'corrections are left out; actors export writes them'
expect 'what was read' cmp out told.jsonl
run load -g again.db told.jsonl
run actors export -g over.db
cp out acts.tsv
run actors apply -g again.db acts.tsv
expect_status 0
run export -g over.db -T jsonl
cp out corrected.jsonl
expect 'corrected' grep -q '"entity":"Kingdom of Norway"' corrected.jsonl
run export -g again.db -T jsonl
expect 'the same corrected statements' cmp out corrected.jsonl

# ---- a part ---------------------------------------------------------------------

run export -g whole.sqlite -T jsonl --documents --doc handmade
expect_status 0
expect_lines 3
expect_out '{"doc":"handmade","statements":2,'
expect_out '"sentences":[{"number":3,"text":"Ann accuses Bob.","start":10,"end":26},{"number":7,'
run export -g whole.sqlite -T jsonl --documents --doc empty
expect_lines 1
expect_out '{"doc":"empty","statements":0,"text_hash":"'
run export -g whole.sqlite -T jsonl --documents --actor Norway --sign -
expect_status 0
expect_no_out '"statements":0'
expect_no_out '"text_hash":"'
expect_out '"text_hash":null,"version":"'
cp out part.jsonl
run load -g part.db part.jsonl
expect_status 0
expect 'the counts are those of the lines' \
    [ "$(grep -o '"statements":[0-9]*' part.jsonl | cut -d: -f2 | paste -sd+ | bc)" = \
    "$(grep -vc '"statements":' part.jsonl)" ]
run export -g whole.sqlite -T jsonl --documents --min-count 2
expect_status 0
run load -g counted.db out
expect_status 0
run export -g whole.sqlite -T jsonl --documents --since 2031-03-10 --text norway
expect_status 0

# ---- what does not go -----------------------------------------------------------

for format in csv dot gexf; do
    run export -g whole.sqlite -T $format --documents -o refused
    expect_status 2
    expect_err "$format has no lines of documents: --documents goes with -T jsonl"
    expect 'nothing is written' test ! -e refused
done
printf '' >none.jsonl
run build -g nothing.db none.jsonl
run export -g nothing.db -T jsonl --documents
expect_status 0
expect_empty
sed 's/"number":7/"number":3/' told.jsonl >twice.jsonl
run load -g twice.db twice.jsonl
expect_status 3
expect_err 'sentence 1 has a wrong number'
sed 's/"number":7/"number":-7/' told.jsonl >below.jsonl
run load -g twice.db below.jsonl
expect_status 3
expect_err 'sentences.number'

finish
