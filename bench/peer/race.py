"""Running the contenders in rounds, in another order each round, and what the
times say. Times are processor time (user and system) of one core: what else
runs on the machine does not count."""
import collections
import json
import os
import random
import re
import shlex
import shutil
import statistics
import subprocess

from goldsets import Failed, output_of

from . import contenders, text

SEED = 1

# What one run took, in seconds.
Run = collections.namedtuple("Run", "processor wall")


class Course:
    """The text in a folder, whole and in parts, and one document of one sentence,
    over which a program does little but start."""

    def __init__(self, texts, folder, program):
        self.texts, self.folder, self.program = texts, folder, program
        self.made = {}

    def part(self, share):
        """The places and the words of the first `share` of the documents."""
        count = max(1, round(share * len(self.texts)))
        return self.places("part-%d" % count, self.texts[:count])

    def start(self):
        return self.places("start", ["The minister praised the council."])

    def places(self, name, texts):
        if name not in self.made:
            stem = os.path.join(self.folder, name)
            documents = text.write_documents(stem + ".jsonl", texts)
            self.made[name] = (
                contenders.Places(documents, text.write_pages(stem + ".pages", texts),
                                  self.sentences(stem + ".sentences", documents), stem + ".db"),
                sum(map(text.count_words, texts)))
        return self.made[name]

    def sentences(self, path, documents):
        """One a line, as our program finds them: for those that do not look for any."""
        found = output_of([self.program, "parse", documents])
        with open(path, "w", encoding="utf8") as out:
            out.writelines(line + "\n" for line in re.findall("^# text = (.*)$", found, re.M))
        return path


# ---- once, untimed ------------------------------------------------------------------

def remove_graph(places):
    for end in ("", "-wal", "-shm"):
        if os.path.exists(places.graph + end):
            os.remove(places.graph + end)


def first_run(contender, places):
    """Runs once; what it printed and the most memory it took, in MB."""
    remove_graph(places)
    with open(os.path.join(os.path.dirname(places.graph), "first.out"), "w+b") as out:
        with subprocess.Popen(contender.command(places), stdout=out,
                              stderr=subprocess.PIPE) as process:
            messages = process.stderr.read().decode("utf8", "replace")
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise Failed("%s failed: %s" % (contender.name, messages.strip()[-300:]))
        out.seek(0)
        return out.read().decode("utf8"), usage.ru_maxrss / 1024


def read_of(printed):
    """How many documents and words a tagger says that it has read."""
    try:
        said = json.loads(printed)
        return said["documents"], said["words"]
    except (ValueError, KeyError, TypeError):
        return None


# ---- the rounds ---------------------------------------------------------------------

def timed(contender, places, core, path):
    """One run under hyperfine."""
    command = ["taskset", "-c", str(core), *contender.command(places)]
    graph = places.graph
    output_of(["hyperfine", "-N", "--runs", "1", "--style", "none", "--export-json", path,
               "--prepare", shlex.join(["rm", "-f", graph, graph + "-wal", graph + "-shm"]),
               shlex.join(command)])
    with open(path, encoding="utf8") as file:
        result = json.load(file)["results"][0]
    return Run(result["user"] + result["system"], result["times"][0])


def run_rounds(field, course, rounds, core, say):
    """{name: {"start": [Run], "whole": [Run]}}, one of each a round."""
    for tool in ("hyperfine", "taskset"):
        if not shutil.which(tool):
            raise Failed("%s is not installed (Debian package %s)" % (
                tool, {"taskset": "util-linux"}.get(tool, tool)))
    chance = random.Random(SEED)
    runs = {contender.name: {"start": [], "whole": []} for contender in field}
    for number in range(rounds):
        say("round %d of %d" % (number + 1, rounds))
        for contender in chance.sample(field, len(field)):
            for what, places in (("start", course.start()[0]),
                                 ("whole", course.part(contender.share)[0])):
                runs[contender.name][what].append(timed(
                    contender, places, core, os.path.join(course.folder, "hyperfine.json")))
    return runs


# ---- what they say ------------------------------------------------------------------

Spread = collections.namedtuple("Spread", "median least most")


def spread(values):
    return Spread(statistics.median(values), min(values), max(values))


def seconds_per_word(runs, words, with_start):
    """One number a round."""
    starts = [0 if with_start else run.processor for run in runs["start"]]
    return [max(run.processor - start, 1e-4) / words
            for run, start in zip(runs["whole"], starts)]


def figures(field, runs, course, against):
    """For each: start-up, words a second without and with it, and how many times
    as fast as `against`, compared within each round."""
    per_word = {(c.name, with_start): seconds_per_word(
        runs[c.name], course.part(c.share)[1], with_start)
                for c in field for with_start in (False, True)}
    found = {}
    for contender in field:
        name = contender.name
        found[name] = {
            "start": spread([run.processor for run in runs[name]["start"]]),
            "wall": spread([run.wall for run in runs[name]["whole"]]),
            "processor": spread([run.processor for run in runs[name]["whole"]]),
            "words": course.part(contender.share)[1],
        }
        for key, with_start in (("rate", False), ("rate with start", True)):
            mine, theirs = per_word[name, with_start], per_word.get((against, with_start))
            found[name][key] = spread([1 / value for value in mine])
            found[name]["ratio " + key] = theirs and spread(
                [b / a for a, b in zip(mine, theirs)])
    return found
