#!/usr/bin/env bash
# parse: CoNLL-U, one tree a sentence.
. "$(dirname "$0")/lib.sh" || exit 1

run parse "$samples"
expect_status 0
expect '10 columns' sh -c '! grep -v "^#" out | grep . | awk -F "\t" "NF != 10" | grep -q .'
expect 'one root a sentence' awk -F '\t' '
    $8 == "root" { roots++ }
    $0 == "" { if (roots != 1) bad = 1; roots = 0 }
    END { exit bad }' out
expect_out '# newdoc id = agency.txt'

printf 'Norway accused Germany.\n' >a.txt
run parse a.txt
expect 'the verb is the root' \
    awk -F '\t' '$2 == "accused" && $4 == "VERB" && $8 == "root" { ok = 1 } END { exit !ok }' out

finish
