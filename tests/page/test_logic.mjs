// The parts of the page that need no browser.
import test from 'node:test';
import assert from 'node:assert/strict';
import { readModel } from '../../render/page/src/data.js';
import { DEFAULTS, readHash, readPick, toggled, writeHash, pickOfLink } from '../../render/page/src/state.js';
import { inPeriod, makeView, MIXED, spread } from '../../render/page/src/filter.js';
import { changesOf } from '../../render/page/src/changes.js';
import { binOf, dayNumber, makeBins } from '../../render/page/src/bins.js';
import { makeIndex, suggest } from '../../render/page/src/search.js';
import { linkTooltip, relationsOf, period } from '../../render/page/src/words.js';
import { flowOf } from '../../render/page/src/flow.js';
import { partsOf } from '../../render/page/src/parts.js';
import { contrast, readable } from '../../render/page/src/colors.js';
import { pack } from '../../render/page/src/pack.js';

const KINDS = ['other', 'person', 'state', 'organization', 'group', 'medium', 'topic'];
const look = {
  signs: ['negative', 'neutral', 'positive', 'mixed'].map((name) => ({ name })),
  kinds: KINDS.map((name) => ({ name, caption: name })),
  statuses: ['actual', 'intended'], day: { signs: [] }, night: { signs: [] }, stroke: { thinnest: 1, perDoubling: 1, thickest: 6 },
};

// actors: [name, kind, affiliation]; statements: [from, relation, polarity, to, date, status]
function model(actors, statements) {
  const number = (name) => actors.findIndex(([n]) => n === name);
  return readModel(JSON.stringify({
    look, statements_all: statements.length, max_edges: 60, topics: true, boxes: 'affiliation', camps: [[2, 'Ardania', 'Belmora'], [1, 'Corvin']],
    actors: actors.map(([name, kind, affiliation = '', aliases = [], nameless = 0, camp = 0]) => [name, KINDS.indexOf(kind), affiliation, aliases, nameless, camp]),
    documents: [{ id: 'd', date: '2031-03-10', sentences: { 0: 'A sentence.' } }],
    statements: statements.map(([from, relation, polarity, to, date = '2031-03-10', status = 0, confidence = 0.9, speakers = []]) =>
      [number(from), number(to), relation, polarity, status, confidence, date, 0, 0, 0, 0, 0, '', '', speakers,
        status === 0 && !speakers.length ? 1 : 0]),
  }));
}

const four = [['Ardania', 'state'], ['Belmora', 'state'], ['Corvin', 'person', 'Ardania', ['Mr. Hale']], ['the dam', 'topic']];
const view = (m, part = {}) => makeView(m, { ...DEFAULTS, ...part });

test('friendly and hostile statements of the same two are one link of mixed sign', () => {
  const m = model(four, [['Ardania', 'praises', 1, 'Belmora'], ['Ardania', 'warns', -1, 'Belmora'], ['Ardania', 'warns', -1, 'Belmora'],
    ['Ardania', 'meets', 0, 'Belmora'], ['Belmora', 'aids', 1, 'Ardania']]);
  const links = view(m).links;
  assert.deepEqual(links.map((l) => [l.from.name, l.sign, l.count]), [['Ardania', MIXED, 3], ['Ardania', 0, 1], ['Belmora', 1, 1]]);
  assert.equal(relationsOf(links[0]), '+1\u00a0−2: warns\u00a0×2, praises');
});

test('a tooltip quotes the evidence and tells on whose word it stands', () => {
  const m = model(four, [['Ardania', 'aids', 1, 'Belmora', '2031-03-10', 0, 0.9, ['The Gazette', 'Mr. Hale']]]);
  assert.ok(linkTooltip(look, view(m).links[0]).endsWith(
    '“A sentence.” (d, 2031-03-10, reported, according to The Gazette, citing Mr. Hale, confidence 90 %)'));
});

test('what is merely said about a topic, and nobody named, is evidence but no link', () => {
  const m = model([...four, ['some', 'group', '', [], 1]],
    [['Ardania', 'says', 0, 'the dam'], ['Ardania', 'opposes', -1, 'the dam'], ['some', 'praises', 1, 'Ardania']]);
  assert.equal(view(m).statements.length, 3);
  assert.deepEqual(view(m).links.map((l) => l.members[0].relation), ['opposes']);
});

test('filters by sign, relation, status, kind, confidence and count', () => {
  const m = model(four, [['Ardania', 'praises', 1, 'Belmora'], ['Ardania', 'warns', -1, 'Corvin'], ['Belmora', 'opposes', -1, 'the dam', '2031-03-10', 1, 0.5],
    ['Ardania', 'warns', -1, 'Corvin']]);
  const count = (part) => view(m, part).statements.length;
  assert.equal(count({ signs: '-' }), 3);
  assert.equal(count({ relations: 'warns,opposes' }), 3);
  assert.equal(count({ statuses: 'actual' }), 3);
  assert.equal(count({ kinds: 'state,person' }), 3);
  assert.equal(count({ confidence: 0.8 }), 3);
  assert.equal(count({ signs: 'none' }), 0);
  assert.deepEqual(view(m, { count: 2 }).links.map((l) => l.to.name), ['Corvin']);
});

test('a camp and those it deals with', () => {
  const camp = (name, number) => [name, 'state', '', [], 0, number];
  const m = model([camp('Ardania', 1), camp('Belmora', 1), camp('Corvin', 2), camp('Dora', 3)],
    [['Ardania', 'praises', 1, 'Belmora'], ['Corvin', 'warns', -1, 'Belmora'], ['Corvin', 'warns', -1, 'Dora']]);
  assert.equal(view(m, { camp: 1 }).statements.length, 2);
  assert.equal(m.camps[0].name, 'Camp 1 (2): Ardania, Belmora');
});

test('the neighbourhood of an actor', () => {
  const m = model([...four, ['Dora', 'person']], [['Ardania', 'praises', 1, 'Belmora'], ['Belmora', 'warns', -1, 'Corvin'], ['Corvin', 'meets', 0, 'Dora']]);
  assert.equal(view(m, { focus: 'Ardania', hops: 1 }).links.length, 1);
  assert.equal(view(m, { focus: 'Ardania', hops: 2 }).links.length, 2);
  assert.equal(view(m, { focus: 'Nobody' }).links.length, 3);
});

test('a date may be a month or a year: it passes when it may lie in the period', () => {
  const passes = (day, since, until) => inPeriod({ day }, since, until);
  assert.ok(passes('2031-03', '2031-03-10', '2031-03-12'));
  assert.ok(passes('2031', '2031-03-10', ''));
  assert.ok(!passes('2030', '2031-03-10', ''));
  assert.ok(!passes('', '2031-03-10', ''));
  assert.ok(passes('2031-03-12', '', '2031-03'));
  assert.ok(!passes('2031-04-01', '', '2031-03'));
});

test('what is new, gone and flipped against the period before', () => {
  const m = model(four, [['Ardania', 'praises', 1, 'Belmora', '2031-03-01'], ['Belmora', 'warns', -1, 'Ardania', '2031-03-02'],
    ['Ardania', 'warns', -1, 'Belmora', '2031-03-11'], ['Corvin', 'meets', 0, 'Belmora', '2031-03-12']]);
  const changes = changesOf(view(m, { since: '2031-03-11', until: '2031-03-20' }));
  assert.deepEqual([changes.since, changes.until], ['2031-03-01', '2031-03-10']);
  assert.deepEqual([...changes.marks.values()].sort(), ['flipped', 'gone', 'new']);
  assert.equal(changesOf(view(m)), null);
  assert.equal(changesOf(view(m, { until: '2031-03-05' })), null);
});

test('spread lets more than the giant be seen', () => {
  const names = [...'abcdef'];
  const statements = [];
  for (const to of names) for (let i = 0; i < 3; i++) statements.push(['Giant', 'warns', -1, to]);
  statements.push(['a', 'praises', 1, 'b'], ['a', 'praises', 1, 'b']);
  const m = model([['Giant', 'state'], ...names.map((n) => [n, 'person'])], statements);
  const chosen = spread(view(m).links, 3);
  assert.equal(chosen.length, 3);
  assert.equal(chosen[0].count, 3);
});

test('the address holds the state, and nothing wild gets in', () => {
  const state = { ...DEFAULTS, signs: '-', focus: '#a & b=c', confidence: 0.5, hops: 2 };
  assert.deepEqual(readHash(`#${writeHash(state, DEFAULTS)}`, DEFAULTS), state);
  assert.equal(writeHash(DEFAULTS, DEFAULTS), '');
  assert.deepEqual(readHash('#section', DEFAULTS), { ...DEFAULTS });
  const wild = readHash('#count=-4&confidence=x&links=1e9&__proto__=1&nothing=2', DEFAULTS);
  assert.deepEqual([wild.count, wild.confidence, wild.links, wild.nothing], [1, 0, 400, undefined]);
});

test('a choice survives the address', () => {
  const m = model(four, [['Ardania', 'opposes', -1, 'the dam']]);
  const pick = pickOfLink(view(m).links[0]);
  const { from, to, neutral } = readPick(pick, m);
  assert.deepEqual([from.name, to.name, neutral], ['Ardania', 'the dam', false]);
  assert.equal(readPick('', m).actor, undefined);
});

test('switches of a list', () => {
  const all = ['+', '-', '0'];
  assert.equal(toggled('', '-', all), '+,0');
  assert.equal(toggled('+,0', '-', all), '');
  assert.equal(toggled('+', '+', all), 'none');
});

test('time is cut into days, weeks, months or years', () => {
  assert.equal(makeBins('2031-03-01', '2031-03-20').unit, 'day');
  assert.equal(makeBins('2031-03-01', '2031-12-20').unit, 'week');
  assert.equal(makeBins('2029-03-01', '2031-12-20').unit, 'month');
  assert.equal(makeBins('1990-03-01', '2031-12-20').unit, 'year');
  const { bins } = makeBins('2031-03-01', '2031-12-20');
  assert.equal(new Date(bins[0].first * 86400000).getUTCDay(), 1);
  assert.equal(binOf(bins, dayNumber('2031-03-10')), 2);
  assert.equal(binOf(bins, dayNumber('1999-01-01')), 0);
});

test('an act of long ago does not stretch the time line', () => {
  const m = model(four, [['Ardania', 'warns', -1, 'Belmora', '1971-05-05'], ['Ardania', 'warns', -1, 'Belmora', '2031-03-09']]);
  assert.deepEqual([m.firstDay, m.lastDay], ['2031-03-09', '2031-03-09']);
});

test('search finds names, aliases and topics, accents folded', () => {
  const m = model([['Côte d’Or', 'state'], ...four], [['Ardania', 'opposes', -1, 'the dam']]);
  const index = makeIndex(m);
  const names = (text) => suggest(index, text).map((s) => s.actor.name);
  assert.deepEqual(names('cote'), ['Côte d’Or']);
  assert.deepEqual(names('hale'), ['Corvin']);
  assert.deepEqual(names('DAM'), ['the dam']);
  assert.deepEqual(names('  '), []);
  assert.deepEqual(names('nobody'), []);
});

test('periods in words', () => {
  assert.equal(period('2031-03-03', '2031-03-18'), '3 to 18 March 2031');
  assert.equal(period('2031-03-03', '2031-04-18'), '3 March to 18 April 2031');
  assert.equal(period('2030-12-03', '2031-03-18'), '3 December 2030 to 18 March 2031');
  assert.equal(period('2031-03-03', '2031-03-03'), '3 March 2031');
});

test('most statements flow one way', () => {
  const edge = (from, to, count) => ({ from, to, link: { count } });
  const plan = { boxes: [], vertices: [{}, {}, {}], edges: [edge(0, 1, 5), edge(1, 2, 3), edge(2, 0, 1)] };
  assert.deepEqual(flowOf(plan), [false, false, true]);
  assert.equal(partsOf(plan).length, 1);
  assert.equal(partsOf({ ...plan, edges: [] }).length, 3);
});

test('colours of signs become readable as text', () => {
  const palette = { paper: '#ffffff', ink: '#1f2328' };
  assert.equal(readable('#0072b2', palette), '#0072b2');
  assert.ok(contrast(readable('#d55e00', palette), '#ffffff') >= 4.5);
  assert.ok(contrast(readable('#ffff00', palette), '#ffffff') >= 4.5);
  assert.equal(Math.round(contrast('#000000', '#ffffff')), 21);
});

test('packing keeps tiles apart', () => {
  const { tiles, width, height } = pack([{ width: 100, height: 50 }, { width: 40, height: 60 }, { width: 90, height: 10 }], 0.75);
  assert.equal(new Set(tiles.map((t) => `${t.x},${t.y}`)).size, 3);
  assert.ok(width >= 100 && height >= 60);
});
