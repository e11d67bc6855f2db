// @ts-check
/** Bundles the playground into playground/dist. */
const { createHash } = require('node:crypto');
const { copyFileSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { buildSync } = require('esbuild');
const { ROOT, bundle, filesOf } = require('./bundle.js');

bundle('playground', __filename, (source, target) => {
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: {
      main: 'playground/src/main.tsx',
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    },
    outdir: target,
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
  for (const name of ['index.html', 'favicon.svg']) copyFileSync(join(source, name), join(target, name));
  for (const name of filesOf(target, '.css')) takeFontsOut(target, name);
});

/**
 * Fonts inside a style sheet are loaded whole, whatever letters the page shows; as files, those alone that it needs.
 * @param {string} folder
 * @param {string} name
 */
function takeFontsOut(folder, name) {
  const css = readFileSync(join(folder, name), 'utf8');
  const without = css.replace(/data:font\/(woff2?|ttf);base64,([\w+/=]+)/g, (_, kind, base64) => {
    const font = Buffer.from(base64, 'base64');
    const file = `font-${createHash('sha256').update(font).digest('hex').slice(0, 8)}.${kind}`;
    writeFileSync(join(folder, file), font);
    return `./${file}`;
  });
  writeFileSync(join(folder, name), without);
}
