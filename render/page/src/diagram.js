// The picture on the screen: alive to pointer and keyboard, with short
// movements from one state to the next.

import { h, s } from './dom.js';
import { pictureElements } from './picture.js';
import { signRules } from './colors.js';
import { darkRules } from './shape.js';
import { FONT_FAMILY } from './text.js';
import { actorName, linkName, plural } from './words.js';
import { pickOfActor, pickOfLink } from './state.js';

const PAD = 14;
const SMALLEST_SCALE = 0.5;
const SMALLEST_SCALE_NARROW = 0.72; // letters of 8 pixels; the rest is reached by scrolling
const LARGEST_SCALE = 1.2;
const FADE = 260;

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export class Diagram {
  // `onPick(pick)` is called with what was chosen, '' for nothing.
  constructor(canvas, look, onPick) {
    this.canvas = canvas;
    this.look = look;
    this.onPick = onPick;
    this.zoom = 1;
    this.items = new Map(); // pick -> { element, at }
    this.svg = null;
    document.head.append(h('style', null, signRules(look) + darkRules(look, '.live')));
    new ResizeObserver(() => this.fit()).observe(canvas);
  }

  // The height by width that a layout should have.
  get page() {
    const { width, height } = this.room;
    return Math.min(1.5, Math.max(0.5, Math.round((height / width) * 8) / 8));
  }

  get room() {
    return { width: this.canvas.clientWidth, height: Math.max(420, window.innerHeight * 0.82) };
  }

  show(picture, shownOf, changeOf) {
    const before = this.items;
    const sameLayout = this.picture?.layout === picture.layout;
    const focused = this.svg?.contains(document.activeElement) ? document.activeElement.dataset.pick : null;
    const old = this.svg;
    const elements = pictureElements(this.look, picture, shownOf, changeOf);
    this.picture = picture;
    this.items = new Map();
    this.makeLive(elements, changeOf);
    this.draw(picture, elements);
    if (old?.isConnected) old.replaceWith(this.svg);
    else this.canvas.replaceChildren(this.svg);
    this.fit();
    this.move(before, sameLayout);
    this.current = this.items.has(focused) ? focused : this.items.keys().next().value;
    this.items.get(this.current)?.element.setAttribute('tabindex', '0');
    if (focused && this.items.has(focused)) this.items.get(focused).element.focus({ preventScroll: true });
  }

  showNothing() {
    this.items = new Map();
    this.picture = this.svg = null;
    this.canvas.replaceChildren(h('p', { class: 'empty' }, 'No links to draw.'));
  }

  draw({ layout }, { frames, frameLabels, links, nodes }) {
    const width = layout.width + 2 * PAD;
    const height = layout.height + 2 * PAD;
    this.size = { width, height };
    const group = s('g', { class: 'graph', transform: `translate(${PAD} ${PAD})` },
      frames, [...links.values()].map((l) => l.element), frameLabels, [...nodes.values()].map((v) => v.element));
    this.svg = s('svg', {
      class: 'live', viewBox: `0 0 ${width} ${height}`, role: 'group', 'font-family': FONT_FAMILY,
      'aria-label': `Diagram of ${nodes.size} actors and topics with ${plural(links.size, 'link')}`,
      'aria-describedby': 'diagram-keys',
    }, group);
    this.svg.addEventListener('keydown', (event) => this.onKey(event));
    this.svg.addEventListener('click', (event) => {
      if (!event.target.closest('[data-pick]')) this.onPick('');
    });
  }

  makeLive({ links, nodes }, changeOf) {
    const add = (pick, element, at, name) => {
      for (const [attribute, value] of Object.entries({ role: 'button', tabindex: -1, 'aria-label': name, 'aria-pressed': 'false' }))
        element.setAttribute(attribute, value);
      element.dataset.pick = pick;
      element.addEventListener('click', () => this.onPick(pick));
      element.addEventListener('focus', () => this.setCurrent(pick));
      this.items.set(pick, { element, at });
    };
    const strongest = [...links.values()].reverse();
    for (const { element, shown, edge } of strongest)
      add(pickOfLink(shown), element, this.picture.layout.edges[this.picture.plan.edges.indexOf(edge)].label, linkName(this.look, shown, changeOf(edge.link)));
    for (const [actor, { element, at }] of nodes) {
      add(pickOfActor(actor), element, at, actorName(actor));
      const touched = strongest.some(({ shown }) => shown.from === actor || shown.to === actor);
      element.classList.toggle('alone', !touched);
    }
  }

  setCurrent(pick) {
    this.items.get(this.current)?.element.setAttribute('tabindex', '-1');
    this.current = pick;
    this.items.get(pick)?.element.setAttribute('tabindex', '0');
  }

  // Vertices move to their new places, links fade in; in the same layout only
  // what came or went fades.
  move(before, sameLayout) {
    if (still() || before.size === 0) return;
    for (const [pick, { element, at }] of this.items) {
      const was = before.get(pick);
      if (element.classList.contains('node') && was && !sameLayout)
        element.animate([{ transform: `translate(${was.at.x}px, ${was.at.y}px)` }, { transform: `translate(${at.x}px, ${at.y}px)` }],
          { duration: 2 * FADE, easing: 'ease-in-out' });
      else if (!was || (!sameLayout && element.classList.contains('link')))
        element.animate([{ opacity: 0 }, { opacity: 1 }],
          { duration: FADE, delay: sameLayout ? 0 : FADE, fill: 'backwards' });
    }
  }

  // Marks what is chosen and its neighbours; everything else steps back.
  mark(pick) {
    const chosen = this.items.get(pick);
    const near = new Set();
    if (chosen) {
      near.add(pick);
      for (const other of this.items.keys()) {
        const [from, to] = other.split('\u001f');
        if (to === undefined) continue;
        if (from === pick || to === pick || other === pick) for (const key of [other, from, to]) near.add(key);
      }
    }
    for (const [key, { element }] of this.items) {
      element.classList.toggle('chosen', key === pick);
      element.classList.toggle('dim', Boolean(chosen) && !near.has(key));
      element.setAttribute('aria-pressed', String(key === pick));
    }
  }

  focusOn(pick) {
    this.items.get(pick)?.element.focus();
  }

  // ---- size ---------------------------------------------------------------

  fit() {
    if (!this.svg) return;
    const { width, height } = this.size;
    const fitting = Math.min(this.room.width / width, this.room.height / height, LARGEST_SCALE);
    const smallest = this.room.width < 560 ? SMALLEST_SCALE_NARROW : SMALLEST_SCALE;
    const scale = Math.max(smallest, fitting) * this.zoom;
    this.svg.style.width = `${Math.round(width * scale)}px`;
    this.svg.style.height = `${Math.round(height * scale)}px`;
    this.canvas.style.maxHeight = `${Math.round(this.room.height)}px`;
  }

  scaleBy(factor) {
    this.zoom = factor ? Math.min(4, Math.max(0.4, this.zoom * factor)) : 1;
    this.fit();
  }

  // ---- keyboard -----------------------------------------------------------

  onKey(event) {
    const pick = event.target.dataset?.pick;
    if (pick === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    let next = null;
    if (steps[event.key]) next = this.nearest(pick, ...steps[event.key]);
    else if (event.key === 'Home') next = this.items.keys().next().value;
    else if (event.key === 'Enter' || event.key === ' ') this.onPick(pick);
    else if (event.key === 'Escape') this.onPick('');
    else if (event.key === '+' || event.key === '=') this.scaleBy(1.25);
    else if (event.key === '-') this.scaleBy(0.8);
    else return;
    event.preventDefault();
    if (next) this.focusOn(next);
  }

  // The next thing in a direction; what lies off the line counts double.
  nearest(pick, dx, dy) {
    const from = this.items.get(pick).at;
    let best = null;
    let least = Infinity;
    for (const [key, { at }] of this.items) {
      const along = (at.x - from.x) * dx + (at.y - from.y) * dy;
      const aside = Math.abs((at.x - from.x) * dy) + Math.abs((at.y - from.y) * dx);
      if (key === pick || along <= 1) continue;
      if (along + 2 * aside < least) {
        least = along + 2 * aside;
        best = key;
      }
    }
    return best;
  }
}
