#!/usr/bin/env bash
# The README's commands run, and the man page has every option.
. "$(dirname "$0")/lib.sh" || exit 1

# ---- README -----------------------------------------------------------------

# Every line of a ```sh block that calls the program, in a copy of the samples.
mkdir -p data
cp -r "$samples" data/
mkdir bin
ln -s "$program" bin/stancegraph
sed -n '/^```sh$/,/^```$/p' "$source_dir/README.md" | grep '^stancegraph ' >lines
[ -s lines ] || { status=0 command=README; complain 'no commands in the README'; }
while IFS= read -r line; do
    command=$line
    PATH=$PWD/bin:$PATH bash -c "$line" >out 2>err </dev/null
    status=$?
    expect_status 0
    case $line in
    *'>'* | *' -o '* | *' rename '* | 'stancegraph build'*) ;;
    *) expect 'some output' test -s out ;;
    esac
done <lines
for file in graph.svg hostile.svg statements.csv statements.jsonl; do
    expect "$file is written" test -s "$file"
done

# ---- man page -----------------------------------------------------------------

page=$source_dir/docs/stancegraph.1
sed 's/\\-/-/g; s/\\fB//g; s/\\fR//g; s/\\ / /g' "$page" >page
run --help
cp out commands
for name in $(sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' commands); do
    expect "the man page has $name" grep -q "^.SS $name " page
    run "$name" --help
    for option in $(grep -o -- '^ *\(-., \)\{0,1\}--[a-z-]*' out |
        grep -o -- '--[a-z-]*'); do
        expect "the man page has $option" grep -Eq -- "$option([^a-z-]|\$)" page
    done
    sed -n '/^.SS '"$name"' /,/^.S[SH] /p' page >section
    expect "the section has an entry" test -s section
done
# And no option that does not exist.
for name in $(sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' commands); do
    "$program" "$name" --help
done >all 2>/dev/null
printf -- '--version\n--name\n' >>all
for option in $(grep -o -- '--[a-z][a-z-]*' page | sort -u); do
    command="man page, $option"
    expect "$option exists" grep -Eq -- "$option([^a-z-]|\$)" all
done
if command -v groff >/dev/null; then
    command='groff -man docs/stancegraph.1'
    groff -man -Tutf8 -ww "$page" >out 2>err
    expect_silent
fi
if command -v mandoc >/dev/null; then
    command='mandoc -T lint -W warning docs/stancegraph.1'
    mandoc -T lint -W warning "$page" >out 2>err
    expect_empty
fi
version=$(sed -n 's/^project(stancegraph VERSION \([0-9.]*\).*/\1/p' \
    "$source_dir/CMakeLists.txt")
for file in docs/stancegraph.1 CITATION.cff CHANGELOG.md; do
    command="version in $file"
    expect "$file names version $version" grep -qF "$version" "$source_dir/$file"
done

finish
