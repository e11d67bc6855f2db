// @ts-check
/** Bundles the pages for people into pages/dist. */
const { copyFileSync } = require('node:fs');
const { join } = require('node:path');
const { buildSync } = require('esbuild');
const { ROOT, bundle } = require('./bundle.js');

bundle('pages', __filename, (source, target) => {
  buildSync({
    absWorkingDir: ROOT,
    entryPoints: { main: 'pages/src/main.tsx' },
    outdir: target,
    bundle: true,
    minify: true,
    format: 'esm',
    // Each page is loaded when it is gone to.
    splitting: true,
    chunkNames: 'part-[hash]',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'linked',
    logLevel: 'warning',
  });
  for (const name of ['index.html', 'favicon.svg']) copyFileSync(join(source, name), join(target, name));
});
