import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startEngine, type Engine } from '../src/database/engine/engine';
import { compile } from './compiled';
import { fastFolder } from './fast-folder';

const held = globalThis as { musterEngine?: { engine: Engine; dataDir: string } };

/** The server compiled, and one private engine for the whole run; each world makes a database of its own in it. */
export default async function start(): Promise<void> {
  compile();
  const dataDir = fastFolder('muster-test-');
  const engine = await startEngine({
    dataDir,
    engineDir: resolve(__dirname, '../node_modules/.cache/muster/engine'),
    log: { info: () => undefined, warn: (message) => process.stderr.write(`${message}\n`) },
    ...(process.env['MUSTER_TEST_MYSQL'] === undefined
      ? { path: process.env['PATH'] ?? '' }
      : { path: process.env['MUSTER_TEST_MYSQL'], folders: [] }),
  });
  // A port of its own, which no other engine of the run may want.
  delete process.env['MUSTER_TEST_MYSQL_FLAGS'];
  process.env['MUSTER_TEST_SOCKET'] = engine.socketPath;
  process.env['MUSTER_TEST_TEMPLATE'] = join(dataDir, 'template.sql');
  held.musterEngine = { engine, dataDir };
}

export async function stop(): Promise<void> {
  if (held.musterEngine === undefined) return;
  await held.musterEngine.engine.stop();
  rmSync(held.musterEngine.dataDir, { recursive: true, force: true });
}
