#!/usr/bin/env bash
# diff, timeline and render --periods: what changes over time.
. "$(dirname "$0")/lib.sh" || exit 1

# say DOC DATE SOURCE SIGN TARGET: one statement.
say() {
    printf '{"doc":"%s","source":{"entity":"%s"},"relation":"%s","target":{"entity":"%s"},"polarity":%s,"date":"%s"}\n' \
        "$1" "$3" "$([ "$4" = -1 ] && echo criticizes || echo supports)" "$5" "$4" "$2"
}
{
    say a 2031-01-05 Ardania 1 Belmora
    say b 2031-01-20 Ardania 1 Corvin
    say c 2031-03-02 Ardania -1 Belmora
    say d 2031-03-09 Dunmora 1 Ardania
    say e 2031 Esk 1 Ardania
} >said.jsonl
export STANCEGRAPH_DB=g.db
run load said.jsonl
expect_status 0

# Windows without gaps.
run timeline
expect_status 0
expect_lines 4
expect_out '2031-02'
expect_err '1 statement without an exact date left out'
run timeline --by year -f csv
expect_out '2031,5,4,1,0'
run timeline --by quarter --pairs -f jsonl
expect_lines 3
expect_out '"source":"Ardania","target":"Belmora","topic":null,"statements":2'
expect 'JSON' python3 -c 'import json
for line in open("out"): json.loads(line)'
run timeline --by day -f json --sign -
expect 'JSON' python3 -c 'import json; assert len(json.load(open("out"))) == 1'
run timeline --by decade
expect_status 2
run timeline --actor Nobody
expect_status 2
run timeline --sign 0
expect_status 0

# As bars.
run timeline -f svg
expect_status 0
expect 'well-formed XML' xmllint --noout out
expect_out 'Bars for 3 periods, 2031-01 to 2031-03: 3 positive, 1 negative'
expect_out '1 statement without an exact date left out.'
cp out bars.svg
run timeline -o file.svg
expect_empty
expect 'the same picture in a file' cmp bars.svg file.svg
run timeline --pairs -o pairs.png --theme dark
expect_status 0
expect 'a PNG' [ "$(head -c 4 pairs.png | tail -c 3)" = PNG ]
run timeline --pairs -f svg --bare --embed --prefix chart
expect_out 'id="chart-r0-w2"'
expect_no_out '<style'
run timeline --pairs -f svg --no-topics --actor Corvin
expect_out 'of 1 pair: 1 positive'
run timeline -f svg --sign 0
expect_out 'No statements to show'
run timeline -f svg --colors 'blue,red'
expect_status 2
run timeline -f csv -o x.svg
expect_status 2
run timeline -f svg --link x
expect_status 2
expect_err 'not from periods or bars'
run timeline -o x.html
expect_status 2
run timeline -o absent/x.svg
expect_status 4
expect 'nothing is left' [ ! -e x.svg ]
expect 'nothing is left' [ ! -e x.html ]

# Two periods. That of 2031 may lie in both.
run diff --from 2031-01 --to 2031-03
expect_status 0
expect_lines 4
expect_out 'flipped'
expect_err '1 flipped, 1 added, 1 vanished, 0 stronger, 0 weaker, 1 the same'
run diff --from ..2031-02 --to 2031-03.. -f csv
expect_out 'flipped,Ardania,Belmora,,1,1,0,1,0,1'
run diff --from 2031-01 --to 2031-01
expect_lines 0
run diff --from 2031-01 --to 2031-01 --same -f jsonl
expect_lines 3
expect_out '"change":"same"'
run diff --from 2031-01 --to 2031-03 --limit 1 -f jsonl
expect_lines 1
run diff --from 2031-01 --to 2031-03 -f svg
expect_status 0
expect 'well-formed XML' xmllint --noout out
expect_out '>flipped<'
expect_out '>gone<'
expect_no_out 'that changed most'
expect 'what is gone shows on a dark screen' grep -q '\.ghost{stroke:#aeb5be}' out
expect_out '2031-03'
cp out change.svg
run diff --from 2031-01 --to 2031-03 -o file.svg
expect_empty
expect 'the same picture in a file' cmp change.svg file.svg

run diff --from 2031-01 --to 2031-03 -f svg --theme print --transparent
expect_no_out 'class="bg"'
run diff --from 2031-01 --to 2031-03 -f svg --link x
expect_status 2
expect_err 'not from periods or bars'
run diff --from 2031-02 --to 2031-03
expect_no_err 'counts are compared'
run diff --from 2031-01 --to 2031-02..2031-03
expect_err 'the periods have 31 and 59 days: counts are compared as they are'
run diff --from 2030 --to 2031-12-01..
expect_no_err 'counts are compared'

# Two graphs.
say f 2031-05-05 Ardania 1 Corvin >>said.jsonl
run load -g later.db said.jsonl
run diff --other later.db
expect_status 0
expect_err '0 flipped, 0 added, 0 vanished, 1 stronger, 0 weaker, 3 the same'
run diff --other later.db --same -f csv --actor Corvin
expect_out 'stronger,Ardania,Corvin,,1,1,0,2,2,0'

# What cannot be.
run diff
expect_status 2
expect_err 'needs --from and --to, or --other'
run diff --from 2031-01
expect_status 2
run diff --from yesterday --to 2031
expect_status 2
expect_err 'is no period'
run diff --from .. --to 2031
expect_status 2
run diff --from 2031-03..2031-01 --to 2031
expect_status 2
expect_err 'ends before it begins'
run diff --from 2031-01 --to 2031-03 --since 2031
expect_status 2
run diff --from 2031-01 --to 2031-03 -f csv -o x.csv
expect_status 2
run diff --from 2031-01 --to 2031-03 -o x.dot
expect_status 2
expect 'no file' [ ! -e x.dot ]
run diff --from 2031-01 --to 2031-03 -o absent/x.svg
expect_status 4
run diff --other absent.db
expect_status 4

# Small multiples.
run render --periods month -o months.svg
expect_status 0
expect 'well-formed XML' xmllint --noout months.svg
expect 'three panels' [ "$(grep -c 'class="panel"' months.svg)" -eq 3 ]
expect 'who takes no part is pale' grep -q 'opacity=".3"' months.svg
expect 'the caption' grep -q 'without an exact date left out' months.svg
expect 'one legend' [ "$(grep -c 'class="legend"' months.svg)" -eq 1 ]
# Ardania turned against Belmora, but in no month it was both.
grep -o 'class="legend".*' months.svg >out
expect_out '>positive<'
expect_out '>negative<'
expect_no_out 'positive and negative'
expect_no_out '2 statements'
run render --periods month
expect 'the same bytes' cmp out months.svg
run render --periods day -o days.svg
expect 'twelve at most' [ "$(grep -c 'class="panel"' days.svg)" -eq 12 ]
expect 'n of m' grep -q '12 of 64 periods shown' days.svg
run render --periods month -T dot
expect_status 2
run render --periods month --boxes camps
expect_status 2
run render --periods month --sign 0
expect_status 0
expect 'an empty picture' xmllint --noout out
say g 0031-01-01 Ardania 1 Corvin >>said.jsonl
run load -g far.db said.jsonl
run render -g far.db --periods day
expect_status 3
expect_err 'narrow the period'

finish
