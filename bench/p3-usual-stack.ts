import { interleave, type Plan, type Sample } from './interleave';
import { cpuOf, startProgram, type OwnProcess } from './processes';
import { PAGE, post, Q2, Q3 } from './requests';
import type { Result } from './result';
import { READERS, type Reader, type Workplace } from './workplace';

/** Requests under way at a time. */
const LANES = 8;
/** Of each side in a turn: about as long for either, and long enough for the processor time, which is told in hundredths of a second. */
const REQUESTS = { muster: 40, usual: 20 } as const;
const WARM_UP = { muster: 200, usual: 60 } as const;
const TURNS = 3;

type Side = keyof typeof REQUESTS;

interface Asked {
  readonly name: string;
  readonly query: string;
  readonly as: Reader;
  /** Of the time of the usual stack. */
  readonly goal: number;
}

const ASKED: readonly Asked[] = [
  { name: 'Q2', query: Q2, as: 'ADMIN', goal: 1 / 8 },
  ...READERS.map((as) => ({ name: `Q3.${as}`, query: Q3, as, goal: 1 / 5 })),
];

/** P3: beside the stack that most people would write, over HTTP, on the same rows; each a process of its own. */
export async function measureUsualStack(workplace: Workplace, socketPath: string, plan: Plan): Promise<Result[]> {
  const { database, files } = workplace;
  const muster = await startProgram('server.ts', [socketPath, database, files]);
  try {
    const usual = await startProgram('baselines/usual-stack.ts', [socketPath, database]);
    try {
      const results: Result[] = [];
      for (const asked of ASKED) results.push(...(await compare({ muster, usual }, workplace, asked, plan)));
      return results;
    } finally {
      await usual.end();
    }
  } finally {
    await muster.end();
  }
}

async function compare(
  servers: Readonly<Record<Side, OwnProcess>>,
  workplace: Workplace,
  { name, query, as, goal }: Asked,
  plan: Plan,
): Promise<Result[]> {
  const token = workplace.tokens[as];
  const ask = (side: Side) => post(servers[side].port, token, { query, variables: { first: PAGE } });
  const [answer, other] = [withoutCursor(await ask('muster')), withoutCursor(await ask('usual'))];
  if (answer !== other) {
    const at = [...answer].findIndex((character, index) => character !== other[index]) - 100;
    throw new Error(`${name} is not answered alike:\n…${answer.slice(at, at + 300)}\n…${other.slice(at, at + 300)}`);
  }
  const requests = (side: Side, count: number) => inLanes(servers[side], count, () => ask(side));
  for (const side of ['muster', 'usual'] as const) await requests(side, WARM_UP[side]);
  const against = {
    side: 'muster',
    against: 'usual',
    baseline: 'Apollo standalone, shield, TypeORM relations',
  } as const;
  return interleave(
    { muster: () => requests('muster', REQUESTS.muster), usual: () => requests('usual', REQUESTS.usual) },
    [
      { ...against, goal, id: `P3.${name}`, what: `${name} over HTTP, CPU of the server`, of: 'cpuMs' },
      { ...against, goal, id: `P3.${name}.elapsed`, what: `${name} over HTTP, time a request`, of: 'elapsedMs' },
    ],
    { ...plan, turns: TURNS },
  );
}

/** Each writes cursors in its own way. */
function withoutCursor(answer: string): string {
  return answer.trim().replace(/"endCursor":"[^"]*"/, '"endCursor":""');
}

async function inLanes({ child }: OwnProcess, count: number, ask: () => Promise<unknown>): Promise<Sample> {
  let left = count;
  const latenciesMs: number[] = [];
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      const start = performance.now();
      await ask();
      latenciesMs.push(performance.now() - start);
    }
  };
  const cpuBefore = cpuOf(child);
  const began = performance.now();
  await Promise.all(Array.from({ length: LANES }, lane));
  const elapsedMs = (performance.now() - began) / count;
  return { cpuMs: (cpuOf(child) - cpuBefore) / count, elapsedMs, latenciesMs };
}
