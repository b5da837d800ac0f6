// One npm peer over a file of documents.
//
//     node tag.mjs MODULES PEER FILE            counts words and tags
//     node tag.mjs MODULES PEER FILE --words    prints each word with its tags
//
// MODULES is the folder with node_modules; FILE is JSON Lines with "text".
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { taggers } from './taggers.mjs';

const [folder, peer, file, mode] = process.argv.slice(2);
if (!file || !taggers[peer]) {
  console.error(`usage: node tag.mjs MODULES ${Object.keys(taggers).join('|')} FILE [--words]`);
  process.exit(2);
}
const tagger = taggers[peer](createRequire(join(resolve(folder), 'tag.cjs')));
const texts = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text);
if (mode === '--words') {
  for (const text of texts) process.stdout.write(`${tagger.words(text).map((word) => word.join('\t')).join('\n')}\n\n`);
} else {
  const counts = new Map();
  let words = 0;
  for (const text of texts) words += tagger.count(text, counts);
  console.log(JSON.stringify({ documents: texts.length, words, tags: Object.fromEntries(counts) }));
}
