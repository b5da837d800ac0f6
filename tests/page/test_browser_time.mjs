// The time line: periods by pointer and keyboard, and what they change.
import test from 'node:test';
import assert from 'node:assert/strict';
import { close, launch, open, settled, text } from './browser.mjs';
import { pageOf, quarrel } from './world.mjs';

const browser = await launch();
const file = pageOf('quarrel', quarrel());
test.after(() => browser.close());

const places = (page) => page.locator('#canvas .node').evaluateAll((nodes) => nodes.map((n) => `${n.dataset.pick} ${n.getAttribute('transform')}`).sort());

test('a period keeps everybody in place and tells what is new, flipped and gone', async () => {
  const page = await open(browser, file);
  const before = await places(page);
  await page.evaluate(() => { location.hash = 'since=2031-03-11&until=2031-03-19'; });
  await settled(page);
  assert.deepEqual(await places(page), before);
  assert.match(await text(page, '#time-words'), /^11 to 19 March 2031, against 2 to 10 March 2031: 3 new 1 flipped 1 gone$/);
  assert.equal(await page.locator('.link.flipped').count(), 1);
  assert.match(await page.locator('.link.flipped').innerText().catch(() => page.locator('.link.flipped').textContent()), /flipped/);
  assert.equal(await page.locator('.link.gone').count(), 1);
  assert.equal(await page.locator('tr.gone').count(), 1);
  assert.deepEqual(await page.locator('td .tag').allInnerTexts(), ['flipped', 'new', 'new', 'new', 'gone']);
  await close(page);
});

test('places are found anew where the reader wants that', async () => {
  const page = await open(browser, file, { hash: 'since=2031-03-11&until=2031-03-17&places=new' });
  assert.equal(await page.locator('#canvas .node').count(), 2);
  await close(page);
});

test('the ends of the period move with the arrow keys', async () => {
  const page = await open(browser, file);
  await page.locator('.handle.since').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.match(page.url(), /since=2031-03-05&until=2031-03-19/);
  assert.equal(await page.locator('.handle.since').getAttribute('aria-valuetext'), '2031-03-05');
  await page.locator('.handle.until').focus();
  await page.keyboard.press('Home');
  assert.match(page.url(), /since=2031-03-05&until=2031-03-05/);
  assert.equal(await text(page, '#result'), '1 statement, 1 link, 2 actors');
  await page.locator('#time-all').click();
  assert.doesNotMatch(page.url(), /since/);
  await close(page);
});

test('the pointer draws a period and moves it', async () => {
  const page = await open(browser, file);
  const { x, y, width, height } = await page.locator('.track').boundingBox();
  const at = (day) => x + ((day + 0.5) / 17) * width;
  await page.mouse.move(at(1), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(at(3), y + height / 2, { steps: 4 });
  await page.mouse.up();
  assert.match(page.url(), /since=2031-03-04&until=2031-03-06/);
  await page.mouse.move(at(2), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(at(4), y + height / 2, { steps: 4 });
  await page.mouse.up();
  assert.match(page.url(), /since=2031-03-06&until=2031-03-08/);
  await page.locator('#time-later').click();
  assert.match(page.url(), /since=2031-03-09&until=2031-03-11/);
  await close(page);
});
