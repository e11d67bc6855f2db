// @ts-check
/**
 * Puts the lock file into the package under the name that npm packs, so that whoever installs the package has the versions that were tested;
 * with --remove it takes it away again, because in a checkout the lock file is the one that counts.
 */
const { copyFileSync, rmSync } = require('node:fs');
const { join, resolve } = require('node:path');

const ROOT = resolve(__dirname, '..');
const PACKED = join(ROOT, 'npm-shrinkwrap.json');

if (process.argv.includes('--remove')) rmSync(PACKED, { force: true });
else copyFileSync(join(ROOT, 'package-lock.json'), PACKED);
