import type { DataSource, QueryRunner } from 'typeorm';
import type { App, Ctx, RequestFacts } from '../core/ctx';
import type { Viewer } from '../core/viewer';
import { runTransaction } from './transaction';

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
    db: dataSource.manager,
    transaction: <T>(work: (tx: Ctx) => Promise<T>) =>
      runTransaction(ctx, (runner, effects) => transactionCtx(ctx, runner, effects), work),
    become: (next: Viewer) => {
      viewer = next;
      loaders.clear();
    },
    afterCommit: (effect: () => void) => {
      effect();
    },
  });
  return ctx;
}

function transactionCtx(outer: Ctx, runner: QueryRunner, effects: (() => void)[]): Ctx {
  const tx: Ctx = {
    now: outer.now,
    request: outer.request,
    app: outer.app,
    viewer: outer.viewer,
    db: runner.manager,
    // What is read inside must come from inside.
    loaders: new Map(),
    transaction: (work) => work(tx),
    become: () => {
      throw new Error('The viewer changes after the transaction, never inside it.');
    },
    afterCommit: (effect) => {
      effects.push(effect);
    },
  };
  return tx;
}
