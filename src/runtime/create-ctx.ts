import type { DataSource, QueryRunner } from 'typeorm';
import type { App, Ctx, LookUp, RequestFacts } from '../core/ctx';
import type { Viewer } from '../core/viewer';
import { gated } from '../database/gated';
import { noteRead } from '../database/locks';
import { shareOf } from '../database/shares';
import { runTransaction, type Ending } from '../database/transaction';

export interface CtxParts {
  readonly dataSource: DataSource;
  readonly app: App;
  readonly request: RequestFacts;
  readonly viewer: Viewer;
  readonly now: Date;
}

/** The context of one request, or of one run of a job. */
export function createCtx({ dataSource, app, request, viewer: first, now }: CtxParts): Ctx {
  let viewer = first;
  let lookUp: LookUp = () => Promise.resolve(viewer);
  const database = gated(dataSource, () => shareOf({ request, viewer }), request.abandoned);
  const attempts = {
    connect: database.openTransaction,
    open: (runner: QueryRunner, ending: Ending) => transactionCtx(ctx, runner, ending, lookUp),
  };
  const loaders = new Map<symbol, unknown>();
  // On the prototype, because Apollo hands resolvers a shallow copy, in which a getter of the object's own would be a value.
  const living = {
    get viewer() {
      return viewer;
    },
  };
  const ctx: Ctx = Object.assign(Object.create(living) as typeof living, {
    now,
    request,
    app,
    loaders,
    db: database.manager,
    transaction: <T>(work: (tx: Ctx) => Promise<T>) => runTransaction(ctx, attempts, work),
    setViewer: (next: Viewer, again?: LookUp) => {
      viewer = next;
      if (again !== undefined) lookUp = again;
      loaders.clear();
    },
    viewerNow: () => lookUp(ctx),
    beforeCommit: () => {
      throw new Error('Outside of a transaction nothing is committed.');
    },
    afterCommit: (effect: () => void) => {
      effect();
    },
  });
  return ctx;
}

function transactionCtx(outer: Ctx, runner: QueryRunner, { steps, effects }: Ending, lookUp: LookUp): Ctx {
  const tx: Ctx = {
    now: outer.now,
    request: outer.request,
    app: outer.app,
    viewer: outer.viewer,
    db: runner.manager,
    // What is read inside must come from inside.
    loaders: new Map(),
    transaction: (work) => work(tx),
    setViewer: () => {
      throw new Error('The viewer changes after the transaction, never inside it.');
    },
    viewerNow: () => lookUp(tx),
    beforeCommit: (step) => {
      steps.push(step);
    },
    afterCommit: (effect) => {
      effects.push(effect);
    },
  };
  noteReads(runner, tx);
  return tx;
}

/** Everything that the transaction asks the database passes here, TypeORM's own statements included. */
function noteReads(runner: QueryRunner, tx: Ctx): void {
  const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<never>;
  Object.assign(runner, {
    query: (sql: string, ...rest: unknown[]) => {
      if (/^\s*SELECT/i.test(sql)) noteRead(tx);
      return query(sql, ...rest);
    },
  });
}
