"""Projections against DNA: check_dna.py FOLDER CELLS

CELLS is what test_project_dna.c leaves: one line a cell (file, mode,
projection, normalization, repeats, row, column, value). Here the same is
computed from the tables of FOLDER/sample.dna by the formulas of
docs/analysis.md, sharing nothing with the C sources, and compared cell by cell;
then with every file that DNA 3.1.2 itself wrote into FOLDER/dna-golden.
Ends with 77 where FOLDER is not there."""

import collections
import csv
import datetime
import math
import os
import sqlite3
import sys
import xml.etree.ElementTree as xml

folder, cells_path = sys.argv[1:]
golden = os.path.join(folder, "dna-golden")
if not os.path.isdir(golden):
    print("skipped: the sample database of DNA is not at hand")
    sys.exit(77)

Statement = collections.namedtuple("Statement", "actor topic sign document date id")
faults = []


def expect(what, same):
    if not same:
        faults.append(what)


# ---- statements ---------------------------------------------------------------


def read(path, actor, topic):
    db = sqlite3.connect("file:%s?mode=ro" % path, uri=True)
    names = {}
    for statement, variable, value in db.execute(
            "SELECT d.StatementId, v.Variable, e.Value FROM DATASHORTTEXT d"
            " JOIN VARIABLES v ON v.ID = d.VariableId JOIN ENTITIES e ON e.ID = d.Entity"):
        names[statement, variable] = value
    signs = dict(db.execute("SELECT StatementId, Value FROM DATABOOLEAN"))
    out = []
    for number, document, seconds in db.execute(
            "SELECT s.ID, s.DocumentId, d.Date FROM STATEMENTS s"
            " JOIN DOCUMENTS d ON d.ID = s.DocumentId ORDER BY s.ID"):
        if (number, actor) in names and (number, topic) in names:
            day = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).date()
            out.append(Statement(names[number, actor], names[number, topic],
                                 1 if signs[number] else -1, document, day, number))
    return out


RANGES = {
    "document": lambda s: s.document,
    "week": lambda s: tuple(s.date.isocalendar())[:2],
    "month": lambda s: (s.date.year, s.date.month),
    "year": lambda s: s.date.year,
    "never": lambda s: 0,
}


def without_repeats(statements, repeats, projection):
    if repeats == "all":
        return statements
    seen, out = set(), []
    for s in statements:
        key = (s.actor, s.topic, 0 if projection == "ignore" else s.sign, RANGES[repeats](s))
        if key not in seen:
            seen.add(key)
            out.append(s)
    return out


# ---- formulas -----------------------------------------------------------------


def one_mode(statements, actors, projection, normalization):
    x = collections.Counter((s.actor, s.topic, s.sign) for s in statements)
    topics = {s.topic for s in statements}
    total = collections.Counter(s.actor for s in statements)
    out = {}
    for a in actors:
        for b in actors:
            if a == b:
                out[a, b] = 0
                continue
            same = sum(x[a, c, q] * x[b, c, q] for c in topics for q in (1, -1))
            other = sum(x[a, c, q] * x[b, c, -q] for c in topics for q in (1, -1))
            value = {"congruence": same, "conflict": other, "subtract": same - other,
                     "ignore": same + other}[projection]
            m10 = sum(x[a, c, q] for c in topics for q in (1, -1) if not x[b, c, q])
            m01 = sum(x[b, c, q] for c in topics for q in (1, -1) if not x[a, c, q])
            by = {"no": 1, "average": (total[a] + total[b]) / 2, "jaccard": m10 + m01 + same,
                  "cosine": total[a] * total[b]}[normalization]
            out[a, b] = value / by if by else 0
    return out


def two_mode(statements, actors, topics, projection, normalization):
    x = collections.Counter((s.actor, s.topic, s.sign) for s in statements)
    rows = collections.Counter(s.actor for s in statements)
    columns = collections.Counter(s.topic for s in statements)
    out = {}
    for a in actors:
        for c in topics:
            pro, con = x[a, c, 1], x[a, c, -1]
            value = {"ignore": pro + con, "subtract": pro - con,
                     "combine": (pro > 0) + 2 * (con > 0)}[projection]
            by = {"no": 1, "activity": rows[a], "prominence": columns[c]}[normalization]
            out[a, c] = value / by if by else 0
    return out


# ---- comparing ----------------------------------------------------------------


def ours():
    found = collections.defaultdict(dict)
    with open(cells_path, encoding="utf-8") as lines:
        for line in lines:
            *what, row, column, value = line.rstrip("\n").split("\t")
            found[tuple(what)][row, column] = float(value)
    return found


def compare(name, left, right):
    expect("%s: the same cells" % (name,), left.keys() == right.keys())
    for cell in left.keys() & right.keys():
        expect("%s %s: %s, not %s" % (name, cell, right[cell], left[cell]),
               math.isclose(left[cell], right[cell], rel_tol=1e-12, abs_tol=1e-12))


def graphml(path):
    ns = "{http://graphml.graphdrawing.org/xmlns}"
    graph = xml.parse(path).getroot().find(ns + "graph")
    names = {}
    for node in graph.iter(ns + "node"):
        names[node.get("id")] = next(d.text for d in node if d.get("key") == "name")
    for edge in graph.iter(ns + "edge"):
        weight = next(d.text for d in edge if d.get("key") == "weight")
        yield names[edge.get("source")], names[edge.get("target")], float(weight)


def compare_graphml(name, cells, symmetric):
    left = {cell: 0.0 for cell in cells}
    for source, target, weight in graphml(os.path.join(golden, name)):
        left[source, target] = weight
        if symmetric:
            left[target, source] = weight
    compare(name, left, cells)


def compare_csv(cells):
    with open(os.path.join(golden, "onemode-subtract.csv"), encoding="utf-8") as file:
        titles, *rows = csv.reader(file, delimiter=";")
    compare("onemode-subtract.csv", {(row[0], titles[i]): float(row[i]) for row in rows
                                     for i in range(1, len(titles))}, cells)


def compare_dl(cells):
    with open(os.path.join(golden, "onemode-subtract.dl"), encoding="utf-8") as file:
        head, data = file.read().split("data:")
    names = [line.strip('"') for line in head.split("labels:")[1].strip().split("\n")]
    rows = [line.split() for line in data.strip().split("\n")]
    compare("onemode-subtract.dl", {(a, b): float(rows[i][k]) for i, a in enumerate(names)
                                    for k, b in enumerate(names)}, cells)


def compare_events(statements):
    with open(os.path.join(golden, "eventlist-ignore.csv"), encoding="utf-8") as file:
        events = list(csv.DictReader(file, delimiter=";", escapechar="\\"))
    told = {(int(e["statement_id"]), e["organization"], e["concept"], e["agreement"],
             int(e["document_id"]), e["time"][:10]) for e in events}
    expect("eventlist-ignore.csv: the same statements", told == {
        (s.id, s.actor, s.topic, "1" if s.sign > 0 else "0", s.document, str(s.date))
        for s in statements})


def compute(statements, what):
    _, mode, projection, normalization, repeats = what
    actors = sorted({s.actor for s in statements})
    topics = sorted({s.topic for s in statements})
    kept = without_repeats(statements, repeats, projection)
    if mode == "one":
        return one_mode(kept, actors, projection, normalization)
    return two_mode(kept, actors, topics, projection, normalization)


def main():
    found = ours()
    statements = read(os.path.join(folder, "sample.dna"), "organization", "concept")
    made = read(os.path.join(golden, "made-by-us.dna"), "source", "target")
    # DNA does not normalize "combine"; here it may be.
    expect("both modes with all repeats", len([w for w in found if w[0] == "sample"]) ==
           (4 * 4 + 3 * 3) * 6)
    for what, cells in found.items():
        compare(what, compute(statements if what[0] == "sample" else made, what), cells)
    subtract = found["sample", "one", "subtract", "no", "all"]
    compare_csv(subtract)
    compare_dl(subtract)
    compare_graphml("onemode-subtract.graphml", subtract, True)
    compare_graphml("twomode-combine.graphml", found["sample", "two", "combine", "no", "all"], False)
    compare_graphml("st.graphml", found["made", "two", "combine", "no", "all"], False)
    compare_events(statements)
    print("%d matrices, %d cells compared" % (len(found), sum(map(len, found.values()))))
    for fault in faults[:20]:
        print("FAILED:", fault)
    return 1 if faults else 0


sys.exit(main())
