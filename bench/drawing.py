"""An SVG as a reader of bench/checklist sees it: links, vertices, boxes and texts with
their places and looks, ours and Graphviz's alike; and what can be said of colours."""
import math
import re
import xml.etree.ElementTree as ET

SVG = "{http://www.w3.org/2000/svg}"
XLINK_TITLE = "{http://www.w3.org/1999/xlink}title"
SIGNS = ("positive", "negative", "mixed", "neutral")
KINDS = ("state", "person", "organization", "group", "medium", "other", "topic")


def numbers(text):
    return [float(n) for n in re.findall(r"-?\d+(?:\.\d+)?", text or "")]


# ---- colours ------------------------------------------------------------------------

def linear(color):
    """Red, green and blue as amounts of light."""
    parts = [int(color[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]


def contrast(a, b):
    shares = (0.2126, 0.7152, 0.0722)
    lights = sorted(sum(s * c for s, c in zip(shares, linear(x))) for x in (a, b))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


# Machado, Oliveira and Fernandes 2009, severity 1: what readers without red, green or
# blue cones see.
BLINDNESS = {
    "red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
            (-0.003882, -0.048116, 1.051998)),
    "green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
              (-0.011820, 0.042940, 0.968881)),
    "blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
             (0.004733, 0.691367, 0.303900)),
}


def lab(rgb):
    """CIE L*a*b* of linear RGB."""
    matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.9505, 1.0, 1.089)
    f = []
    for row, w in zip(matrix, white):
        t = max(sum(m * c for m, c in zip(row, rgb)), 0) / w
        f.append(t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116)
    return 116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])


def difference(a, b, blindness):
    """Distance of two colours to such a reader; some 10 is seen at a glance."""
    seen = [lab([sum(m * c for m, c in zip(row, linear(x))) for row in BLINDNESS[blindness]])
            for x in (a, b)]
    return math.dist(*seen)


# ---- places ---------------------------------------------------------------------------

def curve_points(d):
    """Points along a path of M and C commands."""
    points = []
    for part in re.findall(r"M[^M]*", d):
        p = numbers(part)
        p = list(zip(p[::2], p[1::2]))
        for i in range(0, len(p) - 3, 3):
            for t in (j / 20 for j in range(21)):
                w = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t ** 3)
                points.append(tuple(sum(wi * q[k] for wi, q in zip(w, p[i:i + 4]))
                                    for k in (0, 1)))
    return points


def holds(frame, point, inset=0):
    return frame[0] + inset < point[0] < frame[2] - inset and \
        frame[1] + inset < point[1] < frame[3] - inset


def meet(a, b, by=1):
    return a[0] + by < b[2] and b[0] + by < a[2] and a[1] + by < b[3] and b[1] + by < a[3]


def letter_width(c):
    """About that of Helvetica, as a share of the font size."""
    if c in "ijlft()[],.;: '\"I":
        return 0.28
    return 1 if ord(c) >= 0x2e80 else 0.7 if c.isupper() or c in "mw" else 0.54


def text_frame(element, anchor, font):
    """About where a line of text stands."""
    x, y = float(element.get("x")), float(element.get("y"))
    width = font * sum(map(letter_width, "".join(element.itertext())))
    left = {"start": x, "middle": x - width / 2}.get(anchor, x - width)
    return left, y - 0.75 * font, left + width, y + 0.2 * font


def shape_frame(element):
    if element.tag == SVG + "rect":
        x, y, w, h = (float(element.get(k, 0)) for k in ("x", "y", "width", "height"))
        return x, y, x + w, y + h
    p = numbers(element.get("points") or element.get("d"))
    return min(p[::2]), min(p[1::2]), max(p[::2]), max(p[1::2])


# ---- things ---------------------------------------------------------------------------

class Thing:
    """A link, a vertex or a box."""

    def __init__(self, element, inherited):
        self.classes = element.get("class", "").split()
        self.element = element
        self.tooltip = self.find_tooltip()
        self.texts = []
        self.fonts = []
        self.walk(element, inherited)

    def find_tooltip(self):
        for e in self.element.iter():
            if e.get(XLINK_TITLE):
                return e.get(XLINK_TITLE)
        title = self.element.find(SVG + "title")
        return "" if title is None else title.text or ""

    def walk(self, element, inherited):
        here = {k: element.get(k, v) for k, v in inherited.items()}
        if element.tag == SVG + "text":
            font = float(here["font-size"])
            self.fonts.append(font)
            self.texts.append((text_frame(element, here["text-anchor"], font),
                               "".join(element.itertext())))
        for child in element:
            self.walk(child, here)

    def has(self, name):
        return name in self.classes

    def sign(self):
        return next((s for s in SIGNS if self.has(s)), None)

    def words(self):
        return " ".join(t for _, t in self.texts)

    def shapes(self, *tags):
        return [e for e in self.element.iter() if e.tag in [SVG + t for t in tags]]

    def line(self):
        """The path of a link."""
        return next(p for p in self.shapes("path") if "C" in p.get("d", ""))

    def color(self):
        return (self.line().get("stroke") or self.element.get("stroke")).lower()

    def dash(self):
        return self.line().get("stroke-dasharray", "")

    def width(self):
        return float(self.line().get("stroke-width", 1))

    def head(self):
        """What the arrow head is made of: tags, and how many points each has."""
        return tuple((e.tag, len(numbers(e.get("points") or e.get("d")))) for e in
                     self.shapes("path", "polygon", "polyline") if e is not self.line())

    def outline(self):
        """The form of a vertex: its tag, its corners, how round, how thick a border."""
        e = self.shapes("rect", "path", "polygon", "ellipse")[0]
        radius = e.get("rx", "0")
        if float(radius) * 2 > float(e.get("height", 1e9)) - 2:
            radius = "half"
        return (e.tag, len(numbers(e.get("points") or e.get("d"))), radius,
                e.get("stroke-width"), e.get("stroke") == e.get("fill"))

    def frame(self):
        return shape_frame(self.shapes("rect", "path", "polygon", "ellipse")[0])


class Drawing:
    def __init__(self, text):
        self.text = text
        self.root = ET.fromstring(text)
        self.links, self.vertices, self.boxes, self.loose = [], [], [], []
        self.collect(self.root, {"font-size": "14", "text-anchor": "start"})

    def collect(self, element, inherited):
        here = {k: element.get(k, v) for k, v in inherited.items()}
        classes = element.get("class", "").split()
        if element.tag not in (SVG + "g", SVG + "a", SVG + "svg"):
            if "box" in classes and element.get("id"):
                self.boxes.append(Thing(element, here))
            return
        if "legend" in classes:
            return
        if any(s in classes for s in SIGNS):
            self.links.append(Thing(element, here))
        elif any(k in classes for k in KINDS) and "label" not in classes:
            self.vertices.append(Thing(element, here))
        elif "cluster" in classes:
            self.boxes.append(Thing(element, here))
        else:
            if element.find(SVG + "text") is not None:
                self.loose.append(Thing(element, here))
            for child in element:
                self.collect(child, here)

    def ids(self):
        return {e.get("id") for e in self.root.iter() if e.get("id")}

    def all_text(self):
        return " ".join("".join(e.itertext()) for e in self.root.iter(SVG + "text"))

    def by_sign(self):
        return {s: [link for link in self.links if link.sign() == s and
                    not link.has("hedged")] for s in SIGNS}

    def collisions(self):
        """Labels of links on each other, on vertices, and under lines of other links."""
        frames = [[f for f, _ in link.texts] for link in self.links]
        lines = [curve_points(link.line().get("d")) for link in self.links]
        found = 0
        for i, mine in enumerate(frames):
            for j in range(len(frames)):
                if j < i:
                    found += any(meet(a, b) for a in mine for b in frames[j])
                if j != i:
                    found += any(holds(a, p, 1) for a in mine for p in lines[j])
            found += sum(any(meet(a, v.frame()) for a in mine) for v in self.vertices)
        return found
