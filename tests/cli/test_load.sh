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

finish
