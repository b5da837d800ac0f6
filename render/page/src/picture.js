// A picture as SVG elements: boxes, links, vertices. On the screen it is made
// live by diagram.js; saved, it gets a title, legend and caption (save.js).

import { s } from './dom.js';
import { FONT_BOX, FONT_EDGE, labelOf, strokeOf } from './plan.js';
import { linkGroup, linkShape, markShape, outlineShape, textShape, INK_SOFT } from './shape.js';
import { LINE_HEIGHT } from './text.js';
import { actorName, linkName } from './words.js';

function boxElement(box, frame) {
  const { low, high } = frame;
  return s('g', { class: 'frame' },
    s('rect', { class: 'box', fill: '#f5f6f8', stroke: '#b6bdc7', x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y, rx: 8 }));
}

const boxLabel = (box, { low }) =>
  textShape(box.label.lines, { font: FONT_BOX, color: INK_SOFT, anchor: 'start', style: 'bold', halo: true, className: 'soft' },
    { x: low.x + 10, y: low.y + (FONT_BOX * LINE_HEIGHT) / 2 + 4 });

// "new", "flipped" or "gone" behind the words of a link, so that the change is
// not told by colour alone.
function labelElements(look, link, label, asserted, centre, change) {
  const lines = change ? [...label.lines, change] : label.lines;
  const x = centre.x + label.mark / 2;
  const pen = { look, sign: link.sign, asserted };
  return [
    markShape(pen, { x: x - label.width / 2 - label.mark / 2 - 1.5, y: centre.y }),
    textShape(lines, { font: FONT_EDGE, style: asserted ? '' : 'italic', halo: true, className: 'label' }, { x, y: centre.y }),
  ];
}

// `shown` is the link as the period has it; `edge` what the layout was made
// for.
export function linkElement(look, edge, route, shown, { brief, change }) {
  const pen = { look, sign: shown.sign, asserted: shown.asserted, stroke: strokeOf(look, shown.count) };
  const label = labelOf(shown, brief);
  const element = linkGroup(pen, { class: change },
    s('title', null, linkName(look, shown)),
    s('path', { class: 'reach', fill: 'none', stroke: 'transparent', 'stroke-width': 14, d: '' }),
    linkShape(pen, route), labelElements(look, shown, label, shown.asserted, route.label, change));
  element.querySelector('.reach').setAttribute('d', element.querySelector('.line').getAttribute('d'));
  return element;
}

export function vertexElement(vertex, centre) {
  return s('g', { class: `node ${vertex.actor.look.name}`, transform: `translate(${centre.x.toFixed(1)} ${centre.y.toFixed(1)})` },
    s('title', null, actorName(vertex.actor)),
    outlineShape(vertex.actor.look, { x: 0, y: 0 }, { x: vertex.width, y: vertex.height }),
    textShape(vertex.label.lines, { font: vertex.font, style: vertex.style, className: 'name' }, { x: 0, y: 0 }));
}

// The elements of a picture, by what they stand for. `shownOf(link)` is the
// link as the chosen period has it (null: not there), `changeOf` its change.
export function pictureElements(look, { plan, layout }, shownOf, changeOf) {
  const frames = plan.boxes.map((box, i) => boxElement(box, layout.boxes[i]));
  const frameLabels = plan.boxes.map((box, i) => boxLabel(box, layout.boxes[i]));
  const links = new Map();
  for (let i = plan.edges.length - 1; i >= 0; i--) { // the strongest on top
    const edge = plan.edges[i];
    const shown = shownOf(edge.link);
    if (!shown) continue;
    links.set(edge.key, { edge, shown, element: linkElement(look, edge, layout.edges[i], shown, { brief: plan.brief, change: changeOf(edge.link) }) });
  }
  const nodes = new Map(plan.vertices.map((vertex, i) => [vertex.actor, { vertex, at: layout.vertices[i], element: vertexElement(vertex, layout.vertices[i]) }]));
  return { frames, frameLabels, links, nodes };
}
