#!/usr/bin/env bash
# render: pictures of a graph and of parts of it.
. "$(dirname "$0")/lib.sh" || exit 1

export STANCEGRAPH_DB=g.db
run build "$samples"
expect_status 0

run render
expect_status 0
expect 'well-formed XML' xmllint --noout out
cp out first.svg
run render
expect 'the same picture again' cmp out first.svg
run render -o file.svg
expect_empty
expect 'the same picture in a file' cmp file.svg first.svg

run render --max-edges 3 -o small.svg
expect_status 0
expect 'what is shown' grep -Eq '^stancegraph: [0-9]+ of [0-9]+ statements shown$' err
expect 'a smaller picture' \
    sh -c '[ "$(wc -c <small.svg)" -lt "$(wc -c <first.svg)" ]'

for choice in spread count confidence backbone; do
    run render --max-edges 20 --choose "$choice" -o "$choice.svg"
    expect_status 0
done
expect 'another choice' sh -c '! cmp -s spread.svg count.svg'
expect 'the choice in the caption' grep -q 'those of most statements' count.svg
run render --choose strongest
expect_status 2
expect_err 'spread'

run render -T dot
expect_status 0
expect_out digraph
if command -v dot >/dev/null; then
    expect 'DOT that Graphviz reads' dot -Tplain -o /dev/null out
fi

run render --title 'Power & <play>' --actor Norway
expect_status 0
expect 'the title, escaped' grep -qF 'Power &amp; &lt;play&gt;' out
expect 'the filter in words' grep -qF 'actor Norway' out
expect_no_out Callahan

run render --no-topics
expect_status 0
expect 'another picture' sh -c '! cmp -s out first.svg'

# A part with nothing in it is a picture too.
run render --sign 0 --topic 'no such words anywhere'
expect_status 0
expect 'an empty picture' xmllint --noout out

finish
