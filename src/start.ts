import { basename } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { appOf, ctxOf, reportTo } from './app';
import { whenNothingIsBeside } from './core/beside';
import { createBus } from './core/bus';
import type { App, Ctx } from './core/ctx';
import { createSecretBox } from './core/secret-box';
import { closeConnections, createDataSource, createEmbeddedDatabase, type DatabaseTarget } from './database/connection';
import { databaseTime, followDatabaseClock } from './database/clock';
import { startEngine } from './database/engine/engine';
import { startJobs } from './runtime/jobs';
import { startOutbox, type Outbox } from './runtime/outbox-worker';
import type { WorkerParts } from './runtime/worker';
import { migrate } from './database/migrate';
import { MIGRATIONS } from './database/migrations';
import { demoPeople } from './demo/demo';
import { EMAILS, ENTITIES, JOBS, OUTBOX_KINDS, WORKERS } from './domains/all';
import { emailKind } from './domains/mail/kind';
import { createTransport, type WrittenEmail } from './domains/mail/transport';
import { openBus, openLimits } from './between-processes';
import { endAll, type Ending } from './ending';
import { listenAt } from './listen';
import { refuseLostSecrets } from './lost-secrets';
import { secretKeysOf } from './secret-keys';
import { createHttpServer, createPipeline } from './server/http';
import { keptDocuments, NO_DOCUMENTS } from './server/kept-documents';
import type { Settings } from './settings';
import { openWatchers } from './watchers';

/** A running Muster. */
export interface Muster {
  readonly server: FastifyInstance;
  readonly dataSource: DataSource;
  readonly app: App;
  /** Where it listens. */
  readonly port: number;
  /** Who is there to sign in as, a line each; empty without demo data. */
  readonly demo: readonly string[];
  /** Lets requests and emails in flight finish, then ends everything that was started. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly settings: Settings;
  readonly log: Logger;
  /** What people at the terminal are to see, such as links in emails; not used in production. */
  readonly print: (line: string) => void;
  /** In place of the database's. */
  readonly clock?: () => Date;
  /** A database that is there already, in place of the one that the settings name. */
  readonly target?: NamedTarget;
}

type NamedTarget = DatabaseTarget & { readonly database?: string };

/** When each part is not waited for any more, in milliseconds after the stop began: all of it takes less than 10 s. */
const ENDS_BY_MS = {
  server: 5_500,
  jobs: 6_000,
  workers: 6_000,
  outbox: 7_500,
  transport: 7_500,
  beside: 7_750,
  bus: 7_750,
  limits: 7_750,
  traces: 7_750,
  clock: 7_750,
  database: 8_000,
  engine: 9_500,
};

const ending = (name: keyof typeof ENDS_BY_MS, end: () => unknown): Ending => ({ name, byMs: ENDS_BY_MS[name], end });

/** The composition root: settings → database → outbox → server. Whatever was started is ended again when a later part fails. */
export async function startMuster(options: StartOptions): Promise<Muster> {
  const endings: Ending[] = [];
  const stop = () => endAll(endings, options.log);
  try {
    const { dataSource, app, server, clock } = await assemble(options, endings);
    const demo = options.settings.demo
      ? await demoPeople(ctxOf('demo', dataSource, app, clock()), options.settings.dataDir)
      : [];
    const port = await listenAt(server, options.settings);
    return { server, dataSource, app, port, demo, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Brings the schema up to date and does `work` beside a server that may be running, without starting one. */
export async function withDatabase<T>(
  { settings, log, target, clock }: Omit<StartOptions, 'print'>,
  work: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const endings: Ending[] = [];
  try {
    const dataSource = await openDatabase(target ?? (await targetOf(settings, log, endings)), log, endings);
    const none = () => Promise.resolve(0);
    const app = appOf(settings, log, {
      limitSignIns: none,
      wakeOutbox: () => undefined,
      bus: createBus(reportTo(log)),
      documents: NO_DOCUMENTS,
      meter: null,
      tracer: null,
    });
    endings.push(ending('transport', () => app.storage.close()));
    return await work(ctxOf('command', dataSource, app, clock?.() ?? (await databaseTime(dataSource))));
  } finally {
    await endAll(endings, log);
  }
}

async function assemble({ settings, log, print, target, ...given }: StartOptions, endings: Ending[]) {
  const dataSource = await openDatabase(target ?? (await targetOf(settings, log, endings)), log, endings);
  const clock = given.clock ?? (await followClock(dataSource, log, endings));
  await refuseLostSecrets(dataSource, createSecretBox(secretKeysOf(settings)), settings, (sentence) => {
    log.warn(sentence);
  });
  const outbox = { wake: (): void => undefined };
  const { bus, rateLimits } = meetOthers(settings, log, endings);
  const pipeline = createPipeline(settings, log);
  const watchersCtx = () => ctxOf('metrics', dataSource, app, clock());
  const { meter, tracing } = await openWatchers(settings, { dataSource, clock, ctx: watchersCtx, log });
  endings.push(ending('traces', () => tracing?.end()));
  const app: App = appOf(settings, log, {
    bus,
    meter,
    tracer: tracing?.tracer ?? null,
    documents: keptDocuments(pipeline),
    limitSignIns: (address) => rateLimits.limitSignIns(address),
    wakeOutbox: () => outbox.wake(),
  });
  endings.push(ending('beside', () => whenNothingIsBeside(app)));
  bus.start({ dataSource, app, clock });
  const transport = createTransport({ ...settings, wrote: tellOfEmails(settings, log, print) });
  const worker = handOver({ dataSource, app, clock }, transport, endings);
  outbox.wake = () => worker.wake();
  startWork({ dataSource, app, clock }, endings);
  const server = await createHttpServer({
    ...{ settings, log, dataSource, app, clock, rateLimits, tracing },
    pipeline: { ...pipeline, spend: rateLimits.spend },
    isRedisThere: () => bus.isRedisThere,
  });
  endings.push(ending('server', () => server.close()));
  return { dataSource, app, server, clock };
}

/** What is in the outbox leaves, emails by this transport. */
function handOver(parts: WorkerParts, transport: ReturnType<typeof createTransport>, endings: Ending[]): Outbox {
  const worker = startOutbox({ ...parts, kinds: [emailKind(transport, EMAILS), ...OUTBOX_KINDS] });
  endings.push(
    ending('transport', () => {
      transport.close();
      parts.app.storage.close();
    }),
    ending('outbox', () => worker.stop()),
  );
  return worker;
}

/** What is done now and then, and what follows at once. */
function startWork(parts: WorkerParts, endings: Ending[]): void {
  const jobs = startJobs(parts, JOBS);
  endings.push(ending('jobs', () => jobs.stop()));
  for (const definition of WORKERS) {
    const running = definition.start(parts);
    endings.push(ending('workers', () => running.stop()));
  }
}

/** What this process shares with others, until it stops. */
function meetOthers(settings: Settings, log: Logger, endings: Ending[]) {
  const { limits, counters } = openLimits(settings);
  const bus = openBus(settings, reportTo(log), log);
  endings.push(
    ending('limits', () => {
      counters.stop();
    }),
    ending('bus', () => bus.stop()),
  );
  return { bus, rateLimits: limits };
}

/** In production the log says that there is a file, and nothing of what stands in it: its link lets in whoever has it. */
function tellOfEmails(
  { production }: Pick<Settings, 'production'>,
  log: Logger,
  print: StartOptions['print'],
): (email: WrittenEmail) => void {
  if (production) {
    return ({ path }) => {
      log.info({ file: basename(path) }, 'An email was written to a file, as SMTP_URL=files asks.');
    };
  }
  return ({ to, subject, link }) => {
    print(`Email to ${to}: ${subject}${link === null ? '' : `\n  ${link}`}`);
  };
}

/** The instants of all processes are those of the database, whatever the clocks of their machines say. */
async function followClock(dataSource: DataSource, log: Logger, endings: Ending[]): Promise<() => Date> {
  const clock = await followDatabaseClock(dataSource, (byMs) => {
    log.warn({ byMs }, 'The clock of the database has jumped, or this machine slept. From now on its time is used.');
  });
  endings.push(
    ending('clock', () => {
      clock.stop();
    }),
  );
  return clock.now;
}

/** Connects and brings the schema up to date. */
async function openDatabase(target: NamedTarget, log: Logger, endings: Ending[]): Promise<DataSource> {
  const dataSource = createDataSource(target, { ...target, entities: ENTITIES, migrations: MIGRATIONS });
  await dataSource.initialize();
  endings.push(ending('database', () => closeConnections(dataSource)));
  const done = await migrate(dataSource);
  if (done.length > 0) log.info({ migrations: done }, 'The database is up to date.');
  return dataSource;
}

/** The servers that the settings name, otherwise the embedded engine, started. */
async function targetOf(
  { databaseUrls, dataDir, path }: Pick<Settings, 'databaseUrls' | 'dataDir' | 'path'>,
  log: Logger,
  endings: Ending[],
): Promise<NamedTarget> {
  if (databaseUrls !== null) return { urls: databaseUrls };
  const engine = await startEngine({ dataDir, log, path });
  endings.push(ending('engine', () => engine.stop()));
  await createEmbeddedDatabase(engine.socketPath);
  return { socketPath: engine.socketPath };
}
