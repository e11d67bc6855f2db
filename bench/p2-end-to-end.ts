import { requireMember } from '../src/core/ctx';
import { interleave, type Comparison, type Plan, type Sample } from './interleave';
import { askOnce, graphqlQuestion, holdAlike, underLoad, type Question } from './load';
import { startPrograms, type OwnProcess, type Program } from './processes';
import { PAGE, Q1, Q2, Q3 } from './requests';
import type { Result } from './result';
import { contextFor, READERS, type Reader, type Workplace } from './workplace';

const BASELINES = {
  mercurius: 'Mercurius, SQL by hand, unguarded',
  mercuriusJit: 'Mercurius with its compiler, SQL by hand, unguarded',
  rest: 'REST on Fastify, mysql2, unguarded',
  restGuarded: 'REST on Fastify, mysql2, access checks by hand',
} as const;
type Baseline = keyof typeof BASELINES;
type Side = Baseline | 'muster';

const SLUGS: Record<Baseline, string> = {
  mercurius: 'mercurius',
  mercuriusJit: 'mercurius-jit',
  rest: 'rest',
  restGuarded: 'rest-guarded',
};
const EVERY_BASELINE = Object.keys(BASELINES) as readonly Baseline[];

interface Asked {
  readonly name: string;
  readonly query: string;
  readonly variables: object;
  /** Where the REST servers answer the same. */
  readonly path: string;
  readonly as: Reader;
  /** Those that show this reader the same: without a guard everybody is shown all of the company. */
  readonly beside: readonly Baseline[];
  /** The least part of the throughput of each. */
  readonly leastOf: Record<'mercurius' | 'rest', number>;
  /** Of each side in a turn: long enough for other things of the machine to fall on all. */
  readonly requests: number;
}

const OF_PAGES = { mercurius: 1, rest: 0.8 };
const OF_ONE_FIELD = { mercurius: 0.6, rest: 0.6 };

const ASKED: readonly Asked[] = [
  {
    ...{ name: 'Q1', query: Q1, variables: {}, path: '/viewer', as: 'ADMIN' },
    ...{ beside: EVERY_BASELINE, leastOf: OF_ONE_FIELD, requests: 120 },
  },
  {
    ...{ name: 'Q2', query: Q2, variables: { first: PAGE }, path: `/users?first=${PAGE}`, as: 'ADMIN' },
    ...{ beside: EVERY_BASELINE, leastOf: OF_PAGES, requests: 48 },
  },
  ...READERS.map((as): Asked => ({
    ...{ name: `Q3.${as}`, query: Q3, variables: { first: PAGE }, path: `/conversations?first=${PAGE}`, as },
    ...{ beside: as === 'ADMIN' ? EVERY_BASELINE : ['restGuarded'], leastOf: OF_PAGES, requests: 48 },
  })),
];
const TURNS = 2;
/** So many turns before anything is timed: a server is fast when it has been asked the same some hundred times. */
const WARM_UP_TURNS = 4;

/** P2: from end to end, over HTTP and the database, beside what does the same with less in between; each a process of its own. */
export async function measureEndToEnd(workplace: Workplace, socketPath: string, plan: Plan): Promise<Result[]> {
  const { database, files } = workplace;
  const own = (file: string, mode: string): Program => ({ file, args: [socketPath, database, mode] });
  const servers = await startPrograms<Side>({
    muster: own('server.ts', files),
    mercurius: own('baselines/mercurius.ts', 'plain'),
    mercuriusJit: own('baselines/mercurius.ts', 'jit'),
    rest: own('baselines/rest.ts', 'unguarded'),
    restGuarded: own('baselines/rest.ts', 'guarded'),
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
  asked: Asked,
  plan: Plan,
): Promise<Result[]> {
  const questions = await questionsOf(workplace, asked);
  const names: readonly Side[] = ['muster', ...asked.beside];
  const answer = contentOf(await askOnce(servers.muster, questions.muster));
  for (const name of asked.beside) {
    holdAlike(`${asked.name} by ${name}`, contentOf(await askOnce(servers[name], questions[name])), answer);
  }
  const sides = Object.fromEntries(
    names.map((name) => [name, () => underLoad(servers[name], questions[name], asked.requests)]),
  ) as Record<Side, () => Promise<Sample>>;
  for (let turn = 0; turn < WARM_UP_TURNS; turn += 1) for (const side of Object.values(sides)) await side();
  return interleave(
    sides,
    asked.beside.flatMap((name) => comparisonsWith(name, asked)),
    { ...plan, turns: TURNS },
  );
}

/** The same question in the way of each side. Who is asking, only a guarded one looks up; the others believe what they are told. */
async function questionsOf(
  workplace: Workplace,
  { query, variables, path, as }: Asked,
): Promise<Record<Side, Question>> {
  const token = workplace.tokens[as];
  const { companyId, userId } = requireMember(await contextFor(workplace, token));
  const guarded = { authorization: `Bearer ${token}` };
  const believed = { 'x-company': companyId, 'x-user': userId ?? '' };
  const mercurius = graphqlQuestion(believed, { query, variables });
  return {
    muster: graphqlQuestion(guarded, { query, variables }),
    ...{ mercurius, mercuriusJit: mercurius },
    rest: { method: 'GET', path, headers: believed },
    restGuarded: { method: 'GET', path, headers: guarded },
  };
}

interface Content {
  readonly pageInfo?: { endCursor: string | null };
}

/** What is in an answer, in the order of its parts: GraphQL wraps it twice, and each writes cursors in its own way. */
function contentOf(answer: string): string {
  const body = JSON.parse(answer) as { data?: Record<string, Content> };
  const content = body.data === undefined ? (body as Content) : Object.values(body.data)[0];
  if (content?.pageInfo?.endCursor) content.pageInfo.endCursor = '';
  return JSON.stringify(content, inOrder);
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function comparisonsWith(against: Baseline, { name, leastOf }: Asked): Comparison<Side>[] {
  const goal = 1 / leastOf[against.startsWith('rest') ? 'rest' : 'mercurius'];
  const both = { side: 'muster', against, baseline: BASELINES[against], goal } as const;
  const id = `P2.${name}.${SLUGS[against]}`;
  return [
    { ...both, id, what: `${name} over HTTP, CPU of the server`, of: 'cpuMs' },
    { ...both, id: `${id}.elapsed`, what: `${name} over HTTP, time a request`, of: 'elapsedMs' },
  ];
}
