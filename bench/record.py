"""Markdown tables, and putting them between comments of docs/accuracy.md."""
import os
import re

from goldsets import ROOT, Failed

PAGE = os.path.join(ROOT, "docs", "accuracy.md")


def table(lines):
    """Lines of a Markdown table, aligned so that it reads as plain text too;
    the first line has the titles."""
    widths = [max(len(line[i]) for line in lines) for i in range(len(lines[0]))]
    lines = [lines[0], ["-" * width for width in widths], *lines[1:]]
    return ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |"
            for line in lines]


def between(text, name, change):
    """`text` with what stands between the comments of `name` changed."""
    pattern = r"(<!-- %s -->\n)(.*?)(<!-- end of %s -->)" % (name, name)
    if not re.search(pattern, text, re.S):
        raise Failed("no comment <!-- %s --> in the record" % name)
    return re.sub(pattern, lambda m: m.group(1) + change(m.group(2)) + m.group(3), text,
                  count=1, flags=re.S)


def rewrite(path, changes):
    """Applies each (name, change) to the page."""
    with open(path, encoding="utf8") as file:
        text = file.read()
    for name, change in changes:
        text = between(text, name, change)
    with open(path, "w", encoding="utf8") as file:
        file.write(text)
