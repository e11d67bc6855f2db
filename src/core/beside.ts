import type { Ctx } from './ctx';

/** Lets `work` go on beside a request: no answer waits for it, and a failure of it is no failure of the request. */
export function runBeside(ctx: Ctx, work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    reportBeside(ctx, error);
  });
}

/** Reports the failure of what is done beside a request. Where the client has hung up meanwhile, that has ended it, and nothing is wrong. */
export function reportBeside({ app, request }: Pick<Ctx, 'app' | 'request'>, error: unknown): void {
  if (request.abandoned?.aborted !== true) app.report(error);
}
