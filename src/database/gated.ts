import { EntityManager, type DataSource, type QueryRunner } from 'typeorm';
import { atMostOnce } from './at-most-once';
import { FairGate } from './fair-gate';
import { readAgain } from './read-again';
import type { Share } from './shares';

/** Where a query runner keeps for whom it works, so that a log of statements can tell requests from our own work. */
export const SHARE_GROUP = 'shareGroup';

const gates = new WeakMap<DataSource, FairGate>();

/** The gate before a pool of connections: one, whoever asks. */
export function gateOf(dataSource: DataSource): FairGate {
  let gate = gates.get(dataSource);
  if (gate === undefined) gates.set(dataSource, (gate = new FairGate()));
  return gate;
}

/** The database as one context has it: every connection is taken out of a share. */
export interface GatedDatabase {
  /** For statements by themselves. */
  readonly manager: EntityManager;
  /** A connection for a transaction; until it is released, statements by themselves wait for nothing. */
  readonly openTransaction: () => QueryRunner;
}

/**
 * The same data source, seen through a gate. `shareNow` says whose share it is at the moment: it changes with the viewer; `abandoned` ends its
 * waiting. A context that has a
 * transaction open never waits for its own share a second time, or both would wait for ever.
 */
export function gated(dataSource: DataSource, shareNow: () => Share, abandoned?: AbortSignal): GatedDatabase {
  const gate = gateOf(dataSource);
  let transactions = 0;
  const runner = (isTransaction: boolean, mode?: 'master' | 'slave'): QueryRunner => {
    const created = dataSource.createQueryRunner(mode);
    const enter = async () => {
      const share = shareNow();
      created.data[SHARE_GROUP] = share.group;
      if (!isTransaction) return transactions > 0 ? nothing : gate.enter(share, false, abandoned);
      const leave = await gate.enter(share, true, abandoned);
      transactions += 1;
      return atMostOnce(() => {
        transactions -= 1;
        leave();
      });
    };
    if (!isTransaction) readAgain(created, () => dataSource.createQueryRunner(mode), abandoned);
    return throughGate(created, enter);
  };
  const seen: DataSource = Object.create(dataSource, {
    createQueryRunner: { value: (mode?: 'master' | 'slave') => runner(false, mode) },
  }) as DataSource;
  return { manager: new EntityManager(seen), openTransaction: () => runner(true) };
}

function nothing(): void {
  // Nothing was taken.
}

/** A connection is taken when the first statement is sent, and given back with `release`. */
function throughGate(runner: QueryRunner, enter: () => Promise<() => void>): QueryRunner {
  const connect = runner.connect.bind(runner);
  const release = runner.release.bind(runner);
  let entered: Promise<() => void> | null = null;
  return Object.assign(runner, {
    connect: async () => {
      entered ??= enter();
      await entered;
      return connect() as Promise<unknown>;
    },
    release: async () => {
      try {
        await release();
      } finally {
        if (entered !== null) (await entered.catch(() => nothing))();
      }
    },
  });
}
