// @ts-check
/** Bundles the console into console/dist. */
const { execFileSync } = require('node:child_process');
const { join } = require('node:path');
const { ROOT, bundle } = require('./bundle.js');

bundle('console', __filename, (source) => {
  // A process of its own: Vite is a module that waits for things when it is loaded, and a build waits for nothing.
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  // Whoever builds it: tests as well as an operator look at what is shown to people.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [vite, 'build', source, '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit', env });
});
