/**
 * The tests on MySQL in place of MariaDB: all of them, those that are named (`npm run test:mysql -- session routing`), or with `--quick` those
 * that meet the most of a database. Ends with 3 where the machine has no packages of MySQL.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { NoPackages, NO_PACKAGES_CODE } from '../no-packages';
import { unpackMysql } from './packages';

const QUICK = [
  'database/(busy|migrations|transaction|world-database)',
  'server/crash',
  'assignment/storm',
  'routing',
  'department',
  'user/list',
  'conversation/list',
  'two-factor/two-factor',
];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Answers with what Jest ended. */
async function test(programs: string, args: readonly string[]): Promise<number> {
  const port = String(await freePort());
  const jest = spawn(process.execPath, [require.resolve('jest/bin/jest'), ...args], {
    cwd: resolve(__dirname, '../..'),
    stdio: 'inherit',
    env: {
      ...process.env,
      // Servers that are started with an engine of their own find it there.
      PATH: `${programs}:${process.env['PATH'] ?? ''}`,
      MUSTER_TEST_MYSQL: programs,
      MUSTER_TEST_MYSQL_PORT: port,
      MUSTER_TEST_MYSQL_FLAGS: `--skip-networking=OFF --bind-address=127.0.0.1 --port=${port}`,
    },
  });
  const [code] = (await once(jest, 'exit')) as [number | null];
  return code ?? 1;
}

const given = process.argv.slice(2);
unpackMysql()
  .then((programs) => test(programs, given.includes('--quick') ? QUICK : given))
  .then((code) => process.exit(code))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(error instanceof NoPackages ? NO_PACKAGES_CODE : 2);
  });
