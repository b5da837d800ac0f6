// From the data to the page: the state decides the view, the view everything
// that is seen.

import { h, s, byId } from './dom.js';
import { readModel } from './data.js';
import { DEFAULTS, pickOfActor, readHash, readPick, writeHash } from './state.js';
import { makeView, spread } from './filter.js';
import { changesOf } from './changes.js';
import { makePlan } from './plan.js';
import { layOut, loadLayout } from './layout.js';
import { Diagram } from './diagram.js';
import { legendItems, SAMPLE_HEIGHT, SAMPLE_WIDTH } from './legend.js';
import { TimeLine } from './time.js';
import { tableOf } from './table.js';
import { Evidence } from './evidence.js';
import { Search } from './search.js';
import { Controls } from './controls.js';
import { csvOf, saveFile, standalone } from './save.js';
import { captionLines, period, plural } from './words.js';

const EMPTY = { width: 0, height: 0, vertices: [], edges: [], boxes: [] };

class Page {
  constructor(model) {
    this.model = model;
    const links = Math.min(DEFAULTS.links, model.maxEdges || DEFAULTS.links);
    this.defaults = { ...DEFAULTS, links, boxes: model.boxes, kinds: model.topics ? '' : model.look.kinds.map((k) => k.name).filter((k) => k !== 'topic').join(',') };
    this.state = readHash(location.hash, this.defaults);
    this.layouts = new Map();
    const onPick = (pick, andFocus) => this.pick(pick, andFocus);
    this.diagram = new Diagram(byId('canvas'), model.look, onPick);
    this.time = new TimeLine(byId('time'), model, (since, until) => this.change({ since, until }));
    this.table = tableOf(model.look, { onPick: (pick) => this.pick(pick, true), onSort: (sort) => this.change({ sort }) });
    this.evidence = new Evidence(model.look, { onPick, onFocus: (actor, hops) => this.focusOn(actor, hops) });
    this.search = new Search(model, (actor) => this.find(actor));
    this.controls = new Controls(model, (part) => this.change(part || { ...this.defaults, pick: this.state.pick, sort: this.state.sort }));
    this.wire();
  }

  wire() {
    const { diagram } = this;
    byId('zoom-in').addEventListener('click', () => diagram.scaleBy(1.25));
    byId('zoom-out').addEventListener('click', () => diagram.scaleBy(0.8));
    byId('zoom-fit').addEventListener('click', () => diagram.scaleBy(0));
    byId('save-svg').addEventListener('click', () => saveFile('stancegraph.svg', 'image/svg+xml', this.svg()));
    byId('save-csv').addEventListener('click', () => saveFile('stancegraph.csv', 'text/csv;charset=utf-8', csvOf(this.view.statements)));
    byId('evidence-close').addEventListener('click', () => this.pick('', true));
    byId('print').addEventListener('click', () => print());
    for (const skip of document.querySelectorAll('a.skip'))
      skip.addEventListener('click', (event) => {
        event.preventDefault();
        byId(skip.getAttribute('href').slice(1)).focus();
      });
    addEventListener('hashchange', () => {
      if (location.hash.replace(/^#/, '') === writeHash(this.state, this.defaults)) return;
      this.state = readHash(location.hash, this.defaults);
      this.update();
    });
    addEventListener('keydown', (event) => {
      if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName) && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        byId('search').focus();
      }
    });
  }

  change(part) {
    this.state = { ...this.state, ...part };
    this.update();
  }

  // `andFocus`: the reader is elsewhere; the evidence takes the focus.
  pick(pick, andFocus) {
    const same = pick && pick === this.state.pick;
    this.state = { ...this.state, pick: same && !andFocus ? '' : pick };
    this.showPick();
    this.remember();
    if (andFocus && this.state.pick) byId('evidence').focus();
    else if (andFocus) this.diagram.focusOn(this.diagram.current);
    if (this.state.pick && innerWidth < 900) byId('evidence').scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  focusOn(actor, hops) {
    this.change(hops ? { focus: actor.key, hops } : { focus: '', hops: 1 });
  }

  // An actor that the picture leaves out comes with its neighbourhood.
  find(actor) {
    const pick = pickOfActor(actor);
    const drawn = this.picture?.links.some((link) => link.from === actor || link.to === actor);
    this.change({ pick, ...(drawn ? {} : { focus: actor.key, hops: 1 }) });
    byId('evidence').focus();
  }

  remember() {
    const hash = writeHash(this.state, this.defaults);
    if (hash !== location.hash.replace(/^#/, '')) history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
  }

  // What needs no places comes at once, the picture a frame later.
  update() {
    this.view = makeView(this.model, this.state);
    this.changes = changesOf(this.view);
    this.controls.show(this.view);
    this.time.show(this.view, this.changes);
    const { links, places } = this.state;
    this.toPlace = spread(places === 'kept' ? this.view.allLinks : this.view.links, links);
    this.table.show(this.view, this.changes, this.drawnLinks().length);
    this.showPick();
    this.remember();
    this.tell();
    cancelAnimationFrame(this.waiting);
    this.waiting = requestAnimationFrame(() => setTimeout(() => this.draw()));
  }

  // The link as the period has it, or as the period before had it.
  shownOf = (link) => {
    if (!this.view.windowed) return link;
    const now = this.view.now.get(link.key);
    if (now && now.count >= this.state.count) return now;
    return this.changeOf(link) === 'gone' ? this.changes.before.get(link.key) : null;
  };

  changeOf = (link) => this.changes?.marks.get(link.key);

  drawnLinks() {
    return this.toPlace.map((link) => this.view.now.get(link.key)).filter((link) => link && link.count >= this.state.count);
  }

  layoutOf(links) {
    const page = this.diagram.page;
    const { boxes } = this.state;
    const key = `${page} ${boxes} ${links.map((link) => `${link.key}*${link.count}`).join(' ')}`;
    if (!this.layouts.has(key)) {
      if (this.layouts.size > 20) this.layouts.clear();
      const started = performance.now();
      const plan = makePlan(this.model, links, boxes);
      this.layouts.set(key, { plan, layout: links.length ? layOut(plan, page) : EMPTY });
      document.documentElement.dataset.laidOut = String(Math.round(performance.now() - started));
    }
    return this.layouts.get(key);
  }

  draw() {
    if (!this.ready) return;
    this.picture = { ...this.layoutOf(this.toPlace), links: this.drawnLinks(), changes: new Set(this.toPlace.map(this.changeOf)) };
    if (this.toPlace.length) this.diagram.show(this.picture, this.shownOf, this.changeOf);
    else this.diagram.showNothing();
    this.diagram.mark(this.state.pick);
    this.showLegend();
  }

  showPick() {
    const pick = readPick(this.state.pick, this.model);
    this.evidence.show(this.view, pick);
    byId('evidence-close').hidden = !this.state.pick;
    document.body.classList.toggle('has-pick', Boolean(this.state.pick));
    this.diagram.mark(this.state.pick);
    this.table.mark(this.state.pick);
  }

  showLegend() {
    const items = legendItems(this.model.look, this.picture);
    byId('legend').replaceChildren(...items.map(({ sample, caption }) => h('li', null,
      s('svg', { class: 'live', width: SAMPLE_WIDTH, height: SAMPLE_HEIGHT, viewBox: `0 0 ${SAMPLE_WIDTH} ${SAMPLE_HEIGHT}`, 'aria-hidden': 'true' }, sample), caption)));
    byId('caption').replaceChildren(...captionLines(this.view, this.picture).map((line) => h('span', null, line, ' ')));
  }

  tell() {
    const actors = new Set(this.view.statements.flatMap((st) => [st.from, st.to]).filter((a) => !a.isTopic));
    byId('result').textContent = `${plural(this.view.statements.length, 'statement')}, ${plural(this.view.links.length, 'link')}, ${plural(actors.size, 'actor')}`;
  }

  svg() {
    return standalone(this.view, this.picture, this.shownOf, this.changeOf, byId('title').textContent);
  }
}

function lede({ statements, documents, firstDay, lastDay, all }) {
  const days = period(firstDay, lastDay);
  const of = all > statements.length ? `the strongest ${statements.length.toLocaleString('en')} of ${plural(all, 'statement')}` : plural(statements.length, 'statement');
  return `${of[0].toUpperCase()}${of.slice(1)} from ${plural(documents.length, 'document')}${days ? `, ${days}` : ''}. Every link shows the sentences it comes from.`;
}

async function start() {
  const model = readModel(byId('data').textContent);
  document.documentElement.classList.add('scripted');
  byId('lede').textContent = lede(model);
  const page = new Page(model);
  page.update();
  await loadLayout();
  page.ready = true;
  page.draw();
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
}

start();
