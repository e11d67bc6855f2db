// @ts-check
/**
 * Bundles the playground into playground/dist, from where the server answers it. Does nothing while neither its files nor the packages have
 * changed since the last time.
 */
const { createHash } = require('node:crypto');
const { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { extname, join, resolve } = require('node:path');
const { brotliCompressSync, constants, gzipSync } = require('node:zlib');
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
    // What formats a query and a few more are loaded when they are asked for.
    splitting: true,
    chunkNames: 'part-[hash]',
    target: 'es2022',
    loader: { '.graphql': 'text', '.ttf': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'linked',
    logLevel: 'warning',
  });
  for (const name of ['index.html', 'favicon.svg']) copyFileSync(join(SOURCE, name), join(TARGET, name));
  for (const name of filesOf('.css')) takeFontsOut(name);
  for (const name of filesOf('.js', '.css', '.svg', '.ttf')) compress(name);
}

/** @param {string[]} kinds */
function filesOf(...kinds) {
  return readdirSync(TARGET).filter((name) => kinds.includes(extname(name)));
}

/**
 * Fonts inside a style sheet are loaded whole, whatever letters the page shows; as files, those alone that it needs.
 * @param {string} name
 */
function takeFontsOut(name) {
  const css = readFileSync(join(TARGET, name), 'utf8');
  const without = css.replace(/data:font\/(woff2?|ttf);base64,([\w+/=]+)/g, (_, kind, base64) => {
    const font = Buffer.from(base64, 'base64');
    const file = `font-${createHash('sha256').update(font).digest('hex').slice(0, 8)}.${kind}`;
    writeFileSync(join(TARGET, file), font);
    return `./${file}`;
  });
  writeFileSync(join(TARGET, name), without);
}

/**
 * Once, and not for every browser that comes.
 * @param {string} name
 */
function compress(name) {
  const bytes = readFileSync(join(TARGET, name));
  writeFileSync(join(TARGET, `${name}.gz`), gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(join(TARGET, `${name}.br`), brotliCompressSync(bytes, { params }));
}

const now = fingerprint();
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== now) {
  build();
  writeFileSync(STAMP, now);
}
