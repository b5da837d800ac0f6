#!/usr/bin/env bash
# analyze: its verbs, their formats, and what contradicts itself.
. "$(dirname "$0")/lib.sh" || exit 1

cat >docs.jsonl <<'END'
{"doc":"d1","date":"2030-01-01","text":"Norway accused Germany. Germany criticised Norway. Poland praised Denmark."}
{"doc":"d2","date":"2030-02-01","text":"Norway accused Germany of greed. Poland praised Denmark."}
{"doc":"d3","date":"2030-02-03","text":"Sweden praised Norway. Sweden condemned Germany. Denmark praised Germany."}
END
export STANCEGRAPH_DB=g.db
run build docs.jsonl
expect_status 0

# json FILTER: reads `out` with a line of Python, where that is installed.
json() {
    command -v python3 >/dev/null || return
    expect "JSON: $1" sh -c "python3 -c 'import json,sys; d=json.load(sys.stdin); sys.exit(not ($1))' <out"
}

run analyze
expect_status 2
expect_err 'needs a verb'
run analyze cmaps
expect_status 2
expect_err 'did you mean camps?'
run analyze camps surplus
expect_status 2

# ---- camps --------------------------------------------------------------------

run analyze camps
expect_status 0
expect_silent
expect 'titles' grep -q '^CAMP *SIZE *MEMBERS' out
expect 'the larger camp first' grep -Eq '^1 +3 +Denmark, (Germany|Poland)' out
expect 'the other camp' grep -Eq '^2 +2 +Norway, Sweden' out
expect_out '0 of 5 ties do not fit'
expect_out 'no other camps do better'
cp out first
run analyze camps
expect 'the same every time' cmp out first
for method in leiden spinglass relocation; do
    run analyze camps --method "$method"
    expect_status 0
    expect "the same camps by $method" cmp out first
done
run analyze camps -f csv
expect_status 0
expect 'titles' grep -qx 'actor,kind,affiliation,camp,size,firmness' out
expect_lines 6
expect 'a member' grep -qx 'Sweden,state,Sweden,2,2,1.00\|Sweden,state,,2,2,1.00' out
run analyze camps -f jsonl
expect_lines 5
run analyze camps -f json
json 'len(d["actors"]) == 5 and d["exact"] and d["ties"] == 5'
json 'd["frustrated"] == [] and d["frustration"] == 0'
run analyze camps --weigh count --relation accuses -f json
json 'd["weight"] == 2'
run analyze camps --method leiden --camps 2
expect_status 2
expect_err 'Leiden'
run analyze camps --runs 0
expect_status 2
run analyze camps --method magic
expect_status 2
expect_err 'spinglass'
run analyze camps --by day
expect_status 2
expect_err 'analyze camps'

# The filter by camp, with the same numbers.
run query --camp 2 -f csv
expect_status 0
expect 'of camp 2, or towards it' sh -c '[ "$(tail -n +2 out | grep -c "Norway\|Sweden")" -eq "$(tail -n +2 out | wc -l)" ]'
expect_lines 6
run query --camp 1 --since 2030-02-01 --group
expect_status 0
expect_out 'Denmark'
run query --camp 3
expect_status 2
expect_err 'camp 3 does not exist: there are 2 in this graph'

# Nothing there.
run analyze camps --topic unheard
expect_status 0
expect_empty
run analyze camps --topic unheard -f json
json 'd["actors"] == [] and d["ties"] == 0'
run analyze camps -g missing.db
expect_status 4

# ---- balance ------------------------------------------------------------------

run analyze balance
expect_status 0
expect 'the whole' grep -Eq '^all +8 +5 +3 +2 +0 +0 +1 +0 +1.00' out
run analyze balance --by month -f csv
expect_lines 3
expect 'a month' grep -q '^2030-01,3,4,' out
run analyze balance --by month -f json
json 'd[1]["window"] == "2030-02" and d[1]["exact_two"]'
run analyze balance --by day --until 2030-01-31
expect_lines 2
run analyze balance --by fortnight
expect_status 2
expect_err 'week'
printf '{"doc":"d4","date":"2030","text":"Norway accused Germany."}\n' >>docs.jsonl
run build docs.jsonl
run analyze balance --by month
expect_err '1 statement'

# ---- centrality ---------------------------------------------------------------

run analyze centrality
expect_status 0
expect_silent
expect 'the busiest first' sh -c 'sed -n 2p out | grep -q "^Germany"'
run analyze centrality --sort backed --limit 1
expect_lines 2
expect 'the most praised' sh -c 'sed -n 2p out | grep -q "^Denmark\|^Norway\|^Germany"'
run analyze centrality -f csv
expect_lines 6
expect 'names of columns' sh -c 'head -n 1 out | grep -q "^actor,kind,affiliation,made_positive"'
run analyze centrality -f json
json 'abs(sum(a["backed"] for a in d) - 1) < 0.01'
run analyze centrality --sort fame
expect_status 2
expect_err 'authority'
run analyze centrality --topic unheard
expect_status 0
expect_empty

# ---- topics and projection ------------------------------------------------------

cat >topics.jsonl <<'END'
{"doc":"t1","date":"2030-01-01","text":"Norway rejected the trade deal. Poland supported the deal. Sweden rejected a peace deal."}
{"doc":"t2","date":"2030-01-02","text":"Norway rejected the trade deal. Norway supported the climate treaty. Sweden supported climate treaties."}
END
export STANCEGRAPH_DB=t.db
run build topics.jsonl
expect_status 0
run analyze topics
expect_status 0
expect_silent
expect 'titles' grep -q '^TOPIC *STATEMENTS *ACTORS *FOR *AGAINST' out
expect 'a topic that divides' grep -Eq '^deal +4 +3 +1 +3 +0 +0.50 +' out
expect 'its names' grep -q 'trade deal' out
run analyze topics --topics-by phrase -f csv
expect 'the phrases apart' grep -q '^trade deal,2,1,0,2,0,0.00,' out
run analyze topics --topics-by words -f jsonl --limit 1
expect_lines 1
run analyze topics -f json
json 'd[0]["topic"] == "deal" and d[1]["divided"] == 0'
run analyze topics --about actors
expect_empty

run analyze project --network congruence
expect_status 0
expect 'two who agree' grep -Eq '^Norway +Sweden +3' out
run analyze project -f csv
expect_lines 4
expect 'a matrix' grep -qx 'Norway,0,-2,3' out
run analyze project -f csv --pairs
expect_lines 4
expect 'the strongest first' sh -c 'sed -n 2p out | grep -qx "Norway,Sweden,3"'
run analyze project --normalize average -f jsonl
expect_out '{"a":"Norway","b":"Sweden","value":1.2}'
run analyze project --two-mode -f csv
expect 'topics above' sh -c 'head -n 1 out | grep -qx ",deal,treaty"'
expect 'a row' grep -qx 'Norway,-2,1' out
run analyze project --two-mode --repeats never -f csv
expect 'a row' grep -qx 'Norway,-1,1' out
run analyze project --two-mode --network combine -f json
json '{"actor": "Norway", "topic": "deal", "value": 2} in d'
run analyze project --two-mode --network congruence
expect_status 2
expect_err 'between actors'
run analyze project --network combine
expect_status 2
run analyze project --normalize activity
expect_status 2
expect_err 'two-mode'
run analyze project --network agreement
expect_status 2
expect_err 'congruence'
run analyze project --topic unheard -f json
expect_status 0
json 'd == []'
run analyze project --topic unheard -f csv
expect_lines 1

finish
