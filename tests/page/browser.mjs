// A real browser with a page in it, watched: what it says on its console and
// what it asks the network for.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const modules = createRequire(join(process.env.PAGE_MODULES, 'x.js'));
const { chromium } = modules('playwright-core');

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

export const launch = () => chromium.launch({ executablePath: process.env.PAGE_CHROMIUM, args: ARGUMENTS });

// Opens the file; `page.problems` collects what went wrong.
export async function open(browser, file, { hash = '', width = 1440, height = 900, ready = true, ...context } = {}) {
  const window = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', ...context });
  const page = await window.newPage();
  page.problems = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) page.problems.push(message.text());
  });
  page.on('pageerror', (error) => page.problems.push(error.message));
  page.on('dialog', (dialog) => {
    page.problems.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) page.problems.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${file}${hash ? `#${hash}` : ''}`);
  if (ready) await settled(page);
  return page;
}

// The picture is drawn and nothing waits.
export async function settled(page) {
  await page.waitForFunction(() => document.documentElement.dataset.ready);
  await page.evaluate(() => new Promise((done) => {
    requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(done, 30)), 30));
  }));
}

export async function close(page) {
  assert.deepEqual(page.problems, []);
  await page.context().close();
}

// Violations of accessibility that axe calls serious or critical.
export async function violations(page) {
  await page.evaluate(modules('axe-core').source);
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((n) => `${n.html.slice(0, 160)} ${n.failureSummary?.slice(0, 300)}`).join(' | ')}`);
}

export const text = async (page, selector) => (await page.locator(selector).first().innerText()).replace(/\s+/g, ' ').trim();
