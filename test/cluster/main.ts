/**
 * Muster on a cluster, as docs/operating.md recommends it: three Galera nodes behind HAProxy, Redis, two processes of the server, and a load of real
 * writes, under which one thing after the other is killed, frozen and replaced. What was acknowledged is there at the end, once, on each node.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killAll } from './child';
import { NoPackages, NO_PACKAGES_CODE } from '../no-packages';
import { unpackCluster } from './packages';
import { run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'muster-cluster-'));
const isQuick = process.argv.includes('--quick');
const isKept = process.env['MUSTER_KEEP'] !== undefined;

function tidy(): void {
  killAll();
  if (isKept) process.stdout.write(`Logs and data are kept in ${folder}.\n`);
  else rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

process.once('exit', tidy);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

unpackCluster()
  .then((root) => run(root, folder, isQuick))
  .then((offences) => process.exit(offences.length === 0 ? 0 : 1))
  .catch((error: unknown) => {
    process.stderr.write(
      error instanceof NoPackages ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exit(error instanceof NoPackages ? NO_PACKAGES_CODE : 2);
  });
