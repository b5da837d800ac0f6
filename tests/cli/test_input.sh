#!/usr/bin/env bash
# Inputs: what is read, under which id, and what bad input does.
. "$(dirname "$0")/lib.sh" || exit 1

sentence='Norway accused Germany of holding back power.'
mkdir one two
printf '%s\n' "$sentence" >one/a.txt

# ---- what is read ----------------------------------------------------------

# Ids: the file name, or the path where two files share it.
cp one/a.txt two/a.txt
run extract one/a.txt
expect_status 0
expect_silent
expect_out '"doc":"a.txt"'
run extract one/a.txt two/a.txt
expect_out '"doc":"one/a.txt"'
expect_out '"doc":"two/a.txt"'

# Folders in name order, hidden files and other extensions left out.
mkdir -p walk/b walk/.hidden
cp one/a.txt walk/c.md
cp one/a.txt walk/b/deep.txt
cp one/a.txt walk/a
cp one/a.txt walk/.hidden/x.txt
cp one/a.txt walk/.dot.txt
printf '<html><body><p>%s</p></body></html>' "$sentence $sentence" >walk/page.html
cp one/a.txt walk/picture.png
cp one/a.txt walk/table.csv
ln -s .. walk/loop
run extract walk
expect_status 0
expect_err 'walk: 2 files skipped'
order=$(sed 's/.*"doc":"\([^"]*\)".*/\1/' out | uniq | tr '\n' ' ')
[ "$order" = 'a deep.txt c.md page.html ' ] || complain "order of files: $order"

# JSON Lines with and without ids, blank lines, CRLF.
cat >docs.jsonl <<'END'
{"doc":"first","date":"2030-01-02","text":"Norway accused Germany of holding back power."}

{"text":"Norway accused Germany of holding back power."}
END
run extract docs.jsonl
expect_status 0
expect_silent
expect_out '"doc":"first"'
expect_out '"doc":"docs.jsonl:3"'
expect_out '2030-01-02'
sed 's/$/\r/' docs.jsonl >crlf.jsonl
run extract crlf.jsonl
expect_status 0
expect_out '"doc":"first"'
run_with docs.jsonl extract -
expect_out '"doc":"first"'
expect_out '"doc":"stdin:3"'
cp docs.jsonl plain
run extract plain
expect_out '"doc":"first"'

# gzip by name.
gzip -k docs.jsonl
run extract docs.jsonl.gz
expect_status 0
expect_out '"doc":"first"'
gzip -c one/a.txt >a.txt.gz
run extract a.txt.gz
expect_status 0
expect_out '"doc":"a.txt.gz"'

# zstd by name, two frames one behind the other.
zstd -q -k docs.jsonl
run extract docs.jsonl.zst
expect_status 0
expect_out '"doc":"first"'
{ zstd -q -c one/a.txt; zstd -q -c one/a.txt; } >two.txt.zst
run parse two.txt.zst
expect_status 0
[ "$(grep -c '^# text = ' out)" -ge 2 ] || complain 'the second frame is lost'

# A web page: the article, and what the page says of it; a page in a line of
# JSON too, where the line knows better.
cat >page.html <<'END'
<!DOCTYPE html><html><head><title>Power | Courier</title><meta property="article:published_time" content="2030-01-02T10:00:00Z"></head>
<body><nav><a href="/">Sweden attacked Finland</a></nav>
<p>Norway accused Germany of holding back the power that it had promised to sell.</p></body></html>
END
run extract page.html
expect_status 0
expect_silent
expect_out '"entity":"Norway"'
expect_out '2030-01-02'
expect_no_out 'Finland'
printf '{"doc":"p","date":"2029-05-06","text":"<!DOCTYPE html><p>Norway accused Germany of holding back the power that it had promised.</p>"}\n' >html.jsonl
run extract html.jsonl
expect_status 0
expect_out '2029-05-06'

# One id twice is said.
cat docs.jsonl docs.jsonl >twice.jsonl
run extract twice.jsonl
expect_status 0
expect_err 'twice.jsonl:4: warning: a second document "first"'

# Many threads give what one gives, in the same order; so does a graph.
for i in $(seq 60); do
    printf '{"doc":"d%d","text":"Norway accused Germany of act %d. Poland thanked Norway. %s"}\n' \
        "$i" "$i" "$(yes 'Denmark praised Sweden.' | head -n $((i * 7 % 40)) | tr '\n' ' ')"
done >many.jsonl
run extract -j 1 many.jsonl
expect_status 0
cp out one_thread
run extract -j 7 many.jsonl
expect_status 0
expect 'the same from seven threads' cmp -s out one_thread
run build -g one.db -j 1 many.jsonl
run build -g seven.db -j 7 many.jsonl
expect_status 0
run query -g one.db -f jsonl
cp out one_thread
run query -g seven.db -f jsonl
expect 'the same graph from seven threads' cmp -s out one_thread
# A reader that stops early ends the run.
"$program" extract -j 4 many.jsonl | head -n 1 >out || true
expect_out '"doc":"d1"'

# ---- bad input: costs its document, the others are read ---------------------

# bad MESSAGE INPUT...: status 3, the message, and the statements of a.txt.
bad() {
    local message=$1
    shift
    run extract "$@" one/a.txt
    expect_status 3
    expect_err "stancegraph: $message"
    expect_out '"doc":"a.txt"'
}

bad 'absent.txt: no such file or folder' absent.txt
printf '<html><body><nav><a href="/">%s</a></nav></body></html>' "$sentence" >list.html
bad 'list.html: no article found in the HTML page' list.html
cp one/a.txt text.txt.zst
bad 'text.txt.zst: damaged zstd data' text.txt.zst
head -c 60 docs.jsonl.zst >cut.jsonl.zst
bad 'cut.jsonl.zst:1: damaged zstd data: cut off' cut.jsonl.zst

head -c 3000 /dev/zero >zero.txt
bad 'zero.txt: looks like a binary file' zero.txt
printf '%s' "$sentence" | sed 's/./&\x00/g' >utf16.txt
bad 'utf16.txt: looks like a binary file or UTF-16' utf16.txt

# Other kinds of files, by what they are and not by their name.
printf '<svg xmlns="http://www.w3.org/2000/svg"><text>%s</text></svg>' "$sentence" >picture.txt
bad 'picture.txt: this is an SVG picture, not a text or a web page' picture.txt
printf '<?xml version="1.0"?>\n<!-- > -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n<svg>%s</svg>' "$sentence" >declared
bad 'declared: this is an SVG picture' declared
printf '<?xml version="1.0"?><nitf><p>%s</p></nitf>' "$sentence" >nitf.txt
bad 'nitf.txt: this is XML of another kind' nitf.txt
printf '<?xml version="1.0"?><rss><item>%s</item></rss>' "$sentence" >feed
bad 'feed: this is a news feed' feed
printf '%%PDF-1.7 %s' "$sentence" >report.txt
bad 'report.txt: this is a PDF file (pdftotext makes text of it)' report.txt
printf 'PK\003\004 %s' "$sentence" >article.docx
bad 'article.docx: this is an archive' article.docx
printf '{"doc":"line","text":"<svg>%s</svg>"}\n' "$sentence" >svg.jsonl
bad 'svg.jsonl:1: this is an SVG picture' svg.jsonl
# XHTML is a web page, and an article may speak of these things.
printf '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>%s</p><p>%s</p></body></html>' \
    "$(yes "$sentence" | head -n 5 | tr '\n' ' ')" "$(yes "$sentence" | head -n 5 | tr '\n' ' ')" >xhtml
run extract xhtml
expect_status 0
expect_no_out '<p>'
expect_out '"cue"'
printf 'SVG, or <svg>, is no PDF. %s' "$sentence" >of_svg.txt
run extract of_svg.txt
expect_status 0
expect_out '"cue"'

head -c 60 docs.jsonl.gz >cut.jsonl.gz
bad 'cut.jsonl.gz:' cut.jsonl.gz
expect_err 'damaged gzip data'
printf 'not compressed' >fake.txt.gz
bad 'fake.txt.gz: damaged gzip data: it does not begin so' fake.txt.gz

printf '%s\n' '{"text":"ok."}' '{"text": nonsense}' >broken.jsonl
bad 'broken.jsonl:2: ' broken.jsonl
expect_err '(byte 9)'
printf '{"title":"no text"}\n' >notext.jsonl
bad 'notext.jsonl:1: ' notext.jsonl
expect_err 'text'
printf '[1,2,3]\n' >array.jsonl
bad 'array.jsonl:1: ' array.jsonl
printf '{"text":7}\n' >number.jsonl
bad 'number.jsonl:1: ' number.jsonl
printf '{"text":"%s","doc":7}\n' "$sentence" >docnumber.jsonl
bad 'docnumber.jsonl:1: ' docnumber.jsonl
printf '{"text":"cut of' >end.jsonl
bad 'end.jsonl:1: ' end.jsonl

# ---- odd input: read, with a warning ----------------------------------------

: >empty.txt
run extract empty.txt
expect_status 0
expect_empty
expect_err 'empty.txt: warning: empty'
printf ' \n\n' >blank.txt
run extract blank.txt
expect_status 0
expect_err 'blank.txt: warning: empty'
: >empty.jsonl
run extract empty.jsonl
expect_status 0
expect_empty

printf 'Caf\xe9 owners sigh. %s\n' "$sentence" >latin1.txt
run extract latin1.txt
expect_status 0
expect_err 'latin1.txt: warning: 1 byte is not UTF-8 text, the first at byte 3'
expect_out '"doc":"latin1.txt"'

printf 'A\0B. %s\n' "$sentence" >nul.txt
run extract nul.txt
expect_status 0
expect_err 'nul.txt: warning: 1 byte is not UTF-8 text, the first at byte 1'

# Every length of a text that ends in the middle of a character.
printf '%s Za\xc5\xbc\xc3\xb3\xc5\x82\xc4\x87 \xf0\x9f\x8c\x8d' "$sentence" >utf8.txt
for length in $(seq 46 60); do
    head -c "$length" utf8.txt >cut.txt
    run extract cut.txt
    expect_status 0
done

# A title in other letters costs its letters, a date that is none and a name in
# other letters cost the document: a statement of it could not be stored.
printf '{"text":"%s","title":"Caf\xe9","doc":"title"}\n' "$sentence" >bytes.jsonl
printf '{"text":"%s","date":"2031-02-30","doc":"day"}\n' "$sentence" >>bytes.jsonl
printf '{"text":"%s","doc":"caf\xe9"}\n' "$sentence" >>bytes.jsonl
run extract bytes.jsonl
expect_status 3
expect_out '"title":"Caf?"'
expect_no_out '"doc":"day"'
expect_err "bytes.jsonl:2: the date '2031-02-30' is not ISO 8601"
expect_err "bytes.jsonl:3: the document's id is not valid UTF-8 text"

# File names cannot write to the terminal.
name=$(printf 'a\033[31mb.txt')
run extract "$name"
expect_status 3
expect_err 'a?[31mb.txt: no such file'

finish
