// From the statements of the graph to those that the reader wants, and from
// these to links: the statements of one source, target and sign.

import { wordsOf } from './state.js';

export const SIGNS = ['+', '-', '0'];
export const signOf = (polarity) => (polarity > 0 ? '+' : polarity < 0 ? '-' : '0');

// What passes every filter but the period.
function makeTest(state) {
  const signs = wordsOf(state.signs);
  const relations = wordsOf(state.relations);
  const statuses = wordsOf(state.statuses);
  const kinds = wordsOf(state.kinds);
  const has = (set, word) => set.size === 0 || set.has(word);
  return (st) => has(signs, signOf(st.polarity)) && has(relations, st.relation) &&
    has(statuses, st.status) && st.confidence >= state.confidence &&
    has(kinds, st.from.look.name) && has(kinds, st.to.look.name) &&
    (!state.camp || st.from.camp === state.camp || st.to.camp === state.camp);
}

// A date may be a year or a month: it passes when it may lie in the period.
export const inPeriod = ({ day }, since, until) => Boolean(day) &&
  (!since || day >= since.slice(0, day.length)) && (!until || day.slice(0, until.length) <= until);

// Actors at most `hops` links away from one.
function neighbourhood(statements, actor, hops) {
  const near = new Map();
  for (const { from, to } of statements) {
    near.set(from, (near.get(from) || new Set()).add(to));
    near.set(to, (near.get(to) || new Set()).add(from));
  }
  let reached = new Set([actor]);
  let edge = reached;
  for (let hop = 0; hop < hops; hop++) {
    const next = new Set();
    for (const at of edge) for (const to of near.get(at) || []) if (!reached.has(to)) next.add(to);
    reached = new Set([...reached, ...next]);
    edge = next;
  }
  return reached;
}

// Friendly and hostile statements of the same two are one link of mixed sign;
// what is neutral between them is a link of its own.
export const MIXED = 2;

const linkKey = (st) => `${st.from.number}>${st.to.number}>${st.polarity ? 's' : 'n'}`;

export function linksOf(statements) {
  const links = new Map();
  for (const st of statements) {
    if (!st.drawn) continue;
    const key = linkKey(st);
    let link = links.get(key);
    if (!link) links.set(key, (link = { key, from: st.from, to: st.to, members: [] }));
    link.members.push(st);
  }
  for (const link of links.values()) finish(link);
  return links;
}

function finish(link) {
  link.members.sort((a, b) => b.confidence - a.confidence || a.number - b.number);
  link.count = link.members.length;
  link.confidence = link.members[0].confidence;
  link.asserted = link.members.some((st) => st.asserted);
  link.positive = link.members.filter((st) => st.polarity > 0).length;
  link.negative = link.members.filter((st) => st.polarity < 0).length;
  link.sign = link.positive && link.negative ? MIXED : Math.sign(link.positive - link.negative);
}

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// Links of more statements first, as render/select.c has it.
export function strongestFirst(a, b) {
  return b.count - a.count || a.to.isTopic - b.to.isTopic || b.confidence - a.confidence ||
    byText(a.from.name, b.from.name) || byText(a.to.name, b.to.name) || b.sign - a.sign;
}

// Of links in that order the `most` that a picture takes: each time the one
// with the most statements for each link that its less shown end has already
// (render/spread.c), so that more than the giants are seen.
export function spread(links, most) {
  if (links.length <= most) return links;
  const taken = new Map();
  const of = (actor) => taken.get(actor) || 0;
  const left = new Set(links);
  const chosen = [];
  while (chosen.length < most) {
    let best = null;
    let worth = 0;
    for (const link of left) {
      if (link.count <= worth) break; // what follows has fewer statements
      const now = link.count / (1 + Math.min(of(link.from), of(link.to)));
      if (now > worth) {
        best = link;
        worth = now;
      }
    }
    left.delete(best);
    chosen.push(best);
    taken.set(best.from, of(best.from) + 1);
    taken.set(best.to, of(best.to) + 1);
  }
  return chosen.sort(strongestFirst);
}

const ordered = (links, least) => [...links.values()].filter((l) => l.count >= least).sort(strongestFirst);

// Everything that follows from the state and needs no places.
export function makeView(model, state) {
  let base = model.statements.filter(makeTest(state));
  const focus = state.focus ? model.byKey.get(state.focus) : null;
  if (focus) {
    const near = neighbourhood(base, focus, state.hops);
    base = base.filter((st) => near.has(st.from) && near.has(st.to));
  }
  const always = linksOf(base);
  const windowed = Boolean(state.since || state.until);
  const statements = windowed ? base.filter((st) => inPeriod(st, state.since, state.until)) : base;
  const now = windowed ? linksOf(statements) : always;
  return {
    model, state, focus, base, statements, windowed, always, now,
    links: ordered(now, state.count),
    allLinks: ordered(always, state.count),
  };
}
