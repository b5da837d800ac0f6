"""How right the tags are, on a treebank. Each tagger reads the running text and
finds words of its own; a word of the treebank is found if one of them covers
the same letters."""
import collections
import re

from goldsets import Failed, output_of

from . import text

# A word: the letters from `start` to `end` of the text without its spaces, and tags.
Word = collections.namedtuple("Word", "start end upos xpos")

LOOK_AHEAD = 60


def squeezed(string):
    return re.sub(r"\s+", "", string)


# ---- the treebank -------------------------------------------------------------------

def split_token(surface, words):
    """The forms of a token that is several words ("don't"): its parts if they
    make it up, else none of them."""
    forms = [form for form, _, _ in words]
    return words if "".join(forms).lower() == surface.lower() else [(surface, "_", "_")]


def tokens_of(lines):
    """(form, upos, xpos) of the words of a sentence."""
    inside, surface, found = 0, "", []
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if len(cells) < 10 or "." in cells[0]:
            continue
        if "-" in cells[0]:
            first, last = map(int, cells[0].split("-"))
            inside, surface, several = last - first + 1, cells[1], []
        elif inside:
            several.append((cells[1], cells[3], cells[4]))
            inside -= 1
            if not inside:
                found += split_token(surface, several)
        else:
            found.append((cells[1], cells[3], cells[4]))
    return found


def read(path):
    """The documents of a CoNLL-U file: their texts, and the words of each."""
    texts, words, sentence = text.texts_of(path), [], []
    with text.open_text(path) as lines:
        for line in lines:
            if line.startswith("# newdoc") or (not words and line.startswith("# text = ")):
                words.append([])
            if line.strip():
                sentence.append(line)
            elif sentence:
                if not words:
                    break
                words[-1] += tokens_of(sentence)
                sentence = []
    if words and sentence:
        words[-1] += tokens_of(sentence)
    words = [placed_exactly(document) for document in words if document]
    if not words or [squeezed(t) for t in texts] != [letters for letters, _ in words]:
        raise Failed("%s: no CoNLL-U whose words make up the texts of its comments" % path)
    return texts, [found for _, found in words]


def placed_exactly(document):
    """The letters of a document, and its words as places in them."""
    found, at, letters = [], 0, []
    for form, upos, xpos in document:
        form = squeezed(form)
        found.append(Word(at, at + len(form), upos, xpos))
        letters.append(form)
        at += len(form)
    return "".join(letters), found


# ---- a tagger -----------------------------------------------------------------------

def placed(letters, words):
    """The words of a tagger as places in the letters; what it changed is passed over."""
    found, at = {}, 0
    for form, upos, xpos in words:
        form = squeezed(form)
        start = letters.find(form, at, at + LOOK_AHEAD + len(form)) if form else -1
        if start >= 0:
            at = start + len(form)
            found[start, at] = Word(start, at, upos, xpos)
    return found


def documents_of(printed):
    """Words by documents: lines of form and tags with an empty line after each
    document, or CoNLL-U."""
    if not printed.startswith("# newdoc"):
        return [[line.split("\t") for line in part.split("\n") if line.count("\t") == 2]
                for part in printed.split("\n\n")][:-1]
    return [tokens_of(part.split("\n")) for part in re.split("^# newdoc.*$", printed, flags=re.M)][1:]


def score(gold, texts, documents):
    """Counts of the treebank's words: all, found, found with the right tags; a tag
    set that the tagger does not have has none."""
    counts = collections.Counter()
    for words, string, tagged in zip(gold, texts, documents):
        found = placed(squeezed(string), tagged)
        for word in words:
            mine = found.get((word.start, word.end))
            counts["all"] += 1
            if mine:
                counts["found"] += 1
                counts["upos"] += mine.upos == word.upos
                counts["xpos"] += mine.xpos == word.xpos
    for number, tags in ((1, "upos"), (2, "xpos")):
        if all(word[number] == "_" for tagged in documents for word in tagged):
            counts[tags] = None
    return counts


def measure(field, path, course_of):
    """{name: counts} for those that print their words."""
    texts, gold = read(path)
    places = course_of(texts).part(1)[0]
    found = {}
    for contender in field:
        if not contender.words:
            continue
        documents = documents_of(output_of(contender.words(places)))
        if len(documents) != len(texts):
            raise Failed("%s gave %d documents of %d" % (
                contender.name, len(documents), len(texts)))
        found[contender.name] = score(gold, texts, documents)
    return found
