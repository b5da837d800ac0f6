#!/usr/bin/env bash
# bench/peers: each contender reads the whole text, right tags are counted by
# letters, times become ratios, and what is missing is said.
. "$(dirname "$0")/../cli/lib.sh" || exit 1
needs python3
needs node
if [ ! -d "$source_dir/build/peers/node_modules" ]; then
    echo 'skipped: no npm packages: bench/peers --check fetches them'
    exit 77
fi

peers() {
    command="bench/peers $*"
    "$source_dir/bench/peers" --offline --program "$program" "$@" >out 2>err </dev/null
    status=$?
}

peers --check
expect_status 0
for name in 'stancegraph parse' 'stancegraph extract' 'stancegraph build' \
    wink-nlp wink-nlp-all compromise wink-pos-tagger pos; do
    expect_out "$name: reads 12 documents"
done

# A sentence that no tagger should get wrong, one word of which the treebank has
# otherwise; "don't" is two words in it.
cat >small.conllu <<'END'
# newdoc id = a
# sent_id = 1
# text = Germany rejected the plan.
1	Germany	Germany	PROPN	NNP	_	2	nsubj	_	_
2	rejected	reject	VERB	VBD	_	0	root	_	_
3	the	the	DET	DT	_	4	det	_	_
4	plan	plan	NOUN	NN	_	2	obj	_	SpaceAfter=No
5	.	.	PUNCT	.	_	2	punct	_	_

# newdoc id = b
# sent_id = 2
# text = We don't.
1	We	we	PRON	PRP	_	2	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	SpaceAfter=No
2	do	do	AUX	VBP	_	0	root	_	_
3	n't	not	INTJ	UH	_	2	advmod	_	_
4	.	.	PUNCT	.	_	2	punct	_	_

END
# row NAME: the cells of that row of the table, between single bars.
row() {
    grep "^| $1 " out | tail -1 | sed 's/  */ /g'
}

if command -v hyperfine >/dev/null && command -v taskset >/dev/null; then
    peers --rounds 1 --words 400 --only wink-nlp --only 'stancegraph parse' \
        --treebank small.conllu --json times.json
    expect_status 0
    expect_out 'times wink-nlp'
    expect 'the reference is 1' grep -qE '^\| wink-nlp .* 1 \(1 to 1\)' out
    expect 'a word with another tag counts as wrong' \
        test "$(row 'stancegraph parse')" = '| stancegraph parse | 100.0 | 88.9 | 88.9 | 88.9 | 88.9 |'
    expect 'who has no Penn tags has none right' \
        test "$(row 'wink-nlp')" = '| wink-nlp | 100.0 | 88.9 | 88.9 | - | - |'
    expect_out 'who to whom'
    expect 'times are kept' grep -q '"processor"' times.json

    printf '<!-- %s -->\n<!-- end of %s -->\n' speed speed abilities abilities >record.md
    peers --rounds 1 --words 400 --only 'stancegraph parse' --record --record-in record.md
    expect_status 0
    expect 'the tables are recorded' grep -q '^| stancegraph parse ' record.md
else
    echo 'not timed: hyperfine or taskset is not installed'
fi

# Bad input.
peers --only nobody
expect_status 1
expect_err 'no contender nobody; there are: stancegraph parse'
peers --text nowhere.jsonl
expect_status 1
expect_err 'nowhere.jsonl: No such file'
printf '{"text": "Yes."}\nno JSON\n' >bad.jsonl
peers --text bad.jsonl
expect_status 1
expect_err 'bad.jsonl:2: no JSON object with "text"'
peers --rounds 0
expect_status 2
"$source_dir/bench/peers" --offline --program "$work/none" --check >out 2>err
status=$?
expect_status 1
expect_err "no program $work/none"

finish
