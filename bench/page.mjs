// How quick the interactive page is in Chromium, as a list of figures.
//
//     scripts/page --modules
//     node bench/page.mjs PROGRAM [STATEMENTS]
//
// The graph is made up (tests/page/world.mjs), the same each time. Times are
// in milliseconds, the median of several runs.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [program, count = '5000'] = process.argv.slice(2);
if (!program) {
  console.error('usage: node bench/page.mjs PROGRAM [STATEMENTS]');
  process.exit(2);
}
process.env.PAGE_PROGRAM = resolve(program);
process.env.PAGE_MODULES = join(root, 'build/page/node_modules');
process.env.PAGE_CHROMIUM ||= '/usr/bin/chromium';
process.env.PAGE_WORK = mkdtempSync(join(tmpdir(), 'page-'));

const { crowd, pageOf } = await import('../tests/page/world.mjs');
const { launch, open, settled } = await import('../tests/page/browser.mjs');

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const say = (what, value, unit) => console.log(`${what.padEnd(52)}${String(value).padStart(8)} ${unit}`);

async function times(runs, what) {
  const out = [];
  for (let i = 0; i < runs; i++) out.push(await what(i));
  return Math.round(median(out));
}

const file = pageOf('crowd', crowd(Number(count)));
const browser = await launch();
try {
  say('statements', count, '');
  say('size of the page', Math.round(statSync(file).size / 1024), 'KB');
  say('open to picture drawn', await times(5, async () => {
    const page = await open(browser, file);
    const ready = Number(await page.evaluate(() => document.documentElement.dataset.ready));
    await page.context().close();
    return ready;
  }), 'ms');
  const page = await open(browser, file);
  const change = (selector) => page.evaluate((s) => {
    const button = document.querySelector(s);
    const start = performance.now();
    button.click();
    document.querySelector('#links-table').getBoundingClientRect(); // the style is known too
    return performance.now() - start;
  }, selector);
  for (const [what, selector] of [['a sign switched, to the new table', '#filter-signs [data-sign="0"]'],
    ['a relation switched, to the new table', '#filter-relations input'], ['the period moved, to the new table', '#time-later']]) {
    if (selector === '#time-later') await page.evaluate(() => { location.hash = 'since=2030-01-01&until=2030-01-31'; });
    await settled(page);
    say(what, await times(7, async () => {
      const took = await change(selector);
      await settled(page);
      return took;
    }), 'ms');
  }
  await page.context().close();
  for (const links of [40, 60, 100, 200, 400]) {
    const drawn = await open(browser, file, { hash: `links=${links}` });
    say(`${links} links laid out`, await drawn.evaluate(() => document.documentElement.dataset.laidOut), 'ms');
    await drawn.context().close();
  }
} finally {
  await browser.close();
  rmSync(process.env.PAGE_WORK, { recursive: true });
}
