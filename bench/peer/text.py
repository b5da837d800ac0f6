"""The text that all read: JSON Lines with one document a line, and the same
documents in the forms that other programs take."""
import collections
import json
import lzma
import os
import random
import re

from goldsets import Failed, ROOT

WORD = re.compile(r"[A-Za-z]+")
SAMPLES = (".txt", ".md", ".jsonl")
SYLLABLES = ("ba ke lo ri ma ten vor sal din ga hu jo per ni kas mol tri ven dor sha "
             "lin fer gro zan tel bur wes cal mi rod").split()


def open_text(path):
    try:
        if path.endswith(".xz"):
            return lzma.open(path, "rt", encoding="utf8")
        return open(path, encoding="utf8")
    except OSError as error:
        raise Failed("%s: %s" % (path, error.strerror)) from error


def json_texts(path):
    """The "text" of each line."""
    with open_text(path) as lines:
        for number, line in enumerate(lines, 1):
            try:
                if line.strip():
                    yield str(json.loads(line)["text"])
            except (ValueError, KeyError, TypeError) as error:
                raise Failed("%s:%d: no JSON object with \"text\"" % (path, number)) from error


def treebank_texts(path):
    """Each document of a CoNLL-U file, from its comments."""
    documents = []
    with open_text(path) as lines:
        for line in lines:
            if line.startswith("# newdoc") or (not documents and line.startswith("# text = ")):
                documents.append([])
            if line.startswith("# text = "):
                documents[-1].append(line[len("# text = "):].strip())
    return [" ".join(sentences) for sentences in documents if sentences]


def texts_of(path):
    """The documents of a file, whatever its kind."""
    try:
        if path.endswith(".jsonl"):
            return list(json_texts(path))
        if re.search(r"\.conllu(\.xz)?$", path):
            return treebank_texts(path)
        with open_text(path) as file:
            return [file.read()]
    except UnicodeDecodeError as error:
        raise Failed("%s: not UTF-8" % path) from error


# ---- the samples, with other names in each copy ------------------------------------

def column(table, number=0, **wanted):
    """A column of a table in data/; `wanted` are values that other columns have."""
    rows = []
    with open(os.path.join(ROOT, "data", table), encoding="utf8") as lines:
        for line in lines:
            if line.startswith("#"):
                continue
            rows.append(line.rstrip("\n").split("\t"))
    titles = rows[0]
    return [row[number] for row in rows[1:]
            if all(row[titles.index(title)] == value for title, value in wanted.items())]


def known_words():
    """All words of the tables, as they are written there."""
    return {word for table, number in (("actors.tsv", 0), ("aliases.tsv", 0), ("lemmas.tsv", 0),
                                       ("name_words.tsv", 0), ("topic_words.tsv", 0))
            for cell in column(table, number) for word in WORD.findall(cell)}


class Renamer:
    """Gives invented surnames, given names and states other names, the same one
    for the same name within a copy, so that no program can live on remembering
    the words of the copy before."""

    def __init__(self, texts):
        self.given = sorted(set(column("given_names.tsv")) - set(column("aliases.tsv")))
        self.states = sorted(name for name in column("actors.tsv", kind="state")
                             if WORD.fullmatch(name))
        words = collections.Counter(word for text in texts for word in WORD.findall(text))
        known = known_words()
        self.surnames = {word for word in words if word.istitle() and word not in known
                         and word.lower() not in words and word.lower() not in known
                         and self.is_inside(word, texts)} - set(self.given)

    @staticmethod
    def is_inside(word, texts):
        """Whether it follows a word in small letters or a given name somewhere:
        the first word of a sentence is no name for its capital."""
        return any(re.search(r"[a-z,] %s\b" % word, text) for text in texts)

    def names_of_copy(self, number):
        """A function from a word to what stands for it."""
        chance = random.Random(number)
        new = {}
        for kind in (self.given, self.states):
            new.update(zip(kind, chance.sample(kind, len(kind))))
        for word in sorted(self.surnames):
            new[word] = "".join(chance.choices(SYLLABLES, k=chance.choice((2, 3)))).title()
        return lambda match: new.get(match.group(), match.group())


def made_texts(words):
    """The samples again and again until there are so many words."""
    folder = os.path.join(ROOT, "data", "samples")
    samples = [text for name in sorted(os.listdir(folder)) if name.endswith(SAMPLES)
               for text in texts_of(os.path.join(folder, name))]
    renamer = Renamer(samples)
    made, count, copy = [], 0, 0
    while count < words:
        if copy == 0 or len(made) % len(samples) == 0:
            rename = renamer.names_of_copy(copy)
            copy += 1
        made.append(WORD.sub(rename, samples[len(made) % len(samples)]))
        count += count_words(made[-1])
    return made


# ---- as files ----------------------------------------------------------------------

def count_words(text):
    """What stands between spaces: no program's own idea of a word."""
    return len(text.split())


def write_documents(path, texts):
    with open(path, "w", encoding="utf8") as out:
        for number, text in enumerate(texts):
            out.write(json.dumps({"doc": "d%d" % number, "text": text}, ensure_ascii=False) + "\n")
    return path


def write_pages(path, texts):
    """Plain text, a form feed after each document."""
    with open(path, "w", encoding="utf8") as out:
        out.writelines(text + "\f" for text in texts)
    return path
