#!/usr/bin/env bash
# render: pictures of a graph and of parts of it.
. "$(dirname "$0")/lib.sh" || exit 1

export STANCEGRAPH_DB=g.db
run build "$samples"
expect_status 0

run render
expect_status 0
expect 'well-formed XML' xmllint --noout out
cp out first.svg
run render
expect 'the same picture again' cmp out first.svg
run render -o file.svg
expect_empty
expect 'the same picture in a file' cmp file.svg first.svg

run render --max-edges 3 -o small.svg
expect_status 0
expect 'what is shown' grep -Eq '^stancegraph: [0-9]+ of [0-9]+ statements shown$' err
expect 'a smaller picture' \
    sh -c '[ "$(wc -c <small.svg)" -lt "$(wc -c <first.svg)" ]'

for choice in spread count confidence backbone; do
    run render --max-edges 20 --choose "$choice" -o "$choice.svg"
    expect_status 0
done
expect 'another choice' sh -c '! cmp -s spread.svg count.svg'
expect 'the choice in the caption' grep -q 'those of most statements' count.svg
run render --choose strongest
expect_status 2
expect_err 'spread'

run render -T dot
expect_status 0
expect_out digraph
if command -v dot >/dev/null; then
    expect 'DOT that Graphviz reads' dot -Tplain -o /dev/null out
fi

run render --title 'Power & <play>' --actor Norway
expect_status 0
expect 'the title, escaped' grep -qF 'Power &amp; &lt;play&gt;' out
expect 'the filter in words' grep -qF 'actor Norway' out
expect_no_out Callahan

run render --no-topics
expect_status 0
expect 'another picture' sh -c '! cmp -s out first.svg'

# The ending tells the type; -T knows better.
for type in png pdf; do
    run render -o "picture.$type"
    expect_status 0
    cp "picture.$type" "first.$type"
    run render -T $type
    expect "the same $type again" cmp out "first.$type"
done
expect 'a PNG' sh -c 'head -c 4 first.png | grep -q PNG'
expect 'a PDF' sh -c 'head -c 5 first.pdf | grep -q %PDF-'
run render -T dot -o x.PNG
expect 'DOT, as asked for' grep -q digraph x.PNG
run render -o noending
expect 'an SVG' grep -q '<svg' noending
run render --width 400 -o narrow.png
expect_status 0
expect 'a smaller PNG' \
    sh -c '[ "$(wc -c <narrow.png)" -lt "$(wc -c <first.png)" ]'
# Without librsvg there is everything but PNG and PDF, and a word on what to
# install. Something that is no library stands in for the missing one.
mkdir missing
echo none >missing/librsvg-2.so.2
LD_LIBRARY_PATH=missing run render -T png -o missing.png
expect_status 4
expect_err 'PNG and PDF need librsvg'
expect_err 'install librsvg2-2'
expect 'no file' [ ! -e missing.png ]
LD_LIBRARY_PATH=missing run render -o without.svg
expect_status 0
LD_LIBRARY_PATH=missing run --version
expect_out 'librsvg is not installed'
run render --width 32767 -o wide.png
expect_status 3
expect_err 'is too large: ask for less width, or for a PDF'
expect 'no file' [ ! -e wide.png ]
if command -v pdffonts >/dev/null; then
    run render --title 'Who (and \ why)' -o title.pdf
    expect 'fonts inside' sh -c 'pdffonts title.pdf | grep -q " yes yes yes "'
    expect 'the title' sh -c "pdfinfo title.pdf | grep -q 'Who (and .* why)'"
    expect 'names as text' sh -c 'pdftotext title.pdf - | grep -q Norway'
    expect 'no date' sh -c '! pdfinfo title.pdf | grep -q Date'
fi

run render -T mermaid
expect_status 0
expect 'a flowchart' sh -c 'head -n 1 out | grep -qx "flowchart LR"'
expect_out 'linkStyle'

# A report has its picture beside it.
run render -T md
expect_status 0
expect_out '| No. | Who |'
expect_no_out '!['
run render --bare -o bare.svg
expect_status 0
expect 'no title' sh -c '! grep -q ">Who stands where.*</text>" bare.svg'
expect 'but a name' grep -q '<title id="[^"]*">Who stands where' bare.svg
expect 'no caption' sh -c '! grep -q "statements shown.*</text>" bare.svg'
run render --bare -o bare.pdf
run render -o report.md
expect_status 0
expect_err 'report.md: its picture is report.svg'
expect 'the picture in the report' grep -qF '](<report.svg>)' report.md
expect 'the picture' cmp report.svg bare.svg
mkdir texts
run render -o texts/figure.tex
expect_status 0
expect 'the picture in the figure' grep -qF ']{figure.pdf}' texts/figure.tex
expect 'the picture' cmp texts/figure.pdf bare.pdf
run render -T latex
expect_status 2
expect_empty
expect_err 'needs a file for its picture: give -o FILE.tex'
run render -o '50%.tex'
expect_status 2
expect_err 'LaTeX cannot read a file of the name "50%.pdf"'
expect 'no file' [ ! -e '50%.tex' ] && expect 'no file' [ ! -e '50%.pdf' ]
run render -T md -o report.svg
expect_status 2
expect_err 'report.svg: is what the picture beside the report is called'
run render -T md -o texts
expect_status 2
expect_err 'texts: is no file that a picture can stand beside'
expect 'no picture' [ ! -e texts.svg ]
run render -o nowhere/report.md
expect_status 4
expect_err 'nowhere/report.svg'

# Without any font there is a message, and no file.
mkdir fonts
printf '<fontconfig><cachedir>fonts</cachedir></fontconfig>' >fonts/fonts.conf
for type in png pdf; do
    FONTCONFIG_FILE=$PWD/fonts/fonts.conf run render -o "nofont.$type"
    expect_status 4
    expect_err 'no font is installed'
    expect 'no file' [ ! -e "nofont.$type" ]
done

# More links than have ways of their own.
run render --max-edges 0 -o all.svg
expect_status 0
expect 'well-formed XML' xmllint --noout all.svg
run render --max-edges 0
expect 'the same bytes again' cmp out all.svg

# Around an actor.
run render --actor Norway -o hop1.svg
run render --actor Norway --hops 1 -o hop.svg
expect 'one hop by default' cmp hop.svg hop1.svg
run render --actor Norway --hops 2 -o hop2.svg
expect_status 0
expect 'more around it' \
    sh -c '[ "$(grep -c "class=.node" hop2.svg)" -gt \
        "$(grep -c "class=.node" hop1.svg)" ]'
expect 'how far' grep -qF 'up to 2 steps around' hop2.svg
run render --hops 2
expect_status 2
expect_err '--hops needs --actor'
run render --actor Norway --hops 0
expect_status 2
run render --actor Norwya --hops 2
expect_status 2
expect_err 'nearest: Norway'

# Bodies in place of their members.
run render --by affiliation
expect_status 0
expect 'members counted' grep -Eq '>Germany \([0-9]+\)<' out
expect_out 'Actors of one affiliation are taken together'
expect 'no boxes' sh -c '! grep -q "class=.box" out'
run render --by party
expect_status 2

# Camps.
run render --boxes camps
expect_status 0
expect 'well-formed XML' xmllint --noout out
expect_out 'Camp 1 ('
expect_out 'signed ties do not fit'
run render --boxes none
expect 'no boxes' sh -c '! grep -q "class=.box" out'
run render --camp 2 --boxes camps
expect_status 0
expect_out 'and those it deals with'
run render --camp 5000
expect_status 2
expect_err 'camp 5000 does not exist: there are'

# How it looks.
run render --theme dark -o dark.svg
expect_status 0
expect 'a dark background' grep -qF 'class="bg" fill="#15181c"' dark.svg
run render --transparent
expect_status 0
expect_no_out 'class="bg"'
run render --prefix fig-7
expect_status 0
expect_out 'id="fig-7-e0"'
run render --embed --link report.html
expect_status 0
expect_no_out '<style'
expect_no_out ' style='
expect_out 'href="report.html#e0"'
expect 'well-formed XML' xmllint --noout out
run render --link ''
expect_status 0
expect_out 'href="#e0"'
run render --colors '#1b7837,#762a83,#555'
expect_status 0
expect_out 'stroke="#762a83"'
run render --colors '#ffff00,#762a83,#555'
expect_status 0
expect_err 'has a contrast of 1.1 on the background'
run render --colors 'red,blue,grey' -o colors.svg
expect_status 2
expect_err "'red' is no colour: write it as #0072b2"
expect 'no file' [ ! -e colors.svg ]
run render --colors '#000,#000'
expect_status 2
expect_err 'it takes three or four'
run render --link 'javascript:alert(1)'
expect_status 2
expect_err 'is no address for links'
run render --link x --link-sources
expect_status 2
expect_err 'an edge can lead to one place only'
run render --link x -T png
expect_status 2
expect_err '--link is for svg, dot and pdf'
run render --embed -T dot
expect_status 2
expect_err '--embed is for svg'
run render --theme sepia
expect_status 2
run render --nameless --theme print -T dot
expect_status 0
expect_out 'color="#000000"'
# The page for a browser.
run render -T html
expect_status 0
expect_silent
expect_out '<!doctype html>'
expect_out "default-src 'none'"
cp out first.html
run render -o page.html
expect_status 0
expect_empty
expect 'the same page in a file' cmp page.html first.html
run render -o page.html --max-statements 10 --title 'Power & <play>'
expect_status 0
expect_err '10 of '
expect 'the title, escaped' grep -qF '<h1 id="title">Power &amp; &lt;play&gt;</h1>' page.html
run render -T html -o no/such/folder/page.html
expect_status 4
expect_err 'no/such/folder/page.html'
run render -T html --actor 'Nobody at all'
expect_status 2
run render -T html --by affiliation
expect_status 2
expect_err 'in a page its readers choose'
run render -T html --colors '#1b7837,#762a83,#555' --boxes camps
expect_status 0
expect_out '"signs":["#762a83"'
expect_out '"boxes":"camps"'
run render -T html --colors 'red,blue,grey'
expect_status 2
expect_err "'red' is no colour"

# A part with nothing in it is a picture too.
run render --sign 0 --topic 'no such words anywhere'
expect_status 0
expect 'an empty picture' xmllint --noout out

finish
