import type { DataSource } from 'typeorm';
import { isErrorCode } from '../../core/error-codes';
import type { Level, Meter } from '../../core/meter';
import { hashingLoad } from '../../domains/account/hashing-queue';
import { readVersion } from '../../version';
import { followDatabase } from './database';
import type { MeterRoom } from './meter-room';
import { followOutbox, type OutboxSource } from './outbox';

/** Seconds. A request ends after ten. */
const REQUEST_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface MeterParts {
  readonly dataSource: DataSource;
  readonly outbox: OutboxSource;
  readonly clock: () => Date;
}

/** Figures for Prometheus, in a registry of their own. The library is loaded only here, where somebody may look. */
export async function createMeter({ dataSource, outbox, clock }: MeterParts): Promise<Meter> {
  const prometheus = await import('prom-client');
  const registry = new prometheus.Registry();
  const room = { prometheus, registers: [registry] };
  prometheus.collectDefaultMetrics({ register: registry });
  sayVersion(room);
  followHashing(room);
  followDatabase(dataSource, room);
  followOutbox(outbox, clock, room);
  const levels = levelsOf(room);
  let reading: ReturnType<Meter['read']> | null = null;
  return {
    ...countOf(room),
    level: (level, read) => levels.set(level, read),
    // However many look, it is read once at a time.
    read: () =>
      (reading ??= registry
        .metrics()
        .then((text) => ({ contentType: registry.contentType, text }))
        .finally(() => (reading = null))),
  };
}

function countOf(room: MeterRoom): Pick<Meter, 'request' | 'operation' | 'error' | 'retried' | 'subscriptions'> {
  const { requests, operations } = durationsOf(room);
  const { errors, retries, subscriptions } = countersOf(room);
  return {
    request: (route = 'none', status, ms) => {
      requests.observe({ route, status }, ms / 1_000);
    },
    operation: (kind, outcome, ms) => {
      operations.observe({ kind, outcome }, ms / 1_000);
    },
    error: (code, place) => {
      errors.inc({ code: isErrorCode(code) ? code : 'OTHER', place });
    },
    retried: (isConflict) => {
      retries.inc({ reason: isConflict ? 'conflict' : 'database_away' });
    },
    subscriptions: (change) => {
      subscriptions.inc(change);
    },
  };
}

function durationsOf({ prometheus: { Histogram }, registers }: MeterRoom) {
  const requests = new Histogram({
    name: 'muster_http_request_duration_seconds',
    help: 'HTTP requests that were answered, by route and status.',
    labelNames: ['route', 'status'],
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const operations = new Histogram({
    name: 'muster_operation_duration_seconds',
    help: 'GraphQL operations, by kind and outcome: ok, refused (errors of the client alone), failed (errors of ours). An event of a subscription is one.',
    labelNames: ['kind', 'outcome'],
    buckets: REQUEST_BUCKETS,
    registers,
  });
  return { requests, operations };
}

function countersOf({ prometheus: { Counter, Gauge }, registers }: MeterRoom) {
  const errors = new Counter({
    name: 'muster_errors_total',
    help: 'Errors that were answered, by code, and by where they stand: in an answer, in the payload of a mutation, or in place of an answer.',
    labelNames: ['code', 'place'],
    registers,
  });
  const retries = new Counter({
    name: 'muster_transactions_retried_total',
    help: 'Transactions that began again: because of a conflict with another one (a deadlock), or because the database was away.',
    labelNames: ['reason'],
    registers,
  });
  const subscriptions = new Gauge({ name: 'muster_subscriptions', help: 'Subscriptions that are open.', registers });
  return { errors, retries, subscriptions };
}

function levelsOf({ prometheus: { Gauge }, registers }: MeterRoom): Map<Level, () => number> {
  const levels = new Map<Level, () => number>();
  new Gauge({
    name: 'muster_live_connections',
    help: 'Connections that listen, by transport: WebSockets, and streams of server-sent events.',
    labelNames: ['transport'],
    registers,
    collect() {
      for (const [transport, read] of levels) this.set({ transport }, read());
    },
  });
  return levels;
}

function sayVersion({ prometheus: { Gauge }, registers }: MeterRoom): void {
  const { version, commit } = readVersion();
  const info = { version, commit: commit ?? '', node: process.version };
  const help = 'Always 1: which version of Muster this is.';
  new Gauge({ name: 'muster_build_info', help, labelNames: Object.keys(info), registers }).set(info, 1);
}

function followHashing({ prometheus: { Gauge }, registers }: MeterRoom): void {
  new Gauge({
    name: 'muster_password_hashes',
    help: 'Passwords that are being hashed, and that wait for their turn.',
    labelNames: ['state'],
    registers,
    collect() {
      const { running, waiting } = hashingLoad();
      this.set({ state: 'running' }, running);
      this.set({ state: 'waiting' }, waiting);
    },
  });
}
