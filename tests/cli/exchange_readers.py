"""Reads exported files with libraries that are not ours.

usage: exchange_readers.py FOLDER NODES EDGES
FOLDER has x.graphml, x.graphml-visone, x.gexf, x.json, x.cytoscape, x.jsonld,
x.dl, x.csv/, x.dna. Ends with status 1 and a message at the first thing that is
wrong, with 77 when the libraries are missing.
"""

import base64
import csv
import hashlib
import io
import json
import sqlite3
import sys
import warnings

try:
    import igraph
    import networkx
except ImportError:
    print("skipped: python3-networkx and python3-igraph are not installed")
    sys.exit(77)

warnings.simplefilter("ignore")
folder = sys.argv[1]
nodes, edges = int(sys.argv[2]), int(sys.argv[3])


def text(name):
    with open(folder + "/" + name, encoding="utf-8", newline="") as file:
        return file.read()


def check(what, good):
    if not good:
        print("wrong:", what)
        sys.exit(1)


def counts(what, graph):
    found = (graph.number_of_nodes(), graph.number_of_edges())
    check(f"{what}: {found}, not {(nodes, edges)}", found == (nodes, edges))


def networks():
    graphml = networkx.read_graphml(folder + "/x.graphml", force_multigraph=True)
    counts("GraphML", graphml)
    for _, _, data in graphml.edges(data=True):
        check("a weight that is not positive", data["weight"] > 0)
        check("no sign", data["sign"] in (-1, 0, 1))
    link = networkx.node_link_graph(json.loads(text("x.json")))
    counts("node-link", link)
    cytoscape = networkx.cytoscape_graph(json.loads(text("x.cytoscape")))
    counts("Cytoscape.js", cytoscape)
    names = sorted(data["name"] for _, data in graphml.nodes(data=True))
    check("names", names == sorted(d["name"] for _, d in link.nodes(data=True)))
    # NetworkX of Debian 12 reads GEXF up to 1.2, of which ours uses the same
    # elements.
    old = text("x.gexf")
    for new, before in (
        ("http://gexf.net/1.3/viz", "http://www.gexf.net/1.2draft/viz"),
        ("http://gexf.net/1.3", "http://www.gexf.net/1.2draft"),
        ('version="1.3"', 'version="1.2"'),
    ):
        old = old.replace(new, before, 1)
    counts("GEXF", networkx.read_gexf(io.BytesIO(old.encode())))
    for flavour in ("graphml", "graphml-visone"):
        graph = igraph.Graph.Read_GraphML(folder + "/x." + flavour)
        check(flavour + " in igraph", (graph.vcount(), graph.ecount()) == (nodes, edges))
        check(flavour + ": names", sorted(graph.vs["name"]) == names)
        check(flavour + ": weights", all(w > 0 for w in graph.es["weight"]))


def tables():
    rows = list(csv.DictReader(text("x.csv/nodes.csv").splitlines(True)))
    check("rows of nodes.csv", len(rows) == nodes)
    ids = {row["Id"] for row in rows}
    check("ids are unique", len(ids) == nodes)
    rows = list(csv.DictReader(text("x.csv/edges.csv").splitlines(True)))
    check("rows of edges.csv", len(rows) == edges)
    for row in rows:
        check("ends of an edge", row["Source"] in ids and row["Target"] in ids)
        check("Type", row["Type"] == "Directed")
        check("Weight", int(row["Weight"]) > 0)
    rows = list(csv.reader(text("x.csv/statements.csv").splitlines(True)))
    check("columns of statements.csv", len({len(row) for row in rows}) == 1)
    return len(rows) - 1


def matrix(links):
    head, rest = text("x.dl").split("\nlabels:\n")
    labels, cells = rest.split("data:\n")
    check("head of the matrix", head == f"dl n = {nodes}, format = fullmatrix")
    check("labels", len(labels.splitlines()) == nodes)
    rows = [[int(cell) for cell in row.split()] for row in cells.splitlines()]
    check("square", [len(row) for row in rows] == [nodes] * nodes)
    total = sum(d["sign"] * d["weight"] for _, _, d in links.edges(data=True))
    check("sum of the matrix", sum(map(sum, rows)) == total)


def dna(statements):
    """The rules that DNA 3.1 was found to hold a database to."""
    db = sqlite3.connect(folder + "/x.dna")

    def one(sql):
        return db.execute(sql).fetchone()[0]

    check("integrity", one("PRAGMA integrity_check") == "ok")
    check("foreign keys", not db.execute("PRAGMA foreign_key_check").fetchall())
    check("version", one("SELECT Value FROM SETTINGS WHERE Property = 'version'")[:2] == "3.")
    secret = base64.b64decode(one("SELECT Password FROM CODERS WHERE ID = 1"))
    digest = secret[:16] + b"stancegraph"
    for _ in range(100000):
        digest = hashlib.sha256(digest).digest()
    check("password", digest == secret[16:])
    check("statements", one("SELECT count(*) FROM STATEMENTS") == statements)
    missing = """SELECT count(*) FROM STATEMENTS s JOIN VARIABLES v
        ON v.StatementTypeId = s.StatementTypeId WHERE NOT EXISTS
        (SELECT 1 FROM {} d WHERE d.StatementId = s.ID AND d.VariableId = v.ID)
        AND v.DataType = '{}'"""
    for table, kind in (
        ("DATASHORTTEXT", "short text"),
        ("DATALONGTEXT", "long text"),
        ("DATAINTEGER", "integer"),
        ("DATABOOLEAN", "boolean"),
    ):
        check("every variable has a row: " + kind, one(missing.format(table, kind)) == 0)
    check("names", (one("SELECT max(length(Value)) FROM ENTITIES") or 0) <= 190)
    check(
        "entities of other variables",
        one(
            """SELECT count(*) FROM DATASHORTTEXT d JOIN ENTITIES e
            ON e.ID = d.Entity WHERE e.VariableId <> d.VariableId"""
        )
        == 0,
    )
    spans = db.execute(
        """SELECT d.Text, s.Start, s.Stop, l.Value FROM STATEMENTS s
        JOIN DOCUMENTS d ON d.ID = s.DocumentId
        JOIN DATALONGTEXT l ON l.StatementId = s.ID"""
    )
    for document, start, stop, evidence in spans:
        check("one count for all", all(ord(c) < 0x10000 for c in document))
        check("span within the text", 0 <= start < stop <= len(document))
        check("span within the evidence", document[start:stop] in evidence)


networks()
number = tables()
matrix(networkx.node_link_graph(json.loads(text("x.json"))))
dna(number)
json.loads(text("x.jsonld"))
