// The legend: samples of what occurs in the picture, with a caption each.

import { s } from './dom.js';
import { MIXED } from './filter.js';
import { headOf } from './layout.js';
import { boxShape } from './picture.js';
import { isMisfit, strokeOf } from './plan.js';
import { bandShape, linkGroup, linkShape, markShape, outlineShape, textShape } from './shape.js';
import { widthOf } from './text.js';
import { plural } from './words.js';

export const SAMPLE_WIDTH = 40;
export const SAMPLE_HEIGHT = 20;
const ORDER = ['state', 'person', 'organization', 'group', 'medium', 'other', 'topic'];

function linkSample(look, sign, { asserted = true, stroke = 2, cased = false, change = '' } = {}) {
  const pen = { look, sign, asserted, stroke, cased };
  const y = SAMPLE_HEIGHT / 2;
  const end = SAMPLE_WIDTH - 2;
  const head = headOf(stroke);
  const route = { start: [], end: [{ x: 2, y }, { x: 10, y }, { x: end - head - 8, y }, { x: end - head, y }], tip: { x: end, y } };
  return linkGroup(pen, {}, bandShape(pen, route, change), linkShape(pen, route), markShape(pen, { x: sign === MIXED ? 15 : 13, y }));
}

const outlineSample = (look, kind) =>
  outlineShape(look, kind, { x: SAMPLE_WIDTH / 2, y: SAMPLE_HEIGHT / 2 }, { x: SAMPLE_WIDTH - 6, y: 15 });

const boxSample = (look) => boxShape(look, { x: 3, y: 2, width: SAMPLE_WIDTH - 6, height: 16, rx: 4 });

function widthsOf(look, links) {
  const most = Math.max(0, ...links.map((link) => link.count));
  if (most < 2) return [];
  const counts = [1, most > 12 ? 5 : Math.floor((most + 2) / 2), most];
  return [...new Set(counts)].map((count) => ({
    sample: linkSample(look, 0, { stroke: strokeOf(look, count) }), caption: plural(count, 'statement'),
  }));
}

// { sample, caption } for what is in the picture.
export function legendItems(look, picture) {
  const { links, plan } = picture;
  const items = [];
  for (const sign of [1, -1, MIXED, 0])
    if (links.some((link) => link.sign === sign))
      items.push({ sample: linkSample(look, sign), caption: sign === MIXED ? 'positive and negative' : look.signs[sign + 1].name });
  const hedged = links.find((link) => !link.asserted);
  if (hedged) items.push({ sample: linkSample(look, hedged.sign, { asserted: false }), caption: 'no fact: planned, possible, denied, reported' });
  items.push(...widthsOf(look, links));
  const drawn = new Set(links.flatMap((link) => [link.from.look, link.to.look]));
  for (const name of ORDER) {
    const kind = look.kinds.find((k) => k.name === name);
    if (drawn.has(kind)) items.push({ sample: outlineSample(look, kind), caption: kind.caption });
  }
  if (plan.boxes.length) items.push({ sample: boxSample(look), caption: plan.camps ? 'camp' : 'same affiliation' });
  const misfit = plan.camps && links.find(isMisfit);
  if (misfit) items.push({ sample: linkSample(look, misfit.sign, { cased: true }), caption: 'foe within a camp, friend in another' });
  for (const [change, caption] of [['new', 'new: not in the period before'], ['flipped', 'flipped: the sign has turned']])
    if (picture.changes.has(change)) items.push({ sample: linkSample(look, 0, { stroke: 1.4, change }), caption });
  return items;
}

// The legend in rows, for the picture that is saved: its elements and height.
export function legendRows(look, items, width) {
  const group = s('g', { class: 'legend' });
  let [x, y] = [0, 0];
  for (const { sample, caption } of items) {
    const needed = SAMPLE_WIDTH + 6 + widthOf(caption, 10.5) + 20;
    if (x > 0 && x + needed > width) {
      x = 0;
      y += 25;
    }
    group.append(s('g', { transform: `translate(${x} ${y})` }, sample,
      textShape(look, [caption], { font: 10.5, soft: true, anchor: 'start' }, { x: SAMPLE_WIDTH + 4, y: SAMPLE_HEIGHT / 2 })));
    x += needed;
  }
  return { group, height: y + 25 };
}
