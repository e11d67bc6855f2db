// @ts-check
/** What the bundles of pages have in common: they are made only where something has changed, and their files are compressed once. */
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { extname, join, resolve } = require('node:path');
const { brotliCompressSync, constants, gzipSync } = require('node:zlib');

const ROOT = resolve(__dirname, '..');

/**
 * Bundles a folder of the root into its `dist`, from where the server answers it. Does nothing while neither its files nor the packages nor
 * the script have changed since the last time.
 * @param {string} name the folder
 * @param {string} script the file that bundles it
 * @param {(source: string, target: string) => void} build
 */
function bundle(name, script, build) {
  const source = join(ROOT, name);
  const target = join(source, 'dist');
  const stamp = join(target, '.built-from');
  const now = fingerprint(source, target, script);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  build(source, target);
  for (const file of filesOf(target, '.js', '.css', '.svg', '.ttf')) compress(join(target, file));
  writeFileSync(stamp, now);
}

/** @param {string} source @param {string} target @param {string} script */
function fingerprint(source, target, script) {
  const files = readdirSync(source, { withFileTypes: true, recursive: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const own = paths.filter((path) => !path.startsWith(target));
  const shared = readdirSync(join(ROOT, 'web')).map((name) => join(ROOT, 'web', name));
  const ofServer = ['core/messages.ts', 'core/language.ts', 'permissions/words.ts'].map((name) =>
    join(ROOT, 'src', name),
  );
  const hash = createHash('sha256');
  for (const path of [...own, ...shared, ...ofServer, join(ROOT, 'package-lock.json'), script, __filename].sort())
    hash.update(path).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

/** @param {string} folder @param {string[]} kinds */
function filesOf(folder, ...kinds) {
  return readdirSync(folder).filter((name) => kinds.includes(extname(name)));
}

/**
 * Once, and not for every browser that comes.
 * @param {string} path
 */
function compress(path) {
  const bytes = readFileSync(path);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
}

module.exports = { ROOT, bundle, filesOf };
