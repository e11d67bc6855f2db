import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { compile } from '../compiled';
import { openLetterbox, type Letterbox } from '../letters';
import { startBalancer, type Balancer } from './balancer';
import { freePorts, until } from './child';
import { closeConnections } from './client';
import { Node } from './galera';
import { Ledger } from './ledger';
import { write, type Load } from './load';
import { report, type Results } from './report';
import { openCompany, join, type Company, type Somebody } from './scene';
import { Redis, ServerProcess } from './servers';
import { contendersOf, demoteEachOther, inviteWhileLosing, storm, type Both, type Contenders } from './two-writers';
import { compare, offencesInHistory, offencesNow } from './verify';

const DATABASE = 'muster';
const CLIENTS = 10;
const STORM_MS = 15_000;
const ROUNDS = 25;

/** All that was started. */
interface Cluster {
  readonly nodes: readonly [Node, Node, Node];
  readonly balancer: Balancer;
  readonly redis: Redis;
  readonly processes: readonly [ServerProcess, ServerProcess];
  /** Writes to the second node first. */
  readonly other: ServerProcess;
  readonly letterbox: Letterbox;
  readonly ledger: Ledger;
}

interface Scene {
  readonly companies: readonly Company[];
  readonly edited: readonly Somebody[];
}

const begunAt = performance.now();

function say(sentence: string): void {
  const seconds = ((performance.now() - begunAt) / 1000).toFixed(1).padStart(6);
  process.stdout.write(`${seconds} s  ${sentence}\n`);
}

/** Answers what does not hold. `isQuick`: the writer and a process are killed, each once, and nothing else happens. */
export async function run(root: string, folder: string, isQuick: boolean): Promise<string[]> {
  compile();
  const cluster = await start(root, folder);
  const scene = await makeScene(cluster, isQuick);
  const load: Load = { isOver: false };
  const { companies, edited } = scene;
  const clients = edited.map((one, number) => {
    const company = companies[number % 2]!;
    const { ledger, balancer } = cluster;
    return write(
      { number, port: () => balancer.httpPort, company, edited: one, ledger, agent: company.agents[0]! },
      load,
    );
  });
  const offences = isQuick ? await twoDeaths(cluster) : await happenings(cluster, scene);
  load.isOver = true;
  await Promise.all(clients);
  say('The load is over.');
  const results = await judge(cluster, scene, offences);
  report(results);
  await end(cluster);
  return results.offences;
}

async function start(root: string, folder: string): Promise<Cluster> {
  const ports = await freePorts(16);
  const places = [0, 1, 2].map((n) => {
    const [sql, group, ist, sst] = ports.slice(4 * n, 4 * n + 4) as [number, number, number, number];
    return { sql, group, ist, sst };
  });
  const nodes = places.map((one, n) => new Node(root, folder, `node${n + 1}`, one, places)) as [Node, Node, Node];
  await nodes[0].start(true);
  await nodes[1].start();
  await nodes[2].start();
  await nodes[0].query(`CREATE DATABASE ${DATABASE} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  say('Three nodes have found each other.');
  const [redisPort, ...own] = ports.slice(12) as [number, number, number, number];
  const redis = new Redis(root, redisPort);
  redis.start();
  const balancer = await startBalancer(root, folder, nodes, own.slice(0, 2));
  const letterbox = await openLetterbox();
  const settings = {
    SECRET_KEY: randomBytes(32).toString('base64'),
    SMTP_URL: letterbox.url,
    REDIS_URL: redis.url,
    TRUST_PROXY: '1',
  };
  const url = (port: number) => `mysql://root@127.0.0.1:${port}/${DATABASE}`;
  const process = (name: string, port: number, database: number) =>
    new ServerProcess(folder, name, port, { ...settings, DATABASE_URL: url(database) });
  const processes = [
    process('process1', own[0], balancer.writerPort),
    process('process2', own[1], balancer.writerPort),
  ] as const;
  await until('HAProxy sees the writer', () => balancer.hasWriter());
  await processes[0].start();
  await processes[1].start();
  await until('HAProxy sees the processes', () => balancer.isAnswering());
  say('Two processes of the server are ready.');
  const other = process('process3', own[2], balancer.secondPort);
  return { nodes, balancer, redis, processes, other, letterbox, ledger: new Ledger() };
}

async function makeScene({ balancer, letterbox }: Cluster, isQuick: boolean): Promise<Scene> {
  const places = { port: balancer.httpPort, letterbox };
  const companies = [
    await openCompany(places, 'acme', isQuick ? [null] : [null, 1, 1, 2, 3]),
    await openCompany(places, 'globex', [null]),
  ] as const;
  const edited: Somebody[] = [];
  for (let n = 0; n < CLIENTS; n += 1) {
    const company = companies[n % 2]!;
    edited.push(await join(places, company.owner, `edited${n}@${company.name}.example`, { role: 'USER' }));
  }
  say('Two companies have their people.');
  return { companies, edited };
}

async function makeContenders({ balancer, letterbox, nodes }: Cluster): Promise<Contenders> {
  const places = { port: balancer.httpPort, letterbox };
  const contenders = await contendersOf(places, await openCompany(places, 'laws', []));
  // Without an owner who can act it all depends on the two admins.
  await nodes[0].query('UPDATE user SET status = 3, active = 0 WHERE email = ?', ['owner@laws.example'], DATABASE);
  return contenders;
}

async function happenings(cluster: Cluster, scene: Scene): Promise<string[]> {
  const phase = phasesOf(cluster);
  if (process.env['MUSTER_ONLY'] !== 'writers') await failures(cluster, phase);
  return twoWriters(cluster, scene, phase);
}

async function twoDeaths(cluster: Cluster): Promise<string[]> {
  const phase = phasesOf(cluster);
  const [writer, next] = cluster.nodes;
  await phase(
    'undisturbed',
    atOnce(() => undefined),
  );
  await phase('a process is killed', () => cluster.processes[0].kill());
  await phase('the writer is killed', () => writer.kill(), 6_000);
  // What the process had in its hands would be anybody's after a minute.
  await next.query(
    "UPDATE outbox SET leaseUntil = '2001-01-01' WHERE leaseUntil IS NOT NULL AND doneAt IS NULL",
    [],
    DATABASE,
  );
  return [];
}

function phasesOf({ ledger }: Cluster): Phase {
  return async (name, work, afterMs = 3_000) => {
    ledger.phase = name;
    const before = ledger.writes.length;
    await work();
    await pause(afterMs);
    const done = ledger.writes.slice(before).filter(({ outcome }) => outcome === 'acknowledged').length;
    say(`${name}: ${done} writes were acknowledged.`);
  };
}

async function failures({ nodes: [writer], redis, processes }: Cluster, phase: Phase): Promise<void> {
  await phase(
    'undisturbed',
    atOnce(() => undefined),
  );
  await phase('the writer is killed', () => writer.kill(), 6_000);
  await phase('it joins again', () => writer.start());
  await phase('the writer freezes', atOnce(writer.freeze.bind(writer)), 7_000);
  await phase('it goes on', async () => {
    writer.thaw();
    await until('the frozen node joins again', () => writer.isSynced());
  });
  await phase('the writer is restarted', async () => {
    await writer.stop();
    await writer.start();
  });
  await phase('a process is killed', () => processes[0].kill());
  await phase('it starts again', () => processes[0].start());
  await phase('Redis is killed', () => redis.kill());
  await phase('Redis starts again', atOnce(redis.start.bind(redis)));
  await phase(REPLACED, async () => {
    for (const process of processes) {
      await process.stop();
      await process.start();
    }
  });
}

const atOnce = (work: () => void) => () => Promise.resolve().then(work);

/** In which no request may fail. */
const REPLACED = 'both processes are replaced';

type Phase = (name: string, work: () => Promise<void>, afterMs?: number) => Promise<void>;

async function twoWriters(cluster: Cluster, { companies }: Scene, phase: Phase): Promise<string[]> {
  const { other, processes, ledger, nodes } = cluster;
  const conflicts = () => Promise.all(nodes.slice(0, 2).map((node) => node.conflicts()));
  const contenders = await makeContenders(cluster);
  await other.start();
  const before = await conflicts();
  const both: Both = [processes[0].port, other.port];
  const [acme] = companies as [Company];
  const offences: string[] = [];
  await phase('two writers: limits', async () => {
    say(`two writers: ${await storm(both, { ...acme, agents: acme.agents.slice(1) }, ledger, STORM_MS)} verbs`);
  });
  await phase('two writers: laws', async () => {
    offences.push(...(await demoteEachOther(both, contenders, ledger, ROUNDS)));
    await inviteWhileLosing(both, contenders, ledger, ROUNDS);
  });
  const met = (await conflicts()).map((count, index) => count - (before[index] ?? 0));
  say(`two writers: ${met.join(' and ')} transactions began again because the other was faster.`);
  return met.every((count) => count > 0) ? offences : [...offences, 'the two writers never met'];
}

async function judge(cluster: Cluster, { companies }: Scene, seen: readonly string[]): Promise<Results> {
  const { ledger } = cluster;
  const nodes = cluster.nodes.filter((node) => !node.isDead);
  for (const node of nodes) await until(`${node.name} is synced`, () => node.isSynced());
  const letters = await lettersOf(cluster, nodes[0]!);
  const limits = new Map(companies.flatMap(({ agents }) => agents.map(({ id, limit }) => [id, limit] as const)));
  const verdicts = [];
  for (const node of nodes) {
    const verdict = await compare(node, DATABASE, ledger);
    const history = await offencesInHistory(node, DATABASE, limits);
    const now = await offencesNow(node, DATABASE);
    const committed = await node.status('wsrep_last_committed');
    verdicts.push({ name: node.name, verdict, history: [...history, ...now], committed });
  }
  const logs = [...cluster.processes, cluster.other].map((one) => one.log());
  return { ledger, letters, verdicts, logs, offences: offencesOf(ledger, letters, verdicts, seen) };
}

/** Everybody whose invitation was acknowledged gets an email, however often it comes under one id. */
async function lettersOf({ letterbox, ledger }: Cluster, node: Node): Promise<Results['letters']> {
  const invited = ledger.writes.filter(({ kind, outcome }) => kind === 'invite' && outcome === 'acknowledged');
  const idsTo = (mark: string) =>
    new Set(letterbox.to(`${mark}@guests.example`).map(({ messageId }) => messageId ?? ''));
  await until(
    'the outbox is empty',
    async () => {
      const [row] = await node.query<{ n: number }>(
        'SELECT COUNT(*) AS n FROM outbox WHERE doneAt IS NULL',
        [],
        DATABASE,
      );
      return Number(row?.n) === 0;
    },
    90_000,
  );
  const counts = invited.map(({ mark }) => idsTo(mark).size);
  return {
    people: invited.length,
    none: counts.filter((n) => n === 0).length,
    severalIds: counts.filter((n) => n > 1).length,
  };
}

function offencesOf(
  ledger: Ledger,
  letters: Results['letters'],
  verdicts: Results['verdicts'],
  seen: readonly string[],
): string[] {
  const failedThen = [...ledger.failures].filter(([, byPhase]) => byPhase.has(REPLACED)).map(([code]) => code);
  return [
    ...seen,
    ...verdicts.flatMap(({ name, verdict: { lost, double, untrue }, history }) => [
      ...lost.map((one) => `${name} lost ${one}`),
      ...double.map((one) => `${name} has twice ${one}`),
      ...untrue.map((one) => `${name} has ${one}, which was said not to be done`),
      ...history.map((one) => `${name}: ${one}`),
    ]),
    ...failedThen.map((code) => `while processes were replaced a request failed: ${code}`),
    ...(ledger.times('INTERNAL') === 0 ? [] : [`${ledger.times('INTERNAL')} were told INTERNAL`]),
    ...(letters.none === 0 ? [] : [`${letters.none} were invited and got no email`]),
    ...(letters.severalIds === 0 ? [] : [`${letters.severalIds} got emails under several ids`]),
  ];
}

async function end({ processes, other, redis, balancer, nodes, letterbox }: Cluster): Promise<void> {
  closeConnections();
  await Promise.all([...processes, other].map((process) => process.stop()));
  await letterbox.close();
  await balancer.stop();
  await redis.kill();
  for (const node of [...nodes].reverse()) await node.stop();
}
