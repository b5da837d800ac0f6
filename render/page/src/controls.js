// The filters: switches for signs, lists of relations, statuses and kinds,
// numbers, dates. They show the state and ask for changes; they keep nothing.

import { h, byId, bdi } from './dom.js';
import { SIGNS, signOf } from './filter.js';
import { toggled, wordsOf } from './state.js';
import { percent, plain } from './words.js';

const SIGN_WORDS = { '+': 'positive', '-': 'negative', 0: 'neutral' };

const count = (statements, of) => {
  const out = new Map();
  for (const st of statements) for (const word of [of(st)].flat()) out.set(word, (out.get(word) || 0) + 1);
  return out;
};

export class Controls {
  // `onChange(part)`: what changes of the state.
  constructor(model, onChange) {
    Object.assign(this, { model, onChange });
    const { statements, look } = model;
    const byCount = (counts) => [...counts.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
    const kinds = count(statements, (st) => [st.from.look.name, st.to.look.name]);
    const statuses = count(statements, (st) => st.status);
    this.lists = [
      this.list('relations', byCount(count(statements, (st) => st.relation)), plain, (st) => st.relation),
      this.list('statuses', look.statuses.filter((s) => statuses.has(s)), (s) => s, (st) => st.status),
      this.list('kinds', look.kinds.map((k) => k.name).filter((k) => kinds.has(k)), (k) => look.kinds.find((l) => l.name === k).caption, (st) => [...new Set([st.from.look.name, st.to.look.name])]),
    ];
    this.buildSigns();
    this.buildNumbers();
    byId('reset').addEventListener('click', () => this.onChange(null));
  }

  list(name, words, caption, of) {
    const root = byId(`filter-${name}`);
    const rows = words.map((word) => {
      const box = h('input', { type: 'checkbox', value: word, onchange: () => this.onChange({ [name]: toggled(this.state[name], word, words) }) });
      const number = h('span', { class: 'count' });
      return { word, box, number, label: h('label', null, box, h('span', { class: 'word' }, caption(word)), number) };
    });
    const only = h('p', { class: 'all' },
      h('button', { type: 'button', class: 'quiet', onclick: () => this.onChange({ [name]: '' }) }, 'all'),
      h('button', { type: 'button', class: 'quiet', onclick: () => this.onChange({ [name]: 'none' }) }, 'none'));
    root.append(words.length > 4 ? only : '', h('div', { class: 'rows' }, rows.map((row) => row.label)));
    return { name, rows, of };
  }

  buildSigns() {
    const occurring = new Set(this.model.statements.map((st) => signOf(st.polarity)));
    this.signs = SIGNS.map((sign) => h('button', {
      type: 'button', class: `sign ${SIGN_WORDS[sign]}`, 'data-sign': sign, disabled: !occurring.has(sign),
      onclick: () => this.onChange({ signs: toggled(this.state.signs, sign, SIGNS) }),
    }, SIGN_WORDS[sign]));
    byId('filter-signs').replaceChildren(...this.signs);
  }

  buildNumbers() {
    const number = (id, name, read) => byId(id).addEventListener('input', (event) => this.onChange({ [name]: read(event.target.value) }));
    number('filter-count', 'count', (v) => Math.max(1, Math.round(Number(v)) || 1));
    number('filter-confidence', 'confidence', (v) => Number(v) / 100);
    number('filter-links', 'links', (v) => Number(v));
    number('filter-camp', 'camp', (v) => Number(v));
    number('filter-boxes', 'boxes', (v) => v);
    number('filter-since', 'since', (v) => v);
    number('filter-until', 'until', (v) => v);
    byId('filter-places').addEventListener('change', (event) => this.onChange({ places: event.target.checked ? 'kept' : 'new' }));
    byId('filter-camp').append(...this.model.camps.filter((c) => c.size > 1).map((c) => h('option', { value: c.number }, c.name)));
    byId('camp-field').hidden = this.model.camps.length < 2;
    for (const id of ['filter-since', 'filter-until']) {
      byId(id).min = this.model.firstDay;
      byId(id).max = this.model.lastDay;
    }
  }

  show(view) {
    this.state = view.state;
    const { state } = view;
    const signs = wordsOf(state.signs);
    for (const button of this.signs) button.setAttribute('aria-pressed', String(!state.signs || signs.has(button.dataset.sign)));
    for (const { name, rows, of } of this.lists) {
      const chosen = wordsOf(state[name]);
      const counts = count(view.statements, of);
      for (const { word, box, number } of rows) {
        box.checked = !state[name] || chosen.has(word);
        number.textContent = (counts.get(word) || 0).toLocaleString('en');
      }
    }
    const set = (id, value) => {
      if (document.activeElement !== byId(id) || byId(id).type === 'range') byId(id).value = value;
    };
    set('filter-count', state.count);
    set('filter-confidence', Math.round(state.confidence * 100));
    if (![...byId('filter-links').options].some((o) => Number(o.value) === state.links)) byId('filter-links').append(h('option', null, state.links));
    set('filter-links', state.links);
    set('filter-camp', state.camp);
    set('filter-boxes', state.boxes);
    set('filter-since', state.since);
    set('filter-until', state.until);
    byId('filter-places').checked = state.places === 'kept';
    byId('confidence-value').textContent = percent(state.confidence);
    this.showActive(view);
  }

  // What is filtered now, each with a button that takes it back.
  showActive({ state, focus }) {
    const chip = (words, part) => h('button', { type: 'button', class: 'chip', onclick: () => this.onChange(part) }, words, h('span', { class: 'cross', 'aria-hidden': 'true' }, '×'), h('span', { class: 'hidden' }, ' (take this filter away)'));
    const short = (text) => (text === 'none' ? 'none' : text.split(',').length > 3 ? `${text.split(',').length} chosen` : text.split(',').map(plain).join(', '));
    const chips = [];
    if (focus) chips.push(chip(['around ', bdi(focus.name), state.hops > 1 ? ', two links' : ''], { focus: '', hops: 1 }));
    if (state.signs) chips.push(chip(`sign: ${state.signs.split(',').map((x) => SIGN_WORDS[x] || x).join(', ')}`, { signs: '' }));
    for (const name of ['relations', 'statuses', 'kinds']) if (state[name]) chips.push(chip(`${name}: ${short(state[name])}`, { [name]: '' }));
    if (state.since || state.until) chips.push(chip(`period: ${state.since || '…'} to ${state.until || '…'}`, { since: '', until: '' }));
    if (state.camp) chips.push(chip(this.model.camps[state.camp - 1]?.name || `camp ${state.camp}`, { camp: 0 }));
    if (state.count > 1) chips.push(chip(`at least ${state.count} statements`, { count: 1 }));
    if (state.confidence > 0) chips.push(chip(`confidence from ${percent(state.confidence)}`, { confidence: 0 }));
    byId('active').replaceChildren(...chips);
    byId('reset').hidden = chips.length === 0;
    byId('filter-number').textContent = chips.length ? ` (${chips.length} set)` : '';
  }
}
