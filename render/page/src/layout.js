// Places, found by Graphviz (engine dot), one connected part at a time.
// Follows render/place.c and render/layout.c: the label of a link is a node of
// its own between the two ends, because dot never lets nodes overlap.

import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { FONT_BOX } from './plan.js';
import { LINE_HEIGHT } from './text.js';
import { flowOf } from './flow.js';
import { pack, pageNeed } from './pack.js';
import { partsOf } from './parts.js';

// Above this many links in a part one direction must do.
const MOST_LINKS_TRIED_TWICE = 150;

let graphviz;
export async function loadLayout() {
  graphviz = graphviz || (await Graphviz.load());
}

export const headOf = (stroke) => 6.5 + 1.3 * stroke;

const inches = (pixels) => (pixels / 72).toFixed(3);
const size = (width, height) => `[width=${inches(width)},height=${inches(height)}]`;
const half = (from, to, against, attributes) =>
  `${against ? `${to}->${from}` : `${from}->${to}`}[${attributes}]`;

function describe(plan, part, across) {
  const out = [`digraph{rankdir=${across ? 'LR' : 'TB'};nodesep=${across ? 0.22 : 0.3};ranksep=0.3;` +
    'node[shape=box,label="",fixedsize=true];'];
  const boxes = new Map();
  for (const v of part.vertices) {
    const { width, height, box } = plan.vertices[v];
    out.push(`n${v}${size(width, height)};`);
    if (box !== undefined) boxes.set(box, [...(boxes.get(box) || []), `n${v}`]);
  }
  for (const e of part.edges) {
    const { from, to, label, stroke } = plan.edges[e];
    const against = part.against[e];
    const tip = `dir=${against ? 'back' : 'forward'},arrowsize=${(headOf(stroke) / 10).toFixed(3)}`;
    if (!label.boxHeight) {
      out.push(half(`n${from}`, `n${to}`, against, `id=t${e},${tip}`), ';');
      continue;
    }
    out.push(`e${e}${size(label.boxWidth + 6, label.boxHeight + 4)};`,
      half(`n${from}`, `e${e}`, against, `id=s${e},dir=none`), ';',
      half(`e${e}`, `n${to}`, against, `id=t${e},${tip}`), ';');
    const box = plan.vertices[from].box;
    if (box !== undefined && box === plan.vertices[to].box) boxes.get(box).push(`e${e}`);
  }
  for (const [box, members] of boxes) {
    const room = `width="${Math.ceil(plan.boxes[box].label.width + 8)}" height="${Math.ceil(FONT_BOX * LINE_HEIGHT)}"`;
    out.push(`subgraph cluster${box}{labeljust=l;margin=10;label=<<table border="0" cellspacing="0" ` +
      `cellpadding="0" fixedsize="true" ${room}><tr><td></td></tr></table>>;${members.join(';')}}`);
  }
  out.push('}');
  return out.join('');
}

const numbersOf = (text) => text.split(/[ ,]+/).map(Number);

// "e,x,y x,y x,y ..." as points in the direction of the link, and the tip.
function readRoute(pos, against, turn) {
  let tip = null;
  const points = [];
  for (const piece of pos.split(/[ ;]+/)) {
    const word = piece.startsWith('e,') || piece.startsWith('s,') ? piece.slice(2) : piece;
    const point = turn(...numbersOf(word));
    if (word !== piece) tip = point;
    else points.push(point);
  }
  if (against) points.reverse();
  return { points, tip };
}

function readPlaces(plan, part, json) {
  const [left, bottom, right, top] = numbersOf(json.bb);
  const turn = (x, y) => ({ x: x - left, y: top - y });
  const out = { width: right - left, height: top - bottom, vertices: new Map(), edges: new Map(), boxes: new Map() };
  const labels = new Map();
  for (const object of json.objects || []) {
    const number = Number(object.name.replace(/^\D+/, ''));
    if (object.name.startsWith('cluster')) {
      const [x1, y1, x2, y2] = numbersOf(object.bb);
      out.boxes.set(number, { low: turn(x1, y2), high: turn(x2, y1) });
    } else {
      (object.name[0] === 'n' ? out.vertices : labels).set(number, turn(...numbersOf(object.pos)));
    }
  }
  const halves = new Map((json.edges || []).map((edge) => [edge.id, edge]));
  for (const e of part.edges) {
    const end = readRoute(halves.get(`t${e}`).pos, part.against[e], turn);
    const start = halves.get(`s${e}`);
    const first = start ? readRoute(start.pos, part.against[e], turn).points : [];
    out.edges.set(e, {
      start: first, end: end.points, tip: end.tip || end.points[end.points.length - 1],
      label: labels.get(e) || end.points[Math.floor(end.points.length / 2)],
    });
  }
  return out;
}

const place = (plan, part, across) =>
  readPlaces(plan, part, JSON.parse(graphviz.layout(describe(plan, part, across), 'json0', 'dot')));

// Of links that run across and links that run down, what needs the smaller
// page: its letters come out largest.
function placeBest(plan, part, page) {
  const first = place(plan, part, page < 1);
  if (part.edges.length > MOST_LINKS_TRIED_TWICE) return first;
  const second = place(plan, part, page >= 1);
  return pageNeed(second, page) < pageNeed(first, page) ? second : first;
}

const shift = (p, by) => ({ x: p.x + by.x, y: p.y + by.y });

// Places for everything in a plan. `page` is the wanted height by width.
export function layOut(plan, page) {
  const against = flowOf(plan);
  const parts = partsOf(plan).map((part) => ({ ...part, against }));
  const placed = parts.map((part) => placeBest(plan, part, page));
  const { tiles, width, height } = pack(placed, page);
  const out = { width, height, vertices: [], edges: [], boxes: [] };
  placed.forEach((part, i) => {
    const by = tiles[i];
    for (const [v, at] of part.vertices) out.vertices[v] = shift(at, by);
    for (const [b, frame] of part.boxes) out.boxes[b] = { low: shift(frame.low, by), high: shift(frame.high, by) };
    for (const [e, r] of part.edges)
      out.edges[e] = {
        start: r.start.map((p) => shift(p, by)), end: r.end.map((p) => shift(p, by)),
        tip: shift(r.tip, by), label: shift(r.label, by),
      };
  });
  return out;
}
