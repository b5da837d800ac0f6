// Keyboard, screen readers, dark screens, narrow screens, paper.
import test from 'node:test';
import assert from 'node:assert/strict';
import { close, launch, open, settled, text, violations } from './browser.mjs';
import { pageOf, quarrel, crowd } from './world.mjs';

const browser = await launch();
const file = pageOf('quarrel', quarrel());
const large = pageOf('crowd', crowd(600, 80));
test.after(() => browser.close());

const focused = (page) => page.evaluate(() => {
  const at = document.activeElement;
  return at.id || at.dataset.pick || at.className || at.tagName;
});

async function tabTo(page, wanted, most = 60) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(wanted)) return;
  }
  assert.fail(`not reached in ${most} steps, now at ${await focused(page)}`);
}

test('from the first Tab to the evidence without a pointer', async () => {
  const page = await open(browser, file);
  await page.keyboard.press('Tab');
  assert.equal(await text(page, 'a:focus'), 'Skip to the picture');
  await tabTo(page, () => document.activeElement.id === 'search');
  await tabTo(page, () => document.activeElement.matches('.handle.since'));
  await tabTo(page, () => document.activeElement.matches('#canvas [data-pick]'));
  const first = await focused(page);
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement.querySelector('.reach') || document.activeElement.querySelector('rect, path')).stroke);
  assert.notEqual(outline, 'none');
  let moved = first;
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key);
    if ((moved = await focused(page)) !== first) break;
  }
  assert.notEqual(moved, first);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  assert.equal(await text(page, '#evidence-title'), 'Ardania → Belmora');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-pressed')), 'true');
  await page.keyboard.press('Escape');
  assert.equal(await text(page, '#evidence-title'), 'Evidence');
  await tabTo(page, () => document.activeElement.matches('#evidence button'));
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'evidence');
  assert.notEqual(await text(page, '#evidence-title'), 'Evidence');
  await close(page);
});

test('everything has a name, and the result is announced', async () => {
  const page = await open(browser, file);
  assert.equal(await page.locator('#result').getAttribute('aria-live'), 'polite');
  const link = page.getByRole('button', { name: /^Ardania → Belmora: \+2.−3: .* \(mixed\), 5 statements$/ });
  assert.equal(await link.count(), 1);
  assert.equal(await page.getByRole('button', { name: 'Corvin Hale, person, Ardania: makes 1, receives 0 statements' }).count(), 1);
  assert.equal(await page.getByRole('combobox', { name: 'Search actors and topics' }).count(), 1);
  assert.equal(await page.getByRole('slider', { name: 'Beginning of the period' }).count(), 1);
  await close(page);
});

for (const colorScheme of ['light', 'dark'])
  for (const hash of ['', 'since=2031-03-11&until=2031-03-19'])
    test(`axe finds nothing serious (${colorScheme}, ${hash || 'whole period'})`, async () => {
      const page = await open(browser, file, { colorScheme, hash });
      await page.locator('summary').click();
      assert.deepEqual(await violations(page), []);
      await page.locator('#canvas .node').first().click();
      await page.locator('#search').fill('a');
      assert.deepEqual(await violations(page), []);
      await close(page);
    });

test('a dark screen gets dark colours', async () => {
  const page = await open(browser, file, { colorScheme: 'dark' });
  const of = (selector, property) => page.locator(selector).first().evaluate((e, p) => getComputedStyle(e)[p], property);
  assert.equal(await of('body', 'backgroundColor'), 'rgb(21, 24, 28)');
  assert.equal(await of('#canvas .link.negative', 'stroke'), 'rgb(240, 128, 60)');
  assert.equal(await of('#canvas .node text', 'fill'), 'rgb(230, 232, 235)');
  await close(page);
});

for (const width of [360, 768, 1440])
  test(`nothing is wider than a screen of ${width}`, async () => {
    const page = await open(browser, large, { width, height: 800 });
    await page.locator('summary').click();
    await page.locator('#links-table [data-link]').first().click();
    await settled(page);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    assert.equal(await page.locator('#evidence .card').first().isVisible(), true);
    await close(page);
  });

test('print holds picture, legend, evidence and table, and no controls', async () => {
  const page = await open(browser, file, { colorScheme: 'dark' });
  await page.locator('#links-table [data-link]').first().click();
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['#canvas svg', '#legend', '#caption', '#evidence .card', '#links-table table'])
    assert.equal(await page.locator(selector).first().isVisible(), true, selector);
  for (const selector of ['.controls', '#time', '.tools', '#evidence-close'])
    assert.equal(await page.locator(selector).first().isVisible(), false, selector);
  assert.equal(await page.locator('#canvas .link.negative').first().evaluate((e) => getComputedStyle(e).stroke), 'rgb(213, 94, 0)');
  const pdf = await page.pdf({ format: 'A4' });
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  await close(page);
});
