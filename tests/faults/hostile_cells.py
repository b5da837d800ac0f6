"""Databases that somebody else wrote: nonsense in their cells, rows gone, rules of
the schema broken. Every command must end with a message or a result, never by
a signal, and never with a report of the sanitizers.

Usage: hostile_cells.py PROGRAM SOURCE_DIR [ROUNDS [SEED]]
"""
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

NONSENSE = [
    None, "", 0, -1, 1, 2**31, 2**32, 2**62, -(2**63), 1e308, -1e308, 3.5,
    float("inf"), "x", "a\0b", "\x1b[31m", "<script>", "2031-99-99",
    "9999-12-31", "0000-00-00", "-", b"\xff\xfe\x00", b"\xf0\x9f", "ö" * 5000,
    "\u202e", 'a b "c" \\ %s %n', b"", "\n", "1e999",
]  # fmt: skip
TABLES = [
    "documents", "sentences", "mentions", "statements", "attributions",
    "actors", "entities", "aliases", "readings", "acts", "originals", "meta",
]  # fmt: skip
# {g} is the database, {w} a folder, {s} the samples.
COMMANDS = """
query -g {g}
query -g {g} --evidence -f json
query -g {g} --group
query -g {g} --group -f json
query -g {g} --topic energy
query -g {g} --text energy
path -g {g} Norway Denmark
render -g {g} -T svg -o {w}/o.svg
render -g {g} -o {w}/o.html
render -g {g} -T md -o {w}/o.md
render -g {g} --boxes camps -T dot -o {w}/o.dot
actors list -g {g}
actors suggest -g {g}
actors show -g {g} Norway
review list -g {g}
analyze camps -g {g}
analyze balance -g {g}
analyze topics -g {g}
analyze centrality -g {g}
analyze project -g {g}
diff -g {g} --from 2031-03-03..2031-03-09 --to 2031-03-10..2031-03-16
timeline -g {g}
export -g {g} -T jsonl
export -g {g} -T csv -o {w}/o.csv
export -g {g} -T gexf
export -g {g} -T dna -o {w}/o.dna
export -g {g} -T turtle
actors rename -g {g} Norway Kingdom
actors merge -g {g} Norway Denmark
build -g {g} {s}
load -g {g} {w}/statements.jsonl
""".strip().splitlines()


def remove(path):
    for end in ("", "-wal", "-shm"):
        if os.path.exists(path + end):
            os.remove(path + end)


def spoil(path, rng):
    """Changes some cells and tells which, as SQL."""
    told = []
    base = sqlite3.connect(path)
    base.execute("PRAGMA ignore_check_constraints = ON")
    for _ in range(rng.choice([1, 2, 5, 30])):
        table = rng.choice(TABLES)
        columns = [row[1] for row in base.execute(f"PRAGMA table_info({table})")]
        first = columns[0]
        where = rng.choice([
            "", f" WHERE {first} % 3 = 0",
            f" WHERE {first} = (SELECT {first} FROM {table}"
            f" ORDER BY {first} LIMIT 1 OFFSET {rng.randrange(9)})",
        ])  # fmt: skip
        value = rng.choice(NONSENSE)
        sql = f"UPDATE OR IGNORE {table} SET {rng.choice(columns)} = ?{where}"
        if rng.random() < 0.25:
            sql, value = f"DELETE FROM {table}{where}", None
        try:
            base.execute(sql, (value,) if "?" in sql else ())
            told.append((sql, str(value)[:30]))
        except sqlite3.Error:
            pass  # what SQLite refuses cannot be in a file
    base.commit()
    base.close()
    return told


def try_command(program, words):
    try:
        run = subprocess.run([program, *words], capture_output=True, timeout=120)
    except subprocess.TimeoutExpired:
        return "no end after two minutes"
    told = run.stderr.decode("utf-8", "replace")
    if "Sanitizer" in told or "runtime error" in told:
        return told
    if run.returncode == 2:
        # the names that the commands ask for may be gone
        fine = re.search("no actor|the same actor|are one actor", told)
        return "" if fine else told
    return "" if run.returncode in (0, 1, 3, 4) else f"{run.returncode} {told}"


def main():
    program, source = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 4
    rng = random.Random(int(sys.argv[4]) if len(sys.argv) > 4 else 1)
    failed = 0
    with tempfile.TemporaryDirectory() as work:
        whole, spoilt, used = (f"{work}/{n}.db" for n in ("whole", "spoilt", "used"))
        places = {"g": used, "w": work, "s": source + "/data/samples"}
        subprocess.run([program, "build", "-g", whole, places["s"]],
                       check=True, capture_output=True)  # fmt: skip
        with open(work + "/statements.jsonl", "wb") as out:
            subprocess.run([program, "extract", places["s"] + "/london.txt"],
                           check=True, stdout=out)  # fmt: skip
        for number in range(rounds):
            remove(spoilt)
            shutil.copy(whole, spoilt)
            told = spoil(spoilt, rng)
            for command in COMMANDS:
                remove(used)
                shutil.copy(spoilt, used)
                words = [word.format(**places) for word in command.split()]
                wrong = try_command(program, words)
                if wrong:
                    failed += 1
                    print(f"round {number}: {command}\n  {told}\n{wrong[:3000]}")
    print(f"{rounds} databases, {len(COMMANDS)} commands each, {failed} failed")
    sys.exit(failed > 0)


main()
