// Words for links, captions and labels, as render/words.c has them.

import { printable } from './dom.js';
import { MIXED } from './filter.js';

const MOST_RELATIONS = 3;

export const plain = (relation) => relation.replaceAll('_', ' ');
export const plural = (count, noun) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
export const percent = (share) => `${Math.round(share * 100)} %`;

function tally(members) {
  const tallies = new Map();
  for (const { relation, told, asserted } of members) {
    const t = tallies.get(relation) || { relation, count: 0, hedged: 0, statuses: new Set() };
    t.count++;
    if (!asserted) {
      t.hedged++;
      t.statuses.add(told);
    }
    tallies.set(relation, t);
  }
  return [...tallies.values()].sort((a, b) => b.count - a.count || (a.relation < b.relation ? -1 : 1));
}

function words(t) {
  const times = t.count > 1 ? `\u00a0×${t.count}` : '';
  if (!t.hedged) return plain(t.relation) + times;
  const how = t.statuses.size > 1 ? 'hedged' : [...t.statuses][0];
  return `${plain(t.relation)}${times} (${t.hedged < t.count ? `${t.hedged}\u00a0` : ''}${how})`;
}

// "+2 −1" of a link of mixed sign.
export const balanceOf = (link) => (link.sign === MIXED ? `+${link.positive}\u00a0−${link.negative}` : '');

// "accuses ×2, criticizes (1 possible)", "+2 −1: supports ×2, warns".
export function relationsOf(link) {
  const tallies = tally(link.members);
  const shown = `${link.sign === MIXED ? `${balanceOf(link)}: ` : ''}${tallies.slice(0, MOST_RELATIONS).map(words).join(', ')}`;
  return tallies.length > MOST_RELATIONS ? `${shown}, ${tallies.length - MOST_RELATIONS} more` : shown;
}

// The look of a sign: -1, 0, 1 or MIXED.
export const signLook = (look, sign) => look.signs[sign + 1];
export const signName = (look, sign) => signLook(look, sign).name;

export const linkName = (look, link, change) =>
  `${link.from.name} → ${link.to.name}: ${relationsOf(link)}${change ? ` ${change}` : ''} (${signName(look, link.sign)}` +
  `${link.asserted ? '' : ', not told as a fact'}), ${plural(link.count, 'statement')}`;

const MOST_EVIDENCE = 3;
const MOST_SENTENCE = 200;

const accordingTo = (st) => st.attributedTo.map((name, i) => `${i ? 'citing' : 'according to'} ${printable(name)}`).join(', ');

// The name of a link and its strongest evidence, in lines.
export function linkTooltip(look, link, change) {
  const told = link.members.slice(0, MOST_EVIDENCE).map((st) => {
    const sentence = printable(st.document.sentences[st.sentence] || '');
    const short = sentence.length > MOST_SENTENCE ? `${sentence.slice(0, MOST_SENTENCE)}…` : sentence;
    return `“${short}” (${[st.document.title || st.document.id, st.date, st.told, accordingTo(st), `confidence ${percent(st.confidence)}`].filter(Boolean).join(', ')})`;
  });
  if (link.count > told.length) told.push(`and ${link.count - told.length} more`);
  return [linkName(look, link, change), ...told].join('\n');
}

export const actorName = (actor) =>
  `${actor.name}, ${actor.look.caption}${actor.affiliation ? `, ${actor.affiliation}` : ''}: ` +
  (actor.isTopic ? '' : `makes ${actor.made}, `) + `receives ${plural(actor.received, 'statement')}`;

// "3 to 18 March 2031", "3 March to 18 April 2031".
export function period(first, last) {
  if (!first) return '';
  const format = (day, parts) => new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).format(new Date(day));
  const whole = { day: 'numeric', month: 'long', year: 'numeric' };
  if (first === last) return format(first, whole);
  const same = (length) => first.slice(0, length) === last.slice(0, length);
  const parts = same(7) ? { day: 'numeric' } : same(4) ? { day: 'numeric', month: 'long' } : whole;
  return `${format(first, parts)} to ${format(last, whole)}`;
}

// The filters in words, for captions: "sign negative; at least 2 statements".
export function filterWords(view) {
  const { state, focus, model } = view;
  const list = (text) => text.split(',').join(', ');
  const signs = { '+': 'positive', '-': 'negative', 0: 'neutral' };
  const out = [];
  if (model.filters) out.push(model.filters);
  if (focus) out.push(`${state.hops === 1 ? 'one link' : 'two links'} around ${focus.name}`);
  if (state.signs) out.push(`sign ${state.signs.split(',').map((s) => signs[s] || s).join(', ')}`);
  if (state.relations) out.push(`relation ${plain(list(state.relations))}`);
  if (state.statuses) out.push(`status ${list(state.statuses)}`);
  if (state.kinds) out.push(`kind ${list(state.kinds)}`);
  if (state.since || state.until) out.push(`period ${state.since || 'the beginning'} to ${state.until || 'the end'}`);
  if (state.camp) out.push(`${model.camps[state.camp - 1]?.name || `camp ${state.camp}`} and those it deals with`);
  if (state.count > 1) out.push(`at least ${state.count} statements`);
  if (state.confidence > 0) out.push(`confidence at least ${percent(state.confidence)}`);
  return out.join('; ');
}

// What is left out on principle, not for want of room.
function leftOut({ statements }) {
  const out = [];
  if (statements.some((st) => st.to.isTopic && !st.drawn)) out.push('what is merely said about a topic');
  if (statements.some((st) => st.from.nameless || st.to.nameless)) out.push('what nobody names (“some”, “it”)');
  return out.length ? ` Not drawn: ${out.join(', ')}.` : '';
}

function ofLinks(view, picture) {
  const drawn = picture.links.length;
  if (drawn === view.links.length) return '';
  const how = view.windowed && view.state.places === 'kept' ? 'those that have a place in the picture of the whole time' : 'the strongest of many actors';
  return `: ${drawn} of ${plural(view.links.length, 'link')}, ${how}`;
}

// Lines under the picture: corpus, what is shown of it, filters.
export function captionLines(view, picture) {
  const { model } = view;
  const all = model.statements.length;
  const actors = model.actors.filter((a) => !a.isTopic).length;
  const days = period(model.firstDay, model.lastDay);
  const lines = [`${plural(all, 'statement')}${model.all > all ? `, the strongest of ${model.all.toLocaleString('en')},` : ''}` +
    ` by and about ${plural(actors, 'actor')} in ${plural(model.documents.length, 'document')}${days ? `, ${days}` : ''}.`];
  const shown = picture.links.reduce((sum, link) => sum + link.count, 0);
  if (shown < all) lines.push(`${shown.toLocaleString('en')} of ${all.toLocaleString('en')} statements shown${ofLinks(view, picture)}.${leftOut(view)}`);
  const filters = filterWords(view);
  if (filters) lines.push(`Filter: ${filters}.`);
  return lines;
}
