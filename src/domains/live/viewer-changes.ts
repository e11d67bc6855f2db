import { Signals } from '../../core/bus';
import { RequestError } from '../../core/errors';
import { signInFirst, type Ctx } from '../../core/ctx';
import { accessVersionOf } from '../../permissions/access-version';
import { holderOf } from './holders';

/** Gives a signal whenever the access version is another than the one before; at once where it is another than `since`. */
export async function viewerChanges(ctx: Ctx, since: string | null): Promise<Signals> {
  const holder = holderOf(ctx.viewer);
  if (holder === null) throw new RequestError('UNAUTHENTICATED', signInFirst);
  let last = since ?? accessVersionOf(ctx.viewer);
  const tell = (version: string) => {
    if (version === last) return;
    last = version;
    signals.give();
  };
  const signals = new Signals(ctx.app.bus.listen('viewer', holder.id, tell));
  // What changed after this request was let in, and before anything was listened to.
  tell(accessVersionOf(await ctx.viewerNow()));
  return signals;
}
