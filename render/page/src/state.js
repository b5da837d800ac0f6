// What the reader has chosen, and the same as the part of the address behind
// "#": a copied address shows the same view.

export const DEFAULTS = Object.freeze({
  signs: '', relations: '', statuses: '', kinds: '',
  since: '', until: '', count: 1, confidence: 0, camp: 0,
  focus: '', hops: 1, links: 40, places: 'kept', boxes: 'affiliation',
  pick: '', sort: '',
});

const NUMBERS = { count: [1, 1e6], confidence: [0, 1], camp: [0, 1e6], hops: [1, 2], links: [1, 400] };

function clean(name, value) {
  const range = NUMBERS[name];
  if (!range) return value;
  const number = Number(value);
  return Number.isFinite(number) ? Math.min(range[1], Math.max(range[0], number)) : DEFAULTS[name];
}

export function readHash(hash, defaults) {
  const state = { ...defaults };
  if (!hash.includes('=')) return state;
  for (const [name, value] of new URLSearchParams(hash.replace(/^#/, '')))
    if (name in DEFAULTS) state[name] = clean(name, value);
  return state;
}

export function writeHash(state, defaults) {
  const words = new URLSearchParams();
  for (const name of Object.keys(DEFAULTS))
    if (String(state[name]) !== String(defaults[name])) words.set(name, state[name]);
  return words.toString();
}

// Sets of words between commas; an empty text means all.
export const wordsOf = (text) => new Set(text ? text.split(',') : []);

// The same text with one word put in or taken out, of `all` words.
export function toggled(text, word, all) {
  const words = text ? wordsOf(text) : new Set(all);
  if (!words.delete(word)) words.add(word);
  return words.size === all.length ? '' : all.filter((w) => words.has(w)).join(',') || 'none';
}

// What is chosen: an actor, or one link ("source > target > sign").
const GAP = '\u001f';
export const pickOfActor = (actor) => actor.key;
export const pickOfLink = (link) => [link.from.key, link.to.key, link.sign ? 'stance' : 'neutral'].join(GAP);

export function readPick(pick, model) {
  const [from, to, what] = pick.split(GAP);
  if (to === undefined) return { actor: model.byKey.get(from) };
  return { from: model.byKey.get(from), to: model.byKey.get(to), neutral: what === 'neutral' };
}
