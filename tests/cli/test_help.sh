#!/usr/bin/env bash
# Help, version, and command lines that ask for what does not exist.
. "$(dirname "$0")/lib.sh" || exit 1

run --help
expect_status 0
expect_silent
expect_out 'Usage: stancegraph COMMAND'
commands=$(sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' out)
[ -n "$commands" ] || complain 'no commands listed'

for name in $commands; do
    run "$name" --help
    expect_status 0
    expect_silent
    expect_out "Usage: stancegraph $name"
    expect_out '-h, --help'
    expect 'lines of at most 79 columns' sh -c '! grep -q "^.\{80\}" out'
    cp out long
    run "$name" -h
    expect 'the same help for -h' cmp out long
done

run --version
expect_status 0
expect_silent
expect_out "stancegraph $(sed -n \
    's/^project(stancegraph VERSION \([0-9.]*\).*/\1/p' \
    "$source_dir/CMakeLists.txt")"
for library in SQLite igraph Graphviz librsvg cairo cJSON libxml2 zlib zstd; do
    expect "version of $library" grep -Eiq "^$library [0-9]" out
done
expect 'version of the model' grep -q '^model ' out

# Defaults are those of the library.
edges=$(sed -n 's/.*SG_RENDER_EDGES = \([0-9]*\),.*/\1/p' \
    "$source_dir/include/stancegraph/render.h")
run render --help
expect 'the default of --max-edges' \
    sh -c "tr -s ' \n' ' ' <out | grep -qF '0 draws all (default: $edges)'"
STANCEGRAPH_DB=other.db run query --help
expect 'the default of --graph' grep -qF '(default: other.db)' out

# Usage errors say what is wrong, on standard error, with status 2.
run
expect_status 2
expect_empty
expect_err 'no command given'

run qeury
expect_status 2
expect_empty
expect_err 'unknown command qeury; did you mean query?'

run xyzzy
expect_status 2
expect_err 'unknown command xyzzy'
expect_no_err 'did you mean'

run --versoin
expect_status 2
expect_err 'unknown option --versoin; did you mean --version?'

run build
expect_status 2
expect_err 'build needs INPUT...'

run query surplus
expect_status 2
expect_err 'query does not take "surplus"'

finish
