import { interleave, type Plan } from './interleave';
import { askOnce, graphqlQuestion, holdAlike, underLoad } from './load';
import { startPrograms, type OwnProcess } from './processes';
import { PAGE, Q2, Q3 } from './requests';
import type { Result } from './result';
import { READERS, type Reader, type Workplace } from './workplace';

/** Of each side in a turn: about as long for either. */
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
  const servers = await startPrograms<Side>({
    muster: { file: 'server.ts', args: [socketPath, database, files] },
    usual: { file: 'baselines/usual-stack.ts', args: [socketPath, database] },
  });
  try {
    const results: Result[] = [];
    for (const asked of ASKED) results.push(...(await compare(servers, workplace, asked, plan)));
    return results;
  } finally {
    for (const server of Object.values(servers)) await server.end();
  }
}

async function compare(
  servers: Readonly<Record<Side, OwnProcess>>,
  workplace: Workplace,
  { name, query, as, goal }: Asked,
  plan: Plan,
): Promise<Result[]> {
  const headers = { authorization: `Bearer ${workplace.tokens[as]}` };
  const question = graphqlQuestion(headers, { query, variables: { first: PAGE } });
  const answerOf = async (side: Side) => withoutCursor(await askOnce(servers[side], question));
  holdAlike(name, await answerOf('muster'), await answerOf('usual'));
  const requests = (side: Side, count: number) => underLoad(servers[side], question, count);
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
