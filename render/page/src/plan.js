// What the picture shows, before anything has a place: links, vertices and
// boxes with their words and sizes. Follows render/plan.c and render/size.c.

import { markWidth } from './shape.js';
import { balanceOf, relationsOf } from './words.js';
import { cut, wrap, LINE_HEIGHT } from './text.js';

export const FONT_EDGE = 10.5;
export const FONT_BOX = 11.5;

const SMALLEST_FONT = 12;
const FONT_GROWTH = 4;
const TOPIC_FONT = 11;
const MOST_LINKS_WITH_WORDS = 90;

export function strokeOf(look, count) {
  const { thinnest, perDoubling, thickest } = look.stroke;
  return Math.min(thickest, thinnest + perDoubling * Math.log2(Math.max(1, count)));
}

function actorFont(actor, most) {
  if (most < 4) return SMALLEST_FONT;
  const share = Math.log2(1 + actor.made + actor.received) / Math.log2(1 + most);
  return SMALLEST_FONT + Math.round(FONT_GROWTH * share * share * 2) / 2;
}

function sizeVertex(actor, most) {
  const font = actor.isTopic ? TOPIC_FONT : actorFont(actor, most);
  const style = actor.isTopic ? 'italic' : actor.look.name === 'state' ? 'bold' : '';
  const label = wrap(cut(actor.name, actor.isTopic ? 90 : 60), {
    font, style, width: actor.isTopic ? 138 : font * 10.5, lines: actor.isTopic ? 4 : 3,
  });
  return {
    actor, font, style, label,
    width: Math.max(44, label.width * 1.02 + 2 * actor.look.padX),
    height: label.lines.length * font * LINE_HEIGHT + 2 * actor.look.padY,
  };
}

export function labelOf(link, brief) {
  const words = brief ? balanceOf(link) || (link.count > 1 ? `×${link.count}` : '') : relationsOf(link);
  const label = wrap(words, { font: FONT_EDGE, width: 104, lines: 3 });
  const mark = markWidth(link.sign);
  label.mark = mark;
  label.boxWidth = label.width * 1.02 + mark;
  label.boxHeight = Math.max(label.lines.length * FONT_EDGE * LINE_HEIGHT, mark ? 14 : 0);
  return label;
}

// What shares a box: the outermost body of an actor, or its camp.
const GROUPINGS = {
  none: () => null,
  affiliation: (actor) => actor.body,
  camps: (actor, model) => (actor.camp ? model.camps[actor.camp - 1].name : null),
};

function boxesOf(model, vertices, kind) {
  const members = new Map();
  for (const vertex of vertices) {
    const name = (GROUPINGS[kind] || GROUPINGS.affiliation)(vertex.actor, model);
    if (name) members.set(name, [...(members.get(name) || []), vertex]);
  }
  const boxes = [];
  for (const [name, list] of members) {
    if (list.length < 2) continue;
    const label = wrap(cut(name, kind === 'camps' ? 64 : 40), { font: FONT_BOX, style: 'bold', width: 400, lines: 1 });
    for (const vertex of list) vertex.box = boxes.length;
    boxes.push({ name, label });
  }
  return boxes;
}

// A foe within a camp, or a friend in another.
export function isMisfit({ from, to, sign }) {
  if (!from.camp || !to.camp) return false;
  return from.camp === to.camp ? sign === -1 : sign === 1;
}

// `links`: what gets a place, strongest first.
export function makePlan(model, links, boxes) {
  const numbers = new Map();
  for (const { from, to } of links) for (const actor of [from, to]) numbers.set(actor, 0);
  const actors = [...numbers.keys()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.number - b.number));
  const most = Math.max(0, ...actors.filter((a) => !a.isTopic).map((a) => a.made + a.received));
  const vertices = actors.map((actor) => sizeVertex(actor, most));
  vertices.forEach((vertex, i) => numbers.set(vertex.actor, i));
  const brief = links.length > MOST_LINKS_WITH_WORDS;
  const edges = links.map((link) => ({
    key: link.key, link, from: numbers.get(link.from), to: numbers.get(link.to),
    label: labelOf(link, brief), stroke: strokeOf(model.look, link.count),
  }));
  return { vertices, edges, boxes: boxesOf(model, vertices, boxes), brief, camps: boxes === 'camps' };
}

