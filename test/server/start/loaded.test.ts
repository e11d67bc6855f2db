import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { dependencies } from '../../../package.json';
import { compile, compiled } from '../../compiled';
import { createWorldDatabase } from '../../world-database';

const NEEDED_BY_ALL = [
  '@apollo/server',
  '@as-integrations/fastify',
  '@badrap/valita',
  '@fastify/multipart',
  '@graphql-tools/schema',
  '@graphql-tools/utils',
  'fastify',
  'graphql',
  'graphql-middleware',
  'graphql-shield',
  'ipaddr.js',
  'mysql2',
  'negotiator',
  'p-limit',
  'pino',
  'rate-limiter-flexible',
  'reflect-metadata',
  'typeorm',
];

/** What others brought with them, and was left out with care: the weight of a hundred files each. */
const NOT_AGAIN = ['lodash', 'lodash-es', 'zod', 'glob', '@fastify/static'];

let database: string;
let dataDir: string;
beforeAll(async () => {
  compile();
  database = await createWorldDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'muster-start-'));
});
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

/** The files that a server, as it is built, has loaded once it has answered its first request. */
function loadedBy(more: Record<string, string>): string[] {
  const environment = { PORT: '0', DEMO: 'off', DATA_DIR: dataDir, ...more };
  const target = { socketPath: process.env['MUSTER_TEST_SOCKET'] ?? '', database };
  const words = [join(__dirname, 'program.js'), compiled('src'), JSON.stringify({ environment, target })];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (!stdout.startsWith('{')) throw new Error(stderr);
  const { answer, loaded } = JSON.parse(stdout) as { answer: unknown; loaded: string[] };
  expect(answer).toEqual({ data: { viewer: { signedIn: false } } });
  return loaded;
}

function packagesOf(loaded: readonly string[]): Set<string> {
  return new Set(loaded.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));
}

/** Of our own, which parts: "domains/task/service.js". */
function oursOf(loaded: readonly string[]): string[] {
  return loaded.filter((file) => file.startsWith(compiled('src') + sep)).map((file) => relative(compiled('src'), file));
}

describe('a start without Redis, S3, figures and demo', () => {
  let loaded: string[];
  beforeAll(() => {
    loaded = loadedBy({});
  });

  it('loads of our dependencies what every server needs, and none of those that one request or setting in many needs', () => {
    const packages = packagesOf(loaded);
    expect(Object.keys(dependencies).filter((name) => packages.has(name))).toEqual(NEEDED_BY_ALL);
    expect(NOT_AGAIN.filter((name) => packages.has(name))).toEqual([]);
  });

  it('loads of our own what a domain hands to the rest, and not what it does', () => {
    const ours = oursOf(loaded);
    expect(ours).toContain(join('domains', 'task', 'resolvers.js'));
    expect(
      ours.filter((file) => /\/(?:service|messages|write|verbs|create)\.js$|^(?:demo|doctor|commands)\//.test(file)),
    ).toEqual([]);
    expect(ours.length).toBeLessThan(330);
  });

  it('loads no more than 1,300 files in all', () => {
    expect(loaded.length).toBeLessThan(1_300);
  });
});

it('what a setting asks for is loaded where it is set', () => {
  const packages = packagesOf(loadedBy({ METRICS_TOKEN: 'a-token-that-nobody-guesses' }));
  expect(packages).toContain('prom-client');
});
