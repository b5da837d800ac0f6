// The strokes a picture is made of: lines, arrow heads, marks, outlines, text.
// As render/shape.c draws them; colours come from the data of the page.

import { s } from './dom.js';
import { MIXED } from './filter.js';
import { headOf } from './layout.js';
import { LINE_HEIGHT } from './text.js';
import { signLook } from './words.js';

const HEDGED_DASH = '0.1 4.5';

const n = (value) => String(Math.round(value * 10) / 10);
const at = (p) => `${n(p.x)} ${n(p.y)}`;
const curves = (points) => points.map((p, i) => (i === 0 ? 'M' : i % 3 === 1 ? 'C' : ' ') + at(p)).join('');

// A pen: { look, sign, asserted, stroke, cased }; `cased` between two thin
// lines: it does not fit the camps.

export function linkGroup(pen, attributes, ...children) {
  const sign = signLook(pen.look, pen.sign);
  return s('g', {
    ...attributes, class: `link ${sign.name}${pen.asserted ? '' : ' hedged'}${attributes?.class ? ` ${attributes.class}` : ''}`,
    stroke: sign.color, fill: sign.color,
  }, ...children);
}

function lineOf(pen, route) {
  const { dash } = signLook(pen.look, pen.sign);
  return s('path', {
    fill: 'none', class: 'line', 'stroke-width': n(pen.stroke), d: curves(route.start) + curves(route.end),
    'stroke-dasharray': pen.asserted ? dash || null : HEDGED_DASH,
    'stroke-linecap': pen.asserted ? null : 'round', 'stroke-opacity': pen.asserted ? null : '.85',
  });
}

function headFrame(route) {
  const points = route.end;
  const { tip } = route;
  let end = points[points.length - 1];
  let length = Math.hypot(end.x - tip.x, end.y - tip.y);
  if (length < 0.01) {
    end = points[points.length - 2];
    length = Math.hypot(end.x - tip.x, end.y - tip.y);
  }
  const along = length < 0.01 ? { x: -1, y: 0 } : { x: (end.x - tip.x) / length, y: (end.y - tip.y) / length };
  // A point `back` from the tip and `aside` of the line.
  return (back, aside) => at({ x: tip.x + along.x * back - along.y * aside, y: tip.y + along.y * back + along.x * aside });
}

function headShape(pen, route) {
  const point = headFrame(route);
  const length = headOf(pen.stroke);
  if (pen.sign === MIXED)
    return [
      s('path', { stroke: 'none', d: `M${point(3, 0)}L${point(length + 1, length * 0.44)}L${point(length + 1, -length * 0.44)}z` }),
      s('path', { fill: 'none', 'stroke-width': 2, d: `M${point(2, length * 0.55)}L${point(2, -length * 0.55)}` }),
    ];
  if (pen.sign > 0)
    return s('path', { stroke: 'none', d: `M${at(route.tip)}L${point(length + 1, length * 0.48)}L${point(length + 1, -length * 0.48)}z` });
  if (pen.sign < 0) {
    const thick = 2 + pen.stroke * 0.35;
    return [
      s('path', { fill: 'none', 'stroke-width': n(pen.stroke), d: `M${point(length + 0.5, 0)}L${point(thick / 2 + 1, 0)}` }),
      s('path', { fill: 'none', 'stroke-width': n(thick), d: `M${point(thick / 2 + 1, length * 0.62)}L${point(thick / 2 + 1, -length * 0.62)}` }),
    ];
  }
  return s('path', {
    fill: 'none', 'stroke-width': n(pen.stroke),
    d: `M${point(length, length * 0.45)}L${point(pen.stroke / 2, 0)}L${point(length, -length * 0.45)}M${point(length, 0)}L${point(pen.stroke, 0)}`,
  });
}

// A wide line with paper on it leaves two thin ones.
function caseOf(pen, route) {
  const d = curves(route.start) + curves(route.end);
  return [s('path', { fill: 'none', 'stroke-width': n(pen.stroke + 7), d }),
    s('path', { class: 'cut', fill: 'none', stroke: pen.look.day.paper, 'stroke-width': n(pen.stroke + 5), d })];
}

export const linkShape = (pen, route) => [pen.cased ? caseOf(pen, route) : [], lineOf(pen, route), headShape(pen, route)];

// A broad band below a link that is new or has flipped.
export const bandShape = (pen, route, change) => (pen.look.bands[change]
  ? s('path', { class: 'band', fill: 'none', stroke: pen.look.bands[change], 'stroke-opacity': '.6', 'stroke-linecap': 'round', 'stroke-width': n(pen.stroke + 8), d: curves(route.start) + curves(route.end) })
  : []);

// Room that the mark of a sign takes before the words of a link.
export const markWidth = (sign) => (sign === MIXED ? 22 : sign ? 14 : 0);

// Round + or - mark, or a pill with both; nothing for a neutral link.
export function markShape(pen, { x, y }) {
  if (!pen.sign) return [];
  const width = markWidth(pen.sign) - 3;
  const aside = pen.sign === MIXED ? 4.2 : 0;
  const stroke = (d) => s('path', { fill: 'none', 'stroke-width': 1.5, class: pen.asserted ? 'cut' : null, stroke: pen.asserted ? pen.look.day.paper : null, d });
  const minus = (at_) => stroke(`M${n(at_ - 3)} ${n(y)}H${n(at_ + 3)}`);
  return [
    s('rect', { class: pen.asserted ? null : 'paper', fill: pen.asserted ? null : pen.look.day.paper, 'stroke-width': 1, x: n(x - width / 2), y: n(y - 5.5), width: n(width), height: 11, rx: 5.5 }),
    pen.sign > 0 ? [stroke(`M${n(x - aside)} ${n(y - 3)}V${n(y + 3)}`), minus(x - aside)] : [],
    pen.sign < 0 || pen.sign === MIXED ? minus(x + aside) : [],
  ];
}

const polygon = (points) => s('path', { d: `M${points.map(at).join('L')}z` });

function outlinePath(outline, low, { x: width, y: height }) {
  const rect = (rx) => s('rect', { x: n(low.x), y: n(low.y), width: n(width), height: n(height), rx: rx || null });
  const slope = Math.min(9, width / 4);
  const high = { x: low.x + width, y: low.y + height };
  const middle = low.y + height / 2;
  switch (outline) {
    case 'hexagon':
      return polygon([{ x: low.x, y: middle }, { x: low.x + slope, y: low.y }, { x: high.x - slope, y: low.y },
        { x: high.x, y: middle }, { x: high.x - slope, y: high.y }, { x: low.x + slope, y: high.y }]);
    case 'slanted':
      return polygon([{ x: low.x + slope, y: low.y }, { x: high.x, y: low.y }, { x: high.x - slope, y: high.y }, { x: low.x, y: high.y }]);
    case 'pill': return rect(Math.min(width, height) / 2);
    case 'round': return rect(6);
    case 'plain': return rect(3);
    default: return rect(0);
  }
}

export function outlineShape({ day }, kind, centre, size) {
  const shape = outlinePath(kind.outline, { x: centre.x - size.x / 2, y: centre.y - size.y / 2 }, size);
  const look = kind.border > 0
    ? { class: 'actor', fill: day.actor, stroke: day.outline, 'stroke-width': kind.border }
    : { class: 'subject', fill: day.subject };
  for (const [name, value] of Object.entries(look)) shape.setAttribute(name, value);
  return shape;
}

// Lines of text, which read aloud are words apart, around the middle of `where` (its left end for "start").
export function textShape({ day }, lines, { font, soft = false, anchor = 'middle', style = '', halo = false, className }, where) {
  const step = font * LINE_HEIGHT;
  const top = where.y - (step * (lines.length - 1)) / 2 + font * 0.35;
  return s('g', {
    stroke: 'none', fill: soft ? day.soft : day.ink, class: className || (soft ? 'soft' : null), 'font-size': n(font), 'text-anchor': anchor,
    'font-weight': style.includes('bold') ? 'bold' : null, 'font-style': style.includes('italic') ? 'italic' : null,
  }, lines.map((line, i) => s('text', {
    x: n(where.x), y: n(top + step * i), 'unicode-bidi': 'plaintext',
    ...(halo ? { class: 'halo', stroke: day.paper, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } : {}),
  }, i + 1 < lines.length ? `${line} ` : line)));
}

// Rules that turn the colours over on a dark screen.
export function darkRules(look, scope) {
  const { paper, ink, soft, actor, outline, subject, box, boxLine, rule } = look.night;
  const rules = [['.bg', `fill:${paper}`], ['text', `fill:${ink}`], ['.soft text', `fill:${soft}`],
    ['.halo', `stroke:${paper}`], ['.cut', `stroke:${paper}`], ['.link .paper', `fill:${paper}`],
    ['.actor', `fill:${actor};stroke:${outline}`], ['.subject', `fill:${subject}`],
    ['.box', `fill:${box};stroke:${boxLine}`], ['.rule', `stroke:${rule}`]];
  const signs = look.signs.map((sign) => [`.${sign.name}`, `stroke:${sign.dark};fill:${sign.dark}`]);
  return `@media screen and (prefers-color-scheme:dark){${[...signs, ...rules].map(([selector, words]) => `${scope} ${selector}{${words}}`).join('')}}`;
}
