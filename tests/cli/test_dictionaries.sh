#!/usr/bin/env bash
# --actors, --agents, --verbs: dictionaries of other event coders.
. "$(dirname "$0")/lib.sh" || exit 1

cat >names.txt <<'END'
# names of our own
GRENDELAN_FRONT_ [NORREB]
+FRONT_OF_GRENDELA_
TORVALD_EKMARKEN_
	[SWEGOV 100101-150101]
	[SWEELI]
END
printf 'RIVERWARDEN [~GOV]\n' >nouns.txt
printf -- '--- OUTPACE [111] ---\nOUTPACE\n- * FERRY [---]\n' >verbs.txt
cat >text.jsonl <<'END'
{"doc": "a", "date": "2012-05-01", "text": "The Grendelan Front condemned Finland. Norway outpaced Sweden."}
{"doc": "b", "date": "2012-05-01", "text": "Ekmarken praised Denmark."}
{"doc": "c", "date": "2018-05-01", "text": "Ekmarken praised Denmark."}
END

# ---- what they add ------------------------------------------------------------

run extract --actors names.txt --agents nouns.txt --verbs verbs.txt text.jsonl
expect_status 0
expect_lines 4
expect_out '"entity":"Grendelan Front","kind":"group","affiliation":"Norway"'
expect_out '"rule":"verbs.txt:2"'
expect 'in office a surname will do' \
    test "$(grep -c '"entity":"Torvald Ekmarken"' out)" -eq 1
expect_err 'names.txt: 3 entries: 3 new, 0 known already, 0 of no use'
expect_err 'verbs.txt: 2 entries: 2 new'

run extract text.jsonl
expect_no_out 'outpaced'
expect_no_out 'Torvald'
expect_silent

# ---- the graph knows which ones it was built with -----------------------------

run build text.jsonl
expect_err '3 added'
run build text.jsonl
expect_err '3 unchanged'
run build --actors names.txt text.jsonl
expect_err '3 replaced'
run query --actor 'Front of Grendela' -f csv
expect_out 'Grendelan Front'
run build --actors names.txt text.jsonl
expect_err '3 unchanged'
printf 'QUILLER_CLUB [NORREB]\n' >>names.txt
run build --actors names.txt text.jsonl
expect_err '3 replaced'
run build --actors names.txt --actors names.txt text.jsonl
expect_err '3 replaced'

# ---- eval reads with them, too ------------------------------------------------

run extract --verbs verbs.txt text.jsonl
cp out gold.jsonl
run eval --verbs verbs.txt gold.jsonl text.jsonl
expect_status 0
expect_err 'verbs.txt: 2 entries'

# ---- what cannot be read ------------------------------------------------------

printf 'LOST [NOR 2014]\nGRENDELAN_FRONT [NORREB]\n' >bad.txt
run extract --actors bad.txt text.jsonl
expect_status 0
expect_err 'bad.txt:1: warning: [NOR 2014] has no dates that can be read'
expect_err "bad.txt:1: warning: 'Lost' has no code"
expect_err '1 new, 0 known already, 0 of no use; 2 lines cannot be read'
expect_out 'Grendelan Front'

for _ in $(seq 40); do echo '+X'; done >many.txt
run extract --actors many.txt text.jsonl
expect 'ten lines and how many more' test "$(grep -c 'many.txt' err)" -eq 12
expect_err 'and 30 more lines like these'

head -c 100000 "$program" >binary.txt
for option in actors agents verbs; do
    run extract "--$option" binary.txt text.jsonl
    expect_status 0
    expect_out 'Finland'
    expect 'no control characters' \
        test -z "$(tr -d '[:print:]\n\t\200-\377' <err)"
done

run extract --actors no-such-file text.jsonl
expect_status 4
expect_err 'no-such-file'
expect_empty
run build -g never.db --verbs . text.jsonl
expect_status 4
expect 'nothing is built' test ! -e never.db
run extract --actors
expect_status 2
run parse --actors names.txt text.jsonl
expect_status 2

# ---- the dictionaries that most have, where they are --------------------------

for shared in "$source_dir"/../shared "$source_dir"/../../shared none; do
    [ -d "$shared/knowledge/phoenix" ] && break
done
phoenix=$shared/knowledge/phoenix
if [ "$shared" = none ]; then
    echo 'skipped: ../shared/knowledge/phoenix is not there'
else
    run extract --actors "$phoenix/Phoenix.Countries.actors.txt" \
        --actors "$phoenix/Phoenix.International.actors.txt" \
        --actors "$phoenix/Phoenix.MilNonState.actors.txt" \
        --agents "$phoenix/Phoenix.agents.txt" \
        --verbs "$phoenix/CAMEO.2.0.txt" text.jsonl
    expect_status 0
    for path in "$phoenix"/*; do
        file=${path##*/}
        number=$(sed -n "s/.*$file: \([0-9]*\) entries.*/\1/p" err)
        case $file in
        Phoenix.Countries.actors.txt) least=25900 ;;
        Phoenix.International.actors.txt) least=7900 ;;
        Phoenix.MilNonState.actors.txt) least=1850 ;;
        Phoenix.agents.txt) least=3300 ;;
        CAMEO.2.0.txt) least=7000 ;;
        *) continue ;;
        esac
        expect "$file has $least entries" test "${number:-0}" -ge "$least"
        expect "$file has few bad lines" \
            grep -qE "$file: .*; [0-9]{1,2} lines cannot be read" err
    done
fi

finish
