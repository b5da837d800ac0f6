// Puts the page together: src/ bundled by esbuild, the style and page.html
// become one file.
//
//     node bundle.mjs FOLDER-WITH-node_modules OUTPUT
//
// The policy of the page allows its one script by its hash; nothing may come
// from outside.
import { createHash } from 'node:crypto';
import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [folder, output] = process.argv.slice(2).map((path) => resolve(path));
const modules = join(folder, 'node_modules');
const esbuild = createRequire(join(modules, 'x.js'))('esbuild');
const text = (name) => readFileSync(join(here, name), 'utf8');

const options = { bundle: true, minify: true, write: false, legalComments: 'none', target: ['es2022'], logLevel: 'warning' };

async function bundled(entry, more) {
  const result = await esbuild.build({ ...options, entryPoints: [join(here, entry)], nodePaths: [modules], ...more });
  return result.outputFiles[0].text.trim();
}

const script = await bundled('src/main.js', { format: 'iife' });
const style = await bundled('style.css', { loader: { '.css': 'css' } });
for (const word of ['</script', '<!--', '</style'])
  if (script.includes(word) || style.includes(word)) throw new Error(`"${word}" would end the script or the style`);

const hash = createHash('sha256').update(script).digest('base64');
const policy = [
  "default-src 'none'",
  `script-src 'sha256-${hash}' 'wasm-unsafe-eval'`,
  "style-src 'unsafe-inline'", // the still picture brings its own
  'img-src data:', // the empty icon
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const parts = { policy, style, script, notice: text('notice.txt').trim() };
const page = text('page.html').replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, page);
