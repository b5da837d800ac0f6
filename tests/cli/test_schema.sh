#!/usr/bin/env bash
# The examples of docs/schema.md for the shell, Python and R give what stands
# below them. (tests/graph/test_schema_doc.c asks its questions in SQL.)
. "$(dirname "$0")/lib.sh" || exit 1

# party TEXT START ENTITY KIND: one side of a statement.
party() {
    printf '{"text":"%s","start":%d,"end":%d,"entity":"%s","kind":"%s"}' \
        "$1" "$2" $(($2 + ${#1})) "$3" "$4"
}

# told DOC DATE START SENTENCE SOURCE RELATION CUE TARGET TOPIC SIGN [MEDIUM]:
# one statement; SOURCE is words=name, one of TARGET and TOPIC is empty.
told() {
    local start=$3 text=$4 source=${5%%=*} cue=$7 before
    place() { before=${text%%"$1"*}; echo $((start + ${#before})); }
    printf '{"doc":"%s","date":"%s","date_from":"document",' "$1" "$2"
    printf '"sentence_text":"%s","sentence_start":%d,"sentence_end":%d,' \
        "${text//\"/\\\"}" "$start" $((start + ${#text}))
    printf '"source":%s,' \
        "$(party "$source" "$(place "$source")" "${5#*=}" state)"
    printf '"relation":"%s","cue":{"text":"%s","start":%d,"end":%d},' "$6" \
        "$cue" "$(place "$cue")" $(($(place "$cue") + ${#cue}))
    [ -z "$8" ] || printf '"target":%s,' \
        "$(party "$8" "$(place "$8")" "$8" state)"
    [ -z "$9" ] || printf '"topic":{"text":"%s","start":%d,"end":%d},' "$9" \
        "$(place "$9")" $(($(place "$9") + ${#9}))
    [ -z "${11-}" ] || printf '"attributed_to":[%s],' \
        "$(party 'the Herald' 0 "${11}" medium)"
    printf '"polarity":%d,"status":"actual","confidence":0.9}\n' "${10}"
}

{
    told border 2031-04-02 0 \
        'Bordurian officials threatened Syldavia with sanctions.' \
        'Bordurian officials=Borduria' threatens threatened Syldavia '' -1
    told border 2031-04-02 56 'Syldavia accused Borduria of moving the fence.' \
        Syldavia=Syldavia accuses accused Borduria '' -1
    told border 2031-04-02 103 '"No", it said of the border treaty.' \
        it=Borduria rejects said '' 'the border treaty' -1
    told talks 2031-04-09 0 \
        'Borduria has again threatened Syldavia, the Herald reported.' \
        Borduria=Borduria threatens threatened Syldavia '' -1 'The Herald'
    told thanks 2031-04-09 0 'Freedonia praised Syldavia.' \
        Freedonia=Freedonia praises praised Syldavia '' 1
    told thanks 2031-04-09 28 'The border treaty has the support of Syldavia.' \
        Syldavia=Syldavia supports support '' 'The border treaty' 1
} >told.jsonl
run load -g stancegraph.db told.jsonl
expect_status 0

# run_examples LANGUAGE COUNT COMMAND...: each block of the language, given to
# the command as its last argument, prints the block of text below it.
run_examples() {
    local language=$1 wanted=$2 count=0 file
    shift 2
    rm -f block-*
    awk -v language="$language" '
        $0 == "```" { inside = ""; next }
        $0 == "```" language { inside = "code"; n++; next }
        $0 == "```text" { inside = n > done ? "text" : ""; done = n; next }
        inside { print > ("block-" n "." inside) }
    ' "$source_dir/docs/schema.md"
    for file in block-*.code; do
        [ -e "$file" ] || break
        command="$* $file"
        "$@" "$file" >out 2>err </dev/null
        status=$?
        expect_status 0
        tr -d '\r' <out | sed 's/ *$//' >got
        expect "what stands below it: $(cat "$file")" \
            diff got "${file%.code}.text"
        count=$((count + 1))
    done
    [ "$count" -eq "$wanted" ] || complain "$wanted examples in $language"
}

if command -v sqlite3 >/dev/null; then
    run_examples sh 3 sh
fi
if command -v python3 >/dev/null &&
    python3 -c 'import sqlite3; sqlite3.connect(":memory:").execute(
        "CREATE VIRTUAL TABLE t USING fts5 (x)")' 2>/dev/null; then
    run_examples python 3 python3
fi
if Rscript -e 'library(DBI); library(RSQLite)' >/dev/null 2>&1; then
    run_examples r 3 Rscript
fi

finish
