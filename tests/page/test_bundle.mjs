// The page in the repository is what its sources give, and its policy forbids
// the network.
import test from 'node:test';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../render/page');
const bundle = readFileSync(join(folder, 'dist/page.html'), 'utf8');

test('the committed bundle equals a new one (scripts/page makes it)', () => {
  const output = join(process.env.PAGE_WORK, 'page.html');
  execFileSync('node', [join(folder, 'bundle.mjs'), dirname(process.env.PAGE_MODULES), output]);
  assert.ok(readFileSync(output, 'utf8') === bundle, 'run scripts/page and commit render/page/dist/page.html');
});

test('its policy allows one script and nothing from outside', () => {
  const [, policy] = bundle.match(/Content-Security-Policy" content="([^"]*)"/);
  const script = bundle.slice(bundle.lastIndexOf('<script>') + 8, bundle.lastIndexOf('</script>'));
  assert.match(policy, /default-src 'none'/);
  assert.ok(policy.includes(`'sha256-${createHash('sha256').update(script).digest('base64')}'`));
  assert.doesNotMatch(policy, /https?:|connect-src|\*/);
});

test('it names the licences of what it contains', () => {
  assert.match(bundle, /Apache License 2\.0/);
  assert.match(bundle, /Eclipse\s+Public License/);
});
