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
  const ctx: Ctx = {
    now,
    request,
    app,
    loaders,
    db: dataSource.manager,
    get viewer() {
      return viewer;
    },
    transaction: (work) => runTransaction(ctx, (runner, effects) => transactionCtx(ctx, runner, effects), work),
    become: (next) => {
      viewer = next;
      loaders.clear();
    },
    afterCommit: (effect) => {
      effect();
    },
  };
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
