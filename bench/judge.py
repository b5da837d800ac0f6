"""Whether single statements are right by the annotation of a set.

Each function gives (statement, right) for the statements that the set can
judge at all. The annotation misses things and was made by other guidelines, so
a statement may well be wrong here and right to a reader: the shares are lower
bounds."""
import json

import goldsets


def scorer(sets):
    """The functions of score.py, which runs when it is imported: without the
    call at its end."""
    path = goldsets.need(sets.path("gold", "score.py"))
    with open(path, encoding="utf8") as source:
        text = source.read().rsplit("\nmain()", 1)[0]
    functions = {"__name__": "score"}
    exec(compile(text, path, "exec"), functions)  # pylint: disable=exec-used
    return functions


# ---- SEESAW: signed statements between the actors that it lists ---------------

def sentence_at(sentences, place):
    for number, (begin, end) in enumerate(sentences):
        if begin <= place < max(end, begin + 1):
            return number
    return -1


def seesaw(sets, name):
    """Right when a triple of the same sentence has the pair and the sign."""
    docs, gold, extra = sets.files(name)
    texts, found = goldsets.Texts(docs), goldsets.by_document(sets.statements(name))
    with open(extra[1], encoding="utf8") as file:
        aliases = json.load(file)
    same_name = scorer(sets)["same"]
    same = lambda one, other: same_name(one, other, aliases)
    for line in goldsets.json_lines(gold):
        triples = [t for t in line["triples"] if "in_doc" in t]
        for statement in found[line["doc"]]:
            if not statement["polarity"] or not statement["target"]:
                continue
            pair = statement["source"]["entity"], statement["target"]["entity"]
            if same(*pair) or not all(any(same(p, e) for e in line["entities"]) for p in pair):
                continue
            place = sentence_at(line["sentences"], texts.span(line["doc"], statement["cue"])[0])
            yield statement, any(
                t["sent"] == place and t["polarity"] == statement["polarity"]
                and same(pair[0], t["subject"]) and same(pair[1], t["object"]) for t in triples)


# ---- PolNeAR: who said it, by which cue ----------------------------------------

def length(spans):
    return sum(end - begin for begin, end in spans)


def fits_cue(annotation, cue):
    spans = annotation["cue"]["spans"]
    return cue[1] - cue[0] <= length(spans) + 40 and goldsets.overlap(cue, spans)


def fits_source(annotation, source):
    wanted = annotation["source"]
    return (source[1] - source[0] <= 2 * length(wanted["spans"]) + 60
            and goldsets.overlap(source, [wanted["head"]]))


# What PolNeAR annotates as a rule: words, told as said, not inside others' words.
SAYING = {"says", "reports", "accuses", "denies", "warns"}


def is_saying(statement):
    return (statement["attribution"] and statement["relation"] in SAYING
            and statement["status"] == "actual" and not statement["attributed_to"])


def polnear(sets, name):
    """Right when source and cue are those of one attribution; a cue without a
    source in the annotation cannot judge."""
    docs, gold, _ = sets.files(name)
    texts, found = goldsets.Texts(docs), goldsets.by_document(sets.statements(name))
    for line in goldsets.json_lines(gold):
        seen = set()
        for statement in found[line["doc"]]:
            if not is_saying(statement):
                continue
            cue = texts.span(line["doc"], statement["cue"])
            source = texts.span(line["doc"], statement["source"])
            fitting = [a for a in line["attributions"] if fits_cue(a, cue)]
            if (source, cue) in seen or any(not a["source"] for a in fitting):
                continue
            seen.add((source, cue))
            yield statement, any(fits_source(a, source) for a in fitting)


# ---- DSE and PLOVER: signed statements between two marked actors ------------------

def dse(sets, name):
    """Right when the label of the pair has this direction and sign."""
    docs, gold, _ = sets.files(name)
    texts, found = goldsets.Texts(docs), goldsets.by_document(sets.statements(name))
    for line in goldsets.json_lines(gold):
        one, other = ([[line[x]["start"], line[x]["end"]]] for x in "pq")
        for statement in found[line["doc"]]:
            source = texts.span(line["doc"], statement["source"])
            target = texts.span(line["doc"], statement["target"])
            friendly = statement["polarity"] > 0
            if not statement["polarity"] or not target:
                continue
            for begin, end, label in ((one, other, 1 if friendly else 3),
                                      (other, one, 2 if friendly else 4)):
                if (goldsets.overlap(source, begin) and goldsets.overlap(target, end)
                        and not goldsets.overlap(source, end)
                        and not goldsets.overlap(target, begin)):
                    yield statement, label == line["label"]


def plover(sets, name):
    """Right when the class of the pair has this sign; REQUEST has none."""
    docs, gold, _ = sets.files(name)
    functions = scorer(sets)
    for statement, wanted in goldsets.plover_pairs(docs, gold, sets.statements(name)):
        good = functions["POS"] if statement["polarity"] > 0 else functions["NEG"]
        if statement["polarity"] and wanted in functions["POS"] | functions["NEG"]:
            yield statement, wanted in good


JUDGES = {"seesaw train": seesaw, "seesaw dev": seesaw, "polnear train": polnear,
          "dse dev": dse, "plover dev": plover}


def judged(sets, name):
    return list(JUDGES[name](sets, name))
