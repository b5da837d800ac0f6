// The time line: a small histogram, positive above and negative below the
// line, with a window that pointer and keyboard move.

import { h, s, byId } from './dom.js';
import { binOf, dayNumber, dayText, makeBins } from './bins.js';
import { countMarks } from './changes.js';
import { period, plural } from './words.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export class TimeLine {
  // `onPeriod(since, until)`: ISO days, or '' for open ends.
  constructor(root, model, onPeriod) {
    this.root = root;
    this.onPeriod = onPeriod;
    root.hidden = !model.firstDay || model.firstDay === model.lastDay;
    if (root.hidden) return;
    Object.assign(this, makeBins(model.firstDay, model.lastDay));
    this.firstDay = model.firstDay;
    this.lastDay = model.lastDay;
    this.build();
  }

  build() {
    const handle = (side, label) => h('div', {
      class: `handle ${side}`, role: 'slider', tabindex: 0, 'aria-label': label, 'aria-valuemin': 0, 'aria-valuemax': this.bins.length - 1,
      onkeydown: (event) => this.onKey(event, side),
    });
    this.bars = s('svg', { viewBox: `0 0 ${this.bins.length} 100`, preserveAspectRatio: 'none', 'aria-hidden': 'true' });
    this.window = h('div', { class: 'window' }, handle('since', 'Beginning of the period'), handle('until', 'End of the period'));
    this.track = h('div', { class: 'track' }, this.bars, this.window);
    this.track.addEventListener('pointerdown', (event) => this.onDown(event));
    byId('time-chart').replaceChildren(this.track, this.axis());
    byId('time-earlier').addEventListener('click', () => this.step(-1));
    byId('time-later').addEventListener('click', () => this.step(1));
    byId('time-all').addEventListener('click', () => this.onPeriod('', ''));
  }

  axis() {
    const axis = h('div', { class: 'axis', 'aria-hidden': 'true' });
    const every = Math.ceil(this.bins.length / (innerWidth < 600 ? 4 : 8));
    this.bins.forEach(({ first }, i) => {
      if (i % every || i > this.bins.length - every / 2) return;
      axis.append(h('span', { style: `left:${(i / this.bins.length) * 100}%` }, this.tick(dayText(first), i)));
    });
    return axis;
  }

  tick(day, i) {
    const [year, month, date] = day.split('-').map(Number);
    if (this.unit === 'year') return String(year);
    const head = this.unit === 'month' ? MONTHS[month - 1] : `${date} ${MONTHS[month - 1]}`;
    return i === 0 || (this.unit === 'month' && month === 1) ? `${head} ${year}` : head;
  }

  // Bars of what passes the other filters; the window of the state.
  show(view, changes) {
    if (this.root.hidden) return;
    const { state } = view;
    this.from = state.since ? binOf(this.bins, dayNumber(state.since)) : 0;
    this.to = state.until ? binOf(this.bins, dayNumber(state.until)) : this.bins.length - 1;
    this.to = Math.max(this.from, this.to);
    this.windowed = view.windowed;
    this.drawBars(view.base);
    this.drawWindow();
    this.tell(view, changes);
  }

  drawBars(statements) {
    const counts = this.bins.map(() => ({ '-1': 0, 0: 0, 1: 0 }));
    for (const { day, polarity } of statements)
      if (day >= this.firstDay && day <= this.lastDay && day.length === 10) counts[binOf(this.bins, dayNumber(day))][Math.sign(polarity)]++;
    const up = Math.max(1, ...counts.map((c) => c[1] + c[0]));
    const down = Math.max(0, ...counts.map((c) => c[-1]));
    const unit = 96 / (up + down);
    const base = 2 + up * unit;
    this.bars.replaceChildren(...counts.flatMap((c, i) => {
      const bar = (name, y, count) => (count ? s('rect', { class: name, x: i + 0.08, width: 0.84, y, height: count * unit }) : []);
      return [bar('positive', base - c[1] * unit, c[1]), bar('neutral', base - (c[1] + c[0]) * unit, c[0]), bar('negative', base, c[-1])].flat();
    }), s('path', { class: 'base', d: `M0 ${base}H${this.bins.length}` }));
  }

  drawWindow() {
    const n = this.bins.length;
    this.window.style.left = `${(this.from / n) * 100}%`;
    this.window.style.width = `${((this.to + 1 - this.from) / n) * 100}%`;
    this.window.classList.toggle('whole', !this.windowed);
    const [since, until] = this.window.children;
    since.setAttribute('aria-valuenow', this.from);
    since.setAttribute('aria-valuetext', dayText(this.bins[this.from].first));
    until.setAttribute('aria-valuenow', this.to);
    until.setAttribute('aria-valuetext', dayText(this.bins[this.to].last));
  }

  tell(view, changes) {
    const { state } = view;
    const text = byId('time-words');
    byId('time-all').disabled = !view.windowed;
    byId('time-earlier').disabled = !view.windowed || this.from === 0;
    byId('time-later').disabled = !view.windowed || this.to === this.bins.length - 1;
    const words = [h('strong', null, period(state.since || this.firstDay, state.until.length === 10 ? state.until : state.until || this.lastDay))];
    if (!view.windowed) words.push(`, all of it. Drag over the bars to choose a period and see what changed.`);
    else if (!changes) words.push('. There is nothing before it to compare it with.');
    else {
      const counts = countMarks(changes);
      words.push(`, against ${period(changes.since, changes.until)}: `, h('span', { class: 'tag new' }, `${counts.new} new`), ' ',
        h('span', { class: 'tag flipped' }, `${counts.flipped} flipped`), ' ', h('span', { class: 'tag gone' }, `${counts.gone} gone`),
        counts.new + counts.flipped + counts.gone ? '' : ' ');
    }
    const undated = view.base.filter((st) => !st.day).length;
    if (undated && view.windowed) words.push(` ${plural(undated, 'statement')} without a date left out.`);
    text.replaceChildren(...words);
  }

  choose(from, to) {
    const last = this.bins.length - 1;
    const [a, b] = [Math.max(0, Math.min(from, to)), Math.min(last, Math.max(from, to))];
    if (a === this.from && b === this.to && this.windowed) return;
    if (a === 0 && b === last) this.onPeriod('', '');
    else this.onPeriod(dayText(this.bins[a].first), dayText(this.bins[b].last));
  }

  step(direction) {
    const length = this.to + 1 - this.from;
    const from = Math.max(0, Math.min(this.bins.length - length, this.from + direction * length));
    this.choose(from, from + length - 1);
  }

  onKey(event, side) {
    const last = this.bins.length - 1;
    const at = side === 'since' ? this.from : this.to;
    const moves = { ArrowLeft: at - 1, ArrowDown: at - 1, ArrowRight: at + 1, ArrowUp: at + 1, PageDown: at - 5, PageUp: at + 5, Home: 0, End: last };
    if (!(event.key in moves)) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(last, moves[event.key]));
    if (side === 'since') this.choose(Math.min(to, this.to), this.to);
    else this.choose(this.from, Math.max(to, this.from));
  }

  binAt(event) {
    const { left, width } = this.track.getBoundingClientRect();
    return Math.max(0, Math.min(this.bins.length - 1, Math.floor(((event.clientX - left) / width) * this.bins.length)));
  }

  // On a handle its side moves, inside the window the window, elsewhere a new
  // window begins.
  onDown(event) {
    if (event.button !== 0) return;
    const start = this.binAt(event);
    const { from, to } = this;
    const handle = event.target.closest('.handle');
    const inside = !handle && this.windowed && start >= from && start <= to;
    const move = (e) => {
      const at = this.binAt(e);
      if (handle) this.choose(handle.classList.contains('since') ? Math.min(at, to) : from, handle.classList.contains('since') ? to : Math.max(at, from));
      else if (inside) {
        const shift = Math.max(-from, Math.min(this.bins.length - 1 - to, at - start));
        this.choose(from + shift, to + shift);
      } else this.choose(start, at);
    };
    this.track.setPointerCapture(event.pointerId);
    this.track.addEventListener('pointermove', move);
    const end = () => this.track.removeEventListener('pointermove', move);
    this.track.addEventListener('pointerup', end, { once: true });
    this.track.addEventListener('pointercancel', end, { once: true });
    if (!handle && !inside) move(event);
  }
}
