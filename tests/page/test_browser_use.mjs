// The page as an analyst uses it.
import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { close, launch, open, settled, text } from './browser.mjs';
import { pageOf, pageOfTexts, quarrel } from './world.mjs';

const browser = await launch();
const file = pageOf('quarrel', quarrel(), '--title', 'Quarrel over a dam');
test.after(() => browser.close());

test('it loads without a word on the console and without a request', async () => {
  const page = await open(browser, file);
  assert.equal(await page.title(), 'Quarrel over a dam');
  assert.equal(await text(page, 'h1'), 'Quarrel over a dam');
  assert.equal(await text(page, '#result'), '9 statements, 5 links, 5 actors');
  assert.equal(await page.locator('.live .link').count() >= 5, true);
  assert.equal(await page.locator('#canvas .node').count(), 6);
  assert.equal(await page.locator('#links-table tbody tr').count(), 5);
  const refused = await page.evaluate(() => fetch('https://example.org/').then(() => 'sent', () => 'refused'));
  assert.equal(refused, 'refused');
  page.problems = page.problems.filter((p) => !/Content Security Policy|violates the following|example\.org/i.test(p));
  await close(page);
});

test('a link shows its sentences with marks and source', async () => {
  const documents = [{ doc: 'gazette-1', title: 'Talks on the dam', date: '2031-03-03', url: 'https://example.org/1?a=1&b=2', medium: 'Gazette', author: 'A. Writer',
    text: 'It rained all day. Norway accused Germany of delay. Nobody was surprised.' }];
  const page = await open(browser, pageOfTexts('texts', documents));
  await page.locator('#canvas .link text').first().click();
  assert.equal(await text(page, '#evidence-title'), 'Norway → Germany');
  const card = page.locator('#evidence .card').first();
  assert.equal(await text(page, '#evidence blockquote'), 'It rained all day. Norway accused Germany of delay. Nobody was surprised.');
  assert.equal(await card.locator('mark.source').innerText(), 'Norway');
  assert.equal(await card.locator('mark.cue').innerText(), 'accused');
  assert.equal(await card.locator('mark.target').innerText(), 'Germany');
  assert.deepEqual(await card.locator('.context').allInnerTexts(), ['It rained all day.', 'Nobody was surprised.']);
  assert.equal(await card.locator('a').getAttribute('href'), 'https://example.org/1?a=1&b=2');
  assert.match(await page.locator('#canvas .link title').first().textContent(), /accuses \(negative\), 1 statement\n“Norway accused Germany of delay\.” \(Talks on the dam, 2031-03-03, actual, confidence \d+ %\)$/);
  assert.match(await download(page, '#save-svg'), /<a href="https:\/\/example\.org\/1\?a=1&amp;b=2">/);
  assert.match(await card.innerText(), /negative\s+actual\s+confidence \d+ %\s+3 March 2031/);
  assert.match(await card.innerText(), /Talks on the dam, Gazette, A\. Writer/);
  await close(page);
});

test('filters change result, table, picture and address', async () => {
  const page = await open(browser, file);
  await page.locator('#filter-signs [data-sign="+"]').click();
  await page.locator('#filter-signs [data-sign="0"]').click();
  await settled(page);
  assert.equal(await text(page, '#result'), '5 statements, 3 links, 4 actors');
  assert.deepEqual(await page.locator('#links-table td .sign').allInnerTexts(), ['negative', 'negative', 'negative']);
  assert.equal(await page.locator('#canvas .link').count(), 3);
  assert.match(page.url(), /#signs=-$/);
  await page.locator('summary').click();
  await page.locator('#filter-relations input[value="accuses"]').uncheck();
  assert.equal(await text(page, '#result'), '4 statements, 3 links, 4 actors');
  await page.locator('#filter-statuses input[value="conditional"]').uncheck();
  assert.equal(await text(page, '#result'), '3 statements, 3 links, 4 actors');
  await page.locator('#reset').click();
  assert.equal(await text(page, '#result'), '9 statements, 5 links, 5 actors');
  await page.locator('#filter-confidence').fill('50');
  assert.equal(await text(page, '#result'), '8 statements, 4 links, 4 actors');
  await page.locator('#filter-count').fill('2');
  assert.equal(await page.locator('#links-table tbody tr').count(), 1);
  await page.locator('#filter-count').fill('1');
  await page.locator('#filter-kinds input[value="topic"]').uncheck();
  assert.equal(await text(page, '#result'), '7 statements, 3 links, 4 actors');
  await close(page);
});

test('the address brings the view back', async () => {
  const page = await open(browser, file);
  await page.locator('#filter-signs [data-sign="0"]').click();
  await page.locator('#links-table [data-link]').first().click();
  const address = page.url();
  const before = [await text(page, '#result'), await text(page, '#evidence-title')];
  await close(page);
  const again = await open(browser, file, { hash: address.split('#')[1] });
  assert.deepEqual([await text(again, '#result'), await text(again, '#evidence-title')], before);
  assert.equal(await again.locator('.link.chosen').count(), 1);
  await again.evaluate(() => { location.hash = 'signs=%2B'; });
  await settled(again);
  assert.equal(await text(again, '#result'), '3 statements, 2 links, 4 actors');
  await close(again);
});

test('search suggests, and brings whom the picture leaves out', async () => {
  const page = await open(browser, file, { hash: 'links=1' });
  assert.equal(await page.locator('#canvas .node').count(), 2);
  await page.locator('#search').fill('lind');
  assert.deepEqual(await page.locator('#suggestions li .found').allInnerTexts(), ['Dora Lind']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.equal(await text(page, '#evidence-title'), 'Dora Lind');
  assert.equal(await text(page, '#active .chip'), 'around Dora Lind× (take this filter away)');
  assert.equal(await page.locator('#canvas .node').filter({ hasText: 'Dora Lind' }).count(), 1);
  await page.locator('#search').fill('zzz');
  assert.equal(await text(page, '#suggestions'), 'Nobody and nothing of this name');
  await close(page);
});

test('the neighbourhood of an actor', async () => {
  const page = await open(browser, file);
  await page.locator('#canvas .node').filter({ hasText: 'Corvin Hale' }).click();
  await page.locator('#evidence .focus button').first().click();
  await settled(page);
  assert.equal(await page.locator('#canvas .node').count(), 2);
  await page.locator('#evidence .focus button').nth(1).click();
  await settled(page);
  assert.equal(await page.locator('#canvas .node').count(), 5);
  await page.locator('#evidence .focus button').nth(1).click();
  await settled(page);
  assert.equal(await page.locator('#canvas .node').count(), 6);
  await close(page);
});

test('camps are boxes and a filter', async () => {
  const page = await open(browser, file, { hash: 'boxes=camps' });
  const labels = () => page.locator('#canvas g.soft').allTextContents();
  assert.equal((await labels()).some((label) => label.startsWith('Camp 1 (')), true);
  await page.locator('summary').click();
  await page.locator('#filter-camp').selectOption({ index: 1 });
  assert.match(await text(page, '#active .chip'), /^Camp 1 \(\d\): /);
  await page.locator('#filter-boxes').selectOption('none');
  await settled(page);
  assert.deepEqual(await labels(), []);
  await close(page);
});

test('the table sorts both ways and back', async () => {
  const page = await open(browser, file);
  const sources = () => page.locator('#links-table tbody tr td:first-child').allInnerTexts();
  const first = await sources();
  await page.locator('th button[data-sort="source"]').click();
  assert.deepEqual(await sources(), [...first].sort());
  assert.equal(await page.locator('th[aria-sort="ascending"]').innerText(), 'Source');
  await page.locator('th button[data-sort="source"]').click();
  assert.deepEqual(await sources(), [...first].sort().reverse());
  await page.locator('th button[data-sort="source"]').click();
  assert.deepEqual(await sources(), first);
  await close(page);
});

async function download(page, button) {
  const [file_] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
  return readFileSync(await file_.path(), 'utf8');
}

test('the saved picture stands alone and names its filters', async () => {
  const page = await open(browser, file, { hash: 'signs=-&since=2031-03-10' });
  const svg = await download(page, '#save-svg');
  const seen = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      error: parsed.querySelector('parsererror')?.textContent, role: parsed.documentElement.getAttribute('role'),
      links: parsed.querySelectorAll('.graph .link').length, titles: parsed.querySelectorAll('.graph .link title').length,
      legend: parsed.querySelector('.legend').textContent, words: parsed.documentElement.textContent,
      scripts: parsed.querySelectorAll('script, foreignObject, image').length, live: parsed.querySelectorAll('[tabindex], .reach').length,
    };
  }, svg);
  assert.equal(seen.error, undefined);
  assert.deepEqual([seen.role, seen.scripts, seen.live], ['img', 0, 0]);
  assert.ok(seen.links >= 3 && seen.titles === seen.links);
  assert.match(seen.legend, /negative/);
  assert.match(seen.words, /Quarrel over a dam/);
  assert.match(seen.words, /Filter: sign negative; period 2031-03-10 to the end\./);
  await close(page);
});

test('the saved table holds the statements of the view', async () => {
  const page = await open(browser, file, { hash: 'signs=-' });
  const lines = (await download(page, '#save-csv')).trimEnd().split('\n');
  assert.match(lines[0], /^doc,date,source,source_kind,relation,polarity,status,target,/);
  assert.equal(lines.length, 6);
  assert.ok(lines.some((line) => line.includes('2031-03-18,Ardania,state,threatens,-1,conditional,Belmora,state')));
  await close(page);
});

test('without script there is the still picture and the table', async () => {
  const page = await open(browser, file, { ready: false, javaScriptEnabled: false });
  assert.equal(await page.locator('#canvas svg[role="img"]').isVisible(), true);
  assert.equal(await page.locator('noscript table tbody tr').count(), 5);
  assert.equal(await page.locator('#search').isVisible(), false);
  await page.context().close();
});
