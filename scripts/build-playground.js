// @ts-check
/**
 * Bundles the playground into playground/dist, from where the server answers it. Does nothing while neither its files nor the packages have
 * changed since the last time.
 */
const { createHash } = require('node:crypto');
const { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { buildSync } = require('esbuild');

const ROOT = resolve(__dirname, '..');
const SOURCE = join(ROOT, 'playground');
const TARGET = join(SOURCE, 'dist');
const STAMP = join(TARGET, '.built-from');

function sources() {
  const files = readdirSync(SOURCE, { withFileTypes: true, recursive: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  return [...paths.filter((path) => !path.startsWith(TARGET)), join(ROOT, 'package-lock.json'), __filename].sort();
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const path of sources()) hash.update(path).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

function build() {
  rmSync(TARGET, { recursive: true, force: true });
  mkdirSync(TARGET, { recursive: true });
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: {
      main: 'playground/src/main.tsx',
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    },
    outdir: TARGET,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    loader: { '.graphql': 'text', '.ttf': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'linked',
    logLevel: 'warning',
  });
  for (const name of ['index.html', 'favicon.svg']) copyFileSync(join(SOURCE, name), join(TARGET, name));
}

const now = fingerprint();
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== now) {
  build();
  writeFileSync(STAMP, now);
}
