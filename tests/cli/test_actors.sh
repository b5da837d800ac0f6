#!/usr/bin/env bash
# actors: who is who, corrected, taken back, carried elsewhere.
. "$(dirname "$0")/lib.sh" || exit 1

cat >docs.jsonl <<'END'
{"doc":"d1","date":"2030-01-01","text":"Norway accused Germany. Germany criticised Norway."}
{"doc":"d2","date":"2030-02-01","text":"Norway accused Germany of greed. Poland praised Denmark."}
{"doc":"d3","text":"Sweden condemned the plan. Poland praised Denmark."}
END
export STANCEGRAPH_DB=g.db SOURCE_DATE_EPOCH=1900000000
run build docs.jsonl
expect_status 0

# ---- reading ------------------------------------------------------------------

run actors list
expect_status 0
expect_silent
expect 'the busiest first' sh -c 'sed -n 2p out | grep -Eq "^(Germany|Norway) "'
run actors list --limit 2 -f csv
expect_lines 3
run actors list norw -f jsonl
expect_lines 1
expect_out '"name":"Norway"'
run actors list --kind person
expect_empty
run actors show NORWAY
expect_out 'Norway (state)'
expect_out 'read as Norway: '
run actors show oslo -f json
expect_out '"made":2,"received":1'
run actors show norway -f csv
expect_out 'Norway,Oslo,Norway,user'

# ---- correcting ---------------------------------------------------------------

run actors rename Norway 'Kingdom of Norway' --by 'Ann Lee' --note 'as it calls itself'
expect_status 0
expect_err 'done: act 1'
run query --actor norway -f csv
expect_out 'Kingdom of Norway'
run actors rename norway 'Kingdom of Norway'
expect_status 0
expect_err 'nothing to do'
run actors merge Poland Denmark Sweden
expect_err 'done: acts 2 to 3'
run query --source Poland -f csv
expect_out ',Sweden,'
expect_no_out 'Poland'
run actors alias Sweden 'The Tre Kronor' Svea
run query --source svea --exit-status
expect_status 0
run actors kind Germany organization
run actors affiliation Germany 'European Union'
run actors list germany
expect 'kind and affiliation' grep -Eq '^Germany +organization +European Union' out

# A changed document keeps them, and so does a whole rebuild.
sed 's/of greed/of sloth/' docs.jsonl >changed.jsonl
run build changed.jsonl
expect_err '1 replaced'
run query --source Poland -f csv --doc d2
expect_out ',Sweden,'
run query --source norway -f csv --doc d2
expect_out 'Kingdom of Norway'

# ---- the log, undoing -----------------------------------------------------------

run actors log
expect_out '2030-03-17T17:46:40Z'
expect_out 'Ann Lee'
run actors log -f jsonl
expect_lines 7
expect_out '"what":"merge","subject":"Denmark","field":null,"value":"Sweden"'
run actors undo 3 1
expect_status 0
run query --source poland -f csv --doc d2
expect_out 'Denmark'
expect_no_out 'Kingdom'
run actors undo 3
expect_status 2
expect_err 'act 3 is undone already'
run actors undo many
expect_status 2
expect_err '"many" is no number of an act'

# ---- merged and parted again: the same bytes, but for the log --------------------

if command -v sqlite3 >/dev/null && ! on_server; then
    dump() { sqlite3 g.db .dump | grep -v '^INSERT INTO acts '; }
    dump >before
    run actors merge Germany norway
    expect_status 0
    dump >merged
    expect 'merging changes rows' sh -c '! cmp -s before merged'
    run actors unmerge germany
    expect_status 0
    dump >after
    expect 'the same dump' cmp before after
    run actors rename germany Deutschland
    run actors undo 9
    dump >after
    expect 'the same dump after a rename' cmp before after
fi

# ---- elsewhere --------------------------------------------------------------------

run actors export
expect_status 0
expect 'a header' grep -q "^time	author	act	subject	field	value	note$" out
expect_lines 6
cp out acts.tsv
run actors export -o again.tsv
expect 'the same in a file' cmp acts.tsv again.tsv
run build -g other.db docs.jsonl
run actors apply -g other.db acts.tsv
expect_status 0
expect_err 'acts.tsv: 5 acts done, 0 did not fit'
run actors apply -g other.db acts.tsv
expect_err 'acts.tsv: 0 acts done, 0 did not fit'
run actors export -g other.db
expect 'the same acts' cmp acts.tsv out
{
    cat acts.tsv
    printf '2030-01-01\t\tmerge\tNobody\t\tSweden\t\n'
    printf '2030-01-01\t\texplode\tSweden\t\t\t\n'
    printf 'yesterday\t\tmerge\tPoland\t\tSweden\t\n'
    printf '2030-01-01\t\tkind\tSweden\t\tgroup\t\tmore\tfields\n'
    printf '2030-01-01\t\tkind\tSweden\t\tgroup\t\n'
} >bad.tsv
run actors apply -g other.db bad.tsv
expect_status 3
expect_err "bad.tsv:7: no actor 'Nobody' in the graph"
expect_err "bad.tsv:8: there is no act 'explode'"
expect_err "bad.tsv:9: 'yesterday' is no time"
expect_err 'bad.tsv:10: more fields than the header names'
expect_err 'bad.tsv: 1 acts done, 4 did not fit'
run actors apply -g other.db docs.jsonl
expect_status 3
run actors apply -g other.db absent.tsv
expect_status 4

# ---- suggestions ------------------------------------------------------------------

cat >names.jsonl <<'END'
{"doc":"n","source":{"entity":"Volodymyr Zelensky","kind":"person"},"relation":"praises","target":{"entity":"Poland"},"polarity":1}
{"doc":"n","source":{"entity":"Volodymyr Zelenskyy","kind":"person"},"relation":"praises","target":{"entity":"Poland"},"polarity":1}
{"doc":"n","source":{"entity":"Conan O'Brien","kind":"person"},"relation":"praises","target":{"entity":"Chad"},"polarity":1}
{"doc":"n","source":{"entity":"C. O'Brien","kind":"person"},"relation":"praises","target":{"entity":"Peru"},"polarity":1}
END
run load -g names.db names.jsonl
run actors suggest -g names.db
expect_status 0
expect_out "stancegraph actors merge 'Volodymyr Zelenskyy' 'Volodymyr Zelensky'"
expect_out 'spelt otherwise; 1 shared neighbour'
expect_out "stancegraph actors merge 'Conan O'\\''Brien' 'C. O'\\''Brien'"
# they can be run as they stand
run actors suggest -g names.db -f jsonl --limit 1
expect_lines 1
mkdir bin
ln -s "$program" bin/stancegraph
"$program" actors suggest -g names.db | sed -n 's/.*\(stancegraph actors\)/\1 -g names.db/p' |
    sed 's/actors -g names.db merge/actors merge -g names.db/' >commands
expect 'commands' env PATH="$PWD/bin:$PATH" sh -e commands
run actors suggest -g names.db
expect_empty

# ---- what does not fit ---------------------------------------------------------------

wrong() {
    local message=$1
    shift
    run "$@"
    expect_status 2
    expect_empty
    expect_err "$message"
}
wrong "no actor 'Nroway' in the graph; nearest: Norway" actors merge Nroway Sweden
wrong "'Poland' is the same actor already, 'Sweden': nothing to merge" actors merge Sweden Poland
wrong "'Sweden' is a name of another actor, 'Sweden': to make them one, merge 'Germany' into it" \
    actors rename Germany Sweden
wrong 'the name is empty' actors rename Germany ''
wrong 'the name has a control character' actors alias Germany "a$(printf '\001')b"
wrong 'the name is not UTF-8' actors alias Germany "$(printf 'a\377')"
wrong "'robot' is no kind" actors kind Germany robot
wrong "'Germany' is merged into nobody" actors unmerge Germany
wrong "unmerge one of those merged into it: 'Poland'" actors unmerge Sweden
wrong 'actors needs a verb' actors
wrong 'actors cannot marge; did you mean merge?' actors marge a b
wrong 'actors merge needs ACTOR... INTO' actors merge Sweden
wrong 'actors list: unknown option --by' actors list --by me
SOURCE_DATE_EPOCH=soon run actors kind Germany state
expect_status 2
expect_err 'SOURCE_DATE_EPOCH: "soon" is no number'
run actors rename -g absent.db a b
expect_status 4
expect 'no database is made' test ! -e absent.db
name="'; DROP TABLE acts; --\" \$(id)"
run actors alias Germany "$name"
expect_status 0
run query --source "$name" --exit-status
expect_status 0
if [ "$(id -u)" -ne 0 ]; then
    chmod a-w g.db
    run actors alias Germany Readonly
    expect_status 4
fi

finish
