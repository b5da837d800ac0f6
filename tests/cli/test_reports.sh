#!/usr/bin/env bash
# docs/reports.md, followed by the letter: its commands run, and what they make
# is opened by the programs that people use. What is not installed is left out,
# and said so.
. "$(dirname "$0")/lib.sh" || exit 1

page=$source_dir/docs/reports.md
mkdir bin articles
ln -s "$program" bin/stancegraph
PATH=$PWD/bin:$PATH
cp "$samples"/* articles/

# has PROGRAM...: true when all are there.
has() {
    local name
    for name in "$@"; do
        command -v "$name" >/dev/null && continue
        echo "left out: $name is not installed"
        return 1
    done
}

# blocks LANGUAGE FILE: writes each block of the page to FILE.01, FILE.02 ...
blocks() {
    awk -v language="$1" -v file="$2" '
        $0 == "```" language { inside = 1; n++; next }
        $0 == "```" { inside = 0 }
        inside { print >sprintf("%s.%02d", file, n) }' "$page"
}

# ---- the commands -----------------------------------------------------------

blocks sh commands
for block in commands.*; do
    command=$(cat "$block")
    bash -e "$block" >out 2>err </dev/null
    status=$?
    expect_status 0
    expect_empty
done
for file in report.md report.svg graph.mmd figure.tex figure.pdf graph.svg \
    views.html strict.html graph.png slide.png graph.pdf; do
    command=$file
    expect "$file is written" test -s "$file"
done
status=0
: >out
: >err

# ---- Markdown ---------------------------------------------------------------

# A graph of hostile names, for what follows.
statement() {
    local party='{"entity":"%s","text":"%s","kind":"state"}'
    # shellcheck disable=SC2059
    printf '{"doc":"d|`1","sentence_text":"%s","source":%s,"target":%s,' "$2" \
        "$(printf "$party" "$1" "$1")" "$(printf "$party" "$2" "$2")"
    printf '"relation":"accuses","polarity":-1}\n'
}
{
    statement '<script>alert(1)</script>' '50 % & $1 #2 {x} ~^ \\input{y}'
    statement '| a | *b* _c_ `d`' ']](javascript:alert(1)) %%{init}%% ]]>'
    statement '中国 港口' 'الميناء Łódź'
} >hostile.jsonl
run load -g hostile.db hostile.jsonl
expect_status 0
run render -g hostile.db -o hostile.md
expect_status 0
if has cmark-gfm; then
    command='cmark-gfm report.md'
    cmark-gfm -e table --unsafe report.md >report.html
    rows=$(sed -n '/^## Links/,/^## Evidence/p' report.md | grep -c '^| \[')
    expect 'all rows in one table' \
        [ "$(grep -c '^<tr>' report.html)" -eq $((rows + 1)) ]
    expect 'the picture' grep -q '<img src="report.svg"' report.html
    for number in $(grep -o 'href="#e[0-9]*"' report.html | tr -cd '0-9\n'); do
        expect "evidence of e$number" grep -q "<a id=\"e$number\">" report.html
    done
    command='cmark-gfm hostile.md'
    cmark-gfm -e table --unsafe hostile.md >hostile.html
    expect 'no script' sh -c '! grep -q "<script\|href=\"javascript" hostile.html'
    expect 'no emphasis but that of the cue' \
        sh -c '! grep -q "<em>\|<code>" hostile.html'
    expect 'four rows of six cells' \
        [ "$(grep -c '<t[dh][ >]' hostile.html)" -eq 24 ]
fi

# ---- LaTeX ------------------------------------------------------------------

if has pdflatex pdftotext; then
    blocks latex document
    mv document.01 document.tex
    for title in '' '50 % & $1 #2 {x} ~^ \input{y} <"Łódź"> 中国'; do
        command="pdflatex, title '$title'"
        stancegraph render --max-edges 5 --title "$title" -o figure.tex 2>err
        pdflatex -interaction=nonstopmode -halt-on-error document.tex >out 2>&1
        pdflatex -interaction=nonstopmode -halt-on-error document.tex >out 2>&1
        status=$?
        expect_status 0
        expect 'no reference is open' sh -c '! grep -q "undefined" document.log'
        expect 'the figure with its text' \
            sh -c 'pdftotext document.pdf - | grep -q "statements shown"'
    done
    command=pdflatex
    pdftotext document.pdf - >out 2>/dev/null
    expect_out 'Figure 1 shows who stands where'
fi

# ---- HTML -------------------------------------------------------------------

command=views.html
expect 'three figures' [ "$(grep -c '<svg ' views.html)" -eq 3 ]
repeated=$(grep -o ' id="[^"]*"' views.html | sort | uniq -d)
expect "no id twice: $repeated" [ -z "$repeated" ]
browse() {
    timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-quic \
        --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --user-data-dir="$PWD/browser" \
        --virtual-time-budget=5000 --enable-logging=stderr --dump-dom \
        "file://$PWD/$1" >out 2>err
    status=$?
}
if has chromium; then
    for file in views strict; do
        command="chromium $file.html"
        browse $file.html
        expect_status 0
        expect_out '</svg>'
        expect_no_err 'CONSOLE' # nor anything that a policy refused
    done
fi

# The picture leads to anchors of the report.
command='render --link'
stancegraph render --max-edges 30 --link report.html >linked.svg 2>err
for anchor in $(grep -o 'href="report.html#e[0-9]*"' linked.svg |
    tr -cd '0-9\n'); do
    expect "evidence of e$anchor" grep -q "<a id=\"e$anchor\">" report.md
done

# ---- office -----------------------------------------------------------------

# A text document with the picture, as Insert > Image with a link makes it.
letter() {
    cat <<END
<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3"
    office:mimetype="application/vnd.oasis.opendocument.text"
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
    xmlns:xlink="http://www.w3.org/1999/xlink">
<office:body><office:text><text:p>The letter.</text:p><text:p>
<draw:frame text:anchor-type="as-char" svg:width="17cm" svg:height="12cm">
<draw:image xlink:href="$1" xlink:type="simple"/></draw:frame>
</text:p></office:text></office:body></office:document>
END
}
if has soffice pdftotext pdftoppm; then
    command='soffice letter.fodt'
    letter graph.svg >letter.fodt
    timeout 200 soffice "-env:UserInstallation=file://$PWD/office" --headless \
        --convert-to pdf letter.fodt >out 2>err
    status=$?
    expect_status 0
    # Without blanks: LibreOffice sets the letters of a picture one by one.
    pdftotext letter.pdf - 2>/dev/null | tr -d ' \n' >out
    expect_out 'Theletter.'
    expect_out 'Whostandswhere'
    expect_out 'TormodBakke'
    expect_out 'supports'
    # On white paper: a picture of the dark form has a dark corner.
    pdftoppm -r 20 -gray letter.pdf letter 2>/dev/null
    dark=$(tail -c +15 letter-1.pgm | od -An -v -tu1 -w1 |
        awk '$1 < 128 { n++ } END { print int(100 * n / NR) }')
    expect "at most 5 % of the page dark, not $dark %" [ "$dark" -le 5 ]
fi

finish
