// Search with suggestions: actors by any of their names, topics by their words
// (the combobox pattern of the ARIA authoring guide).

import { h, byId, bdi } from './dom.js';
import { plural } from './words.js';

const MOST = 8;

const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

// How well `name` answers: at its beginning, at the beginning of a word, inside.
function rank(name, wanted) {
  const at = name.indexOf(wanted);
  if (at < 0) return Infinity;
  if (at === 0) return name === wanted ? 0 : 1;
  return name[at - 1] === ' ' ? 2 : 3;
}

export function makeIndex(model) {
  return model.actors.map((actor) => ({ actor, names: [actor.name, ...actor.aliases].map((name) => ({ name, key: folded(name) })) }));
}

export function suggest(index, text) {
  const wanted = folded(text);
  if (!wanted) return [];
  const found = [];
  for (const { actor, names } of index) {
    let best = { value: Infinity };
    names.forEach(({ name, key }, i) => {
      const value = rank(key, wanted) + (i ? 0.5 : 0);
      if (value < best.value) best = { value, name, alias: i > 0 };
    });
    if (best.value < Infinity) found.push({ actor, ...best, weight: actor.made + actor.received });
  }
  found.sort((a, b) => a.value - b.value || a.actor.isTopic - b.actor.isTopic || b.weight - a.weight || a.actor.number - b.actor.number);
  return found.slice(0, MOST);
}

export class Search {
  constructor(model, onChoose) {
    this.index = makeIndex(model);
    this.onChoose = onChoose;
    this.input = byId('search');
    this.list = byId('suggestions');
    this.at = -1;
    this.found = [];
    this.input.addEventListener('input', () => this.suggest());
    this.input.addEventListener('keydown', (event) => this.onKey(event));
    this.input.addEventListener('blur', () => setTimeout(() => this.close(), 150));
  }

  suggest() {
    this.found = suggest(this.index, this.input.value);
    this.at = -1;
    this.list.replaceChildren(...this.found.map(({ actor, name, alias, weight }, i) => h('li', {
      id: `suggestion-${i}`, role: 'option', 'aria-selected': 'false', onpointerdown: (event) => { event.preventDefault(); this.choose(i); },
    }, h('span', { class: 'found' }, bdi(name)), h('span', { class: 'what' }, alias ? [bdi(actor.name), ', '] : null, `${actor.look.caption}, ${plural(weight, 'statement')}`))));
    const nothing = this.input.value.trim() && !this.found.length;
    if (nothing) this.list.append(h('li', { class: 'nothing', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, 'Nobody and nothing of this name'));
    this.open(this.found.length > 0 || nothing);
  }

  open(open) {
    this.list.hidden = !open;
    this.input.setAttribute('aria-expanded', String(Boolean(open)));
    if (!open) this.input.removeAttribute('aria-activedescendant');
  }

  close() {
    this.open(false);
  }

  highlight(at) {
    this.at = (at + this.found.length) % this.found.length;
    [...this.list.children].forEach((li, i) => li.setAttribute('aria-selected', String(i === this.at)));
    this.input.setAttribute('aria-activedescendant', `suggestion-${this.at}`);
    this.list.children[this.at].scrollIntoView({ block: 'nearest' });
  }

  choose(i) {
    const { actor } = this.found[i];
    this.input.value = '';
    this.close();
    this.onChoose(actor);
  }

  onKey(event) {
    if (event.key === 'Escape') {
      if (this.list.hidden) this.input.value = '';
      this.close();
    } else if (event.key === 'Enter' && this.found.length && !this.list.hidden) {
      event.preventDefault();
      this.choose(Math.max(0, this.at));
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && this.found.length) {
      event.preventDefault();
      if (this.list.hidden) this.open(true);
      this.highlight(this.at + (event.key === 'ArrowDown' ? 1 : -1));
    }
  }
}
