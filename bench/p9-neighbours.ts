import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { interleave, type Plan, type Sample } from './interleave';
import type { Neighbours } from './neighbours-server';
import { post } from './requests';
import type { Result } from './result';
import { percentile } from './statistics';

/** Requests that the busy company has under way all the time. */
const LANES = 25;
/** How often the quiet company asks in a turn, and after how long a time in which the other one has already begun. */
const QUESTIONS = 150;
const HEAD_START_MS = 300;
/** No question is asked after so long in a turn. */
const TURN_MS = 12_000;

const QUESTION = { query: '{ company { name } }' };
const PAGE = {
  query: `{ users(first: 100) { nodes {
  id displayName email role status company { name } customRoles { id name } inboxes { id name } } } }`,
};
const ROLE = `mutation ($input: CreateCustomRoleInput!) { createCustomRole(input: $input) { errors { code } } }`;

/** P9: how long a small question of one company takes while another asks for pages, or changes everybody, as fast as it can; beside silence. */
export async function measureNeighbours(socketPath: string, dataDir: string, plan: Plan): Promise<Result[]> {
  const server = spawn(
    process.execPath,
    ['-r', '@swc-node/register', resolve(__dirname, 'neighbours-server.ts'), socketPath, dataDir],
    { env: { ...process.env, NODE_ENV: 'production' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    const neighbours = await toldBy(server);
    const { port, busy } = neighbours;
    const ask = (body: object) => () =>
      post(port, busy, body).then(
        () => undefined,
        () => undefined,
      );
    const most = { questions: Math.ceil(QUESTIONS * plan.partOfTurns), ms: TURN_MS * plan.partOfTurns };
    const sides = {
      silence: () => questionsWhile(neighbours, null, most),
      reads: () => questionsWhile(neighbours, ask(PAGE), most),
      changes: () => questionsWhile(neighbours, changing(neighbours), most),
    };
    for (const side of Object.values(sides)) await side();
    const beside = {
      against: 'silence',
      baseline: 'the same with nobody else there',
      of: 'elapsedMs',
      goal: 3,
    } as const;
    return await interleave(
      sides,
      [
        { ...beside, id: 'P9.reads', side: 'reads', what: "a neighbour's 99th percentile during pages of 100" },
        { ...beside, id: 'P9.changes', side: 'changes', what: "a neighbour's 99th percentile during changes of 100" },
      ],
      { ...plan, turns: 1 },
    );
  } finally {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGKILL');
    await ended;
  }
}

async function toldBy({ stdout }: ChildProcess): Promise<Neighbours> {
  if (stdout === null) throw new Error('The server has no output.');
  for await (const line of createInterface({ input: stdout })) {
    if (line.startsWith('{"port"')) return JSON.parse(line) as Neighbours;
  }
  throw new Error('The server ended before it was ready.');
}

let made = 0;

/** Makes a custom role for everybody, again and again. */
function changing({ port, busy, userIds }: Neighbours): () => Promise<void> {
  return async () => {
    made += 1;
    const input = { name: `Role ${made}`, grants: [], userIds };
    await post(port, busy, { query: ROLE, variables: { input } }).catch(() => undefined);
  };
}

/** The 99th percentile of the quiet company's questions, in milliseconds, while the busy one does something in many lanes. */
async function questionsWhile(
  { port, quiet }: Neighbours,
  busy: (() => Promise<void>) | null,
  most: { readonly questions: number; readonly ms: number },
): Promise<Sample> {
  let isOver = false;
  const lane = async () => {
    while (!isOver) await busy?.();
  };
  const lanes = busy === null ? [] : Array.from({ length: LANES }, lane);
  await new Promise((done) => setTimeout(done, HEAD_START_MS));
  const latenciesMs: number[] = [];
  const end = performance.now() + most.ms;
  for (let count = 0; count < most.questions && performance.now() < end; count += 1) {
    const began = performance.now();
    await post(port, quiet, QUESTION);
    latenciesMs.push(performance.now() - began);
  }
  isOver = true;
  await Promise.all(lanes);
  return { cpuMs: NaN, elapsedMs: percentile(latenciesMs, 99), latenciesMs };
}
