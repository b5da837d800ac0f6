#!/usr/bin/env bash
# extract then load gives the graph that build makes.
. "$(dirname "$0")/lib.sh" || exit 1

run extract "$samples"
expect_status 0
cp out all.jsonl
run build -g built.db "$samples"
run query -g built.db -f jsonl
cp out built.jsonl

run load -g loaded.db all.jsonl
expect_status 0
expect_err 'loaded into loaded.db'
run query -g loaded.db -f jsonl
cp out loaded.jsonl
expect 'the same statements as build' cmp loaded.jsonl built.jsonl
expect_out '"document":{"title":"Oslo answers Berlin"'

# Again, and from standard input: nothing changes.
run_with all.jsonl load -g loaded.db -
expect_status 0
run query -g loaded.db -f jsonl
expect 'loading twice changes nothing' cmp out loaded.jsonl

# What does not belong.
run load -g new.db absent.jsonl
expect_status 3
expect_err 'absent.jsonl: no such file'
expect 'no empty graph' test ! -e new.db
mkdir folder
run load -g new.db folder
expect_status 3
expect_err 'folder: is a folder'
{
    head -n 1 all.jsonl
    printf '{"doc":"x"}\nnonsense\n'
} >bad.jsonl
run load -g bad.db bad.jsonl
expect_status 3
expect_err 'bad.jsonl:2: '
expect_err 'bad.jsonl:3: '
expect_err '1 statement of 1 document loaded'
grep '"doc":"agency.txt"' all.jsonl | head -n 1 >apart.jsonl
grep '"doc":"london.txt"' all.jsonl | head -n 1 >>apart.jsonl
grep '"doc":"agency.txt"' all.jsonl | tail -n 1 >>apart.jsonl
run load -g apart.db apart.jsonl
expect_status 3
expect_err 'apart.jsonl:3: statements of "agency.txt" stand apart'

# One at fault costs that one only, and faults are told in the order of the
# file.
run extract --documents "$samples"
cp out told.jsonl
sed -e '/"doc":"agency.txt","statements"/s/"doc":"agency.txt",/&"document":{"date":"soon"},/' told.jsonl >soon.jsonl
echo nonsense >>soon.jsonl
run load -g soon.db soon.jsonl
expect_status 3
last=$(grep -n '"doc":"agency.txt"' told.jsonl | tail -n 1 | cut -d : -f 1)
expect_err "soon.jsonl:$last: "
expect_err "soon.jsonl:$(wc -l <soon.jsonl): "
documents=$(grep -c '"sentences"' soon.jsonl)
expect_err "of $((documents - 1)) documents loaded"
expect 'in the order of the file' sh -c 'grep -o "jsonl:[0-9]*" err | sort -c -t : -k 2n'

# What has come through a pipe is in the graph while the pipe stays open, and
# other programs may write.
mkfifo pipe
"$program" load -g open.db - <pipe 2>/dev/null &
exec 3>pipe
cat told.jsonl >&3
command='stancegraph load from a pipe that stays open'
for ((i = 0; i < 100; i++)); do
    "$program" query -g open.db -f jsonl >seen 2>/dev/null
    [ "$(wc -l <seen)" -eq "$(wc -l <all.jsonl)" ] && break
    sleep 0.1
done
expect 'all of it is in the graph' [ "$i" -lt 100 ]
run load -g open.db apart.jsonl
expect_status 3
expect_err 'loaded into open.db'
exec 3>&-
wait

finish
