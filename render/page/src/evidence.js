// What the graph is based on: the sentences behind the chosen link or actor.

import { h, bdi, byId, printable, safeAddress } from './dom.js';
import { linksOf } from './filter.js';
import { percent, period, plain, plural, relationsOf, signName } from './words.js';
import { isDay } from './data.js';
import { pickOfActor, pickOfLink } from './state.js';

const FIRST_CARDS = 25;

// The sentence in pieces, each with the names of the spans that cover it.
function pieces(text, spans) {
  const inside = Object.entries(spans).filter(([, span]) => span);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(([, span]) => span)])].filter((c) => c <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => ({
    text: text.slice(start, cuts[i + 1]),
    names: inside.filter(([, [from, to]]) => from <= start && to >= cuts[i + 1]).map(([name]) => name),
  }));
}

function marked(text, st, look) {
  return pieces(text, st.spans).map(({ text: piece, names }) =>
    names.length ? h('mark', { class: [...names, signName(look, st.polarity)].join(' ') }, printable(piece)) : printable(piece));
}

function sentenceElement(st, look) {
  const { sentences } = st.document;
  const beside = (number) => (sentences[number] ? h('span', { class: 'context' }, printable(sentences[number])) : null);
  const text = sentences[st.sentence] || '';
  return h('blockquote', { dir: 'auto' }, beside(st.sentence - 1), ' ', h('span', { class: 'told' }, marked(text, st, look)), ' ', beside(st.sentence + 1));
}

function sourceLine(doc) {
  const title = doc.title || doc.id;
  const address = doc.url && safeAddress(doc.url);
  const line = [address ? h('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, bdi(title)) : h('cite', null, bdi(title))];
  if (doc.medium) line.push(', ', bdi(doc.medium));
  if (doc.author) line.push(', ', bdi(doc.author));
  if (doc.title) line.push(h('span', { class: 'id' }, ` ${doc.id}`));
  return line;
}

const whenOf = (st) => (isDay(st.day) ? period(st.day, st.day) : st.date || 'no date');

const signElement = (look, sign, asserted = true) => h('span', { class: `sign ${signName(look, sign)}${asserted ? '' : ' hedged'}` }, signName(look, sign));

function card(st, look, onPick) {
  const actor = (a) => h('button', { type: 'button', class: 'link-like', onclick: () => onPick(pickOfActor(a)) }, bdi(a.name));
  return h('li', { class: `card ${signName(look, st.polarity)}` },
    h('p', { class: 'who' }, actor(st.from), ' ', h('span', { class: 'does' }, plain(st.relation)), ' ', actor(st.to),
      st.topic && st.topic !== st.to.name ? [' ', h('span', { class: 'about' }, 'about ', bdi(st.topic))] : null),
    sentenceElement(st, look),
    h('p', { class: 'facts' },
      signElement(look, st.polarity, st.asserted),
      h('span', null, st.told), st.reviewed ? h('span', null, 'checked by a person') : null, h('span', null, `confidence ${percent(st.confidence)}`), h('time', { datetime: st.day || null }, whenOf(st))),
    st.attributedTo.length ? h('p', { class: 'speaker' }, 'On the word of ', st.attributedTo.map((name, i) => [i ? ', who cites ' : '', bdi(name)])) : null,
    h('p', { class: 'origin' }, sourceLine(st.document)));
}

const newestFirst = (a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.number - b.number);

export class Evidence {
  constructor(look, { onPick, onFocus }) {
    Object.assign(this, { look, onPick, onFocus, root: byId('evidence-body'), heading: byId('evidence-title') });
  }

  // `chosen`: { statements, title, intro } or null.
  show(view, pick) {
    const of = this.statementsOf(view, pick);
    this.key = of?.key;
    if (!of) return this.invite(view);
    const list = h('ol', { class: 'cards' });
    const more = h('button', { type: 'button', class: 'quiet', onclick: () => fill(Infinity) });
    const statements = of.statements.slice().sort(newestFirst);
    const fill = (most) => {
      const at = list.children.length;
      list.append(...statements.slice(at, most).map((st) => card(st, this.look, this.onPick)));
      more.hidden = list.children.length === statements.length;
      more.textContent = `Show all ${plural(statements.length, 'statement')}`;
      if (at) list.children[at]?.querySelector('button')?.focus();
    };
    fill(FIRST_CARDS);
    this.heading.replaceChildren(...of.title);
    this.root.replaceChildren(...of.intro, this.key_(), list, more);
    return undefined;
  }

  key_() {
    return h('p', { class: 'marks', 'aria-hidden': 'true' }, h('mark', { class: 'source' }, 'source'), ' ', h('mark', { class: 'cue neutral' }, 'what it does'), ' ', h('mark', { class: 'target' }, 'target'));
  }

  statementsOf(view, pick) {
    if (pick.actor) return this.ofActor(view, pick.actor);
    if (pick.from && pick.to) return this.ofLink(view, pick);
    return null;
  }

  ofLink(view, { from, to, neutral }) {
    const statements = view.statements.filter((st) => st.from === from && st.to === to && (st.polarity === 0) === neutral);
    const sign = statements.length ? [...linksOf(statements.map((st) => ({ ...st, drawn: true }))).values()][0].sign : 0;
    const others = view.links.filter((link) => (link.from === from && link.to === to && (link.sign === 0) !== neutral) || (link.from === to && link.to === from && from !== to));
    return {
      statements, title: [bdi(from.name), ' → ', bdi(to.name)],
      intro: [h('p', { class: 'intro' }, statements.length ? [signElement(this.look, sign), ` ${plural(statements.length, 'statement')}`] : 'No statement in this view: a filter or the period hides them.'),
        others.length ? h('p', { class: 'others' }, 'Between the same two: ', others.map((link, i) => [i ? ', ' : '',
          h('button', { type: 'button', class: 'link-like', onclick: () => this.onPick(pickOfLink(link)) },
            bdi(link.from.name), ' → ', bdi(link.to.name), ` (${signName(this.look, link.sign)}, ${link.count})`)])) : null].filter(Boolean),
    };
  }

  ofActor(view, actor) {
    const statements = view.statements.filter((st) => st.from === actor || st.to === actor);
    const made = statements.filter((st) => st.from === actor).length;
    const { state } = view;
    const focused = state.focus === actor.key;
    const hop = (hops, label) => h('button', { type: 'button', 'aria-pressed': String(focused && state.hops === hops), onclick: () => this.onFocus(actor, focused && state.hops === hops ? 0 : hops) }, label);
    const names = actor.aliases.slice(0, 8);
    return {
      statements, title: [bdi(actor.name)],
      intro: [
        h('p', { class: 'intro' }, `${actor.look.caption}${actor.affiliation ? ', ' : ''}`, actor.affiliation ? bdi(actor.affiliation) : null, ': ',
          actor.isTopic ? plural(statements.length, 'statement') : `makes ${made}, receives ${statements.length - made} in this view`),
        names.length ? h('p', { class: 'names' }, 'Also: ', names.map((name, i) => [i ? ', ' : '', bdi(name)]), actor.aliases.length > names.length ? ` and ${actor.aliases.length - names.length} more` : '') : null,
        h('p', { class: 'focus', role: 'group', 'aria-label': 'Neighbourhood' }, 'Show only: ', hop(1, 'its neighbours'), ' ', hop(2, 'two links around')),
      ].filter(Boolean),
    };
  }

  invite(view) {
    this.heading.replaceChildren('Evidence');
    const strongest = view.links.slice(0, 6);
    this.root.replaceChildren(
      h('p', { class: 'intro' }, strongest.length ? 'Choose a link or an actor in the picture, the table or here to read the sentences behind it.' : 'No statement passes these filters.'),
      strongest.length ? h('h3', null, 'Strongest links') : '',
      h('ul', { class: 'starters' }, strongest.map((link) => h('li', null,
        h('button', { type: 'button', class: 'starter', onclick: () => this.onPick(pickOfLink(link), true) },
          h('span', { class: `sign bare ${signName(this.look, link.sign)}` }, h('span', { class: 'hidden' }, signName(this.look, link.sign))),
          h('span', null, bdi(link.from.name), ' → ', bdi(link.to.name), h('span', { class: 'words' }, relationsOf(link))), h('span', { class: 'count' }, link.count, h('span', { class: 'hidden' }, ' statements')))))));
  }
}
