#!/usr/bin/env bash
# import: tables of CSV and databases of DNA into the graph.
. "$(dirname "$0")/lib.sh" || exit 1

run build -g built.db "$samples"
expect_status 0
run export -g built.db -T jsonl
cp out built.jsonl

# ---- our own tables and lines -------------------------------------------------

run export -g built.db -T csv -o tables
run import -g csv.db tables/statements.csv
expect_status 0
expect_err 'loaded into csv.db'
run export -g csv.db -T jsonl
expect 'the same graph by CSV' cmp out built.jsonl
gzip -c tables/statements.csv >packed.csv.gz
run import -g csv.db packed.csv.gz
run export -g csv.db -T jsonl
expect 'importing twice changes nothing' cmp out built.jsonl
run import -g lines.db -T jsonl built.jsonl
expect_status 0
run export -g lines.db -T jsonl
expect 'the same graph by lines' cmp out built.jsonl

# A table that was made by hand, with semicolons, CRLF and a byte order mark.
printf '\357\273\277doc;Source;relation;polarity;target;note\r\n'\
'd;Anna;supports;1;"Bert; the ""second"""\r\n\r\n'\
'd;Carl;opposes;-1;Anna;x\r\n' >hand.csv
run import -g hand.db hand.csv
expect_status 0
expect_err '2 statements of 1 document'
run query -g hand.db -f csv
expect_out '"Bert; the ""second"""'

# What does not fit is told with its line, the rest is loaded.
cat >bad.csv <<'END'
doc,source,relation,polarity,target
d,Anna,supports,2,Bert
d,Anna,supports,one,Bert
d,,supports,1,Bert
"d
d",Anna,supports,1,Bert
d,"An"na,supports,1,Bert
d,Anna,supports,1,"Bert
END
run import -g bad.db bad.csv
expect_status 3
expect_err "bad.csv:2: 'polarity' is none of -1, 0, 1"
expect_err "bad.csv:3: 'polarity' is a string, not a number"
expect_err "bad.csv:4: 'source' is missing"
expect_err 'bad.csv:7: a quotation mark within a field'
expect_err 'bad.csv:8: a quotation mark that is not closed'
expect_err '1 statement of 1 document'
expect_no_err byte

printf 'a,b\n1,2\n' >other.csv
run import -g new.db other.csv
expect_status 3
expect_err 'other.csv:1: these are neither the columns of statements.csv'
printf '' >nothing.csv
run import -g new.db nothing.csv
expect_status 3
expect_err 'nothing.csv:1: the table has no line of column names'
run import -g new.db absent.csv
expect_status 3
expect 'no empty graph' test ! -e new.db

# ---- event lists of DNA -------------------------------------------------------

cat >events.csv <<'END'
"statement_id";"time";"person";"organization";"concept";"agreement";"start_position";"stop_position";"text";"coder";"document_id";"document_title";"document_author";"document_source";"document_section";"document_type"
1;2005-01-26 00:00:00;"Ann Lee";"Green Union";"Tax the coal.";1;10;40;"We want it taxed.";2;1;"Hearing";"Clerk";"109";"";""
2;2005-01-26 00:00:00;"";"Coal Board";"Tax the coal.";0;50;60;"No.";2;1;"Hearing";"Clerk";"109";"";""
END
run import -g events.db events.csv
expect_status 0
run query -g events.db -f csv --evidence
expect_out 'Hearing (1)'
expect_out 'Ann Lee,person,supports,1'
expect_out 'Coal Board,organization,opposes,-1'
expect_out 'We want it taxed.'
run query -g events.db --since 2005-01-26 --until 2005-01-26 -f jsonl
expect_lines 2
expect_out '"affiliation":"Green Union"'
run import -g other.db --source organization --topic coder events.csv
run query -g other.db -f csv
expect_out 'Green Union,other,supports,1'
run import -g other.db --source nobody events.csv
expect_status 3
expect_err "events.csv:1: there is no column 'nobody'"

# ---- databases of DNA ---------------------------------------------------------

run export -g built.db -T dna -o graph.dna
run import -g dna.db graph.dna
expect_status 0
run query -g built.db -f json
cp out before.json
run query -g dna.db -f json
cp out after.json
if command -v python3 >/dev/null; then
    command='compare with the database of DNA'
    python3 - <<'END' >out 2>err
import json

def rows(name):
    def line(text):
        return " ".join((text or "").split())
    return sorted(
        (s["doc"], line(s["sentence_text"]), line(s["source"]["entity"]),
         s["source"]["kind"], s["relation"], (s["target"] or {}).get("entity", ""),
         line((s["topic"] or {}).get("text")), s["polarity"], s["status"],
         s["confidence"], s.get("document", {}).get("title", ""),
         s.get("document", {}).get("url", ""))
        for s in json.load(open(name)))

before, after = rows("before.json"), rows("after.json")
assert before == after, [p for p in zip(before, after) if p[0] != p[1]][:1]
END
    status=$?
    expect_status 0
fi

if command -v sqlite3 >/dev/null; then
    # A hand-made database: a type of its own, one that is no stance, places in
    # characters behind one that counts twice.
    cp graph.dna coded.dna
    sqlite3 coded.dna "DELETE FROM DOCUMENTS; DELETE FROM STATEMENTS;
        DELETE FROM ENTITIES; DELETE FROM DATASHORTTEXT;
        DELETE FROM STATEMENTTYPES; DELETE FROM VARIABLES;
        DELETE FROM DATABOOLEAN; DELETE FROM DATALONGTEXT; DELETE FROM DATAINTEGER;
        INSERT INTO STATEMENTTYPES (ID, Label) VALUES (1, 'Story'), (2, 'Note');
        INSERT INTO VARIABLES VALUES (1, 'narrator', 'short text', 1),
            (2, 'villain', 'short text', 1), (3, 'note', 'long text', 2);
        INSERT INTO DOCUMENTS VALUES (1, 'One', char(128512) || ' Ann blames Bob.',
            1, '', '', '', '', '', 86400);
        INSERT INTO STATEMENTS VALUES (1, 1, 1, 3, 17, 1), (2, 2, 1, 3, 6, 1);
        INSERT INTO ENTITIES (ID, VariableId, Value) VALUES (1, 1, 'Ann'), (2, 2, 'Bob');
        INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1), (2, 1, 2, 2);
        INSERT INTO DATALONGTEXT VALUES (1, 2, 3, 'a note');"
    run import -g coded.db coded.dna
    expect_status 3
    expect_err 'no statement type has a variable for a source'
    run import -g coded.db --source narrator --target villain coded.dna
    expect_status 0
    expect_err '1 statements left out'
    run query -g coded.db -f csv --evidence
    expect_out 'One (1),,Ann'
    expect_out 'Bob'
    expect_out ',Ann blames Bob'
    run query -g coded.db -f jsonl
    expect_out '"date":"1970-01-02"'

    # Other versions and other files.
    cp graph.dna old.dna
    sqlite3 old.dna "UPDATE SETTINGS SET Value = '2.0.25' WHERE Property = 'version'"
    run import -g new.db old.dna
    expect_status 3
    expect_err 'old.dna: made by DNA 2.0.25: import it into DNA 3'
    cp graph.dna half.dna
    sqlite3 half.dna 'DROP TABLE DATASHORTTEXT'
    run import -g new.db half.dna
    expect_status 3
    expect_err 'half.dna: tables of DNA 3 are missing in it'
fi
if ! on_server; then
    run import -g new.db -T dna built.db
    expect_status 3
    expect_err 'built.db: this is no database of DNA 3'
fi
run import -g new.db -T dna built.jsonl
expect_status 3
expect_err 'built.jsonl: this is no database of DNA 3'
head -c 20000 graph.dna >cut.dna
run import -g new.db cut.dna
[ "$status" -ge 3 ] || complain 'a database that ends too early'
run import -g new.db absent.dna
[ "$status" -ge 3 ] || complain 'a database that is not there'
expect_err 'absent.dna'
expect 'no empty graph' test ! -e new.db

finish
