#!/usr/bin/env bash
# Bad inputs of every kind through the program: none ends it, each costs itself
# alone, and each that is refused is told. Usage:
#
#     bad_inputs.sh PROGRAM SOURCE_DIR MANGLE [COUNT [SEED]]
#
# COUNT is 300 unless given; README.md tells what a run of 100,000 found. What fails
# is kept in the folder $SG_KEEP, if that is set.
# shellcheck source=tests/cli/lib.sh
. "$2/tests/cli/lib.sh"
mangle=$3
total=${4:-300}
seed=${5:-1}
given=0
refused=0
export LC_ALL=C

# survives ARGUMENT...: runs the program, which must end by itself, with one of
# its own statuses, within a minute of the processor's time: that of the clock
# tells of the machine.
survives() {
    command="stancegraph $*"
    (
        ulimit -t 60
        exec "$program" "$@"
    ) >out 2>err </dev/null
    status=$?
    if [ "$status" -gt 4 ] || grep -q 'Sanitizer\|runtime error' err; then
        complain "crashed, or did not end"
        if [ -n "${SG_KEEP:-}" ]; then
            mkdir -p "$SG_KEEP"
            cp -r "${input:-out}" "$SG_KEEP/$seed-$failures" 2>/dev/null
        fi
    fi
    [ "$status" -gt 1 ] && refused=$((refused + 1))
}

# share N: how many of the inputs, of 1000.
share() {
    echo $(((total * $1 + 999) / 1000))
}

# bad COUNT SAMPLE...: a folder `in` of that many bad files; how many documents
# are in them stands in the file `documents`.
bad() {
    local count=$1
    shift
    rm -rf in && mkdir in
    seed=$((seed + 1))
    given=$((given + count))
    "$mangle" "$seed" "$count" in "$@" >documents
}

# ---- documents ---------------------------------------------------------------

# Every document is stored, or listed with its reason; what extract prints is
# what build stores.
documents() {
    local wanted
    wanted=$(cat documents)
    input=in
    rm -f ./*.db ./*.db-* failed.jsonl
    : >failed.jsonl
    survives build -g a.db --failures failed.jsonl in
    grep -o 'documents: .*failed' err | grep -o '[0-9]*' >counts
    [ -s counts ] || echo 0 >counts
    [ $(($(paste -sd+ counts))) -eq "$wanted" ] ||
        complain "of $wanted documents these are told of: $(paste -sd' ' counts)"
    [ "$(wc -l <failed.jsonl)" -eq "$(tail -n 1 counts)" ] ||
        complain "those that failed are not listed"
    refused=$((refused + $(tail -n 1 counts)))
    survives query -g a.db -f jsonl
    mv out built
    survives extract in
    mv out extracted.jsonl
    survives load -g b.db extracted.jsonl
    [ "$status" -eq 0 ] || complain "statements that cannot be loaded again"
    survives query -g b.db -f jsonl
    cmp -s out built || complain "build and extract with load differ"
}

# Short ones for the most part: what is bad is found in a paragraph as in a page.
prepare_documents() {
    local seed_file
    mkdir -p good
    cp "$samples/wrapped.txt" "$source_dir"/tests/extract/pages/[bd]*.html good
    for seed_file in "$source_dir"/tests/fuzz/text/*; do
        cp "$seed_file" "good/${seed_file##*/}.txt"
    done
    for seed_file in "$source_dir"/tests/fuzz/page/*; do
        cp "$seed_file" "good/${seed_file##*/}.html"
    done
    head -n 3 "$samples/briefs.jsonl" | sed 's/"doc":/"dox":/' >good/briefs.jsonl
    gzip -nc "$samples/wrapped.txt" >good/wrapped.gz
}

many_documents() {
    local left
    left=$(share 900)
    prepare_documents
    while [ "$left" -gt 0 ]; do
        local now=$((left < 500 ? left : 500))
        bad "$now" good/*
        documents
        left=$((left - now))
    done
}

# ---- one file, one run -------------------------------------------------------

# each COUNT SAMPLE... -- ARGUMENT...: a run for each bad file, whose name stands
# for FILE among the arguments.
each() {
    local count=$1 from=() word
    shift
    while [ "$1" != -- ]; do
        from+=("$1")
        shift
    done
    shift
    bad "$count" "${from[@]}"
    for input in in/*; do
        local words=()
        for word; do words+=("${word/FILE/$input}"); done
        survives "${words[@]}"
    done
}

statements() {
    "$program" extract "$samples" >good/statements.jsonl 2>err
    head -n 40 good/statements.jsonl >good/some.jsonl
    each "$(share 20)" good/some.jsonl -- load -g c.db FILE
    survives query -g c.db
}

tables_of_others() {
    rm -f d.db*
    "$program" load -g d.db good/some.jsonl 2>err
    "$program" export -g d.db -T csv -o csv 2>err
    "$program" export -g d.db -T dna -o good/other.dna 2>err
    each "$(share 10)" csv/statements.csv "$source_dir"/tests/fuzz/csv/* -- \
        import -g e.db -T csv FILE
    each "$(share 5)" good/other.dna -- import -g e.db -T dna FILE
    survives query -g e.db
}

dictionaries() {
    local kind
    for kind in actors agents verbs; do
        each "$(share 6)" "$source_dir/tests/fuzz/dictionary/$kind"* -- \
            extract "--$kind" FILE "$samples/agency.txt"
    done
}

databases() {
    local i
    bad "$(share 17)" d.db good/other.dna
    for input in in/*; do
        survives query -g "$input" --evidence
        survives render -g "$input" -T dot -o drawn.dot
        survives build -g "$input" "$samples/agency.txt"
    done
    for i in in/*-*; do [ -e "$i" ] && rm -f "$i"; done
}

tables() {
    local files=("$source_dir"/data/*.tsv) i table
    for ((i = $(share 15); i > 0; i--)); do
        table=${files[i % ${#files[@]}]}
        bad 1 "$table"
        mv in/000000.tsv "in/${table##*/}"
        input=in
        survives extract --data in "$samples/agency.txt"
    done
}

# ---- command lines -----------------------------------------------------------

# Any words behind any command. Outputs are names in a folder of their own.
command_lines() {
    local commands options values words i n
    commands=(build extract parse load query path render actors review analyze
        diff timeline export import eval completion --help --version x '')
    mapfile -t options < <(for i in "${commands[@]:0:16}"; do
        "$program" "$i" --help
    done 2>err | grep -o -- '--[a-z][a-z-]*' | sort -u)
    # shellcheck disable=SC2054 # one of them is a list with commas
    values=('' - -- x 0 -1 1e9 99999999999999999999 2031-02-30 2031..2030 +,-
        'Norway' $'\xff\xfe' $'a\nb' $'\x1b[31m' '"' '%s%n' "$(printf 'x%.0s' {1..5000})"
        ../d.db ../good/agency.gz ../csv . csv dna svg json month actor 1 2)
    mkdir -p lines && cd lines || exit 1
    RANDOM=$((seed % 32768))
    for ((i = $(share 15); i > 0; i--)); do
        words=("${commands[RANDOM % ${#commands[@]}]}")
        for ((n = RANDOM % 6; n > 0; n--)); do
            if ((RANDOM % 2)); then
                words+=("${options[RANDOM % ${#options[@]}]}")
            else
                words+=("${values[RANDOM % ${#values[@]}]}")
            fi
        done
        given=$((given + 1))
        input=out
        survives "${words[@]}"
    done
    cd ..
}

many_documents
statements
tables_of_others
dictionaries
databases
tables
command_lines
echo "$given bad inputs, $refused refusals, $failures failures"
[ "$failures" -eq 0 ]
