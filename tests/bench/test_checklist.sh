#!/usr/bin/env bash
# bench/checklist: our SVG meets every point, and docs/pictures.md says the same.
# What Graphviz scores depends on its version.
. "$(dirname "$0")/../cli/lib.sh" || exit 1
needs python3
needs dot

command=bench/checklist
"$source_dir/bench/checklist" "$program" >out 2>err </dev/null
status=$?
expect_status 0
expect_out '| | of 26 | 26 |'
grep '^|' out | sed 's/[^|]*|$//' >rows
while IFS= read -r row; do
    expect "in the documentation: $row" grep -qF -- "$row" "$source_dir/docs/pictures.md"
done <rows

finish
