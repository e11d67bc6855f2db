// @ts-check
/**
 * Compiles the server into dist and bundles the pages, the console and the playground. With --if-needed it does so only where dist does not fit the sources, so that a
 * fresh clone starts by one command, while a machine that has the built files alone (a package, an image) needs none of the build tools.
 */
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { basename, dirname, join, relative, resolve } = require('node:path');

const ROOT = resolve(__dirname, '..');
const SOURCE = join(ROOT, 'src');
const TARGET = join(ROOT, 'dist');
const STAMP = join(TARGET, '.built-from');
/** Which commit it is of: all that two builds of the same sources may differ in. */
const ORIGIN = 'build.json';

function sources() {
  const files = readdirSync(SOURCE, { withFileTypes: true, recursive: true });
  return files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
}

/** Null where there are no sources to build from. */
function fingerprint() {
  if (!existsSync(SOURCE)) return null;
  const hash = createHash('sha256');
  for (const path of [...sources(), join(ROOT, '.swcrc'), __filename].sort())
    hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

function hasTools() {
  return ['@swc/core/package.json', 'esbuild/package.json', 'vite/package.json'].every((name) => {
    try {
      return require.resolve(name, { paths: [ROOT] }) !== '';
    } catch {
      return false;
    }
  });
}

/** Which commit this is, where that is known: from the build's caller, otherwise from git. */
function commit() {
  if (process.env.COMMIT) return process.env.COMMIT;
  if (!existsSync(join(ROOT, '.git'))) return null;
  const { status, stdout } = spawnSync('git', ['describe', '--always', '--dirty', '--abbrev=12', '--exclude=*'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : null;
}

/**
 * Each file by itself. Whatever it imports, of ours as of packages, is loaded when it is first used, so that a start loads what starting takes
 * (ADR 49). Of the compiler's own accord that would hold of packages alone: the others have to be named.
 */
function compileInto(folder) {
  const { transformFileSync } = require('@swc/core');
  for (const path of sources().filter((source) => source.endsWith('.ts'))) {
    const lazy = Array.from(readFileSync(path, 'utf8').matchAll(/ from '([^']+)';$/gm), ([, imported]) => imported);
    const { code, map } = transformFileSync(path, { cwd: ROOT, module: { type: 'commonjs', lazy } });
    const target = join(folder, 'src', relative(SOURCE, path).replace(/ts$/, 'js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
    writeFileSync(`${target}.map`, map);
  }
}

/** Under another name first: a server that runs from dist still loads modules from it, and never finds half of it. */
function build(now) {
  const draft = `${TARGET}.${process.pid}`;
  try {
    compileInto(draft);
    writeFileSync(join(draft, ORIGIN), `${JSON.stringify({ commit: commit() })}\n`);
    writeFileSync(join(draft, '.built-from'), now);
    putInPlace(draft, now);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  bundlePages();
}

function bundlePages() {
  require('./build-pages.js');
  require('./build-console.js');
  require('./build-playground.js');
}

function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => path !== ORIGIN);
}

function isThereAlready(draft) {
  if (!existsSync(TARGET)) return false;
  const [built, there] = [filesIn(draft).sort(), filesIn(TARGET).sort()];
  const isSame = (path) => readFileSync(join(draft, path)).equals(readFileSync(join(TARGET, path)));
  return built.join() === there.join() && built.every(isSame);
}

/**
 * In an instant, and not at all where the same is there already: a server may be starting from it, and would miss what it loads between one name and
 * the next. Of two builds of the same sources at once either may win.
 */
function putInPlace(draft, now) {
  if (isThereAlready(draft)) {
    renameSync(join(draft, ORIGIN), join(TARGET, ORIGIN));
    return;
  }
  const former = `${draft}.former`;
  try {
    if (existsSync(TARGET)) renameSync(TARGET, former);
    renameSync(draft, TARGET);
  } catch (error) {
    if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== now) throw error;
  } finally {
    rmSync(former, { recursive: true, force: true });
  }
}

/** Whether there is something to do; says so and ends with 1 where there is, and cannot be done. */
function isNeeded(now) {
  const built = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : null;
  if (now === null) return false;
  if (built !== now && !hasTools()) {
    const why = built === null ? 'Muster is not built' : 'dist was built from other sources than these';
    fail(`${why}, and the build tools are not installed: run "npm ci && npm run build", then "npm ci --omit=dev".`);
    return false;
  }
  // The bundles look for themselves whether anything changed.
  if (built === now && hasTools()) bundlePages();
  return built !== now;
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

const now = fingerprint();
if (process.argv.includes('--if-needed')) {
  if (isNeeded(now)) build(now);
} else if (now === null) {
  fail('There are no sources here to build from.');
} else {
  build(now);
}
