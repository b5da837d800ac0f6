"""Who runs: each program with its command over a text, and what must be there
for it. All read the same documents; each in the form that it takes."""
import collections
import os
import shlex
import shutil
import subprocess

from goldsets import Failed, ROOT, output_of

HERE = os.path.dirname(os.path.abspath(__file__))
MODULES = os.path.join(ROOT, "build", "peers")

# `command` makes the command from the places of a text (Places); `share` is the
# part of the text that it is given, in which a slow one shows its speed as well;
# `words` is the command that prints each word with its tags, if it can.
Contender = collections.namedtuple("Contender", "name does share command missing words version")

# A text as files: JSON Lines, pages between form feeds, one sentence a line;
# `graph` is where a program may leave what it makes of it.
Places = collections.namedtuple("Places", "documents pages sentences graph")


def npm(name, does, package=None):
    """`package` is named where the same package runs once more in another set-up;
    its tags are the same."""
    says_words, package = package is None, package or name
    command = ["node", os.path.join(HERE, "tag.mjs"), MODULES, name]

    def missing():
        if not shutil.which("node"):
            return "node is not installed"
        if not os.path.exists(os.path.join(MODULES, "node_modules", package)):
            return "no npm package %s in %s" % (package, MODULES)
        return None

    def version():
        return output_of(["node", "-p", "require(process.argv[1]).version", os.path.join(
            MODULES, "node_modules", package, "package.json")]).strip()

    return Contender(name, does, 1, lambda at: [*command, at.documents], missing,
                     says_words and (lambda at: [*command, at.documents, "--words"]), version)


def debian(name, does, share, package, command, words=None):
    def version():
        return output_of(["dpkg-query", "-W", "-f", "${Version}", package]).strip()

    def missing():
        try:
            version()
        except Failed:
            return "Debian package %s is not installed" % package
        return None

    return Contender(name, does, share, command, missing, words, version)


def ours(program, verb, does, options=(), words=None):
    def missing():
        return None if os.access(program, os.X_OK) else "no program " + program

    def command(at):
        more = [at.graph if option == "GRAPH" else option for option in options]
        return [program, verb, *more, at.documents]

    return Contender("stancegraph " + verb, does, 1, command, missing, words,
                     lambda: output_of([program, "--version"]).split()[1])


def contenders(program):
    """All of them, ours first."""
    lingua = ["perl", os.path.join(HERE, "lingua.pl")]
    return [
        ours(program, "parse", "sentences, tags, lemmas, trees",
             words=lambda at: [program, "parse", at.documents]),
        ours(program, "extract", "the same, and statements", ("-j", "1")),
        ours(program, "build", "the same, and a graph stored", ("-j", "1", "-g", "GRAPH")),
        npm("wink-nlp", "tags alone"),
        npm("wink-nlp-all", "all it has: sentences, tags, numbers and dates, negation, sentiment",
            "wink-nlp"),
        npm("compromise", "sentences, tags"),
        npm("wink-pos-tagger", "tags, lemmas"),
        npm("pos", "tags"),
        debian("Lingua::EN::Tagger", "tags", 0.25, "liblingua-en-tagger-perl",
               lambda at: [*lingua, at.pages], lambda at: [*lingua, at.pages, "--words"]),
        debian("link-grammar", "trees of links", 0.01, "link-grammar-dictionaries-en",
               lambda at: ["sh", "-c", "exec link-parser en -batch -verbosity=0 <" +
                           shlex.quote(at.sentences)]),
    ]


def fetch():
    """Installs the npm packages as the lock file has them, if they are not there."""
    script = 'root=$1; . "$root/scripts/lib.sh"; npm_packages bench/peer peers >&2'
    if not shutil.which("npm"):
        return
    subprocess.run(["bash", "-c", script, "peers", ROOT], check=False)


def at_hand(everyone, names):
    """Those that can run, of `names` if that is not empty; (name, why) of the others."""
    unknown = set(names) - {contender.name for contender in everyone}
    if unknown:
        raise Failed("no contender %s; there are: %s" % (
            sorted(unknown)[0], ", ".join(contender.name for contender in everyone)))
    wanted = [contender for contender in everyone if not names or contender.name in names]
    why = {contender.name: contender.missing() for contender in wanted}
    return ([contender for contender in wanted if not why[contender.name]],
            [(name, reason) for name, reason in why.items() if reason])
