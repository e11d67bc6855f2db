import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { devDependencies, version } from '../../package.json';
import { reachEngine } from '../engine-door';
import { createEmbeddedDatabase } from '../../src/database/connection';

const ROOT = resolve(__dirname, '../..');
const SOCKET = process.env['MUSTER_TEST_SOCKET'] ?? '';
const DATABASE = 'packed';
/** Of a machine that does much else. */
const WAIT_MS = 60_000;

/** Where the package was unpacked and its own packages installed, as an operator does it. */
let home: string;
let unpacked: string;
const children: ChildProcess[] = [];
const isAlive = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'muster-packed-'));
  unpacked = join(home, 'package');
  run(ROOT, 'npm', 'pack', '--silent', '--pack-destination', home);
  run(home, 'tar', 'xzf', `muster-${version}.tgz`);
  run(unpacked, 'npm', 'ci', '--omit=dev', '--prefer-offline', '--no-audit');
}, 600_000);
afterAll(() => {
  for (const { pid } of children.filter(isAlive)) process.kill(-pid!, 'SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

function run(cwd: string, command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env: environment() });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** What every process here has, without what npm and Jest say to those they start. */
function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_|^JEST_/.test(name));
  return { ...Object.fromEntries(kept), ...more };
}

/** All that a start in production asks for. */
function production(databaseUrl: string): NodeJS.ProcessEnv {
  return environment({
    ...{
      NODE_ENV: 'production',
      PORT: '0',
      DATA_DIR: join(home, 'data'),
      DATABASE_URL: databaseUrl,
      SMTP_URL: 'files',
    },
    ...{ APP_URL: 'https://app.example', API_URL: 'https://api.example' },
    SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  });
}

it('the package holds what runs, the lock file, and no sources, tests or packages', () => {
  expect(readdirSync(unpacked).sort()).toEqual(
    [
      ...['CHANGELOG.md', 'README.md', 'dist', 'docs', 'node_modules', 'npm-shrinkwrap.json', 'package.json'],
      ...['console', 'pages', 'playground', 'schema', 'scripts'],
    ].sort(),
  );
  expect(existsSync(join(ROOT, 'npm-shrinkwrap.json'))).toBe(false);
});

it('no tool for developing is installed', () => {
  const installed = Object.keys(devDependencies).filter((name) => existsSync(join(unpacked, 'node_modules', name)));
  expect(installed).toEqual(Object.keys(devDependencies).filter((name) => NEEDED_BY_OTHERS.has(name)));
  for (const name of ['@swc/core', 'esbuild', '@parcel/watcher', 'typescript', 'jest']) {
    expect(existsSync(join(unpacked, 'node_modules', name))).toBe(false);
  }
});

/** Types that packages of production name as their own. */
const NEEDED_BY_OTHERS = new Set(['@graphql-typed-document-node/core', '@types/node']);

it('--version says which it is', () => {
  expect(run(unpacked, 'node', 'dist/src/main.js', '--version')).toBe(`${version}\n`);
});

it('it starts in production by npm start, is ready, writes JSON alone and ends by SIGTERM with 0', async () => {
  await createEmbeddedDatabase(SOCKET, DATABASE);
  const { url, close } = await portFor(SOCKET);
  const env = production(`${url}/${DATABASE}`);
  const migrate = spawn('npm', ['run', '-s', 'migrate'], { cwd: unpacked, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const told = text(migrate.stdout);
  expect([await once(migrate, 'exit'), await told]).toEqual([[0, null], 'The database is up to date.\n']);
  const child = spawn('npm', ['start', '--silent'], {
    cwd: unpacked,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  children.push(child);
  const lines: string[] = [];
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
  const ready = async () => {
    for (const givesUpAt = performance.now() + WAIT_MS; performance.now() < givesUpAt;) {
      const line = lines.find((one) => one.includes('Muster is ready.'));
      if (line !== undefined) return JSON.parse(line) as { port: number; version: string; pid: number };
      if (child.exitCode !== null) throw new Error(lines.join('\n'));
      await pause(20);
    }
    throw new Error(`It was not ready in time: ${lines.join('\n')}`);
  };
  const { port, pid, ...rest } = await ready();
  expect(rest).toMatchObject({ version, commit: expect.any(String), node: process.version });
  expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query Who { viewer { signedIn } }' }),
  });
  expect(await answer.json()).toEqual({ data: { viewer: { signedIn: false } } });
  process.kill(pid, 'SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
  expect(lines.some((line) => line.includes('"operation":"Who"'))).toBe(true);
  expect(said).toBe('');
  close();
}, 120_000);

it('without settings it refuses with what is missing, and no tool is missed', () => {
  const { status, stderr } = spawnSync('npm', ['start', '--silent'], {
    ...{ cwd: unpacked, env: environment({ NODE_ENV: 'production' }), encoding: 'utf8' },
  });
  expect(status).toBe(1);
  expect(JSON.parse(stderr)).toMatchObject({ msg: expect.stringContaining('DATABASE_URL is required in production') });
});

it('in production a link is never printed: an email that becomes a file is one line without address or token', async () => {
  await createEmbeddedDatabase(SOCKET, 'packed_letters');
  const { url, close } = await portFor(SOCKET);
  const child = spawn('node', ['dist/src/main.js'], {
    ...{ cwd: unpacked, env: production(`${url}/packed_letters`), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  });
  children.push(child);
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (more) => (told += String(more)));
  const until = async (found: RegExp) => {
    const givesUpAt = performance.now() + WAIT_MS;
    while (!found.test(told)) {
      if (child.exitCode !== null || performance.now() > givesUpAt) throw new Error(told);
      await pause(20);
    }
    return found.exec(told) ?? [];
  };
  const [, port] = await until(/"port":(\d+),"msg":"Muster is ready\."/);
  const input = {
    email: 'nora@people.example',
    password: 'thirteen owls in a barn',
    firstName: 'Nora',
    lastName: 'Novak',
    companyName: 'Novak',
  };
  const signUp = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($input: SignUpInput!) { signUp(input: $input) { errors { code } } }',
      variables: { input },
    }),
  });
  expect(await signUp.json()).toEqual({ data: { signUp: { errors: [] } } });
  const [, file] = await until(/"file":"([^"]+\.eml)"/);
  expect(existsSync(join(home, 'data/mail', file!))).toBe(true);
  for (const secret of ['nora@people.example', 'token=', 'verify_', 'thirteen owls'])
    expect(told).not.toContain(secret);
  child.kill('SIGTERM');
  await once(child, 'exit');
  close();
}, 120_000);

/** A port at which the engine answers whoever has the password of this user: DATABASE_URL names no socket. */
async function portFor(socketPath: string): Promise<{ url: string; close: () => void }> {
  const connection = await createConnection({ socketPath, user: 'root' });
  await connection.query("CREATE USER IF NOT EXISTS packed IDENTIFIED BY 'p'");
  await connection.query('GRANT ALL ON `packed%`.* TO packed');
  await connection.end();
  const server = createServer((client) => {
    const engine = reachEngine();
    for (const end of [client, engine]) end.on('error', () => end.destroy());
    client.pipe(engine).pipe(client);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `mysql://packed:p@127.0.0.1:${port}`, close: () => server.close() };
}
