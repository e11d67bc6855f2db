import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createEmbeddedDatabase } from '../src/database/connection';
import { startEngine } from '../src/database/engine/engine';
import { QUICK, THOROUGH, type Plan } from './interleave';
import { BadOption, readOptions, type Options, type PartName } from './options';
import { measurePermissions } from './p1-permissions';
import { measureEndToEnd } from './p2-end-to-end';
import { measureUsualStack } from './p3-usual-stack';
import { countStatements } from './p4-statements';
import { measureGrowth } from './p5-growth';
import { measureAssignment } from './p6-assignment';
import { measureBulkInvitation } from './p7-bulk-invitation';
import { measureStart } from './p8-start';
import { measureNeighbours } from './p9-neighbours';
import { thisMachine } from './machine';
import { readRecorded, writePage } from './page/files';
import { recordedWith, type Run } from './page/record';
import { summaryOf, tableOf, toJson, type Result } from './result';
import { openWorkplace, type Workplace } from './workplace';

interface Place {
  readonly dataDir: string;
  readonly socketPath: string;
}

/** Those that need another server than the one of the workplace, or more of them; in the order in which they are measured. */
const APART = ['P8', 'P9', 'P5'] as const satisfies readonly PartName[];
type Apart = (typeof APART)[number];

const isApart = (name: PartName): name is Apart => (APART as readonly PartName[]).includes(name);

const MEASURED_APART: Record<Apart, (place: Place, plan: Plan, options: Options) => Promise<Result[]>> = {
  P8: ({ dataDir, socketPath }, plan) => measureStart(dataDir, socketPath, plan),
  P9: ({ dataDir, socketPath }, plan) => measureNeighbours(socketPath, dataDir, plan),
  P5: ({ dataDir, socketPath }, plan, { growth }) => measureGrowth(socketPath, dataDir, growth, plan),
};

const IN_WORKPLACE: Record<
  Exclude<PartName, Apart>,
  (workplace: Workplace, place: Place, plan: Plan) => Promise<Result[]>
> = {
  P1: (workplace, _, plan) => measurePermissions(workplace, plan),
  P2: (workplace, { socketPath }, plan) => measureEndToEnd(workplace, socketPath, plan),
  P3: (workplace, { socketPath }, plan) => measureUsualStack(workplace, socketPath, plan),
  P4: (workplace) => countStatements(workplace),
  P6: (workplace, { socketPath }, plan) => measureAssignment(workplace, socketPath, plan),
  P7: (workplace, { socketPath }, plan) => measureBulkInvitation(workplace, socketPath, plan),
};

function planOf({ quick, rounds }: Options): Plan {
  const plan = quick ? QUICK : THOROUGH;
  return rounds === null ? plan : { ...plan, rounds, mostRounds: Math.max(rounds, plan.mostRounds) };
}

/** Measures what was asked for on an engine of its own, which is gone afterwards. */
async function measure(options: Options): Promise<Run> {
  const dataDir = mkdtempSync(join(tmpdir(), 'muster-bench-'));
  const engine = await startEngine({
    dataDir,
    engineDir: resolve(__dirname, '../node_modules/.cache/muster/engine'),
    log: { info: () => undefined, warn: (message) => process.stderr.write(`${message}\n`) },
    path: process.env['PATH'] ?? '',
  });
  const place = { dataDir, socketPath: engine.socketPath };
  const plan = planOf(options);
  try {
    await createEmbeddedDatabase(engine.socketPath);
    const machine = await thisMachine(engine.socketPath);
    const results = await inOrder(options, place, plan);
    const { rounds, mostRounds } = plan;
    return { at: new Date().toISOString(), machine, rounds: [rounds, mostRounds], growth: options.growth, results };
  } finally {
    await engine.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function inOrder(options: Options, place: Place, plan: Plan): Promise<Result[]> {
  const { only } = options;
  const parts = only.filter((name) => !isApart(name));
  // What takes microseconds in this very process comes first: it takes longer in one that has done much else.
  const results = await inWorkplace(
    parts.filter((name) => name === 'P1'),
    place,
    plan,
  );
  for (const name of APART) {
    if (only.includes(name)) results.push(...(await timed(name, () => MEASURED_APART[name](place, plan, options))));
  }
  const others = parts.filter((name) => name !== 'P1');
  return [...results, ...(await inWorkplace(others, place, plan))].sort((a, b) => a.id.localeCompare(b.id));
}

async function inWorkplace(parts: readonly Exclude<PartName, Apart>[], place: Place, plan: Plan): Promise<Result[]> {
  if (parts.length === 0) return [];
  const workplace = await openWorkplace(place.socketPath, place.dataDir);
  const results: Result[] = [];
  try {
    for (const name of parts) {
      results.push(...(await timed(name, () => IN_WORKPLACE[name](workplace, place, plan))));
    }
  } finally {
    await workplace.close();
  }
  return results;
}

/** Says how long it took, so that whoever waits knows where it is. */
async function timed<T>(name: PartName, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  process.stderr.write(`${name} is measured, in ${((performance.now() - began) / 1000).toFixed(0)} s.\n`);
  return result;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.page) return writePage(readRecorded());
  // Before anything is measured: a name that cannot be written is known at once.
  if (options.json !== null) writeFileSync(options.json, '[]\n');
  const run = await measure(options);
  const { results } = run;
  if (options.json !== null) writeFileSync(options.json, toJson(results));
  if (options.record) await writePage(recordedWith(readRecorded(), run));
  process.stdout.write(`${[tableOf(results), summaryOf(results)].join('\n\n')}\n`);
  if (options.strict && results.some(({ held }) => held === false)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  const { code, path } = error as { code?: string; path?: string };
  const mendable = error instanceof BadOption || (path !== undefined && code !== undefined);
  process.stderr.write(`${mendable ? (error as Error).message : String((error as Error).stack)}\n`);
  process.exitCode = mendable ? 2 : 1;
});
