#!/usr/bin/env bash
# bench/reliability judges statements by a set, counts them by confidence, and
# says what it skips.
. "$(dirname "$0")/../cli/lib.sh" || exit 1
needs python3

reliability() {
    command="bench/reliability $*"
    "$source_dir/bench/reliability" --program "$program" "$@" >out 2>err </dev/null
    status=$?
}

reliability --shared "$work/nowhere"
expect_status 0
for name in 'polnear train' 'seesaw train' 'seesaw dev' 'dse dev' 'plover dev'; do
    expect_out "skipped: $name (no $work/nowhere/"
done

# One right and one wrong statement: Germany criticized, it did not praise.
mkdir -p sets/gold/dse
cat >sets/gold/dse/dev.docs.jsonl <<'END'
{"doc":"a","text":"Germany criticized Hungary."}
{"doc":"b","text":"Germany praised Hungary."}
{"doc":"c","text":"Germany praised Poland."}
END
cat >sets/gold/dse/dev.gold.jsonl <<'END'
{"doc":"a","p":{"start":0,"end":7},"q":{"start":19,"end":26},"label":3}
{"doc":"b","p":{"start":0,"end":7},"q":{"start":16,"end":23},"label":3}
END
reliability --shared sets --statements judged.tsv
expect_status 0
expect_out '50 of 2'
expect_no_out 'skipped: dse dev'
expect_out 'skipped: plover dev ('
cut -f 1,2,4 judged.tsv >out
expect_out "$(printf 'dse dev\t1\tcriticize')"
expect_out "$(printf 'dse dev\t0\tpraise')"
expect_lines 2

printf '<!-- reliability -->\n<!-- end of reliability -->\n' >record.md
reliability --shared sets --record --record-in record.md
expect_status 0
expect 'the table is recorded' grep -q '| all .* | 50 of 2 ' record.md

finish
