// @ts-check
/**
 * Tries Muster under other versions of Node: the server starts on a database of its own, answers, and stops in good order; then the tests that touch
 * the most of Node and of native modules. `npm run test:node` takes the oldest and the newest of each line that package.json promises, `npm run
 * test:node -- 22.13.0 24` those that are named, and `--start` leaves the tests out. They come from the npm registry into node_modules/.cache; this Node
 * builds, they only run.
 */
const { spawn, spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, mkdtempSync, rmSync } = require('node:fs');
const { createServer } = require('node:net');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');
const { parseArgs } = require('node:util');
const { engines } = require('../package.json');

const ROOT = resolve(__dirname, '..');
const CACHE = join(ROOT, 'node_modules/.cache/muster/node');
const TESTS = ['core', 'permissions', 'session', 'user/list', 'server/bounded', 'live'];
const START_MS = 120_000;

/** "^20.19.0 || >=24.11.0": 20.19.0, 20, 24.11.0, 24. */
function promised() {
  return engines.node.split('||').flatMap((range) => {
    const oldest = range.replace(/[^0-9.]/g, '');
    return [oldest, oldest.split('.')[0]];
  });
}

/** The program of that version, out of the package that the package "node" would install by a script; fetched unless it is there. */
function fetched(version) {
  const name = `node-${process.platform === 'darwin' && process.arch === 'arm64' ? 'bin-' : ''}${process.platform}-${process.arch}`;
  const folder = join(CACHE, version);
  const program = join(folder, 'node_modules', name, 'bin/node');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    spawnSync('npm', ['install', '--prefix', folder, '--no-save', `${name}@${version}`], {
      cwd: folder,
      stdio: 'inherit',
    });
  }
  return program;
}

function freePort() {
  return new Promise((found) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => found(port));
    });
  });
}

async function isReady(port, server) {
  for (const until = Date.now() + START_MS; Date.now() < until && server.exitCode === null; await pause(200)) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (answer?.status === 200) return true;
  }
  return false;
}

async function answers(port) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { signedIn } }' }),
  });
  const { data } = await response.json();
  return data?.viewer.signedIn === false;
}

/** What went wrong, or null. */
async function serve(node) {
  const dataDir = mkdtempSync(join(tmpdir(), 'muster-node-'));
  const port = await freePort();
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), NODE_ENV: 'development', LOG_LEVEL: 'warn' };
  const server = spawn(node, ['dist/src/main.js'], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((done) => server.once('exit', (code, signal) => done(code ?? signal)));
  try {
    if (!(await isReady(port, server))) return 'did not start';
    if (!(await answers(port))) return 'did not answer';
    server.kill('SIGTERM');
    const code = await ended;
    return code === 0 ? null : `stopped with ${code}`;
  } finally {
    server.kill('SIGKILL');
    await ended;
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

function passes(node) {
  // Not by the name of a program: what tests start by `node` is to be this one.
  const env = { ...process.env, PATH: `${join(node, '..')}:${process.env.PATH}` };
  const jest = ['node_modules/jest/bin/jest.js', '--silent', ...TESTS.map((name) => `test/${name}`)];
  return spawnSync(node, jest, { cwd: ROOT, env, stdio: 'inherit' }).status === 0;
}

async function attempt(version, isStartAlone) {
  const node = fetched(version);
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (status !== 0) return `${version}: could not be fetched`;
  const name = `Node ${stdout.trim()}`;
  console.log(`\n— ${name}`);
  const wrong = await serve(node);
  if (wrong !== null) return `${name}: ${wrong}`;
  return isStartAlone || passes(node) ? null : `${name}: tests failed`;
}

async function main() {
  if (spawnSync(process.execPath, ['scripts/build.js', '--if-needed'], { cwd: ROOT, stdio: 'inherit' }).status !== 0)
    return 1;
  const { values, positionals: named } = parseArgs({ allowPositionals: true, options: { start: { type: 'boolean' } } });
  const wrong = [];
  for (const version of named.length > 0 ? named : promised())
    wrong.push(await attempt(version, values.start === true));
  const sentences = wrong.filter((sentence) => sentence !== null);
  console.log(sentences.length === 0 ? '\nEvery version holds.' : `\n${sentences.join('\n')}`);
  return sentences.length === 0 ? 0 : 1;
}

void main().then((code) => (process.exitCode = code));
