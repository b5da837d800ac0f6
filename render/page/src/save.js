// Saving what is shown: the picture as a file of its own, the statements as a
// table for a spreadsheet.

import { h, s, safeAddress } from './dom.js';
import { legendItems, legendRows } from './legend.js';
import { pictureElements } from './picture.js';
import { darkRules, textShape } from './shape.js';
import { FONT_FAMILY, LINE_HEIGHT, wrap } from './text.js';
import { captionLines, linkName, plural } from './words.js';

const MARGIN = 18;
const LEAST_WIDTH = 560;
const PREFIX = 'stancegraph';

function paragraph(look, text, type, width, y) {
  const { lines } = wrap(text, { font: type.font, width, lines: 4, style: type.style });
  const height = lines.length * type.font * LINE_HEIGHT;
  return { element: textShape(look, lines, { anchor: 'start', ...type }, { x: MARGIN, y: y + height / 2 }), height };
}

function description(look, links, actors) {
  const strongest = links.slice(0, 8).map((link) => linkName(look, link)).join('; ');
  return `A network of ${plural(actors.length, 'actor or topic')} with ${plural(links.length, 'link')}. Strongest links: ${strongest || 'none'}.`;
}

// A link of the saved picture leads to the document of its strongest evidence.
function linkToSource(element, link) {
  const address = link.members.map((st) => st.document.url && safeAddress(st.document.url)).find(Boolean);
  if (address) element.replaceChildren(s('a', { href: address }, ...element.childNodes));
}

// One standalone <svg>: title, picture, legend, caption.
export function standalone(view, picture, shownOf, changeOf, title) {
  const { look } = view.model;
  const { frames, frameLabels, links, nodes } = pictureElements(look, picture, shownOf, changeOf);
  for (const { element, shown } of links.values()) linkToSource(element, shown);
  const touched = new Set([...links.values()].flatMap(({ shown }) => [shown.from, shown.to]));
  const width = Math.ceil(Math.max(picture.layout.width, LEAST_WIDTH) + 2 * MARGIN);
  const inner = width - 2 * MARGIN;
  const body = [];
  let y = MARGIN;
  const heading = paragraph(look, title, { font: 17, style: 'bold' }, inner, y);
  body.push(heading.element);
  y += heading.height + 14;
  body.push(s('g', { class: 'graph', transform: `translate(${(width - picture.layout.width) / 2} ${y})` }, frames,
    [...links.values()].map((l) => l.element), frameLabels, [...nodes].filter(([actor]) => touched.has(actor)).map(([, v]) => v.element)));
  y += picture.layout.height + 16;
  const legend = legendRows(look, legendItems(look, picture), inner);
  body.push(s('path', { class: 'rule', stroke: look.day.rule, d: `M${MARGIN} ${y}h${inner}` }));
  legend.group.setAttribute('transform', `translate(${MARGIN} ${y + 8})`);
  body.push(legend.group);
  y += legend.height + 12;
  for (const line of captionLines(view, picture)) {
    const caption = paragraph(look, line, { font: 10.5, soft: true }, inner, y);
    body.push(caption.element);
    y += caption.height;
  }
  const height = Math.ceil(y + MARGIN);
  const svg = s('svg', {
    id: PREFIX, role: 'img', 'aria-labelledby': `${PREFIX}-title ${PREFIX}-desc`, viewBox: `0 0 ${width} ${height}`,
    width: '100%', style: `max-width:${width}px;height:auto`, 'font-family': FONT_FAMILY,
  }, s('title', { id: `${PREFIX}-title` }, title), s('desc', { id: `${PREFIX}-desc` }, description(look, picture.links, [...touched])),
  s('style', null, darkRules(look, `#${PREFIX}`)), s('rect', { class: 'bg', fill: look.day.paper, width, height }), body);
  for (const reach of svg.querySelectorAll('.reach')) reach.remove();
  return new XMLSerializer().serializeToString(svg);
}

// A field that begins like a formula is told to be text, so that no
// spreadsheet runs it.
function field(value) {
  let text = String(value);
  if (/^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?$/.test(text)) text = `'${text}`;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// As `stancegraph query -f csv --evidence` writes it, with the document's
// title and address behind.
export function csvOf(statements) {
  const titles = ['doc', 'date', 'source', 'source_kind', 'relation', 'polarity', 'status', 'target', 'target_kind', 'topic', 'cue',
    'sentence', 'confidence', 'attributed_to', 'evidence', 'title', 'url'];
  const rows = statements.map((st) => [st.document.id, st.date, st.from.name, st.from.look.name, st.relation, st.polarity, st.status,
    st.to.isTopic ? '' : st.to.name, st.to.isTopic ? '' : st.to.look.name, st.topic, st.cue, st.sentence, st.confidence.toFixed(2),
    st.attributedTo.join('; '), st.document.sentences[st.sentence] || '', st.document.title || '', st.document.url || '']);
  return [titles, ...rows].map((row) => `${row.map(field).join(',')}\n`).join('');
}

export function saveFile(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = h('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
