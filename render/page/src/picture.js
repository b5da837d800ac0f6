// A picture as SVG elements: boxes, links, vertices. On the screen it is made
// live by diagram.js; saved, it gets a title, legend and caption (save.js).

import { s } from './dom.js';
import { FONT_BOX, FONT_EDGE, isMisfit, labelOf, strokeOf } from './plan.js';
import { bandShape, linkGroup, linkShape, markShape, outlineShape, textShape } from './shape.js';
import { LINE_HEIGHT } from './text.js';
import { actorName, linkTooltip } from './words.js';

export const boxShape = ({ day }, { x, y, width, height, rx }) => s('rect', { class: 'box', fill: day.box, stroke: day.boxLine, x, y, width, height, rx });

function boxElement(look, { low, high }) {
  return s('g', { class: 'frame' },
    boxShape(look, { x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y, rx: 8 }));
}

const boxLabel = (look, box, { low }) =>
  textShape(look, box.label.lines, { font: FONT_BOX, soft: true, anchor: 'start', style: 'bold', halo: true },
    { x: low.x + 10, y: low.y + (FONT_BOX * LINE_HEIGHT) / 2 + 4 });

// "new", "flipped" or "gone" behind the words of a link, so that the change is
// not told by colour alone.
function labelElements(look, link, label, asserted, centre, change) {
  const lines = change ? [...label.lines, change] : label.lines;
  const x = centre.x + label.mark / 2;
  const pen = { look, sign: link.sign, asserted };
  return [
    markShape(pen, { x: x - label.width / 2 - label.mark / 2 - 1.5, y: centre.y }),
    textShape(look, lines, { font: FONT_EDGE, style: asserted ? '' : 'italic', halo: true, className: 'label' }, { x, y: centre.y }),
  ];
}

// `shown` is the link as the period has it; `edge` what the layout was made
// for.
export function linkElement(look, edge, route, shown, { brief, camps, change }) {
  const pen = { look, sign: shown.sign, asserted: shown.asserted, stroke: strokeOf(look, shown.count), cased: camps && isMisfit(shown) };
  const label = labelOf(shown, brief);
  const element = linkGroup(pen, { class: change, opacity: change === 'gone' ? '.4' : null },
    s('title', null, linkTooltip(look, shown, change)),
    s('path', { class: 'reach', fill: 'none', stroke: 'transparent', 'stroke-width': 14, d: '' }),
    bandShape(pen, route, change), linkShape(pen, route), labelElements(look, shown, label, shown.asserted, route.label, change));
  element.querySelector('.reach').setAttribute('d', element.querySelector('.line').getAttribute('d'));
  return element;
}

export function vertexElement(look, vertex, centre) {
  return s('g', { class: `node ${vertex.actor.look.name}`, transform: `translate(${centre.x.toFixed(1)} ${centre.y.toFixed(1)})` },
    s('title', null, actorName(vertex.actor)),
    outlineShape(look, vertex.actor.look, { x: 0, y: 0 }, { x: vertex.width, y: vertex.height }),
    textShape(look, vertex.label.lines, { font: vertex.font, style: vertex.style, className: 'name' }, { x: 0, y: 0 }));
}

// The elements of a picture, by what they stand for. `shownOf(link)` is the
// link as the chosen period has it (null: not there), `changeOf` its change.
export function pictureElements(look, { plan, layout }, shownOf, changeOf) {
  const frames = plan.boxes.map((_, i) => boxElement(look, layout.boxes[i]));
  const frameLabels = plan.boxes.map((box, i) => boxLabel(look, box, layout.boxes[i]));
  const links = new Map();
  for (let i = plan.edges.length - 1; i >= 0; i--) { // the strongest on top
    const edge = plan.edges[i];
    const shown = shownOf(edge.link);
    if (!shown) continue;
    links.set(edge.key, { edge, shown, element: linkElement(look, edge, layout.edges[i], shown, { brief: plan.brief, camps: plan.camps, change: changeOf(edge.link) }) });
  }
  const nodes = new Map(plan.vertices.map((vertex, i) => [vertex.actor, { vertex, at: layout.vertices[i], element: vertexElement(look, vertex, layout.vertices[i]) }]));
  return { frames, frameLabels, links, nodes };
}
