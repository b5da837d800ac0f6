#!/usr/bin/env bash
# export: every format, of the samples, of hostile names and of nothing at all,
# read by programs that are not ours where they are installed.
. "$(dirname "$0")/lib.sh" || exit 1

formats='graphml graphml-visone gexf dot json cytoscape csv dl turtle jsonld
    cypher dna plover petrarch jsonl'

# export_all DB FOLDER [OPTION...]: a file x.FORMAT for each format.
export_all() {
    local db=$1 folder=$2 format
    shift 2
    mkdir -p "$folder"
    for format in $formats; do
        run export -g "$db" -T "$format" -o "$folder/x.$format" "$@"
        expect_status 0
        expect_empty
        expect "$format is written" test -s "$folder/x.$format"
    done
    expect 'no temporary file' sh -c "! ls $folder $folder/x.csv | grep tmp"
}

# named FILE USE DEFINITION: what stands in quotation marks behind USE without
# ever standing behind DEFINITION (basic regular expressions).
named() {
    sed 's/<y:Arrows.*//' "$1" | grep -o "$2=\"[^\"]*\"" | cut -d'"' -f2 | sort -u >used
    grep -o "$3=\"[^\"]*\"" "$1" | cut -d'"' -f2 | sort -u >defined
    comm -23 used defined
}

# check_xml FOLDER: the files follow the published rules of their formats.
check_xml() {
    local format
    for format in graphml graphml-visone gexf; do
        expect "$1: rules of $format" xmllint --noout --relaxng \
            "$source_dir/tests/cli/${format%-visone}.rng" "$1/x.$format"
        expect "$1: ends of edges in $format" [ -z "$(named "$1/x.$format" \
            '\(source\|target\)' '<node id')" ]
        expect "$1: attributes in $format" [ -z "$(named "$1/x.$format" \
            '<\(data key\|attvalue for\)' '<\(key\|attribute\) id')" ]
    done
}

# check_all FOLDER: what the files hold, by other programs.
check_all() {
    local folder=$1 format
    command="check $folder"
    check_xml "$folder"
    if command -v rapper >/dev/null; then
        expect 'Turtle' rapper -q -i turtle -o ntriples "$folder/x.turtle"
    fi
    if command -v dot >/dev/null; then
        expect 'DOT' dot -Tplain -o /dev/null "$folder/x.dot"
    fi
    expect 'events have 11 cells' \
        awk -F'\t' 'NF != 11 { exit 1 }' "$folder/x.petrarch"
    expect 'events have 45 cells' \
        awk -F'\t' 'NF != 45 { exit 1 }' "$folder/x.plover"
    # Without its strings a script has no quotation mark, and each line is one
    # statement.
    expect 'strings of Cypher are closed' sh -c \
        "tail -n +2 $folder/x.cypher | sed \"s/\\\\\\\\.//g; s/'[^']*'/S/g\" |
         awk '/.;./ || !/;\$/ || index(\$0, \"'\\''\") { exit 1 }'"
}

python=/usr/bin/python3
read_all() {
    local folder=$1
    command="readers of $folder"
    [ -x $python ] || return
    $python "$source_dir/tests/cli/exchange_readers.py" "$folder" \
        "$(grep -c '<node ' "$folder/x.graphml")" \
        "$(grep -c '<edge ' "$folder/x.graphml")" >out 2>err
    status=$?
    [ $status -eq 0 ] || [ $status -eq 77 ] || complain "readers of $folder"
    cat out
}

# ---- the samples ------------------------------------------------------------

run build -g samples.db "$samples"
expect_status 0
export_all samples.db samples
check_all samples
read_all samples
export_all samples.db again
expect 'the same bytes again' diff -r samples again
export_all samples.db each --each
check_all each
read_all each
export_all samples.db actors --no-topics
read_all actors
expect 'no topics' sh -c '! grep -q "kind\">topic" actors/x.graphml'
expect 'an edge per statement' sh -c \
    '[ "$(grep -c "<edge " each/x.graphml)" -gt "$(grep -c "<edge " samples/x.graphml)" ]'

command='what the files hold'
expect 'positive weights' sh -c '! grep -q "weight\">-" samples/x.graphml'
expect 'a spell' grep -q '<spell start="2031-03-03" end="2031-03-03"/>' samples/x.gexf
expect 'the title' grep -q 'dcterms:title "Oslo answers Berlin"' samples/x.turtle
expect 'the country' grep -q "	NOR	DEU	" samples/x.petrarch
expect 'one relationship per statement' sh -c \
    '[ "$(grep -c CREATE.*-\\[: samples/x.cypher)" = "$(grep -c "<edge " each/x.graphml)" ]'

# Keys are those of the store.
if command -v $sql_program >/dev/null; then
    sql samples.db 'SELECT key FROM statements' | sort >keys
    tail -n +2 samples/x.plover | cut -f1 | sort >given
    expect 'keys of the store' sh -c '[ -s given ] && [ -z "$(comm -13 keys given)" ]'
fi

# Both forms of RDF tell the same (read by rapper; JSON-LD counted).
if command -v rapper >/dev/null; then
    triples=$(rapper -q -i turtle -o ntriples samples/x.turtle |
        grep -c 'vocabulary:Statement')
    expect 'as many statements in JSON-LD' \
        sh -c "[ \"\$(grep -c '\"sg:Statement\"' samples/x.jsonld)\" = $triples ]"
fi

# A filter is a filter, and standard output is a file.
run export -g samples.db -T json --actor Norway
expect_status 0
expect_out '"id":"Norway"'
expect_no_out Callahan
run export -g samples.db -T jsonl
expect 'the same as in the file' cmp out samples/x.jsonl

# ---- there and back ---------------------------------------------------------

run load -g back.db samples/x.jsonl
expect_status 0
run export -g back.db -T jsonl
expect 'the same lines' cmp out samples/x.jsonl
if command -v $sql_program >/dev/null; then
    for db in samples back; do
        sql $db.db 'SELECT * FROM statement_view
            ORDER BY document, sentence_number, key' >$db.dump
    done
    expect 'the same statements' cmp samples.dump back.dump
fi

# ---- hostile names ----------------------------------------------------------

$python - >hostile.jsonl <<'END' || cp samples/x.jsonl hostile.jsonl
import json

names = [
    "O'Brien \"the\" \\u0027 }) DETACH DELETE n; //",
    "Robert'); DROP TABLE STATEMENTS;--",
    "]]><script>alert(1)</script>&amp;<![CDATA[",
    "tab\tnew\nline\rreturn",
    "control\x01\x02\x1b[31m end",
    "control\x01\x02\x1b[31m  end",
    "faces \U0001f600 and \U0001d54f",
    "\u202eright to left \u05e2\u05d1\u05e8\u05d9\u05ea",
    "x" * 300,
    "topic: not a topic",
    "=1+1",
    "a,b;c\"d\"",
    "  ",
    "\u017ftrange \u00fcn\u00efcode \u2713",
    "back\\slash\\",
    "${x}`tick`",
]
for i, name in enumerate(names):
    other = names[(i + 1) % len(names)]
    sentence = f"{name} hits {other}."
    end = len(name.encode())
    words = {"text": name, "start": 0, "end": end}
    party = dict(words, entity=name, kind="person", affiliation=other)
    print(json.dumps({
        "doc": f"{i} <&>\"' {name}"[:60],
        "sentence": i, "sentence_start": 0,
        "sentence_end": len(sentence.encode()), "sentence_text": sentence,
        "source": party, "relation": "accuses" if i % 2 else "o'h`dear",
        "target": dict(party, entity=other) if i % 4 else None,
        "topic": dict(words, text=name + " topic"), "polarity": i % 3 - 1,
        "status": ["actual", "negated", "intended"][i % 3],
        "attributed_to": [party], "quote": words, "content": words,
        "date": "2025-02" if i % 2 else None, "date_from": "text",
        "confidence": 0.5, "rule": name,
        "document": {"title": name, "url": "x:" + name, "author": name,
                     "medium": name, "date": "2024-02-29"}},
        ensure_ascii=False))
END
run load -g hostile.db hostile.jsonl
expect_status 0
export_all hostile.db hostile
check_all hostile
read_all hostile
export_all hostile.db hostile-each --each
read_all hostile-each
command='hostile names'
expect 'no control characters' sh -c \
    'cat hostile/x.[^djc]* hostile/x.cypher hostile/x.dl | tr -d "\n\t" |
     LC_ALL=C grep -qv "[[:cntrl:]]"'
run load -g hostile-back.db hostile/x.jsonl
run export -g hostile-back.db -T jsonl
expect 'the same lines' cmp out hostile/x.jsonl

# ---- what a person has looked at -----------------------------------------------

run load -g checked.db samples/x.jsonl
run review list -g checked.db --limit 1 -f csv
key=$(sed -n 2p out | tr ',' '\n' | grep -E '^[0-9a-f]{32}' | head -n 1)
run review accept -g checked.db "$key"
expect_status 0
run export -g checked.db --each -T graphml
expect 'one edge is marked' [ "$(grep -c '"edge_reviewed">1<' out)" -eq 1 ]
run export -g checked.db -T csv -o checked
expect 'one row is marked' [ "$(grep -c ',true$' checked/statements.csv)" -eq 1 ]
run render -g checked.db --max-edges 0 -o checked.md
expect 'said in the report' grep -q 'checked by a person' checked.md

# ---- nothing ----------------------------------------------------------------

printf '' >empty.jsonl
run build -g empty.db empty.jsonl
expect_status 0
mkdir empty
for format in $formats; do
    run export -g empty.db -T "$format" -o "empty/x.$format"
    expect_status 0
done
check_xml empty
touch empty/x.petrarch
read_all empty

# ---- what does not go -------------------------------------------------------

run export -g samples.db -T csv
expect_status 2
expect_err 'csv is three tables: -o names the folder'
run export -g samples.db -T grafml
expect_status 2
expect_err 'graphml'
run export -g samples.db -T json --actor Nrway
expect_status 2
expect_err 'Norway'
run export -g absent.db -T json
[ "$status" -ge 3 ] || complain 'a graph that is not there'
for format in json dna dot; do
    run export -g samples.db -T $format -o absent/file
    expect_status 4
    expect_err 'absent/file'
done
run export -g samples.db -T csv -o absent/folder
expect_status 4
expect_err 'absent/folder'
run export -g samples.db -T csv -o samples.db
expect_status 4
if [ -c /dev/full ]; then
    run export -g samples.db -T json -o /dev/full
    expect_status 4
    expect_err 'No space left'
fi
echo before >kept
chmod a-w .
if ! touch probe 2>/dev/null; then
    run export -g samples.db -T json -o kept
    expect_status 4
    chmod u+w .
    expect 'the file that was there' grep -q before kept
fi
chmod u+w .
mkdir data
printf 'relation\tsign\tstatus\tcameo\tplover\tmode\tquad\naids\t?\t*\t070\n' >data/events.tsv
run export -g samples.db -T petrarch --data data
expect_status 3
expect_err "events.tsv:2: '?' is no sign"

finish
