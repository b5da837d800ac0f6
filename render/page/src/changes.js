// What the chosen period shows against the one before it, of the same length.

import { inPeriod, linksOf } from './filter.js';
import { dayNumber, dayText } from './bins.js';

// The sign that a link shows on balance.
const balance = (link) => Math.sign(link.positive - link.negative);

// null where there is nothing to compare, else { since, until, marks, before }:
// `marks` maps the key of a link to "new", "gone" or "flipped".
export function changesOf(view) {
  const { model, state, base, now, windowed } = view;
  if (!windowed || !model.firstDay) return null;
  const first = dayNumber(state.since || model.firstDay);
  const last = dayNumber(state.until.length === 10 || !state.until ? state.until || model.lastDay : model.lastDay);
  const since = dayText(first - (last - first + 1));
  const until = dayText(first - 1);
  if (!(last >= first) || until < model.firstDay) return null;
  const before = linksOf(base.filter((st) => inPeriod(st, since, until)));
  const marks = new Map();
  for (const [key, link] of now) {
    const was = before.get(key);
    if (!was) marks.set(key, 'new');
    else if (balance(was) * balance(link) < 0) marks.set(key, 'flipped');
  }
  for (const key of before.keys()) if (!now.has(key)) marks.set(key, 'gone');
  return { since, until, marks, before };
}

export function countMarks(changes) {
  const counts = { new: 0, gone: 0, flipped: 0 };
  for (const mark of changes.marks.values()) counts[mark]++;
  return counts;
}
