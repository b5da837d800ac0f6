#!/usr/bin/env bash
# path: how two actors are connected.
. "$(dirname "$0")/lib.sh" || exit 1

cat >docs.jsonl <<'END'
{"doc":"d1","date":"2030-01-01","text":"Norway accused Germany. Germany praised Poland."}
{"doc":"d2","date":"2030-02-01","text":"Sweden condemned Norway. Sweden praised Denmark. Finland condemned the plan."}
END
export STANCEGRAPH_DB=g.db
run build docs.jsonl
expect_status 0

run path Norway poland
expect_status 0
expect_silent
expect_out 'Path 1: 2 links, sign -, as among foes, strength 0.'
expect 'the first link' grep -Eq '^Norway +--> +Germany +- +1 hostile' out
expect_out '    [Norway] *accused* {Germany}. (d1, 2030-01-01)'
expect_out '    [Germany] *praised* {Poland}. (d1, 2030-01-01)'
expect_no_out "$(printf '\033')"

# Against the direction of the statements; not with --directed.
run path Poland Norway --sentences 0
expect 'backwards' grep -Eq '^Poland +<-- +Germany +\+ +1 friendly$' out
expect_no_out praised
run path Poland Norway --directed
expect_status 0
expect_empty
expect_err 'no path of at most 6 links from Poland to Norway'
run path Norway Poland --directed
expect_out 'Path 1'

# Longer and several ways.
run path Poland Denmark
expect_out 'Path 1: 4 links'
run path Poland Denmark --max-hops 3 --exit-status
expect_status 1
expect_empty
expect_err 'no path of at most 3 links between Poland and Denmark'
run path Poland Denmark --max-hops 0 --by strength --count 3
expect_out 'Path 1: 4 links'
expect_no_out 'Path 2'
run path Norway Poland --until 2029-12-31
expect_status 0
expect_empty
run path Norway Poland --sign +
expect_err 'no path'

run path -f json Norway Poland
expect_status 0
expect_out '"from":"Norway","to":"Poland","by":"links","directed":false'
expect_out '"sentence_text":"Norway accused Germany."'
if command -v python3 >/dev/null; then
    expect 'JSON' python3 -c 'import json
d = json.load(open("out"))
p = d["paths"][0]
assert p["links"] == len(p["steps"]) == 2 and p["sign"] == -1
assert p["steps"][0]["forth"] == {"negative": 1, "positive": 0, "neutral": 0}
assert p["steps"][1]["statements"][0]["cue"]["text"] == "praised"'
fi
run path -f json Poland Norway --directed
expect_out '"paths":[]}'

# What cannot be asked.
run path Norway
expect_status 2
expect_err 'path needs A B'
run path Norway Polnad
expect_status 2
expect_err 'nearest: Poland'
run path Norway norway
expect_status 2
expect_err 'are one actor'
run path Norway Poland Sweden
expect_status 2
run path Norway Poland --source Sweden
expect_status 2
expect_err '--source and --target are for other commands'
run path Norway Poland --count 0
expect_status 2
run path "'; DROP TABLE actors; --" Poland
expect_status 2
run path -g none.db Norway Poland
expect_status 4

finish
