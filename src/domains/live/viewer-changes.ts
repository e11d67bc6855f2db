import { Signals } from '../../core/bus';
import { RequestError } from '../../core/errors';
import { signInFirst, type Ctx } from '../../core/ctx';
import type { Viewer } from '../../core/viewer';
import { accessVersionOf } from '../../permissions/access-version';
import { holderOf } from './holders';

/** That somebody is, or may do, something else than they know of. */
export interface ViewerChange {
  /** They are told who they are at this moment, which may be another one than that of the change: what changes next is compared with this. */
  tellAs(viewer: Viewer): Viewer;
}

/** Gives a change whenever the access version is another than what was told last; at once where it is another than `since`. */
export async function viewerChanges(ctx: Ctx, since: string | null): Promise<Signals<ViewerChange>> {
  const holder = holderOf(ctx.viewer);
  if (holder === null) throw new RequestError('UNAUTHENTICATED', signInFirst);
  let last = since ?? accessVersionOf(ctx.viewer);
  const hear = (version: string) => {
    if (version === last) return;
    last = version;
    signals.give();
  };
  const change: ViewerChange = {
    tellAs: (viewer) => {
      last = accessVersionOf(viewer);
      return viewer;
    },
  };
  const signals = new Signals(ctx.app.bus.listen('viewer', holder.id, hear), change);
  // What changed after this request was let in, and before anything was listened to.
  hear(accessVersionOf(await ctx.viewerNow()));
  return signals;
}
