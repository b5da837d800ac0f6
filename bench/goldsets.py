"""The annotated sets that lie beside the project, and running the program and
their scorers on them. Shared by bench/accuracy and bench/reliability."""
import collections
import json
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

# One part of one set: the files are FOLDER/gold/NAME/PART.{docs,gold}.jsonl.
Part = collections.namedtuple("Part", "name part scorer extra")
PARTS = {
    "seesaw train": Part("seesaw", "train", "seesaw", ("--aliases", "aliases.json")),
    "seesaw dev": Part("seesaw", "dev", "seesaw", ("--aliases", "aliases.json")),
    "polnear train": Part("polnear", "train", "attr", ("--cues", "cues_train.tsv")),
    "dse dev": Part("dse", "dev", "dse", ()),
    "plover dev": Part("plover", "dev", "plover", ()),
}


class Skipped(Exception):
    """A set, scorer or test program that is not at hand; the text says which."""


class Failed(Exception):
    """A program that was run and did not succeed."""


def need(path):
    """`path`, which must be there."""
    if not os.path.exists(path):
        raise Skipped("no " + path)
    return path


def beside_project():
    """The nearest folder `shared` that lies beside the project or above it."""
    folder = ROOT
    while folder != os.path.dirname(folder):
        folder = os.path.dirname(folder)
        if os.path.isdir(os.path.join(folder, "shared", "gold")):
            return os.path.join(folder, "shared")
    return os.path.join(os.path.dirname(ROOT), "shared")


def built_program():
    """The program as the presets build it, the release first."""
    for build in ("build", "build-dev"):
        path = os.path.join(ROOT, build, "cli", "stancegraph")
        if os.path.exists(path):
            return path
    return os.path.join(ROOT, "build", "cli", "stancegraph")


def add_options(parser):
    """The options that every command of this folder has."""
    parser.add_argument("--program", default=built_program(), metavar="FILE",
                        help="the program to measure (default: %(default)s)")
    parser.add_argument("--shared", default=beside_project(), metavar="DIR",
                        help="where gold/ and seed/ lie (default: %(default)s)")
    parser.add_argument("--keep", metavar="DIR",
                        help="leave the statements in this folder")


def run_in_folder(options, run):
    """Calls `run` with a folder for the statements; ends the command."""
    try:
        if options.keep:
            os.makedirs(options.keep, exist_ok=True)
            run(options, options.keep)
        else:
            with tempfile.TemporaryDirectory() as folder:
                run(options, folder)
    except (Failed, Skipped) as error:
        sys.exit("%s: %s" % (os.path.basename(sys.argv[0]), error))


def output_of(command, may_fail=False):
    """What a command prints."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              encoding="utf8", check=False)
    except OSError as error:
        raise Failed("%s: %s" % (command[0], error.strerror)) from error
    if done.returncode and not may_fail:
        raise Failed("%s failed: %s" % (" ".join(command), done.stderr.strip()[-500:]))
    return done.stdout


def json_lines(path):
    with open(path, encoding="utf8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


class Sets:
    """The sets of one folder, read by one program."""

    def __init__(self, program, shared, folder):
        self.program, self.shared, self.folder = program, shared, folder

    def path(self, *names):
        return os.path.join(self.shared, *names)

    def extract(self, name, texts):
        """Statements of the file `texts`, as a file."""
        path = os.path.join(self.folder, name.replace(" ", "-") + ".jsonl")
        if not os.path.exists(path):
            found = output_of([self.program, "extract", need(texts)])
            with open(path, "w", encoding="utf8") as out:
                out.write(found)
        return path

    def files(self, name):
        """Texts, annotation and further files of a part."""
        part = PARTS[name]
        stem = self.path("gold", part.name, part.part)
        extra = [word if word.startswith("-") else need(self.path("gold", part.name, word))
                 for word in part.extra]
        return need(stem + ".docs.jsonl"), need(stem + ".gold.jsonl"), extra

    def statements(self, name):
        return self.extract(name, self.files(name)[0])

    def score_command(self, name, statements, *more):
        docs, gold, extra = self.files(name)
        return [sys.executable, need(self.path("gold", "score.py")), PARTS[name].scorer,
                "--json", "--offsets", "utf8", "--docs", docs, "--gold", gold,
                "--sys", statements, *extra, *more]

    def score(self, name, statements=None, *more):
        """What the scorer says of a part, as a dictionary."""
        return json.loads(output_of(self.score_command(
            name, statements or self.statements(name), *more)))


# ---- which statement stands for which annotation ------------------------------------

def overlap(span, spans):
    return span is not None and any(min(span[1], e) > max(span[0], b) for b, e in spans)


class Texts:
    """Texts of a set, with byte offsets of ours turned into characters of theirs."""

    def __init__(self, docs):
        self.text = {doc["doc"]: doc["text"] for doc in json_lines(docs)}
        self.places = {}

    def span(self, doc, words):
        """Characters of a party, cue or quotation, or None."""
        if not words:
            return None
        if doc not in self.places:
            places, byte = {}, 0
            for i, letter in enumerate(self.text[doc] + "\0"):
                places[byte] = i
                byte += len(letter.encode("utf8"))
            self.places[doc] = places
        return self.places[doc][words["start"]], self.places[doc][words["end"]]


def by_document(statements):
    found = collections.defaultdict(list)
    for statement in json_lines(statements):
        found[statement["doc"]].append(statement)
    return found


def plover_pairs(docs, gold, statements):
    """(statement, class) for each statement between the marked actors of a pair."""
    texts, found = Texts(docs), by_document(statements)
    for line in json_lines(gold):
        doc = line["doc"]
        for pair in line["pairs"]:
            one, other = pair["source"]["spans"], pair["target"]["spans"]
            for statement in found[doc]:
                source = texts.span(doc, statement["source"])
                target = texts.span(doc, statement["target"])
                if (overlap(source, one) and overlap(target, other)
                        and not (overlap(source, other) and overlap(target, one))):
                    yield statement, pair["root"]
