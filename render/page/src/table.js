// The links as a table: the text twin of the picture, in the same order unless
// the reader sorts it.

import { h, byId, bdi } from './dom.js';
import { strongestFirst } from './filter.js';
import { percent, plural, relationsOf, signName } from './words.js';
import { pickOfActor, pickOfLink } from './state.js';

const FIRST_ROWS = 40;
const text = (a, b) => a.localeCompare(b, 'en');

const COLUMNS = [
  { id: 'source', title: 'Source', order: (a, b) => text(a.from.name, b.from.name) },
  { id: 'does', title: 'Does', order: (a, b) => text(a.words, b.words) },
  { id: 'target', title: 'Target', order: (a, b) => text(a.to.name, b.to.name) },
  { id: 'sign', title: 'Sign', order: (a, b) => b.sign - a.sign },
  { id: 'count', title: 'Statements', number: true, order: (a, b) => b.count - a.count },
  { id: 'confidence', title: 'Confidence', number: true, order: (a, b) => b.confidence - a.confidence },
  { id: 'first', title: 'First', order: (a, b) => text(a.first, b.first) },
  { id: 'last', title: 'Last', order: (a, b) => text(b.last, a.last) },
  { id: 'change', title: 'Change', order: (a, b) => text(b.change || '', a.change || '') },
];

function rowOf(link, changes) {
  const days = link.members.map((st) => st.day).filter(Boolean).sort();
  return { ...link, words: relationsOf(link), first: days[0] || '', last: days[days.length - 1] || '', change: changes?.marks.get(link.key) };
}

// What the period before had and the chosen one has not, as the picture shows
// it too.
const goneLinks = (changes) => (changes ? [...changes.before.values()].filter((link) => changes.marks.get(link.key) === 'gone').sort(strongestFirst) : []);

export class Table {
  constructor(root, look, { onPick, onSort }) {
    Object.assign(this, { root, look, onPick, onSort, rows: [] });
    this.head = h('tr');
    this.body = h('tbody');
    this.caption = h('caption');
    this.more = h('button', { type: 'button', class: 'quiet', onclick: () => this.draw(Infinity) });
    root.replaceChildren(h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table of links' },
      h('table', null, this.caption, h('thead', null, this.head), this.body)), this.more);
  }

  show(view, changes, drawn) {
    const [id, way] = view.state.sort.split(' ');
    const column = COLUMNS.find((c) => c.id === id);
    this.columns = COLUMNS.filter((c) => c.id !== 'change' || changes);
    this.rows = [...view.links, ...goneLinks(changes)].map((link) => rowOf(link, changes));
    if (column) this.rows.sort(column.order);
    if (column && way === 'down') this.rows.reverse();
    this.sort = { id: column?.id, way };
    this.caption.replaceChildren(`${plural(view.links.length, 'link')}${this.rows.length > view.links.length ? ` and ${this.rows.length - view.links.length} that are gone` : ''}, ${column ? `by ${column.title.toLowerCase()}` : 'strongest first'}` +
      (drawn < view.links.length ? `; the picture draws ${drawn}` : ''));
    this.drawHead();
    this.draw(FIRST_ROWS);
  }

  drawHead() {
    this.head.replaceChildren(...this.columns.map(({ id, title, number }) => {
      const sorted = this.sort.id === id;
      const next = !sorted ? id : this.sort.way === 'down' ? '' : `${id} down`;
      return h('th', { scope: 'col', class: number ? 'number' : null, 'aria-sort': sorted ? (this.sort.way === 'down' ? 'descending' : 'ascending') : null },
        h('button', { type: 'button', 'data-sort': id, onclick: () => this.onSort(next) }, title));
    }));
  }

  draw(most) {
    const shown = this.rows.slice(0, most);
    this.body.replaceChildren(...shown.map((row) => this.rowElement(row)));
    this.more.hidden = shown.length === this.rows.length;
    this.more.textContent = `Show all ${this.rows.length.toLocaleString('en')} rows`;
    this.mark(this.picked);
    if (most === Infinity) this.body.children[FIRST_ROWS]?.querySelector('button')?.focus();
  }

  rowElement(row) {
    const pick = pickOfLink(row);
    const actor = (a) => h('button', { type: 'button', class: `link-like ${a.look.name}`, onclick: () => this.onPick(pickOfActor(a)) }, bdi(a.name));
    const cells = {
      source: () => actor(row.from),
      does: () => h('button', { type: 'button', class: 'link-like', 'data-link': pick, 'aria-label': `${row.words}: show the evidence`, onclick: () => this.onPick(pick) }, row.words),
      target: () => actor(row.to),
      sign: () => h('span', { class: `sign ${signName(this.look, row.sign)}${row.asserted ? '' : ' hedged'}` }, signName(this.look, row.sign)),
      count: () => row.count.toLocaleString('en'),
      confidence: () => percent(row.confidence),
      first: () => row.first,
      last: () => row.last,
      change: () => (row.change ? h('span', { class: `tag ${row.change}` }, row.change) : ''),
    };
    return h('tr', { 'data-pick': pick, class: row.change === 'gone' ? 'gone' : null }, this.columns.map(({ id, number }) => h('td', { class: number ? 'number' : id === 'first' || id === 'last' ? 'date' : null }, cells[id]())));
  }

  mark(pick) {
    this.picked = pick;
    for (const row of this.body.children) row.classList.toggle('chosen', row.dataset.pick === pick);
  }
}

export const tableOf = (look, handlers) => new Table(byId('links-table'), look, handlers);
