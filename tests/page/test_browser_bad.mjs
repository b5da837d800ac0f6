// What should not be there: hostile names, nothing at all, far too much.
import test from 'node:test';
import assert from 'node:assert/strict';
import { close, launch, open, settled, text } from './browser.mjs';
import { crowd, pageOf, told } from './world.mjs';

const browser = await launch();
test.after(() => browser.close());

const HOSTILE = [
  '<script>globalThis.taken = 1</script>', '</script><script>globalThis.taken = 1</script>', '<!--<script>', ']]> & "double" \'single\'',
  '<img src=x onerror="globalThis.taken=1">', 'exe\u202egnp.safe', '\u{1F6A2} ship \u{20BB7}', '中国港口', 'الميناء القديم', 'A'.repeat(300),
  '=HYPERLINK("https://example.org")', '{{script}}', '__proto__', 'constructor', '#topic', 'a\u001fb',
];

test('hostile names are text and nothing else', async () => {
  const statements = HOSTILE.map((from, i) => told({ from, to: HOSTILE[(i + 1) % HOSTILE.length], toKind: i % 3 === 2 ? 'topic' : 'state', doc: `doc ${from}`.slice(0, 200), title: from, url: 'javascript:globalThis.taken=1' }));
  const page = await open(browser, pageOf('hostile', statements, '--title', '</title><script>globalThis.taken = 1</script>'));
  assert.equal(await page.title(), '</title><script>globalThis.taken = 1</script>');
  assert.ok(await page.locator('#links-table tbody tr').count() >= 12);
  for (const row of await page.locator('#links-table [data-link]').all()) {
    await row.click();
    assert.equal(await page.locator('#evidence .card').count() >= 1, true);
    assert.equal(await page.locator('#evidence a').count(), 0);
  }
  for (const name of ['<script>globalThis.taken = 1</script>', '中国港口', 'الميناء القديم'])
    assert.ok(await page.locator('#links-table td').filter({ hasText: name }).count() >= 1, name);
  assert.equal(await page.evaluate(() => globalThis.taken), undefined);
  assert.equal(await page.evaluate(() => document.scripts.length), 2);
  assert.equal(await page.evaluate(() => document.body.innerText.includes('\u202e')), false);
  await page.locator('#search').fill('<img');
  assert.equal(await page.locator('#suggestions img').count(), 0);
  assert.equal(await page.locator('#suggestions li').count(), 1);
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('#save-csv').click()]);
  const { readFileSync } = await import('node:fs');
  assert.match(readFileSync(await file.path(), 'utf8'), /,"'=HYPERLINK\(""https/);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 1440);
  await close(page);
});

test('an empty graph says so', async () => {
  const page = await open(browser, pageOf('empty', []));
  assert.equal(await text(page, '#result'), '0 statements, 0 links, 0 actors');
  assert.equal(await text(page, '#canvas'), 'No links to draw.');
  assert.equal(await page.locator('#time').isVisible(), false);
  assert.match(await text(page, '#evidence-body'), /No statement passes/);
  await close(page);
});

test('one statement is a page too', async () => {
  const page = await open(browser, pageOf('one', [told({ from: 'Ardania', to: 'Belmora' })]));
  assert.equal(await text(page, '#result'), '1 statement, 1 link, 2 actors');
  assert.equal(await page.locator('#canvas .node').count(), 2);
  await page.locator('#canvas .link text').first().click();
  assert.equal(await page.locator('#evidence .card').count(), 1);
  await close(page);
});

test('filters that leave nothing can be taken back', async () => {
  const page = await open(browser, pageOf('one', [told({ from: 'Ardania', to: 'Belmora' })]), { hash: 'signs=none&focus=Nobody&pick=Nobody&sort=x' });
  assert.equal(await text(page, '#result'), '0 statements, 0 links, 0 actors');
  await page.locator('#reset').click();
  await settled(page);
  assert.equal(await page.locator('#canvas .node').count(), 2);
  await close(page);
});

test('five thousand statements, and what is left out is told', async () => {
  const page = await open(browser, pageOf('crowd', crowd(5200), '--max-statements', '5000'));
  assert.match(await text(page, '#lede'), /^The strongest 5,000 of 5,200 statements from \d+ documents/);
  assert.match(await text(page, '#caption'), /5,000 statements, the strongest of 5,200/);
  assert.equal(await page.locator('#links-table tbody tr').count(), 40);
  await page.locator('#links-table > button').click();
  assert.ok(await page.locator('#links-table tbody tr').count() > 2000);
  await close(page);
});
