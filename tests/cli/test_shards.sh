#!/usr/bin/env bash
# Read in shards and loaded together in any way, texts give the graph that one
# build gives, row by row.
. "$(dirname "$0")/lib.sh" || exit 1
needs "$sql_program"
examples=$source_dir/docs/examples
export PATH=$work/bin:$PATH
mkdir bin
ln -s "$program" bin/stancegraph

rows() {
    sql "$1" "$(cat "$examples/rows.sql")"
}

# expect_same GRAPH WHAT
expect_same() {
    rows "$1" >"$1.rows"
    expect "$2" cmp "$1.rows" whole.db.rows
}

# A corpus: the samples under eight names each, and texts of which there is
# nothing to tell.
for ((copy = 10; copy < 18; copy++)); do
    sed "s/\"doc\": *\"/&$copy-/" "$samples/briefs.jsonl"
    printf '{"doc":"empty-%d","date":"2031-02-%d","medium":"Post","text":"%s"}\n' \
        $copy $((copy % 18 + 10)) 'It rained. Nobody came.'
done >corpus.jsonl
run build -g whole.db corpus.jsonl
expect_status 0
rows whole.db >whole.db.rows
expect 'documents without statements are among them' grep -q '^document|empty-11' whole.db.rows

# A filter: the same bytes, however the documents are divided.
run extract --documents corpus.jsonl
expect_status 0
expect_silent
cp out whole.jsonl
run extract corpus.jsonl
expect 'without the lines of documents as ever' \
    cmp out <(grep -v '"statements":' whole.jsonl)
for size in 1 7 50; do
    split -l $size --additional-suffix=.jsonl corpus.jsonl "by$size-"
    for shard in by"$size"-*.jsonl; do
        stancegraph extract --documents - <"$shard"
    done >joined.jsonl
    expect "shards of $size documents" cmp joined.jsonl whole.jsonl
done
if command -v parallel >/dev/null; then
    parallel --pipe --block 8k -k stancegraph extract --documents - \
        <corpus.jsonl >joined.jsonl 2>err
    expect 'GNU parallel' cmp joined.jsonl whole.jsonl
else
    echo 'skipped: GNU parallel is not installed'
fi

# What Spark's pipe asks of a program: lines in, lines out, nothing of nothing,
# whatever stands first, an exit status that tells of documents that were lost.
run_with /dev/null extract --documents --lines -
expect_status 0
expect_silent
expect_empty
printf '\n\n' >blank
run_with blank extract --documents --lines -
expect_status 0
expect_empty
{
    echo nonsense
    head -n 2 corpus.jsonl
} >bad_first
run_with bad_first extract --documents --lines -
expect_status 3
expect_err '-:1: '
expect 'the lines behind it are read' test "$(grep -c '"statements":' out)" = 2

# Loaded in any order, twice, from packed files, two at once.
for shard in by7-*.jsonl; do
    stancegraph extract --documents "$shard" >"$shard.st"
done
mapfile -t shards < <(printf '%s\n' by7-*.st)
run load -g forward.db "${shards[@]}"
expect_status 0
expect_same forward.db 'in order'
mapfile -t backward < <(printf '%s\n' "${shards[@]}" | sort -r)
run load -g backward.db "${backward[@]}" "${shards[@]:3:5}" "${shards[0]}"
expect_status 0

expect_no_err warning
expect_same backward.db 'backwards, and some twice'
half=$((${#shards[@]} / 2))
stancegraph load -g both.db "${shards[@]:0:half + 3}" 2>err &
run load -g both.db "${backward[@]:0:half + 3}"
expect_status 0
wait $!
expect_same both.db 'two loads at once'
gzip -k "${shards[0]}"
run load -g backward.db "${shards[0]}.gz"
expect_same backward.db 'packed'

# What is loaded is known to build.
run build -g forward.db corpus.jsonl
expect_err ' 0 added, 0 replaced'

# Torn anywhere, a file gives whole documents; with the whole file all are
# there.
size=$(wc -c <whole.jsonl)
RANDOM=7
for ((i = 0; i < 8; i++)); do
    cut=$(((RANDOM * 32768 + RANDOM) % size))
    head -c $cut whole.jsonl >torn.jsonl
    run load -g "torn$i.db" torn.jsonl
    [ "$status" = 0 ] || [ "$status" = 3 ] || complain "torn at $cut"
    rows "torn$i.db" 2>err | grep -E '^(document|sentence|statement)' |
        LC_ALL=C sort >torn.rows
    [ -s torn.rows ] || continue
    expect "whole documents only, torn at $cut" \
        test -z "$(LC_ALL=C comm -13 <(LC_ALL=C sort whole.db.rows) torn.rows)"
    lost=$(sql "torn$i.db" "SELECT count(*) FROM documents d
        WHERE NOT EXISTS (SELECT 1 FROM sentences s
                          WHERE s.document = d.document)")
    expect "no document without its rows, torn at $cut" test "$lost" = 0
done
run load -g torn7.db whole.jsonl
expect_status 0
expect_same torn7.db 'mended'

# What is told of it.
begin=$(grep -n '"doc":"11-' whole.jsonl | sed -n '1s/:.*//p')
head -n $((begin + 1)) whole.jsonl >torn.jsonl
torn=$(sed -n "${begin}s/.*\"doc\":\"\([^\"]*\)\".*/\1/p" whole.jsonl)
count=$(sed -n "${begin}s/.*\"statements\":\([0-9]*\).*/\1/p" whole.jsonl)
run load -g told.db torn.jsonl
expect_status 3
expect_err "torn.jsonl:$((begin + 1)): \"$torn\" left out: 1 of its $count statements is there"
tail -n +$((begin + 1)) whole.jsonl >rest.jsonl
run load -g rest.db rest.jsonl
expect_status 3
expect_err "\"$torn\" left out: the line that tells of it is missing"
grep -v '"statements":' whole.jsonl | head -c 6000 >bare.jsonl
run load -g bare.db bare.jsonl
expect_status 3
expect_err 'left out: the file breaks off within it'
{
    head -n 1 whole.jsonl
    printf '{"doc":"x","statements":-1}\n{"doc":"x","statements":"2"}\n'
    printf '{"doc":"x","statements":0,"text_hash":"12"}\n'
    printf '{"doc":"x","statements":0,"sentences":[1]}\n'
    printf '{"doc":"y","statements":0,"sentences":[]}\n'
} >odd.jsonl
run load -g odd.db odd.jsonl
expect_status 3
for line in 2 3 4 5; do expect_err "odd.jsonl:$line: "; done
expect 'the good one is there' \
    test "$(sql odd.db "SELECT count(*) FROM documents WHERE id = 'y'")" = 1
{
    cat whole.jsonl
    printf '{"doc":"empty-11","statements":0,"text_hash":"%064d"}\n' 0
} >second.jsonl
run load -g second.db second.jsonl
expect_status 0
expect_err 'warning: a second document "empty-11"; it replaces the first'

# A threshold: what was left out is read again by build.
run extract --documents --min-confidence 0.9 corpus.jsonl
expect_out '"text_hash":null'
run_with out load -g some.db -
expect_status 0
run build -g some.db corpus.jsonl
expect_err ' 0 unchanged'
expect_same some.db 'read again'

# The scripts for Slurm, without Slurm: a task a shard, again where it failed.
printf '%s\n' by7-*.jsonl >shards.txt
tasks=$(wc -l <shards.txt)
task() {
    SLURM_ARRAY_TASK_ID=$1 bash "$examples/slurm/extract.sbatch" shards.txt results
}
for ((i = 2; i <= tasks; i++)); do
    command="extract.sbatch of task $i"
    task $i || complain "task $i"
done
command=load.sbatch
bash "$examples/slurm/load.sbatch" shards.txt results slurm.db >out 2>err
status=$?
expect_status 1
expect_err 'missing: results/by7-aa.jsonl.zst'
task 1
task 2
expect 'nothing is left' test "$(find results -name '*.part' | wc -l)" = 0
bash "$examples/slurm/load.sbatch" shards.txt results slurm.db >out 2>err
status=$?
expect_status 0
expect_same slurm.db 'by the scripts'

finish
