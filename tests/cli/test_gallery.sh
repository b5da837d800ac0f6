#!/usr/bin/env bash
# The pictures of docs/gallery say what the commands of its page give. Where
# lines and words stand in them is left out: another release of Graphviz, or a
# processor that rounds otherwise, may move them.
. "$(dirname "$0")/lib.sh" || exit 1

gallery=$source_dir/docs/gallery

# Elements, words, classes and ids of an SVG, one a line, without places.
words_of() {
    sed -E 's/ (d|x|y|x1|x2|y1|y2|cx|cy|r|rx|width|height|viewBox|points|transform)="[^"]*"//g
        s/></>\n</g' "$1" | sort
}

mkdir drawn
command="scripts/gallery $program drawn"
"$source_dir/scripts/gallery" "$program" drawn >out 2>err </dev/null
status=$?
expect_status 0
expect_silent
for picture in "$gallery"/*.svg; do
    name=$(basename "$picture")
    command="stancegraph for $name; cmake --build build --target gallery makes it anew"
    words_of "$picture" >kept
    words_of "drawn/$name" >new
    diff kept new >out
    expect "docs/gallery/$name says what its command gives" cmp kept new
    expect "the page shows $name" grep -qF "]($name)" "$gallery/README.md"
    expect 'well-formed XML' xmllint --noout "$picture"
done
command='pictures of the page'
for name in $(grep -o '](\([a-z]*\.[a-z]*\))' "$gallery/README.md" | tr -d '()]'); do
    expect "$name is there" test -s "$gallery/$name"
done

command='scripts/gallery'
"$source_dir/scripts/gallery" >out 2>err
status=$?
expect_status 2

finish
