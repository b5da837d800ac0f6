#!/usr/bin/env bash
# bench/accuracy says what it skips, puts the scorers' figures where they
# belong, and keeps the record.
. "$(dirname "$0")/../cli/lib.sh" || exit 1
needs python3

# accuracy ARGUMENT...: as run() of lib.sh does with the program.
accuracy() {
    command="bench/accuracy $*"
    "$source_dir/bench/accuracy" --program "$program" "$@" >out 2>err </dev/null
    status=$?
}

# ---- nothing at hand ----------------------------------------------------------

accuracy --shared "$work/nowhere"
expect_status 0
for name in 'seed article' 'polnear train' 'seesaw train' 'seesaw dev' 'dse dev' \
    'plover dev'; do
    expect_out "skipped: $name (no $work/nowhere/"
done

# ---- one set and a scorer that always says the same -----------------------------

mkdir -p sets/gold/plover
printf '{"doc":"a","text":"France sued Google. Germany will meet Poland."}\n' \
    >sets/gold/plover/dev.docs.jsonl
cat >sets/gold/plover/dev.gold.jsonl <<'END'
{"doc":"a","pairs":[{"source":{"text":"France","spans":[[0,6]]},"target":{"text":"Google","spans":[[12,18]]},"root":"ACCUSE"}]}
END
cat >sets/gold/score.py <<'END'
import json, sys
POS, NEG = {"CONSULT"}, {"ACCUSE"}
def main():
    arguments = sys.argv[1:]
    assert arguments[:4] == ["plover", "--json", "--offsets", "utf8"], arguments
    statements = [json.loads(line) for line in open(arguments[arguments.index("--sys") + 1])]
    relations = [s["relation"] for s in statements]
    if "--map" in arguments:
        names = json.load(open(arguments[arguments.index("--map") + 1]))
        assert names["prosecutes"] == "COERCE", names
        right = 1
    else:
        assert relations == ["ACCUSE", "AGREE"], relations
        right = 2
    print(json.dumps({
        "pair found, right direction": "50.0 (2/4)", "pair + PLOVER class": "25.0 (%d/4)" % right,
        "pair + sign, of signed gold": "33.3 (1/3)", "direction accuracy where found": 99.5,
        "sign where found": {"acc of non-zero": 77.7}}))
main()
END
accuracy --shared sets
expect_status 0
expect_out '| plover dev '
expect_out '| 33.3 | -  | 77.7 | 99.5      | 50.0  | R 45 missed, class 80 missed |'
expect_out 'with cue and status 100.0'
expect_out ' points apart;'
expect_out 'skipped: dse dev ('

accuracy --shared sets --confusion
expect_status 0
expect_out 'prosecutes  -> COERCE       1: ACCUSE 1'

# ---- the record -----------------------------------------------------------------

cat >record.md <<'END'
before
<!-- accuracy -->
an old table
<!-- end of accuracy -->
<!-- history -->
| an older row |
<!-- end of history -->
after
END
accuracy --shared sets --record 'a | note' --record-in record.md
expect_status 0
cp record.md out
expect_no_out 'an old table'
expect_out '| plover dev '
expect_out 'skipped: dse dev ('
expect_out '| an older row |'
expect_out '| 33.3 | 50.0 |'
expect_out '| a / note |'
expect 'the text around it stays' grep -qx after record.md
printf 'no comments\n' >record.md
accuracy --shared sets --record x --record-in record.md
expect_status 1
expect_err 'no comment <!-- accuracy --> in the record'

# ---- what goes wrong --------------------------------------------------------------

printf 'raise SystemExit("the scorer is broken")\n' >sets/gold/score.py
accuracy --shared sets
expect_status 1
expect_err 'the scorer is broken'
command='bench/accuracy --program absent'
"$source_dir/bench/accuracy" --program absent --shared sets >out 2>err
status=$?
expect_status 1
expect_err 'absent: '

finish
