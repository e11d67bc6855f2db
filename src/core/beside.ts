import type { App, Ctx } from './ctx';

const underWay = new WeakMap<App, Set<Promise<unknown>>>();

/** Lets `work` go on beside a request: no answer waits for it, and a failure of it is no failure of the request. */
export function runBeside(ctx: Ctx, work: Promise<unknown>): void {
  const others = underWay.get(ctx.app) ?? new Set();
  underWay.set(ctx.app, others);
  const done = work
    .catch((error: unknown) => {
      reportBeside(ctx, error);
    })
    .finally(() => others.delete(done));
  others.add(done);
}

/** Once nothing goes on beside requests any more. */
export async function whenNothingIsBeside(app: App): Promise<void> {
  for (let others = underWay.get(app); others !== undefined && others.size > 0;) await Promise.all(others);
}

/** Reports the failure of what is done beside a request. Where the client has hung up meanwhile, that has ended it, and nothing is wrong. */
export function reportBeside({ app, request }: Pick<Ctx, 'app' | 'request'>, error: unknown): void {
  if (request.abandoned?.aborted !== true) app.report(error);
}
