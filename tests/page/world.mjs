// Made-up news to make pages of: statements as `stancegraph load` reads them,
// documents as `build` does. All names are invented.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const work = process.env.PAGE_WORK;
const program = process.env.PAGE_PROGRAM;
let made = 0;

// One statement in a sentence of its own: "Ardania accuses Belmora of this."
export function told({ from, relation = 'accuses', polarity = -1, to, date = '2031-03-10', doc = `news-${date}`, kind = 'state', toKind = 'state', body = null, ...more }) {
  const number = more.sentence ?? made++ % 1000;
  const start = number * 1000;
  const bytes = (text) => Buffer.byteLength(text);
  const sentence = `${from} ${relation} ${to} of this.`;
  const at = (text, before) => ({ text, start: start + bytes(before), end: start + bytes(before) + bytes(text) });
  const topic = toKind === 'topic';
  return {
    doc, sentence: number, sentence_start: start, sentence_end: start + bytes(sentence), sentence_text: sentence,
    source: { ...at(from, ''), entity: from, kind, affiliation: body }, relation, cue: { ...at(relation, `${from} `), lemma: relation },
    target: topic ? null : { ...at(to, `${from} ${relation} `), entity: to, kind: toKind },
    topic: topic ? at(to, `${from} ${relation} `) : null,
    polarity, status: 'actual', date, date_from: 'document', confidence: 0.9, ...more,
  };
}

const run = (...args) => execFileSync(program, args, { cwd: work, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });

// The page of these statements, as the path of a file.
export function pageOf(name, statements, ...options) {
  writeFileSync(join(work, `${name}.jsonl`), statements.map((st) => `${JSON.stringify(st)}\n`).join(''));
  if (statements.length) run('load', '-g', `${name}.db`, `${name}.jsonl`);
  else run('build', '-g', `${name}.db`, emptyFolder());
  run('render', '-g', `${name}.db`, '-o', `${name}.html`, ...options);
  return join(work, `${name}.html`);
}

function emptyFolder() {
  mkdirSync(join(work, 'nothing'), { recursive: true });
  writeFileSync(join(work, 'nothing', 'a.txt'), 'The weather was fine.\n');
  return 'nothing';
}

// The page of texts that the program reads itself.
export function pageOfTexts(name, documents) {
  writeFileSync(join(work, `${name}-texts.jsonl`), documents.map((doc) => `${JSON.stringify(doc)}\n`).join(''));
  run('build', '-g', `${name}.db`, '--html', `${name}.html`, `${name}-texts.jsonl`);
  return join(work, `${name}.html`);
}

// A quarrel in three weeks: praise first, then accusations; a topic; a speaker
// with a state; a neutral meeting.
export const quarrel = () => [
  told({ from: 'Ardania', relation: 'praises', polarity: 1, to: 'Belmora', date: '2031-03-03' }),
  told({ from: 'Ardania', relation: 'supports', polarity: 1, to: 'Belmora', date: '2031-03-04' }),
  told({ from: 'Belmora', relation: 'meets', polarity: 0, to: 'Cessia', date: '2031-03-05' }),
  told({ from: 'Ardania', relation: 'accuses', to: 'Belmora', date: '2031-03-17' }),
  told({ from: 'Ardania', relation: 'threatens', to: 'Belmora', date: '2031-03-18', status: 'conditional' }),
  told({ from: 'Ardania', relation: 'warns', to: 'Belmora', date: '2031-03-18' }),
  told({ from: 'Corvin Hale', kind: 'person', body: 'Ardania', relation: 'criticizes', to: 'Cessia', date: '2031-03-18' }),
  told({ from: 'Cessia', relation: 'opposes', to: 'the new dam', toKind: 'topic', date: '2031-03-19' }),
  told({ from: 'Dora Lind', kind: 'person', relation: 'praises', polarity: 1, to: 'Cessia', date: '2031-03-19', confidence: 0.4 }),
];

// Many statements among many actors over a year and a half, the same each
// time.
export function crowd(count, actors = 400) {
  let seed = 7;
  const next = (n) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 4294967296) * n);
  };
  const heads = ['Bor', 'Syl', 'Fre', 'Mar', 'Kan', 'Tor', 'Vel', 'Ost', 'Lin', 'Gra', 'Dun', 'Sar'];
  const tails = ['duria', 'davia', 'donia', 'ovia', 'land', 'stan', 'mark', 'via', 'berg', 'ton'];
  const kinds = ['person', 'organization', 'group', 'medium', 'other'];
  const people = Array.from({ length: actors }, (_, i) => ({
    name: `${heads[next(12)]}${tails[next(10)]} ${i}`, kind: i < 40 ? 'state' : kinds[next(5)],
  }));
  const relations = [['accuses', -1], ['criticizes', -1], ['threatens', -1], ['praises', 1], ['supports', 1], ['aids', 1], ['meets', 0], ['warns', -1], ['agrees', 1]];
  const statuses = ['actual', 'actual', 'actual', 'intended', 'negated', 'possible'];
  const someone = () => Math.min(actors - 1, Math.floor(actors * (next(1000) / 1000) ** 2.2));
  return Array.from({ length: count }, (_, i) => {
    const a = someone();
    const b = someone();
    const [relation, polarity] = relations[next(relations.length)];
    const from = people[a];
    const to = people[a === b ? (b + 1) % actors : b];
    const day = Math.floor((i / count) * 540);
    return told({
      from: from.name, kind: from.kind, to: to.name, toKind: to.kind, relation, polarity, status: statuses[next(6)],
      date: new Date(Date.UTC(2030, 0, 1) + day * 86400000).toISOString().slice(0, 10),
      doc: `doc-${String(Math.floor(i / 8)).padStart(5, '0')}`, sentence: i % 8, confidence: (50 + next(50)) / 100,
    });
  });
}
